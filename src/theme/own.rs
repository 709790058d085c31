//! Checks the site's own theme files: no drawings that run or fetch something, no escaped control characters. It never looks at the
//! built-in files.

use super::files::Files;
use crate::diagnostic::{Diagnostics, Problem};
use crate::drawing;
use crate::source::{FileId, Span, is_forbidden};

/// Reports what is wrong in the site's own files, with locations.
pub(super) fn check(files: &Files<'_>, found: &mut Diagnostics) {
    for (path, file) in files.below("") {
        let Some(id) = file.id else { continue };
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        match ending.as_str() {
            "svg" => drawing::check(id, file.bytes(), found),
            "ftl" => check_escapes(id, file.text(), found),
            _ => {}
        }
    }
}

/// Reports control characters written as Fluent escapes in a catalogue: `\u0007`, `\U000007`.
fn check_escapes(id: FileId, text: &str, found: &mut Diagnostics) {
    for (kind, digits) in [("\\u", 4), ("\\U", 6)] {
        for (at, _) in text.match_indices(kind) {
            let start = at + kind.len();
            let number = text.get(start..start + digits).and_then(|digits| u32::from_str_radix(digits, 16).ok());
            if let Some(sign) = number.and_then(char::from_u32).filter(|sign| is_forbidden(*sign)) {
                found.add(Span::new(id, at, start + digits), Problem::control_character(sign));
            }
        }
    }
}
