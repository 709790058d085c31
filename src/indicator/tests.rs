//! Tests of parsing indicators' files and tables, and of the reported problems.

use super::*;
use crate::diagnostic::{Diagnostics, Place};
use crate::name::Lang;
use crate::source::Sources;

fn lines(found: &mut Diagnostics, sources: &Sources) -> Vec<String> {
    found.sort(sources);
    let line = |found: &crate::diagnostic::Diagnostic| match &found.place {
        Place::Span(span) => {
            let (line, column) = sources.line_column(*span);
            format!("{} {line}:{column}", found.problem.code())
        }
        Place::Path(path) => format!("{} {path}", found.problem.code()),
    };
    found.iter().map(line).collect()
}

/// Returns the indicator for `text` below a title, a unit and a statistic on three lines, and the problems.
fn read(text: &str) -> (IndicatorFile, Vec<String>) {
    whole(&format!("title: T\nunit: percent\nstatistic: share\n{text}"))
}

fn whole(text: &str) -> (IndicatorFile, Vec<String>) {
    let sources = Sources::from_memory([("content/indicators/a.yaml", text)]);
    let file = sources.find("content/indicators/a.yaml").expect("the file");
    let mut found = Diagnostics::new();
    let indicator = parse(file, "a", sources.text(file), &mut found).expect("an indicator");
    (indicator, lines(&mut found, &sources))
}

/// Returns the cells as `area group category period = value`.
fn cells(indicator: &IndicatorFile) -> Vec<String> {
    let shown = |cell: &CellFile| {
        let area = cell.area.as_ref().map_or("own", |area| area.value.as_str());
        let category = cell.category.as_ref().map_or("-", |category| category.as_str());
        format!("{area} {:?} {category} {} = {}", cell.group, cell.period, value_text(&cell.cell))
    };
    indicator.cells.iter().map(shown).collect()
}

fn value_text(cell: &Cell) -> String {
    match &cell.value {
        CellValue::Number(number) => number.to_string(),
        CellValue::Range(from, to) => format!("{from}–{to}"),
        state => format!("{state:?}"),
    }
}

#[test]
fn groups_categories_and_periods_nest_in_any_order() {
    let cases = [
        ("values: {2023: 4}", "own Total - 2023 = 4"),
        ("values: {total: {2023: 4}}", "own Total - 2023 = 4"),
        ("values: {Kvinnor: {2023: 4.0}}", "own Women - 2023 = 4.0"),
        ("values: {2023-vår: {pojkar: 4}}", "own Men - 2023-spring = 4"),
        ("categories: {fall: Fall}\nvalues: {total: {fall: {2023: 4}}}", "own Total fall 2023 = 4"),
        ("categories: {fall: Fall}\nvalues: {fall: {men: {2023: 4}}}", "own Men fall 2023 = 4"),
        ("categories: [Fall och olyckor]\nvalues: {2023: {Fall och olyckor: 4}}", "own Total fall-och-olyckor 2023 = 4"),
        ("categories: [0-20]\nvalues: {0-20: {2023: 4}}", "own Total 0-20 2023 = 4"),
        ("areas: {riket: {total: {2023: 3-4}}}", "riket Total - 2023 = 3–4"),
        ("areas: {riket: {2023: {value: 40, approximate: ja}}}", "riket Total - 2023 = 40"),
    ];
    for (text, wanted) in cases {
        let (indicator, said) = read(text);
        assert_eq!((cells(&indicator), said), (vec![wanted.to_owned()], vec![]), "{text}");
    }
}

#[test]
fn a_cell_tells_all_that_is_known_of_it() {
    let (indicator, said) = read(
        "values:\n  2023:\n    value: 85\n    status: preliminär\n    note: Ny enkät\n    n: 228\n    also: {value: 80, in: kommentaren}\n    low: 80\n    high: 89.5\n    \
         was: 79\n    revised: 2025-02-10\n  2022: {status: missing, note: Sent}\n",
    );
    assert_eq!(said, Vec::<String>::new());
    let Cell {
        value,
        preliminary,
        approximate,
        note,
        note_span: _,
        base,
        also,
        interval,
        revision,
        later: _,
        source: _,
        events: _,
        through: _,
        decimals: _,
        span: _,
    } = &indicator.cells[0].cell;
    assert_eq!((value, preliminary, approximate), (&CellValue::Number(85.into()), &true, &false));
    assert_eq!((note, base), (&Some(Wording::plain("Ny enkät")), &Some(228)));
    assert_eq!(interval.as_deref(), Some(&Interval { low: 80.into(), high: Decimal::new(895, 1) }));
    assert_eq!(also, &Some(Box::new(Also { value: 80.into(), place: Wording::plain("kommentaren") })));
    assert_eq!(revision, &Some(Box::new(Revision { was: 79.into(), revised: jiff::civil::date(2025, 2, 10) })));
    assert_eq!(indicator.cells[1].cell.value, CellValue::Missing);
}

#[test]
fn a_category_may_have_a_name_and_a_side_of_a_scale() {
    let text = "categories:\n  bra: {name: Bra, side: positive}\n  varken: {name: {sv: Varken, en: Neither}, side: neutral}\n  \
                daligt: {name: Dåligt, side: negative}\n  vet-ej: {sv: Vet ej, en: Unknown}\n";
    let (indicator, said) = read(text);
    assert_eq!(said, Vec::<String>::new());
    let told = |category: &Category| (category.id.to_string(), category.name.text(&Lang::swedish()).to_owned(), category.side);
    let told: Vec<_> = indicator.categories.iter().map(told).collect();
    let category = |id: &str, name: &str, side| (id.to_owned(), name.to_owned(), side);
    let expected = [
        category("bra", "Bra", Some(Side::Positive)),
        category("varken", "Varken", Some(Side::Neutral)),
        category("daligt", "Dåligt", Some(Side::Negative)),
        category("vet-ej", "Vet ej", None),
    ];
    assert_eq!(told, expected);
}

#[test]
fn three_mistakes_in_one_file_are_three_errors() {
    let text = "title: T\nunit: percent\nbeter: higher\nvalues:\n  2022: 79 %\n  2023:\n";
    assert_eq!(whole(text).1, ["unknown-key 3:1", "percent-sign 5:9", "period-without-value 6:3"]);
}

#[test]
fn what_yaml_does_silently_is_said_at_its_place() {
    let cases = [
        ("values: {2018: 1,22, 2019: 3}", "decimal-comma 4:16"),
        ("values:\n  2018: 1,22", "decimal-comma 5:9"),
        ("values:\n  2018:", "period-without-value 5:3"),
        ("values:\n  20188: 3", "bad-period 5:3"),
        ("values:\n  2018-1: 3", "bad-period 5:3"),
        ("values:\n  2018: +3", "bad-number 5:9"),
        ("values:\n  2018: 0x10", "bad-number 5:9"),
        ("values:\n  2018: 1_000", "bad-number 5:9"),
        ("values:\n  2018: 1e3", "bad-number 5:9"),
        ("values:\n  2018: –", "ambiguous-dash 5:9"),
        ("values:\n  2018: sakans", "unknown-state 5:9"),
        ("values:\n  2018: {n: 4}", "period-without-value 5:3"),
        ("values:\n  2018: {value: 4, status: prel}", "wanted-one-of 5:28"),
        ("values:\n  2018: {value: 4, status: skyddas}", "wanted-one-of 5:28"),
        ("values:\n  2018: {value: 4, was: 3}", "missing-key 5:25"),
        ("values:\n  2018: {value: 4, also: {value: 3}}", "missing-key 5:26"),
        ("values:\n  2018: [4, 5]", "wanted-text 5:9"),
        ("values: 4", "wanted-keys 4:9"),
        ("values:\n  2018:4\n  2019:5", "yaml-no-space-after-colon 5:7"),
        ("values:\n  2018:\u{a0}4", "yaml-no-break-space 5:8"),
        ("values:\n  2018: 4\n  2018: 5", "duplicate-key 6:3"),
        ("values:\n  total:\n", "empty-value 5:3"),
        ("values:\n  kvinor: {2018: 4}", "unknown-group 5:3"),
        ("values:\n  alla: {2018: 4}", "unknown-group 5:3"),
        ("values:\n  total:\n    kvinor: {2018: 4}", "bad-period 6:5"),
        ("categories: {fall: Fall}\nvalues:\n  total:\n    fal: {2018: 4}", "unknown-category 7:5"),
        ("categories: {fall: {name: Fall, side: good}}", "wanted-one-of 4:39"),
        ("categories: {fall: {side: positive}}", "missing-key 4:20"),
        ("categories: {fall: {name: Fall, sida: positive}}", "unknown-key 4:33"),
        ("categories: [Fall, fall]", "duplicate-category 4:20"),
        ("categories: {totalt: Alla}", "sum-row 4:14"),
        ("categories: {Å: Alla}", "bad-name 4:14"),
        ("decimals: 9", "out-of-range 4:11"),
        ("suppress: {below: 1}", "threshold-too-low 4:19"),
        ("breaks: {2020: }", "break-without-reason 4:10"),
        ("breaks: [2020]", "break-without-reason 4:10"),
        ("source: {name: Kolada, url: www.kolada.se}", "bad-web-address 4:29"),
        ("targets: {2023: 88}", "target-unclear 4:17"),
        ("targets: {2023: {at_least: 88, at_most: 90}}", "target-unclear 4:17"),
        ("targets: {2023: {between: [10, 5]}}", "bad-range 4:27"),
        ("targets: {2023: {at_least: 88 %}}", "percent-sign 4:28"),
        ("targets: {kvinor: {2023: {at_least: 88}}}", "unknown-group 4:11"),
        ("targets: {kvinnor: {at_least: 88}}", "unknown-group 4:21"),
    ];
    for (text, wanted) in cases {
        assert_eq!(read(text).1, [wanted], "{text}");
    }
}

#[test]
fn targets_may_differ_by_group_and_zero_is_one() {
    let zero = Aim::AtMost(0.into());
    let cases = [
        ("targets: {2023: {at_most: 0}}", Group::Total),
        ("targets: {kvinnor: {2023: {at_most: 0}}}", Group::Women),
        ("targets: {2023: {men: {at_most: 0}}}", Group::Men),
    ];
    for (text, group) in cases {
        let (indicator, said) = read(text);
        assert_eq!(said, Vec::<String>::new());
        assert_eq!(indicator.targets.get(&(group, Period::year(2023))).map(|target| &target.aim), Some(&zero), "{text}");
    }
    let (indicator, _) = read("targets: {2023: {between: [5, 7.5]}}");
    let aim = indicator.targets.values().next().map(|target| target.aim.clone());
    assert_eq!(aim, Some(Aim::Between(5.into(), Decimal::new(75, 1))));
}

#[test]
fn what_is_left_out_protects_and_judges_nothing() {
    let (indicator, said) = whole("title: T\nunit: percent\n");
    assert_eq!(said, Vec::<String>::new());
    assert_eq!((indicator.statistic, indicator.counts), (Statistic::Share, Counts::People));
    assert_eq!((indicator.better, indicator.whole), (Better::Neutral, Whole::Incomplete));
    assert_eq!(whole("title: T\nunit: dagar\n").1, ["missing-key 1:1"]);
    assert_eq!(read("suppress: none").0.protection, Protection::Never);
}

#[test]
fn a_file_that_is_no_yaml_still_has_its_name() {
    let (indicator, said) = whole("title: \"T\nunit: x\n");
    assert_eq!(said.len(), 2, "the title, and that the statistic is lacking: {said:?}");
    assert!(!indicator.complete && indicator.id.as_str() == "a");
    assert_eq!(whole("- a\n- b\n").1, ["wanted-keys 1:1"]);
    assert_eq!(whole("").1, ["missing-key 1:1", "missing-key 1:1"]);
}

/// Returns the rows of a table as `indicator area group category: period = value, …`, and the problems.
fn table(text: impl Into<Vec<u8>>) -> (Vec<String>, Vec<String>) {
    let sources = Sources::from_memory([("content/values/a.csv", text)]);
    let file = sources.find("content/values/a.csv").expect("the file");
    let mut found = Diagnostics::new();
    let table = parse_table(file, sources.text(file), &mut found);
    let text = |text: &Option<crate::source::Spanned<String>>| text.as_ref().map_or("-".to_owned(), |text| text.value.clone());
    let shown = |row: &Row| {
        let cells: Vec<String> = row.cells.iter().map(|(period, cell)| format!("{period} = {}", value_text(cell))).collect();
        format!("{} {} {:?} {}: {}", row.indicator.value, text(&row.area), row.group, text(&row.category), cells.join(", "))
    };
    (table.rows.iter().map(shown).collect(), lines(&mut found, &sources))
}

#[test]
fn wide_tables_are_read_in_every_dress() {
    let wanted = ["a riket Women fall: 2022 = 1234.50, 2023 = Missing"];
    let tables: [&[u8]; 6] = [
        "nyckeltal;plats;grupp;kategori;2022;2023\na;riket;kvinnor;fall;1 234,50;-\n".as_bytes(),
        "Nyckeltal;Plats;Grupp;Kategori;2022;2023;;\r\na;riket;Kvinnor;fall;1\u{a0}234,50;saknas;;\r\n;;;;;;;\r\n".as_bytes(),
        "\u{feff}indicator,area,group,category,2022,2023\na,riket,women,fall,1234.50,missing".as_bytes(),
        "indicator\tarea\tgroup\tcategory\t2022\t2023\na\triket\tgirls\tfall\t1234,50\t-".as_bytes(),
        "sep=,\nindicator,område,kön,category,2022,2023\n\na,riket,flickor,fall,\"1234,50\",-".as_bytes(),
        b"nyckeltal;omr\xe5de;k\xf6n;kategori;2022;2023\na;riket;flickor;fall;1234,50;-",
    ];
    for text in tables {
        assert_eq!(table(text), (wanted.map(String::from).to_vec(), vec![]), "{}", String::from_utf8_lossy(text));
    }
}

#[test]
fn an_empty_cell_in_a_wide_table_says_nothing() {
    assert_eq!(table("nyckeltal;2022;2023\na;1;\n"), (vec!["a - Total -: 2022 = 1".to_owned()], vec![]));
}

#[test]
fn long_tables_have_a_row_for_every_number() {
    let text =
        "indicator,area,group,category,period,value,status,note,n\na,,,,2022,85,preliminary,\"Ny\nenkät\",1 228\na,,män,,2023,,missing,,\n";
    let wanted = ["a - Total -: 2022 = 85", "a - Men -: 2023 = Missing"];
    assert_eq!(table(text), (wanted.map(String::from).to_vec(), vec![]));
}

#[test]
fn what_is_wrong_in_a_table_is_said_at_its_cell() {
    let cases = [
        ("", "empty-table 1:1"),
        ("plats;2023\nriket;1\n", "missing-column 1:1"),
        ("nyckeltal;plats\na;riket\n", "missing-column 1:1"),
        ("nyckeltal;period\na;2023\n", "missing-column 1:1"),
        ("nyckeltal;2023;2023\na;1;2\n", "duplicate-heading 1:16"),
        ("nyckeltal;indicator;2023\na;b;2\n", "duplicate-heading 1:11"),
        ("nyckeltal;katgori;2023\na;b;2\n", "unknown-heading 1:11"),
        ("nyckeltal;not;2023\na;b;2\n", "unknown-heading 1:11"),
        ("nyckeltal;20233\na;1\n", "bad-period 1:11"),
        ("nyckeltal;2023;\na;1;2\n", "column-without-heading 2:5"),
        ("nyckeltal;2022;2023\na;1\n", "row-width 2:1"),
        ("nyckeltal,2023\na,0,90\n", "row-width 2:5"),
        ("nyckeltal;2023\na;\"1\n", "table-unclosed 2:3"),
        ("nyckeltal;2023\nSumma;1\n", "sum-row 2:1"),
        ("nyckeltal;grupp;2023\na;Totalsumma;1\n", "sum-row 2:3"),
        ("nyckeltal;kategori;2023\na;Totalt;1\n", "sum-row 2:3"),
        ("nyckeltal;2023\n;1\n", "empty-cell 2:1"),
        ("nyckeltal;grupp;2023\na;kvinor;1\n", "unknown-group 2:3"),
        ("nyckeltal;2022;2023\na;1,5;2.5\n", "mixed-decimals 2:7"),
        ("nyckeltal;2023\na;85 %\n", "percent-sign 2:3"),
        ("nyckeltal;2023\na;#REF!\n", "spreadsheet-error 2:3"),
        ("nyckeltal;period;värde\na;2023;\n", "empty-cell 2:8"),
        ("nyckeltal;period;värde;n\na;2023;1;många\n", "wanted-whole 2:10"),
        ("nyckeltal;period;värde\na;år 1;1\n", "bad-period 2:3"),
    ];
    for (text, wanted) in cases {
        assert_eq!(table(text).1, [wanted], "{text}");
    }
}

#[test]
fn a_table_of_mistakes_tells_them_all() {
    let text = "nyckeltal;grupp;2022;2023\na;kvinor;1;2\na;män;x1;2 %\na;summa;1;2\n";
    assert_eq!(table(text).1, ["unknown-group 2:3", "bad-number 3:7", "percent-sign 3:10", "sum-row 4:3"]);
}
