//! Who pays, what became of it, and what payers are told.

sentences! {
    field_pays();
    pays_nothing();
    pays_registered();
    pays_link();
    policy_pays_link();
    policy_pays_registered();
    policy_pays_nothing();
    field_pay_until();
    notice_bot_settles();
    notice_bot_settles_again();
    notice_bot_pays();
    notice_bot_asked();
    notice_may_be_paid();
    notice_begun_elsewhere();
    notice_total_moved(number, ends);
    unpaid_ends();
    unpaid_ends_at(until);
    headline_not_paid(order, number, why);
    headline_not_confirmed(order, number, why);
    headline_may_be_paid(order, number);
    headline_total_moved(order, number);
    unpaid_not_sent();
    unpaid_not_asked();
    unpaid_unread();
    unpaid_not_by_me();
    unpaid_not_allowed();
    unpaid_clock();
    verdict_payment_refused();
    verdict_no_payment_method();
    payment_notice_unpaid(order, number, why, confirm);
    payment_notice_may_be_paid(order, number, warning);
    payment_notice_moved(order, number, ends);
    payment_reminder(order, number, until);
    payment_reminder_may_be_paid(order, number, until, warning);
    payer_reminder(order, person, number, until);
    payer_reminder_may_be_paid(order, person, number, until, warning);
    payment_reminder_undated(order, number, notice);
    payer_reminder_undated(order, person, number, notice);
    link_time_over(until);
    link_show_warned(order, number, warning);
    refusal_bot_pays();
    refusal_paid_already();
    refusal_cancelled_there();
    refusal_unfollowed(number);
    refusal_total_moved();
}
