### Le message de la commande : une phrase par étape

headline_pending = Commande { $order } ({ $person }), { $price }, en attente de { $left ->
    [one] { $left } approbation
   *[other] { $left } approbations
}
headline_asked_again = Le prix ou les contrats de la commande { $order } ({ $person }) ont changé, je redemande donc : { $price }, en attente de { $left ->
    [one] { $left } approbation
   *[other] { $left } approbations
}
headline_approved = Commande { $order } approuvée par { $people }
headline_checking = Commande { $order } : { $why } Je vérifie avant de faire quoi que ce soit d’autre
headline_ordered = Commande { $order } : OVHcloud indique que son panier a été commandé, mais ne montre pas encore la commande. Je continue de chercher son numéro
headline_held = La commande { $order } est suspendue, rien n’a été commandé. { $why }
headline_said_not_ordered = La commande { $order } est suspendue : selon { $person }, elle n’a pas été passée. « Réessayer » la passe encore une fois
headline_strays = La commande { $order } est suspendue : OVHcloud a une commande semblable qui n’est à personne. Examinez-la d’abord, puis fermez celle-ci ou commandez encore une fois avec « Réessayer »
headline_restored = La commande { $order } est suspendue. { $why }
headline_undecided = Quelqu’un doit examiner la commande { $order }, je ne fais plus rien de moi-même. { $why }
headline_lost = Quelqu’un doit examiner la commande { $order }, je ne la repasse pas de moi-même. { $why }
headline_placed = La commande { $order } est passée : commande OVHcloud { $number }
headline_otherwise = Commande { $order } : OVHcloud a créé la commande { $number }, mais ce n’est pas ce qui a été approuvé. Je ne donne aucun lien et ne paie rien
headline_rejected = Commande { $order } refusée par { $person }
headline_rejected_because = Commande { $order } refusée par { $person } : { $reason }
headline_withdrawn = La commande { $order } a été retirée par { $person }, rien n’a été commandé
headline_expired = La commande { $order } ({ $person }) a expiré : personne n’a décidé à temps
headline_closed = Commande { $order } fermée par { $person }, rien n’a été commandé
headline_closed_doubtful = Commande { $order } fermée par { $person }
headline_with_strays = { $headline }. OVHcloud a aussi { $count ->
    [one] la commande { $numbers }, qui n’est à personne
   *[other] les commandes { $numbers }, qui ne sont à personne
}

silence_timed_out = OVHcloud n’a pas répondu.
silence_broken = La connexion à OVHcloud a été coupée.
silence_status = OVHcloud n’a pas donné de réponse claire ({ $status }).
silence_unreadable = La réponse d’OVHcloud est illisible ({ $status }).
silence_interrupted = J’ai été interrompu pendant la commande.
