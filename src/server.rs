//! Puts the server together: the shared parts, the layers around each request, the addresses.

use std::net::SocketAddr;
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{HttpServer, web};

use crate::app::App;
use crate::config::Config;
use crate::db::POSTGRES_CONNECTIONS;
use crate::messages::desk::writing::routes::beside;
use crate::messages::desk::{DeskLinks, MakeLink, practice, weekly};
use crate::participants::take_out::{Part, Parts};
use crate::participants::vault::{Observer, Observers};
use crate::programme::{Card, Cards, WroteOn};
use crate::staff::SealedToTeam;
use crate::web::{add_headers, draw_errors, hand_out_ready_pages, log_requests, read_typed, remember_sign_in};
use crate::{chores, diary, measures, messages, programme, reasons, research, routes};

/// A server that listens and waits to be run.
pub struct Running {
    /// The server; awaiting it serves until it is stopped.
    pub server: Server,
    /// Where it listens.
    pub address: SocketAddr,
}

/// The port cannot be used, in a sentence for the operator.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on {address} (ANDRUM_LISTEN): {cause}")]
pub struct CannotListen {
    address: SocketAddr,
    cause: std::io::Error,
}

/// What follows each change of a vault, from the rooms above it.
pub fn observers() -> Observers {
    Observers(Arc::from([messages::keeping::follow as Observer, reasons::wall::follow, research::follow]))
}

/// What a participant takes along, from the rooms above their own.
pub fn take_out_parts() -> Parts {
    Parts(Arc::from([
        diary::take_out::days_part as Part,
        diary::take_out::goals_part as Part,
        diary::take_out::savings_part as Part,
        measures::take_out::part as Part,
        programme::take_out::part as Part,
        messages::taken::part as Part,
        reasons::taken::part as Part,
        research::taken::part as Part,
    ]))
}

/// What stands on the home page beside the programme's own, from the rooms above it.
pub fn home_cards() -> Cards {
    Cards(Arc::from([messages::news::card as Card, messages::shares::weekly::card, research::trials::card::card]))
}

/// Ways from the inbox, to the rooms above it.
pub fn desk_links() -> DeskLinks {
    DeskLinks(Arc::from([
        beside::reading_link as MakeLink,
        beside::blocks_link,
        practice::routes::link,
        weekly::link,
        reasons::desk::link,
    ]))
}

/// What rooms above the staff's seal to the team's keys.
pub fn sealed_to_team() -> SealedToTeam {
    SealedToTeam::new(Arc::from([messages::rewrapping::SEALED, reasons::rewrapping::SEALED]))
}

/// The threads of a worker for what blocks: as many as wait for PostgreSQL at once, and some for passwords and releases.
const BLOCKING_THREADS: usize = POSTGRES_CONNECTIONS as usize + 8;

/// Binds the address and starts the chores. `workers` is the number of threads, or one per core.
pub fn start(app: web::Data<App>, workers: Option<usize>) -> Result<Running, CannotListen> {
    let Config { listen, .. } = app.config;
    let observers = web::Data::new(observers());
    let parts = web::Data::new(take_out_parts());
    let cards = web::Data::new(home_cards());
    let links = web::Data::new(desk_links());
    let sealed = web::Data::new(sealed_to_team());
    let shared = app.clone();
    let mut server = HttpServer::new(move || {
        // Layers run from the last to the first: the log sees what the error pages drew.
        actix_web::App::new()
            .app_data(shared.clone())
            .app_data(observers.clone())
            .app_data(parts.clone())
            .app_data(cards.clone())
            .app_data(web::Data::new(WroteOn(messages::news::wrote_on)))
            .app_data(links.clone())
            .app_data(sealed.clone())
            .wrap(from_fn(read_typed))
            .wrap(from_fn(remember_sign_in))
            .wrap(from_fn(draw_errors))
            .wrap(from_fn(add_headers))
            .wrap(from_fn(log_requests))
            .wrap(from_fn(hand_out_ready_pages))
            .configure(routes::addresses)
    })
    .worker_max_blocking_threads(BLOCKING_THREADS)
    .shutdown_timeout(10);
    if let Some(workers) = workers {
        server = server.workers(workers);
    }
    let server = server.bind(listen).map_err(|cause| CannotListen { address: listen, cause })?;
    let address = server.addrs().first().copied().unwrap_or(listen);
    app.listens_on(address);
    chores::start(&app);
    Ok(Running { server: server.run(), address })
}
