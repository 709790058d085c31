//! The small site that `insyn new` creates: it builds right away, and its comments explain it; and the rules by which a service builds and publishes
//! it. It never overwrites a file.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::diagnostic::Problem;

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/starter");

/// A service that keeps the site's files, and builds and publishes it after each change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// GitHub, with its Pages.
    Github,
    /// GitLab, with its Pages.
    Gitlab,
}

impl Service {
    /// Returns the file in which the service looks for its rules, and them.
    fn rules(self) -> (&'static str, &'static str) {
        match self {
            Self::Github => (".github/workflows/webbplatsen.yml", include_str!("ci/github.yml")),
            Self::Gitlab => (".gitlab-ci.yml", include_str!("ci/gitlab.yml")),
        }
    }
}

/// What a repository of the site leaves out: all of it is built from the rest.
const IGNORED: &str = "/public\n/.insyn-*\n";

/// Writes the rules of a service into a new site. Returns the number of files.
///
/// # Errors
/// If there is such a file, or the system refuses.
pub fn write_rules(dir: &Path, service: Service) -> Result<u64, Problem> {
    let (path, text) = service.rules();
    for (path, text) in [(path, text), (".gitignore", IGNORED)] {
        let path = dir.join(path);
        let folder = path.parent().unwrap_or(dir);
        let written =
            fs::create_dir_all(folder).and_then(|()| fs::File::create_new(&path)).and_then(|mut file| file.write_all(text.as_bytes()));
        written.map_err(|error| Problem::refused(&path, &error))?;
    }
    Ok(2)
}

/// Writes the site into `dir`, which must not exist or be empty, with more files relative to it. Returns the number of files.
///
/// # Errors
/// If the directory is not empty, or the system refuses.
pub fn write(dir: &Path, more: &[(String, Vec<u8>)]) -> Result<u64, Problem> {
    let refused = |error: io::Error| Problem::refused(dir, &error);
    match fs::read_dir(dir) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(Problem::FolderNotEmpty { folder: dir.display().to_string() });
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(dir).map_err(refused)?,
        Err(error) => return Err(refused(error)),
    }
    STARTER.extract(dir).map_err(refused)?;
    for (path, bytes) in more {
        let path = dir.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes)).map_err(refused)?;
    }
    Ok(count(&STARTER) + more.len() as u64)
}

fn count(folder: &Dir<'_>) -> u64 {
    folder.files().count() as u64 + folder.dirs().map(count).sum::<u64>()
}
