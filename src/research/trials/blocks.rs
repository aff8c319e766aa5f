//! Permuted blocks of randomly varying size from one secret seed (Rosenberger & Lachin, Randomization in Clinical
//! Trials, 2016, ch. 3). The hash of the seed is published when the trial starts, so the list is concealed while people
//! are enrolled; the seed is revealed at the end, and anybody can then derive the same list with a plain HMAC-SHA256.
//!
//! The messages are fields joined by `|`, numbers in decimal, so that three lines in any language repeat them; this is
//! why `crypto::hmac`, which frames each part with its length, is not used here.

use std::fmt;

use ring::{digest, hmac};

use crate::crypto::Key;

/// Most strata of one trial: with more, many blocks stay open and the arms drift apart.
pub const MOST_STRATA: usize = 4;

const SLOT: &str = "pbr-v1|slot";
const SIZE: &str = "pbr-v1|size";
const COMMITMENT: &[u8] = b"pbr-v1-commit|";

/// One arm of a trial and its share in the ratio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arm {
    /// The code of the arm, as it stands in the study record.
    pub code: String,
    /// Parts of the ratio: 2 and 1 give twice as many people to the first arm.
    pub weight: usize,
}

/// What makes a design impossible to allocate by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadDesign {
    /// The trial's id is empty or holds the separator.
    #[error("the id of the trial is empty or holds a `|`")]
    Trial,
    /// Fewer than two arms, a weight of zero, or two arms of the same code.
    #[error("a trial needs two arms or more, each once and with a weight above zero")]
    Arms,
    /// No size, a size twice, or a size that the ratio does not divide.
    #[error("each block size must be a multiple of the sum of the weights, and stand there once")]
    Sizes,
    /// A factor's name or code is empty or holds a separator.
    #[error("a stratum's factors and codes may not be empty, nor hold `|` or `=`")]
    Stratum,
}

/// A cell of the stratification, such as `programme=x|gender=y`; each has its own sequence of blocks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stratum(String);

impl Stratum {
    /// Joins factors and codes, in the order in which the protocol names them; no factor at all gives `all`.
    pub fn new(factors: &[(&str, &str)]) -> Result<Self, BadDesign> {
        let clean = |text: &str| !text.is_empty() && !text.contains(['|', '=']);
        if factors.iter().any(|(name, code)| !clean(name) || !clean(code)) {
            return Err(BadDesign::Stratum);
        }
        let joined: Vec<String> = factors.iter().map(|(name, code)| format!("{name}={code}")).collect();
        Ok(Self(if joined.is_empty() { "all".into() } else { joined.join("|") }))
    }
}

impl fmt::Display for Stratum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a stratum stands: the block, counted from 1, and how many of its seats are taken.
/// Whoever sees it can guess the next arm, so it is kept as secret as the seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The number of the block within its stratum, from 1.
    pub block: u64,
    /// Seats of the block that are taken.
    pub taken: usize,
}

impl Place {
    /// Before the first participant of a stratum.
    pub const START: Self = Self { block: 1, taken: 0 };
}

/// One seat of the sequence of a stratum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat<'a> {
    /// The number of the block within its stratum, from 1.
    pub block: u64,
    /// How many seats the block has.
    pub size: usize,
    /// The number of the seat within its stratum, from 1.
    pub number: u64,
    /// The code of the arm that this seat gives.
    pub arm: &'a str,
}

/// The frozen design of a trial's allocation: its id, arms and block sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    trial: String,
    arms: Vec<Arm>,
    sizes: Vec<usize>,
}

impl Design {
    /// Checks the parts; the order of arms and sizes counts, since the sequence follows from it.
    pub fn new(trial: &str, arms: Vec<Arm>, sizes: Vec<usize>) -> Result<Self, BadDesign> {
        if trial.is_empty() || trial.contains('|') {
            return Err(BadDesign::Trial);
        }
        if arms.len() < 2 || arms.iter().any(|arm| arm.weight == 0) || has_twice(arms.iter().map(|arm| &arm.code)) {
            return Err(BadDesign::Arms);
        }
        let total: usize = arms.iter().map(|arm| arm.weight).sum();
        if sizes.is_empty() || sizes.iter().any(|size| *size == 0 || size % total != 0) || has_twice(sizes.iter()) {
            return Err(BadDesign::Sizes);
        }
        Ok(Self { trial: trial.into(), arms, sizes })
    }

    /// The arm of the next participant of a stratum, and where the stratum stands after that.
    /// A place beyond the end of its block is read as the start of the next block.
    pub fn allocate(&self, seed: &Key, stratum: &Stratum, place: Place) -> (&str, Place) {
        let mut here = place;
        loop {
            if let Some(arm) = self.block(seed, stratum, here.block).get(here.taken) {
                return (arm, Place { taken: here.taken + 1, ..here });
            }
            here = Place { block: here.block + 1, taken: 0 };
        }
    }

    /// The whole sequence of a stratum, without end; for checking the list once the seed is revealed.
    pub fn sequence<'a>(&'a self, seed: &'a Key, stratum: &'a Stratum) -> impl Iterator<Item = Seat<'a>> {
        (1..)
            .flat_map(move |block| {
                let arms = self.block(seed, stratum, block);
                let size = arms.len();
                arms.into_iter().map(move |arm| (block, size, arm))
            })
            .zip(1..)
            .map(|((block, size, arm), number)| Seat { block, size, number, arm })
    }

    /// The arms of one block, in the order in which they are given away.
    fn block(&self, seed: &Key, stratum: &Stratum, block: u64) -> Vec<&str> {
        let total: usize = self.arms.iter().map(|arm| arm.weight).sum();
        let repeats = self.size(seed, stratum, block) / total;
        let arms = self.arms.iter().flat_map(|arm| std::iter::repeat_n(arm.code.as_str(), arm.weight * repeats));
        let mut seats: Vec<([u8; 32], &str)> =
            arms.enumerate().map(|(i, arm)| (self.tag(seed, SLOT, stratum, block, i as u64), arm)).collect();
        seats.sort_unstable();
        seats.into_iter().map(|(_, arm)| arm).collect()
    }

    /// The size of one block: every size has the same chance, because draws beyond the last whole round are drawn again.
    fn size(&self, seed: &Key, stratum: &Stratum, block: u64) -> usize {
        let count = self.sizes.len() as u64;
        let whole_rounds = (1_u64 << 32) / count * count;
        (0..u64::MAX)
            .map(|attempt| {
                let [a, b, c, d, ..] = self.tag(seed, SIZE, stratum, block, attempt);
                u64::from(u32::from_be_bytes([a, b, c, d]))
            })
            .find(|draw| *draw < whole_rounds)
            .and_then(|draw| self.sizes.get(usize::try_from(draw % count).ok()?).copied())
            .unwrap_or_default()
    }

    fn tag(&self, seed: &Key, purpose: &str, stratum: &Stratum, block: u64, index: u64) -> [u8; 32] {
        let message = format!("{purpose}|{}|{stratum}|{block}|{index}", self.trial);
        let key = hmac::Key::new(hmac::HMAC_SHA256, seed.expose());
        let mut bytes = [0; 32];
        bytes.copy_from_slice(hmac::sign(&key, message.as_bytes()).as_ref());
        bytes
    }
}

/// What is published in the protocol when the trial starts: SHA-256 of a fixed label and the seed, as hexadecimal digits.
pub fn commitment(seed: &Key) -> String {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(COMMITMENT);
    context.update(seed.expose());
    hex::encode(context.finish())
}

fn has_twice<T: Ord>(items: impl Iterator<Item = T>) -> bool {
    let mut items: Vec<T> = items.collect();
    let all = items.len();
    items.sort();
    items.dedup();
    items.len() < all
}

#[cfg(test)]
#[path = "blocks_tests.rs"]
mod tests;
