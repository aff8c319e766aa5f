//! How often one place may try something. Addresses live only in memory, as digests under a key that is thrown away.

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

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
    doors: HashMap<[u8; 32], Door>,
}

impl Hourly {
    fn of(hour: i64) -> Self {
        Self { key: Key::random(), hour, doors: HashMap::new() }
    }
}

/// What this hour knows of the sign-ins to one alias, whether it is anybody's or not.
#[derive(Default)]
struct Door {
    /// Places that somebody has signed in from: what strangers do is not held against them.
    known: HashSet<[u8; 32]>,
    /// How often each other place has tried.
    tries: HashMap<[u8; 32], u32>,
    /// How often strangers have tried beyond their free tries, and when the next such try is looked at.
    waited: u32,
    free_at: i64,
}

/// Every place has as many tries at an alias in an hour, whatever others do there: nobody can be kept out by strangers.
const FREE_TRIES: u32 = 3;
/// After those, every try at an alias makes the next wait a second longer, up to this.
const LONGEST_WAIT: u32 = 60;
/// As many aliases are watched at a time; when there are more, all are forgotten, and the limits of the places are left.
const MOST_DOORS: usize = 10_000;

impl Door {
    fn guess(&mut self, place: [u8; 32], now: i64) -> Result<(), Error> {
        if self.known.contains(&place) {
            return Ok(());
        }
        let tries = self.tries.entry(place).or_insert(0);
        *tries += 1;
        if *tries <= FREE_TRIES {
            return Ok(());
        }
        // A clock that went back must not make anybody wait longer than the longest wait.
        let wait = (self.free_at - now).min(LONGEST_WAIT.into());
        if wait > 0 {
            return Err(Error::TooMany(wait.unsigned_abs()));
        }
        self.waited = (self.waited + 1).min(LONGEST_WAIT);
        self.free_at = now + i64::from(self.waited);
        Ok(())
    }
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
        Self { by_place, hourly: Mutex::new(Hourly::of(0)), taken: AtomicU32::new(0), clock: DefaultClock::default() }
    }

    /// Takes one try of a place; the error says after how many seconds the next one is free.
    pub fn take(&self, trying: Trying, place: IpAddr, unix_seconds: i64) -> Result<(), Error> {
        let digest = self.hourly(unix_seconds / 3600).place(place);
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

    /// Somebody tries to sign in to an alias. A place that guesses is slowed there, never locked out, and so are other places
    /// once they have used up their own tries; the error says after how many seconds the next one is looked at.
    pub fn guess(&self, alias: &str, place: IpAddr, unix_seconds: i64) -> Result<(), Error> {
        let mut hourly = self.hourly(unix_seconds / 3600);
        let (door, place) = (hourly.door(alias), hourly.place(place));
        if hourly.doors.len() >= MOST_DOORS && !hourly.doors.contains_key(&door) {
            hourly.doors.clear();
        }
        hourly.doors.entry(door).or_default().guess(place, unix_seconds)
    }

    /// Somebody has signed in to an alias: from this place they are not slowed there for the rest of the hour.
    pub fn knows(&self, alias: &str, place: IpAddr, unix_seconds: i64) {
        let mut hourly = self.hourly(unix_seconds / 3600);
        let (door, place) = (hourly.door(alias), hourly.place(place));
        hourly.doors.entry(door).or_default().known.insert(place);
    }

    /// What this hour knows; when the hour is over, the key and all digests go.
    fn hourly(&self, hour: i64) -> MutexGuard<'_, Hourly> {
        let mut hourly = self.hourly.lock().unwrap_or_else(PoisonError::into_inner);
        if hourly.hour != hour {
            *hourly = Hourly::of(hour);
            self.forget_the_quiet();
        }
        hourly
    }
}

impl Hourly {
    /// A digest of the place's network under this hour's key.
    fn place(&self, place: IpAddr) -> [u8; 32] {
        hmac(&self.key, "andrum limits", &[&network(place)])
    }

    /// A digest of an alias under this hour's key.
    fn door(&self, alias: &str) -> [u8; 32] {
        hmac(&self.key, "andrum limits alias", &[alias.as_bytes()])
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

    fn place(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    /// The seconds to wait, or none.
    fn wait(limits: &Limits, place: IpAddr, now: i64) -> u64 {
        match limits.guess("kim", place, now) {
            Ok(()) => 0,
            Err(Error::TooMany(seconds)) => seconds,
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn guesses_at_one_alias_are_slowed_more_and_more_and_never_locked() {
        let (limits, mut now, mut looked_at) = (Limits::new(), 3600, 0);
        let places: Vec<IpAddr> = (1..30).map(place).collect();
        for place in &places {
            assert_eq!([0; 3].map(|_: i32| wait(&limits, *place, now)), [0; 3], "free tries");
        }
        // Beyond those, many places together get no further than one.
        while now < 2 * 3600 {
            let waits: Vec<u64> = places.iter().map(|place| wait(&limits, *place, now)).collect();
            looked_at += waits.iter().filter(|wait| **wait == 0).count();
            let longest = waits.into_iter().max().unwrap();
            assert!((1..=60).contains(&longest));
            now += i64::try_from(longest).unwrap();
        }
        assert!(looked_at < 120, "{looked_at} guesses in an hour");
        assert_eq!(wait(&limits, place(200), now - 1), 0, "a place that has not tried is let through");
        assert_eq!(wait(&limits, place(2), now), 0, "the next hour knows nothing");
    }

    #[test]
    fn who_signed_in_from_a_place_is_not_slowed_by_strangers() {
        let limits = Limits::new();
        limits.knows("kim", place(1), 3600);
        for _ in 0..50 {
            wait(&limits, place(2), 3600);
        }
        assert_ne!(wait(&limits, place(2), 3600), 0);
        assert!((0..10).all(|_| wait(&limits, place(1), 3600) == 0));
        // A clock that jumps back makes nobody wait longer than the longest wait.
        assert!(wait(&limits, place(2), 3600 - 1) <= 60);
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
