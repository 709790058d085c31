use super::fixtures::*;
use super::*;
use crate::diagnostic::Problem;
use crate::indicator::{Better, Closing, Group, Revision, Statistic};

fn kind(draft: &Draft, request: &Request) -> Kind {
    draft.figure(request).kind()
}

fn refused(draft: &Draft, request: &Request) -> &'static str {
    select(&draft.0, &areas(), &locale("sv"), request).expect_err("a problem").code()
}

fn share(cells: &str) -> Draft {
    Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total(cells)
}

#[test]
fn the_kind_follows_from_the_numbers() {
    assert_eq!(kind(&continuity(), &request()), Kind::Line, "many periods");
    assert_eq!(kind(&share("2022=1 2023=2"), &request()), Kind::Bar, "two periods");
    assert_eq!(kind(&share("2023=2"), &request()), Kind::Bar, "a single number");
    assert_eq!(
        kind(&share("2023=2").target(Group::Total, "2023", Aim::AtLeast(number("3"))), &request()),
        Kind::Bullet,
        "a single number with a target"
    );
    assert_eq!(kind(&deviations(), &request()), Kind::Ranked, "categories of one period");
    let areas = vec![area_id("2280"), area_id("0000")];
    assert_eq!(kind(&compared(), &Request { areas, from: "2023".parse().ok(), ..request() }), Kind::Bar, "few areas of one period");
}

#[test]
fn a_kind_that_does_not_fit_is_refused_with_those_that_do() {
    assert_eq!(refused(&share("2023=2"), &request_kind(Kind::Line)), "kind-does-not-fit");
    assert_eq!(refused(&share("2023=2"), &request_kind(Kind::Ranked)), "kind-does-not-fit");
    let problem = select(&continuity().0, &areas(), &locale("sv"), &request_kind(Kind::Bullet)).expect_err("no target");
    assert_eq!(
        problem,
        Problem::KindDoesNotFit { kind: "bullet".into(), fits: ["line", "bar", "gap", "spark"].map(String::from).to_vec() }
    );
}

#[test]
fn areas_of_different_kinds_are_not_ranked_together() {
    let areas = vec![area_id("2280"), area_id("22"), area_id("0000")];
    let request = Request { areas, from: "2023".parse().ok(), ..request_kind(Kind::Ranked) };
    assert_eq!(refused(&compared(), &request), "mixed-area-kinds");
    let draft = share("2023=2").row("2281", Group::Total, "", "2023=3");
    let figure = draft.figure(&Request { areas: vec![area_id("2280"), area_id("2281")], ..request_kind(Kind::Ranked) });
    let rows: Vec<&str> = figure.positions.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(rows, ["Sundsvall", "Härnösand"], "the largest first");
}

#[test]
fn what_cannot_be_shown_is_a_problem() {
    assert_eq!(refused(&share("2023=2"), &Request { from: "2024".parse().ok(), ..request() }), "nothing-to-show");
    assert_eq!(refused(&share("2023=2"), &Request { areas: vec![area_id("0000")], ..request() }), "area-without-numbers");
    let ids = ["2280", "2281", "2282", "2283", "22", "0000", "liknande"];
    let draft = ids.iter().fold(share("2023=1"), |draft, id| draft.row(id, Group::Total, "", "2021=1 2022=2 2023=3"));
    let areas: Vec<_> = ids.into_iter().map(area_id).collect();
    assert_eq!(refused(&draft, &Request { areas: areas.clone(), ..request() }), "too-many-series");
    assert_eq!(draft.figure(&Request { areas, from: "2023".parse().ok(), ..request() }).positions.len(), 7, "rows may be many");
}

#[test]
fn women_and_men_stand_in_for_everybody_where_there_is_no_total() {
    let draft = Draft::new("Andel", "percent", Better::Higher, Statistic::Share).women("2022=1 2023=2").men("2022=1 2023=3");
    let figure = draft.figure(&request());
    assert_eq!(figure.series.iter().map(|series| series.role).collect::<Vec<_>>(), [Role::Women, Role::Men]);
    assert_eq!(figure.title, "Andel, kvinnor och män 2022–2023");
}

#[test]
fn an_edition_shows_nothing_later_than_itself() {
    let mut draft = share("2021=1 2022=2 2023=3 2024=4");
    let rows = |figure: &Figure| figure.positions.iter().map(|row| row.label.clone()).collect::<Vec<_>>();
    let closed = |draft: &Draft, year| Draft(draft.0.closed(Closing { year, day: None }).expect("something is later"));
    assert_eq!(rows(&closed(&draft, 2023).figure(&request())), ["2021", "2022", "2023"]);
    draft.0.lag_years = 1;
    let figure = closed(&draft, 2023).figure(&request());
    assert_eq!(rows(&figure), ["2021", "2022"], "what comes a year late was not there yet");
    assert!(figure.notes.iter().any(|note| note.text == "Senaste uppgiften gäller 2022."), "{:?}", figure.notes);
    let part = closed(&draft, 2023).figure(&Request { to: "2021".parse().ok(), ..request() });
    assert!(part.notes.is_empty(), "what is not the latest is not said to be: {:?}", part.notes);
}

#[test]
fn a_revision_after_the_report_was_adopted_is_told_and_the_old_number_shown() {
    let draft = share("2022=79 2023=81").cell("2023", |cell| {
        cell.revision = Some(Box::new(Revision { was: number("80"), revised: jiff::civil::date(2025, 2, 10) }));
    });
    let told = |day| {
        let closed = draft.0.closed(Closing { year: 2023, day }).map_or_else(|| Draft(draft.0.clone()), Draft);
        let figure = closed.figure(&request());
        (figure.series[0].points[1].label.replace('\u{a0}', " "), figure.notes[0].text.replace('\u{a0}', " "))
    };
    let old = "Källan ändrade uppgiften till 81 % den 10 februari 2025, efter att berättelsen fastställdes.";
    let new = "Reviderat 10 februari 2025. Tidigare 80 %.";
    assert_eq!(told(Some(jiff::civil::date(2024, 3, 8))), ("80 %".into(), old.into()));
    assert_eq!(told(Some(jiff::civil::date(2026, 3, 8))), ("81 %".into(), new.into()));
    assert_eq!(told(None), ("81 %".into(), new.into()));
}

#[test]
fn a_number_that_was_withdrawn_after_the_report_was_adopted_stands_in_it() {
    let draft = share("2022=79 2023=-").cell("2023", |cell| {
        cell.revision = Some(Box::new(Revision { was: number("80"), revised: jiff::civil::date(2025, 2, 10) }));
    });
    let day = Some(jiff::civil::date(2024, 3, 8));
    let figure = Draft(draft.0.closed(Closing { year: 2023, day }).expect("a later revision")).figure(&request());
    assert_eq!(figure.series[0].points[1].state, State::Number(number("80")));
    assert!(figure.notes[0].text.contains("drog tillbaka"), "{:?}", figure.notes);
    assert_eq!(draft.figure(&request()).series[0].points[1].state, State::Missing);
}

#[test]
fn numbers_are_rounded_once_and_a_rounded_zero_is_told() {
    let mut draft = share("2022=0.4 2023=2.5");
    draft.0.decimals = Some(0);
    let figure = draft.figure(&request());
    let labels: Vec<String> = figure.series[0].points.iter().map(|point| point.label.replace('\u{a0}', " ")).collect();
    assert_eq!(labels, ["0 %", "3 %"]);
    assert_eq!(figure.series[0].points[0].notes, [1]);
    assert_eq!(
        describe(&figure, &locale("sv"))[0].replace('\u{a0}', " "),
        "Andelen för 2023 var 3 procent, 2 procentenheter högre än 2022."
    );
}
