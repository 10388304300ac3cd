//! What became of a placed order, below its sentence: a small timeline, and its projects with the way to each.

use super::escape::{code, escape};
use super::fit::fit;
use super::standing::ready;
use crate::discord::words as say;
use crate::discord::words::{Lang, date};
use crate::order::{Asking, Course, Hurdle, Order, ReadyProject, Status};
use crate::ovh::Region;
use jiff::Timestamp;

/// The newest so many lines of the timeline are shown.
const MOST_LINES: usize = 12;
/// The characters a list of projects may take.
const MOST_PROJECTS: usize = 1000;

/// What happened and when. Nothing before something has happened beside the order itself.
pub(super) fn timeline(lang: Lang, order: &Order, ordered: Option<Timestamp>) -> String {
    let steps = steps(lang, &order.course);
    if steps.is_empty() {
        return String::new();
    }
    let first = ordered.map(|at| (at, say::course_ordered(lang)));
    let lines = first.into_iter().chain(steps).map(|(at, what)| say::course_line(lang, date(at), what));
    let lines: Vec<String> = lines.collect();
    lines.get(lines.len().saturating_sub(MOST_LINES)..).unwrap_or_default().join("\n")
}

fn steps(lang: Lang, course: &Course) -> Vec<(Timestamp, String)> {
    let mut steps = Vec::new();
    let (mut status, mut hurdle, mut paid) = (Status::NotPaid, None, false);
    for shown in &course.shown {
        if shown.paid && !paid {
            steps.push((shown.at, say::course_paid(lang)));
        }
        if shown.status != status {
            steps.push((shown.at, status_word(lang, shown.status)));
        }
        if let Some(new) = shown.hurdle.filter(|new| hurdle != Some(*new)) {
            // The status says the same.
            if !(new == Hurdle::DocumentsRequested && shown.status == Status::DocumentsRequested) {
                steps.push((shown.at, hurdle_word(lang, new)));
            }
        }
        (status, hurdle, paid) = (shown.status, shown.hurdle, shown.paid);
    }
    steps.extend(withdrawn(lang, course));
    steps.extend(course.overdue.map(|at| (at, say::course_late(lang))));
    steps.extend(course.unfollowed.map(|at| (at, say::course_unfollowed(lang))));
    steps.extend(course.ready.as_ref().map(|(at, _)| (*at, say::course_usable(lang))));
    steps.sort_by_key(|(at, _)| *at);
    steps
}

/// Of a withdrawal only what OVHcloud has taken up or may have: the others have changed nothing.
fn withdrawn(lang: Lang, course: &Course) -> Option<(Timestamp, String)> {
    let retraction = course.retraction.as_ref()?;
    let what = match &retraction.outcome {
        Some(Asking::Taken) => say::course_withdrawn(lang),
        Some(Asking::Unknown { .. }) => say::course_perhaps_withdrawn(lang),
        None
        | Some(
            Asking::Refused { .. }
            | Asking::NotSent
            | Asking::NotAsked
            | Asking::Unread
            | Asking::Moved
            | Asking::BegunElsewhere
            | Asking::NotProved
            | Asking::NotShown,
        ) => return None,
    };
    Some((retraction.at, what))
}

fn status_word(lang: Lang, status: Status) -> String {
    match status {
        Status::NotPaid => say::course_unpaid(lang),
        Status::Checking => say::course_checking(lang),
        Status::DocumentsRequested => say::course_documents(lang),
        Status::Delivering => say::course_delivering(lang),
        Status::Delivered => say::course_delivered(lang),
        Status::Cancelling => say::course_cancelling(lang),
        Status::Cancelled => say::course_cancelled(lang),
        Status::Unknown => say::course_unknown(lang),
    }
}

fn hurdle_word(lang: Lang, hurdle: Hurdle) -> String {
    match hurdle {
        Hurdle::ManualReview => say::course_review(lang),
        Hurdle::DocumentsRequested => say::course_documents(lang),
        Hurdle::FraudRefused => say::course_refused(lang),
        Hurdle::StepFailed => say::course_failed(lang),
    }
}

/// The order's projects that can be used, each with the way to it.
pub(super) fn projects(lang: Lang, order: &Order) -> String {
    let region = Region::of(&order.quote.subsidiary);
    let lines: Vec<String> = ready(order).iter().map(|ready| project(lang, ready, region)).collect();
    fit(&lines, "\n", MOST_PROJECTS, |left_out| say::and_more(lang, left_out))
}

fn project(lang: Lang, project: &ReadyProject, region: Option<Region>) -> String {
    let id = code(&project.id);
    let line = match &project.name {
        Some(name) => say::project_named(lang, escape(name.as_str()), id),
        None => say::project_nameless(lang, id),
    };
    let line = if project.name.is_some() && !project.named { say::project_other_name(lang, line) } else { line };
    match region {
        Some(region) => format!("{line}\n<{}>", panel(region, &project.id)),
        None => line,
    }
}

/// Where a project stands in the control panel of its region.
fn panel(region: Region, project: &str) -> String {
    let manager = match region {
        Region::Eu => "https://www.ovh.com/manager",
        Region::Ca => "https://ca.ovh.com/manager",
        Region::Us => "https://us.ovhcloud.com/manager",
    };
    format!("{manager}/#/public-cloud/pci/projects/{project}")
}
