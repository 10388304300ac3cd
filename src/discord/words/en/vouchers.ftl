### Voucher codes: what is known of one, why OVHcloud does not take it, and when another may be tried

voucher_good = OVHcloud takes the voucher
voucher_good_for = OVHcloud takes the voucher: { $credit } of credit
voucher_payment_method = It needs a payment method in the OVHcloud account
voucher_not_reached = I keep the code, but could not check it: I cannot reach OVHcloud. I try again when you send the cart
voucher_no_verdict = I keep the code, but could not check it: OVHcloud gave no usable answer. I try again when you send the cart
voucher_not_granted = I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
refusal_voucher_brake_person = Within an hour OVHcloud has refused { $count } voucher codes that you tried. Too many wrong ones would lock the account, so you can try the next one { $when }. To order without one, leave the field of /{ command_cart } { command_cart_voucher } empty
refusal_voucher_brake_account = Within an hour OVHcloud has refused { $count } voucher codes that people tried here. Too many wrong ones would lock the account, so the next one can be tried { $when }. To order without one, leave the field of /{ command_cart } { command_cart_voucher } empty
refusal_voucher_locked_out = OVHcloud says that too many voucher codes were tried with this account. It may take one again { $when }. To order without one, leave the field of /{ command_cart } { command_cart_voucher } empty
verdict_voucher_invalid = OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it
verdict_voucher_too_many_attempts = OVHcloud says that too many voucher codes were tried with this account. Wait an hour, or order without a voucher
verdict_voucher_no_longer_valid = This voucher is no longer valid. Use another one, or order without it
verdict_voucher_already_used = This voucher has been used already. Use another one, or order without it
verdict_voucher_another_used = This account has already used another voucher that rules this one out. Order without it
verdict_voucher_expired = This voucher has expired. Use another one, or order without it
verdict_voucher_country = This voucher is for accounts of another country. Use another one, or order without it
verdict_voucher_payment_method = This voucher needs a payment method in the OVHcloud account. Add one in OVHcloud's control panel and try again, or order without it
verdict_voucher_used_up = This voucher has been used as often as it may be. Use another one, or order without it
verdict_voucher_other_account = This voucher is for another OVHcloud account. Use one of this account's, or order without it
verdict_voucher_not_eligible = This OVHcloud account cannot use vouchers. OVHcloud's support can say why; until then order without it
verdict_voucher_new_customers = This voucher is for new customers only. Use another one, or order without it
verdict_voucher_new_projects = This voucher is for an account's first project only, and this account has one. Use another one, or order without it
