### Ennuis : ce qui n’a pas marché chez nous ou chez OVHcloud, et ce qui aiderait

trouble_journal = Je ne peux pas écrire dans mon journal, je n’ai donc rien changé. Réessayez dans une minute ; si cela persiste, prévenez la personne qui m’administre
trouble_no_catalogue = Je n’ai pas encore les offres d’OVHcloud. Réessayez dans une minute
trouble_not_reached = Je n’arrive pas à joindre OVHcloud. Réessayez dans quelques minutes
trouble_no_verdict = OVHcloud n’a pas donné de réponse utilisable. Réessayez dans quelques minutes
trouble_not_shown = OVHcloud ne montre pas cela pour le moment. Réessayez dans quelques minutes ; si cela persiste, regardez la commande sous { -panel_path }
trouble_cart_differs = OVHcloud a fait un autre panier que celui demandé, je me suis donc arrêté. Réessayez ; si cela persiste, prévenez la personne qui m’administre
trouble_broken_off = Un bogue de ma part a interrompu ceci, et je ne fais plus rien pour cette demande. Ce que j’avais déjà fait reste valable : regardez /{ command_order } { command_order_list } et /{ command_cart } { command_cart_show } avant de recommencer, et prévenez la personne qui m’administre
trouble_query = { $trouble } (identifiant de requête OVHcloud { $query })
trouble_query_request = { $trouble } (identifiant de requête OVHcloud { $query }, identifiant de votre demande { $request })
trouble_request = { $trouble } (identifiant de votre demande { $request })
held_not_sent = Je n’ai pas pu joindre OVHcloud. Réessayez dans quelques minutes
held_not_asked = J’ai été retenu juste avant d’envoyer la commande à OVHcloud, alors je ne l’ai pas envoyée. Réessayez
held_no_answer = OVHcloud n’a pas donné de réponse utilisable pendant la préparation. Réessayez dans quelques minutes
held_cart_differs = OVHcloud a fait deux fois un autre panier que celui demandé. Réessayez ; si cela persiste, prévenez la personne qui m’administre
held_not_offered = OVHcloud ne propose plus { $plan }. Fermez cette commande et choisissez dans /{ command_catalog }
held_twin = La commande { $order } créerait un projet de même offre et de même nom, et je ne sais pas encore si elle est passée. Attendez que ce soit réglé, puis réessayez
held_said_not_ordered = Quelqu’un qui peut approuver dit qu’elle n’a pas été passée
held_strays = OVHcloud a une commande semblable qui n’est à personne. Examinez-la avant de commander encore une fois
held_restored = Mon journal a été restauré depuis une sauvegarde et peut avoir oublié qu’elle est passée. Regardez dans { -panel_path } : si elle y est, fermez cette commande, sinon réessayez
doubt_forgotten_cart = OVHcloud a un panier de cette commande qui n’est pas dans mon journal, comme après la restauration d’une sauvegarde ; la commande existe donc peut-être déjà. Regardez dans { -panel_path }
doubt_unread = { $count ->
    [one] Je ne peux pas lire la commande OVHcloud { $numbers }. Elle est peut-être issue d’un essai précédent de cette commande. Si ce n’est pas le cas, dites que la commande n’a pas été passée, puis réessayez : je laisse celle-là de côté
   *[other] Je ne peux pas lire les commandes OVHcloud { $numbers }. L’une d’elles est peut-être issue d’un essai précédent de cette commande. Si ce n’est le cas d’aucune, dites que la commande n’a pas été passée, puis réessayez : je laisse celles-là de côté
}
vain_nothing = OVHcloud n’a pas dit si elle a été passée, et aucune des commandes du compte n’est celle-ci.
vain_ordered = OVHcloud indique que son panier a été commandé, mais je ne trouve pas la commande.
vain_several = Plusieurs commandes du compte peuvent être celle-ci.
vain_otherwise = OVHcloud a une commande pour exactement ces projets, mais à un autre prix.
vain_unreadable = Je ne peux pas lire toutes les commandes récentes du compte, et l’une d’elles peut être celle-ci.
vain_ordered_unreadable = OVHcloud indique que son panier a été commandé, mais je ne peux pas lire toutes les commandes récentes du compte : je ne peux donc pas dire laquelle est celle-ci.
vain_unanswered = Depuis deux jours, OVHcloud ne me laisse pas la chercher.
vain_claimed = OVHcloud a répondu par sa commande { $number }, qui compte ici comme celle de la commande { $order }. Regardez { $number } dans { -panel_path } : si elle est ce que cette commande demande, ne la repassez pas, mais choisissez « { button_not_ordered } » puis « { button_close } ».
verdict_configuration_missing = OVHcloud demande un paramètre que je ne connais pas. Prévenez la personne qui m’administre ; une version plus récente le connaît peut-être
verdict_configuration_duplicated = OVHcloud a reçu deux fois un paramètre. Réessayez ; si cela persiste, prévenez la personne qui m’administre
verdict_eligibility = Le compte OVHcloud ne peut pas commander pour le moment ({ $issues }). Réglez cela dans l’espace client OVHcloud, puis réessayez
verdict_eligibility_plain = Le compte OVHcloud ne peut pas commander pour le moment. Réglez cela dans l’espace client OVHcloud, puis réessayez
verdict_clock = Mon horloge et celle d’OVHcloud diffèrent. Réessayez ; si cela persiste, la personne qui m’administre doit régler l’horloge de la machine
verdict_signature = OVHcloud n’accepte pas ma signature. La personne qui m’administre doit vérifier le secret de l’application
verdict_credential = OVHcloud n’accepte pas mes identifiants, ils ont peut-être expiré. La personne qui m’administre doit les renouveler
verdict_right = Il manque un droit à mes identifiants OVHcloud. La personne qui m’administre doit les renouveler avec tous les droits nécessaires
verdict_not_allowed = Le compte OVHcloud n’a pas le droit de commander ceci. Le support d’OVHcloud peut dire pourquoi
verdict_fraud = Le contrôle antifraude d’OVHcloud a refusé la commande. Le support d’OVHcloud peut la débloquer
verdict_bad_request = OVHcloud n’accepte pas ceci tel quel. Comparez l’offre et les options avec /{ command_catalog }
verdict_cart_gone = OVHcloud n’a plus le panier. Réessayez, j’en fais un nouveau
verdict_voucher = OVHcloud n’accepte pas le bon, sans raison que je connaisse. Vérifiez le code, ou commandez sans lui
