//! What a staff password opens: the account's private key and its second factor. The rows are worth nothing to whoever
//! has the database and the key file but not the password.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::second_factor::SecondFactor;
use crate::crypto::envelope::{self, Place};
use crate::crypto::key_file::KeyFile;
use crate::crypto::key_pair::PrivateKey;
use crate::crypto::password::{LONGEST, Salt};
use crate::crypto::{Key, derive, equal, hmac};
use crate::error::Error;

/// The shortest password, in characters. Length is the only rule.
pub const SHORTEST: usize = 12;

/// A password that may be chosen.
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

/// Why a password cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordProblem {
    /// Shorter than [`SHORTEST`].
    TooShort,
    /// Longer than what is looked at.
    TooLong,
    /// Typed differently the second time.
    Different,
}

impl Password {
    /// Reads a password that was typed twice.
    pub fn parse(typed: &str, again: &str) -> Result<Self, PasswordProblem> {
        match typed.chars().count() {
            length if length < SHORTEST => Err(PasswordProblem::TooShort),
            length if length > LONGEST => Err(PasswordProblem::TooLong),
            _ if typed != again => Err(PasswordProblem::Different),
            _ => Ok(Self(Zeroizing::new(typed.to_owned()))),
        }
    }

    /// The text, for the slow derivation alone.
    pub fn expose(&self) -> Zeroizing<String> {
        self.0.clone()
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

/// The part of an account's row that its password opens.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Locks {
    /// The salt, in hexadecimal digits.
    pub salt: String,
    /// Tells the right password from a wrong one.
    pub password_check: String,
    /// The account's private key.
    pub sealed_private_key: Vec<u8>,
    /// The account's second factor.
    pub sealed_totp: Vec<u8>,
}

/// What was behind the locks.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The account's private key.
    pub private: PrivateKey,
    /// The second factor.
    pub second_factor: SecondFactor,
}

impl Locks {
    /// Locks up; `password_key` is the password after the slow derivation with this salt.
    pub fn make(keys: &KeyFile, id: &str, password_key: &Key, salt: &Salt, inside: &Opened) -> Self {
        let (check, wrapping) = split(keys, id, password_key, salt);
        Self {
            salt: hex::encode(salt),
            password_check: check,
            sealed_private_key: envelope::wrap(&wrapping, 0, &place(id, "private-key"), inside.private.as_key()),
            sealed_totp: envelope::seal(&wrapping, 0, &place(id, "totp"), inside.second_factor.as_bytes()),
        }
    }

    /// The salt for the slow derivation.
    pub fn salt(&self) -> Result<Salt, Error> {
        let bytes = hex::decode(&self.salt).map_err(Error::internal)?;
        bytes.try_into().map_err(|_| Error::internal("a staff salt has another length"))
    }

    /// Opens; nothing when the password is another.
    pub fn open(&self, keys: &KeyFile, id: &str, password_key: &Key) -> Result<Option<Opened>, Error> {
        let (check, wrapping) = split(keys, id, password_key, &self.salt()?);
        if !equal(check.as_bytes(), self.password_check.as_bytes()) {
            return Ok(None);
        }
        let private = envelope::unwrap(&wrapping, &place(id, "private-key"), &self.sealed_private_key)?;
        let totp = Zeroizing::new(envelope::open(&wrapping, &place(id, "totp"), &self.sealed_totp)?);
        let second_factor =
            SecondFactor::from_slice(&totp).ok_or_else(|| Error::internal("a second factor is torn"))?;
        Ok(Some(Opened { private: PrivateKey::from_key(private), second_factor }))
    }
}

/// A salt for an alias that does not exist, so that it costs the same work as one that does.
pub fn salt_of_nobody(keys: &KeyFile, alias_key: &str) -> Salt {
    let digest = hmac(&keys.staff, "andrum staff nobody", &[alias_key.as_bytes()]);
    digest.first_chunk().copied().unwrap_or_default()
}

fn split(keys: &KeyFile, id: &str, password_key: &Key, salt: &Salt) -> (String, Key) {
    let parts: [&[u8]; 2] = [keys.staff.expose(), id.as_bytes()];
    let check = derive(password_key.expose(), salt, "andrum staff password check", &parts);
    let wrapping = derive(password_key.expose(), salt, "andrum staff password wrap", &parts);
    (check.to_hex().to_string(), wrapping)
}

fn place<'a>(id: &'a str, what: &'a str) -> Place<'a> {
    Place { table: "staff", row: id, direction: what, author: "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::key_pair::KeyPair;

    fn keys() -> KeyFile {
        KeyFile::load_or_create(&tempfile::tempdir().unwrap().path().join("keys")).unwrap()
    }

    #[test]
    fn length_is_the_only_rule() {
        let check = |typed: &str| Password::parse(typed, typed).map(|_| ());
        assert_eq!(check("elva tecken"), Err(PasswordProblem::TooShort));
        assert_eq!(check("tolv tecken!"), Ok(()));
        assert_eq!(check(&"ö".repeat(LONGEST)), Ok(()));
        assert_eq!(check(&"ö".repeat(LONGEST + 1)), Err(PasswordProblem::TooLong));
        let other = Password::parse("tolv tecken!", "tolv tecken?").map(|_| ());
        assert_eq!(other, Err(PasswordProblem::Different));
    }

    #[test]
    fn only_the_password_the_key_file_and_the_row_together_open() {
        let (keys, salt, password_key) = (keys(), [7; 16], Key::random());
        let inside = Opened { private: KeyPair::generate().private, second_factor: SecondFactor::random() };
        let locks = Locks::make(&keys, "a", &password_key, &salt, &inside);
        let opened = locks.open(&keys, "a", &password_key).unwrap().unwrap();
        assert_eq!((opened.private, opened.second_factor), (inside.private, inside.second_factor));
        assert!(locks.open(&keys, "a", &Key::random()).unwrap().is_none(), "another password");
        assert!(locks.open(&self::keys(), "a", &password_key).unwrap().is_none(), "another key file");
        assert!(locks.open(&keys, "b", &password_key).unwrap().is_none(), "another account");
    }

    #[test]
    fn nobody_has_the_same_salt_each_time() {
        let keys = keys();
        assert_eq!(salt_of_nobody(&keys, "x"), salt_of_nobody(&keys, "x"));
        assert_ne!(salt_of_nobody(&keys, "x"), salt_of_nobody(&keys, "y"));
    }
}
