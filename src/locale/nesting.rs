//! Checks the nesting of braces and parentheses in a Fluent catalogue. It never reads what is in them.

/// Returns the byte offset of the first bracket nested in more than `deepest` others, if any: the Fluent parser is recursive.
pub(super) fn too_deep(catalogue: &str, deepest: usize) -> Option<usize> {
    let (mut depth, mut quoted, mut line_start, mut comment, mut escaped) = (0_usize, false, true, false, false);
    for (at, byte) in catalogue.bytes().enumerate() {
        if line_start {
            // A character at the start of a line begins an entry, whatever was left open before, or a comment.
            comment = byte == b'#';
            if byte.is_ascii_alphabetic() || byte == b'-' || comment {
                depth = 0;
            }
            quoted = false;
        }
        line_start = byte == b'\n';
        let was_escaped = std::mem::take(&mut escaped);
        match byte {
            _ if comment || was_escaped => {}
            b'\\' => escaped = quoted,
            b'"' if depth > 0 => quoted = !quoted,
            _ if quoted => {}
            b'{' => depth += 1,
            b'(' if depth > 0 => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > deepest {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_is_counted_within_an_entry() {
        let selectors = |depth: usize| format!("a = {}x{}\n", "{ $a ->\n *[b] ".repeat(depth), "\n }".repeat(depth));
        let calls = |depth: usize| format!("a = {{ {}1{} }}\n", "NUMBER(".repeat(depth), ")".repeat(depth));
        assert_eq!(too_deep(&selectors(64), 64), None);
        assert!(too_deep(&selectors(65), 64).is_some() && too_deep(&calls(64), 64).is_some());
        assert_eq!(too_deep(&"a = { $b }\n".repeat(1000), 64), None);
        assert_eq!(too_deep(&"a = {\n".repeat(1000), 64), None);
        assert_eq!(too_deep(&format!("# {}\na = b (", "{".repeat(100)), 64), None);
        assert_eq!(too_deep(&format!("a = {{ \"{}\\\"{{\" }}\n", "{".repeat(100)), 64), None);
        assert_eq!(too_deep("a = {{", 1), Some(5));
    }
}
