//! Finds and changes every place that names something. In a copy of the site where the name is gone, each place that could be one is given a
//! name that nothing has: if the program then says that it is unknown there, the place is one. It never reads a key's meaning itself, so that
//! no key can be forgotten.

use super::draft::Draft;
use super::tokens::{Form, Located, Matter};
use super::{Names, Refusal, Run, Subject};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::source::{Sources, is_workbook};

/// The sign between the categories of a combination.
const JOINT: &str = "--";

/// Changes all references to what is renamed. Its definition must have been changed.
pub(super) fn rename(run: &Run<'_>, names: &Names, tokens: &[Located], draft: &mut Draft<'_>) -> Result<(), Box<Refusal>> {
    if names.of.is_empty() {
        return Ok(());
    }
    let naming: Vec<&Located> =
        tokens.iter().filter(|located| located.token.form != Form::Link && renamed(names, &located.token.text, "").is_some()).collect();
    for located in naming.iter().filter(|located| is_answer(names, located)) {
        change(located, names, &names.new, draft);
    }
    let nothing = unused(tokens);
    loop {
        let is_open =
            |located: &&&Located| !matches!(located.token.form, Form::Answer(_)) && !draft.is_edited(&located.path, &located.token.range);
        let open: Vec<&Located> = naming.iter().filter(is_open).copied().collect();
        let mut probe = draft.clone();
        open.iter().for_each(|located| change(located, names, &nothing, &mut probe));
        let checked = run.variants.load(probe.sources());
        refuse_workbooks(run, names, checked.found.iter(), &checked.sources)?;
        let unknown: Vec<&Diagnostic> = checked.found.iter().filter(|found| is_about(&found.problem, names)).collect();
        let is_reference = |located: &&Located| {
            let (path, at) = (draft.moved(&located.path), probe.place(&located.path, located.token.range.start));
            unknown.iter().any(|found| is_at(found, &checked.sources, &path, at))
        };
        let found: Vec<&Located> = open.into_iter().filter(is_reference).collect();
        if found.is_empty() {
            return Ok(());
        }
        found.into_iter().for_each(|located| change(located, names, &names.new, draft));
    }
}

/// Whether a problem's span contains an offset of the file at a path.
pub(super) fn is_at(found: &Diagnostic, sources: &Sources, path: &str, at: usize) -> bool {
    let Place::Span(span) = found.place else { return false };
    span.range().contains(&at) && sources.file(span.file).path == path
}

/// Whether a problem says that something of the kind that is renamed is unknown.
fn is_about(problem: &Problem, names: &Names) -> bool {
    let of: &[Subject] = match problem {
        Problem::UnknownIndicator { .. } => &[Subject::Indicator],
        Problem::UnknownCategory { .. } => &[Subject::Category],
        Problem::UnknownArea { .. } | Problem::OwnAreaMissing { .. } => &[Subject::Area],
        // A measure's reason is an indicator, one of its categories, or a goal; an indicator takes precedence over a goal of its name.
        Problem::BecauseOfNothing { .. } => &[Subject::Indicator, Subject::Category],
        _ => &[],
    };
    of.iter().any(|subject| names.of.contains(subject))
}

/// Returns a word with the old name replaced: as a whole, as an indicator before its category, or as a category of a combination. `None` if it
/// does not have it.
fn renamed(names: &Names, text: &str, new: &str) -> Option<String> {
    if text == names.old {
        return Some(new.to_owned());
    }
    let part = |part: &str, subject: Subject| {
        if part.trim() == names.old && names.of.contains(&subject) { part.replacen(&names.old, new, 1) } else { part.to_owned() }
    };
    let categories = |text: &str| text.split(JOINT).map(|text| part(text, Subject::Category)).collect::<Vec<_>>().join(JOINT);
    let renamed = match text.split_once('/') {
        Some((indicator, category)) => format!("{}/{}", part(indicator, Subject::Indicator), categories(category)),
        None if text.contains(JOINT) => categories(text),
        None => return None,
    };
    (renamed != text).then_some(renamed)
}

fn change(located: &Located, names: &Names, new: &str, draft: &mut Draft<'_>) {
    if let Some(renamed) = renamed(names, &located.token.text, new) {
        draft.edit(&located.path, &located.token.range, located.token.written(&renamed));
    }
}

/// Whether a token is an answer about what is renamed.
fn is_answer(names: &Names, located: &Located) -> bool {
    match located.token.form {
        Form::Answer(Matter::Indicators) => names.of.contains(&Subject::Indicator),
        Form::Answer(Matter::Areas) => names.of.contains(&Subject::Area),
        _ => false,
    }
}

/// Returns a name that nothing has.
fn unused(tokens: &[Located]) -> String {
    let is_used = |name: &String| tokens.iter().any(|located| located.token.text.contains(name.as_str()));
    let names = (0..).map(|nth| format!("zq{nth}xj"));
    names.take(tokens.len() + 1).find(|name| !is_used(name)).unwrap_or_default()
}

/// Refuses if a workbook has the old name, since it cannot be edited.
fn refuse_workbooks<'f>(
    run: &Run<'_>,
    names: &Names,
    found: impl Iterator<Item = &'f Diagnostic>,
    sources: &Sources,
) -> Result<(), Box<Refusal>> {
    for found in found.filter(|found| is_about(&found.problem, names)) {
        let Place::Span(span) = found.place else { continue };
        let path = &sources.file(span.file).path;
        if is_workbook(path) {
            let problem = Problem::RenameInWorkbook { name: names.old.clone(), place: sources.called(span) };
            return Err(run.refuse(Place::Path(path.clone()), problem));
        }
    }
    Ok(())
}
