//! Work that must not end by itself. A panic ends no more than the piece of work it happens in: a duty of the bot begins anew
//! after a pause, so that nothing is half dead without anybody noticing. The panic itself is told by the log's own hook.

use futures_util::FutureExt as _;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::time::Instant;

/// The pauses before a duty begins anew: the first, and what they grow to while it breaks off again and again.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// Does a duty until it is over, and begins it anew whenever it breaks off. Whatever it keeps in memory is gone then: what
/// counts stands in the journal.
pub async fn keep<T, Work: Future<Output = T>>(what: &'static str, begin: impl Fn() -> Work) -> T {
    keep_with(what, FIRST, begin).await
}

async fn keep_with<T, Work: Future<Output = T>>(what: &'static str, first: Duration, begin: impl Fn() -> Work) -> T {
    let mut pause = first;
    loop {
        let begun = Instant::now();
        if let Some(done) = survive(what, begin()).await {
            return done;
        }
        pause = pause_before(pause, first, begun.elapsed());
        tracing::error!(duty = what, pause = pause.as_secs(), "a duty of the bot begins anew after this pause");
        tokio::time::sleep(pause).await;
        pause = pause_after(pause);
    }
}

/// The pause that is due now: what kept going for long begins anew as if it had never broken off.
fn pause_before(pause: Duration, first: Duration, lasted: Duration) -> Duration {
    if lasted > LONGEST { first } else { pause }
}

fn pause_after(pause: Duration) -> Duration {
    (pause * 2).min(LONGEST)
}

/// What some work gives; nothing if a panic breaks it off. What others share with it lives in the journal, or behind locks that
/// are never left half changed.
pub async fn survive<T>(what: &'static str, work: impl Future<Output = T>) -> Option<T> {
    let done = AssertUnwindSafe(work).catch_unwind().await;
    if done.is_err() {
        tracing::error!(
            work = what,
            "some work was broken off by a bug in this program; please report the line before this"
        );
    }
    done.ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::panic, reason = "that is what is tried")]

    use super::*;
    use std::cell::Cell;

    #[tokio::test]
    async fn a_duty_that_breaks_off_begins_anew_until_it_is_over() {
        let begun = Cell::new(0);
        let duty = || async {
            begun.set(begun.get() + 1);
            tokio::task::yield_now().await;
            if begun.get() < 3 {
                panic!("as a test");
            }
            "done"
        };
        assert_eq!(keep_with("trying", Duration::ZERO, duty).await, "done");
        assert_eq!(begun.get(), 3);
    }

    /// A duty that always breaks off costs little, and one that seldom does is back soon.
    #[test]
    fn the_pauses_grow_to_a_limit_and_begin_anew() {
        let (mut pause, mut pauses) = (FIRST, Vec::new());
        for _ in 0..7 {
            pauses.push(pause_before(pause, FIRST, Duration::from_secs(3)).as_secs());
            pause = pause_after(pause);
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 30, 30]);
        assert_eq!(pause_before(pause, FIRST, LONGEST), LONGEST);
        assert_eq!(pause_before(pause, FIRST, LONGEST + Duration::from_millis(1)), FIRST);
    }

    #[tokio::test]
    async fn work_that_breaks_off_gives_nothing() {
        assert_eq!(survive("trying", async { 7 }).await, Some(7));
        assert_eq!(survive("trying", async { panic!("as a test") }).await, None::<i32>);
    }
}
