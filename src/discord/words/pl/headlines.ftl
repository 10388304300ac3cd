### Wiadomość o zamówieniu: po jednym zdaniu na każdy etap

headline_pending = Zamówienie { $order } ({ $person }), { $price }, czeka na { $left ->
    [one] { $left } zatwierdzenie
    [few] { $left } zatwierdzenia
   *[many] { $left } zatwierdzeń
}
headline_asked_again = Cena lub umowy zamówienia { $order } ({ $person }) się zmieniły, więc pytam ponownie: { $price }, czeka na { $left ->
    [one] { $left } zatwierdzenie
    [few] { $left } zatwierdzenia
   *[many] { $left } zatwierdzeń
}
headline_approved = Zamówienie { $order } zatwierdzone przez: { $people }
headline_checking = Zamówienie { $order }: { $why } Sprawdzam, zanim zrobię cokolwiek innego
headline_ordered = Zamówienie { $order }: według OVHcloud jego koszyk został zamówiony, ale samego zamówienia jeszcze nie widać. Szukam dalej jego numeru
headline_held = Zamówienie { $order } jest wstrzymane, niczego nie zamówiono. { $why }
headline_said_not_ordered = Zamówienie { $order } jest wstrzymane. Według { $person } nie zostało złożone. „Spróbuj ponownie” złoży je jeszcze raz
headline_strays = Zamówienie { $order } jest wstrzymane: OVHcloud ma takie samo zamówienie, do którego nikt się nie przyznaje. Najpierw je obejrzyj, potem zamknij to zamówienie albo złóż jeszcze jedno przez „Spróbuj ponownie”
headline_restored = Zamówienie { $order } jest wstrzymane. { $why }
headline_undecided = Zamówieniu { $order } musi się ktoś przyjrzeć, sam nie robię nic więcej. { $why }
headline_lost = Zamówieniu { $order } musi się ktoś przyjrzeć, sam nie zamówię go drugi raz. { $why }
headline_placed = Zamówienie { $order } jest złożone: zamówienie OVHcloud { $number }
headline_otherwise = Zamówienie { $order }: OVHcloud utworzył zamówienie { $number }, ale nie takie, jakie zatwierdzono. Nie podaję linku i niczego nie płacę
headline_rejected = Zamówienie { $order } odrzucone przez: { $person }
headline_rejected_because = Zamówienie { $order } odrzucone przez: { $person }. Powód: { $reason }
headline_withdrawn = Zamówienie { $order } wycofane przez { $person }, nic nie zamówiono
headline_expired = Zamówienie { $order } ({ $person }) wygasło: nikt nie podjął decyzji na czas
headline_closed = Zamówienie { $order } zamknięte przez: { $person }, niczego nie zamówiono
headline_closed_doubtful = Zamówienie { $order } zamknięte przez: { $person }
headline_with_strays = { $headline }. OVHcloud ma też { $count ->
    [one] zamówienie { $numbers }, do którego nikt się nie przyznaje
    [few] zamówienia { $numbers }, do których nikt się nie przyznaje
   *[many] zamówienia { $numbers }, do których nikt się nie przyznaje
}

silence_timed_out = OVHcloud nie odpowiedział.
silence_broken = Połączenie z OVHcloud zostało przerwane.
silence_status = OVHcloud nie dał jasnej odpowiedzi ({ $status }).
silence_unreadable = Odpowiedzi OVHcloud nie da się odczytać ({ $status }).
silence_interrupted = Moja praca została przerwana w trakcie zamawiania.
