//! The promises of the privacy page, each guarded by the stories that `andrum promises` names.

mod listed;
mod research;
mod starting;
