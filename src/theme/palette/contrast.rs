//! Checks the contrast of paired colours. It never changes one.

use std::collections::BTreeSet;

use super::{ACCENT, OF_FIGURES, Palette, Scheme};
use crate::colour::Colour;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::source::{Span, Spanned};
use crate::theme::keys::PAIR;
use crate::yaml::{Fields, Kind, Node, scalar};

/// A pair of colours that must have contrast.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    name: String,
    meeting: Meeting,
    at_least: f64,
    /// Where it is defined; `None` for a built-in pair.
    span: Option<Span>,
}

/// How colours are paired.
#[derive(Clone, Debug)]
enum Meeting {
    /// Each of the first on each of the second, on every screen and in print.
    On(Vec<Spanned<String>>, Vec<Spanned<String>>),
    /// Side by side, where they must be distinguishable in greyscale: in print.
    Apart(Vec<Spanned<String>>),
}

/// Parses a pair. Returns `None` after reporting what is missing.
pub(super) fn pair(node: &Node, found: &mut Diagnostics) -> Option<Pair> {
    let mut fields = Fields::of(node, "pairs", &PAIR, found);
    let name = fields.required_text("name");
    let meeting = if let Some(node) = fields.take("apart") {
        texts(node, "apart", fields.found).map(Meeting::Apart)
    } else {
        let (colours, on) = (fields.require("colour"), fields.require("on"));
        let mut read = |node: Option<&Node>, key| texts(node?, key, fields.found);
        read(colours, "colour").zip(read(on, "on")).map(|(colours, on)| Meeting::On(colours, on))
    };
    let at_least = fields.require("at_least").filter(|node| matches!(node.kind, Kind::Scalar { .. }));
    let at_least = at_least.and_then(|node| scalar(node, "at_least", fields.found)).and_then(|text| match text.value.parse() {
        Ok(number) => Some(number),
        Err(_) => {
            fields.found.add(text.span, Problem::BadNumber { written: text.value, wanted: None });
            None
        }
    });
    fields.finish();
    Some(Pair { name: name?.value, meeting: meeting?, at_least: at_least?, span: Some(node.span) })
}

/// Parses one text or a list of texts.
fn texts(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
    let nodes = if let Kind::List(nodes) = &node.kind { nodes.as_slice() } else { std::slice::from_ref(node) };
    nodes.iter().map(|node| scalar(node, key, found)).collect()
}

/// Two colours in a scheme.
struct Ends<'p> {
    colour: &'p Spanned<String>,
    on: &'p Spanned<String>,
    scheme: Scheme,
}

impl Pair {
    /// Returns the pair without its span, for a built-in one.
    pub(super) fn without_place(self) -> Self {
        Self { span: None, ..self }
    }

    /// Returns every colour that it names.
    pub(super) fn names(&self) -> impl Iterator<Item = &Spanned<String>> {
        let (first, second) = match &self.meeting {
            Meeting::On(colours, on) => (colours.as_slice(), on.as_slice()),
            Meeting::Apart(colours) => (colours.as_slice(), [].as_slice()),
        };
        first.iter().chain(second)
    }

    /// Returns every two colours of it that are paired.
    fn ends(&self) -> Vec<Ends<'_>> {
        match &self.meeting {
            Meeting::On(colours, on) => {
                let pairs = colours.iter().flat_map(|colour| on.iter().map(move |on| (colour, on)));
                pairs.flat_map(|(colour, on)| Scheme::ALL.map(|scheme| Ends { colour, on, scheme })).collect()
            }
            Meeting::Apart(colours) => {
                let pairs = colours.iter().enumerate().flat_map(|(at, colour)| colours[at + 1..].iter().map(move |on| (colour, on)));
                pairs.map(|(colour, on)| Ends { colour, on, scheme: Scheme::Print }).collect()
            }
        }
    }

    /// Whether it applies to screens too.
    fn is_of_screens(&self) -> bool {
        matches!(self.meeting, Meeting::On(..))
    }

    /// Returns its name, with the two colours if it has several.
    fn shown(&self, ends: &Ends<'_>) -> String {
        if self.names().count() > 2 { format!("{} ({}, {})", self.name, ends.colour.value, ends.on.value) } else { self.name.clone() }
    }
}

impl Palette {
    /// Returns the colours that the accent is paired with in a scheme, and the contrast that each needs.
    pub(super) fn met_by_accent(&self, scheme: Scheme) -> Vec<(Colour, f64)> {
        let mut met = Vec::new();
        for pair in &self.pairs {
            for Ends { colour, on, .. } in pair.ends().into_iter().filter(|ends| ends.scheme == scheme) {
                let other = match (self.root(&colour.value, scheme), self.root(&on.value, scheme)) {
                    (ACCENT, other) | (other, ACCENT) => self.colour(other, scheme),
                    _ => None,
                };
                met.extend(other.map(|other| (other, pair.at_least)));
            }
        }
        met
    }

    /// Reports pairs with too little contrast, and names of colours that do not exist.
    pub(super) fn check(&self, own_accent: Option<Span>, theme: &Place, found: &mut Diagnostics) {
        self.say_unknown(theme, found);
        let mut said: BTreeSet<(Scheme, &str, &str)> = BTreeSet::new();
        for pair in &self.pairs {
            for ends in pair.ends() {
                let Ends { colour, on, scheme } = ends;
                let Some(ratio) = self.ratio(&ends).filter(|ratio| *ratio < pair.at_least) else { continue };
                // If print uses the light colours, their errors are reported for the light scheme.
                if pair.is_of_screens() && scheme == Scheme::Print && self.is_as_light(&ends) {
                    continue;
                }
                // Report colours that resolve to the same pair once, and for an unreadable accent not its effects on figures.
                let roots = (scheme, self.root(&colour.value, scheme), self.root(&on.value, scheme));
                let of_accent = [roots.1, roots.2].contains(&ACCENT);
                let unread = said.iter().any(|said| said.0 == scheme && said.1 == ACCENT);
                let follows = of_accent && unread && colour.value.starts_with(OF_FIGURES);
                if follows || !said.insert(roots) {
                    continue;
                }
                let at_fault = || pair.span.or_else(|| [colour, on].into_iter().find_map(|name| self.tint(&name.value)?.span));
                let at = own_accent.filter(|_| of_accent).map_or_else(|| place(theme, at_fault()), Place::Span);
                // Rounded down, so that 4.49 is not shown as 4.5.
                let ratio = format!("{:.2}", (ratio * 100.0).floor() / 100.0);
                let (scheme, least) = (scheme.as_str().to_owned(), pair.at_least.to_string());
                found.add(at, Problem::LowContrast { pair: pair.shown(&ends), scheme, ratio, least });
            }
        }
    }

    fn ratio(&self, ends: &Ends<'_>) -> Option<f64> {
        let (colour, on) = (self.colour(&ends.colour.value, ends.scheme), self.colour(&ends.on.value, ends.scheme));
        Some(colour?.contrast(on?))
    }

    fn is_as_light(&self, ends: &Ends<'_>) -> bool {
        [ends.colour, ends.on].into_iter().all(|name| self.colour(&name.value, ends.scheme) == self.colour(&name.value, Scheme::Light))
    }

    /// Reports names of unknown colours in pairs and in `like`.
    fn say_unknown(&self, theme: &Place, found: &mut Diagnostics) {
        let of_pairs = self.pairs.iter().flat_map(|pair| pair.names().map(move |name| ("pairs", name, pair.span.map(|_| name.span))));
        let likes = self.colours.values().filter_map(|tint| Some((tint.like.as_ref()?, tint.span)));
        let of_colours = likes.map(|(like, span)| ("like", like, span.map(|_| like.span)));
        let is_known = |name: &str| Scheme::ALL.into_iter().all(|scheme| self.colour(name, scheme).is_some());
        for (key, name, span) in of_pairs.chain(of_colours) {
            // A colour that is like an unknown one is reported where it is defined, not again by its pairs.
            let said_there = key == "pairs" && self.tint(&name.value).is_some_and(|tint| tint.like.is_some());
            if !said_there && !is_known(&name.value) {
                let known = self.names().map(str::to_owned).collect();
                found.add(place(theme, span), Problem::WantedOneOf { key: key.into(), found: name.value.clone(), nearest: None, known });
            }
        }
    }
}

/// Returns a location in the theme's own file if that is the site's, else the file as a whole.
fn place(theme: &Place, span: Option<Span>) -> Place {
    match (theme, span) {
        (Place::Span(_), Some(span)) => Place::Span(span),
        _ => theme.clone(),
    }
}
