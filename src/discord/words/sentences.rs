//! The list of all sentences with their variables. Each line is a Fluent message and becomes a function that says it.

use super::Lang;
use super::word::Word;

macro_rules! sentences {
    ($($name:ident($($variable:ident),*);)*) => {
        $(
            #[must_use]
            pub(crate) fn $name(lang: Lang $(, $variable: impl Into<Word>)*) -> String {
                lang.say(stringify!($name), vec![$((stringify!($variable), $variable.into().0)),*])
            }
        )*

        /// Every sentence with its variables, to be compared with the files.
        #[cfg(test)]
        pub(super) const SENTENCES: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($variable)),*]),)*];
    };
}

sentences! {
    // Commands and their options.
    command_cart();
    command_cart_about();
    command_cart_add();
    command_cart_add_about();
    command_cart_voucher();
    command_cart_voucher_about();
    command_cart_show();
    command_cart_show_about();
    command_cart_edit();
    command_cart_edit_about();
    command_cart_remove();
    command_cart_remove_about();
    command_cart_clear();
    command_cart_clear_about();
    command_cart_submit();
    command_cart_submit_about();
    command_order();
    command_order_about();
    command_order_list();
    command_order_list_about();
    command_order_show();
    command_order_show_about();
    command_catalog();
    command_catalog_about();
    command_help();
    command_help_about();
    option_plan();
    option_plan_about();
    option_name();
    option_name_about();
    option_name_edit_about();
    option_quantity();
    option_quantity_about();
    option_quantity_edit_about();
    option_options();
    option_options_about();
    option_line();
    option_line_about();
    option_line_voucher_about();
    option_reason();
    option_reason_about();
    option_cost_centre();
    option_cost_centre_about();
    option_order();
    option_order_about();

    // Small parts.
    public_cloud_project();
    line(count, what, name);
    line_options(line, options);
    line_voucher(line, mask);
    line_price(line, price);
    line_others(count);
    and_more(count);
    people_and(first, last);
    person_erased();
    nobody();
    duration_days(count);
    duration_months(count);
    duration_years(count);

    // The order's message.
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
    headline_expired(order, person);
    headline_closed(order, person);
    headline_closed_doubtful(order, person);
    headline_with_strays(headline, count, numbers);
    silence_timed_out();
    silence_broken();
    silence_status(status);
    silence_unreadable(status);
    silence_interrupted();

    // The order's message.
    notice_confirm();
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

    // Messages to one person.
    payment_notice(order, number);
    link_show(order, number);
    link_elsewhere(number);
    link_gone(number);
    cart_empty();
    cart_send();
    catalogue_title();
    catalogue_plan(product, plan, price, duration, least, most);
    catalogue_option(product, plan, price, duration);
    catalogue_option_needed(product, plan, price, duration);
    catalogue_foot();
    catalogue_empty();
    orders_title();
    orders_none();
    choice(product, plan, price);
    help_title();
    help_flow();
    help_commands();
    help_own_yes();
    help_own_no();
    form_reject_title(order);
    form_reject_reason();
    form_ordered_title(order);
    form_ordered_number();
    form_not_ordered_title(order);
    form_not_ordered_confirm(order);
    form_not_ordered_follows();
    form_voucher_title(line);
    form_voucher_code();

    // Notes.
    note_submitted(order);
    note_rejected(order);
    note_said_ordered(order, number);
    note_said_not_ordered(order);
    note_stopping();
    note_unreadable();
    note_old_button();
    note_other_server();
    note_not_here();
    note_missing_permissions(permissions);
    note_which_line(lines);
    note_nothing_to_edit();
    note_not_confirmed();
    permission_view_channel();
    permission_send_messages();
    permission_embed_links();
    permission_read_history();

    // Refusals.
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
    refusal_not_confirmed(order);
    refusal_number_form();
    refusal_number_unknown(number);
    refusal_number_claimed(number, order);
    refusal_number_older(number);
    refusal_number_other(number);
    refusal_expired();
    refusal_not_placed();
    refusal_placed_otherwise();
    refusal_link_not_for_you();

    // Troubles.
    trouble_journal();
    trouble_no_catalogue();
    trouble_not_reached();
    trouble_no_verdict();
    trouble_cart_differs();
    trouble_query(trouble, query);
    held_not_sent();
    held_not_asked();
    held_no_answer();
    held_cart_differs();
    held_not_offered(plan);
    held_twin(order);
    held_said_not_ordered();
    held_strays();
    held_restored();
    doubt_forgotten_cart();
    vain_nothing();
    vain_ordered();
    vain_several();
    vain_otherwise();
    vain_unreadable();
    vain_unanswered();
    verdict_configuration_missing();
    verdict_configuration_duplicated();
    verdict_eligibility(issues);
    verdict_eligibility_plain();
    verdict_clock();
    verdict_signature();
    verdict_credential();
    verdict_right();
    verdict_not_allowed();
    verdict_fraud();
    verdict_bad_request();
    verdict_cart_gone();
    verdict_voucher();
}
