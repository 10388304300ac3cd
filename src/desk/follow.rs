//! Following placed orders until their projects can be used: one question about all of them at a time, and more only about
//! those that have changed or may be in trouble.
//!
//! `GET /cloud/order` lists what is pending. Where it is missing, every order is asked for by itself. How often is a rule
//! ([`Order::look_pause`], [`Order::is_asked`]); what a look leads to is another. Nothing is asked while nothing is open.
//! Several processes may follow at the same time: the journal lets each change be written, and told, once.

use super::troubles::{Question, Troubles};
use super::{Desk, clock};
use crate::order::{Blind, Listed, Order, OrderId, OrderNumber, is_project_id};
use crate::ovh::{CloudOrder, CloudOrderStatus, Error, Fate};
use crate::trail;
use futures_util::StreamExt;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::Instant;
use tracing::Instrument as _;

/// The journal is read at least this often: other processes place orders too.
const LONGEST: Duration = Duration::from_secs(60);
/// However much happens, it is not read more often than this.
const SHORTEST: Duration = Duration::from_secs(1);
/// How many orders are asked for by themselves at one look, so that thousands cost no more than their turn.
const MOST_ASKED: usize = 25;
/// How many of them at the same time.
const SIDE_BY_SIDE: usize = 4;
/// A list that is not there is asked for again after so long.
const NO_LIST: SignedDuration = SignedDuration::from_hours(1);
/// So often in a row it may give no usable answer before it is taken for missing.
const MOST_UNREAD: u32 = 5;
/// An order that is not what was approved is followed for so long, and so is a finished one after a withdrawal.
const OTHERWISE: SignedDuration = SignedDuration::from_hours(24 * 30);

/// What one process remembers between looks. Forgetting it costs some calls and nothing else.
#[derive(Default)]
struct Memory {
    /// When each order was asked for by itself.
    asked: BTreeMap<OrderId, Timestamp>,
    /// Until when the list is taken for missing.
    no_list: Option<Timestamp>,
    /// How often in a row the list gave no usable answer.
    unread: u32,
    troubles: Troubles,
}

/// What OVHcloud lists of one order.
struct Entry {
    listed: Listed,
    projects: Vec<String>,
}

impl Desk {
    /// Looks at placed orders for as long as the desk works.
    pub(super) async fn follow(&self) {
        let mut news = self.0.journal.debts();
        let mut memory = Memory::default();
        let mut looked = Instant::now();
        loop {
            let due = match self.0.journal.followed_orders(before(clock::now(), OTHERWISE)).await {
                Ok(orders) => {
                    memory.asked.retain(|id, _| orders.iter().any(|order| order.id == *id));
                    let now = self.0.ovh.now();
                    let pauses = orders.iter().map(|order| order.look_pause(self.0.settings.follow, now));
                    let due = pauses.min().map(|pause| looked + pause.unsigned_abs());
                    if due.is_some_and(|due| due <= Instant::now()) {
                        self.look_at_all(orders, &mut memory).instrument(trail::turn("following")).await;
                        looked = Instant::now();
                        continue;
                    }
                    due
                }
                Err(error) => {
                    tracing::error!(%error, "placed orders could not be read; the next minute tries again");
                    None
                }
            };
            until(due, &mut news).await;
        }
    }

    /// One look at all of them.
    async fn look_at_all(&self, orders: Vec<Order>, memory: &mut Memory) {
        let Some(list) = self.list(&orders, memory).await else { return };
        let now = self.0.ovh.now();
        let mut due: Vec<(Order, Entry)> = Vec::new();
        for order in orders {
            let Some(number) = order.number() else { continue };
            let entry = list.as_deref().map_or_else(no_list, |list| entry(list, number));
            // What would be seen of it now, whoever pays it looks for itself.
            if self.0.busy.contains_key(&order.id) {
                continue;
            }
            if entry.listed == Listed::Unpaid
                && let Err(error) = self.remind_payer(&order).await
            {
                tracing::error!(order = order.id.0, %error, "reminding whoever pays; the next look tries again");
            }
            let asked = memory.asked.get(&order.id).copied();
            if order.is_asked(entry.listed, asked, self.0.settings.follow, now) {
                due.push((order, entry));
            }
        }
        // Whoever has waited longest comes first.
        due.sort_by_key(|(order, _)| memory.asked.get(&order.id).copied());
        due.truncate(MOST_ASKED);
        memory.asked.extend(due.iter().map(|(order, _)| (order.id, now)));
        let troubles = &memory.troubles;
        let looks = due.into_iter().map(|(order, entry)| {
            let span = trail::order("following", order.id.0);
            self.look_at_one(order, entry.projects, troubles).instrument(span)
        });
        futures_util::stream::iter(looks).buffer_unordered(SIDE_BY_SIDE).collect::<()>().await;
    }

    /// What OVHcloud lists; nothing inside if it has no list for us, and nothing at all if there is no use in asking on.
    async fn list(&self, orders: &[Order], memory: &mut Memory) -> Option<Option<Vec<CloudOrder>>> {
        let now = self.0.ovh.now();
        if memory.no_list.is_some_and(|until| now < until) {
            return Some(None);
        }
        let listed = self.0.ovh.cloud_orders().await;
        memory.troubles.note(Question::List, &listed);
        match listed {
            Ok(list) => {
                memory.no_list = None;
                memory.unread = 0;
                Some(Some(list))
            }
            Err(error) if blinds(&error) == Some(Blind::Keys) => {
                let untold = orders.iter().filter(|order| order.course.blind != Some(Blind::Keys));
                for order in untold.take(MOST_ASKED) {
                    self.note_blind(order, Blind::Keys).await;
                }
                None
            }
            Err(Error { fate: Fate::Missing | Fate::Refused(_), .. }) => {
                memory.no_list = Some(now.saturating_add(NO_LIST).unwrap_or(now));
                Some(None)
            }
            Err(Error { fate: Fate::NotSent, .. }) => None,
            // One that never can be read must not keep every order from being asked for by itself.
            Err(Error { fate: Fate::Unknown(_), .. }) => {
                memory.unread += 1;
                if memory.unread < MOST_UNREAD {
                    return None;
                }
                memory.unread = 0;
                memory.no_list = Some(now.saturating_add(NO_LIST).unwrap_or(now));
                Some(None)
            }
        }
    }
}

/// Waits until then, or until something was written down that may be due sooner.
async fn until(due: Option<Instant>, news: &mut watch::Receiver<u64>) {
    let latest = Instant::now() + LONGEST;
    let due = due.map_or(latest, |due| due.min(latest));
    tokio::select! {
        () = tokio::time::sleep_until(due) => {}
        // The sender lives in the journal, which the desk holds.
        _ = news.changed() => tokio::time::sleep_until(due.min(Instant::now() + SHORTEST)).await,
    }
}

/// What the key cannot do that would be needed, if that is why a call was refused.
pub(super) fn blinds(error: &Error) -> Option<Blind> {
    use crate::order::Verdict;
    match &error.fate {
        Fate::Refused(Verdict::CredentialInvalid | Verdict::SignatureInvalid) => Some(Blind::Keys),
        Fate::Refused(Verdict::RightMissing | Verdict::NotAllowed) => Some(Blind::Right),
        Fate::Refused(
            Verdict::ConfigurationMissing
            | Verdict::ConfigurationDuplicated
            | Verdict::Eligibility { .. }
            | Verdict::ClockDiffers
            | Verdict::FraudCheck
            | Verdict::BadRequest
            | Verdict::CartGone
            | Verdict::Voucher
            | Verdict::VoucherRefused(_)
            | Verdict::PaymentRefused
            | Verdict::NoPaymentMethod,
        )
        | Fate::NotSent
        | Fate::Missing
        | Fate::Unknown(_) => None,
    }
}

fn no_list() -> Entry {
    Entry { listed: Listed::NoList, projects: Vec::new() }
}

/// What is listed of an order. It stands there once for each of its projects.
fn entry(list: &[CloudOrder], number: OrderNumber) -> Entry {
    let own: Vec<&CloudOrder> = list.iter().filter(|order| order.number == number).collect();
    let any = |status| own.iter().any(|order| order.status == status);
    let listed = if own.is_empty() {
        Listed::Absent
    } else if any(CloudOrderStatus::Unknown) {
        Listed::Unknown
    } else if any(CloudOrderStatus::Unpaid) {
        Listed::Unpaid
    } else if any(CloudOrderStatus::Delivering) {
        Listed::Delivering
    } else {
        Listed::Delivered
    };
    let projects = own.iter().filter_map(|order| order.project.clone()).filter(|id| is_project_id(id));
    Entry { listed, projects: projects.collect() }
}

fn before(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.saturating_sub(by).unwrap_or(Timestamp::MIN)
}
