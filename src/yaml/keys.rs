//! What mappings of the content may have, as tables. Parsers are held to them, and editors' schemas are made from them. It never reads a value.

/// The keys of one kind of mapping.
#[derive(Debug)]
pub struct Mapping {
    /// Its name, which the names of its descriptions begin with: `goal`.
    pub name: &'static str,
    /// Its keys, the most important first.
    pub keys: &'static [Key],
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// The key as written.
    pub name: &'static str,
    /// Whether it must be given.
    pub need: Need,
    /// What its value may be.
    pub shape: Shape,
}

/// Whether a key must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Always,
    /// Never.
    Never,
    /// If another key is given.
    With(&'static str),
    /// Unless another key is given.
    Without(&'static str),
    /// Depending on other keys, which may also make it unknown.
    Depends,
    /// It must not: it has its own reason why it does not belong here.
    Refused,
}

/// What a value may be. Any scalar is a text too; a scalar without a value counts as a missing key.
#[derive(Debug)]
pub enum Shape {
    /// Any scalar.
    Text,
    /// Any scalar, of which some are known.
    Suggested(&'static [&'static str]),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A text, or one for each language.
    Wording,
    /// A boolean.
    YesNo,
    /// An integer from the first to the second.
    Whole(u32, u32),
    /// An exact number with a decimal point.
    Number,
    /// A day: `2024-03-08`.
    Date,
    /// A year of four digits, from 1900 to 2199.
    Year,
    /// A period.
    Period,
    /// A web address.
    Address,
    /// A colour.
    Colour,
    /// An id: lower-case ASCII letters, digits and hyphens.
    Id,
    /// A language tag.
    Language,
    /// A list, or a single scalar that counts as a list of one.
    List(&'static Shape),
    /// A list without items.
    NoItems,
    /// A list only.
    Rows(&'static Shape),
    /// A mapping of known keys.
    Map(&'static Mapping),
    /// A mapping whose keys the editor chooses.
    Entries(Naming, &'static Shape),
    /// Any of several.
    Either(&'static [Shape]),
    /// A mapping with one of these keys is of the first shape, anything else of the second.
    With(&'static [&'static str], &'static Shape, &'static Shape),
    /// A form of its own, which is described under this name where schemas are composed.
    Form(&'static str),
}

/// The names that an editor may choose for keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// Any.
    Free,
    /// Ids.
    Id,
    /// Periods.
    Period,
    /// Language tags.
    Language,
}

/// A key that must always be given.
pub const fn must(name: &'static str, shape: Shape) -> Key {
    Key { name, need: Need::Always, shape }
}

/// A key that need not be given.
pub const fn may(name: &'static str, shape: Shape) -> Key {
    Key { name, need: Need::Never, shape }
}

/// A key that must be given if another one is.
pub const fn with(other: &'static str, name: &'static str, shape: Shape) -> Key {
    Key { name, need: Need::With(other), shape }
}

/// A key that must be given unless another one is.
pub const fn without(other: &'static str, name: &'static str, shape: Shape) -> Key {
    Key { name, need: Need::Without(other), shape }
}

/// A key that must or may be given depending on other keys.
pub const fn depends(name: &'static str, shape: Shape) -> Key {
    Key { name, need: Need::Depends, shape }
}

/// A key that is known only to be refused.
pub const fn refused(name: &'static str) -> Key {
    Key { name, need: Need::Refused, shape: Shape::Text }
}

/// Returns the words of a list of words and their meanings.
pub const fn words<T: Copy, const N: usize>(known: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        words[at] = known[at].0;
        at += 1;
    }
    words
}

impl Mapping {
    /// Returns the key of a name.
    pub fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}
