//! A report that an outline has begun, into which a document is imported: which of its pages are still as the outline wrote them, and what of them
//! the document's chapters get. It never removes a page that somebody has written in.

use std::path::Path;

use super::target::{Target, Written};
use crate::cli::import::site::Site;
use crate::cli::{Language, Speaker};
use crate::next_report::{self, Place};
use crate::output::Change;
use crate::requirement::Outline;
use crate::source::Sources;
use crate::word::{self, Report, short_slug};

/// A report that an outline has begun.
pub(super) struct Begun {
    outline: Outline,
    /// The year's digits, which a heading may end with.
    year: String,
    /// The pages as the outline wrote them, with their bytes.
    pub untouched: Vec<Written>,
    /// The chapters that somebody has written in.
    pub edited: Vec<String>,
    /// Whether the report is a draft, which it then stays.
    pub is_draft: bool,
}

impl Begun {
    /// Returns what has been begun where a document is put; `None` if that is nothing, or not of an outline.
    pub(super) fn of(site: &Site, root: &Path, target: &Target) -> Option<Self> {
        let folder = format!("content/{}", target.folder);
        let own = format!("{folder}/_index.md");
        let front = &site.parsed.pages.iter().find(|page| page.path == own)?.front;
        let outline = front.outline.as_ref()?.value;
        let to = Place::named(&target.folder, target.year);
        // Whoever began it may have had the messages in the other language.
        let mut as_begun = Vec::new();
        for language in [Language::Sv, Language::En] {
            let speaker = Speaker::new(language);
            let words = |lang: Option<&crate::name::Lang>, key: &str, arguments: &[(&'static str, String)]| {
                speaker.report_words(lang, key, arguments)
            };
            as_begun.extend(next_report::of_outline(outline, &to, true, &words).files);
        }
        let (untouched, edited, is_draft) = (Vec::new(), Vec::new(), front.draft);
        let mut begun = Self { outline, year: target.year.to_string(), untouched, edited, is_draft };
        for page in site.parsed.pages.iter().filter(|page| page.path.starts_with(&format!("{folder}/"))) {
            let bytes = Sources::beside(root, &page.path).ok().flatten().unwrap_or_default();
            let is_untouched = as_begun.iter().any(|file| file.path == page.path && file.bytes == bytes);
            if is_untouched {
                begun.untouched.push((page.path.clone(), bytes));
            } else if page.path != own {
                begun.edited.push(page.path.clone());
            }
        }
        Some(begun)
    }

    /// Whether a page is still as the outline wrote it.
    pub(super) fn has_untouched(&self, path: &str) -> bool {
        self.untouched.iter().any(|(own, _)| own == path)
    }

    /// Returns the report's own page with the document's title, description and opening text, and the rest as the outline wrote it; `None` if
    /// somebody has written in it.
    pub(super) fn own_page(&self, path: &str, title: &str, report: &Report) -> Option<String> {
        let (_, bytes) = self.untouched.iter().find(|(own, _)| own == path)?;
        let text = std::str::from_utf8(bytes).ok()?;
        let (front, _) = text.strip_prefix("---\n")?.split_once("\n---\n")?;
        let rest: String = front.lines().filter(|line| !line.starts_with("title:")).map(|line| format!("{line}\n")).collect();
        let mut own: Vec<(&str, &str)> = vec![("title", title)];
        own.extend(report.description.as_deref().map(|description| ("description", description)));
        let page = word::page(&own, "");
        Some(format!("{}{}---\n{}", page.strip_suffix("---\n")?, word::with_document(&rest, &report.about), report.lead))
    }

    /// Gives each chapter what the outline's chapter of the same heading covers. Returns the chapters that got something.
    pub(super) fn carry_covers(&self, report: &mut Report) -> Vec<String> {
        let mut carried = Vec::new();
        for file in &mut report.chapters {
            let Some(covers) = self.covers(&file.path) else { continue };
            let Some(text) = String::from_utf8(file.bytes.clone()).ok() else { continue };
            let Some((front, body)) = text.split_once("\n---\n") else { continue };
            file.bytes = format!("{front}\ncovers: [{}]\n---\n{body}", covers.join(", ")).into_bytes();
            carried.push(file.path.clone());
        }
        carried
    }

    /// Returns what the outline's chapter covers that has the heading of a file, `04-mal-och-resultat.md`.
    fn covers(&self, path: &str) -> Option<&'static [&'static str]> {
        let name = path.strip_suffix(".md")?.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('-');
        let name = name.strip_suffix(&format!("-{}", self.year)).unwrap_or(name);
        let word = self.outline.word();
        let is_meant = |slug: &str| {
            let key = format!("outline-{word}-{slug}");
            let heading = |language| short_slug(&Speaker::new(language).report_words(None, &key, &[]), "");
            name == slug || [Language::Sv, Language::En].into_iter().any(|language| heading(language) == name)
        };
        let chapter = self.outline.chapters().iter().find(|chapter| is_meant(chapter.slug))?;
        Some(chapter.covers).filter(|covers| !covers.is_empty())
    }

    /// Returns the changes of an import: the files to write, and the untouched pages that none of them replaces, which are removed.
    pub(super) fn changes(begun: Option<&Self>, root: &Path, files: &[Written]) -> Vec<Change> {
        let untouched = begun.map_or(&[][..], |begun| begun.untouched.as_slice());
        let before = |path: &str| untouched.iter().find(|(own, _)| own == path).map(|(_, bytes)| bytes.clone());
        let written = files.iter().map(|(path, bytes)| Change { path: root.join(path), before: before(path), after: Some(bytes.clone()) });
        let is_left = |path: &str| files.iter().all(|(written, _)| written != path);
        let removed = untouched.iter().filter(|(path, _)| is_left(path));
        let removed = removed.map(|(path, bytes)| Change { path: root.join(path), before: Some(bytes.clone()), after: None });
        written.chain(removed).collect()
    }
}
