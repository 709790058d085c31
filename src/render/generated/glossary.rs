//! The glossary: every term with its long form and definition, followed by the words and symbols of figures and tables. It never looks for
//! a term in a text.

use std::collections::BTreeMap;

use crate::name::{Lang, Slug, Url, Wording};
use crate::page::TermHtml;
use crate::render::frame;
use crate::render::shared::Shared;
use crate::render::sheet::{Body, Sheet};
use crate::site::GeneratedPage;
use crate::term::Term;
use crate::view::{GlossaryView, SignView, TermView, TocEntry, WordsView};

/// The symbols and words, and the catalogue keys of their meanings.
const SIGNS: [(&str, &str); 6] = [
    ("figure-suppressed", "sign-suppressed"),
    ("figure-missing", "sign-missing"),
    ("figure-not-applicable", "sign-not-applicable"),
    ("figure-not-measured", "sign-not-measured"),
    ("figure-preliminary", "sign-preliminary"),
    ("sign-also-word", "sign-also"),
];

/// Returns the id of every term on the glossary page. Terms that differ only in punctuation get a number.
pub(in crate::render) fn anchors(terms: &[Term]) -> Vec<String> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let anchor = |term: &Term| {
        let own = Slug::of(&term.name).map_or_else(|| "ord".to_owned(), |slug| slug.to_string());
        let number = times.entry(own.clone()).or_default();
        *number += 1;
        if *number == 1 { format!("ord-{own}") } else { format!("ord-{own}-{number}") }
    };
    terms.iter().map(anchor).collect()
}

/// Returns the link to a glossary term in a text in a language, on the page at `url`.
pub(in crate::render) fn term_link(shared: &Shared<'_>, place: usize, lang: &Lang, url: &Url) -> TermHtml {
    let site = shared.site;
    let term = &site.entries.terms[place];
    let first = site.config.first_language();
    let has = |wording: &Wording| wording.language(lang, first) == lang;
    let own = term.long.iter().chain(&term.definition).any(has);
    let page = site.generated_url(&GeneratedPage::Glossary, lang).map_or_else(String::new, |page| url.relative(page.below_root()));
    TermHtml {
        href: format!("{page}#{}", shared.common.anchors[place]),
        lang: (!own && first != lang).then(|| first.to_string()),
        long: term.long.as_ref().filter(|long| has(long)).map(|long| long.text(lang).to_owned()),
    }
}

/// Returns the content of the page.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let terms = &sheet.site().entries.terms;
    let mut views: Vec<TermView> = (0..terms.len()).map(|place| term(sheet, place)).collect();
    views.sort_by(|a, b| sheet.locale().compare(&a.name.text, &b.name.text));
    let sign = |(sign, text): &(&str, &str)| SignView { sign: sheet.text(sign), text: sheet.text(text) };
    let view = GlossaryView { terms: views, signs: SIGNS.iter().map(sign).collect(), signs_anchor: "teckenforklaring".into() };
    let mut body = Body::new(sheet.text("glossary"), "glossary");
    body.description = Some(sheet.text("glossary-description"));
    let entry = |title: String, anchor: &str| TocEntry { title, anchor: anchor.into(), level: 2, ..TocEntry::default() };
    body.toc = vec![entry(sheet.text("glossary-terms"), "ord"), entry(sheet.text("key"), &view.signs_anchor)];
    body.with("glossary", &view)
}

fn term(sheet: &Sheet<'_, '_>, place: usize) -> TermView {
    let site = sheet.site();
    let Term { name, long, definition, url, synonyms: _, span: _ } = &site.entries.terms[place];
    let words = |wording: &Wording| frame::words(sheet.shared, wording, sheet.lang);
    let first = site.config.first_language();
    let title = frame::words(sheet.shared, &Wording::plain(name.clone()), sheet.lang).text;
    TermView {
        anchor: sheet.shared.common.anchors[place].clone(),
        name: WordsView { text: title.clone(), lang: (first != sheet.lang).then(|| first.to_string()) },
        long: long.as_ref().map(words),
        definition: definition.as_ref().map(words),
        link: url.as_ref().map(|url| crate::view::LinkView {
            title: sheet.locale().format("glossary-more", &[("term", title.into())]),
            url: url.clone(),
            external: true,
            ..crate::view::LinkView::default()
        }),
    }
}
