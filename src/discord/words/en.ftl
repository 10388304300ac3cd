## Commands and their options: the name, and a line about it. The English names are those Discord sends us.

command_cart = cart
command_cart_about = Your cart of OVHcloud projects
command_cart_add = add
command_cart_add_about = Put a Public Cloud project into your cart
command_cart_voucher = voucher
command_cart_voucher_about = Give a voucher code for a line of your cart, in a private form
command_cart_show = show
command_cart_show_about = See what is in your cart
command_cart_edit = edit
command_cart_edit_about = Change the name or the quantity of a line
command_cart_remove = remove
command_cart_remove_about = Take a line out of your cart
command_cart_clear = clear
command_cart_clear_about = Empty your cart
command_cart_submit = submit
command_cart_submit_about = Send your cart for approval
command_order = order
command_order_about = Orders of this team
command_order_list = list
command_order_list_about = See the open and the newest orders
command_order_show = show
command_order_show_about = See one order with everything about it
command_catalog = catalog
command_catalog_about = See what OVHcloud offers and what it costs
command_help = help
command_help_about = How ordering works, and every command

option_plan = plan
option_plan_about = The plan, as in the catalog
option_name = name
option_name_about = The name of the new project
option_name_edit_about = The new name of the project
option_quantity = quantity
option_quantity_about = How many, 1 if you leave it out
option_quantity_edit_about = The new quantity
option_options = options
option_options_about = Options of the plan, separated by commas
option_line = line
option_line_about = The number of the line in your cart
option_line_voucher_about = The number of the line, if your cart has more than one
option_reason = reason
option_reason_about = Why it is needed; approvers read this
option_cost_centre = cost_centre
option_cost_centre_about = Who bears the cost
option_order = order
option_order_about = The number of the order

## Small parts

public_cloud_project = Public Cloud project
line = { $count } x { $what } "{ $name }"
line_options = { $line }, with { $options }
line_voucher = { $line }, voucher { $mask }
line_price = { $line }: { $price }
line_others = { $count ->
    [one] and { $count } more line
   *[other] and { $count } more lines
}
and_more = and { $count } more
people_and = { $first } and { $last }
person_erased = a removed person
nobody = nobody
duration_days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration_months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration_years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
-panel_path = Control panel > your name > My orders

## The order's message: one sentence for each stage

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

## The order's message: what stands below the sentence

notice_confirm = Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order
notice_otherwise = Look at order { $number } under { -panel_path }. Do not confirm it unless you want it as it is there: an order that nobody confirms is cancelled after 24 hours
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
field_unclaimed = Orders since then that are none of mine
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

## Messages to one person

payment_notice = Your order { $order } is placed: OVHcloud order { $number }. { notice_confirm }
link_show = Order { $order } is OVHcloud order { $number }. { notice_confirm }
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
    4. I place the order with OVHcloud, once, and give the payment link to those who may have it.
    5. Open the link and confirm within 24 hours, also at total 0, or OVHcloud cancels the order.
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

## Notes: short answers around a command or a click

note_submitted = Order { $order } is sent. Its message in the channel shows how it goes
note_rejected = Order { $order } is rejected
note_said_ordered = Order { $order } is OVHcloud order { $number }
note_said_not_ordered = Order { $order } counts as not ordered. Its message has the buttons to try again or to close it
note_stopping = I am restarting. Try again in a minute
note_unreadable = I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
note_old_button = This button is not one of mine, or from another version of me. Open the order with /{ command_order } { command_order_show }
note_other_server = I work for another server only. Use my commands there
note_not_here = This works only in the server's channels. In direct messages only the payment button does
note_missing_permissions = I cannot post in this channel. Ask an administrator to give me: { $permissions }
note_which_line = Your cart has { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}. Say which one with the option { option_line }
note_nothing_to_edit = Say what to change: a new name, a new quantity, or both
note_not_confirmed = Discord did not confirm in time that I took this. If nothing has changed, do it again
permission_view_channel = View Channel
permission_send_messages = Send Messages
permission_embed_links = Embed Links
permission_read_history = Read Message History

## Refusals: why not, and what would help

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
refusal_not_approver = Only approvers may do this. /{ command_help } says who they are
refusal_own_order = Nobody approves their own order here. Ask another approver
refusal_already_approved = You have approved this order already. It waits for somebody else
refusal_already_decided = Somebody has decided about this order already. Its message shows who
refusal_over = This order is over. Send a new one with /{ command_cart } { command_cart_submit }
refusal_seal_moved = The price or the content has changed since this button was made. Look at the order again and use the new button
refusal_not_held = This order is not on hold, so there is nothing to try again or to close. Its message shows where it stands
refusal_not_undecided = This order does not wait for anybody to say whether it was ordered. Its message shows where it stands
refusal_not_confirmed = Nothing is changed. To confirm, press the button again and type { $order } into the form
refusal_number_form = This is no number of an OVHcloud order. Copy the digits from { -panel_path }
refusal_number_unknown = The OVHcloud account has no order { $number }. Copy the number from { -panel_path }
refusal_number_claimed = OVHcloud order { $number } belongs to order { $order } already. Look for another one under { -panel_path }
refusal_number_older = OVHcloud order { $number } was there before this order was sent. Look for a newer one under { -panel_path }
refusal_number_other = OVHcloud order { $number } is not for these projects. Compare plans and names under { -panel_path }
refusal_expired = This order has expired. Send it again with /{ command_cart } { command_cart_add } and /{ command_cart } { command_cart_submit }
refusal_not_placed = OVHcloud does not have this order yet, so there is no link. The order's message changes when it does
refusal_placed_otherwise = What OVHcloud has is not what was approved, so I do not give out the link. Look under { -panel_path }
refusal_link_not_for_you = The payment link is for the requester, the approvers and the payers. Ask one of them

## Troubles: what went wrong on our side or at OVHcloud, and what would help

trouble_journal = I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me
trouble_no_catalogue = I do not have OVHcloud's offers yet. Try again in a minute
trouble_not_reached = I cannot reach OVHcloud. Try again in a few minutes
trouble_no_verdict = OVHcloud gave no usable answer. Try again in a few minutes
trouble_cart_differs = OVHcloud made another cart than I asked for, so I stopped. Try again; if it stays, tell whoever runs me
trouble_query = { $trouble } (OVHcloud query ID { $query })
held_not_sent = I could not reach OVHcloud. Try again in a few minutes
held_not_asked = I was held up right before sending the order to OVHcloud, so I did not send it. Try again
held_no_answer = OVHcloud gave no usable answer while I prepared the order. Try again in a few minutes
held_cart_differs = OVHcloud twice made another cart than I asked for. Try again; if it stays, tell whoever runs me
held_not_offered = OVHcloud no longer offers { $plan }. Close this order and choose from /{ command_catalog }
held_twin = Order { $order } would create a project of the same plan and name, and I do not know yet whether it was placed. Wait until it is settled, then try again
held_said_not_ordered = Somebody who may approve says that it was not ordered
held_strays = OVHcloud has an order like this one that nobody claims. Look at it before you order once more
held_restored = My records were restored from a backup and may have forgotten that it was placed. Look under { -panel_path }: if it is there, close this order, otherwise try again
doubt_forgotten_cart = OVHcloud has a cart of this order that is not in my records, as after a restored backup, so the order may exist already. Look under { -panel_path }
vain_nothing = OVHcloud did not say whether it was ordered, and none of the account's orders is it.
vain_ordered = OVHcloud shows its cart as ordered, but I cannot find the order.
vain_several = Several of the account's orders could be it.
vain_otherwise = OVHcloud has an order for exactly these projects, but at another price.
vain_unreadable = I cannot read all of the account's newer orders, and one of them could be it.
vain_unanswered = OVHcloud has not let me look for it for two days.
verdict_configuration_missing = OVHcloud asks for a setting that I do not know. Tell whoever runs me; a newer version may know it
verdict_configuration_duplicated = OVHcloud got a setting twice. Try again; if it stays, tell whoever runs me
verdict_eligibility = The OVHcloud account may not order now ({ $issues }). Settle this in OVHcloud's control panel, then try again
verdict_eligibility_plain = The OVHcloud account may not order now. Settle this in OVHcloud's control panel, then try again
verdict_clock = My clock and OVHcloud's differ. Try again; if it stays, whoever runs me should set the machine's clock
verdict_signature = OVHcloud does not accept my signature. Whoever runs me should check the application secret
verdict_credential = OVHcloud does not accept my credentials, they may have expired. Whoever runs me should renew them
verdict_right = My OVHcloud credentials lack a right. Whoever runs me should renew them with all the rights I need
verdict_not_allowed = The OVHcloud account is not allowed to order this. OVHcloud's support can say why
verdict_fraud = OVHcloud's fraud check refused the order. OVHcloud's support can release it
verdict_bad_request = OVHcloud does not accept this as it stands. Compare plan and options with /{ command_catalog }
verdict_cart_gone = OVHcloud no longer has the cart. Try again, I make a fresh one
verdict_voucher = OVHcloud does not take the voucher. Check the code, or order without it
