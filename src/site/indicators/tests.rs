//! Tests of indicators resolved with their tables, and of impossible numbers that are removed.

use super::*;
use crate::area::{OwnArea, parse as parse_areas};
use crate::diagnostic::Place;
use crate::indicator::{CellValue, parse, parse_table};
use crate::name::Wording;
use crate::source::Sources;

const AREAS: &str = r#"
"2280": {name: Härnösand, kind: municipality}
riket: {name: Riket, kind: nation}
ifo: {name: Individ och familj, kind: operation}
"#;

/// Returns the indicators of a small site, and the problems as `code file:line:column`.
fn resolved(files: &[(&str, &str)]) -> (BTreeMap<IndicatorId, Indicator>, Vec<String>) {
    let own = AreaId::parse("2280").expect("an id");
    let with_areas = files.iter().copied().chain([("content/areas.yaml", AREAS)]);
    let sources = Sources::from_memory(with_areas);
    let (mut found, mut indicators, mut tables) = (Diagnostics::new(), Vec::new(), Vec::new());
    let mut areas = Vec::new();
    for (id, file) in sources.files() {
        let name = file.path.rsplit(['/', '.']).nth(1).unwrap_or_default();
        match file.path.split('/').nth(1) {
            Some("indicators") => indicators.extend(parse(id, name, sources.text(id), &mut found)),
            Some("values") => tables.push(parse_table(id, sources.text(id), &mut found)),
            _ => areas = parse_areas(id, sources.text(id), &mut found),
        }
    }
    let span = Span::new(sources.find("content/areas.yaml").expect("the file"), 0, 0);
    let own_area = OwnArea { id: Some(Spanned { value: own.clone(), span }), name: Wording::plain("Härnösand") };
    let (areas, own_area) = area::resolve(areas, &own_area, &mut found);
    let settings = Settings {
        area_names: area::Names::of(&areas),
        own_area,
        default_threshold: 5,
        near: config::Near::default(),
        areas_complete: true,
        withheld_from: None,
        calendar: Calendar::default(),
    };
    let mut indicators = resolve(indicators, tables, &areas, &settings, &mut found);
    let setting = disclosure::Setting { areas: &areas, own_area: &settings.own_area, threshold: 5 };
    let mut numbers = disclosure::Numbers { indicators: &mut indicators, surveys: &mut BTreeMap::new(), facts: &mut BTreeMap::new() };
    disclosure::hide(&mut numbers, setting, &mut found);
    found.sort(&sources);
    let line = |found: &crate::diagnostic::Diagnostic| {
        let position = |place: &Place| match place {
            Place::Span(span) => {
                let (line, column) = sources.line_column(*span);
                format!("{}:{line}:{column}", sources.file(span.file).path.trim_start_matches("content/"))
            }
            Place::Path(path) => path.clone(),
        };
        let related: String = found.related.iter().map(|place| format!(" ({})", position(place))).collect();
        format!("{} {}{related}", found.problem.code(), position(&found.place))
    };
    let said = found.iter().map(line).collect();
    (indicators, said)
}

/// Returns the indicator of a single file, with `text` below its title.
fn one(text: &str) -> (Indicator, Vec<String>) {
    let text = format!("title: T\n{text}");
    let (mut indicators, said) = resolved(&[("content/indicators/a.yaml", &text)]);
    (indicators.pop_first().expect("an indicator").1, said)
}

/// Returns the cells' values, in the order of the cube.
fn shown(indicator: &Indicator) -> Vec<String> {
    let value = |cell: &Cell| match &cell.value {
        CellValue::Number(number) => number.to_string(),
        CellValue::Range(from, to) => format!("{from}–{to}"),
        state => format!("{state:?}"),
    };
    indicator.cells.iter().map(|(key, cell)| format!("{} {:?} {} {}", key.area, key.group, key.period, value(cell))).collect()
}

const PERCENT: (&str, &str) = ("content/indicators/a.yaml", "title: T\nunit: percent\nvalues: {2022: 79}\n");

#[test]
fn a_table_adds_to_what_stands_in_the_indicators_file() {
    let table = "nyckeltal;plats;grupp;2022;2023\na;;;;85,0\na;Riket;kvinnor;80;81\n";
    let (indicators, said) = resolved(&[PERCENT, ("content/values/b.csv", table)]);
    assert_eq!(said, Vec::<String>::new());
    let indicator = indicators.values().next().expect("an indicator");
    assert_eq!(shown(indicator), ["2280 Total 2022 79", "2280 Total 2023 85.0", "riket Women 2022 80", "riket Women 2023 81"]);
    assert_eq!(indicator.short, indicator.title);
}

#[test]
fn what_does_not_fit_together_is_said_at_its_place() {
    let tables = [
        ("nyckeltal;2022\na;80\n", "duplicate-value values/b.csv:2:3 (indicators/a.yaml:3:16)"),
        ("nyckeltal;grupp;2023\na;;80\na;totalt;80\n", "duplicate-value values/b.csv:3:10 (values/b.csv:2:4)"),
        ("nyckeltal;2023-12\na;80\n", "mixed-periods values/b.csv:2:3 (indicators/a.yaml:3:16)"),
        ("nyckeltal;2023\nb;80\n", "unknown-indicator values/b.csv:2:1"),
        ("nyckeltal;plats;2023\na;Rikett;80\n", "unknown-area values/b.csv:2:3"),
        ("nyckeltal;kategori;2023\na;Fall;80\n", "unknown-category values/b.csv:2:3"),
    ];
    for (table, wanted) in tables {
        assert_eq!(resolved(&[PERCENT, ("content/values/b.csv", table)]).1, [wanted], "{table}");
    }
    let files = [PERCENT, ("content/indicators/a.yml", "title: T\nunit: percent\nvalues: {2022: 79}\n")];
    assert_eq!(resolved(&files).1, ["duplicate-indicator indicators/a.yml:1:1 (indicators/a.yaml:1:1)"]);
}

#[test]
fn what_an_indicators_file_names_is_known() {
    let cases = [
        ("unit: percent\n", vec!["indicator-without-values indicators/a.yaml:1:1"]),
        ("unit: percent\nvalues: {2023: 4 %}\n", vec!["percent-sign indicators/a.yaml:3:16"]),
        ("unit: percent\nareas: {rike: {2023: 4}}\n", vec!["unknown-area indicators/a.yaml:3:9"]),
        ("unit: percent\nvalues: {2023: 4}\noperation: hemtjanst\n", vec!["unknown-area indicators/a.yaml:4:12"]),
        ("unit: percent\nvalues: {2023: 4}\noperation: riket\n", vec!["not-an-operation indicators/a.yaml:4:12"]),
        ("unit: percent\nvalues: {2023: 4}\noperation: ifo\n", vec![]),
        (
            "unit: percent\nvalues: {2023: 4}\ntargets: {women: {2023: {at_least: 9}}}\n",
            vec!["target-without-values indicators/a.yaml:4:25"],
        ),
        (
            "unit: percent\nvalues: {2023: 4}\ntargets: {2023-12: {at_least: 9}}\n",
            vec!["mixed-periods indicators/a.yaml:4:20 (indicators/a.yaml:3:16)"],
        ),
        ("unit: percent\nvalues: {2023: 4, 2023-Q1: 5, 2024: 6}\n", vec!["mixed-periods indicators/a.yaml:3:28 (indicators/a.yaml:3:16)"]),
    ];
    for (text, wanted) in cases {
        assert_eq!(one(text).1, wanted, "{text}");
    }
}

#[test]
fn small_counts_of_people_are_gone() {
    let hidden = "2280 Total 2023 Suppressed";
    let cases = [
        ("statistic: count", "4", hidden),
        ("statistic: count", "1", hidden),
        ("statistic: sum", "2.5", hidden),
        ("statistic: count", "3-9", hidden),
        ("statistic: count", "0–4", hidden),
        ("statistic: count", "skyddas", hidden),
        ("statistic: count\ncounts: answers", "4", hidden),
        ("statistic: sum", "4", hidden),
        ("statistic: count\ncounts: events\nsuppress: {below: 3}", "2", hidden),
        ("statistic: mean", "{value: 12, n: 4}", hidden),
        ("statistic: share", "{value: 100, n: 3}", hidden),
        ("statistic: count", "{value: 0, n: 3}", hidden),
        ("statistic: count", "{value: 7, was: 3, revised: 2024-01-01}", hidden),
        ("statistic: count", "{value: 7, also: {value: 3, in: X}}", hidden),
        ("statistic: count", "5", "2280 Total 2023 5"),
        ("statistic: count", "0", "2280 Total 2023 0"),
        ("statistic: count\ncounts: events", "4", "2280 Total 2023 4"),
        ("statistic: sum\ncounts: money", "1.7", "2280 Total 2023 1.7"),
        ("statistic: sum\ncounts: money\nsuppress: {below: 5}", "1.7", "2280 Total 2023 1.7"),
        ("statistic: count\nsuppress: none", "4", "2280 Total 2023 4"),
        ("statistic: count\nsuppress: {below: 3}", "4", "2280 Total 2023 4"),
        ("statistic: mean", "3.5", "2280 Total 2023 3.5"),
        ("statistic: mean", "{value: 3.5, n: 5}", "2280 Total 2023 3.5"),
        ("statistic: share", "{value: 100, n: 0}", "2280 Total 2023 100"),
    ];
    for (rules, value, wanted) in cases {
        let (indicator, said) = one(&format!("unit: saker\n{rules}\nvalues: {{2023: {value}}}\n"));
        assert_eq!((shown(&indicator), said), (vec![wanted.to_owned()], vec![]), "{rules} {value}");
    }
}

#[test]
fn nothing_of_a_hidden_cell_is_left() {
    let cell = "{value: 3, n: 4, note: Nytt sätt, approximate: true, was: 2, revised: 2024-01-01, also: {value: 4, in: X}}";
    let (indicator, said) = one(&format!("unit: saker\nstatistic: count\nvalues: {{2023: {cell}}}\n"));
    assert_eq!(said, Vec::<String>::new());
    let cell = indicator.cells.into_values().next().expect("a cell");
    let note = Some(Wording::plain("Nytt sätt"));
    assert_eq!(cell, Cell { note, note_span: cell.note_span, ..Cell::of(CellValue::Suppressed, cell.span) });
}

#[test]
fn a_note_that_tells_the_hidden_number_goes_with_it() {
    let note = |value: &str, note: &str| {
        let (indicator, said) = one(&format!("unit: saker\nstatistic: sum\nvalues: {{2023: {{value: {value}, note: \"{note}\"}}}}\n"));
        let cell = indicator.cells.into_values().next().expect("a cell");
        (cell.note.is_some(), said.len())
    };
    assert_eq!(note("3", "Det var 3 personer."), (false, 1));
    assert_eq!(note("2.5", "I snitt 2,50."), (false, 1));
    assert_eq!(note("3", "Nytt sätt sedan 2013."), (true, 0));
    // The decision must not depend on the number: a note that stays would reveal that the number is another one.
    assert_eq!(note("3", "Nytt sätt, 13 enheter."), (false, 1));
    assert_eq!(note("3", "Bara tre av fyra."), (false, 1));
    assert_eq!(note("1", "En enda person."), (false, 1));
    assert_eq!(note("3", "En enda person."), (false, 1));
    assert_eq!(note("7", "Det var 7 personer."), (true, 0));
}

#[test]
fn a_missing_value_keeps_its_state_but_not_a_small_base() {
    let (indicator, _) = one("unit: percent\nvalues: {2023: {value: saknas, n: 3}, 2024: {value: saknas, n: 30}}\n");
    let bases: Vec<_> = indicator.cells.values().map(|cell| (cell.value.clone(), cell.base)).collect();
    assert_eq!(bases, [(CellValue::Missing, None), (CellValue::Missing, Some(30))]);
}

#[test]
fn the_cube_answers_questions() {
    let text = "unit: percent\nvalues:\n  total: {2021: 70, 2022: 79, 2023: ej mätt}\n  women: {2022: 80}\nareas: {riket: {2024: 75}}\n\
                targets: {2022: {at_least: 88}, women: {2022: {at_least: 90}}}\n";
    let (indicator, said) = one(text);
    assert_eq!(said, Vec::<String>::new());
    let own = AreaId::parse("2280").expect("an id");
    let year = Period::year;
    assert_eq!(indicator.periods(&own).into_iter().collect::<Vec<_>>(), [year(2021), year(2022), year(2023)]);
    assert_eq!(indicator.groups(&own).into_iter().collect::<Vec<_>>(), [Group::Total, Group::Women]);
    assert_eq!(indicator.areas().len(), 2);
    assert_eq!(indicator.latest_period(&own, None), Some(year(2022)));
    assert_eq!(indicator.latest_period(&own, Some(year(2021))), Some(year(2021)));
    assert_eq!(indicator.latest_period(&own, Some(year(2020))), None);
    let aim = |group| indicator.target_for(group, year(2022)).map(|target| target.aim.clone());
    assert_eq!(aim(Group::Women), Some(crate::indicator::Aim::AtLeast(90.into())));
    assert_eq!(aim(Group::Men), aim(Group::Total));
    assert_eq!(indicator.target_for(Group::Total, year(2021)), None);
    assert!(indicator.at(&own, Group::Women, None, year(2022)).is_some());
}

#[test]
fn a_year_takes_in_its_months() {
    let (indicator, _) = one("unit: percent\nvalues: {2022-12: 1, 2023-12: 2, 2024-01: 3}\n");
    let own = AreaId::parse("2280").expect("an id");
    let latest = indicator.latest_period(&own, Some(Period::year(2023))).map(|period| period.to_string());
    assert_eq!((latest, indicator.period_kind), (Some("2023-12".into()), PeriodKind::Month));
}
