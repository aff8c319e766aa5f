//! The envelope around every sealed thing: `version | scheme | key id | nonce | ciphertext and tag`.
//! It is bound to its place, so it opens nowhere else. Scheme 1, a symmetric key, lives here; scheme 2 in `key_pair`.

use std::fmt;

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use zeroize::Zeroizing;

use crate::crypto::{Key, Secret, push_part, random_bytes};

/// Where a sealed thing stands; it is bound to all four, and whatever does not apply is left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The table, or what stands in for one (`cookie`).
    pub table: &'a str,
    /// The row, by its id.
    pub row: &'a str,
    /// Which way it goes, as with messages: `to-participant`, `to-team`.
    pub direction: &'a str,
    /// Who wrote it, by an id that the reader knows too.
    pub author: &'a str,
}

impl<'a> Place<'a> {
    /// The place of something that has neither direction nor author.
    pub const fn of(table: &'a str, row: &'a str) -> Self {
        Self { table, row, direction: "", author: "" }
    }
}

/// Why a sealed thing stayed shut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unopened {
    /// It is too short to be an envelope.
    NotAnEnvelope,
    /// It was written by a later edition of this program.
    UnknownVersion(u8),
    /// It is sealed in a way this key cannot open.
    UnknownScheme(u8),
    /// The key or the place is another, or the bytes were changed: these cannot be told apart.
    WrongKeyOrPlace,
}

impl fmt::Display for Unopened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnEnvelope => f.write_str("sealed bytes are too short to be an envelope"),
            Self::UnknownVersion(version) => {
                write!(f, "an envelope has the unknown version {version}")
            }
            Self::UnknownScheme(scheme) => {
                write!(f, "an envelope has the scheme {scheme}, which this key does not open")
            }
            Self::WrongKeyOrPlace => {
                f.write_str("an envelope does not open: another key, another place, or changed bytes")
            }
        }
    }
}

impl std::error::Error for Unopened {}

pub(super) const VERSION: u8 = 1;
pub(super) const SCHEME_KEY: u8 = 1;
pub(super) const SCHEME_KEY_PAIR: u8 = 2;
pub(super) const HEADER_LEN: usize = 6;

/// Seals bytes under a key; `key_id` says later which key it was. A key may seal 2³² times.
pub fn seal(key: &Key, key_id: u32, place: &Place<'_>, plain: &[u8]) -> Vec<u8> {
    seal_with_nonce(key, key_id, place, plain, random_bytes())
}

/// Opens what [`seal`] sealed, with the same key at the same place.
pub fn open(key: &Key, place: &Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, Unopened> {
    open_in_place(key, place, sealed.to_vec())
}

/// The same for sealed bytes that nobody needs any more: what is opened takes their room, so that long ones are not copied.
pub fn open_in_place(key: &Key, place: &Place<'_>, mut bytes: Vec<u8>) -> Result<Vec<u8>, Unopened> {
    let (header, rest) = split(&bytes, SCHEME_KEY)?;
    let nonce = Nonce::assume_unique_for_key(*rest.first_chunk().ok_or(Unopened::NotAnEnvelope)?);
    let length = aead(key)
        .open_within(nonce, Aad::from(bound_to(header, place)), &mut bytes, HEADER_LEN + NONCE_LEN..)
        .map_err(|_| Unopened::WrongKeyOrPlace)?
        .len();
    bytes.truncate(length);
    Ok(bytes)
}

/// Seals one key under another.
pub fn wrap(key: &Key, key_id: u32, place: &Place<'_>, inner: &Key) -> Vec<u8> {
    seal(key, key_id, place, inner.expose())
}

/// Opens a key that was sealed by [`wrap`].
pub fn unwrap(key: &Key, place: &Place<'_>, sealed: &[u8]) -> Result<Key, Unopened> {
    as_key(open(key, place, sealed)?)
}

/// Which key an envelope names, whatever its scheme.
pub fn key_id(sealed: &[u8]) -> Result<u32, Unopened> {
    match sealed.first_chunk::<HEADER_LEN>() {
        Some([VERSION, SCHEME_KEY | SCHEME_KEY_PAIR, id @ ..]) => Ok(u32::from_be_bytes(*id)),
        Some([VERSION, scheme, ..]) => Err(Unopened::UnknownScheme(*scheme)),
        Some([version, ..]) => Err(Unopened::UnknownVersion(*version)),
        None => Err(Unopened::NotAnEnvelope),
    }
}

/// The first bytes of an envelope.
pub(super) fn header(scheme: u8, key_id: u32) -> [u8; HEADER_LEN] {
    let [a, b, c, d] = key_id.to_be_bytes();
    [VERSION, scheme, a, b, c, d]
}

/// Parts the header from what follows, if the envelope has the wanted scheme.
pub(super) fn split(sealed: &[u8], scheme: u8) -> Result<([u8; HEADER_LEN], &[u8]), Unopened> {
    key_id(sealed)?;
    match sealed.split_first_chunk::<HEADER_LEN>() {
        Some((header @ [_, found, ..], rest)) if *found == scheme => Ok((*header, rest)),
        Some(([_, found, ..], _)) => Err(Unopened::UnknownScheme(*found)),
        None => Err(Unopened::NotAnEnvelope),
    }
}

/// The associated data: the header, then each word of the place with its length before it.
pub(super) fn bound_to(header: [u8; HEADER_LEN], place: &Place<'_>) -> Vec<u8> {
    let mut bytes = header.to_vec();
    for word in [place.table, place.row, place.direction, place.author] {
        push_part(&mut bytes, word.as_bytes());
    }
    bytes
}

/// Reads an opened key and wipes the copy it came in.
pub(super) fn as_key(opened: Vec<u8>) -> Result<Key, Unopened> {
    Secret::from_slice(&Zeroizing::new(opened)).ok_or(Unopened::WrongKeyOrPlace)
}

#[expect(clippy::expect_used, reason = "AES-GCM refuses only content of 64 GiB, which no request or file here reaches")]
fn seal_with_nonce(key: &Key, key_id: u32, place: &Place<'_>, plain: &[u8], nonce: [u8; NONCE_LEN]) -> Vec<u8> {
    let header = header(SCHEME_KEY, key_id);
    let mut content = plain.to_vec();
    aead(key)
        .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(bound_to(header, place)), &mut content)
        .expect("content below 64 GiB");
    [&header[..], &nonce, &content].concat()
}

#[expect(clippy::expect_used, reason = "the key type has the one length that AES-256 takes")]
fn aead(key: &Key) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.expose()).expect("32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLACE: Place<'_> = Place { table: "messages", row: "7", direction: "to-team", author: "ada" };

    #[derive(serde::Deserialize)]
    struct Vector {
        scheme: u8,
        key: String,
        key_id: u32,
        table: String,
        row: String,
        direction: String,
        author: String,
        nonce: String,
        plain: String,
        sealed: String,
    }

    #[test]
    fn known_answers_stay_as_they_are() {
        let vectors: Vec<Vector> = serde_json::from_str(include_str!("../../tests/vectors/envelope.json")).unwrap();
        let (mut symmetric, mut pairs) = (0, 0);
        for Vector { scheme, key, key_id: id, table, row, direction, author, nonce, plain, sealed } in &vectors {
            let place = Place { table, row, direction, author };
            let (key, plain, sealed) =
                (Key::from_hex(key).unwrap(), hex::decode(plain).unwrap(), hex::decode(sealed).unwrap());
            assert_eq!(key_id(&sealed), Ok(*id));
            if *scheme == SCHEME_KEY {
                let nonce = hex::decode(nonce).unwrap().try_into().unwrap();
                assert_eq!(seal_with_nonce(&key, *id, &place, &plain, nonce), sealed);
                assert_eq!(open(&key, &place, &sealed), Ok(plain));
                symmetric += 1;
            } else {
                let private = crate::crypto::key_pair::PrivateKey::from_key(key);
                assert_eq!(crate::crypto::key_pair::open_with(&private, &place, &sealed), Ok(plain));
                pairs += 1;
            }
        }
        assert!(symmetric >= 3 && pairs >= 2, "{symmetric} and {pairs} vectors");
    }

    #[test]
    fn nothing_opens_at_another_place() {
        let key = Key::random();
        let sealed = seal(&key, 3, &PLACE, b"text");
        let elsewhere = [
            Place { table: "drafts", ..PLACE },
            Place { row: "8", ..PLACE },
            Place { direction: "to-participant", ..PLACE },
            Place { author: "", ..PLACE },
            Place { table: "message", row: "s7", ..PLACE },
            Place { direction: "to-teama", author: "da", ..PLACE },
        ];
        for place in elsewhere {
            assert_eq!(open(&key, &place, &sealed), Err(Unopened::WrongKeyOrPlace), "{place:?}");
        }
        assert_eq!(open(&Key::random(), &PLACE, &sealed), Err(Unopened::WrongKeyOrPlace));
        assert_eq!(open(&key, &PLACE, &sealed), Ok(b"text".to_vec()));
    }

    #[test]
    fn every_changed_byte_and_every_shortening_is_noticed() {
        let key = Key::random();
        let sealed = seal(&key, 3, &PLACE, b"text");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(open(&key, &PLACE, &changed).is_err(), "byte {at}");
            assert!(open(&key, &PLACE, &sealed[..at]).is_err(), "first {at} bytes");
        }
    }

    #[test]
    fn an_unknown_version_or_scheme_is_an_error_of_its_own() {
        let key = Key::random();
        let mut sealed = seal(&key, 3, &PLACE, b"text");
        sealed[1] = SCHEME_KEY_PAIR;
        assert_eq!(open(&key, &PLACE, &sealed), Err(Unopened::UnknownScheme(2)));
        sealed[1] = 9;
        assert_eq!(open(&key, &PLACE, &sealed), Err(Unopened::UnknownScheme(9)));
        assert_eq!(key_id(&sealed), Err(Unopened::UnknownScheme(9)));
        sealed[0] = 2;
        assert_eq!(open(&key, &PLACE, &sealed), Err(Unopened::UnknownVersion(2)));
        assert_eq!(key_id(&[1, 1, 0]), Err(Unopened::NotAnEnvelope));
    }

    #[test]
    fn a_wrapped_key_comes_back_and_nothing_but_a_key_does() {
        let (outer, inner) = (Key::random(), Key::random());
        assert_eq!(unwrap(&outer, &PLACE, &wrap(&outer, 1, &PLACE, &inner)), Ok(inner));
        assert_eq!(unwrap(&outer, &PLACE, &seal(&outer, 1, &PLACE, b"short")), Err(Unopened::WrongKeyOrPlace));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_open_and_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            prop_assert!(open(&Key::from_bytes([1; 32]), &PLACE, &bytes).is_err());
        }

        #[test]
        fn what_was_sealed_comes_back(plain in proptest::collection::vec(any::<u8>(), 0..300), id: u32) {
            let key = Key::random();
            let sealed = seal(&key, id, &PLACE, &plain);
            prop_assert_eq!(key_id(&sealed), Ok(id));
            prop_assert_eq!(open(&key, &PLACE, &sealed), Ok(plain));
        }
    }
}
