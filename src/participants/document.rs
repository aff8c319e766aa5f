//! What is sealed in a vault: named sections, each a typed, versioned value of the feature that owns it. No database.
//!
//! As bytes: a 3 (the form of the document), then for each section the length of its name (1 byte), the name, the version
//! (4 bytes, big-endian), a 1 if the value is deflated and otherwise a 0, the length of the value and that of its glance (4
//! bytes each), the value as JSON, and the glance as its section writes it. So a page that needs one section reads over the
//! others without looking at them, and a page that needs a glance leaves the rest packed. In the second form nothing said
//! whether a value is deflated: it was where there is a glance.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::io::{Read as _, Write as _};
use std::ops::{Deref, Range};
use std::sync::Arc;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::error::Error;

/// A value with a glance beside it is deflated from so many bytes on; a smaller one is hardly worth the work.
const LONG: usize = 4 * 1024;
/// The first byte of a document in this form, and in the one before. The first form was JSON throughout and began with a
/// brace.
const FORM: u8 = 3;
const SECOND_FORM: u8 = 2;

/// A part of the document that one feature owns.
pub trait Section: Serialize + DeserializeOwned + Default {
    /// The section's name in the document; never changed.
    const NAME: &'static str;
    /// The version that is written.
    const VERSION: u32;
    /// From so many bytes on, a glance is kept beside the value: where reading the whole is more work than a glance.
    const GLANCED: usize = LONG;

    /// Reads an older version; the default knows none.
    fn from_older(version: u32, value: &str) -> Result<Self, Error> {
        let _ = value;
        Err(Error::internal(format!("section {} has version {version}, which nobody can read", Self::NAME)))
    }

    /// What pages that show a little of everything need of it; asked for where the whole has grown long.
    fn glance(&self) -> Option<Self> {
        None
    }

    /// Writes a glance: JSON, unless it is so large and so often looked at that a form of its own is worth it.
    fn write_glance(&self) -> Result<Vec<u8>, Error> {
        Ok(serde_json::to_vec(self)?)
    }

    /// Reads a glance in the section's own form; nothing where it is JSON.
    fn read_glance(glance: &[u8]) -> Option<Result<Self, Error>> {
        let _ = glance;
        None
    }
}

/// A section to look at, perhaps without what only its own pages show; so it cannot be put back.
#[derive(Debug)]
pub struct Glance<S>(S);

impl<S> Deref for Glance<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.0
    }
}

/// Sections by name. A copy shares their bytes.
#[derive(Clone, Default)]
pub struct Document {
    sections: BTreeMap<Arc<str>, Stored>,
}

#[derive(Clone)]
struct Stored {
    version: u32,
    is_deflated: bool,
    value: Part,
    /// May be empty: then there is none.
    glance: Part,
}

/// A part of bytes that lie together: what was opened is copied nowhere.
#[derive(Clone, Default)]
struct Part {
    whole: Arc<Vec<u8>>,
    place: Range<usize>,
}

impl Deref for Part {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.whole.get(self.place.clone()).unwrap_or_default()
    }
}

impl From<Vec<u8>> for Part {
    fn from(bytes: Vec<u8>) -> Self {
        Self { place: 0..bytes.len(), whole: Arc::new(bytes) }
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Document {
    /// A section; one that was never written is its default.
    pub fn section<S: Section>(&self) -> Result<S, Error> {
        match self.sections.get(S::NAME) {
            None => Ok(S::default()),
            Some(stored) => stored.read(&stored.unpacked()?),
        }
    }

    /// A section to look at, without what only its own pages show.
    pub fn glance<S: Section>(&self) -> Result<Glance<S>, Error> {
        match self.sections.get(S::NAME) {
            Some(stored) if !stored.glance.is_empty() => {
                let glance = S::read_glance(&stored.glance).unwrap_or_else(|| stored.read(&stored.glance));
                Ok(Glance(glance?))
            }
            _ => Ok(Glance(self.section()?)),
        }
    }

    /// Puts a section in.
    pub fn set<S: Section>(&mut self, section: &S) -> Result<(), Error> {
        let value = serde_json::to_vec(section)?;
        let glance = if value.len() < S::GLANCED { None } else { section.glance() };
        let is_deflated = glance.is_some() && value.len() >= LONG;
        let value = if is_deflated { deflated(&value)? } else { value };
        let glance = glance.map_or_else(|| Ok(Vec::new()), |glance| glance.write_glance())?;
        let stored = Stored { version: S::VERSION, is_deflated, value: value.into(), glance: glance.into() };
        self.sections.insert(S::NAME.into(), stored);
        Ok(())
    }

    /// Whether a section reads the same in both documents, without parsing it.
    pub fn same_section<S: Section>(&self, other: &Self) -> bool {
        let [one, other] = [self, other].map(|document| document.sections.get(S::NAME).map(|stored| &*stored.value));
        one == other
    }

    /// Every section as JSON, for the take-out.
    pub fn as_json(&self) -> Result<serde_json::Value, Error> {
        let mut sections = serde_json::Map::new();
        for (name, stored) in &self.sections {
            sections.insert(name.to_string(), serde_json::from_slice(&stored.unpacked()?)?);
        }
        Ok(sections.into())
    }

    /// The document as it is sealed.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        let sizes =
            self.sections.iter().map(|(name, stored)| name.len() + stored.value.len() + stored.glance.len() + 14);
        let mut bytes = Vec::with_capacity(sizes.sum::<usize>() + 1);
        bytes.push(FORM);
        for (name, stored) in &self.sections {
            bytes.push(u8::try_from(name.len()).map_err(Error::internal)?);
            bytes.extend_from_slice(name.as_bytes());
            bytes.extend_from_slice(&stored.version.to_be_bytes());
            bytes.push(u8::from(stored.is_deflated));
            for part in [&stored.value, &stored.glance] {
                bytes.extend_from_slice(&u32::try_from(part.len()).map_err(Error::internal)?.to_be_bytes());
            }
            bytes.extend_from_slice(&stored.value);
            bytes.extend_from_slice(&stored.glance);
        }
        Ok(bytes)
    }

    /// A document that was sealed, in this form or in the first, from the place in these bytes where it lies.
    pub(super) fn from_bytes(bytes: Vec<u8>, place: Range<usize>) -> Result<Self, Error> {
        let whole = Part { whole: Arc::new(bytes), place };
        match whole.first() {
            Some(&(FORM | SECOND_FORM)) => {
                read(&whole).ok_or_else(|| Error::internal("a document ends in the middle of a section"))
            }
            _ => Ok(serde_json::from_slice::<FirstForm>(&whole)?.into()),
        }
    }
}

fn read(document: &Part) -> Option<Document> {
    let mut sections = BTreeMap::new();
    // A piece is told by where it ends: so many bytes before the end of the document.
    let part = |piece: &[u8], after: &[u8]| {
        let end = document.place.end.checked_sub(after.len())?;
        Some(Part { whole: Arc::clone(&document.whole), place: end.checked_sub(piece.len())?..end })
    };
    let (form, mut rest) = document.split_first()?;
    while let Some((length, after)) = rest.split_first() {
        let (name, after) = after.split_at_checked(usize::from(*length))?;
        let (version, after) = after.split_first_chunk()?;
        let (packed, after) = if *form == FORM { after.split_at_checked(1)? } else { (&[][..], after) };
        let (value, after) = after.split_first_chunk()?;
        let (glance, after) = after.split_first_chunk()?;
        let length = |bytes: &[u8; 4]| usize::try_from(u32::from_be_bytes(*bytes)).ok();
        let glance = length(glance)?;
        let (value, after) = after.split_at_checked(length(value)?)?;
        let value = part(value, after)?;
        let (glance, after) = after.split_at_checked(glance)?;
        let is_deflated = packed.first().map_or(!glance.is_empty(), |packed| *packed == 1);
        let version = u32::from_be_bytes(*version);
        let stored = Stored { version, is_deflated, value, glance: part(glance, after)? };
        sections.insert(std::str::from_utf8(name).ok()?.into(), stored);
        rest = after;
    }
    Some(Document { sections })
}

impl Stored {
    fn unpacked(&self) -> Result<Cow<'_, [u8]>, Error> {
        if !self.is_deflated {
            return Ok(Cow::Borrowed(&self.value));
        }
        let mut json = Vec::new();
        DeflateDecoder::new(&*self.value).read_to_end(&mut json).map_err(Error::internal)?;
        Ok(Cow::Owned(json))
    }

    fn read<S: Section>(&self, json: &[u8]) -> Result<S, Error> {
        if self.version == S::VERSION {
            Ok(serde_json::from_slice(json)?)
        } else {
            S::from_older(self.version, std::str::from_utf8(json).map_err(Error::internal)?)
        }
    }
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).map_err(Error::internal)?;
    encoder.finish().map_err(Error::internal)
}

/// The first form: one JSON object.
#[derive(Deserialize)]
struct FirstForm {
    sections: BTreeMap<String, FirstStored>,
}

#[derive(Deserialize)]
struct FirstStored {
    version: u32,
    value: Box<RawValue>,
}

impl From<FirstForm> for Document {
    fn from(first: FirstForm) -> Self {
        let stored = |first: &FirstStored| Stored {
            version: first.version,
            is_deflated: false,
            value: first.value.get().as_bytes().to_vec().into(),
            glance: Part::default(),
        };
        Self { sections: first.sections.iter().map(|(name, first)| (name.as_str().into(), stored(first))).collect() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    struct Words(Vec<String>);

    impl Section for Words {
        const NAME: &'static str = "words";
        const VERSION: u32 = 3;
    }

    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    struct Number(i64);

    impl Section for Number {
        const NAME: &'static str = "number";
        const VERSION: u32 = 1;
    }

    /// Only the last number is ever looked at.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    struct Long(Vec<u32>);

    impl Section for Long {
        const NAME: &'static str = "long";
        const VERSION: u32 = 1;

        fn glance(&self) -> Option<Self> {
            (self.0.len() > 1).then(|| Self(self.0.last().copied().into_iter().collect()))
        }
    }

    fn document(words: &[&str]) -> Document {
        let mut document = Document::default();
        document.set(&Number(7)).unwrap();
        document.set(&Words(words.iter().map(|word| (*word).to_owned()).collect())).unwrap();
        document
    }

    /// A document that lies between other bytes, as in padded ones.
    fn opened(document: &[u8]) -> Result<Document, Error> {
        let around = [b"before", document, b"after"].concat();
        Document::from_bytes(around, 6..6 + document.len())
    }

    #[test]
    fn sections_come_back_as_they_went_in() {
        let bytes = document(&["å", "🌱", ""]).to_bytes().unwrap();
        let read = opened(&bytes).unwrap();
        assert_eq!(read.section::<Words>().unwrap(), Words(vec!["å".to_owned(), "🌱".to_owned(), String::new()]));
        assert_eq!(read.section::<Number>().unwrap(), Number(7));
        assert_eq!(read.as_json().unwrap(), serde_json::json!({"number": 7, "words": ["å", "🌱", ""]}));
    }

    #[test]
    fn a_glance_leaves_the_whole_packed() {
        let mut document = Document::default();
        assert_eq!(*document.glance::<Long>().unwrap(), Long::default());
        document.set(&Long(vec![5])).unwrap();
        assert_eq!(*document.glance::<Long>().unwrap(), Long(vec![5]), "what is small is whole");
        let long = Long((0..5_000).map(|number| number % 10).collect());
        document.set(&long).unwrap();
        let bytes = document.to_bytes().unwrap();
        assert!(bytes.len() < 500, "{}", bytes.len());
        let read = opened(&bytes).unwrap();
        assert_eq!(*read.glance::<Long>().unwrap(), Long(vec![9]));
        assert_eq!(read.section::<Long>().unwrap(), long);
        assert_eq!(read.as_json().unwrap()["long"].as_array().unwrap().len(), 5_000);
        assert!(read.same_section::<Long>(&document));
    }

    #[test]
    fn a_document_of_the_first_form_opens() {
        let first = r#"{"sections":{"number":{"version":1,"value":-2},"words":{"version":2,"value":[]}}}"#;
        let read = opened(first.as_bytes()).unwrap();
        assert_eq!(read.section::<Number>().unwrap(), Number(-2));
        assert!(read.section::<Words>().is_err(), "a version that nobody can read");
    }

    #[test]
    fn a_document_of_the_second_form_opens() {
        let json = |numbers: &[u32]| serde_json::to_vec(&Long(numbers.to_vec())).unwrap();
        let (value, glance) = (deflated(&json(&[1, 2, 3])).unwrap(), json(&[3]));
        let lengths = [value.len(), glance.len()].map(|length| u32::try_from(length).unwrap().to_be_bytes());
        let mut second = [&[2, 4][..], b"long", &[0, 0, 0, 1], lengths.as_flattened(), &value, &glance].concat();
        second.extend([&[6][..], b"number", &[0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0], b"7"].concat());
        let read = opened(&second).unwrap();
        assert_eq!(
            (read.section::<Long>().unwrap(), read.section::<Number>().unwrap()),
            (Long(vec![1, 2, 3]), Number(7))
        );
        assert_eq!(*read.glance::<Long>().unwrap(), Long(vec![3]));
    }

    #[test]
    fn a_torn_document_is_an_error_and_not_an_empty_one() {
        let whole = document(&["ord"]).to_bytes().unwrap();
        // A document may end after its form, and after each of its sections.
        let ends = [1, document(&[]).to_bytes().unwrap().len() - "words".len() - 14 - "[]".len()];
        for end in (0..whole.len()).filter(|end| !ends.contains(end)) {
            assert!(opened(&whole[..end]).is_err(), "{end}");
        }
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = opened(&bytes);
        }
    }
}
