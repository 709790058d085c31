//! What a report's own pages lack: texts, comments, fields of the document, and what is asked of the report. It never looks at numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, Missing, Report, at, is_told_otherwise};
use crate::check::requirements;
use crate::diagnostic::{Diagnostics, Severity};
use crate::page::{Call, Document, PassageKind, TO_WRITE};
use crate::site::Page;

/// The fewest words of last year's chapter from which a shorter one is told.
const FEWEST_WORDS: usize = 40;

/// Returns the errors and warnings in the report's files that are no other kind of missing.
pub(super) fn faults(report: &Report<'_>, found: &Diagnostics) -> Vec<Missing> {
    let is_fault = |severity| matches!(severity, Severity::Error | Severity::Warning);
    let faults =
        found.iter().filter(|fault| is_fault(found.severity(fault)) && report.has_file(&fault.place) && !is_told_otherwise(&fault.problem));
    faults.map(|fault| Missing::new(Kind::Fault, fault.problem.code(), Some(fault.place.clone()))).collect()
}

/// Returns the places of texts that are still to be written.
pub(super) fn texts(report: &Report<'_>) -> Vec<Missing> {
    let mut missing = Vec::new();
    for page in &report.pages {
        let operation = report.operation(page);
        for passage in page.doc.sections(page.file).iter().flat_map(|section| &section.passages) {
            let Some(start) = TO_WRITE.iter().find_map(|word| passage.text.find(word)) else { continue };
            let role = passage.bodies.last().and_then(|call| text(&page.doc.calls[*call], "by"));
            let span = passage.span(&(start..passage.text.len()));
            missing.push(Missing::new(Kind::Text, &page.front.title.value, at(span)).of(operation.clone(), role));
        }
    }
    missing
}

/// Returns the chapters with less than half of the words of last year's.
pub(super) fn short(report: &Report<'_>) -> Vec<Missing> {
    let Some(before) = report.before else { return Vec::new() };
    let site = report.site;
    let short = |page: &&&Page| {
        let counterpart = site.counterpart(page, before);
        let (now, then) = (words(page), words(site.page(counterpart.page)));
        (counterpart.same && then >= FEWEST_WORDS && now * 2 < then).then_some((now, then))
    };
    let pages = report.pages.iter().filter_map(|page| Some((page, short(&page)?)));
    pages
        .map(|(page, (now, then))| {
            let missing = Missing::new(Kind::Short, &page.front.title.value, at(page.front.title.span));
            missing.with([now.to_string(), then.to_string()]).of(report.operation(page), None)
        })
        .collect()
}

/// Counts the words of a page's running text, without those that only ask for it.
fn words(page: &Page) -> usize {
    let sections = page.doc.sections(page.file);
    let texts = sections.iter().flat_map(|section| &section.passages).filter(|passage| passage.kind == PassageKind::Text);
    let written = texts.filter(|passage| !TO_WRITE.iter().any(|word| passage.text.contains(word)));
    written.flat_map(|passage| passage.text.split_whitespace()).filter(|word| word.contains(char::is_alphabetic)).count()
}

/// Returns the charts about whose indicators no comment of the report is.
pub(super) fn comments(report: &Report<'_>) -> Vec<Missing> {
    let calls = |name: &'static str| {
        report
            .pages
            .iter()
            .flat_map(move |page| page.doc.calls.iter().map(move |call| (*page, call)))
            .filter(move |(_, call)| call.name.value == name)
    };
    let commented: BTreeSet<&str> =
        calls("comment").flat_map(|(_, call)| call.argument("about").map(|about| about.texts()).unwrap_or_default()).collect();
    // Whoever commented on the indicator last year is asked again.
    let roles = earlier_roles(report);
    let mut missing = Vec::new();
    for (page, call) in calls("chart") {
        let named = ["indicator", "indicators"].iter().filter_map(|name| call.argument(name)).flat_map(|argument| argument.texts());
        let own = page.front.indicator.as_ref().map(|indicator| indicator.value.as_str());
        let ids: Vec<&str> = named.chain(own).collect();
        if ids.is_empty() || ids.iter().any(|id| commented.contains(id)) {
            continue;
        }
        let role = ids.iter().find_map(|id| roles.get(*id).cloned());
        missing.push(Missing::new(Kind::Comment, ids.join(", "), at(call.span)).of(report.operation(page), role));
    }
    missing
}

/// Returns who commented on each indicator in the earlier editions of the report, the newest first.
fn earlier_roles(report: &Report<'_>) -> BTreeMap<String, String> {
    let mut roles = BTreeMap::new();
    let is_earlier = |page: &&Page| {
        page.report.is_some_and(|id| {
            let edition = report.site.edition(id);
            edition.report == report.edition.report && edition.year < report.edition.year
        })
    };
    for call in report.site.pages.iter().filter(is_earlier).flat_map(|page| &page.doc.calls).filter(|call| call.name.value == "comment") {
        let Some(by) = text(call, "by") else { continue };
        for id in call.argument("about").map(|about| about.texts()).unwrap_or_default() {
            roles.insert(id.to_owned(), by.clone());
        }
    }
    roles
}

fn text(call: &Call, name: &str) -> Option<String> {
    call.argument(name)?.value.value.text().map(str::to_owned)
}

/// Returns the fields of the document that are decided anew each year and are empty.
pub(super) fn fields(report: &Report<'_>) -> Vec<Missing> {
    let start = report.start();
    let none = Document::default();
    let document = start.front.document.as_ref().unwrap_or(&none);
    let given = [
        ("name", document.name.is_some()),
        ("number", document.number.is_some()),
        ("drawn_up", document.drawn_up.is_some()),
        ("adopted", document.adopted.is_some()),
        ("adopted_by", document.adopted_by.is_some()),
        ("paragraph", document.paragraph.is_some()),
        ("responsible", document.responsible.is_some()),
    ];
    let role = document.responsible.as_ref().map(|role| role.value.clone());
    let empty = given.into_iter().filter(|(_, is_given)| !is_given);
    empty.map(|(key, _)| Missing::new(Kind::Field, format!("document: {key}"), at(start.front.title.span)).of(None, role.clone())).collect()
}

/// Returns the requirements that no page covers, if the report says what kind it is.
pub(super) fn requirements(report: &Report<'_>) -> Vec<Missing> {
    let Some(outline) = &report.start().front.outline else { return Vec::new() };
    let uncovered = requirements::uncovered(report.site, report.id);
    uncovered.into_iter().map(|requirement| Missing::new(Kind::Requirement, requirement, at(outline.span))).collect()
}
