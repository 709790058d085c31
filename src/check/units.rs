//! Units that have no words in a language of the site, whose pages then say "15.4 dagar". It never looks at texts that are marked with their
//! own language, as names and definitions are.

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Indicator, Unit};
use crate::name::{Lang, Wording};
use crate::site::Site;
use crate::source::Span;

/// So many indicators are named.
const NAMED: usize = 5;

/// What is written alike in every language, since it is a symbol and no word.
const SYMBOLS: [&str; 17] = ["g", "kg", "mg", "ton", "m", "km", "mm", "m²", "m³", "l", "ha", "h", "kWh", "MWh", "GWh", "°C", "CO₂"];

/// Reports, once for each language, the indicators whose units it lacks.
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
