//! What is done for people, one file for each group of requests.
//!
//! A handler asks the desk and renders. It gets a [`Visit`], which only an accepted acknowledgement makes, and returns
//! the private answer, or nothing where the order's own message is the answer.

mod after;
mod audit;
mod cart;
mod decide;
mod delegate;
mod info;
mod payment;
mod policy;
mod privacy;
mod reply;
mod spend;
mod tell;
mod vote;

use super::answer::Acknowledged;
use super::ids::{ChannelId, GuildId};
use super::incoming::Incoming;
use super::meter::Outcome;
use super::request::Deed;
use super::rest::{Hope, Rest};
use super::view;
use super::words::Lang;
use crate::desk::{Desk, No};
use crate::order::{Deputed, Refusal, Who};
use crate::trail::RequestId;
use reply::Reply;
use std::sync::atomic::{AtomicBool, Ordering};

/// A person whose request has been acknowledged.
pub(super) struct Visit<'a> {
    desk: &'a Desk,
    /// For what goes to others; the answer is given to the router.
    rest: &'a Rest,
    incoming: &'a Incoming,
    lang: Lang,
    /// The channel for all orders, if the operator chose one.
    channel: Option<ChannelId>,
    /// Whether a right that was handed to this person may count, and Discord does not say.
    unsure: AtomicBool,
    /// By what its log lines are found.
    request: RequestId,
}

impl<'a> Visit<'a> {
    /// Nothing is asked of the desk before Discord has taken the acknowledgement: here is the proof.
    pub(super) fn new(
        _acknowledged: &'a Acknowledged,
        desk: &'a Desk,
        rest: &'a Rest,
        incoming: &'a Incoming,
        lang: Lang,
        channel: Option<ChannelId>,
        request: RequestId,
    ) -> Visit<'a> {
        Visit { desk, rest, incoming, lang, channel, unsure: AtomicBool::new(false), request }
    }

    /// Who this is, with the ids and roles of this very payload.
    async fn who(&self) -> Result<Who, No> {
        let person = &self.incoming.person;
        // A direct message knows no guild name and no roles: what was learnt in the guild is not overwritten by it.
        if self.incoming.guild.is_none()
            && let Some(who) = self.desk.remembered(person.id)
        {
            return Ok(who);
        }
        let mut who = self.desk.who(person.id, person.roles.clone(), &person.name, &person.locale).await?;
        if let Some(guild) = self.incoming.guild {
            who.deputy_for = self.as_they_are(guild, who.deputy_for).await?;
        }
        Ok(who)
    }

    /// Those who have handed on their right, with the roles they hold now. Whoever has left has none any more, and where
    /// Discord does not say, nobody acts for them.
    async fn as_they_are(&self, guild: GuildId, handed: Vec<Deputed>) -> Result<Vec<Deputed>, No> {
        let mut now = Vec::new();
        for Deputed { key, .. } in handed {
            let Some(profile) = self.desk.journal().profile(&key).await? else { continue };
            match self.rest.member_roles(guild, profile.id).await {
                Ok(roles) => now.push(Deputed { key, roles }),
                Err(error) => {
                    tracing::warn!(%error, "a right that was handed on does not count now");
                    self.unsure.fetch_or(error.hope() == Hope::Later, Ordering::Relaxed);
                }
            }
        }
        Ok(now)
    }

    /// Not "you may not" to somebody who perhaps may.
    fn unless_unsure(&self, refusal: Refusal) -> Refusal {
        let unsure = refusal == Refusal::NotApprover && self.unsure.load(Ordering::Relaxed);
        if unsure { Refusal::RightUnsure } else { refusal }
    }
}

/// Does it and gives the private answer, if there is one, and what became of it.
pub(super) async fn answer(visit: &Visit<'_>, deed: Deed) -> (Option<Reply>, Outcome) {
    let about = deed.about_order();
    let mut answered = carry_out(visit, deed.clone()).await;
    if matches!(answered, Err(No::Refused(Refusal::Erased))) {
        // Nothing was written. Whoever it is, and whose right they have, is found out anew.
        answered = carry_out(visit, deed).await;
    }
    if let (Some((order, what)), Err(No::Refused(refusal))) = (about, &mut answered) {
        *refusal = visit.unless_unsure(refusal.clone());
        visit.desk.note_refusal(visit.incoming.person.id, order, what, refusal).await;
    }
    match answered {
        Ok(reply) => (reply, Outcome::Done),
        Err(no) => (Some(view::text(in_words(visit, &no).await).into()), Outcome::of(&no)),
    }
}

/// Why not; where somebody else's click is the reason, with who that was.
async fn in_words(visit: &Visit<'_>, no: &No) -> String {
    if let No::Refused(refused @ (Refusal::ApprovedForYou { by } | Refusal::RightUsed { by })) = no
        && let Ok(Some(by)) = visit.desk.journal().profile(by).await
    {
        return view::refusal_by(visit.lang, refused, &by);
    }
    view::no(visit.lang, no, visit.request)
}

async fn carry_out(visit: &Visit<'_>, deed: Deed) -> Result<Option<Reply>, No> {
    let message = match deed {
        Deed::CartAdd { plan, name, quantity, options } => cart::add(visit, &plan, &name, quantity, &options).await,
        Deed::CartShow => cart::show(visit).await,
        Deed::CartEdit { line, name, quantity } => cart::edit(visit, line, name.as_deref(), quantity).await,
        Deed::CartRemove { line } => cart::remove(visit, line).await,
        Deed::CartClear => cart::clear(visit).await,
        Deed::CartVoucher { line, seen, code } => cart::voucher(visit, line, seen, &code).await,
        Deed::CartSubmit { reason, cost_centre } => cart::submit(visit, reason, cost_centre).await,
        Deed::OrderList => info::orders(visit).await,
        Deed::OrderShow { order } => info::order(visit, order).await,
        Deed::OrderAgain { order } => after::again(visit, order).await,
        Deed::OrderCancel { order } => after::cancel(visit, order).await,
        Deed::OrderRetract { order, reason } => after::explain(visit, order, reason).await,
        Deed::Retract { order, reason, typed } => after::retract(visit, order, reason, &typed).await,
        Deed::PolicyShow => policy::show(visit).await,
        Deed::PolicyExplain { order } => policy::explain(visit, order).await,
        Deed::PolicyDelegate { to, until } => delegate::delegate(visit, &to, &until).await,
        Deed::PolicyReclaim => delegate::reclaim(visit).await,
        Deed::Catalog => info::catalogue(visit).await,
        Deed::Account => info::account(visit).await,
        Deed::Spend { by } => return spend::spend(visit, by).await.map(Some),
        Deed::Help => Ok(Some(info::help(visit))),
        Deed::AuditExport { from, to, format } => {
            return audit::export(visit, from.as_deref(), to.as_deref(), format).await;
        }
        Deed::Privacy => privacy::show(visit).await,
        Deed::Erase => privacy::ask(visit).await,
        Deed::EraseSure => privacy::erase(visit).await,
        Deed::Approve { order, seal } => decide::approve(visit, order, &seal).await,
        Deed::ApproveTyped { order, seal, typed } => vote::typed(visit, order, &seal, &typed).await,
        Deed::ApproveWaiving { order, seal, typed } => vote::waiving(visit, order, &seal, &typed).await,
        Deed::ApproveAlone { order, seal, reason } => vote::alone(visit, order, &seal, &reason).await,
        Deed::TakeBack { order } => vote::take_back(visit, order).await,
        Deed::Withdraw { order } => vote::withdraw(visit, order).await,
        Deed::Reject { order, reason } => decide::reject(visit, order, &reason).await,
        Deed::TryAgain { order, seen } => decide::try_again(visit, order, seen).await,
        Deed::Close { order } => decide::close(visit, order).await,
        Deed::SayOrdered { order, number } => decide::say_ordered(visit, order, &number).await,
        Deed::SayNotOrdered { order, seen, confirmed } => decide::say_not_ordered(visit, order, seen, &confirmed).await,
        Deed::Link { order } => payment::link(visit, order).await,
    };
    message.map(|message| message.map(Reply::from))
}
