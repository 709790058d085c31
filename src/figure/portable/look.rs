//! What the rules of a stylesheet make of a drawing's elements, as attributes that need no stylesheet. It never knows a class or a colour
//! by name: the theme's rules are the one truth.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use self_cell::self_cell;
use simplecss::{AttributeOperator, Element, PseudoClass, Rule, StyleSheet};

use crate::colour::Colour;

/// The class of the drawing as a whole: rules about what stands within it are those that count.
const DRAWING: &str = "figure-drawing";

/// The properties that SVG knows as attributes too, and that a drawing may be given. What else a rule says concerns the page.
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

/// How custom properties begin once they are readable.
const CUSTOM: &str = "-_";

self_cell! {
    /// The rules of a stylesheet that concern drawings, and the text that they are read from. At-rules are left out: they are about screens.
    struct Sheet {
        owner: String,
        #[covariant]
        dependent: Rules,
    }
}

type Rules<'t> = Vec<Rule<'t>>;

/// The rules that concern drawings, and the colours in one scheme.
pub struct Look {
    sheet: Sheet,
    /// By the name of the custom property that holds each.
    colours: BTreeMap<String, Colour>,
    /// The kinds of elements that were met in any drawing: there are few, and asking all rules about one takes longer than drawing it.
    kinds: RwLock<Vec<ElementKind>>,
}

/// An element's name and class, within the same others.
struct ElementKind {
    parent: Option<usize>,
    name: String,
    class: String,
    /// What rules say of it, custom properties too.
    declared: Vec<(String, String)>,
    attributes: Arc<[Said]>,
}

/// An attribute and its value.
pub type Said = (String, String);

impl Look {
    /// The look that a stylesheet gives with these colours.
    pub fn new(stylesheet: &str, colours: &BTreeMap<String, Colour>) -> Self {
        // The reader takes no name with two hyphens in front, as custom properties have.
        let sheet = Sheet::new(stylesheet.replace("--", CUSTOM), |text| {
            let mut rules = StyleSheet::parse(text).rules;
            rules.retain(|rule| rule.selector.to_string().contains(DRAWING));
            rules
        });
        let colours = colours.iter().map(|(name, colour)| (format!("{CUSTOM}{name}"), *colour)).collect();
        Self { sheet, colours, kinds: RwLock::default() }
    }

    /// A colour by its name in the theme; black where it has none, which the theme's own check rules out.
    pub fn colour(&self, name: &str) -> Colour {
        self.colours.get(&format!("{CUSTOM}{name}")).copied().unwrap_or(Colour { rgb: [0; 3] })
    }

    /// Whether any rule concerns a class.
    #[cfg(test)]
    pub fn knows(&self, class: &str) -> bool {
        let operator = format!("[class~='{class}']");
        self.sheet.borrow_dependent().iter().any(|rule| rule.selector.to_string().contains(&operator))
    }

    /// How many rules it has.
    #[cfg(test)]
    pub fn rules(&self) -> usize {
        self.sheet.borrow_dependent().len()
    }

    /// The kind of an element within another, and its attributes.
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
        // Another thread may have met it in between.
        find(&kinds).unwrap_or_else(|| self.add(&mut kinds, ElementKind::new(parent, name, class)))
    }

    fn add(&self, kinds: &mut Vec<ElementKind>, kind: ElementKind) -> (usize, Arc<[Said]>) {
        kinds.push(kind);
        let at = kinds.len() - 1;
        let mut declared: Vec<Said> = Vec::new();
        // They are in the order of their weight: a later one takes the place of an earlier.
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

    /// A value with what its custom property stands for in it. `None` where that stands for nothing.
    fn resolved(&self, kinds: &[ElementKind], at: usize, value: &str) -> Option<String> {
        let Some((before, rest)) = value.split_once("var(") else {
            return Some(value.strip_suffix("px").unwrap_or(value).to_owned());
        };
        let (inner, after) = rest.split_once(')')?;
        let (name, other) = inner.split_once(',').map_or((inner.trim(), None), |(name, other)| (name.trim(), Some(other.trim())));
        let inherited = std::iter::successors(Some(at), |at| kinds[*at].parent)
            .find_map(|at| kinds[at].declared.iter().find(|(declared, _)| *declared == name).map(|(_, value)| (at, value.as_str())));
        let meant = match inherited {
            // A property that is said by itself means nothing.
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

/// A kind of element as the selectors ask about it. Siblings and states are nothing that a drawing's look may hang on.
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
