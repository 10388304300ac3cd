//! What an event says besides its name, in the operator's words.

use super::table::time;
use super::{course, stage};
use crate::order::{Content, Event, PersonKey};

/// Whose act an event is.
pub(super) fn by(event: &Event) -> Option<&PersonKey> {
    match event {
        Event::Submitted(submitted) => Some(&submitted.requester),
        Event::Approved(approved) => Some(&approved.by),
        Event::ApprovedAlone(approved) => Some(&approved.by),
        Event::TakenBack(taken) => Some(&taken.by),
        Event::Withdrawn(withdrawn) => Some(&withdrawn.by),
        Event::Rejected(rejected) => Some(&rejected.by),
        Event::TriedAgain(tried) => Some(&tried.by),
        Event::Closed(closed) => Some(&closed.by),
        Event::SaidOrdered(said) => Some(&said.by),
        Event::SaidNotOrdered(said) => Some(&said.by),
        Event::Course(event) => event.by(),
        Event::Lapsed(_)
        | Event::Reminded(_)
        | Event::Escalated(_)
        | Event::Expired(_)
        | Event::PriceMoved(_)
        | Event::PrepareFailed(_)
        | Event::Doubted(_)
        | Event::CheckoutBegan(_)
        | Event::CheckoutAnswered(_)
        | Event::OrderFound(_)
        | Event::CartOrdered(_)
        | Event::FenceBegan(_)
        | Event::LookedInVain(_)
        | Event::StrayFound(_)
        | Event::Restored(_) => None,
    }
}

/// What it says.
pub(super) fn told(event: &Event) -> String {
    match event {
        Event::Submitted(submitted) => format!(
            "{}: {}, approvals needed: {}, until {}",
            lines(&submitted.content),
            stage::money(submitted.quote.with_tax),
            submitted.needs,
            time(submitted.expires)
        ),
        Event::PriceMoved(moved) => {
            format!("now {}, waits until {}", stage::money(moved.quote.with_tax), time(moved.expires))
        }
        Event::PrepareFailed(failed) => stage::held(&failed.held),
        Event::Doubted(doubted) => stage::doubt(&doubted.doubt).to_owned(),
        Event::CheckoutBegan(began) => {
            format!("attempt {}, orders the account had before: {}", began.attempt, began.seen.len())
        }
        Event::CheckoutAnswered(answered) => stage::outcome(&answered.outcome),
        Event::OrderFound(found) if found.proved => format!("OVHcloud order {}", found.number),
        Event::OrderFound(found) => format!("OVHcloud order {}, like it, not proved to be its own", found.number),
        Event::StrayFound(stray) => format!("OVHcloud order {}", stray.number),
        Event::SaidOrdered(said) if said.otherwise => format!("OVHcloud order {}, not as approved", said.number),
        Event::SaidOrdered(said) => format!("OVHcloud order {}", said.number),
        Event::Course(event) => course::told(event),
        Event::LookedInVain(looked) => stage::vain(looked.vain).to_owned(),
        Event::Lapsed(lapsed) => format!("waits until {}", time(lapsed.expires)),
        Event::Approved(approved) if approved.waives => "without the right of withdrawal".to_owned(),
        Event::Approved(_)
        | Event::ApprovedAlone(_)
        | Event::TakenBack(_)
        | Event::Withdrawn(_)
        | Event::Reminded(_)
        | Event::Escalated(_)
        | Event::Rejected(_)
        | Event::Expired(_)
        | Event::CartOrdered(_)
        | Event::FenceBegan(_)
        | Event::SaidNotOrdered(_)
        | Event::Restored(_)
        | Event::TriedAgain(_)
        | Event::Closed(_) => String::new(),
    }
}

/// What is bought.
pub(super) fn lines(content: &Content) -> String {
    let lines = content.lines.iter().map(|line| {
        let options: String = line.options.iter().map(|option| format!(" + {}", option.plan.0)).collect();
        format!("{} x {}{options} \"{}\"", line.quantity.0, line.plan.0, line.name.as_str())
    });
    lines.collect::<Vec<_>>().join(", ")
}
