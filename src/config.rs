//! The one owner of the environment: every setting, its default, and the sentence when it is wrong.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use lettre::Address;

/// What the operator decided.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the server listens: `ANDRUM_LISTEN`.
    pub listen: SocketAddr,
    /// The folder of the `SQLite` file and the keys: `ANDRUM_DATA`.
    pub data: PathBuf,
    /// A `postgres://` address, when PostgreSQL is used: `ANDRUM_DATABASE_URL`.
    pub database_url: Option<DatabaseUrl>,
    /// A folder of programmes, when not the built-in ones: `ANDRUM_MODULES`.
    pub modules: Option<PathBuf>,
    /// The address people see: `ANDRUM_PUBLIC_URL`.
    pub public_url: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed: `ANDRUM_TRUSTED_PROXIES`.
    pub trusted_proxies: Vec<IpAddr>,
    /// What is logged: `ANDRUM_LOG`, for example `info` or `andrum=debug`.
    pub log: String,
    /// Who runs the service, as the privacy page names them: `ANDRUM_OPERATOR`.
    pub operator: Option<String>,
    /// Whether `/metrics` answers: `ANDRUM_METRICS`.
    pub metrics: bool,
    /// Where notices for the staff are sent from, if anywhere: `ANDRUM_SMTP` and `ANDRUM_SMTP_FROM`.
    pub mail: Option<Mail>,
}

/// A mail server and the sender's address.
#[derive(Clone)]
pub struct Mail {
    /// An `smtps://` address, or `smtp://` where the server begins to encrypt; it may hold a password.
    pub server: String,
    /// The sender.
    pub from: Address,
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// The address of a database, which may hold a password.
#[derive(Clone)]
pub struct DatabaseUrl(pub String);

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// A setting that stops the start, in a sentence that names it.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigProblem {
    /// Nobody reads this setting.
    #[error("{0} is not a setting of Andrum{1}")]
    Unknown(String, String),
    /// The value does not fit.
    #[error("{name} is \"{value}\", but it must be {must}")]
    Malformed {
        /// The setting.
        name: &'static str,
        /// What was given; empty where it may hold a secret.
        value: String,
        /// What would fit.
        must: &'static str,
    },
}

const KNOWN: [&str; 11] = [
    "ANDRUM_LISTEN",
    "ANDRUM_DATA",
    "ANDRUM_DATABASE_URL",
    "ANDRUM_MODULES",
    "ANDRUM_PUBLIC_URL",
    "ANDRUM_TRUSTED_PROXIES",
    "ANDRUM_LOG",
    "ANDRUM_OPERATOR",
    "ANDRUM_METRICS",
    "ANDRUM_SMTP",
    "ANDRUM_SMTP_FROM",
];

impl Config {
    /// Reads the process's environment.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the environment")]
    pub fn from_environment() -> Result<Self, ConfigProblem> {
        Self::from_settings(std::env::vars_os().filter_map(|(name, value)| {
            let name = name.into_string().ok()?;
            name.starts_with("ANDRUM_").then(|| (name, value.to_string_lossy().into_owned()))
        }))
    }

    /// Reads settings from names and values; names that do not begin with `ANDRUM_` are not ours.
    pub fn from_settings(settings: impl IntoIterator<Item = (String, String)>) -> Result<Self, ConfigProblem> {
        let settings: BTreeMap<String, String> =
            settings.into_iter().filter(|(name, _)| name.starts_with("ANDRUM_")).collect();
        if let Some(name) = settings.keys().find(|name| !KNOWN.contains(&name.as_str())) {
            return Err(ConfigProblem::Unknown(name.clone(), meant(name)));
        }
        let given = |name: &str| settings.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
        Ok(Self {
            listen: listen(given("ANDRUM_LISTEN").unwrap_or("127.0.0.1:8080"))?,
            data: PathBuf::from(given("ANDRUM_DATA").unwrap_or("data")),
            database_url: given("ANDRUM_DATABASE_URL").map(database_url).transpose()?,
            modules: given("ANDRUM_MODULES").map(PathBuf::from),
            public_url: given("ANDRUM_PUBLIC_URL").map(public_url).transpose()?,
            trusted_proxies: trusted_proxies(given("ANDRUM_TRUSTED_PROXIES").unwrap_or_default())?,
            log: given("ANDRUM_LOG").unwrap_or("info").to_owned(),
            operator: given("ANDRUM_OPERATOR").map(str::to_owned),
            metrics: metrics(given("ANDRUM_METRICS").unwrap_or("off"))?,
            mail: mail(given("ANDRUM_SMTP"), given("ANDRUM_SMTP_FROM"))?,
        })
    }

    /// The database's address: PostgreSQL's, or the path of the `SQLite` file.
    pub fn database(&self) -> String {
        match &self.database_url {
            Some(url) => url.0.clone(),
            None => self.data.join("andrum.sqlite").display().to_string(),
        }
    }

    /// Whether people reach the service over plain HTTP on this machine, so that cookies cannot be `Secure`.
    pub fn is_plain_loopback(&self) -> bool {
        match &self.public_url {
            Some(url) => url.starts_with("http://"),
            None => self.listen.ip().is_loopback(),
        }
    }

    /// The address to show to people, without a slash at its end.
    pub fn shown_url(&self, bound: SocketAddr) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{bound}"))
    }
}

/// A hint when a setting looks like a known one.
fn meant(name: &str) -> String {
    let shared = |known: &str| name.chars().zip(known.chars()).take_while(|(a, b)| a == b).count();
    KNOWN
        .iter()
        .max_by_key(|known| shared(known))
        .filter(|known| shared(known) > "ANDRUM_".len())
        .map(|known| format!("; did you mean {known}?"))
        .unwrap_or_default()
}

fn malformed(name: &'static str, value: &str, must: &'static str) -> ConfigProblem {
    ConfigProblem::Malformed { name, value: value.to_owned(), must }
}

fn listen(value: &str) -> Result<SocketAddr, ConfigProblem> {
    value.parse().map_err(|_| malformed("ANDRUM_LISTEN", value, "an address and a port, like 127.0.0.1:8080"))
}

fn database_url(value: &str) -> Result<DatabaseUrl, ConfigProblem> {
    if crate::db::is_postgres(value) {
        return Ok(DatabaseUrl(value.to_owned()));
    }
    // The value may hold a password, so it is not repeated.
    Err(malformed("ANDRUM_DATABASE_URL", "…", "a postgres:// address (leave it out for SQLite)"))
}

fn public_url(value: &str) -> Result<String, ConfigProblem> {
    let plain = value.trim_end_matches('/');
    let host = plain.strip_prefix("https://").or_else(|| plain.strip_prefix("http://")).unwrap_or_default();
    let on_this_machine = ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| host.starts_with(name));
    let onion = host.split(['/', ':']).next().is_some_and(|name| name.rsplit('.').next() == Some("onion"));
    let fits = !host.is_empty() && !host.contains('/') && !host.contains(char::is_whitespace);
    if fits && (plain.starts_with("https://") || on_this_machine || onion) {
        return Ok(plain.to_owned());
    }
    Err(malformed(
        "ANDRUM_PUBLIC_URL",
        value,
        "an https:// address without a path (http:// only for this machine or an onion service)",
    ))
}

fn trusted_proxies(value: &str) -> Result<Vec<IpAddr>, ConfigProblem> {
    value
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            part.parse().map_err(|_| {
                malformed("ANDRUM_TRUSTED_PROXIES", value, "addresses with commas between, like 10.0.0.2,10.0.0.3")
            })
        })
        .collect()
}

fn metrics(value: &str) -> Result<bool, ConfigProblem> {
    match value {
        "on" => Ok(true),
        "off" => Ok(false),
        other => Err(malformed("ANDRUM_METRICS", other, "on or off")),
    }
}

/// Both settings or neither. Without encryption, mail goes no further than this machine.
fn mail(server: Option<&str>, from: Option<&str>) -> Result<Option<Mail>, ConfigProblem> {
    // The server's value may hold a password, so it is not repeated.
    let no_server = || {
        malformed("ANDRUM_SMTP", "…", "an address like smtps://user:password@mail.example.org, or smtp:// for STARTTLS")
    };
    let no_sender = |value| {
        malformed("ANDRUM_SMTP_FROM", value, "an address like andrum@example.org, set together with ANDRUM_SMTP")
    };
    let (server, from) = match (server, from) {
        (None, None) => return Ok(None),
        (None, Some(_)) => return Err(no_server()),
        (Some(_), None) => return Err(no_sender("")),
        (Some(server), Some(from)) => (server, from),
    };
    let host = server.split_once("://").map(|(_, rest)| rest.rsplit('@').next().unwrap_or(rest)).unwrap_or_default();
    let is_here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| host.starts_with(name));
    let server = match server {
        _ if host.is_empty() || server.contains('?') => return Err(no_server()),
        url if url.starts_with("smtps://") || (url.starts_with("smtp://") && is_here) => url.to_owned(),
        url if url.starts_with("smtp://") => format!("{url}?tls=required"),
        _ => return Err(no_server()),
    };
    lettre::SmtpTransport::from_url(&server).map_err(|_| no_server())?;
    let from = from.parse().map_err(|_| no_sender(from))?;
    Ok(Some(Mail { server, from }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(settings: &[(&str, &str)]) -> Result<Config, ConfigProblem> {
        Config::from_settings(settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn nothing_set_means_sqlite_on_this_machine() {
        let config = read(&[]).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(config.database(), "data/andrum.sqlite");
        assert!(config.is_plain_loopback());
    }

    #[test]
    fn a_wrong_setting_is_named() {
        for (name, value, said) in [
            ("ANDRUM_LISTE", "1", "ANDRUM_LISTE is not a setting of Andrum; did you mean ANDRUM_LISTEN?"),
            (
                "ANDRUM_LISTEN",
                "8080",
                "ANDRUM_LISTEN is \"8080\", but it must be an address and a port, like 127.0.0.1:8080",
            ),
            (
                "ANDRUM_DATABASE_URL",
                "mysql://a:secret@b",
                "ANDRUM_DATABASE_URL is \"…\", but it must be a postgres:// address (leave it out for SQLite)",
            ),
            ("ANDRUM_METRICS", "yes", "ANDRUM_METRICS is \"yes\", but it must be on or off"),
        ] {
            assert_eq!(read(&[(name, value)]).unwrap_err().to_string(), said);
        }
        for url in ["http://example.se", "example.se", "https://", "https://a.se/path"] {
            assert!(read(&[("ANDRUM_PUBLIC_URL", url)]).is_err(), "{url}");
        }
        assert!(read(&[("ANDRUM_PUBLIC_URL", "http://abc.onion")]).is_ok());
    }

    #[test]
    fn a_database_password_is_not_printed() {
        let config = read(&[("ANDRUM_DATABASE_URL", "postgres://a:secret@b/c")]).unwrap();
        assert!(!format!("{config:?}").contains("secret"));
    }

    #[test]
    fn mail_is_encrypted_beyond_this_machine() {
        let mail = |server: &str, from: &str| read(&[("ANDRUM_SMTP", server), ("ANDRUM_SMTP_FROM", from)]);
        for (given, used) in [
            ("smtps://a:secret@mail.example.org", "smtps://a:secret@mail.example.org"),
            ("smtp://mail.example.org:587", "smtp://mail.example.org:587?tls=required"),
            ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
        ] {
            let config = mail(given, "andrum@example.org").unwrap();
            assert_eq!(config.mail.as_ref().unwrap().server, used);
            assert!(!format!("{config:?}").contains("secret"));
        }
        for (server, from) in [
            ("smtp://", "a@example.org"),
            ("mail.example.org", "a@example.org"),
            ("smtp://mail.example.org?tls=none", "a@example.org"),
            ("smtps://mail.example.org", "andrum"),
            ("smtps://mail.example.org", ""),
            ("", "a@example.org"),
        ] {
            assert!(mail(server, from).is_err(), "{server} {from}");
        }
        assert!(read(&[]).unwrap().mail.is_none());
    }
}
