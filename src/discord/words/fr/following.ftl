### Ce qu’est devenue une commande passée : où elle en est, et que faire

follow_checking = La commande { $order } est payée, OVHcloud la vérifie : commande OVHcloud { $number }
follow_review = La commande { $order } est examinée par un agent d’OVHcloud : commande OVHcloud { $number }
follow_documents = Commande { $order } : OVHcloud demande des justificatifs avant de livrer la commande OVHcloud { $number }
follow_refused = Commande { $order } : le contrôle antifraude d’OVHcloud a refusé la commande OVHcloud { $number }
follow_failed = Commande { $order } : une étape a échoué chez OVHcloud, la commande OVHcloud { $number } n’est donc pas livrée
follow_delivering = La commande { $order } est payée, sa livraison est en cours : commande OVHcloud { $number }
follow_delivered = La commande { $order } est livrée, j’attends de voir { $count ->
    [one] son projet
   *[other] ses projets
} : commande OVHcloud { $number }
follow_late = La commande { $order } est payée, mais OVHcloud tarde à la livrer : commande OVHcloud { $number }
follow_unseen = La commande { $order } est livrée, mais je ne vois pas { $count ->
    [one] son projet
   *[other] tous ses projets
} : commande OVHcloud { $number }
follow_hidden = La commande { $order } est livrée, mais je n’ai pas le droit de voir { $count ->
    [one] son projet
   *[other] ses projets
} : commande OVHcloud { $number }
follow_hidden_details = La commande { $order } est livrée, mais je n’ai pas le droit de lire ce qu’elle est devenue : commande OVHcloud { $number }
follow_ready = La commande { $order } est terminée, { $count ->
    [one] projet prêt : { $names }
   *[other] projets prêts : { $names }
}
follow_ready_nothing = La commande { $order } est terminée : la commande OVHcloud { $number } est livrée
follow_withdrawn = La commande { $order } était terminée, quelqu’un s’en est rétracté : OVHcloud met fin à la commande OVHcloud { $number }
follow_perhaps_withdrawn = La commande { $order } était terminée, quelqu’un s’en est peut-être rétracté : on ne sait pas si OVHcloud met fin à la commande OVHcloud { $number }
follow_cancelling = La commande { $order } est en cours d’annulation chez OVHcloud : commande OVHcloud { $number }
follow_cancelling_withdrawn = Rétractation de la commande { $order } : OVHcloud est en train d’annuler la commande OVHcloud { $number }
follow_cancelled_unpaid = La commande { $order } est annulée : la commande OVHcloud { $number } n’a pas été confirmée ou payée à temps
follow_cancelled_refused = La commande { $order } est annulée : le contrôle antifraude d’OVHcloud a refusé la commande OVHcloud { $number }
follow_cancelled_withdrawn = La commande { $order } est annulée : la commande OVHcloud { $number } a fait l’objet d’une rétractation
follow_cancelled = La commande { $order } est annulée : la commande OVHcloud { $number } a été annulée dans l’espace client ou par OVHcloud
follow_unknown = Commande { $order } : OVHcloud ne dit pas en ce moment où en est la commande OVHcloud { $number }
follow_otherwise_cancelled = Commande { $order } : la commande OVHcloud { $number }, qui n’était pas ce qui a été approuvé, est annulée
follow_otherwise_delivered = Commande { $order } : la commande OVHcloud { $number } est livrée, bien qu’elle ne soit pas ce qui a été approuvé
left_unseen = La commande { $order } n’est plus suivie : la commande OVHcloud { $number } est livrée, mais je n’ai jamais vu { $count ->
    [one] son projet
   *[other] tous ses projets
}
left_undelivered = La commande { $order } n’est plus suivie : je n’ai jamais vu la commande OVHcloud { $number } livrée
left_unreadable = La commande { $order } n’est plus suivie : je ne peux pas lire où en est la commande OVHcloud { $number }
left_unpaid = La commande { $order } n’est plus suivie : je n’ai jamais vu la commande OVHcloud { $number } payée
left_withdrawn = La commande { $order } a fait l’objet d’une rétractation, mais je n’ai pas vu la commande OVHcloud { $number } annulée
next_left_unseen = Rien n’a changé depuis longtemps, je ne pose donc plus la question. Regardez dans Espace client > Public Cloud. S’il y manque quelque chose, adressez-vous au support d’OVHcloud en indiquant la commande { $number }
next_left_undelivered = Rien n’a changé depuis longtemps, je ne pose donc plus la question. Vérifiez la commande { $number } dans { -panel_path } : elle peut encore être livrée et coûter de l’argent. Si elle n’avance pas, adressez-vous au support d’OVHcloud en indiquant son numéro
next_left_unreadable = Rien n’a changé depuis longtemps, je ne pose donc plus la question. Cherchez la commande { $number } dans { -panel_path }, et ce qu’elle a créé dans Espace client > Public Cloud : cela peut coûter de l’argent
next_left_unpaid = Rien n’a changé depuis longtemps, je ne pose donc plus la question. Vérifiez la commande { $number } dans { -panel_path }. Si elle y est annulée et toujours souhaitée, remettez-la dans votre panier avec /{ command_order } { command_order_again } et envoyez-le avec /{ command_cart } { command_cart_submit }
next_left_withdrawn = Vérifiez la commande { $number } dans { -panel_path }. Si elle n’y est pas annulée, ou si un paiement a été fait et n’est pas remboursé, adressez-vous au support d’OVHcloud en indiquant son numéro
next_review = Il n’y a rien à faire : OVHcloud n’examine les commandes que les jours ouvrés. Si cela en prend plus de deux, adressez-vous au support d’OVHcloud en indiquant la commande { $number }
next_documents = Ce qu’OVHcloud demande se trouve dans un e-mail envoyé à l’adresse du compte OVHcloud et dans { -panel_path }. Rien n’est livré avant l’envoi des justificatifs
next_refused = Rien ne sera livré. Demandez pourquoi au support d’OVHcloud en indiquant la commande { $number }
next_failed = Adressez-vous au support d’OVHcloud en indiquant la commande { $number }
next_late = OVHcloud n’indique aucun obstacle. Adressez-vous au support d’OVHcloud en indiquant la commande { $number }
next_unseen = Il manque : { $names }. Regardez dans Espace client > Public Cloud. S’il s’y trouve, soit OVHcloud ne l’a pas encore terminé, soit ma clé ou ma politique n’a pas le droit de le voir : la personne qui exploite le bot peut accorder `GET /cloud/project/*`
next_unseen_unclear = Je ne sais pas lequel manque. Regardez dans Espace client > Public Cloud. S’il s’y trouve, soit OVHcloud ne l’a pas encore terminé, soit ma clé ou ma politique n’a pas le droit de le voir : la personne qui exploite le bot peut accorder `GET /cloud/project/*`
next_hidden = La personne qui exploite le bot doit accorder `GET /me/order/*` et `GET /cloud/project/*` à ma clé ou à ma politique, je reprendrai ensuite de moi-même. D’ici là, regardez dans Espace client > Public Cloud
next_hidden_details = La personne qui exploite le bot doit accorder `GET /me/order/*` à ma clé ou à ma politique, je reprendrai ensuite de moi-même. D’ici là, regardez dans Espace client > Public Cloud
next_cancelling = Si personne chez vous ne l’a voulu, adressez-vous au support d’OVHcloud en indiquant la commande { $number }
next_withdrawn = Si un paiement a été fait et n’est pas remboursé, adressez-vous au support d’OVHcloud en indiquant la commande { $number }
next_cancelled_unpaid = Si elle est toujours souhaitée, remettez-la dans votre panier avec /{ command_order } { command_order_again } et envoyez-le avec /{ command_cart } { command_cart_submit }
next_cancelled = Si personne chez vous ne l’a voulu, adressez-vous au support d’OVHcloud en indiquant la commande { $number }. Si elle est toujours souhaitée, remettez-la dans votre panier avec /{ command_order } { command_order_again } et envoyez-le avec /{ command_cart } { command_cart_submit }
next_cancelled_paid = Si personne chez vous ne l’a voulu, ou si un paiement a été fait et n’est pas remboursé, adressez-vous au support d’OVHcloud en indiquant la commande { $number }. Si elle est toujours souhaitée, remettez-la dans votre panier avec /{ command_order } { command_order_again } et envoyez-le avec /{ command_cart } { command_cart_submit }
next_unknown = Je continue d’interroger OVHcloud. Vous pouvez regarder vous-même dans { -panel_path }
next_otherwise = Vérifiez la commande { $number } dans { -panel_path }. Ce qu’elle a créé se trouve dans votre compte et peut coûter de l’argent
next_keys = Je ne vois pas où elle en est, car OVHcloud n’accepte pas mes clés. La personne qui exploite le bot doit m’en donner de valides. D’ici là, regardez dans { -panel_path }
next_right = Je ne vois pas où elle en est, car ma clé n’en a pas le droit. La personne qui exploite le bot doit accorder `GET /me/order/*`. D’ici là, regardez dans { -panel_path }
project_named = Projet « { $name } » : { $id }
project_nameless = Projet { $id }
project_other_name = { $line } (sous un autre nom chez OVHcloud)
cost_so_far = Coût à ce jour : { $price }
field_course = Déroulement
field_ready = Prêts à l’emploi
course_line = { $time } { $what }
course_ordered = commandée
course_unpaid = de nouveau en attente de paiement
course_paid = payée
course_checking = en cours de vérification
course_review = examinée par un agent d’OVHcloud
course_documents = justificatifs demandés
course_refused = refusée par le contrôle antifraude
course_failed = une étape a échoué
course_delivering = en cours de livraison
course_delivered = livrée
course_late = en retard
course_usable = prête à l’emploi
course_withdrawn = rétractation exercée
course_perhaps_withdrawn = rétractation peut-être exercée
course_cancelling = en cours d’annulation
course_cancelled = annulée
course_unknown = OVHcloud ne dit rien
course_unfollowed = n’est plus suivie
