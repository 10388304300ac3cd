### Wiadomość o zamówieniu: co powinien wiedzieć decydujący i co może nacisnąć

headline_lapsed = Zatwierdzenia zamówienia { $order } ({ $person }) były już za stare, gdy miało być złożone, więc pytam ponownie: { $price }, czeka na { $left ->
    [one] { $left } zatwierdzenie
    [few] { $left } zatwierdzenia
   *[many] { $left } zatwierdzeń
}
headline_approved_alone = Zamówienie { $order } zatwierdzone w pojedynkę przez: { $person }, bez pozostałych zatwierdzeń
headline_approved_by_rule = Zamówienie { $order } jest zatwierdzone z mocy zasad, nikt nie musi decydować
notice_lapsed = Wcześniejsze zatwierdzenia już się nie liczą, bo były za stare, gdy zamówienie miało być złożone
field_quorum = Zatwierdzenia
quorum = { $given } z { $needed }
field_rule = Zasada
approval_for = { $person } w imieniu { $other }
approval_alone = { $approval }, w pojedynkę
approval_waives = { $approval }, z rezygnacją z prawa odstąpienia { $time }
field_alone_reason = Dlaczego zatwierdzono w pojedynkę
field_changed = Co się zmieniło
changed_with_tax = Z podatkiem: { $before } → { $now }
changed_without_tax = Bez podatku: { $before } → { $now }
contract_added = Nowa umowa: { $contract }
contract_removed = Umowa już niezawierana: { $contract }
contract_changed = Umowa o zmienionej treści: { $contract }
field_notes = Warto wiedzieć
fact_first = Ta osoba jeszcze nic nie zamówiła
fact_projects = { $count ->
    [one] Konto ma { $count } projekt
    [few] Konto ma { $count } projekty
   *[many] Konto ma { $count } projektów
}
fact_quota = OVHcloud nie utworzy kolejnego projektu, dopóki ktoś nie poprosi o większy limit w jego panelu klienta
fact_last = Ostatnie zamówienie tych samych planów kosztowało { $price }
note_cap_person = Ta osoba w tym miesiącu: wykorzystano { $used } z { $most }
note_cap_role = { $role } w tym miesiącu: wykorzystano { $used } z { $most }
note_cap_everybody = Wszyscy w tym miesiącu: wykorzystano { $used } z { $most }
cap_over = { $cap }. To zamówienie przekroczyłoby limit
field_withdrawal = Prawo odstąpienia
withdrawal = W ciągu 14 dni od zamówienia klient może od niego odstąpić i dostaje zwrot pieniędzy, pomniejszony o dni korzystania. „{ button_approve }” zachowuje to prawo. „{ button_waive }” to ostateczna rezygnacja z niego dla tego zamówienia; liczy się tylko, gdy zrobi to każda osoba zatwierdzająca
withdrawal_given_up = Zrezygnowano z niego dla tego zamówienia
withdrawal_kept = Zachowane: nie zrezygnowała z niego każda osoba zatwierdzająca
button_waive = Zatwierdź i zrezygnuj z odstąpienia
button_alone = Zatwierdź w pojedynkę
button_take_back = Cofnij zatwierdzenie
button_withdraw = Wycofaj zamówienie
form_approve_title = Zatwierdź zamówienie { $order }
form_approve_confirm = Wpisz { $order }, żeby zatwierdzić
form_waive_title = Rezygnacja z odstąpienia: { $order }
form_waive_confirm = Wpisz { $order }, żeby zrezygnować
form_waive_follows = Klient nie będzie mógł odstąpić w ciągu 14 dni i dostać zwrotu. To decyzja ostateczna
form_alone_title = Zamówienie { $order }: w pojedynkę
form_alone_reason = Dlaczego? Dowie się o tym cały kanał
note_approved = Twoje zatwierdzenie zamówienia { $order } się liczy. Jego wiadomość pokazuje, co się z nim dzieje
note_approved_waiving = Twoje zatwierdzenie zamówienia { $order } się liczy, razem z rezygnacją z prawa odstąpienia. Dopóki zamówienie czeka, „{ button_take_back }” cofa jedno i drugie
note_approved_alone = Zamówienie { $order } zatwierdzone przez Ciebie w pojedynkę. Kanał się o tym dowie, razem z powodem
help_buttons = Dopóki zamówienie czeka, osoba zamawiająca może je wycofać, a osoba, która je zatwierdziła, może to cofnąć. Jeśli zasady tego chcą, Zatwierdź pyta o numer zamówienia, a niektórzy mogą zatwierdzić w pojedynkę, z powodem, który przeczytają wszyscy.
thread_name = Zamówienie { $order }: { $names }
