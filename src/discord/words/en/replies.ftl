### Messages to one person

payment_notice = Your order { $order } is placed: OVHcloud order { $number }. { $confirm }
link_show = Order { $order } is OVHcloud order { $number }. { $confirm }
link_elsewhere = The link of OVHcloud order { $number } does not lead to a site I know as OVHcloud's, so I do not show it. Open the order under { -panel_path }
link_gone = OVHcloud has no link for order { $number } any more: it may be confirmed, paid or cancelled. Look under { -panel_path }
cart_empty = Your cart is empty. Put a project into it with /{ command_cart } { command_cart_add }
cart_send = Send it with /{ command_cart } { command_cart_submit }
catalogue_title = What OVHcloud offers
catalogue_plan = **{ $product }** { $plan }: { $price } for { $duration }, { $least } to { $most } per line
catalogue_option = { $product } { $plan }: { $price } for { $duration }
catalogue_option_needed = { $product } { $plan }: { $price } for { $duration }, one of its kind is required
catalogue_foot = Prices are without tax. /{ command_cart } { command_cart_add } puts a plan into your cart
catalogue_empty = OVHcloud offers nothing to this account right now. Try again later
orders_title = Orders
orders_none = There are no orders yet. Begin with /{ command_cart } { command_cart_add }
choice = { $product } ({ $plan }), { $price }
help_title = How to order
help_flow = 1. Put projects into your cart with /{ command_cart } { command_cart_add }; only you see it.
    2. Send it with /{ command_cart } { command_cart_submit }. I ask OVHcloud for the price and post the order in the channel.
    3. Approvers press Approve or Reject. An approval holds for exactly this content at this price.
    4. I place the order with OVHcloud, once. Its message says who pays it; at total 0, I confirm it myself.
    5. Where a person pays: open the payment link and confirm within 24 hours, or OVHcloud cancels the order.
help_commands = Commands
help_own_yes = Approvers may approve their own orders here
help_own_no = Nobody approves their own order
form_reject_title = Reject order { $order }
form_reject_reason = Why? The whole channel can read it
form_ordered_title = Order { $order } was ordered
form_ordered_number = Number of the order at OVHcloud
form_not_ordered_title = Order { $order } was not ordered
form_not_ordered_confirm = Type { $order } to confirm
form_not_ordered_follows = Did you look at OVHcloud? After this it can be ordered once more
form_voucher_title = Voucher for line { $line }
form_voucher_code = Voucher code (leave empty to remove it)
