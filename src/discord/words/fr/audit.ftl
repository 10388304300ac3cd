### L’audit, et ce qui est conservé sur les personnes

command_audit = audit
command_audit_about = Qui a fait quoi sur quelle commande, et quand
command_audit_export = exporter
command_audit_export_about = Recevoir l’audit de quelques jours dans un fichier, si vous y avez droit
command_privacy = confidentialité
command_privacy_about = Ce que je conserve sur vous, combien de temps, et comment le faire effacer
option_from = du
option_from_about = Le premier jour, en UTC, par exemple 2026-11-01 ; il y a trente jours par défaut
option_to = au
option_to_about = Le dernier jour, en UTC ; aujourd’hui par défaut
option_format = format
option_format_about = CSV pour un tableur (par défaut), ou JSON Lines pour un programme
audit_file = L’audit du { $from } au { $to } (UTC), une ligne par fait. Que vous l’avez reçu y figure
audit_about = Qui a fait quoi sur quelle commande du { $from } au { $to }, une ligne par fait
audit_not_yours = Seuls { $readers } peuvent recevoir l’audit. La personne qui m’administre peut vous ajouter dans la section audit de ma configuration
audit_nobody = Personne ne peut recevoir l’audit ici. La personne qui m’administre peut nommer des personnes dans la section audit de ma configuration, ou utiliser cartwright audit sur ma machine
audit_no_days = Ce ne sont pas des jours. Écrivez-les comme 2026-11-01, le premier pas après le dernier
audit_too_large = Autant de jours font un fichier trop grand pour Discord. Choisissez-en moins, ou demandez cartwright audit à la personne qui m’administre
privacy_nothing = Je ne conserve rien sur vous. Ce qui est arrivé aux commandes reste sous des clés aléatoires, et aucune ne mène à vous
privacy_side = Je conserve votre identifiant Discord, votre nom et votre langue tels que je les ai vus en dernier
privacy_cart_empty = Votre panier est vide
privacy_cart = Votre panier, avec les codes de bons s’il y en a : { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}
privacy_orders_none = Aucune commande ne vous concerne
privacy_orders = { $orders ->
    [one] { $orders } commande demandée ou décidée par vous, avec ce qui a été écrit à son sujet
   *[other] { $orders } commandes demandées ou décidées par vous, avec ce qui a été écrit à leur sujet
}
privacy_time = Tout cela part de soi-même { $time } après la fin de la dernière commande qui vous concerne, ou après votre dernière visite
privacy_days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
privacy_hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
privacy_minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
privacy_stays = Ce qui est arrivé aux commandes reste, et l’audit aussi. Vous y êtes une clé aléatoire, qui ne désigne alors plus personne
privacy_now = Vous pouvez le faire effacer maintenant
privacy_open = Vous ne pouvez pas encore être effacé : { $count ->
    [one] la commande { $orders } est
   *[other] les commandes { $orders } sont
} encore en cours. Redemandez quand ce sera fini
privacy_from = Vous pourrez être effacé à partir du { $when }. D’ici là, votre dernière commande doit être conservée
privacy_sure = C’est irréversible. Votre nom disparaît aussi des messages des anciennes commandes, et votre panier est perdu
privacy_erased = Vous êtes effacé. Si vous m’utilisez de nouveau, je vous rencontre comme quelqu’un de nouveau
button_erase = Effacer ce que vous conservez sur moi
button_erase_sure = Effacer maintenant
