//! A request becomes an answer: the only room that mixes rules with effects.
//!
//! Every request loads what it needs, asks the pure rules, writes the event down and only then acts. A decision that
//! another click or another process made first shows as a stale version and is answered as such, never overwritten.
//!
//! * `carts`, `vouchers`, `brake` and `submit`: filling a cart, pricing it, sending it for approval.
//! * `decide`: approve, reject, try again, close. `facts` and `caps`: what whoever decides should know.
//! * `prepare`, `place`: the cart at OVHcloud, and the one checkout.
//! * `look`, `settle`: looking for an order whose checkout proved nothing, until it is found or a person must decide.
//! * `word`: what that person says. `sweep`: orders that turn up although nobody asked for them.
//! * `account`, `discovery`: how ready the account is. `first`: what is told of it before anybody is asked.
//! * `after`: ordering once more, taking back, withdrawing.
//! * `caps`, `explain`: what the rules say, of an order and to a person.
//! * `chores`: what is done on start and every minute. `waiting`: what is due for orders that wait for people.
//! * `follow`, `progress`: looking at placed orders until their projects can be used. `troubles`: what hinders that.
//! * `pay`: the one call that pays an order, or confirms one of 0. `unpaid`: looking at those that wait for payment.
//! * `delegate`: handing on one's right to approve.
//! * `audit`, `privacy`: who did what, for those who may know; what is kept about a person.

mod account;
mod after;
mod answer;
mod answered;
mod audit;
mod brake;
mod caps;
mod carts;
mod catalogue;
mod chores;
mod clock;
mod decide;
mod delegate;
mod discovery;
mod explain;
mod facts;
mod fill;
mod first;
mod follow;
mod link;
mod look;
mod pay;
mod pay_look;
mod place;
mod prepare;
mod privacy;
mod progress;
mod quoting;
mod read_back;
#[cfg(test)]
mod room;
mod settle;
mod sheet;
mod spend;
mod submit;
mod sweep;
mod troubles;
mod turn;
mod turns;
mod unfollow;
mod unpaid;
mod unseen;
mod vain_reads;
mod vendor_carts;
mod vouchers;
mod waiting;
mod withdrawing;
mod word;

pub use account::AccountSheet;
pub use after::Retractable;
pub use answer::{Link, No, OvhTrouble, Sending, Step, Trouble};
pub use audit::{Audit, Readers};
pub use delegate::Delegated;
pub use explain::{Explained, Handed, Right, Yes};
pub use privacy::Kept;
pub use sheet::{Given, Sheet};
pub use spend::Spending;
pub use vouchers::{Code, Unchecked, VoucherGiven};

use crate::journal::Journal;
use crate::order::{FollowPace, OrderId, Pays, PersonId, Policy, RoleId, Who};
use crate::ovh::Ovh;
use catalogue::Shelf;
use dashmap::DashMap;
use discovery::Plans;
use first::Tellings;
use settle::Pauses;
use std::sync::Arc;
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument as _;
use vain_reads::VainReads;

/// What the operator has decided.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Who may do what.
    pub policy: Policy,
    /// How long not finding an order proves nothing, counted from its checkout.
    pub quiet: jiff::SignedDuration,
    /// Hosts, beside OVHcloud's own, that a payment link may lead to.
    pub link_hosts: Vec<String>,
    /// Who may have the audit.
    pub readers: Readers,
    /// Who pays orders whose total is not 0.
    pub pays: Pays,
    /// How often placed orders are looked at.
    pub follow: FollowPace,
    /// How long before OVHcloud cancels an unpaid order whoever pays is reminded; nothing for never.
    pub remind_payer: Option<jiff::SignedDuration>,
}

/// The desk. Clones share one desk.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    journal: Journal,
    ovh: Ovh,
    settings: Settings,
    pauses: Pauses,
    shelf: Shelf,
    plans: Plans,
    tellings: Tellings,
    vain_reads: VainReads,
    /// Orders that a task of this process is working on, and whether somebody asked for them again meanwhile.
    busy: DashMap<OrderId, bool>,
    /// Descriptions of OVHcloud carts in use by a task of this process.
    carts_in_use: DashMap<String, ()>,
    /// Orders that a task of this process is withdrawing from.
    withdrawing: DashMap<OrderId, ()>,
    /// Orders whose link was withheld and told of.
    withheld: DashMap<OrderId, ()>,
    progress: broadcast::Sender<(OrderId, Step)>,
    tasks: TaskTracker,
    stopping: CancellationToken,
}

impl Desk {
    /// A desk over an open journal and the vendor. Nothing runs until [`Desk::open`].
    pub fn new(journal: Journal, ovh: Ovh, settings: Settings) -> Desk {
        let (progress, _) = broadcast::channel(64);
        Desk(Arc::new(Inner {
            journal,
            ovh,
            pauses: Pauses::of(settings.quiet),
            settings,
            shelf: Shelf::default(),
            plans: Plans::default(),
            tellings: Tellings::default(),
            vain_reads: VainReads::default(),
            busy: DashMap::new(),
            carts_in_use: DashMap::new(),
            withdrawing: DashMap::new(),
            withheld: DashMap::new(),
            progress,
            tasks: TaskTracker::new(),
            stopping: CancellationToken::new(),
        }))
    }

    /// The journal, for the messages it owes.
    pub fn journal(&self) -> &Journal {
        &self.0.journal
    }

    /// Who may do what.
    pub fn policy(&self) -> &Policy {
        &self.0.settings.policy
    }

    /// Who pays orders that are sent now and whose total is not 0.
    pub fn pays(&self) -> Pays {
        self.0.settings.pays
    }

    /// The steps of orders being placed, as they happen. A slow listener misses some.
    pub fn progress(&self) -> broadcast::Receiver<(OrderId, Step)> {
        self.0.progress.subscribe()
    }

    /// The person behind a click, with the key that stands for them in events.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn who(&self, id: PersonId, roles: Vec<RoleId>, name: &str, locale: &str) -> Result<Who, No> {
        let key = self.0.journal.person(id, name, locale).await?;
        let deputations = self.0.journal.deputed_to(&key, clock::now()).await?;
        let deputy_for = deputations.into_iter().map(|deputation| deputation.from).collect();
        Ok(Who { key, id, roles, deputy_for })
    }

    /// The person with this id, if they have been here before, without any roles. From memory: this much can be known
    /// before a request is acknowledged.
    pub fn remembered(&self, id: PersonId) -> Option<Who> {
        self.0.journal.known(id).map(|key| Who { key, id, roles: Vec::new(), deputy_for: Vec::new() })
    }

    /// Takes no new work, lets what runs come to a safe point and waits for it. A checkout under way is waited for.
    pub async fn drain(&self) {
        self.0.stopping.cancel();
        self.0.tasks.close();
        self.0.tasks.wait().await;
    }

    fn show(&self, order: OrderId, step: Step) {
        // Nobody listening is fine: progress is a courtesy.
        let _listeners = self.0.progress.send((order, step));
    }

    /// Starts a task that [`Desk::drain`] waits for. Its log lines belong to what is under way here.
    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.0.tasks.spawn(task.in_current_span());
    }

    /// What the work gives, or nothing if the bot is about to stop first. For work that may be dropped anywhere.
    async fn unless_stopping<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            done = work => Some(done),
            () = self.0.stopping.cancelled() => None,
        }
    }

    fn refuse_when_stopping(&self) -> Result<(), No> {
        if self.0.stopping.is_cancelled() {
            return Err(No::Trouble(Trouble::Stopping));
        }
        Ok(())
    }
}
