//! The answer at the top of an indicator's page.

use std::collections::BTreeMap;

use scraper::{Html, Selector};

use crate::beside::{INDICATOR, everything, site};

/// Builds a site about one indicator, which its report does not mention.
fn about(indicator: &str, more: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let page = ("content/rapport/2022/01-sida.md", "---\ntitle: Sida\n---\nText.\n");
    let files: Vec<(&str, &str)> = [("content/indicators/nojda.yaml", indicator), page].into_iter().chain(more.iter().copied()).collect();
    site(&files)
}

/// Returns the paragraphs of the answer on a page, with single spaces; none if it has no answer.
fn paragraphs(built: &BTreeMap<String, Vec<u8>>, path: &str) -> Vec<String> {
    let html = String::from_utf8_lossy(built.get(path).unwrap_or_else(|| panic!("there is no {path}"))).into_owned();
    let page = Html::parse_document(&html);
    let selector = Selector::parse(".answer p").expect("a selector");
    let found = page.select(&selector).map(|line| {
        let text: String = line.text().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    found.collect()
}

/// Checks the answer of an indicator in Swedish and in English, as one text each.
#[track_caller]
fn answers(indicator: &str, swedish: &str, english: &str) {
    let built = about(indicator, &[]);
    assert_eq!(paragraphs(&built, "nyckeltal/nojda/index.html").join(" | "), swedish);
    assert_eq!(paragraphs(&built, "en/indicators/nojda/index.html").join(" | "), english);
}

/// Returns an indicator of shares with an editor's sentence. `kind` are its further keys.
fn share(kind: &str, numbers: &str) -> String {
    let answer = "answer: {sv: \"{number} av 100 är nöjda\", en: \"{number} out of 100 are satisfied\"}";
    format!("title: Nöjda\nunit: percent\ncounts: answers\n{answer}\n{kind}{numbers}")
}

#[test]
fn the_number_is_told_with_the_nation_the_peers_women_and_men_and_its_position() {
    answers(
        &everything(),
        "Medelvärdet för 2023 var 90 procent, högre än i riket (86) och högre än i gruppen ”Liknande kommuner” (83). | \
         För kvinnor var det 91 procent och för män 89 procent. Provköping ligger bland de 25 procent bästa av 9 kommuner.",
        "The mean for 2023 was 90 per cent, higher than in Sweden (86) and higher than in the group “Liknande kommuner” (83). | \
         For women it was 91 per cent and for men 89 per cent. Provköping is among the best 25 per cent of 9 municipalities.",
    );
}

#[test]
fn the_editors_words_tell_of_people_and_a_mean_is_called_what_it_is() {
    answers(
        &share("", "areas:\n  \"0001\": {2023: 85}\n  riket: {2023: 86}\n  \"0002\": {2023: 88}\n  \"0003\": {2023: 90}\n"),
        "85 av 100 är nöjda (2023), färre än i riket (86) och färre än i gruppen ”Liknande kommuner” (89, ovägt medelvärde, egen bearbetning). | Hur säker skillnaden är går inte att säga.",
        "85 out of 100 are satisfied (2023), fewer than in Sweden (86) and fewer than in the group “Liknande kommuner” (89, unweighted mean, own \
         processing). | It is not possible to say how certain the difference is.",
    );
}

#[test]
fn a_difference_that_may_be_chance_is_called_none() {
    let survey = (
        "content/surveys/enkat.yaml",
        "name: Enkät\nquestions: [{indicator: nojda}]\nrounds: [{period: 2023, asked: 400, answered: 228}]\n",
    );
    let of = |nation: u32| {
        let numbers = format!("areas:\n  \"0001\": {{2023: {{value: 85, n: 228}}}}\n  riket: {{2023: {nation}}}\n");
        let built = about(&share("", &numbers), &[survey]);
        paragraphs(&built, "nyckeltal/nojda/index.html").remove(0)
    };
    assert_eq!(of(86), "85 av 100 är nöjda (2023), ungefär lika många som i riket (86, ingen säker skillnad).");
    assert_eq!(of(70), "85 av 100 är nöjda (2023), fler än i riket (70).");
    assert_eq!(of(85), "85 av 100 är nöjda (2023), lika många som i riket (85).");
}

#[test]
fn how_certain_a_difference_is_is_said_not_to_be_known() {
    let survey = ("content/surveys/enkat.yaml", "name: Enkät\nquestions: [{indicator: nojda}]\n");
    let numbers = "areas:\n  \"0001\": {2023: 85}\n  riket: {2023: 70}\n";
    let built = about(&share("", numbers), &[survey]);
    let told = paragraphs(&built, "nyckeltal/nojda/index.html");
    assert_eq!(told, ["85 av 100 är nöjda (2023), fler än i riket (70).", "Hur säker skillnaden är går inte att säga."]);
}

#[test]
fn numbers_that_differ_by_too_little_to_show_are_almost_the_same() {
    let numbers = "decimals: 0\nareas:\n  \"0001\": {2023: 80.4}\n  riket: {2023: 80.6}\n";
    let built = about(&format!("{INDICATOR}{numbers}"), &[]);
    let told = paragraphs(&built, "nyckeltal/nojda/index.html");
    assert_eq!(told, ["Medelvärdet för 2023 var 80 procent, i stort sett samma som i riket (81)."]);
}

#[test]
fn others_that_stop_earlier_are_told_of_their_own_time() {
    answers(
        &share("", "areas:\n  \"0001\": {2022: 80, 2023: 85}\n  riket: {2022: 82}\n"),
        "85 av 100 är nöjda (2023). | Andras siffror finns här till och med 2022. Då var det 80 procent, färre än i riket (82). Hur säker skillnaden är går inte att säga.",
        "85 out of 100 are satisfied (2023). | Figures for others end with 2022. Then it was 80 per cent, fewer than in Sweden (82). It is not possible to say how certain the difference is.",
    );
}

#[test]
fn counts_are_not_compared_with_areas_of_other_sizes_and_medians_have_no_mean() {
    let others = "areas:\n  \"0001\": {2023: 12}\n  riket: {2023: 900}\n  \"0002\": {2023: 10}\n  \"0003\": {2023: 14}\n";
    let of = |head: &str| paragraphs(&about(&format!("title: A\n{head}\n{others}"), &[]), "nyckeltal/nojda/index.html");
    let count = of("unit: {one: {sv: fall, en: case}, other: {sv: fall, en: cases}}\nstatistic: count\ncounts: reports");
    assert_eq!(count, ["Antalet för 2023 var 12 fall."]);
    let median = of("unit: {one: {sv: dag, en: day}, other: {sv: dagar, en: days}}\nstatistic: median\ncounts: time");
    let range = "I gruppen ”Liknande kommuner” går talen från 10 dagar till 14 dagar.";
    assert_eq!(median, ["Medianen för 2023 var 12 dagar, färre än i riket (900).", range]);
}

#[test]
fn what_is_not_here_is_said_and_where_it_is() {
    answers(
        &share("kolada: U21468\n", "values: {2023: 85}\n"),
        "85 av 100 är nöjda (2023). | Rikets och andra kommuners siffror finns inte på webbplatsen. | \
         Riket och andra kommuner hos Kolada (annan webbplats)",
        "85 out of 100 are satisfied (2023). | Figures for Sweden and other municipalities are not on this website. | \
         Sweden and other municipalities at Kolada (another website)",
    );
}

#[test]
fn a_missing_number_says_why_since_when_and_where_it_may_be() {
    let missing = "{value: saknas, note: {sv: Enkäten gick förlorad, en: The survey was lost}}";
    answers(
        &share("kolada: U21468\n", &format!("values: {{2021: 80, 2022: 82, 2023: {missing}}}\n")),
        "Uppgift saknas för 2023. | Enkäten gick förlorad. Den senaste siffran här gäller 2022: 82 procent. | Sök uppgiften hos Kolada (annan webbplats)",
        "There is no figure for 2023. | The survey was lost. The latest figure here is for 2022: 82 per cent. | \
         Look for the figure at Kolada (another website)",
    );
    let never = format!("{INDICATOR}kolada: U21468\nareas: {{riket: {{2023: 80}}}}\n");
    let built = about(&never, &[]);
    let told = paragraphs(&built, "nyckeltal/nojda/index.html");
    assert_eq!(told, ["Webbplatsen har ingen siffra för Provköping.", "Sök uppgiften hos Kolada (annan webbplats)"]);
}

#[test]
fn a_hidden_number_is_said_to_be_hidden_and_nowhere_else_is_pointed_at() {
    let hidden = "title: Barn\nunit: {one: {sv: barn, en: child}, other: {sv: barn, en: children}}\nstatistic: count\nkolada: U1\nvalues: {2022: 12, 2023: 3}\n";
    let built = about(hidden, &[]);
    let told = paragraphs(&built, "nyckeltal/nojda/index.html");
    let why = "Talet för 2023 visas inte, eftersom det gäller för få personer.";
    assert_eq!(told, [why, "Den senaste siffran här gäller 2022: 12 barn."]);
}

#[test]
fn an_indicator_without_measures_says_so_where_the_site_has_reports() {
    let built = about(&everything(), &[]);
    let page = String::from_utf8_lossy(&built["nyckeltal/nojda/index.html"]).into_owned();
    assert!(page.contains("Inga åtgärder redovisas här."));
}

#[test]
fn the_trend_has_the_nation_and_the_peers_beside_it() {
    let line = |name: &str, numbers: &str| format!("  {name}: {{{numbers}}}\n");
    let numbers = ["2021: 80, 2022: 82, 2023: 85", "2021: 81, 2022: 83, 2023: 86", "2021: 84, 2022: 85, 2023: 89", "2023: 90"];
    let areas = ["\"0001\"", "riket", "lika", "\"0002\""];
    let file: String = areas.iter().zip(numbers).map(|(name, numbers)| line(name, numbers)).collect();
    let built = about(&format!("{INDICATOR}areas:\n{file}"), &[]);
    let html = String::from_utf8_lossy(&built["nyckeltal/nojda/index.html"]).into_owned();
    let page = Html::parse_document(&html);
    let selector = |css: &str| Selector::parse(css).expect("a selector");
    let (figures, heads) = (selector("figure"), selector("thead th"));
    let figure = page.select(&figures).next().expect("a figure");
    let heads: Vec<String> = figure.select(&heads).map(|head| head.text().collect()).collect();
    assert_eq!(heads, ["År", "Provköping", "Riket", "Liknande kommuner"]);
}
