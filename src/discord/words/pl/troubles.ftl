### Kłopoty: co poszło źle u nas lub w OVHcloud i co pomoże

trouble_journal = Nie mogę teraz pisać w swoim dzienniku, więc niczego nie zmieniono. Spróbuj za minutę; jeśli to nie pomoże, daj znać osobie, która mnie prowadzi
trouble_no_catalogue = Nie mam jeszcze oferty OVHcloud. Spróbuj za minutę
trouble_not_reached = Nie mogę połączyć się z OVHcloud. Spróbuj za kilka minut
trouble_no_verdict = OVHcloud nie dał użytecznej odpowiedzi. Spróbuj za kilka minut
trouble_not_shown = OVHcloud teraz tego nie pokazuje. Spróbuj ponownie za kilka minut; jeśli to nie minie, sprawdź zamówienie tutaj: { -panel_path }
trouble_cart_differs = OVHcloud zrobił inny koszyk, niż chciałem, więc przerwałem. Spróbuj ponownie; jeśli to nie pomoże, daj znać osobie, która mnie prowadzi
trouble_broken_off = Przerwał to mój błąd i nic więcej w tej sprawie nie zrobię. To, co zdążyłem zrobić, obowiązuje, więc zanim to powtórzysz, zajrzyj do /{ command_order } { command_order_list } i /{ command_cart } { command_cart_show }. Daj też znać osobie, która mnie prowadzi
trouble_query = { $trouble } (identyfikator zapytania OVHcloud { $query })
trouble_query_request = { $trouble } (identyfikator zapytania OVHcloud { $query }, identyfikator prośby { $request })
trouble_request = { $trouble } (identyfikator prośby { $request })
held_not_sent = Nie mogłem połączyć się z OVHcloud. Spróbuj ponownie za kilka minut
held_not_asked = Coś mnie zatrzymało tuż przed wysłaniem zamówienia do OVHcloud, więc go nie wysłałem. Spróbuj ponownie
held_no_answer = OVHcloud nie dał użytecznej odpowiedzi, gdy przygotowywałem zamówienie. Spróbuj ponownie za kilka minut
held_cart_differs = OVHcloud dwa razy zrobił inny koszyk, niż chciałem. Spróbuj ponownie; jeśli to nie pomoże, daj znać osobie, która mnie prowadzi
held_not_offered = OVHcloud nie oferuje już { $plan }. Zamknij to zamówienie i wybierz coś z /{ command_catalog }
held_twin = Zamówienie { $order } utworzyłoby projekt o tym samym planie i nazwie, a nie wiem jeszcze, czy zostało złożone. Poczekaj, aż się to wyjaśni, i spróbuj ponownie
held_said_not_ordered = Osoba, która może zatwierdzać, mówi, że nie zostało złożone
held_strays = OVHcloud ma takie samo zamówienie, do którego nikt się nie przyznaje. Obejrzyj je, zanim złożysz jeszcze jedno
held_restored = Mój dziennik został przywrócony z kopii zapasowej i mógł zapomnieć, że je złożono. Zajrzyj tutaj: { -panel_path }. Jeśli tam jest, zamknij to zamówienie, a jeśli nie, spróbuj ponownie
doubt_forgotten_cart = OVHcloud ma koszyk tego zamówienia, którego nie ma w moim dzienniku, jak po przywróceniu kopii zapasowej, więc zamówienie może już istnieć. Zajrzyj tutaj: { -panel_path }
doubt_unread = { $count ->
    [one] Nie mogę odczytać zamówienia OVHcloud { $numbers }. Mogło powstać z wcześniejszej próby złożenia tego zamówienia. Jeśli tak nie jest, powiedz, że zamówienia nie złożono, i spróbuj ponownie: tamto pominę
    [few] Nie mogę odczytać zamówień OVHcloud { $numbers }. Któreś z nich mogło powstać z wcześniejszej próby złożenia tego zamówienia. Jeśli tak nie jest, powiedz, że zamówienia nie złożono, i spróbuj ponownie: tamte pominę
   *[many] Nie mogę odczytać zamówień OVHcloud { $numbers }. Któreś z nich mogło powstać z wcześniejszej próby złożenia tego zamówienia. Jeśli tak nie jest, powiedz, że zamówienia nie złożono, i spróbuj ponownie: tamte pominę
}
vain_nothing = OVHcloud nie powiedział, czy zostało złożone, a żadne z zamówień konta nim nie jest.
vain_ordered = Według OVHcloud jego koszyk został zamówiony, ale nie mogę znaleźć zamówienia.
vain_several = Kilka zamówień konta może nim być.
vain_otherwise = OVHcloud ma zamówienie na dokładnie te projekty, ale w innej cenie.
vain_unreadable = Nie mogę odczytać wszystkich nowszych zamówień konta, a jedno z nich może nim być.
vain_ordered_unreadable = Według OVHcloud jego koszyk został zamówiony, ale nie mogę odczytać wszystkich nowszych zamówień konta, więc nie wiem, które z nich nim jest.
vain_unanswered = Od dwóch dni OVHcloud nie pozwala mi go poszukać.
vain_claimed = OVHcloud odpowiedział swoim zamówieniem { $number }, które tutaj należy do zamówienia { $order }. Sprawdź { $number } tutaj: { -panel_path }. Jeśli jest tym, o co prosi to zamówienie, nie składaj go ponownie, tylko wybierz „{ button_not_ordered }”, a potem „{ button_close }”.
verdict_configuration_missing = OVHcloud wymaga ustawienia, którego nie znam. Daj znać osobie, która mnie prowadzi; nowsza wersja może je znać
verdict_configuration_duplicated = OVHcloud dostał jedno ustawienie dwa razy. Spróbuj ponownie; jeśli to nie pomoże, daj znać osobie, która mnie prowadzi
verdict_eligibility = Konto OVHcloud nie może teraz zamawiać ({ $issues }). Załatw to w panelu klienta OVHcloud i spróbuj ponownie
verdict_eligibility_plain = Konto OVHcloud nie może teraz zamawiać. Załatw to w panelu klienta OVHcloud i spróbuj ponownie
verdict_clock = Mój zegar różni się od zegara OVHcloud. Spróbuj ponownie; jeśli to nie pomoże, osoba, która mnie prowadzi, powinna ustawić zegar maszyny
verdict_signature = OVHcloud nie przyjmuje mojego podpisu. Osoba, która mnie prowadzi, powinna sprawdzić sekret aplikacji
verdict_credential = OVHcloud nie przyjmuje moich poświadczeń, mogły wygasnąć. Osoba, która mnie prowadzi, powinna je odnowić
verdict_right = Moim poświadczeniom OVHcloud brakuje uprawnienia. Osoba, która mnie prowadzi, powinna je odnowić ze wszystkimi potrzebnymi uprawnieniami
verdict_not_allowed = Konto OVHcloud nie może tego zamówić. Dlaczego, powie wsparcie OVHcloud
verdict_fraud = Kontrola nadużyć OVHcloud odrzuciła zamówienie. Odblokować je może wsparcie OVHcloud
verdict_bad_request = OVHcloud nie przyjmuje tego w tej postaci. Porównaj plan i opcje z /{ command_catalog }
verdict_cart_gone = OVHcloud nie ma już tego koszyka. Spróbuj ponownie, zrobię nowy
verdict_voucher = OVHcloud nie przyjmuje kuponu z powodu, którego nie znam. Sprawdź kod albo zamów bez niego
