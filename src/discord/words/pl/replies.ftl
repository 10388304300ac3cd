### Wiadomości do jednej osoby

payment_notice = Twoje zamówienie { $order } jest złożone: zamówienie OVHcloud { $number }. { $confirm }
link_show = Zamówienie { $order } to zamówienie OVHcloud { $number }. { $confirm }
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
    4. Składam zamówienie w OVHcloud, jeden raz. Jego wiadomość mówi, kto płaci; przy kwocie 0 sam je potwierdzam.
    5. Gdy płaci człowiek: otwórz link do płatności i potwierdź w ciągu 24 godzin, inaczej OVHcloud anuluje zamówienie.
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
