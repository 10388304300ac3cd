//! What stands beside the events of one order, compared with what they say must stand there.

use super::orders::Told;
use super::{Checked, Where};
use crate::journal::store::Conn;
use crate::journal::{Fault, outbox};
use crate::order::{Order, OrderNumber, PersonKey, Version};
use std::collections::BTreeSet;

/// Checks all side tables for one order.
pub(super) async fn check(conn: &mut Conn, told: &Told, checked: &mut Checked) -> Result<(), Fault> {
    numbers(conn, told, checked).await?;
    projects(conn, &told.order, checked).await?;
    tallies(conn, &told.order, checked).await?;
    attempts(conn, told, checked).await?;
    messages(conn, told, checked).await?;
    people(conn, told, checked).await?;
    vouchers(conn, &told.order, checked).await
}

/// OVHcloud's orders: each claimed by whose events name it.
async fn numbers(conn: &mut Conn, told: &Told, checked: &mut Checked) -> Result<(), Fault> {
    const CLAIMED: &str = "SELECT number FROM ovh_orders WHERE order_id = $1";
    let id = told.order.id;
    let claimed: Vec<i64> = sqlx::query_scalar(CLAIMED).bind(id.0).fetch_all(conn).await?;
    let claimed: BTreeSet<OrderNumber> = claimed.into_iter().map(OrderNumber).collect();
    for number in told.numbers.difference(&claimed) {
        checked.note(Where::Order(id), format!("OVHcloud order {number} of its events is not claimed for it"));
    }
    for number in claimed.difference(&told.numbers) {
        checked.note(Where::Order(id), format!("OVHcloud order {number} is claimed for it, and no event names it"));
    }
    Ok(())
}

/// Projects: held while the order is unsettled, and only then.
async fn projects(conn: &mut Conn, order: &Order, checked: &mut Checked) -> Result<(), Fault> {
    const HELD: &str = "SELECT plan, name FROM unsettled WHERE order_id = $1";
    let held: Vec<(String, String)> = sqlx::query_as(HELD).bind(order.id.0).fetch_all(conn).await?;
    let held: BTreeSet<(String, String)> = held.into_iter().collect();
    let lines = order.content.lines.iter().filter(|_| order.unsettled());
    let due = lines.map(|line| (line.plan.0.clone(), line.name.as_str().to_owned())).collect();
    if held == due {
        return Ok(());
    }
    let what = if order.unsettled() {
        "it is unsettled, and others may order its projects meanwhile"
    } else {
        "it is settled, and still keeps others from ordering its projects"
    };
    checked.note(Where::Order(order.id), what);
    Ok(())
}

/// Caps: counted from the last approval on, by its total, and only while it counts.
async fn tallies(conn: &mut Conn, order: &Order, checked: &mut Checked) -> Result<(), Fault> {
    const COUNTED: &str = "SELECT tally, ucents, currency FROM tallies WHERE order_id = $1";
    let counted: Vec<(String, i64, String)> = sqlx::query_as(COUNTED).bind(order.id.0).fetch_all(conn).await?;
    let counted: BTreeSet<(String, i64, String)> = counted.into_iter().collect();
    let total = order.quote.with_tax;
    let caps = order.terms.caps.iter().filter(|_| order.counts());
    let due = caps.map(|cap| (cap.tally.text(), total.ucents, total.currency.code().to_owned())).collect();
    if counted != due {
        checked.note(Where::Order(order.id), "the months' caps do not count it as its events say");
    }
    Ok(())
}

/// Preparations: numbered without gaps, with every checkout among them, and their carts marked as asked for or not.
async fn attempts(conn: &mut Conn, told: &Told, checked: &mut Checked) -> Result<(), Fault> {
    const RESERVED: &str = "SELECT attempt FROM attempts WHERE order_id = $1 ORDER BY attempt";
    const CARTS: &str = "SELECT attempt, asked FROM secrets WHERE kind = 'cart' AND order_id = $1 ORDER BY id";
    let id = told.order.id;
    let reserved: Vec<i64> = sqlx::query_scalar(RESERVED).bind(id.0).fetch_all(&mut *conn).await?;
    if !reserved.iter().copied().eq((1..).take(reserved.len())) {
        checked.note(Where::Order(id), "its attempts are not numbered from 1 without gaps");
    }
    for (attempt, (version, _)) in &told.asked {
        if !reserved.contains(&attempt.0) {
            checked.note(Where::Event(id, *version), format!("its attempt {attempt} was never reserved"));
        }
    }
    let carts: Vec<(Option<i64>, i64)> = sqlx::query_as(CARTS).bind(id.0).fetch_all(conn).await?;
    for (attempt, asked) in carts {
        let Some(attempt) = attempt.filter(|attempt| reserved.contains(attempt)) else {
            checked.note(Where::Order(id), "one of its carts at OVHcloud is of no attempt");
            continue;
        };
        let due = told.asked.iter().any(|(known, (_, asked))| known.0 == attempt && *asked);
        if due != (asked == 1) {
            checked.note(
                Where::Order(id),
                match due {
                    true => format!(
                        "the cart of attempt {attempt} may be ordered and is not marked so: it could be deleted"
                    ),
                    false => format!("the cart of attempt {attempt} is marked as asked for, and no event says so"),
                },
            );
        }
    }
    Ok(())
}

/// Messages: each owed by an event that there is, once; and the place they go to. What is to be written once more is of no
/// event.
async fn messages(conn: &mut Conn, told: &Told, checked: &mut Checked) -> Result<(), Fault> {
    const OWED: &str = "SELECT version, kind FROM owed WHERE order_id = $1 AND due_us = 0 ORDER BY id";
    const CARDS: &str = "SELECT count(*) FROM cards WHERE order_id = $1";
    let id = told.order.id;
    let owed: Vec<(i64, String)> = sqlx::query_as(OWED).bind(id.0).fetch_all(&mut *conn).await?;
    let mut seen = BTreeSet::new();
    for (version, kind) in owed {
        let debt = (Version(version), outbox::parse(&kind)?);
        if !told.owed.contains(&debt) {
            checked.note(Where::Order(id), format!("a message is owed for event {version}, which does not owe it"));
        } else if !seen.insert(debt) {
            checked.note(Where::Order(id), format!("a message of event {version} is owed twice"));
        }
    }
    let cards: i64 = sqlx::query_scalar(CARDS).bind(id.0).fetch_one(conn).await?;
    if cards != 1 {
        checked.note(Where::Order(id), "it is not written down where its message goes");
    }
    Ok(())
}

/// People: those who did something are kept as long as the order needs them.
async fn people(conn: &mut Conn, told: &Told, checked: &mut Checked) -> Result<(), Fault> {
    const CONCERNED: &str = "SELECT person FROM concerned WHERE order_id = $1";
    let id = told.order.id;
    let concerned: Vec<String> = sqlx::query_scalar(CONCERNED).bind(id.0).fetch_all(conn).await?;
    let concerned: BTreeSet<PersonKey> = concerned.into_iter().map(PersonKey).collect();
    if !told.people.is_subset(&concerned) {
        checked.note(Where::Order(id), "a person of its events is not among those it concerns");
    }
    Ok(())
}

/// Vouchers: only of lines that are ordered with one.
async fn vouchers(conn: &mut Conn, order: &Order, checked: &mut Checked) -> Result<(), Fault> {
    const LINES: &str = "SELECT line FROM secrets WHERE kind = 'voucher' AND order_id = $1";
    let lines: Vec<i64> = sqlx::query_scalar(LINES).bind(order.id.0).fetch_all(conn).await?;
    let has_voucher =
        |number: &i64| order.content.lines.iter().any(|line| line.voucher && i64::from(line.id.0) == *number);
    if !lines.iter().all(has_voucher) {
        checked.note(Where::Order(order.id), "a voucher is kept for a line that has none");
    }
    Ok(())
}
