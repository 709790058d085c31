//! The reader's own comparison on an indicator's page: its numbers, scripts and charting library. It never draws, and writes nothing if no
//! page has one.

use crate::figure::{self, Kind, Request, comparison::Comparison};
use crate::indicator::Indicator;
use crate::locale::Locale;
use crate::name::{AreaId, CategoryId, Lang, Url};
use crate::render::assets::Addresses;
use crate::render::shared::Shared;
use crate::view::ComparisonView;

/// The file with an indicator's numbers, beside its page.
pub(in crate::render) const NUMBERS: &str = "jamfor.json";

/// Returns the numbers of an indicator's comparison, and their path; `None` if there is nothing to compare.
pub(in crate::render) fn data(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang, url: &Url) -> Option<(String, Vec<u8>)> {
    let locale = shared.language(lang).locale;
    let request = Request::of(shared.site.own_area().clone());
    let comparison = figure::compare(indicator, &shared.site.numbers.areas, locale, &request)?;
    let opening = opening(&comparison, shared, indicator, locale, request)?;
    Some((format!("{}{NUMBERS}", url.below_root()), comparison.json(&opening, locale).into_bytes()))
}

/// Returns the initial figure of the comparison: the site's own area, or the first with numbers, with the nation and the peers, over time.
fn opening(
    comparison: &Comparison,
    shared: &Shared<'_>,
    indicator: &Indicator,
    locale: &Locale,
    request: Request,
) -> Option<figure::Figure> {
    let areas = comparison.first.iter().filter_map(|at| AreaId::parse(&comparison.areas[*at].id)).collect();
    let category = CategoryId::parse(&comparison.categories[0].id).filter(|id| indicator.category(id).is_some());
    let request = Request { areas, categories: category.into_iter().collect(), ..request };
    let kind = if comparison.positions.len() < 3 { Kind::Bar } else { Kind::Line };
    let select = |kind| figure::select(indicator, &shared.site.numbers.areas, locale, &Request { kind: Some(kind), ..request.clone() });
    select(kind).or_else(|_| select(Kind::Bar)).ok()
}

/// Returns the view of the comparison.
pub(in crate::render) fn view(shared: &Shared<'_>, data: &str, url: &Url) -> ComparisonView {
    let Addresses { scripts, library } = &shared.common.assets.comparison;
    ComparisonView { script: url.relative(&format!("{scripts}button.js")), library: url.relative(library), data: url.relative(data) }
}
