//! Reads a file with tables, in any supported format. It never interprets its cells.

use std::io::{self, Read};
use std::path::Path;

use crate::diagnostic::Problem;
use crate::source::{Sources, decoded};
use crate::workbook::{self, LARGEST, Sheet};

/// Returns the sheets of a file, and whether it is a text file.
pub(super) fn file(path: &Path) -> Result<(Vec<Sheet>, bool), Problem> {
    let bytes = Sources::elsewhere(path, LARGEST + 1).map_err(|error| Problem::refused(&error.path, &error.error))?;
    sheets(bytes)
}

/// Returns the sheets pasted on standard input, and whether they are text.
pub(super) fn paste() -> Result<(Vec<Sheet>, bool), Problem> {
    let place = Path::new("--paste");
    let mut bytes = Vec::new();
    io::stdin().take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| Problem::refused(place, &error))?;
    sheets(bytes)
}

fn sheets(bytes: Vec<u8>) -> Result<(Vec<Sheet>, bool), Problem> {
    let unreadable = |kind: &str| Problem::TableUnreadable { kind: kind.to_owned() };
    if bytes.len() as u64 > LARGEST {
        return Err(unreadable("large"));
    }
    if workbook::is_one(&bytes) {
        return quietly(|| workbook::read(&bytes)).map(|sheets| (sheets, false)).map_err(|error| unreadable(error.kind()));
    }
    let start: String = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    if start.starts_with("%pdf") {
        return Err(unreadable("pdf"));
    }
    if ["<!doctype", "<html", "<table", "<?xml", "<meta"].iter().any(|tag| start.starts_with(tag)) {
        return Err(unreadable("web"));
    }
    let text = decoded(bytes).map_err(|_| unreadable("encoding"))?;
    if text.contains('\0') {
        return Err(unreadable("other"));
    }
    let sheet = workbook::separated(&text).map_err(|error| unreadable(error.kind()))?;
    Ok((vec![sheet], true))
}

/// Runs a function without printing panics: the library may panic on a damaged workbook, and the result reports what is wrong.
fn quietly<T>(run: impl FnOnce() -> T) -> T {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let result = run();
    std::panic::set_hook(hook);
    result
}
