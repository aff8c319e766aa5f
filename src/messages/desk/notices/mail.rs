//! Sending a mail. What stands in it is the same for everybody, whatever there is to read.

use std::time::Duration;

use lettre::message::Mailbox;
use lettre::{Address, Message, SmtpTransport, Transport as _};

use crate::app::App;
use crate::config::Mail;
use crate::error::Error;
use crate::language::Language;

/// A server that says nothing for so long does not take the mail.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a mail says.
pub struct Words {
    subject: String,
    text: String,
}

/// There is something to read; not what, how much, from whom or since when.
pub fn something_to_read(app: &App) -> Words {
    words(app, "staff-notices-mail-subject", "staff-notices-mail")
}

/// The address takes notices from now on.
pub fn from_now_on(app: &App) -> Words {
    words(app, "staff-notices-hello-subject", "staff-notices-hello")
}

/// In both languages, since an account has none.
fn words(app: &App, subject: &str, text: &str) -> Words {
    let address = format!("{}/staff/inbox", app.url());
    let say = |key, language| app.texts.text_with(language, key, &[("address", address.clone().into())]);
    let [sv, en] = Language::WRITTEN.map(|language| say(text, language));
    Words { subject: say(subject, Language::Sv), text: format!("{sv}\n\n{en}\n") }
}

/// Sends a mail and waits until the server has taken it.
pub fn send(mail: &Mail, to: &Address, words: &Words) -> Result<(), Error> {
    let message = Message::builder()
        .from(Mailbox::new(Some("Andrum".to_owned()), mail.from.clone()))
        .to(Mailbox::new(None, to.clone()))
        .subject(&words.subject)
        .body(words.text.clone())
        .map_err(Error::internal)?;
    let server = SmtpTransport::from_url(&mail.server).map_err(Error::internal)?.timeout(Some(PATIENCE)).build();
    // What the server says may hold the address; of a failure, only the kind is told.
    server.send(&message).map_err(|cause| Error::internal(kind(&cause)))?;
    Ok(())
}

fn kind(cause: &lettre::transport::smtp::Error) -> &'static str {
    match cause {
        cause if cause.is_permanent() => "the mail server refuses the mail",
        cause if cause.is_transient() => "the mail server does not take the mail now",
        cause if cause.is_timeout() => "the mail server does not answer in time",
        cause if cause.is_tls() => "the mail server cannot be reached encrypted",
        _ => "the mail server cannot be reached",
    }
}
