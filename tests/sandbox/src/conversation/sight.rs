//! What people got to see, as the lines of one step.

use super::cast::Cast;
use super::mask::Names;
use super::render;
use crate::discord::{Audience, Event, EventKind, Shown, Snowflake};
use std::collections::HashMap;

/// A line with its place among those of the step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sight {
    audience: Audience,
    text: String,
}

/// Turns events into lines; knows how each message looked before, because an edit that changes only embeds says nothing.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    before: HashMap<Snowflake, String>,
}

impl Watch {
    /// The line an event makes, if any.
    pub(crate) fn see(&mut self, event: &Event, names: &Names) -> Option<Sight> {
        let seen = |text: String| Some(Sight { audience: event.audience.clone(), text });
        match event.kind {
            EventKind::Thinking => None,
            EventKind::Posted | EventKind::Edited => {
                let message = event.message.as_ref()?;
                let text = match &event.audience {
                    Audience::Channel(_) | Audience::Dm(_) => render::headline(message, names),
                    Audience::Only(_) => render::whole(message, names),
                };
                let before = self.before.insert(message.id, text.clone());
                if before.as_ref() == Some(&text) {
                    return None;
                }
                // Only a new message pings, whatever stands in an edit.
                let pings = if event.kind == EventKind::Posted { pinged(message, names) } else { String::new() };
                seen(said(&event.audience, message, &pings, &text))
            }
            EventKind::Deleted => {
                let message = event.message.as_ref()?;
                let text = format!("(deletes) {}", render::headline(message, names));
                seen(said(&event.audience, message, "", &text))
            }
            EventKind::Modal => {
                seen(format!("{} is asked: {}", whose(&event.audience), render::form(event.form.as_ref()?, names)))
            }
            EventKind::Choices => {
                let choices = event.choices.as_deref().unwrap_or_default();
                seen(format!("{} is offered: {}", whose(&event.audience), render::choices(choices)))
            }
            EventKind::Failed => seen(format!("{} is told: The application did not respond", whose(&event.audience))),
        }
    }
}

/// ` (pings approver, dave)`, or nothing.
fn pinged(message: &Shown, names: &Names) -> String {
    let name = |id: &String| names.0.get(id).unwrap_or(id).clone();
    let pinged: Vec<String> = message.pings.iter().map(name).collect();
    if pinged.is_empty() { String::new() } else { format!(" (pings {})", pinged.join(", ")) }
}

fn said(audience: &Audience, message: &Shown, pings: &str, text: &str) -> String {
    match audience {
        Audience::Channel(_) => format!("{}{pings}: {text}", message.author),
        Audience::Dm(name) => format!("{name} gets a direct message: {text}"),
        Audience::Only(name) => format!("only {name} sees: {text}"),
    }
}

fn whose(audience: &Audience) -> &str {
    match audience {
        Audience::Channel(_) => "everyone",
        Audience::Dm(name) | Audience::Only(name) => name,
    }
}

/// The lines of a step in their order: private ones by person, then the channel's, then direct messages by person.
/// Within each they stand as they came, since one message's changes have an order and different messages race.
pub(crate) fn lines(sights: &[Sight], cast: &Cast) -> Vec<String> {
    let rank = |sight: &Sight| match &sight.audience {
        Audience::Only(name) => (0, cast.told(name)),
        Audience::Channel(_) => (1, String::new()),
        Audience::Dm(name) => (2, cast.told(name)),
    };
    let mut ordered: Vec<&Sight> = sights.iter().collect();
    ordered.sort_by_key(|sight| rank(sight));
    ordered.into_iter().map(|sight| cast.told(&sight.text)).collect()
}

/// Whether every expected line has come, each as often as expected; more may have come.
pub(crate) fn all_there(expected: &[String], lines: &[String]) -> bool {
    let mut left: Vec<&String> = lines.iter().collect();
    expected.iter().all(|line| match left.iter().position(|came| *came == line) {
        Some(at) => {
            left.swap_remove(at);
            true
        }
        None => false,
    })
}
