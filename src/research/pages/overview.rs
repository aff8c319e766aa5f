//! The first page: figures of a release that is out, half-years, releases.

use serde::Serialize;

use super::Words;
use super::figures::Figures;
use crate::app::{App, Installation};
use crate::language::Language;
use crate::research::approval::state::State;
use crate::research::half_years::{EpochState, Standing};
use crate::research::release::{Form, Preview};
use crate::research::store::{BuildRefused, Release};

/// The study dashboard. No live record is behind any figure on it.
#[derive(Serialize)]
pub struct OverviewPage {
    simulated: bool,
    problem: Option<String>,
    waiting: Vec<String>,
    shown: Option<Dashboard>,
    can_compare: bool,
    epochs: Vec<EpochRow>,
    forms: Vec<FormChoice>,
    releases: Vec<ReleaseRow>,
}

#[derive(Serialize)]
struct Dashboard {
    id: String,
    heading: String,
    figures: Figures,
    hidden: String,
    others: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
    is_shown: bool,
}

#[derive(Serialize)]
struct FormChoice {
    word: &'static str,
    name: String,
}

#[derive(Serialize)]
struct EpochRow {
    programme: String,
    programme_id: String,
    epoch: String,
    state: String,
    people: String,
    is_ready: bool,
    release: Option<String>,
}

#[derive(Serialize)]
struct ReleaseRow {
    id: String,
    state: String,
    is_out: bool,
    form: String,
    built_on: String,
    size: String,
    hash: String,
}

impl OverviewPage {
    /// The page, with the figures of one release that is out and the reason why nothing was built, if so.
    pub fn new(
        app: &App,
        language: Language,
        installation: Installation,
        (epochs, releases): (&[EpochState], &[Release]),
        shown: Option<&Preview>,
        refused: Option<&BuildRefused>,
    ) -> Self {
        let words = Words { app, language };
        let out = || releases.iter().filter(|release| release.state == State::Published);
        let waiting = releases.iter().filter(|release| release.state.is_waiting());
        Self {
            simulated: installation != Installation::Real,
            problem: refused.map(|refused| words.not_built(refused)),
            waiting: waiting.map(|release| release.id.clone()).collect(),
            shown: shown.map(|preview| words.dashboard(preview, out())),
            can_compare: out().count() > 1,
            epochs: epochs.iter().map(|state| words.epoch(state)).collect(),
            forms: Form::ALL.map(|form| FormChoice { word: form.word(), name: words.form(form) }).into(),
            releases: releases.iter().map(|release| words.release(release)).collect(),
        }
    }
}

impl Words<'_> {
    fn dashboard<'a>(&self, preview: &Preview, out: impl Iterator<Item = &'a Release>) -> Dashboard {
        let choice = |release: &Release| Choice {
            id: release.id.clone(),
            name: format!("{} {}", self.programme(&release.programme), release.epoch),
            is_shown: release.id == preview.release_id,
        };
        Dashboard {
            id: preview.release_id.clone(),
            heading: format!("{} {}", self.programme(&preview.programme), preview.epoch),
            figures: Figures::of(self, preview),
            hidden: self.how_many_hidden(preview),
            others: out.map(choice).collect(),
        }
    }

    /// The name of a form of release.
    pub(super) fn form(&self, form: Form) -> String {
        self.text(&format!("research-form-{form}"))
    }

    fn release(&self, release: &Release) -> ReleaseRow {
        ReleaseRow {
            id: release.id.clone(),
            state: self.text(&format!("research-standing-{}", release.state.word())),
            is_out: release.state == State::Published,
            form: self.form(release.form),
            built_on: self.day(release.built_on),
            size: if release.state.has_file() { self.size(release.bytes) } else { String::new() },
            hash: release.hash.clone(),
        }
    }

    fn epoch(&self, state: &EpochState) -> EpochRow {
        let release = state.release.as_ref();
        let standing = release.filter(|release| release.state != State::Rejected);
        let text = match (standing, &state.standing) {
            (Some(release), _) => self.text(&format!("research-standing-{}", release.state.word())),
            (None, Standing::Open(day)) => self.with_day("research-state-open", *day),
            (None, Standing::Followed(day)) => self.with_day("research-state-followed", *day),
            (None, Standing::Complete(day)) => self.with_day("research-state-complete", *day),
            (None, Standing::Over) => self.text("research-state-over"),
        };
        let people = match (state.enough, &state.standing) {
            (_, Standing::Over) => "research-people-erased",
            (true, _) => "research-people-enough",
            (false, _) => "research-people-few",
        };
        EpochRow {
            programme: self.programme(&state.programme),
            programme_id: state.programme.clone(),
            epoch: state.epoch.to_string(),
            state: text,
            people: self.text(people),
            is_ready: standing.is_none() && state.enough && matches!(state.standing, Standing::Complete(_)),
            release: release.map(|release| release.id.clone()),
        }
    }
}
