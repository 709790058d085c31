//! The page on feedback and complaints. It never promises what the site's own text does not.

use crate::render::frame;
use crate::render::sheet::{Body, Sheet};
use crate::view::FeedbackView;

/// Returns the content of the page.
pub(in crate::render) fn body(sheet: &Sheet<'_, '_>) -> Body {
    let config = &sheet.site().config;
    let (organisation, feedback) = (&config.organisation, &config.feedback);
    let reachable = feedback.url.is_some()
        || feedback.phone.as_ref().or(organisation.phone.as_ref()).is_some()
        || feedback.email.as_ref().or(organisation.email.as_ref()).is_some();
    let key = if reachable { "feedback-intro" } else { "feedback-publisher" };
    let text = feedback.text.as_ref().map_or("", |text| text.text(sheet.lang));
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let view = FeedbackView {
        text: paragraphs.map(str::to_owned).collect(),
        text_lang: feedback.text.as_ref().and_then(|text| frame::foreign(sheet.shared, text, sheet.lang)),
        intro: sheet.locale().format(key, &[("organisation", organisation.name.text(sheet.lang).into())]),
        reachable,
    };
    Body::new(sheet.text("feedback"), "feedback").with("feedback", &view)
}
