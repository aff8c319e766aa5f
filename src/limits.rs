//! How often one place may try something. Addresses live only in memory, as digests under a key that is thrown away.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::crypto::{Key, hmac};
use crate::error::Error;

/// What is limited. Many young people share one address behind a carrier, so the quotas are loose: the token's size
/// defends it, these only keep one place from wearing the server out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trying {
    /// Signing in with a token.
    Token,
    /// Starting: making a token or a vault.
    Start,
    /// Signing in as staff, or using an invitation.
    StaffSignIn,
    /// Saving anything.
    Save,
}

impl Trying {
    const ALL: [Self; 4] = [Self::Token, Self::Start, Self::StaffSignIn, Self::Save];

    fn per_minute(self) -> u32 {
        match self {
            Self::Token | Self::Start => 60,
            Self::StaffSignIn => 20,
            Self::Save => 600,
        }
    }
}

/// Quiet places are forgotten after as many tries.
const FORGET_EVERY: u32 = 4096;

/// All limits of this process.
pub struct Limits {
    by_place: Vec<(Trying, DefaultKeyedRateLimiter<[u8; 32]>)>,
    hourly: Mutex<Hourly>,
    taken: AtomicU32,
    clock: DefaultClock,
}

struct Hourly {
    key: Key,
    hour: i64,
}

impl Limits {
    /// Fresh limits.
    pub fn new() -> Self {
        Self::multiplied(1)
    }

    /// Limits that are looser by a factor, for load that is made on purpose.
    pub fn multiplied(by: u32) -> Self {
        let by_place = Trying::ALL
            .into_iter()
            .map(|trying| {
                let most = NonZeroU32::new(trying.per_minute().saturating_mul(by)).unwrap_or(NonZeroU32::MIN);
                (trying, RateLimiter::keyed(Quota::per_minute(most)))
            })
            .collect();
        Self {
            by_place,
            hourly: Mutex::new(Hourly { key: Key::random(), hour: 0 }),
            taken: AtomicU32::new(0),
            clock: DefaultClock::default(),
        }
    }

    /// Takes one try of a place; the error says after how many seconds the next one is free.
    pub fn take(&self, trying: Trying, place: IpAddr, unix_seconds: i64) -> Result<(), Error> {
        let digest = self.digest(place, unix_seconds / 3600);
        let Some((_, limiter)) = self.by_place.iter().find(|(kind, _)| *kind == trying) else { return Ok(()) };
        // Whoever has a large network has many places; those that have been quiet are forgotten.
        if self.taken.fetch_add(1, Ordering::Relaxed).is_multiple_of(FORGET_EVERY) {
            self.forget_the_quiet();
        }
        limiter.check_key(&digest).map_err(|until| Error::TooMany(until.wait_time_from(self.clock.now()).as_secs() + 1))
    }

    fn forget_the_quiet(&self) {
        for (_, limiter) in &self.by_place {
            limiter.retain_recent();
        }
    }

    /// A digest of the place's network under this hour's key; when the hour is over, the key and all digests go.
    fn digest(&self, place: IpAddr, hour: i64) -> [u8; 32] {
        let mut hourly = self.hourly.lock().unwrap_or_else(PoisonError::into_inner);
        if hourly.hour != hour {
            *hourly = Hourly { key: Key::random(), hour };
            self.forget_the_quiet();
        }
        hmac(&hourly.key, "andrum limits", &[&network(place)])
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

/// An IPv4 address (also one written as IPv6), or the /64 network of an IPv6 address.
fn network(place: IpAddr) -> Vec<u8> {
    match place.to_canonical() {
        IpAddr::V4(address) => address.octets().to_vec(),
        IpAddr::V6(address) => address.octets().into_iter().take(8).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_an_address_or_a_network() {
        for (one, other, same) in [
            ("192.0.2.1", "::ffff:192.0.2.1", true),
            ("::ffff:192.0.2.1", "::ffff:192.0.2.2", false),
            ("2001:db8::1", "2001:db8::2", true),
            ("2001:db8::1", "2001:db8:0:1::1", false),
        ] {
            let [one, other]: [IpAddr; 2] = [one, other].map(|address| address.parse().unwrap());
            assert_eq!(network(one) == network(other), same, "{one} {other}");
        }
    }

    #[test]
    fn quiet_places_take_no_memory() {
        let limits = Limits::multiplied(100_000);
        for number in 0..12_300_u16 {
            let place = IpAddr::from([0x2001, 0xdb8, 0, number, 0, 0, 0, 1]);
            limits.take(Trying::Token, place, 0).unwrap();
        }
        let kept = limits.by_place.iter().map(|(_, limiter)| limiter.len()).max();
        assert!(kept < Some(2 * FORGET_EVERY as usize), "{kept:?}");
    }
}
