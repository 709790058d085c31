//! Tests of the descriptions of matrices, risk matrices and scales.

use super::fixtures::*;
use super::words::check;
use super::*;
use crate::diagnostic::Diagnostics;
use crate::indicator::{Better, Group, Statistic};
use crate::matrix::{self, Matrix};
use crate::source::Sources;

/// Returns an indicator of two types in two areas.
pub fn types(cells: [[&str; 2]; 2]) -> Draft {
    let draft = Draft::new("Avvikelser", "avvikelse|avvikelser", Better::Neutral, Statistic::Count);
    let draft = draft.categories("2023", &[("Fall", cells[0][0]), ("Hot", cells[1][0])]);
    let other = |value: &str| format!("2023={value}");
    draft.row("2281", Group::Total, "c0", &other(cells[0][1])).row("2281", Group::Total, "c1", &other(cells[1][1]))
}

pub fn by_areas() -> Request {
    Request { areas: vec![area_id("2280"), area_id("2281")], ..request_kind(Kind::Matrix) }
}

/// Returns the only matrix of a file.
pub fn risks(text: &str) -> Matrix {
    let text = format!("r:\n{}", text.lines().map(|line| format!("  {line}\n")).collect::<String>());
    let sources = Sources::from_memory([("content/matrices.yaml", text.as_str())]);
    let mut found = Diagnostics::new();
    let file = sources.find("content/matrices.yaml").expect("the file");
    let mut matrices = matrix::parse(file, &text, &mut found);
    assert!(found.iter().next().is_none(), "{found:?}");
    matrices.remove(0)
}

#[track_caller]
fn told(text: &str, swedish: &str, english: &str) {
    for (lang, expected) in [("sv", swedish), ("en", english)] {
        let locale = locale(lang);
        assert_eq!(describe(&risk(&risks(text), &locale), &locale).join(" ").replace('\u{a0}', " "), expected);
    }
}

const LEVELS: &str = "title: Riskmatris\nlikelihood: [Stor, Liten]\nseverity: [Allvarlig, Mindre]\n";

#[test]
fn a_grid_has_its_extremes_and_the_row_that_leads() {
    check(
        &types([["12", "7"], ["3", "0"]]),
        &by_areas(),
        "Talen är från 2023. Det högsta värdet var 12 avvikelser (”Fall”, Härnösand) och det lägsta 0 avvikelser (”Hot”, Sundsvall). ”Fall” har det högsta värdet i alla kolumner.",
        "The figures are for 2023. The highest value was 12 avvikelser (“Fall”, Härnösand) and the lowest 0 avvikelser (“Hot”, Sundsvall). “Fall” has the highest value in every column.",
    );
    check(
        &types([["1", "5"], ["1", "1"]]),
        &by_areas(),
        "Talen är från 2023. Det högsta värdet var fem avvikelser (”Fall”, Sundsvall) och det lägsta 1 avvikelse (tre rutor).",
        "The figures are for 2023. The highest value was five avvikelser (“Fall”, Sundsvall) and the lowest one avvikelse (three cells).",
    );
    check(
        &types([["2", "2"], ["2", "2"]]),
        &by_areas(),
        "Alla fyra har samma värde för 2023, två avvikelser.",
        "All four have the same value for 2023, two avvikelser.",
    );
    check(
        &types([["4", "-"], ["..", "2"]]),
        &by_areas(),
        "Talen är från 2023. Det högsta värdet var fyra avvikelser (”Fall”, Härnösand) och det lägsta två avvikelser (”Hot”, Sundsvall). Uppgift saknas för ”Fall”, Sundsvall. Talet för ”Hot”, Härnösand visas inte, eftersom det gäller för få personer.",
        "The figures are for 2023. The highest value was four avvikelser (“Fall”, Härnösand) and the lowest two avvikelser (“Hot”, Sundsvall). No figure is available for “Fall”, Sundsvall. The figure for “Hot”, Härnösand is not shown, because it concerns too few people.",
    );
    check(
        &types([["-4", "-1"], ["0", "-4"]]),
        &by_areas(),
        "Talen är från 2023. Det högsta värdet var 0 avvikelser (”Hot”, Härnösand) och det lägsta −4 avvikelser (”Fall”, Härnösand; ”Hot”, Sundsvall).",
        "The figures are for 2023. The highest value was 0 avvikelser (“Hot”, Härnösand) and the lowest -4 avvikelser (“Fall”, Härnösand; “Hot”, Sundsvall).",
    );
    let years = Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total("2021=1 2022=2 2023=9");
    check(
        &years.row("0000", Group::Total, "", "2021=8 2022=9 2023=-"),
        &Request { areas: vec![area_id("2280"), area_id("0000")], ..request_kind(Kind::Matrix) },
        "Det högsta värdet var 9 procent (Härnösand 2023; riket 2022) och det lägsta 1 procent (Härnösand 2021). Riket har det högsta värdet i två av tre kolumner. Uppgift saknas för riket 2023.",
        "The highest value was 9 per cent (Härnösand in 2023; Riket in 2022) and the lowest 1 per cent (Härnösand in 2021). Riket has the highest value in two of three columns. No figure is available for Riket in 2023.",
    );
    check(
        &types([["-", "-"], ["-", "-"]]),
        &by_areas(),
        "Uppgift saknas för ”Fall” och ”Hot”.",
        "No figure is available for “Fall” and “Hot”.",
    );
}

#[test]
fn a_risk_matrix_says_what_its_numbers_are_and_what_is_highest() {
    told(
        &format!("{LEVELS}bands: [{{from: 4, name: Hög risk}}, {{from: 1, name: Låg risk}}]"),
        "Talet i varje ruta är riskvärdet: sannolikheten gånger allvarlighetsgraden. Ju högre tal, desto större risk. Det högsta riskvärdet är 4: sannolikheten ”Stor” och allvarlighetsgraden ”Allvarlig”. En kombination kallas ”Hög risk”: sannolikheten ”Stor” med allvarlighetsgraden ”Allvarlig”.",
        "The number in each cell is the risk score: likelihood times severity. The higher the number, the greater the risk. The highest risk score is 4: the likelihood “Stor” and the severity “Allvarlig”. One combination is called “Hög risk”: the likelihood “Stor” with the severity “Allvarlig”.",
    );
    told(
        &format!("{LEVELS}values: [[5, 5], [2, 1]]\nbands: [{{from: 2, name: Hög risk}}, {{from: 1, name: Låg risk}}]"),
        "Talet i varje ruta är riskvärdet. Ju högre tal, desto större risk. Tre kombinationer kallas ”Hög risk”: sannolikheten ”Stor” med allvarlighetsgraden ”Allvarlig” och ”Mindre”; sannolikheten ”Liten” med allvarlighetsgraden ”Allvarlig”.",
        "The number in each cell is the risk score. The higher the number, the greater the risk. Three combinations are called “Hög risk”: the likelihood “Stor” with the severity “Allvarlig” and “Mindre”; the likelihood “Liten” with the severity “Allvarlig”.",
    );
    told(
        LEVELS,
        "Talet i varje ruta är riskvärdet: sannolikheten gånger allvarlighetsgraden. Ju högre tal, desto större risk. Det högsta riskvärdet är 4: sannolikheten ”Stor” och allvarlighetsgraden ”Allvarlig”.",
        "The number in each cell is the risk score: likelihood times severity. The higher the number, the greater the risk. The highest risk score is 4: the likelihood “Stor” and the severity “Allvarlig”.",
    );
}

#[test]
fn counted_risks_are_told_by_where_most_of_them_are() {
    let counts = |values: &str| {
        format!("{LEVELS}shows: counts\nvalues: {values}\nbands: [{{from: 4, name: Hög risk}}, {{from: 1, name: Låg risk}}]")
    };
    told(
        &counts("[[0, 3], [1, 5]]"),
        "Talet i varje ruta är hur många risker som hamnade där. Flest risker, fem, har sannolikheten ”Liten” och allvarlighetsgraden ”Mindre”. Ingen risk kallas ”Hög risk”.",
        "The number in each cell is how many risks were found there. The most risks, five, have the likelihood “Liten” and the severity “Mindre”. No risk is called “Hög risk”.",
    );
    told(
        &counts("[[2, 2], [1, 0]]"),
        "Talet i varje ruta är hur många risker som hamnade där. Risker som kallas ”Hög risk” finns vid sannolikheten ”Stor” med allvarlighetsgraden ”Allvarlig”.",
        "The number in each cell is how many risks were found there. Risks that are called “Hög risk” are found at the likelihood “Stor” with the severity “Allvarlig”.",
    );
    told(
        &counts("[[0, 0], [0, 0]]"),
        "Talet i varje ruta är hur många risker som hamnade där. Inga risker har hittats.",
        "The number in each cell is how many risks were found there. No risks were found.",
    );
}

/// Returns an indicator on a scale from 1 to 10.
pub fn rated(cells: &str) -> Draft {
    let mut draft = Draft::new("Självskattning", "poäng", Better::Higher, Statistic::Mean).total(cells);
    draft.0.scale = Some((number("1"), number("10")));
    draft
}

#[test]
fn a_step_on_a_scale_is_told_with_its_scale() {
    check(
        &rated("2023=7").target(Group::Total, "2023", Aim::AtLeast(number("8"))),
        &request(),
        "Medelvärdet för 2023 var 7 poäng. Måltalet 8 poäng nåddes inte. Skalan går från 1 till 10.",
        "The mean for 2023 was 7 poäng. The target of 8 poäng was not reached. The scale goes from 1 to 10.",
    );
    check(
        &rated("2023=1"),
        &request(),
        "Medelvärdet för 2023 var 1 poäng. Skalan går från 1 till 10.",
        "The mean for 2023 was 1 poäng. The scale goes from 1 to 10.",
    );
    check(
        &rated("2022=6.5 2023=10"),
        &request(),
        "Medelvärdet för 2023 var 10 poäng, 3,5 högre än 2022. Det är en förbättring. Skalan går från 1 till 10.",
        "The mean for 2023 was 10 poäng, 3.5 higher than for 2022. That is an improvement. The scale goes from 1 to 10.",
    );
    let groups = Request { groups: vec![Group::Women, Group::Men], ..request_kind(Kind::Bullet) };
    let mut both = Draft::new("A", "poäng", Better::Higher, Statistic::Mean).women("2023=7").men("2023=9");
    both.0.scale = Some((number("1"), number("10")));
    check(
        &both,
        &groups,
        "Medelvärdet för 2023 var 7 poäng för kvinnor och 9 poäng för män, en skillnad på 2 poäng. Skalan går från 1 till 10.",
        "The mean for 2023 was 7 poäng for women and 9 poäng for men, a difference of 2 poäng. The scale goes from 1 to 10.",
    );
    check(&rated("2023=-"), &request_kind(Kind::Bullet), "Uppgift saknas för Härnösand.", "No figure is available for Härnösand.");
}
