//! What every request shares: one value, made at start, never a global.

use std::net::SocketAddr;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;
use std::sync::{Arc, RwLock};

use crate::clock::Clock;
use crate::config::Config;
use crate::content::{Library, Problem, Source};
use crate::crypto::key_file::KeyFile;
use crate::crypto::password::PasswordQueue;
use crate::db::Db;
use crate::editions;
use crate::language::Texts;
use crate::limits::Limits;
use crate::templates::Templates;
use crate::web::{CookieKeys, Frames, Metrics, PublicPages};

/// As many staff sign-ins may wait for a slow hash; more are told that the server is busy.
const MOST_WAITING_PASSWORDS: usize = 16;

/// What kind of people this database holds; made-up ones never count as real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Installation {
    /// Real participants.
    Real,
    /// A synthetic cohort, shown as a demo on each page.
    Demo,
    /// A synthetic cohort, for measuring and for trying releases.
    Simulated,
    /// Authors who look at their texts.
    Preview,
}

/// What an author is shown beside the texts.
#[derive(Clone, Debug)]
pub struct Preview {
    /// A mark of the texts, so that a page knows when it is old.
    pub stamp: String,
    /// What is wrong with them.
    pub problems: Vec<Problem>,
}

/// The parts that requests and commands share.
pub struct App {
    /// What the operator decided.
    pub config: Config,
    /// The one clock.
    pub clock: Clock,
    /// The database.
    pub db: Db,
    /// The keys of the key file.
    pub keys: KeyFile,
    /// The keys of the sign-in cookies.
    pub cookie_keys: CookieKeys,
    /// The interface's texts.
    pub texts: Arc<Texts>,
    /// The templates.
    pub templates: Templates,
    /// The frames around pages.
    pub frames: Frames,
    /// Pages that are the same for everybody.
    pub public_pages: PublicPages,
    /// The programmes.
    pub library: Library,
    /// How often one place may try something.
    pub limits: Limits,
    /// Figures about the process.
    pub metrics: Metrics,
    /// The bounded queue for staff passwords.
    pub passwords: PasswordQueue,
    /// What kind of people this database holds.
    pub installation: Installation,
    /// What an author is shown, in a preview only.
    pub preview: Option<Preview>,
    bound: RwLock<Option<SocketAddr>>,
}

/// Why the service does not start, in a sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum CannotStart {
    /// The data folder cannot be made.
    #[error("cannot make the folder {0} (ANDRUM_DATA): {1}")]
    Data(String, std::io::Error),
    /// The key file.
    #[error("{0}")]
    Keys(String),
    /// The database was made with another key file.
    #[error(
        "{0} is not the key file that this database was made with; nothing in it would open. Put the right one back"
    )]
    OtherKeys(String),
    /// The database.
    #[error("{0}")]
    Database(#[from] crate::db::CannotOpen),
    /// A programme has errors.
    #[error("the programmes have errors:\n{0}")]
    Content(String),
    /// Texts or templates are broken; a fault of this build.
    #[error("{0}")]
    Build(String),
    /// Something else.
    #[error("{0}")]
    Broke(#[from] crate::error::Error),
}

impl App {
    /// Puts the parts together: folder, keys, database, content, texts.
    pub fn assemble(config: Config, clock: Clock) -> Result<Self, CannotStart> {
        let library = library(config.modules.as_deref())?;
        let mut app = Self::with(config, clock, library, None)?;
        editions::keep(&app.db, &mut app.library)?;
        Ok(app)
    }

    /// The same for an author, on a database that nothing else uses. Whoever is in the middle of a module sees every change,
    /// so no edition is kept.
    pub fn preview(config: Config, clock: Clock, library: Library, preview: Preview) -> Result<Self, CannotStart> {
        let mut app = Self::with(config, clock, library, Some(preview))?;
        let marked = crate::installation::mark(&app.db, Installation::Preview)?;
        marked.map_err(|problem| CannotStart::Build(problem.to_string()))?;
        app.installation = Installation::Preview;
        Ok(app)
    }

    fn with(config: Config, clock: Clock, library: Library, preview: Option<Preview>) -> Result<Self, CannotStart> {
        private_folder(&config.data).map_err(|cause| CannotStart::Data(config.data.display().to_string(), cause))?;
        let keys = KeyFile::load_or_create(&config.data.join("keys"))
            .map_err(|problem| CannotStart::Keys(problem.to_string()))?;
        let db = Db::open(&config.database())?;
        if !crate::installation::knows_keys(&db, &keys)? {
            return Err(CannotStart::OtherKeys(config.data.join("keys").display().to_string()));
        }
        let texts = Arc::new(Texts::load().map_err(|problem| CannotStart::Build(problem.to_string()))?);
        let templates = Templates::of(&texts);
        let installation = crate::installation::kind(&db)?;
        let cookie_keys = CookieKeys::load(&db, &keys.cookies, clock.today())?;
        Ok(Self {
            frames: Frames::default(),
            public_pages: PublicPages::default(),
            limits: Limits::new(),
            metrics: Metrics::default(),
            passwords: PasswordQueue::new(MOST_WAITING_PASSWORDS),
            bound: RwLock::new(None),
            config,
            clock,
            db,
            keys,
            cookie_keys,
            texts,
            templates,
            library,
            installation,
            preview,
        })
    }

    /// What kind of people the database holds by now: it may have been marked after the start.
    pub fn installation_now(&self) -> Result<Installation, crate::error::Error> {
        crate::installation::kind(&self.db)
    }

    /// Notes the address that the server really listens on.
    pub fn listens_on(&self, address: SocketAddr) {
        if let Ok(mut bound) = self.bound.write() {
            *bound = Some(address);
        }
    }

    /// The address people see, without a slash at its end.
    pub fn url(&self) -> String {
        let bound = self.bound.read().ok().and_then(|bound| *bound).unwrap_or(self.config.listen);
        self.config.shown_url(bound)
    }
}

/// Makes the folder for the data, closed to everybody else on the machine.
fn private_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Reads the programmes; errors stop the start, warnings do not.
fn library(folder: Option<&Path>) -> Result<Library, CannotStart> {
    let source = folder.map_or(Source::BuiltIn, |folder| Source::Folder(folder.to_path_buf()));
    let (library, problems) = Library::load(&source);
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.is_error()).collect();
    if errors.is_empty() {
        return Ok(library);
    }
    Err(CannotStart::Content(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))
}
