//! The staff of a made-up installation: accounts with passwords that are printed, made by the staff room's own functions.

use zeroize::Zeroizing;

use super::days::unexpected;
use crate::app::App;
use crate::crypto::halves;
use crate::crypto::key_pair::PrivateKey;
use crate::crypto::password::{self, Salt};
use crate::crypto::random_bytes;
use crate::error::Error;
use crate::staff::Counsellor;
use crate::staff::account::{self, Alias, Prepared};
use crate::staff::audit::COMMAND_LINE;
use crate::staff::knock::{self, Beside, Known};
use crate::staff::team::{self, NewTeamKey};
use crate::web::Role;

/// How somebody of the made-up staff signs in.
#[derive(Clone)]
pub struct StaffSignIn {
    /// The role.
    pub role: Role,
    /// The alias.
    pub alias: String,
    /// The password.
    pub password: Zeroizing<String>,
    /// The secret of the second factor, as it is typed into an app.
    pub second_factor: String,
}

impl std::fmt::Debug for StaffSignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "StaffSignIn({}, …)", self.role.word())
    }
}

/// Everybody who works here.
pub(super) struct Cast {
    pub(super) sign_ins: Vec<StaffSignIn>,
    pub(super) counsellors: Vec<Counsellor>,
}

const EVERYBODY: [(Role, &str); 7] = [
    (Role::Administrator, "Alex"),
    (Role::Counsellor, "Kim"),
    (Role::Counsellor, "Robin"),
    (Role::Counsellor, "Noor"),
    (Role::Supervisor, "Mika"),
    (Role::Researcher, "Charlie"),
    (Role::Researcher, "Sascha"),
];

/// Makes everybody, unless somebody has an account already: then nobody is made, and nobody answers.
pub(super) fn make(app: &App) -> Result<Cast, Error> {
    let mut cast = Cast { sign_ins: Vec::new(), counsellors: Vec::new() };
    if app.db.read_now(account::anybody)? {
        return Ok(cast);
    }
    let recovery = team_key(app)?;
    for (role, alias) in EVERYBODY {
        let (sign_in, known) = hire(app, role, alias)?;
        if role == Role::Counsellor {
            let_in(app, &recovery, &known.id)?;
            cast.counsellors.push(Counsellor::outside(known.id, known.alias, known.private));
        }
        cast.sign_ins.push(sign_in);
    }
    Ok(cast)
}

/// Makes the first team key, if there is none; gives what opens it.
fn team_key(app: &App) -> Result<PrivateKey, Error> {
    let (key, [one, other]) = NewTeamKey::first()?;
    let recovery = halves::join(&one, &other).map_err(Error::internal)?;
    let (at, today) = (app.clock.timestamp(), app.clock.today());
    app.db.write_now(move |conn| key.insert(conn, COMMAND_LINE, at, today))?.map_err(unexpected)?;
    Ok(PrivateKey::from_key(recovery))
}

fn hire(app: &App, role: Role, alias: &str) -> Result<(StaffSignIn, Known), Error> {
    let alias = Alias::parse(alias).map_err(unexpected)?;
    let password = Zeroizing::new(random_bytes::<8>().chunks(2).map(hex::encode).collect::<Vec<_>>().join("-"));
    let salt: Salt = random_bytes();
    let password_key = password::derive(&password, &salt).map_err(Error::internal)?;
    let (prepared, second_factor) = Prepared::make(&app.keys, None, &alias, &password_key, &salt);
    let (today, now) = (app.clock.today(), app.clock.now());
    let insert = prepared.clone();
    app.db.write_now(move |conn| insert.insert(conn, role, 0, today))?.map_err(unexpected)?;
    let knock = app.db.read_now(|conn| knock::knock(conn, &app.keys, alias.as_str()))?;
    let known = knock
        .opens(&app.keys, &password_key, &Beside::Code(second_factor.code(now)?), now)?
        .ok_or_else(|| Error::internal("a new account does not open"))?;
    let second_factor = second_factor.typed()?;
    Ok((StaffSignIn { role, alias: prepared.alias, password, second_factor }, known))
}

fn let_in(app: &App, recovery: &PrivateKey, counsellor: &str) -> Result<(), Error> {
    let (recovery, id, at) = (recovery.clone(), counsellor.to_owned(), app.clock.timestamp());
    let outcome = app.db.write_now(move |conn| team::let_in_by_halves(conn, COMMAND_LINE, &recovery, &id, at))?;
    outcome.map_err(unexpected)
}
