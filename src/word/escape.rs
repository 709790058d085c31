//! Escapes plain text so that the page's parser yields just that text. It never adds emphasis or links.

/// Where a piece of text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// Whether it starts a line.
    pub starts_line: bool,
    /// Whether it is in a heading.
    pub in_heading: bool,
    /// Whether the mark of a note or a link stands directly before it.
    pub after_mark: bool,
    /// Whether one stands directly after it.
    pub before_mark: bool,
}

/// Returns Markdown that a page shows as this text. Straight quotation marks and three dots stay, which the page shows as typographic ones.
pub(super) fn escaped(text: &str, context: Context) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let text = clean(text);
    let start = if context.starts_line { line_start(&text) } else { None };
    let caption = if context.starts_line { caption_colon(&text) } else { None };
    let mut characters = text.char_indices().peekable();
    let mut before = None;
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let is_marked = match character {
            '\\' | '*' | '_' | '`' | '[' | ']' | '{' | '}' | '|' => true,
            '#' => context.in_heading || start == Some(at),
            '<' => next.is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
            '&' => is_reference(&text[at..]),
            '-' => next == Some('-') || before == Some('-') || start == Some(at),
            // Before a link it would make a picture of it, and after a note's mark a definition or a link.
            '!' => next.is_none() && context.before_mark,
            ':' => at == 0 && (context.starts_line || context.after_mark) || caption == Some(at),
            '(' => at == 0 && context.after_mark,
            '~' => next == Some('~') || before == Some('~') || start == Some(at),
            _ => start == Some(at),
        };
        if is_marked {
            out.push('\\');
        }
        out.push(character);
        before = Some(character);
    }
    out
}

/// Replaces characters that no page may contain. The reserved ones mark calls during parsing.
pub(super) fn clean(text: &str) -> String {
    let replaced = |character: char| match character {
        '\u{e000}'..='\u{e0ff}' => Some('\u{25a1}'),
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        // Changes of direction, which would run to the end of the line.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        character if crate::source::is_forbidden(character) => None,
        character => Some(character),
    };
    text.chars().filter_map(replaced).collect()
}

/// Whether a text that begins with `&` may begin a character reference.
fn is_reference(text: &str) -> bool {
    let rest = &text[1..];
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    rest.len() > name.len() && (name.is_empty() || name.starts_with(';')) || rest.is_empty()
}

/// Returns the offset of the character that must be escaped for the line to be a paragraph.
fn line_start(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '#' | '>' | '+' | '-' | '=' | '~') {
        return Some(0);
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_number = (1..=9).contains(&digits) && text[digits..].starts_with(['.', ')']);
    is_number.then_some(digits)
}

/// Returns the offset of the colon that would make the line a table's caption.
fn caption_colon(text: &str) -> Option<usize> {
    let colon = text.find(':')?;
    ["tabell", "table"].iter().any(|word| text[..colon].eq_ignore_ascii_case(word)).then_some(colon)
}
