//! Of whom the words are: what is the same for a whole figure is named.

use super::fixtures::*;
use super::*;
use crate::area::{Area, Areas};
use crate::indicator::{Better, Category, Group};
use crate::name::{CategoryId, Wording};

fn share(short: &str) -> Draft {
    Draft::new(short, "percent", Better::Higher, Statistic::Share)
}

fn everywhere() -> Draft {
    share("Nöjda")
        .total("2021=70 2022=79 2023=85")
        .women("2021=71 2022=80 2023=86")
        .men("2021=69 2022=78 2023=84")
        .row("0000", Group::Total, "", "2021=80 2022=80 2023=81")
        .row("0000", Group::Women, "", "2021=81 2022=81 2023=82")
        .row("0000", Group::Men, "", "2021=79 2022=79 2023=80")
        .event("2023", "Ny resursenhet")
}

pub(super) fn named(mut draft: Draft, names: &[(&str, &str)]) -> Draft {
    for (index, (name, cells)) in names.iter().enumerate() {
        let id = format!("c{index}");
        let category = CategoryId::parse(&id).expect("an id");
        draft.0.categories.push(Category { id: category, name: Wording::plain(*name), side: None, look: 0 });
        draft = draft.row("2280", Group::Total, &id, cells);
    }
    draft
}

pub(super) fn with_units() -> Areas {
    let mut areas = areas();
    let fifth = Area { id: area_id("2284"), name: Wording::plain("Örnsköldsvik"), ..areas[&area_id("2281")].clone() };
    areas.insert(fifth.id.clone(), fifth);
    for (id, name) in [("eken", "Eken"), ("almen", "Almen"), ("bjorken", "Björken"), ("linden", "Linden"), ("asken", "Asken")] {
        let own = areas[&area_id("2280")].clone();
        areas.insert(
            area_id(id),
            Area { id: area_id(id), name: Wording::plain(name), kind: AreaKind::Unit, within: Some(own.id.clone()), ..own },
        );
    }
    areas
}

fn units() -> Draft {
    let draft = share("Nöjda").row("eken", Group::Total, "", "2022=70 2023=81").row("almen", Group::Total, "", "2022=71 2023=88");
    draft.row("bjorken", Group::Total, "", "2022=80 2023=64")
}

fn of(areas: &[&str]) -> Request {
    Request { areas: areas.iter().map(|id| area_id(id)).collect(), ..request() }
}

#[test]
fn a_figure_of_one_other_area_names_it_and_says_nothing_of_the_own() {
    let figure = everywhere().figure(&of(&["0000"]));
    assert_eq!(figure.title, "Nöjda, Riket 2021–2023");
    assert!(figure.events.is_empty() && figure.notes.is_empty(), "what happened here explains nothing there");
    says(
        &everywhere(),
        &areas(),
        &of(&["0000"]),
        "För riket var andelen 81 procent 2023, 1 procentenhet högre än 2022.",
        "For Riket the share was 81 per cent in 2023, 1 percentage point higher than for 2022.",
    );
    let one = Request { groups: vec![Group::Women], from: "2023".parse().ok(), ..of(&["0000"]) };
    assert_eq!(everywhere().figure(&one).title, "Nöjda, Riket, kvinnor 2023");
    says(
        &everywhere(),
        &areas(),
        &one,
        "För kvinnor i riket var andelen 82 procent 2023.",
        "For women in Riket the share was 82 per cent in 2023.",
    );
}

#[test]
fn girls_and_boys_keep_their_words() {
    let mut children = everywhere();
    children.0.ages = crate::indicator::Ages::Children;
    let apart = Request { groups: vec![Group::Women, Group::Men], from: "2022".parse().ok(), ..of(&["2280"]) };
    let figure = children.figure(&apart);
    assert_eq!(figure.title, "Nöjda, flickor och pojkar 2022–2023");
    assert_eq!(figure.series.iter().map(|series| series.name.as_str()).collect::<Vec<_>>(), ["Flickor", "Pojkar"]);
    let said = describe(&figure, &locale("sv")).join(" ");
    assert!(said.contains("för flickor") && said.contains("för pojkar") && !said.contains("kvinnor"), "{said}");
    let one = Request { groups: vec![Group::Women], from: "2023".parse().ok(), ..of(&["0000"]) };
    says(
        &children,
        &areas(),
        &one,
        "För flickor i riket var andelen 82 procent 2023.",
        "For girls in Riket the share was 82 per cent in 2023.",
    );
}

#[test]
fn a_figure_of_one_category_names_it_and_never_calls_it_better_or_worse() {
    let types = named(share("Nöjda med boendet"), &[("Kommunal regi", ""), ("Privat regi", "2022=58 2023=78 2024=60")]);
    assert_eq!(types.figure(&request()).title, "Nöjda med boendet, Privat regi 2022–2024");
    says(
        &types,
        &areas(),
        &request(),
        "För ”Privat regi” var andelen 60 procent 2024, 18 procentenheter lägre än 2023.",
        "For “Privat regi” the share was 60 per cent in 2024, 18 percentage points lower than for 2023.",
    );
}

#[test]
fn everything_stands_beside_its_categories() {
    let both =
        named(share("Nöjda"), &[("Kommunal regi", "2022=80"), ("Privat regi", "2022=58 2023=78 2024=60")]).total("2022=74 2023=76 2024=79");
    let figure = both.figure(&request());
    let names: Vec<&str> = figure.series.iter().map(|series| series.name.as_str()).collect();
    assert_eq!(names, ["Totalt", "Kommunal regi", "Privat regi"]);
    says(
        &both,
        &areas(),
        &request(),
        "Andelen för 2024 var 79 procent, 3 procentenheter högre än 2023. Det är en förbättring. För ”Kommunal regi” var andelen 80 procent 2022. För ”Privat regi” var andelen 60 procent 2024, 18 procentenheter lägre än 2023.",
        "The share for 2024 was 79 per cent, 3 percentage points higher than for 2023. That is an improvement. For “Kommunal regi” the share was 80 per cent in 2022. For “Privat regi” the share was 60 per cent in 2024, 18 percentage points lower than for 2023.",
    );
    let reports = || Draft::new("Lex Sarah", "rapport|rapporter", Better::Neutral, Statistic::Count);
    let one_year = named(reports(), &[("Fel", "2023=18"), ("Utebliven", "2023=12")]).total("2023=30");
    let one_year = one_year.cell("2023", |cell| cell.note = Some(Wording::plain("En rapport kan gälla flera slag.")));
    says(
        &one_year,
        &areas(),
        &request(),
        "Totalt var antalet 30 rapporter 2023. Vanligast 2023 är ”Fel” med 18 rapporter. Minst vanligt är ”Utebliven” med 12 rapporter.",
        "In total the number was 30 rapporter in 2023. Most common in 2023 is “Fel” with 18 rapporter. Least common is “Utebliven” with 12 rapporter.",
    );
    let figure = one_year.figure(&request());
    assert!(figure.notes.iter().any(|note| note.text == "En rapport kan gälla flera slag."), "{:?}", figure.notes);
    let table = table(&figure, &locale("sv"));
    assert!(table.contains("<tfoot><tr><th scope=\"row\">Totalt</th><td>30<sup>"), "{table}");
}

#[test]
fn a_note_to_everybody_is_told_where_women_and_men_are_shown() {
    let draft = everywhere().cell("2023", |cell| cell.note = Some(Wording::plain("Ny fråga.")));
    let figure = draft.figure(&Request { groups: vec![Group::Women, Group::Men], ..request() });
    assert!(figure.notes.iter().any(|note| note.text == "Totalt 2023: Ny fråga."), "{:?}", figure.notes);
}

#[test]
fn women_and_men_of_several_areas_are_told_apart() {
    let request = Request { groups: vec![Group::Women, Group::Men], ..of(&["2280", "0000"]) };
    says(
        &everywhere(),
        &areas(),
        &request,
        "För kvinnor i Härnösand var andelen 86 procent 2023, 6 procentenheter högre än 2022. Det är en förbättring. Samtidigt är det 4 procentenheter högre än för kvinnor i riket. För män i Härnösand var andelen 84 procent 2023, 6 procentenheter högre än 2022.",
        "For women in Härnösand the share was 86 per cent in 2023, 6 percentage points higher than for 2022. That is an improvement. At the same time it is 4 percentage points higher than for women in Riket. For men in Härnösand the share was 84 per cent in 2023, 6 percentage points higher than for 2022.",
    );
    says(
        &everywhere(),
        &areas(),
        &Request { from: "2023".parse().ok(), ..request },
        "För kvinnor i Härnösand var andelen 86 procent 2023. Det är 4 procentenheter högre än för kvinnor i riket. För män i Härnösand var andelen 84 procent 2023.",
        "For women in Härnösand the share was 86 per cent in 2023. That is 4 percentage points higher than for women in Riket. For men in Härnösand the share was 84 per cent in 2023.",
    );
}

#[test]
fn categories_and_other_areas_through_time_have_sentences() {
    let types = Draft::new("Typer", "rapport|rapporter", Better::Neutral, Statistic::Count);
    let types = named(types, &[("Fall", "2022=20 2023=30"), ("Läkemedel", "2022=21 2023=31"), ("Annat", "2022=22 2023=29")]);
    says(
        &types,
        &areas(),
        &request(),
        "För ”Fall” var antalet 30 rapporter 2023, 10 fler än 2022. För ”Läkemedel” var antalet 31 rapporter 2023, 10 fler än 2022. För ”Annat” var antalet 29 rapporter 2023, sju fler än 2022.",
        "For “Fall” the number was 30 rapporter in 2023, 10 more than for 2022. For “Läkemedel” the number was 31 rapporter in 2023, 10 more than for 2022. For “Annat” the number was 29 rapporter in 2023, seven more than for 2022.",
    );
    let others = everywhere().row("2281", Group::Total, "", "2022=60 2023=62");
    says(
        &others,
        &areas(),
        &of(&["0000", "2281"]),
        "För riket var andelen 81 procent 2023, 1 procentenhet högre än 2022. För Sundsvall var andelen 62 procent 2023, 2 procentenheter högre än 2022.",
        "For Riket the share was 81 per cent in 2023, 1 percentage point higher than for 2022. For Sundsvall the share was 62 per cent in 2023, 2 percentage points higher than for 2022.",
    );
}

#[test]
fn units_are_never_put_in_an_order() {
    let year = |kind| Request { kind, from: "2023".parse().ok(), ..of(&["eken", "almen", "bjorken"]) };
    for kind in [None, Some(Kind::Ranked)] {
        says(
            &units(),
            &with_units(),
            &year(kind),
            match kind {
                None => "Andelen för 2023 var 81 procent för Eken, 88 procent för Almen och 64 procent för Björken.",
                Some(_) => "Andelen för 2023 var 88 procent för Almen, 81 procent för Eken och 64 procent för Björken.",
            },
            match kind {
                None => "The share for 2023 was 81 per cent for Eken, 88 per cent for Almen and 64 per cent for Björken.",
                Some(_) => "The share for 2023 was 88 per cent for Almen, 81 per cent for Eken and 64 per cent for Björken.",
            },
        );
    }
    let many = units().row("linden", Group::Total, "", "2022=70 2023=70").row("asken", Group::Total, "", "2022=71 2023=71");
    let all = ["eken", "almen", "bjorken", "linden", "asken"];
    says(
        &many,
        &with_units(),
        &Request { kind: Some(Kind::Bar), from: "2023".parse().ok(), ..of(&all) },
        "Andelen för 2023 går från 64 procent till 88 procent.",
        "The share for 2023 goes from 64 per cent to 88 per cent.",
    );
    says(
        &many,
        &with_units(),
        &Request { kind: Some(Kind::Multiples), ..of(&all) },
        "Värdena för 2023 går från 64 procent till 88 procent.",
        "The values for 2023 go from 64 per cent to 88 per cent.",
    );
}

#[test]
fn a_title_of_the_editors_own_is_completed_by_what_it_leaves_out() {
    let figure = |title: &str| {
        let request = Request { title: Some(title.into()), from: "2023".parse().ok(), ..of(&["eken", "almen", "bjorken"]) };
        select(&units().0, &with_units(), &locale("sv"), &request).expect("a figure")
    };
    let bare = figure("Nöjda per enhet");
    assert_eq!((bare.title.as_str(), bare.subtitle.as_deref()), ("Nöjda per enhet", Some("2023")));
    assert!(table(&bare, &locale("sv")).contains("<caption>Nöjda per enhet, 2023, procent</caption>"));
    assert_eq!(draw(&bare, &locale("sv"), Width::Wide, "f").expect("a drawing").title, "Nöjda per enhet, 2023");
    assert_eq!(figure("Nöjda per enhet 2023").subtitle, None);
    let nation = Request { title: Some("Utvecklingen".into()), ..of(&["0000"]) };
    assert_eq!(everywhere().figure(&nation).subtitle.as_deref(), Some("Riket"));
}

#[test]
fn a_number_of_another_year_than_the_sentence_before_says_its_year() {
    let late = share("Nöjda").total("2022=70 2023=72 2024=75").women("2022=71 2023=73").men("2022=69 2023=70");
    says(
        &late,
        &areas(),
        &Request { groups: everybody(), ..request() },
        "Andelen för 2024 var 75 procent, 3 procentenheter högre än 2023. Det är en förbättring. Andelen för 2023 var 73 procent för kvinnor och 70 procent för män, en skillnad på 3 procentenheter.",
        "The share for 2024 was 75 per cent, 3 percentage points higher than for 2023. That is an improvement. The share for 2023 was 73 per cent for women and 70 per cent for men, a difference of 3 percentage points.",
    );
}

#[test]
fn several_names_in_a_row_are_told_as_they_are_said() {
    let apart = Request { groups: vec![Group::Women, Group::Men], ..of(&["0000", "2281"]) };
    let both = share("Nöjda").row("0000", Group::Women, "", "2022=70 2023=81").row("0000", Group::Men, "", "2022=60 2023=..");
    let both = both.row("2281", Group::Women, "", "2022=75 2023=82").row("2281", Group::Men, "", "2022=61 2023=-");
    says(
        &both,
        &areas(),
        &Request { kind: Some(Kind::Multiples), ..apart },
        "Högst 2023 är värdet för kvinnor i Sundsvall, 82 procent, och lägst för kvinnor i riket, 81 procent. Sedan 2022 har värdet ökat mest för kvinnor i riket, med 11 procentenheter. Uppgift saknas för män i Sundsvall 2023. Talet för män i riket 2023 visas inte, eftersom det gäller för få personer.",
        "The value for 2023 is highest for women in Sundsvall, 82 per cent, and lowest for women in Riket, 81 per cent. Since 2022 the value has risen most for women in Riket, by 11 percentage points. No figure is available for men in Sundsvall in 2023. The figure for men in Riket in 2023 is not shown, because it concerns too few people.",
    );
    let types = named(share("Nöjda"), &[("Egen regi", "2022=80 2023=82"), ("Privat regi", "2022=58 2023=..")]);
    says(
        &types,
        &areas(),
        &request(),
        "För ”Egen regi” var andelen 82 procent 2023, 2 procentenheter högre än 2022. För ”Privat regi” var andelen 58 procent 2022. Talet för ”Privat regi” 2023 visas inte, eftersom det gäller för få personer.",
        "For “Egen regi” the share was 82 per cent in 2023, 2 percentage points higher than for 2022. For “Privat regi” the share was 58 per cent in 2022. The figure for “Privat regi” in 2023 is not shown, because it concerns too few people.",
    );
}

#[test]
fn numbers_that_stand_together_are_written_alike() {
    let days = |statistic| Draft::new("Väntan", "dag|dagar", Better::Neutral, statistic);
    says(
        &days(Statistic::Mean).total("2020=12 2021=4 2022=9 2023=3"),
        &areas(),
        &request(),
        "I snitt var det tre dagar 2023, sex färre än 2022. Det högsta värdet var 12 dagar (2020) och det lägsta 3 dagar (2023).",
        "The mean for 2023 was three dagar, six fewer than for 2022. The highest value was 12 dagar (2020) and the lowest 3 dagar (2023).",
    );
    let mut tenths = days(Statistic::Mean).total("2022=6 2023=3.0");
    tenths.0.settle();
    says(
        &tenths,
        &areas(),
        &request(),
        "I snitt var det 3,0 dagar 2023, 3,0 färre än 2022.",
        "The mean for 2023 was 3.0 dagar, 3.0 fewer than for 2022.",
    );
    let reports = || Draft::new("Rapporter", "rapport|rapporter", Better::Neutral, Statistic::Count);
    let equal = named(reports(), &[("Fel", "2023=7"), ("Brist", "2023=7"), ("Annat", "2023=..")]);
    says(
        &equal,
        &areas(),
        &Request { kind: Some(Kind::Ranked), ..request() },
        "Värdet för 2023 är detsamma för ”Fel” och ”Brist”, sju rapporter. Talet för ”Annat” visas inte, eftersom det gäller för få personer.",
        "The value for 2023 is the same for “Fel” and “Brist”, seven rapporter. The figure for “Annat” is not shown, because it concerns too few people.",
    );
    says(
        &named(reports(), &[("Fel", "2023=3"), ("Brist", "2023=1")]).total("2023=0"),
        &areas(),
        &request(),
        "Totalt var det inga rapporter 2023. Vanligast 2023 är ”Fel” med tre rapporter. Minst vanligt är ”Brist” med 1 rapport.",
        "In total there were no rapporter in 2023. Most common in 2023 is “Fel” with three rapporter. Least common is “Brist” with one rapport.",
    );
}
