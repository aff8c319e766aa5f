//! How often one place may try something. Addresses live only in memory, as digests under a key that is thrown away.

use std::net::IpAddr;
use std::num::NonZeroU32;
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

/// All limits of this process.
pub struct Limits {
    by_place: Vec<(Trying, DefaultKeyedRateLimiter<[u8; 32]>)>,
    hourly: Mutex<Hourly>,
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
        Self { by_place, hourly: Mutex::new(Hourly { key: Key::random(), hour: 0 }), clock: DefaultClock::default() }
    }

    /// Takes one try of a place; the error says after how many seconds the next one is free.
    pub fn take(&self, trying: Trying, place: IpAddr, unix_seconds: i64) -> Result<(), Error> {
        let digest = self.digest(place, unix_seconds / 3600);
        let Some((_, limiter)) = self.by_place.iter().find(|(kind, _)| *kind == trying) else { return Ok(()) };
        limiter.check_key(&digest).map_err(|until| Error::TooMany(until.wait_time_from(self.clock.now()).as_secs() + 1))
    }

    /// A digest of the place's network under this hour's key; when the hour is over, the key and all digests go.
    fn digest(&self, place: IpAddr, hour: i64) -> [u8; 32] {
        let mut hourly = self.hourly.lock().unwrap_or_else(PoisonError::into_inner);
        if hourly.hour != hour {
            *hourly = Hourly { key: Key::random(), hour };
            for (_, limiter) in &self.by_place {
                limiter.retain_recent();
            }
        }
        hmac(&hourly.key, "andrum limits", &[&network(place)])
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

/// An IPv4 address, or the /64 network of an IPv6 address.
fn network(place: IpAddr) -> Vec<u8> {
    match place {
        IpAddr::V4(address) => address.octets().to_vec(),
        IpAddr::V6(address) => address.octets().into_iter().take(8).collect(),
    }
}
