//! Whether the account has a free discovery project, known without reading every project for every cart. A project's plan
//! changes only when a discovery project is activated, so each is read once, and those again.

use super::Desk;
use crate::ovh::{AccountProject, Error, Fate};
use futures_util::future::join_all;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// The most projects that are read for one cart. The others' turn comes with the next carts.
const MOST_LOOKS: usize = 4;
/// The most projects that are remembered.
const MOST_KEPT: usize = 1000;

/// What is known of the account's projects by their ids: whether it is a discovery project. One that the credentials may not
/// read counts as none, so that it is not asked for again and again.
#[derive(Default)]
pub(super) struct Plans(Mutex<BTreeMap<String, bool>>);

impl Plans {
    /// Which of these projects to read now: discovery projects, which may have been activated, before those not known.
    fn to_look_at(&self, ids: &[String]) -> Vec<String> {
        self.with(|known| {
            known.retain(|id, _| ids.contains(id));
            let discovery = ids.iter().filter(|id| known.get(*id) == Some(&true));
            let unknown = ids.iter().filter(|id| !known.contains_key(*id));
            discovery.chain(unknown).take(MOST_LOOKS).cloned().collect()
        })
    }

    fn learn(&self, id: &str, discovery: bool) {
        self.with(|known| {
            if known.len() < MOST_KEPT || known.contains_key(id) {
                known.insert(id.to_owned(), discovery);
            }
        });
    }

    /// Somebody looked at the whole account.
    pub(super) fn learn_all(&self, projects: &[AccountProject]) {
        for project in projects.iter().filter(|project| project.plan.is_some()) {
            self.learn(&project.id, project.is_discovery());
        }
    }

    fn with<T>(&self, change: impl FnOnce(&mut BTreeMap<String, bool>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Desk {
    /// Whether one of these projects is a discovery project, as far as a few looks say. What they do not say is not held
    /// against anybody.
    pub(super) async fn has_discovery(&self, ids: &[String]) -> bool {
        let looks = self.0.plans.to_look_at(ids).into_iter().map(|id| async move {
            let seen = self.0.ovh.account_project(id.clone()).await;
            let discovery = told(&seen);
            discovery.into_iter().for_each(|discovery| self.0.plans.learn(&id, discovery));
            discovery == Some(true)
        });
        join_all(looks).await.contains(&true)
    }
}

/// Whether it is one; nothing where OVHcloud may say so another time.
fn told(seen: &Result<AccountProject, Error>) -> Option<bool> {
    match seen {
        Ok(project) => Some(project.is_discovery()),
        Err(Error { fate: Fate::Refused(_) | Fate::Missing, .. }) => Some(false),
        Err(Error { fate: Fate::NotSent | Fate::Unknown(_), .. }) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::{PlanCode, Silence, Verdict};

    fn ids(numbers: std::ops::Range<usize>) -> Vec<String> {
        numbers.map(|number| format!("{number:032x}")).collect()
    }

    #[test]
    fn a_few_are_read_at_a_time_and_each_once() {
        let (plans, all) = (Plans::default(), ids(0..6));
        assert_eq!(plans.to_look_at(&all), ids(0..4));
        ids(0..4).iter().for_each(|id| plans.learn(id, false));
        assert_eq!(plans.to_look_at(&all), ids(4..6));
        ids(4..6).iter().for_each(|id| plans.learn(id, false));
        assert!(plans.to_look_at(&all).is_empty());
        assert_eq!(plans.to_look_at(&ids(0..7)), ids(6..7), "a new one");
    }

    #[test]
    fn a_discovery_project_is_read_again_before_all_others() {
        let (plans, all) = (Plans::default(), ids(0..9));
        plans.learn(&ids(8..9).concat(), true);
        assert_eq!(plans.to_look_at(&all), [ids(8..9), ids(0..3)].concat());
        plans.learn(&ids(8..9).concat(), false);
        assert_eq!(plans.to_look_at(&all), ids(0..4), "it was activated");
    }

    #[test]
    fn what_is_gone_is_forgotten_and_the_memory_is_bounded() {
        let (plans, all) = (Plans::default(), ids(0..MOST_KEPT + 1));
        all.iter().for_each(|id| plans.learn(id, false));
        assert_eq!(plans.to_look_at(&all), ids(MOST_KEPT..MOST_KEPT + 1));
        assert!(plans.to_look_at(&ids(0..1)).is_empty());
        assert_eq!(plans.to_look_at(&ids(0..3)), ids(1..3));
    }

    #[test]
    fn silence_proves_nothing_and_a_refusal_is_not_asked_for_again() {
        let of = |plan: &str| AccountProject { id: String::new(), name: None, plan: Some(PlanCode(plan.to_owned())) };
        let failed = |fate| Err(Error { doing: "reading", fate, query_id: None, changes: false });
        assert_eq!(told(&Ok(of("project.discovery"))), Some(true));
        assert_eq!(told(&Ok(of("project.2018"))), Some(false));
        assert_eq!(told(&failed(Fate::Missing)), Some(false));
        assert_eq!(told(&failed(Fate::Refused(Verdict::RightMissing))), Some(false));
        assert_eq!(told(&failed(Fate::NotSent)), None);
        assert_eq!(told(&failed(Fate::Unknown(Silence::TimedOut))), None);
    }
}
