//! Resolves a stylesheet's rules for the elements of a drawing to attributes. It never knows a class or a colour by name: the theme's rules
//! alone define them.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use self_cell::self_cell;
use simplecss::{AttributeOperator, Element, PseudoClass, Rule, StyleSheet};

use crate::colour::Colour;

/// The class of a drawing's root: only rules for its descendants are used.
const DRAWING: &str = "figure-drawing";

/// The properties that are also SVG attributes and may occur in a drawing; others concern the page.
const ATTRIBUTES: [&str; 14] = [
    "fill",
    "fill-opacity",
    "font-size",
    "font-style",
    "font-weight",
    "letter-spacing",
    "opacity",
    "paint-order",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
];

/// The prefix of custom properties after conversion to names that the parser accepts.
const CUSTOM: &str = "-_";

self_cell! {
    /// The rules for drawings, and the text they borrow from. At-rules are left out, since they concern screens.
    struct Sheet {
        owner: String,
        #[covariant]
        dependent: Rules,
    }
}

type Rules<'t> = Vec<Rule<'t>>;

/// The rules for drawings, and the colours of one scheme.
pub struct Look {
    sheet: Sheet,
    /// By name of the custom property.
    colours: BTreeMap<String, Colour>,
    /// The kinds of elements found so far: there are few, and matching all rules takes longer than drawing an element.
    kinds: RwLock<Vec<ElementKind>>,
}

/// An element's name and class within a certain parent.
struct ElementKind {
    parent: Option<usize>,
    name: String,
    class: String,
    /// Its declarations, including custom properties.
    declared: Vec<(String, String)>,
    attributes: Arc<[Said]>,
}

/// The name and the value of an attribute.
pub type Said = (String, String);

/// Divides a stylesheet after each of its outermost rules. The parser counts lines from the start of its text for every name, so the few rules
/// for drawings are picked out of a long stylesheet before it reads them.
fn blocks(stylesheet: &str) -> Vec<&str> {
    let mut blocks = Vec::new();
    let (mut start, mut at, mut depth) = (0, 0, 0_usize);
    let bytes = stylesheet.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            b'/' if stylesheet[at..].starts_with("/*") => {
                at += stylesheet[at..].find("*/").map_or(bytes.len() - at, |length| length + 1);
            }
            quote @ (b'"' | b'\'') => {
                at += 1;
                while at < bytes.len() && bytes[at] != quote {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
            }
            b'{' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    blocks.push(&stylesheet[start..=at]);
                    start = at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    blocks.push(&stylesheet[start..]);
    blocks
}

impl Look {
    /// Creates a look from a stylesheet and colours.
    pub fn new(stylesheet: &str, colours: &BTreeMap<String, Colour>) -> Self {
        // The parser does not accept names with two leading hyphens.
        let rules: String = blocks(stylesheet).into_iter().filter(|block| block.contains(DRAWING)).collect();
        let sheet = Sheet::new(rules.replace("--", CUSTOM), |text| {
            let mut rules = StyleSheet::parse(text).rules;
            rules.retain(|rule| rule.selector.to_string().contains(DRAWING));
            rules
        });
        let colours = colours.iter().map(|(name, colour)| (format!("{CUSTOM}{name}"), *colour)).collect();
        Self { sheet, colours, kinds: RwLock::default() }
    }

    /// Returns a colour of the theme by name; black for an unknown one, which the theme's check excludes.
    pub fn colour(&self, name: &str) -> Colour {
        self.colours.get(&format!("{CUSTOM}{name}")).copied().unwrap_or(Colour { rgb: [0; 3] })
    }

    /// Whether any rule matches a class.
    #[cfg(test)]
    pub fn knows(&self, class: &str) -> bool {
        let operator = format!("[class~='{class}']");
        self.sheet.borrow_dependent().iter().any(|rule| rule.selector.to_string().contains(&operator))
    }

    /// Returns the number of rules.
    #[cfg(test)]
    pub fn rules(&self) -> usize {
        self.sheet.borrow_dependent().len()
    }

    /// Returns the kind of an element within a parent, and its attributes.
    pub(super) fn kind(&self, parent: Option<usize>, name: &str, class: &str) -> (usize, Arc<[Said]>) {
        let find = |kinds: &[ElementKind]| {
            let same = |kind: &ElementKind| kind.parent == parent && kind.name == name && kind.class == class;
            let at = kinds.iter().position(same)?;
            Some((at, kinds[at].attributes.clone()))
        };
        if let Some(known) = find(&self.kinds.read().unwrap_or_else(PoisonError::into_inner)) {
            return known;
        }
        let mut kinds = self.kinds.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have added it meanwhile.
        find(&kinds).unwrap_or_else(|| self.add(&mut kinds, ElementKind::new(parent, name, class)))
    }

    fn add(&self, kinds: &mut Vec<ElementKind>, kind: ElementKind) -> (usize, Arc<[Said]>) {
        kinds.push(kind);
        let at = kinds.len() - 1;
        let mut declared: Vec<Said> = Vec::new();
        // Rules are sorted by precedence: later ones override earlier ones.
        for rule in self.sheet.borrow_dependent().iter().filter(|rule| rule.selector.matches(&At { kinds, at })) {
            for declaration in &rule.declarations {
                declared.retain(|(name, _)| *name != declaration.name);
                declared.push((declaration.name.to_owned(), declaration.value.to_owned()));
            }
        }
        kinds[at].declared = declared;
        let said = kinds[at].declared.iter().filter(|(name, _)| ATTRIBUTES.contains(&name.as_str()));
        let attributes: Arc<[Said]> = said.filter_map(|(name, value)| Some((name.clone(), self.resolved(kinds, at, value)?))).collect();
        kinds[at].attributes = attributes.clone();
        (at, attributes)
    }

    /// Resolves the custom property in a value; `None` if it is undefined.
    fn resolved(&self, kinds: &[ElementKind], at: usize, value: &str) -> Option<String> {
        let Some((before, rest)) = value.split_once("var(") else {
            return Some(value.strip_suffix("px").unwrap_or(value).to_owned());
        };
        let (inner, after) = rest.split_once(')')?;
        let (name, other) = inner.split_once(',').map_or((inner.trim(), None), |(name, other)| (name.trim(), Some(other.trim())));
        let inherited = std::iter::successors(Some(at), |at| kinds[*at].parent)
            .find_map(|at| kinds[at].declared.iter().find(|(declared, _)| *declared == name).map(|(_, value)| (at, value.as_str())));
        let meant = match inherited {
            // A property that is defined by itself is invalid.
            Some((from, value)) if !value.contains(name) => self.resolved(kinds, from, value),
            _ => self.colours.get(name).map(Colour::to_string),
        };
        let meant = meant.or_else(|| other.map(str::to_owned))?;
        Some(format!("{before}{meant}{after}"))
    }
}

impl ElementKind {
    fn new(parent: Option<usize>, name: &str, class: &str) -> Self {
        Self { parent, name: name.to_owned(), class: class.to_owned(), declared: Vec::new(), attributes: Arc::new([]) }
    }
}

/// A kind of element for selector matching. Siblings and states are not supported.
struct At<'m> {
    kinds: &'m [ElementKind],
    at: usize,
}

impl Element for At<'_> {
    fn parent_element(&self) -> Option<Self> {
        Some(At { kinds: self.kinds, at: self.kinds[self.at].parent? })
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        None
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.kinds[self.at].name == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        name == "class" && operator.matches(&self.kinds[self.at].class)
    }

    fn pseudo_class_matches(&self, _: PseudoClass<'_>) -> bool {
        false
    }
}
