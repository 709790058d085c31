//! Redirects from the addresses that pages had when an indicator or area had another name. It never takes an address in use.

use std::collections::BTreeMap;

use super::{Page, Site, made, route};
use crate::area;
use crate::diagnostic::{Diagnostics, Problem};
use crate::former::{FormerKind, FormerName};
use crate::name::{AreaId, IndicatorId, Lang, Url, nearest};
use crate::page::ListKind;

/// The target of a redirect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The present address.
    pub to: Url,
    /// The title, for readers whose browser does not follow.
    pub title: String,
    /// The language of the page.
    pub lang: Lang,
}

/// Returns the redirects, by former address. Reports former names that are in use, and present ones that are unknown.
pub(super) fn addresses(
    site: &Site,
    former: &[FormerName],
    addresses: &mut route::Addresses,
    found: &mut Diagnostics,
) -> BTreeMap<Url, Moved> {
    let mut all = BTreeMap::new();
    for name in former {
        let redirects = match name.kind {
            FormerKind::Indicator => of_indicator(site, name, found),
            FormerKind::Area => of_area(site, name, found),
        };
        for (url, moved) in redirects {
            if addresses.owner(&url).is_none() {
                addresses.claim(&url, name.former.span.into(), found);
                all.insert(url, moved);
            }
        }
    }
    all
}

fn of_indicator(site: &Site, name: &FormerName, found: &mut Diagnostics) -> Vec<(Url, Moved)> {
    let known = &site.numbers.indicators;
    let FormerName { former, present, .. } = name;
    let (Some(was), id) = (IndicatorId::parse(&former.value), IndicatorId::parse(&present.value)) else { return Vec::new() };
    if let Some(same) = known.get(&was) {
        found.add_related(former.span, Problem::FormerNameInUse { found: was.to_string() }, same.span);
        return Vec::new();
    }
    let Some(indicator) = id.and_then(|id| known.get(&id)) else {
        match site.numbers.drafted.problem(&present.value) {
            // Its page comes with the report that is a draft.
            Some(_) => {}
            None => found.add_suggesting(
                present.span,
                |nearest| Problem::UnknownIndicator { found: present.value.clone(), nearest },
                || nearest(&present.value, known.keys().map(IndicatorId::as_str)),
            ),
        }
        return Vec::new();
    };
    let redirect = |lang: &Lang| {
        let (from, to) = (route::indicator(&was, lang, site.config.first_language()), site.indicator_url(&indicator.id, lang));
        (from, Moved { to, title: indicator.title.text(lang).to_owned(), lang: lang.clone() })
    };
    let own = site.config.languages.iter().map(redirect);
    own.chain(of_items(site, |list| list == ListKind::Indicators, indicator.id.as_str(), was.as_str())).collect()
}

fn of_area(site: &Site, name: &FormerName, found: &mut Diagnostics) -> Vec<(Url, Moved)> {
    let known = &site.numbers.areas;
    let FormerName { former, present, .. } = name;
    let (Some(was), id) = (AreaId::parse(&former.value), AreaId::parse(&present.value)) else { return Vec::new() };
    if known.contains_key(&was) {
        found.add(former.span, Problem::FormerNameInUse { found: was.to_string() });
        return Vec::new();
    }
    let Some(area) = id.and_then(|id| known.get(&id)) else {
        if site.numbers.settings.areas_complete {
            found.add_suggesting(
                present.span,
                |nearest| Problem::UnknownArea { found: present.value.clone(), nearest },
                || area::nearest(known, &present.value),
            );
        }
        return Vec::new();
    };
    let first = site.config.first_language();
    let made = site.structure.made.iter().filter_map(|((lang, page), address)| {
        let from = made::former_address(page, &area.id, &was, lang, first)?;
        Some((from, Moved { to: address.url.clone(), title: area.name.text(lang).to_owned(), lang: lang.clone() }))
    });
    made.chain(of_items(site, |list| list != ListKind::Indicators, area.id.as_str(), was.as_str())).collect()
}

/// Returns the redirects to the pages that templates make of an item, in all languages.
fn of_items(site: &Site, is_list: impl Fn(ListKind) -> bool, id: &str, was: &str) -> Vec<(Url, Moved)> {
    let mut redirects = Vec::new();
    for page in site.pages.iter().filter(|page| page.items().iter().any(|item| is_list(item.list) && item.id == id)) {
        let fallbacks = site.structure.fallbacks.iter().filter(|((_, own), _)| *own == page.url).map(|((lang, _), (_, url))| (lang, url));
        for (lang, url) in fallbacks.chain([(&page.lang, &page.url)]) {
            let moved = |to: Url| Moved { to, title: page.front.title.value.clone(), lang: lang.clone() };
            redirects.extend(with_step(page, url, id, was).map(|from| (from, moved(url.clone()))));
        }
    }
    redirects
}

/// Returns the address of an item's page with another name for the item. Those of its items are the last steps.
fn with_step(page: &Page, url: &Url, id: &str, was: &str) -> Option<Url> {
    let (id, was) = (route::slug(&format!("-{id}")), route::slug(&format!("-{was}")));
    let mut steps: Vec<&str> = url.as_str().split('/').filter(|step| !step.is_empty()).collect();
    let first = steps.len().saturating_sub(page.items().len());
    let step = steps[first..].iter_mut().find(|step| **step == id.as_str())?;
    *step = was.as_str();
    Url::parse(&steps.join("/"))
}
