//! Whose turn it is where more placed orders are to be asked for by themselves than one look asks for.

use jiff::Timestamp;

/// How many orders are asked for by themselves at one look, so that thousands cost no more than their turn.
pub(super) const MOST_ASKED: usize = 25;
/// How many of these are asked for that cannot wait while others do, so that those get their turn too.
const MOST_URGENT: usize = 20;

/// One that is due.
pub(super) struct Due<T> {
    pub(super) what: T,
    /// Whether it has certainly changed, or somebody is to be reminded of it.
    pub(super) urgent: bool,
    /// When it was asked for last.
    pub(super) asked: Option<Timestamp>,
}

/// Those whose turn it is, first first, and whether some have to wait. What is urgent comes first, and of these and of the
/// others whoever has waited longest.
pub(super) fn turns<T>(mut due: Vec<Due<T>>) -> (Vec<T>, bool) {
    due.sort_by_key(|due| due.asked);
    let (mut turn, others): (Vec<_>, Vec<_>) = due.into_iter().partition(|due| due.urgent);
    let all = turn.len() + others.len();
    let kept = MOST_ASKED.saturating_sub(others.len()).max(MOST_URGENT);
    turn.truncate(kept);
    turn.extend(others);
    turn.truncate(MOST_ASKED);
    (turn.into_iter().map(|due| due.what).collect(), all > MOST_ASKED)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Due ones: an urgent one is a capital, and each was asked for in the order of its letters.
    fn due(letters: &[char]) -> Vec<Due<char>> {
        let at = |letter: &char| Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_secs(i64::from(u32::from(*letter)));
        let one = |letter: &char| Due { what: *letter, urgent: letter.is_uppercase(), asked: Some(at(letter)) };
        letters.iter().map(one).collect()
    }

    #[test]
    fn whoever_has_waited_longest_comes_first_after_what_is_urgent() {
        let never = Due { what: '-', urgent: false, asked: None };
        let all = due(&['c', 'b', 'C', 'a', 'B']).into_iter().chain([never]).collect();
        assert_eq!(turns(all), (vec!['B', 'C', '-', 'a', 'b', 'c'], false));
        assert_eq!(turns(Vec::<Due<char>>::new()), (vec![], false));
    }

    #[test]
    fn nobody_waits_for_ever() {
        let letters = |letter, count| std::iter::repeat_n(letter, count).collect::<Vec<char>>();
        let turn = |urgent, others| {
            let (turn, left_over) = turns(due(&[letters('A', urgent), letters('a', others)].concat()));
            let (first, rest): (Vec<char>, Vec<char>) = turn.into_iter().partition(|letter| *letter == 'A');
            (first.len(), rest.len(), left_over)
        };
        for ((urgent, others), expected) in [
            ((1, 24), (1, 24, false)),
            ((1, 30), (1, 24, true)),
            ((25, 0), (25, 0, false)),
            ((30, 0), (25, 0, true)),
            ((30, 2), (23, 2, true)),
            ((30, 30), (20, 5, true)),
        ] {
            assert_eq!(turn(urgent, others), expected, "{urgent} and {others}");
        }
    }
}
