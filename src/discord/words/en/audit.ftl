### The audit, and what is kept about people

command_audit = audit
command_audit_about = Who did what to which order, and when
command_audit_export = export
command_audit_export_about = Get the audit of some days as a file, if you may
command_privacy = privacy
command_privacy_about = What I keep about you, for how long, and how to have it erased
option_from = from
option_from_about = The first day, in UTC, such as 2026-11-01; thirty days ago if you leave it out
option_to = to
option_to_about = The last day, in UTC; today if you leave it out
option_format = format
option_format_about = CSV for a spreadsheet, which is what you get if you leave it out, or JSON Lines for a program
audit_file = The audit from { $from } to { $to } (UTC), a line for each thing that happened. That you got it stands in it
audit_about = Who did what to which order from { $from } to { $to }, one line each
audit_not_yours = Only { $readers } may have the audit. Whoever runs me can add you in the section audit of my configuration
audit_nobody = Nobody may have the audit here. Whoever runs me can name people in the section audit of my configuration, or use cartwright audit on my machine
audit_no_days = These are no days. Write them like 2026-11-01, the first one not after the last
audit_too_large = So many days make a file that is too large for Discord. Choose fewer, or ask whoever runs me for cartwright audit
privacy_nothing = I keep nothing about you. What happened to orders I keep under random keys, and none of them leads to you
privacy_side = I keep your Discord id, your name and your language as I last saw them
privacy_cart_empty = Your cart is empty
privacy_cart = Your cart, with voucher codes if there are any: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
privacy_orders_none = No order concerns you
privacy_orders = { $orders ->
    [one] { $orders } order that you asked for or decided about, with what was written about it
   *[other] { $orders } orders that you asked for or decided about, with what was written about them
}
privacy_time = All of this goes by itself { $time } after the last order that concerns you has ended, or after I last saw you
privacy_days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
privacy_hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
privacy_minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
privacy_stays = What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
privacy_now = You can have it erased now
privacy_open = You cannot be erased yet: { $count ->
    [one] order { $orders } is
   *[other] orders { $orders } are
} still open. Ask again when that is over
privacy_from = You can be erased from { $when } on. Until then your last order has to be kept
privacy_sure = This cannot be undone. Your name disappears from the messages of old orders too, and your cart is gone
privacy_erased = You are erased. If you use me again, I meet you as somebody new
button_erase = Erase what you keep about me
button_erase_sure = Erase it now
