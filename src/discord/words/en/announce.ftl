### Messages of their own about an order: what must not be missed

announce_reminder = Order { $order } by { $person }, { $price }, still waits for { $left ->
    [one] { $left } approval
   *[other] { $left } approvals
} and expires { $when }. { $called }
announce_lapsed = Order { $order } by { $person }, { $price }, has not been ordered: its approvals had become too old by the time it was to be placed. It waits for { $left ->
    [one] { $left } approval
   *[other] { $left } approvals
} once more and expires { $when }. { $called }
announce_moved = Order { $order } by { $person } has not been ordered: its price or its contracts have changed since it was approved. It costs { $price } now, waits for { $left ->
    [one] { $left } approval
   *[other] { $left } approvals
} once more and expires { $when }. { $called }
announce_escalation = Order { $order } by { $person }, { $price }, was sent { $since } and nobody has decided, so you may approve or reject it as well. It waits for { $left ->
    [one] { $left } approval
   *[other] { $left } approvals
} and expires { $when }.
announce_alarm = Order { $order } by { $person }, { $price }, was approved in an emergency by { $approver } alone, without the approvals it needs. Their reason: { $reason }. Look at it, and talk to them if it was not right. { $called }
announce_no_reason = no longer known
button_show = Show order
button_to_order = To its message
