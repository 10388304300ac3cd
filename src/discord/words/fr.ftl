## Les commandes et leurs options : le nom, puis une ligne à son sujet. Discord nous envoie toujours les noms anglais.

command_cart = panier
command_cart_about = Votre panier de projets OVHcloud
command_cart_add = ajouter
command_cart_add_about = Mettre un projet Public Cloud dans votre panier
command_cart_voucher = bon
command_cart_voucher_about = Donner un code de bon pour une ligne du panier, dans un formulaire privé
command_cart_show = voir
command_cart_show_about = Voir ce que contient votre panier
command_cart_edit = modifier
command_cart_edit_about = Changer le nom ou la quantité d’une ligne
command_cart_remove = retirer
command_cart_remove_about = Retirer une ligne de votre panier
command_cart_clear = vider
command_cart_clear_about = Vider votre panier
command_cart_submit = envoyer
command_cart_submit_about = Envoyer votre panier pour approbation
command_order = commande
command_order_about = Les commandes de cette équipe
command_order_list = liste
command_order_list_about = Voir les commandes en cours et les plus récentes
command_order_show = voir
command_order_show_about = Voir une commande avec tous ses détails
command_catalog = catalogue
command_catalog_about = Voir ce qu’OVHcloud propose et à quel prix
command_help = aide
command_help_about = Comment commander, et toutes les commandes

option_plan = offre
option_plan_about = L’offre, comme dans le catalogue
option_name = nom
option_name_about = Le nom du nouveau projet
option_name_edit_about = Le nouveau nom du projet
option_quantity = quantité
option_quantity_about = Combien, 1 par défaut
option_quantity_edit_about = La nouvelle quantité
option_options = options
option_options_about = Les options de l’offre, séparées par des virgules
option_line = ligne
option_line_about = Le numéro de la ligne dans votre panier
option_line_voucher_about = Le numéro de la ligne, si votre panier en a plusieurs
option_reason = motif
option_reason_about = Pourquoi c’est nécessaire ; les approbateurs le liront
option_cost_centre = centre_de_coûts
option_cost_centre_about = Qui supporte le coût
option_order = numéro
option_order_about = Le numéro de la commande

## Petits éléments

public_cloud_project = projet Public Cloud
line = { $count } x { $what } « { $name } »
line_options = { $line }, avec { $options }
line_voucher = { $line }, bon { $mask }
line_price = { $line } : { $price }
line_others = { $count ->
    [one] et { $count } autre ligne
   *[other] et { $count } autres lignes
}
and_more = et { $count } de plus
people_and = { $first } et { $last }
person_erased = une personne supprimée
nobody = personne
duration_days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
duration_months = { $count } mois
duration_years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
-panel_path = Espace client > votre nom > Mes commandes

## Le message de la commande : une phrase par étape

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

## Le message de la commande : ce qui suit la phrase

notice_confirm = Ouvrez et confirmez la commande sous 24 heures, même si le total est de 0, sinon OVHcloud l’annule
notice_otherwise = Examinez la commande { $number } dans { -panel_path }. Ne la confirmez que si vous la voulez telle quelle : une commande que personne ne confirme est annulée après 24 heures
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
field_unclaimed = Commandes passées depuis qui ne sont pas les miennes
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

## Messages à une seule personne

payment_notice = Votre commande { $order } est passée : commande OVHcloud { $number }. { notice_confirm }
link_show = La commande { $order } est la commande OVHcloud { $number }. { notice_confirm }
link_elsewhere = Le lien de la commande OVHcloud { $number } ne mène pas à un site que je connais comme celui d’OVHcloud, je ne l’affiche donc pas. Ouvrez la commande dans { -panel_path }
link_gone = OVHcloud n’a plus de lien pour la commande { $number } : elle est peut-être confirmée, payée ou annulée. Regardez dans { -panel_path }
cart_empty = Votre panier est vide. Mettez-y un projet avec /{ command_cart } { command_cart_add }
cart_send = Envoyez-le avec /{ command_cart } { command_cart_submit }
catalogue_title = Ce que propose OVHcloud
catalogue_plan = **{ $product }** { $plan } : { $price } pour { $duration }, de { $least } à { $most } par ligne
catalogue_option = { $product } { $plan } : { $price } pour { $duration }
catalogue_option_needed = { $product } { $plan } : { $price } pour { $duration }, une de ce type est obligatoire
catalogue_foot = Les prix sont hors taxes. /{ command_cart } { command_cart_add } met une offre dans votre panier
catalogue_empty = OVHcloud ne propose rien à ce compte pour le moment. Réessayez plus tard
orders_title = Commandes
orders_none = Il n’y a pas encore de commande. Commencez par /{ command_cart } { command_cart_add }
choice = { $product } ({ $plan }), { $price }
help_title = Comment commander
help_flow = 1. Mettez des projets dans votre panier avec /{ command_cart } { command_cart_add } ; vous seul le voyez.
    2. Envoyez-le avec /{ command_cart } { command_cart_submit }. Je demande le prix à OVHcloud et publie la commande dans le salon.
    3. Les approbateurs cliquent sur Approuver ou Refuser. Une approbation vaut pour ce contenu précis à ce prix précis.
    4. Je passe la commande chez OVHcloud, une seule fois, et donne le lien de paiement à ceux qui y ont droit.
    5. Ouvrez le lien et confirmez sous 24 heures, même si le total est de 0, sinon OVHcloud annule la commande.
help_commands = Commandes
help_own_yes = Ici, les approbateurs peuvent approuver leurs propres commandes
help_own_no = Personne n’approuve sa propre commande
form_reject_title = Refuser la commande { $order }
form_reject_reason = Pourquoi ? Tout le salon peut le lire
form_ordered_title = Commande { $order } passée
form_ordered_number = Numéro de la commande chez OVHcloud
form_not_ordered_title = Commande { $order } non passée
form_not_ordered_confirm = Tapez { $order } pour confirmer
form_not_ordered_follows = Avez-vous regardé chez OVHcloud ? Elle pourra ensuite être repassée
form_voucher_title = Bon pour la ligne { $line }
form_voucher_code = Code du bon (vide pour le retirer)

## Notes : réponses courtes autour d’une commande ou d’un clic

note_submitted = La commande { $order } est envoyée. Son message dans le salon montre où elle en est
note_rejected = La commande { $order } est refusée
note_said_ordered = La commande { $order } est la commande OVHcloud { $number }
note_said_not_ordered = La commande { $order } est considérée comme non passée. Son message porte les boutons pour réessayer ou la fermer
note_stopping = Je redémarre. Réessayez dans une minute
note_unreadable = Je ne peux pas lire ceci. Mettez à jour votre application Discord et réessayez ; si cela persiste, prévenez la personne qui m’administre
note_old_button = Ce bouton n’est pas le mien ou vient d’une autre de mes versions. Ouvrez la commande avec /{ command_order } { command_order_show }
note_other_server = Je travaille uniquement pour un autre serveur. Utilisez mes commandes là-bas
note_not_here = Ceci ne fonctionne que dans les salons du serveur. En message privé, seul le bouton de paiement fonctionne
note_missing_permissions = Je ne peux pas écrire dans ce salon. Demandez à un administrateur de m’accorder : { $permissions }
note_which_line = Votre panier a { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}. Dites laquelle avec l’option { option_line }
note_nothing_to_edit = Dites ce qu’il faut changer : un nouveau nom, une nouvelle quantité, ou les deux
note_not_confirmed = Discord n’a pas confirmé à temps que j’avais pris ceci en charge. Si rien n’a changé, recommencez
permission_view_channel = Voir le salon
permission_send_messages = Envoyer des messages
permission_embed_links = Intégrer des liens
permission_read_history = Voir les anciens messages

## Refus : pourquoi non, et ce qui aiderait

refusal_cart_full = Un panier a au plus { $most ->
    [one] { $most } ligne
   *[other] { $most } lignes
}. Envoyez celui-ci avec /{ command_cart } { command_cart_submit }, puis commencez le suivant
refusal_cart_changed = Votre panier a changé entre-temps. Regardez-le avec /{ command_cart } { command_cart_show } et recommencez
refusal_no_such_line = Il n’y a pas de ligne { $place }. Votre panier a { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}, voyez /{ command_cart } { command_cart_show }
refusal_unknown_plan = OVHcloud ne propose pas cette offre. Il propose : { $offered }
refusal_unknown_option = OVHcloud ne propose pas cette option avec cette offre. Il propose : { $offered }
refusal_no_options = Cette offre n’a pas d’options. N’en mettez pas
refusal_option_exclusive = Une seule option du type { $family } peut être choisie. Laissez les autres
refusal_option_mandatory = Cette offre exige une option du type { $family }. Choisissez-en une dans /{ command_catalog }
refusal_quantity = La quantité doit être comprise entre { $least } et { $most }. Au-delà, ajoutez une autre ligne
refusal_quantity_exact = La quantité doit être { $least }. Au-delà, ajoutez une autre ligne
refusal_name_empty = Un nom de projet a besoin d’au moins un caractère visible
refusal_name_long = Un nom de projet a au plus { $most } caractères, celui-ci en a { $count }. Choisissez-en un plus court
refusal_name_hidden = Un nom de projet n’a ni saut de ligne ni caractère invisible. Tapez-le au lieu de le coller
refusal_name_taken = Une autre ligne de votre panier a cette offre et le nom « { $name } ». Choisissez un autre nom, ou changez la quantité avec /{ command_cart } { command_cart_edit }
refusal_voucher_form = Cela ne ressemble pas à un code de bon. Copiez-le à nouveau, sans espaces
refusal_text_length = Ce texte doit avoir de 1 à { $most } caractères. Réécrivez-le, plus court ou plus long
refusal_no_such_order = Il n’y a pas de commande { $order }. Voyez /{ command_order } { command_order_list }
refusal_not_approver = Seuls les approbateurs peuvent le faire. /{ command_help } dit qui ils sont
refusal_own_order = Ici, personne n’approuve sa propre commande. Demandez à un autre approbateur
refusal_already_approved = Vous avez déjà approuvé cette commande. Elle attend quelqu’un d’autre
refusal_already_decided = Quelqu’un a déjà décidé de cette commande. Son message montre qui
refusal_over = Cette commande est terminée. Envoyez-en une nouvelle avec /{ command_cart } { command_cart_submit }
refusal_seal_moved = Le prix ou le contenu a changé depuis la création de ce bouton. Regardez à nouveau la commande et utilisez le nouveau bouton
refusal_not_held = Cette commande n’est pas suspendue, il n’y a donc rien à réessayer ni à fermer. Son message montre où elle en est
refusal_not_undecided = Cette commande n’attend pas que quelqu’un dise si elle a été passée. Son message montre où elle en est
refusal_not_confirmed = Rien n’a changé. Pour confirmer, appuyez à nouveau sur le bouton et tapez { $order } dans le formulaire
refusal_number_form = Ce n’est pas un numéro de commande OVHcloud. Copiez les chiffres depuis { -panel_path }
refusal_number_unknown = Le compte OVHcloud n’a pas de commande { $number }. Copiez le numéro depuis { -panel_path }
refusal_number_claimed = La commande OVHcloud { $number } appartient déjà à la commande { $order }. Cherchez-en une autre dans { -panel_path }
refusal_number_older = La commande OVHcloud { $number } existait avant l’envoi de celle-ci. Cherchez-en une plus récente dans { -panel_path }
refusal_number_other = La commande OVHcloud { $number } ne porte pas sur ces projets. Comparez offres et noms dans { -panel_path }
refusal_expired = Cette commande a expiré. Renvoyez-la avec /{ command_cart } { command_cart_add } et /{ command_cart } { command_cart_submit }
refusal_not_placed = OVHcloud n’a pas encore cette commande, il n’y a donc pas de lien. Le message de la commande changera quand il y en aura un
refusal_placed_otherwise = Ce qu’a OVHcloud n’est pas ce qui a été approuvé, je ne donne donc pas le lien. Regardez dans { -panel_path }
refusal_link_not_for_you = Le lien de paiement est réservé au demandeur, aux approbateurs et aux payeurs. Demandez à l’un d’eux

## Ennuis : ce qui n’a pas marché chez nous ou chez OVHcloud, et ce qui aiderait

trouble_journal = Je ne peux pas écrire dans mon journal, je n’ai donc rien changé. Réessayez dans une minute ; si cela persiste, prévenez la personne qui m’administre
trouble_no_catalogue = Je n’ai pas encore les offres d’OVHcloud. Réessayez dans une minute
trouble_not_reached = Je n’arrive pas à joindre OVHcloud. Réessayez dans quelques minutes
trouble_no_verdict = OVHcloud n’a pas donné de réponse utilisable. Réessayez dans quelques minutes
trouble_cart_differs = OVHcloud a fait un autre panier que celui demandé, je me suis donc arrêté. Réessayez ; si cela persiste, prévenez la personne qui m’administre
trouble_query = { $trouble } (identifiant de requête OVHcloud { $query })
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
vain_nothing = OVHcloud n’a pas dit si elle a été passée, et aucune des commandes du compte n’est celle-ci.
vain_ordered = OVHcloud indique que son panier a été commandé, mais je ne trouve pas la commande.
vain_several = Plusieurs commandes du compte peuvent être celle-ci.
vain_otherwise = OVHcloud a une commande pour exactement ces projets, mais à un autre prix.
vain_unreadable = Je ne peux pas lire toutes les commandes récentes du compte, et l’une d’elles peut être celle-ci.
vain_unanswered = Depuis deux jours, OVHcloud ne me laisse pas la chercher.
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
verdict_voucher = OVHcloud n’accepte pas le bon. Vérifiez le code, ou commandez sans lui
