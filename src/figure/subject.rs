//! The area, category and group that numbers are of, as names in titles and sentences. It never decides what a figure shows.

use super::*;
use crate::locale::Locale;

/// The area, category and group of a number. What is `None` is given elsewhere or self-evident: the site's own area, all categories,
/// everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The area.
    pub area: Option<NamedArea>,
    /// The name of the category.
    pub category: Option<String>,
    /// Women or men; everybody if shown next to them.
    pub group: Option<People>,
}

/// A group of people, and the words for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People {
    /// The group.
    pub group: Group,
    /// The words for women and men.
    pub ages: Ages,
}

impl People {
    /// Returns the name within a sentence: "kvinnor", "pojkar".
    pub fn within(self, locale: &Locale) -> String {
        locale.text(self.ages.key(self.group)).to_lowercase()
    }
}

/// An area with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedArea {
    /// Its name.
    pub name: String,
    /// Its role.
    pub role: Role,
    /// Its kind; `None` if undefined.
    pub kind: Option<AreaKind>,
}

impl Subject {
    /// Combines two; the first takes precedence.
    pub fn and(&self, other: &Self) -> Self {
        Self {
            area: self.area.clone().or_else(|| other.area.clone()),
            category: self.category.clone().or_else(|| other.category.clone()),
            group: self.group.or(other.group),
        }
    }

    /// Returns the names for a title: "Fall", "Riket", "kvinnor".
    pub fn names(&self, locale: &Locale) -> Vec<String> {
        let area = self.area.as_ref().map(|area| area.name.clone());
        self.category.iter().cloned().chain(area).chain(apart(self.group, locale)).collect()
    }

    /// Returns the words after "för" within a sentence: "kvinnor i Provköping", "riket", "”Fall”, män"; empty if all is self-evident.
    pub fn within(&self, locale: &Locale) -> String {
        let area = self.area.as_ref().map(|area| (area.role.within(&area.name, locale.lang()), area.kind));
        let people = match (apart(self.group, locale), area) {
            (Some(group), Some((area, kind))) => {
                let kind = kind.map_or("area", AreaKind::as_str);
                let arguments = [("who", group.into()), ("area", area.into()), ("kind", kind.into())];
                locale.format("figure-who-in", &arguments)
            }
            (Some(group), None) => group,
            (None, Some((area, _))) => area,
            (None, None) => String::new(),
        };
        let Some(category) = &self.category else { return people };
        let category = locale.format("figure-quoted", &[("name", category.clone().into())]);
        if people.is_empty() { category } else { format!("{category}, {people}") }
    }
}

/// Returns "kvinnor" or "män"; `None` for everybody.
fn apart(people: Option<People>, locale: &Locale) -> Option<String> {
    people.filter(|people| people.group != Group::Total).map(|people| people.within(locale))
}

/// Whether a text contains a name as separate words, regardless of case. A year within a range of years does not count.
pub fn says(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    let is_part = |char: char| char.is_alphanumeric() || matches!(char, '–' | '-');
    text.match_indices(&name)
        .any(|(at, _)| !text[..at].chars().next_back().is_some_and(is_part) && !text[at + name.len()..].chars().next().is_some_and(is_part))
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_name_is_said_where_it_stands_as_words_of_its_own() {
        assert!(says("Nöjda i Riket 2023", "riket"));
        assert!(says("Nöjda (2023)", "2023"));
        assert!(!says("Nöjda 2022–2023", "2023"));
        assert!(!says("Riketsnitt", "Riket"));
        assert!(!says("Kvinnors svar", "kvinnor"));
    }
}
