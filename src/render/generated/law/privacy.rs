//! The privacy page: what is not collected of visitors, and what the server may log. It never promises for the server what the site has not
//! stated.

use super::{Texts, publisher, to_made, ways, worded};
use crate::render::sheet::{Body, Sheet};
use crate::site::GeneratedPage;

/// Returns the page.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let site = sheet.site();
    let privacy = &site.config.privacy;
    let mut texts = Texts::new(sheet);
    texts.say_with("privacy-who", &[("who", publisher(sheet).into())]);
    texts.section("privacy-not-collected");
    texts.list(&["privacy-no-cookies", "privacy-no-storage", "privacy-no-others", "privacy-no-analytics"]);
    texts.say("privacy-links");
    texts.section("privacy-server");
    match &privacy.logs {
        Some(logs) => texts.words(logs),
        None => texts.say("privacy-server-text"),
    }
    if site.generated_url(&GeneratedPage::Search, sheet.lang).is_some() {
        texts.say("privacy-search");
    }
    texts.section("privacy-people");
    texts.say("privacy-people-text");
    texts.links(to_made(sheet, &GeneratedPage::AboutData, "about-data").into_iter().collect());
    texts.section("privacy-writing");
    texts.say("privacy-writing-text");
    let officer = &privacy.officer;
    if !officer.is_empty() {
        texts.section("privacy-officer");
        texts.say("privacy-officer-text");
        let mut rows: Vec<_> = officer.role.as_ref().map(|role| worded(sheet, "contact-role", role)).into_iter().collect();
        rows.extend(ways(sheet, officer));
        texts.rows(rows);
    } else {
        texts.links(to_made(sheet, &GeneratedPage::Contact, "contact").into_iter().collect());
    }
    texts.body("privacy")
}
