//! The audit: every chain, what its end says, the daily heads over them, and the events they tell of.

use super::{Checked, Where};
use crate::journal::audit::{BESIDE, Covered, Day, Pen, Stored, covered, digest_of_event, digest_of_events};
use crate::journal::store::Conn;
use crate::journal::{AuditKey, Fault};
use crate::order::{OrderId, Version};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a check knows before it reads the chains.
struct Known {
    /// With the key, if there is one.
    signed: Option<Pen>,
    unsigned: Pen,
    days: BTreeMap<i64, Day>,
    /// What the days say of each chain: in which day, up to which line, with which mac.
    covered: BTreeMap<i64, Vec<(i64, i64, String)>>,
    /// Up to which line of each chain no signature is needed: what the first signed head covers.
    unsigned_until: BTreeMap<i64, i64>,
    first_signed: Option<i64>,
}

/// Checks the whole audit; signatures only with the key.
pub(super) async fn check(conn: &mut Conn, key: Option<&AuditKey>, checked: &mut Checked) -> Result<(), Fault> {
    const CHAINS: &str = "SELECT order_id FROM audit UNION SELECT order_id FROM audit_heads \
         UNION SELECT order_id FROM audit_covered UNION SELECT id FROM orders ORDER BY 1";
    let known = days(conn, key, checked).await?;
    let chains: Vec<i64> = sqlx::query_scalar(CHAINS).fetch_all(&mut *conn).await?;
    let mut unsigned = false;
    for chain in chains {
        let lines = Stored::of(conn, chain).await?;
        unsigned |= lines.iter().any(|line| line.signed == 0);
        checked.audit.lines += u64::try_from(lines.len()).unwrap_or_default();
        let before = checked.defects.len();
        known.chain(chain, &lines, checked)?;
        end(conn, &known, chain, &lines, checked).await?;
        if chain == BESIDE {
            beside(conn, &known, &lines, checked).await?;
        } else if checked.defects.len() == before && !checked.has_told_of(OrderId(chain)) {
            events(conn, chain, &lines, checked).await?;
        }
    }
    if unsigned && known.signed.is_some() && known.first_signed.is_none() {
        let what = "there is a key, and no head is signed: the bot never ran with it, or everything was written anew without it";
        checked.note(Where::Table("audit_days"), what);
    }
    Ok(())
}

/// Reads the daily heads and checks their own chain.
async fn days(conn: &mut Conn, key: Option<&AuditKey>, checked: &mut Checked) -> Result<Known, Fault> {
    let mut known = Known {
        signed: key.map(|key| Pen(Some(key.clone()))),
        unsigned: Pen::default(),
        days: BTreeMap::new(),
        covered: BTreeMap::new(),
        unsigned_until: BTreeMap::new(),
        first_signed: None,
    };
    let mut before = String::new();
    let mut next = 1;
    for day in Day::all(conn).await? {
        let place = Where::Head(day.number);
        if day.number != next {
            checked.note(Where::Head(next), "it is missing");
        }
        let over: Vec<Covered> = covered(conn, day.number).await?;
        match known.pen(day.signed) {
            Some(pen) if day.mac(pen, &before, &over)? != day.mac => checked.note(place, NOT_ITS_MAC),
            Some(_) => {}
            None => checked.audit.unchecked += 1,
        }
        if day.signed == 0 && known.first_signed.is_some() {
            checked.note(place, "it is not signed, although earlier ones are");
        }
        for (chain, line, mac) in over {
            known.covered.entry(chain).or_default().push((day.number, line, mac));
            if known.first_signed.is_none() {
                known.unsigned_until.insert(chain, line);
            }
        }
        if day.signed == 1 {
            known.first_signed.get_or_insert(day.number);
        }
        (next, before) = (day.number + 1, day.mac.clone());
        checked.audit.newest_head = Some((day.day.clone(), day.mac.clone()));
        known.days.insert(day.number, day);
    }
    Ok(known)
}

const NOT_ITS_MAC: &str = "it was changed, or what stands before it, or it is signed with another key";

impl Known {
    /// What a line of this kind is checked with; nothing for a signed one without the key.
    fn pen(&self, signed: i64) -> Option<&Pen> {
        if signed == 1 { self.signed.as_ref() } else { Some(&self.unsigned) }
    }

    /// The lines of one chain: numbered without gaps, each with its mac, signed from when on that is so.
    fn chain(&self, chain: i64, lines: &[Stored], checked: &mut Checked) -> Result<(), Fault> {
        let (mut next, mut before, mut told) = (1, "", false);
        for line in lines {
            let place = Where::Line(chain, line.place);
            match self.pen(line.signed) {
                _ if line.place != next => checked.note(Where::Line(chain, next), "it is missing"),
                // A mac stands on the one before it, as that is stored: so the line that was changed is the one told.
                Some(pen) if line.mac(pen, before)? != line.mac => checked.note(place, NOT_ITS_MAC),
                Some(_) => {}
                None => checked.audit.unchecked += 1,
            }
            let free = self.unsigned_until.get(&chain).copied().unwrap_or_default();
            if line.signed == 0 && self.first_signed.is_some() && line.place > free && !told {
                checked.note(place, "it is not signed, although the audit was signed by then");
                told = true;
            }
            (next, before) = (line.place + 1, &line.mac);
        }
        for (day, covered, mac) in self.covered.get(&chain).into_iter().flatten() {
            match lines.iter().find(|line| line.place == *covered) {
                Some(line) if line.mac == *mac => {}
                Some(_) => {
                    checked.note(Where::Line(chain, *covered), format!("it is not the one that head {day} covers"))
                }
                None => checked.note(Where::Line(chain, *covered), format!("head {day} covers it, and it is gone")),
            }
        }
        Ok(())
    }
}

/// Where a chain ends: as its own row says.
async fn end(conn: &mut Conn, known: &Known, chain: i64, lines: &[Stored], checked: &mut Checked) -> Result<(), Fault> {
    const END: &str = "SELECT place, mac, signed, head FROM audit_heads WHERE order_id = $1";
    let end: Option<(i64, String, i64, String)> = sqlx::query_as(END).bind(chain).fetch_optional(conn).await?;
    let last = lines.last().map_or(0, |line| line.place);
    let Some((place, mac, signed, head)) = end else {
        checked.note(Where::Chain(chain), "it is not written down where its audit ends, or it has none");
        return Ok(());
    };
    if place > last {
        checked.note(Where::Line(chain, last + 1), format!("it is missing: the audit of this goes on to line {place}"));
        return Ok(());
    }
    let Some(line) = lines.last().filter(|line| line.place == place && line.mac == mac && line.signed == signed) else {
        checked.note(Where::Chain(chain), format!("its audit ends with line {last}, and not as it is written down"));
        return Ok(());
    };
    match known.pen(signed) {
        Some(pen) if pen.head(line)? != head => {
            checked.note(Where::Chain(chain), "where its audit ends is not what was written down then");
        }
        Some(_) | None => {}
    }
    Ok(())
}

/// What stands beside the orders: which orders there are, and which daily heads.
async fn beside(conn: &mut Conn, known: &Known, lines: &[Stored], checked: &mut Checked) -> Result<(), Fault> {
    const ORDERS: &str = "SELECT id FROM orders";
    let there: Vec<i64> = sqlx::query_scalar(ORDERS).fetch_all(conn).await?;
    let there: BTreeSet<i64> = there.into_iter().collect();
    let mut heads = BTreeSet::new();
    for line in lines {
        let detail: Value = serde_json::from_str(&line.detail).unwrap_or_default();
        let number = |key: &str| detail.get(key).and_then(Value::as_i64);
        match (line.what.as_str(), number("order"), number("head")) {
            ("opened", Some(order), _) if !there.contains(&order) => {
                checked.note(Where::Order(OrderId(order)), "it was submitted, and is gone");
            }
            ("covered", _, Some(head)) => {
                let mac = detail.get("mac").and_then(Value::as_str);
                heads.insert(head);
                if known.days.get(&head).map(|day| day.mac.as_str()) != mac {
                    checked.note(Where::Head(head), "it is not the one that was written, or is gone");
                }
            }
            _ => {}
        }
    }
    for day in known.days.keys().filter(|day| !heads.contains(day)) {
        checked.note(Where::Head(*day), "no line tells that it was written");
    }
    Ok(())
}

/// The events of an order: each with its line, and as it was then.
async fn events(conn: &mut Conn, chain: i64, lines: &[Stored], checked: &mut Checked) -> Result<(), Fault> {
    const EVENTS: &str = "SELECT version, at_us, name, body FROM events WHERE order_id = $1 ORDER BY version";
    let events: Vec<(i64, i64, String, String)> = sqlx::query_as(EVENTS).bind(chain).fetch_all(conn).await?;
    let detail = |line: &Stored| -> Value { serde_json::from_str(&line.detail).unwrap_or_default() };
    let digest = |detail: &Value| detail.get("sha256").and_then(Value::as_str).map(str::to_owned);
    let mut from = 0;
    if let Some(line) = lines.iter().find(|line| line.kind == "audit" && line.what == "began") {
        let detail = detail(line);
        from = detail.get("events").and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
        let taken_over = events.get(..from.min(events.len())).unwrap_or_default();
        if Some(digest_of_events(taken_over)?) != digest(&detail) {
            checked.note(Where::Order(OrderId(chain)), "its events are not those that the audit began with");
        }
    }
    let told: BTreeMap<i64, &Stored> =
        lines.iter().filter(|line| line.kind == "event").filter_map(|line| Some((line.version?, line))).collect();
    for (version, at, name, body) in events.iter().skip(from) {
        let place = Where::Event(OrderId(chain), Version(*version));
        match told.get(version) {
            None => checked.note(place, "it stands in no line of the audit"),
            Some(line) if digest(&detail(line)) != Some(digest_of_event(*version, *at, name, body)?) => {
                checked.note(place, format!("it is not the one that line {} of its audit tells of", line.place));
            }
            Some(_) => {}
        }
    }
    let last = events.last().map_or(0, |(version, ..)| *version);
    for line in told.into_iter().filter(|(version, _)| *version > last).map(|(_, line)| line) {
        checked.note(Where::Line(chain, line.place), "the event it tells of is gone");
    }
    Ok(())
}
