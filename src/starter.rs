//! The small site that `insyn new` creates: it builds right away, and its comments explain it; and the rules by which a service builds and publishes
//! it. It never overwrites a file.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use include_dir::{Dir, File, include_dir};

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

/// The organisation that a new site is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The code of its area: `2280`.
    pub code: String,
    /// The name of its area: Härnösand.
    pub area: String,
    /// The organisation's name: Härnösands kommun.
    pub organisation: String,
}

/// The code and the name of the example, which are replaced by those of the organisation.
const EXAMPLE: (&str, &str) = ("9999", "Exempelkommunen");

impl Own {
    /// Returns the files of the example that name its organisation, with this one instead.
    pub fn of_example(&self) -> Vec<(String, Vec<u8>)> {
        self.named_in(&STARTER)
    }

    fn named_in(&self, folder: &Dir<'_>) -> Vec<(String, Vec<u8>)> {
        let file = |file: &File<'_>| {
            let text = file.contents_utf8()?;
            let replaced = self.replaced(text);
            (replaced != text).then(|| (file.path().to_string_lossy().replace('\\', "/"), replaced.into_bytes()))
        };
        folder.files().filter_map(file).chain(folder.dirs().flat_map(|folder| self.named_in(folder))).collect()
    }

    /// Returns the files of a site without the example's numbers and texts: configuration, areas and a front page with these words.
    pub fn without_example(&self, front_page: String) -> Vec<(String, Vec<u8>)> {
        let is_kept = |path: &str| matches!(path, "insyn.yaml" | "content/areas.yaml");
        let mut files: Vec<(String, Vec<u8>)> = self.of_example().into_iter().filter(|(path, _)| is_kept(path)).collect();
        if let Some((_, bytes)) = files.iter_mut().find(|(path, _)| path == "insyn.yaml") {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let is_example = |line: &&str| line.starts_with("notice:") || line.contains("Ta bort de här raderna") || line.contains("logo:");
            *bytes = text.lines().filter(|line| !is_example(line)).map(|line| format!("{line}\n")).collect::<String>().into_bytes();
        }
        files.push(("content/_index.md".to_owned(), front_page.into_bytes()));
        files
    }

    fn replaced(&self, text: &str) -> String {
        text.replace(EXAMPLE.0, &self.code)
            .replace(&format!("name: {}\n", EXAMPLE.1), &format!("name: {}\n", self.organisation))
            .replace(EXAMPLE.1, &self.area)
    }
}

/// Writes files into `dir`, which must not exist or be empty. Returns their number.
///
/// # Errors
/// If the directory is not empty, or the system refuses.
pub fn write_files(dir: &Path, files: &[(String, Vec<u8>)]) -> Result<u64, Problem> {
    let refused = |error: io::Error| Problem::refused(dir, &error);
    empty(dir)?;
    for (path, bytes) in files {
        let path = dir.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes)).map_err(refused)?;
    }
    Ok(files.len() as u64)
}

/// Makes sure that a directory exists and is empty.
fn empty(dir: &Path) -> Result<(), Problem> {
    let refused = |error: io::Error| Problem::refused(dir, &error);
    match fs::read_dir(dir).map(|entries| entries.count() == 0) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Problem::FolderNotEmpty { folder: dir.display().to_string() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(dir).map_err(refused),
        Err(error) => Err(refused(error)),
    }
}

/// Writes the example into `dir`, which must not exist or be empty, with more files relative to it, which replace the example's of the same name.
/// Returns the number of files.
///
/// # Errors
/// If the directory is not empty, or the system refuses.
pub fn write(dir: &Path, more: &[(String, Vec<u8>)]) -> Result<u64, Problem> {
    let refused = |error: io::Error| Problem::refused(dir, &error);
    empty(dir)?;
    STARTER.extract(dir).map_err(refused)?;
    for (path, bytes) in more {
        let path = dir.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes)).map_err(refused)?;
    }
    let new = more.iter().filter(|(path, _)| STARTER.get_file(path).is_none());
    Ok(count(&STARTER) + new.count() as u64)
}

fn count(folder: &Dir<'_>) -> u64 {
    folder.files().count() as u64 + folder.dirs().map(count).sum::<u64>()
}
