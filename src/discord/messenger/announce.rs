//! Messages of their own about an order: what must not be missed by those who only glance at the channel.

use super::Messenger;
use super::letter::{is_it, may_be_there, nonce, not_before, with_nonce};
use super::sending::{channel, message};
use super::unpaid::{Nowhere, Unpaid};
use crate::desk::Sheet;
use crate::discord::custom_id::CustomId;
use crate::discord::ids::{ChannelId, MessageId};
use crate::discord::view::{self, About, Announced};
use crate::discord::words::Lang;
use crate::journal::Debt;
use crate::order::{Group, Owed, PersonId, Stage};
use jiff::Timestamp;

/// What there is to say, about which state of the order, and to whom.
type Call = (Announced, Sheet, Group<PersonId>);

impl Messenger {
    /// Posts what the debt owes, unless it stands there already or calls people to what is decided meanwhile.
    pub(super) async fn announce(&self, debt: &Debt) -> Result<(), Unpaid> {
        let card = self.desk.journal().card(debt.order).await?;
        let Some(card) = card else { return Err(Unpaid::Nowhere(Nowhere::NoChannel)) };
        let channel = channel(&card)?;
        let Some((what, sheet, called)) = self.call(debt).await? else {
            tracing::debug!(order = debt.order.0, kind = ?debt.kind, "nobody needs to be called any more");
            return Ok(());
        };
        if may_be_there(debt.at, Timestamp::now()) {
            let fits = |id| id == CustomId::Show { order: debt.order, event: debt.version };
            let there = self.rest.find(channel, not_before(debt.at), |posted| is_it(posted, self.bot, fits));
            if there.await?.is_some() {
                return Ok(());
            }
        }
        let about = About { event: debt.version, card: message(&card).map(|message| self.address(channel, message)) };
        let body = view::announcement(Lang::of(&card.place.locale), what, &sheet, &called, &about);
        let nonce = nonce("cwn", self.desk.journal().id().as_str(), debt.id);
        self.rest.post(channel, &with_nonce(body, nonce)).await?;
        Ok(())
    }

    /// Who is called to what. Nothing if it is too late for that; an alarm never is.
    async fn call(&self, debt: &Debt) -> Result<Option<Call>, Unpaid> {
        let then = self.desk.sheet_at(debt.order, debt.version).await?;
        if debt.kind == Owed::Alarm {
            let approvers = then.approvers.clone();
            return Ok(Some((Announced::Alarm, then, approvers)));
        }
        let now = self.desk.sheet(debt.order).await?;
        let order = &now.order;
        let (what, holds) = match debt.kind {
            Owed::Escalation => (Announced::Escalation, order.escalated),
            // An order that is asked for anew is one that nobody had been reminded of then.
            Owed::Reminder if then.order.reminded => (Announced::Reminder, order.reminded),
            Owed::Reminder if then.order.lapsed => (Announced::Lapsed, order.lapsed),
            Owed::Reminder => (Announced::Moved, order.seal == then.order.seal && !order.lapsed),
            Owed::Card
            | Owed::PaymentNotice
            | Owed::Alarm
            | Owed::PaymentReminder
            | Owed::PayersReminder
            | Owed::News => return Ok(None),
        };
        if order.stage != Stage::Pending || !holds {
            return Ok(None);
        }
        let called = match what {
            Announced::Escalation => self.desk.second_group(order).await?,
            Announced::Reminder | Announced::Lapsed | Announced::Moved | Announced::Alarm => {
                self.desk.can_act(order).await?
            }
        };
        Ok(Some((what, now, called)))
    }

    /// Where a person's client finds the order's message.
    pub(super) fn address(&self, channel: ChannelId, message: MessageId) -> String {
        format!("https://discord.com/channels/{}/{channel}/{message}", self.guild)
    }
}
