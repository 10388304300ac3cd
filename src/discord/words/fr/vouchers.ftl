### Codes de bon : ce que l’on sait d’un code, pourquoi OVHcloud le refuse, et quand un autre peut être essayé

voucher_good = OVHcloud accepte le bon
voucher_good_for = OVHcloud accepte le bon : { $credit } de crédit
voucher_payment_method = Il exige un moyen de paiement dans le compte OVHcloud
voucher_not_reached = Je garde le code, mais je n’ai pas pu le vérifier : je n’arrive pas à joindre OVHcloud. Je réessaierai quand vous enverrez le panier
voucher_no_verdict = Je garde le code, mais je n’ai pas pu le vérifier : OVHcloud n’a pas donné de réponse exploitable. Je réessaierai quand vous enverrez le panier
voucher_not_granted = Je garde le code, mais je n’ai pas pu le vérifier : OVHcloud ne me le permet pas. La personne qui m’administre doit consulter le journal technique ; OVHcloud jugera le code quand vous enverrez le panier
refusal_voucher_brake_person = En une heure, OVHcloud a refusé { $count } codes de bon que vous avez essayés. Trop de codes faux bloqueraient le compte : vous pourrez essayer le prochain { $when }. Pour commander sans bon, laissez vide le champ de /{ command_cart } { command_cart_voucher }
refusal_voucher_brake_account = En une heure, OVHcloud a refusé { $count } codes de bon essayés ici. Trop de codes faux bloqueraient le compte : le prochain pourra être essayé { $when }. Pour commander sans bon, laissez vide le champ de /{ command_cart } { command_cart_voucher }
refusal_voucher_locked_out = OVHcloud indique que trop de codes de bon ont été essayés avec ce compte. Il en acceptera peut-être à nouveau { $when }. Pour commander sans bon, laissez vide le champ de /{ command_cart } { command_cart_voucher }
verdict_voucher_invalid = OVHcloud ne connaît pas ce code de bon. Comparez-le lettre par lettre avec celui que vous avez reçu, ou commandez sans lui
verdict_voucher_too_many_attempts = OVHcloud indique que trop de codes de bon ont été essayés avec ce compte. Attendez une heure, ou commandez sans bon
verdict_voucher_no_longer_valid = Ce bon n’est plus valable. Utilisez-en un autre, ou commandez sans lui
verdict_voucher_already_used = Ce bon a déjà été utilisé. Utilisez-en un autre, ou commandez sans lui
verdict_voucher_another_used = Ce compte a déjà utilisé un autre bon qui exclut celui-ci. Commandez sans lui
verdict_voucher_expired = Ce bon a expiré. Utilisez-en un autre, ou commandez sans lui
verdict_voucher_country = Ce bon est réservé aux comptes d’un autre pays. Utilisez-en un autre, ou commandez sans lui
verdict_voucher_payment_method = Ce bon exige un moyen de paiement dans le compte OVHcloud. Ajoutez-en un dans l’espace client OVHcloud et réessayez, ou commandez sans lui
verdict_voucher_used_up = Ce bon a été utilisé autant de fois qu’il peut l’être. Utilisez-en un autre, ou commandez sans lui
verdict_voucher_other_account = Ce bon est réservé à un autre compte OVHcloud. Utilisez-en un de ce compte, ou commandez sans lui
verdict_voucher_not_eligible = Ce compte OVHcloud ne peut pas utiliser de bons. Le support d’OVHcloud peut dire pourquoi ; d’ici là, commandez sans lui
verdict_voucher_new_customers = Ce bon est réservé aux nouveaux clients. Utilisez-en un autre, ou commandez sans lui
verdict_voucher_new_projects = Ce bon est réservé au premier projet d’un compte, et celui-ci en a déjà un. Utilisez-en un autre, ou commandez sans lui
