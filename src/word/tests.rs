//! Documents as Word and LibreOffice write them, read as chapters.

pub(crate) mod docx;
mod limits;
mod lists;
mod objects;
mod tables;
mod texts;
mod title_page;

use super::{Report, What, read};
use docx::Docx;

/// Returns the report of a document.
fn report(document: Docx) -> Report {
    read(&document.bytes(), "Kvalitetsberättelse 2023").expect("a document").report("kvalitetsberattelse/2023")
}

/// Returns the text of all chapters, without front matter; the text before the first comes first.
fn text(report: &Report) -> String {
    let chapter = |bytes: &[u8]| {
        let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
        text.splitn(3, "---\n").nth(2).unwrap_or_default().to_owned()
    };
    let chapters = report.chapters.iter().map(|file| chapter(&file.bytes));
    std::iter::once(report.lead.clone()).filter(|lead| !lead.is_empty()).chain(chapters).collect::<Vec<_>>().join("~~\n")
}

/// Returns the text of a document whose only chapter has this content.
fn chapter(body: &str) -> String {
    text(&report(Docx::new(&format!("{}{body}", docx::h(1, "Mål")))))
}

/// Returns what is told about a document: word, place, text.
fn told(report: &Report) -> Vec<String> {
    let place = |told: &super::Told| {
        told.place.as_ref().map_or_else(String::new, |place| format!(" {}:{}:{}", place.heading, place.paragraph, place.table))
    };
    report.told.iter().map(|told| format!("{}{} {}", told.what.word(), place(told), told.text).trim_end().to_owned()).collect()
}

fn tells(report: &Report, what: What) -> bool {
    report.told.iter().any(|told| told.what == what)
}
