### Small parts

public_cloud_project = Public Cloud project
name_quoted = "{ $name }"
line = { $count } x { $what } "{ $name }"
line_options = { $line }, with { $options }
line_voucher = { $line }, voucher { $mask }
line_price = { $line }: { $price }
line_others = { $count ->
    [one] and { $count } more line
   *[other] and { $count } more lines
}
and_more = and { $count } more
people_and = { $first } and { $last }
person_erased = a removed person
nobody = nobody
span_and = { $first } { $last }
duration_seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
duration_minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration_hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
duration_days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration_months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration_years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
-panel_path = Control panel > your name > My orders
