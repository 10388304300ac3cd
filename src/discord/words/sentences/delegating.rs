//! Handing on one's right to approve.

sentences! {
    delegated(person, when);
    reclaimed(person);
    delegating_told();
    delegating_untold();
    deputy_begins(person, when);
    deputy_ends(person);
    refusal_deputy_oneself();
    refusal_deputy_bot();
    refusal_deputy_stranger();
    refusal_until_form();
    refusal_until_past();
    refusal_until_far(days);
    refusal_nothing_delegated();
}
