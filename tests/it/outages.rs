//! The database is full, gone, or back again: a clear page, what was typed given back, nothing acknowledged lost, and no
//! restart needed.

use std::path::{Path, PathBuf};
use std::process::Command;

use andrum::db::DbConn;
use andrum::error::{Error, Failure, Never};
use andrum::schema::installation;
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

use crate::support::by_hand::{ByHand, Copied};
use crate::support::cast::words_on;
use crate::support::{Stage, TestDatabase, each_database};

each_database!(a_write_that_panics_or_is_refused_undoes_no_other, a_statement_that_fails_undoes_its_own_write_alone,);

const DAY: &str = "/diary/2026-11-21";

/// A row of its own for a write.
fn note(conn: &mut DbConn, name: &str) -> Result<(), Error> {
    diesel::insert_into(installation::table)
        .values((installation::name.eq(name), installation::value.eq("x")))
        .execute(conn)?;
    Ok(())
}

fn noted(stage: &Stage) -> Vec<String> {
    stage.db_look(|conn| {
        let ours = installation::table.filter(installation::name.like("write-%"));
        Ok(ours.select(installation::name).order(installation::name).load(conn)?)
    })
}

async fn a_write_that_panics_or_is_refused_undoes_no_other(stage: Stage) {
    let writes = (0..60).map(|number| {
        let app = stage.app.clone();
        actix_web::rt::spawn(async move {
            let write = move |conn: &mut DbConn| {
                note(conn, &format!("write-{number:02}"))?;
                match number % 3 {
                    1 => Err(Failure::Refused("no")),
                    2 => panic!("a write that panics"),
                    _ => Ok(number),
                }
            };
            app.db.write(write).await
        })
    });
    for (number, write) in writes.collect::<Vec<_>>().into_iter().enumerate() {
        let outcome = write.await.expect("a task");
        let fits = match number % 3 {
            0 => matches!(outcome, Ok(Ok(_))),
            1 => matches!(outcome, Ok(Err("no"))),
            _ => matches!(outcome, Err(Error::Internal(_))),
        };
        assert!(fits, "{number}: {outcome:?}");
    }
    let expected: Vec<String> = (0..60).step_by(3).map(|number| format!("write-{number:02}")).collect();
    assert_eq!(noted(&stage), expected);
}

async fn a_statement_that_fails_undoes_its_own_write_alone(stage: Stage) {
    let writes = (0..20).map(|number| {
        let app = stage.app.clone();
        actix_web::rt::spawn(async move {
            let write = move |conn: &mut DbConn| -> Result<(), Failure<Never>> {
                note(conn, &format!("write-{number:02}"))?;
                if number % 2 == 1 {
                    conn_fails(conn)?;
                }
                Ok(())
            };
            app.db.write(write).await.map(drop)
        })
    });
    for (number, write) in writes.collect::<Vec<_>>().into_iter().enumerate() {
        assert_eq!(write.await.expect("a task").is_ok(), number % 2 == 0, "{number}");
    }
    assert_eq!(noted(&stage).len(), 10);
}

fn conn_fails(conn: &mut DbConn) -> Result<(), Error> {
    let failed = match conn {
        DbConn::Sqlite(conn) => conn.batch_execute("SELECT * FROM nowhere"),
        DbConn::Postgres(conn) => conn.batch_execute("SELECT * FROM nowhere"),
    };
    Ok(failed?)
}

/// `SQLite` itself rolls everything back when the disk is full, also what others wrote in the same commit.
#[test]
fn a_full_disk_refuses_in_words_and_is_over_when_there_is_room() {
    crate::support::play(TestDatabase::sqlite(), async |stage: Stage| {
        let by_hand = stage.by_hand();
        let ada = stage.copied(&stage.participant().await.token).await;
        by_hand.sends(Some(&ada), "/diary/2026-11-20", &long_note()).await.must_be(303);
        for _ in 0..2 {
            limit_pages(&stage, 1).await;
            grows_until_full(&stage).await;
            let page = by_hand.sends(Some(&ada), DAY, &long_note()).await;
            page.must_be(507).must_say("Det gick inte att spara").must_say("Min text");
            assert!(page.attribute(&format!("form[action=\"{DAY}\"]"), "action").is_some(), "it can be sent again");
            many_at_once_are_all_told(&stage).await;
            by_hand.asks("GET", "/diary/2026-11-20", &[("cookie", &ada.cookie)], "").await.must_be(200);
            limit_pages(&stage, 1_000_000_000).await;
            by_hand.sends(Some(&ada), "/diary/2026-11-19", "used=no").await.must_be(303);
        }
        by_hand.sends(Some(&ada), DAY, &long_note()).await.must_be(303);
    });
}

/// So long that the vault needs more room than it has.
fn long_note() -> String {
    format!("used=no&based_on=new&note=Min+text+{}", "%f0%9f%ab%a0".repeat(1_900))
}

/// How large the file may become; fewer pages than it has means no more than it has.
async fn limit_pages(stage: &Stage, most: u32) {
    stage
        .db_change(move |conn| match conn {
            DbConn::Sqlite(conn) => Ok(conn.batch_execute(&format!("PRAGMA max_page_count = {most}"))?),
            DbConn::Postgres(_) => Err(Error::NotFound),
        })
        .await;
}

/// Uses up what is free in the file.
async fn grows_until_full(stage: &Stage) {
    for number in 0..1_000 {
        let fill = move |conn: &mut DbConn| -> Result<(), Failure<Never>> {
            diesel::insert_into(installation::table)
                .values((
                    installation::name.eq(format!("fill-{number}-{}", "x".repeat(200))),
                    installation::value.eq("y".repeat(3_000)),
                ))
                .execute(conn)?;
            Ok(())
        };
        if stage.app.db.write(fill).await.is_err() {
            return;
        }
    }
    panic!("it was never full");
}

async fn many_at_once_are_all_told(stage: &Stage) {
    let writes = (0..40).map(|number| {
        let app = stage.app.clone();
        actix_web::rt::spawn(async move {
            let write = move |conn: &mut DbConn| -> Result<(), Failure<Never>> {
                diesel::insert_into(installation::table)
                    .values((
                        installation::name.eq(format!("more-{number}")),
                        installation::value.eq("z".repeat(20_000)),
                    ))
                    .execute(conn)?;
                Ok(())
            };
            app.db.write(write).await.map(drop)
        })
    });
    for write in writes.collect::<Vec<_>>() {
        let told = write.await.expect("a task");
        assert!(matches!(told, Err(Error::Full)), "{told:?}");
    }
    let kept: i64 = stage
        .db_look(|conn| Ok(installation::table.filter(installation::name.like("more-%")).count().get_result(conn)?));
    assert_eq!(kept, 0, "what was refused is not there");
}

/// A `PostgreSQL` of this story's own, which it may stop.
struct Server {
    programs: PathBuf,
    folder: tempfile::TempDir,
    port: u16,
}

impl Server {
    fn new() -> Self {
        let programs = programs();
        let folder = tempfile::tempdir().expect("a folder");
        let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let server = Self { programs, folder, port };
        Self::runs("chown", &["-R", &Self::owner(), &server.folder.path().display().to_string()]);
        server.runs_as_owner("initdb", &["-U", "andrum", "--auth=trust", "--encoding=UTF8", "-D", &server.data()]);
        server.start();
        server
    }

    fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    fn owner() -> String {
        let id = Command::new("id").arg("-u").output().expect("id").stdout;
        if id == b"0\n" { "postgres".to_owned() } else { String::from_utf8_lossy(&id).trim().to_owned() }
    }

    fn start(&self) {
        let options =
            format!("-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off", self.port);
        let log = self.folder.path().join("log").display().to_string();
        self.runs_as_owner("pg_ctl", &["start", "-s", "-w", "-D", &self.data(), "-l", &log, "-o", &options]);
    }

    fn stop(&self) {
        self.runs_as_owner("pg_ctl", &["stop", "-s", "-w", "-m", "immediate", "-D", &self.data()]);
    }

    fn runs_as_owner(&self, program: &str, args: &[&str]) {
        let program = self.programs.join(program).display().to_string();
        if Self::owner() == "postgres" {
            let all = [&["-u", "postgres", "--", program.as_str()], args].concat();
            Self::runs("runuser", &all);
        } else {
            Self::runs(&program, args);
        }
    }

    fn runs(program: &str, args: &[&str]) {
        let ran = Command::new(program).args(args).stdout(std::process::Stdio::null()).current_dir("/").status();
        assert!(ran.unwrap_or_else(|problem| panic!("{program}: {problem}")).success(), "{program} {args:?}");
    }

    fn url(&self) -> String {
        format!("postgres://andrum@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if Path::new(&self.data()).join("postmaster.pid").exists() {
            self.stop();
        }
    }
}

/// The newest programs there are, in Debian's place for them or among the commands.
fn programs() -> PathBuf {
    let find = "printf '%s\\n' /usr/lib/postgresql/*/bin/initdb | sort -Vr | grep -v '[*]' || command -v initdb";
    let found = Command::new("sh").args(["-c", find]).output().expect("a shell").stdout;
    let found = String::from_utf8_lossy(&found).lines().next().map(PathBuf::from);
    let folder = found.as_deref().and_then(Path::parent).map(Path::to_path_buf);
    folder.expect("PostgreSQL's own programs, as `./test` installs them")
}

#[test]
fn a_database_that_went_away_is_said_and_comes_back_without_a_restart() {
    let server = Server::new();
    crate::support::play(TestDatabase::on(&server.url()), async |stage: Stage| {
        let by_hand = stage.by_hand();
        let person = stage.participant().await;
        let ada = stage.copied(&person.token).await;
        by_hand.sends(Some(&ada), "/diary/2026-11-20", "used=no").await.must_be(303);
        let started = started(&stage).await;
        server.stop();
        everything_says_so(&by_hand, &ada, &person.token, &started).await;
        server.start();
        by_hand.sends(None, "/start/confirmation", &started).await.must_be(303);
        by_hand.asks("GET", "/readyz", &[], "").await.must_be(200);
        by_hand
            .asks("GET", "/diary/2026-11-20", &[("cookie", &ada.cookie)], "")
            .await
            .must_be(200)
            .must_say("Ta bort dagen");
        by_hand.sends(Some(&ada), DAY, "used=no&note=Min+text&based_on=new").await.must_be(303);
        assert!(stage.stranger().can_sign_in(&person.token).await);
    });
    drop(server);
}

/// The last form of a start, with both words right.
async fn started(stage: &Stage) -> String {
    let stranger = stage.stranger();
    let shown = stranger.sends("/start", &[]).await;
    let token = words_on(&shown);
    let words: Vec<&str> = token.split(' ').collect();
    let sealed = shown.value_of("sealed").expect("a sealed token");
    let check = stranger.sends("/start/check", &[("sealed", &sealed)]).await;
    let asked = |label: &str| {
        let text = check.texts(&format!("label[for={label}]")).concat();
        let number: usize = text.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("a number");
        words[number - 1]
    };
    format!("sealed={sealed}&first={}&second={}", asked("first"), asked("second"))
}

async fn everything_says_so(by_hand: &ByHand, ada: &Copied, token: &str, started: &str) {
    by_hand.asks("GET", "/readyz", &[], "").await.must_be(503);
    by_hand.asks("GET", "/", &[], "").await.must_be(200);
    by_hand.asks("GET", "/modules/sleep", &[], "").await.must_be(200);
    by_hand.asks("GET", "/help", &[("cookie", &ada.cookie)], "").await.must_be(200);
    let page = by_hand.sends(Some(ada), DAY, "used=no&note=Min+text&based_on=new").await;
    page.must_be(503).must_say("Det gick inte att spara").must_say("Min text");
    for way in ["/home", "/diary", "/more"] {
        by_hand.asks("GET", way, &[("cookie", &ada.cookie)], "").await.must_be(503).must_say("Försök igen");
    }
    let page = by_hand.sends(None, "/sign-in", &format!("token={}", token.replace(' ', "+"))).await;
    page.must_be(503).must_not_hold(token);
    let began = std::time::Instant::now();
    let exit = by_hand.sends(Some(ada), "/exit", "").await;
    assert!(exit.must_be(303).leads_to().is_some_and(|to| to.starts_with("https://")));
    assert!(began.elapsed() < std::time::Duration::from_secs(3), "leaving waits for nobody");
    let page = by_hand.sends(None, "/start/confirmation", started).await;
    page.must_be(503).must_say("Det gick inte att spara");
    assert_eq!(page.attribute("form[action$=confirmation]", "action").as_deref(), Some("/start/confirmation"));
}
