//! Similar names, for "did you mean", and the only one that a name can stand for. It never accepts one name for another.

/// Returns the name in `known` that is most similar to `asked`, for "did you mean"; `None` if none is similar.
pub fn nearest<'a>(asked: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let asked = asked.to_lowercase();
    let likeness = |name: &str| strsim::jaro_winkler(&asked, &name.to_lowercase());
    let best = known.into_iter().map(|name| (likeness(name), name)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
    (best.0 >= 0.8).then(|| best.1.to_owned())
}

/// Returns the only known name that is written as `written` but for capitals, accents, separators and characters that cannot be seen: `Mål 1` for
/// `mal-1`.
pub fn same<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let bare = bare(written);
    only(known.into_iter().filter(|name| !bare.is_empty() && self::bare(name) == bare))
}

/// Returns the only known word that `written` can stand for: the [`same`] one, or one that a single slip makes it: a letter too many, too few, wrong or
/// exchanged with the next. For words of the program, which differ by more than that.
pub fn slip<'a>(written: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Option<String> {
    let bare = bare(written);
    let is_near = |name: &&str| bare.chars().count() >= SHORTEST_SLIP && strsim::osa_distance(&bare, &self::bare(name)) <= 1;
    same(written, known.clone()).or_else(|| only(known.into_iter().filter(is_near)))
}

/// The length of the shortest word that a slip may be recognised in: shorter ones are near too much.
const SHORTEST_SLIP: usize = 4;

/// Returns the only one of several names.
fn only<'a>(mut names: impl Iterator<Item = &'a str>) -> Option<String> {
    let first = names.next()?;
    names.all(|name| name == first).then(|| first.to_owned())
}

/// Returns a name in small letters without accents, separators and characters that cannot be seen.
fn bare(name: &str) -> String {
    let letters = name.chars().filter(|sign| !is_invisible(*sign)).flat_map(char::to_lowercase);
    let plain = letters.map(|sign| match sign {
        'å' | 'ä' | 'á' | 'à' => 'a',
        'ö' | 'ø' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        '_' | ' ' | '\u{a0}' | '–' | '\u{2011}' => '-',
        other => other,
    });
    plain.collect::<String>().trim_matches('-').to_owned()
}

/// Whether a character cannot be seen: a soft hyphen, or one of no width.
pub fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Returns the known names to list if none is similar: all of them, or the first of very many, since a longer list helps nobody.
pub fn some_of<'a>(known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut known = known.map(str::to_owned);
    let listed: Vec<String> = known.by_ref().take(MOST_LISTED).collect();
    listed.into_iter().chain(known.next().map(|_| "…".to_owned())).collect()
}

/// The largest number of names in a message.
const MOST_LISTED: usize = 50;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_for_another_only_if_there_is_no_choice() {
        let known = ["mal-1", "mal-2", "part_of", "Mål-3", "mal-3"];
        for (written, wanted) in
            [("Mål 1", "mal-1"), ("mål_2", "mal-2"), ("ma\u{ad}l-1", "mal-1"), ("\u{feff}mal-1", "mal-1"), ("part-of", "part_of")]
        {
            assert_eq!(same(written, known).as_deref(), Some(wanted), "{written}");
        }
        for written in ["mal-3", "mal", "", "-", "\u{ad}", "mal-4"] {
            assert_eq!(same(written, known), None, "{written}");
        }
        let words = ["higher", "lower", "title", "short"];
        for (written, wanted) in [("hgher", "higher"), ("highre", "higher"), ("titles", "title"), ("Tite", "title"), ("lowar", "lower")] {
            assert_eq!(slip(written, words).as_deref(), Some(wanted), "{written}");
        }
        for written in ["tit", "hihger-x", "slower2", ""] {
            assert_eq!(slip(written, words), None, "{written}");
        }
        assert_eq!(slip("mal-4", ["mal-1", "mal-2"]), None, "either");
    }
}
