//! The order's message: one sentence for each stage.

sentences! {
    headline_pending(order, person, price, left);
    headline_asked_again(order, person, price, left);
    headline_approved(order, people);
    headline_checking(order, why);
    headline_ordered(order);
    headline_held(order, why);
    headline_said_not_ordered(order, person);
    headline_strays(order);
    headline_restored(order, why);
    headline_undecided(order, why);
    headline_lost(order, why);
    headline_placed(order, number);
    headline_otherwise(order, number);
    headline_rejected(order, person);
    headline_rejected_because(order, person, reason);
    headline_withdrawn(order, person);
    headline_expired(order, person);
    headline_closed(order, person);
    headline_closed_doubtful(order, person);
    headline_with_strays(headline, count, numbers);
    silence_timed_out();
    silence_broken();
    silence_status(status);
    silence_unreadable(status);
    silence_interrupted();
}
