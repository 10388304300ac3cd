//! The one source of chance: a seed gives the same decisions for the same order, whatever happens in between.

/// A generator of the kind SplitMix64: small, and good enough to shuffle troubles with.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The decisions of one order under a seed.
    pub(crate) fn of(seed: u64, number: u32) -> Chance {
        let mut chance = Chance(seed ^ u64::from(number).wrapping_mul(0xA076_1D64_78BD_642F));
        // Neighbours look alike before the first draw.
        chance.next();
        chance
    }

    /// Whether something of this many percent happens.
    pub(crate) fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A number from `least`, below `end`.
    pub(crate) fn between(&mut self, least: u64, end: u64) -> u64 {
        least.saturating_add(self.below(end.saturating_sub(least)))
    }

    /// One of these; each as often as its weight says. The list must not be empty.
    pub(crate) fn one_of<'a, T>(&mut self, choices: &'a [(u64, T)]) -> Option<&'a T> {
        let mut left = self.below(choices.iter().map(|(weight, _)| weight).sum());
        let found = choices.iter().find(|(weight, _)| match left.checked_sub(*weight) {
            Some(rest) => {
                left = rest;
                false
            }
            None => true,
        });
        found.map(|(_, choice)| choice)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next().checked_rem(end).unwrap_or(0)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}
