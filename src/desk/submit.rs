//! Sending a cart: priced by OVHcloud's dry run, written down, and gone from the person's cart in one step.

use super::prepare::Wish;
use super::{Desk, No, Sending, clock};
use crate::journal::Submission;
use crate::order::{MOST_COST_CENTRE, MOST_REASON, Order, Policy, Refusal, Stage, Submitted, Terms, Who, said};
use jiff::Timestamp;

impl Desk {
    /// Sends the person's cart for approval.
    ///
    /// # Errors
    /// When the rules refuse it, OVHcloud gives no quote, or it cannot be written down. The cart is then as before.
    pub async fn submit(&self, who: &Who, sending: Sending) -> Result<Order, No> {
        self.refuse_when_stopping()?;
        let reason = said(&sending.reason, MOST_REASON)?;
        let cost_centre = sending.cost_centre.map(|text| said(&text, MOST_COST_CENTRE)).transpose()?;
        let cart = self.cart(who).await?;
        if cart.lines.is_empty() {
            return Err(Refusal::CartEmpty.into());
        }
        let known = self.known().await.map_err(No::Trouble)?;
        let content = cart.content(&known.catalogue)?;
        let vouchers = self.0.journal.cart_vouchers(&who.key).await?;
        let wish = Wish { content: &content, vouchers: &vouchers, order: None };
        self.check_codes(&who.key, &vouchers).await?;
        let (prepared, readiness) = self.while_asking(self.prepare(&wish)).await;
        if let Err(refusal) = readiness.may_order() {
            if let Ok(prepared) = prepared {
                self.drop_cart(prepared.cart);
            }
            return Err(refusal.into());
        }
        let prepared = match prepared {
            Ok(prepared) => prepared,
            Err(trouble) => {
                self.count_codes_of_cart(&who.key, &trouble).await;
                return Err(readiness.explain(trouble));
            }
        };
        self.drop_cart(prepared.cart);
        let total = prepared.quote.with_tax;
        let policy = self.policy();
        policy.counts_in(total)?;
        // There is always one: the last fits every order.
        let rule = policy.rule(who, &content, total).ok_or(Refusal::OtherCurrency { rules: total })?;
        self.tell_first(&who.key, readiness.remarks())?;
        let facts = self.facts(who, &content, total, readiness).await?;
        let keys = self.0.journal.keys(&Policy::people(rule)).await?;
        let now = clock::now();
        let submitted = Submitted {
            requester: who.key.clone(),
            needs: rule.approvals,
            expires: now.saturating_add(rule.expires).unwrap_or(Timestamp::MAX),
            terms: Box::new(Terms::of(rule, &policy.caps, self.0.settings.pays, who, |id| keys.get(&id).cloned())),
            facts,
            content,
            quote: prepared.quote,
            seal: prepared.seal,
        };
        let submission =
            Submission { cart: cart.version, event: submitted, at: now, place: sending.place, reason, cost_centre };
        let order = self.0.journal.submit(submission).await?;
        tracing::info!(order = order.id.0, "submitted");
        if order.stage == Stage::Approved {
            self.go_on_in_background(order.id);
        }
        Ok(order)
    }
}
