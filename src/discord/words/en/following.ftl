### What became of a placed order: where it stands, and what to do next

follow_checking = Order { $order } is paid, and OVHcloud checks it: OVHcloud order { $number }
follow_review = Order { $order } is being reviewed by a person at OVHcloud: OVHcloud order { $number }
follow_documents = Order { $order }: OVHcloud asks for documents before it delivers OVHcloud order { $number }
follow_refused = Order { $order }: OVHcloud's fraud check has refused OVHcloud order { $number }
follow_failed = Order { $order }: a step has failed at OVHcloud, so OVHcloud order { $number } is not being delivered
follow_delivering = Order { $order } is paid and being delivered: OVHcloud order { $number }
follow_delivered = Order { $order } is delivered, I wait until I can see { $count ->
    [one] its project
   *[other] its projects
}: OVHcloud order { $number }
follow_late = Order { $order } is paid, but OVHcloud is taking long to deliver it: OVHcloud order { $number }
follow_unseen = Order { $order } is delivered, but I cannot see { $count ->
    [one] its project
   *[other] all of its projects
}: OVHcloud order { $number }
follow_hidden = Order { $order } is delivered, but I may not look at { $count ->
    [one] its project
   *[other] its projects
}: OVHcloud order { $number }
follow_hidden_details = Order { $order } is delivered, but I may not read what came of it: OVHcloud order { $number }
follow_ready = Order { $order } is done, ready to use: { $count ->
    [one] project { $names }
   *[other] projects { $names }
}
follow_ready_nothing = Order { $order } is done: OVHcloud order { $number } is delivered
follow_withdrawn = Order { $order } was done, and is withdrawn from: OVHcloud ends OVHcloud order { $number }
follow_perhaps_withdrawn = Order { $order } was done, and may be withdrawn from: whether OVHcloud ends OVHcloud order { $number } is not known
follow_cancelling = Order { $order } is being cancelled at OVHcloud: OVHcloud order { $number }
follow_cancelling_withdrawn = Order { $order } is withdrawn from, and OVHcloud is cancelling OVHcloud order { $number }
follow_cancelled_unpaid = Order { $order } is cancelled: OVHcloud order { $number } was not confirmed or paid in time
follow_cancelled_refused = Order { $order } is cancelled: OVHcloud's fraud check has refused OVHcloud order { $number }
follow_cancelled_withdrawn = Order { $order } is cancelled: OVHcloud order { $number } was withdrawn from
follow_cancelled = Order { $order } is cancelled: OVHcloud order { $number } was cancelled in the control panel or by OVHcloud
follow_unknown = Order { $order }: OVHcloud does not say at the moment where OVHcloud order { $number } stands
follow_otherwise_cancelled = Order { $order }: OVHcloud order { $number }, which was not what was approved, is cancelled
follow_otherwise_delivered = Order { $order }: OVHcloud order { $number } is delivered, though it was not what was approved
left_unseen = Order { $order } is followed no longer: OVHcloud order { $number } is delivered, but I never saw { $count ->
    [one] its project
   *[other] all of its projects
}
left_undelivered = Order { $order } is followed no longer: I never saw OVHcloud order { $number } delivered
left_unreadable = Order { $order } is followed no longer: I cannot read where OVHcloud order { $number } stands
left_unpaid = Order { $order } is followed no longer: I never saw OVHcloud order { $number } paid
left_withdrawn = Order { $order } was withdrawn from, but I have not seen OVHcloud order { $number } cancelled
next_left_unseen = Nothing has changed for long, so I do not ask any more. Look under Control panel > Public Cloud. If something is missing there, ask OVHcloud's support and name order { $number }
next_left_undelivered = Nothing has changed for long, so I do not ask any more. Look at order { $number } under { -panel_path }: it may still be delivered and cost money. If it does not go on, ask OVHcloud's support and name its number
next_left_unreadable = Nothing has changed for long, so I do not ask any more. Look for order { $number } under { -panel_path }, and for what came of it under Control panel > Public Cloud: it may cost money
next_left_unpaid = Nothing has changed for long, so I do not ask any more. Look at order { $number } under { -panel_path }. If it is cancelled there and still wanted, put it into your cart with /{ command_order } { command_order_again } and send it with /{ command_cart } { command_cart_submit }
next_left_withdrawn = Look at order { $number } under { -panel_path }. If it is not cancelled there, or something was paid and does not come back, ask OVHcloud's support and name its number
next_review = There is nothing to do: OVHcloud reviews orders on working days only. If it takes more than two of them, ask OVHcloud's support and name order { $number }
next_documents = What OVHcloud wants stands in a mail to the OVHcloud account and under { -panel_path }. Nothing is delivered until it is sent
next_refused = Nothing will be delivered. Ask OVHcloud's support why, and name order { $number }
next_failed = Ask OVHcloud's support, and name order { $number }
next_late = OVHcloud shows nothing that is in its way. Ask OVHcloud's support, and name order { $number }
next_unseen = Missing: { $names }. Look under Control panel > Public Cloud. If it is there, OVHcloud has not finished it yet, or my key or policy lacks the right to see it: whoever runs the bot can grant `GET /cloud/project/*`
next_unseen_unclear = I do not know which is missing. Look under Control panel > Public Cloud. If it is there, OVHcloud has not finished it yet, or my key or policy lacks the right to see it: whoever runs the bot can grant `GET /cloud/project/*`
next_hidden = Whoever runs the bot has to grant my key or policy `GET /me/order/*` and `GET /cloud/project/*`, then I go on by myself. Until then look under Control panel > Public Cloud
next_hidden_details = Whoever runs the bot has to grant my key or policy `GET /me/order/*`, then I go on by myself. Until then look under Control panel > Public Cloud
next_cancelling = If nobody on your side wanted that, ask OVHcloud's support and name order { $number }
next_withdrawn = If something was paid and does not come back, ask OVHcloud's support and name order { $number }
next_cancelled_unpaid = If it is still wanted, put it into your cart with /{ command_order } { command_order_again } and send it with /{ command_cart } { command_cart_submit }
next_cancelled = If nobody on your side wanted that, ask OVHcloud's support and name order { $number }. If it is still wanted, put it into your cart with /{ command_order } { command_order_again } and send it with /{ command_cart } { command_cart_submit }
next_cancelled_paid = If nobody on your side wanted that, or something was paid and does not come back, ask OVHcloud's support and name order { $number }. If it is still wanted, put it into your cart with /{ command_order } { command_order_again } and send it with /{ command_cart } { command_cart_submit }
next_unknown = I keep asking. You can look yourself under { -panel_path }
next_otherwise = Look at order { $number } under { -panel_path }. What came of it is in your account and may cost money
next_keys = I cannot see how it goes on, because OVHcloud does not accept my keys. Whoever runs the bot has to give me valid ones. Until then look under { -panel_path }
next_right = I cannot see how it goes on, because my key lacks the right to. Whoever runs the bot has to grant `GET /me/order/*`. Until then look under { -panel_path }
project_named = Project "{ $name }": { $id }
project_nameless = Project { $id }
project_other_name = { $line } (under another name at OVHcloud)
cost_so_far = Cost so far: { $price }
field_course = What happened
field_ready = Ready to use
course_line = { $time } { $what }
course_ordered = ordered
course_unpaid = waits for payment again
course_paid = paid
course_checking = being checked
course_review = reviewed by a person at OVHcloud
course_documents = documents asked for
course_refused = refused by the fraud check
course_failed = a step failed
course_delivering = being delivered
course_delivered = delivered
course_late = late
course_usable = ready to use
course_withdrawn = withdrawn from
course_perhaps_withdrawn = perhaps withdrawn from
course_cancelling = being cancelled
course_cancelled = cancelled
course_unknown = OVHcloud does not say
course_unfollowed = followed no longer
