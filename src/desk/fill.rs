//! Filling a cart in as few sequential round trips as the data force.
//!
//! With offers and labels at hand these are four, the first being the cart itself: its assignment beside its items;
//! the configurations side by side; the dry run beside reading everything back.

use super::prepare::{AccountNow, Pace, Wish};
use super::vendor_carts::OurCart;
use super::{Desk, OvhTrouble, Step, Trouble, clock};
use crate::journal::{CartId, Voucher};
use crate::order::{Line, LineId, Verdict};
use crate::ovh::{self, Answer, ConfigurationId, ItemId, Requirement};
use futures_util::future::join_all;
use jiff::SignedDuration;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The labels of a project's name and of a voucher, as OVHcloud's guide to ordering projects names them.
const NAME: &str = "description";
const VOUCHER: &str = "voucher";

/// How far back the account's orders are read before a checkout: far enough for any clock.
const RECENT: SignedDuration = SignedDuration::from_hours(48);

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
        let mut made = self.add_lines(wish, &cart.id, pace).await?;
        self.show_step(wish, Step::Configuration);
        self.configure_lines(wish, &cart.id, &mut made, pace).await?;
        self.show_step(wish, Step::PriceCheck);
        let (answer, as_asked, account_now) = tokio::join!(
            self.0.ovh.dry_run(&cart.id),
            self.reads_back(&cart.id, wish.content, &made),
            self.account_now(wish, &cart.mark.description),
        );
        let (answer, as_asked, account_now) = (answer?, as_asked?, account_now?);
        Ok(as_asked.then_some(Filled { answer, made, account_now }))
    }

    async fn add_lines(&self, wish: &Wish<'_>, cart: &CartId, pace: Pace) -> Result<Vec<Made>, Trouble> {
        let adding: Vec<_> = wish.content.lines.iter().map(|line| self.add(cart, line)).collect();
        let (assigned, made) = match pace {
            Pace::SideBySide => tokio::join!(self.0.ovh.assign(cart), join_all(adding)),
            Pace::OneByOne => (self.0.ovh.assign(cart).await, one_by_one(adding).await),
        };
        assigned?;
        Ok(made.into_iter().collect::<Result<_, ovh::Error>>()?)
    }

    /// Adds one line and its options. Repeating a call would add a second project, so none is repeated.
    async fn add(&self, cart: &CartId, line: &Line) -> Result<Made, ovh::Error> {
        let id = self.0.ovh.add_item(cart, line).await?;
        let mut options = Vec::new();
        for option in &line.options {
            options.push(self.0.ovh.add_option(cart, id, option).await?);
        }
        Ok(Made { id, options, configurations: Vec::new() })
    }

    async fn configure_lines(
        &self,
        wish: &Wish<'_>,
        cart: &CartId,
        made: &mut [Made],
        pace: Pace,
    ) -> Result<(), Trouble> {
        let mut settings = Vec::new();
        for (line, item) in wish.content.lines.iter().zip(made.iter()) {
            let labels = self.labels(cart, item.id, line).await?;
            settings.extend(settings_of(line, &labels, wish.vouchers)?.into_iter().map(|setting| (item.id, setting)));
        }
        let configuring: Vec<_> = settings
            .iter()
            .map(|(item, setting)| self.0.ovh.configure(cart, *item, setting.label, setting.value.expose()))
            .collect();
        let configured = match pace {
            Pace::SideBySide => join_all(configuring).await,
            Pace::OneByOne => one_by_one(configuring).await,
        };
        let ids = configured.into_iter().collect::<Result<Vec<ConfigurationId>, ovh::Error>>()?;
        for ((item, setting), id) in settings.into_iter().zip(ids) {
            made.iter_mut()
                .filter(|made| made.id == item)
                .for_each(|made| made.configurations.push((id, setting.clone())));
        }
        Ok(())
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
        let since = self.0.ovh.now().saturating_sub(RECENT).unwrap_or(jiff::Timestamp::MIN);
        let (orders, carts) = tokio::join!(self.0.ovh.orders(since), self.0.ovh.carts(description));
        Ok(Some(AccountNow { since, orders: orders?, carts: carts? }))
    }
}

/// Each call after the one before, and none after one that failed.
async fn one_by_one<T, E>(calls: Vec<impl Future<Output = Result<T, E>>>) -> Vec<Result<T, E>> {
    let mut answers = Vec::new();
    for call in calls {
        let answer = call.await;
        let failed = answer.is_err();
        answers.push(answer);
        if failed {
            break;
        }
    }
    answers
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
