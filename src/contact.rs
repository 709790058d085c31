//! Whom a reader turns to, and how: a role, never a person. It never makes up a way to reach anybody.

use crate::name::Wording;
use crate::yaml::Fields;

/// How somebody is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The role: `Verksamhetschef`.
    pub role: Option<Wording>,
    /// A telephone number, as it is to be read.
    pub phone: Option<String>,
    /// An address for mail.
    pub email: Option<String>,
    /// A page on the web.
    pub url: Option<String>,
}

impl Contact {
    /// Whether there is no way to reach anybody.
    pub fn is_empty(&self) -> bool {
        self.phone.is_none() && self.email.is_none() && self.url.is_none()
    }

    /// Reads the keys of a contact.
    pub fn read(fields: &mut Fields<'_, '_>) -> Self {
        Self {
            role: fields.wording("role"),
            phone: fields.text("phone").map(|text| text.value),
            email: fields.text("email").map(|text| text.value),
            url: fields.web_address("url"),
        }
    }
}
