//! `andrum preview [DIR]`: the texts of a folder as a participant sees them, while they are written.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use super::{Ended, say};
use crate::config::Config;
use crate::preview;

/// Show the programmes of a folder while you write them, on this machine only.
#[derive(Debug, Args)]
pub(super) struct Preview {
    /// The folder with the programmes; `ANDRUM_MODULES` or `modules` when left out.
    folder: Option<PathBuf>,
    /// Where to listen: an address of this machine.
    #[arg(long, default_value = "127.0.0.1:8090")]
    listen: SocketAddr,
}

impl Preview {
    pub(super) fn run(self, config: Config) -> Ended {
        if !self.listen.ip().is_loopback() {
            return Err(format!("{} is not an address of this machine alone, like 127.0.0.1:8090", self.listen));
        }
        let folder = self.folder.or(config.modules).unwrap_or_else(|| PathBuf::from("modules"));
        if !folder.is_dir() {
            return Err(format!("there is no folder {}", folder.display()));
        }
        let data = std::env::temp_dir().join(format!("andrum-preview-{}", std::process::id()));
        let config = Config {
            listen: self.listen,
            data: data.clone(),
            database_url: None,
            modules: None,
            public_url: None,
            trusted_proxies: Vec::new(),
            metrics: false,
            ..config
        };
        let mut is_first = true;
        let opened = |address| {
            if std::mem::take(&mut is_first) {
                say(&format!("The preview of {} is open at http://{address}", folder.display()));
                say("It follows every file that you save. Nothing in it counts, and it is thrown away at the end.");
            }
        };
        let ended = actix_web::rt::System::new().block_on(preview::serve(config, folder.clone(), opened));
        let removed = std::fs::remove_dir_all(&data);
        ended.and(removed.map_err(|cause| format!("cannot remove {}: {cause}", data.display())))
    }
}
