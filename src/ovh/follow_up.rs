//! The steps of an order (`billing.order.FollowUp`, beta) and what they say: whether it is paid, and what is in its way.

use crate::order::{Hurdle, Status};
use serde::Deserialize;

/// The steps of an order, as OVHcloud's control panel reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct FollowUp(Vec<Step>);

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Step {
    #[serde(default)]
    step: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    history: Option<Vec<Entry>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Entry {
    label: Option<String>,
    /// ISO 8601, so that later sorts behind earlier.
    date: Option<String>,
}

impl FollowUp {
    /// Whether the payment has come.
    pub fn is_paid(&self) -> bool {
        self.labels().any(|label| matches!(label, "PAYMENT_RECEIVED" | "PAYMENT_CONFIRMED"))
    }

    /// Whether a payment was begun, by whomever.
    pub fn is_payment_begun(&self) -> bool {
        self.is_paid()
            || self.labels().any(|label| matches!(label, "PAYMENT_INITIATED" | "REGISTERED_PAYMENT_INITIATED"))
    }

    /// What is in the way of an order that stands there.
    pub fn hurdle(&self, status: Status) -> Option<Hurdle> {
        let refused = self.labels().any(|label| label == "FRAUD_REFUSED").then_some(Hurdle::FraudRefused);
        match status {
            Status::Delivered => None,
            // Its steps are in error because it is cancelled; why, only a refusal tells.
            Status::Cancelling | Status::Cancelled => refused,
            Status::DocumentsRequested => refused.or(Some(Hurdle::DocumentsRequested)),
            Status::NotPaid | Status::Checking | Status::Delivering | Status::Unknown => {
                refused.or_else(|| self.failed()).or_else(|| self.checked())
            }
        }
    }

    fn failed(&self) -> Option<Hurdle> {
        self.0.iter().any(|step| step.status == "ERROR").then_some(Hurdle::StepFailed)
    }

    /// What the check waits for, by the newest word about it.
    fn checked(&self) -> Option<Hurdle> {
        let doing = self.0.iter().filter(|step| step.step == "VALIDATING" && step.status == "DOING");
        let mut words: Vec<&Entry> = doing.flat_map(|step| step.history.iter().flatten()).collect();
        words.retain(|entry| entry.label().starts_with("FRAUD_"));
        words.sort_by(|one, other| one.date.cmp(&other.date));
        match words.last()?.label() {
            "FRAUD_MANUAL_REVIEW" => Some(Hurdle::ManualReview),
            "FRAUD_DOCS_REQUESTED" => Some(Hurdle::DocumentsRequested),
            _ => None,
        }
    }

    fn labels(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|step| step.history.iter().flatten()).map(Entry::label)
    }
}

impl Entry {
    fn label(&self) -> &str {
        self.label.as_deref().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may stop at once")]

    use super::*;

    fn steps(json: &str) -> FollowUp {
        serde_json::from_str(json).unwrap()
    }

    fn validating(status: &str, labels: &[&str]) -> FollowUp {
        let history: Vec<String> = labels
            .iter()
            .enumerate()
            .map(|(day, label)| format!(r#"{{"date":"2030-01-0{}T00:00:00+00:00","label":"{label}"}}"#, day + 1))
            .collect();
        steps(&format!(r#"[{{"step":"VALIDATING","status":"{status}","history":[{}]}}]"#, history.join(",")))
    }

    #[test]
    fn what_is_in_the_way() {
        let check = |labels: &[&str]| validating("DOING", labels).hurdle(Status::Checking);
        assert_eq!(check(&["PAYMENT_RECEIVED", "FRAUD_CHECK"]), None);
        assert_eq!(check(&["FRAUD_CHECK", "FRAUD_MANUAL_REVIEW"]), Some(Hurdle::ManualReview));
        assert_eq!(check(&["FRAUD_MANUAL_REVIEW", "FRAUD_DOCS_REQUESTED"]), Some(Hurdle::DocumentsRequested));
        assert_eq!(check(&["FRAUD_DOCS_REQUESTED", "FRAUD_MANUAL_REVIEW"]), Some(Hurdle::ManualReview));
        assert_eq!(check(&["FRAUD_MANUAL_REVIEW", "FRAUD_CHECK"]), None);
        assert_eq!(check(&["FRAUD_MANUAL_REVIEW", "FRAUD_REFUSED"]), Some(Hurdle::FraudRefused));
        assert_eq!(validating("DONE", &["FRAUD_MANUAL_REVIEW"]).hurdle(Status::Delivering), None);
        assert_eq!(validating("ERROR", &["FRAUD_CHECK"]).hurdle(Status::Checking), Some(Hurdle::StepFailed));
        assert_eq!(validating("ERROR", &["FRAUD_REFUSED"]).hurdle(Status::Cancelled), Some(Hurdle::FraudRefused));
        assert_eq!(validating("ERROR", &[]).hurdle(Status::Cancelled), None);
        assert_eq!(FollowUp::default().hurdle(Status::DocumentsRequested), Some(Hurdle::DocumentsRequested));
        let delivering = steps(r#"[{"step":"DELIVERING","status":"ERROR","history":null},{}]"#);
        assert_eq!(delivering.hurdle(Status::Delivering), Some(Hurdle::StepFailed));
        assert_eq!(delivering.hurdle(Status::Delivered), None);
    }

    /// The order of a history is not promised.
    #[test]
    fn the_newest_word_counts_wherever_it_stands() {
        let shuffled = steps(
            r#"[{"step":"VALIDATING","status":"DOING","history":[
                {"date":"2030-01-03T00:00:00+00:00","label":"FRAUD_MANUAL_REVIEW"},
                {"date":"2030-01-02T00:00:00+00:00","label":"FRAUD_CHECK"}]}]"#,
        );
        assert_eq!(shuffled.hurdle(Status::Checking), Some(Hurdle::ManualReview));
    }

    #[test]
    fn only_money_that_has_come_is_paid() {
        for (labels, begun, paid) in [
            (&[][..], false, false),
            (&["ORDER_STARTED", "SOMETHING_NEW"], false, false),
            (&["ORDER_STARTED", "PAYMENT_INITIATED"], true, false),
            (&["REGISTERED_PAYMENT_INITIATED"], true, false),
            (&["PAYMENT_RECEIVED"], true, true),
            (&["PAYMENT_CONFIRMED"], true, true),
        ] {
            let steps = validating("DOING", labels);
            assert_eq!((steps.is_payment_begun(), steps.is_paid()), (begun, paid), "{labels:?}");
        }
        let bare =
            steps(r#"[{"step":"AVAILABLE"},{"history":[{"label":"PAYMENT_RECEIVED","date":null},{"label":null}]}]"#);
        assert!(bare.is_paid());
    }
}
