//! A report made of an outline: its chapters, with what each is to tell. It never looks at another report.

use super::{NewFile, NextReport, Place, Words};
use crate::requirement::{Chapter, Outline};

/// Makes a report of an outline. `has_parent` tells whether the directory above it has a page.
pub fn of_outline(outline: Outline, to: &Place, has_parent: bool, words: Words<'_>) -> NextReport {
    let mut next = NextReport { is_closed: true, ..NextReport::default() };
    let year = ("year", to.year.to_string());
    let word = outline.word();
    let mut put = |path: String, text: String| next.files.push(NewFile { path, bytes: text.into_bytes() });
    if let Some((parent, _)) = to.path.rsplit_once('/').filter(|(parent, _)| *parent != "content" && !has_parent) {
        put(format!("{parent}/_index.md"), format!("---\ntitle: {}\n---\n", words(None, &format!("outline-{word}-all"), &[])));
    }
    let title = words(None, &format!("outline-{word}"), std::slice::from_ref(&year));
    let document = "document:\n  name:\n  number:\n  drawn_up:\n  drawn_up_by:\n  adopted:\n  adopted_by:\n  paragraph:\n  responsible:\n";
    let start = words(None, &format!("outline-{word}-start"), std::slice::from_ref(&year));
    put(
        format!("{}/_index.md", to.path),
        format!("---\ntitle: {title}\nedition: {}\ndraft: true\noutline: {word}\n{document}---\n\n{start}\n", to.year),
    );
    for (at, chapter) in outline.chapters().iter().enumerate() {
        put(format!("{}/{:02}-{}.md", to.path, at + 1, chapter.slug), self::chapter(word, chapter, &year, words));
    }
    next.pages = next.files.len();
    next
}

fn chapter(word: &str, chapter: &Chapter, year: &(&'static str, String), words: Words<'_>) -> String {
    let Chapter { slug, covers } = chapter;
    let key = format!("outline-{word}-{slug}");
    let covers = if covers.is_empty() { String::new() } else { format!("covers: [{}]\n", covers.join(", ")) };
    format!("---\ntitle: {}\n{covers}---\n\n{}\n", words(None, &key, &[]), words(None, &format!("{key}-ask"), std::slice::from_ref(year)))
}
