//! The staff member behind a request, as an argument: a handler that takes one cannot run for another role.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use diesel::prelude::*;

use super::reader::{Counsellor, READING, Reader, Supervisor};
use crate::app::App;
use crate::crypto::key_pair::PrivateKey;
use crate::db::DbConn;
use crate::error::{Door, Error};
use crate::schema::staff;
use crate::web::{Role, SignIn};

/// Anybody of the staff, for what every role may do.
#[derive(Clone, Debug)]
pub struct AnyStaff {
    /// The account's id.
    pub id: String,
    /// The name this person signs with.
    pub alias: String,
    /// The role.
    pub role: Role,
    key: PrivateKey,
}

/// Somebody who downloads releases.
#[derive(Clone, Debug)]
pub struct Researcher {
    /// The account's id.
    pub id: String,
    /// The name this person signs with.
    pub alias: String,
}

/// Somebody who invites and disables accounts, and opens nothing.
#[derive(Clone, Debug)]
pub struct Administrator {
    /// The account's id.
    pub id: String,
    /// The name this person signs with.
    pub alias: String,
}

impl AnyStaff {
    /// The reader, if this role can be one.
    pub fn reader(&self) -> Option<Reader> {
        let Self { id, alias, role, key } = self.clone();
        READING.contains(&role).then_some(Reader { id, alias, role, key })
    }

    /// Goes on only with a role that may: for others the address does not exist.
    pub fn must_be(self, roles: &[Role]) -> Result<Self, Error> {
        if roles.contains(&self.role) { Ok(self) } else { Err(Error::NotFound) }
    }
}

type Checking<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

impl FromRequest for AnyStaff {
    type Error = Error;
    type Future = Checking<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move { check(&req).await })
    }
}

impl FromRequest for Reader {
    type Error = Error;
    type Future = Checking<Self>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move { check(&req).await?.reader().ok_or(Error::NotFound) })
    }
}

/// The roles whose key opens team keys.
macro_rules! reads {
    ($($role:ident),*) => {$(
        impl FromRequest for $role {
            type Error = Error;
            type Future = Checking<Self>;

            fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
                let req = req.clone();
                Box::pin(async move {
                    let staff = check(&req).await?.must_be(&[Role::$role])?;
                    staff.reader().map(Self).ok_or(Error::NotFound)
                })
            }
        }
    )*};
}

reads!(Counsellor, Supervisor);

/// The roles that hold no key.
macro_rules! signed_in {
    ($($role:ident),*) => {$(
        impl FromRequest for $role {
            type Error = Error;
            type Future = Checking<Self>;

            fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
                let req = req.clone();
                Box::pin(async move {
                    let AnyStaff { id, alias, .. } = check(&req).await?.must_be(&[Role::$role])?;
                    Ok(Self { id, alias })
                })
            }
        }
    )*};
}

signed_in!(Researcher, Administrator);

/// The cookie says who; the row says whether that still holds.
async fn check(req: &HttpRequest) -> Result<AnyStaff, Error> {
    let app = req.app_data::<web::Data<App>>().ok_or_else(|| Error::internal("no app"))?;
    let sign_in = req.extensions().get::<SignIn>().cloned().ok_or(Error::SignInFirst(Door::Staff))?;
    if sign_in.role == Role::Participant {
        return Err(Error::NotFound);
    }
    app.db.read(move |conn| holds(conn, sign_in)).await
}

fn holds(conn: &mut DbConn, sign_in: SignIn) -> Result<AnyStaff, Error> {
    let alias: Option<String> = staff::table
        .find(&sign_in.row)
        .filter(staff::epoch.eq(sign_in.epoch))
        .filter(staff::role.eq(sign_in.role.word()))
        .filter(staff::disabled.eq(false))
        .select(staff::alias)
        .get_result(conn)
        .optional()?;
    let alias = alias.ok_or(Error::SignInFirst(Door::Staff))?;
    Ok(AnyStaff { id: sign_in.row, alias, role: sign_in.role, key: PrivateKey::from_key(sign_in.key) })
}
