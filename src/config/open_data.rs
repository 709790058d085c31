//! The configuration of open data: whether they are offered, under which licence, and whom to contact. It never claims a licence that the site does
//! not state.

use crate::diagnostic::Diagnostics;
use crate::name::{Wording, is_web_address};
use crate::source::Span;
use crate::yaml::Shape::{Either, Map, OneOf, Suggested, Text, Wording as Words};
use crate::yaml::{Fields, Kind, Mapping, Node, may, must, words};

/// The terms of open data, and the contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenData {
    /// Whether data are offered as files at all.
    pub is_offered: bool,
    /// The licence; `None` if the site does not state one, and then none is claimed.
    pub license: Option<License>,
    /// Whom to contact.
    pub contact: Option<DataContact>,
    /// The kind of publisher in the catalogue: the last part of a URI of the ADMS vocabulary.
    pub publisher_type: &'static str,
    /// The span of `open_data`; `None` if the key is missing.
    pub span: Option<Span>,
}

impl Default for OpenData {
    fn default() -> Self {
        Self { is_offered: true, license: None, contact: None, publisher_type: PUBLISHERS[0].0, span: None }
    }
}

/// A licence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct License {
    /// Its usual name: `CC0 1.0`.
    pub name: String,
    /// Its URL, which also identifies it for programs. `None` for an unknown name.
    pub url: Option<String>,
}

/// The contact for the data: a role, never a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataContact {
    /// The role; the organisation's if omitted.
    pub name: Option<Wording>,
    /// An e-mail address.
    pub email: String,
}

/// The licences known by name, with the URLs that DCAT-AP-SE uses for them.
const LICENSES: [(&str, &str); 3] = [
    ("CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0/"),
    ("CC BY 4.0", "http://creativecommons.org/licenses/by/4.0/"),
    ("CC BY-SA 4.0", "http://creativecommons.org/licenses/by-sa/4.0/"),
];

/// The kinds of publishers, `http://purl.org/adms/publishertype/…`; the first is that of a municipality.
const PUBLISHERS: [(&str, &str); 4] = [
    ("LocalAuthority", "LocalAuthority"),
    ("RegionalAuthority", "RegionalAuthority"),
    ("NationalAuthority", "NationalAuthority"),
    ("Company", "Company"),
];

/// The keys of open data.
pub static OPEN_DATA: Mapping = Mapping {
    name: "open-data",
    keys: &[
        may("license", Suggested(&words(&LICENSES))),
        may("contact", Either(&[Text, Map(&CONTACT)])),
        may("publisher_type", OneOf(&words(&PUBLISHERS))),
    ],
};

/// The keys of the contact for open data.
pub static CONTACT: Mapping = Mapping { name: "data-contact", keys: &[may("name", Words), must("email", Text)] };

impl License {
    /// Returns the licence as written: by a name or by its URL.
    pub fn of(written: &str) -> Self {
        let plain = |text: &str| text.to_lowercase().replace(['-', ' '], "");
        let address = |text: &str| text.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned();
        let same = |(name, url): &&(&str, &str)| {
            let short = name.rsplit_once(' ').map_or(*name, |(short, _)| short);
            plain(written) == plain(name) || plain(written) == plain(short) || address(written) == address(url)
        };
        if let Some((name, url)) = LICENSES.iter().find(same) {
            return Self { name: (*name).to_owned(), url: Some((*url).to_owned()) };
        }
        Self { name: written.to_owned(), url: is_web_address(written).then(|| written.to_owned()) }
    }
}

/// Parses `open_data`: `false`, or a mapping.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> OpenData {
    let Some(node) = fields.take("open_data") else { return OpenData::default() };
    if let Kind::Scalar { .. } = node.kind {
        let is_offered = fields.yes_no("open_data").unwrap_or(true);
        return OpenData { is_offered, span: Some(node.span), ..OpenData::default() };
    }
    let mut inner = Fields::of(node, "open_data", &OPEN_DATA, fields.found);
    let license = inner.text("license").map(|text| License::of(&text.value));
    let contact = inner.take("contact").and_then(|node| contact(node, inner.found));
    let publisher_type = inner.one_of("publisher_type", &PUBLISHERS).unwrap_or(PUBLISHERS[0].0);
    inner.finish();
    OpenData { is_offered: true, license, contact, publisher_type, span: Some(node.span) }
}

/// Parses the contact: an e-mail address, or one with a role.
fn contact(node: &Node, found: &mut Diagnostics) -> Option<DataContact> {
    let (name, email) = if let Kind::Scalar { .. } = node.kind {
        (None, crate::yaml::scalar(node, "contact", found)?)
    } else {
        let mut fields = Fields::of(node, "contact", &CONTACT, found);
        let (name, email) = (fields.wording("name"), fields.required_text("email"));
        fields.finish();
        (name, email?)
    };
    Some(DataContact { name, email: email.value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_known_by_its_name_or_its_address_and_else_is_what_is_written() {
        for written in ["CC0", "cc0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0"] {
            assert_eq!(License::of(written), License { name: "CC0 1.0".into(), url: Some(LICENSES[0].1.into()) }, "{written}");
        }
        assert_eq!(License::of("CC-BY-4.0").name, "CC BY 4.0");
        assert_eq!(License::of("Se avtalet"), License { name: "Se avtalet".into(), url: None });
        let own = "https://example.se/villkor";
        assert_eq!(License::of(own), License { name: own.into(), url: Some(own.into()) });
    }
}
