//! Messages: conversations between a participant and the counsellors, sealed under a key of their own. The participant's
//! side is here, the counsellors' desk in `desk/`.

pub mod answer_time;
pub mod answer_times;
pub mod conversation;
pub mod correspondence;
pub mod desk;
pub mod keeping;
pub mod message;
pub mod news;
pub mod pages;
pub mod rewrapping;
pub mod routes;
pub mod sealed;
pub mod shares;
pub mod spent;
pub mod taken;
pub mod text;

pub use conversation::Conversation;
pub use correspondence::{Correspondence, OwnConversation};
pub use text::MessageText;
