### Le message de la commande : ce que doit savoir qui décide, et ses boutons

headline_lapsed = Les approbations de la commande { $order } ({ $person }) étaient trop anciennes au moment de la passer, je redemande donc : { $price }, en attente de { $left ->
    [one] { $left } approbation
   *[other] { $left } approbations
}
headline_approved_alone = Commande { $order } approuvée par { $person } à titre exceptionnel, sans les autres approbations
headline_approved_by_rule = La commande { $order } est approuvée par les règles, personne n’a à décider
notice_lapsed = Les approbations précédentes ne comptent plus, car elles étaient trop anciennes au moment de passer la commande
field_quorum = Approbations
quorum = { $given } sur { $needed }
field_rule = Règle
approval_for = { $person } au nom de { $other }
approval_alone = { $approval }, à titre exceptionnel
approval_waives = { $approval }, avec renoncement au droit de rétractation { $time }
field_alone_reason = Pourquoi elle a été approuvée par une seule personne
field_changed = Ce qui a changé
changed_with_tax = TTC : { $before } → { $now }
changed_without_tax = HT : { $before } → { $now }
contract_added = Nouveau contrat : { $contract }
contract_removed = Contrat qui n’est plus conclu : { $contract }
contract_changed = Contrat dont le texte a changé : { $contract }
field_notes = Bon à savoir
fact_first = Cette personne n’a encore rien commandé
fact_projects = { $count ->
    [one] Le compte a { $count } projet
   *[other] Le compte a { $count } projets
}
fact_quota = OVHcloud ne crée plus de projet tant qu’un quota plus élevé n’est pas demandé dans son espace client
fact_last = La dernière commande des mêmes offres a coûté { $price }
note_cap_person = Cette personne, ce mois-ci : { $used } utilisés sur { $most }
note_cap_role = { $role }, ce mois-ci : { $used } utilisés sur { $most }
note_cap_everybody = Tout le monde, ce mois-ci : { $used } utilisés sur { $most }
cap_over = { $cap }. Cette commande dépasserait le plafond
field_withdrawal = Droit de rétractation
withdrawal = Dans les 14 jours suivant la commande, le client peut se rétracter et être remboursé, moins les jours d’utilisation. « { button_approve } » garde ce droit. « { button_waive } » y renonce définitivement pour cette commande ; cela ne vaut que si tous ceux qui approuvent le font
withdrawal_given_up = Abandonné pour cette commande
withdrawal_kept = Conservé : ceux qui ont approuvé n’y ont pas tous renoncé
button_waive = Approuver et renoncer à la rétractation
button_alone = Approuver seul
button_take_back = Reprendre mon approbation
button_withdraw = Retirer la commande
form_approve_title = Approuver la commande { $order }
form_approve_confirm = Tapez { $order } pour approuver
form_waive_title = Renonciation, commande { $order }
form_waive_confirm = Tapez { $order } pour y renoncer
form_waive_follows = Le client ne pourra plus se rétracter sous 14 jours et être remboursé. C’est définitif
form_alone_title = Commande { $order } : approuver seul
form_alone_reason = Pourquoi ? Tout le salon en est informé
note_approved = Votre approbation de la commande { $order } compte. Son message montre où elle en est
note_approved_waiving = Votre approbation de la commande { $order } compte, et vous avez renoncé au droit de rétractation. Tant que la commande attend, « { button_take_back } » annule les deux
note_approved_alone = Vous avez approuvé seul la commande { $order }. Le salon en est informé, avec votre motif
help_buttons = Tant qu’une commande attend, qui l’a demandée peut la retirer, et qui l’a approuvée peut reprendre son approbation. Si les règles le veulent, Approuver demande le numéro de la commande, et quelques personnes peuvent approuver seules, avec un motif que tout le monde lit.
thread_name = Commande { $order } : { $names }
