### The order's message: one sentence for each stage

headline_pending = Order { $order } by { $person }, { $price }, waits for { $left ->
    [one] { $left } approval
   *[other] { $left } approvals
}
headline_asked_again = The price or the contracts of order { $order } by { $person } have changed, so it is asked again: { $price }, waits for { $left ->
    [one] { $left } approval
   *[other] { $left } approvals
}
headline_approved = Order { $order } approved by { $people }
headline_checking = Order { $order }: { $why } I am checking before doing anything else
headline_ordered = Order { $order }: OVHcloud shows its cart as ordered, but not the order yet. I keep looking for its number
headline_held = Order { $order } is on hold, nothing was ordered. { $why }
headline_said_not_ordered = Order { $order } is on hold: { $person } says that it was not ordered. Try again orders it once more
headline_strays = Order { $order } is on hold: OVHcloud has an order like it that nobody claims. Look at that one first, then close this order, or order once more with Try again
headline_restored = Order { $order } is on hold. { $why }
headline_undecided = Order { $order } needs a person to look, I do nothing more by myself. { $why }
headline_lost = Order { $order } needs a person to look, I do not order it again by myself. { $why }
headline_placed = Order { $order } is placed: OVHcloud order { $number }
headline_otherwise = Order { $order }: OVHcloud made order { $number }, but it is not what was approved. I give out no link and pay nothing
headline_rejected = Order { $order } was rejected by { $person }
headline_rejected_because = Order { $order } was rejected by { $person }: { $reason }
headline_withdrawn = Order { $order } was withdrawn by { $person }, nothing was ordered
headline_expired = Order { $order } by { $person } has expired: nobody decided in time
headline_closed = Order { $order } was closed by { $person }, nothing was ordered
headline_closed_doubtful = Order { $order } was closed by { $person }
headline_with_strays = { $headline }. OVHcloud also has { $count ->
    [one] order { $numbers }, which nobody claims
   *[other] orders { $numbers }, which nobody claims
}

silence_timed_out = OVHcloud did not answer.
silence_broken = The connection to OVHcloud broke.
silence_status = OVHcloud gave no clear answer ({ $status }).
silence_unreadable = OVHcloud's answer cannot be read ({ $status }).
silence_interrupted = I was stopped while ordering.
