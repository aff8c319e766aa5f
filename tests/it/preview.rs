//! The preview, as an author has it beside the editor.

use std::net::SocketAddr;
use std::time::Duration;

use actix_web::rt;
use andrum::config::Config;
use andrum::preview;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::support::cast::{confirms, words_on};
use crate::support::texts::Texts;
use crate::support::{Page, Person};

const WELCOME: &str = "/modules/welcome/hello";
const FILE: &str = "01-welcome.md";

/// Opens a preview of the texts, and gives where it is open each time that it opens.
fn opened(texts: &Texts, data: &std::path::Path) -> UnboundedReceiver<SocketAddr> {
    let settings = [("ANDRUM_LISTEN", "127.0.0.1:0".to_owned()), ("ANDRUM_DATA", data.display().to_string())];
    let settings = settings.map(|(name, value)| (name.to_owned(), value));
    let config = Config::from_settings(settings).expect("settings of a preview");
    let (tell, told) = unbounded_channel();
    rt::spawn(preview::serve(config, texts.path().to_owned(), move |address| {
        let _ = tell.send(address);
    }));
    told
}

/// The page once it says this.
async fn at_last(person: &Person, path: &str, words: &str) -> Page {
    for _ in 0..400 {
        if let Some(page) = person.tries_to_open(path).await.filter(|page| page.html.contains(words)) {
            return page;
        }
        rt::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{path} never says {words:?}");
}

#[test]
fn an_author_sees_every_change_and_every_problem_and_stays_signed_in() {
    let (texts, data) = (Texts::of_authors(), tempfile::tempdir().expect("a folder"));
    rt::System::new().block_on(async {
        let mut told = opened(&texts, data.path());
        let address = told.recv().await.expect("an address");
        let author = Person::new(&format!("http://{address}"));
        let page = author.opens(WELCOME).await;
        page.must_be(200).must_say("Här finns korta delar.");
        assert!(page.html.contains("Förhandsvisning"), "each page is marked");
        let policy = page.headers.get("content-security-policy").expect("a policy").to_str().expect("text").to_owned();
        assert!(policy.contains("connect-src 'self'"), "a page may ask whether it is old");
        let stamp = author.opens("/preview").await;
        let shown = author.sends("/start", &[]).await;
        let token = words_on(&shown);
        confirms(&author, &shown, &token).await.must_be(303);
        author.opens(WELCOME).await.must_be(200);

        texts.change(FILE, ["korta delar", "short parts"], ["mycket korta delar", "very short parts"]);
        at_last(&author, WELCOME, "mycket korta delar").await.must_not_hold("Texten har ändrats");
        assert_ne!(author.opens("/preview").await.html, stamp.html, "an open page knows that it is old");
        author.opens("/home").await.must_be(200);
        assert_eq!(told.recv().await, Some(address), "at the same address");

        texts.change(
            FILE,
            ["[nästa del](/modules/finding-reasons)", "[the next part](/modules/finding-reasons)"],
            ["[nästa](/nowhere)", "[next](/nowhere)"],
        );
        let page = at_last(&author, WELCOME, "dead link").await;
        page.must_be(200).must_say("error: dead link: `/nowhere`").must_say("2 errors.");
        assert!(page.texts(".preview summary").concat().contains("2 errors."), "also on top of the page");
        let other = author.opens("/modules/finding-reasons").await;
        other.must_be(200).must_say("Det du tycker är viktigt räknas.");
        assert!(other.texts(".preview").concat().contains("dead link"));

        let programme = texts.path().join("cannabis/programme.toml");
        std::fs::write(&programme, "name = 1").expect("a broken file");
        at_last(&author, "/help", "cannot be 1").await.must_be(200);
        author.opens("/modules").await.must_be(200);
        author.opens("/home").await.must_be(200);
    });
}
