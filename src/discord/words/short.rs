//! An amount in few characters, for a picture's scale: `0.05`, `950`, `1.5k`, `12M`. The exact one stands in the text.

use super::Lang;

const UCENTS_PER_UNIT: u64 = 100_000_000;

impl Lang {
    /// The amount rounded to hundredths, from ten on to tenths, from a hundred on to whole ones; of units, or of
    /// thousands, millions and milliards of them.
    pub(crate) fn short(self, ucents: i64) -> String {
        const SCALES: [(u64, &str); 3] = [(1_000_000_000, "G"), (1_000_000, "M"), (1_000, "k")];
        let most = ucents.unsigned_abs();
        let scale = SCALES.into_iter().find(|(scale, _)| most / scale >= UCENTS_PER_UNIT);
        let (scale, sign) = scale.unwrap_or((1, ""));
        // Of what is rounded to, a hundred make one of the scale, or ten, or one.
        let step: u64 = match most / scale / UCENTS_PER_UNIT {
            0..10 => 1,
            10..100 => 10,
            100.. => 100,
        };
        let one = u128::from(scale * UCENTS_PER_UNIT * step);
        let hundredths = (u128::from(most) * 100 + one / 2) / one * u128::from(step);
        let (units, rest) = (self.grouped(&(hundredths / 100).to_string()), hundredths % 100);
        let minus = if ucents < 0 && hundredths > 0 { "-" } else { "" };
        let fraction = format!("{}{rest:02}", self.decimal_point());
        let fraction = if rest == 0 { "" } else { fraction.trim_end_matches('0') };
        format!("{minus}{units}{fraction}{sign}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_characters_say_how_much() {
        let short = |ucents| Lang::En.short(ucents);
        let units = |units: i64| Lang::En.short(units * 100_000_000);
        assert_eq!([short(0), short(1), short(499_999), short(5_000_000)], ["0", "0", "0", "0.05"]);
        assert_eq!([short(500_000), short(150_500_000), short(1_299_600_000)], ["0.01", "1.51", "13"]);
        assert_eq!([units(1), units(12), units(950), units(999)], ["1", "12", "950", "999"]);
        assert_eq!([units(1_000), units(1_500), units(12_340), units(999_499)], ["1k", "1.5k", "12.3k", "999k"]);
        assert_eq!([units(1_000_000), units(-2_500_000), short(i64::MAX)], ["1M", "-2.5M", "92.2G"]);
        assert_eq!([Lang::Pl.short(150_000_000), Lang::Fr.short(1_234 * 100_000_000)], ["1,5", "1,23k"]);
        assert_eq!([short(-1), short(i64::MIN)], ["0", "-92.2G"]);
    }
}
