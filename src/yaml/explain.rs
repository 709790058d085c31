//! Guesses the mistake behind a YAML syntax error. Only the reason is a guess; the location is the parser's.

use std::ops::Range;

use super::flow;
use crate::diagnostic::Problem;

/// A mistake.
pub(super) struct Mistake {
    /// The range to mark.
    pub range: Range<usize>,
    /// What it is.
    pub problem: Problem,
    /// What to write instead, if that is certain.
    pub mended: Option<(Range<usize>, String)>,
}

/// Returns the likely mistake behind a parser error at byte `at`. It looks at the line of the error first, then at the line above, since many
/// mistakes are noticed a line late, then at the line below.
pub(super) fn explain(text: &str, at: usize, detail: &str) -> Mistake {
    let here = line_at(text, at);
    let above = text[..here.start].trim_end().len();
    let in_brackets = || flow::mistakes(text).into_iter().rfind(|(range, _)| range.start <= here.end);
    let lines = [here.clone(), line_at(text, above), line_at(text, here.end + 1)];
    let known = lines.into_iter().find_map(|line| {
        let (range, problem) = mistake(&text[line.clone()])?;
        let mended = mended(text, &line, &range, &problem);
        let mended = mended.map(|(range, new)| (line.start + range.start..line.start + range.end, new));
        Some(Mistake { range: line.start + range.start..line.start + range.end, problem, mended })
    });
    let plain = |range, problem| Mistake { range, problem, mended: None };
    // A bracket that is left open makes what follows look like other mistakes.
    let (certain, likely) = match known {
        Some(known) if is_certain(&known.problem) => (Some(known), None),
        known => (None, known),
    };
    let in_brackets = || in_brackets().map(|(range, problem)| plain(range, problem));
    if let Some(found) = certain.or_else(in_brackets).or(likely) {
        return found;
    }
    let end = text[at..].char_indices().nth(1).map_or(text.len(), |(next, _)| at + next);
    if unclosed(detail) {
        plain(at..end, Problem::YamlUnclosed { found: None, closing: None })
    } else if text[here.clone()].starts_with(' ') {
        plain(here, Problem::YamlIndentation {})
    } else {
        plain(at..end, Problem::YamlSyntax { detail: detail.to_owned() })
    }
}

/// Returns what to write instead of which part of a line, if that is certain.
fn mended(text: &str, line: &Range<usize>, range: &Range<usize>, problem: &Problem) -> Option<(Range<usize>, String)> {
    let line = &text[line.clone()];
    match problem {
        Problem::YamlTab {} => {
            let tabs = line.len() - line.trim_start_matches('\t').len();
            let is_all = !line[tabs..].starts_with(char::is_whitespace);
            let step = tab_step(text).filter(|_| is_all)?;
            Some((0..tabs, " ".repeat(tabs * step)))
        }
        Problem::YamlNoBreakSpace {} => Some((range.clone(), " ".to_owned())),
        Problem::YamlNoSpaceAfterColon {} => Some((range.clone(), ": ".to_owned())),
        Problem::YamlTypographicQuote {} => Some((range.clone(), straight(&line[range.clone()])?)),
        Problem::YamlColonInText {} => {
            let value = &line[range.clone()];
            // Keys are small letters, so `Mål: trygga` is a text, and `namn: Anna` may be a key that should have a line of its own.
            let is_key = |word: &str| word.chars().all(|sign| sign.is_lowercase() || sign.is_ascii_digit() || matches!(sign, '_' | '-'));
            let has_key = value.match_indices(':').any(|(at, _)| is_key(value[..at].rsplit(' ').next().unwrap_or("")));
            let is_text = value.starts_with(char::is_uppercase) && !has_key && can_be_quoted(value);
            is_text.then(|| (range.clone(), format!("\"{value}\"")))
        }
        Problem::YamlNeedsQuotes {} => {
            let value = &line[range.clone()];
            if value.starts_with(['@', '%']) && can_be_quoted(value) {
                return Some((range.clone(), format!("\"{value}\"")));
            }
            let is_clear = value.starts_with('"') && !value.contains(['\'', '\\', '#', '’']);
            is_clear.then(|| (range.clone(), format!("'{value}'")))
        }
        _ => None,
    }
}

/// Whether a value can be put between quotation marks: none are in it, and no comment behind it.
fn can_be_quoted(value: &str) -> bool {
    !value.contains(['"', '\\', '#'])
}

/// Returns a text in typographic quotation marks with straight ones; `None` if it has others inside, or goes on behind them.
pub(super) fn straight(value: &str) -> Option<String> {
    let is_mark = |sign: char| matches!(sign, '”' | '“' | '„');
    let inner = value.strip_prefix(is_mark)?.strip_suffix(is_mark)?;
    (!inner.contains(is_mark) && can_be_quoted(inner)).then(|| format!("\"{inner}\""))
}

/// Returns the number of spaces that a tab stands for, if that is certain: two if no line has spaces; if each has one tab, or spaces of one width, that
/// width.
fn tab_step(text: &str) -> Option<usize> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let width = |line: &str, sign: char| line.len() - line.trim_start_matches(sign).len();
    let mut widths: Vec<usize> = lines().map(|line| width(line, ' ')).filter(|width| *width > 0).collect();
    widths.sort_unstable();
    widths.dedup();
    match widths.as_slice() {
        [] => Some(2),
        [one] if lines().all(|line| width(line, '\t') <= 1) => Some(*one),
        _ => None,
    }
}

/// Whether a mistake is seen from its sign alone.
fn is_certain(problem: &Problem) -> bool {
    matches!(problem, Problem::YamlTab {} | Problem::YamlNoBreakSpace {} | Problem::YamlTypographicQuote {} | Problem::YamlBareHyphen {})
}

fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    start..text[start..].find('\n').map_or(text.len(), |length| start + length)
}

/// Returns the first common mistake in a line, with its range in that line.
fn mistake(line: &str) -> Option<(Range<usize>, Problem)> {
    let indent = line.len() - line.trim_start().len();
    if let Some(tab) = line[..indent].find('\t') {
        return Some((tab..tab + 1, Problem::YamlTab {}));
    }
    if let Some(space) = line[..indent].find('\u{a0}') {
        return Some((space..space + 2, Problem::YamlNoBreakSpace {}));
    }
    let body = &line[indent..];
    if body.starts_with('#') {
        return None;
    }
    let colon = indent + body.find(':')?;
    let value = &line[colon + 1..];
    if let Some(rest) = value.strip_prefix('\u{a0}') {
        return Some((colon + 1..line.len() - rest.len(), Problem::YamlNoBreakSpace {}));
    }
    let trimmed = value.trim();
    let start = line.len() - value.trim_start().len();
    let whole = start..start + trimmed.len();
    if trimmed == "-" {
        return Some((whole, Problem::YamlBareHyphen {}));
    }
    if let Some(hyphen) = hyphen_in_braces(trimmed) {
        return Some((start + hyphen..start + hyphen + 1, Problem::YamlBareHyphen {}));
    }
    if trimmed.starts_with(['”', '“', '’', '‘', '„']) {
        return Some((whole, Problem::YamlTypographicQuote {}));
    }
    if !value.is_empty() && !value.starts_with(' ') && !value.starts_with("//") {
        return Some((colon..colon + 1, Problem::YamlNoSpaceAfterColon {}));
    }
    let opens = trimmed.starts_with(['"', '\'', '{', '[', '|', '>', '#', '&', '*']);
    if !opens && (trimmed.contains(": ") || trimmed.ends_with(':')) {
        return Some((whole, Problem::YamlColonInText {}));
    }
    if let Some(quote) = trimmed.chars().next().filter(|first| matches!(first, '"' | '\''))
        && (trimmed.len() == 1 || !trimmed[1..].contains(quote))
    {
        let sign = Some(quote.to_string());
        return Some((whole, Problem::YamlUnclosed { found: sign.clone(), closing: sign }));
    }
    needs_quotes(trimmed).then_some((whole, Problem::YamlNeedsQuotes {}))
}

/// Returns the offset of a lone hyphen used as a value inside `{…}`.
fn hyphen_in_braces(value: &str) -> Option<usize> {
    let signs: Vec<(usize, char)> = value.char_indices().filter(|(_, c)| *c != ' ').collect();
    let hyphen = |three: &&[(usize, char)]| three[0].1 == ':' && three[1].1 == '-' && matches!(three[2].1, ',' | '}');
    value.starts_with('{').then(|| signs.windows(3).find(hyphen).map(|three| three[1].0)).flatten()
}

/// Whether a value starts with a character reserved by YAML, or with a quotation or list that ends before the value does.
fn needs_quotes(value: &str) -> bool {
    let Some(first) = value.chars().next() else { return false };
    let goes_on = |close: char| {
        let rest = value[1..].rfind(close).map_or("", |at| value[at + 2..].trim_start());
        !rest.is_empty() && !rest.starts_with(['#', ',', '}', ']'])
    };
    match first {
        '@' | '`' | '%' | '*' | '&' | '!' => true,
        '?' | '-' => value[1..].starts_with(' '),
        // A block scalar header is followed only by its indicators.
        '|' | '>' => value[1..].trim_start().starts_with(char::is_alphabetic),
        '"' | '\'' => goes_on(first),
        '[' => goes_on(']'),
        _ => false,
    }
}

/// Whether the parser's message is about something unterminated.
fn unclosed(detail: &str) -> bool {
    ["end of stream", "EOF", "unterminated", "unclosed", "while parsing a flow", "unexpected end"]
        .iter()
        .any(|words| detail.contains(words))
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Diagnostics;
    use crate::source::Sources;

    /// Returns the codes and marked texts for `text`.
    fn found(text: &str) -> Vec<(&'static str, String)> {
        let sources = Sources::from_memory([("insyn.yaml", text)]);
        let file = sources.find("insyn.yaml").expect("the file");
        let mut found = Diagnostics::new();
        super::super::parse(file, text, 0, &mut found);
        let marked = |place: &crate::diagnostic::Place| match place {
            crate::diagnostic::Place::Span(span) => text[span.range()].to_owned(),
            crate::diagnostic::Place::Path(_) => String::new(),
        };
        found.iter().map(|found| (found.problem.code(), marked(&found.place))).collect()
    }

    #[test]
    fn common_mistakes_have_their_own_texts() {
        let cases = [
            ("a: 1\n\tb: 2\n", "yaml-tab", "\t"),
            ("a:\n\u{a0} b: 2\nc: 1\n", "yaml-no-break-space", "\u{a0}"),
            ("a:\u{a0}1\nb: 2\n", "yaml-no-break-space", "\u{a0}"),
            ("title: Mål: 2023\n", "yaml-colon-in-text", "Mål: 2023"),
            ("title:Hej\nunit: x\n", "yaml-no-space-after-colon", ":"),
            ("values:\n  2023: -\n", "yaml-bare-hyphen", "-"),
            ("values: {2022: 1, 2023: -, 2024: 3}\n", "yaml-bare-hyphen", "-"),
            ("values: {2023:1, 2024: 3}\n", "yaml-no-space-after-colon", ":"),
            ("title: \"Mål\" och utfall\n", "yaml-needs-quotes", "\"Mål\" och utfall"),
            ("title: [Mål] och utfall\n", "yaml-needs-quotes", "[Mål] och utfall"),
            ("title: *Viktigt*\n", "yaml-needs-quotes", "*Viktigt*"),
            ("title: @mål\n", "yaml-needs-quotes", "@mål"),
            ("title: - Mål\n", "yaml-needs-quotes", "- Mål"),
            ("title: \"Hej\nunit: x\n", "yaml-unclosed", "\"Hej"),
            ("a:\n  b: 1\n c: 2\n", "yaml-indentation", " c: 2"),
            ("a:\n  - {b: 1, c: 2\n  - {b: 3, c: 4}\n", "yaml-unclosed", "{b: 1, c: 2"),
            ("a:\n  b: [1, 2\n  c: 3\n", "yaml-unclosed", "[1, 2"),
            ("- {a: x, b: \"y}\n- {a: \"z\"}\n", "yaml-unclosed", "\"y}"),
            ("a: {b: 1", "yaml-unclosed", "{b: 1"),
            ("a: [{b: 1, c: 2]\n", "yaml-unclosed", "{b: 1, c: 2]"),
            ("a: {b: 1 c: 2}\n", "yaml-no-comma", "c"),
            ("- {a: \"x\" b: 2}\n", "yaml-no-comma", "b"),
            ("a: [{b: 1} {b: 2}]\n", "yaml-no-comma", "{"),
            ("a: {b: Mål: 2}\n", "yaml-colon-in-text", "Mål: 2"),
            ("a: {b: 1}}\n", "yaml-stray-bracket", "}"),
            ("a: [1, 2]]\nb: 1\n", "yaml-stray-bracket", "]"),
            ("- {a: 'it's', b: 2}\n", "yaml-no-comma", "s'"),
            ("a: \"x\nb: \"y\"\n", "yaml-unclosed", "\"x"),
            ("a: {\n  b: 1,\nc: 2\n", "yaml-unclosed", "{"),
            ("a: 1\na: 2\n", "duplicate-key", "a"),
            ("v: {2018: 0,90, 2019: 3}\n", "decimal-comma", "0,90"),
            ("a: &x 1\nb: *x\n", "yaml-unsupported", "1"),
            ("a: 1\n---\nb: 1\n", "yaml-unsupported", "---"),
        ];
        for (text, code, marked) in cases {
            let found = found(text);
            assert_eq!(found.first(), Some(&(code, marked.to_owned())), "{text}: {found:?}");
        }
    }

    #[test]
    fn deep_nesting_is_refused_and_does_not_overflow() {
        let deep = |depth: usize| found(&format!("a: {}{}", "[".repeat(depth), "]".repeat(depth)));
        assert_eq!(deep(60), []);
        for depth in [70, 300, 100_000] {
            assert_eq!(deep(depth).iter().map(|found| found.0).collect::<Vec<_>>(), ["nested-too-deep"], "{depth}");
        }
    }
}
