//! The second factor: six digits from an app, by RFC 6238 (SHA-1, 30 seconds, one step of skew). A code works once:
//! the row remembers the step of the last one, and only later steps are looked at.

use std::fmt::Write as _;

use fast_qr::qr::QRBuilder;
use serde::Serialize;
use time::OffsetDateTime;
use totp_rs::{Builder, Totp};

use crate::crypto::Secret;
use crate::error::Error;

const SECONDS: i64 = 30;

/// What the app and the service share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondFactor(Secret<20>);

/// A QR code as a template draws it: the side in modules, margin included, and the dark ones as an SVG path.
#[derive(Clone, Debug, Serialize)]
pub struct QrCode {
    side: usize,
    path: String,
}

impl SecondFactor {
    /// A new one.
    pub fn random() -> Self {
        Self(Secret::random())
    }

    /// One that was stored.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        Secret::from_slice(bytes).map(Self)
    }

    /// One from its secret as it is typed, with or without spaces.
    pub fn from_typed(secret: &str) -> Option<Self> {
        let symbols: String = secret.chars().filter(|c| !c.is_whitespace()).collect();
        Self::from_slice(totp_rs::Secret::try_from_base32(symbols.to_uppercase()).ok()?.as_ref())
    }

    /// The bytes to seal.
    pub const fn as_bytes(&self) -> &[u8; 20] {
        self.0.expose()
    }

    /// The step of a code that is good now and was not used before; `used` is the step of the last code that was.
    pub fn step_of(&self, code: &str, now: OffsetDateTime, used: i64) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).take(12).collect();
        let totp = self.totp("", 0).ok()?;
        let current = now.unix_timestamp().div_euclid(SECONDS);
        (current - 1..=current + 1)
            .filter(|step| *step > used)
            .find(|step| u64::try_from(step * SECONDS).is_ok_and(|time| totp.check(&digits, time).is_some()))
    }

    /// The code of a moment, as the app shows it.
    pub fn code(&self, at: OffsetDateTime) -> Result<String, Error> {
        let seconds = u64::try_from(at.unix_timestamp()).map_err(Error::internal)?;
        Ok(self.totp("", 0)?.generate(seconds).to_string())
    }

    /// The secret as it is typed into an app, in groups of four.
    pub fn typed(&self) -> Result<String, Error> {
        let symbols = self.totp("", 0)?.secret().to_base32();
        let groups: Vec<String> =
            symbols.chars().collect::<Vec<_>>().chunks(4).map(|group| group.iter().collect()).collect();
        Ok(groups.join(" "))
    }

    /// The QR code that an app reads.
    pub fn qr_code(&self, alias: &str) -> Result<QrCode, Error> {
        let address = self.totp(alias, 1)?.to_url().map_err(Error::internal)?;
        QrCode::of(&address)
    }

    fn totp(&self, alias: &str, skew: u16) -> Result<Totp, Error> {
        Builder::new()
            .with_secret(self.0.expose().to_vec())
            .with_skew(skew)
            .with_issuer(Some("Andrum"))
            .with_account_name(alias)
            .build()
            .map_err(Error::internal)
    }
}

impl QrCode {
    /// Draws a text.
    pub fn of(text: &str) -> Result<Self, Error> {
        const MARGIN: usize = 4;
        let code = QRBuilder::new(text).build().map_err(|cause| Error::internal(cause.to_string()))?;
        let mut path = String::new();
        for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
            for (x, _) in row.iter().enumerate().filter(|(_, module)| module.value()) {
                write!(path, "M{} {}h1v1h-1z", x + MARGIN, y + MARGIN).map_err(Error::internal)?;
            }
        }
        Ok(Self { side: code.size + 2 * MARGIN, path })
    }
}

#[cfg(test)]
mod tests {
    use time::Duration;
    use time::macros::datetime;

    use super::*;

    /// The secret of RFC 6238, appendix B.
    fn known() -> SecondFactor {
        SecondFactor::from_slice(b"12345678901234567890").unwrap()
    }

    #[test]
    fn known_answers_of_the_standard() {
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            let at = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
            assert_eq!(known().code(at).unwrap(), code);
            assert_eq!(known().step_of(code, at, 0), Some(seconds / 30));
        }
    }

    #[test]
    fn a_code_is_good_one_step_early_and_late_and_once() {
        let at = datetime!(2026-11-21 12:00:10 UTC);
        let step = at.unix_timestamp() / 30;
        let code = known().code(at).unwrap();
        for (moment, used, wanted) in [
            (at, 0, Some(step)),
            (at + Duration::seconds(30), 0, Some(step)),
            (at - Duration::seconds(30), 0, Some(step)),
            (at + Duration::seconds(60), 0, None),
            (at - Duration::seconds(60), 0, None),
            (at, step, None),
            (at, step - 1, Some(step)),
        ] {
            assert_eq!(known().step_of(&code, moment, used), wanted, "{moment} {used}");
        }
        let (one, two) = code.split_at(3);
        assert_eq!(known().step_of(&format!(" {one} {two} "), at, 0), Some(step), "typed as apps show it");
        for wrong in ["", "12345", "1234567", "abcdef", "１２３４５６", "287 08"] {
            assert_eq!(known().step_of(wrong, at, 0), None, "{wrong}");
        }
    }

    #[test]
    fn it_is_shown_as_text_and_as_a_qr_code() {
        assert_eq!(known().typed().unwrap(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let drawn = known().qr_code("Åsa från Örebro").unwrap();
        assert!(drawn.side > 8 + 21 && drawn.path.starts_with("M4 4h1v1h-1z"), "{drawn:?}");
    }
}
