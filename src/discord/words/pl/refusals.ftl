### Odmowy: dlaczego nie i co pomoże

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
refusal_not_approver = To mogą zrobić tylko osoby zatwierdzające. Kto nimi jest, mówi /{ command_help }, a dlaczego nie Ty: /{ command_policy } { command_policy_explain }
refusal_right_unsure = Discord nie mówi mi teraz, czy osoba, która przekazała Ci swoje prawo, nadal może zatwierdzać, więc nic nie zostało zmienione. Spróbuj jeszcze raz za minutę albo poproś inną osobę zatwierdzającą
refusal_own_order = Tutaj nikt nie zatwierdza własnego zamówienia. Poproś inną osobę zatwierdzającą
refusal_own_rejection = To Twoje własne zamówienie. Zamiast je odrzucać, wycofaj je: przyciskiem pod jego wiadomością albo przez /{ command_order } { command_order_cancel }
refusal_own_settling = Tutaj o dalszym losie zamówienia nie decyduje osoba, która o nie poprosiła. Poproś inną osobę zatwierdzającą
refusal_requesters_right = Prawo do zatwierdzania masz od osoby, która poprosiła o to zamówienie, a tutaj nikt nie decyduje o własnym zamówieniu. Poproś inną osobę zatwierdzającą
refusal_already_approved = To zamówienie ma już Twoją zgodę. Czeka na kogoś innego
refusal_approved_for_you = To zamówienie ma już zgodę daną w Twoim imieniu przez { $person }. Czeka na kogoś innego
refusal_approved_for_you_by_somebody = To zamówienie ma już zgodę daną w Twoim imieniu. Czeka na kogoś innego
refusal_right_used = Prawo, którego chcesz użyć, zostało już wykorzystane przez { $person }. Zamówienie czeka na kogoś innego
refusal_right_used_by_somebody = Prawo, którego chcesz użyć, jest już wykorzystane. Zamówienie czeka na kogoś innego
refusal_you_decided = To zamówienie ma już Twoją decyzję. Jego wiadomość pokazuje, co dalej
refusal_already_decided = Ktoś już zdecydował o tym zamówieniu. Jego wiadomość pokazuje kto
refusal_over = To zamówienie jest zakończone. Jeśli nadal jest potrzebne, włóż je do koszyka przez /{ command_order } { command_order_again } i wyślij przez /{ command_cart } { command_cart_submit }
refusal_seal_moved = Cena lub zawartość zmieniły się, odkąd powstał ten przycisk. Obejrzyj zamówienie jeszcze raz i użyj nowego przycisku
refusal_not_held = To zamówienie nie jest wstrzymane, więc nie ma czego ponawiać ani zamykać. Jego wiadomość pokazuje, na czym stoi
refusal_changed_since = W zamówieniu { $order } coś się zmieniło, odkąd je pokazano, więc nic nie zrobiono. Zobacz jego obecny stan poleceniem /{ command_order } { command_order_show } i tam zdecyduj
refusal_not_undecided = To zamówienie nie czeka na to, by ktoś powiedział, czy zostało złożone. Jego wiadomość pokazuje, na czym stoi
refusal_not_alone = Nie możesz zatwierdzić tego zamówienia w pojedynkę. Poproś osoby zatwierdzające, jego wiadomość mówi, kim są
refusal_nothing_to_take_back = Nie ma Twojej zgody, którą można cofnąć, albo zamówienie poszło już dalej. Jego wiadomość pokazuje, na czym stoi
refusal_not_requester = Zamówienie może wycofać tylko osoba, która o nie poprosiła. Osoba zatwierdzająca może je odrzucić
refusal_nothing_to_waive = Prawo odstąpienia mają tylko osoby prywatne, więc nie ma tu z czego rezygnować. Użyj przycisku Zatwierdź
refusal_over_rule = To zamówienie podrożało ponad to, dla czego jest zasada, według której je wysłano (najwyżej { $most }). Odrzućcie je lub wycofajcie i wyślijcie ponownie, żeby zdecydowały właściwe osoby
refusal_over_cap_person = To przekroczyłoby miesięczny limit jednej osoby: wykorzystano { $used } z { $most }. Poczekaj do następnego miesiąca, wyślij mniejsze zamówienie albo poproś operatora o podniesienie limitu
refusal_over_cap_role = To przekroczyłoby miesięczny limit { $role }: wykorzystano { $used } z { $most }. Poczekaj do następnego miesiąca, wyślij mniejsze zamówienie albo poproś operatora o podniesienie limitu
refusal_over_cap_everybody = To przekroczyłoby miesięczny limit tego serwera: wykorzystano { $used } z { $most }. Poczekaj do następnego miesiąca, wyślij mniejsze zamówienie albo poproś operatora o podniesienie limitu
refusal_other_currency = Zasady zatwierdzania liczą w { $currency }, ale konto płaci w innej walucie. Poproś operatora o poprawienie zasad
refusal_not_confirmed = Nic się nie zmieniło. Żeby potwierdzić, naciśnij przycisk jeszcze raz i wpisz w formularzu { $order }
refusal_number_form = To nie jest numer zamówienia OVHcloud. Skopiuj cyfry stąd: { -panel_path }
refusal_number_unknown = Konto OVHcloud nie ma zamówienia { $number }. Skopiuj numer stąd: { -panel_path }
refusal_number_claimed = Zamówienie OVHcloud { $number } należy już do zamówienia { $order }. Poszukaj innego: { -panel_path }
refusal_number_perhaps_anothers = Zamówienie OVHcloud { $number } może być tym, co właśnie kupuje zamówienie { $order }, a OVHcloud tego nie pokazuje. Poczekaj, aż zamówienie { $order } się rozstrzygnie, i podaj numer ponownie
refusal_number_older = Zamówienie OVHcloud { $number } istniało, zanim wysłano to zamówienie. Poszukaj nowszego: { -panel_path }
refusal_number_other = Zamówienie OVHcloud { $number } dotyczy innych projektów. Porównaj plany i nazwy: { -panel_path }
refusal_erased = Ktoś, kogo to dotyczy, został właśnie usunięty, więc nic nie zostało zmienione. Zrób to jeszcze raz: poznam Cię na nowo
refusal_expired = To zamówienie wygasło. Jeśli nadal jest potrzebne, włóż je do koszyka przez /{ command_order } { command_order_again } i wyślij przez /{ command_cart } { command_cart_submit }
refusal_not_placed = OVHcloud nie ma jeszcze tego zamówienia, więc nie ma linku. Wiadomość o zamówieniu zmieni się, gdy będzie
refusal_placed_otherwise = W OVHcloud jest coś innego, niż zatwierdzono, więc nie podaję linku. Zajrzyj tutaj: { -panel_path }
refusal_link_not_for_you = Link do płatności jest dla osoby zamawiającej, zatwierdzających i płacących. Poproś jedną z nich
