//! Measures the nesting of HTML elements. It only counts: it never reports other errors of the HTML.

/// Void elements, which have neither content nor an end tag.
const VOID: [&str; 14] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements whose text is not parsed as HTML.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// Elements whose end tag may be omitted, each with those that its start closes.
const ENDED_BY_NEXT: [(&str, &[&str]); 13] = [
    ("li", &["li"]),
    ("p", &["p"]),
    ("dt", &["dt", "dd", "p"]),
    ("dd", &["dt", "dd", "p"]),
    ("option", &["option"]),
    ("td", &["td", "th", "p"]),
    ("th", &["td", "th", "p"]),
    ("tr", &["tr", "td", "th", "p"]),
    ("thead", &["tbody", "thead", "tfoot", "tr", "td", "th"]),
    ("tbody", &["tbody", "thead", "tfoot", "tr", "td", "th"]),
    ("tfoot", &["tbody", "thead", "tfoot", "tr", "td", "th"]),
    ("rt", &["rt", "rp"]),
    ("rp", &["rt", "rp"]),
];

/// The open elements while HTML is scanned, possibly in pieces.
#[derive(Clone, Debug, Default)]
pub struct Elements {
    open: Vec<String>,
}

impl Elements {
    /// Scans more HTML. Returns the byte offset of the first element nested in more than `deepest` others, if any; the rest is not scanned.
    pub fn too_deep(&mut self, html: &str, deepest: usize) -> Option<usize> {
        let mut at = 0;
        while let Some(sign) = html[at..].find('<').map(|sign| at + sign) {
            let rest = &html[sign..];
            if rest.starts_with("<!--") {
                at = sign + rest.find("-->").map_or(rest.len(), |end| end + 3);
                continue;
            }
            let is_end = rest[1..].starts_with('/');
            let name_at = if is_end { 2 } else { 1 };
            let name = &rest[name_at..];
            let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len())];
            if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                at = sign + 1;
                continue;
            }
            // An unterminated tag extends to the end, and is not an element.
            let tag = tag_length(rest)?;
            at = sign + tag;
            let name = name.to_ascii_lowercase();
            if is_end {
                self.end(&name);
                continue;
            }
            self.begin(&name);
            let closed = rest[..tag].ends_with("/>") && self.open.iter().any(|open| open == "svg" || open == "math");
            if closed || VOID.contains(&name.as_str()) {
                continue;
            }
            if self.open.len() >= deepest {
                return Some(sign);
            }
            at += raw_length(&html[at..], &name);
            self.open.push(name);
        }
        None
    }

    /// Closes the elements that the start of an element with this name closes.
    fn begin(&mut self, name: &str) {
        let Some((_, ended)) = ENDED_BY_NEXT.iter().find(|(known, _)| *known == name) else { return };
        while self.open.last().is_some_and(|open| ended.contains(&open.as_str())) {
            self.open.pop();
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|open| open == name) {
            self.open.truncate(at);
        }
    }
}

/// Returns the length of a tag in bytes, up to its `>`, which may also occur in an attribute value. Returns `None` if it is unterminated.
pub fn tag_length(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Returns how much of what follows a start tag is its text.
fn raw_length(rest: &str, name: &str) -> usize {
    if !RAW.contains(&name) {
        return 0;
    }
    let end = format!("</{name}");
    rest.as_bytes().windows(end.len()).position(|bytes| bytes.eq_ignore_ascii_case(end.as_bytes())).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the nesting depth of some HTML: the smallest limit at which none of it is too deep.
    fn depth(html: &str) -> usize {
        (0..200).find(|&deepest| Elements::default().too_deep(html, deepest).is_none()).unwrap_or(200)
    }

    #[test]
    fn elements_are_counted_as_a_browser_lays_them() {
        let cases = [
            ("a <b>b</b> <i>c</i>", 1),
            ("<div><p><b>b</b></p></div>", 3),
            ("<br><img src=x><hr>", 0),
            ("<ul><li>a<li>b<li>c</ul>", 2),
            ("<p>a<p>b<p>c", 1),
            ("<table><tr><td>a<td>b<tr><td>c</table>", 3),
            ("<svg><circle/><circle/></svg><circle/><circle/>", 2),
            ("<!-- <div><div> --><b></b>", 1),
            ("<b title='<i><i>'></b>", 1),
            ("<script>'<div><div>'</script>", 1),
            ("1 < 2 <3 <", 0),
            ("</div></b>", 0),
        ];
        for (html, wanted) in cases {
            assert_eq!(depth(html), wanted, "{html}");
        }
    }

    #[test]
    fn pieces_go_on_where_the_last_ended() {
        let mut elements = Elements::default();
        assert_eq!(elements.too_deep("<div>", 2), None);
        assert_eq!(elements.too_deep("<div>", 2), None);
        assert_eq!(elements.too_deep("a<div>", 2), Some(1));
    }
}
