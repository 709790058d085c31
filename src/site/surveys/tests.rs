//! The problems of inconsistent surveys, through all of parsing and resolving.

use crate::diagnostic::{Diagnostics, Place};
use crate::pipeline::parse;
use crate::site::{Options, Site, resolve};
use crate::source::Sources;

const INDICATOR: &str = "title: Nöjda\nunit: percent\nvalues:\n  total: {2022: 80, 2023: {value: 82, n: 228}}\n";

/// Returns the site with one indicator, `nojda`, and survey files; and the problems, each with its line and column and those of the related
/// location.
fn read(surveys: &[(&str, &str)]) -> (Site, Vec<String>) {
    let mut files = vec![
        ("insyn.yaml".to_owned(), "title: Prov\norganisation: {name: Provköping}\n".to_owned()),
        ("content/_index.md".to_owned(), "---\ntitle: Start\n---\n".to_owned()),
        ("content/indicators/nojda.yaml".to_owned(), INDICATOR.to_owned()),
    ];
    files.extend(surveys.iter().map(|(name, text)| (format!("content/surveys/{name}"), (*text).to_owned())));
    let sources = Sources::from_memory(files);
    let mut found = Diagnostics::new();
    let parsed = parse(&sources, &mut found).expect("a configuration");
    let site = resolve(parsed, &sources, &Options::default(), &mut found).expect("a site");
    found.sort(&sources);
    let at = |place: &Place| match place {
        Place::Span(span) => {
            let (line, column) = sources.line_column(*span);
            format!("{line}:{column}")
        }
        Place::Path(path) => path.clone(),
    };
    let line = |found: &crate::diagnostic::Diagnostic| {
        let places = std::iter::once(&found.place).chain(&found.related).map(at).collect::<Vec<_>>().join(" ");
        format!("{} {places}", found.problem.code())
    };
    let said = found.iter().map(line).collect();
    (site, said)
}

fn said(text: &str) -> Vec<String> {
    read(&[("a.yaml", text)]).1
}

#[test]
fn rounds_come_in_order_of_area_group_and_time() {
    let text =
        "name: A\nrounds:\n  - {period: 2023, group: women}\n  - {period: 2023}\n  - {period: 2022}\nquestions:\n  - {indicator: nojda}\n";
    let (site, said) = read(&[("a.yaml", text)]);
    assert_eq!(said, Vec::<String>::new());
    let survey = site.numbers.surveys.values().next().expect("the survey");
    let order: Vec<String> = survey.rounds.iter().map(|round| format!("{} {}", round.group.as_str(), round.period)).collect();
    assert_eq!(order, ["total 2022", "total 2023", "women 2023"]);
}

#[test]
fn what_cannot_be_is_said_with_both_places() {
    assert_eq!(said("name: A\nrounds: [{period: 2023, asked: 10, answered: 11}]\n"), ["more-answers-than-asked 2:46 2:32"]);
    assert_eq!(said("name: A\nrounds: [{period: 2023, asked: 10, population: 9}]\n"), ["more-asked-than-there-are 2:32 2:48"]);
    assert_eq!(said("name: A\nrounds: [{period: 2023, answered: 10, population: 9}]\n"), ["more-asked-than-there-are 2:35 2:51"]);
    assert_eq!(said("name: A\nrounds:\n  - {period: 2023}\n  - {period: 2023, group: total}\n"), ["duplicate-round 4:5 3:5"]);
    assert_eq!(said("name: A\nrounds: [{period: 2023, area: Utopia}]\n"), ["unknown-area 2:31"]);
    assert_eq!(said("name: A\nquestions: [{indicator: nojd}]\n"), ["unknown-indicator 2:25"]);
    let twice = [("a.yaml", "name: A\nquestions: [{indicator: nojda}]\n"), ("b.yaml", "name: B\nquestions: [{indicator: nojda}]\n")];
    assert_eq!(read(&twice).1, ["question-twice 2:25 2:25"]);
    assert_eq!(read(&[("a.yaml", "name: A\n"), ("a.yml", "name: A\n")]).1, ["duplicate-survey 1:1 1:1"]);
}

#[test]
fn a_reported_rate_may_be_rounded_but_not_wrong() {
    let of = |rate: &str| said(&format!("name: A\nrounds: [{{period: 2023, asked: 840, answered: 228, rate: {rate}}}]\n"));
    for good in ["27", "27.1", "27.14", "27.143"] {
        assert_eq!(of(good), Vec::<String>::new(), "{good}");
    }
    for wrong in ["28", "27.2", "27.13", "53.8", "0", "27.1 , answered_by: x"] {
        assert!(!of(wrong).is_empty(), "{wrong}");
    }
    assert_eq!(of("53.8"), ["rate-differs 2:58 2:32"]);
    assert_eq!(of("53.8, note: Så står det i källan"), Vec::<String>::new());
}

#[test]
fn what_an_answer_rests_on_is_how_many_answered() {
    let of = |round: &str| said(&format!("name: A\nrounds: [{{period: 2023, {round}}}]\nquestions: [{{indicator: nojda}}]\n"));
    assert_eq!(of("answered: 228"), Vec::<String>::new());
    assert_eq!(of("answered: 227"), ["base-differs 4:35 2:10"]);
    assert_eq!(of("answered: 227, group: women"), Vec::<String>::new());
    assert_eq!(of("answered: 227, note: En svarade inte"), Vec::<String>::new());
}
