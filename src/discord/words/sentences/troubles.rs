//! Troubles: what went wrong on our side or at OVHcloud, and what would help.

sentences! {
    trouble_journal();
    trouble_no_catalogue();
    trouble_not_reached();
    trouble_no_verdict();
    trouble_not_shown();
    trouble_cart_differs();
    trouble_broken_off();
    trouble_query(trouble, query);
    trouble_query_request(trouble, query, request);
    trouble_request(trouble, request);
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
    doubt_unread(count, numbers);
    vain_nothing();
    vain_ordered();
    vain_several();
    vain_otherwise();
    vain_unreadable();
    vain_ordered_unreadable();
    vain_unanswered();
    vain_claimed(number, order);
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
