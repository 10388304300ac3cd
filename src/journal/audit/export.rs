//! The audit as a file: CSV for a spreadsheet, JSON Lines for a program.

use super::AuditLine;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values after RFC 4180, with a heading.
    Csv,
    /// An object on each line.
    JsonLines,
}

const COLUMNS: [&str; 12] =
    ["at", "order", "line", "kind", "what", "event", "who", "name", "seal", "detail", "signed", "mac"];

impl Format {
    /// The form with this name: the ending of its files.
    pub fn named(name: &str) -> Option<Format> {
        [Format::Csv, Format::JsonLines].into_iter().find(|format| format.ending() == name)
    }

    /// What the name of such a file ends with.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::JsonLines => "jsonl",
        }
    }

    /// The lines in this form. Nothing if they cannot be written, which no line of ours brings about.
    pub fn write(self, lines: &[AuditLine]) -> Option<Vec<u8>> {
        match self {
            Format::Csv => csv(lines),
            Format::JsonLines => {
                Some(lines.iter().flat_map(|line| format!("{}\n", object(line)).into_bytes()).collect())
            }
        }
    }
}

/// The moments from the first of these days until after the last, in UTC; nothing if they lie outside all calendars.
pub fn days(from: Date, to: Date) -> Option<(Timestamp, Timestamp)> {
    let midnight = |date: Date| date.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    Some((midnight(from)?, midnight(to.tomorrow().ok()?)?))
}

fn csv(lines: &[AuditLine]) -> Option<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS).ok()?;
    for line in lines {
        let cells = [
            time(line.at),
            line.order.map(|order| order.to_string()).unwrap_or_default(),
            line.place.to_string(),
            line.kind.clone(),
            line.what.clone(),
            line.event.map(|event| event.0.to_string()).unwrap_or_default(),
            line.who.as_ref().map(|who| who.0.clone()).unwrap_or_default(),
            line.name.clone().unwrap_or_default(),
            line.seal.clone().unwrap_or_default(),
            line.detail.clone(),
            line.signed.to_string(),
            line.mac.clone(),
        ];
        writer.write_record(cells.map(inert)).ok()?;
    }
    writer.into_inner().ok()
}

/// RFC 3339 in UTC, always to the microsecond, so that texts sort as times do.
fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

/// A cell that no spreadsheet takes for a formula: names come from other people.
fn inert(cell: String) -> String {
    let first = cell.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let is_formula = first.is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n'))
        || first.is_some_and(|first| matches!(first, '＝' | '＋' | '－' | '＠'));
    if is_formula { format!("'{cell}") } else { cell }
}

fn object(line: &AuditLine) -> Value {
    let detail: Value = serde_json::from_str(&line.detail).unwrap_or_else(|_| line.detail.clone().into());
    json!({
        "at": time(line.at), "order": line.order.map(|order| order.0), "line": line.place, "kind": line.kind,
        "what": line.what, "event": line.event.map(|event| event.0), "who": line.who.as_ref().map(|who| &who.0),
        "name": line.name, "seal": line.seal, "detail": detail, "signed": line.signed, "mac": line.mac,
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;
    use crate::order::{OrderId, PersonKey, Version};

    fn line(name: &str) -> AuditLine {
        AuditLine {
            at: Timestamp::from_microsecond(1_795_000_000_000_001).unwrap(),
            order: Some(OrderId(7)),
            place: 2,
            kind: "event".to_owned(),
            what: "approved".to_owned(),
            event: Some(Version(2)),
            who: Some(PersonKey("0f".to_owned())),
            name: Some(name.to_owned()),
            seal: Some("5ea1".to_owned()),
            detail: r#"{"by":"0f"}"#.to_owned(),
            signed: true,
            mac: "ac".to_owned(),
        }
    }

    #[test]
    fn a_name_stays_one_cell_and_is_no_formula() {
        let written = |name: &str| String::from_utf8(Format::Csv.write(&[line(name)]).unwrap()).unwrap();
        let plain = "at,order,line,kind,what,event,who,name,seal,detail,signed,mac\r\n\
             2026-11-18T11:06:40.000001Z,7,2,event,approved,2,0f,bob,5ea1,\"{\"\"by\"\":\"\"0f\"\"}\",true,ac\r\n";
        assert_eq!(written("bob"), plain);
        for (name, cell) in [
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            (" =1", "' =1"),
            ("＝1", "'＝1"),
            ("\t=1", "'\t=1"),
            ("a,b\n=c", "\"a,b\n=c\""),
            ("b=1", "b=1"),
        ] {
            assert!(written(name).contains(&format!(",0f,{cell},5ea1,")), "{name:?}: {}", written(name));
        }
    }

    #[test]
    fn each_line_of_json_lines_is_one_object() {
        let text = String::from_utf8(Format::JsonLines.write(&[line("a\nb"), line("=c")]).unwrap()).unwrap();
        let objects: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let [first, second] = objects.as_slice() else { unreachable!() };
        let [name, by, other] = [(first, "/name"), (first, "/detail/by"), (second, "/name")]
            .map(|(object, place)| object.pointer(place).and_then(Value::as_str));
        assert_eq!((name, by, other), (Some("a\nb"), Some("0f"), Some("=c")));
    }

    #[test]
    fn days_end_when_the_last_one_does() {
        let (from, until) = days("2026-02-28".parse().unwrap(), "2026-02-28".parse().unwrap()).unwrap();
        assert_eq!(
            (from.to_string(), until.to_string()),
            ("2026-02-28T00:00:00Z".into(), "2026-03-01T00:00:00Z".into())
        );
        assert_eq!(days(Date::MIN, Date::MAX), None);
    }
}
