### Refus : pourquoi non, et ce qui aiderait

refusal_cart_full = Un panier a au plus { $most ->
    [one] { $most } ligne
   *[other] { $most } lignes
}. Envoyez celui-ci avec /{ command_cart } { command_cart_submit }, puis commencez le suivant
refusal_cart_changed = Votre panier a changé entre-temps. Regardez-le avec /{ command_cart } { command_cart_show } et recommencez
refusal_no_such_line = Il n’y a pas de ligne { $place }. Votre panier a { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}, voyez /{ command_cart } { command_cart_show }
refusal_unknown_plan = OVHcloud ne propose pas cette offre. Il propose : { $offered }
refusal_unknown_option = OVHcloud ne propose pas cette option avec cette offre. Il propose : { $offered }
refusal_no_options = Cette offre n’a pas d’options. N’en mettez pas
refusal_option_exclusive = Une seule option du type { $family } peut être choisie. Laissez les autres
refusal_option_mandatory = Cette offre exige une option du type { $family }. Choisissez-en une dans /{ command_catalog }
refusal_quantity = La quantité doit être comprise entre { $least } et { $most }. Au-delà, ajoutez une autre ligne
refusal_quantity_exact = La quantité doit être { $least }. Au-delà, ajoutez une autre ligne
refusal_name_empty = Un nom de projet a besoin d’au moins un caractère visible
refusal_name_long = Un nom de projet a au plus { $most } caractères, celui-ci en a { $count }. Choisissez-en un plus court
refusal_name_hidden = Un nom de projet n’a ni saut de ligne ni caractère invisible. Tapez-le au lieu de le coller
refusal_name_taken = Une autre ligne de votre panier a cette offre et le nom « { $name } ». Choisissez un autre nom, ou changez la quantité avec /{ command_cart } { command_cart_edit }
refusal_voucher_form = Cela ne ressemble pas à un code de bon. Copiez-le à nouveau, sans espaces
refusal_text_length = Ce texte doit avoir de 1 à { $most } caractères. Réécrivez-le, plus court ou plus long
refusal_no_such_order = Il n’y a pas de commande { $order }. Voyez /{ command_order } { command_order_list }
refusal_not_approver = Seuls les approbateurs peuvent le faire. /{ command_help } dit qui ils sont, et /{ command_policy } { command_policy_explain } pourquoi pas vous
refusal_right_unsure = Discord ne me dit pas pour l’instant si la personne qui vous a confié son droit peut encore approuver, je n’ai donc rien changé. Réessayez dans une minute, ou demandez à un autre approbateur
refusal_own_order = Ici, personne n’approuve sa propre commande. Demandez à un autre approbateur
refusal_own_rejection = Vous avez demandé cette commande vous-même. Retirez-la plutôt : le bouton Retirer la commande est sur son message, ou utilisez /{ command_order } { command_order_cancel }
refusal_own_settling = Ici, la personne qui a demandé une commande ne décide pas de la suite. Demandez à un autre approbateur
refusal_requesters_right = Le droit d’approuver vous a été confié par la personne qui a demandé cette commande, et personne ne décide ici de sa propre commande. Demandez à un autre approbateur
refusal_already_approved = Vous avez déjà approuvé cette commande. Elle attend quelqu’un d’autre
refusal_approved_for_you = { $person } a déjà approuvé cette commande à votre place. Elle attend quelqu’un d’autre
refusal_approved_for_you_by_somebody = Quelqu’un a déjà approuvé cette commande à votre place. Elle attend quelqu’un d’autre
refusal_right_used = { $person } a déjà utilisé le droit par lequel vous approuveriez. La commande attend quelqu’un d’autre
refusal_right_used_by_somebody = Le droit par lequel vous approuveriez est déjà utilisé. La commande attend quelqu’un d’autre
refusal_you_decided = Vous avez déjà décidé de cette commande. Son message montre la suite
refusal_already_decided = Quelqu’un a déjà décidé de cette commande. Son message montre qui
refusal_over = Cette commande est terminée. Si elle est toujours souhaitée, remettez-la dans votre panier avec /{ command_order } { command_order_again } et envoyez-le avec /{ command_cart } { command_cart_submit }
refusal_seal_moved = Le prix ou le contenu a changé depuis la création de ce bouton. Regardez à nouveau la commande et utilisez le nouveau bouton
refusal_not_held = Cette commande n’est pas suspendue, il n’y a donc rien à réessayer ni à fermer. Son message montre où elle en est
refusal_changed_since = La commande { $order } a changé depuis qu’elle vous a été montrée, rien n’est donc fait. Regardez-la telle qu’elle est maintenant avec /{ command_order } { command_order_show } et décidez là
refusal_not_undecided = Cette commande n’attend pas que quelqu’un dise si elle a été passée. Son message montre où elle en est
refusal_not_alone = Vous ne pouvez pas approuver seul cette commande. Demandez aux approbateurs, son message dit qui ils sont
refusal_nothing_to_take_back = Il n’y a pas d’approbation de vous à retirer, ou la commande est déjà partie. Son message montre où elle en est
refusal_not_requester = Seule la personne qui a demandé une commande peut la retirer. Un approbateur peut la refuser
refusal_nothing_to_waive = Seuls les particuliers ont un droit de rétractation, il n’y a donc rien à abandonner ici. Utilisez Approuver
refusal_over_rule = Cette commande est devenue plus chère que ne le prévoit la règle sous laquelle elle a été envoyée ({ $most } au plus). Refusez-la ou retirez-la, puis renvoyez-la, pour que les bonnes personnes décident
refusal_over_cap_person = Cela dépasserait ce qu’une personne peut commander par mois : { $used } sur { $most } sont utilisés. Attendez le mois prochain, envoyez une commande plus petite ou demandez à l’exploitant de relever le plafond
refusal_over_cap_role = Cela dépasserait ce que { $role } peut commander par mois : { $used } sur { $most } sont utilisés. Attendez le mois prochain, envoyez une commande plus petite ou demandez à l’exploitant de relever le plafond
refusal_over_cap_everybody = Cela dépasserait ce qui peut être commandé ici par mois : { $used } sur { $most } sont utilisés. Attendez le mois prochain, envoyez une commande plus petite ou demandez à l’exploitant de relever le plafond
refusal_other_currency = Les règles d’approbation comptent en { $currency }, mais le compte paie dans une autre devise. Demandez à l’exploitant de corriger les règles
refusal_not_confirmed = Rien n’a changé. Pour confirmer, appuyez à nouveau sur le bouton et tapez { $order } dans le formulaire
refusal_number_form = Ce n’est pas un numéro de commande OVHcloud. Copiez les chiffres depuis { -panel_path }
refusal_number_unknown = Le compte OVHcloud n’a pas de commande { $number }. Copiez le numéro depuis { -panel_path }
refusal_number_claimed = La commande OVHcloud { $number } appartient déjà à la commande { $order }. Cherchez-en une autre dans { -panel_path }
refusal_number_perhaps_anothers = La commande OVHcloud { $number } est peut-être ce que la commande { $order } est en train d’acheter, et OVHcloud ne le montre pas. Attendez que la commande { $order } soit réglée, puis redites-le
refusal_number_older = La commande OVHcloud { $number } existait avant l’envoi de celle-ci. Cherchez-en une plus récente dans { -panel_path }
refusal_number_other = La commande OVHcloud { $number } ne porte pas sur ces projets. Comparez offres et noms dans { -panel_path }
refusal_erased = Une personne concernée vient d’être effacée, je n’ai donc rien changé. Recommencez : je vous rencontre comme quelqu’un de nouveau
refusal_expired = Cette commande a expiré. Si elle est toujours souhaitée, remettez-la dans votre panier avec /{ command_order } { command_order_again } et envoyez-le avec /{ command_cart } { command_cart_submit }
refusal_not_placed = OVHcloud n’a pas encore cette commande, il n’y a donc pas de lien. Le message de la commande changera quand il y en aura un
refusal_placed_otherwise = Ce qu’a OVHcloud n’est pas ce qui a été approuvé, je ne donne donc pas le lien. Regardez dans { -panel_path }
refusal_link_not_for_you = Le lien de paiement est réservé au demandeur, aux approbateurs et aux payeurs. Demandez à l’un d’eux
