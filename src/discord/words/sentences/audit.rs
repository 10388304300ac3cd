//! The audit, and what is kept about people.

sentences! {
    command_audit();
    command_audit_about();
    command_audit_export();
    command_audit_export_about();
    command_privacy();
    command_privacy_about();
    option_from();
    option_from_about();
    option_to();
    option_to_about();
    option_format();
    option_format_about();
    audit_file(from, to);
    audit_about(from, to);
    audit_not_yours(readers);
    audit_nobody();
    audit_no_days();
    audit_too_large();
    privacy_nothing();
    privacy_side();
    privacy_cart_empty();
    privacy_cart(lines);
    privacy_orders_none();
    privacy_orders(orders);
    privacy_time(time);
    privacy_days(days);
    privacy_hours(hours);
    privacy_minutes(minutes);
    privacy_stays();
    privacy_now();
    privacy_open(orders, count);
    privacy_from(when);
    privacy_sure();
    privacy_erased();
    button_erase();
    button_erase_sure();
}
