//! The scale of a chart: round numbers, and how long a bar is on it.

/// The most lines a scale has above zero.
const MOST_LINES: i64 = 5;

/// A scale from zero to a round number that no bar exceeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Axis {
    step: i64,
    steps: i64,
}

impl Axis {
    /// The scale for values up to this one, in steps of 1, 2 or 5 times a power of ten, none finer than `least`, which
    /// is such a number itself.
    pub(super) fn to(most: i64, least: i64) -> Axis {
        let mut step = least.max(1);
        // The leading digit of the step: 1, 2 or 5.
        let mut digit = 1;
        while most > 0 && (most - 1) / step >= MOST_LINES {
            let (factor, divisor, next) = match digit {
                1 => (2, 1, 2),
                2 => (5, 2, 5),
                _ => (2, 1, 1),
            };
            digit = next;
            let Some(longer) = step.checked_mul(factor) else { break };
            step = longer / divisor;
        }
        let steps = if most > 0 { (most - 1) / step + 1 } else { 1 };
        Axis { step, steps }
    }

    /// The values at its lines, zero first.
    pub(super) fn lines(self) -> impl Iterator<Item = i64> {
        (0..=self.steps).map(move |line| line.saturating_mul(self.step))
    }

    /// How many pixels a value is long on a scale of so many.
    pub(super) fn length(self, value: i64, pixels: u16) -> u16 {
        let whole = i128::from(self.step) * i128::from(self.steps);
        let length = i128::from(value.max(0)) * i128::from(pixels) / whole;
        u16::try_from(length).unwrap_or(pixels).min(pixels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_round_and_no_bar_exceeds_them() {
        let lines = |most, least| Axis::to(most, least).lines().collect::<Vec<_>>();
        assert_eq!(lines(0, 1), [0, 1]);
        assert_eq!(lines(1, 1), [0, 1]);
        assert_eq!(lines(5, 1), [0, 1, 2, 3, 4, 5]);
        assert_eq!(lines(6, 1), [0, 2, 4, 6]);
        assert_eq!(lines(100, 1), [0, 20, 40, 60, 80, 100]);
        assert_eq!(lines(101, 1), [0, 50, 100, 150]);
        assert_eq!(lines(3, 100), [0, 100]);
        for most in [0, 1, 7, 99, 12_345, 1 << 40, i64::MAX / 2, i64::MAX] {
            let axis = Axis::to(most, 1);
            assert!((2..=6).contains(&axis.lines().count()), "{most}");
            assert!(axis.lines().last().is_some_and(|last| last >= most), "{most}");
            assert!(axis.length(most, 300) <= 300 && axis.length(0, 300) == 0);
            assert!(most < 2 || axis.length(most, 300) >= 100, "{most}");
            assert_eq!(axis.length(i64::MIN, 300), 0);
        }
    }
}
