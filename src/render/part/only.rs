//! What a part of a site is asked to have, as written on the command line: `shared`, `municipality=0114-0199,2280`, `indicator=a..m`. It never
//! knows which jobs are about an item.

use std::collections::BTreeMap;

use crate::area::KINDS;
use crate::diagnostic::Problem;
use crate::name::nearest;

/// The kind of indicators; other items have that of their area.
pub(super) const INDICATOR: &str = "indicator";

/// The items of a site that have pages of their own: names by id, by kind.
pub(super) type Items = BTreeMap<&'static str, BTreeMap<String, String>>;

/// The word for whatever is about no item.
pub(super) const SHARED: &str = "shared";

/// Returns the chosen ids as written after a kind: as ranges of those that follow each other in the sorted list of all.
pub(super) fn ranges<'i>(all: impl Iterator<Item = (&'i str, bool)>) -> Vec<String> {
    let all: Vec<(&str, bool)> = all.collect();
    let runs = all.chunk_by(|(_, a), (_, b)| a == b).filter(|run| run[0].1);
    runs.map(|run| match run {
        [(only, _)] => (*only).to_owned(),
        [(first, _), .., (last, _)] => format!("{first}..{last}"),
        [] => String::new(),
    })
    .collect()
}

/// What a part is asked to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Only {
    /// Whatever is about no item: lists, search, feeds, catalogue.
    Shared,
    /// What is about some items.
    Items {
        /// Their kind: one of areas, or `indicator`.
        kind: &'static str,
        /// The ids and ranges, as written.
        wanted: Vec<String>,
    },
}

impl Only {
    /// Parses `shared` or `KIND=VALUE`, where VALUE is ids and ranges with commas between.
    ///
    /// # Errors
    /// If it has another form, or an unknown kind.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let malformed = || Problem::OnlyMalformed { found: text.to_owned() };
        if text.trim() == SHARED {
            return Ok(Self::Shared);
        }
        let (kind, values) = text.split_once('=').ok_or_else(malformed)?;
        let kinds = || KINDS.iter().map(|(kind, _)| *kind).chain([INDICATOR]);
        let kind = kind.trim();
        let Some(kind) = kinds().find(|known| *known == kind) else {
            let known = kinds().map(str::to_owned).collect();
            return Err(Problem::OnlyUnknownKind { found: kind.to_owned(), nearest: nearest(kind, kinds()), known });
        };
        let wanted: Vec<String> = values.split(',').map(|value| value.trim().to_owned()).collect();
        if wanted.iter().any(String::is_empty) { Err(malformed()) } else { Ok(Self::Items { kind, wanted }) }
    }

    /// Returns the ids of the items that it matches, with their kind; `None` for what is shared.
    ///
    /// # Errors
    /// If the kind has no items, or an id or range matches none. All problems are returned.
    pub(super) fn matching(&self, items: &Items) -> Result<Option<(&'static str, Vec<String>)>, Vec<Problem>> {
        let Self::Items { kind, wanted } = self else { return Ok(None) };
        let Some(items) = items.get(kind) else {
            let known = items.keys().copied().chain([SHARED]).map(str::to_owned).collect();
            return Err(vec![Problem::OnlyWithoutPages { kind: (*kind).to_owned(), known }]);
        };
        let (mut ids, mut problems) = (Vec::new(), Vec::new());
        for value in wanted {
            let range = match Range::parse(value, |id| items.contains_key(id)) {
                Ok(range) => range,
                Err(problem) => {
                    problems.push(problem);
                    continue;
                }
            };
            let before = ids.len();
            ids.extend(items.keys().filter(|id| range.has(id)).cloned());
            if ids.len() == before {
                let edge = |item: Option<(&String, &String)>| item.map_or_else(String::new, |(id, _)| id.clone());
                let named = items.iter().find(|(_, name)| name.to_lowercase() == value.to_lowercase()).map(|(id, _)| id.clone());
                let like = || nearest(value, items.keys().map(String::as_str)).filter(|_| matches!(range, Range::One(_)));
                problems.push(Problem::OnlyEmpty {
                    kind: (*kind).to_owned(),
                    found: value.clone(),
                    nearest: named.or_else(like),
                    first: edge(items.first_key_value()),
                    last: edge(items.last_key_value()),
                });
            }
        }
        if problems.is_empty() { Ok(Some((kind, ids))) } else { Err(problems) }
    }
}

/// An id, or a range of ids with its ends.
enum Range<'v> {
    One(&'v str),
    /// Ids of the same form as the ends: `0114-0199`.
    Codes(&'v str, &'v str),
    /// Ids from the first end, and up to those that start with the last; an empty end is open: `a..m`, `..0599`.
    Between(&'v str, &'v str),
}

impl<'v> Range<'v> {
    /// Parses a value. A hyphen makes a range only between two codes, since other ids have hyphens.
    fn parse(value: &'v str, is_known: impl Fn(&str) -> bool) -> Result<Self, Problem> {
        let wrong = || Problem::OnlyRange { found: value.to_owned() };
        if is_known(value) {
            return Ok(Self::One(value));
        }
        if let Some((from, to)) = value.split_once("..") {
            let is_backwards = !from.is_empty() && !to.is_empty() && from > to && !from.starts_with(to);
            return if is_backwards || to.contains("..") { Err(wrong()) } else { Ok(Self::Between(from, to)) };
        }
        match value.split_once('-') {
            Some((from, to)) if is_code(from) && is_code(to) => {
                if form(from) == form(to) && from <= to {
                    Ok(Self::Codes(from, to))
                } else {
                    Err(wrong())
                }
            }
            _ => Ok(Self::One(value)),
        }
    }

    fn has(&self, id: &str) -> bool {
        match self {
            Self::One(known) => id == *known,
            Self::Codes(from, to) => form(id) == form(from) && *from <= id && id <= *to,
            Self::Between(from, to) => *from <= id && (to.is_empty() || id <= *to || id.starts_with(to)),
        }
    }
}

/// Whether an end of a range can be a code: it ends with a digit, and has no hyphen.
fn is_code(end: &str) -> bool {
    end.ends_with(|last: char| last.is_ascii_digit()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Returns the form of a code: which of its characters are digits.
fn form(code: &str) -> Vec<bool> {
    code.bytes().map(|byte| byte.is_ascii_digit()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items() -> Items {
        let of = |ids: &[&str]| ids.iter().map(|id| ((*id).to_owned(), format!("Namn {id}"))).collect::<BTreeMap<_, _>>();
        BTreeMap::from([
            ("municipality", of(&["0114", "0115", "0199", "0305", "1990", "2280"])),
            ("indicator", of(&["antal", "hem-tjanst", "mat-lada", "n15401", "n15419", "ovrigt"])),
        ])
    }

    fn matched(text: &str) -> Vec<String> {
        let only = Only::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem:?}"));
        only.matching(&items()).unwrap_or_else(|problems| panic!("{text}: {problems:?}")).expect("items").1
    }

    fn refused(text: &str) -> &'static str {
        Only::parse(text).and_then(|only| only.matching(&items()).map_err(|problems| problems[0].clone())).expect_err(text).code()
    }

    #[test]
    fn ids_lists_and_ranges_match_in_the_order_and_form_of_ids() {
        assert_eq!(matched("municipality=0114-0199"), ["0114", "0115", "0199"]);
        assert_eq!(matched("municipality=0115, 2280"), ["0115", "2280"]);
        assert_eq!(matched("municipality=0300-0399,0114"), ["0305", "0114"]);
        assert_eq!(matched("municipality=..0199"), ["0114", "0115", "0199"]);
        assert_eq!(matched("municipality=1900.."), ["1990", "2280"]);
        assert_eq!(matched("municipality=..").len(), 6);
        assert_eq!(matched("municipality=..01"), ["0114", "0115", "0199"]);
        assert_eq!(matched("indicator=n15401-n15410"), ["n15401"]);
        // A hyphen is part of an id, and the last end has whatever starts with it.
        assert_eq!(matched("indicator=hem-tjanst"), ["hem-tjanst"]);
        assert_eq!(matched("indicator=b..m"), ["hem-tjanst", "mat-lada"]);
    }

    #[test]
    fn whatever_cannot_be_meant_is_refused() {
        for text in ["", "municipality", "municipality=", "municipality=0114,,0115", "municipality=0114,"] {
            assert_eq!(refused(text), "only-malformed", "{text}");
        }
        assert_eq!(refused("kommun=0114"), "only-unknown-kind");
        assert_eq!(refused("unit=eken"), "only-without-pages");
        for text in ["municipality=0116", "municipality=0200-0299", "municipality=114-199", "indicator=hem-tjans", "indicator=p.."] {
            assert_eq!(refused(text), "only-empty", "{text}");
        }
        for text in ["municipality=0199-0114", "municipality=114-0199", "indicator=m..a", "municipality=0114..0199..0200"] {
            assert_eq!(refused(text), "only-range", "{text}");
        }
        let named = Only::parse("municipality=namn 2280").expect("a kind").matching(&items()).expect_err("no id");
        assert!(matches!(&named[0], Problem::OnlyEmpty { nearest: Some(id), .. } if id == "2280"), "{named:?}");
    }
}
