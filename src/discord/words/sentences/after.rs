//! Taking back and withdrawing.

sentences! {
    retract_competitor();
    retract_difficulty();
    retract_expensive();
    retract_performance();
    retract_reliability();
    retract_unused();
    retract_other();
    retraction_what(order, number);
    retraction_until(time);
    retraction_follows();
    retraction_reason(reason);
    button_retract();
    form_retract_title(order);
    form_retract_confirm(order);
    form_retract_follows();
    note_cancelled(order);
    note_retracting(order);
    retraction_asked(person);
    retraction_taken(person);
    retraction_refused(person, verdict);
    retraction_refused_plain(person);
    retraction_not_sent(person);
    retraction_unknown(person);
    no_retraction_not_placed();
    no_retraction_not_private();
    no_retraction_waived();
    no_retraction_not_paid();
    no_retraction_cancelled();
    no_retraction_over(time);
    no_retraction_no_date();
    no_retraction_used();
    refusal_being_placed();
    refusal_decide_first();
    refusal_placed_already(order);
}
