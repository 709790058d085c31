use super::fixtures::*;
use super::*;
use crate::indicator::{Better, Group, Statistic};

/// Checks the description of a figure in Swedish and English; no-break spaces are written as plain ones here.
#[track_caller]
pub(super) fn check(draft: &Draft, request: &Request, swedish: &str, english: &str) {
    says(draft, &areas(), request, swedish, english);
}

pub(super) fn share(cells: &str) -> Draft {
    Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total(cells)
}

pub(super) fn count(cells: &str) -> Draft {
    Draft::new("Antal", "anmälan|anmälningar", Better::Neutral, Statistic::Count).total(cells)
}

pub(super) fn days(cells: &str) -> Draft {
    Draft::new("Väntetid", "dag|dagar", Better::Lower, Statistic::Mean).total(cells)
}

#[test]
fn a_single_number_is_told_plainly() {
    check(&count("2023=0"), &request(), "Det var inga anmälningar 2023.", "There were no anmälningar in 2023.");
    check(&count("2023=1"), &request(), "Antalet för 2023 var 1 anmälan.", "The number for 2023 was one anmälan.");
    check(&days("2023=1.0"), &request(), "I snitt var det 1,0 dagar 2023.", "The mean for 2023 was 1.0 dagar.");
    check(&share("2023=~40"), &request(), "Andelen för 2023 var ca 40 procent.", "The share for 2023 was about 40 per cent.");
    check(&count("2023=3–4"), &request(), "Antalet för 2023 var 3–4 anmälningar.", "The number for 2023 was 3–4 anmälningar.");
}

#[test]
fn a_change_has_the_right_unit_and_is_judged_only_where_a_direction_is_good() {
    check(
        &share("2022=79 2023=85"),
        &request(),
        "Andelen för 2023 var 85 procent, 6 procentenheter högre än 2022. Det är en förbättring.",
        "The share for 2023 was 85 per cent, 6 percentage points higher than for 2022. That is an improvement.",
    );
    check(
        &share("2022=80 2023=79"),
        &request(),
        "Andelen för 2023 var 79 procent, 1 procentenhet lägre än 2022. Det är en försämring.",
        "The share for 2023 was 79 per cent, 1 percentage point lower than for 2022. That is a deterioration.",
    );
    check(
        &count("2022=18 2023=32"),
        &request(),
        "Antalet för 2023 var 32 anmälningar, 14 fler än 2022.",
        "The number for 2023 was 32 anmälningar, 14 more than for 2022.",
    );
    check(
        &count("2022=5 2023=4"),
        &request(),
        "Antalet för 2023 var fyra anmälningar, 1 färre än 2022.",
        "The number for 2023 was four anmälningar, one fewer than for 2022.",
    );
    check(
        &days("2022=27 2023=25"),
        &request(),
        "I snitt var det 25 dagar 2023, två färre än 2022. Det är en förbättring.",
        "The mean for 2023 was 25 dagar, two fewer than for 2022. That is an improvement.",
    );
    check(
        &count("2022=0 2023=0"),
        &request(),
        "Det var inga anmälningar 2023, precis som 2022.",
        "There were no anmälningar in 2023, just as for 2022.",
    );
    let result = Draft::new("Resultat", "mnkr", Better::Higher, Statistic::Sum).total("2022=3 2023=-1.5");
    check(
        &result,
        &request(),
        "Summan för 2023 var −1,5 mnkr, 4,5 lägre än 2022. Det är en försämring.",
        "The sum for 2023 was -1.5 mnkr, 4.5 lower than for 2022. That is a deterioration.",
    );
}

#[test]
fn direction_and_target_are_judged_apart() {
    let aim = |cells: &str, aim: &str| share(cells).target(Group::Total, "2023", Aim::AtLeast(number(aim)));
    let said = |draft: &Draft, swedish: &str, english: &str| {
        let locales = [("sv", swedish), ("en", english)];
        for (lang, expected) in locales {
            let locale = locale(lang);
            let figure = select(&draft.0, &areas(), &locale, &request()).expect("a figure");
            let words = describe(&figure, &locale).join(" ").replace('\u{a0}', " ");
            assert!(words.ends_with(expected), "{words}");
        }
    };
    said(
        &aim("2022=79 2023=85", "88"),
        "Det är en förbättring, men måltalet 88 procent nåddes inte.",
        "That is an improvement, but the target of 88 per cent was not reached.",
    );
    said(
        &aim("2022=79 2023=88", "88"),
        "Det är en förbättring, och måltalet 88 procent nåddes.",
        "That is an improvement, and the target of 88 per cent was reached.",
    );
    said(
        &aim("2022=92 2023=90", "88"),
        "Det är en försämring, men måltalet 88 procent nåddes.",
        "That is a deterioration, but the target of 88 per cent was reached.",
    );
    said(
        &aim("2022=80 2023=79", "83"),
        "Det är en försämring, och måltalet 83 procent nåddes inte.",
        "That is a deterioration, and the target of 83 per cent was not reached.",
    );
    said(
        &aim("2022=79 2023=79", "83"),
        "samma som 2022. Måltalet 83 procent nåddes inte.",
        "the same as for 2022. The target of 83 per cent was not reached.",
    );
    said(
        &days("2022=12 2023=0").target(Group::Total, "2023", Aim::AtMost(number("0"))),
        "Det är en förbättring, och måltalet 0 dagar nåddes.",
        "That is an improvement, and the target of 0 dagar was reached.",
    );
    said(
        &count("2022=3 2023=2").target(Group::Total, "2023", Aim::AtMost(number("1"))),
        "1 färre än 2022. Måltalet högst 1 anmälan nåddes inte.",
        "one fewer than for 2022. The target of at most one anmälan was not reached.",
    );
}

#[test]
fn four_numbers_or_more_have_extremes() {
    check(
        &continuity(),
        &request(),
        "I snitt var det 21 personer 2023, två fler än 2022. Det är en försämring. Det högsta värdet var 21 personer (2023) och det lägsta 9 personer (2021).",
        "The mean for 2023 was 21 personer, two more than for 2022. That is a deterioration. The highest value was 21 personer (2023) and the lowest 9 personer (2021).",
    );
    check(
        &count("2020=1 2021=3 2022=1 2023=3"),
        &request(),
        "Antalet för 2023 var tre anmälningar, två fler än 2022. Det högsta värdet var tre anmälningar (2021 och 2023) och det lägsta 1 anmälan (2020 och 2022).",
        "The number for 2023 was three anmälningar, two more than for 2022. The highest value was three anmälningar (2021 and 2023) and the lowest one anmälan (2020 and 2022).",
    );
    check(
        &count("2020=5 2021=5 2022=5 2023=5"),
        &request(),
        "Antalet för 2023 var fem anmälningar, lika många som 2022. Värdet var detsamma vid alla fyra mätningar.",
        "The number for 2023 was five anmälningar, as many as for 2022. The value was the same in all four measurements.",
    );
}

#[test]
fn women_and_men_are_compared() {
    let groups = Request { groups: everybody(), ..request() };
    check(
        &returned(),
        &groups,
        "Andelen för 2023 var 78 procent, 5 procentenheter högre än 2022. Det är en förbättring. För kvinnor var andelen 74 procent och för män 80 procent, en skillnad på 6 procentenheter.",
        "The share for 2023 was 78 per cent, 5 percentage points higher than for 2022. That is an improvement. For women the share was 74 per cent and for men 80 per cent, a difference of 6 percentage points.",
    );
    let both = Request { groups: vec![Group::Women, Group::Men], from: "2023".parse().ok(), ..request() };
    check(
        &satisfied(),
        &both,
        "Andelen för 2023 var 89 procent för kvinnor och 78 procent för män, en skillnad på 11 procentenheter.",
        "The share for 2023 was 89 per cent for women and 78 per cent for men, a difference of 11 percentage points.",
    );
    check(
        &share("2022=1").women("2023=82").men("2023=82"),
        &both,
        "Andelen för 2023 var 82 procent för både kvinnor och män.",
        "The share for 2023 was 82 per cent for both women and men.",
    );
}

#[test]
fn the_own_area_is_compared_with_the_others() {
    let three = Request { areas: vec![area_id("2280"), area_id("22"), area_id("0000")], from: "2023".parse().ok(), ..request() };
    check(
        &compared(),
        &three,
        "För Härnösand var andelen 79 procent 2023. Det är samma som Västernorrlands län och 1 procentenhet högre än riket. Måltalet 83 procent nåddes inte.",
        "For Härnösand the share was 79 per cent in 2023. That is the same as Västernorrlands län and 1 percentage point higher than Riket. The target of 83 per cent was not reached.",
    );
    let about = share("2023=78").row("0000", Group::Total, "", "2023=~40");
    let two = Request { areas: vec![area_id("2280"), area_id("0000")], ..request() };
    check(
        &about,
        &two,
        "För Härnösand var andelen 78 procent 2023. Det är ungefär 38 procentenheter högre än riket.",
        "For Härnösand the share was 78 per cent in 2023. That is about 38 percentage points higher than Riket.",
    );
}

#[test]
fn the_largest_categories_are_named() {
    check(
        &deviations(),
        &request(),
        "Vanligast 2023 är ”Brister i rutiner” med 105 avvikelser. Därefter kommer ”Brister i omvårdnad” med 87 avvikelser. Minst vanligt är ”Brister i dokumentation” med nio avvikelser.",
        "Most common in 2023 is “Brister i rutiner” with 105 avvikelser. Next comes “Brister i omvårdnad” with 87 avvikelser. Least common is “Brister i dokumentation” with nine avvikelser.",
    );
    let same = Draft::new("Typ", "fall", Better::Neutral, Statistic::Count).categories("2023", &[("A", "4"), ("B", "4"), ("C", "4")]);
    check(&same, &request(), "Alla tre har samma värde för 2023, 4 fall.", "All three have the same value for 2023, 4 fall.");
}

#[test]
fn what_is_missing_hidden_preliminary_or_broken_is_said() {
    check(
        &count("2021=2 2022=- 2023=4"),
        &request(),
        "Antalet för 2023 var fyra anmälningar, två fler än 2021. Uppgift saknas för 2022.",
        "The number for 2023 was four anmälningar, two more than for 2021. No figure is available for 2022.",
    );
    check(
        &count("2021=.. 2022=7 2023=.."),
        &request(),
        "Antalet för 2022 var sju anmälningar. Talen för 2021 och 2023 visas inte, eftersom de gäller för få personer.",
        "The number for 2022 was seven anmälningar. The figures for 2021 and 2023 are not shown, because they concern too few people.",
    );
    check(
        &share("2022=79 2023=85p"),
        &request(),
        "Andelen för 2023 var 85 procent, 6 procentenheter högre än 2022. Talet för 2023 är preliminärt.",
        "The share for 2023 was 85 per cent, 6 percentage points higher than for 2022. The figure for 2023 is preliminary.",
    );
    check(
        &share("2022=79 2023=85").cut("2023", "Ny enkät"),
        &request(),
        "Andelen för 2023 var 85 procent. Talen från och med 2023 kan inte jämföras med tidigare tal.",
        "The share for 2023 was 85 per cent. The figures from 2023 onwards cannot be compared with earlier ones.",
    );
    check(
        &share("2021=70 2022=/ 2023=75"),
        &request(),
        "Andelen för 2023 var 75 procent, 5 procentenheter högre än 2021. Det är en förbättring. Ingen mätning gjordes för 2022.",
        "The share for 2023 was 75 per cent, 5 percentage points higher than for 2021. That is an improvement. Nothing was measured for 2022.",
    );
    check(
        &count("2023=.."),
        &request(),
        "Talet för 2023 visas inte, eftersom det gäller för få personer.",
        "The figure for 2023 is not shown, because it concerns too few people.",
    );
}

#[test]
fn one_number_alone_is_told() {
    let three = Request { groups: vec![Group::Women, Group::Men], ..request() };
    let draft = share("2022=1").women("2023=80").men("2023=.");
    let request = Request { from: "2023".parse().ok(), ..three };
    check(&draft, &request, "För kvinnor var andelen 80 procent 2023.", "For women the share was 80 per cent in 2023.");
    assert_eq!(svg(&draft.figure(&request), &locale("sv"), Width::Wide, "f"), "", "and an axis around it would show nothing");
}
