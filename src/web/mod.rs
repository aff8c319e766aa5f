//! HTTP plumbing that knows no feature: sign-in cookies, forms, headers, frames, error pages.

mod assets;
mod cookie_keys;
mod error_pages;
mod form;
mod frames;
mod headers;
mod kept;
mod log;
mod metrics;
mod place;
mod preview;
mod public_pages;
mod sealed;
mod sign_in;
mod visitor;

pub use assets::{address_of, asset};
pub use cookie_keys::CookieKeys;
pub use error_pages::draw_errors;
pub use form::{Fields, Form, read_typed};
pub use frames::{Frames, Kind};
pub use headers::{EXIT_TARGET, add_headers};
pub use kept::Kept;
pub use log::log_requests;
pub use metrics::{Metrics, metrics};
pub use place::place_of;
pub use preview::preview;
pub use public_pages::{PublicPages, hand_out_ready_pages};
pub use sealed::{open_field, seal_field};
pub use sign_in::{Role, SignIn, Unattended, clear_site_data, remember_sign_in, sign_out};
pub use visitor::{Visitor, attachment, see_other};
