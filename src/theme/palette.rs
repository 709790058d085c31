//! The theme's colours, and whether those that meet are different enough. It never changes a colour but the site's own accent, which it
//! lightens for dark screens.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::colour::Colour;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::source::{Span, Spanned};
use crate::yaml::{Fields, Kind, Node, scalar};

/// The site's own colour, by the name under which pairs know it.
const ACCENT: &str = "accent";

/// How far the accent is mixed with white at a time, until it can be read on a dark screen.
const STEP: f64 = 0.05;

/// A colour for light screens and one for dark.
#[derive(Clone, Copy, Debug)]
struct Both {
    light: Colour,
    dark: Colour,
}

/// Two colours that meet.
#[derive(Clone, Debug)]
struct Pair {
    name: String,
    colour: Spanned<String>,
    on: Spanned<String>,
    at_least: f64,
    span: Span,
}

/// What `theme.yaml` says of colours.
#[derive(Clone, Debug)]
pub(super) struct Palette {
    colours: BTreeMap<String, Both>,
    accent: Both,
    pairs: Vec<Pair>,
}

/// Reads the keys `colours`, `accent` and `pairs`. `None` where there is no accent, which has been said.
pub(super) fn parse(fields: &mut Fields<'_, '_>) -> Option<Palette> {
    let mut colours = BTreeMap::new();
    for entry in fields.map("colours") {
        if let Some(both) = both(&entry.value, &entry.key.value, fields.found) {
            colours.insert(entry.key.value.clone(), both);
        }
    }
    let accent = fields.require(ACCENT).and_then(|node| both(node, ACCENT, fields.found));
    let pairs = fields.list("pairs").iter().filter_map(|node| pair(node, fields.found)).collect();
    Some(Palette { colours, accent: accent?, pairs })
}

fn both(node: &Node, name: &str, found: &mut Diagnostics) -> Option<Both> {
    let mut fields = Fields::of(node, name, found);
    let mut colour = |key| {
        let text = fields.required_text(key)?;
        let colour = Colour::parse(&text.value);
        if colour.is_none() {
            fields.found.add(text.span, Problem::BadColour { found: text.value });
        }
        colour
    };
    let (light, dark) = (colour("light"), colour("dark"));
    fields.finish();
    Some(Both { light: light?, dark: dark? })
}

fn pair(node: &Node, found: &mut Diagnostics) -> Option<Pair> {
    let mut fields = Fields::of(node, "pairs", found);
    let name = fields.required_text("name");
    let (colour, on) = (fields.required_text("colour"), fields.required_text("on"));
    let at_least = fields.require("at_least").filter(|node| matches!(node.kind, Kind::Scalar { .. }));
    let at_least = at_least.and_then(|node| scalar(node, "at_least", fields.found)).and_then(|text| match text.value.parse() {
        Ok(number) => Some(number),
        Err(_) => {
            fields.found.add(text.span, Problem::BadNumber { written: text.value, wanted: None });
            None
        }
    });
    fields.finish();
    Some(Pair { name: name?.value, colour: colour?, on: on?, at_least: at_least?, span: node.span })
}

impl Palette {
    /// The colours as custom properties, with the site's accent where it has one. Print takes the light ones. Colours that meet and are
    /// too alike are said: at the site's accent where that is one of them, else at the theme.
    pub(super) fn css(&self, own: Option<&Spanned<Colour>>, theme: &Place, found: &mut Diagnostics) -> String {
        let accent = match own {
            Some(own) => Both { light: own.value, dark: self.lightened(own.value) },
            None => self.accent,
        };
        self.check(accent, own.map(|own| own.span), theme, found);
        let mut css = String::from(":root{");
        self.declare(accent, |both| both.light, &mut css);
        css.push_str("}\n@media screen and (prefers-color-scheme:dark){:root{");
        self.declare(accent, |both| both.dark, &mut css);
        css.push_str("}}\n");
        css
    }

    fn declare(&self, accent: Both, of: impl Fn(&Both) -> Colour, css: &mut String) {
        for (name, both) in self.colours.iter().map(|(name, both)| (name.as_str(), both)).chain([(ACCENT, &accent)]) {
            // Writing into a string cannot fail.
            let _ = write!(css, "--{name}:{};", of(both));
        }
    }

    /// A colour for dark screens: mixed with white until everything that it meets is different enough, or it is white.
    fn lightened(&self, light: Colour) -> Colour {
        let white = Colour { rgb: [255; 3] };
        let steps = (0..=20).map(|step| light.towards(white, f64::from(step) * STEP));
        let fits = |dark: &Colour| {
            let accent = Both { light, dark: *dark };
            self.pairs.iter().filter(|pair| pair.colour.value == ACCENT || pair.on.value == ACCENT).all(|pair| {
                let ends = self.colour(&pair.colour.value, accent).zip(self.colour(&pair.on.value, accent));
                ends.is_none_or(|(a, b)| a.dark.contrast(b.dark) >= pair.at_least)
            })
        };
        steps.into_iter().find(fits).unwrap_or(white)
    }

    fn colour(&self, name: &str, accent: Both) -> Option<Both> {
        if name == ACCENT { Some(accent) } else { self.colours.get(name).copied() }
    }

    fn check(&self, accent: Both, own: Option<Span>, theme: &Place, found: &mut Diagnostics) {
        for pair in &self.pairs {
            let ends: Option<Vec<Both>> = [&pair.colour, &pair.on].into_iter().map(|name| self.colour(&name.value, accent)).collect();
            let Some([colour, on]) = ends.as_deref() else {
                let missing = [&pair.colour, &pair.on].into_iter().find(|name| self.colour(&name.value, accent).is_none());
                let known = self.colours.keys().cloned().chain([ACCENT.to_owned()]).collect();
                let name = missing.map_or_else(String::new, |name| name.value.clone());
                found.add(place(theme, pair.span), Problem::WantedOneOf { key: "pairs".into(), found: name, known });
                continue;
            };
            let of_accent = pair.colour.value == ACCENT || pair.on.value == ACCENT;
            let at = own.filter(|_| of_accent).map_or_else(|| place(theme, pair.span), Place::Span);
            for (scheme, ratio) in [("light", colour.light.contrast(on.light)), ("dark", colour.dark.contrast(on.dark))] {
                if ratio < pair.at_least {
                    let (pair_name, least) = (pair.name.clone(), pair.at_least.to_string());
                    // Rounded down, so that 4.49 is not shown as the 4.5 that it is not.
                    let ratio = format!("{:.2}", (ratio * 100.0).floor() / 100.0);
                    found.add(at.clone(), Problem::LowContrast { pair: pair_name, scheme: scheme.into(), ratio, least });
                }
            }
        }
    }
}

/// A place in the theme's own file where that is the site's, else the file as a whole.
fn place(theme: &Place, span: Span) -> Place {
    match theme {
        Place::Span(_) => Place::Span(span),
        Place::Path(path) => Place::Path(path.clone()),
    }
}
