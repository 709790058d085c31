//! Tables, their captions, and series of numbers.

use super::docx::{Docx, h, p, ps, r, table};
use super::*;

#[test]
fn a_simple_table_has_its_caption() {
    let simple = table(&["År|Antal", "2022|5", "2023|"]);
    let expected = "Tabell: Avvikelser\n\n| År | Antal |\n| --- | --- |\n| 2022 | 5 |\n| 2023 | – |\n";
    for body in [
        ps("Beskrivning", "Tabell 1. Avvikelser") + &simple,
        simple.clone() + &ps("Beskrivning", "Tabell 1: Avvikelser"),
        p("Tabell 1 Avvikelser") + &simple,
        simple.clone() + &ps("Beskrivning", "Avvikelser"),
    ] {
        assert_eq!(chapter(&body), expected, "{body}");
    }
    let told = told(&report(Docx::new(&(h(1, "Mål") + &simple))));
    assert_eq!(told, ["empty-cells Mål:0:1 1", "table-caption Mål:0:1"]);
}

#[test]
fn a_caption_keeps_its_number_where_the_text_refers_to_it() {
    let body = [p("Se tabell 2."), ps("Beskrivning", "Tabell 2. Svar"), table(&["a|b", "1|2"])].concat();
    assert!(chapter(&body).contains("Tabell: Tabell 2. Svar\n"), "{}", chapter(&body));
}

#[test]
fn merged_cells_are_separated() {
    let rows = ["v:Enhet|>2023", "^|Kvinnor|Män", "v:Norr|1|2", "^|3|4"];
    let report = report(Docx::new(&(h(1, "Mål") + &table(&rows))));
    let lines = "| Enhet | 2023 Kvinnor | 2023 Män |\n| --- | --- | --- |\n| Norr | 1 | 2 |\n| Norr | 3 | 4 |\n";
    assert!(text(&report).ends_with(lines), "{}", text(&report));
    assert!(tells(&report, What::MergedCells));
}

#[test]
fn a_first_row_over_all_columns_is_the_caption() {
    assert_eq!(chapter(&table(&[">Svar i enkäten", "a|b", "1|2"])), "Tabell: Svar i enkäten\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");
}

#[test]
fn a_table_within_a_table_is_text_and_a_single_cell_is_no_table() {
    let inner = table(&["x|y", "1|2"]);
    let body = format!(
        "{}<w:tbl><w:tr><w:tc>{inner}{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}{}</w:tc></w:tr></w:tbl>",
        h(1, "Mål"),
        p(""),
        p("b"),
        p("c"),
        p("d"),
        p("e")
    );
    let nested = report(Docx::new(&body));
    assert!(text(&nested).contains("| x, y; 1, 2 | b |\n| --- | --- |\n| c | d e |\n"), "{}", text(&nested));
    assert_eq!(told(&nested)[..2], ["nested-table Mål:0:1 x, y; 1, 2", "cell-lines Mål:0:1"]);
    let boxed = report(Docx::new(&format!("{}<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>", h(1, "Mål"), p("Ruta."), p("Mer."))));
    assert_eq!((text(&boxed).as_str(), told(&boxed)), ("Ruta.\n\nMer.\n", vec!["box-table Mål:0:1 Ruta. Mer.".to_owned()]));
}

#[test]
fn deleted_rows_are_gone_and_bars_are_text() {
    let row = |properties: &str, words: &str| format!("<w:tr>{properties}<w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p(words), p("b\\|"));
    let body = format!("<w:tbl>{}{}{}</w:tbl>", row("", "a|c"), row("<w:trPr><w:del/></w:trPr>", "borta"), row("", "x"));
    assert!(chapter(&body).ends_with("| a\\|c | b\\\\\\| |\n| --- | --- |\n| x | b\\\\\\| |\n"), "{}", chapter(&body));
}

#[test]
fn tables_over_time_are_series_in_either_direction() {
    let across = table(&["Mått|2021|2022|Ändring", "Nöjda|84,3 %|85 %|0,7", "Trygga|80 %|–|–"]);
    let down = table(&["År|Kvinnor|Män", "2022|3|4", "2023|5|6"]);
    let other = table(&["Namn|2021|2022", "A|ja|nej"]);
    let body = [h(1, "Mål"), ps("Beskrivning", "Tabell 1. Svar"), across, h(2, "Fall"), down, h(2, "Annat"), other].concat();
    let report = report(Docx::new(&body));
    let csv: Vec<String> = report.series.iter().map(|series| series.csv(&|_| false)).collect();
    assert_eq!(
        csv,
        [
            "\u{feff}\"nyckeltal\";\"period\";\"värde\"\n\"Svar: Nöjda, andel (%)\";\"2021\";\"84,3\"\n\"Svar: Nöjda, andel (%)\";\"2022\";\"85\"\n\"Svar: Trygga, andel (%)\";\"2021\";\"80\"\n",
            "\u{feff}\"nyckeltal\";\"grupp\";\"period\";\"värde\"\n\"Fall\";\"Kvinnor\";\"2022\";\"3\"\n\"Fall\";\"Kvinnor\";\"2023\";\"5\"\n\"Fall\";\"Män\";\"2022\";\"4\"\n\"Fall\";\"Män\";\"2023\";\"6\"\n",
        ]
    );
    assert_eq!(report.series[0].path(), "import/svar.csv");
}

#[test]
fn a_cell_of_several_lines_is_one() {
    let broken = format!("<w:p>{}<w:r><w:br/></w:r>{}</w:p>", r("a"), r("b"));
    let cell = format!("<w:tc>{}{}</w:tc><w:tc>{broken}</w:tc>", p("Ett."), p("Två."));
    assert!(chapter(&format!("<w:tbl><w:tr>{cell}</w:tr></w:tbl>")).contains("| Ett. Två. | a b |\n"));
}

#[test]
fn a_heading_in_a_table_that_is_a_frame_is_a_heading() {
    let body = format!("<w:tbl><w:tr><w:tc>{}{}{}</w:tc></w:tr></w:tbl>", h(1, "Mål"), p("a"), h(1, "Risker"));
    let report = report(Docx::new(&(body + &p("b"))));
    assert_eq!(report.chapters.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["01-mal.md", "02-risker.md"]);
}

#[test]
fn a_long_merged_cell_is_not_repeated() {
    let long = "ord ".repeat(200);
    let rows = ["a|b".to_owned(), format!("v:{long}|1"), "^|2".to_owned()];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let written = chapter(&table(&rows));
    assert!(written.ends_with("| – | 2 |\n"), "{written}");
}

#[test]
fn deleted_cells_are_gone() {
    let cell = |properties: &str, words: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(words));
    let row = |words: &str| format!("<w:tr>{}{}{}</w:tr>", cell("", words), cell("<w:cellDel/>", "borta"), cell("", "c"));
    assert!(chapter(&format!("<w:tbl>{}{}</w:tbl>", row("a"), row("b"))).ends_with("| a | c |\n| --- | --- |\n| b | c |\n"));
}

#[test]
fn a_sentence_about_a_table_is_no_caption() {
    let written = chapter(&(p("Tabell 1 visar antalet.") + &table(&["a|b", "1|2"])));
    assert!(written.starts_with("Tabell 1 visar antalet.\n\nTabell: Mål\n"), "{written}");
}

#[test]
fn rows_of_months_are_periods_and_hidden_counts_stay_hidden() {
    let report = report(Docx::new(&(h(1, "Fall") + &table(&["Månad|2022|2023", "Januari|12|<5", "Februari|3|4"]))));
    let csv = report.series[0].csv(&|_| false);
    assert_eq!(
        csv.lines().skip(1).collect::<Vec<_>>(),
        [
            "\"Fall\";\"Januari 2022\";\"12\"",
            "\"Fall\";\"Januari 2023\";\"<5\"",
            "\"Fall\";\"Februari 2022\";\"3\"",
            "\"Fall\";\"Februari 2023\";\"4\""
        ]
    );
}
