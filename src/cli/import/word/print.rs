//! Prints what became of a document: the files, the series, and what was lost. It never decides anything.

use fluent_bundle::FluentValue;

use super::arguments::Word;
use super::begun::Begun;
use super::target::{Target, Written};
use crate::cli::{Speaker, say};
use crate::word::{Report, Told, What, Where};

/// The number of losses of one kind that are printed one by one.
const MOST: usize = 25;

impl Speaker {
    /// Prints the files, the series and the losses.
    pub(super) fn print_report(&self, report: &Report, target: &Target, files: &[Written], order: &Word) {
        let count = |number: usize| FluentValue::from(number as u64);
        let arguments = [
            ("title", report.title.clone().into()),
            ("chapters", count(report.chapters.len())),
            ("pictures", count(report.pictures.len())),
            ("folder", format!("content/{}", target.folder).into()),
            ("written", if order.dry_run { "no" } else { "yes" }.into()),
        ];
        say(&self.line("line-word", &arguments));
        files.iter().for_each(|(path, _)| say(&format!("  {path}")));
        self.print_series(report, order);
        self.print_told(&report.told);
    }

    /// Prints what became of a report that an outline had begun.
    pub(super) fn print_begun(&self, begun: &Begun, files: &[Written], covering: &[String], order: &Word) {
        let is_removed = |path: &&String| files.iter().all(|(written, _)| written != *path);
        let removed: Vec<&String> = begun.untouched.iter().map(|(path, _)| path).filter(is_removed).collect();
        let replaced = if order.dry_run { "line-word-would-replace" } else { "line-word-replaced" };
        for (key, paths) in [(replaced, removed), ("line-word-kept", begun.edited.iter().collect())] {
            if !paths.is_empty() {
                say("");
                say(&self.line(key, &[]));
                paths.into_iter().for_each(|path| say(&format!("  {path}")));
            }
        }
        if !covering.is_empty() {
            say("");
            say(&self.line("line-word-covers", &[("files", covering.join(", ").into())]));
        }
    }

    /// Prints what to do next.
    pub(super) fn print_next(&self, begun: Option<&Begun>, order: &Word) {
        say("");
        let kind = if begun.map_or(order.draft, |begun| begun.is_draft) { "draft" } else { "shown" };
        say(&self.line("line-word-next", &[("kind", kind.into()), ("root", root(order).into())]));
    }

    fn print_series(&self, report: &Report, order: &Word) {
        if report.series.is_empty() {
            return;
        }
        say("");
        say(&self.line("line-word-series", &[]));
        for series in &report.series {
            say(&format!("  {}: {}", self.place(Some(&series.place)), series.about));
            let root = root(order);
            let at = if root.is_empty() { series.path() } else { order.root.join(series.path()).display().to_string() };
            say(&format!("    insyn import table {}{root} --yes", quoted(&at)));
        }
    }

    fn print_told(&self, told: &[Told]) {
        say("");
        if told.is_empty() {
            return say(&self.line("line-word-nothing", &[]));
        }
        say(&self.line("line-word-told", &[]));
        let (whole, placed): (Vec<&Told>, Vec<&Told>) = told.iter().partition(|told| told.place.is_none());
        let mut shown: Vec<(What, usize, &Told)> = Vec::new();
        for told in whole.into_iter().chain(placed) {
            let at = shown.iter().position(|(what, ..)| *what == told.what).unwrap_or_else(|| {
                shown.push((told.what, 0, told));
                shown.len() - 1
            });
            shown[at].1 += 1;
            shown[at].2 = told;
            if shown[at].1 <= MOST {
                self.print_one(told);
            }
        }
        for (what, count, last) in shown.into_iter().filter(|(_, count, _)| *count > MOST) {
            let arguments = [
                ("count", ((count - MOST) as u64).into()),
                ("place", self.place(last.place.as_ref()).into()),
                ("what", self.what(what, &last.text).into()),
            ];
            say(&format!("- {}", self.line("line-word-more", &arguments)));
        }
    }

    fn print_one(&self, told: &Told) {
        let what = self.what(told.what, &told.text);
        match &told.place {
            Some(place) => say(&format!("- {}: {what}", self.place(Some(place)))),
            None => say(&format!("- {what}")),
        }
    }

    fn what(&self, what: What, text: &str) -> String {
        let number = text.parse::<u64>().unwrap_or(0);
        let has_text = if text.is_empty() { "no" } else { "yes" };
        let arguments =
            [("what", what.word().into()), ("text", text.to_owned().into()), ("count", number.into()), ("has-text", has_text.into())];
        self.line("line-word-what", &arguments)
    }

    /// Formats a place in the document.
    pub(super) fn place(&self, place: Option<&Where>) -> String {
        let Where { heading, paragraph, table } = place.cloned().unwrap_or_default();
        let kind = match (paragraph, table) {
            (0, 0) => "heading",
            (_, 0) => "paragraph",
            _ => "table",
        };
        let arguments = [
            ("heading", heading.clone().into()),
            ("has-heading", if heading.is_empty() { "no" } else { "yes" }.into()),
            ("kind", kind.into()),
            ("number", ((paragraph.max(table)) as u64).into()),
        ];
        self.line("line-word-place", &arguments)
    }
}

/// Returns the site's directory as an argument of the commands to run next; empty if they are run there.
fn root(order: &Word) -> String {
    let root = order.root.display().to_string();
    if root == "." { String::new() } else { format!(" --root {}", quoted(&root)) }
}

fn quoted(path: &str) -> String {
    if path.contains(' ') { format!("\"{path}\"") } else { path.to_owned() }
}
