//! The contact page: the publisher, its registrar, and those responsible for the site by role. It never names a person.

use super::{Texts, mail, page_on_the_web, phone, publisher, to_made, ways, worded};
use crate::render::sheet::{Body, Sheet};
use crate::site::GeneratedPage;

/// Returns the page.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let organisation = &sheet.site().config.organisation;
    let mut texts = Texts::new(sheet);
    texts.say_with("contact-who", &[("who", publisher(sheet).into())]);
    let rows = [
        organisation.phone.as_deref().map(|number| phone(sheet, number)),
        organisation.email.as_deref().map(|address| mail(sheet, address)),
        organisation.visit.as_ref().map(|place| worded(sheet, "contact-visit", place)),
        organisation.post.as_ref().map(|place| worded(sheet, "contact-post", place)),
        organisation.url.as_deref().map(|url| page_on_the_web(sheet, "website", url)),
    ];
    texts.rows(rows.into_iter().flatten().collect());
    roles(&mut texts);
    texts.section("contact-views");
    texts.say("contact-views-text");
    texts.links(to_made(sheet, &GeneratedPage::Feedback, "feedback").into_iter().collect());
    texts.section("contact-formats");
    texts.say("contact-formats-text");
    texts.links(to_made(sheet, &GeneratedPage::Accessibility, "statement").into_iter().collect());
    if !organisation.registrar.is_empty() {
        texts.section("contact-registrar");
        texts.say("contact-registrar-text");
        texts.rows(ways(sheet, &organisation.registrar));
    }
    if let Some(link) = to_made(sheet, &GeneratedPage::Operations, "operations") {
        texts.section("contact-operations");
        texts.say("contact-operations-text");
        texts.links(vec![link]);
    }
    texts.body("contact")
}

/// Adds those responsible for parts of the site.
fn roles(texts: &mut Texts<'_, '_, '_>) {
    let sheet = texts.sheet;
    let roles = &sheet.site().config.organisation.roles;
    if roles.is_empty() {
        return;
    }
    texts.section("contact-roles");
    for contact in roles {
        let Some(role) = &contact.role else { continue };
        let mut rows = ways(sheet, contact);
        rows.insert(0, worded(sheet, "contact-role", role));
        texts.rows(rows);
    }
}
