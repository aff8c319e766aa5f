//! The preview for authors: the texts of a folder, on this machine only, read again whenever a file changes. Everything else
//! is the service itself, on a database and keys of its own that are thrown away afterwards.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use actix_web::{rt, web};

use crate::app::{App, Preview};
use crate::clock::Clock;
use crate::config::Config;
use crate::content::{Library, Source};
use crate::server;

/// How often the folder is looked at.
const EVERY: Duration = Duration::from_millis(300);

/// Serves the folder of these settings until the process is told to stop; `opened` is called with each address.
pub async fn serve(mut config: Config, folder: PathBuf, mut opened: impl FnMut(SocketAddr)) -> Result<(), String> {
    let source = Source::Folder(folder);
    loop {
        let stamp = source.stamp();
        let (library, problems) = Library::preview(&source);
        let preview = Preview { stamp: stamp.clone(), problems };
        let settings = config.clone();
        // The start writes and blocks.
        let app = rt::task::spawn_blocking(move || App::preview(settings, Clock::system(), library, preview));
        let app = app.await.map_err(|cause| cause.to_string())?.map_err(|problem| problem.to_string())?;
        let running = server::start(web::Data::new(app), Some(2)).map_err(|problem| problem.to_string())?;
        // The next start listens where this one does.
        config.listen = running.address;
        opened(running.address);
        let handle = running.server.handle();
        let served = rt::spawn(running.server);
        while source.stamp() == stamp {
            if served.is_finished() {
                return Ok(());
            }
            rt::time::sleep(EVERY).await;
        }
        handle.stop(false).await;
    }
}
