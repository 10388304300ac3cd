### Troubles: what went wrong on our side or at OVHcloud, and what would help

trouble_journal = I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me
trouble_no_catalogue = I do not have OVHcloud's offers yet. Try again in a minute
trouble_not_reached = I cannot reach OVHcloud. Try again in a few minutes
trouble_no_verdict = OVHcloud gave no usable answer. Try again in a few minutes
trouble_not_shown = OVHcloud does not show this right now. Try again in a few minutes; if it stays, look at the order under { -panel_path }
trouble_cart_differs = OVHcloud made another cart than I asked for, so I stopped. Try again; if it stays, tell whoever runs me
trouble_broken_off = A bug in me broke this off, and I do nothing more about it. What I had already done of it counts, so look at /{ command_order } { command_order_list } and /{ command_cart } { command_cart_show } before you do it again, and tell whoever runs me
trouble_query = { $trouble } (OVHcloud query ID { $query })
trouble_query_request = { $trouble } (OVHcloud query ID { $query }, request ID { $request })
trouble_request = { $trouble } (request ID { $request })
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
doubt_unread = { $count ->
    [one] I cannot read OVHcloud order { $numbers }. It may have come of an earlier try of this order. If it has not, say that it was not ordered, then try again: I leave that one aside
   *[other] I cannot read OVHcloud orders { $numbers }. One of them may have come of an earlier try of this order. If none has, say that it was not ordered, then try again: I leave these aside
}
vain_nothing = OVHcloud did not say whether it was ordered, and none of the account's orders is it.
vain_ordered = OVHcloud shows its cart as ordered, but I cannot find the order.
vain_several = Several of the account's orders could be it.
vain_otherwise = OVHcloud has an order for exactly these projects, but at another price.
vain_unreadable = I cannot read all of the account's newer orders, and one of them could be it.
vain_ordered_unreadable = OVHcloud shows its cart as ordered, but I cannot read all of the account's newer orders, so I cannot tell which one is it.
vain_unanswered = OVHcloud has not let me look for it for two days.
vain_claimed = OVHcloud answered with its order { $number }, which counts as order { $order }'s here. Look at { $number } under { -panel_path }: if it is what this order asks for, do not order it again, but choose "{ button_not_ordered }" and then "{ button_close }".
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
verdict_voucher = OVHcloud does not take the voucher, for no reason that I know. Check the code, or order without it
