//! An order with the names and texts that people see beside it.

use super::{Desk, No};
use crate::journal::{JournalError, Profile, Recorded, Texts};
use crate::order::{
    Counted, Ending, Event, Group, HeldFor, Money, Order, OrderId, PersonId, PersonKey, Refusal, Stage, Version,
};
use jiff::Timestamp;

/// The most orders a list shows.
const MOST: u32 = 20;

/// Everything to be shown of an order. A person who was erased is nothing.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The order.
    pub order: Order,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// When its newest checkout began, if there was one.
    pub asked_at: Option<Timestamp>,
    /// Who asked for it.
    pub requester: Option<Profile>,
    /// Who approved it, first first.
    pub approvals: Vec<Option<Profile>>,
    /// By whose right they did, where that was handed to them, and when they did.
    pub approved: Vec<Given>,
    /// Who may approve it.
    pub approvers: Group<PersonId>,
    /// Who rejected or closed it, said that it was not ordered, or withdrew from it once it was placed.
    pub decided_by: Option<Profile>,
    /// What people wrote about it.
    pub texts: Texts,
    /// Domains, beside OVHcloud's own, that the links of its contracts may lead to.
    pub link_hosts: Vec<String>,
    /// While it waits: the caps that count it, and how much of each other orders use this month.
    pub caps: Vec<(Counted, Money)>,
}

/// How an approval was given.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// By whose right, if that one had handed it on and is still known.
    pub stands_for: Option<Profile>,
    /// When.
    pub at: Option<Timestamp>,
}

impl Desk {
    /// The order as it is now.
    ///
    /// # Errors
    /// When there is none, or the journal cannot be read.
    pub async fn sheet(&self, id: OrderId) -> Result<Sheet, No> {
        let order = self.load(id).await?;
        Ok(self.sheet_of(order).await?)
    }

    /// The order as it was after this many events: a message tells what happened then, in the order it happened.
    ///
    /// # Errors
    /// When there is none, or the journal cannot be read.
    pub async fn sheet_at(&self, id: OrderId, version: Version) -> Result<Sheet, No> {
        let order =
            self.0.journal.order_at(id, version).await?.ok_or(No::Refused(Refusal::NoSuchOrder { order: id }))?;
        Ok(self.sheet_of(order).await?)
    }

    /// Orders for a list: open ones first, then newest first. Everybody sees everybody's, as in the channel.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn orders(&self) -> Result<Vec<Sheet>, No> {
        let mut orders = self.0.journal.open_orders().await?;
        let newest = self.0.journal.newest(MOST, None).await?;
        orders.extend(newest.into_iter().filter(Order::ended));
        orders.sort_by_key(|order| (order.ended(), std::cmp::Reverse(order.id)));
        orders.truncate(MOST as usize);
        let mut sheets = Vec::new();
        for order in orders {
            sheets.push(self.sheet_of(order).await?);
        }
        Ok(sheets)
    }

    async fn sheet_of(&self, order: Order) -> Result<Sheet, JournalError> {
        let history = self.0.journal.history(order.id).await?;
        let submitted_at = history.first().map_or(order.expires, |first| first.at);
        // The order may be shown as it was some events ago.
        let until_then = history.iter().rev().filter(|record| record.version <= order.version);
        let mut began = until_then.filter(|record| matches!(record.event, Event::CheckoutBegan(_)));
        let asked_at = began.next().map(|record| record.at);
        let texts = self.0.journal.texts(order.id).await?;
        let requester = self.0.journal.profile(&order.requester).await?;
        let mut approvals = Vec::new();
        let mut approved = Vec::new();
        for approval in &order.approvals {
            approvals.push(self.0.journal.profile(&approval.by).await?);
            let stands_for = match &approval.stands_for {
                Some(person) => self.0.journal.profile(person).await?,
                None => None,
            };
            let theirs = |record: &&Recorded| record.version <= order.version && approves(&record.event, &approval.by);
            let at = history.iter().rev().find(theirs).map(|record| record.at);
            approved.push(Given { stands_for, at });
        }
        let approvers = self.people_of(&order.may_approve()).await?;
        let decided_by = match decider(&order) {
            Some(person) => self.0.journal.profile(person).await?,
            None => None,
        };
        let link_hosts = self.0.settings.link_hosts.clone();
        let caps = if order.stage == Stage::Pending { self.caps_of(&order).await? } else { Vec::new() };
        Ok(Sheet {
            order,
            submitted_at,
            asked_at,
            requester,
            approvals,
            approved,
            approvers,
            decided_by,
            texts,
            link_hosts,
            caps,
        })
    }

    /// A group by its members' ids, as far as they are known.
    pub(super) async fn people_of(&self, group: &Group<PersonKey>) -> Result<Group<PersonId>, JournalError> {
        let mut people = Vec::new();
        for key in &group.people {
            people.extend(self.0.journal.profile(key).await?.map(|profile| profile.id));
        }
        Ok(Group { roles: group.roles.clone(), people })
    }
}

/// Whether this is this person's approval.
fn approves(event: &Event, person: &PersonKey) -> bool {
    matches!(event, Event::Approved(yes) if yes.by == *person)
        || matches!(event, Event::ApprovedAlone(yes) if yes.by == *person)
}

fn decider(order: &Order) -> Option<&PersonKey> {
    match &order.stage {
        Stage::Closed(Ending::Rejected { by } | Ending::Withdrawn { by } | Ending::GivenUp { by })
        | Stage::Held(HeldFor::SaidNotOrdered { by }) => Some(by),
        Stage::Placed { .. } => order.course.retraction.as_ref().map(|retraction| &retraction.by),
        Stage::Closed(Ending::Expired)
        | Stage::Pending
        | Stage::Approved
        | Stage::CheckingOut { .. }
        | Stage::Held(_)
        | Stage::Undecided(_)
        | Stage::PlacedOtherwise { .. } => None,
    }
}
