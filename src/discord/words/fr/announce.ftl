### Messages à part au sujet d’une commande : ce qu’il ne faut pas manquer

announce_reminder = La commande { $order } de { $person }, { $price }, attend toujours { $left ->
    [one] { $left } approbation
   *[other] { $left } approbations
} et expire { $when }. { $called }
announce_lapsed = La commande { $order } de { $person }, { $price }, n’a pas été passée : ses approbations étaient trop anciennes au moment de la passer. Elle attend à nouveau { $left ->
    [one] { $left } approbation
   *[other] { $left } approbations
} et expire { $when }. { $called }
announce_moved = La commande { $order } de { $person } n’a pas été passée : son prix ou ses contrats ont changé depuis son approbation. Elle coûte maintenant { $price }, attend à nouveau { $left ->
    [one] { $left } approbation
   *[other] { $left } approbations
} et expire { $when }. { $called }
announce_escalation = La commande { $order } de { $person }, { $price }, a été envoyée { $since } et personne n’a décidé : vous pouvez donc aussi l’approuver ou la refuser. Elle attend { $left ->
    [one] { $left } approbation
   *[other] { $left } approbations
} et expire { $when }.
announce_alarm = La commande { $order } de { $person }, { $price }, a été approuvée en urgence par { $approver } seulement, sans les approbations qu’il lui faut. Son motif : { $reason }. Regardez-la, et parlez-lui-en si ce n’était pas justifié. { $called }
announce_no_reason = n’est plus connu
button_show = Voir la commande
button_to_order = Vers son message
