//! The outlines that a theme has for maps, in `maps/KIND.geojson`. It never draws a map.

use std::sync::{Arc, LazyLock};

use super::files::{Files, embedded_texts};
use crate::diagnostic::{Diagnostics, Problem};
use crate::outline::{ByKind, Maps, Outlines};
use crate::source::Span;

/// The outlines of the built-in theme, read once for all sites of a process and only if a map is drawn. A test reads them all.
static EMBEDDED: LazyLock<ByKind> = LazyLock::new(|| {
    let read = |(path, text): (&str, &str)| {
        let kind = path.strip_prefix("maps/")?.strip_suffix(".geojson")?;
        Some((kind.to_owned(), Arc::new(Outlines::parse(text).ok()?)))
    };
    embedded_texts("maps").into_iter().filter_map(read).collect()
});

/// Reads the outlines of the site's own theme; reports those that cannot be read.
pub(super) fn load(files: &Files<'_>, found: &mut Diagnostics) -> Maps {
    let mut own = ByKind::new();
    for (name, file) in files.below("maps/") {
        let (Some(id), Some(kind)) = (file.id, name.strip_suffix(".geojson")) else { continue };
        match Outlines::parse(file.text()) {
            Ok(outlines) => drop(own.insert(kind.to_owned(), Arc::new(outlines))),
            Err(message) => found.add(Span::new(id, 0, 0), Problem::BadOutlines { message }),
        }
    }
    Maps::new(own, || &EMBEDDED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_outlines_are_those_of_all_municipalities_and_counties() {
        for (kind, count) in [("municipality", 290), ("county", 21)] {
            let outlines = EMBEDDED.get(kind).expect("outlines");
            assert_eq!((outlines.areas.len(), outlines.source.as_str()), (count, "SCB"));
            let is_closed = |ring: &Vec<_>| ring.len() >= 4 && ring.first() == ring.last();
            assert!(outlines.areas.values().all(|area| !area.rings.is_empty() && area.rings.iter().all(is_closed)));
        }
        assert!(!EMBEDDED.contains_key("unit"));
    }
}
