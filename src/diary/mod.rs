//! The diary: a calendar of days, the goal, and pictures of both. Other rooms read its sections and show its cards.

pub mod day;
pub mod forms;
pub mod goal;
pub mod graph;
pub mod pages;
pub mod routes;
pub mod take_out;

pub use day::{DayCounts, Diary, DiaryDay, SaveRefused};
pub use goal::{Goal, GoalKind, Progress, SetGoal, SetRefused};
pub use graph::Graph;
pub use pages::{GoalCard, TodayCard};
