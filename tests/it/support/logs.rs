//! Everything the service logs while stories run, at the most talkative level, so that a story can search it.

use std::io::{self, Write};
use std::sync::{LazyLock, Mutex, PoisonError};

static LINES: LazyLock<Mutex<Vec<u8>>> = LazyLock::new(Mutex::default);
static STARTED: LazyLock<()> = LazyLock::new(|| {
    let all = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
    all.with_writer(|| Lines).init();
});

struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LINES.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Starts to keep what is logged.
pub(crate) fn keep() {
    LazyLock::force(&STARTED);
}

/// What was logged so far by our own code, by all stories of this run.
pub(crate) fn ours() -> String {
    let all = LINES.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let text = String::from_utf8_lossy(&all).into_owned();
    text.lines().filter(|line| line.contains("andrum")).collect::<Vec<_>>().join("\n")
}
