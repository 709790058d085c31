//! Of whom the words are: what is the same for a whole figure is named, and every sentence that opens has its subject, period and unit.

use super::fixtures::*;
use super::*;
use crate::area::{Area, Areas};
use crate::indicator::{Better, Category, Group};
use crate::name::{CategoryId, Wording};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

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

fn named(mut draft: Draft, names: &[(&str, &str)]) -> Draft {
    for (index, (name, cells)) in names.iter().enumerate() {
        let id = format!("c{index}");
        let category = CategoryId::parse(&id).expect("an id");
        draft.0.categories.push(Category { id: category, name: Wording::plain(*name), side: None, look: 0 });
        draft = draft.row("2280", Group::Total, &id, cells);
    }
    draft
}

fn with_units() -> Areas {
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
        "För kvinnor i Härnösand var andelen 86 procent 2023, 6 procentenheter högre än 2022. Det är en förbättring. Det är 4 procentenheter högre än för kvinnor i riket. För män i Härnösand var andelen 84 procent 2023, 6 procentenheter högre än 2022.",
        "For women in Härnösand the share was 86 per cent in 2023, 6 percentage points higher than for 2022. That is an improvement. That is 4 percentage points higher than for women in Riket. For men in Härnösand the share was 84 per cent in 2023, 6 percentage points higher than for 2022.",
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

/// An indicator made at random, and what of it is shown.
struct Made(Draft, Request);

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} of {:?}", self.1, self.0.0.cells)
    }
}

/// Indicators that a kind may be able to show.
fn any_of(kind: Kind) -> impl Strategy<Value = Made> {
    let statistic = prop::sample::select(vec![Statistic::Count, Statistic::Share, Statistic::Mean, Statistic::Median, Statistic::Sum]);
    let better = prop::sample::select(vec![Better::Higher, Better::Lower, Better::Neutral]);
    let cell = prop_oneof![8 => (0u32..100).prop_map(|number| number.to_string()), 1 => Just("-".to_owned()), 1 => Just("..".to_owned())];
    (statistic, better, prop::collection::vec(cell, 120), 0usize..4, 1usize..5).prop_map(move |(statistic, better, cells, shape, years)| {
        let unit = if statistic == Statistic::Share { "percent" } else { "dag|dagar" };
        let mut draft = Draft::new("Väntan", unit, better, statistic);
        let mut cells = cells.into_iter().cycle();
        let mut next = |years: usize| {
            (0..years).map(|year| format!("{}={}", 2023 - year, cells.next().unwrap_or_default())).collect::<Vec<_>>().join(" ")
        };
        let places = ["2280", "0000", "2281", "2282", "2283", "22"];
        let mut request = request_kind(kind);
        match (kind, shape) {
            (Kind::Stacked, _) => {
                draft.0.whole = crate::indicator::Whole::Complete;
                let whole: Vec<String> = (0..3)
                    .map(|part| (0..years).map(|year| format!("{}={}", 2023 - year, 10 + part * 7 + year)).collect::<Vec<_>>().join(" "))
                    .collect();
                draft = named(draft, &[("Alfa", &whole[0]), ("Beta", &whole[1]), ("Gamma", &whole[2])]);
            }
            (Kind::Strip, _) => {
                for place in ["2280", "2281", "2282", "2283"] {
                    draft = draft.row(place, Group::Total, "", &next(1));
                }
                draft = draft.row("2284", Group::Total, "", "2023=3");
                request.areas = ["2280", "2281", "2282", "2283", "2284"].map(area_id).to_vec();
            }
            (_, 0) => draft = draft.total(&next(years + 1)).women(&next(years + 1)).men(&next(years + 1)),
            (_, 1) => {
                let rows: Vec<String> = (0..3).map(|_| next(years)).collect();
                draft = named(draft, &[("Alfa", &rows[0]), ("Beta", &rows[1]), ("Gamma", &rows[2])]).total(&next(years));
            }
            (_, 2) => {
                for place in places.iter().take(years + 1) {
                    draft = draft.row(place, Group::Total, "", &next(2));
                }
                request.areas = places.iter().take(years + 1).map(|id| area_id(id)).collect();
            }
            _ => {
                for place in ["0000", "2281"] {
                    draft = draft.row(place, Group::Women, "", &next(years)).row(place, Group::Men, "", &next(years));
                }
                request.areas = vec![area_id("0000"), area_id("2281")];
                request.groups = vec![Group::Women, Group::Men];
            }
        }
        if kind == Kind::Bullet {
            draft.0.scale = Some((number("0"), number("100")));
        }
        Made(draft, request)
    })
}

/// What a sentence can be of, in small letters.
const SUBJECTS: [(&str, &str); 14] = [
    ("andelen", "share"),
    ("antalet", "number"),
    ("medelvärdet", "mean"),
    ("i snitt", "mean"),
    ("medianen", "median"),
    ("summan", "sum"),
    ("värde", "value"),
    ("skillnaden", "difference"),
    ("vanligast", "common"),
    ("störst", "largest"),
    ("högst", "highest"),
    ("talen", "figures"),
    ("delen", "part"),
    // "24 av 51 avvikelser".
    (" av ", " of "),
];

#[test]
fn fifty_figures_of_each_kind_have_words_with_subject_period_and_unit() {
    let mut runner = TestRunner::deterministic();
    for kind in Kind::ALL {
        let mut told = 0;
        for _ in 0..2000 {
            let Made(draft, request) = any_of(kind).new_tree(&mut runner).expect("an indicator").current();
            told += usize::from(["sv", "en"].iter().filter(|lang| has_words(kind, &draft, &request, lang)).count() == 2);
            if told == 50 {
                break;
            }
        }
        assert_eq!(told, 50, "{kind:?} could not be drawn");
    }
}

/// Whether there is such a figure with a number; then it has its words.
fn has_words(kind: Kind, draft: &Draft, request: &Request, lang: &str) -> bool {
    let locale = locale(lang);
    let Ok(figure) = select(&draft.0, &with_units(), &locale, request) else { return false };
    if !figure.series.iter().flat_map(|series| &series.points).any(|point| point.state.number().is_some()) {
        return false;
    }
    let words = describe(&figure, &locale).join(" ");
    let small = words.to_lowercase();
    let in_language = |(swedish, english): (&'static str, &'static str)| if lang == "sv" { swedish } else { english };
    assert!(SUBJECTS.iter().any(|subject| small.contains(in_language(*subject))), "{kind:?} without a subject: {words}");
    assert!(words.contains("202") || words.contains("201"), "{kind:?} without a period: {words}");
    let unit = if draft.0.statistic == Statistic::Share { in_language(("procent", "per")) } else { "dag" };
    assert!(words.contains(unit), "{kind:?} without a unit: {words}");
    for name in figure.fixed.names(&locale) {
        assert!(small.contains(&name.to_lowercase()), "{kind:?} without {name}: {words}");
    }
    true
}
