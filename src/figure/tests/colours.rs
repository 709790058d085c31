use std::collections::BTreeSet;

const SHEET: &str = include_str!("../../../themes/default/assets/figure.css");
const THEME: &str = include_str!("../../../themes/default/theme.yaml");

/// Returns the names that follow `before` in a text.
fn names<'t>(text: &'t str, before: &'static str) -> BTreeSet<&'t str> {
    let end = |rest: &'t str| rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').unwrap_or(rest.len());
    text.split(before).skip(1).map(|rest| &rest[..end(rest)]).collect()
}

#[test]
fn every_colour_of_a_drawing_is_in_the_theme_and_in_forced_colours() {
    // The contrasts of the theme's colours are checked whenever a site is built.
    let of_theme: BTreeSet<&str> = names(THEME, "\n  figure-");
    let used = names(SHEET, "var(--figure-");
    assert!(used.is_subset(&of_theme), "not in theme.yaml: {:?}", used.difference(&of_theme));
    let forced = names(SHEET, "\n    --figure-");
    assert_eq!(forced, of_theme, "the colours that a reader forces have to stand in for each");
    let drawn = SHEET.lines().filter(|line| line.starts_with(".figure-drawing"));
    assert!(drawn.clone().count() > 20 && drawn.into_iter().all(|line| !line.contains('#')), "a colour of its own");
}

#[test]
fn every_colour_of_a_figure_is_in_a_pair_or_is_only_to_help_the_eye() {
    let (_, pairs) = THEME.split_once("\npairs:").expect("pairs");
    for name in names(THEME, "\n  figure-") {
        assert!(name == "grid" || names(pairs, "figure-").contains(name), "figure-{name} meets nothing");
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
