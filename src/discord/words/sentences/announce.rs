//! Messages of their own about an order: what must not be missed.

sentences! {
    announce_reminder(order, person, price, left, when, called);
    announce_lapsed(order, person, price, left, when, called);
    announce_moved(order, person, price, left, when, called);
    announce_escalation(order, person, price, left, since, when);
    announce_alarm(order, person, price, approver, reason, called);
    announce_no_reason();
    button_show();
    button_to_order();
}
