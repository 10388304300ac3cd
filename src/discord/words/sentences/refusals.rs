//! Refusals: why not, and what would help.

sentences! {
    refusal_cart_full(most);
    refusal_cart_changed();
    refusal_no_such_line(place, lines);
    refusal_unknown_plan(offered);
    refusal_unknown_option(offered);
    refusal_no_options();
    refusal_option_exclusive(family);
    refusal_option_mandatory(family);
    refusal_quantity(least, most);
    refusal_quantity_exact(least);
    refusal_name_empty();
    refusal_name_long(most, count);
    refusal_name_hidden();
    refusal_name_taken(name);
    refusal_voucher_form();
    refusal_text_length(most);
    refusal_no_such_order(order);
    refusal_not_approver();
    refusal_own_order();
    refusal_already_approved();
    refusal_already_decided();
    refusal_over();
    refusal_seal_moved();
    refusal_not_held();
    refusal_not_undecided();
    refusal_not_alone();
    refusal_nothing_to_take_back();
    refusal_not_requester();
    refusal_nothing_to_waive();
    refusal_over_rule(most);
    refusal_over_cap_person(used, most);
    refusal_over_cap_role(role, used, most);
    refusal_over_cap_everybody(used, most);
    refusal_other_currency(currency);
    refusal_not_confirmed(order);
    refusal_number_form();
    refusal_number_unknown(number);
    refusal_number_claimed(number, order);
    refusal_number_older(number);
    refusal_number_other(number);
    refusal_erased();
    refusal_expired();
    refusal_not_placed();
    refusal_placed_otherwise();
    refusal_link_not_for_you();
}
