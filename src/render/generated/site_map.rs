//! The site map: the hierarchy of all pages of a language, and the indicators by operation. It never links to a page in another language.

use std::collections::BTreeMap;

use crate::indicator::Indicator;
use crate::name::AreaId;
use crate::render::frame;
use crate::render::frame::navigation;
use crate::render::sheet::{Body, Sheet};
use crate::site::{GeneratedAddress, GeneratedPage, Page, PageId};
use crate::view::{LinkView, SiteMapEntry, SiteMapGroup, SiteMapIndicator, SiteMapView};

/// Returns the content of the page.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let mut body = Body::new(sheet.text("site-map"), "site-map").with("map", &view(sheet));
    body.description = Some(sheet.text("site-map-description"));
    body
}

/// Returns the hierarchy of all pages of the language.
pub(in crate::render) fn view(sheet: &Sheet<'_, '_>) -> SiteMapView {
    let site = sheet.site();
    let list =
        (!site.numbers.indicators.is_empty()).then(|| frame::link(&sheet.text("indicators"), sheet.to(&site.indicator_list(sheet.lang))));
    let lying = Lying { pages: pages_below(sheet), made: made_below(sheet) };
    let mut pages = entries(sheet, &lying, None);
    let of_site = made(sheet, &lying.made, Above::Site);
    match pages.first_mut() {
        Some(start) => start.children.extend(of_site),
        None => pages = of_site,
    }
    SiteMapView { pages, list, indicators: indicators(sheet) }
}

/// The page hierarchy.
struct Lying<'s> {
    pages: Below,
    made: BTreeMap<Above<'s>, Vec<(&'s GeneratedPage, &'s GeneratedAddress)>>,
}

/// The parent of a generated page.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Above<'s> {
    Site,
    Compare,
    Operations,
    Operation(&'s AreaId),
    Report(PageId),
}

/// The editor's own pages by parent, in reading order.
type Below = BTreeMap<Option<PageId>, Vec<PageId>>;

/// Groups the pages by parent in a single pass; under `None` are those without one. A page without a translation is included, in the frame
/// of the language.
fn pages_below(sheet: &Sheet<'_, '_>) -> Below {
    let site = sheet.site();
    let above =
        |page: &Page| page.above.iter().rev().map(|id| site.in_language(*id, sheet.lang)).find(|id| is_shown(sheet, site.page(*id)));
    let start = site.structure.starts.get(sheet.lang).copied();
    let parent_of = |id: PageId, page: &Page| above(page).filter(|above| *above != id).or(start.filter(|start| *start != id));
    let mut below = Below::new();
    for (id, page) in site.pages().filter(|(_, page)| is_shown(sheet, page)) {
        below.entry(parent_of(id, page)).or_default().push(id);
    }
    below
}

/// Returns the entries directly below a page.
fn entries(sheet: &Sheet<'_, '_>, lying: &Lying<'_>, parent: Option<PageId>) -> Vec<SiteMapEntry> {
    let children = lying.pages.get(&parent).into_iter().flatten();
    children.map(|id| entry(sheet, lying, *id, sheet.site().page(*id))).collect()
}

/// Whether a page has an address in the language.
fn is_shown(sheet: &Sheet<'_, '_>, page: &Page) -> bool {
    page.lang == *sheet.lang || sheet.site().structure.fallbacks.contains_key(&(sheet.lang.clone(), page.url.clone()))
}

fn entry(sheet: &Sheet<'_, '_>, lying: &Lying<'_>, id: PageId, page: &Page) -> SiteMapEntry {
    SiteMapEntry {
        number: page.number.clone(),
        link: frame::link(&page.front.title.value, sheet.to(sheet.site().url_in(page, sheet.lang))),
        lang: (page.lang != *sheet.lang).then(|| page.lang.to_string()),
        draft: page.draft,
        children: entries(sheet, lying, Some(id)).into_iter().chain(made(sheet, &lying.made, Above::Report(id))).collect(),
    }
}

/// Groups the generated pages by parent in a single pass, except this page and those replaced by the site's own.
fn made_below<'s>(sheet: &Sheet<'_, 's>) -> BTreeMap<Above<'s>, Vec<(&'s GeneratedPage, &'s GeneratedAddress)>> {
    let site = sheet.site();
    let has_page = |operation: &AreaId| site.generated_url(&GeneratedPage::Operation(operation.clone()), sheet.lang).is_some();
    let above = |made: &'s GeneratedPage| match made {
        GeneratedPage::Whole(report) | GeneratedPage::CompareReport(report) => Above::Report(*report),
        GeneratedPage::CompareOperation(_) => Above::Compare,
        GeneratedPage::Operation(_) => Above::Operations,
        GeneratedPage::Unit(id) => {
            let operation = site.numbers.areas.get(id).and_then(|unit| unit.operation.as_ref());
            operation.filter(|operation| has_page(operation)).map_or(Above::Site, Above::Operation)
        }
        _ => Above::Site,
    };
    let mut below: BTreeMap<Above<'s>, Vec<(&GeneratedPage, &GeneratedAddress)>> = BTreeMap::new();
    // The page that compares lists the pairs.
    let is_apart = |made: &GeneratedPage| matches!(made, GeneratedPage::SiteMap | GeneratedPage::CompareWith(_));
    let is_listed = |made: &GeneratedPage, page: &GeneratedAddress| page.generated && page.url != *sheet.url && !is_apart(made);
    for ((lang, made), page) in &site.structure.made {
        if lang == sheet.lang && is_listed(made, page) {
            below.entry(above(made)).or_default().push((made, page));
        }
    }
    below
}

/// Returns the entries of the generated pages directly below something.
fn made(
    sheet: &Sheet<'_, '_>,
    below: &BTreeMap<Above<'_>, Vec<(&GeneratedPage, &GeneratedAddress)>>,
    above: Above<'_>,
) -> Vec<SiteMapEntry> {
    let entry = |(of, page): &(&GeneratedPage, &GeneratedAddress)| SiteMapEntry {
        link: frame::link(&title(sheet, of), sheet.to(&page.url)),
        children: match of {
            GeneratedPage::Compare => made(sheet, below, Above::Compare),
            GeneratedPage::Operations => made(sheet, below, Above::Operations),
            GeneratedPage::Operation(id) => made(sheet, below, Above::Operation(id)),
            _ => Vec::new(),
        },
        ..SiteMapEntry::default()
    };
    below.get(&above).into_iter().flatten().map(entry).collect()
}

fn title(sheet: &Sheet<'_, '_>, made: &GeneratedPage) -> String {
    match made {
        GeneratedPage::Operation(id) | GeneratedPage::Unit(id) | GeneratedPage::CompareOperation(id) => {
            sheet.site().numbers.areas.get(id).map_or_else(|| id.to_string(), |area| area.name.text(sheet.lang).to_owned())
        }
        other => sheet.text(navigation::key(other)),
    }
}

/// Returns the indicators by operation, both in alphabetical order; those without an operation are last.
fn indicators(sheet: &Sheet<'_, '_>) -> Vec<SiteMapGroup> {
    let (site, locale) = (sheet.site(), sheet.locale());
    let mut groups: BTreeMap<Option<&str>, Vec<&Indicator>> = BTreeMap::new();
    for indicator in site.numbers.indicators.values() {
        let operation = indicator.operation.as_ref().and_then(|id| site.numbers.areas.get(id));
        groups.entry(operation.map(|area| area.name.text(sheet.lang))).or_default().push(indicator);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by(|(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) => locale.compare(a, b),
        _ => b.is_some().cmp(&a.is_some()),
    });
    let group = |(operation, mut indicators): (Option<&str>, Vec<&Indicator>)| {
        indicators.sort_by(|a, b| locale.compare(a.short.text(sheet.lang), b.short.text(sheet.lang)));
        SiteMapGroup {
            title: operation.map_or_else(|| sheet.text("indicators-of-all"), str::to_owned),
            links: indicators.into_iter().map(|indicator| link(sheet, indicator)).collect(),
        }
    };
    groups.into_iter().map(group).collect()
}

fn link(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> SiteMapIndicator {
    let url = sheet.site().indicator_url(&indicator.id, sheet.lang);
    let link: LinkView = frame::link(indicator.short.text(sheet.lang), sheet.to(&url));
    SiteMapIndicator { link, lang: frame::foreign(sheet.shared, &indicator.short, sheet.lang) }
}
