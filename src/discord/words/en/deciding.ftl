### The order's message: what whoever decides should know, and what they can press

headline_lapsed = The approvals of order { $order } by { $person } were too old when it was to be placed, so it is asked again: { $price }, waits for { $left ->
    [one] { $left } approval
   *[other] { $left } approvals
}
headline_approved_alone = Order { $order } approved by { $person } alone, without the other approvals
headline_approved_by_rule = Order { $order } is approved by the rules, nobody has to decide
notice_lapsed = Earlier approvals no longer count, because they were too old when the order was to be placed
field_quorum = Approvals
quorum = { $given } of { $needed }
field_rule = Rule
approval_for = { $person } for { $other }
approval_alone = { $approval }, alone
approval_waives = { $approval }, gave up the right of withdrawal { $time }
field_alone_reason = Why it was approved alone
field_changed = What has changed
changed_with_tax = With tax: { $before } → { $now }
changed_without_tax = Without tax: { $before } → { $now }
contract_added = New contract: { $contract }
contract_removed = Contract no longer concluded: { $contract }
contract_changed = Contract with another text: { $contract }
field_notes = Good to know
fact_first = This person has not ordered anything before
fact_projects = { $count ->
    [one] The account has { $count } project
   *[other] The account has { $count } projects
}
fact_quota = OVHcloud makes no further project until a higher quota is asked for in its control panel
fact_last = The last order of the same plans cost { $price }
note_cap_person = This person this month: { $used } of { $most } used
note_cap_role = { $role } this month: { $used } of { $most } used
note_cap_everybody = Everybody this month: { $used } of { $most } used
cap_over = { $cap }. This order would go over it
field_withdrawal = Right of withdrawal
withdrawal = Within 14 days of the order, the customer may withdraw from it and gets the money back, less the days of use. "{ button_approve }" keeps this right. "{ button_waive }" gives it up for this order, for good; it counts only if everybody who approves does so
withdrawal_given_up = Given up for this order
withdrawal_kept = Kept: not everybody who approved gave it up
button_waive = Approve and give up withdrawal
button_alone = Approve alone
button_take_back = Take back approval
button_withdraw = Withdraw order
form_approve_title = Approve order { $order }
form_approve_confirm = Type { $order } to approve
form_waive_title = Give up withdrawal: order { $order }
form_waive_confirm = Type { $order } to give it up
form_waive_follows = The customer can then not withdraw within 14 days and get the money back. This is final
form_alone_title = Approve order { $order } alone
form_alone_reason = Why? Everybody in the channel is told
note_approved = Your approval of order { $order } counts. Its message shows how it goes
note_approved_waiving = Your approval of order { $order } counts, and you have given up the right of withdrawal. While the order waits, { button_take_back } undoes both
note_approved_alone = You have approved order { $order } alone. The channel is told, with your reason
help_buttons = While an order waits, whoever asked for it can withdraw it, and whoever approved it can take that back. Where the rules want it, Approve asks for the order's number, and a few may approve alone, with a reason that everybody reads.
thread_name = Order { $order }: { $names }
