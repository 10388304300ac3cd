//! Asking several things at once, so many at a time, without spawning: whoever drops the whole drops every part.

use futures_util::stream::{self, StreamExt, TryStreamExt};

/// Waits for all, at most `most` under way at a time, and gives the answers in the order of the questions. The first
/// error ends it.
pub(super) async fn side_by_side<T, E>(
    calls: Vec<impl Future<Output = Result<T, E>>>,
    most: usize,
) -> Result<Vec<T>, E> {
    stream::iter(calls).buffered(most.max(1)).try_collect().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[tokio::test]
    async fn keeps_the_order_and_the_bound() {
        let (now, peak) = (Cell::new(0), Cell::new(0));
        let ask = |n: u32| {
            let (now, peak) = (&now, &peak);
            async move {
                now.set(now.get() + 1);
                peak.set(peak.get().max(now.get()));
                for _ in 0..(10 - n) {
                    tokio::task::yield_now().await;
                }
                now.set(now.get() - 1);
                if n == 9 { Err("nine") } else { Ok(n) }
            }
        };
        assert_eq!(side_by_side((0..7).map(ask).collect(), 3).await, Ok((0..7).collect()));
        assert_eq!(peak.get(), 3);
        assert_eq!(side_by_side([0, 9, 1].map(ask).into(), 3).await, Err("nine"));
        assert_eq!(side_by_side([].map(ask).into(), 3).await, Ok(vec![]));
    }
}
