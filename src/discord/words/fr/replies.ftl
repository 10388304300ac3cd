### Messages à une seule personne

payment_notice = Votre commande { $order } est passée : commande OVHcloud { $number }. { $confirm }
link_show = La commande { $order } est la commande OVHcloud { $number }. { $confirm }
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
    4. Je passe la commande chez OVHcloud, une seule fois. Son message dit qui la paie ; quand le total est de 0, je la confirme moi-même.
    5. Là où une personne paie : ouvrez le lien de paiement et confirmez sous 24 heures, sinon OVHcloud annule la commande.
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
