//! Staff: accounts, sign-in and second factor, the team's keys and who holds them, what was done. Nobody here opens a
//! participant's vault, and an administrator opens no conversation.

pub mod account;
pub mod audit;
pub mod locks;
pub mod second_factor;
pub mod signed_in;
pub mod team;

pub use account::raise_epoch;
pub use audit::Action;
pub use signed_in::{Administrator, AnyStaff, Counsellor, Researcher, Supervisor};
