//! Staff: accounts, sign-in and second factor, the team's keys and who holds them, what was done. Nobody here opens a
//! participant's vault, and an administrator opens no conversation.

pub mod account;
pub mod audit;
pub mod ceremony;
pub mod invitation;
pub mod joining;
pub mod knock;
pub mod locks;
mod overdue;
mod pages;
pub mod passkey_routes;
pub mod passkeys;
pub mod reader;
pub mod recovery_codes;
pub mod rewrapping;
pub mod routes;
pub mod second_factor;
pub mod set_up;
pub mod signed_in;
pub mod team;
mod team_page;
pub mod team_routes;

pub use account::raise_epoch;
pub use audit::Action;
pub use overdue::Noted;
pub use reader::{Counsellor, Reader, Supervisor};
pub use rewrapping::SealedToTeam;
pub use signed_in::{Administrator, AnyStaff, Researcher};
