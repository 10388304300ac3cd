### Kody kuponów: co o którymś wiadomo, dlaczego OVHcloud go nie przyjmuje i kiedy można spróbować następnego

voucher_good = OVHcloud przyjmuje kupon
voucher_good_for = OVHcloud przyjmuje kupon: { $credit } środków
voucher_payment_method = Wymaga metody płatności na koncie OVHcloud
voucher_not_reached = Kod zostaje, ale nie udało się go sprawdzić: nie mogę połączyć się z OVHcloud. Spróbuję ponownie, gdy wyślesz koszyk
voucher_no_verdict = Kod zostaje, ale nie udało się go sprawdzić: OVHcloud nie dał użytecznej odpowiedzi. Spróbuję ponownie, gdy wyślesz koszyk
voucher_not_granted = Kod zostaje, ale nie udało się go sprawdzić: OVHcloud mi na to nie pozwala. Osoba, która mnie prowadzi, powinna zajrzeć do dziennika technicznego; OVHcloud oceni kod, gdy wyślesz koszyk
refusal_voucher_brake_person = W ciągu godziny OVHcloud odrzucił Twoje kody kuponów ({ $count }). Zbyt wiele błędnych zablokowałoby konto, więc następnego możesz spróbować { $when }. Aby zamówić bez kuponu, zostaw puste pole w /{ command_cart } { command_cart_voucher }
refusal_voucher_brake_account = W ciągu godziny OVHcloud odrzucił kody kuponów, których tu próbowano ({ $count }). Zbyt wiele błędnych zablokowałoby konto, więc następnego można spróbować { $when }. Aby zamówić bez kuponu, zostaw puste pole w /{ command_cart } { command_cart_voucher }
refusal_voucher_locked_out = Według OVHcloud na tym koncie próbowano zbyt wielu kodów kuponów. Następny może przyjąć { $when }. Aby zamówić bez kuponu, zostaw puste pole w /{ command_cart } { command_cart_voucher }
verdict_voucher_invalid = OVHcloud nie zna tego kodu kuponu. Porównaj go litera po literze z tym, który masz, albo zamów bez niego
verdict_voucher_too_many_attempts = Według OVHcloud na tym koncie próbowano zbyt wielu kodów kuponów. Poczekaj godzinę albo zamów bez kuponu
verdict_voucher_no_longer_valid = Ten kupon nie jest już ważny. Użyj innego albo zamów bez niego
verdict_voucher_already_used = Ten kupon został już wykorzystany. Użyj innego albo zamów bez niego
verdict_voucher_another_used = To konto wykorzystało już inny kupon, który wyklucza ten. Zamów bez niego
verdict_voucher_expired = Ten kupon wygasł. Użyj innego albo zamów bez niego
verdict_voucher_country = Ten kupon jest dla kont z innego kraju. Użyj innego albo zamów bez niego
verdict_voucher_payment_method = Ten kupon wymaga metody płatności na koncie OVHcloud. Dodaj ją w panelu klienta OVHcloud i spróbuj ponownie albo zamów bez niego
verdict_voucher_used_up = Ten kupon wykorzystano już tyle razy, ile można. Użyj innego albo zamów bez niego
verdict_voucher_other_account = Ten kupon jest dla innego konta OVHcloud. Użyj kuponu tego konta albo zamów bez niego
verdict_voucher_not_eligible = To konto OVHcloud nie może korzystać z kuponów. Dlaczego, powie wsparcie OVHcloud; do tego czasu zamów bez niego
verdict_voucher_new_customers = Ten kupon jest tylko dla nowych klientów. Użyj innego albo zamów bez niego
verdict_voucher_new_projects = Ten kupon jest tylko na pierwszy projekt konta, a to konto już jeden ma. Użyj innego albo zamów bez niego
