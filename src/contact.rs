//! Contacts: a role, never a person, and how to reach it. It never invents contact details.

use crate::name::Wording;
use crate::yaml::Shape::{Address, Text, Wording as Words};
use crate::yaml::{Fields, Mapping, may, must};

/// The keys of a contact.
pub static CONTACT: Mapping =
    Mapping { name: "contact", keys: &[may("role", Words), may("phone", Text), may("email", Text), may("url", Address)] };

/// The keys of a contact that is named by its role.
pub static ROLE: Mapping =
    Mapping { name: "role", keys: &[must("role", Words), may("phone", Text), may("email", Text), may("url", Address)] };

/// A contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The role: `Verksamhetschef`.
    pub role: Option<Wording>,
    /// A telephone number, as displayed.
    pub phone: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A web page.
    pub url: Option<String>,
}

impl Contact {
    /// Whether it has no contact details.
    pub fn is_empty(&self) -> bool {
        self.phone.is_none() && self.email.is_none() && self.url.is_none()
    }

    /// Parses the keys of a contact.
    pub fn read(fields: &mut Fields<'_, '_>) -> Self {
        Self {
            role: fields.wording("role"),
            phone: fields.text("phone").map(|text| text.value),
            email: fields.text("email").map(|text| text.value),
            url: fields.web_address("url"),
        }
    }
}
