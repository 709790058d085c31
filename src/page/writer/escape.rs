//! Text and attribute values as HTML wants them. It never changes what they say.

/// Adds text.
pub(super) fn text(out: &mut String, text: &str) {
    escape(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    });
}

/// Adds the value of an attribute that stands in double quotation marks.
pub(super) fn attribute(out: &mut String, value: &str) {
    escape(out, value, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

fn escape(out: &mut String, text: &str, name: impl Fn(u8) -> Option<&'static str>) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(name) = name(byte) {
            out.push_str(&text[from..at]);
            out.push_str(name);
            from = at + 1;
        }
    }
    out.push_str(&text[from..]);
}
