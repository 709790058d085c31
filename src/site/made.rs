//! The pages that the program makes of itself: which there are, and where. It never makes one where the site has its own at that address.

use std::collections::BTreeMap;

use super::route;
use super::{PageId, PageKind, Site};
use crate::diagnostic::{Diagnostics, Place};
use crate::name::{AreaId, Lang, Url};

/// A page that the program makes, indicators' pages apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Made {
    /// Every goal, edition by edition.
    Goals,
    /// The list of operations.
    Operations,
    /// An operation: results, comments, measures, contact.
    Operation(AreaId),
    /// Every measure.
    Actions,
    /// Every document.
    Documents,
    /// Every edition of every report.
    Years,
    /// The terms and what they mean.
    Glossary,
    /// How to leave a view.
    Feedback,
    /// A report on one page. The report's start page says in which language.
    Whole(PageId),
}

/// Where a made page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadePage {
    /// Its address.
    pub url: Url,
    /// Whether the program makes it; where not, a page of the site's own stands there.
    pub generated: bool,
}

/// The pages that are made, by language.
pub type MadePages = BTreeMap<(Lang, Made), MadePage>;

/// The pages that the program makes of a site, of which all else is known: those that have something to show.
pub(super) fn pages(site: &Site, addresses: &mut route::Addresses, found: &mut Diagnostics) -> MadePages {
    let first = site.config.first_language();
    let mut made = MadePages::new();
    for lang in &site.config.languages {
        for page in wanted(site, lang) {
            let report = if let Made::Whole(id) = page { Some(&site.page(id).url) } else { None };
            let url = address(&page, lang, first, report);
            let generated = addresses.owner(&url).is_none();
            if generated {
                addresses.claim(&url, Place::Path(crate::config::FILE.into()), found);
            }
            made.insert((lang.clone(), page), MadePage { url, generated });
        }
    }
    made
}

/// Which pages a site has something to show on, in a language.
fn wanted(site: &Site, lang: &Lang) -> Vec<Made> {
    let operations = site.operations().filter(|operation| operation.tells(site, lang));
    let operations: Vec<Made> = operations.map(|operation| Made::Operation(operation.area.id.clone())).collect();
    let alone = [
        // The goals of every edition.
        (Made::Goals, !site.goals.is_empty()),
        // The operations, which have pages of their own below.
        (Made::Operations, !operations.is_empty()),
        // The measures of every edition.
        (Made::Actions, !site.actions.is_empty()),
        // Reports, their originals and whatever else is for download.
        (Made::Documents, false),
        // Every report, year by year.
        (Made::Years, !site.reports.is_empty()),
        // The terms.
        (Made::Glossary, !site.terms.is_empty()),
        // There is always somebody to turn to.
        (Made::Feedback, false),
    ];
    let alone = alone.into_iter().filter(|(_, is_wanted)| *is_wanted).map(|(made, _)| made);
    let reports = site.pages().filter(|(_, page)| page.kind == PageKind::Report && page.lang == *lang && !page.children.is_empty());
    alone.chain(operations).chain(reports.map(|(id, _)| Made::Whole(id))).collect()
}

/// The address of a made page in a language. `report` is the address of the report that is shown whole.
fn address(made: &Made, lang: &Lang, first: &Lang, report: Option<&Url>) -> Url {
    let swedish = lang.as_str() == "sv";
    let name = |in_swedish: &str, in_english: &str| route::slug(if swedish { in_swedish } else { in_english });
    let below = |slug| route::language_root(lang, first).join(&slug);
    match made {
        Made::Goals => below(name("mal", "goals")),
        Made::Operations => below(name("verksamheter", "operations")),
        Made::Operation(id) => below(name("verksamheter", "operations")).join(&route::slug(&format!("-{id}"))),
        Made::Actions => below(name("atgarder", "actions")),
        Made::Documents => below(name("dokument", "documents")),
        Made::Years => below(name("tidigare-ar", "earlier-years")),
        Made::Glossary => below(name("ordlista", "glossary")),
        Made::Feedback => below(name("lamna-en-synpunkt", "leave-a-view")),
        Made::Whole(_) => {
            let whole = name("hela-berattelsen", "whole-report");
            report.map_or_else(|| below(whole.clone()), |report| report.join(&whole))
        }
    }
}
