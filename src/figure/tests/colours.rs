use crate::colour::Colour;
use std::collections::BTreeMap;

const SHEET: &str = include_str!("../../../themes/default/assets/figure.css");

/// The colours of a scheme by name.
fn scheme(rules: &str) -> BTreeMap<&str, Colour> {
    let colour = |line: &'static str| -> Option<(&'static str, Colour)> {
        let (name, value) = line.trim().strip_prefix("--figure-")?.split_once(": ")?;
        // `var(--paper, #ffffff)` is the theme's colour, with what it is in the default theme.
        let digits = value.rsplit_once('#')?.1.trim_end_matches([';', ')']);
        let long: String = if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits.to_owned() };
        Some((name, Colour::parse(&format!("#{long}"))?))
    };
    let start = SHEET.find(rules).expect("the scheme");
    SHEET[start..].lines().skip(1).take_while(|line| !line.trim().starts_with('}')).filter_map(colour).collect()
}

#[test]
fn every_colour_of_a_drawing_is_seen_on_its_ground() {
    for rules in [":root {", "@media (prefers-color-scheme: dark)", "@media print"] {
        let colours = scheme(rules);
        let ground = colours["ground"];
        // The grid, the track and the band only help the eye; what they say is said by numbers, marks and words too.
        for (name, colour) in
            colours.iter().filter(|(name, _)| !["ground", "grid", "track", "band"].contains(name) && !name.starts_with("shade"))
        {
            // The colours of series are those of their names too, so that they must be as clear as text; these two never are.
            let wanted = if ["other", "zero"].contains(name) { 3.0 } else { 4.5 };
            assert!(colour.contrast(ground) >= wanted, "{rules} {name}: {:.2}", colour.contrast(ground));
        }
        assert!(colours.len() >= 19, "{rules} {colours:?}");
    }
}

#[test]
fn no_key_stands_twice_in_a_catalogue() {
    for catalogue in [include_str!("../../../themes/default/locales/sv.ftl"), include_str!("../../../themes/default/locales/en.ftl")] {
        let mut keys: Vec<&str> =
            catalogue.lines().filter_map(|line| Some(line.split_once(" =")?.0)).filter(|key| !key.starts_with(' ')).collect();
        keys.sort_unstable();
        let twice: Vec<&&str> = keys.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
