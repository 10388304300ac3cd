//! Rate limits, as Discord's documentation describes the answers.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use reqwest::header::HeaderValue;

fn headers(lines: &[(&'static str, &'static str)]) -> HeaderMap {
    lines.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect()
}

fn seconds(seconds: f64) -> Option<Duration> {
    Some(Duration::from_secs_f64(seconds))
}

#[test]
fn a_429_is_read_from_the_body_then_the_headers() {
    let body = br#"{"message":"You are being rate limited.","retry_after":0.64,"global":false}"#;
    let heard = Heard::read(429, &headers(&[("retry-after", "1")]), body);
    assert_eq!((heard.retry_after, heard.global), (seconds(0.64), false));

    let heard = Heard::read(429, &headers(&[("retry-after", "65"), ("x-ratelimit-global", "true")]), b"<html>");
    assert_eq!((heard.retry_after, heard.global), (seconds(65.0), true));

    let heard = Heard::read(429, &HeaderMap::new(), b"");
    assert_eq!(heard.retry_after, Some(UNSAID));
}

#[test]
fn no_number_makes_a_storm_or_a_panic() {
    for number in ["0", "-5", "1e300"] {
        let body = format!(r#"{{"retry_after":{number}}}"#);
        let heard = Heard::read(429, &HeaderMap::new(), body.as_bytes());
        assert!(heard.retry_after.unwrap() >= LEAST, "{number}");
        let mut limits = Limits::default();
        limits.note(RouteKey::of("GET", "a", ""), true, &heard, Instant::now());
    }
}

#[test]
fn an_empty_bucket_stops_its_own_route_only() {
    let now = Instant::now();
    let heard = Heard::read(200, &headers(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset-after", "1.5")]), b"");
    let (one, other) = (RouteKey::of("POST", "messages", "1"), RouteKey::of("POST", "messages", "2"));
    let mut limits = Limits::default();
    limits.note(one, true, &heard, now);
    assert_eq!(limits.wait(one, true, now), seconds(1.5));
    assert_eq!(limits.wait(other, true, now), None);
    assert_eq!(limits.wait(one, true, now + Duration::from_secs(2)), None);

    let left = Heard::read(200, &headers(&[("x-ratelimit-remaining", "4"), ("x-ratelimit-reset-after", "1.5")]), b"");
    assert_eq!(left, Heard::default());
}

#[test]
fn the_limit_over_all_routes_spares_interactions() {
    let now = Instant::now();
    let heard = Heard { retry_after: seconds(2.0), global: true, empty_for: None };
    let key = RouteKey::of("POST", "messages", "1");
    let mut limits = Limits::default();
    limits.note(key, true, &heard, now);
    let another = RouteKey::of("GET", "gateway", "");
    assert_eq!(limits.wait(another, true, now), seconds(2.0));
    assert_eq!(limits.wait(another, false, now), None);
}

#[test]
fn memory_is_bounded_and_keeps_the_longest_waits() {
    let now = Instant::now();
    let mut limits = Limits::default();
    let long = RouteKey::of("POST", "messages", "long");
    limits.note(long, true, &Heard { retry_after: seconds(60.0), ..Heard::default() }, now);
    for route in 0..5000 {
        let key = RouteKey::of("POST", "webhook", &route.to_string());
        limits.note(key, false, &Heard { retry_after: seconds(5.0), ..Heard::default() }, now);
    }
    assert_eq!(limits.routes.len(), MOST_ROUTES);
    assert_eq!(limits.wait(long, true, now), seconds(60.0));

    let later = now + Duration::from_secs(10);
    limits.note(long, true, &Heard { retry_after: seconds(1.0), ..Heard::default() }, later);
    assert_eq!(limits.routes.len(), 1);
}
