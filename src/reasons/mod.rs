//! The wall of reasons to resist: short texts that participants offer, shown to everybody once a counsellor has approved them.
//! No name and no day stands there, and no row leads back to a vault.

pub mod desk;
pub mod own;
pub mod pages;
pub mod rewrapping;
pub mod routes;
pub mod taken;
pub mod wall;

pub use own::OwnReasons;
