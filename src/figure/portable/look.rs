//! What the rules of a stylesheet make of a drawing's elements, as attributes that need no stylesheet. It never knows a class or a colour
//! by name: the theme's rules are the one truth.

use std::collections::BTreeMap;

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

/// The rules of a stylesheet as [`Look`] can read them: its reader takes no name with two hyphens in front, as custom properties have.
pub fn readable(stylesheet: &str) -> String {
    stylesheet.replace("--", CUSTOM)
}

/// The rules that concern drawings, and the colours in one scheme. At-rules are left out: they are about screens.
pub struct Look<'r> {
    rules: Vec<Rule<'r>>,
    /// By the name of the custom property that holds each.
    colours: BTreeMap<String, Colour>,
}

impl<'r> Look<'r> {
    /// The look that rules, once made [`readable`], give with these colours.
    pub fn new(rules: &'r str, colours: &BTreeMap<String, Colour>) -> Self {
        let mut sheet = StyleSheet::parse(rules);
        sheet.rules.retain(|rule| rule.selector.to_string().contains(DRAWING));
        let colours = colours.iter().map(|(name, colour)| (format!("{CUSTOM}{name}"), *colour)).collect();
        Self { rules: sheet.rules, colours }
    }

    /// A colour by its name in the theme; black where it has none, which the theme's own check rules out.
    pub fn colour(&self, name: &str) -> Colour {
        self.colours.get(&format!("{CUSTOM}{name}")).copied().unwrap_or(Colour { rgb: [0; 3] })
    }

    /// Whether any rule concerns a class.
    #[cfg(test)]
    pub fn knows(&self, class: &str) -> bool {
        let operator = format!("[class~='{class}']");
        self.rules.iter().any(|rule| rule.selector.to_string().contains(&operator))
    }

    /// How many rules it has.
    #[cfg(test)]
    pub fn rules(&self) -> usize {
        self.rules.len()
    }
}

/// The elements of one drawing that were met, each kind of them once: same name, same class, within the same others.
pub struct Met<'l, 'r, 'd> {
    look: &'l Look<'r>,
    kinds: Vec<ElementKind<'r, 'd>>,
}

struct ElementKind<'r, 'd> {
    parent: Option<usize>,
    name: &'d str,
    class: &'d str,
    /// What rules say of it, custom properties too.
    declared: Vec<(&'r str, &'r str)>,
    attributes: Vec<(&'r str, String)>,
}

impl<'l, 'r, 'd> Met<'l, 'r, 'd> {
    /// Nothing yet.
    pub fn new(look: &'l Look<'r>) -> Self {
        Self { look, kinds: Vec::with_capacity(32) }
    }

    /// The kind of an element within another.
    pub fn kind(&mut self, parent: Option<usize>, name: &'d str, class: &'d str) -> usize {
        let same = |kind: &ElementKind<'_, '_>| kind.parent == parent && kind.name == name && kind.class == class;
        if let Some(known) = self.kinds.iter().position(same) {
            return known;
        }
        self.kinds.push(ElementKind { parent, name, class, declared: Vec::new(), attributes: Vec::new() });
        let at = self.kinds.len() - 1;
        let mut declared: Vec<(&str, &str)> = Vec::new();
        // They are in the order of their weight: a later one takes the place of an earlier.
        for rule in self.look.rules.iter().filter(|rule| rule.selector.matches(&At { kinds: &self.kinds, at })) {
            for declaration in &rule.declarations {
                declared.retain(|(name, _)| *name != declaration.name);
                declared.push((declaration.name, declaration.value));
            }
        }
        self.kinds[at].declared = declared;
        let said = self.kinds[at].declared.iter().filter(|(name, _)| ATTRIBUTES.contains(name));
        let attributes = said.filter_map(|(name, value)| Some((*name, self.resolved(at, value)?))).collect();
        self.kinds[at].attributes = attributes;
        at
    }

    /// The attributes of a kind.
    pub fn attributes(&self, kind: usize) -> &[(&'r str, String)] {
        &self.kinds[kind].attributes
    }

    /// A value with what its custom property stands for in it. `None` where that stands for nothing.
    fn resolved(&self, at: usize, value: &str) -> Option<String> {
        let Some((before, rest)) = value.split_once("var(") else {
            return Some(value.strip_suffix("px").unwrap_or(value).to_owned());
        };
        let (inner, after) = rest.split_once(')')?;
        let (name, other) = inner.split_once(',').map_or((inner.trim(), None), |(name, other)| (name.trim(), Some(other.trim())));
        let inherited = std::iter::successors(Some(at), |at| self.kinds[*at].parent)
            .find_map(|at| self.kinds[at].declared.iter().find(|(declared, _)| *declared == name).map(|(_, value)| (at, *value)));
        let meant = match inherited {
            // A property that is said by itself means nothing.
            Some((from, value)) if !value.contains(name) => self.resolved(from, value),
            _ => self.look.colours.get(name).map(Colour::to_string),
        };
        let meant = meant.or_else(|| other.map(str::to_owned))?;
        Some(format!("{before}{meant}{after}"))
    }
}

/// A kind of element as the selectors ask about it. Siblings and states are nothing that a drawing's look may hang on.
struct At<'m, 'r, 'd> {
    kinds: &'m [ElementKind<'r, 'd>],
    at: usize,
}

impl Element for At<'_, '_, '_> {
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
        name == "class" && operator.matches(self.kinds[self.at].class)
    }

    fn pseudo_class_matches(&self, _: PseudoClass<'_>) -> bool {
        false
    }
}
