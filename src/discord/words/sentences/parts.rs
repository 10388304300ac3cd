//! Small parts of other sentences.

sentences! {
    public_cloud_project();
    name_quoted(name);
    line(count, what, name);
    line_options(line, options);
    line_voucher(line, mask);
    line_price(line, price);
    line_others(count);
    and_more(count);
    people_and(first, last);
    person_erased();
    nobody();
    span_and(first, last);
    duration_seconds(count);
    duration_minutes(count);
    duration_hours(count);
    duration_days(count);
    duration_months(count);
    duration_years(count);
}
