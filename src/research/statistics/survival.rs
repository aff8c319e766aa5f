//! Non-usage attrition: how long participants keep using the service (Eysenbach, J. Med. Internet Res. 7 (2005) e11).

use std::collections::BTreeMap;

use super::real;
use crate::research::disclosure::Threshold;

/// Without activity in this many last days, a participant counts as having stopped.
const QUIET_DAYS: u32 = 14;

/// How one participant's use ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The participant stopped; the time of the last activity.
    Stopped(u32),
    /// The participant was still active when observation ended; the time of that.
    Ongoing(u32),
}

impl Use {
    /// From the last day with activity and the number of days observed, both counted from the start: stopped without
    /// activity in the last 14 days, else ongoing at the horizon.
    pub fn from_days(last_active_day: u32, horizon: u32) -> Self {
        if last_active_day + QUIET_DAYS < horizon { Self::Stopped(last_active_day) } else { Self::Ongoing(horizon) }
    }
}

/// Counts of events and censored observations at each time, exact.
#[derive(Clone, Default)]
pub struct Survival {
    ends: BTreeMap<u32, Ends>,
    n: u64,
}

#[derive(Clone, Copy, Default)]
struct Ends {
    stopped: u64,
    censored: u64,
}

/// One step of the Kaplan-Meier curve; true values, not for showing.
#[derive(Clone, Copy, PartialEq)]
pub struct SurvivalPoint {
    /// The time, in the unit that was put in.
    pub time: u32,
    /// Those under observation just before the time.
    pub at_risk: u64,
    /// Those who stopped at the time.
    pub stopped: u64,
    /// Those whose observation ended at the time; they count as at risk at it.
    pub censored: u64,
    /// The estimated share who go on beyond the time.
    pub survival: f64,
}

impl Survival {
    /// Takes in one participant.
    pub fn add(&mut self, ending: Use) {
        self.n += 1;
        match ending {
            Use::Stopped(time) => self.ends.entry(time).or_default().stopped += 1,
            Use::Ongoing(time) => self.ends.entry(time).or_default().censored += 1,
        }
    }

    /// Takes in everybody whom another curve holds.
    pub fn merge(&mut self, other: &Self) {
        self.n += other.n;
        for (time, ends) in &other.ends {
            let here = self.ends.entry(*time).or_default();
            here.stopped += ends.stopped;
            here.censored += ends.censored;
        }
    }

    /// How many participants were taken in.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The Kaplan-Meier estimate `Π (1 - d_j / n_j)` at every time at which anything ends
    /// (Kaplan & Meier, J. Am. Stat. Assoc. 53 (1958) 457).
    pub fn points(&self) -> Vec<SurvivalPoint> {
        let mut at_risk = self.n;
        // Between two censored observations the product is one fraction; kept so, it has no rounding to collect.
        let (mut base, mut base_n) = (1.0, self.n);
        self.ends
            .iter()
            .map(|(time, ends)| {
                let after = at_risk - ends.stopped;
                let survival = base * real(after.into()) / real(base_n.into());
                let point =
                    SurvivalPoint { time: *time, at_risk, stopped: ends.stopped, censored: ends.censored, survival };
                at_risk = after - ends.censored;
                if ends.censored > 0 {
                    (base, base_n) = (survival, at_risk);
                }
                point
            })
            .collect()
    }

    /// The estimate at a time: 1 before the first step.
    pub fn survival_at(&self, time: u32) -> f64 {
        self.points().iter().take_while(|point| point.time <= time).last().map_or(1.0, |point| point.survival)
    }

    /// The first time at which half or fewer go on; nothing if more than half do to the end.
    pub fn half_life(&self) -> Option<u32> {
        // The margin is for products with censored observations, which can miss an exact half by their rounding.
        self.points().iter().find(|point| point.survival <= 0.5 + 1e-12).map(|point| point.time)
    }

    /// The half-life, if enough people stand behind it for a median: twice the threshold.
    pub fn shown_half_life(&self, k: Threshold) -> Option<u32> {
        if self.n < 2 * k.get() { None } else { self.half_life() }
    }
}

#[cfg(test)]
#[path = "survival_tests.rs"]
mod tests;
