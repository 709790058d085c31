use super::fixtures::*;
use super::*;
use crate::indicator::{Better, Group, Statistic};

#[track_caller]
fn check(rows: &[(&str, &str)], swedish: &str, english: &str) {
    let draft = Draft::new("Andel", "percent", Better::Higher, Statistic::Share);
    let draft = rows.iter().fold(draft, |draft, (id, cells)| draft.row(id, Group::Total, "", cells));
    told(&draft, rows, swedish, english);
}

#[track_caller]
fn told(draft: &Draft, rows: &[(&str, &str)], swedish: &str, english: &str) {
    let asked = Request { areas: rows.iter().map(|(id, _)| area_id(id)).collect(), ..request_kind(Kind::Multiples) };
    says(draft, &areas(), &asked, swedish, english);
}

#[test]
fn panels_are_told_by_the_highest_and_lowest_and_what_has_changed_most() {
    check(
        &[("2280", "2021=70 2022=72 2023=80"), ("2281", "2021=75 2022=74 2023=71"), ("2282", "2021=70 2022=70 2023=75")],
        "Högst 2023 är värdet för Härnösand, 80 procent, och lägst för Sundsvall, 71 procent. Sedan 2021 har värdet ökat mest för Härnösand, med 10 procentenheter, och minskat mest för Sundsvall, med 4 procentenheter.",
        "The value for 2023 is highest for Härnösand, 80 per cent, and lowest for Sundsvall, 71 per cent. Since 2021 the value has risen most for Härnösand, by 10 percentage points, and fallen most for Sundsvall, by 4 percentage points.",
    );
    check(
        &[("2280", "2021=0 2022=1 2023=1"), ("0000", "2021=3 2022=3 2023=3")],
        "Högst 2023 är värdet för riket, 3 procent, och lägst för Härnösand, 1 procent. Sedan 2021 har värdet ökat mest för Härnösand, med 1 procentenhet.",
        "The value for 2023 is highest for Riket, 3 per cent, and lowest for Härnösand, 1 per cent. Since 2021 the value has risen most for Härnösand, by 1 percentage point.",
    );
    check(
        &[("2280", "2021=-1 2022=-1 2023=-5"), ("2281", "2021=-1 2022=-1 2023=-5")],
        "Båda har samma värde för 2023, −5 procent. Sedan 2021 har värdet minskat mest för Härnösand och Sundsvall, med 4 procentenheter.",
        "Both have the same value for 2023, -5 per cent. Since 2021 the value has fallen most for Härnösand and Sundsvall, by 4 percentage points.",
    );
    check(
        &[("2280", "2022=4 2023=4"), ("2281", "2022=5 2023=5")],
        "Högst 2023 är värdet för Sundsvall, 5 procent, och lägst för Härnösand, 4 procent. Inget av värdena har ändrats sedan 2022.",
        "The value for 2023 is highest for Sundsvall, 5 per cent, and lowest for Härnösand, 4 per cent. None of the values has changed since 2022.",
    );
}

#[test]
fn panels_with_gaps_say_what_is_missing_and_compare_only_what_can_be() {
    check(
        &[("2280", "2021=1 2022=2 2023=-"), ("2281", "2021=2 2022=4 2023=..")],
        "Högst 2022 är värdet för Sundsvall, 4 procent, och lägst för Härnösand, 2 procent. Sedan 2021 har värdet ökat mest för Sundsvall, med 2 procentenheter. Uppgift saknas för Härnösand 2023. Talet för Sundsvall 2023 visas inte, eftersom det gäller för få personer.",
        "The value for 2022 is highest for Sundsvall, 4 per cent, and lowest for Härnösand, 2 per cent. Since 2021 the value has risen most for Sundsvall, by 2 percentage points. No figure is available for Härnösand in 2023. The figure for Sundsvall in 2023 is not shown, because it concerns too few people.",
    );
    let rows = [("2280", "2021=10 2022=50 2023=51"), ("2281", "2021=10 2022=60 2023=58")];
    let draft = Draft::new("Andel", "percent", Better::Higher, Statistic::Share);
    let draft = rows.iter().fold(draft, |draft, (id, cells)| draft.row(id, Group::Total, "", cells)).cut("2022", "Ny fråga");
    told(
        &draft,
        &rows,
        "Högst 2023 är värdet för Sundsvall, 58 procent, och lägst för Härnösand, 51 procent. Sedan 2022 har värdet ökat mest för Härnösand, med 1 procentenhet, och minskat mest för Sundsvall, med 2 procentenheter.",
        "The value for 2023 is highest for Sundsvall, 58 per cent, and lowest for Härnösand, 51 per cent. Since 2022 the value has risen most for Härnösand, by 1 percentage point, and fallen most for Sundsvall, by 2 percentage points.",
    );
}

#[test]
fn one_of_what_is_counted_is_a_word_where_its_article_is_known() {
    let told = |unit: &str, lang: &str| {
        let draft = Draft::new("Antal", unit, Better::Neutral, Statistic::Count).total("2022=2 2023=1");
        let figure = select(&draft.0, &areas(), &locale(lang), &request_kind(Kind::Line)).expect("a line");
        describe(&figure, &locale(lang)).join(" ").replace('\u{a0}', " ")
    };
    assert_eq!(told("ett ärende|ärenden", "sv"), "Antalet för 2023 var ett ärende, ett färre än 2022.");
    assert_eq!(told("en avvikelse|avvikelser", "sv"), "Antalet för 2023 var en avvikelse, en färre än 2022.");
    assert_eq!(told("ärende|ärenden", "sv"), "Antalet för 2023 var 1 ärende, 1 färre än 2022.");
    assert_eq!(told("case|cases", "en"), "The number for 2023 was one case, one fewer than for 2022.");
    // A unit that begins like an article.
    assert_eq!(told("enhet|enheter", "sv"), "Antalet för 2023 var 1 enhet, 1 färre än 2022.");
}

#[test]
fn a_trend_is_named_by_its_ends() {
    let named = |cells: &str, lang: &str| {
        let draft = Draft::new("Antal", "dag|dagar", Better::Lower, Statistic::Mean).total(cells);
        let figure = select(&draft.0, &areas(), &locale(lang), &request_kind(Kind::Spark)).expect("a trend");
        super::super::describe::trend(&figure, &locale(lang)).replace('\u{a0}', " ")
    };
    assert_eq!(named("2021=1 2022=5 2023=30", "sv"), "Från 1 dag 2021 till 30 dagar 2023");
    assert_eq!(named("2021=1 2022=5 2023=30", "en"), "From one dag in 2021 to 30 dagar in 2023");
    assert_eq!(named("2021=- 2022=0 2023=~4", "sv"), "Från 0 dagar 2022 till ca fyra dagar 2023");
    assert_eq!(named("2022=-3 2023=..", "sv"), "−3 dagar 2022");
    assert_eq!(named("2022=3–4 2023=3–4p", "sv"), "Från 3–4 dagar 2022 till 3–4 dagar 2023");
    assert_eq!(named("2022=- 2023=..", "sv"), "");
}
