//! The files of a page that is renamed, and whether they can have the new names. It never looks for links.

use std::collections::BTreeSet;

use super::draft::Draft;
use super::{Refusal, Run};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{Lang, Slug, nearest};
use crate::output::is_portable;
use crate::page;
use crate::site::without_order;
use crate::source::{Kind, Sources, data_folder};

/// The name of a directory's own page.
const INDEX: &str = "_index";

/// A page in all languages, or a directory of pages.
enum Found {
    /// The directory, below `content/`, and the name of the page, without language and extension.
    Page(String, String),
    /// The path of a directory, below `content/`.
    Folder(String),
}

/// Determines what is moved.
pub(super) fn rename(run: &Run<'_>, draft: &mut Draft<'_>) -> Result<(), Box<Refusal>> {
    let wanted = run.wanted;
    let found = found(run.sources, &plain(&wanted.old)).ok_or_else(|| {
        let pages = run.sources.files().filter_map(|(_, file)| page_path(&file.path));
        let nearest = nearest(&plain(&wanted.old), pages);
        run.refuse_name(&wanted.old, Problem::RenameUnknownPage { found: wanted.old.clone(), nearest })
    })?;
    let (folder, name) = match &found {
        Found::Page(folder, name) => (folder.as_str(), name.as_str()),
        Found::Folder(path) => path.rsplit_once('/').unwrap_or(("", path)),
    };
    let Some((new_folder, new_name)) = new_name(&wanted.new, folder, name) else {
        return Err(run.refuse_name(&wanted.new, Problem::RenamePageName { found: wanted.new.clone() }));
    };
    let whole = |folder: &str, name: &str| if folder.is_empty() { format!("content/{name}") } else { format!("content/{folder}/{name}") };
    let (from, to) = (whole(folder, name), whole(&new_folder, &new_name));
    if from == to {
        return Err(run.refuse_name(&wanted.new, Problem::RenameSame {}));
    }
    match found {
        Found::Folder(_) => draft.moves.push((from.clone(), to.clone())),
        Found::Page(..) => {
            for (path, suffix) in translations(run.sources, &from) {
                draft.moves.push((path, format!("{to}{suffix}")));
            }
            // The list of a template's pages, if the editor writes it.
            if is_template(run.sources, &from) && run.sources.files().any(|(_, file)| is_within(&file.path, &from)) {
                draft.moves.push((from.clone(), to.clone()));
            }
        }
    }
    if is_within(&format!("{to}/"), &from) && matches!(draft.moves.as_slice(), [(moved, _)] if *moved == from) {
        return Err(run.refuse_name(&wanted.new, Problem::RenameTaken { name: wanted.new.clone(), other: from }));
    }
    check_free(run, draft)
}

/// Reports a file or directory that is in the way, also on systems that do not tell capital from small letters.
pub(super) fn check_free(run: &Run<'_>, draft: &Draft<'_>) -> Result<(), Box<Refusal>> {
    let staying = || run.sources.files().map(|(_, file)| &file.path).filter(|path| !draft.is_moved(path));
    let folders: BTreeSet<&str> = run.sources.files().flat_map(|(_, file)| above(&file.path)).collect();
    for (_, to) in &draft.moves {
        // Two directories whose names differ only in case are one where that makes no difference, and the move into it would be none.
        if let Some(other) = above(to).find_map(|folder| other_case(folder, &folders)) {
            return Err(run.refuse_name(to, Problem::RenameTaken { name: to.clone(), other: other.to_owned() }));
        }
        if !is_portable(to) {
            return Err(run.refuse_name(to, Problem::OutputUnportable { path: to.clone() }));
        }
        let folded = to.to_lowercase();
        let is_in_the_way = |path: &&String| path.to_lowercase() == folded || is_within(&path.to_lowercase(), &folded);
        if let Some(other) = staying().find(is_in_the_way) {
            return Err(run.refuse_name(to, Problem::RenameTaken { name: to.clone(), other: other.clone() }));
        }
    }
    Ok(())
}

/// Returns the directories that a path is in.
fn above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Returns the directory among others whose name differs from one only in case.
fn other_case<'f>(folder: &str, others: &BTreeSet<&'f str>) -> Option<&'f str> {
    let folded = folder.to_lowercase();
    others.iter().find(|other| **other != folder && other.to_lowercase() == folded).copied()
}

/// Returns a path below `content/` as it could have been written in other ways.
fn plain(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./").trim_matches('/');
    path.strip_prefix("content/").unwrap_or(path).to_owned()
}

fn found(sources: &Sources, written: &str) -> Option<Found> {
    if written.is_empty() || data_folder(written).is_some() {
        return None;
    }
    let split = |path: &str| {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let name = file.rsplit_once('.').map_or(file, |(name, _)| name);
        (folder.to_owned(), without_language(name).to_owned())
    };
    let is_page = |path: &str| sources.find(&format!("content/{path}")).is_some() && Kind::of(path) == Some(Kind::Page);
    let as_file = [written.to_owned(), format!("{written}.md")].into_iter().find(|path| is_page(path));
    match as_file.map(|path| split(&path)) {
        Some((folder, name)) if name == INDEX => Some(folder).filter(|folder| !folder.is_empty()).map(Found::Folder),
        Some((folder, name)) => Some(Found::Page(folder, name)),
        None if is_page(&format!("{written}/{INDEX}.md")) => Some(Found::Folder(written.to_owned())),
        None => None,
    }
}

fn page_path(path: &str) -> Option<&str> {
    let path = path.strip_prefix("content/")?;
    (Kind::of(path) == Some(Kind::Page)).then_some(path)
}

fn without_language(name: &str) -> &str {
    name.rsplit_once('.').filter(|(_, tag)| Lang::parse(tag).is_some()).map_or(name, |(name, _)| name)
}

/// Returns the files of a page in all languages, with what follows the page's path in theirs.
fn translations<'s>(sources: &'s Sources, page: &str) -> Vec<(String, &'s str)> {
    let suffix = |path: &'s str| {
        let rest = path.strip_prefix(page)?;
        let tag = rest.rsplit_once('.').filter(|(_, ending)| ending.eq_ignore_ascii_case("md"))?.0;
        (tag.is_empty() || tag.strip_prefix('.').is_some_and(|tag| Lang::parse(tag).is_some())).then_some(rest)
    };
    sources.files().filter_map(|(_, file)| Some((file.path.clone(), suffix(&file.path)?))).collect()
}

fn is_template(sources: &Sources, page: &str) -> bool {
    translations(sources, page).iter().any(|(path, _)| {
        let Some(file) = sources.find(path) else { return false };
        page::parse(file, path, sources.text(file), &mut Diagnostics::new()).front.for_each.is_some()
    })
}

fn is_within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Returns the new directory and name. Without an extension or a slash at its end, the name keeps the number that orders the old one.
fn new_name(written: &str, folder: &str, old: &str) -> Option<(String, String)> {
    let path = plain(written);
    let is_exact = path.to_lowercase().ends_with(".md") || written.ends_with(['/', '\\']);
    let slashed = written.replace('\\', "/");
    let is_from_root = slashed.starts_with('/') || slashed.starts_with("content/");
    let (new_folder, name) = match path.rsplit_once('/') {
        Some((folder, name)) => (folder.to_owned(), name),
        None if is_from_root => (String::new(), path.as_str()),
        None => (folder.to_owned(), path.as_str()),
    };
    let name = name.rsplit_once('.').filter(|(_, ending)| ending.eq_ignore_ascii_case("md")).map_or(name, |(name, _)| name);
    let is_good = |step: &str| {
        step.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' '))
            && !step.starts_with(['.', '_', ' ', '-'])
            && !step.ends_with(' ')
            && is_portable(step)
    };
    if !is_good(name) {
        return None;
    }
    let order = &old[..old.len() - without_order(old).len()];
    let name = if is_exact || new_folder != folder || without_order(name) != name { name.to_owned() } else { format!("{order}{name}") };
    let steps_good = new_folder.split('/').filter(|step| !step.is_empty()).all(is_good);
    let is_named = Slug::of(without_order(&name)).is_some() && without_language(&name) == name;
    (steps_good && is_good(&name) && is_named && data_folder(&format!("{new_folder}/{name}")).is_none()).then_some((new_folder, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_of_other_capitals_is_the_same_on_some_systems() {
        let folders = BTreeSet::from(["content", "content/Boende", "content/Boende/År"]);
        assert_eq!(above("content/boende/x.md").collect::<Vec<_>>(), ["content", "content/boende"]);
        assert_eq!(other_case("content/boende", &folders), Some("content/Boende"));
        assert_eq!(other_case("content/boende/år", &folders), Some("content/Boende/År"));
        assert_eq!(other_case("content/Boende", &folders), None);
        assert_eq!(other_case("content/ny", &folders), None);
    }

    #[test]
    fn a_name_keeps_the_number_that_orders_it_unless_it_is_written_in_full() {
        let cases = [
            ("nya-mal", "02-mal", Some("02-nya-mal")),
            ("05-nya-mal", "02-mal", Some("05-nya-mal")),
            ("nya-mal.md", "02-mal", Some("nya-mal")),
            ("Nya mål", "02-mal", Some("02-Nya mål")),
            ("2024", "2023", Some("2024")),
            ("x", "2023", Some("x")),
            ("a.en", "b", None),
            ("con", "b", None),
            ("-a", "b", None),
            ("a:b", "b", None),
            ("_index", "b", None),
            ("..", "b", None),
            ("", "b", None),
        ];
        for (new, old, wanted) in cases {
            assert_eq!(new_name(new, "k", old).map(|(_, name)| name).as_deref(), wanted, "{new}");
        }
        assert_eq!(new_name("content/a/b.md", "k", "02-mal"), Some(("a".into(), "b".into())));
        assert_eq!(new_name("values/b", "", "02-mal"), None, "a directory of data");
    }
}
