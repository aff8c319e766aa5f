//! Counts with noise that is always the same for the same people: the cell key method (Fraser and Wooton 2005;
//! Thompson, Broadfoot and Elazar 2013). Each record has a secret key, a cell the sum of its records' keys, and a
//! table turns count and cell key into noise of at most three, with mean nought and, from three on, variance 1.5.
//! Small counts are hidden all the same.

use ring::hmac;

/// The largest noise.
pub const MOST_NOISE: i64 = 3;

/// For each class of counts (0, 1, 2, 3 and more) the noise up to and including each cumulative threshold; a key under
/// the threshold gets the noise. The last threshold is 2^32. Maximum entropy: p ~ exp(a v + b v^2).
const NOISE: [&[(i64, u64)]; 4] = [
    &[(0, 1 << 32)],
    &[(-1, 2_077_537_859), (0, 3_100_643_272), (1, 3_672_227_238), (2, 4_034_493_519), (3, 1 << 32)],
    &[(-2, 492_486_711), (-1, 1_544_400_238), (0, 2_852_194_650), (1, 3_798_590_503), (2, 4_197_229_786), (3, 1 << 32)],
    &[
        (-3, 76_975_987),
        (-2, 459_173_845),
        (-1, 1_458_823_999),
        (0, 2_836_143_297),
        (1, 3_835_793_451),
        (2, 4_217_991_309),
        (3, 1 << 32),
    ],
];

/// The secret from which record keys come; it never leaves the service.
pub struct Secret(hmac::Key);

impl Secret {
    /// The secret of a service, from random bytes.
    pub fn new(bytes: &[u8; 32]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, bytes))
    }

    /// The key of one record of an epoch.
    pub fn record_key(&self, epoch: &str, id: &str) -> RecordKey {
        let tag = hmac::sign(&self.0, format!("ckm-v1|{epoch}|{id}").as_bytes());
        let first = tag.as_ref().iter().take(4).fold(0_u32, |key, byte| key << 8 | u32::from(*byte));
        RecordKey(first)
    }

    /// A number for a row of a release, from nothing but its place: nobody without the secret can tell it from chance.
    pub fn row_id(&self, release: &str, at: u64) -> [u8; 16] {
        let tag = hmac::sign(&self.0, format!("rid-v1|{release}|{at}").as_bytes());
        std::array::from_fn(|byte| tag.as_ref().get(byte).copied().unwrap_or_default())
    }
}

/// The key of one record: the first four bytes of its code, highest first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RecordKey(u32);

#[cfg(test)]
impl RecordKey {
    pub(super) fn value(self) -> u32 {
        self.0
    }
}

/// The sum of the keys of a cell's records, modulo 2^32.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct CellKey(u32);

impl CellKey {
    #[cfg(test)]
    pub(super) fn from_value(key: u32) -> Self {
        Self(key)
    }

    /// Takes in one record.
    pub fn add(&mut self, record: RecordKey) {
        self.0 = self.0.wrapping_add(record.0);
    }

    /// Takes in every record of another cell, of which none is here.
    pub fn merge(&mut self, other: Self) {
        self.0 = self.0.wrapping_add(other.0);
    }
}

impl FromIterator<RecordKey> for CellKey {
    fn from_iter<I: IntoIterator<Item = RecordKey>>(records: I) -> Self {
        let mut key = Self::default();
        records.into_iter().for_each(|record| key.add(record));
        key
    }
}

/// The noise of a cell with this count and key.
pub(super) fn noise(n: u64, key: CellKey) -> i64 {
    let class = usize::try_from(n.min(3)).ok().and_then(|class| NOISE.get(class)).copied().unwrap_or_default();
    class.iter().find(|(_, threshold)| u64::from(key.0) < *threshold).map_or(0, |(noise, _)| *noise)
}

/// The count with its noise; never negative, and nought stays nought.
pub fn perturb(n: u64, key: CellKey) -> u64 {
    n.saturating_add_signed(noise(n, key))
}
