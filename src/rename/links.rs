//! Links and paths to what is moved, as they must be written afterwards. It never looks at what is not a path.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::Names;
use super::draft::Draft;
use super::references::is_at;
use super::tokens::{Form, Located};
use crate::diagnostic::{Diagnostic, Problem};
use crate::site::{linked_path, written_from};
use crate::source::Sources;

/// What is written as it is in a target that uses percent signs.
const ENCODED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Changes the links of all texts to pages that are moved, and those of pages that are moved.
pub(super) fn of_pages(tokens: &[Located], draft: &mut Draft<'_>) {
    if draft.moves.is_empty() {
        return;
    }
    for located in tokens.iter().filter(|located| located.token.form == Form::Link) {
        if let Some(new) = redirected(located, draft, false) {
            draft.edit(&located.path, &located.token.range, new);
        }
    }
}

/// Changes the paths that problems say lead nowhere. Returns whether there were any.
pub(super) fn mend(new: &[Diagnostic], sources: &Sources, names: &Names, tokens: &[Located], draft: &mut Draft<'_>) -> bool {
    let mut edits = Vec::new();
    for found in new.iter().filter(|found| is_of_path(&found.problem)) {
        let is_there =
            |located: &&Located| is_at(found, sources, &draft.moved(&located.path), draft.place(&located.path, located.token.range.start));
        for located in tokens.iter().filter(is_there).filter(|located| !draft.is_edited(&located.path, &located.token.range)) {
            let from_root = matches!(located.token.form, Form::Argument) || located.path == crate::config::FILE;
            let new = redirected(located, draft, from_root).or_else(|| with_step(&located.token.text, names));
            edits.extend(new.map(|new| (located, new)));
        }
    }
    edits.iter().for_each(|(located, new)| draft.edit(&located.path, &located.token.range, new.as_str()));
    !edits.is_empty()
}

fn is_of_path(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::LinkToNowhere { .. }
            | Problem::LinkToData { .. }
            | Problem::LinkToDraft { .. }
            | Problem::LinkLeavesContent { .. }
            | Problem::FileToNowhere { .. }
            | Problem::NotAPicture { .. }
    )
}

/// Returns a path as it must be written once everything is moved; `None` if it needs no change. Arguments are paths from `content/`.
fn redirected(located: &Located, draft: &Draft<'_>, from_root: bool) -> Option<String> {
    let below = |path: &str| path.strip_prefix("content/").unwrap_or(path).to_owned();
    let place = |path: &str| if from_root { String::new() } else { below(path) };
    let (from, new_from) = (place(&located.path), place(&draft.moved(&located.path)));
    let written = &located.token.text;
    let target = linked_path(&from, written)?;
    let new_target = below(&draft.moved(&format!("content/{target}")));
    let is_right = |written: &str| linked_path(&new_from, written).as_deref() == Some(new_target.as_str());
    if is_right(written) {
        return None;
    }
    let by_step = with_changed_step(&from, written, &target, &new_target, located.token.form).filter(|new| is_right(new));
    by_step.or_else(|| {
        let anchor = written.find('#').map_or("", |at| &written[at..]);
        let start = if written.starts_with("./") { "./" } else { "" };
        let path =
            if written.starts_with('/') { format!("/{new_target}") } else { format!("{start}{}", written_from(&new_from, &new_target)) };
        let like = written.split('#').next().unwrap_or(written);
        let steps: Vec<String> = path.split('/').map(|step| encoded(step, like, located.token.form)).collect();
        Some(format!("{}{anchor}", steps.join("/"))).filter(|new| is_right(new))
    })
}

/// Returns the path with the one step changed that the move changes.
fn with_changed_step(from: &str, written: &str, target: &str, new_target: &str, form: Form) -> Option<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (target.split('/').collect(), new_target.split('/').collect());
    let changed = old.iter().zip(&new).position(|(old, new)| old != new).filter(|_| old.len() == new.len())?;
    let end = written.find('#').unwrap_or(written.len());
    // For each step of the target, where it is written.
    let mut steps: Vec<Option<(usize, usize)>> = Vec::new();
    if !written.starts_with(['/', '\\']) {
        steps.extend(from.split('/').rev().skip(1).map(|_| None));
    }
    for (start, end) in steps_of(&written[..end]) {
        match percent_decode_str(&written[start..end]).decode_utf8_lossy().as_ref() {
            "" | "." => {}
            ".." => drop(steps.pop()),
            _ => steps.push(Some((start, end))),
        }
    }
    let (start, end) = (*steps.get(changed)?)?;
    Some(format!("{}{}{}", &written[..start], encoded(new[changed], &written[start..end], form), &written[end..]))
}

/// Returns where each step of a path is written. Some programs also write the sign between steps as `%2F`.
fn steps_of(path: &str) -> Vec<(usize, usize)> {
    let signs = ["/", "\\", "%2F", "%2f", "%5C", "%5c"];
    let (mut steps, mut start, mut at) = (Vec::new(), 0, 0);
    while at < path.len() {
        match signs.iter().find(|sign| path.as_bytes()[at..].starts_with(sign.as_bytes())) {
            Some(sign) => {
                steps.push((start, at));
                at += sign.len();
                start = at;
            }
            None => at += 1,
        }
    }
    steps.push((start, path.len()));
    steps
}

/// Returns a step of a path as it is written where another one was written like this: with or without percent signs, with capital or small letters
/// after them, and with letters such as å as they are if they were.
fn encoded(step: &str, like: &str, form: Form) -> String {
    if like.contains('%') {
        if !like.is_ascii() {
            return step.replace(' ', "%20");
        }
        let new = utf8_percent_encode(step, &ENCODED).to_string();
        return if has_small_digits(like) { with_small_digits(&new) } else { new };
    }
    // A space would end the target of a link, unless it is in angle brackets.
    if form == Form::Link && !like.contains(' ') { step.replace(' ', "%20") } else { step.to_owned() }
}

/// Whether the digits after percent signs are written with small letters: `%c3%a5`.
fn has_small_digits(text: &str) -> bool {
    let digits = || text.match_indices('%').filter_map(|(at, _)| text.get(at + 1..at + 3)).flat_map(str::bytes);
    digits().any(|digit| digit.is_ascii_lowercase()) && !digits().any(|digit| digit.is_ascii_uppercase())
}

fn with_small_digits(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut small = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2).unwrap_or((piece, ""));
        small.extend(["%", &digits.to_ascii_lowercase(), rest]);
    }
    small
}

/// Returns a path to the page that a template makes of what is renamed.
fn with_step(written: &str, names: &Names) -> Option<String> {
    if names.of.is_empty() {
        return None;
    }
    let mut changed = false;
    let step = |step: &str| {
        let (name, rest) = step.split_at(step.find(['.', '#']).unwrap_or(step.len()));
        changed |= name == names.old;
        if name == names.old { format!("{}{rest}", names.new) } else { step.to_owned() }
    };
    let steps: Vec<String> = written.split('/').map(step).collect();
    changed.then(|| steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_written_as_the_one_before_it_was() {
        for (like, form, wanted) in [
            ("sida.md", Form::Link, "Våra%20hus.md"),
            ("sida.md", Form::Argument, "Våra hus.md"),
            ("Mina hus.md", Form::Link, "Våra hus.md"),
            ("Mina%20hus.md", Form::Link, "V%C3%A5ra%20hus.md"),
            ("h%C3%B6g.md", Form::Link, "V%C3%A5ra%20hus.md"),
            ("h%c3%b6g.md", Form::Link, "V%c3%a5ra%20hus.md"),
            ("hög%20ort.md", Form::Link, "Våra%20hus.md"),
        ] {
            assert_eq!(encoded("Våra hus.md", like, form), wanted, "{like}");
        }
    }

    #[test]
    fn steps_are_told_apart_however_the_sign_between_them_is_written() {
        let steps = |path: &'static str| steps_of(path).into_iter().map(|(start, end)| &path[start..end]).collect::<Vec<_>>();
        assert_eq!(steps("../k/å.md"), ["..", "k", "å.md"]);
        assert_eq!(steps("k%2F02-mal.md"), ["k", "02-mal.md"]);
        assert_eq!(steps(r"k\a%5ca.md"), ["k", "a", "a.md"]);
        assert_eq!(steps("/a"), ["", "a"]);
    }
}
