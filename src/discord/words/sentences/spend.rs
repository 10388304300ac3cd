//! What the team spends, in text and on the picture.

sentences! {
    spend_title();
    spend_title_in(currency);
    spend_none();
    spend_this_month(sums);
    spend_all_months(sums);
    spend_month(month, year);
    spend_months_long();
    spend_months_short();
    spend_orders(count);
    spend_placed(price, orders);
    spend_waiting(price, orders);
    spend_closed(price, orders);
    spend_nothing();
    spend_part(name, sums);
    spend_part_now(name, sums, now);
    spend_part_all_now(name, sums);
    spend_by_month();
    spend_by_person();
    spend_by_project();
    spend_otherwise(count);
    spend_foot();
    spend_currencies(count);
    spend_legend_placed();
    spend_legend_waiting();
    spend_legend_closed();
    spend_picture_months(unit);
    spend_picture_people(unit);
    spend_picture_projects(unit);
    spend_unit_taxed(currency);
    spend_unit_untaxed(currency);
    spend_unit_orders();
    spend_picture_alt(what, bars);
}
