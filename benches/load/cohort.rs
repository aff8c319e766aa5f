//! The people of the bench: vaults with six weeks of diary, made through the house's own functions, and the requests
//! that their browsers would send.

use std::path::Path;

use actix_web::HttpResponse;
use andrum::app::App;
use andrum::clock::{Clock, Day};
use andrum::config::Config;
use andrum::crypto::random_id;
use andrum::diary::{Diary, DiaryDay};
use andrum::error::{Failure, Never};
use andrum::participants::token::Token;
use andrum::participants::vault::{self, Document, Observers};
use andrum::participants::{AgeBand, Profile};
use andrum::staff::team::NewTeamKey;
use andrum::web::{Role, SignIn};
use time::Duration;

use crate::requests::{get, post};

/// As many messages as one participant may send in a day.
const A_DAY: usize = 30;

/// Participants who are signed in.
pub(crate) struct Cohort {
    people: Vec<Browser>,
    today: Day,
}

struct Browser {
    cookie: String,
    form_token: String,
}

impl Cohort {
    pub(crate) fn make(folder: &Path, url: Option<&str>, people: usize) -> Self {
        let app = assemble(folder, url);
        let today = app.clock.today();
        let browsers = (0..people).map(|_| browser(&app, today)).collect();
        let key = NewTeamKey::first().expect("a team key").0;
        let at = app.clock.timestamp();
        let made: Result<_, _> = app.db.write_now(move |conn| key.insert(conn, "bench", at, today));
        made.expect("a database that takes it").expect("no team key before");
        Self { people: browsers, today }
    }

    /// So many people read a page.
    pub(crate) fn reads(&self, path: &str, readers: usize) -> Vec<Vec<u8>> {
        self.people.iter().take(readers).map(|person| get(path, Some(&person.cookie))).collect()
    }

    /// So many people save today, each their own.
    pub(crate) fn saves(&self, writers: usize) -> Vec<Vec<u8>> {
        let path = format!("/diary/{}", self.today);
        self.people
            .iter()
            .take(writers)
            .map(|person| {
                post(&path, &person.cookie, &format!("form_token={}&used=no&back=%2Fhome", person.form_token))
            })
            .collect()
    }

    /// Everybody sends as many messages as they may, each a new one.
    pub(crate) fn messages(&self) -> Vec<Vec<u8>> {
        (0..self.people.len() * A_DAY)
            .map(|at| {
                let person = &self.people[at % self.people.len()];
                let body =
                    format!("form_token={}&once={}&text=Det+g%C3%A5r+b%C3%A4ttre+nu.", person.form_token, random_id());
                post("/messages", &person.cookie, &body)
            })
            .collect()
    }
}

/// The house's parts on a folder and a database.
pub(crate) fn assemble(folder: &Path, url: Option<&str>) -> App {
    let mut settings = vec![("ANDRUM_DATA".to_owned(), folder.display().to_string())];
    settings.extend(url.map(|url| ("ANDRUM_DATABASE_URL".to_owned(), url.to_owned())));
    App::assemble(Config::from_settings(settings).expect("settings"), Clock::system()).expect("the parts")
}

/// A document as it looks after six weeks.
pub(crate) fn six_weeks(today: Day) -> Document {
    let mut document = Document::default();
    let profile = Profile {
        alias: "Lugn Sjö".to_owned(),
        programme: "cannabis".to_owned(),
        started_on: Some(today - Duration::days(42)),
        age: Some(AgeBand::From18To20),
        ..Profile::default()
    };
    let days = (0..42).map(|back| {
        let used = back % 3 == 1;
        let day = DiaryDay { amount: used.then_some(5), craving: Some(4), mood: Some(6), ..DiaryDay::marked(used) };
        (today - Duration::days(back), day)
    });
    document.set(&profile).expect("a profile");
    document.set(&days.collect::<Diary>()).expect("a diary");
    document
}

fn browser(app: &App, today: Day) -> Browser {
    let (keys, token, document) = (app.keys.clone(), Token::generate(), six_weeks(today));
    let made = app.db.write_now(move |conn| {
        vault::make(conn, &keys, &token, &document, &Observers::default(), today).map_err(Failure::<Never>::from)
    });
    let key = made.expect("a database that takes it").unwrap_or_else(|never| match never {});
    let sign_in = SignIn::begin(app, Role::Participant, &key.lookup_id, key.key.clone(), key.epoch, "Lugn Sjö");
    let mut response = HttpResponse::Ok().finish();
    sign_in.put_into(app, &mut response).expect("a cookie");
    let cookie = response.cookies().next().expect("a cookie").stripped().to_string();
    Browser { cookie, form_token: sign_in.form_token(app) }
}
