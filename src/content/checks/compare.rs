//! Two languages side by side: every page, exercise, field and option of one must be in the other, in the same order.

use crate::content::reading::file::{Findings, Place};

/// A part of a module that must be the same in every language.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    /// Its id after those of the parts it is in.
    pub(crate) path: Vec<String>,
    /// What it is, for a reader: "the field `when`".
    pub(crate) what: String,
    /// What must be equal besides the id, for a reader: "scale 0-10"; none where the part could not be read.
    pub(crate) shape: Option<String>,
    /// Where it stands.
    pub(crate) place: Place,
}

/// All parts of a module text, in order, each before those in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Outline(Vec<Mark>);

impl Outline {
    /// Notes a part.
    pub(crate) fn add(&mut self, path: &[&str], what: String, shape: Option<String>, place: Place) {
        let path = path.iter().map(|&id| id.to_owned()).collect();
        self.0.push(Mark { path, what, shape, place });
    }

    /// Whether a part with this path is there already.
    pub(crate) fn holds<P: AsRef<str>>(&self, path: &[P]) -> bool {
        self.find(path).is_some()
    }

    /// Adds the parts of another outline.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// The ids of the exercises on all pages. Recalls stand there, too; their names hold slashes.
    pub(crate) fn exercises(&self) -> Vec<&str> {
        let is_exercise = |mark: &&Mark| matches!(mark.path.as_slice(), [_, id] if !id.contains('/'));
        self.0.iter().filter(is_exercise).filter_map(|mark| Some(mark.path.last()?.as_str())).collect()
    }

    /// Whether a page recalls something whose name begins like this.
    pub(crate) fn recalls(&self, beginning: &str) -> bool {
        self.0.iter().any(|mark| matches!(mark.path.as_slice(), [_, id] if id.starts_with(beginning)))
    }

    /// Whether there is a page with this id.
    pub(crate) fn has_page(&self, id: &str) -> bool {
        self.holds(&[id])
    }

    /// Where a page begins.
    pub(crate) fn place(&self, page: &str) -> Option<Place> {
        self.find(&[page]).map(|mark| mark.place.clone())
    }

    /// The ids of the pages.
    pub(crate) fn pages(&self) -> Vec<&str> {
        self.ids_in(&[]).collect()
    }

    /// The ids of the fields of an exercise, on whichever page it is.
    pub(crate) fn fields_of(&self, exercise: &str) -> Vec<&str> {
        let is_in = |mark: &&Mark| matches!(mark.path.as_slice(), [_, found, _] if found == exercise);
        self.0.iter().filter(is_in).filter_map(|mark| Some(mark.path.last()?.as_str())).collect()
    }

    fn find<P: AsRef<str>>(&self, path: &[P]) -> Option<&Mark> {
        self.0.iter().find(|mark| {
            mark.path.len() == path.len() && mark.path.iter().zip(path).all(|(left, right)| left == right.as_ref())
        })
    }

    /// The part this one is in: nothing at the top.
    fn above(&self, mark: &Mark) -> Option<&Mark> {
        let (_, above) = mark.path.split_last()?;
        self.find(above)
    }

    /// Whether the part that this one is in is there and could be read, so that a difference means something.
    fn can_judge(&self, mark: &Mark) -> bool {
        mark.path.len() == 1 || self.above(mark).is_some_and(|above| above.shape.is_some() && self.can_judge(above))
    }

    fn ids_in<'o>(&'o self, path: &'o [String]) -> impl Iterator<Item = &'o str> {
        let inside = self.0.iter().filter(|mark| mark.path.len() == path.len() + 1 && mark.path.starts_with(path));
        inside.filter_map(|mark| mark.path.last().map(String::as_str))
    }
}

/// A module text in one language, ready to be compared.
pub(crate) struct Side<'s> {
    pub(crate) name: &'static str,
    pub(crate) outline: &'s Outline,
}

/// Reports every difference in the second file.
pub(crate) fn compare(first: &Side<'_>, second: &Side<'_>, first_file: &str, findings: &mut Findings<'_>) {
    for mark in &second.outline.0 {
        if !first.outline.can_judge(mark) {
            continue;
        }
        match first.outline.find(&mark.path) {
            None if mark.shape.is_none() => {}
            None => findings.error(
                &mark.place,
                format!("{} is in {} only", mark.what, second.name),
                format!("add it to {first_file}, or remove it here; ids are the same in every language"),
            ),
            Some(other) => {
                let (Some(here), Some(there)) = (&mark.shape, &other.shape) else {
                    continue;
                };
                if here != there {
                    findings.error(
                        &mark.place,
                        format!("{} is \"{here}\" in {} and \"{there}\" in {}", mark.what, second.name, first.name),
                        format!("make this file and {first_file} agree"),
                    );
                }
            }
        }
    }
    for mark in &first.outline.0 {
        if mark.shape.is_some() && second.outline.can_judge(mark) && !second.outline.holds(&mark.path) {
            let place = second.outline.above(mark).map_or(0..0, |above| above.place.clone());
            findings.error(
                &place,
                format!("{} is in {} only", mark.what, first.name),
                format!("add it here, or remove it from {first_file}"),
            );
        }
    }
    compare_order(first, second, findings);
}

/// Reports the first part in each group that comes in another order; groups that differ otherwise were reported already.
fn compare_order(first: &Side<'_>, second: &Side<'_>, findings: &mut Findings<'_>) {
    let mut groups: Vec<&[String]> = vec![&[]];
    groups.extend(second.outline.0.iter().map(|mark| mark.path.as_slice()));
    for group in groups {
        let here: Vec<&str> = second.outline.ids_in(group).collect();
        let there: Vec<&str> = first.outline.ids_in(group).collect();
        if sorted(&here) != sorted(&there) {
            continue;
        }
        let Some((id, _)) = here.iter().zip(&there).find(|(left, right)| left != right) else {
            continue;
        };
        let path: Vec<&str> = group.iter().map(String::as_str).chain([*id]).collect();
        if let Some(mark) = second.outline.find(&path) {
            findings.error(
                &mark.place,
                format!("{} comes in another order than in {}", mark.what, first.name),
                format!("the order there: {}", there.join(", ")),
            );
        }
    }
}

fn sorted<'i>(ids: &[&'i str]) -> Vec<&'i str> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids
}
