//! No two places of a site give different values for one number or judge one change differently: what each page of the example and of the
//! gallery says about an indicator or a goal is compared with all others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use insyn::pipeline::Order;
use insyn::source::Sources;
use rust_decimal::{Decimal, RoundingStrategy};
use scraper::{ElementRef, Html, Selector};

use crate::sites::{built, example};

/// What pages say about an indicator or goal, by its address, and about an aspect of it: every wording with the pages that have it.
#[derive(Default)]
struct Said(BTreeMap<(String, String), BTreeMap<String, BTreeSet<String>>>);

impl Said {
    fn note(&mut self, subject: &str, part: &str, wording: &str, page: &str) {
        let wordings = self.0.entry((subject.to_owned(), part.to_owned())).or_default();
        wordings.entry(wording.to_lowercase()).or_default().insert(page.to_owned());
    }

    /// Returns the aspects with different wordings.
    fn contradictions(&self) -> Vec<String> {
        self.0.iter().filter(|(_, wordings)| wordings.len() > 1).map(|(of, wordings)| format!("{of:?}: {wordings:?}")).collect()
    }

    /// Returns the number of aspects on two pages or more.
    fn compared(&self) -> usize {
        self.0.values().filter(|wordings| wordings.values().flatten().collect::<BTreeSet<_>>().len() > 1).count()
    }
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// Returns the visible text of an element, with single spaces.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn first<'e>(element: ElementRef<'e>, wanted: &str) -> Option<ElementRef<'e>> {
    let selector = selector(wanted);
    element.select(&selector).next()
}

/// Returns the target of an element's link, resolved from a page's path, with its fragment.
fn target(page: &str, link: ElementRef<'_>) -> String {
    let (path, anchor) = link.attr("href").unwrap_or_default().split_once('#').unwrap_or((link.attr("href").unwrap_or_default(), ""));
    let mut steps: Vec<&str> = page.split('/').collect();
    steps.pop();
    for step in path.split('/').filter(|step| !step.is_empty() && *step != ".") {
        if step == ".." { _ = steps.pop() } else { steps.push(step) }
    }
    format!("{}#{anchor}", steps.join("/"))
}

/// Reads the whole site.
fn read(files: &BTreeMap<String, Vec<u8>>) -> Said {
    let mut said = Said::default();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with("index.html") && !path.starts_with("embed/")) {
        let page = Html::parse_document(&String::from_utf8_lossy(bytes));
        let root = page.root_element();
        items(path, root, &mut said);
        rows(path, root, &mut said);
        own(path, root, &mut said);
        scorecards(path, root, &mut said);
        units(path, root, &mut said);
        amounts(&mut said, path, root);
        changes(path, root, &mut said);
        goals(path, root, &mut said);
        brief(path, root, &mut said);
    }
    said
}

/// Records a value with its period, its verdict, and a development with the period of the earlier value.
fn latest(said: &mut Said, subject: &str, page: &str, element: ElementRef<'_>, (value, period): (&str, &str)) {
    said.note(subject, period, value, page);
    if let Some(verdict) = first(element, ".verdict") {
        said.note(subject, &format!("verdict {period}"), &text(verdict), page);
    }
    let Some(development) = first(element, ".development") else { return };
    let state = ["better", "worse", "same", "changed", "uncertain"]
        .into_iter()
        .find(|state| development.attr("class").is_some_and(|class| class.contains(&format!("development-{state}"))));
    let words = text(development);
    development_of(said, subject, page, words.split(". ").next().unwrap_or(&words), state);
    reason(said, subject, page, &words);
}

/// Records why a change is not judged: the sentences after the first, except those that judge it.
fn reason(said: &mut Said, subject: &str, page: &str, sentences: &str) {
    const JUDGED: [&str; 4] = ["Det är en förbättring.", "Det är en försämring.", "That is an improvement.", "That is a deterioration."];
    let Some((first, rest)) = sentences.split_once(". ") else { return };
    let first = first.to_lowercase();
    let Some((_, since)) = first.split_once(" sedan ").or_else(|| first.split_once(" since ")) else { return };
    if !JUDGED.contains(&rest) && !rest.is_empty() {
        said.note(subject, &format!("reason since {since}"), rest, page);
    }
}

/// Returns the numbers of everybody in the own area in the table of an indicator, by period, and whether each is computed.
fn table(files: &BTreeMap<String, Vec<u8>>, id: &str) -> BTreeMap<String, (Decimal, bool)> {
    let Some(bytes) = files.get(&format!("data/indicators/{id}.csv")) else { return BTreeMap::new() };
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let headings = reader.headers().expect("headings").clone();
    let column = |name: &str| headings.iter().position(|heading| heading == name).expect("a column");
    let [area, group, category, period, value, computed] = ["area", "group", "category", "period", "value", "computed"].map(column);
    let own = |row: &csv::StringRecord| row[group] == *"total" && row[category].is_empty() && ["2280", "9999"].contains(&&row[area]);
    let rows = reader.records().map(|row| row.expect("a row")).filter(own);
    rows.filter_map(|row| Some((row[period].to_owned(), (row[value].parse().ok()?, &row[computed] == "yes")))).collect()
}

/// Compares the number at the head of an indicator's page with the table that it offers, rounded as it is shown. Returns whether it is computed;
/// `None` if there is no number.
fn holds(files: &BTreeMap<String, Vec<u8>>, page: &str, root: ElementRef<'_>) -> Option<bool> {
    let element = first(root, ".latest")?;
    let period = first(element, ".latest-value + p").and_then(|line| line.text().next()).unwrap_or_default().trim().to_owned();
    let id = page.trim_end_matches("/index.html").rsplit('/').next()?;
    let (number, is_computed) = *table(files, id).get(&period)?;
    let shown = text(first(element, ".latest-value")?).replace('\u{2212}', "-");
    let digits: String = shown.chars().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '-') || c.is_whitespace()).collect();
    let written: Decimal = digits.split_whitespace().collect::<String>().replace(',', ".").parse().ok()?;
    let rounded = number.round_dp_with_strategy(written.scale(), RoundingStrategy::MidpointAwayFromZero);
    assert_eq!(written, rounded, "{page} shows {shown} and offers {number}");
    Some(is_computed)
}

/// Records by how much a number changed, by the head of a page and by the description of its first figure: "ökade med 6 procentenheter sedan 2022" and
/// "6 procentenheter högre än 2022".
fn amounts(said: &mut Said, page: &str, root: ElementRef<'_>) {
    let subject = format!("{}#", page.trim_end_matches("/index.html"));
    let line = first(root, ".latest .development").map(text).unwrap_or_default();
    let line = line.split(". ").next().unwrap_or_default().trim_end_matches('.').to_owned();
    if let Some((change, since)) = line.split_once(" sedan ") {
        let by = change.rsplit_once(" med ").map_or("nothing", |(_, by)| by);
        if !change.starts_with("Ingen säker") {
            said.note(&subject, &format!("amount since {since}"), &amount(by), page);
        }
    }
    let words = first(root, "figure .figure-words").map(text).unwrap_or_default();
    // Other sentences are about a group, a category or another area.
    const OF_ALL: [&str; 7] =
        ["Andelen för ", "Antalet för ", "Medelvärdet för ", "Medianen för ", "Summan för ", "I snitt var ", "Det var inga "];
    let of_all = |sentence: &&str| OF_ALL.iter().any(|start| sentence.starts_with(start));
    for sentence in words.split(". ").filter(of_all).map(|sentence| sentence.trim_end_matches('.')) {
        let Some((before, since)) = sentence.rsplit_once(" än ").or_else(|| sentence.rsplit_once(" som ")) else { continue };
        let change = before.rsplit_once(", ").map_or("", |(_, change)| change);
        let by = ["högre", "lägre", "fler", "färre"].iter().find_map(|word| change.strip_suffix(word));
        let is_same = ["samma", "i stort sett samma", "lika många", "precis"].contains(&change);
        let is_year = since.len() == 4 && since.starts_with("20");
        if is_year && (by.is_some() || is_same) {
            said.note(&subject, &format!("amount since {since}"), &amount(by.unwrap_or("nothing")), page);
        }
    }
}

/// Returns the number of a change without its unit, which only one of the two has.
fn amount(words: &str) -> String {
    let number = words.trim().trim_start_matches("ungefär ").trim_start_matches("ca ").split_whitespace().next().unwrap_or_default();
    if number.contains(',') { number.trim_end_matches('0').trim_end_matches(',').to_owned() } else { number.to_owned() }
}

/// Records "ökade med 6 procentenheter sedan 2022" under what follows "sedan", and whether that is better.
fn development_of(said: &mut Said, subject: &str, page: &str, words: &str, state: Option<&str>) {
    let words = words.trim_end_matches('.').to_lowercase();
    let Some((_, since)) = words.split_once(" sedan ").or_else(|| words.split_once(" since ")) else { return };
    said.note(subject, &format!("change since {since}"), &words, page);
    if let Some(state) = state {
        said.note(subject, &format!("judged since {since}"), state, page);
    }
}

/// Reads the items of a list of indicators.
fn items(page: &str, root: ElementRef<'_>, said: &mut Said) {
    for item in root.select(&selector("li")) {
        let (Some(link), Some(value)) = (first(item, ".indicator-name a"), first(item, ".indicator-value")) else { continue };
        let period = first(value, ".indicator-period").map(text).unwrap_or_default();
        let value = text(value);
        latest(said, &target(page, link), page, item, (value.trim_end_matches(&period).trim(), &period));
    }
}

/// Reads the rows of a page that compares: the own area's number. The page of a report has its edition's numbers.
fn rows(page: &str, root: ElementRef<'_>, said: &mut Said) {
    if !page.starts_with("jamfor/") && !page.starts_with("en/compare/") {
        return;
    }
    for row in root.select(&selector(".compare-table tbody tr")) {
        let (Some(link), Some(value)) = (first(row, "th a"), first(row, "td strong")) else { continue };
        let period = first(row, ".compare-period").map(text).unwrap_or_default();
        latest(said, &target(page, link), page, row, (&text(value), &period));
        let nation = headings(row).iter().position(|heading| heading == "Riket" || heading == "Sweden");
        let number = nation.and_then(|at| row.select(&selector("td > span:not(.compare-label)")).nth(at - 1)).map(text);
        if let Some(number) = number.filter(|number| number.starts_with(|first: char| first.is_ascii_digit())) {
            said.note(&target(page, link), &format!("the nation's at {period}"), &number, page);
        }
    }
}

/// Returns the headings of the columns of a row's table.
fn headings(row: ElementRef<'_>) -> Vec<String> {
    let table = row.ancestors().filter_map(ElementRef::wrap).find(|element| element.value().name() == "table");
    table.map(|table| table.select(&selector("thead th")).map(text).collect()).unwrap_or_default()
}

/// Reads the answer that an indicator's page begins with: the nation's number of the page's period.
fn answer(page: &str, root: ElementRef<'_>, period: &str, said: &mut Said) {
    let lead = first(root, ".answer-lead").map(text).unwrap_or_default();
    let number = ["i riket (", "in Sweden ("].iter().find_map(|place| lead.split_once(place)).map(|(_, rest)| rest);
    let number = number.and_then(|rest| rest.split([')', ' ']).next()).map(|number| number.trim_end_matches(','));
    if let Some(number) = number {
        said.note(&format!("{}#", page.trim_end_matches("/index.html")), &format!("the nation's at {period}"), number, page);
    }
}

/// Reads the units of an indicator, on its own page and on those of the units.
fn units(page: &str, root: ElementRef<'_>, said: &mut Said) {
    let stem = |target: &str| target.split('#').next().unwrap_or_default().to_owned();
    let here = page.trim_end_matches("/index.html");
    // The period may stand in the same element.
    let own = |element: ElementRef<'_>| element.text().next().unwrap_or_default().to_owned();
    for unit in root.select(&selector(".units li")) {
        let (Some(link), Some(value)) = (first(unit, "a"), first(unit, ".units-value")) else { continue };
        said.note(&format!("{} of {here}", stem(&target(page, link))), "value of the unit", own(value).trim(), page);
    }
    for result in root.select(&selector(".unit-result")) {
        let (Some(link), Some(value)) = (first(result, "h3 a"), first(result, ".unit-value")) else { continue };
        said.note(&format!("{here} of {}", stem(&target(page, link))), "value of the unit", own(value).trim(), page);
    }
}

/// Reads the head of an indicator's own page, and the description of its first figure.
fn own(page: &str, root: ElementRef<'_>, said: &mut Said) {
    let Some((element, value)) = first(root, ".latest").and_then(|latest| Some((latest, first(latest, ".latest-value")?))) else { return };
    let period = first(element, ".latest-value + p").and_then(|line| line.text().next()).unwrap_or_default().trim().to_owned();
    let subject = format!("{}#", page.trim_end_matches("/index.html"));
    latest(said, &subject, page, element, (&text(value), &period));
    answer(page, root, &period, said);
}

/// Reads the scorecards of the own area alone, which are those with targets.
fn scorecards(page: &str, root: ElementRef<'_>, said: &mut Said) {
    for row in root.select(&selector(".scorecard table:not(.card-table-areas) tbody tr")) {
        let headings = headings(row);
        let (Some(link), Some(value)) = (first(row, "th a"), first(row, "td strong")) else { continue };
        if !headings.iter().any(|heading| heading == "Måltal" || heading == "Target") {
            continue;
        }
        let table = row.ancestors().filter_map(ElementRef::wrap).find(|element| element.value().name() == "table").expect("its table");
        let caption = first(table, "caption").map(text).unwrap_or_default();
        let shared = caption.rsplit_once(", ").map(|(_, period)| period.to_owned());
        let period = first(row, "th .card-detail").map(text).or(shared).unwrap_or_default();
        latest(said, &target(page, link), page, row, (&text(value), &period));
    }
}

/// Reads the changes on a report's start page: a link, a value and a development in one sentence, below a heading that judges.
fn changes(page: &str, root: ElementRef<'_>, said: &mut Said) {
    const HEADINGS: [(&str, &str); 4] =
        [("Har blivit bättre", "better"), ("Har blivit sämre", "worse"), ("Has become better", "better"), ("Has become worse", "worse")];
    let mut state = None;
    for element in root.select(&selector(".changes h3, .changes li")) {
        if element.value().name() == "h3" {
            let heading = text(element);
            state = HEADINGS.into_iter().find(|(title, _)| *title == heading).map(|(_, state)| state);
            continue;
        }
        let Some(link) = first(element, "a") else { continue };
        let sentence = text(element);
        // The development follows the last comma that is not part of a number.
        let development = sentence.split(". ").next().and_then(|sentence| sentence.rsplit_once(", "));
        if let Some((_, development)) = development {
            development_of(said, &target(page, link), page, development, state);
            let rest = sentence.split_once(". ").map_or("", |(_, rest)| rest);
            reason(said, &target(page, link), page, &format!("{development}. {rest}"));
        }
    }
}

/// Reads goals on the page of all and in chapters: a verdict, and for each indicator a development with the resulting number.
fn goals(page: &str, root: ElementRef<'_>, said: &mut Said) {
    for goal in root.select(&selector(".goal-list > li")) {
        let Some(verdict) = first(goal, ".goal-verdict .verdict") else { continue };
        if first(goal, ".goal-text").is_some() {
            said.note(&text(first(goal, ".goal-text").expect("its text")), "verdict of the goal", &text(verdict), page);
        }
        for result in goal.select(&selector(".goal-result")) {
            let (Some(link), Some(words)) = (first(result, "a"), first(result, "span").map(text)) else { continue };
            let sentence = words.split(". ").next().unwrap_or_default();
            if let Some((development, _)) = sentence.split_once(", från ").or_else(|| sentence.split_once(", from ")) {
                development_of(said, &target(page, link), page, development, None);
            }
        }
    }
}

/// Reads the year in brief.
fn brief(page: &str, root: ElementRef<'_>, said: &mut Said) {
    for goal in root.select(&selector(".brief-goals > li")) {
        let (Some(link), Some(verdict)) = (first(goal, "a"), first(goal, ".verdict")) else { continue };
        said.note(&text(link), "verdict of the goal", &text(verdict), page);
        if let Some(value) = first(goal, ".brief-value") {
            said.note(&target(page, link), "value in brief", &text(value), page);
        }
    }
}

#[test]
fn no_two_places_of_the_example_tell_a_number_or_judge_a_change_differently() {
    let said = read(example());
    assert_eq!(said.contradictions(), Vec::<String>::new());
    assert!(said.compared() > 100, "only {} things are said twice", said.compared());
}

#[test]
fn no_two_places_of_the_gallery_do() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/gallery");
    let said = read(&built(Sources::read(&root).expect("the gallery"), &Order::default()));
    assert_eq!(said.contradictions(), Vec::<String>::new());
    assert!(said.compared() > 50, "only {} things are said twice", said.compared());
}

#[test]
fn the_numbers_of_pages_are_those_of_the_tables_and_so_are_computed_years() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/gallery");
    let gallery = built(Sources::read(&root).expect("the gallery"), &Order::default());
    let (mut held, mut computed) = (0, 0);
    for files in [example(), &gallery] {
        for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("nyckeltal/") && path.ends_with("/index.html")) {
            let page = Html::parse_document(&String::from_utf8_lossy(bytes));
            let is_computed = holds(files, path, page.root_element());
            held += usize::from(is_computed.is_some());
            computed += usize::from(is_computed == Some(true));
        }
    }
    assert!(held > 30 && computed > 0, "{held} numbers were compared with their tables, {computed} of them computed");
}

#[test]
fn a_place_that_tells_another_number_or_judges_otherwise_is_found() {
    let planted = |path: &str, was: &str, is: &str| {
        let mut files = example().clone();
        let page = String::from_utf8(files[path].clone()).expect("UTF-8");
        assert!(page.contains(was), "{path} has no {was}");
        files.insert(path.to_owned(), page.replacen(was, is, 1).into_bytes());
        read(&files).contradictions().len()
    };
    assert_eq!(planted("nyckeltal/nojdhet-hemtjanst/index.html", "latest-value\">85\u{a0}procent", "latest-value\">84\u{a0}procent"), 1);
    let reason = "Hur säker skillnaden är går inte att säga.</p>";
    assert_eq!(planted("nyckeltal/nojdhet-sabo/index.html", reason, "Talen kommer från olika källor.</p>"), 1);
    assert_eq!(planted("nyckeltal/nojdhet-sabo/index.html", "procent, 1", "procent, 2"), 1);
    assert_eq!(planted("nyckeltal/personalkontinuitet/index.html", "development-worse", "development-changed"), 1);
    assert_eq!(planted("jamfor/index.html", "<strong>85\u{a0}procent", "<strong>84\u{a0}procent"), 1);
    assert_eq!(planted("nyckeltal/nojdhet-sabo/index.html", "i riket (78", "i riket (77"), 1);
    assert_eq!(
        planted("mal/index.html", "Ökade med 6\u{a0}procentenheter sedan 2022, från", "Ökade med 5\u{a0}procentenheter sedan 2022, från"),
        1
    );
    assert_eq!(planted("kvalitetsberattelse/2023/index.html", "ökade med 6\u{a0}procentenheter", "ökade med 7\u{a0}procentenheter"), 1);
}
