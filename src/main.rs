//! The thin shell around the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    andrum::commands::run()
}
