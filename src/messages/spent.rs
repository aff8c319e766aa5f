//! Word pairs for the desk: drawn by chance, and never given twice, also when what bore them is erased. What stays of a
//! spent pair is a keyed digest, which says neither whose it was nor when.

use diesel::prelude::*;

use crate::crypto::hmac;
use crate::crypto::key_file::KeyFile;
use crate::db::DbConn;
use crate::error::Error;
use crate::participants::alias;
use crate::schema::{conversations, spent_aliases};

/// A word pair that no conversation has or had and that shares no word with the participant's own; it is spent from now
/// on. When chance finds no free pair, two pairs together make one.
pub fn spend_new(conn: &mut DbConn, keys: &KeyFile, own: &str) -> Result<String, Error> {
    for attempt in 0..64 {
        let candidate = match attempt {
            0..16 => alias::random_pair(),
            _ => format!("{} & {}", alias::random_pair(), alias::random_pair().to_lowercase()),
        };
        if !shares_a_word(&candidate, own) && spend(conn, keys, &candidate)? {
            return Ok(candidate);
        }
    }
    Err(Error::internal("no free word pair was found"))
}

/// Spends a word pair, unless it is spent already.
fn spend(conn: &mut DbConn, keys: &KeyFile, candidate: &str) -> Result<bool, Error> {
    let digest = hex::encode(hmac(&keys.lookup, "andrum spent alias", &[candidate.to_lowercase().as_bytes()]));
    let spent: i64 = spent_aliases::table.find(&digest).count().get_result(conn)?;
    let borne: i64 = conversations::table.filter(conversations::alias.eq(candidate)).count().get_result(conn)?;
    if spent + borne > 0 {
        return Ok(false);
    }
    diesel::insert_into(spent_aliases::table).values(spent_aliases::digest.eq(digest)).execute(conn)?;
    Ok(true)
}

fn shares_a_word(candidate: &str, own: &str) -> bool {
    let own = own.to_lowercase();
    candidate.to_lowercase().split(' ').any(|word| own.split(' ').any(|theirs| theirs == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_sides_share_no_word() {
        assert!(shares_a_word("Lugn uggla", "Modig UGGLA"));
        assert!(shares_a_word("Lugn uggla & modig tall", "Modig sten"));
        assert!(!shares_a_word("Lugn uggla", "Modig sten"));
    }
}
