//! Derives addresses from files: directory and file names become slugs, and no two things get the same address. It never looks at the text
//! of a page.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::name::{IndicatorId, Lang, Slug, Url};

/// Returns a file or directory name without its ordering prefix: `01-inledning` is `inledning`, `2023` stays.
pub fn without_order(name: &str) -> &str {
    let digits = name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = name[digits..].trim_start_matches(['-', '_', '.', ' ']);
    if digits == 0 || rest.is_empty() || rest.len() == name.len() - digits { name } else { rest }
}

/// Returns the address component for a file or directory name; a name without letters and digits yields `x`, so that nothing is lost.
pub(super) fn slug(name: &str) -> Slug {
    Slug::of(without_order(name)).unwrap_or_else(Slug::nameless)
}

/// Returns the root of a language's pages: the site's root for the primary language, a directory with its name for others.
pub(super) fn language_root(lang: &Lang, first: &Lang) -> Url {
    if lang == first {
        return Url::root();
    }
    Slug::of(lang.as_str()).map_or_else(Url::root, |slug| Url::root().join(&slug))
}

/// Returns the address of the list of indicators.
pub(super) fn indicator_list(lang: &Lang, first: &Lang) -> Url {
    let name = if lang.as_str() == "sv" { "nyckeltal" } else { "indicators" };
    language_root(lang, first).join(&slug(name))
}

/// Returns the address of an indicator's page. Its slug is its file's name, which has been validated.
pub(super) fn indicator(id: &IndicatorId, lang: &Lang, first: &Lang) -> Url {
    indicator_list(lang, first).join(&slug(&format!("-{id}")))
}

/// The addresses in use, with their owners.
#[derive(Default)]
pub(super) struct Addresses {
    taken: BTreeMap<Url, Place>,
}

impl Addresses {
    /// Claims an address for something at `place`; reports it if taken.
    pub(super) fn claim(&mut self, url: &Url, place: Place, found: &mut Diagnostics) -> bool {
        if let Some(first) = self.taken.get(url) {
            found.add_related(place, Problem::DuplicateAddress { url: url.to_string() }, first.clone());
            return false;
        }
        self.taken.insert(url.clone(), place);
        true
    }

    /// Returns the owner of an address.
    pub(super) fn owner(&self, url: &Url) -> Option<&Place> {
        self.taken.get(url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_orders_a_name_is_not_in_its_address() {
        let cases = [
            ("01-inledning", "inledning"),
            ("2023", "2023"),
            ("10. Årets mål", "Årets mål"),
            ("3 år senare", "år senare"),
            ("2023-", "2023-"),
            ("112", "112"),
        ];
        for (name, rest) in cases {
            assert_eq!(without_order(name), rest, "{name}");
        }
    }

    #[test]
    fn an_indicator_that_begins_with_a_digit_keeps_it() {
        let id = IndicatorId::parse("1-till-3").expect("an id");
        assert_eq!(indicator(&id, &Lang::swedish(), &Lang::swedish()).to_string(), "/nyckeltal/1-till-3/");
    }
}
