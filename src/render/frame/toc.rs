//! Tables of contents. It never finds a heading.

use crate::view::TocEntry;

/// Inserts a heading under the last one of a higher rank.
pub(in crate::render) fn insert(entries: &mut Vec<TocEntry>, entry: TocEntry) {
    match entries.last_mut() {
        Some(last) if last.level < entry.level => insert(&mut last.children, entry),
        _ => entries.push(entry),
    }
}
