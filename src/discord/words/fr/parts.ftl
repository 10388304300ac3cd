### Petits éléments

public_cloud_project = projet Public Cloud
name_quoted = « { $name } »
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
span_and = { $first } { $last }
duration_seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
duration_minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration_hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
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
