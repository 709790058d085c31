//! The room that a drawing's texts take, as estimated for the widest font.

use roxmltree::{Document, Node};

/// Fails where two texts share room or one leaves the drawing.
pub fn apart(drawing: &str) {
    let document = Document::parse(drawing).expect("well-formed");
    let root = document.root_element();
    let number = |node: &Node<'_, '_>, name: &str| node.attribute(name).and_then(|text| text.parse::<f64>().ok());
    let sides: Vec<f64> = root.attribute("viewBox").unwrap_or_default().split(' ').filter_map(|part| part.parse().ok()).collect();
    let size = number(&root, "font-size").expect("a size");
    let mut areas: Vec<(String, [f64; 4])> = Vec::new();
    for text in document.descendants().filter(|node| node.has_tag_name("text")) {
        // What many texts share stands once, on their group.
        let given = |name: &str| text.attribute(name).or_else(|| text.parent()?.attribute(name));
        let class = given("class").unwrap_or_default();
        let bold = ["vl", "lb", "in", "ce"].iter().any(|name| class.split(' ').any(|class| class == *name));
        let lines: Vec<Node<'_, '_>> = text.children().filter(|node| node.has_tag_name("tspan") && node.attribute("x").is_some()).collect();
        let lines = if lines.is_empty() { vec![text] } else { lines };
        for line in lines {
            let words: String = line.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
            let (x, y) = (number(&line, "x").expect("x"), number(&line, "y").expect("y"));
            let width = super::super::svg::text_width(&words, size, bold);
            let left = match given("text-anchor") {
                Some("middle") => x - width / 2.0,
                Some("end") => x - width,
                _ => x,
            };
            areas.push((words, [left, y - 0.9 * size, left + width, y + 0.25 * size]));
        }
    }
    for (index, (words, area)) in areas.iter().enumerate() {
        assert!(
            area[0] >= -1.0 && area[2] <= sides[2] + 1.0 && area[1] >= -1.0 && area[3] <= sides[3] + 1.0,
            "“{words}” leaves: {drawing}"
        );
        for (other, room) in &areas[index + 1..] {
            let meets = area[0] < room[2] - 0.5 && room[0] < area[2] - 0.5 && area[1] < room[3] - 0.5 && room[1] < area[3] - 0.5;
            assert!(!meets, "“{words}” and “{other}” meet: {drawing}");
        }
    }
}
