//! The people of the bench, most of them after six weeks, some after two years, and the requests that their browsers would
//! send.

use std::path::Path;

use crate::requests::{get, post};
use crate::vaults::Filling;
use actix_web::HttpResponse;
use andrum::app::App;
use andrum::clock::{Clock, Day};
use andrum::config::Config;
use andrum::crypto::key_pair::PrivateKey;
use andrum::crypto::{halves, random_id};
use andrum::error::{Failure, Never};
use andrum::participants::token::Token;
use andrum::participants::vault::{self, Document, Observers};
use andrum::staff::team::NewTeamKey;
use andrum::web::{Role, SignIn};

/// As many messages as one participant may send in a day.
const A_DAY: usize = 30;

/// Participants who are signed in.
pub(crate) struct Cohort {
    people: Vec<Browser>,
    old_hands: Vec<Browser>,
    today: Day,
    /// What the two halves on paper make.
    pub(crate) recovery: PrivateKey,
}

struct Browser {
    cookie: String,
    form_token: String,
}

impl Cohort {
    pub(crate) fn make(app: &App, people: usize, old_hands: usize) -> Self {
        let today = app.clock.today();
        let browsers = |number: usize, filling: Filling| {
            let document = filling.document(app, today);
            (0..number).map(|_| browser(app, &document, today)).collect()
        };
        let (people, old_hands) = (browsers(people, Filling::SixWeeks), browsers(old_hands, Filling::TwoYears));
        let (key, [one, other]) = NewTeamKey::first().expect("a team key");
        let recovery = PrivateKey::from_key(halves::join(&one, &other).expect("two halves"));
        let at = app.clock.timestamp();
        let made: Result<_, _> = app.db.write_now(move |conn| key.insert(conn, "bench", at, today));
        made.expect("a database that takes it").expect("no team key before");
        Self { people, old_hands, today, recovery }
    }

    /// So many people read a page.
    pub(crate) fn reads(&self, filling: Filling, path: &str, readers: usize) -> Vec<Vec<u8>> {
        self.those(filling).iter().take(readers).map(|person| get(path, Some(&person.cookie))).collect()
    }

    fn those(&self, filling: Filling) -> &[Browser] {
        match filling {
            Filling::SixWeeks => &self.people,
            Filling::TwoYears => &self.old_hands,
        }
    }

    /// So many people save today, each their own.
    pub(crate) fn saves(&self, filling: Filling, writers: usize) -> Vec<Vec<u8>> {
        let path = format!("/diary/{}", self.today);
        self.those(filling)
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

fn browser(app: &App, document: &Document, today: Day) -> Browser {
    let (keys, token, document) = (app.keys.clone(), Token::generate(), document.clone());
    let made = app.db.write_now(move |conn| {
        vault::make(conn, &keys, &token, &document, &Observers::default(), today).map_err(Failure::<Never>::from)
    });
    let key = made.expect("a database that takes it").unwrap_or_else(|never| match never {});
    let sign_in = SignIn::begin(app, Role::Participant, &key.lookup_id, key.key.clone(), key.epoch, "Lugn Sjö");
    Browser { cookie: cookie(app, &sign_in), form_token: sign_in.form_token(app) }
}

/// The cookie of somebody who is signed in, as their browser sends it.
pub(crate) fn cookie(app: &App, sign_in: &SignIn) -> String {
    let mut response = HttpResponse::Ok().finish();
    sign_in.put_into(app, &mut response).expect("a cookie");
    response.cookies().next().expect("a cookie").stripped().to_string()
}
