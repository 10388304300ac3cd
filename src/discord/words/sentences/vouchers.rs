//! Voucher codes: what is known of one, why OVHcloud does not take it, and when another may be tried.

sentences! {
    voucher_good();
    voucher_good_for(credit);
    voucher_payment_method();
    voucher_not_reached();
    voucher_no_verdict();
    voucher_not_granted();
    refusal_voucher_brake_person(count, when);
    refusal_voucher_brake_account(count, when);
    refusal_voucher_locked_out(when);
    verdict_voucher_invalid();
    verdict_voucher_too_many_attempts();
    verdict_voucher_no_longer_valid();
    verdict_voucher_already_used();
    verdict_voucher_another_used();
    verdict_voucher_expired();
    verdict_voucher_country();
    verdict_voucher_payment_method();
    verdict_voucher_used_up();
    verdict_voucher_other_account();
    verdict_voucher_not_eligible();
    verdict_voucher_new_customers();
    verdict_voucher_new_projects();
}
