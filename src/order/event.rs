//! What can happen to an order. Each event records an outcome, so replay never consults today's policy.

use super::define::events;
use super::{
    Attempt, Content, CourseEvent, Doubt, Facts, HeldFor, OrderNumber, Outcome, PersonKey, Quote, Seal, Terms, Vain,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

events! {
    /// One thing that happened to one order.
    Event "event" [
        /// What became of it once it was placed.
        Course(CourseEvent)
    ]
    /// A person sent their cart; OVHcloud's dry run has priced it.
    Submitted "submitted" {
        /// Who asks.
        requester: PersonKey,
        /// What is to be bought.
        content: Content,
        /// What it costs.
        quote: Quote,
        /// The seal over both.
        seal: Seal,
        /// How many approvals it needs.
        needs: u8,
        /// When it expires without them.
        expires: Timestamp,
        /// What else is asked of it. An order of an earlier version has none: then nobody can approve it.
        #[serde(default)]
        terms: Box<Terms>,
        /// What whoever decides should know.
        #[serde(default)]
        facts: Facts,
    }
    /// A person with the right approved this content at this price.
    Approved "approved" {
        /// Who.
        by: PersonKey,
        /// What exactly.
        seal: Seal,
        /// Whose right it was, if that one had handed it on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stands_for: Option<PersonKey>,
        /// Whether they gave up the right of withdrawal, in so many words.
        #[serde(default)]
        waives: bool,
        /// Until when it holds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Timestamp>,
    }
    /// In an emergency, a person with that right approved this content at this price without the others. Their reason
    /// stands in the side table, and everybody is told.
    ApprovedAlone "approved_alone" {
        /// Who.
        by: PersonKey,
        /// What exactly.
        seal: Seal,
        /// Until when it holds.
        until: Timestamp,
    }
    /// A person took their approval back.
    TakenBack "taken_back" {
        /// Who.
        by: PersonKey,
    }
    /// Whoever asked for it took it back.
    Withdrawn "withdrawn" {
        /// Who.
        by: PersonKey,
    }
    /// Its approvals were too old when it was to be placed: they are asked for again.
    Lapsed "lapsed" {
        /// The new time limit.
        expires: Timestamp,
    }
    /// Its time is nearly over: those who can act are reminded.
    Reminded "reminded" {}
    /// Nobody has decided for long: a second group may, too.
    Escalated "escalated" {}
    /// A person with the right said no. Their reason stands in the side table.
    Rejected "rejected" {
        /// Who.
        by: PersonKey,
    }
    /// Nobody decided in time.
    Expired "expired" {}
    /// The price or the contracts are no longer those approved: it is asked again.
    PriceMoved "price_moved" {
        /// The new price.
        quote: Quote,
        /// The seal over the same content at the new price.
        seal: Seal,
        /// The new time limit.
        expires: Timestamp,
    }
    /// The cart could not be prepared; no checkout was sent.
    PrepareFailed "prepare_failed" {
        /// Why.
        held: HeldFor,
    }
    /// Something does not add up before a checkout; a person must look.
    Doubted "doubted" {
        /// What.
        doubt: Doubt,
        /// From when on an order that was forgotten would show at OVHcloud.
        since: Timestamp,
    }
    /// Written before the one checkout, and spent by it.
    CheckoutBegan "checkout_began" {
        /// Which prepared cart; its id stands in the table of secrets.
        attempt: Attempt,
        /// From when on the account's orders were read.
        since: Timestamp,
        /// The orders the account already had then.
        seen: Vec<OrderNumber>,
    }
    /// What the answer to the checkout proves.
    CheckoutAnswered "checkout_answered" {
        /// The outcome.
        outcome: Outcome,
    }
    /// The order was found at OVHcloud. A fact, accepted in every stage.
    OrderFound "order_found" {
        /// Its number.
        number: OrderNumber,
        /// Whether it is proved that the bot's own checkout has made it, and not only that it is like it. Earlier programs did
        /// not say: then it is not.
        #[serde(default)]
        proved: bool,
    }
    /// OVHcloud shows the cart of the unproved checkout as ordered. The order's number is not known yet.
    CartOrdered "cart_ordered" {}
    /// Written before the cart of the unproved checkout is deleted, so that no late checkout finds it. Only a second
    /// lock: whether the deletion works proves nothing.
    FenceBegan "fence_began" {}
    /// The order of the unproved checkout was looked for long enough; a person must decide.
    LookedInVain "looked_in_vain" {
        /// What the last look showed.
        vain: Vain,
        /// The account's orders since the checkout that nobody claims.
        unclaimed: Vec<OrderNumber>,
    }
    /// A person with the right said which order it is, and OVHcloud has that order.
    SaidOrdered "said_ordered" {
        /// Who.
        by: PersonKey,
        /// OVHcloud's number.
        number: OrderNumber,
        /// Whether its total is not the approved one: then no link and no payment.
        otherwise: bool,
    }
    /// A person with the right said that it was not ordered.
    SaidNotOrdered "said_not_ordered" {
        /// Who.
        by: PersonKey,
    }
    /// An order like this one stands at OVHcloud that nobody asked for, or that is not as approved. A fact, accepted in
    /// every stage; it is told and never linked or paid.
    StrayFound "stray_found" {
        /// Its number.
        number: OrderNumber,
        /// Which checkout was answered with it, after somebody had gone on without the answer. If that one is still
        /// looked for, this is its order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        answers: Option<Attempt>,
    }
    /// The journal was restored from a backup, which may have forgotten a checkout of this order.
    Restored "restored" {
        /// From when on that one's order would show at OVHcloud.
        since: Timestamp,
    }
    /// A person asked to try a held order again.
    TriedAgain "tried_again" {
        /// Who.
        by: PersonKey,
        /// The new time limit for the approvals it lacks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires: Option<Timestamp>,
    }
    /// A person closed a held order.
    Closed "closed" {
        /// Who.
        by: PersonKey,
    }
}

impl Approved {
    /// A yes by one's own right that gives nothing up and does not age.
    pub fn plain(by: PersonKey, seal: Seal) -> Approved {
        Approved { by, seal, stands_for: None, waives: false, until: None }
    }
}
