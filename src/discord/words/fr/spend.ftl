### Les dépenses de l’équipe, en texte et sur l’image

spend_title = Dépenses
spend_title_in = Dépenses en { $currency }
spend_none = Rien n’a été commandé ce mois-ci ni les douze mois précédents. Commencez avec /{ command_cart } { command_cart_add }
spend_this_month = **Ce mois-ci :** { $sums }
spend_all_months = **Avec les douze mois précédents :** { $sums }
spend_month = { $month } { $year }
spend_months_long = janvier février mars avril mai juin juillet août septembre octobre novembre décembre
spend_months_short = janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.
spend_orders = { $count ->
    [one] { $count } commande
   *[other] { $count } commandes
}
spend_placed = passé { $price } ({ $orders })
spend_waiting = en attente { $price } ({ $orders })
spend_closed = non commandé { $price } ({ $orders })
spend_nothing = rien
spend_part = { $name } : { $sums }
spend_part_now = { $name } : { $sums } ; ce mois-ci : { $now }
spend_part_all_now = { $name } : { $sums }, tout ce mois-ci
spend_by_month = Par mois
spend_by_person = Par personne
spend_by_project = Par projet, hors taxes
spend_otherwise = { $count ->
    [one] { $count } commande passée n’est pas chez OVHcloud telle qu’approuvée. Elle compte ici comme approuvée ; /{ command_order } { command_order_list } la montre
   *[other] { $count } commandes passées ne sont pas chez OVHcloud telles qu’approuvées. Elles comptent ici comme approuvées ; /{ command_order } { command_order_list } les montre
}
spend_foot = Passé : ce que j’ai commandé chez OVHcloud, payé ou non, au mois de la commande ; le reste compte au mois de l’envoi. Les totaux sont TTC. OVHcloud donne le prix des projets d’une commande hors taxes. Les mois sont en UTC
spend_currencies = { $count ->
    [one] et { $count } autre devise
   *[other] et { $count } autres devises
}
spend_legend_placed = passé
spend_legend_waiting = en attente
spend_legend_closed = non commandé
spend_picture_months = Commandes par mois, { $unit }
spend_picture_people = Commandes par personne, { $unit }
spend_picture_projects = Commandes par projet, { $unit }
spend_unit_taxed = { $currency } TTC
spend_unit_untaxed = { $currency } HT
spend_unit_orders = nombre de commandes, toutes gratuites
spend_picture_alt = Graphique en barres. { $what }. { $bars }
