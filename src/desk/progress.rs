//! One look at one placed order: where it stands, what is in its way, and its projects once it is delivered.

use super::Desk;
use super::follow::{blinds, entry};
use super::pay_look::hurdle;
use super::troubles::{Question, Troubles};
use super::unfollow::Looked;
use crate::journal::AppendError;
use crate::order::{
    Blind, Blinded, Event, Found, Hidden, Order, OrderNumber, Ready, ReadyProject, Seen, Stage, Status,
};
use crate::ovh::{Born, Error, Fate, Region};
use jiff::Timestamp;

/// What looking for an order's projects has shown.
enum Birth {
    /// All of them, and they can be used.
    All(Vec<ReadyProject>),
    /// Only these.
    Some {
        ready: Vec<ReadyProject>,
        /// Whether the key was let look at one at least, be it there or not.
        looked: bool,
    },
    /// The key may not look at this.
    Hidden(Hidden),
    /// It could not be read now.
    Unread,
}

impl Desk {
    /// Looks at an order and writes down what has changed. `listed`: projects that OVHcloud's list names as its.
    pub(super) async fn look_at_one(&self, order: &Order, listed: Vec<String>, troubles: &Troubles) -> Looked {
        match self.look_through(order, listed, troubles).await {
            Ok(looked) => looked,
            // Another process, or a click, came first: the next look sees what it made of the order.
            Err(AppendError::Stale) => Looked::Changed,
            Err(error) => {
                tracing::error!(order = order.id.0, %error, "what became of a placed order could not be written down");
                Looked::Changed
            }
        }
    }

    async fn look_through(
        &self,
        order: &Order,
        listed: Vec<String>,
        troubles: &Troubles,
    ) -> Result<Looked, AppendError> {
        let Some(number) = order.number() else { return Ok(Looked::Same) };
        // What is seen is as old as this, or younger: nothing is late by a clock that went on while OVHcloud answered.
        let now = self.0.ovh.now();
        let answer = self.0.ovh.order_status(number).await;
        troubles.note(Question::Status, Some(order.id), &answer);
        let status = match answer {
            Ok(status) => status,
            // A young order may not be there yet; one that was there and is not is for people to look at.
            Err(Error { fate: Fate::Missing, .. }) if order.course.status().is_some() => Status::Unknown,
            Err(Error { fate: Fate::Missing, .. }) => return Ok(Looked::Same),
            Err(error) => match blinds(&error) {
                Some(why) => return Ok(self.note_blind(order, why).await),
                // That OVHcloud says nothing does not make it less late.
                None => return Ok(self.note_overdue(order, &[], now).await?.unwrap_or(Looked::InVain)),
            },
        };
        let seen = self.seen(order, number, status, troubles).await;
        let (status, seen) = self.see_again(order, number, seen, troubles).await;
        let placed = matches!(order.stage, Stage::Placed { .. });
        let awaited = order.course.ready.is_none() && order.course.unfollowed.is_none();
        let born = if placed && status == Status::Delivered && awaited {
            Some(self.birth(order, number, listed, troubles).await)
        } else {
            None
        };
        // That it is delivered is news only where its projects are not there yet.
        if let Some(Birth::All(projects)) = born {
            let all = Ready { projects, at: self.0.ovh.now() };
            self.append_course(order, all.into()).await?;
            return Ok(Looked::Changed);
        }
        let changed = match order.progress(&seen, now) {
            Some(progressed) => Some(self.append_course(order, progressed.into()).await?),
            None => None,
        };
        let mut order = changed.as_ref().unwrap_or(order);
        if status == Status::NotPaid {
            self.remind_payer(order).await?;
        }
        let sighted = match born {
            Some(Birth::Some { looked, .. }) => order.sighted(looked, now),
            Some(Birth::All(_) | Birth::Hidden(_) | Birth::Unread) | None => None,
        };
        let (ready, looked) = match born {
            Some(Birth::Hidden(what)) => return self.note_hidden(order, what).await,
            Some(Birth::Unread) => (Vec::new(), Looked::InVain),
            Some(Birth::All(some) | Birth::Some { ready: some, .. }) => (some, Looked::Same),
            None => (Vec::new(), Looked::Same),
        };
        let sighted = match sighted {
            Some(sighted) => Some(self.append_course(order, sighted.into()).await?),
            None => None,
        };
        order = sighted.as_ref().unwrap_or(order);
        let told = self.note_overdue(order, &ready, now).await?;
        let changed = changed.is_some() || sighted.is_some();
        Ok(told.or(changed.then_some(Looked::Changed)).unwrap_or(looked))
    }

    /// Writes down that it is late, if it is and people were not told.
    async fn note_overdue(
        &self,
        order: &Order,
        ready: &[ReadyProject],
        now: Timestamp,
    ) -> Result<Option<Looked>, AppendError> {
        let Some(overdue) = order.overdue(self.0.settings.follow, ready, now) else { return Ok(None) };
        self.append_course(order, overdue.into()).await?;
        Ok(Some(Looked::Changed))
    }

    /// What is seen, read once more where its steps show what its status may not yet: somebody has paid in between, or
    /// something got in its way, or out of it.
    async fn see_again(&self, order: &Order, number: OrderNumber, seen: Seen, troubles: &Troubles) -> (Status, Seen) {
        let paid = seen.status == Status::NotPaid && seen.paid && !order.course.paid;
        if !paid && seen.hurdle == order.course.hurdle() {
            return (seen.status, seen);
        }
        match self.0.ovh.order_status(number).await {
            Ok(status) if status != seen.status => (status, self.seen(order, number, status, troubles).await),
            Ok(_) | Err(_) => (seen.status, seen),
        }
    }

    /// Everything there is to see of an order that stands there. The steps only say more; without them it goes on.
    async fn seen(&self, order: &Order, number: OrderNumber, status: Status, troubles: &Troubles) -> Seen {
        let paid = status.is_paid();
        let bare = Seen { status, hurdle: None, paid, pay_until: None, retract_until: None };
        if !matches!(order.stage, Stage::Placed { .. }) {
            return bare;
        }
        let steps = async {
            let steps = self.0.ovh.follow_up(number).await;
            troubles.note(Question::Steps, Some(order.id), &steps);
            steps.ok()
        };
        let dates = async {
            // They do not change. Without the first nobody would be reminded, and nobody told why it ended.
            let is_known = order.course.pay_until.is_some() || order.course.reminded || status != Status::NotPaid;
            if order.course.status().is_some() && is_known {
                return None;
            }
            let billing = self.0.ovh.billing_order(number).await;
            troubles.note(Question::Dates, Some(order.id), &billing);
            billing.ok()
        };
        let (steps, dates) = tokio::join!(steps, dates);
        Seen {
            hurdle: hurdle(order, status, steps.as_ref()),
            paid: paid || steps.is_some_and(|steps| steps.is_paid()),
            pay_until: dates.as_ref().and_then(|dates| dates.expires),
            retract_until: dates.and_then(|dates| dates.retract_until),
            ..bare
        }
    }

    /// Looks for the projects of a delivered order. For some minutes they may not show.
    async fn birth(&self, order: &Order, number: OrderNumber, mut listed: Vec<String>, troubles: &Troubles) -> Birth {
        if order.content.projects() == 0 {
            return Birth::All(Vec::new());
        }
        let born = self.0.ovh.born(number, Region::of(&order.quote.subsidiary)).await;
        troubles.note(Question::Details, Some(order.id), &born);
        let (mut born, hidden) = match born {
            Ok(born) => (born, false),
            // What is listed may name all of them.
            Err(error) if is_hidden(&error) => (Vec::new(), true),
            Err(_) => return Birth::Unread,
        };
        // This look's list may have been read before it was delivered.
        let is_news = order.course.status() != Some(Status::Delivered);
        if hidden
            && is_news
            && let Ok(list) = self.0.ovh.cloud_orders().await
        {
            listed = entry(&list, number).projects;
        }
        for id in listed {
            if !born.iter().any(|known| known.id == id) {
                born.push(Born { id, ordered: None });
            }
        }
        let mut all = born.len();
        let looked = all > 0;
        let mut found = Vec::new();
        for Born { id, ordered } in born {
            let project = self.0.ovh.project(&id).await;
            match project {
                Ok(project) => {
                    troubles.note(Question::Project, Some(order.id), &Ok::<_, Error>(()));
                    if project.order.is_some_and(|of| of != number) {
                        tracing::warn!(
                            order = order.id.0,
                            number = number.0,
                            "a project says that it is another order's"
                        );
                        // It is none of those that this one waits for.
                        all -= 1;
                    } else if project.is_usable() {
                        found.push(Found { id, ordered, shown: project.name() });
                    }
                }
                Err(Error { fate: Fate::Missing, .. }) => {}
                Err(error) => {
                    let hidden = is_hidden(&error);
                    troubles.note(Question::Project, Some(order.id), &Err::<(), _>(error));
                    return if hidden { Birth::Hidden(Hidden::Project) } else { Birth::Unread };
                }
            }
        }
        let ready = order.content.named(&found);
        if found.len() == all && all >= order.content.projects() {
            Birth::All(ready)
        } else if hidden {
            Birth::Hidden(Hidden::Details)
        } else {
            Birth::Some { ready, looked }
        }
    }

    /// Writes down what the bot may not see of a delivered order, once.
    async fn note_hidden(&self, order: &Order, what: Hidden) -> Result<Looked, AppendError> {
        let (sighted, blinded) = order.hides(what, self.0.ovh.now());
        let Some(blinded) = blinded else { return Ok(Looked::Same) };
        let sees = match sighted {
            Some(sighted) => Some(self.append_course(order, sighted.into()).await?),
            None => None,
        };
        self.append_course(sees.as_ref().unwrap_or(order), blinded.into()).await?;
        Ok(Looked::Changed)
    }

    /// Writes down that the bot cannot see how far an order is, once.
    pub(super) async fn note_blind(&self, order: &Order, why: Blind) -> Looked {
        if order.course.knows(why) || !matches!(order.stage, Stage::Placed { .. }) {
            return Looked::Same;
        }
        match self.append_course(order, Blinded { why, details: false, at: self.0.ovh.now() }.into()).await {
            Ok(_) | Err(AppendError::Stale) => {}
            Err(error) => tracing::error!(order = order.id.0, %error, "a trouble could not be written down"),
        }
        Looked::Changed
    }

    async fn append_course(&self, order: &Order, event: Event) -> Result<Order, AppendError> {
        let name = event.name();
        let (order, _) = self.0.journal.append(order, event, super::clock::now()).await?;
        tracing::info!(order = order.id.0, event = name, "following");
        Ok(order)
    }
}

/// Whether the key lacks the right to read it. That OVHcloud takes the keys no longer is for the next look to see.
fn is_hidden(error: &Error) -> bool {
    match blinds(error) {
        Some(Blind::Right | Blind::Project) => true,
        Some(Blind::Keys) | None => false,
    }
}
