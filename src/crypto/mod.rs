//! The one place for secrets and chance: keys, random bytes, keyed hashes, derivations.
//! Its submodules seal things, make key pairs, and read the key file. It knows no feature and no database.

pub mod envelope;
pub mod halves;
pub mod key_file;
pub mod key_pair;
pub mod padding;
pub mod password;
pub mod symbols;

use std::convert::Infallible;
use std::fmt;

use ring::rand::{SecureRandom, SystemRandom};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

/// Secret bytes of a fixed length: wiped when dropped, compared in constant time, never printed.
#[derive(Clone)]
pub struct Secret<const N: usize>([u8; N]);

/// A symmetric key of 256 bits.
pub type Key = Secret<32>;

impl<const N: usize> Secret<N> {
    /// Makes a new secret from the system's randomness.
    pub fn random() -> Self {
        let mut secret = Self([0; N]);
        fill_random(&mut secret.0);
        secret
    }

    /// Takes over bytes that are already secret.
    pub const fn from_bytes(bytes: [u8; N]) -> Self {
        Self(bytes)
    }

    /// Copies secret bytes of unknown length; nothing when the length is another than `N`.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Reads `2 * N` hexadecimal digits; nothing when they are anything else.
    pub fn from_hex(digits: &str) -> Option<Self> {
        let mut secret = Self([0; N]);
        hex::decode_to_slice(digits, &mut secret.0).ok()?;
        Some(secret)
    }

    /// Writes the secret as lower-case hexadecimal digits, for a sealed document or the key file.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0))
    }

    /// Shows the bytes to the one function that needs them.
    pub const fn expose(&self) -> &[u8; N] {
        &self.0
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<const N: usize> PartialEq for Secret<N> {
    fn eq(&self, other: &Self) -> bool {
        equal(&self.0, &other.0)
    }
}

impl<const N: usize> Eq for Secret<N> {}

impl<const N: usize> fmt::Debug for Secret<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// The system's randomness for crates that ask for a generator: shuffles, allocation, key agreement.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chance;

impl rand::TryRng for Chance {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(random_bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(random_bytes()))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        fill_random(bytes);
        Ok(())
    }
}

impl rand::TryCryptoRng for Chance {}

/// Random bytes that are not secret: a salt, an id.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill_random(&mut bytes);
    bytes
}

/// A new id of 128 random bits, as 32 lower-case hexadecimal digits.
pub fn random_id() -> String {
    hex::encode(random_bytes::<16>())
}

/// HMAC-SHA256 over a label and parts, each preceded by its length so that no two lists of parts read the same.
pub fn hmac(key: &Key, label: &str, parts: &[&[u8]]) -> [u8; 32] {
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, key.expose());
    let tag = ring::hmac::sign(&key, &labelled(label, parts));
    let mut bytes = [0; 32];
    bytes.copy_from_slice(tag.as_ref());
    bytes
}

/// Derives a key from secret bytes with HKDF-SHA256; the label and the parts say what the key is for.
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "HKDF refuses only outputs longer than 255 hashes; this one is one hash long"
)]
pub fn derive(secret: &[u8], salt: &[u8], label: &str, parts: &[&[u8]]) -> Key {
    use ring::hkdf::{HKDF_SHA256, Salt};

    let purpose = labelled(label, parts);
    let mut key = Secret([0; 32]);
    Salt::new(HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[&purpose], HKDF_SHA256)
        .and_then(|bytes| bytes.fill(&mut key.0))
        .expect("one hash of key material");
    key
}

/// Whether two byte strings are the same, in a time that tells nothing but their lengths.
pub fn equal(one: &[u8], other: &[u8]) -> bool {
    one.ct_eq(other).into()
}

/// SHA-256 over a label and parts, for checks and fingerprints of things that are not secret by themselves.
pub fn digest(label: &str, parts: &[&[u8]]) -> [u8; 32] {
    let digest = ring::digest::digest(&ring::digest::SHA256, &labelled(label, parts));
    let mut bytes = [0; 32];
    bytes.copy_from_slice(digest.as_ref());
    bytes
}

#[expect(clippy::expect_used, reason = "without randomness nothing safe can be done, so the work at hand must stop")]
fn fill_random(bytes: &mut [u8]) {
    SystemRandom::new().fill(bytes).expect("the operating system gives no random bytes");
}

/// A label and parts in one unambiguous byte string.
fn labelled(label: &str, parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let length = 8 + label.len() + parts.iter().map(|part| 8 + part.len()).sum::<usize>();
    let mut bytes = Zeroizing::new(Vec::with_capacity(length));
    push_part(&mut bytes, label.as_bytes());
    for part in parts {
        push_part(&mut bytes, part);
    }
    bytes
}

fn push_part(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
    bytes.extend_from_slice(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_prints() {
        let secret = Key::from_bytes([0x41; 32]);
        assert_eq!(format!("{secret:?} {:#?}", Some(&secret)), "… Some(\n    …,\n)");
    }

    #[test]
    fn a_secret_survives_the_way_over_hex_and_nothing_else_is_read() {
        let secret = Key::random();
        assert_eq!(Key::from_hex(&secret.to_hex()).as_ref(), Some(&secret));
        for wrong in ["", "00", &"g".repeat(64), &"0".repeat(63), &"0".repeat(66), &"å".repeat(32)] {
            assert_eq!(Key::from_hex(wrong), None, "{wrong}");
        }
        assert_eq!(Key::from_slice(&[0; 31]), None);
    }

    #[test]
    fn ids_are_32_lower_case_digits_and_differ() {
        let (one, other) = (random_id(), random_id());
        assert_ne!(one, other);
        assert_eq!(one.len(), 32);
        assert!(one.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')));
    }

    #[test]
    fn parts_cannot_be_shifted_into_each_other() {
        let key = Key::from_bytes([7; 32]);
        let all = [
            hmac(&key, "a", &[b"bc", b"d"]),
            hmac(&key, "a", &[b"b", b"cd"]),
            hmac(&key, "ab", &[b"c", b"d"]),
            hmac(&key, "a", &[b"bcd"]),
            hmac(&key, "a", &[b"bcd", b""]),
        ];
        for (i, one) in all.iter().enumerate() {
            assert!(all[i + 1..].iter().all(|other| other != one));
        }
    }

    #[test]
    fn the_keyed_hash_and_the_derivation_stay_as_they_are() {
        let key = Key::from_bytes([7; 32]);
        assert_eq!(
            hex::encode(hmac(&key, "test", &[b"one", b"two"])),
            "f179ea059b519677d6358610ba9ee3b69ee7a39b984a9ad178cb5eb77f10b42b"
        );
        assert_eq!(
            derive(b"secret", b"salt", "test", &[b"one"]).to_hex().as_str(),
            "cc0fd7870e3fa6deb5323f857a2f65cac571fb85ef21e537578cdab5f65b7454"
        );
        assert_eq!(
            hex::encode(digest("test", &[b"one"])),
            "3af1a327396fe8a03ed6345ed190595991bbbb2e85ddb02454a2c826d9fb8972"
        );
    }
}
