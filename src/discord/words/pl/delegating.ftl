### Przekazywanie swojego prawa zatwierdzania

delegated = { $person } może zatwierdzać i odrzucać zamówienia zamiast Ciebie do { $when }, ale nie te, o które prosi jedno z was. Twoje prawo zostaje przy Tobie; przy każdym zamówieniu liczy się raz. Zakończysz to wcześniej: /{ command_policy } { command_policy_reclaim }.
reclaimed = { $person } nie może już zatwierdzać zamiast Ciebie. To, co dotąd zatwierdzono, pozostaje zatwierdzone.
delegating_told = Ta osoba wie o tym z wiadomości prywatnej
delegating_untold = Ta osoba nie przyjmuje moich wiadomości prywatnych, więc powiedz jej o tym
deputy_begins = { $person } przekazuje Ci swoje prawo zatwierdzania zamówień do { $when }. Twoje kliknięcia Zatwierdź i Odrzuć na serwerze liczą się wtedy na mocy tego prawa, ale nie przy zamówieniach, o które prosi jedno z was
deputy_ends = { $person } odbiera swoje prawo zatwierdzania zamówień. Odtąd zatwierdzasz tylko na mocy własnego prawa
refusal_deputy_oneself = To prawo już masz. Wskaż kogoś innego w opcji { option_deputy }
refusal_deputy_bot = Bot nie może zatwierdzać zamówień. Wskaż osobę w opcji { option_deputy }
refusal_deputy_stranger = Tej osoby nie ma na serwerze, więc nie mogłaby tu niczego zatwierdzić. Wskaż w opcji { option_deputy } kogoś z serwera
refusal_until_form = Nie umiem odczytać, do kiedy. Wpisz liczbę godzin, dni lub tygodni, na przykład `12h`, `3d` lub `2w`, albo ostatni dzień, na przykład `2026-12-31`
refusal_until_past = Ten czas już minął. Podaj przyszły
refusal_until_far = Prawo można przekazać najwyżej na { $days ->
    [one] { $days } dzień
    [few] { $days } dni
   *[many] { $days } dni
}. Podaj krótszy czas; później można to powtórzyć
refusal_nothing_delegated = Nikt nie zatwierdza zamiast Ciebie, więc nie ma czego odbierać. Prawo przekażesz poleceniem /{ command_policy } { command_policy_delegate }
