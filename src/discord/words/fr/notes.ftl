### Notes : réponses courtes autour d’une commande ou d’un clic

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
