//! Numbers as people type them: exact, with six decimals at most.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A number up to a million millions, exact to six decimals. Sums of money come out as they went in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(i64);

const DECIMALS: usize = 6;
const ONE: i64 = 1_000_000;
const LONGEST: usize = 12;

/// What was typed is not a number, or one that is too large or too fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number such as 12.5, below a million millions and with six decimals at most")
    }
}

impl Decimal {
    /// Reads `12.50` or `12,50` and gives the number with how it is kept: a point, and the decimals that were typed.
    pub fn read(typed: &str) -> Result<(Self, String), NotANumber> {
        let typed = typed.trim().replace(',', ".").replace('\u{2212}', "-");
        let (sign, digits) = match typed.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, typed.as_str()),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let whole = whole.trim_start_matches('0');
        let has_digits = digits.bytes().any(|byte| byte.is_ascii_digit());
        if !has_digits
            || !is_plain(whole)
            || !is_plain(part)
            || whole.len() > LONGEST
            || part.len() > DECIMALS
        {
            return Err(NotANumber);
        }
        let number = |text: &str| if text.is_empty() { Ok(0) } else { text.parse::<i64>() };
        let millionths = number(&format!("{part:0<DECIMALS$}")).map_err(|_| NotANumber)?;
        let value = sign * (number(whole).map_err(|_| NotANumber)? * ONE + millionths);
        let whole = if whole.is_empty() { "0" } else { whole };
        let sign = if value < 0 { "-" } else { "" };
        let kept = if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") };
        Ok((Self(value), kept))
    }
}

impl FromStr for Decimal {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        Self::read(text).map(|(value, _)| value)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, rest) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let (whole, part) = (rest / ONE.unsigned_abs(), rest % ONE.unsigned_abs());
        let part = format!("{part:06}");
        match part.trim_end_matches('0') {
            "" => write!(f, "{sign}{whole}"),
            part => write!(f, "{sign}{whole}.{part}"),
        }
    }
}

/// As a number of JSON.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 % ONE {
            0 => to.serialize_i64(self.0 / ONE),
            _ => to.serialize_f64(self.to_string().parse().map_err(serde::ser::Error::custom)?),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        written(&serde_json::Number::deserialize(from)?).parse().map_err(de::Error::custom)
    }
}

/// A number of JSON as people would write it, never as `1e-6`.
pub fn written(number: &serde_json::Number) -> String {
    match number.as_f64() {
        Some(real) if number.is_f64() => real.to_string(),
        _ => number.to_string(),
    }
}
