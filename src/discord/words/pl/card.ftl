### Wiadomość o zamówieniu: to, co stoi pod zdaniem

notice_confirm = Otwórz i potwierdź zamówienie w ciągu 24 godzin, także przy kwocie 0, inaczej OVHcloud je anuluje
notice_confirm_late = Otwórz i potwierdź zamówienie w ciągu 24 godzin od jego złożenia, także przy kwocie 0, inaczej OVHcloud je anuluje
notice_confirm_by = Termin otwarcia i potwierdzenia zamówienia, także przy kwocie 0: { $until }. Po tym terminie OVHcloud może je anulować
notice_confirm_until = Otwórz i potwierdź zamówienie do { $until }, także przy kwocie 0, inaczej OVHcloud je anuluje
notice_otherwise = Obejrzyj zamówienie { $number }: { -panel_path }. Potwierdź je tylko wtedy, gdy chcesz je takim, jakie tam jest: niepotwierdzone zamówienie jest anulowane 24 godziny po złożeniu
notice_checking = Nie zamawiam drugi raz. Co minutę przeglądam zamówienia w OVHcloud i napiszę tutaj, co znajdę. Możesz też zajrzeć samodzielnie: { -panel_path }
notice_undecided = Poszukaj tutaj: { -panel_path }, zamówienia dokładnie na to, co stoi niżej, i naciśnij przycisk zgodny z prawdą
notice_asked_again = Wcześniejsze zatwierdzenia już się nie liczą, bo dotyczyły innej ceny lub innych umów
notice_strays = OVHcloud ma też { $count ->
    [one] zamówienie { $numbers }, które wygląda
    [few] zamówienia { $numbers }, które wyglądają
   *[many] zamówienia { $numbers }, które wyglądają
} jak to. Zajrzyj tutaj: { -panel_path }, i potwierdź tylko jedno
field_price = Cena
price_both = { $with_tax } z podatkiem
    { $without_tax } bez podatku
field_requester = Zamawia
field_approved_by = Zatwierdzone przez
field_approvers = Kto może zatwierdzić
field_expires = Wygasa
field_reason = Powód
field_cost_centre = Centrum kosztów
field_rejection = Dlaczego odrzucono
field_contracts = Umowy zawierane przez zamówienie
field_progress = Postęp
field_query = Identyfikator zapytania OVHcloud
field_asked = Wysłane do OVHcloud
field_unclaimed = Nowsze zamówienia do obejrzenia
lost_silence = { $time }
    { $silence }
field_link = Link do płatności
step_cart = koszyk
step_item = pozycja
step_configuration = konfiguracja
step_price_check = kontrola ceny
step_order = zamówienie
button_approve = Zatwierdź
button_reject = Odrzuć
button_try_again = Spróbuj ponownie
button_close = Zamknij
button_ordered = Zostało złożone
button_not_ordered = Nie zostało złożone
button_link = Link do płatności
button_open = Otwórz w OVHcloud
