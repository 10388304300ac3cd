### Notes: short answers around a command or a click

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
