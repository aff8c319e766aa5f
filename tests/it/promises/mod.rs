//! The promises of the privacy page, each guarded by the stories that `andrum promises` names.

mod elsewhere;
mod listed;
mod nothing_left;
mod planted;
mod research;
mod starting;
mod who_reads;
