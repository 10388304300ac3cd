//! Asking several things at once, so many at a time, without spawning: whoever drops the whole drops every part.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

/// Waits for all, at most `most` under way at a time, and gives the answers in the order of the questions. The first
/// error ends it.
pub(super) async fn side_by_side<F, T, E>(futures: impl IntoIterator<Item = F>, most: usize) -> Result<Vec<T>, E>
where
    F: Future<Output = Result<T, E>>,
{
    let mut waiting = futures.into_iter();
    let mut answers = Vec::new();
    loop {
        let batch: Vec<_> = waiting.by_ref().take(most.max(1)).map(Box::pin).collect();
        if batch.is_empty() {
            return Ok(answers);
        }
        answers.extend(all(batch).await?);
    }
}

async fn all<F, T, E>(batch: Vec<Pin<Box<F>>>) -> Result<Vec<T>, E>
where
    F: Future<Output = Result<T, E>>,
{
    let mut parts: Vec<(Pin<Box<F>>, Option<T>)> = batch.into_iter().map(|future| (future, None)).collect();
    poll_fn(|context| {
        let mut pending = false;
        for (future, answer) in parts.iter_mut().filter(|(_, answer)| answer.is_none()) {
            match future.as_mut().poll(context) {
                Poll::Ready(Ok(value)) => *answer = Some(value),
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Pending => pending = true,
            }
        }
        if pending { Poll::Pending } else { Poll::Ready(Ok(())) }
    })
    .await?;
    Ok(parts.into_iter().filter_map(|(_, answer)| answer).collect())
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
        assert_eq!(side_by_side((0..7).map(ask), 3).await, Ok((0..7).collect()));
        assert_eq!(peak.get(), 3);
        assert_eq!(side_by_side([0, 9, 1].map(ask), 3).await, Err("nine"));
        assert_eq!(side_by_side([].map(ask), 3).await, Ok(vec![]));
    }
}
