//! The diary: a calendar of days, the goal, and pictures of both. Other rooms read its sections and show its cards.

pub mod counts;
pub mod day;
pub mod entry;
pub mod forms;
mod glance;
pub mod goal;
pub mod graph;
pub mod older;
pub mod pages;
pub mod progress;
pub mod recall;
pub mod routes;
pub mod savings;
pub mod situation;
pub mod take_out;
pub mod together;

pub use counts::DayCounts;
pub use day::{Diary, SaveRefused};
pub use entry::{DiaryDay, Waited};
pub use goal::{Goal, GoalKind, SetGoal, SetRefused};
pub use graph::Graph;
pub use older::Mark;
pub use pages::{GoalCard, SavingsCard, SinceCard, TodayCard};
pub use progress::Progress;
pub use savings::Savings;
pub use situation::Situation;
