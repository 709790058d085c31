//! Finds units without words in one of the site's languages, whose pages would say "15.4 dagar". It never looks at texts that are marked with their
//! own language, such as names and definitions.

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Indicator, Unit};
use crate::name::{Lang, Wording};
use crate::site::Site;
use crate::source::Span;

/// The maximal number of indicators that are named.
const NAMED: usize = 5;

/// Symbols that are the same in every language.
const SYMBOLS: [&str; 17] = ["g", "kg", "mg", "ton", "m", "km", "mm", "m²", "m³", "l", "ha", "h", "kWh", "MWh", "GWh", "°C", "CO₂"];

/// Reports, once per language, the indicators whose units have no words in it.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    for lang in &site.config.languages {
        let lacks = |indicator: &&Indicator| indicator.defined && is_lacking(&indicator.unit, lang, site.config.first_language());
        let lacking: Vec<&Indicator> = site.numbers.indicators.values().filter(lacks).collect();
        let Some(first) = lacking.first() else { continue };
        let indicators = lacking.iter().take(NAMED).map(|indicator| indicator.id.to_string()).collect();
        let problem = Problem::UnitsUntranslated { lang: lang.to_string(), count: lacking.len() as u64, indicators };
        found.add(Span::new(first.span.file, 0, 0), problem);
    }
}

fn is_lacking(unit: &Unit, lang: &Lang, first: &Lang) -> bool {
    let lacks = |text: &Wording| text.language(lang, first) != lang && !SYMBOLS.contains(&text.text(lang)) && !text.text(lang).is_empty();
    match unit {
        Unit::Percent => false,
        Unit::Counted { one, other } => lacks(one) || lacks(other),
        Unit::Text(text) => lacks(text),
    }
}
