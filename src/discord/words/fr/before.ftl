### Ce qu’il faut savoir avant de solliciter une approbation

before_what = Personne n’a encore été sollicité et votre panier est inchangé. Il y a d’abord ceci à savoir sur le compte OVHcloud ; une personne qui y a accès dans l’espace client d’OVHcloud peut le régler :
before_quota = Le compte a atteint sa limite de projets (`askIncreaseProjectsQuota`), donc OVHcloud peut refuser cette commande. Demandez-en plus dans l’espace client, par un ticket au support qui indique combien il en faut et pourquoi
before_unknown = OVHcloud demande quelque chose que cette version du bot ne connaît pas, sous le nom de { $word }. Commencez un nouveau projet dans l’espace client, rubrique Public Cloud : il y est dit ce qu’il faut faire
before_unknown_nameless = OVHcloud demande quelque chose que cette version du bot ne connaît pas. Commencez un nouveau projet dans l’espace client, rubrique Public Cloud : il y est dit ce qu’il faut faire
before_discovery = Le compte a un projet de découverte gratuit. Au lieu de commander un autre projet, on peut l’activer dans l’espace client, rubrique Public Cloud, ce qui en fait un projet complet
before_then = Pour continuer malgré tout, envoyez le panier encore une fois avec /{ command_cart } { command_cart_submit }
