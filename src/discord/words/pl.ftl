## Polecenia i ich opcje: nazwa oraz zdanie o niej. Discord wysyła nam zawsze nazwy angielskie.

command_cart = koszyk
command_cart_about = Twój koszyk projektów OVHcloud
command_cart_add = dodaj
command_cart_add_about = Włóż do koszyka projekt Public Cloud
command_cart_voucher = kupon
command_cart_voucher_about = Podaj kod kuponu do pozycji koszyka, w prywatnym formularzu
command_cart_show = pokaż
command_cart_show_about = Zobacz, co jest w koszyku
command_cart_edit = zmień
command_cart_edit_about = Zmień nazwę lub liczbę w pozycji koszyka
command_cart_remove = usuń
command_cart_remove_about = Wyjmij pozycję z koszyka
command_cart_clear = wyczyść
command_cart_clear_about = Opróżnij koszyk
command_cart_submit = wyślij
command_cart_submit_about = Wyślij koszyk do zatwierdzenia
command_order = zamówienie
command_order_about = Zamówienia tego zespołu
command_order_list = lista
command_order_list_about = Zobacz otwarte i najnowsze zamówienia
command_order_show = pokaż
command_order_show_about = Zobacz jedno zamówienie ze wszystkimi szczegółami
command_catalog = katalog
command_catalog_about = Zobacz, co oferuje OVHcloud i ile to kosztuje
command_help = pomoc
command_help_about = Jak się zamawia i wszystkie polecenia

option_plan = plan
option_plan_about = Plan, jak w katalogu
option_name = nazwa
option_name_about = Nazwa nowego projektu
option_name_edit_about = Nowa nazwa projektu
option_quantity = liczba
option_quantity_about = Ile sztuk, domyślnie 1
option_quantity_edit_about = Nowa liczba sztuk
option_options = opcje
option_options_about = Opcje planu, rozdzielone przecinkami
option_line = pozycja
option_line_about = Numer pozycji w koszyku
option_line_voucher_about = Numer pozycji, jeśli w koszyku jest więcej niż jedna
option_reason = powód
option_reason_about = Do czego to jest potrzebne; czytają to osoby zatwierdzające
option_cost_centre = centrum_kosztów
option_cost_centre_about = Kto ponosi koszt
option_order = numer
option_order_about = Numer zamówienia

## Drobne części

public_cloud_project = projekt Public Cloud
line = { $count } x { $what } „{ $name }”
line_options = { $line }, z opcjami: { $options }
line_voucher = { $line }, kupon { $mask }
line_price = { $line }: { $price }
line_others = { $count ->
    [one] i jeszcze { $count } pozycja
    [few] i jeszcze { $count } pozycje
   *[many] i jeszcze { $count } pozycji
}
and_more = i jeszcze { $count }
people_and = { $first } i { $last }
person_erased = osoba usunięta
nobody = nikt
duration_days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
   *[many] { $count } dni
}
duration_months = { $count ->
    [one] { $count } miesiąc
    [few] { $count } miesiące
   *[many] { $count } miesięcy
}
duration_years = { $count ->
    [one] { $count } rok
    [few] { $count } lata
   *[many] { $count } lat
}
-panel_path = Panel klienta > Twoja nazwa > Moje zamówienia

## Wiadomość o zamówieniu: po jednym zdaniu na każdy etap

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

## Wiadomość o zamówieniu: to, co stoi pod zdaniem

notice_confirm = Otwórz i potwierdź zamówienie w ciągu 24 godzin, także przy kwocie 0, inaczej OVHcloud je anuluje
notice_otherwise = Obejrzyj zamówienie { $number }: { -panel_path }. Potwierdź je tylko wtedy, gdy chcesz je takim, jakie tam jest: niepotwierdzone zamówienie jest anulowane po 24 godzinach
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
field_unclaimed = Późniejsze zamówienia, które nie są moje
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

## Wiadomości do jednej osoby

payment_notice = Twoje zamówienie { $order } jest złożone: zamówienie OVHcloud { $number }. { notice_confirm }
link_show = Zamówienie { $order } to zamówienie OVHcloud { $number }. { notice_confirm }
link_elsewhere = Link zamówienia OVHcloud { $number } nie prowadzi na stronę, którą znam jako stronę OVHcloud, więc go nie pokazuję. Otwórz zamówienie tutaj: { -panel_path }
link_gone = OVHcloud nie ma już linku do zamówienia { $number }: mogło zostać potwierdzone, opłacone albo anulowane. Zajrzyj tutaj: { -panel_path }
cart_empty = Twój koszyk jest pusty. Włóż do niego projekt: /{ command_cart } { command_cart_add }
cart_send = Wyślij go: /{ command_cart } { command_cart_submit }
catalogue_title = Co oferuje OVHcloud
catalogue_plan = **{ $product }** { $plan }: { $price } za { $duration }, od { $least } do { $most } w pozycji
catalogue_option = { $product } { $plan }: { $price } za { $duration }
catalogue_option_needed = { $product } { $plan }: { $price } za { $duration }, jedna z tego rodzaju jest wymagana
catalogue_foot = Ceny są bez podatku. /{ command_cart } { command_cart_add } wkłada plan do koszyka
catalogue_empty = OVHcloud nie oferuje teraz niczego temu kontu. Spróbuj później
orders_title = Zamówienia
orders_none = Nie ma jeszcze zamówień. Zacznij od /{ command_cart } { command_cart_add }
choice = { $product } ({ $plan }), { $price }
help_title = Jak się zamawia
help_flow = 1. Włóż projekty do koszyka: /{ command_cart } { command_cart_add }; widzisz go tylko Ty.
    2. Wyślij koszyk: /{ command_cart } { command_cart_submit }. Pytam OVHcloud o cenę i publikuję zamówienie na kanale.
    3. Osoby zatwierdzające klikają Zatwierdź albo Odrzuć. Zgoda dotyczy dokładnie tej zawartości i tej ceny.
    4. Składam zamówienie w OVHcloud, jeden raz, i daję link do płatności tym, którzy mogą go dostać.
    5. Otwórz link i potwierdź w ciągu 24 godzin, także przy kwocie 0, inaczej OVHcloud anuluje zamówienie.
help_commands = Polecenia
help_own_yes = Tutaj można zatwierdzać także własne zamówienia
help_own_no = Nikt nie zatwierdza własnego zamówienia
form_reject_title = Odrzuć zamówienie { $order }
form_reject_reason = Dlaczego? Przeczyta to cały kanał
form_ordered_title = Zamówienie { $order } złożone
form_ordered_number = Numer zamówienia w OVHcloud
form_not_ordered_title = Zamówienie { $order } niezłożone
form_not_ordered_confirm = Wpisz { $order }, żeby potwierdzić
form_not_ordered_follows = Czy to sprawdzono w OVHcloud? Potem będzie można zamówić jeszcze raz
form_voucher_title = Kupon do pozycji { $line }
form_voucher_code = Kod kuponu (puste pole go usuwa)

## Noty: krótkie odpowiedzi przy poleceniu lub kliknięciu

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

## Odmowy: dlaczego nie i co pomoże

refusal_cart_full = Koszyk mieści najwyżej { $most ->
    [one] { $most } pozycję
    [few] { $most } pozycje
   *[many] { $most } pozycji
}. Wyślij ten: /{ command_cart } { command_cart_submit }, a potem zacznij następny
refusal_cart_changed = Twój koszyk w międzyczasie się zmienił. Obejrzyj go: /{ command_cart } { command_cart_show }, i zrób to jeszcze raz
refusal_no_such_line = Nie ma pozycji { $place }. Twój koszyk ma { $lines ->
    [one] { $lines } pozycję
    [few] { $lines } pozycje
   *[many] { $lines } pozycji
}, zobacz /{ command_cart } { command_cart_show }
refusal_unknown_plan = OVHcloud nie oferuje tego planu. Oferuje: { $offered }
refusal_unknown_option = OVHcloud nie oferuje tej opcji z tym planem. Oferuje: { $offered }
refusal_no_options = Ten plan nie ma opcji. Pomiń je
refusal_option_exclusive = Można wybrać tylko jedną opcję rodzaju { $family }. Pomiń pozostałe
refusal_option_mandatory = Ten plan wymaga opcji rodzaju { $family }. Wybierz ją w /{ command_catalog }
refusal_quantity = Liczba musi być od { $least } do { $most }. Jeśli potrzeba więcej, dodaj kolejną pozycję
refusal_quantity_exact = Liczba musi wynosić { $least }. Jeśli potrzeba więcej, dodaj kolejną pozycję
refusal_name_empty = Nazwa projektu wymaga co najmniej jednego widocznego znaku
refusal_name_long = Nazwa projektu może mieć najwyżej { $most } znaków, ta ma { $count }. Wybierz krótszą
refusal_name_hidden = Nazwa projektu nie może mieć końców wiersza ani niewidocznych znaków. Wpisz ją, zamiast wklejać
refusal_name_taken = Inna pozycja koszyka ma ten plan i nazwę „{ $name }”. Wybierz inną nazwę albo zmień liczbę: /{ command_cart } { command_cart_edit }
refusal_voucher_form = To nie wygląda na kod kuponu. Skopiuj go jeszcze raz, bez spacji
refusal_text_length = Ten tekst musi mieć od 1 do { $most } znaków. Napisz go jeszcze raz, krócej lub dłużej
refusal_no_such_order = Nie ma zamówienia { $order }. Zobacz /{ command_order } { command_order_list }
refusal_not_approver = To mogą zrobić tylko osoby zatwierdzające. Kto nimi jest, mówi /{ command_help }
refusal_own_order = Tutaj nikt nie zatwierdza własnego zamówienia. Poproś inną osobę zatwierdzającą
refusal_already_approved = To zamówienie ma już Twoją zgodę. Czeka na kogoś innego
refusal_already_decided = Ktoś już zdecydował o tym zamówieniu. Jego wiadomość pokazuje kto
refusal_over = To zamówienie jest zakończone. Wyślij nowe: /{ command_cart } { command_cart_submit }
refusal_seal_moved = Cena lub zawartość zmieniły się, odkąd powstał ten przycisk. Obejrzyj zamówienie jeszcze raz i użyj nowego przycisku
refusal_not_held = To zamówienie nie jest wstrzymane, więc nie ma czego ponawiać ani zamykać. Jego wiadomość pokazuje, na czym stoi
refusal_not_undecided = To zamówienie nie czeka na to, by ktoś powiedział, czy zostało złożone. Jego wiadomość pokazuje, na czym stoi
refusal_not_confirmed = Nic się nie zmieniło. Żeby potwierdzić, naciśnij przycisk jeszcze raz i wpisz w formularzu { $order }
refusal_number_form = To nie jest numer zamówienia OVHcloud. Skopiuj cyfry stąd: { -panel_path }
refusal_number_unknown = Konto OVHcloud nie ma zamówienia { $number }. Skopiuj numer stąd: { -panel_path }
refusal_number_claimed = Zamówienie OVHcloud { $number } należy już do zamówienia { $order }. Poszukaj innego: { -panel_path }
refusal_number_older = Zamówienie OVHcloud { $number } istniało, zanim wysłano to zamówienie. Poszukaj nowszego: { -panel_path }
refusal_number_other = Zamówienie OVHcloud { $number } dotyczy innych projektów. Porównaj plany i nazwy: { -panel_path }
refusal_expired = To zamówienie wygasło. Wyślij je jeszcze raz: /{ command_cart } { command_cart_add } i /{ command_cart } { command_cart_submit }
refusal_not_placed = OVHcloud nie ma jeszcze tego zamówienia, więc nie ma linku. Wiadomość o zamówieniu zmieni się, gdy będzie
refusal_placed_otherwise = W OVHcloud jest coś innego, niż zatwierdzono, więc nie podaję linku. Zajrzyj tutaj: { -panel_path }
refusal_link_not_for_you = Link do płatności jest dla osoby zamawiającej, zatwierdzających i płacących. Poproś jedną z nich

## Kłopoty: co poszło źle u nas lub w OVHcloud i co pomoże

trouble_journal = Nie mogę teraz pisać w swoim dzienniku, więc niczego nie zmieniono. Spróbuj za minutę; jeśli to nie pomoże, daj znać osobie, która mnie prowadzi
trouble_no_catalogue = Nie mam jeszcze oferty OVHcloud. Spróbuj za minutę
trouble_not_reached = Nie mogę połączyć się z OVHcloud. Spróbuj za kilka minut
trouble_no_verdict = OVHcloud nie dał użytecznej odpowiedzi. Spróbuj za kilka minut
trouble_cart_differs = OVHcloud zrobił inny koszyk, niż chciałem, więc przerwałem. Spróbuj ponownie; jeśli to nie pomoże, daj znać osobie, która mnie prowadzi
trouble_query = { $trouble } (identyfikator zapytania OVHcloud { $query })
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
vain_nothing = OVHcloud nie powiedział, czy zostało złożone, a żadne z zamówień konta nim nie jest.
vain_ordered = Według OVHcloud jego koszyk został zamówiony, ale nie mogę znaleźć zamówienia.
vain_several = Kilka zamówień konta może nim być.
vain_otherwise = OVHcloud ma zamówienie na dokładnie te projekty, ale w innej cenie.
vain_unreadable = Nie mogę odczytać wszystkich nowszych zamówień konta, a jedno z nich może nim być.
vain_unanswered = Od dwóch dni OVHcloud nie pozwala mi go poszukać.
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
verdict_voucher = OVHcloud nie przyjmuje kuponu. Sprawdź kod albo zamów bez niego
