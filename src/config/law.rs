//! What the configuration says for the pages that the law asks for: the accessibility statement, whom to turn to, and privacy. It never
//! writes their texts, and never claims what the file does not.

use jiff::civil::Date;

use super::section;
use crate::contact::Contact;
use crate::diagnostic::Problem;
use crate::name::Wording;
use crate::source::{Span, Spanned};
use crate::yaml::{Fields, Node};

/// How far the site meets the law on accessibility, by its publisher's own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    /// Wholly.
    Fully,
    /// In part.
    Partly,
    /// Not.
    Not,
}

/// Who assessed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The publisher.
    OwnAssessment,
    /// Somebody from outside.
    External,
}

/// Why something is not accessible, as the law tells the reasons apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It should be, and is not yet.
    NotYet,
    /// To mend it would be a disproportionate burden (12 §).
    Burden,
    /// The law does not ask for it (9 §).
    Exempt,
}

/// Something that not everybody can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// What it is.
    pub what: Wording,
    /// What that means for those who cannot use it, or why it is so.
    pub why: Option<Wording>,
    /// Why it has not been mended.
    pub reason: Reason,
    /// How else the content can be had.
    pub alternative: Option<Wording>,
    /// When it is to be mended.
    pub until: Option<Date>,
    /// Where it is told.
    pub span: Span,
}

/// What the accessibility statement tells. Nothing of it is claimed where the file does not say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accessibility {
    /// How far the site meets the law; `None` where that has not been assessed.
    pub status: Option<Spanned<Conformance>>,
    /// When it was assessed.
    pub assessed: Option<Date>,
    /// By whom, as the law tells them apart.
    pub method: Option<Method>,
    /// By whom, in words.
    pub by: Option<Wording>,
    /// How it was done, in words.
    pub how: Option<Wording>,
    /// When the statement was last looked over.
    pub updated: Option<Date>,
    /// When the site was first published.
    pub published: Option<Date>,
    /// What not everybody can use.
    pub defects: Vec<Defect>,
    /// Within how many working days whoever asks is answered.
    pub answer_days: Option<u32>,
    /// The address where a complaint is made to the authority; its own where the file names none.
    pub complaint: Option<String>,
    /// The authority that supervises; the one of today where the file names none.
    pub authority: Option<Wording>,
}

/// What the page on privacy tells beside what holds of every site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Privacy {
    /// What the server that the site lies on keeps of each visit.
    pub logs: Option<Wording>,
    /// The data protection officer.
    pub officer: Contact,
}

const STATUS: [(&str, Conformance); 3] = [("fully", Conformance::Fully), ("partly", Conformance::Partly), ("not", Conformance::Not)];
const METHODS: [(&str, Method); 2] = [("self", Method::OwnAssessment), ("external", Method::External)];
const REASONS: [(&str, Reason); 3] = [("not-yet", Reason::NotYet), ("burden", Reason::Burden), ("exempt", Reason::Exempt)];

/// Reads `accessibility`. `None` where the file has no such key.
pub(super) fn accessibility(fields: &mut Fields<'_, '_>) -> Option<Accessibility> {
    section(fields, "accessibility", |fields| {
        let status = status(fields);
        if status.is_some() {
            // Nothing is claimed that nobody has looked at.
            fields.require("assessed");
            fields.require("method");
        }
        let assessed = fields.date("assessed");
        let updated = fields.date("updated");
        if let (Some(assessed), Some(updated)) = (&assessed, &updated)
            && updated.value < assessed.value
        {
            let problem = Problem::DateOrder { earlier: "assessed".into(), later: "updated".into() };
            fields.found.add_related(updated.span, problem, assessed.span);
        }
        let accessibility = Accessibility {
            status,
            assessed: assessed.map(|date| date.value),
            method: fields.one_of("method", &METHODS),
            by: fields.wording("by"),
            how: fields.wording("how"),
            updated: updated.map(|date| date.value),
            published: fields.date("published").map(|date| date.value),
            defects: fields.list("defects").iter().filter_map(|node| defect(node, fields)).collect(),
            answer_days: fields.whole("answer_days").map(|days| days.value),
            complaint: fields.web_address("complaint"),
            authority: fields.wording("authority"),
        };
        contradictions(&accessibility, fields);
        accessibility
    })
}

fn status(fields: &mut Fields<'_, '_>) -> Option<Spanned<Conformance>> {
    let text = fields.text("status")?;
    let value = crate::yaml::one_of(&text, "status", &STATUS, fields.found)?;
    Some(Spanned { value, span: text.span })
}

fn defect(node: &Node, fields: &mut Fields<'_, '_>) -> Option<Defect> {
    let mut fields = Fields::of(node, "defects", fields.found);
    let what = fields.required_wording("what");
    fields.require("reason");
    let reason = fields.one_of("reason", &REASONS);
    let defect = Defect {
        what: what.clone().unwrap_or_default(),
        why: fields.wording("why"),
        reason: reason.unwrap_or(Reason::NotYet),
        alternative: fields.wording("alternative"),
        until: fields.date("until").map(|date| date.value),
        span: node.span,
    };
    fields.finish();
    what.and(reason).map(|_| defect)
}

/// Wholly is not wholly where something is lacking; what the law does not ask for is no lack.
fn contradictions(accessibility: &Accessibility, fields: &mut Fields<'_, '_>) {
    let Some(status) = accessibility.status.as_ref().filter(|status| status.value == Conformance::Fully) else { return };
    for defect in accessibility.defects.iter().filter(|defect| defect.reason != Reason::Exempt) {
        fields.found.add_related(status.span, Problem::StatementContradicted {}, defect.span);
    }
}

/// Reads `privacy`.
pub(super) fn privacy(fields: &mut Fields<'_, '_>) -> Privacy {
    let read = |fields: &mut Fields<'_, '_>| Privacy { logs: fields.wording("logs"), officer: contact_of(fields, "officer") };
    section(fields, "privacy", read).unwrap_or_default()
}

/// Whoever is named below a key.
pub(super) fn contact_of(fields: &mut Fields<'_, '_>, key: &'static str) -> Contact {
    section(fields, key, Contact::read).unwrap_or_default()
}
