### Confier son droit d’approuver

delegated = { $person } peut approuver et refuser des commandes à votre place jusqu’au { $when }, sauf celles que l’un de vous deux a demandées. Vous gardez votre droit ; chaque commande le compte une seule fois. Pour y mettre fin plus tôt : /{ command_policy } { command_policy_reclaim }.
reclaimed = { $person } ne peut plus approuver à votre place. Ce qui a été approuvé jusqu’ici le reste.
delegating_told = Je l’en ai informé par message privé
delegating_untold = Cette personne n’accepte pas mes messages privés : prévenez-la vous-même
deputy_begins = { $person } vous a confié son droit d’approuver des commandes jusqu’au { $when }. Vos clics sur Approuver et Refuser sur le serveur comptent alors à ce titre, sauf pour les commandes que l’un de vous deux a demandées
deputy_ends = { $person } a repris son droit d’approuver des commandes. Vous n’approuvez désormais qu’à votre propre titre
refusal_deputy_oneself = Vous avez déjà ce droit. Nommez quelqu’un d’autre dans l’option { option_deputy }
refusal_deputy_bot = Un bot ne peut pas approuver de commandes. Nommez une personne dans l’option { option_deputy }
refusal_deputy_stranger = Cette personne n’est pas membre du serveur et ne pourrait donc rien approuver ici. Nommez un membre dans l’option { option_deputy }
refusal_until_form = Je ne peux pas lire la durée. Écrivez un nombre d’heures, de jours ou de semaines, comme `12h`, `3d` ou `2w`, ou le dernier jour, comme `2026-12-31`
refusal_until_past = Ce moment est déjà passé. Donnez-en un à venir
refusal_until_far = Un droit peut être confié pour { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} au plus. Donnez une durée plus courte, vous pourrez recommencer ensuite
refusal_nothing_delegated = Personne n’approuve à votre place, il n’y a donc rien à reprendre. Confiez votre droit avec /{ command_policy } { command_policy_delegate }
