//! Recovery codes: ten for each account, to sign in with when the phone is not at hand. Each works once, beside the
//! password; the database keeps keyed digests of those that were not used.

use diesel::prelude::*;

use crate::crypto::key_file::KeyFile;
use crate::crypto::{hmac, random_bytes, symbols};
use crate::db::DbConn;
use crate::error::Error;
use crate::schema::recovery_codes;

/// An account gets as many at a time.
pub const CODES: usize = 10;
/// Sixty random bits.
const SYMBOLS: usize = 12;

/// One code.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Vec<u8>);

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

impl RecoveryCode {
    /// A new set.
    pub fn set() -> [Self; CODES] {
        [(); CODES].map(|()| Self(random_bytes::<SYMBOLS>().map(|byte| byte & 31).to_vec()))
    }

    /// Reads a code as it is typed; nothing when it is something else, such as six digits.
    pub fn parse(typed: &str) -> Option<Self> {
        let marks = |c: &char| c.is_whitespace() || *c == '-';
        let values: Option<Vec<u8>> =
            typed.chars().filter(|c| !marks(c)).take(SYMBOLS + 1).map(symbols::value).collect();
        values.filter(|values| values.len() == SYMBOLS).map(Self)
    }

    /// The code in groups of four, to be kept on paper or in a password manager.
    pub fn print(&self) -> String {
        let groups =
            self.0.chunks(4).map(|group| group.iter().map(|value| symbols::symbol(*value)).collect::<String>());
        groups.collect::<Vec<_>>().join(" ")
    }

    /// What is stored of a code of this account.
    pub fn digest(&self, keys: &KeyFile, account: &str) -> String {
        hex::encode(hmac(&keys.staff, "andrum staff recovery code", &[account.as_bytes(), &self.0]))
    }
}

/// Gives an account these codes and no others.
pub fn put(conn: &mut DbConn, account: &str, digests: &[String]) -> Result<(), Error> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::staff_id.eq(account))).execute(conn)?;
    for digest in digests {
        diesel::insert_into(recovery_codes::table)
            .values((recovery_codes::staff_id.eq(account), recovery_codes::digest.eq(digest)))
            .execute(conn)?;
    }
    Ok(())
}

/// How many codes an account has left.
pub fn left(conn: &mut DbConn, account: &str) -> Result<i64, Error> {
    Ok(recovery_codes::table.filter(recovery_codes::staff_id.eq(account)).count().get_result(conn)?)
}

/// Uses a code up. Of two that come with the same one, one is told yes.
pub(super) fn use_up(conn: &mut DbConn, account: &str, digest: &str) -> Result<bool, Error> {
    Ok(diesel::delete(recovery_codes::table.find((account, digest))).execute(conn)? == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_printed_and_a_little_freer() {
        for code in RecoveryCode::set() {
            let printed = code.print();
            assert_eq!(printed.len(), 14);
            assert_eq!(RecoveryCode::parse(&printed).as_ref(), Some(&code));
            let freer = printed.to_lowercase().replace(' ', "-").replace('0', "o").replace('1', "l");
            assert_eq!(RecoveryCode::parse(&freer), Some(code));
        }
        for other in ["", "123456", "123 456", "0000 0000 000", "0000 0000 0000 0", "ÅÄÖ0 0000 0000", &"0".repeat(900)]
        {
            assert_eq!(RecoveryCode::parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_digest_belongs_to_one_account_and_one_key_file() {
        let keys = || KeyFile::load_or_create(&tempfile::tempdir().unwrap().path().join("keys")).unwrap();
        let (one, code) = (keys(), &RecoveryCode::set()[0]);
        assert_eq!(code.digest(&one, "a"), code.digest(&one, "a"));
        assert_ne!(code.digest(&one, "a"), code.digest(&one, "b"));
        assert_ne!(code.digest(&one, "a"), code.digest(&keys(), "a"));
    }
}
