//! The view of a single fact: its value in words. It never says what the fact is: the text that uses it does.

use crate::fact::{Fact, FactValue};
use crate::indicator::CellValue;
use crate::name::Lang;
use crate::phrase;
use crate::render::shared::Shared;
use crate::view::{DateView, FactView};

/// Formats a single fact in a language: "ungefär 35 procent", "3–4", "1 juli 2023".
pub(in crate::render) fn view(shared: &Shared<'_>, fact: &Fact, lang: &Lang) -> FactView {
    let locale = shared.language(lang).locale;
    let note = fact.note.as_ref().map(|note| note.text(lang).to_owned());
    match &fact.value {
        FactValue::Day(day) => {
            let text = phrase::about(locale.date(*day), fact.approximate, locale);
            FactView { date: Some(DateView { text: text.clone(), iso: day.to_string() }), text, known: true, note }
        }
        FactValue::Number(value) => FactView {
            text: phrase::figure(value, fact.approximate, fact.unit.as_ref(), locale),
            known: matches!(value, CellValue::Number(_) | CellValue::Range(..)),
            date: None,
            note,
        },
    }
}
