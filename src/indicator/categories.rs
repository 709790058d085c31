//! The categories of an indicator, indexed by id and by name: a file may have thousands, and every cell refers to one. It never changes their order.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::Category;
use crate::name::CategoryId;

/// Categories, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Categories {
    list: Vec<Category>,
    by_id: BTreeMap<String, usize>,
    /// The indices by lower-cased name; the first of equal names.
    by_name: BTreeMap<String, usize>,
}

impl Categories {
    /// Appends a category. Returns `false`, without adding it, if its id is taken.
    pub fn push(&mut self, category: Category) -> bool {
        let at = self.list.len();
        if self.by_id.contains_key(category.id.as_str()) {
            return false;
        }
        self.by_id.insert(category.id.as_str().to_owned(), at);
        for name in category.name.all() {
            self.by_name.entry(small(name)).or_insert(at);
        }
        self.list.push(category);
        true
    }

    /// Removes all categories except those wanted.
    pub fn retain(&mut self, is_wanted: impl Fn(&Category) -> bool) {
        if !self.list.iter().all(&is_wanted) {
            *self = std::mem::take(&mut self.list).into_iter().filter(is_wanted).collect();
        }
    }

    /// Sets the look of every category.
    pub fn change_looks(&mut self, look: impl Fn(&Category) -> usize) {
        for category in &mut self.list {
            category.look = look(category);
        }
    }

    /// Returns the category with an id.
    pub fn of_id(&self, id: &str) -> Option<&Category> {
        self.by_id.get(id).map(|at| &self.list[*at])
    }

    /// Returns the category that an editor refers to, by its id or its name.
    pub fn find(&self, written: &str) -> Option<&CategoryId> {
        let written = written.trim();
        let by_name = || self.by_name.get(&small(written)).map(|at| &self.list[*at]);
        self.of_id(written).or_else(by_name).map(|category| &category.id)
    }
}

impl FromIterator<Category> for Categories {
    fn from_iter<T: IntoIterator<Item = Category>>(list: T) -> Self {
        let mut categories = Self::default();
        for category in list {
            categories.push(category);
        }
        categories
    }
}

impl Deref for Categories {
    type Target = [Category];

    fn deref(&self) -> &[Category] {
        &self.list
    }
}

fn small(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::Wording;

    fn categories(names: &[(&str, &str)]) -> Categories {
        let category = |(id, name): &(&str, &str)| Category {
            id: CategoryId::parse(id).expect("an id"),
            name: Wording::plain(*name),
            side: None,
            look: 0,
        };
        names.iter().map(category).collect()
    }

    fn found(categories: &Categories, written: &str) -> Option<String> {
        categories.find(written).map(CategoryId::to_string)
    }

    #[test]
    fn a_category_is_found_by_its_name_in_files_before_that_for_readers() {
        let categories = categories(&[("fall", "Övrigt"), ("ovrigt", "Fall"), ("lakemedel", "fall")]);
        assert_eq!(found(&categories, " fall "), Some("fall".into()));
        assert_eq!(found(&categories, "FALL"), Some("ovrigt".into()));
        assert_eq!(found(&categories, "ÖVRIGT"), Some("fall".into()));
        assert_eq!(found(&categories, "okänd"), None);
    }

    #[test]
    fn what_is_taken_away_is_not_found_and_the_rest_is() {
        let mut categories = categories(&[("a", "Ett"), ("b", "Två"), ("c", "två"), ("c", "Fyra")]);
        assert_eq!(categories.iter().map(|category| category.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
        categories.retain(|category| category.id.as_str() != "b");
        assert_eq!(
            (found(&categories, "b"), found(&categories, "två"), found(&categories, "ett")),
            (None, Some("c".into()), Some("a".into()))
        );
    }
}
