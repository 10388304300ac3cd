### Les règles en clair, et ce qu’elles disent d’une commande

policy_title = Qui approuve quoi
policy_first = La première règle qui convient à une commande vaut pour elle, telle qu’elle était à l’envoi.
policy_for_all = Pour toute commande
policy_for = Pour les commandes { $which }
policy_up_to = jusqu’à { $total } TTC
policy_plans = portant seulement sur { $plans }
policy_requesters = demandées par { $roles }
policy_automatic = Approuvée dès l’envoi. Si son prix change, l’une de ces personnes l’approuve : { $people }
policy_needs = { $count ->
    [one] { $count } approbation, par l’un de : { $people }
   *[other] { $count } approbations, chacune par une autre personne parmi : { $people }
}
policy_own_yes = Qui demande la commande peut en faire partie
policy_own_no = Qui demande la commande ne peut pas en faire partie
policy_typed = L’approbation demande un second geste : taper le numéro de la commande
policy_waits = Attend une décision pendant { $time }
policy_waits_reminded = Attend une décision pendant { $time }, avec un rappel { $before } avant la fin
policy_escalates = Après { $time } sans décision, peuvent aussi approuver : { $people }
policy_valid = Les approbations valent { $time } ; si la commande n’est pas passée d’ici là, elles sont redemandées
policy_alone = En urgence, l’une de ces personnes approuve seule, avec un motif que tous lisent : { $people }
policy_payers = Le lien de paiement est aussi pour { $people }
field_caps = Plafonds mensuels
cap_yours = Vos commandes : { $used } sur { $most } ce mois-ci
cap_person = Commandes de { $person } : { $used } sur { $most } ce mois-ci
cap_role = Commandes de { $role } : { $used } sur { $most } ce mois-ci
cap_everybody = Toutes les commandes : { $used } sur { $most } ce mois-ci
explain_rule = Elle a été envoyée sous la règle « { $rule } », qui vaut pour elle quelles que soient les règles actuelles
explain_no_rule = Les règles valent pour elle telles qu’elles étaient à l’envoi
explain_automatic = Elle n’a besoin d’aucune approbation
explain_complete = Elle a tout ce qu’il faut : { $needs ->
    [one] { $needs } approbation
   *[other] { $needs } approbations
}
explain_missing = Il lui faut { $needs ->
    [one] { $needs } approbation
   *[other] { $needs } approbations
}, il en manque { $left }
explain_for = { $person } pour { $other }
explain_alone = { $person }, en urgence et sans les autres
explain_handed = { $person } pour { $other }, jusqu’au { $time }
explain_not_own = Pas { $person }, qui l’a demandée
explain_not_twice = Pas les personnes qui l’ont déjà approuvée
explain_second = À partir du { $time }, si personne n’a décidé : { $people }
explain_not_approver = Seuls les approbateurs peuvent le faire. /{ command_help } dit qui ils sont
explain_you_may = Vous pouvez l’approuver
explain_you_alone = En urgence, vous pouvez l’approuver sans les autres
field_still = Qui peut encore approuver
field_second = Qui pourra approuver plus tard
field_alone = Qui peut approuver sans les autres en urgence
field_you = Vous
field_last_refusal = Votre dernière tentative a été refusée
explain_last_unknown = Une autre version de moi en a noté la raison à sa façon
