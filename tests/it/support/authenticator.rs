//! What keeps a passkey in a story: it makes one key, and answers as browsers do.

use std::cell::Cell;

use andrum::crypto::random_bytes;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};

use super::people::Page;

/// Flags: somebody was there; they unlocked it; a new key follows.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const NEW: u8 = 0x40;

/// A passkey in somebody's pocket.
pub(crate) struct Authenticator {
    key: EcdsaKeyPair,
    id: [u8; 16],
    user: String,
    /// The page it believes to be on.
    pub(crate) origin: &'static str,
    /// Whether somebody unlocks it before it answers.
    pub(crate) unlocked: bool,
    /// The count of its next answer; one that stays at nought does not count.
    pub(crate) count: Cell<u32>,
}

impl Authenticator {
    /// One with a new key.
    pub(crate) fn new(origin: &'static str) -> Self {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).expect("a key");
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &random).expect("a key");
        Self { key, id: random_bytes(), user: String::new(), origin, unlocked: true, count: Cell::new(1) }
    }

    /// Answers a page that wants a new passkey.
    pub(crate) fn creates(&mut self, page: &Page) -> String {
        let options = options(page);
        options["user"]["id"].as_str().expect("a user").clone_into(&mut self.user);
        let mut data = self.data(options["rp"]["id"].as_str().expect("a name"), NEW);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.public_key());
        // {"fmt": "none", "attStmt": {}, "authData": …}
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("a short answer"));
        object.extend(data);
        self.wrapped(json!({
            "clientDataJSON": encoded(&self.client_data("webauthn.create", &options)),
            "attestationObject": encoded(&object),
            "transports": ["internal"],
        }))
    }

    /// Answers a page that asks for a passkey.
    pub(crate) fn answers(&self, page: &Page) -> String {
        let options = options(page);
        let data = self.data(options["rpId"].as_str().expect("a name"), 0);
        let client_data = self.client_data("webauthn.get", &options);
        let signed = [data.as_slice(), digest(&SHA256, &client_data).as_ref()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).expect("a signature");
        self.wrapped(json!({
            "clientDataJSON": encoded(&client_data),
            "authenticatorData": encoded(&data),
            "signature": encoded(signature.as_ref()),
            "userHandle": self.user,
        }))
    }

    fn data(&self, name: &str, more: u8) -> Vec<u8> {
        let count = self.count.get();
        self.count.set(if count == 0 { 0 } else { count + 1 });
        let flags = PRESENT | more | if self.unlocked { VERIFIED } else { 0 };
        [digest(&SHA256, name.as_bytes()).as_ref(), &[flags], &count.to_be_bytes()].concat()
    }

    /// {kty: EC2, alg: ES256, crv: P-256, x: …, y: …}
    fn public_key(&self) -> Vec<u8> {
        let (x, y) = self.key.public_key().as_ref()[1..].split_at(32);
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", x, b"\x22\x58\x20", y].concat()
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let said =
            json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false });
        said.to_string().into_bytes()
    }

    fn wrapped(&self, response: Value) -> String {
        let id = encoded(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} })
            .to_string()
    }
}

fn options(page: &Page) -> Value {
    let options = page.attribute("button[data-passkey]", "data-options").expect("a page that asks a passkey");
    serde_json::from_str(&options).expect("options")
}

fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
