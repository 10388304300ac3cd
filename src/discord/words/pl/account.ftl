### Konto i to, czego OVHcloud wymaga najpierw

account_title = Konto OVHcloud
field_subsidiary = Oddział
field_currency = Waluta
field_customer = Klient
account_individual = Osoba prywatna, która ma prawo odstąpienia od umowy
account_company = Firma lub stowarzyszenie, bez prawa odstąpienia od umowy
field_method = Domyślny sposób płatności
method_none = Brak. Dodaj go w panelu klienta OVHcloud, w rozliczeniach, w sposobach płatności, i ustaw jako domyślny
method_bank_account = Rachunek bankowy, którego OVHcloud nie przyjmuje już przy zamówieniach. Dodaj polecenie zapłaty SEPA albo kartę
method_credit_card = Karta
method_paypal = PayPal
method_sepa = Polecenie zapłaty SEPA
method_other = Inny sposób
method_not_valid = { $kind }. OVHcloud teraz tego sposobu nie przyjmuje ({ $status }): odnów go w panelu klienta OVHcloud, w rozliczeniach, w sposobach płatności, albo ustaw inny jako domyślny
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
account_not_ready = OVHcloud wymaga najpierw:
account_readiness_unknown = OVHcloud nie mówi, czy konto może teraz zamawiać. Zamówienie i tak zostanie podjęte
refusal_not_eligible = OVHcloud odrzuciłby to zamówienie, więc nikt nie został poproszony o zgodę. Twój koszyk jest bez zmian. Potem wyślij go ponownie. OVHcloud wymaga najpierw, by ktoś z dostępem do konta w panelu klienta:
action_add_payment_method = dodał sposób płatności: rozliczenia, sposoby płatności
action_ask_quota = poprosił o więcej projektów: konto ma ich tyle, ile może. Limit podnosi pomoc techniczna OVHcloud; zgłoszenie powinno mówić, ile ich potrzeba i dlaczego
action_challenge = potwierdził sposób płatności: to zamówienie trzeba raz złożyć w panelu klienta (Public Cloud, nowy projekt), gdzie OVHcloud o to poprosi. Przez API konto będzie mogło zamawiać, gdy ma trzy projekty, w tym jeden utworzony w ostatnich trzech miesiącach
action_verify_paypal = zweryfikował konto PayPal: rozliczenia, sposoby płatności
action_other = zrobił coś, czego ta wersja bota nie zna. Panel klienta powie co, gdy zacznie się tam nowy projekt
