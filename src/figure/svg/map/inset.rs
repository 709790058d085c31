//! A part of a map, enlarged: the county with the most areas that are too small to be told apart. It never shows an area that the map lacks.

use std::collections::BTreeMap;

use super::outline::Plane;
use super::*;

/// An area narrower and lower than this can hardly be seen.
const TINY: f64 = 8.0;

/// An area that is enlarged with them is narrower and lower than this.
const SMALL: f64 = 12.0;

/// The smallest number of tiny areas that make a part worth enlarging.
const FEWEST: usize = 5;

/// The largest width and height of the enlarged part, in either drawing.
const SIDE: f64 = 168.0;

/// The distance of its frame from the areas.
const MARGIN: f64 = 4.0;

/// The part to enlarge.
pub struct Inset<'p, 'a> {
    places: Vec<&'p Place<'a>>,
    plane: Plane,
}

impl<'p, 'a> Inset<'p, 'a> {
    /// Returns the part of a map to enlarge; `None` if its areas are large enough, or all of one county.
    pub fn of(places: &'p [Place<'a>], map: &MapAreas) -> Option<Self> {
        let mut tiny: BTreeMap<&str, usize> = BTreeMap::new();
        for place in places {
            *tiny.entry(county(place.code)?).or_default() += usize::from(is_smaller(place, TINY));
        }
        let (&home, count) = tiny.iter().max_by_key(|(_, count)| **count)?;
        if tiny.len() == 1 || *count < FEWEST {
            return None;
        }
        let places: Vec<&Place<'_>> = places.iter().filter(|place| county(place.code) == Some(home) && is_smaller(place, SMALL)).collect();
        let corners = || places.iter().flat_map(|place| &map.outlines.areas[place.code].rings).flatten();
        let plane = Plane::of(corners(), SIDE, SIDE)?;
        Some(Self { places, plane })
    }

    /// Returns the frame of the part on the map.
    pub fn frame(&self) -> Area {
        let low = |pick: fn(&Shape) -> f64| self.places.iter().map(|place| pick(&place.shape)).fold(f64::INFINITY, f64::min);
        let high = |pick: fn(&Shape) -> f64| self.places.iter().map(|place| pick(&place.shape)).fold(f64::NEG_INFINITY, f64::max);
        Area {
            left: low(|shape| shape.ends.0.0) - MARGIN,
            top: low(|shape| shape.ends.0.1) - MARGIN,
            right: high(|shape| shape.ends.1.0) + MARGIN,
            bottom: high(|shape| shape.ends.1.1) + MARGIN,
        }
    }

    /// Returns its width and height with frame and heading.
    pub fn size(&self, canvas: &Canvas<'_>) -> (f64, f64) {
        (self.plane.size.0 + 2.0 * MARGIN, self.plane.size.1 + 2.0 * MARGIN + self.heading(canvas).1)
    }

    fn heading(&self, canvas: &Canvas<'_>) -> (Vec<String>, f64) {
        let lines = wrap(&canvas.locale.text("figure-map-enlarged"), canvas.sheet.size, Weight::Regular, self.plane.size.0 + 2.0 * MARGIN);
        let tall = height(lines.len(), canvas.sheet.size) + 4.0;
        (lines, tall)
    }

    /// Draws it with its upper left corner at a position.
    pub fn draw(&self, canvas: &mut Canvas<'_>, map: &MapAreas, (left, top): (f64, f64)) {
        let (lines, tall) = self.heading(canvas);
        canvas.pen.text("mu", Anchor::Start, (left, top + ASCENT * canvas.sheet.size), &lines, canvas.sheet.size);
        let (top, (width, height)) = (top + tall, self.plane.size);
        let frame = Area { left, top, right: left + width + 2.0 * MARGIN, bottom: top + height + 2.0 * MARGIN };
        canvas.pen.rectangle("mf", None, frame);
        canvas.pen.raw("<g transform=\"translate(").number(left + MARGIN).raw(" ").number(top + MARGIN).raw(")\">");
        let enlarged: Vec<Place<'_>> =
            self.places.iter().map(|place| Place { shape: self.plane.shape(&map.outlines.areas[place.code].rings), ..**place }).collect();
        shade_all(canvas, map, &enlarged);
        if let Some(own) = own(canvas, &enlarged) {
            outlined(canvas, own);
        }
        canvas.pen.raw("</g>");
    }
}

fn is_smaller(place: &Place<'_>, than: f64) -> bool {
    let (low, high) = place.shape.ends;
    high.0 - low.0 < than && high.1 - low.1 < than
}
