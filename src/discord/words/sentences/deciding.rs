//! The order's message: what whoever decides should know, and what they can press.

sentences! {
    headline_lapsed(order, person, price, left);
    headline_approved_alone(order, person);
    headline_approved_by_rule(order);
    notice_lapsed();
    field_quorum();
    quorum(given, needed);
    field_rule();
    approval_for(person, other);
    approval_alone(approval);
    approval_waives(approval, time);
    field_alone_reason();
    field_changed();
    changed_with_tax(before, now);
    changed_without_tax(before, now);
    contract_added(contract);
    contract_removed(contract);
    contract_changed(contract);
    field_notes();
    fact_first();
    fact_projects(count);
    fact_quota();
    fact_last(price);
    note_cap_person(used, most);
    note_cap_role(role, used, most);
    note_cap_everybody(used, most);
    cap_over(cap);
    field_withdrawal();
    withdrawal();
    button_waive();
    button_alone();
    button_take_back();
    button_withdraw();
    form_approve_title(order);
    form_approve_confirm(order);
    form_waive_title(order);
    form_waive_confirm(order);
    form_waive_follows();
    form_alone_title(order);
    form_alone_reason();
    note_approved(order);
    note_approved_waiving(order);
    note_approved_alone(order);
    help_buttons();
    thread_name(order, names);
}
