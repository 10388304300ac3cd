### Co się dzieje ze złożonym zamówieniem: na jakim jest etapie i co zrobić

follow_checking = Zamówienie { $order } jest opłacone, OVHcloud je sprawdza: zamówienie OVHcloud { $number }
follow_review = Zamówienie { $order } sprawdza pracownik OVHcloud: zamówienie OVHcloud { $number }
follow_documents = Zamówienie { $order }: OVHcloud prosi o dokumenty, zanim zrealizuje zamówienie OVHcloud { $number }
follow_refused = Zamówienie { $order }: kontrola nadużyć OVHcloud odrzuciła zamówienie OVHcloud { $number }
follow_failed = Zamówienie { $order }: w OVHcloud nie powiódł się jeden z etapów, więc zamówienie OVHcloud { $number } nie jest realizowane
follow_delivering = Zamówienie { $order } jest opłacone i w realizacji: zamówienie OVHcloud { $number }
follow_delivered = Zamówienie { $order } jest zrealizowane, czekam, aż zobaczę { $count ->
    [one] jego projekt
    [few] jego projekty
   *[many] jego projekty
}: zamówienie OVHcloud { $number }
follow_late = Zamówienie { $order } jest opłacone, ale OVHcloud długo je realizuje: zamówienie OVHcloud { $number }
follow_unseen = Zamówienie { $order } jest zrealizowane, ale nie widzę { $count ->
    [one] jego projektu
    [few] wszystkich jego projektów
   *[many] wszystkich jego projektów
}: zamówienie OVHcloud { $number }
follow_hidden = Zamówienie { $order } jest zrealizowane, ale nie mam prawa zobaczyć { $count ->
    [one] jego projektu
    [few] jego projektów
   *[many] jego projektów
}: zamówienie OVHcloud { $number }
follow_hidden_details = Zamówienie { $order } jest zrealizowane, ale nie mam prawa odczytać, co z niego powstało: zamówienie OVHcloud { $number }
follow_ready = Zamówienie { $order } jest gotowe, { $count ->
    [one] projekt do użycia: { $names }
    [few] projekty do użycia: { $names }
   *[many] projekty do użycia: { $names }
}
follow_ready_nothing = Zamówienie { $order } jest gotowe: zamówienie OVHcloud { $number } zostało zrealizowane
follow_withdrawn = Zamówienie { $order } było gotowe, ale odstąpiono od niego: OVHcloud kończy zamówienie OVHcloud { $number }
follow_perhaps_withdrawn = Zamówienie { $order } było gotowe, ale być może od niego odstąpiono: nie wiadomo, czy OVHcloud kończy zamówienie OVHcloud { $number }
follow_cancelling = Zamówienie { $order } jest anulowane w OVHcloud: trwa anulowanie zamówienia OVHcloud { $number }
follow_cancelling_withdrawn = Od zamówienia { $order } odstąpiono: OVHcloud anuluje zamówienie OVHcloud { $number }
follow_cancelled_unpaid = Zamówienie { $order } jest anulowane: zamówienia OVHcloud { $number } nie potwierdzono ani nie opłacono na czas
follow_cancelled_refused = Zamówienie { $order } jest anulowane: kontrola nadużyć OVHcloud odrzuciła zamówienie OVHcloud { $number }
follow_cancelled_withdrawn = Zamówienie { $order } jest anulowane: od zamówienia OVHcloud { $number } odstąpiono
follow_cancelled = Zamówienie { $order } jest anulowane: zamówienie OVHcloud { $number } anulowano w panelu klienta albo zrobił to OVHcloud
follow_unknown = Zamówienie { $order }: OVHcloud nie podaje w tej chwili, na jakim etapie jest zamówienie OVHcloud { $number }
follow_otherwise_cancelled = Zamówienie { $order }: zamówienie OVHcloud { $number }, inne niż zatwierdzone, jest anulowane
follow_otherwise_delivered = Zamówienie { $order }: zamówienie OVHcloud { $number } zostało zrealizowane, choć jest inne niż zatwierdzone
left_unseen = Zamówienie { $order } nie jest już śledzone: zamówienie OVHcloud { $number } zostało zrealizowane, ale nie udało mi się zobaczyć { $count ->
    [one] jego projektu
    [few] wszystkich jego projektów
   *[many] wszystkich jego projektów
}
left_undelivered = Zamówienie { $order } nie jest już śledzone: nie widać było, by zamówienie OVHcloud { $number } zostało zrealizowane
left_unreadable = Zamówienie { $order } nie jest już śledzone: nie mogę odczytać, na jakim etapie jest zamówienie OVHcloud { $number }
left_unpaid = Zamówienie { $order } nie jest już śledzone: nie widać było, by zamówienie OVHcloud { $number } zostało opłacone
left_withdrawn = Od zamówienia { $order } odstąpiono, ale nie widać było, by zamówienie OVHcloud { $number } zostało anulowane
next_left_unseen = Od dawna nic się nie zmieniło, więc już o nie nie pytam. Zajrzyj tutaj: Panel klienta > Public Cloud. Jeśli czegoś tam brakuje, zwróć się do pomocy technicznej OVHcloud i podaj numer zamówienia { $number }
next_left_undelivered = Od dawna nic się nie zmieniło, więc już o nie nie pytam. Obejrzyj zamówienie { $number } tutaj: { -panel_path }. Nadal może zostać zrealizowane i generować koszty. Jeśli nie posuwa się naprzód, zwróć się do pomocy technicznej OVHcloud i podaj jego numer
next_left_unreadable = Od dawna nic się nie zmieniło, więc już o nie nie pytam. Poszukaj zamówienia { $number } tutaj: { -panel_path }, a tego, co z niego powstało, tutaj: Panel klienta > Public Cloud. Może to generować koszty
next_left_unpaid = Od dawna nic się nie zmieniło, więc już o nie nie pytam. Obejrzyj zamówienie { $number } tutaj: { -panel_path }. Jeśli jest tam anulowane, a nadal jest potrzebne, włóż je do koszyka przez /{ command_order } { command_order_again } i wyślij przez /{ command_cart } { command_cart_submit }
next_left_withdrawn = Obejrzyj zamówienie { $number } tutaj: { -panel_path }. Jeśli nie jest tam anulowane albo coś zapłacono, a pieniądze nie wróciły, zwróć się do pomocy technicznej OVHcloud i podaj jego numer
next_review = Nie trzeba nic robić: OVHcloud sprawdza zamówienia tylko w dni robocze. Jeśli potrwa to dłużej niż dwa takie dni, zapytaj pomoc techniczną OVHcloud i podaj numer zamówienia { $number }
next_documents = To, czego chce OVHcloud, jest w wiadomości e-mail wysłanej na adres konta OVHcloud oraz tutaj: { -panel_path }. Do czasu wysłania dokumentów nic nie zostanie zrealizowane
next_refused = Nic nie zostanie zrealizowane. Zapytaj pomoc techniczną OVHcloud o powód i podaj numer zamówienia { $number }
next_failed = Zwróć się do pomocy technicznej OVHcloud i podaj numer zamówienia { $number }
next_late = OVHcloud nie wskazuje żadnej przeszkody. Zwróć się do pomocy technicznej OVHcloud i podaj numer zamówienia { $number }
next_unseen = Brakuje: { $names }. Zajrzyj tutaj: Panel klienta > Public Cloud. Jeśli tam jest, OVHcloud jeszcze go nie ukończył albo mój klucz lub moja polityka nie ma prawa go zobaczyć: osoba prowadząca bota może przyznać `GET /cloud/project/*`
next_unseen_unclear = Nie wiem, którego brakuje. Zajrzyj tutaj: Panel klienta > Public Cloud. Jeśli tam jest, OVHcloud jeszcze go nie ukończył albo mój klucz lub moja polityka nie ma prawa go zobaczyć: osoba prowadząca bota może przyznać `GET /cloud/project/*`
next_hidden = Osoba prowadząca bota musi przyznać mojemu kluczowi lub polityce `GET /me/order/*` i `GET /cloud/project/*`, potem zajmę się tym dalej sam. Do tego czasu zajrzyj tutaj: Panel klienta > Public Cloud
next_hidden_details = Osoba prowadząca bota musi przyznać mojemu kluczowi lub polityce `GET /me/order/*`, potem zajmę się tym dalej sam. Do tego czasu zajrzyj tutaj: Panel klienta > Public Cloud
next_cancelling = Jeśli nikt po Waszej stronie tego nie chciał, zwróć się do pomocy technicznej OVHcloud i podaj numer zamówienia { $number }
next_withdrawn = Jeśli coś zapłacono, a pieniądze nie wrócą, zwróć się do pomocy technicznej OVHcloud i podaj numer zamówienia { $number }
next_cancelled_unpaid = Jeśli nadal jest potrzebne, włóż je do koszyka przez /{ command_order } { command_order_again } i wyślij przez /{ command_cart } { command_cart_submit }
next_cancelled = Jeśli nikt po Waszej stronie tego nie chciał, zwróć się do pomocy technicznej OVHcloud i podaj numer zamówienia { $number }. Jeśli nadal jest potrzebne, włóż je do koszyka przez /{ command_order } { command_order_again } i wyślij przez /{ command_cart } { command_cart_submit }
next_cancelled_paid = Jeśli nikt po Waszej stronie tego nie chciał albo coś zapłacono, a pieniądze nie wrócą, zwróć się do pomocy technicznej OVHcloud i podaj numer zamówienia { $number }. Jeśli nadal jest potrzebne, włóż je do koszyka przez /{ command_order } { command_order_again } i wyślij przez /{ command_cart } { command_cart_submit }
next_unknown = Pytam dalej. Możesz też zajrzeć tutaj: { -panel_path }
next_otherwise = Obejrzyj zamówienie { $number } tutaj: { -panel_path }. To, co z niego powstało, jest na Waszym koncie i może generować koszty
next_keys = Nie widzę, co się z nim dzieje, bo OVHcloud nie przyjmuje moich kluczy. Osoba prowadząca bota musi mi dać ważne. Do tego czasu zajrzyj tutaj: { -panel_path }
next_right = Nie widzę, co się z nim dzieje, bo mój klucz nie ma do tego prawa. Osoba prowadząca bota musi przyznać `GET /me/order/*`. Do tego czasu zajrzyj tutaj: { -panel_path }
project_named = Projekt „{ $name }”: { $id }
project_nameless = Projekt { $id }
project_other_name = { $line } (w OVHcloud pod inną nazwą)
cost_so_far = Koszt do tej pory: { $price }
field_course = Przebieg
field_ready = Gotowe do użycia
course_line = { $time } { $what }
course_ordered = złożone
course_unpaid = znów czeka na płatność
course_paid = opłacone
course_checking = sprawdzane
course_review = sprawdza je pracownik OVHcloud
course_documents = poproszono o dokumenty
course_refused = odrzucone przez kontrolę nadużyć
course_failed = jeden z etapów się nie powiódł
course_delivering = w realizacji
course_delivered = zrealizowane
course_late = opóźnione
course_usable = gotowe do użycia
course_withdrawn = odstąpiono od zamówienia
course_perhaps_withdrawn = być może odstąpiono od zamówienia
course_cancelling = w trakcie anulowania
course_cancelled = anulowane
course_unknown = OVHcloud nie podaje stanu
course_unfollowed = nie jest już śledzone
