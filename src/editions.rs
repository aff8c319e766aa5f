//! Keeps the module texts of every edition in the database, so that who is in the middle of a module can go on with the
//! text they began with, also after an upgrade. A text is no fact about a person.

use diesel::prelude::*;

use crate::content::{Language, Library, Manuscript};
use crate::db::{Db, DbConn};
use crate::error::{Error, Never, unrefused};
use crate::schema::editions;

/// The edition, the slug and the language: what a text is found by.
type Name = (String, String, String);

/// Stores every current text that is not there yet, and gives the library those that were current earlier.
pub fn keep(db: &Db, library: &mut Library) -> Result<(), Error> {
    let current = library.manuscripts.clone();
    let stored = db.read_now(names)?;
    if current.iter().any(|manuscript| !stored.contains(&name_of(manuscript))) {
        let outcome: Result<(), Never> = db.write_now(move |conn| {
            // Another node may have been faster.
            let stored = names(conn)?;
            for manuscript in current.iter().filter(|manuscript| !stored.contains(&name_of(manuscript))) {
                store(conn, manuscript)?;
            }
            Ok(())
        })?;
        unrefused(outcome);
    }
    for manuscript in db.read_now(|conn| not_among(conn, &library.manuscripts))? {
        library.earlier.keep(manuscript);
    }
    Ok(())
}

fn name_of(manuscript: &Manuscript) -> Name {
    (manuscript.edition.clone(), manuscript.module.clone(), manuscript.language.code().to_owned())
}

fn names(conn: &mut DbConn) -> Result<Vec<Name>, Error> {
    Ok(editions::table.select((editions::edition, editions::module, editions::language)).load(conn)?)
}

fn store(conn: &mut DbConn, manuscript: &Manuscript) -> Result<(), Error> {
    diesel::insert_into(editions::table)
        .values((
            editions::edition.eq(&manuscript.edition),
            editions::programme.eq(&manuscript.programme),
            editions::module.eq(&manuscript.module),
            editions::language.eq(manuscript.language.code()),
            editions::source.eq(&manuscript.source),
        ))
        .execute(conn)?;
    Ok(())
}

/// The stored texts that are not current.
fn not_among(conn: &mut DbConn, current: &[Manuscript]) -> Result<Vec<Manuscript>, Error> {
    let current: Vec<&str> = current.iter().map(|manuscript| manuscript.edition.as_str()).collect();
    let rows: Vec<(String, String, String, String, String)> =
        editions::table.filter(editions::edition.ne_all(current)).order(editions::edition).load(conn)?;
    let manuscripts = rows.into_iter().filter_map(|(edition, programme, module, language, source)| {
        let language = Language::from_code(&language)?;
        Some(Manuscript { edition, programme, module, language, source })
    });
    Ok(manuscripts.collect())
}
