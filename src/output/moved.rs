//! Changes and moves several files of a site, or none of them. It never overwrites a file that is in the way.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{WriteError, write_together};

/// A file to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path.
    pub path: PathBuf,
    /// Its present content; `None` if it does not exist.
    pub before: Option<Vec<u8>>,
    /// Its new content; `None` to remove it.
    pub after: Option<Vec<u8>>,
}

/// Changes files, and then moves files and directories. What was done is undone if the system refuses a step.
///
/// # Errors
/// If the system refuses, or a file has been changed since it was read: everything is then as it was, unless undoing was refused too.
pub fn write_and_move(changes: &[Change], moves: &[(PathBuf, PathBuf)]) -> Result<(), WriteError> {
    for change in changes {
        let now = read(&change.path).map_err(WriteError::io(&change.path))?;
        if now != change.before {
            return Err(WriteError::Changed { path: change.path.clone() });
        }
    }
    let written: Vec<(PathBuf, &[u8])> =
        changes.iter().filter_map(|change| Some((change.path.clone(), change.after.as_deref()?))).collect();
    write_together(&written)?;
    let mut done = Vec::new();
    let result = remove_and_move(changes, moves, &mut done);
    if result.is_err() {
        // The original error is reported, not one of undoing.
        for (from, to) in done.iter().rev() {
            let _ = fs::rename(to, from);
        }
        undo(changes);
    }
    result
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn remove_and_move<'m>(
    changes: &[Change],
    moves: &'m [(PathBuf, PathBuf)],
    done: &mut Vec<&'m (PathBuf, PathBuf)>,
) -> Result<(), WriteError> {
    for change in changes.iter().filter(|change| change.after.is_none()) {
        fs::remove_file(&change.path).map_err(WriteError::io(&change.path))?;
    }
    for step in moves {
        move_one(&step.0, &step.1).map_err(WriteError::io(&step.1))?;
        done.push(step);
    }
    Ok(())
}

fn move_one(from: &Path, to: &Path) -> io::Result<()> {
    let is_same = || fs::canonicalize(from).ok().zip(fs::canonicalize(to).ok()).is_some_and(|(from, to)| from == to);
    if fs::symlink_metadata(to).is_ok() && !(differ_in_case(from, to) && is_same()) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::rename(from, to)
}

/// Whether two names are of one file where capital and small letters are the same; such a file is not in its own way.
fn differ_in_case(from: &Path, to: &Path) -> bool {
    let folded = |path: &Path| path.to_string_lossy().to_lowercase();
    from != to && folded(from) == folded(to)
}

fn undo(changes: &[Change]) {
    let before: Vec<(PathBuf, &[u8])> =
        changes.iter().filter_map(|change| Some((change.path.clone(), change.before.as_deref()?))).collect();
    let _ = write_together(&before);
    for change in changes.iter().filter(|change| change.before.is_none()) {
        let _ = fs::remove_file(&change.path);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
        let all = walkdir::WalkDir::new(dir).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        let path = |path: &Path| path.strip_prefix(dir).expect("below").display().to_string();
        all.map(|entry| (path(entry.path()), fs::read(entry.path()).expect("read"))).collect()
    }

    fn change(path: PathBuf, before: Option<&str>, after: Option<&str>) -> Change {
        let bytes = |text: Option<&str>| text.map(|text| text.as_bytes().to_vec());
        Change { path, before: bytes(before), after: bytes(after) }
    }

    #[test]
    fn only_a_name_that_differs_in_case_is_of_the_same_file() {
        let differ = |from: &str, to: &str| differ_in_case(Path::new(from), Path::new(to));
        assert!(differ("content/Boende.md", "content/boende.md") && differ("content/ÅR", "content/år"));
        assert!(!differ("content/boende.md", "content/boende.md") && !differ("content/a.md", "content/b.md"));
    }

    #[test]
    fn a_file_and_a_directory_get_other_capitals() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |name: &str| dir.path().join(name);
        fs::create_dir_all(at("Folder")).expect("made");
        for (name, text) in [("Boende.md", "1"), ("Folder/c", "2")] {
            fs::write(at(name), text).expect("written");
        }
        write_and_move(&[], &[(at("Boende.md"), at("boende.md")), (at("Folder"), at("folder"))]).expect("moved");
        let names: Vec<String> = files(dir.path()).into_keys().collect();
        assert_eq!(names, ["boende.md", "folder/c"]);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_to_the_file_is_in_its_way() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |name: &str| dir.path().join(name);
        fs::write(at("a"), "1").expect("written");
        std::os::unix::fs::symlink(at("a"), at("b")).expect("linked");
        assert!(write_and_move(&[], &[(at("a"), at("b"))]).is_err());
        assert_eq!(fs::read(at("a")).expect("read"), b"1");
    }

    #[test]
    fn files_are_changed_removed_created_and_moved_or_nothing_is() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |name: &str| dir.path().join(name);
        for (name, text) in [("a", "1"), ("b", "2"), ("folder/c", "3"), ("taken/d", "4")] {
            fs::create_dir_all(at(name).parent().expect("a folder")).expect("made");
            fs::write(at(name), text).expect("written");
        }
        let before = files(dir.path());
        let changes = [
            change(at("a"), Some("1"), Some("x")),
            change(at("b"), Some("2"), None),
            change(at("folder/c"), Some("3"), Some("y")),
            change(at("new"), None, Some("z")),
        ];
        let moves = [(at("folder"), at("other")), (at("a"), at("taken"))];
        assert!(write_and_move(&changes, &moves).is_err(), "a directory is in the way");
        assert_eq!(files(dir.path()), before);
        let changed = [change(at("b"), Some("2"), Some("x")), change(at("a"), Some("9"), Some("x"))];
        assert!(matches!(write_and_move(&changed, &[]), Err(WriteError::Changed { path }) if path == at("a")));
        assert_eq!(files(dir.path()), before);
        write_and_move(&changes, &[(at("folder"), at("deep/other")), (at("a"), at("A"))]).expect("done");
        let after: Vec<(String, Vec<u8>)> = files(dir.path()).into_iter().collect();
        let wanted = [("A", "x"), ("deep/other/c", "y"), ("new", "z"), ("taken/d", "4")];
        assert_eq!(after, wanted.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())));
    }
}
