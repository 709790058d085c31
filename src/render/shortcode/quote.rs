//! What somebody said, told with their role, and why it may be told.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::Diagnostics;

pub(super) const KIND: Kind = Kind { shows: "quote", is_number: false, read: |call, found| boxed(read(call, found)) };

/// Why words of a person may be told.
#[derive(Clone, Copy)]
enum Consent {
    /// The person has agreed.
    Given,
    /// Nobody can know who it is, as with an answer in a survey.
    Anonymous,
}

const CONSENTS: [(&str, Consent); 2] = [("given", Consent::Given), ("anonymous", Consent::Anonymous)];

struct Quote {
    by: String,
    consent: Consent,
}

/// Words of a person, whose text is the shortcode's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct QuoteView {
    /// The role of the person: `Anhörig till en person på särskilt boende`.
    pub by: String,
    /// Why it may be told, a sentence.
    pub consent: String,
}

fn read(call: &ResolvedCall<'_, '_>, found: &mut Diagnostics) -> Option<Quote> {
    let consent = call.one_of("consent", &CONSENTS, found)?;
    Some(Quote { by: call.words("by").unwrap_or_default(), consent })
}

impl<'s> Shortcode<'s> for Quote {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let key = match self.consent {
            Consent::Given => "quote-consent-given",
            Consent::Anonymous => "quote-consent-anonymous",
        };
        let consent = on.locale().text(key);
        Some(Value::from_serializable(&QuoteView { by: self.by.trim_end_matches('.').to_owned(), consent }))
    }
}
