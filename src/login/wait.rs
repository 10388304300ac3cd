//! Waiting until a person has validated a key, or it is clear that nobody will.

use super::screen::Screen;
use crate::order::Verdict;
use crate::ovh::rights::AccessRule;
use crate::ovh::{Error, Fate, Grant, GrantState, Ovh};
use jiff::SignedDuration;
use std::time::{Duration, Instant};

/// How it ended.
pub(super) enum End {
    /// It works; with what it may do, where OVHcloud says so.
    Validated(Option<Vec<AccessRule>>),
    Refused,
    Expired,
    TooLate,
    WrongSecret,
    GivenUp,
}

/// What one look says.
enum Look {
    Ended(End),
    Pending,
    /// What is signed is not accepted. A key that is not validated yet may look like that, too.
    BadSignature,
}

/// The pause between two looks: short at first, for whoever has the page open already.
const PAUSES: [(Duration, Duration); 2] =
    [(Duration::from_secs(60), Duration::from_secs(1)), (Duration::MAX, Duration::from_secs(3))];

/// Asks again and again until it has ended or the time is over.
pub(super) async fn wait(ovh: &Ovh, patience: SignedDuration, screen: &mut Screen) -> End {
    let begin = Instant::now();
    let patience = patience.unsigned_abs();
    loop {
        let look = look(&ovh.current_key().await);
        let bad_signature = match look {
            Look::Ended(end) => return end,
            Look::Pending => false,
            Look::BadSignature => true,
        };
        let waited = begin.elapsed();
        if waited >= patience {
            return if bad_signature { End::WrongSecret } else { End::TooLate };
        }
        screen.progress(waited.as_secs());
        let pause =
            PAUSES.iter().find(|(until, _)| waited < *until).map_or(Duration::from_secs(3), |(_, pause)| *pause);
        tokio::time::sleep(pause.min(patience - waited)).await;
    }
}

/// A key that is not validated is no key to OVHcloud yet. Trouble on the way says nothing about it.
fn look(answer: &Result<Grant, Error>) -> Look {
    match answer {
        Ok(Grant { state, rules, .. }) => match state {
            GrantState::Validated => Look::Ended(End::Validated(Some(rules.clone()))),
            GrantState::Refused => Look::Ended(End::Refused),
            GrantState::Expired => Look::Ended(End::Expired),
            GrantState::PendingValidation => Look::Pending,
        },
        // Whoever lacks a right is known already.
        Err(Error { fate: Fate::Refused(Verdict::RightMissing), .. }) => Look::Ended(End::Validated(None)),
        Err(Error { fate: Fate::Refused(Verdict::SignatureInvalid), .. }) => Look::BadSignature,
        Err(_) => Look::Pending,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(verdict: Verdict) -> Look {
        look(&Err(Error { doing: "looking", fate: Fate::Refused(verdict), query_id: None, changes: false }))
    }

    #[test]
    fn trouble_on_the_way_says_nothing() {
        for fate in [Fate::NotSent, Fate::Missing, Fate::Unknown(crate::order::Silence::TimedOut)] {
            assert!(matches!(
                look(&Err(Error { doing: "looking", fate, query_id: None, changes: false })),
                Look::Pending
            ));
        }
        assert!(matches!(refused(Verdict::CredentialInvalid), Look::Pending));
        assert!(matches!(refused(Verdict::SignatureInvalid), Look::BadSignature));
        assert!(matches!(refused(Verdict::RightMissing), Look::Ended(End::Validated(None))));
    }
}
