//! Which of an order's projects is which: each that was ordered gets its own, by the names OVHcloud shows.

use super::{Content, ProjectName, ReadyProject};

/// No more of one name are told apart, however many were ordered.
const MOST_OF_ONE: u32 = 1000;

/// A project at OVHcloud that came of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// The name it was ordered under, where OVHcloud tells.
    pub ordered: Option<String>,
    /// The name it has.
    pub shown: Option<String>,
}

impl Content {
    /// How many projects come of it.
    pub fn projects(&self) -> usize {
        let projects = self.lines.iter().filter(|line| line.plan.is_project());
        projects.fold(0, |all: usize, line| all.saturating_add(line.quantity.0 as usize))
    }

    fn project_names(&self) -> Vec<&ProjectName> {
        let projects = self.lines.iter().filter(|line| line.plan.is_project());
        projects.flat_map(|line| (0..line.quantity.0.min(MOST_OF_ONE)).map(|_| &line.name)).collect()
    }

    /// The projects with the names they were ordered under: first by what OVHcloud says was ordered, then by the names they
    /// have; one that is left over gets the name that is left over, and several get none.
    pub fn named(&self, found: &[Found]) -> Vec<ReadyProject> {
        let mut names = self.project_names();
        let mut take = |wanted: Option<&String>| {
            let place = names.iter().position(|name| Some(name.as_str()) == wanted.map(String::as_str))?;
            Some(names.remove(place).clone())
        };
        let mut given: Vec<Option<ProjectName>> = found.iter().map(|found| take(found.ordered.as_ref())).collect();
        for (found, name) in found.iter().zip(&mut given) {
            if name.is_none() {
                *name = take(found.shown.as_ref());
            }
        }
        let mut nameless = given.iter_mut().filter(|name| name.is_none());
        if let (Some(one), None, [name]) = (nameless.next(), nameless.next(), names.as_slice()) {
            *one = Some((*name).clone());
        }
        let ready = found.iter().zip(given).map(|(found, name)| {
            let named = name.as_ref().is_some_and(|name| found.shown.as_deref() == Some(name.as_str()));
            ReadyProject { id: found.id.clone(), name, named }
        });
        let mut ready: Vec<ReadyProject> = ready.collect();
        // As people have ordered them; those without a name come last.
        let place = |name: &ProjectName| self.lines.iter().position(|line| line.name == *name);
        ready.sort_by_key(|project| project.name.as_ref().and_then(place).unwrap_or(usize::MAX));
        ready
    }

    /// The names of the projects that are not among these, each as often as it is missing.
    pub fn missing(&self, ready: &[ReadyProject]) -> Vec<ProjectName> {
        let mut names = self.project_names();
        for name in ready.iter().filter_map(|project| project.name.as_ref()) {
            if let Some(place) = names.iter().position(|ordered| *ordered == name) {
                names.remove(place);
            }
        }
        // Projects without a name stand for some of those, nobody knows which.
        names.into_iter().cloned().collect()
    }
}

/// Whether a text is the id of a Public Cloud project: 32 hex digits of a version 4 UUID.
pub fn is_project_id(text: &str) -> bool {
    let hex = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
    text.len() == 32 && text.bytes().all(hex) && text.as_bytes().get(12) == Some(&b'4')
}
