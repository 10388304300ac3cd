### Audyt i to, co jest przechowywane o ludziach

command_audit = audyt
command_audit_about = Kto co zrobił z którym zamówieniem i kiedy
command_audit_export = eksport
command_audit_export_about = Dostań audyt z wybranych dni jako plik, jeśli wolno Ci go mieć
command_privacy = prywatność
command_privacy_about = Co o Tobie przechowuję, jak długo i jak to usunąć
option_from = od
option_from_about = Pierwszy dzień, w UTC, na przykład 2026-11-01; bez niego trzydzieści dni wstecz
option_to = do
option_to_about = Ostatni dzień, w UTC; bez niego dzisiaj
option_format = format
option_format_about = CSV do arkusza (tak jest bez tej opcji) albo JSON Lines dla programu
audit_file = Audyt od { $from } do { $to } (UTC), wiersz na każde zdarzenie. To, że go masz, jest w nim zapisane
audit_about = Kto co zrobił z którym zamówieniem od { $from } do { $to }, po jednym wierszu
audit_not_yours = Audyt mogą mieć tylko { $readers }. Osoba, która mnie prowadzi, może Cię dopisać w sekcji audit mojej konfiguracji
audit_nobody = Tutaj nikt nie może mieć audytu. Osoba, która mnie prowadzi, może wpisać ludzi w sekcji audit mojej konfiguracji albo użyć cartwright audit na mojej maszynie
audit_no_days = To nie są dni. Napisz je jak 2026-11-01, pierwszy nie później niż ostatni
audit_too_large = Tyle dni daje plik za duży dla Discorda. Wybierz mniej albo poproś osobę, która mnie prowadzi, o cartwright audit
privacy_nothing = Niczego o Tobie nie przechowuję. To, co działo się z zamówieniami, trzymam pod losowymi kluczami i żaden nie prowadzi do Ciebie
privacy_side = Przechowuję Twój identyfikator na Discordzie, Twoją nazwę i język, jakie ostatnio widziałem
privacy_cart_empty = Twój koszyk jest pusty
privacy_cart = Twój koszyk, z kodami kuponów, jeśli są: { $lines ->
    [one] { $lines } pozycja
    [few] { $lines } pozycje
   *[many] { $lines } pozycji
}
privacy_orders_none = Żadne zamówienie Cię nie dotyczy
privacy_orders = { $orders ->
    [one] { $orders } zamówienie, o które prosisz lub o którym decydujesz, z tym, co o nim napisano
    [few] { $orders } zamówienia, o które prosisz lub o których decydujesz, z tym, co o nich napisano
   *[many] { $orders } zamówień, o które prosisz lub o których decydujesz, z tym, co o nich napisano
}
privacy_time = Wszystko to znika samo { $time } po zakończeniu ostatniego zamówienia, które Cię dotyczy, albo po Twojej ostatniej wizycie
privacy_days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
   *[many] { $days } dni
}
privacy_hours = { $hours ->
    [one] { $hours } godzinę
    [few] { $hours } godziny
   *[many] { $hours } godzin
}
privacy_minutes = { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minuty
   *[many] { $minutes } minut
}
privacy_stays = To, co działo się z zamówieniami, zostaje, tak samo audyt. Jesteś w nich losowym kluczem, który wtedy nie oznacza już nikogo
privacy_now = Możesz to teraz usunąć
privacy_open = Jeszcze nie można Cię usunąć: { $count ->
    [one] zamówienie { $orders } jest
    [few] zamówienia { $orders } są
   *[many] zamówienia { $orders } są
} w toku. Zapytaj znowu, gdy to się skończy
privacy_from = Można Cię usunąć od { $when }. Do tego czasu Twoje ostatnie zamówienie musi być przechowywane
privacy_sure = Tego nie można cofnąć. Twoja nazwa zniknie też z wiadomości o starych zamówieniach, a koszyk przepadnie
privacy_erased = Usunięto Cię. Jeśli znów mnie użyjesz, poznam Cię jako kogoś nowego
button_erase = Usuń to, co o mnie przechowujesz
button_erase_sure = Usuń teraz
