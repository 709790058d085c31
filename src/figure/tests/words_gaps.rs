use super::fixtures::*;
use super::*;
use crate::indicator::{Better, Group, Statistic};

#[track_caller]
fn check(draft: &Draft, request: &Request, swedish: &str, english: &str) {
    says(draft, &areas(), request, swedish, english);
}

fn gap() -> Request {
    request_kind(Kind::Gap)
}

fn share(women: &str, men: &str) -> Draft {
    Draft::new("Andel", "percent", Better::Higher, Statistic::Share).women(women).men(men)
}

/// Returns an indicator of women and men by category in 2023.
fn categories(numbers: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::new("Andel", "percent", Better::Higher, Statistic::Share);
    for (index, (women, men)) in numbers.iter().enumerate() {
        let id = crate::name::CategoryId::parse(&format!("c{index}")).expect("an id");
        let name = crate::name::Wording::plain(["Maten", "Bemötandet", "Tryggheten"][index]);
        draft.0.categories.push(crate::indicator::Category { id, name, side: None, look: 0 });
        let cell = |number: &str| format!("2023={number}");
        draft =
            draft.row("2280", Group::Women, &format!("c{index}"), &cell(women)).row("2280", Group::Men, &format!("c{index}"), &cell(men));
    }
    draft
}

#[test]
fn one_pair_is_told_whole() {
    check(
        &share("2023=89", "2023=78"),
        &gap(),
        "Andelen för 2023 var 89 procent för kvinnor och 78 procent för män, en skillnad på 11 procentenheter.",
        "The share for 2023 was 89 per cent for women and 78 per cent for men, a difference of 11 percentage points.",
    );
    check(
        &share("2023=0", "2023=0"),
        &gap(),
        "Andelen för 2023 var 0 procent för både kvinnor och män.",
        "The share for 2023 was 0 per cent for both women and men.",
    );
    check(
        &share("2023=~40", "2023=41"),
        &gap(),
        "Andelen för 2023 var ca 40 procent för kvinnor och 41 procent för män, en skillnad på ca 1 procentenhet.",
        "The share for 2023 was about 40 per cent for women and 41 per cent for men, a difference of about 1 percentage point.",
    );
    check(
        &share("2023=..", "2023=5"),
        &gap(),
        "För män var andelen 5 procent 2023. Talet för kvinnor 2023 visas inte, eftersom det gäller för få personer.",
        "For men the share was 5 per cent in 2023. The figure for women in 2023 is not shown, because it concerns too few people.",
    );
}

#[test]
fn two_periods_are_an_increase_or_a_decrease() {
    let result = |cells: &str| Draft::new("Resultat", "mnkr", Better::Higher, Statistic::Sum).total(cells);
    check(
        &continuity(),
        &gap(),
        "Medelvärdet för Härnösand gick från 19 personer 2022 till 21 personer 2023, en ökning med två personer.",
        "The mean for Härnösand went from 19 personer in 2022 to 21 personer in 2023, an increase of two personer.",
    );
    check(
        &result("2022=3 2023=-1.5"),
        &gap(),
        "Summan för Härnösand gick från 3 mnkr 2022 till −1,5 mnkr 2023, en minskning med 4,5 mnkr.",
        "The sum for Härnösand went from 3 mnkr in 2022 to -1.5 mnkr in 2023, a decrease of 4.5 mnkr.",
    );
    check(
        &result("2022=3 2023=3"),
        &gap(),
        "Summan för Härnösand var 3 mnkr både 2022 och 2023.",
        "The sum for Härnösand was 3 mnkr in both 2022 and 2023.",
    );
}

#[test]
fn through_time_the_last_pair_is_told_and_when_they_were_farthest_apart() {
    check(
        &returned(),
        &gap(),
        "Andelen för 2023 var 74 procent för kvinnor och 80 procent för män, en skillnad på 6 procentenheter. Skillnaden var störst 2023 (6 procentenheter) och minst 2021 (ingen skillnad).",
        "The share for 2023 was 74 per cent for women and 80 per cent for men, a difference of 6 percentage points. The difference was largest for 2023 (6 percentage points) and smallest for 2021 (no difference).",
    );
    check(
        &share("2021=5 2022=6 2023=7", "2021=4 2022=5 2023=6"),
        &gap(),
        "Andelen för 2023 var 7 procent för kvinnor och 6 procent för män, en skillnad på 1 procentenhet. Skillnaden var lika stor vid alla tre mätningar.",
        "The share for 2023 was 7 per cent for women and 6 per cent for men, a difference of 1 percentage point. The difference was the same in all three measurements.",
    );
    check(
        &share("2022=5 2023=6", "2022=4 2023=-"),
        &gap(),
        "Andelen för 2022 var 5 procent för kvinnor och 4 procent för män, en skillnad på 1 procentenhet. Uppgift saknas för män 2023.",
        "The share for 2022 was 5 per cent for women and 4 per cent for men, a difference of 1 percentage point. No figure is available for men in 2023.",
    );
}

#[test]
fn of_rows_the_widest_and_the_narrowest_are_named_and_the_direction_told() {
    check(
        &categories(&[("62", "73"), ("91", "86"), ("84", "84")]),
        &gap(),
        "Talen är från 2023. Skillnaden är störst för ”Maten”, 11 procentenheter: 62 procent för kvinnor och 73 procent för män. Ingen skillnad finns för ”Tryggheten”. Värdet är högre för män i en av tre jämförelser, och för kvinnor i lika många.",
        "The figures are for 2023. The difference is largest for “Maten”, 11 percentage points: 62 per cent for women and 73 per cent for men. There is no difference for “Tryggheten”. The value is higher for men in one of three comparisons, and for women in as many.",
    );
    check(
        &categories(&[("62", "60"), ("91", "86"), ("84", "85")]),
        &gap(),
        "Talen är från 2023. Skillnaden är störst för ”Bemötandet”, 5 procentenheter: 91 procent för kvinnor och 86 procent för män. Minst är den för ”Tryggheten”, 1 procentenhet. Värdet är högre för kvinnor än för män i två av tre jämförelser.",
        "The figures are for 2023. The difference is largest for “Bemötandet”, 5 percentage points: 91 per cent for women and 86 per cent for men. It is smallest for “Tryggheten”, 1 percentage point. The value is higher for women than for men in two of three comparisons.",
    );
    check(
        &categories(&[("62", "60"), ("91", "89")]),
        &gap(),
        "Talen är från 2023. Skillnaden är 2 procentenheter i båda jämförelserna. Värdet är högre för kvinnor än för män i båda jämförelserna.",
        "The figures are for 2023. The difference is 2 percentage points in both comparisons. The value is higher for women than for men in both comparisons.",
    );
    check(
        &categories(&[("60", "60"), ("91", "91")]),
        &gap(),
        "Talen är från 2023. Värdet är detsamma för kvinnor och män i båda jämförelserna.",
        "The figures are for 2023. The value is the same for women and men in both comparisons.",
    );
}

#[test]
fn own_area_and_nation_are_named_as_within_a_sentence() {
    check(
        &compared(),
        &Request { areas: vec![area_id("2280"), area_id("0000")], ..gap() },
        "Andelen för 2023 var 79 procent för Härnösand och 78 procent för riket, en skillnad på 1 procentenhet.",
        "The share for 2023 was 79 per cent for Härnösand and 78 per cent for Riket, a difference of 1 percentage point.",
    );
}
