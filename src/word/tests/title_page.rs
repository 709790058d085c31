//! What a title page says about the document.

use super::docx::{Docx, h, p, table};
use super::*;

fn about(lead: &str) -> (Vec<(&'static str, String)>, String, Vec<String>) {
    let report = report(Docx::new(&format!("{lead}{}{}", h(1, "Mål"), p("Text."))));
    let told = told(&report).into_iter().filter(|line| line.starts_with("title-page")).collect();
    (report.about, report.lead, told)
}

fn keys(about: &[(&'static str, String)]) -> Vec<String> {
    about.iter().map(|(key, value)| format!("{key}={value}")).collect()
}

#[test]
fn labels_beside_their_values_become_keys_and_other_rows_stay() {
    let rows = ["Diarienummer|SON 2024/12", "Fastställd|12 mars 2024", "Fastställd av:|Socialnämnden", "Bilagor|3", "Version|–"];
    let (about, lead, told) = about(&(table(&rows) + &p("Förord.")));
    assert_eq!(keys(&about), ["number=SON 2024/12", "adopted=2024-03-12", "adopted_by=Socialnämnden"]);
    assert!(lead.contains("Bilagor") && lead.contains("Förord.") && !lead.contains("SON") && !lead.contains("Version"), "{lead}");
    assert_eq!(told, ["title-page Diarienummer, Fastställd, Fastställd av, Version"]);
}

#[test]
fn labels_above_their_values_and_four_columns_are_read_too() {
    let (about, lead, _) = about(&table(&["Dokumentnamn|Dokumenttyp", "Kvalitetsberättelse|Berättelse", "Dnr|1|Reviderad|2024-05-02"]));
    assert_eq!(keys(&about), ["name=Kvalitetsberättelse", "type=Berättelse", "number=1", "revised=2024-05-02"]);
    assert_eq!(lead, "");
}

#[test]
fn lines_with_a_colon_are_read_too() {
    let (about, lead, _) = about(&[p("Dnr: SON 2024/12: 3"), p("Upprättad av: enheten för kvalitet"), p("Obs: ett utkast")].concat());
    assert_eq!(keys(&about), ["number=SON 2024/12: 3", "drawn_up_by=enheten för kvalitet"]);
    assert_eq!(lead, "Obs: ett utkast\n");
}

#[test]
fn what_is_no_title_page_stays_as_it_is() {
    for lead in [
        // One label alone, one with no date, one twice, one with more than text, and rows of labels alone.
        table(&["Version|1.0"]),
        table(&["Fastställd|i mars", "Antal|3"]),
        table(&["Dnr|1", "Diarienummer|2"]),
        table(&["Fastställd|Socialnämnden", "Reviderad|Version"]),
        p("Ansvarig: verksamhetschefen"),
    ] {
        let (about, text, told) = about(&lead);
        assert_eq!((keys(&about), told), (vec![], vec![]), "{lead}");
        assert!(!text.is_empty());
    }
}

#[test]
fn keys_fill_what_an_outline_left_empty() {
    let about = [("number", "SON 2024/12".to_owned()), ("valid_until", "2025-12-31".to_owned())];
    let front = "edition: 2023\ndocument:\n  name:\n  number:\n";
    assert_eq!(
        crate::word::with_document(front, &about),
        "edition: 2023\ndocument:\n  name:\n  number: SON 2024/12\n  valid_until: \"2025-12-31\"\n"
    );
    assert_eq!(crate::word::with_document("title: A\n", &about[..1]), "title: A\ndocument:\n  number: SON 2024/12\n");
    assert_eq!(crate::word::with_document("title: A\n", &[]), "title: A\n");
}
