//! The participant behind a request, as an argument: a handler that takes one cannot run for anybody else.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};

use super::profile::Profile;
use super::vault::{Document, Observers, Vault, VaultKey};
use crate::app::App;
use crate::clock::Day;
use crate::db::DbConn;
use crate::error::{Door, Error, Failure};
use crate::language::Language;
use crate::web::{Role, SignIn, Visitor};

/// A participant who is signed in.
#[derive(Clone)]
pub struct SignedInParticipant {
    key: VaultKey,
    observers: Observers,
    today: Day,
    /// The language this participant reads.
    pub language: Language,
    /// The word pair this participant goes by on their own pages.
    pub alias: String,
}

impl SignedInParticipant {
    /// A participant outside a request, as simulations have them.
    pub fn outside(key: VaultKey, observers: Observers, today: Day, language: Language, alias: String) -> Self {
        Self { key, observers, today, language, alias }
    }

    /// Opens the vault to look.
    pub fn open(&self, conn: &mut DbConn) -> Result<Vault, Error> {
        self.key.open(conn, self.today)
    }

    /// Changes the vault with a plain function and notes the visit; a refusal changes nothing.
    pub fn change<T, R>(
        &self,
        conn: &mut DbConn,
        change: impl FnOnce(&mut Document) -> Result<T, Failure<R>>,
    ) -> Result<T, Failure<R>> {
        self.change_with(conn, |_, document| change(document))
    }

    /// Changes the vault together with rows elsewhere, in one transaction.
    pub fn change_with<T, R>(
        &self,
        conn: &mut DbConn,
        change: impl FnOnce(&mut DbConn, &mut Document) -> Result<T, Failure<R>>,
    ) -> Result<T, Failure<R>> {
        self.key.change(conn, &self.observers, self.today, |conn, document| {
            note_visit(document, self.today, self.language)?;
            change(conn, document)
        })
    }

    /// The day of this request.
    pub fn today(&self) -> Day {
        self.today
    }

    /// What opens the vault.
    pub fn vault_key(&self) -> &VaultKey {
        &self.key
    }

    /// What follows the vault.
    pub fn observers(&self) -> &Observers {
        &self.observers
    }
}

fn note_visit(document: &mut Document, today: Day, language: Language) -> Result<(), Error> {
    let mut profile: Profile = document.section()?;
    if profile.visit(today) || profile.language != language {
        profile.language = language;
        document.set(&profile)?;
    }
    Ok(())
}

impl FromRequest for SignedInParticipant {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(from_request(req))
    }
}

fn from_request(req: &HttpRequest) -> Result<SignedInParticipant, Error> {
    let app = req.app_data::<web::Data<App>>().ok_or_else(|| Error::internal("no app"))?;
    let observers = req.app_data::<web::Data<Observers>>().ok_or_else(|| Error::internal("no observers"))?;
    let sign_in = req.extensions().get::<SignIn>().cloned().ok_or(Error::SignInFirst(Door::Participant))?;
    if sign_in.role != Role::Participant {
        return Err(Error::NotFound);
    }
    Ok(SignedInParticipant {
        key: VaultKey { lookup_id: sign_in.row, key: sign_in.key, epoch: sign_in.epoch },
        observers: Observers::clone(observers),
        today: app.clock.today(),
        language: Visitor::of(req)?.language(),
        alias: sign_in.alias,
    })
}
