### Konto i to, czego OVHcloud wymaga najpierw

account_title = Konto OVHcloud
field_subsidiary = Oddział
field_currency = Waluta
field_customer = Klient
account_individual = Osoba prywatna, która ma prawo odstąpienia od umowy
account_company = Firma lub stowarzyszenie, bez prawa odstąpienia od umowy
field_method = Domyślna metoda płatności
method_none = Brak. Dodaj ją w panelu klienta OVHcloud (rozliczenia, metody płatności) i ustaw jako domyślną
method_bank_account = Rachunek bankowy, którego OVHcloud nie przyjmuje już przy zamówieniach. Dodaj polecenie zapłaty SEPA albo kartę
method_credit_card = Karta
method_paypal = PayPal
method_sepa = Polecenie zapłaty SEPA
method_other = Inna metoda
method_not_valid = { $kind }. OVHcloud teraz tej metody nie przyjmuje ({ $status }): odnów ją w panelu klienta OVHcloud, w rozliczeniach, w metodach płatności, albo ustaw inną jako domyślną
field_projects = { $count ->
    [one] { $count } projekt
    [few] { $count } projekty
   *[many] { $count } projektów
}
field_projects_unknown = Projekty
account_not_said = OVHcloud tego nie podaje albo dane dostępowe bota nie pozwalają o to pytać
account_no_projects = Jeszcze żadnego
account_unnamed = (bez nazwy)
account_discovery = Jest bezpłatny projekt Discovery. Można go aktywować w panelu klienta OVHcloud; stanie się wtedy pełnym projektem bez zamówienia
account_ready = OVHcloud niczego nie wymaga: można zamawiać projekty
account_not_ready = OVHcloud wymaga najpierw, by ktoś z dostępem do konta w panelu klienta:
account_readiness_unknown = OVHcloud nie podaje, czy konto może teraz zamawiać. Próba zamówienia i tak zostanie podjęta
refusal_not_eligible = OVHcloud odrzuciłby to zamówienie, więc nikt nie został poproszony o zgodę. Twój koszyk jest bez zmian. OVHcloud wymaga najpierw, by ktoś z dostępem do konta w panelu klienta:
not_eligible_then = Potem wyślij koszyk ponownie: /{ command_cart } { command_cart_submit }
action_add_payment_method = dodał metodę płatności (rozliczenia, metody płatności)
action_ask_quota = poprosił o więcej projektów: konto ma ich już tyle, ile może mieć. Limit podnosi pomoc techniczna OVHcloud; w zgłoszeniu trzeba podać, ile ich potrzeba i dlaczego
action_challenge = potwierdził metodę płatności: to zamówienie trzeba raz złożyć w panelu klienta (Public Cloud, nowy projekt), gdzie OVHcloud o to poprosi. Przez API konto będzie mogło znów zamawiać, gdy będzie miało trzy projekty, w tym jeden utworzony w ostatnich trzech miesiącach
action_verify_paypal = zweryfikował konto PayPal (rozliczenia, metody płatności)
action_other = zrobił coś, czego ta wersja bota nie zna. Panel klienta powie co, gdy zacznie się tam tworzyć nowy projekt
