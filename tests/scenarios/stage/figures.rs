//! What `/metrics` says: its labels come from closed sets, and its calls are those that OVHcloud has seen.

use sandbox::Sandbox;
use sandbox::conversation::Fault;
use sandbox::ovh::Call;
use std::collections::BTreeMap;

/// A series: its name and its labels.
struct Series<'a> {
    name: &'a str,
    labels: Vec<(&'a str, &'a str)>,
    value: &'a str,
}

/// Reads a line. No label's value has a quote or a comma in it: such a line is not read, and so is a fault.
fn read(line: &str) -> Option<Series<'_>> {
    let (series, value) = line.rsplit_once(' ')?;
    let Some((name, labels)) = series.split_once('{') else {
        return Some(Series { name: series, labels: vec![], value });
    };
    let labels = labels.strip_suffix('}')?.split(',').map(|label| {
        let (key, value) = label.split_once('=')?;
        Some((key, value.strip_prefix('"')?.strip_suffix('"').filter(|value| !value.contains('"'))?))
    });
    Some(Series { name, labels: labels.collect::<Option<_>>()?, value })
}

fn series(figures: &str) -> impl Iterator<Item = (&str, Option<Series<'_>>)> {
    figures.lines().filter(|line| !line.starts_with('#')).map(|line| (line, read(line)))
}

/// Every label of every series is of a closed set: a route as OVHcloud documents it, a word of the program's, a number.
pub(super) fn labels(scraped: &[String], sandbox: &Sandbox) -> Result<(), Fault> {
    let routes = sandbox.ovh.routes();
    let people: Vec<String> = sandbox.discord.address().people.into_keys().collect();
    let is_word = |value: &str| {
        let word = value.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'_'));
        word && !value.is_empty() && !people.iter().any(|name| name == value)
    };
    let closed = |series: &Series<'_>| {
        let of = |wanted: &str| series.labels.iter().find(|(key, _)| *key == wanted).map_or("", |(_, value)| *value);
        series.labels.iter().all(|(key, value)| match *key {
            "verb" | "outcome" | "stage" => is_word(value),
            "method" | "route" => routes.contains(&(of("method"), of("route"))),
            "call" => value.bytes().all(|byte| byte.is_ascii_alphabetic()),
            "status" => value.len() <= 3 && value.parse::<u16>().is_ok(),
            "le" => *value == "+Inf" || value.parse::<f64>().is_ok(),
            "version" => *value == env!("CARGO_PKG_VERSION"),
            _ => false,
        })
    };
    let strange = scraped.iter().flat_map(|figures| series(figures)).filter(|(_, read)| match read {
        Some(series) => {
            !series.name.starts_with("cartwright_") || !closed(series) || series.value.parse::<f64>().is_err()
        }
        None => true,
    });
    super::inspect::none("these figures are not of closed sets", strange.map(|(line, _)| line.to_owned()).collect())
}

/// How many calls were counted of each route, whatever became of them.
pub(super) fn calls(figures: &str) -> BTreeMap<String, u64> {
    let mut counted = BTreeMap::new();
    for series in series(figures).filter_map(|(_, read)| read) {
        let of = |wanted: &str| series.labels.iter().find(|(key, _)| *key == wanted).map_or("", |(_, value)| *value);
        if series.name == "cartwright_ovh_calls_total" {
            *counted.entry(format!("{} {}", of("method"), of("route"))).or_default() +=
                series.value.parse::<u64>().unwrap();
        }
    }
    counted
}

/// How many calls OVHcloud has seen of each route.
pub(super) fn seen(calls: &[Call]) -> BTreeMap<String, u64> {
    let mut seen = BTreeMap::new();
    for call in calls {
        *seen.entry(format!("{} {}", call.method, call.route)).or_default() += 1;
    }
    seen
}

#[test]
fn tried() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let sandbox = runtime.block_on(Sandbox::start(sandbox::Ports::default())).unwrap();
    let good = [
        "cartwright_ovh_calls_total{method=\"GET\",route=\"/order/cart/{cartId}\",outcome=\"ok\"} 3",
        "cartwright_acknowledgement_seconds_bucket{le=\"+Inf\"} 1",
        "cartwright_owed_messages 0",
        "# HELP cartwright_orders Orders",
    ];
    assert!(labels(&good.map(str::to_owned), &sandbox).is_ok());
    for bad in [
        "cartwright_ovh_calls_total{method=\"GET\",route=\"/order/cart/0f-1e\",outcome=\"ok\"} 3",
        "cartwright_ovh_calls_total{method=\"POST\",route=\"/cloud/{id}\",outcome=\"ok\"} 3",
        "cartwright_interactions_total{verb=\"alice\",outcome=\"done\"} 1",
        "cartwright_interactions_total{verb=\"order_1\",outcome=\"done\"} 1",
        "cartwright_orders{person=\"x\"} 1",
        "cartwright_orders{stage=\"a\\\"b\"} 1",
        "process_threads 4",
        "rubbish",
    ] {
        assert!(labels(&[bad.to_owned()], &sandbox).is_err(), "{bad}");
    }
}
