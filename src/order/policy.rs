//! The operator's rules: which of them an order is sent under, and which caps count it.

use super::{Cap, Content, Currency, Group, Money, PersonId, PlanCode, Refusal, RoleId, Who};
use jiff::SignedDuration;

/// The operator's rules. Reading the configuration makes sure that every order fits one that can be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// In the operator's order: the first that fits an order holds. The last fits every order.
    pub rules: Vec<Rule>,
    /// The most that may be ordered in a month.
    pub caps: Vec<Cap>,
}

/// What is asked of orders of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What people call it.
    pub name: String,
    /// Which orders it is for.
    pub fits: Fits,
    /// How many approvals they need, each by another person. None: they are approved as they are sent.
    pub approvals: u8,
    /// Who may approve and reject.
    pub approvers: Group<PersonId>,
    /// Whether the requester may be one of them.
    pub own_orders: bool,
    /// Who may see the payment link beside those who asked and approved.
    pub payers: Group<PersonId>,
    /// How long an order waits for its approvals.
    pub expires: SignedDuration,
    /// How long a full approval holds before it must be asked for again.
    pub valid: SignedDuration,
    /// How long before it expires those who can act are reminded.
    pub remind: Option<SignedDuration>,
    /// Who else may approve if nobody does.
    pub escalate: Option<Escalate<PersonId>>,
    /// Whether an approver types the order's number as a second, deliberate step.
    pub typed: bool,
    /// Who may approve alone in an emergency, with a reason that everybody reads.
    pub alone: Group<PersonId>,
}

/// Which orders a rule is for: those that meet all of these. What is not said is met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fits {
    /// The total with tax is at most this.
    pub up_to: Option<Money>,
    /// Every plan of the order is one of these.
    pub plans: Vec<PlanCode>,
    /// The requester holds one of these roles.
    pub requesters: Vec<RoleId>,
}

/// Who else may approve, and after how long a wait.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Escalate<P> {
    /// Counted from when the order was sent, or asked for again.
    pub after: SignedDuration,
    /// They.
    pub to: Group<P>,
}

impl Policy {
    /// The rule that an order falls under. None only if the last rule does not fit everything.
    pub fn rule(&self, who: &Who, content: &Content, total: Money) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.fits.order(who, content, total))
    }

    /// Whether a total can be held against limits and caps. Nothing is nothing in every currency; an amount in another than
    /// theirs is neither above nor below them.
    ///
    /// # Errors
    /// When it cannot.
    pub fn counts_in(&self, total: Money) -> Result<(), Refusal> {
        match self.currency() {
            Some(currency) if !total.is_zero() && total.currency != currency => {
                Err(Refusal::OtherCurrency { rules: Money::new(0, currency) })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// What limits and caps count in. Reading the configuration makes sure that they agree.
    pub fn currency(&self) -> Option<Currency> {
        let limits = self.rules.iter().filter_map(|rule| rule.fits.up_to);
        limits.chain(self.caps.iter().map(|cap| cap.month)).map(|money| money.currency).next()
    }

    /// Whether somebody is among the approvers of the rule of this name as it is today; if there is none any more, of the
    /// last, which is for every order.
    pub fn lets_settle(&self, rule: &str, who: &Who) -> bool {
        let today = self.rules.iter().find(|today| today.name == rule).or(self.rules.last());
        today.is_some_and(|today| today.approvers.lets(who.id, &who.roles))
    }

    /// Whether somebody may approve with others, which is the right that can be handed on: approving alone cannot.
    pub fn lets_hand_on(&self, who: &Who) -> bool {
        let second = |rule: &Rule| rule.escalate.as_ref().is_some_and(|second| second.to.lets(who.id, &who.roles));
        self.rules.iter().any(|rule| rule.approvers.lets(who.id, &who.roles) || second(rule))
    }

    /// Everybody who may approve orders of some kind.
    pub fn approvers(&self) -> Group<PersonId> {
        let mut all = Group::default();
        for rule in &self.rules {
            for role in &rule.approvers.roles {
                if !all.roles.contains(role) {
                    all.roles.push(*role);
                }
            }
            for person in &rule.approvers.people {
                if !all.people.contains(person) {
                    all.people.push(*person);
                }
            }
        }
        all
    }

    /// Whether a rule lets people approve what they asked for.
    pub fn own_orders(&self) -> bool {
        self.rules.iter().any(|rule| rule.own_orders)
    }
}

impl Fits {
    /// Whether an order of this person's is meant. An amount in another currency is never under the limit, but zero is
    /// zero in every currency.
    fn order(&self, who: &Who, content: &Content, total: Money) -> bool {
        let cheap = self
            .up_to
            .is_none_or(|most| total.is_zero() || (total.currency == most.currency && total.ucents <= most.ucents));
        let plans = self.plans.is_empty() || content.lines.iter().all(|line| self.plans.contains(&line.plan));
        let asked = self.requesters.is_empty() || who.roles.iter().any(|role| self.requesters.contains(role));
        cheap && plans && asked
    }

    /// Whether it is for every order.
    pub fn everything(&self) -> bool {
        self.up_to.is_none() && self.plans.is_empty() && self.requesters.is_empty()
    }
}
