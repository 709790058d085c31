//! Where an indicator, category or area gets its name, and whether it can have the new one. It never looks for what names it.

use std::collections::BTreeSet;

use super::draft::Draft;
use super::{Named, Names, Refusal, Run, Subject, page, tokens};
use crate::area::{AreaKind, Known};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::import;
use crate::indicator::IndicatorFile;
use crate::name::{CategoryId, IndicatorId, Slug, nearest, some_of};
use crate::pipeline::{self, Checked};
use crate::site::Parsed;
use crate::source::{FileId, Span, Spanned, is_workbook};
use crate::yaml::{self, Entry, Kind, Node};

/// Renames the definition. Returns the names that references are to be changed to.
pub(super) fn rename(run: &Run<'_>, before: &Checked, draft: &mut Draft<'_>) -> Result<Names, Box<Refusal>> {
    if run.wanted.old == run.wanted.new {
        return Err(run.refuse_name(&run.wanted.new, Problem::RenameSame {}));
    }
    let subject = match run.wanted.named {
        Named::Page => {
            page::rename(run, draft)?;
            return Ok(Names { old: String::new(), new: String::new(), of: BTreeSet::new() });
        }
        Named::Indicator => Subject::Indicator,
        Named::Category => Subject::Category,
        Named::Area => Subject::Area,
    };
    let new = &run.wanted.new;
    // YAML takes `null` for nothing, and a hyphen at the start for a list.
    let is_plain = |name: &str| name != "null" && !name.starts_with('-') && !name.ends_with('-') && !name.contains("--");
    if IndicatorId::parse(new).is_none() || !is_plain(new) {
        return Err(run.refuse_name(new, Problem::BadName { found: new.clone() }));
    }
    let parsed = pipeline::parse(run.sources, &mut Diagnostics::new());
    let Some(parsed) = parsed else { return Err(run.refuse_name(crate::config::FILE, Problem::NoConfiguration {})) };
    let mut names = Names { old: run.wanted.old.clone(), new: new.clone(), of: BTreeSet::from([subject]) };
    match subject {
        Subject::Indicator => indicator(run, &parsed, draft)?,
        Subject::Category => category(run, &parsed, draft)?,
        Subject::Area if area(run, before, &parsed, draft)? => {
            names.of.insert(Subject::Category);
        }
        Subject::Area => {}
    }
    Ok(names)
}

fn indicator(run: &Run<'_>, parsed: &Parsed, draft: &mut Draft<'_>) -> Result<(), Box<Refusal>> {
    let (old, new) = (&run.wanted.old, &run.wanted.new);
    let known = &parsed.data.indicators;
    let Some(file) = known.iter().find(|file| file.id.as_str() == old.as_str()) else {
        let nearest = nearest(old, known.iter().map(|file| file.id.as_str()));
        return Err(run.refuse_name(old, Problem::UnknownIndicator { found: old.clone(), nearest }));
    };
    let path = &run.sources.file(file.span.file).path;
    let renamed = |path: &str| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        format!("{folder}/{new}{}", &name[old.len()..])
    };
    draft.moves.push((path.clone(), renamed(path)));
    // Imported tables are found by the indicator's name.
    let tables = IndicatorId::parse(old).into_iter().flat_map(|id| [import::table_of(&id), import::foreign_table_of(&id)]);
    draft.moves.extend(tables.filter(|table| run.sources.find(table).is_some()).map(|table| (table.clone(), renamed(&table))));
    if let Some(other) = known.iter().find(|file| file.id.as_str() == new.as_str()) {
        let other = run.sources.file(other.span.file).path.clone();
        return Err(run.refuse_name(new, Problem::RenameTaken { name: new.clone(), other }));
    }
    check_workbooks(run, parsed)?;
    page::check_free(run, draft)
}

/// Refuses if a workbook names the indicator: rows of other names are not read, so that nothing would be unknown there.
fn check_workbooks(run: &Run<'_>, parsed: &Parsed) -> Result<(), Box<Refusal>> {
    let old = &run.wanted.old;
    for row in parsed.data.tables.iter().flat_map(|table| &table.rows).filter(|row| row.indicator.value == *old) {
        let span = row.indicator.span;
        let path = &run.sources.file(span.file).path;
        // In a table of one indicator, the place of its name may be another cell.
        let is_written = run.sources.text(span.file).get(span.range()) == Some(old.as_str());
        if is_workbook(path) && is_written {
            let problem = Problem::RenameInWorkbook { name: old.clone(), place: run.sources.called(span) };
            return Err(run.refuse(Place::Path(path.clone()), problem));
        }
    }
    Ok(())
}

/// Renames a category in every indicator that has it.
fn category(run: &Run<'_>, parsed: &Parsed, draft: &mut Draft<'_>) -> Result<(), Box<Refusal>> {
    let (old, new) = (&run.wanted.old, &run.wanted.new);
    for name in [old, new] {
        let is_operation = |area: &&crate::area::AreaFile| area.kind == AreaKind::Operation && area.id.value.as_str() == name.as_str();
        if let Some(operation) = parsed.areas.iter().find(is_operation) {
            return Err(run.refuse(operation.id.span, Problem::RenameOfOperation { name: name.clone() }));
        }
    }
    if categories(run, parsed, draft)? {
        return Ok(());
    }
    let known: BTreeSet<&str> =
        parsed.data.indicators.iter().flat_map(|file| file.categories.iter()).map(|category| category.id.as_str()).collect();
    let nearest = nearest(old, known.iter().copied());
    Err(run.refuse_name(old, Problem::UnknownCategory { found: old.clone(), nearest, known: some_of(known.into_iter()) }))
}

/// Renames an area. Returns whether categories with its name were renamed too: an operation's results are also those of the category of its name.
fn area(run: &Run<'_>, before: &Checked, parsed: &Parsed, draft: &mut Draft<'_>) -> Result<bool, Box<Refusal>> {
    let (old, new) = (&run.wanted.old, &run.wanted.new);
    for name in [old, new] {
        if let Some(known) = Known::find(name).filter(|known| known.code == name.as_str()) {
            let problem = Problem::RenameKnownArea { code: known.code.to_owned(), area: known.name.to_owned() };
            return Err(run.refuse_name(name, problem));
        }
    }
    let Some(file) = parsed.areas.iter().find(|file| file.id.value.as_str() == old.as_str()) else {
        let nearest = nearest(old, parsed.areas.iter().map(|file| file.id.value.as_str()));
        return Err(run.refuse_name(old, Problem::UnknownArea { found: old.clone(), nearest }));
    };
    let other = before.site.as_ref().and_then(|(site, _)| site.numbers.settings.area_names.find(new));
    if let Some(other) = other.filter(|other| other.as_str() != old.as_str()) {
        return Err(run.refuse_name(new, Problem::RenameTaken { name: new.clone(), other: other.to_string() }));
    }
    rename_key(run, file.id.span, draft);
    if file.kind != AreaKind::Operation {
        return Ok(false);
    }
    let has_new = |file: &&IndicatorFile| file.categories.of_id(new).is_some();
    if let Some(other) = parsed.data.indicators.iter().find(has_new) {
        let other = run.sources.file(other.span.file).path.clone();
        return Err(run.refuse_name(new, Problem::RenameTaken { name: new.clone(), other }));
    }
    categories(run, parsed, draft)
}

fn rename_key(run: &Run<'_>, span: Span, draft: &mut Draft<'_>) {
    let file = run.sources.file(span.file);
    let key = Spanned { value: run.wanted.old.clone(), span };
    let token = tokens::of_key(run.sources.text(span.file), &key);
    draft.edit(&file.path, &token.range, run.wanted.new.clone());
}

/// Renames a category where indicators define it. Returns whether any does.
fn categories(run: &Run<'_>, parsed: &Parsed, draft: &mut Draft<'_>) -> Result<bool, Box<Refusal>> {
    let (old, new) = (&run.wanted.old, &run.wanted.new);
    let mut is_defined = false;
    for file in &parsed.data.indicators {
        let Defined { by_key, by_name, has_new } = defined(run, file.span.file);
        let path = || run.sources.file(file.span.file).path.clone();
        if let Some(span) = by_name {
            return Err(run.refuse(span, Problem::RenameFromName { name: old.clone() }));
        }
        if by_key.is_some() && has_new {
            return Err(run.refuse(Place::Path(path()), Problem::RenameTaken { name: new.clone(), other: path() }));
        }
        if let Some(span) = by_key {
            rename_key(run, span, draft);
            is_defined = true;
        }
    }
    Ok(is_defined)
}

/// Where an indicator's file defines the category.
#[derive(Default)]
struct Defined {
    /// As a key.
    by_key: Option<Span>,
    /// As a name in a list, from which the id follows.
    by_name: Option<Span>,
    /// Whether there is one of the new name.
    has_new: bool,
}

fn defined(run: &Run<'_>, file: FileId) -> Defined {
    let mut defined = Defined::default();
    let root = yaml::parse(file, run.sources.text(file), 0, &mut Diagnostics::new());
    let value = |node: &Node, wanted: &str| match &node.kind {
        Kind::Map(entries) => entries.iter().find(|entry| entry.key.value == wanted).map(|entry| entry.value.clone()),
        _ => None,
    };
    let Some(categories) = root.as_ref().and_then(|root| value(root, "categories")) else { return defined };
    let has_dimensions = root.as_ref().is_some_and(|root| value(root, "dimensions").is_some());
    let nodes = match (&categories.kind, has_dimensions) {
        (Kind::Map(entries), true) => entries.iter().map(|entry| entry.value.clone()).collect(),
        _ => vec![categories],
    };
    for node in nodes {
        match &node.kind {
            Kind::Map(entries) => {
                let find = |name: &str| entries.iter().find(|entry: &&Entry| entry.key.value == name).map(|entry| entry.key.span);
                defined.by_key = defined.by_key.or_else(|| find(&run.wanted.old));
                defined.has_new |= find(&run.wanted.new).is_some();
            }
            Kind::List(items) => {
                for item in items {
                    let Kind::Scalar { text, .. } = &item.kind else { continue };
                    let id = CategoryId::parse(text).map(|id| id.to_string()).or_else(|| Slug::of(text).map(|slug| slug.to_string()));
                    defined.has_new |= id.as_ref() == Some(&run.wanted.new);
                    if id.as_ref() == Some(&run.wanted.old) {
                        defined.by_name = Some(item.span);
                    }
                }
            }
            Kind::Scalar { .. } | Kind::Empty => {}
        }
    }
    defined
}
