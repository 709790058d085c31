//! The words by which texts name indicators. It never reads a page.

use std::collections::BTreeMap;

use super::words::{Lexicon, Word, alike, words};
use crate::area::AreaKind;
use crate::indicator::{Indicator, Unit, singular};
use crate::name::{AreaId, IndicatorId, Lang};
use crate::page::{Quantity, UnitWord};
use crate::site::Site;

/// The words of one indicator.
pub(super) struct IndicatorWords {
    /// The indicator.
    pub id: IndicatorId,
    /// Its unit.
    pub unit: Unit,
    operation: Option<AreaId>,
    /// Its names, each as the words that distinguish it.
    pub names: Vec<Vec<String>>,
    /// Words that may occur next to a name without changing the meaning.
    own: Vec<String>,
    /// The words of its definition, which may occur next to the full name.
    definition: Vec<String>,
    /// The words of its unit: avvikelse, avvikelser.
    units: Vec<String>,
}

/// The words of all indicators of a site.
pub struct Vocabulary {
    lexicon: Lexicon,
    of: BTreeMap<IndicatorId, IndicatorWords>,
    /// The indicators by the beginning of the longest word of each name.
    beginnings: BTreeMap<String, Vec<IndicatorId>>,
    /// The words of the publisher's name.
    publisher: Vec<String>,
    /// Operations and units, with the words of their names.
    parts: Vec<(AreaId, Vec<String>)>,
}

/// The number of characters of a word that are compared first.
const BEGINNING: usize = 4;

/// Common endings of the names of units.
const UNIT_ENDINGS: [&str; 7] = ["enheten", "enheterna", "gården", "boendet", "avdelningen", "teamet", "distriktet"];

fn beginning(word: &str) -> String {
    word.chars().take(BEGINNING).collect()
}

fn texts(text: &str) -> Vec<String> {
    words(text, &(0..text.len())).into_iter().map(|word| word.text).collect()
}

impl Vocabulary {
    /// Collects the words of a site's indicators. The result does not depend on the text of pages.
    pub fn of(site: &Site) -> Self {
        let lang = Lang::swedish();
        let lexicon = Lexicon::new();
        let of: BTreeMap<_, _> = site
            .numbers
            .indicators
            .values()
            .map(|indicator| (indicator.id.clone(), indicator_words(site, indicator, &lang, &lexicon)))
            .collect();
        let mut beginnings: BTreeMap<String, Vec<IndicatorId>> = BTreeMap::new();
        for (id, words) in &of {
            for longest in words.names.iter().filter_map(|name| name.iter().max_by_key(|word| word.len())) {
                beginnings.entry(beginning(longest)).or_default().push(IndicatorId::clone(id));
            }
        }
        let own = site.numbers.areas.get(site.own_area()).map_or("", |area| area.name.text(&lang));
        let organisation = &site.config.organisation;
        let unit = organisation.unit.as_ref().map_or("", |unit| unit.text(&lang));
        let publisher = [own, organisation.name.text(&lang), unit].into_iter().flat_map(texts).collect();
        let parts = site.numbers.areas.values().filter(|area| matches!(area.kind, AreaKind::Operation | AreaKind::Unit));
        let parts = parts.map(|area| (area.id.clone(), texts(area.name.text(&lang)))).collect();
        Self { lexicon, of, beginnings, publisher, parts }
    }

    pub(super) fn words(&self, id: &IndicatorId) -> Option<&IndicatorWords> {
        self.of.get(id)
    }

    /// Returns the indicators that some words may name.
    pub(super) fn perhaps_named(&self, words: &[Word]) -> Vec<&IndicatorWords> {
        let ids = words.iter().filter_map(|word| self.beginnings.get(&beginning(&word.text))).flatten();
        let mut ids: Vec<_> = ids.collect();
        ids.sort_unstable();
        ids.dedup();
        ids.into_iter().filter_map(|id| self.of.get(id)).collect()
    }

    /// Whether every word is neutral, belongs to the indicator or is the publisher's name. `whole` says that the indicator's full name is
    /// among them; `negated` that a negation is acceptable.
    pub(super) fn says_nothing_else(&self, of: &IndicatorWords, said: &[Word], whole: bool, negated: bool) -> bool {
        said.iter().enumerate().all(|(at, Word { text: word, .. })| {
            if negated && matches!(word.as_str(), "inte" | "ej" | "aldrig") {
                return true;
            }
            if word == "mycket" {
                // "Nöjda eller mycket nöjda" is the whole, "mycket nöjda" a part.
                return at > 0 && said[at - 1].text == "eller";
            }
            if self.lexicon.narrows(word) {
                return false;
            }
            let known = |list: &[String]| list.iter().any(|own| alike(own, word));
            self.lexicon.is_plain(word) || known(&of.own) || (whole && known(&of.definition)) || known(&self.publisher)
        })
    }

    /// Whether a heading only names a speaker.
    pub(super) fn only_tells_who(&self, heading: &str) -> bool {
        let words = texts(heading);
        words.iter().any(|word| self.lexicon.is_role(word))
            && words.iter().all(|word| self.lexicon.is_role(word) || self.lexicon.is_plain(word))
    }

    /// Whether a heading names an operation or a unit other than the indicator's own.
    pub(super) fn names_a_part(&self, of: &IndicatorWords, heading: &str) -> bool {
        let words = texts(heading);
        let own = |id: &AreaId| of.operation.as_ref() == Some(id);
        let named = |name: &[String]| name.iter().all(|part| words.iter().any(|word| alike(part, word)));
        let known = self.parts.iter().any(|(id, name)| !own(id) && !name.is_empty() && named(name));
        let sounds_so =
            |word: &String| UNIT_ENDINGS.iter().any(|ending| word.ends_with(ending)) && !of.own.iter().any(|own| alike(own, word));
        known || words.iter().any(sounds_so)
    }

    /// Whether the words of a heading, or of a comment's author, narrow what follows.
    pub(super) fn narrows(&self, of: &IndicatorWords, heading: &str) -> bool {
        let mut words = words(heading, &(0..heading.len()));
        words.retain(|word| !self.lexicon.is_role(&word.text));
        !self.says_nothing_else(of, &words, true, false)
    }
}

fn indicator_words(site: &Site, indicator: &Indicator, lang: &Lang, lexicon: &Lexicon) -> IndicatorWords {
    let (short, title) = (indicator.short.text(lang), indicator.title.text(lang));
    let tells = |word: &String| word.chars().count() > 2 && !lexicon.is_plain(word);
    let mut names: Vec<Vec<String>> = [short, title].map(|name| texts(name).into_iter().filter(tells).collect()).into();
    names.retain(|name| !name.is_empty());
    names.dedup();
    let operation = indicator.operation.as_ref().and_then(|id| site.numbers.areas.get(id)).map_or("", |area| area.name.text(lang));
    let official = indicator.official.as_ref().map_or("", |official| official.text(lang));
    let units = match &indicator.unit {
        Unit::Percent => Vec::new(),
        Unit::Counted { one, other } => [singular(one.text(lang)).0, other.text(lang)].into_iter().flat_map(texts).collect(),
        Unit::Text(unit) => texts(unit.text(lang)).into_iter().take(1).collect(),
    };
    let own = [short, title, official, operation].into_iter().flat_map(texts).chain(units.clone()).collect();
    let definition = indicator.definition.as_ref().map_or_else(Vec::new, |definition| texts(definition.text(lang)));
    let (id, unit, operation) = (indicator.id.clone(), indicator.unit.clone(), indicator.operation.clone());
    IndicatorWords { id, unit, operation, names, own, definition, units }
}

impl IndicatorWords {
    /// Whether a written number can be one of the indicator's.
    pub(super) fn fits(&self, text: &str, quantity: &Quantity) -> bool {
        match &quantity.unit {
            UnitWord::Percent => self.unit == Unit::Percent,
            UnitWord::Word(range) => {
                let word = text.get(range.clone()).unwrap_or("").to_lowercase();
                self.units.contains(&word)
            }
            UnitWord::Points | UnitWord::None => false,
        }
    }
}
