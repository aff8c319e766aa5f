//! Long-lived X25519 key pairs: anybody can seal to the public half, only the private half opens.
//! HPKE (RFC 9180) in base mode, one message per encapsulation, in an envelope of scheme 2 whose nonce is the encapsulated key.

use std::fmt;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng};

use crate::crypto::envelope::{Place, SCHEME_KEY_PAIR, Unopened, as_key, bound_to, header, split};
use crate::crypto::{Chance, Key};

/// The half of a key pair that everybody may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

/// The half of a key pair that opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateKey(Key);

/// Both halves together.
#[derive(Debug, Clone)]
pub struct KeyPair {
    /// What others seal to.
    pub public: PublicKey,
    /// What opens.
    pub private: PrivateKey,
}

/// Nobody can seal to this public key: it is one of the few that give every sender the same secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadPublicKey;

impl fmt::Display for BadPublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a stored public key is not one that can be sealed to")
    }
}

impl std::error::Error for BadPublicKey {}

type Agreement = X25519HkdfSha256;

const PURPOSE: &[u8] = b"andrum envelope scheme 2";
const ENCAPSULATED_LEN: usize = 32;

impl PublicKey {
    /// Takes a public key from where it is stored.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Takes a public key from bytes of unknown length.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, BadPublicKey> {
        bytes.try_into().map(Self).map_err(|_| BadPublicKey)
    }

    /// The bytes to store.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl PrivateKey {
    /// Takes a private key that was unwrapped.
    pub const fn from_key(key: Key) -> Self {
        Self(key)
    }

    /// The key to wrap.
    pub const fn as_key(&self) -> &Key {
        &self.0
    }

    /// The public half that belongs to it.
    pub fn public(&self) -> PublicKey {
        PublicKey(Agreement::sk_to_pk(&self.opened()).to_bytes().into())
    }

    #[expect(clippy::expect_used, reason = "every 32 bytes are an X25519 private key")]
    fn opened(&self) -> <Agreement as Kem>::PrivateKey {
        <Agreement as Kem>::PrivateKey::from_bytes(self.0.expose()).expect("32 bytes")
    }
}

impl KeyPair {
    /// Makes a new pair from the system's randomness.
    pub fn generate() -> Self {
        let private = PrivateKey(Key::random());
        Self { public: private.public(), private }
    }
}

/// Seals bytes so that only the private half of `to` opens them; `key_id` says later which pair it was.
pub fn seal_to(to: &PublicKey, key_id: u32, place: &Place<'_>, plain: &[u8]) -> Result<Vec<u8>, BadPublicKey> {
    let header = header(SCHEME_KEY_PAIR, key_id);
    let to = <Agreement as Kem>::PublicKey::from_bytes(&to.0).map_err(|_| BadPublicKey)?;
    let (encapsulated, ciphertext) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, Agreement>(
        &OpModeS::Base,
        &to,
        PURPOSE,
        plain,
        &bound_to(header, place),
        &mut Chance,
    )
    .map_err(|_| BadPublicKey)?;
    Ok([&header[..], &encapsulated.to_bytes(), &ciphertext].concat())
}

/// Opens what [`seal_to`] sealed, with the private half at the same place.
pub fn open_with(private: &PrivateKey, place: &Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, Unopened> {
    let (header, rest) = split(sealed, SCHEME_KEY_PAIR)?;
    let (encapsulated, ciphertext) = rest.split_first_chunk::<ENCAPSULATED_LEN>().ok_or(Unopened::NotAnEnvelope)?;
    let encapsulated =
        <Agreement as Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| Unopened::WrongKeyOrPlace)?;
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, Agreement>(
        &OpModeR::Base,
        &private.opened(),
        &encapsulated,
        PURPOSE,
        ciphertext,
        &bound_to(header, place),
    )
    .map_err(|_| Unopened::WrongKeyOrPlace)
}

/// Seals one key to a public key.
pub fn wrap_to(to: &PublicKey, key_id: u32, place: &Place<'_>, inner: &Key) -> Result<Vec<u8>, BadPublicKey> {
    seal_to(to, key_id, place, inner.expose())
}

/// Opens a key that was sealed by [`wrap_to`].
pub fn unwrap_with(private: &PrivateKey, place: &Place<'_>, sealed: &[u8]) -> Result<Key, Unopened> {
    as_key(open_with(private, place, sealed)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::envelope;
    use proptest::prelude::*;

    const PLACE: Place<'_> = Place { table: "conversations", row: "7", direction: "to-team", author: "" };

    #[test]
    fn only_the_private_half_opens_and_only_at_its_place() {
        let (team, other) = (KeyPair::generate(), KeyPair::generate());
        let sealed = seal_to(&team.public, 5, &PLACE, b"key").unwrap();
        assert_eq!(open_with(&team.private, &PLACE, &sealed), Ok(b"key".to_vec()));
        assert_eq!(envelope::key_id(&sealed), Ok(5));
        assert_eq!(open_with(&other.private, &PLACE, &sealed), Err(Unopened::WrongKeyOrPlace));
        let elsewhere = Place { row: "8", ..PLACE };
        assert_eq!(open_with(&team.private, &elsewhere, &sealed), Err(Unopened::WrongKeyOrPlace));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(open_with(&team.private, &PLACE, &changed).is_err(), "byte {at}");
            assert!(open_with(&team.private, &PLACE, &sealed[..at]).is_err(), "first {at} bytes");
        }
    }

    #[test]
    fn the_schemes_do_not_open_each_other() {
        let team = KeyPair::generate();
        let key = team.private.as_key();
        let to_pair = seal_to(&team.public, 5, &PLACE, b"key").unwrap();
        assert_eq!(envelope::open(key, &PLACE, &to_pair), Err(Unopened::UnknownScheme(2)));
        let with_key = envelope::seal(key, 5, &PLACE, b"key");
        assert_eq!(open_with(&team.private, &PLACE, &with_key), Err(Unopened::UnknownScheme(1)));
    }

    #[test]
    fn a_public_key_that_gives_everybody_the_same_secret_is_refused() {
        for bad in [[0; 32], {
            let mut one = [0; 32];
            one[0] = 1;
            one
        }] {
            assert_eq!(seal_to(&PublicKey::from_bytes(bad), 1, &PLACE, b"key"), Err(BadPublicKey));
        }
        assert_eq!(PublicKey::from_slice(&[0; 31]), Err(BadPublicKey));
    }

    #[test]
    fn a_wrapped_key_comes_back() {
        let (team, inner) = (KeyPair::generate(), Key::random());
        let sealed = wrap_to(&team.public, 1, &PLACE, &inner).unwrap();
        assert_eq!(unwrap_with(&team.private, &PLACE, &sealed), Ok(inner));
        assert_eq!(team.private.public(), team.public);
    }

    #[test]
    fn a_private_key_never_prints() {
        assert_eq!(format!("{:?}", KeyPair::generate().private), "PrivateKey(…)");
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..120)) {
            let private = PrivateKey::from_key(Key::from_bytes([1; 32]));
            prop_assert!(open_with(&private, &PLACE, &bytes).is_err());
            let headed = [&header(SCHEME_KEY_PAIR, 1)[..], &bytes].concat();
            prop_assert!(open_with(&private, &PLACE, &headed).is_err());
        }
    }
}
