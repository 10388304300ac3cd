//! The order's message: what stands below the sentence.

sentences! {
    notice_confirm();
    notice_confirm_late();
    notice_confirm_by(until);
    notice_confirm_until(until);
    notice_otherwise(number);
    notice_checking();
    notice_undecided();
    notice_asked_again();
    notice_strays(count, numbers);
    field_price();
    price_both(with_tax, without_tax);
    field_requester();
    field_approved_by();
    field_approvers();
    field_expires();
    field_reason();
    field_cost_centre();
    field_rejection();
    field_contracts();
    field_progress();
    field_query();
    field_asked();
    field_unclaimed();
    lost_silence(time, silence);
    field_link();
    step_cart();
    step_item();
    step_configuration();
    step_price_check();
    step_order();
    button_approve();
    button_reject();
    button_try_again();
    button_close();
    button_ordered();
    button_not_ordered();
    button_link();
    button_open();
}
