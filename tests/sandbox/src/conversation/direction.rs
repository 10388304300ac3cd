//! Directions: what happens to the two services, and what is counted there, in words.

use super::counted::Counted;
use super::course::Course;
use super::paying::Paying;
use super::troubles::{route, trouble};
use super::upset::Upset;
use crate::ovh::{Armed, Trouble};

/// A direction that the player carries out itself. All others are for whoever runs the bot.
#[derive(Clone, Debug, PartialEq)]
pub enum Direction {
    /// `ovh has 1 order and saw 1 checkout`: written down with the numbers that are true.
    Counts(Vec<Counted>),
    /// `ovh loses the answer to the next checkout`
    Trouble(Armed),
    /// `project.2018 costs 12.50 from now on`
    Price {
        /// The plan code.
        plan: String,
        /// Without tax, in hundred-millionths of the currency unit.
        ucents: i64,
    },
    /// `ovh no longer sells project.2018`
    Withdraw(String),
    /// `ovh finds eligibility issues: challengePaymentMethod`, or `ovh finds no eligibility issues`
    Eligibility(Vec<String>),
    /// `ovh's eligibility issues stop no orders`, or `stop orders`: what nobody knows of most of them.
    IssuesStopOrders(bool),
    /// `ovh's account is a private individual's`
    Individual,
    /// `ovh requires infrastructure`: a configuration label that a project must have from now on.
    Requires(String),
    /// `ovh accepts the voucher CODE worth 10`
    Voucher {
        /// The code.
        code: String,
        /// In hundred-millionths of the currency unit.
        ucents: i64,
    },
    /// `ovh refuses the voucher CODE as EXPIRED`
    VoucherRefused {
        /// The code.
        code: String,
        /// The reason, in OVHcloud's capitals.
        reason: String,
    },
    /// `ovh locks vouchers after 3 wrong ones`
    VouchersLockedAfter(u32),
    /// `ovh no longer grants GET /cloud/eligibility`
    Denied {
        /// The method.
        method: String,
        /// The path; `*` stands for anything.
        path: String,
    },
    /// `ovh no longer takes the credentials`, as after they were revoked; or `takes the credentials again`.
    Credentials(bool),
    /// `ovh's tokens end`: those given out so far work no more.
    TokensEnd,
    /// `ovh is the American one`: other plan codes, other money.
    American,
    /// `ovh is the Canadian one`: other money.
    Canadian,
    /// `ovh's links lead to https://…/{orderId}`
    Links(String),
    /// `ovh's clock goes forward 25 hours`
    Clock {
        /// How many seconds.
        seconds: i64,
    },
    /// `ovh shows new orders after 60 seconds`
    ShowsOrdersAfter {
        /// How many seconds.
        seconds: u32,
    },
    /// `ovh deletes ordered carts`, or `keeps`: what nobody knows of the real service, either way.
    OrderedCartsDeletable(bool),
    /// `ovh shows ordered carts`, or `hides`: the same.
    OrderedCartsShown(bool),
    /// `ovh orders a cart again`, or `once`: the same.
    OrdersAgain(bool),
    /// `project.2018 is ordered in the panel as staging`
    Panel {
        /// The plan code.
        plan: String,
        /// The project's name.
        name: String,
    },
    /// `ovh is waited for`, or `by 3 calls`: goes on when so many calls hang there.
    UntilHeld(usize),
    /// `ovh goes on`: the calls that hang go on, once one does.
    Release,
    /// `discord is waited for`: goes on when a call is delayed there.
    UntilDiscordHolds,
    /// `discord goes on`: delayed calls arrive.
    DiscordGoesOn,
    /// `discord has no threads`, or `discord has the threads: Order 1: staging`: written down as it is.
    Threads,
    /// What becomes of placed orders.
    Course(Course),
    /// Something about paying.
    Paying(Paying),
    /// Something else at Discord.
    Discord(Upset),
}

impl Direction {
    /// Reads a direction; none if it is not one of these.
    pub fn parse(text: &str) -> Option<Direction> {
        match text {
            "discord is waited for" => return Some(Direction::UntilDiscordHolds),
            "discord goes on" => return Some(Direction::DiscordGoesOn),
            _ => {}
        }
        if let Some(upset) = Upset::parse(text) {
            return Some(Direction::Discord(upset));
        }
        if let Some(course) = Course::parse(text, seconds) {
            return Some(Direction::Course(course));
        }
        if let Some(paying) = Paying::parse(text) {
            return Some(Direction::Paying(paying));
        }
        if text == "discord has no threads" || text.starts_with("discord has the threads: ") {
            return Some(Direction::Threads);
        }
        if let Some((plan, price)) = text.split_once(" costs ") {
            return Self::price(plan, price);
        }
        if let Some((plan, name)) = text.split_once(" is ordered in the panel as ") {
            return Some(Direction::Panel { plan: plan.to_owned(), name: name.to_owned() });
        }
        match text {
            "ovh's account is a private individual's" => return Some(Direction::Individual),
            "ovh's tokens end" => return Some(Direction::TokensEnd),
            "ovh's eligibility issues stop no orders" => return Some(Direction::IssuesStopOrders(false)),
            "ovh's eligibility issues stop orders" => return Some(Direction::IssuesStopOrders(true)),
            _ => {}
        }
        if let Some(links) = text.strip_prefix("ovh's links lead to ") {
            return Some(Direction::Links(links.to_owned()));
        }
        if let Some(time) = text.strip_prefix("ovh's clock goes forward ") {
            return Some(Direction::Clock { seconds: seconds(time)? });
        }
        Self::ovh(text.strip_prefix("ovh ")?)
    }

    fn ovh(text: &str) -> Option<Direction> {
        match text {
            "no longer takes the credentials" => return Some(Direction::Credentials(false)),
            "takes the credentials again" => return Some(Direction::Credentials(true)),
            "is the American one" => return Some(Direction::American),
            "is the Canadian one" => return Some(Direction::Canadian),
            "is waited for" => return Some(Direction::UntilHeld(1)),
            "deletes ordered carts" => return Some(Direction::OrderedCartsDeletable(true)),
            "keeps ordered carts" => return Some(Direction::OrderedCartsDeletable(false)),
            "shows ordered carts" => return Some(Direction::OrderedCartsShown(true)),
            "hides ordered carts" => return Some(Direction::OrderedCartsShown(false)),
            "orders a cart again" => return Some(Direction::OrdersAgain(true)),
            "orders a cart once" => return Some(Direction::OrdersAgain(false)),
            "goes on" => return Some(Direction::Release),
            "finds no eligibility issues" => return Some(Direction::Eligibility(Vec::new())),
            "loses the next answer" => return Self::ovh("loses the answer to the next checkout"),
            _ => {}
        }
        if let Some(calls) = text.strip_prefix("is waited for by ") {
            return Some(Direction::UntilHeld(calls.strip_suffix(" calls")?.parse().ok()?));
        }
        if let Some(issues) = text.strip_prefix("finds eligibility issues: ") {
            return Some(Direction::Eligibility(issues.split(", ").map(str::to_owned).collect()));
        }
        if let Some(plan) = text.strip_prefix("no longer sells ") {
            return Some(Direction::Withdraw(plan.to_owned()));
        }
        if let Some(label) = text.strip_prefix("requires ") {
            return Some(Direction::Requires(label.to_owned()));
        }
        if let Some(voucher) = text.strip_prefix("accepts the voucher ") {
            let (code, worth) = voucher.split_once(" worth ")?;
            return Some(Direction::Voucher { code: code.to_owned(), ucents: ucents(worth)? });
        }
        if let Some(voucher) = text.strip_prefix("refuses the voucher ") {
            let (code, reason) = voucher.split_once(" as ")?;
            return Some(Direction::VoucherRefused { code: code.to_owned(), reason: reason.to_owned() });
        }
        if let Some(most) = text.strip_prefix("locks vouchers after ") {
            return Some(Direction::VouchersLockedAfter(most.strip_suffix(" wrong ones")?.parse().ok()?));
        }
        if let Some(right) = text.strip_prefix("no longer grants ") {
            let (method, path) = right.split_once(' ')?;
            return Some(Direction::Denied { method: method.to_owned(), path: path.to_owned() });
        }
        if let Some(time) = text.strip_prefix("shows new orders after ") {
            return Some(Direction::ShowsOrdersAfter { seconds: u32::try_from(seconds(time)?).ok()? });
        }
        if let Some((what, call)) = text.split_once(" the next ") {
            return Some(Direction::Trouble(trouble(what, call)?));
        }
        text.split(" and ").map(Counted::parse).collect::<Option<_>>().map(Direction::Counts)
    }

    fn price(plan: &str, text: &str) -> Option<Direction> {
        let plan = plan.to_owned();
        if let Some(price) = text.strip_suffix(" from now on") {
            return Some(Direction::Price { plan, ucents: ucents(price)? });
        }
        let (price, call) = text.strip_suffix(" on")?.split_once(" from the ")?;
        let (which, call) = call.split_once(' ')?;
        let after = ["next", "second", "third"].iter().position(|place| *place == which)?;
        let moves = Armed::once(&route(call), Trouble::Price { plan, ucents: ucents(price)? });
        Some(Direction::Trouble(Armed { after: u32::try_from(after).ok()?, ..moves }))
    }
}

/// `25 hours`, `1 minute`.
pub(super) fn seconds(text: &str) -> Option<i64> {
    let (number, unit) = text.split_once(' ')?;
    let number: i64 = number.parse().ok()?;
    let unit = match unit.strip_suffix('s').unwrap_or(unit) {
        "second" => 1,
        "minute" => 60,
        "hour" => 3_600,
        _ => return None,
    };
    number.checked_mul(unit)
}

/// `12.50` in hundred-millionths.
pub(super) fn ucents(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: i64 = format!("{part:0<8}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100_000_000)?.checked_add(part)
}
