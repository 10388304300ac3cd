//! Following placed orders until their projects can be used: one question about all of them at a time, and more only about
//! those that have changed or may be in trouble.
//!
//! `GET /cloud/order` lists what is pending. Where it is missing, every order is asked for by itself. How often is a rule
//! ([`Order::look_pause`], [`Order::is_asked`]); what a look leads to is another. Nothing is asked while nothing is open.
//! Several processes may follow at the same time: the journal lets each change be written, and told, once.

use super::troubles::{Question, Troubles};
use super::turns::{Due, MOST_ASKED, turns};
use super::unfollow::{Looked, Vain};
use super::{Desk, clock};
use crate::duty;
use crate::journal::Followed;
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
    /// When the last look at all of them was.
    looked: Option<Timestamp>,
    /// Whether nobody had to wait for their turn then. Before the first look there may be anything to see.
    caught_up: bool,
    /// Until when the list is taken for missing.
    no_list: Option<Timestamp>,
    /// How often in a row the list gave no usable answer.
    unread: u32,
    vain: Vain,
    troubles: Troubles,
}

/// What OVHcloud lists of one order.
pub(super) struct Entry {
    listed: Listed,
    pub(super) projects: Vec<String>,
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
                    memory.asked.retain(|id, _| orders.iter().any(|followed| followed.order.id == *id));
                    memory.vain.retain(&orders);
                    memory.troubles.retain(|id| orders.iter().any(|followed| followed.order.id == id));
                    let (pace, now) = (self.0.settings.follow, self.0.ovh.now());
                    let pauses = orders.iter().map(|followed| followed.order.look_pause(pace, followed.placed, now));
                    let pause = pauses.min().map(SignedDuration::unsigned_abs);
                    let soon = pace.first.unsigned_abs().max(SHORTEST);
                    let pause = pause.map(|pause| if memory.caught_up { pause } else { pause.min(soon) });
                    let remind =
                        orders.iter().filter_map(|followed| self.reminder_look(&followed.order, memory.looked));
                    let remind = remind.min().map(|at| Instant::now() + ahead(at, now));
                    let due = pause.map(|pause| looked + pause).into_iter().chain(remind).min();
                    if due.is_some_and(|due| due <= Instant::now()) {
                        memory.looked = Some(now);
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

    /// When an order is to be looked at so that whoever pays it is reminded in time.
    fn reminder_look(&self, order: &Order, looked: Option<Timestamp>) -> Option<Timestamp> {
        order.reminder_look(self.0.settings.remind_payer, looked)
    }

    /// One look at all of them.
    async fn look_at_all(&self, orders: Vec<Followed>, memory: &mut Memory) {
        memory.caught_up = true;
        let Some(list) = self.list(&orders, memory).await else { return };
        let now = self.0.ovh.now();
        let mut due: Vec<Due<(Followed, Entry, bool)>> = Vec::new();
        for followed in orders {
            let Followed { order, placed } = &followed;
            let Some(number) = order.number() else { continue };
            let entry = list.as_deref().map_or_else(no_list, |list| entry(list, number));
            // What would be seen of it now, whoever pays it looks for itself.
            if self.0.busy.contains_key(&order.id) {
                continue;
            }
            // The list does not say that a payment has come in, so it is looked at once more before anybody is reminded.
            let remind =
                entry.listed == Listed::Unpaid && order.remind_payer(now, self.0.settings.remind_payer).is_some();
            let asked = memory.asked.get(&order.id).copied();
            let remind_look = remind || self.reminder_look(order, asked).is_some_and(|at| at <= now);
            if remind_look || order.is_asked(entry.listed, asked, self.0.settings.follow, *placed, now) {
                let urgent = remind_look || order.is_listed_otherwise(entry.listed);
                due.push(Due { what: (followed, entry, remind), urgent, asked });
            }
        }
        let (due, left_over) = turns(due);
        memory.caught_up = !left_over;
        memory.asked.extend(due.iter().map(|(followed, ..)| (followed.order.id, now)));
        let troubles = &memory.troubles;
        let looks = due.into_iter().map(|(followed, entry, remind)| {
            let span = trail::order("following", followed.order.id.0);
            let look = async move {
                let look = self.look_at_one(&followed.order, entry.projects, troubles);
                // One order that breaks it must not keep the others from being looked at, and is not given up for it.
                let looked = duty::survive("a look", look).await.unwrap_or(Looked::Changed);
                // Where it cannot be looked at, what the list says has to do. Whoever was reminded by the look is not once more.
                if remind
                    && !matches!(looked, Looked::Changed)
                    && let Err(error) = self.remind_payer(&followed.order).await
                {
                    tracing::error!(order = followed.order.id.0, %error, "reminding whoever pays; the next look tries again");
                }
                (followed, looked)
            };
            look.instrument(span)
        });
        let looked = futures_util::stream::iter(looks).buffer_unordered(SIDE_BY_SIDE).collect().await;
        self.unfollow(looked, &mut memory.vain).await;
    }

    /// What OVHcloud lists; nothing inside if it has no list for us, and nothing at all if there is no use in asking on.
    async fn list(&self, orders: &[Followed], memory: &mut Memory) -> Option<Option<Vec<CloudOrder>>> {
        let now = self.0.ovh.now();
        if memory.no_list.is_some_and(|until| now < until) {
            return Some(None);
        }
        let listed = self.0.ovh.cloud_orders().await;
        memory.troubles.note(Question::List, None, &listed);
        match listed {
            Ok(list) => {
                memory.no_list = None;
                memory.unread = 0;
                Some(Some(list))
            }
            Err(error) if blinds(&error) == Some(Blind::Keys) => {
                let (told, untold): (Vec<_>, Vec<_>) =
                    orders.iter().partition(|followed| followed.order.course.blind == Some(Blind::Keys));
                for followed in untold.into_iter().take(MOST_ASKED) {
                    self.note_blind(&followed.order, Blind::Keys).await;
                }
                let told = told.into_iter().map(|followed| (followed.clone(), Looked::Same));
                self.unfollow(told.collect(), &mut memory.vain).await;
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
pub(super) fn entry(list: &[CloudOrder], number: OrderNumber) -> Entry {
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

/// How long it is until then; nothing once that is past.
fn ahead(at: Timestamp, now: Timestamp) -> Duration {
    Duration::try_from(at.duration_since(now)).unwrap_or_default()
}

fn before(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.saturating_sub(by).unwrap_or(Timestamp::MIN)
}
