//! One migration history for both databases: it goes up, down and up again, and `schema.rs` says what it makes.
#![expect(clippy::disallowed_methods, reason = "the catalogues of the two databases are asked in their own words")]

use andrum::db::MIGRATIONS;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;

use crate::support::{TestDatabase, each_database};

each_database!(migrations_go_up_down_and_up_again_to_what_the_schema_says);

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

async fn migrations_go_up_down_and_up_again_to_what_the_schema_says(database: TestDatabase) {
    let expected = written();
    assert!(expected.len() >= 14, "the tables of schema.rs");
    if database.is_postgres() {
        let mut conn = PgConnection::establish(&database.url).expect("a connection");
        up_down_up(&mut conn);
        for (table, columns) in expected {
            let asked = format!(
                "SELECT column_name::text AS name FROM information_schema.columns WHERE table_name = '{table}' \
                 AND table_schema = current_schema() ORDER BY ordinal_position"
            );
            let found: Vec<Named> = diesel::sql_query(asked).load(&mut conn).expect("the catalogue");
            assert_eq!(names(found), columns, "{table}");
        }
    } else {
        let mut conn = SqliteConnection::establish(&database.url).expect("a connection");
        up_down_up(&mut conn);
        for (table, columns) in expected {
            let asked = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
            let found: Vec<Named> = diesel::sql_query(asked).load(&mut conn).expect("the catalogue");
            assert_eq!(names(found), columns, "{table}");
        }
    }
}

fn up_down_up<DB: diesel::backend::Backend>(conn: &mut impl MigrationHarness<DB>) {
    conn.run_pending_migrations(MIGRATIONS).expect("up");
    conn.revert_all_migrations(MIGRATIONS).expect("down");
    assert!(conn.applied_migrations().expect("a list").is_empty());
    conn.run_pending_migrations(MIGRATIONS).expect("up again");
}

fn names(found: Vec<Named>) -> Vec<String> {
    found.into_iter().map(|column| column.name).collect()
}

/// Tables and columns in the order of `schema.rs`.
fn written() -> Vec<(String, Vec<String>)> {
    let source = include_str!("../../src/schema.rs");
    let tables = source.split("diesel::table! {").skip(1);
    tables
        .map(|text| {
            let (head, body) = text.split_once(" {").expect("a table");
            let table = head.split_whitespace().next().expect("a name").to_owned();
            let columns = body.split('}').next().expect("columns").split(',');
            let named = columns.filter_map(|column| Some(column.split_once("->")?.0.trim().to_owned())).collect();
            (table, named)
        })
        .collect()
}
