### The account, and what OVHcloud wants done first

account_title = The OVHcloud account
field_subsidiary = Subsidiary
field_currency = Currency
field_customer = Customer
account_individual = A private individual, who has a right of withdrawal
account_company = A company or association, which has no right of withdrawal
field_method = Default payment method
method_none = None. Add one in OVHcloud's control panel, in the billing section under payment methods, and make it the default
method_bank_account = Bank account, which OVHcloud no longer takes for orders. Add a SEPA direct debit or a card
method_credit_card = Card
method_paypal = PayPal
method_sepa = SEPA direct debit
method_other = Another method
method_not_valid = { $kind }. OVHcloud does not take it now ({ $status }): renew it in OVHcloud's control panel, in the billing section under payment methods, or make another one the default
field_projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
field_projects_unknown = Projects
account_not_said = OVHcloud does not say, or the bot's credentials may not ask
account_no_projects = None yet
account_unnamed = (without a name)
account_discovery = There is a free discovery project. OVHcloud's control panel can activate it, which makes a full project of it without an order
account_ready = OVHcloud asks for nothing: projects can be ordered
account_not_ready = OVHcloud wants this done first, by somebody who can open the account in its control panel:
account_readiness_unknown = OVHcloud does not say whether the account may order now. An order is tried all the same
refusal_not_eligible = OVHcloud would refuse this order, so nobody was asked to approve it. Your cart is as it was. OVHcloud wants this done first, by somebody who can open the account in its control panel:
not_eligible_then = Then send the cart again with /{ command_cart } { command_cart_submit }
action_add_payment_method = Add a payment method: billing section, payment methods
action_ask_quota = Ask for more projects: the account has as many as it may have. OVHcloud's support raises the limit; a support ticket says how many are needed and why
action_challenge = Confirm the payment method: this order has to be made once in the control panel (Public Cloud, new project), where OVHcloud asks for it. By the API the account may order again once it has three projects and has made one of them in the last three months
action_verify_paypal = Verify the PayPal account: billing section, payment methods
action_other = Something that this version of the bot does not know. The control panel says what, when a new project is begun there
