//! The diagnostics of reading a site: files that could not be used as they are. It never reads one.

use super::{Diagnostics, Place, Problem};
use crate::source::{Encoding, FaultKind, Sources, Span};

impl Diagnostics {
    /// Returns the diagnostics of reading: files that could not be used as they are.
    pub fn of_reading(sources: &Sources) -> Self {
        let mut found = Self::new();
        for fault in sources.faults() {
            let path = fault.path.clone();
            match fault.kind {
                FaultKind::NotUtf8(encoding, at) => {
                    let span = sources.find(&path).map(|file| Span::new(file, at, at)).filter(|_| encoding != Encoding::Utf16);
                    let place = span.map_or_else(|| Place::Path(path.clone()), Place::Span);
                    found.add(place, Problem::not_utf8(&path, encoding));
                }
                FaultKind::NotText(kind) => found.add(Place::Path(path.clone()), Problem::not_text(&path, kind)),
                FaultKind::Workbook(kind) => found.add(Place::Path(path), Problem::TableUnreadable { kind: kind.to_owned() }),
                FaultKind::TooLarge(bytes) => {
                    found.add(Place::Path(path), Problem::FileTooLarge { megabytes: bytes.div_ceil(1_000_000) });
                }
                FaultKind::Windows1252 => found.add(Place::Path(path), Problem::ReadAsWindows1252 {}),
                FaultKind::LinkLoop => found.add(Place::Path(path), Problem::LinkLoop {}),
                FaultKind::LeavesFolder => found.add(Place::Path(path), Problem::LinkLeavesSite {}),
                FaultKind::LinkToSource => found.add(Place::Path(path), Problem::LinkToSource {}),
                FaultKind::DeadLink => found.add(Place::Path(path), Problem::LinkDead {}),
                FaultKind::NameNotUnicode => found.add(Place::Path(path), Problem::NameNotUnicode {}),
                FaultKind::CharacterInName(sign) => {
                    found.add(Place::Path(path), Problem::NameControlCharacter { sign: Problem::code_point(sign) });
                }
                FaultKind::Character(sign, at) => {
                    let place = sources.find(&path).map(|file| Place::Span(Span::new(file, at, at + sign.len_utf8())));
                    found.add(place.unwrap_or(Place::Path(path)), Problem::control_character(sign));
                }
            }
        }
        found
    }
}
