//! The configuration of the pages that the law requires: the accessibility statement, contacts, and privacy. It never writes their texts,
//! and never claims what the file does not.

use jiff::civil::Date;

use super::section;
use crate::contact::{CONTACT, Contact};
use crate::diagnostic::Problem;
use crate::name::Wording;
use crate::source::{Span, Spanned};
use crate::yaml::Shape::{Address, Date as Day, List, Map, OneOf, Whole, Wording as Words};
use crate::yaml::{Fields, Mapping, Node, may, must, with, words};

/// How far the site conforms to the accessibility law, according to its publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    /// Fully.
    Fully,
    /// Partly.
    Partly,
    /// Not at all.
    Not,
}

/// Who assessed the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The publisher.
    OwnAssessment,
    /// An external party.
    External,
}

/// Why something is not accessible, as the law distinguishes the reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It should be, but is not yet.
    NotYet,
    /// Fixing it would be a disproportionate burden (12 §).
    Burden,
    /// The law does not require it (9 §).
    Exempt,
}

/// Content or a function that is not accessible to everyone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// What it is.
    pub what: Wording,
    /// The consequence for those affected, or the cause.
    pub why: Option<Wording>,
    /// Why it has not been fixed.
    pub reason: Reason,
    /// How else the content can be obtained.
    pub alternative: Option<Wording>,
    /// When it will be fixed.
    pub until: Option<Date>,
    /// Where it is described.
    pub span: Span,
}

/// The content of the accessibility statement. Nothing is claimed that the file does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accessibility {
    /// The conformance; `None` if it has not been assessed.
    pub status: Option<Spanned<Conformance>>,
    /// When it was assessed.
    pub assessed: Option<Date>,
    /// Who assessed it, as the law distinguishes them.
    pub method: Option<Method>,
    /// Who assessed it, in words.
    pub by: Option<Wording>,
    /// How it was assessed, in words.
    pub how: Option<Wording>,
    /// When the statement was last reviewed.
    pub updated: Option<Date>,
    /// When the site was first published.
    pub published: Option<Date>,
    /// What is not accessible to everyone.
    pub defects: Vec<Defect>,
    /// The number of working days within which requests are answered.
    pub answer_days: Option<u32>,
    /// The URL for complaints to the authority; a default if omitted.
    pub complaint: Option<String>,
    /// The supervising authority; the present one if omitted.
    pub authority: Option<Wording>,
}

/// The content of the privacy page beyond what holds for every site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Privacy {
    /// What the site's server logs of each visit.
    pub logs: Option<Wording>,
    /// The data protection officer.
    pub officer: Contact,
}

const STATUS: [(&str, Conformance); 3] = [("fully", Conformance::Fully), ("partly", Conformance::Partly), ("not", Conformance::Not)];
const METHODS: [(&str, Method); 2] = [("self", Method::OwnAssessment), ("external", Method::External)];
const REASONS: [(&str, Reason); 3] = [("not-yet", Reason::NotYet), ("burden", Reason::Burden), ("exempt", Reason::Exempt)];

/// The keys of the accessibility statement.
pub static ACCESSIBILITY: Mapping = Mapping {
    name: "accessibility",
    keys: &[
        may("status", OneOf(&words(&STATUS))),
        with("status", "assessed", Day),
        with("status", "method", OneOf(&words(&METHODS))),
        may("by", Words),
        may("how", Words),
        may("updated", Day),
        may("published", Day),
        may("defects", List(&Map(&DEFECT))),
        may("answer_days", Whole(0, u32::MAX)),
        may("complaint", Address),
        may("authority", Words),
    ],
};

/// The keys of a defect.
pub static DEFECT: Mapping = Mapping {
    name: "defect",
    keys: &[must("what", Words), must("reason", OneOf(&words(&REASONS))), may("why", Words), may("alternative", Words), may("until", Day)],
};

/// The keys of privacy.
pub static PRIVACY: Mapping = Mapping { name: "privacy", keys: &[may("logs", Words), may("officer", Map(&CONTACT))] };

/// Parses `accessibility`. Returns `None` if the key is missing.
pub(super) fn accessibility(fields: &mut Fields<'_, '_>) -> Option<Accessibility> {
    section(fields, ("accessibility", &ACCESSIBILITY), |fields| {
        let status = status(fields);
        if status.is_some() {
            // Nothing may be claimed without an assessment.
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
    let mut fields = Fields::of(node, "defects", &DEFECT, fields.found);
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

/// Reports full conformance together with defects; content that the law exempts is not a defect.
fn contradictions(accessibility: &Accessibility, fields: &mut Fields<'_, '_>) {
    let Some(status) = accessibility.status.as_ref().filter(|status| status.value == Conformance::Fully) else { return };
    for defect in accessibility.defects.iter().filter(|defect| defect.reason != Reason::Exempt) {
        fields.found.add_related(status.span, Problem::StatementContradicted {}, defect.span);
    }
}

/// Parses `privacy`.
pub(super) fn privacy(fields: &mut Fields<'_, '_>) -> Privacy {
    let read = |fields: &mut Fields<'_, '_>| Privacy { logs: fields.wording("logs"), officer: contact_of(fields, "officer") };
    section(fields, ("privacy", &PRIVACY), read).unwrap_or_default()
}

/// Parses the contact under a key.
pub(super) fn contact_of(fields: &mut Fields<'_, '_>, key: &'static str) -> Contact {
    section(fields, (key, &CONTACT), Contact::read).unwrap_or_default()
}
