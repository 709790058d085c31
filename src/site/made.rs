//! The pages that the program generates: which, and at which addresses. It never generates one if the site has its own at that address.

use std::collections::{BTreeMap, BTreeSet};

use super::route;
use super::{EditionId, LinkTarget, Page, PageId, PageKind, Site};
use crate::diagnostic::{Diagnostics, Place};
use crate::indicator::Indicator;
use crate::name::{AreaId, Lang, Url};

/// A generated page, except those of indicators.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GeneratedPage {
    /// Every goal, edition by edition.
    Goals,
    /// The own area's numbers beside those of others.
    Compare,
    /// The same for an operation.
    CompareOperation(AreaId),
    /// The same for a report, as its edition closed the numbers. The report's start page determines the language.
    CompareReport(PageId),
    /// The own area's numbers beside those of one other.
    CompareWith(AreaId),
    /// The list of operations.
    Operations,
    /// An operation: results, comments, measures, contact.
    Operation(AreaId),
    /// A unit: its own numbers next to the municipality's and the nation's.
    Unit(AreaId),
    /// Every measure.
    Actions,
    /// Every self-check.
    SelfChecks,
    /// The plan of a year.
    YearPlan,
    /// Every document.
    Documents,
    /// Every edition of every report.
    Years,
    /// The glossary.
    Glossary,
    /// The numbers as files, with their licence.
    OpenData,
    /// The feedback page.
    Feedback,
    /// The accessibility statement.
    Accessibility,
    /// The publisher's contact.
    Contact,
    /// The sources of the numbers, and how they are handled.
    AboutData,
    /// The symbols, shapes and lines of figures and tables.
    Key,
    /// The statement on which data are not collected about visitors.
    Privacy,
    /// The search page. Its address is the only one that lets WebAssembly run.
    Search,
    /// The site map, as a hierarchy of all pages.
    SiteMap,
    /// A report as a single page. The report's start page determines the language.
    Whole(PageId),
}

/// The address of a generated page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedAddress {
    /// Its address.
    pub url: Url,
    /// Whether it is generated, rather than replaced by a page of the site.
    pub generated: bool,
}

/// The generated pages, by language.
pub type GeneratedPages = BTreeMap<(Lang, GeneratedPage), GeneratedAddress>;

/// Returns the generated pages of an otherwise resolved site: those with content.
pub(super) fn pages(site: &Site, addresses: &mut route::Addresses, found: &mut Diagnostics) -> GeneratedPages {
    let first = site.config.first_language();
    let mut made = GeneratedPages::new();
    for lang in &site.config.languages {
        for page in wanted(site, lang) {
            let report =
                if let GeneratedPage::Whole(id) | GeneratedPage::CompareReport(id) = page { Some(&site.page(id).url) } else { None };
            let url = address(&page, lang, first, report);
            let generated = addresses.owner(&url).is_none();
            if generated {
                addresses.claim(&url, Place::Path(crate::config::FILE.into()), found);
            }
            made.insert((lang.clone(), page), GeneratedAddress { url, generated });
        }
    }
    made
}

/// Returns the pages for which a site has content, in a language.
fn wanted(site: &Site, lang: &Lang) -> Vec<GeneratedPage> {
    let operations = site.operations().filter(|operation| operation.tells(site, lang));
    let operations: Vec<GeneratedPage> = operations.map(|operation| GeneratedPage::Operation(operation.area.id.clone())).collect();
    let comparable: Vec<&Indicator> = site.numbers.indicators.values().filter(|indicator| site.compares(indicator)).collect();
    let compared: BTreeSet<&AreaId> = comparable.iter().flat_map(|one| site.operations_of(one)).map(|area| &area.id).collect();
    let users = comparable.iter().filter_map(|one| site.structure.used_in.get(&one.id)).flatten();
    let comparing: BTreeSet<EditionId> = users.filter_map(|page| site.page(*page).report).collect();
    let compared = compared.into_iter().map(|id| GeneratedPage::CompareOperation(id.clone()));
    let one_by_one = site.areas_beside().into_iter().map(|id| GeneratedPage::CompareWith(id.clone()));
    let units = site.units_with_numbers().map(|unit| GeneratedPage::Unit(unit.id.clone()));
    let alone = [
        // The goals of every edition.
        (GeneratedPage::Goals, !site.entries.goals.is_empty()),
        // The numbers beside others', which has subpages.
        (GeneratedPage::Compare, !comparable.is_empty()),
        // The operations, which have subpages.
        (GeneratedPage::Operations, !operations.is_empty()),
        // The measures of every edition.
        (GeneratedPage::Actions, !site.entries.actions.is_empty()),
        // The self-checks of every edition.
        (GeneratedPage::SelfChecks, !site.entries.self_checks.is_empty()),
        // The plan, with its calendar.
        (GeneratedPage::YearPlan, !site.entries.plan.is_empty()),
        // Reports, their originals and other downloads.
        (GeneratedPage::Documents, has_documents(site)),
        // Every report, year by year.
        (GeneratedPage::Years, !site.structure.reports.is_empty()),
        // The terms.
        (GeneratedPage::Glossary, !site.entries.terms.is_empty()),
        // The numbers as files.
        (GeneratedPage::OpenData, site.offers_data()),
        // There is always a contact.
        (GeneratedPage::Feedback, true),
        // The law applies to every site.
        (GeneratedPage::Accessibility, true),
        (GeneratedPage::Contact, true),
        (GeneratedPage::Privacy, true),
        // Numbers, and the symbols in them.
        (GeneratedPage::AboutData, has_numbers(site)),
        (GeneratedPage::Key, has_numbers(site)),
        // Without search, its page shows the site map.
        (GeneratedPage::Search, true),
        // There is always a page.
        (GeneratedPage::SiteMap, true),
    ];
    let alone = alone.into_iter().filter(|(_, is_wanted)| *is_wanted).map(|(made, _)| made);
    let reports = site.pages().filter(|(_, page)| page.kind == PageKind::Report && page.lang == *lang && !page.children.is_empty());
    let of_report = |(id, page): (PageId, &Page)| {
        let compares = page.report.is_some_and(|edition| comparing.contains(&edition));
        [Some(GeneratedPage::Whole(id)), compares.then_some(GeneratedPage::CompareReport(id))]
    };
    alone.chain(operations).chain(compared).chain(one_by_one).chain(units).chain(reports.flat_map(of_report).flatten()).collect()
}

/// Whether there is any number to explain.
fn has_numbers(site: &Site) -> bool {
    !site.numbers.indicators.is_empty() || !site.numbers.facts.is_empty() || !site.entries.matrices.is_empty()
}

/// Whether there is a report, or a page that links to a download.
fn has_documents(site: &Site) -> bool {
    let is_file = |target: &Option<LinkTarget>| matches!(target, Some(LinkTarget::Asset(_)));
    let leads_to_file = |page: &Page| {
        let in_text = page.doc.links.iter().zip(&page.links).any(|(link, target)| !link.is_image && is_file(target));
        let offered = page.doc.calls.iter().flat_map(|call| &call.arguments).filter_map(|argument| argument.value.value.text());
        let is_document = |path: &str| site.structure.assets.get(path.trim_start_matches('/')).is_some_and(|asset| !asset.is_picture());
        in_text || is_file(&page.original) || page.aside.iter().flatten().any(is_file) || offered.into_iter().any(is_document)
    };
    site.pages.iter().any(|page| page.kind == PageKind::Report || leads_to_file(page))
}

/// Returns the address that a generated page about the area `id` would have if that were called `former`; `None` for any other page.
pub(super) fn former_address(made: &GeneratedPage, id: &AreaId, former: &AreaId, lang: &Lang, first: &Lang) -> Option<Url> {
    let former = match made {
        GeneratedPage::CompareOperation(area) if area == id => GeneratedPage::CompareOperation(former.clone()),
        GeneratedPage::CompareWith(area) if area == id => GeneratedPage::CompareWith(former.clone()),
        GeneratedPage::Operation(area) if area == id => GeneratedPage::Operation(former.clone()),
        GeneratedPage::Unit(area) if area == id => GeneratedPage::Unit(former.clone()),
        _ => return None,
    };
    Some(address(&former, lang, first, None))
}

/// Returns the address of a generated page in a language. `report` is the address of the report shown as a single page.
fn address(made: &GeneratedPage, lang: &Lang, first: &Lang, report: Option<&Url>) -> Url {
    let swedish = lang.as_str() == "sv";
    let name = |in_swedish: &str, in_english: &str| route::slug(if swedish { in_swedish } else { in_english });
    let below = |slug| route::language_root(lang, first).join(&slug);
    match made {
        GeneratedPage::Goals => below(name("mal", "goals")),
        GeneratedPage::Compare => below(name("jamfor", "compare")),
        GeneratedPage::CompareOperation(id) => below(name("jamfor", "compare")).join(&route::slug(&format!("-{id}"))),
        GeneratedPage::CompareWith(id) => {
            let with = format!("{}-{id}", if swedish { "med" } else { "with" });
            below(name("jamfor", "compare")).join(&route::slug(&with))
        }
        GeneratedPage::CompareReport(_) => {
            let compare = name("jamfor", "compare");
            report.map_or_else(|| below(compare.clone()), |report| report.join(&compare))
        }
        GeneratedPage::Operations => below(name("verksamheter", "operations")),
        GeneratedPage::Operation(id) => below(name("verksamheter", "operations")).join(&route::slug(&format!("-{id}"))),
        GeneratedPage::Unit(id) => below(name("enheter", "units")).join(&route::slug(&format!("-{id}"))),
        GeneratedPage::Actions => below(name("atgarder", "actions")),
        GeneratedPage::SelfChecks => below(name("egenkontroller", "self-checks")),
        GeneratedPage::YearPlan => below(name("arshjul", "year-plan")),
        GeneratedPage::Documents => below(name("dokument", "documents")),
        GeneratedPage::Years => below(name("tidigare-ar", "earlier-years")),
        GeneratedPage::Glossary => below(name("ordlista", "glossary")),
        GeneratedPage::OpenData => below(name("oppna-data", "open-data")),
        GeneratedPage::Feedback => below(name("lamna-en-synpunkt", "leave-a-view")),
        GeneratedPage::Accessibility => below(name("tillganglighet", "accessibility")),
        GeneratedPage::Contact => below(name("kontakt", "contact")),
        GeneratedPage::AboutData => below(name("om-uppgifterna", "about-the-data")),
        GeneratedPage::Key => below(name("teckenforklaring", "key-to-symbols")),
        GeneratedPage::Privacy => below(name("integritet", "privacy")),
        GeneratedPage::Search => below(name("sok", "search")),
        GeneratedPage::SiteMap => below(name("webbkarta", "site-map")),
        GeneratedPage::Whole(_) => {
            let whole = name("hela-berattelsen", "whole-report");
            report.map_or_else(|| below(whole.clone()), |report| report.join(&whole))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Options, resolve};
    use super::*;
    use crate::pipeline::parse;
    use crate::source::Sources;

    /// Returns the generated pages of a site with these files, besides its configuration and front page.
    fn made(files: &[(&str, &str)]) -> GeneratedPages {
        let always = [
            ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nlanguages: [sv, en]\n"),
            ("content/_index.md", "---\ntitle: Start\n---\n"),
        ];
        let sources = Sources::from_memory(always.iter().chain(files).copied());
        let mut found = Diagnostics::new();
        let parsed = parse(&sources, &mut found).expect("a configuration");
        let site = resolve(parsed, &sources, &Options::default(), &mut found).expect("a site");
        assert!(found.is_empty(), "{found:?}");
        site.structure.made.clone()
    }

    fn page(files: &[(&str, &str)], made_page: &GeneratedPage, lang: &str) -> Option<(String, bool)> {
        let page = made(files).remove(&(Lang::parse(lang).expect("a language"), made_page.clone()))?;
        Some((page.url.to_string(), page.generated))
    }

    #[test]
    fn there_is_always_a_page_on_how_to_leave_a_view() {
        assert_eq!(page(&[], &GeneratedPage::Feedback, "sv"), Some(("/lamna-en-synpunkt/".into(), true)));
        assert_eq!(page(&[], &GeneratedPage::Feedback, "en"), Some(("/en/leave-a-view/".into(), true)));
    }

    #[test]
    fn every_site_has_the_pages_that_the_law_asks_for_and_its_own_in_their_place() {
        for (made_page, swedish, english) in [
            (GeneratedPage::Accessibility, "/tillganglighet/", "/en/accessibility/"),
            (GeneratedPage::Contact, "/kontakt/", "/en/contact/"),
            (GeneratedPage::Privacy, "/integritet/", "/en/privacy/"),
        ] {
            assert_eq!(page(&[], &made_page, "sv"), Some((swedish.into(), true)));
            assert_eq!(page(&[], &made_page, "en"), Some((english.into(), true)));
        }
        let own = ("content/tillganglighet.md", "---\ntitle: Vår redogörelse\n---\n");
        assert_eq!(page(&[own], &GeneratedPage::Accessibility, "sv"), Some(("/tillganglighet/".into(), false)));
        assert_eq!(page(&[], &GeneratedPage::Key, "sv"), None);
        let indicator = ("content/indicators/a.yaml", "title: {sv: A, en: A}\nunit: percent\nvalues: {2023: 85}\n");
        assert_eq!(page(&[indicator], &GeneratedPage::Key, "sv"), Some(("/teckenforklaring/".into(), true)));
        assert_eq!(page(&[indicator], &GeneratedPage::AboutData, "en"), Some(("/en/about-the-data/".into(), true)));
    }

    #[test]
    fn a_page_of_the_sites_own_stands_in_place_of_the_one_that_would_be_made() {
        let own = ("content/lamna-en-synpunkt.md", "---\ntitle: Säg till\n---\n");
        assert_eq!(page(&[own], &GeneratedPage::Feedback, "sv"), Some(("/lamna-en-synpunkt/".into(), false)));
        assert_eq!(page(&[own], &GeneratedPage::Feedback, "en"), Some(("/en/leave-a-view/".into(), true)));
        let documents = ("content/dokument.md", "---\ntitle: Våra dokument\n---\n[Plan](files/plan.pdf)\n");
        let plan = ("content/files/plan.pdf", "%PDF");
        assert_eq!(page(&[documents, plan], &GeneratedPage::Documents, "sv"), Some(("/dokument/".into(), false)));
    }

    #[test]
    fn a_unit_has_a_page_where_there_are_numbers_for_it() {
        let areas = ("content/areas.yaml", "eken: {name: Eken, kind: unit}\nlinden: {name: Linden, kind: unit}\n");
        let indicator = ("content/indicators/nojda.yaml", "title: Nöjda\nunit: percent\nareas: {eken: {2023: 80}}\n");
        let unit = |id: &str| GeneratedPage::Unit(AreaId::parse(id).expect("an area"));
        let files = [areas, indicator];
        assert_eq!(page(&files, &unit("eken"), "sv"), Some(("/enheter/eken/".into(), true)));
        assert_eq!(page(&files, &unit("eken"), "en"), Some(("/en/units/eken/".into(), true)));
        assert_eq!(page(&files, &unit("linden"), "sv"), None);
    }

    #[test]
    fn documents_are_listed_where_there_are_any_that_a_page_leads_to() {
        let plan = ("content/files/plan.pdf", "%PDF");
        let report = ("content/r/_index.md", "---\ntitle: Berättelse\nedition: 2023\n---\n");
        let link = ("content/sida.md", "---\ntitle: Sida\n---\n[Plan](files/plan.pdf)\n");
        let offer = ("content/sida.md", "---\ntitle: Sida\n---\n{{ file(path=\"files/plan.pdf\") }}\n");
        assert_eq!(page(&[plan], &GeneratedPage::Documents, "sv"), None);
        for files in [&[report][..], &[plan, link], &[plan, offer]] {
            assert_eq!(page(files, &GeneratedPage::Documents, "sv"), Some(("/dokument/".into(), true)), "{files:?}");
        }
    }
}
