//! The words, table and drawing of control charts.

use super::fixtures::*;
use super::*;
use crate::indicator::Event as Rebase;
use crate::name::Wording;

fn quarters(numbers: &str) -> String {
    let at = |index: usize| format!("{}-Q{}", 2020 + index / 4, 1 + index % 4);
    numbers.split(' ').enumerate().map(|(index, number)| format!("{}={number}", at(index))).collect::<Vec<_>>().join(" ")
}

fn draft(numbers: &str) -> Draft {
    Draft::new("Fall", "ett fall|fall", Better::Lower, Statistic::Count).total(&quarters(numbers))
}

fn rebased(mut draft: Draft, period: &str) -> Draft {
    draft.0.description.rebases.push(Rebase { period: period.parse().expect("a period"), text: Wording::plain("Ny rutin") });
    draft
}

#[track_caller]
fn check(draft: &Draft, swedish: &str, english: &str) {
    says(draft, &areas(), &request_kind(Kind::Control), swedish, english);
}

fn table_of(draft: &Draft) -> String {
    table(&draft.figure(&request_kind(Kind::Control)), &locale("sv"))
}

#[test]
fn numbers_within_the_limits_are_told_as_usual() {
    let draft = draft("10 12 11 9 13 10 12 11 9 12 10 11 13");
    check(
        &draft,
        "Antalet för kvartal 1 2023 var 13 fall, fyra fler än kvartal 1 2022. Över hela tiden är medelvärdet 11,0, och av en slump ligger talen mellan 5,5 och 16,5. Alla tal ligger inom vanlig variation.",
        "The number for quarter 1, 2023 was 13 fall, four more than for quarter 1, 2022. Over the whole time the mean is 11.0, and by chance the figures lie between 5.5 and 16.5. All figures are within usual variation.",
    );
    let table = table_of(&draft);
    assert!(table.contains("<th scope=\"col\">Undre gräns</th>") && table.matches(">vanlig</td>").count() == 13, "{table}");
}

#[test]
fn what_chance_does_not_explain_is_named() {
    check(
        &draft("10 12 11 9 13 30 12 11 9 12 10 11 13"),
        "Antalet för kvartal 1 2023 var 13 fall, fyra fler än kvartal 1 2022. Över hela tiden är medelvärdet 12,5, och av en slump ligger talen mellan 0,3 och 24,7. Talet för kvartal 2 2021 ligger över den övre gränsen.",
        "The number for quarter 1, 2023 was 13 fall, four more than for quarter 1, 2022. Over the whole time the mean is 12.5, and by chance the figures lie between 0.3 and 24.7. The figure for quarter 2, 2021 is above the upper limit.",
    );
    let long = draft("8 9 8 9 8 9 8 9 12 13 12 13 12 13 12 13");
    check(
        &long,
        "Antalet för kvartal 4 2023 var 13 fall, lika många som kvartal 4 2022. Över hela tiden är medelvärdet 10,5, och av en slump ligger talen mellan 7,5 och 13,5. Från kvartal 1 2022 till kvartal 4 2023 ligger åtta tal i följd över medelvärdet, fler än slumpen brukar ge.",
        "The number for quarter 4, 2023 was 13 fall, as many as for quarter 4, 2022. Over the whole time the mean is 10.5, and by chance the figures lie between 7.5 and 13.5. From quarter 1, 2022 to quarter 4, 2023, eight figures in a row are above the mean, more than chance usually gives.",
    );
    assert_eq!(table_of(&long).matches(">i en lång följd</td>").count(), 8);
}

#[test]
fn new_limits_begin_where_the_file_says_so() {
    let numbers = "20 22 21 19 23 20 22 21 19 22 20 21 10 12 11 9 13 10 12 11 9 12 10 11";
    let one = draft(numbers).figure(&request_kind(Kind::Control));
    let two = rebased(draft(numbers), "2023-Q1").figure(&request_kind(Kind::Control));
    let parts = |figure: &Figure| figure.control().expect("a control chart").parts.clone();
    assert_eq!((parts(&one).len(), parts(&two).len()), (1, 2));
    assert!(two.notes.iter().any(|note| note.text == "Nya gränser från och med kvartal 1 2023: Ny rutin"), "{:?}", two.notes);
    assert_eq!(two.events.len(), 1);
    let said = describe(&two, &locale("sv")).join(" ");
    assert!(said.contains("Från och med kvartal 1 2023 är medelvärdet 10,8"), "{said}");
    assert!(said.contains("inom vanlig variation") && !describe(&one, &locale("sv")).join(" ").contains("inom vanlig variation"));
    // A line is drawn on.
    let drawn = svg(&two, &locale("sv"), svg::Width::Wide, "x");
    assert_eq!(drawn.matches("class=\"ln\"").count(), 1);
}

#[test]
fn a_suppressed_number_leaves_its_part_without_limits() {
    let hidden = draft("10 12 11 9 13 10 .. 11 9 12 10 11 13");
    let figure = hidden.figure(&request_kind(Kind::Control));
    assert!(figure.control().expect("a control chart").limited().next().is_none());
    assert!(figure.notes.iter().any(|note| note.text == "Gränser räknas inte ut, eftersom ett tal inte visas."));
    let said = describe(&figure, &locale("sv")).join(" ");
    assert!(!said.contains("är medelvärdet") && !said.contains("variation"), "{said}");
    assert_eq!(table(&figure, &locale("sv")).matches(">ingen gräns</td>").count(), 4 * 13);
    let drawn = svg(&figure, &locale("sv"), svg::Width::Wide, "x");
    assert!(!drawn.contains("class=\"ll\"") && !drawn.contains("class=\"lc\""));
}

#[test]
fn fewer_than_twelve_numbers_are_refused() {
    let refused = |numbers: &str| select(&draft(numbers).0, &areas(), &locale("sv"), &request_kind(Kind::Control)).err();
    let few = crate::diagnostic::Problem::FewForControl { indicator: "a".into(), found: 11, least: 12 };
    assert_eq!(refused("10 12 11 9 13 10 - 11 9 12 10 11"), Some(few));
    assert_eq!(refused("10 12 11 9 13 10 .. 11 9 12 10 11"), None);
}
