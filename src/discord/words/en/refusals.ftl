### Refusals: why not, and what would help

refusal_cart_full = A cart has at most { $most ->
    [one] { $most } line
   *[other] { $most } lines
}. Send this one with /{ command_cart } { command_cart_submit }, then go on with the next
refusal_cart_changed = Your cart has changed in the meantime. Look at it with /{ command_cart } { command_cart_show } and do this again
refusal_no_such_line = There is no line { $place }. Your cart has { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}, see /{ command_cart } { command_cart_show }
refusal_unknown_plan = OVHcloud does not offer this plan. It offers: { $offered }
refusal_unknown_option = OVHcloud does not offer this option with this plan. It offers: { $offered }
refusal_no_options = This plan has no options. Leave them out
refusal_option_exclusive = Only one option of the kind { $family } can be chosen. Leave the others out
refusal_option_mandatory = This plan needs an option of the kind { $family }. Choose one from /{ command_catalog }
refusal_quantity = The quantity must be from { $least } to { $most }. For more, add another line
refusal_quantity_exact = The quantity must be { $least }. For more, add another line
refusal_name_empty = A project name needs at least one visible character
refusal_name_long = A project name has at most { $most } characters, this one has { $count }. Choose a shorter one
refusal_name_hidden = A project name has no line breaks and no invisible characters. Type it again instead of pasting it
refusal_name_taken = Another line of your cart has this plan and the name "{ $name }". Choose another name, or change the quantity with /{ command_cart } { command_cart_edit }
refusal_voucher_form = This does not look like a voucher code. Copy it again, without spaces
refusal_text_length = This text must have from 1 to { $most } characters. Write it again, shorter or longer
refusal_no_such_order = There is no order { $order }. See /{ command_order } { command_order_list }
refusal_not_approver = Only approvers may do this. /{ command_help } says who they are, and /{ command_policy } { command_policy_explain } why you may not
refusal_right_unsure = Discord does not tell me now whether whoever handed you their right may still approve, so nothing is changed. Try again in a minute, or ask somebody else who may approve
refusal_own_order = Nobody approves their own order here. Ask another approver
refusal_own_rejection = You asked for this order yourself. Withdraw it instead: press Withdraw order on its message, or use /{ command_order } { command_order_cancel }
refusal_own_settling = Whoever asked for an order does not decide here what becomes of it. Ask another approver
refusal_requesters_right = The right to approve was handed to you by whoever asked for this order, and nobody decides about their own order here. Ask another approver
refusal_already_approved = You have approved this order already. It waits for somebody else
refusal_approved_for_you = { $person } has approved this order in your stead already. It waits for somebody else
refusal_approved_for_you_by_somebody = Somebody has approved this order in your stead already. It waits for somebody else
refusal_right_used = { $person } has already used the right that you would approve by. It waits for somebody else
refusal_right_used_by_somebody = The right that you would approve by is used already. It waits for somebody else
refusal_you_decided = You have decided about this order already. Its message shows how it goes on
refusal_already_decided = Somebody has decided about this order already. Its message shows who
refusal_over = This order is over. If it is still wanted, put it into your cart with /{ command_order } { command_order_again } and send it with /{ command_cart } { command_cart_submit }
refusal_seal_moved = The price or the content has changed since this button was made. Look at the order again and use the new button
refusal_not_held = This order is not on hold, so there is nothing to try again or to close. Its message shows where it stands
refusal_changed_since = Something about order { $order } has changed since you were shown it, so nothing is done. Look at it as it is now with /{ command_order } { command_order_show } and decide there
refusal_not_undecided = This order does not wait for anybody to say whether it was ordered. Its message shows where it stands
refusal_not_alone = You may not approve this order alone. Ask the approvers; its message says who they are
refusal_nothing_to_take_back = There is no approval of yours to take back, or the order has gone on. Its message shows where it stands
refusal_not_requester = Only whoever asked for an order can withdraw it. An approver can reject it
refusal_nothing_to_waive = Only private individuals have a right of withdrawal, so there is none to give up here. Use Approve
refusal_over_rule = This order has become dearer than the rule it was sent under is for ({ $most } at most). Reject or withdraw it, and send it again, so that the right people decide
refusal_over_cap_person = This would go over what one person may order in a month: { $used } of { $most } are used. Wait for the next month, send a smaller order, or ask the operator to raise the cap
refusal_over_cap_role = This would go over what { $role } may order in a month: { $used } of { $most } are used. Wait for the next month, send a smaller order, or ask the operator to raise the cap
refusal_over_cap_everybody = This would go over what may be ordered here in a month: { $used } of { $most } are used. Wait for the next month, send a smaller order, or ask the operator to raise the cap
refusal_other_currency = The approval rules count in { $currency }, but the account pays in another currency. Ask the operator to mend the rules
refusal_not_confirmed = Nothing is changed. To confirm, press the button again and type { $order } into the form
refusal_number_form = This is no number of an OVHcloud order. Copy the digits from { -panel_path }
refusal_number_unknown = The OVHcloud account has no order { $number }. Copy the number from { -panel_path }
refusal_number_claimed = OVHcloud order { $number } belongs to order { $order } already. Look for another one under { -panel_path }
refusal_number_perhaps_anothers = OVHcloud order { $number } may be what order { $order } is just buying, and OVHcloud does not show whether it is. Wait until order { $order } is settled, then say it again
refusal_number_older = OVHcloud order { $number } was there before this order was sent. Look for a newer one under { -panel_path }
refusal_number_other = OVHcloud order { $number } is not for these projects. Compare plans and names under { -panel_path }
refusal_erased = Somebody whom this concerns was erased just now, so I have changed nothing. Do it again: I meet you as somebody new
refusal_expired = This order has expired. If it is still wanted, put it into your cart with /{ command_order } { command_order_again } and send it with /{ command_cart } { command_cart_submit }
refusal_not_placed = OVHcloud does not have this order yet, so there is no link. The order's message changes when it does
refusal_placed_otherwise = What OVHcloud has is not what was approved, so I do not give out the link. Look under { -panel_path }
refusal_link_not_for_you = The payment link is for the requester, the approvers and the payers. Ask one of them
