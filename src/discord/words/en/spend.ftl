### What the team spends, in text and on the picture

spend_title = Spend
spend_title_in = Spend in { $currency }
spend_none = Nothing was ordered in this month or the twelve before it. Begin with /{ command_cart } { command_cart_add }
spend_this_month = **This month:** { $sums }
spend_all_months = **With the twelve months before:** { $sums }
spend_month = { $month } { $year }
spend_months_long = January February March April May June July August September October November December
spend_months_short = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
spend_orders = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
spend_placed = placed { $price } ({ $orders })
spend_waiting = waiting { $price } ({ $orders })
spend_closed = not ordered { $price } ({ $orders })
spend_nothing = nothing
spend_part = { $name }: { $sums }
spend_part_now = { $name }: { $sums }; this month: { $now }
spend_part_all_now = { $name }: { $sums }, all this month
spend_by_month = By month
spend_by_person = By person
spend_by_project = By project, without tax
spend_otherwise = { $count ->
    [one] { $count } placed order is not at OVHcloud as it was approved. Here it counts as approved; /{ command_order } { command_order_list } shows it
   *[other] { $count } placed orders are not at OVHcloud as they were approved. Here they count as approved; /{ command_order } { command_order_list } shows them
}
spend_foot = Placed is what I ordered at OVHcloud, paid or not, in the month of ordering; the rest counts in the month it was sent. Totals are with tax. OVHcloud prices the projects of an order without it. Months are in UTC
spend_currencies = { $count ->
    [one] and { $count } more currency
   *[other] and { $count } more currencies
}
spend_legend_placed = placed
spend_legend_waiting = waiting
spend_legend_closed = not ordered
spend_picture_months = Orders by month, { $unit }
spend_picture_people = Orders by person, { $unit }
spend_picture_projects = Orders by project, { $unit }
spend_unit_taxed = { $currency } with tax
spend_unit_untaxed = { $currency } without tax
spend_unit_orders = number of orders, all free
spend_picture_alt = Bar chart. { $what }. { $bars }
