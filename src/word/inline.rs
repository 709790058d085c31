//! The content of a paragraph. It never knows where the paragraph is.

/// The emphasis of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub bold: bool,
    pub italic: bool,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    /// Text, with its emphasis and the index of its link.
    Text { text: String, style: Style, link: Option<usize> },
    /// A line break.
    Break,
    /// The mark of a note, by its index.
    Note(usize),
    /// A picture, by its index.
    Picture(usize),
}

impl Inline {
    /// Creates text without emphasis.
    pub(super) fn plain(text: &str) -> Self {
        Self::Text { text: text.to_owned(), style: Style::default(), link: None }
    }
}

/// Returns the text without marks and pictures, with single spaces. No-break spaces stay.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text: piece, .. } => text.push_str(piece),
            Inline::Break => text.push(' '),
            Inline::Note(_) | Inline::Picture(_) => {}
        }
    }
    single_spaced(&text).trim_matches(' ').to_owned()
}

/// Whether there is anything to see.
pub(super) fn is_blank(inlines: &[Inline]) -> bool {
    !inlines.iter().any(|inline| match inline {
        Inline::Text { text, .. } => !text.trim().is_empty(),
        Inline::Break => false,
        Inline::Note(_) | Inline::Picture(_) => true,
    })
}

/// Replaces every sequence of spaces, tabs and line ends by a space.
pub(super) fn single_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        let is_space = matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}');
        if !is_space {
            out.push(character);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

/// Joins neighbouring texts of one kind, makes spaces single, and removes those at the ends of lines.
pub(super) fn tidied(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in inlines {
        match (out.last_mut(), inline) {
            (_, Inline::Text { text, .. }) if text.is_empty() => {}
            (Some(Inline::Text { text, style, link }), Inline::Text { text: more, style: with, link: to })
                if *style == with && *link == to =>
            {
                text.push_str(&more);
            }
            (_, inline) => out.push(inline),
        }
    }
    // A space belongs to the first text that has it, and none stands at the start of a line.
    let mut after_space = true;
    for inline in &mut out {
        match inline {
            Inline::Text { text, .. } => {
                *text = single_spaced(text);
                if after_space {
                    *text = text.trim_start_matches(' ').to_owned();
                }
                after_space = if text.is_empty() { after_space } else { text.ends_with(' ') };
            }
            Inline::Break => after_space = true,
            Inline::Note(_) | Inline::Picture(_) => after_space = false,
        }
    }
    trim_ends(&mut out);
    out.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
    out
}

/// Removes spaces before line breaks and at the end, and line breaks at both ends.
fn trim_ends(inlines: &mut Vec<Inline>) {
    let mut before_end = true;
    for inline in inlines.iter_mut().rev() {
        match inline {
            Inline::Text { text, .. } => {
                if before_end {
                    text.truncate(text.trim_end_matches(' ').len());
                }
                before_end &= text.is_empty();
            }
            Inline::Break => before_end = true,
            Inline::Note(_) | Inline::Picture(_) => before_end = false,
        }
    }
    let blank = |inline: &Inline| match inline {
        Inline::Break => true,
        Inline::Text { text, .. } => text.is_empty(),
        Inline::Note(_) | Inline::Picture(_) => false,
    };
    while inlines.last().is_some_and(blank) {
        inlines.pop();
    }
    let start = inlines.iter().position(|inline| !blank(inline)).unwrap_or(inlines.len());
    inlines.drain(..start);
}
