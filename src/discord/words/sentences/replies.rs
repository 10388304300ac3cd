//! Messages to one person.

sentences! {
    payment_notice(order, number, confirm);
    link_show(order, number, confirm);
    link_elsewhere(number);
    link_gone(number);
    cart_empty();
    cart_send();
    catalogue_title();
    catalogue_plan(product, plan, price, duration, least, most);
    catalogue_option(product, plan, price, duration);
    catalogue_option_needed(product, plan, price, duration);
    catalogue_foot();
    catalogue_empty();
    orders_title();
    orders_none();
    choice(product, plan, price);
    help_title();
    help_flow();
    help_commands();
    help_own_yes();
    help_own_no();
    form_reject_title(order);
    form_reject_reason();
    form_ordered_title(order);
    form_ordered_number();
    form_not_ordered_title(order);
    form_not_ordered_confirm(order);
    form_not_ordered_follows();
    form_voucher_title(line);
    form_voucher_code();
}
