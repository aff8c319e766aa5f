//! The key file: six keys that the server needs before it can serve, each for one purpose.
//! Lines of `name = 64 hexadecimal digits`; blank lines and lines that start with `#` are skipped.

use std::array;
use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::crypto::{Key, random_id};

/// The keys from the key file.
#[derive(Debug, Clone)]
pub struct KeyFile {
    /// Turns tokens into lookup ids.
    pub lookup: Key,
    /// Goes into every key made from a token, so that a stolen database alone opens nothing.
    pub pepper: Key,
    /// Makes the form tokens.
    pub form: Key,
    /// Seals the sign-in cookies, with a derivation per day.
    pub cookies: Key,
    /// Goes into every key made from a staff password.
    pub staff: Key,
    /// Makes the noise on counts and release cells.
    pub noise: Key,
}

/// Why the key file cannot be used: one sentence that names the file and the key, and never a value.
#[derive(Debug)]
pub struct KeyFileProblem {
    /// The key file.
    pub file: PathBuf,
    /// What is wrong with it.
    pub what: Wrong,
}

/// What can be wrong with a key file.
#[derive(Debug)]
pub enum Wrong {
    /// It cannot be read or made.
    Broken(io::Error),
    /// It is a folder, a pipe or something else that is not a file.
    NotAFile,
    /// Others on this machine can read or change it.
    OpenToOthers,
    /// This line is not `name = 64 hexadecimal digits`.
    MalformedLine(usize),
    /// This key is not 64 hexadecimal digits.
    MalformedKey(&'static str),
    /// This line names a key that does not exist.
    UnknownKey(usize),
    /// This key stands there twice.
    RepeatedKey(&'static str),
    /// This key is missing.
    MissingKey(&'static str),
    /// These two keys are the same.
    EqualKeys(&'static str, &'static str),
    /// This key is all zeros.
    ZeroKey(&'static str),
}

impl fmt::Display for KeyFileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.display();
        match &self.what {
            Wrong::Broken(cause) => {
                write!(f, "The key file {file} cannot be read or made: {cause}.")
            }
            Wrong::NotAFile => write!(f, "The key file {file} is not a file."),
            Wrong::OpenToOthers => write!(
                f,
                "The key file {file} can be read or changed by others on this machine: \
                 run `chmod 600 {file}`, and think about who may have read it."
            ),
            Wrong::MalformedLine(line) => {
                write!(f, "Line {line} of the key file {file} is not of the form `name = 64 hexadecimal digits`.")
            }
            Wrong::MalformedKey(key) => {
                write!(f, "The key `{key}` in the key file {file} is not 64 hexadecimal digits.")
            }
            Wrong::UnknownKey(line) => {
                write!(f, "Line {line} of the key file {file} names a key that does not exist.")
            }
            Wrong::RepeatedKey(key) => {
                write!(f, "The key `{key}` stands twice in the key file {file}.")
            }
            Wrong::MissingKey(key) => {
                write!(f, "The key `{key}` is missing in the key file {file}.")
            }
            Wrong::EqualKeys(one, other) => write!(
                f,
                "The keys `{one}` and `{other}` in the key file {file} are the same, but each needs a value of its own."
            ),
            Wrong::ZeroKey(key) => {
                write!(f, "The key `{key}` in the key file {file} is all zeros.")
            }
        }
    }
}

impl std::error::Error for KeyFileProblem {}

impl From<io::Error> for Wrong {
    fn from(cause: io::Error) -> Self {
        Self::Broken(cause)
    }
}

const NAMES: [&str; 6] = ["lookup", "pepper", "form", "cookies", "staff", "noise"];
const LARGEST: u64 = 16 * 1024;

impl KeyFile {
    /// Reads the key file; makes it, readable by its owner alone, when there is none.
    pub fn load_or_create(path: &Path) -> Result<Self, KeyFileProblem> {
        Self::read_or_make(path).map_err(|what| KeyFileProblem { file: path.to_owned(), what })
    }

    /// Six new keys, for tests and demos that keep no file.
    pub fn random() -> Self {
        let [lookup, pepper, form, cookies, staff, noise] = array::from_fn(|_| Key::random());
        Self { lookup, pepper, form, cookies, staff, noise }
    }

    fn read_or_make(path: &Path) -> Result<Self, Wrong> {
        let file = match File::open(path) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => {
                write_new(path, &Self::random().to_text())?;
                File::open(path)
            }
            opened => opened,
        }?;
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(Wrong::NotAFile);
        }
        if metadata.permissions().mode() & 0o077 != 0 {
            return Err(Wrong::OpenToOthers);
        }
        let mut text = Zeroizing::new(String::with_capacity(1024));
        file.take(LARGEST).read_to_string(&mut text)?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, Wrong> {
        let mut found: [Option<Key>; 6] = Default::default();
        for (line, text) in (1..).zip(text.lines().map(str::trim)) {
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let (name, digits) = text.split_once('=').ok_or(Wrong::MalformedLine(line))?;
            let mut places = NAMES.into_iter().zip(&mut found);
            let (name, place) = places.find(|(known, _)| *known == name.trim()).ok_or(Wrong::UnknownKey(line))?;
            if place.is_some() {
                return Err(Wrong::RepeatedKey(name));
            }
            *place = Some(Key::from_hex(digits.trim()).ok_or(Wrong::MalformedKey(name))?);
        }
        let missing = NAMES.into_iter().zip(&found).find(|(_, key)| key.is_none());
        let missing = missing.map_or("", |(name, _)| name);
        let [Some(lookup), Some(pepper), Some(form), Some(cookies), Some(staff), Some(noise)] = found else {
            return Err(Wrong::MissingKey(missing));
        };
        Self { lookup, pepper, form, cookies, staff, noise }.without_weakness()
    }

    fn without_weakness(self) -> Result<Self, Wrong> {
        let zero = Key::from_bytes([0; 32]);
        let named: Vec<_> = NAMES.into_iter().zip(self.all()).collect();
        for (index, (name, key)) in named.iter().enumerate() {
            if **key == zero {
                return Err(Wrong::ZeroKey(name));
            }
            if let Some((before, _)) = named.iter().take(index).find(|(_, other)| other == key) {
                return Err(Wrong::EqualKeys(before, name));
            }
        }
        Ok(self)
    }

    const fn all(&self) -> [&Key; 6] {
        [&self.lookup, &self.pepper, &self.form, &self.cookies, &self.staff, &self.noise]
    }

    fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(1024));
        text.push_str(
            "# The keys of this Andrum. Without this file nobody gets back in: keep a copy apart from the database.\n",
        );
        for (name, key) in NAMES.into_iter().zip(self.all()) {
            text.push_str(name);
            text.push_str(" = ");
            text.push_str(&key.to_hex());
            text.push('\n');
        }
        text
    }
}

/// Writes a file whole or not at all: beside its place first, then linked there unless another node was faster.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let draft = folder.join(format!(".keys-{}", random_id()));
    let linked = write_synced(&draft, text).and_then(|()| fs::hard_link(&draft, path));
    fs::remove_file(&draft).or_else(|cause| if cause.kind() == ErrorKind::NotFound { Ok(()) } else { Err(cause) })?;
    match linked {
        Err(cause) if cause.kind() != ErrorKind::AlreadyExists => Err(cause),
        _ => File::open(folder)?.sync_all(),
    }
}

fn write_synced(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        let what = KeyFile::parse(text).unwrap_err();
        KeyFileProblem { file: "/data/keys".into(), what }.to_string()
    }

    fn line(name: &str, digit: char) -> String {
        format!("{name} = {}\n", digit.to_string().repeat(64))
    }

    fn whole() -> String {
        NAMES.into_iter().zip('1'..).map(|(name, digit)| line(name, digit)).collect()
    }

    #[test]
    fn it_is_made_once_for_the_owner_alone_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/keys");
        let made = KeyFile::load_or_create(&path).unwrap();
        let read = KeyFile::load_or_create(&path).unwrap();
        assert_eq!(made.all(), read.all());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "no draft stays");
    }

    #[test]
    fn nodes_that_start_together_agree_on_the_keys() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let nodes: Vec<_> = (0..8)
            .map(|_| {
                let path = path.clone();
                std::thread::spawn(move || KeyFile::load_or_create(&path).unwrap())
            })
            .collect();
        let keys: Vec<KeyFile> = nodes.into_iter().map(|node| node.join().unwrap()).collect();
        assert!(keys.iter().all(|one| one.all() == keys[0].all()));
    }

    #[test]
    fn a_file_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        KeyFile::load_or_create(&path).unwrap();
        for mode in [0o644, 0o640, 0o604, 0o620] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let problem = KeyFile::load_or_create(&path).unwrap_err();
            assert!(problem.to_string().contains("chmod 600"), "{mode:o}: {problem}");
        }
    }

    #[test]
    fn a_folder_in_its_place_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let problem = KeyFile::load_or_create(folder.path()).unwrap_err();
        assert!(matches!(problem.what, Wrong::NotAFile));
    }

    #[test]
    fn comments_blank_lines_and_spaces_are_fine() {
        let text = format!("# keys\n\n{}\n", whole().replace(" = ", "=").replace('\n', "  \r\n"));
        assert!(KeyFile::parse(&text).is_ok());
    }

    #[test]
    fn every_refusal_names_the_file_and_the_key_and_never_its_value() {
        let secret = "7".repeat(63);
        for (text, wanted) in [
            (String::new(), "`lookup` is missing in the key file /data/keys."),
            (whole().replace("noise", "# noise"), "`noise` is missing"),
            (whole() + "other = 00", "Line 7 of the key file /data/keys names a key that does not exist."),
            (whole() + &line("form", '9'), "`form` stands twice"),
            (whole() + &secret, "Line 7 of the key file /data/keys is not of the form"),
            (format!("pepper = {secret}"), "`pepper` in the key file /data/keys is not 64 hexadecimal digits."),
            (format!("{secret} = pepper"), "Line 1 of the key file /data/keys names a key"),
            (whole().replace('5', "2"), "`pepper` and `staff` in the key file /data/keys are the same"),
            (whole().replace('4', "0"), "`cookies` in the key file /data/keys is all zeros"),
        ] {
            let refusal = refusal(&text);
            assert!(refusal.contains(wanted), "{refusal}");
            assert!(!refusal.contains("777"), "{refusal}");
        }
    }

    #[test]
    fn keys_never_print() {
        let keys = KeyFile::random();
        assert!(!format!("{keys:?}").contains(keys.lookup.to_hex().as_str()));
    }
}
