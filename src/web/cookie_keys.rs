//! The keys of the sign-in cookies: random, new every day, yesterday's still accepted, older ones deleted. They lie in
//! the database sealed under the key file, made a day ahead, so that every node has the same ones in time.

use std::sync::{PoisonError, RwLock};

use diesel::prelude::*;
use time::Duration;

use crate::clock::Day;
use crate::crypto::Key;
use crate::crypto::envelope::{self, Place};
use crate::db::{Db, DbConn};
use crate::error::{Error, Failure, Never, unrefused};
use crate::schema::cookie_keys;

/// The cookie keys that are accepted now.
pub struct CookieKeys {
    wrap: Key,
    known: RwLock<Vec<CookieKey>>,
}

#[derive(Clone)]
struct CookieKey {
    number: u32,
    day: Day,
    key: Key,
}

impl CookieKeys {
    /// Loads the keys, making today's if nobody has.
    pub fn load(db: &Db, wrap: &Key, today: Day) -> Result<Self, Error> {
        let keys = Self { wrap: wrap.clone(), known: RwLock::new(Vec::new()) };
        keys.renew(db, today)?;
        Ok(keys)
    }

    /// Makes today's and tomorrow's key if nobody has, forgets those older than yesterday's, and reads what other nodes made.
    pub fn renew(&self, db: &Db, today: Day) -> Result<(), Error> {
        let wrap = self.wrap.clone();
        let outcome: Result<Vec<CookieKey>, Never> = db.write_now(move |conn| {
            let yesterday = today.saturating_sub(Duration::days(1));
            diesel::delete(cookie_keys::table.filter(cookie_keys::made_on.lt(yesterday))).execute(conn)?;
            let mut known = load_all(conn, &wrap)?;
            for day in [today, today.saturating_add(Duration::days(1))] {
                if !known.iter().any(|key| key.day >= day) {
                    let number = known.iter().map(|key| key.number).max().unwrap_or(0) + 1;
                    known.push(make(conn, &wrap, number, day)?);
                }
            }
            Ok::<_, Failure<Never>>(known)
        })?;
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = unrefused(outcome);
        Ok(())
    }

    /// Throws every key away and makes a new one: everybody is signed out.
    pub fn replace(&self, db: &Db, today: Day) -> Result<(), Error> {
        let outcome: Result<(), Never> = db.write_now(|conn| {
            diesel::delete(cookie_keys::table).execute(conn)?;
            Ok(())
        })?;
        unrefused(outcome);
        self.renew(db, today)
    }

    /// Today's key and its number, for sealing.
    pub(super) fn of_day(&self, today: Day) -> Option<(u32, Key)> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.iter().filter(|key| key.day <= today).max_by_key(|key| key.day).map(|key| (key.number, key.key.clone()))
    }

    /// The key with a number, for opening.
    pub(super) fn numbered(&self, number: u32) -> Option<Key> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.iter().find(|key| key.number == number).map(|key| key.key.clone())
    }
}

fn load_all(conn: &mut DbConn, wrap: &Key) -> Result<Vec<CookieKey>, Error> {
    let rows: Vec<(i64, Day, Vec<u8>)> = cookie_keys::table
        .select((cookie_keys::number, cookie_keys::made_on, cookie_keys::sealed))
        .order(cookie_keys::number)
        .load(conn)?;
    rows.into_iter()
        .map(|(number, day, sealed)| {
            let key = envelope::unwrap(wrap, &place(&number.to_string()), &sealed)?;
            let number = u32::try_from(number).map_err(Error::internal)?;
            Ok(CookieKey { number, day, key })
        })
        .collect()
}

fn make(conn: &mut DbConn, wrap: &Key, number: u32, day: Day) -> Result<CookieKey, Error> {
    let key = Key::random();
    let sealed = envelope::wrap(wrap, 0, &place(&number.to_string()), &key);
    diesel::insert_into(cookie_keys::table)
        .values((
            cookie_keys::number.eq(i64::from(number)),
            cookie_keys::made_on.eq(day),
            cookie_keys::sealed.eq(sealed),
        ))
        .execute(conn)?;
    Ok(CookieKey { number, day, key })
}

fn place(number: &str) -> Place<'_> {
    Place { table: "cookie_keys", row: number, direction: "", author: "" }
}
