//! A signed number with a fixed number of decimals, kept whole so that the same input always gives the same bytes.

use std::fmt;
use std::str::FromStr;

/// A number such as -12.3, kept as -123 with one place. Equal numbers with different places are different decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal {
    places: u8,
    units: i64,
}

/// Most decimals.
const MOST_PLACES: u8 = 6;

impl Decimal {
    /// A fraction of whole numbers, rounded half away from zero; nothing without a positive denominator.
    pub fn ratio(numerator: i128, denominator: i128, places: u8) -> Option<Self> {
        if denominator <= 0 {
            return None;
        }
        let doubled = numerator.checked_abs()?.checked_mul(2 * scale(places)?)?;
        let magnitude = doubled.checked_add(denominator)?.checked_div(denominator.checked_mul(2)?)?;
        Self::new(numerator.signum() * magnitude, places)
    }

    /// The square root of a fraction, rounded half up; nothing for a negative one or without a positive denominator.
    pub fn root(numerator: i128, denominator: i128, places: u8) -> Option<Self> {
        if numerator < 0 || denominator <= 0 {
            return None;
        }
        let twice = 2 * scale(places)?;
        // Twice the root, cut to whole: half of it, rounded up, is the root rounded.
        let cut = numerator.checked_mul(twice * twice)?.checked_div(denominator)?.checked_isqrt()?;
        Self::new((cut + 1) / 2, places)
    }

    /// A floating-point number to so many decimals; nothing if it is not finite or too large.
    pub fn nearest(value: f64, places: u8) -> Option<Self> {
        // The formatter rounds from the exact binary value, so no multiplication can push a number over an edge.
        let text = format!("{value:.places$}", places = usize::from(places.min(MOST_PLACES)));
        let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |digits| (-1, digits));
        let units: i128 = digits.replace('.', "").parse().ok()?;
        Self::new(sign * units, places)
    }

    /// Whether the number shows as zero.
    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    /// The number as a whole number of its last decimal: 123 for 12.3.
    pub fn units(self) -> i64 {
        self.units
    }

    fn new(units: i128, places: u8) -> Option<Self> {
        (places <= MOST_PLACES).then_some(Self { places, units: i64::try_from(units).ok()? })
    }
}

/// Ten to the power of the places.
fn scale(places: u8) -> Option<i128> {
    (places <= MOST_PLACES).then(|| 10_i128.pow(u32::from(places)))
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let digits = self.units.unsigned_abs();
        if self.places == 0 {
            return write!(f, "{sign}{digits}");
        }
        let scale = 10_u64.pow(u32::from(self.places));
        write!(f, "{sign}{}.{:0places$}", digits / scale, digits % scale, places = usize::from(self.places))
    }
}

impl FromStr for Decimal {
    type Err = ();

    /// Reads only what `Display` writes, so that a number has one writing.
    fn from_str(text: &str) -> Result<Self, ()> {
        let places = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let units = text.replacen('.', "", 1).parse::<i64>().map_err(|_| ())?;
        let number = Self::new(units.into(), u8::try_from(places).map_err(|_| ())?).ok_or(())?;
        if number.to_string() == text { Ok(number) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(number: Option<Decimal>) -> String {
        number.map_or_else(|| "-".into(), |number| number.to_string())
    }

    #[test]
    fn fractions_round_half_away_from_zero() {
        assert_eq!(text(Decimal::ratio(1, 20, 1)), "0.1");
        assert_eq!(text(Decimal::ratio(-1, 20, 1)), "-0.1");
        assert_eq!(text(Decimal::ratio(-1, 30, 1)), "0.0");
        assert_eq!(text(Decimal::ratio(-1001, 10, 1)), "-100.1");
        assert_eq!(text(Decimal::ratio(5, 2, 0)), "3");
        assert_eq!(text(Decimal::ratio(1, 0, 1)), "-");
        assert_eq!(text(Decimal::ratio(i128::MAX, 1, 1)), "-");
    }

    #[test]
    fn roots_round_half_up() {
        assert_eq!(text(Decimal::root(13, 1, 1)), "3.6");
        assert_eq!(text(Decimal::root(9, 4, 0)), "2");
        assert_eq!(text(Decimal::root(2, 1, 4)), "1.4142");
        assert_eq!(text(Decimal::root(0, 5, 1)), "0.0");
        assert_eq!(text(Decimal::root(-1, 1, 1)), "-");
    }

    #[test]
    fn floating_point_numbers_have_no_negative_zero() {
        assert_eq!(text(Decimal::nearest(-0.404_030_98, 2)), "-0.40");
        assert_eq!(text(Decimal::nearest(-0.001, 2)), "0.00");
        assert_eq!(text(Decimal::nearest(0.005_538, 4)), "0.0055");
        assert_eq!(text(Decimal::nearest(f64::NAN, 2)), "-");
        assert_eq!(text(Decimal::nearest(f64::INFINITY, 2)), "-");
        assert_eq!(text(Decimal::nearest(1.0, 7)), "-");
    }

    #[test]
    fn only_its_own_writing_is_read_back() {
        for good in ["-12.3", "0.05", "7", "-0.40"] {
            assert_eq!(good.parse::<Decimal>().map(|number| number.to_string()).as_deref(), Ok(good));
        }
        for bad in ["", "+1.0", "-0.0", "01.0", "1.", ".5", "1,0", "1.2.3", "0.1234567"] {
            assert_eq!(bad.parse::<Decimal>(), Err(()), "{bad}");
        }
    }
}
