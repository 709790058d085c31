//! The accessibility statement (SFS 2018:1937, 13 §). It never says that the site conforms to the law if the configuration does not.

use super::{Texts, feedback_ways, publisher, row};
use crate::config::{Accessibility, Conformance, Method, Reason};
use crate::locale::Argument;
use crate::render::frame;
use crate::render::generated::documents;
use crate::render::sheet::{Body, Sheet};
use crate::view::{DefectView, LinkView, TextPartKind, TextPartView};

/// The address for complaints to the supervising authority.
const COMPLAINT: &str = "https://www.digg.se/tdosanmalan";

/// Returns the page.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let unsaid = Accessibility::default();
    let said = sheet.site().config.accessibility.as_ref().unwrap_or(&unsaid);
    let mut texts = Texts::new(sheet);
    opening(&mut texts);
    texts.section("statement-conformance");
    texts.say(match said.status.as_ref().map(|status| status.value) {
        Some(Conformance::Fully) => "statement-fully",
        Some(Conformance::Partly) => "statement-partly",
        Some(Conformance::Not) => "statement-not",
        None => "statement-unassessed",
    });
    defects(&mut texts, said);
    asking(&mut texts, said);
    supervision(&mut texts, said);
    assessment(&mut texts, said);
    texts.body("statement")
}

/// Adds the responsible publisher, the service, and the purpose of the page.
fn opening(texts: &mut Texts<'_, '_, '_>) {
    let sheet = texts.sheet;
    let site = sheet.site();
    let (who, title) = (publisher(sheet), site.config.title.text(sheet.lang));
    match site.start(sheet.lang).and_then(|start| site.canonical(&site.page(start).url)) {
        Some(address) => {
            texts.say_with("statement-who-address", &[("who", who.into()), ("title", title.into()), ("address", address.into())]);
        }
        None => texts.say_with("statement-who", &[("who", who.into()), ("title", title.into())]),
    }
    texts.say("statement-aim");
}

/// Adds the defects, by the reasons that the law distinguishes, and the files that the pages declare inaccessible.
fn defects(texts: &mut Texts<'_, '_, '_>, said: &Accessibility) {
    let sheet = texts.sheet;
    let files = documents::not_accessible(sheet);
    if said.defects.is_empty() && files.is_empty() {
        return;
    }
    texts.section("statement-defects");
    for (reason, title, text) in [
        (Reason::NotYet, "statement-not-yet", "statement-not-yet-text"),
        (Reason::Burden, "statement-burden", "statement-burden-text"),
        (Reason::Exempt, "statement-exempt", "statement-exempt-text"),
    ] {
        let words = |words| frame::words(sheet.shared, words, sheet.lang);
        let of_reason = said.defects.iter().filter(|defect| defect.reason == reason);
        let until = |date| sheet.locale().format("statement-until", &[("date", sheet.locale().date(date).into())]);
        let defects: Vec<DefectView> = of_reason
            .map(|defect| DefectView {
                what: words(&defect.what),
                why: defect.why.as_ref().map(words),
                alternative: defect.alternative.as_ref().map(words),
                until: defect.until.map(until),
            })
            .collect();
        if !defects.is_empty() {
            texts.subsection(title);
            texts.say(text);
            texts.add(TextPartView { kind: TextPartKind::Defects, defects, ..TextPartView::default() });
        }
    }
    if !files.is_empty() {
        texts.subsection("statement-files");
        texts.say("statement-files-text");
        texts.add(TextPartView { kind: TextPartKind::Files, files, ..TextPartView::default() });
    }
}

/// Adds how a reader obtains inaccessible content, and reports defects.
fn asking(texts: &mut Texts<'_, '_, '_>, said: &Accessibility) {
    texts.section("statement-ask");
    texts.say("statement-ask-text");
    texts.say("statement-report-text");
    let ways = feedback_ways(texts.sheet);
    texts.rows(ways);
    if let Some(days) = said.answer_days {
        texts.say_with("statement-answer", &[("n", Argument::Count(days.into()))]);
    }
}

/// Adds the supervising authority, and where to complain.
fn supervision(texts: &mut Texts<'_, '_, '_>, said: &Accessibility) {
    let sheet = texts.sheet;
    let authority = said.authority.as_ref().map_or_else(|| sheet.text("statement-authority"), |name| name.text(sheet.lang).to_owned());
    texts.section("statement-supervision");
    texts.say_with("statement-supervision-text", &[("authority", authority.clone().into())]);
    let title = sheet.locale().format("statement-complaint", &[("authority", authority.into())]);
    let url = said.complaint.clone().unwrap_or_else(|| COMPLAINT.to_owned());
    texts.links(vec![LinkView { external: true, ..frame::link(&title, url) }]);
}

/// Adds how and when the site was assessed, and when the statement was last reviewed.
fn assessment(texts: &mut Texts<'_, '_, '_>, said: &Accessibility) {
    let sheet = texts.sheet;
    let date = |date| sheet.locale().date(date);
    let method = said.method.map(|method| {
        row(sheet, "statement-method", sheet.text(if method == Method::External { "statement-external" } else { "statement-self" }))
    });
    let rows: Vec<_> = [
        said.assessed.map(|day| row(sheet, "statement-assessed", date(day))),
        method,
        said.by.as_ref().map(|by| super::worded(sheet, "statement-by", by)),
        said.how.as_ref().map(|how| super::worded(sheet, "statement-how", how)),
        said.published.map(|day| row(sheet, "statement-published", date(day))),
        said.updated.or(said.assessed).map(|day| row(sheet, "statement-updated", date(day))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !rows.is_empty() {
        texts.section("statement-assessment");
        texts.rows(rows);
    }
}
