//! Who may do what. Ids come from the payload of each click and are checked on each.

use super::{Order, PersonKey, Refusal};

/// A person's id where they chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PersonId(pub u64);

/// A role's id where people chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RoleId(pub u64);

/// A person as they stand before us right now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The key that stands for them in events.
    pub key: PersonKey,
    /// Their id.
    pub id: PersonId,
    /// The roles they hold; empty in a direct message, where rights come from the id alone.
    pub roles: Vec<RoleId>,
}

/// The operator's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Roles whose members may approve.
    pub approver_roles: Vec<RoleId>,
    /// People who may approve.
    pub approvers: Vec<PersonId>,
    /// Whether an approver may approve their own order (teams of one).
    pub own_orders: bool,
    /// Roles that may also see payment links.
    pub payer_roles: Vec<RoleId>,
    /// People who may also see payment links.
    pub payers: Vec<PersonId>,
}

impl Policy {
    /// Whether this person may decide about somebody's order.
    pub fn is_approver(&self, who: &Who) -> bool {
        self.lets_approve(who.id, &who.roles)
    }

    /// Whether somebody with this id and these roles may decide about somebody's order.
    pub fn lets_approve(&self, id: PersonId, roles: &[RoleId]) -> bool {
        self.approvers.contains(&id) || roles.iter().any(|role| self.approver_roles.contains(role))
    }

    /// May this person approve this order?
    ///
    /// # Errors
    /// Not an approver, or it is their own order.
    pub fn may_approve(&self, who: &Who, order: &Order) -> Result<(), Refusal> {
        if !self.is_approver(who) {
            return Err(Refusal::NotApprover);
        }
        if who.key == order.requester && !self.own_orders {
            return Err(Refusal::OwnOrder);
        }
        Ok(())
    }

    /// May this person see the order's payment link?
    ///
    /// # Errors
    /// Neither the requester, nor one of its approvers, nor a configured payer.
    pub fn may_see_link(&self, who: &Who, order: &Order) -> Result<(), Refusal> {
        let concerned = who.key == order.requester || order.approvals.contains(&who.key);
        let payer = self.payers.contains(&who.id) || who.roles.iter().any(|role| self.payer_roles.contains(role));
        if concerned || payer || self.is_approver(who) {
            return Ok(());
        }
        Err(Refusal::LinkNotForYou)
    }
}
