//! Whose numbers: the area, the category and the group that they concern, named in headings and within sentences. It never decides what a
//! figure shows.

use super::*;
use crate::locale::Locale;

/// Whose numbers. A side that is left out is told elsewhere, or goes without saying: the area that publishes, everybody, all categories.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// The area.
    pub area: Option<Somewhere>,
    /// The name of the category.
    pub category: Option<String>,
    /// Women or men; everybody where that is told beside them.
    pub group: Option<People>,
}

/// A group and what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People {
    /// The group.
    pub group: Group,
    /// What women and men are called.
    pub ages: Ages,
}

impl People {
    /// Their name within a sentence: "kvinnor", "pojkar".
    pub fn within(self, locale: &Locale) -> String {
        locale.text(self.ages.key(self.group)).to_lowercase()
    }
}

/// An area by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Somewhere {
    /// Its name.
    pub name: String,
    /// What it is to the reader.
    pub role: Role,
    /// What it is; `None` where nobody has said.
    pub kind: Option<AreaKind>,
}

impl Whose {
    /// What both tell, the first where they tell of the same side.
    pub fn and(&self, other: &Self) -> Self {
        Self {
            area: self.area.clone().or_else(|| other.area.clone()),
            category: self.category.clone().or_else(|| other.category.clone()),
            group: self.group.or(other.group),
        }
    }

    /// The names for a heading: "Fall", "Riket", "kvinnor".
    pub fn names(&self, locale: &Locale) -> Vec<String> {
        let area = self.area.as_ref().map(|area| area.name.clone());
        self.category.iter().cloned().chain(area).chain(apart(self.group, locale)).collect()
    }

    /// Within a sentence, after "för": "kvinnor i Provköping", "riket", "”Fall”, män"; empty where all goes without saying.
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

/// "kvinnor" and "män"; everybody needs no word.
fn apart(people: Option<People>, locale: &Locale) -> Option<String> {
    people.filter(|people| people.group != Group::Total).map(|people| people.within(locale))
}

/// Whether a text holds a name as words of their own, in small or capital letters. A year within a span of years is none.
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
