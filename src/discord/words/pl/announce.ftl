### Osobne wiadomości o zamówieniu: to, czego nie można przeoczyć

announce_reminder = Zamówienie { $order } ({ $person }, { $price }) wciąż czeka na { $left ->
    [one] { $left } zatwierdzenie
    [few] { $left } zatwierdzenia
   *[many] { $left } zatwierdzeń
} i wygasa { $when }. { $called }
announce_lapsed = Zamówienie { $order } ({ $person }, { $price }) nie zostało złożone: jego zatwierdzenia były już za stare. Znowu czeka na { $left ->
    [one] { $left } zatwierdzenie
    [few] { $left } zatwierdzenia
   *[many] { $left } zatwierdzeń
} i wygasa { $when }. { $called }
announce_moved = Zamówienie { $order } ({ $person }) nie zostało złożone: jego cena lub umowy zmieniły się od zatwierdzenia. Kosztuje teraz { $price }, znowu czeka na { $left ->
    [one] { $left } zatwierdzenie
    [few] { $left } zatwierdzenia
   *[many] { $left } zatwierdzeń
} i wygasa { $when }. { $called }
announce_escalation = Zamówienie { $order } ({ $person }, { $price }) wysłano { $since } i nikt nie zdecydował, więc teraz możecie je zatwierdzić lub odrzucić także wy. Czeka na { $left ->
    [one] { $left } zatwierdzenie
    [few] { $left } zatwierdzenia
   *[many] { $left } zatwierdzeń
} i wygasa { $when }.
announce_alarm = Zamówienie { $order } ({ $person }, { $price }) zostało w sytuacji awaryjnej zatwierdzone tylko przez jedną osobę: { $approver }, bez potrzebnych zatwierdzeń. Powód: { $reason }. Obejrzyjcie je i porozmawiajcie z tą osobą, jeśli to nie było słuszne. { $called }
announce_no_reason = nie jest już znany
button_show = Pokaż zamówienie
button_to_order = Do jego wiadomości
