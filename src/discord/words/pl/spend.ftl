### Wydatki zespołu, w tekście i na obrazku

spend_title = Wydatki
spend_title_in = Wydatki w { $currency }
spend_none = W tym miesiącu i w dwunastu poprzednich niczego nie zamówiono. Zacznij: /{ command_cart } { command_cart_add }
spend_this_month = **Ten miesiąc:** { $sums }
spend_all_months = **Razem z dwunastoma poprzednimi miesiącami:** { $sums }
spend_month = { $month } { $year }
spend_months_long = styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
spend_months_short = sty lut mar kwi maj cze lip sie wrz paź lis gru
spend_orders = { $count ->
    [one] { $count } zamówienie
    [few] { $count } zamówienia
   *[many] { $count } zamówień
}
spend_placed = złożone { $price } ({ $orders })
spend_waiting = czekające { $price } ({ $orders })
spend_closed = niezłożone { $price } ({ $orders })
spend_nothing = nic
spend_part = { $name }: { $sums }
spend_part_now = { $name }: { $sums }; w tym miesiącu: { $now }
spend_part_all_now = { $name }: { $sums }, wszystko w tym miesiącu
spend_by_month = Według miesięcy
spend_by_person = Według osób
spend_by_project = Według projektów, bez podatku
spend_otherwise = { $count ->
    [one] { $count } złożone zamówienie jest w OVHcloud inne niż zatwierdzone. Tu liczy się jak zatwierdzone; pokazuje je /{ command_order } { command_order_list }
    [few] { $count } złożone zamówienia są w OVHcloud inne niż zatwierdzone. Tu liczą się jak zatwierdzone; pokazuje je /{ command_order } { command_order_list }
   *[many] { $count } złożonych zamówień jest w OVHcloud innych niż zatwierdzone. Tu liczą się jak zatwierdzone; pokazuje je /{ command_order } { command_order_list }
}
spend_foot = Złożone jest to, co zamówiłem w OVHcloud, zapłacone lub nie, w miesiącu złożenia; reszta liczy się w miesiącu wysłania. Kwoty są z podatkiem. Projekty w zamówieniu OVHcloud wycenia bez podatku. Miesiące są w UTC
spend_currencies = { $count ->
    [one] i jeszcze { $count } waluta
    [few] i jeszcze { $count } waluty
   *[many] i jeszcze { $count } walut
}
spend_legend_placed = złożone
spend_legend_waiting = czekające
spend_legend_closed = niezłożone
spend_picture_months = Zamówienia według miesięcy, { $unit }
spend_picture_people = Zamówienia według osób, { $unit }
spend_picture_projects = Zamówienia według projektów, { $unit }
spend_unit_taxed = { $currency } z podatkiem
spend_unit_untaxed = { $currency } bez podatku
spend_unit_orders = liczba zamówień, wszystkie darmowe
spend_picture_alt = Wykres słupkowy. { $what }. { $bars }
