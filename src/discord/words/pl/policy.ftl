### Zasady w słowach i to, co mówią o jednym zamówieniu

policy_title = Kto co zatwierdza
policy_first = Obowiązuje pierwsza zasada, która pasuje do zamówienia, w postaci z chwili wysłania.
policy_for_all = Dla każdego zamówienia
policy_for = Dla zamówień { $which }
policy_up_to = do { $total } z podatkiem
policy_plans = tylko na { $plans }
policy_requesters = o które prosi { $roles }
policy_automatic = Zatwierdzone w chwili wysłania. Jeśli zmieni się cena, zatwierdza jedna z tych osób: { $people }
policy_needs = { $count ->
    [one] { $count } zatwierdzenie, przez jedną z tych osób: { $people }
    [few] { $count } zatwierdzenia, każde przez inną z tych osób: { $people }
   *[many] { $count } zatwierdzeń, każde przez inną z tych osób: { $people }
}
policy_own_yes = Osoba zamawiająca może być jedną z nich
policy_own_no = Osoba zamawiająca nie może być jedną z nich
policy_typed = Zatwierdzenie wymaga drugiego kroku: wpisania numeru zamówienia
policy_waits = Czas na decyzję: { $time }
policy_waits_reminded = Czas na decyzję: { $time }, przypomnienie na { $before } przed końcem
policy_escalates = Jeśli przez { $time } nikt nie zdecyduje, mogą zatwierdzić także: { $people }
policy_valid = Zatwierdzenia są ważne { $time }; jeśli do tego czasu zamówienie nie zostanie złożone, są zbierane od nowa
policy_alone = W nagłym przypadku jedna z tych osób zatwierdza sama, z powodem, który czytają wszyscy: { $people }
policy_payers = Link do płatności jest także dla { $people }
field_caps = Limity miesięczne
cap_yours = Twoje zamówienia: { $used } z { $most } w tym miesiącu
cap_person = Zamówienia { $person }: { $used } z { $most } w tym miesiącu
cap_role = Zamówienia { $role }: { $used } z { $most } w tym miesiącu
cap_everybody = Wszystkie zamówienia: { $used } z { $most } w tym miesiącu
explain_rule = Wysłano je pod zasadą „{ $rule }” i ta dla niego obowiązuje, jakiekolwiek zasady są teraz
explain_no_rule = Obowiązują dla niego zasady z chwili wysłania
explain_automatic = Nie potrzebuje zatwierdzenia
explain_complete = Ma wszystko, czego potrzebuje: { $needs ->
    [one] { $needs } zatwierdzenie
    [few] { $needs } zatwierdzenia
   *[many] { $needs } zatwierdzeń
}
explain_missing = Potrzebuje { $needs ->
    [one] { $needs } zatwierdzenia
    [few] { $needs } zatwierdzeń
   *[many] { $needs } zatwierdzeń
}, brakuje { $left }
explain_for = { $person } za { $other }
explain_alone = { $person }, w pojedynkę w nagłym przypadku
explain_handed = { $person } za { $other }, do { $time }
explain_not_own = Nie { $person }, bo to jej lub jego zamówienie
explain_not_twice = Nie osoby, które już zatwierdziły
explain_second = Od { $time }, jeśli nikt nie zdecyduje: { $people }
explain_not_approver = To mogą zrobić tylko osoby zatwierdzające. Kto nimi jest, mówi /{ command_help }
explain_you_may = Możesz je zatwierdzić
explain_you_alone = W nagłym przypadku możesz je zatwierdzić w pojedynkę
field_still = Kto jeszcze może zatwierdzić
field_second = Kto może zatwierdzić później
field_alone = Kto może zatwierdzić w pojedynkę w nagłym przypadku
field_you = Ty
field_last_refusal = Twoją ostatnią próbę odrzucono
explain_last_unknown = Powód zapisała po swojemu inna wersja tego programu
