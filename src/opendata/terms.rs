//! The licence of the data, what a catalogue lacks, and texts by language. It never claims a licence that the site does not state.

use crate::name::{Lang, Wording};
use crate::site::Site;

/// Something missing for a complete catalogue of the site's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// A licence with a URL, without which no catalogue is made.
    License,
    /// A contact.
    Contact,
}

impl Lacking {
    /// Returns the key of `insyn.yaml` that would provide it.
    pub fn key(self) -> &'static str {
        match self {
            Self::License => "open_data: license",
            Self::Contact => "open_data: contact",
        }
    }
}

/// Returns what the catalogue lacks.
pub fn lacking(site: &Site) -> Vec<Lacking> {
    let terms = license_url(site).is_none().then_some(Lacking::License);
    terms.into_iter().chain(email(site).is_none().then_some(Lacking::Contact)).collect()
}

/// Returns the URL of the licence.
pub(super) fn license_url(site: &Site) -> Option<&str> {
    site.config.open_data.license.as_ref()?.url.as_deref()
}

/// Returns the e-mail address of the data's publisher: its own, or else the organisation's.
pub(super) fn email(site: &Site) -> Option<&str> {
    let own = site.config.open_data.contact.as_ref().map(|contact| contact.email.as_str());
    own.or(site.config.organisation.email.as_deref()).filter(|email| email.contains('@') && !email.contains(char::is_whitespace))
}

/// Returns the publisher of the data, as a role.
pub(super) fn contact_name(site: &Site) -> &Wording {
    let organisation = &site.config.organisation;
    let own = site.config.open_data.contact.as_ref().and_then(|contact| contact.name.as_ref());
    own.or(organisation.unit.as_ref()).unwrap_or(&organisation.name)
}

/// Returns a text in each of the site's languages in which it exists, or else in the language that it is in.
pub(super) fn languages<'a>(site: &'a Site, wording: &'a Wording) -> Vec<(&'a Lang, &'a str)> {
    let first = site.config.first_language();
    let known = site.config.languages.iter().filter(|lang| wording.language(lang, first) == *lang);
    let texts: Vec<(&Lang, &str)> = known.map(|lang| (lang, wording.text(lang))).collect();
    if texts.is_empty() { vec![(wording.language(first, first), wording.text(first))] } else { texts }
}
