### Noty: krótkie odpowiedzi przy poleceniu lub kliknięciu

note_submitted = Zamówienie { $order } wysłane. Jego wiadomość na kanale pokazuje, co się z nim dzieje
note_rejected = Zamówienie { $order } odrzucone
note_said_ordered = Zamówienie { $order } to zamówienie OVHcloud { $number }
note_said_not_ordered = Zamówienie { $order } uznaję za niezłożone. Przy jego wiadomości są przyciski, żeby spróbować ponownie albo je zamknąć
note_stopping = Uruchamiam się ponownie. Spróbuj za minutę
note_unreadable = Nie umiem tego odczytać. Zaktualizuj aplikację Discord i spróbuj ponownie; jeśli to nie pomoże, daj znać osobie, która mnie prowadzi
note_old_button = Ten przycisk nie jest mój albo pochodzi z innej mojej wersji. Otwórz zamówienie: /{ command_order } { command_order_show }
note_other_server = Pracuję tylko dla innego serwera. Użyj moich poleceń tam
note_not_here = To działa tylko na kanałach serwera. W wiadomościach prywatnych działa jedynie przycisk płatności
note_missing_permissions = Nie mogę pisać na tym kanale. Poproś administratora, żeby dał mi uprawnienia: { $permissions }
note_which_line = Twój koszyk ma { $lines ->
    [one] { $lines } pozycję
    [few] { $lines } pozycje
   *[many] { $lines } pozycji
}. Wskaż jedną opcją { option_line }
note_nothing_to_edit = Napisz, co zmienić: nazwę, liczbę albo jedno i drugie
note_not_confirmed = Discord nie potwierdził na czas, że to do mnie dotarło. Jeśli nic się nie zmieniło, zrób to jeszcze raz
permission_view_channel = Wyświetlanie kanału
permission_send_messages = Wysyłanie wiadomości
permission_embed_links = Osadzanie linków
permission_read_history = Czytanie historii wiadomości
