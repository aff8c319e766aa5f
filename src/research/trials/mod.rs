//! Trials: who gets which arm, and how anybody can check it afterwards.

pub mod blocks;
