//! For tests: estimates the areas of a drawing's texts, to detect overlapping and cut ones.

use roxmltree::{Document, Node};

use super::measure::Weight;
use super::pen::{Anchor, Area, area_of};

/// A text with its area.
pub struct Text {
    pub text: String,
    pub area: Area,
}

/// Returns every line of text of a drawing.
pub fn texts(drawing: &str) -> Vec<Text> {
    let document = Document::parse(drawing).expect("well-formed");
    let size = attribute(&document.root_element(), "font-size").expect("a size");
    let mut found = Vec::new();
    for text in document.descendants().filter(|node| node.has_tag_name("text")) {
        let lines: Vec<Node<'_, '_>> = text.children().filter(|child| attribute(child, "x").is_some()).collect();
        let whole = [text];
        for line in if lines.is_empty() { whole.as_slice() } else { lines.as_slice() } {
            found.push(of_line(&text, line, size));
        }
    }
    found
}

fn of_line(text: &Node<'_, '_>, line: &Node<'_, '_>, size: f64) -> Text {
    let written: String = line.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    // Attributes shared by many texts are only on their group.
    let given = |name: &str| text.attribute(name).or_else(|| text.parent()?.attribute(name));
    let anchor = match given("text-anchor") {
        Some("middle") => Anchor::Middle,
        Some("end") => Anchor::End,
        _ => Anchor::Start,
    };
    let bold = given("class").unwrap_or_default().split(' ').any(|class| matches!(class, "vl" | "lb" | "in" | "ce"));
    let place = (attribute(line, "x").expect("x"), attribute(line, "y").expect("y"));
    let area = area_of(std::slice::from_ref(&written), anchor, place, size, if bold { Weight::Bold } else { Weight::Regular });
    // Letters with marks above or below are rare, and lines of one text may touch.
    Text { text: written, area: Area { top: area.top + 0.25 * size, bottom: area.bottom - 0.15 * size, ..area } }
}

fn attribute(node: &Node<'_, '_>, name: &str) -> Option<f64> {
    node.attribute(name)?.parse().ok()
}

/// Returns the faults of a drawing's texts: two that overlap, or one that is cut.
pub fn faults(drawing: &str) -> Vec<String> {
    let document = Document::parse(drawing).expect("well-formed");
    let view = document.root_element().attribute("viewBox").expect("a view");
    let size: Vec<f64> = view.split(' ').filter_map(|part| part.parse().ok()).collect();
    let texts = texts(drawing);
    let mut found = Vec::new();
    for (index, one) in texts.iter().enumerate() {
        let Area { left, right, top, bottom } = one.area;
        if left < -1.0 || right > size[2] + 1.0 || top < -1.0 || bottom > size[3] + 1.0 {
            found.push(format!("{:?} is cut: {:?}", one.text, one.area));
        }
        for other in &texts[index + 1..] {
            let inner = Area { left: left + 0.5, right: right - 0.5, top, bottom };
            if inner.meets(&other.area) {
                found.push(format!("{:?} meets {:?}", one.text, other.text));
            }
        }
    }
    found
}
