### Drobne części

public_cloud_project = projekt Public Cloud
name_quoted = „{ $name }”
line = { $count } x { $what } „{ $name }”
line_options = { $line }, z opcjami: { $options }
line_voucher = { $line }, kupon { $mask }
line_price = { $line }: { $price }
line_others = { $count ->
    [one] i jeszcze { $count } pozycja
    [few] i jeszcze { $count } pozycje
   *[many] i jeszcze { $count } pozycji
}
and_more = i jeszcze { $count }
people_and = { $first } i { $last }
person_erased = osoba usunięta
nobody = nikt
span_and = { $first } { $last }
duration_seconds = { $count } s
duration_minutes = { $count } min
duration_hours = { $count } godz.
duration_days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
   *[many] { $count } dni
}
duration_months = { $count ->
    [one] { $count } miesiąc
    [few] { $count } miesiące
   *[many] { $count } miesięcy
}
duration_years = { $count ->
    [one] { $count } rok
    [few] { $count } lata
   *[many] { $count } lat
}
-panel_path = Panel klienta > Twoja nazwa > Moje zamówienia
