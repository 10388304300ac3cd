### The order's message: what stands below the sentence

notice_confirm = Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order
notice_confirm_late = Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order
notice_confirm_by = To be opened and confirmed by { $until }, also at total 0; after that OVHcloud may cancel the order
notice_confirm_until = Open and confirm it by { $until }, also at total 0, or OVHcloud cancels the order
notice_otherwise = Look at order { $number } under { -panel_path }. Do not confirm it unless you want it as it is there: an order that nobody confirms is cancelled 24 hours after it was placed
notice_checking = I do not order a second time. I look at OVHcloud's orders every minute and say here what I find. You can look yourself under { -panel_path }
notice_undecided = Look under { -panel_path } for an order of exactly what stands below, then press the button that is true
notice_asked_again = Earlier approvals no longer count, because they were for another price or other contracts
notice_strays = OVHcloud also has { $count ->
    [one] order { $numbers }, which looks
   *[other] orders { $numbers }, which look
} like this one. Look under { -panel_path } and confirm only one
field_price = Price
price_both = { $with_tax } with tax
    { $without_tax } without tax
field_requester = Asked by
field_approved_by = Approved by
field_approvers = Who may approve
field_expires = Expires
field_reason = Reason
field_cost_centre = Cost centre
field_rejection = Why it was rejected
field_contracts = Contracts you enter into by ordering
field_progress = Progress
field_query = OVHcloud query ID
field_asked = Sent to OVHcloud
field_unclaimed = Newer orders to look at
lost_silence = { $time }
    { $silence }
field_link = Payment link
step_cart = cart
step_item = item
step_configuration = configuration
step_price_check = price check
step_order = order
button_approve = Approve
button_reject = Reject
button_try_again = Try again
button_close = Close
button_ordered = It was ordered
button_not_ordered = It was not ordered
button_link = Payment link
button_open = Open at OVHcloud
