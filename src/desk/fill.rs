//! Filling a cart in as few sequential round trips as the data force.
//!
//! With offers and labels at hand these are four, the first being the cart itself: its assignment beside its items;
//! options and configurations side by side; the dry run beside reading everything back.

use super::prepare::{AccountNow, Pace, Wish};
use super::vendor_carts::OurCart;
use super::{Desk, OvhTrouble, Step, Trouble, clock};
use crate::journal::{CartId, Voucher};
use crate::order::{LOOKED_BACK, Line, LineId, Verdict};
use crate::ovh::{self, Answer, ConfigurationId, ItemId, Requirement};
use futures_util::future::join_all;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The labels of a project's name and of a voucher, as OVHcloud's guide to ordering projects names them.
const NAME: &str = "description";
const VOUCHER: &str = "voucher";

/// A line as it stands in the cart.
pub(super) struct Made {
    pub(super) id: ItemId,
    pub(super) options: Vec<ItemId>,
    /// The configurations it was given.
    pub(super) configurations: Vec<(ConfigurationId, Setting)>,
}

/// A configuration: label and value. A voucher's value is a secret, so this prints nothing.
#[derive(Clone)]
pub(super) struct Setting {
    pub(super) label: &'static str,
    pub(super) value: Value,
}

#[derive(Clone)]
pub(super) enum Value {
    Name(String),
    Voucher(Voucher),
}

/// A filled cart: its price, its items in the order of the lines, and the account beside it.
pub(super) struct Filled {
    pub(super) answer: Answer,
    pub(super) made: Vec<Made>,
    pub(super) account_now: Option<AccountNow>,
}

impl Value {
    pub(super) fn expose(&self) -> &str {
        match self {
            Value::Name(name) => name,
            Value::Voucher(code) => code.expose(),
        }
    }
}

impl Desk {
    /// Nothing if what is read back is not what was asked for.
    pub(super) async fn fill(&self, wish: &Wish<'_>, cart: &OurCart, pace: Pace) -> Result<Option<Filled>, Trouble> {
        self.show_step(wish, Step::Item);
        let items = self.add_lines(wish, &cart.id, pace).await?;
        self.show_step(wish, Step::Configuration);
        let made = self.complete_lines(wish, &cart.id, &items, pace).await?;
        self.show_step(wish, Step::PriceCheck);
        let (answer, as_asked, account_now) = tokio::join!(
            self.0.ovh.dry_run(&cart.id),
            self.reads_back(&cart.id, wish.content, &made),
            self.account_now(wish, &cart.mark.description),
        );
        let (answer, as_asked, account_now) = (answer?, as_asked?, account_now?);
        Ok(as_asked.then_some(Filled { answer, made, account_now }))
    }

    /// Repeating a call that adds something would add it twice, so none is repeated.
    async fn add_lines(&self, wish: &Wish<'_>, cart: &CartId, pace: Pace) -> Result<Vec<ItemId>, Trouble> {
        let adding = wish.content.lines.iter().map(|line| self.0.ovh.add_item(cart, line)).collect();
        let (assigned, items) = match pace {
            Pace::SideBySide => tokio::join!(self.0.ovh.assign(cart), all(adding, pace)),
            Pace::OneByOne => (self.0.ovh.assign(cart).await, all(adding, pace).await),
        };
        assigned?;
        Ok(items?)
    }

    /// Options and configurations need nothing but the items, so they go beside each other.
    async fn complete_lines(
        &self,
        wish: &Wish<'_>,
        cart: &CartId,
        items: &[ItemId],
        pace: Pace,
    ) -> Result<Vec<Made>, Trouble> {
        let options = self.add_options(wish, cart, items, pace);
        let configurations = self.configure_lines(wish, cart, items, pace);
        let (options, configurations) = match pace {
            Pace::SideBySide => tokio::join!(options, configurations),
            Pace::OneByOne => (options.await, configurations.await),
        };
        let parts = items.iter().zip(options?).zip(configurations?);
        Ok(parts.map(|((id, options), configurations)| Made { id: *id, options, configurations }).collect())
    }

    async fn add_options(
        &self,
        wish: &Wish<'_>,
        cart: &CartId,
        items: &[ItemId],
        pace: Pace,
    ) -> Result<Vec<Vec<ItemId>>, ovh::Error> {
        let mut lines = Vec::new();
        for (line, item) in wish.content.lines.iter().zip(items) {
            let adding = line.options.iter().map(|option| self.0.ovh.add_option(cart, *item, option)).collect();
            lines.push(all(adding, pace));
        }
        all(lines, pace).await
    }

    async fn configure_lines(
        &self,
        wish: &Wish<'_>,
        cart: &CartId,
        items: &[ItemId],
        pace: Pace,
    ) -> Result<Vec<Vec<(ConfigurationId, Setting)>>, Trouble> {
        let mut settings = Vec::new();
        for (line, item) in wish.content.lines.iter().zip(items) {
            let labels = self.labels(cart, *item, line).await?;
            settings.push((*item, settings_of(line, &labels, wish.vouchers)?));
        }
        let of_line = |(item, settings): (ItemId, Vec<Setting>)| {
            let telling = settings.into_iter().map(|setting| self.configure(cart, item, setting)).collect();
            all(telling, pace)
        };
        Ok(all(settings.into_iter().map(of_line).collect(), pace).await?)
    }

    async fn configure(
        &self,
        cart: &CartId,
        item: ItemId,
        setting: Setting,
    ) -> Result<(ConfigurationId, Setting), ovh::Error> {
        let id = self.0.ovh.configure(cart, item, setting.label, setting.value.expose()).await?;
        Ok((id, setting))
    }

    async fn labels(&self, cart: &CartId, item: ItemId, line: &Line) -> Result<Arc<[Requirement]>, Trouble> {
        if let Some(labels) = self.0.shelf.labels(&line.plan, clock::now()) {
            return Ok(labels);
        }
        let labels: Arc<[Requirement]> = self.0.ovh.required_configuration(cart, item).await?.into();
        self.0.shelf.keep_labels(&line.plan, labels.clone(), clock::now());
        Ok(labels)
    }

    /// The account's recent orders and the carts with this description; only an order needs them.
    async fn account_now(&self, wish: &Wish<'_>, description: &str) -> Result<Option<AccountNow>, Trouble> {
        if wish.order.is_none() {
            return Ok(None);
        }
        let since = self.0.ovh.now().saturating_sub(LOOKED_BACK).unwrap_or(jiff::Timestamp::MIN);
        let (orders, carts) = tokio::join!(self.0.ovh.orders(since), self.0.ovh.carts(description));
        Ok(Some(AccountNow { since, orders: orders?, carts: carts? }))
    }
}

/// The answers in the order of the calls. One by one, none follows one that failed; side by side, all are waited for.
async fn all<T, E>(calls: Vec<impl Future<Output = Result<T, E>>>, pace: Pace) -> Result<Vec<T>, E> {
    match pace {
        Pace::SideBySide => join_all(calls).await.into_iter().collect(),
        Pace::OneByOne => {
            let mut answers = Vec::new();
            for call in calls {
                answers.push(call.await?);
            }
            Ok(answers)
        }
    }
}

/// The configurations a line gets. Only labels that the plan takes are sent, each once.
fn settings_of(
    line: &Line,
    labels: &[Requirement],
    vouchers: &BTreeMap<LineId, Voucher>,
) -> Result<Vec<Setting>, Trouble> {
    let takes = |label: &str| labels.iter().any(|requirement| requirement.label == label);
    let refused = |verdict| Trouble::Ovh { fate: OvhTrouble::Refused(verdict), query_id: None };
    if !takes(NAME) {
        return Err(refused(Verdict::BadRequest));
    }
    let mut settings = vec![Setting { label: NAME, value: Value::Name(line.name.as_str().to_owned()) }];
    if line.voucher {
        let code = vouchers.get(&line.id).filter(|_| takes(VOUCHER)).ok_or_else(|| refused(Verdict::Voucher))?;
        settings.push(Setting { label: VOUCHER, value: Value::Voucher(code.clone()) });
    }
    Ok(settings)
}
