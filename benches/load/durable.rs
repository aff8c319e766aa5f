//! The baseline of a save: rows of a vault's size, one durable commit each, on the same disk and the same core.

use std::path::Path;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary};

use crate::SERVER_CORE;
use crate::report::{Spread, spread};
use crate::server::pinned;

/// Measures in a process of its own on the server's core.
pub(crate) fn measure(folder: &Path) -> Spread {
    let this = std::env::current_exe().expect("this program");
    let mut command = pinned(&this.display().to_string(), SERVER_CORE);
    let output = command.args(["--as", "durable"]).arg(folder.join("durable.sqlite")).output().expect("a process");
    let text = String::from_utf8(output.stdout).expect("figures");
    spread(text.lines().filter_map(|line| line.parse().ok()).collect())
}

/// What that process does: the same table size, the same pragmas, one update and one flush at a time.
#[expect(clippy::disallowed_methods, reason = "the raw baseline goes around the house's own database room")]
pub(crate) fn commit(arguments: &[String]) {
    let file = arguments.last().expect("a file");
    let mut conn = SqliteConnection::establish(file).expect("a database");
    conn.batch_execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE v (id BIGINT PRIMARY KEY, sealed BYTEA);",
    )
    .expect("a table");
    let mut sealed = vec![7_u8; 8 * 1024];
    for _ in 0..64 {
        diesel::sql_query("INSERT INTO v SELECT COALESCE(MAX(id), 0) + 1, ? FROM v")
            .bind::<Binary, _>(&sealed)
            .execute(&mut conn)
            .expect("a row");
    }
    for _ in 0..=crate::report::ROUNDS {
        let began = Instant::now();
        let mut commits: i32 = 0;
        while began.elapsed() < Duration::from_secs(2) {
            // SQLite writes nothing when nothing differs.
            let number = commits.to_le_bytes();
            sealed.chunks_exact_mut(number.len()).for_each(|part| part.copy_from_slice(&number));
            diesel::sql_query("UPDATE v SET sealed = ? WHERE id = ?")
                .bind::<Binary, _>(&sealed)
                .bind::<BigInt, _>(i64::from(commits % 64 + 1))
                .execute(&mut conn)
                .expect("a durable commit");
            commits += 1;
        }
        println!("{}", f64::from(commits) / began.elapsed().as_secs_f64());
    }
}
