//! Times and amounts as directions write them.

/// `25 hours`, `1 minute`.
pub(super) fn seconds(text: &str) -> Option<i64> {
    let (number, unit) = text.split_once(' ')?;
    let number: i64 = number.parse().ok()?;
    let unit = match unit.strip_suffix('s').unwrap_or(unit) {
        "second" => 1,
        "minute" => 60,
        "hour" => 3_600,
        _ => return None,
    };
    number.checked_mul(unit)
}

/// `12.50` in hundred-millionths.
pub(super) fn ucents(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: i64 = format!("{part:0<8}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100_000_000)?.checked_add(part)
}
