//! What a release says: the tables and statistics that may be shown, from the engine or read from a file.

mod contrast;
pub(super) mod dose;
pub(super) mod figures;
pub(super) mod losses;
pub(super) mod preview;
pub(super) mod reading;
pub(super) mod rows;
pub(super) mod shown;
mod told;

pub use contrast::Contrast;
pub use losses::TableLoss;
