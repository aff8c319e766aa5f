//! The baselines of a page: actix-web handlers that do nothing but return as many bytes.

use std::net::SocketAddr;
use std::process::{Child as Process, Command};

use actix_web::body::MessageBody;
use actix_web::{App, HttpResponse, HttpServer, web};

use crate::SERVER_CORE;
use crate::server::{listening, pinned};

/// A baseline as a process of its own, on the server's core.
pub(crate) struct Child {
    pub(crate) address: SocketAddr,
    process: Process,
}

impl Child {
    pub(crate) fn start(bytes: usize) -> Self {
        let mut command = this_as("bare");
        command.arg(bytes.to_string());
        Self::of(command)
    }

    pub(crate) fn of(command: Command) -> Self {
        let (process, address) = listening(command);
        Self { address, process }
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// This program as another process of the bench, on the server's core.
pub(crate) fn this_as(part: &str) -> Command {
    let this = std::env::current_exe().expect("this program");
    let mut command = pinned(&this.display().to_string(), SERVER_CORE);
    command.args(["--as", part]);
    command
}

/// What that process does.
pub(crate) fn serve(arguments: &[String]) {
    let bytes: usize = arguments.last().and_then(|bytes| bytes.parse().ok()).expect("as many bytes");
    let body = web::Bytes::from(vec![b'x'; bytes]);
    serve_whatever(move || body.clone());
}

/// Answers every request with what this makes.
pub(crate) fn serve_whatever<B: MessageBody + 'static>(make: impl Fn() -> B + Clone + Send + 'static) {
    actix_web::rt::System::new().block_on(async move {
        let server = HttpServer::new(move || {
            let make = make.clone();
            App::new().default_service(web::to(move || {
                let body = make();
                async move { HttpResponse::Ok().content_type("text/html; charset=utf-8").body(body) }
            }))
        })
        .workers(1)
        .bind("127.0.0.1:0")
        .expect("a free port");
        println!("http://{}", server.addrs().first().expect("an address"));
        server.run().await.expect("a server that runs");
    });
}
