//! Whom to call when an order must not be missed: those who can still do something about it.

use super::{Deputed, Group, Order, PersonKey};

impl Order {
    /// Those who can approve it now, by their own right or one that was handed to them. Whoever has used theirs, or may
    /// not because it is their own order, is left out; of roles, nobody knows here who holds them.
    pub fn can_act(&self, handed: &[(Deputed, PersonKey)]) -> Group<PersonKey> {
        self.able(self.may_approve(), handed)
    }

    /// Those of them who are asked only because the others did not decide.
    pub fn second_group(&self, handed: &[(Deputed, PersonKey)]) -> Group<PersonKey> {
        let mut second = self.terms.escalate.as_ref().map(|second| second.to.clone()).unwrap_or_default();
        second.roles.retain(|role| !self.terms.approvers.roles.contains(role));
        second.people.retain(|key| !self.terms.approvers.people.contains(key));
        self.able(second, handed)
    }

    /// Whether a right that was handed on is of use for this order: it lets approve it, and neither is it used up nor do
    /// those who hand it on or have it stand out of the question.
    pub fn can_use(&self, from: &Deputed, to: &PersonKey) -> bool {
        self.lets_approve(&from.key, &from.roles) && self.can(&from.key) && self.can(to)
    }

    fn can(&self, key: &PersonKey) -> bool {
        !self.is_own(key) && !self.has_approved(key)
    }

    fn able(&self, mut group: Group<PersonKey>, handed: &[(Deputed, PersonKey)]) -> Group<PersonKey> {
        let by_right = handed.iter().filter(|(from, _)| group.lets(&from.key, &from.roles) && self.can(&from.key));
        let deputies: Vec<PersonKey> = by_right.map(|(_, to)| to.clone()).collect();
        for deputy in deputies {
            if !group.people.contains(&deputy) {
                group.people.push(deputy);
            }
        }
        group.people.retain(|key| self.can(key));
        group
    }
}
