### Le compte, et ce qu’OVHcloud veut d’abord

account_title = Le compte OVHcloud
field_subsidiary = Filiale
field_currency = Devise
field_customer = Client
account_individual = Un particulier, qui a un droit de rétractation
account_company = Une société ou association, qui n’a pas de droit de rétractation
field_method = Moyen de paiement par défaut
method_none = Aucun. Ajoutez-en un dans l’espace client d’OVHcloud, rubrique facturation, moyens de paiement, et définissez-le par défaut
method_bank_account = Compte bancaire, qu’OVHcloud n’accepte plus pour les commandes. Ajoutez un prélèvement SEPA ou une carte
method_credit_card = Carte
method_paypal = PayPal
method_sepa = Prélèvement SEPA
method_other = Un autre moyen
method_not_valid = { $kind }. OVHcloud ne l’accepte pas actuellement ({ $status }) : renouvelez-le dans l’espace client d’OVHcloud, dans la facturation sous les moyens de paiement, ou faites d’un autre celui par défaut
field_projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
field_projects_unknown = Projets
account_not_said = OVHcloud ne le dit pas, ou les identifiants du bot n’ont pas le droit de le demander
account_no_projects = Aucun pour l’instant
account_unnamed = (sans nom)
account_discovery = Il y a un projet de découverte gratuit. L’espace client d’OVHcloud peut l’activer, ce qui en fait un projet complet sans commande
account_ready = OVHcloud ne demande rien : des projets peuvent être commandés
account_not_ready = OVHcloud demande d’abord ceci, à quelqu’un qui a accès au compte dans l’espace client :
account_readiness_unknown = OVHcloud ne dit pas si le compte peut commander maintenant. Une commande est tentée malgré tout
refusal_not_eligible = OVHcloud refuserait cette commande, donc personne n’a été sollicité pour l’approuver. Votre panier est inchangé. OVHcloud demande d’abord ceci, à quelqu’un qui a accès au compte dans l’espace client :
not_eligible_then = Renvoyez ensuite le panier avec /{ command_cart } { command_cart_submit }
action_add_payment_method = Ajouter un moyen de paiement : facturation, moyens de paiement
action_ask_quota = Demander plus de projets : le compte a atteint sa limite. Le support d’OVHcloud peut la relever ; indiquez dans un ticket combien il en faut et pourquoi
action_challenge = Confirmer le moyen de paiement : cette commande doit être passée une fois dans l’espace client (Public Cloud, nouveau projet), où OVHcloud le demande. Par l’API, le compte pourra de nouveau commander quand il aura trois projets, dont un créé dans les trois derniers mois
action_verify_paypal = Vérifier le compte PayPal : facturation, moyens de paiement
action_other = Quelque chose que cette version du bot ne connaît pas. L’espace client indique quoi, quand on y crée un nouveau projet
