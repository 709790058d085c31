//! Edits that leave most of a site as it is: in the text of a page, in a template. Each finds out for itself that it is one, from the files alone; of
//! any other edit all is read again. It never decides what is shown.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::edited::Edited;
use super::good::Good;
use super::numbers;
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::page::{self, Call, PageFile};
use crate::pipeline;
use crate::render::shortcode;
use crate::site::Page;
use crate::source::{FileId, Sources};
use crate::theme::Theme;

/// Takes an edit into a site, where all that is not on the edited pages stays what it was. `None` where that cannot be told: nothing is changed then.
pub(super) fn take(
    good: &mut Good,
    (root, sources, found, joined): (&Path, &Sources, &Diagnostics, &BTreeSet<FileId>),
    paths: &BTreeSet<String>,
) -> Option<Edited> {
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
    let is_template = |file: &FileId| {
        let path = &sources.file(*file).path;
        path.starts_with("themes/") && path.ends_with(".html")
    };
    if texts.iter().all(|(file, _)| is_template(file)) {
        return templates(good, sources, found, texts);
    }
    if texts.iter().all(|(file, _)| numbers::are_in(&sources.file(*file).path)) {
        return numbers::take(good, (sources, found), texts);
    }
    pages(good, sources, found, joined, texts)
}

/// An edit in templates: whatever a template is, it takes the same arguments as before.
fn templates(good: &mut Good, sources: &Sources, found: &Diagnostics, texts: Vec<(FileId, Arc<str>)>) -> Option<Edited> {
    let mut edited = sources.clone();
    texts.iter().for_each(|(file, text)| edited.replace(*file, text.clone()));
    let mut of_theme = Diagnostics::new();
    let theme: Theme = pipeline::load_theme(&edited, &good.site.config, &mut of_theme)?;
    let is_as_before =
        of_theme.is_empty() && theme.components == good.theme.components && theme.template_names() == good.theme.template_names();
    if !is_as_before {
        return None;
    }
    good.theme = Arc::new(theme);
    good.common.forget_frames(&good.site);
    good.forget();
    Some(Edited { texts, found: found.clone(), joined: BTreeSet::new(), numbers: None })
}

/// An edit in the texts of pages that changes no front matter, heading, link or call that others know of.
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
        good.checks.pages.insert(page.file, checked.clone());
        good.site.replace(id, page);
        good.spoken_of.set(id, checked.spoken_of);
    }
    good.forget();
    Some(Edited { texts, found, joined: BTreeSet::new(), numbers: None })
}

/// What stands before a page's text.
fn front(text: &str) -> &str {
    let end = text.strip_prefix("---").and_then(|rest| rest.find("\n---")).map_or(0, |end| end + "---\n---".len());
    &text[..end]
}

/// Whether other pages know the same of two calls. Of a figure or a number only its indicators are known elsewhere.
fn same_call(theme: &Theme, one: &Call, other: &Call) -> bool {
    let is_number = theme.components.get(&one.name.value).is_some_and(|component| shortcode::is_number(&component.shows));
    let known = |call: &Call| -> Vec<(String, Vec<String>)> {
        let is_known = |name: &str| !is_number || matches!(name, "indicator" | "indicators" | "about");
        let arguments = call.arguments.iter().filter(|argument| is_known(&argument.name.value));
        arguments.map(|argument| (argument.name.value.clone(), argument.texts().into_iter().map(str::to_owned).collect())).collect()
    };
    (&one.name.value, one.body, known(one)) == (&other.name.value, other.body, known(other))
}
