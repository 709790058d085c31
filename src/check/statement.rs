//! Compares the accessibility statement with the rest of the site. It never judges whether the site is accessible.

use crate::call::Scope;
use crate::config::{Conformance, FILE};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::render::shortcode::file::File;
use crate::site::Site;
use crate::source::Span;
use crate::theme::Theme;

/// Reports what the statement lacks, and what the pages contradict.
pub(super) fn check(site: &Site, theme: &Theme, found: &mut Diagnostics) {
    let Some(said) = &site.config.accessibility else {
        // A site without a URL is not published yet, and its editor has other priorities.
        if site.config.base_url.is_some() {
            found.add(Place::Path(FILE.into()), Problem::StatementMissing {});
        }
        return;
    };
    let Some(status) = &said.status else { return };
    let mut files = not_accessible(site, theme);
    match status.value {
        Conformance::Fully => {
            for file in files {
                found.add_related(status.span, Problem::StatementContradicted {}, file);
            }
        }
        Conformance::Partly | Conformance::Not if said.defects.is_empty() && files.next().is_none() => {
            found.add(status.span, Problem::StatementWithoutDefects {});
        }
        Conformance::Partly | Conformance::Not => {}
    }
}

/// Returns the locations where pages offer files declared inaccessible.
fn not_accessible<'s>(site: &'s Site, theme: &'s Theme) -> impl Iterator<Item = Span> + 's {
    let calls = site.pages.iter().flat_map(|page| page.doc.calls.iter().map(move |call| (page, call)));
    calls.filter_map(move |(page, call)| {
        let file = File::of(&Scope { site, theme, page }, call)?;
        (!file.accessible).then_some(call.span)
    })
}
