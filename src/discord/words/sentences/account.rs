//! The account, and what OVHcloud wants done first.

sentences! {
    account_title();
    field_subsidiary();
    field_currency();
    field_customer();
    account_individual();
    account_company();
    field_method();
    method_none();
    method_bank_account();
    method_credit_card();
    method_paypal();
    method_sepa();
    method_other();
    method_not_valid(kind, status);
    field_projects(count);
    field_projects_unknown();
    account_not_said();
    account_no_projects();
    account_unnamed();
    account_discovery();
    account_ready();
    account_not_ready();
    account_readiness_unknown();
    refusal_not_eligible();
    not_eligible_then();
    action_add_payment_method();
    action_ask_quota();
    action_challenge();
    action_verify_paypal();
    action_other();
}
