//! The reader's own comparison on an indicator's page: its numbers, the scripts and the library that draws. It never draws itself, and writes
//! nothing of it where no page has one.

use super::Shared;
use super::files::hashed;
use crate::figure::{self, Kind, Request, comparison::Comparison};
use crate::indicator::{CellValue, Indicator};
use crate::locale::Locale;
use crate::name::{CategoryId, Lang, Url};
use crate::theme::Theme;
use crate::view::ComparisonView;

/// ECharts, which the build script took from the source of the charming crate.
const LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/echarts.js"));

/// What its licences want to stand beside it.
const LICENCES: &str = concat!(include_str!("comparison/echarts.txt"), "\n", include_str!("../../LICENSE-APACHE"));

/// Where the files lie that all comparisons have in common. Their names change with what they hold.
pub(crate) struct Addresses {
    /// The folder of the scripts, which has the name of them all, so that they can name each other.
    scripts: String,
    library: String,
}

impl Addresses {
    /// Where they lie with this theme.
    pub fn of(theme: &Theme) -> Self {
        let all: Vec<u8> = theme.scripts.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes].concat()).collect();
        Self { scripts: hashed("compare", "/", &all), library: hashed("echarts", ".js", LIBRARY) }
    }

    /// The files, by their paths.
    pub fn files(&self, theme: &Theme) -> impl Iterator<Item = (String, Vec<u8>)> {
        let scripts = theme.scripts.iter().map(|(name, bytes)| (format!("{}{name}", self.scripts), bytes.clone()));
        let licences = hashed("echarts.licenses", ".txt", LICENCES.as_bytes());
        let library = [(self.library.clone(), LIBRARY.to_vec()), (licences, LICENCES.into())];
        scripts.chain(library)
    }
}

/// The file of an indicator's numbers, beside its page.
pub(super) const NUMBERS: &str = "jamfor.json";

/// Whether an indicator has two lines with a number in them, since one is nothing to compare.
pub(super) fn is_offered(indicator: &Indicator) -> bool {
    let known = indicator.cells.iter().filter(|(_, cell)| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)));
    let mut lines = known.map(|(key, _)| (&key.area, key.group, &key.category));
    lines.next().is_some_and(|first| lines.any(|line| line != first))
}

/// The numbers of an indicator's comparison, and where they lie; `None` where there is nothing to compare.
pub(super) fn data(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang, url: &Url) -> Option<(String, Vec<u8>)> {
    let locale = shared.language(lang).locale;
    let request = Request { near: shared.site.config.near.into(), ..Request::of(shared.site.own_area.clone()) };
    let comparison = figure::compare(indicator, &shared.site.areas, locale, &request)?;
    let opening = opening(&comparison, shared, indicator, locale, request)?;
    Some((format!("{}{NUMBERS}", url.below_root()), comparison.json(&opening, locale).into_bytes()))
}

/// The figure that the comparison opens with: the own area, or the first that has numbers, through time.
fn opening(
    comparison: &Comparison,
    shared: &Shared<'_>,
    indicator: &Indicator,
    locale: &Locale,
    request: Request,
) -> Option<figure::Figure> {
    let area = indicator.areas().into_iter().find(|area| area.as_str() == comparison.areas[0].id)?;
    let category = CategoryId::parse(&comparison.categories[0].id).filter(|id| indicator.category(id).is_some());
    let request = Request { areas: vec![area.clone()], categories: category.into_iter().collect(), ..request };
    let kind = if comparison.positions.len() < 3 { Kind::Bar } else { Kind::Line };
    let select = |kind| figure::select(indicator, &shared.site.areas, locale, &Request { kind: Some(kind), ..request.clone() });
    select(kind).or_else(|_| select(Kind::Bar)).ok()
}

/// What the page's template is given.
pub(super) fn view(shared: &Shared<'_>, data: &str, url: &Url) -> ComparisonView {
    let Addresses { scripts, library } = &shared.common.assets.comparison;
    ComparisonView { script: url.relative(&format!("{scripts}button.js")), library: url.relative(library), data: url.relative(data) }
}
