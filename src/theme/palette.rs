//! The theme's colours: parsed, resolved for each scheme, and written as custom properties. It never changes a colour except the site's
//! accent, which it lightens for dark screens.

mod contrast;

use std::collections::BTreeMap;
use std::fmt::Write;

use super::keys::TINT;
use crate::colour::Colour;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::source::{Span, Spanned};
use crate::yaml::{Entry, Fields, Node};
use contrast::{Pair, pair};

/// The name of the site's accent in pairs.
const ACCENT: &str = "accent";

/// The name prefix of figure colours. Their pairs are built in, since the program draws the figures.
const OF_FIGURES: &str = "figure-";

/// The step by which the accent is mixed with white until it is readable on a dark screen.
const STEP: f64 = 0.05;

/// The longest chain of colours defined by `like`.
const FARTHEST: usize = 8;

/// The medium that colours are shown on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// A light screen.
    Light,
    /// A dark screen.
    Dark,
    /// Paper.
    Print,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// Returns its key in `theme.yaml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
        }
    }
}

/// A colour as defined in `theme.yaml`: its own for each scheme, or like another.
#[derive(Clone, Debug)]
struct Tint {
    /// In the order of [`Scheme::ALL`].
    own: [Option<Colour>; 3],
    like: Option<Spanned<String>>,
    /// Where it is defined; `None` for a built-in colour.
    span: Option<Span>,
}

/// The colours in `theme.yaml`.
#[derive(Clone, Debug)]
pub(super) struct Palette {
    colours: BTreeMap<String, Tint>,
    accent: Tint,
    pairs: Vec<Pair>,
}

/// Every colour of a theme in one scheme, by name.
pub type Colours = BTreeMap<String, Colour>;

/// Parses the keys `colours`, `accent` and `pairs`. Returns `None` if there is no accent, after reporting it.
pub(super) fn parse(fields: &mut Fields<'_, '_>) -> Option<Palette> {
    let entries = fields.map("colours");
    let mut colours = BTreeMap::new();
    for Entry { key, value } in entries {
        if let Some(tint) = tint(value, &key.value, fields.found) {
            colours.insert(key.value.clone(), tint);
        }
    }
    let accent = fields.require(ACCENT).and_then(|node| tint(node, ACCENT, fields.found));
    let pairs = fields.list("pairs").iter().filter_map(|node| pair(node, fields.found)).collect();
    Some(Palette { colours, accent: accent?, pairs })
}

fn tint(node: &Node, name: &str, found: &mut Diagnostics) -> Option<Tint> {
    let mut fields = Fields::of(node, name, &TINT, found);
    let like = fields.text("like");
    let mut complete = true;
    let own = Scheme::ALL.map(|scheme| {
        let needed = like.is_none() && scheme != Scheme::Print;
        let text = if needed { fields.required_text(scheme.as_str()) } else { fields.text(scheme.as_str()) };
        complete &= text.is_some() || !needed;
        let text = text?;
        let colour = Colour::parse(&text.value);
        if colour.is_none() {
            complete = false;
            fields.found.add(text.span, Problem::BadColour { found: text.value });
        }
        colour
    });
    fields.finish();
    complete.then_some(Tint { own, like, span: Some(node.span) })
}

impl Palette {
    /// Merges the palette of the site's theme over the built-in colours, and adds the built-in requirements on figure colours.
    pub(super) fn over(mut self, program: Self) -> Self {
        for (name, tint) in program.colours {
            self.colours.entry(name).or_insert(Tint { span: None, ..tint });
        }
        let of_figures = program.pairs.into_iter().filter(|pair| pair.names().any(|name| name.value.starts_with(OF_FIGURES)));
        self.pairs.extend(of_figures.map(Pair::without_place));
        self
    }

    /// Resolves the colours with the site's accent, if it has one. Reports pairs with too little contrast: at the site's accent if that is
    /// one of them, else at the theme.
    pub(super) fn resolve(&mut self, own: Option<&Spanned<Colour>>, theme: &Place, found: &mut Diagnostics) -> [Colours; 3] {
        if let Some(own) = own {
            let dark = self.lightened(own.value);
            self.accent = Tint { own: [Some(own.value), Some(dark), None], like: None, span: None };
        }
        self.check(own.map(|own| own.span), theme, found);
        Scheme::ALL.map(|scheme| self.names().filter_map(|name| Some((name.to_owned(), self.colour(name, scheme)?))).collect())
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.colours.keys().map(String::as_str).chain([ACCENT])
    }

    fn tint(&self, name: &str) -> Option<&Tint> {
        if name == ACCENT { Some(&self.accent) } else { self.colours.get(name) }
    }

    /// Returns the name of the colour that defines a colour in a scheme: itself, or the one that it is like.
    fn root<'p>(&'p self, name: &'p str, scheme: Scheme) -> &'p str {
        let next = |name: &&'p str| {
            let tint = self.tint(name).filter(|tint| tint.own[scheme as usize].is_none());
            tint.and_then(|tint| tint.like.as_ref()).map(|like| like.value.as_str())
        };
        // Colours that are like each other in a cycle would never end.
        std::iter::successors(Some(name), next).take(FARTHEST).last().unwrap_or(name)
    }

    /// Returns a colour in a scheme. Print falls back to the light one.
    fn colour(&self, name: &str, scheme: Scheme) -> Option<Colour> {
        let own = self.tint(self.root(name, scheme))?.own;
        own[scheme as usize].or(own[Scheme::Light as usize])
    }

    /// Lightens a colour for dark screens: mixes it with white until it has enough contrast with everything it is paired with, or is white.
    fn lightened(&self, light: Colour) -> Colour {
        let white = Colour { rgb: [255; 3] };
        let mut steps = (0..=20).map(|step| light.towards(white, f64::from(step) * STEP));
        // The colours that the accent is paired with on dark screens, and the contrast that each needs.
        let met: Vec<(Colour, f64)> = self.met_by_accent(Scheme::Dark);
        steps.find(|dark| met.iter().all(|(colour, least)| dark.contrast(*colour) >= *least)).unwrap_or(white)
    }
}

/// Writes the colours as custom properties: light ones, dark ones for dark screens, and for print those that differ from the light ones.
pub(super) fn css(colours: &[Colours; 3]) -> String {
    let [light, dark, print] = colours;
    let mut css = String::from(":root{");
    declare(light.iter(), &mut css);
    css.push_str("}\n@media screen and (prefers-color-scheme:dark){:root{");
    declare(dark.iter(), &mut css);
    css.push_str("}}\n@media print{:root{");
    declare(print.iter().filter(|(name, colour)| light.get(*name) != Some(*colour)), &mut css);
    css.push_str("}}\n");
    css
}

fn declare<'c>(colours: impl Iterator<Item = (&'c String, &'c Colour)>, css: &mut String) {
    for (name, colour) in colours {
        // Writing to a `String` cannot fail.
        let _ = write!(css, "--{name}:{colour};");
    }
}
