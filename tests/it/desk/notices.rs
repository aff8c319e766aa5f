//! Mail to counsellors: that there is something to read, and nothing else, twice a day at most.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use andrum::chores;
use andrum::config::Mail;
use andrum::schema::notices;
use diesel::prelude::*;
use time::Duration;

use crate::support::{Stage, each_database};

each_database!(
    without_a_mail_server_the_page_says_so,
    a_mail_says_that_something_waits_and_nothing_else,
    a_mail_that_was_not_taken_is_tried_again,
);

/// A mail server on this machine that keeps what it is sent.
struct MailServer {
    address: String,
    taken: Arc<Mutex<Vec<String>>>,
    refuses: Arc<Mutex<bool>>,
}

impl MailServer {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("smtp://{}", listener.local_addr().expect("a bound address"));
        let (taken, refuses) = (Arc::default(), Arc::default());
        let server = Self { address, taken: Arc::clone(&taken), refuses: Arc::clone(&refuses) };
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = converse(&stream, &taken, *refuses.lock().expect("a lock"));
            }
        });
        server
    }

    /// Every mail since the last look, whole.
    fn taken(&self) -> Vec<String> {
        std::mem::take(&mut *self.taken.lock().expect("a lock"))
    }

    fn refuses(&self, refuses: bool) {
        *self.refuses.lock().expect("a lock") = refuses;
    }
}

fn converse(mut stream: &TcpStream, taken: &Mutex<Vec<String>>, refuses: bool) -> std::io::Result<()> {
    stream.write_all(b"220 here\r\n")?;
    let mut lines = BufReader::new(stream).lines();
    let mut mail = String::new();
    while let Some(Ok(line)) = lines.next() {
        mail.push_str(&line);
        mail.push('\n');
        match line.split(' ').next().unwrap_or_default() {
            "RCPT" if refuses => stream.write_all(b"450 later\r\n")?,
            "DATA" => {
                stream.write_all(b"354 go on\r\n")?;
                for line in lines.by_ref().map_while(Result::ok).take_while(|line| line != ".") {
                    mail.push_str(&line);
                    mail.push('\n');
                }
                taken.lock().expect("a lock").push(std::mem::take(&mut mail));
                stream.write_all(b"250 taken\r\n")?;
            }
            "QUIT" => return stream.write_all(b"221 bye\r\n"),
            _ => stream.write_all(b"250 yes\r\n")?,
        }
    }
    Ok(())
}

async fn with_mail(stage: Stage) -> (Stage, MailServer) {
    let server = MailServer::open();
    let from = "andrum@example.org".parse().expect("an address");
    let mail = Mail { server: server.address.clone(), from };
    (stage.starts_again_as(|config| config.mail = Some(mail)).await, server)
}

/// The chores run once, on a thread that may wait.
async fn the_chores_run(stage: &Stage) {
    let app = stage.app.clone();
    tokio::task::spawn_blocking(move || chores::run(&app)).await.expect("a thread").expect("chores that work");
}

fn addresses(stage: &Stage) -> Vec<Vec<u8>> {
    stage.db_look(|conn| Ok(notices::table.select(notices::sealed_address).load(conn)?))
}

async fn without_a_mail_server_the_page_says_so(stage: Stage) {
    let (_, chris, _) = stage.has_a_desk().await;
    chris.opens("/staff/notices").await.must_be(200).must_say("har inte ställt in någon mejlserver");
    chris.sends("/staff/notices", &[("address", "chris@example.org")]).await.must_be(422);
}

async fn a_mail_says_that_something_waits_and_nothing_else(stage: Stage) {
    let (stage, server) = with_mail(stage).await;
    let (_, chris, dana) = stage.has_a_desk().await;
    for wrong in ["chris", "chris@", "chris@example.org\r\nBcc: all@example.org"] {
        chris.sends("/staff/notices", &[("address", wrong)]).await.must_be(422).must_say("ingen e-postadress");
    }
    chris.sends("/staff/notices", &[("address", "chris@example.org")]).await.must_be(303);
    chris.opens("/staff/notices").await.must_say("chris@example.org");
    dana.opens("/staff/notices").await.must_not_hold("chris@example.org");
    assert!(server.taken().concat().contains("RCPT TO:<chris@example.org>"), "a first mail shows that it works");
    let kept = addresses(&stage).concat();
    assert!(!kept.is_empty() && !kept.windows(7).any(|bytes| bytes == b"example"), "it is kept sealed");
    stage.participant().await.writes("Jag heter egentligen Ada").await.must_be(303);
    the_chores_run(&stage).await;
    assert_eq!(server.taken().len(), 0, "on a Saturday nobody is written to");
    stage.clock.advance(Duration::hours(45));
    for _ in 0..2 {
        the_chores_run(&stage).await;
    }
    let mails = server.taken();
    assert_eq!(mails.len(), 1, "once in the morning, and only to who wants it");
    assert!(
        mails[0].contains("/staff/inbox") && !mails[0].contains("Ada") && !mails[0].contains(" 1 "),
        "{}",
        mails[0]
    );
    stage.clock.advance(Duration::hours(5));
    the_chores_run(&stage).await;
    assert_eq!(server.taken().len(), 1, "and once at noon");
    chris.signs_in(&stage).await.must_be(303);
    chris.opens("/staff/notices").await.must_be(200);
    chris.sends("/staff/notices", &[("address", "")]).await.must_be(303);
    stage.clock.advance(Duration::hours(20));
    the_chores_run(&stage).await;
    assert_eq!(server.taken().len(), 0, "nobody wants any more");
    assert_eq!(addresses(&stage), Vec::<Vec<u8>>::new());
}

async fn a_mail_that_was_not_taken_is_tried_again(stage: Stage) {
    let (stage, server) = with_mail(stage).await;
    let (_, chris, _) = stage.has_a_desk().await;
    server.refuses(true);
    let page = chris.sends("/staff/notices", &[("address", "chris@example.org")]).await;
    page.must_be(422).must_say("tog inte emot det första mejlet");
    server.refuses(false);
    chris.sends("/staff/notices", &[("address", "chris@example.org")]).await.must_be(303);
    stage.participant().await.writes("Hej").await.must_be(303);
    stage.clock.advance(Duration::hours(48));
    server.taken();
    server.refuses(true);
    the_chores_run(&stage).await;
    assert_eq!(server.taken().len(), 0);
    server.refuses(false);
    the_chores_run(&stage).await;
    assert_eq!(server.taken().len(), 1);
}
