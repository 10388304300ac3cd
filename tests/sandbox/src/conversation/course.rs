//! Directions about what becomes of placed orders, and about what the bot may see of it.

use super::fault::Fault;
use crate::ovh::{Halt, Ovh, Status};

/// What becomes of an order, or of the keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Course {
    /// `ovh's order 100000001 is paid`
    Order {
        /// Its number.
        number: i64,
        /// What happens to it.
        turn: Turn,
    },
    /// `ovh delivers after 1 hour`, counted from the payment.
    Delivers {
        /// How many seconds.
        seconds: u32,
    },
    /// `ovh shows projects after 10 minutes`, counted from the delivery.
    ShowsProjects {
        /// How many seconds.
        seconds: u32,
    },
    /// `ovh names projects twice`: other details and operations of an order name them too.
    NamedTwice,
    /// `ovh has no list of cloud orders`
    NoList,
    /// `ovh has no check of eligibility`, and so none of vouchers
    NoEligibility,
    /// `ovh names no deadlines`: of unpaid orders.
    NoDeadlines,
    /// `ovh names no dates of orders`: when they were made.
    NoDates,
    /// `ovh hides the project staging`, or `shows the project staging`: from `/cloud/project`.
    Hidden {
        /// Its name.
        name: String,
        /// Whether it is hidden.
        hidden: bool,
    },
    /// `ovh lists the project staging under order 100000002`, which is not the one it came of.
    Listed {
        /// Its name.
        name: String,
        /// The order's number.
        number: i64,
    },
    /// `ovh's project staging is renamed to other`
    Renamed {
        /// Its name.
        name: String,
        /// Its new name.
        other: String,
    },
    /// `ovh's project first is activated`: a discovery project becomes a full one.
    Activated(String),
    /// `ovh revokes the keys`, or `accepts the keys again`
    Revoked(bool),
    /// `ovh grants everything again`
    Granted,
}

/// What happens to an order at OVHcloud.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// `is paid`, as by a person behind the link.
    Paid,
    /// `is held up: manual-review`, by the names of the control route.
    Halted(Halt),
    /// `goes on`
    GoesOn,
    /// `is cancelled in the panel`
    Cancelled,
    /// `is unknown`, until it goes on.
    Unknown,
    /// `shows no payment by its status`, until it goes on; its steps do.
    Unpaid,
    /// `stays delivered`, until it goes on.
    Stays,
    /// `is gone`, or `is there again`
    Gone(bool),
    /// `names no plan`, as what is no plan does.
    Nameless,
}

impl Course {
    /// Reads a direction; none if it is not one of these. `seconds` reads `25 hours`.
    pub(crate) fn parse(text: &str, seconds: fn(&str) -> Option<i64>) -> Option<Course> {
        let seconds = |text: &str| u32::try_from(seconds(text)?).ok();
        match text {
            "ovh names projects twice" => return Some(Course::NamedTwice),
            "ovh has no list of cloud orders" => return Some(Course::NoList),
            "ovh has no check of eligibility" => return Some(Course::NoEligibility),
            "ovh names no deadlines" => return Some(Course::NoDeadlines),
            "ovh names no dates of orders" => return Some(Course::NoDates),
            "ovh revokes the keys" => return Some(Course::Revoked(true)),
            "ovh accepts the keys again" => return Some(Course::Revoked(false)),
            "ovh grants everything again" => return Some(Course::Granted),
            _ => {}
        }
        if let Some(time) = text.strip_prefix("ovh delivers after ") {
            return Some(Course::Delivers { seconds: seconds(time)? });
        }
        if let Some(time) = text.strip_prefix("ovh shows projects after ") {
            return Some(Course::ShowsProjects { seconds: seconds(time)? });
        }
        for (verb, hidden) in [("ovh hides the project ", true), ("ovh shows the project ", false)] {
            if let Some(name) = text.strip_prefix(verb) {
                return Some(Course::Hidden { name: name.to_owned(), hidden });
            }
        }
        if let Some(name) = text.strip_prefix("ovh's project ").and_then(|text| text.strip_suffix(" is activated")) {
            return Some(Course::Activated(name.to_owned()));
        }
        if let Some(listed) = text.strip_prefix("ovh lists the project ") {
            let (name, number) = listed.split_once(" under order ")?;
            return Some(Course::Listed { name: name.to_owned(), number: number.parse().ok()? });
        }
        if let Some(renamed) = text.strip_prefix("ovh's project ") {
            let (name, other) = renamed.split_once(" is renamed to ")?;
            return Some(Course::Renamed { name: name.to_owned(), other: other.to_owned() });
        }
        let (number, turn) = text.strip_prefix("ovh's order ")?.split_once(' ')?;
        let turn = match turn {
            "is paid" => Turn::Paid,
            "goes on" => Turn::GoesOn,
            "is cancelled in the panel" => Turn::Cancelled,
            "is unknown" => Turn::Unknown,
            "shows no payment by its status" => Turn::Unpaid,
            "stays delivered" => Turn::Stays,
            "is gone" => Turn::Gone(true),
            "is there again" => Turn::Gone(false),
            "names no plan" => Turn::Nameless,
            other => {
                let halt = other.strip_prefix("is held up: ")?;
                Turn::Halted(serde_json::from_value(serde_json::Value::String(halt.to_owned())).ok()?)
            }
        };
        Some(Course::Order { number: number.parse().ok()?, turn })
    }

    /// Makes it happen.
    ///
    /// # Errors
    /// When there is no such order, or that cannot happen to it.
    pub(crate) fn carry_out(self, ovh: &Ovh) -> Result<(), Fault> {
        match self {
            Course::Order { number, turn } => {
                let done = match turn {
                    Turn::Paid => ovh.pay(number),
                    Turn::Halted(halt) => ovh.halt_order(number, Some(halt)),
                    Turn::GoesOn => ovh.hold_order(number, None) && ovh.halt_order(number, None),
                    Turn::Cancelled => ovh.cancel(number),
                    Turn::Unknown => ovh.hold_order(number, Some(Status::Unknown)),
                    Turn::Unpaid => ovh.hold_order(number, Some(Status::NotPaid)),
                    Turn::Stays => ovh.hold_order(number, Some(Status::Delivered)),
                    Turn::Gone(gone) => ovh.hide_order(number, gone),
                    Turn::Nameless => ovh.hide_plans(number),
                };
                possible(done, &format!("order {number}"))?;
            }
            Course::Listed { name, number } => possible(ovh.list_project_under(&name, number), &name)?,
            Course::Hidden { name, hidden } => possible(ovh.hide_project(&name, hidden), &name)?,
            Course::Renamed { name, other } => possible(ovh.rename_project(&name, &other), &name)?,
            Course::Activated(name) => possible(ovh.activate_project(&name), &name)?,
            Course::Delivers { seconds } => ovh.set(|settings| settings.delivery_s = seconds),
            Course::ShowsProjects { seconds } => ovh.set(|settings| settings.project_visible_after_s = seconds),
            Course::NamedTwice => ovh.set(|settings| settings.projects_named_twice = true),
            Course::NoList => ovh.set(|settings| settings.cloud_orders = false),
            Course::NoEligibility => ovh.set(|settings| settings.eligibility_route = false),
            Course::NoDeadlines => ovh.set(|settings| settings.order_deadlines = false),
            Course::NoDates => ovh.set(|settings| settings.order_dates = false),
            Course::Revoked(revoked) => ovh.revoke_keys(revoked),
            Course::Granted => ovh.grant_again(),
        }
        Ok(())
    }
}

fn possible(done: bool, to: &str) -> Result<(), Fault> {
    if done { Ok(()) } else { Err(Fault::new(format!("that cannot happen to {to}"))) }
}
