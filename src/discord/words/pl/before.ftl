### Co warto wiedzieć, zanim ktoś zostanie poproszony o zgodę

before_what = Nikt jeszcze nie został poproszony o zgodę, a Twój koszyk jest bez zmian. Najpierw trzeba coś wiedzieć o koncie OVHcloud. Może to załatwić ktoś, kto ma do niego dostęp w panelu klienta OVHcloud:
before_quota = Konto ma już tyle projektów, ile może mieć (`askIncreaseProjectsQuota`), więc OVHcloud może odrzucić to zamówienie. O więcej można poprosić w panelu klienta, w zgłoszeniu do pomocy technicznej, podając, ile ich potrzeba i dlaczego
before_unknown = OVHcloud wymaga czegoś, czego ta wersja bota nie zna, pod nazwą { $word }. W panelu klienta, w części Public Cloud, trzeba zacząć tworzyć nowy projekt: tam widać, co jest do zrobienia
before_unknown_nameless = OVHcloud wymaga czegoś, czego ta wersja bota nie zna. W panelu klienta, w części Public Cloud, trzeba zacząć tworzyć nowy projekt: tam widać, co jest do zrobienia
before_discovery = Konto ma bezpłatny projekt Discovery. Zamiast zamawiać kolejny projekt, można go aktywować w panelu klienta, w części Public Cloud; stanie się wtedy pełnym projektem
before_then = Aby mimo to kontynuować, wyślij koszyk jeszcze raz: /{ command_cart } { command_cart_submit }
