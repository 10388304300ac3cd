### Le message de la commande : ce qui suit la phrase

notice_confirm = Ouvrez et confirmez la commande sous 24 heures, même si le total est de 0, sinon OVHcloud l’annule
notice_confirm_late = Ouvrez et confirmez la commande dans les 24 heures après qu’elle a été passée, même si le total est de 0, sinon OVHcloud l’annule
notice_confirm_by = À ouvrir et à confirmer avant le { $until }, même si le total est de 0 ; passé cette date, OVHcloud peut annuler la commande
notice_confirm_until = Ouvrez et confirmez la commande avant le { $until }, même si le total est de 0, sinon OVHcloud l’annule
notice_otherwise = Examinez la commande { $number } dans { -panel_path }. Ne la confirmez que si vous la voulez telle quelle : une commande que personne ne confirme est annulée 24 heures après avoir été passée
notice_checking = Je ne commande pas une seconde fois. Je consulte les commandes chez OVHcloud chaque minute et j’écris ici ce que je trouve. Vous pouvez aussi regarder vous-même dans { -panel_path }
notice_undecided = Cherchez dans { -panel_path } une commande qui porte exactement sur ce qui suit, puis appuyez sur le bouton qui dit vrai
notice_asked_again = Les approbations précédentes ne comptent plus, car elles portaient sur un autre prix ou d’autres contrats
notice_strays = OVHcloud a aussi { $count ->
    [one] la commande { $numbers }, qui ressemble
   *[other] les commandes { $numbers }, qui ressemblent
} à celle-ci. Regardez dans { -panel_path } et n’en confirmez qu’une
field_price = Prix
price_both = { $with_tax } TTC
    { $without_tax } HT
field_requester = Demandée par
field_approved_by = Approuvée par
field_approvers = Qui peut approuver
field_expires = Expire
field_reason = Motif
field_cost_centre = Centre de coûts
field_rejection = Pourquoi elle a été refusée
field_contracts = Contrats conclus en commandant
field_progress = Avancement
field_query = Identifiant de requête OVHcloud
field_asked = Envoyée à OVHcloud
field_unclaimed = Commandes plus récentes à examiner
lost_silence = { $time }
    { $silence }
field_link = Lien de paiement
step_cart = panier
step_item = article
step_configuration = configuration
step_price_check = contrôle du prix
step_order = commande
button_approve = Approuver
button_reject = Refuser
button_try_again = Réessayer
button_close = Fermer
button_ordered = Elle a été passée
button_not_ordered = Elle n’a pas été passée
button_link = Lien de paiement
button_open = Ouvrir chez OVHcloud
