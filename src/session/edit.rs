//! Incremental edits: in the texts of pages, in the files of the theme, and in numbers. Each function checks by the files alone whether the edit is one of its
//! kind; after any other edit all files are read again. It never decides what is shown.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::edited::Edited;
use super::good::Good;
use super::numbers;
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::page::{self, Call, PageFile};
use crate::pipeline::Kept;
use crate::raster::Store;
use crate::render::{Common, Renderer, shortcode};
use crate::site::Page;
use crate::source::{FileId, Sources};
use crate::theme::Theme;

/// The folder of themes.
const THEMES: &str = "themes/";

/// What a site that may be edited was read from, and its problems.
#[derive(Clone, Copy)]
pub(super) struct Standing<'s> {
    pub root: &'s Path,
    pub sources: &'s Sources,
    pub found: &'s Diagnostics,
    /// The files with problems that depend on other files too.
    pub joined: &'s BTreeSet<FileId>,
    /// Whether there are drafts that are not built.
    pub has_drafts: bool,
    /// The versions of pictures.
    pub pictures: &'s Arc<Store>,
}

/// Applies an edit that affects only the edited pages, what depends on the theme, or numbers. Returns `None`, without changing the site, if it
/// may affect more.
pub(super) fn take(good: &mut Good, kept: &mut Kept, standing: Standing<'_>, paths: &BTreeSet<String>) -> Option<Edited> {
    let Standing { root, sources, found, joined, has_drafts, .. } = standing;
    if found.has_errors() {
        return None;
    }
    let files: Vec<(FileId, Arc<str>)> = paths
        .iter()
        .map(|path| {
            let file = sources.find(path)?;
            Some((file, sources.read_again(root, file)?))
        })
        .collect::<Option<_>>()?;
    let texts: Vec<(FileId, Arc<str>)> = files.into_iter().filter(|(file, text)| *sources.text(*file) != **text).collect();
    if texts.is_empty() {
        return None;
    }
    if texts.iter().all(|(file, _)| sources.file(*file).path.starts_with(THEMES)) {
        return theme(good, kept, standing, texts);
    }
    // Drafts that are not built are checked with the rest of the site: their problems cannot be derived from such an edit alone.
    if has_drafts {
        return None;
    }
    if texts.iter().all(|(file, _)| numbers::are_in(&sources.file(*file).path)) {
        return numbers::take(good, (sources, found), texts);
    }
    pages(good, sources, found, joined, texts)
}

/// Applies an edit of the theme's files, provided that its templates and their arguments stay the same. Numbers, addresses and the texts of pages
/// do not depend on the theme.
fn theme(good: &mut Good, kept: &mut Kept, standing: Standing<'_>, texts: Vec<(FileId, Arc<str>)>) -> Option<Edited> {
    let Standing { sources, found, pictures, .. } = standing;
    // The problems of an earlier theme would have to go. What maps have decides over calls.
    let path = |file: FileId| sources.file(file).path.as_str();
    if !kept.is_of(&good.theme) || texts.iter().any(|(file, _)| path(*file).contains("/maps/")) {
        return None;
    }
    let mut edited = sources.clone();
    texts.iter().for_each(|(file, text)| edited.replace(*file, text.clone()));
    let mut of_theme = Diagnostics::new();
    let theme = kept.theme(&edited, &good.site.config, &mut of_theme)?;
    let is_as_before =
        of_theme.is_empty() && theme.components == good.theme.components && theme.template_names() == good.theme.template_names();
    if !is_as_before {
        return None;
    }
    if texts.iter().all(|(file, _)| path(*file).ends_with(".html")) {
        good.common.forget_frames(&good.site);
    } else {
        let common = Common::of(&good.site, &theme).using(Arc::clone(pictures));
        // The names of the theme's files are made from their bytes.
        let mut of_plan = Diagnostics::new();
        let plan = Renderer::new(&good.site, &theme, &common, None).plan(&mut of_plan);
        if of_plan.has_errors() {
            return None;
        }
        (good.common, good.plan) = (common, plan);
    }
    good.theme = theme;
    good.forget();
    Some(Edited { texts, found: found.clone(), joined: BTreeSet::new(), numbers: None })
}

/// Applies an edit of page texts, provided that it changes no front matter, and no heading, link or call that other pages depend on.
fn pages(
    good: &mut Good,
    sources: &Sources,
    found: &Diagnostics,
    joined: &BTreeSet<FileId>,
    texts: Vec<(FileId, Arc<str>)>,
) -> Option<Edited> {
    let mut found = found.clone();
    let mut edited = Vec::new();
    for (file, text) in &texts {
        let path = &sources.file(*file).path;
        let id = *good.pages.get(path)?;
        if joined.contains(file) || good.site.is_guarded(id) || front(sources.text(*file)) != front(text) {
            return None;
        }
        let mut own = Diagnostics::new();
        let PageFile { doc, .. } = page::parse(*file, path, Arc::clone(text), &mut own);
        let page = good.site.page(id);
        if !page.doc.has_structure_of(&doc, |one, other| same_call(&good.theme, one, other)) {
            return None;
        }
        let page = Page { doc, ..page.clone() };
        let checked = check::check_page(&good.site, &good.theme, &page, &good.vocabulary);
        own.extend(checked.problems.clone());
        if own.has_errors() {
            return None;
        }
        found = found.without_file(*file)?;
        found.extend(own.without_notes());
        edited.push((id, page, checked));
    }
    for (id, page, checked) in edited {
        good.checks.pages.insert(page.text_id(), checked.clone());
        good.site.replace(id, page);
        good.spoken_of.set(id, checked.spoken_of);
    }
    good.forget();
    Some(Edited { texts, found, joined: BTreeSet::new(), numbers: None })
}

/// Returns the front matter of a page.
fn front(text: &str) -> &str {
    let end = text.strip_prefix("---").and_then(|rest| rest.find("\n---")).map_or(0, |end| end + "---\n---".len());
    &text[..end]
}

/// Whether two calls are the same for other pages. Of the call of a figure or a number, other pages depend only on its indicators.
fn same_call(theme: &Theme, one: &Call, other: &Call) -> bool {
    let is_number = theme.components.get(&one.name.value).is_some_and(|component| shortcode::is_number(&component.shows));
    let known = |call: &Call| -> Vec<(String, Vec<String>)> {
        let is_known = |name: &str| !is_number || matches!(name, "indicator" | "indicators" | "about");
        let arguments = call.arguments.iter().filter(|argument| is_known(&argument.name.value));
        arguments.map(|argument| (argument.name.value.clone(), argument.texts().into_iter().map(str::to_owned).collect())).collect()
    };
    (&one.name.value, one.body, known(one)) == (&other.name.value, other.body, known(other))
}
