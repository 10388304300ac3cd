//! The terms an order was sent under: the rule in force then, kept with it. What the operator changes later neither
//! approves nor un-approves it.

use super::{
    Approval, Cap, Counted, Escalate, Group, Money, Order, Pays, PersonId, PersonKey, Policy, Refusal, RoleId, Rule,
    Who,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// What was asked of an order when it was sent. People stand in it by their keys.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// The rule's name.
    pub rule: String,
    /// The most it may cost under this rule; nothing for any price.
    pub up_to: Option<Money>,
    /// Who may approve and reject.
    pub approvers: Group<PersonKey>,
    /// Whether the requester may be one of them.
    pub own_orders: bool,
    /// Who may see the payment link beside those who asked and approved.
    pub payers: Group<PersonKey>,
    /// How long it waits for its approvals.
    pub expires: SignedDuration,
    /// How long a full approval holds.
    pub valid: SignedDuration,
    /// How long before it expires those who can act are reminded.
    pub remind: Option<SignedDuration>,
    /// Who else may approve if nobody does.
    pub escalate: Option<Escalate<PersonKey>>,
    /// Whether an approver types the order's number.
    pub typed: bool,
    /// Who may approve alone.
    pub alone: Group<PersonKey>,
    /// The caps that count it.
    pub caps: Vec<Counted>,
    /// Who pays it, and that the bot confirms it at a total of 0. Nothing in orders from before there was a choice: a person
    /// pays and confirms each of those.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pays: Option<Pays>,
}

impl Terms {
    /// The terms of a rule for this person's order. `key_of` gives the key of a person the rule names.
    pub fn of(
        rule: &Rule,
        caps: &[Cap],
        pays: Pays,
        who: &Who,
        key_of: impl Fn(PersonId) -> Option<PersonKey>,
    ) -> Terms {
        let keyed = |group: &Group<PersonId>| Group {
            roles: group.roles.clone(),
            people: group.people.iter().filter_map(|id| key_of(*id)).collect(),
        };
        Terms {
            rule: rule.name.clone(),
            up_to: rule.fits.up_to,
            approvers: keyed(&rule.approvers),
            own_orders: rule.own_orders,
            payers: keyed(&rule.payers),
            expires: rule.expires,
            valid: rule.valid,
            remind: rule.remind,
            escalate: rule.escalate.as_ref().map(|to| Escalate { after: to.after, to: keyed(&to.to) }),
            typed: rule.typed,
            alone: keyed(&rule.alone),
            caps: caps.iter().filter_map(|cap| cap.counts(who)).collect(),
            pays: Some(pays),
        }
    }
}

impl Terms {
    /// Who pays at a total above 0.
    pub fn pays(&self) -> Pays {
        self.pays.unwrap_or_default()
    }

    /// Whether the bot confirms it at a total of 0, as its approvers were told.
    pub fn confirms(&self) -> bool {
        self.pays.is_some()
    }

    /// Everybody they name.
    pub fn people(&self) -> impl Iterator<Item = &PersonKey> {
        let escalate = self.escalate.as_ref().map(|escalate| &escalate.to);
        let groups = [Some(&self.approvers), Some(&self.payers), Some(&self.alone), escalate];
        groups.into_iter().flatten().flat_map(|group| &group.people)
    }
}

impl Policy {
    /// Everybody a rule names, so that they can be known by their keys.
    pub fn people(rule: &Rule) -> Vec<PersonId> {
        let escalate = rule.escalate.as_ref().map(|escalate| &escalate.to);
        let groups = [Some(&rule.approvers), Some(&rule.payers), Some(&rule.alone), escalate];
        groups.into_iter().flatten().flat_map(|group| group.people.iter().copied()).collect()
    }
}

impl Order {
    /// May this person decide about this order? Gives whose right it is, if it was handed to them.
    ///
    /// # Errors
    /// Not an approver, or it is their own order, or that of everybody whose right they would use.
    pub fn may_decide(&self, who: &Who) -> Result<Option<PersonKey>, Refusal> {
        if self.lets_approve(&who.key, &who.roles) {
            return if self.is_own(&who.key) { Err(Refusal::OwnOrder) } else { Ok(None) };
        }
        let mut handed = who.deputy_for.iter().filter(|deputed| self.lets_approve(&deputed.key, &deputed.roles));
        let Some(first) = handed.next() else { return Err(Refusal::NotApprover) };
        // Neither for oneself by another's right, nor by the right of whoever asked.
        if self.is_own(&who.key) {
            return Err(Refusal::OwnOrder);
        }
        let deputed = std::iter::once(first).chain(handed).filter(|deputed| !self.is_own(&deputed.key));
        let mut deputed: Vec<&PersonKey> = deputed.map(|deputed| &deputed.key).collect();
        // One whose right is not used up yet comes first.
        deputed.sort_by_key(|key| self.has_approved(key));
        deputed.first().map(|key| Some((*key).clone())).ok_or(Refusal::RequestersRight)
    }

    /// May this person see the order's payment link?
    ///
    /// # Errors
    /// Neither the requester, nor one of its approvers, nor a payer.
    pub fn may_see_link(&self, who: &Who) -> Result<(), Refusal> {
        let terms = &self.terms;
        let approved = self.approvals.iter().any(|approval| approval.by == who.key);
        let payer = terms.payers.lets(&who.key, &who.roles);
        let approver = self.lets_approve(&who.key, &who.roles) || terms.alone.lets(&who.key, &who.roles);
        if who.key == self.requester || approved || payer || approver {
            return Ok(());
        }
        Err(Refusal::LinkNotForYou)
    }

    /// Everybody who may approve it now by their own right.
    pub fn may_approve(&self) -> Group<PersonKey> {
        let mut all = self.terms.approvers.clone();
        if let Some(second) = self.terms.escalate.as_ref().filter(|_| self.escalated) {
            all.roles.extend(second.to.roles.iter().filter(|role| !self.terms.approvers.roles.contains(role)));
            let new = second.to.people.iter().filter(|key| !self.terms.approvers.people.contains(key));
            all.people.extend(new.cloned());
        }
        all
    }

    /// Does the rule it was sent under still fit its price? A cheap order that has become dear is not decided by the rule
    /// for cheap ones.
    ///
    /// # Errors
    /// When its price has moved beyond what the rule is for.
    pub(super) fn fits_its_rule(&self) -> Result<(), Refusal> {
        let total = self.quote.with_tax;
        match self.terms.up_to {
            Some(most) if !total.is_zero() && (total.currency != most.currency || total.ucents > most.ucents) => {
                Err(Refusal::OverRule { most })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Whether somebody of these roles may approve by their own right.
    pub fn lets_approve(&self, key: &PersonKey, roles: &[RoleId]) -> bool {
        let second = self.terms.escalate.as_ref().filter(|_| self.escalated);
        self.terms.approvers.lets(key, roles) || second.is_some_and(|escalate| escalate.to.lets(key, roles))
    }

    pub(super) fn is_own(&self, key: &PersonKey) -> bool {
        *key == self.requester && !self.terms.own_orders
    }

    /// Whether neither this person nor the right they would use has been counted already.
    pub(super) fn right_is_unused(&self, who: &PersonKey, right_of: Option<&PersonKey>) -> Result<(), Refusal> {
        if self.approvals.iter().any(|approval| approval.by == *who) {
            return Err(Refusal::AlreadyApproved);
        }
        let for_them = |key: &PersonKey| {
            let uses = |approval: &&Approval| approval.by == *key || approval.stands_for.as_ref() == Some(key);
            self.approvals.iter().find(uses).map(|approval| approval.by.clone())
        };
        match (for_them(who), right_of.and_then(for_them)) {
            (Some(by), _) => Err(Refusal::ApprovedForYou { by }),
            (None, Some(by)) => Err(Refusal::RightUsed { by }),
            (None, None) => Ok(()),
        }
    }

    /// Whether somebody has approved, or another by their right.
    pub(super) fn has_approved(&self, key: &PersonKey) -> bool {
        self.approvals.iter().any(|Approval { by, stands_for, .. }| by == key || stands_for.as_ref() == Some(key))
    }
}
