### The rules in words, and what they say about one order

policy_title = Who approves what
policy_first = The first rule that fits an order holds, and the order keeps it as it was when it was sent.
policy_for_all = For every order
policy_for = For orders { $which }
policy_up_to = up to { $total } with tax
policy_plans = of { $plans } only
policy_requesters = asked for by { $roles }
policy_automatic = Approved as it is sent. If its price changes, one of these approves it: { $people }
policy_needs = { $count ->
    [one] { $count } approval, by one of: { $people }
   *[other] { $count } approvals, each by another one of: { $people }
}
policy_own_yes = Whoever asks for it may be one of them
policy_own_no = Whoever asks for it may not be one of them
policy_typed = Approving takes a second step: typing the order's number
policy_waits = Waits { $time } for a decision
policy_waits_reminded = Waits { $time } for a decision, with a reminder { $before } before the end
policy_escalates = After { $time } without a decision these may approve, too: { $people }
policy_valid = Approvals hold for { $time }; if the order is not placed by then, they are asked for again
policy_alone = In an emergency one of these approves alone, with a reason that everybody reads: { $people }
policy_payers = The payment link is also for { $people }
field_caps = Monthly caps
cap_yours = Your orders: { $used } of { $most } this month
cap_person = Orders of { $person }: { $used } of { $most } this month
cap_role = Orders of { $role }: { $used } of { $most } this month
cap_everybody = All orders: { $used } of { $most } this month
explain_rule = It was sent under the rule "{ $rule }", and that holds for it whatever the rules are now
explain_no_rule = The rules hold for it as they were when it was sent
explain_automatic = It needs no approval
explain_complete = It has all it needs: { $needs ->
    [one] { $needs } approval
   *[other] { $needs } approvals
}
explain_missing = It needs { $needs ->
    [one] { $needs } approval
   *[other] { $needs } approvals
}, and { $left ->
    [one] { $left } is missing
   *[other] { $left } are missing
}
explain_for = { $person } for { $other }
explain_alone = { $person }, alone in an emergency
explain_handed = { $person } for { $other }, until { $time }
explain_not_own = Not { $person }, who asked for it
explain_not_twice = Not those who have approved it already
explain_second = From { $time } on, if nobody has decided: { $people }
explain_not_approver = Only approvers may do this. /{ command_help } says who they are
explain_you_may = You may approve it
explain_you_alone = You may approve it alone in an emergency
field_still = Who may still approve
field_second = Who may approve later
field_alone = Who may approve alone in an emergency
field_you = You
field_last_refusal = What you last tried with it was refused
explain_last_unknown = Why, another version of me has written down in its own way
