//! Components of addresses. It never contains what a system cannot store.

use super::Slug;

/// Device names reserved by Windows, with any extension, and with spaces before it; no directory can have such a name there. The superscript digits
/// are digits to Windows ("Naming Files, Paths, and Namespaces").
const RESERVED: [&str; 32] = [
    "con", "prn", "aux", "nul", "conin$", "conout$", "com0", "lpt0", "com¹", "com²", "com³", "lpt¹", "lpt²", "lpt³", "com1", "com2",
    "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Whether Windows reserves this name for a device.
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end_matches(' ');
    RESERVED.iter().any(|reserved| reserved.eq_ignore_ascii_case(stem))
}

impl Slug {
    /// Converts any text to a slug: å and ä become a, ö becomes o; a hyphen is appended to a name reserved by Windows. Returns `None` if
    /// nothing remains.
    pub fn of(text: &str) -> Option<Self> {
        // Otherwise symbols such as & and § would be spelt out in English.
        let words: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let slug = slug::slugify(words);
        match slug.as_str() {
            "" => None,
            name if is_reserved(name) => Some(Self(format!("{name}-").into())),
            _ => Some(Self(slug.into())),
        }
    }

    /// Returns the slug for a text that does not yield one.
    pub fn nameless() -> Self {
        Self("x".into())
    }

    /// Parses a text that is already a slug.
    pub fn parse(text: &str) -> Option<Self> {
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (!text.is_empty() && text.chars().all(good) && !is_reserved(text)).then(|| Self(text.into()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn swedish_letters_become_their_nearest_ascii() {
        let slug = |text| Slug::of(text).map(|slug| slug.to_string());
        assert_eq!(slug("Åtgärder för äldre & ökat stöd"), Some("atgarder-for-aldre-okat-stod".into()));
        assert_eq!(slug("§ – …"), None);
        assert_eq!(slug("CON"), Some("con-".into()));
    }

    #[test]
    fn the_device_names_of_windows_are_reserved_with_any_ending_and_others_are_not() {
        for name in
            ["CON", "nul", "Aux.txt", "com1", "LPT9.tar.gz", "COM¹", "lpt³.pdf", "COM0", "CONIN$", "conout$.md", "nul .txt", "prn  "]
        {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["console", "com", "com10", "com¹1", "nul-", "a.con", "lpt", "auxiliary.md", "con_1", "COM⁴"] {
            assert!(!is_reserved(name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_slug_of_any_text_is_a_slug(text in "\\PC{0,40}") {
            if let Some(slug) = Slug::of(&text) {
                let stem = slug.as_str().trim_end_matches('-');
                prop_assert!(Slug::parse(slug.as_str()).is_some() || is_reserved(stem));
                prop_assert!(!is_reserved(slug.as_str()));
            }
        }
    }
}
