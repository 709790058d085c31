//! Minifies templates, once per template rather than once per page, which would cost a microsecond per element. It never changes what a
//! template renders: one that cannot be minified safely stays as written.

mod spaces;

use std::ops::Range;

use minify_html::Cfg;

use crate::page::{Elements, tag_length};

/// Private-use characters that delimit the number of a placeholder for a part of the template language.
const OPEN: char = '\u{e0f2}';
const CLOSE: char = '\u{e0f3}';

/// Prefix of the number of an expression: it may be part of a name, which other constructs can only follow.
const EXPRESSION: &str = "=";

/// The attribute with the number of a tag that contains such parts.
const TAG: &str = "insyn-tag";

/// The name of a placeholder for an element whose name the template computes; the number of the name follows.
const NAMED: &str = "insyn-named-";

/// The nesting limit for elements of a template: the minifier recurses once per level.
pub(super) const DEEPEST_ELEMENT: usize = 256;

/// Returns the byte offset of the first element of a template that is nested too deeply.
pub(super) fn too_deep(template: &str) -> Option<usize> {
    Elements::default().too_deep(template, DEEPEST_ELEMENT)
}

/// Minifies a template. Returns `None` if the result would not be equivalent.
pub(super) fn minify(template: &str) -> Option<String> {
    if template.contains([OPEN, CLOSE, spaces::SPACE]) || template.contains(TAG) || template.contains(NAMED) {
        return None;
    }
    let parts = parts(template)?;
    let masked = mask(template, &parts);
    let opaque = Opaque::of(&masked)?;
    // The edges of a template are not the edges of a page: whitespace there may separate words.
    let end = format!("{OPEN}{CLOSE}");
    let begin = if opaque.html.trim_start().starts_with("<!") { "" } else { end.as_str() };
    let wrapped = format!("{begin}{}{end}", opaque.html);
    let small = minified(&spaces::protect(&wrapped));
    if tags(&small) != tags(&wrapped) || marks(&small) != marks(&wrapped) {
        return None;
    }
    let small = spaces::restore(small.strip_prefix(begin)?.strip_suffix(&end)?);
    let small = opaque.put_back(&small)?;
    Some(unmask(&small, template, &parts))
}

/// Returns minified HTML. The script minifier stays off, since it is known to break scripts, and everything that a strict HTML checker
/// requires is kept.
fn minified(html: &str) -> String {
    let cfg = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        allow_noncompliant_unquoted_attribute_values: false,
        allow_removing_spaces_between_attributes: false,
        allow_optimal_entities: false,
        minify_doctype: false,
        ..Cfg::default()
    };
    let bytes = minify_html::minify(html.as_bytes(), &cfg);
    // The minifier only removes bytes, so UTF-8 stays UTF-8.
    String::from_utf8(bytes).unwrap_or_else(|_| html.to_owned())
}

/// Returns the ranges of the template language: `{{ … }}`, `{% … %}` and `{# … #}`. Returns `None` if one is unterminated, or for a raw
/// block, which no template of ours needs.
fn parts(template: &str) -> Option<Vec<Range<usize>>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(start) = template[at..].find('{').map(|start| at + start) {
        let rest = &template[start..];
        let length = match rest.as_bytes().get(1) {
            Some(b'#') => rest.find("#}")? + 2,
            Some(b'{') => expression_length(rest, "}}")?,
            Some(b'%') => expression_length(rest, "%}")?,
            _ => {
                at = start + 1;
                continue;
            }
        };
        let inner = rest[2..length].trim_start_matches(['-', ' ']);
        if rest.starts_with("{%") && inner.starts_with("raw") {
            return None;
        }
        parts.push(start..start + length);
        at = start + length;
    }
    Some(parts)
}

/// Returns the length of an expression terminated by `end`, which may also occur in a string inside it.
fn expression_length(expression: &str, end: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in expression.bytes().enumerate().skip(2) {
        match quote {
            None if expression.as_bytes()[at..].starts_with(end.as_bytes()) => return Some(at + end.len()),
            None if matches!(byte, b'"' | b'\'' | b'`') => quote = Some(byte),
            Some(open) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Replaces every part by a placeholder.
fn mask(template: &str, parts: &[Range<usize>]) -> String {
    let mut masked = String::with_capacity(template.len());
    let mut at = 0;
    for (number, part) in parts.iter().enumerate() {
        masked.push_str(&template[at..part.start]);
        // Identical parts share a number, so that an element with a computed name ends as it begins.
        let number = parts[..number].iter().position(|other| template[other.clone()] == template[part.clone()]).unwrap_or(number);
        let kind = if template[part.clone()].starts_with("{{") { EXPRESSION } else { "" };
        masked.push_str(&format!("{OPEN}{kind}{number}{CLOSE}"));
        at = part.end;
    }
    masked + &template[at..]
}

/// Replaces the placeholders by the parts.
fn unmask(masked: &str, template: &str, parts: &[Range<usize>]) -> String {
    let mut whole = String::with_capacity(template.len());
    let mut rest = masked;
    while let Some((before, after)) = rest.split_once(OPEN) {
        whole.push_str(before);
        let (number, after) = after.split_once(CLOSE).unwrap_or((after, ""));
        let part = number.trim_start_matches(EXPRESSION).parse().ok().and_then(|number: usize| parts.get(number));
        whole.push_str(part.map_or("", |part| &template[part.clone()]));
        rest = after;
    }
    whole + rest
}

/// HTML in which every tag with a placeholder is replaced by one with a number, since the minifier would take the placeholders for
/// attributes.
struct Opaque {
    html: String,
    /// The original tags.
    tags: Vec<String>,
}

impl Opaque {
    fn of(masked: &str) -> Option<Self> {
        let (mut html, mut tags) = (String::with_capacity(masked.len()), Vec::new());
        let mut rest = masked;
        while let Some(at) = rest.find('<') {
            html.push_str(&rest[..at]);
            rest = &rest[at..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                let length = comment.find("-->")? + "<!---->".len();
                // A comment that contains a part of the language would be lost with it.
                if rest[..length].contains(OPEN) {
                    return None;
                }
                html.push_str(&rest[..length]);
                rest = &rest[length..];
                continue;
            }
            let is_tag = rest[1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/');
            let length = if is_tag { tag_length(rest)? } else { 1 };
            let tag = &rest[..length];
            match is_tag.then(|| name(tag)).filter(|_| tag.contains(OPEN)) {
                Some(name) if tag.starts_with("</") => html.push_str(&format!("</{}>", plain(name))),
                Some(name) => {
                    html.push_str(&format!("<{} {TAG}={}>", plain(name), tags.len()));
                    tags.push(tag.to_owned());
                }
                None => html.push_str(tag),
            }
            rest = &rest[length..];
        }
        html.push_str(rest);
        Some(Self { html, tags })
    }

    /// Restores the original tags in the minified HTML.
    fn put_back(&self, small: &str) -> Option<String> {
        let mut whole = String::with_capacity(small.len());
        let mut rest = small;
        while let Some(at) = rest.find('<') {
            whole.push_str(&rest[..at]);
            rest = &rest[at..];
            let length = tag_length(rest).unwrap_or(1);
            let tag = &rest[..length];
            let number = tag.split_once(TAG).map(|(_, number)| number.trim_start_matches('=').trim_matches(['"', '>', '/', ' ']));
            match number {
                Some(number) => whole.push_str(&collapsed(self.tags.get(number.parse::<usize>().ok()?)?)),
                None => match tag.split_once(NAMED) {
                    Some((before, number)) => whole.push_str(&format!("{before}{}", self.named(number.trim_end_matches('>'))? + ">")),
                    None => whole.push_str(tag),
                },
            }
            rest = &rest[length..];
        }
        Some(whole + rest)
    }

    /// Returns the computed name of an element, from its end tag.
    fn named(&self, number: &str) -> Option<String> {
        let wanted = format!("{NAMED}{number}");
        self.tags.iter().map(|tag| name(tag)).find(|name| plain(name) == wanted).map(str::to_owned)
    }
}

/// Returns the name in a tag, of which an expression may be a part.
fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let mut end = 0;
    loop {
        let rest = &name[end..];
        end += rest.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-').unwrap_or(rest.len());
        let made = name[end..].strip_prefix(OPEN).filter(|mark| mark.starts_with(EXPRESSION)).and_then(|mark| mark.split_once(CLOSE));
        match made {
            Some((number, _)) => end += OPEN.len_utf8() + number.len() + CLOSE.len_utf8(),
            None => return &name[..end],
        }
    }
}

/// Returns a name as HTML allows it.
fn plain(name: &str) -> String {
    if !name.contains(OPEN) {
        return name.to_owned();
    }
    let letters = name.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-');
    format!("{NAMED}{}", letters.collect::<String>())
}

/// Collapses the whitespace between the attributes of a tag. Quoted values are unchanged.
fn collapsed(tag: &str) -> String {
    let (mut out, mut quote) = (String::with_capacity(tag.len()), None);
    for sign in tag.chars() {
        match quote {
            None if sign.is_ascii_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
                continue;
            }
            None if sign == '"' || sign == '\'' => quote = Some(sign),
            Some(open) if open == sign => quote = None,
            _ => {}
        }
        out.push(sign);
    }
    out
}

/// Returns the tags of HTML, in order.
fn tags(html: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let is_tag = rest[1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/');
        let length = if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if is_tag {
            tag_length(rest).unwrap_or(rest.len())
        } else {
            1
        };
        if is_tag {
            let tag = &rest[..length];
            tags.push(format!("{}{}", if tag.starts_with("</") { "/" } else { "" }, name(tag).to_ascii_lowercase()));
        }
        rest = &rest[length..];
    }
    tags
}

/// Returns the placeholders of HTML, in order.
fn marks(html: &str) -> Vec<&str> {
    html.split(OPEN).skip(1).map(|after| after.split_once(CLOSE).map_or(after, |(number, _)| number)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_white_between_blocks_goes_and_the_language_stays() {
        let template = "{% if a %}<div   class=\"b\">\n\n  <p>{{ c }}  d</p>\n</div>\n{% endif %}";
        assert_eq!(minify(template).as_deref(), Some("{% if a %}<div class=b><p>{{ c }} d</p></div> {% endif %}"));
    }

    #[test]
    fn a_tag_with_the_language_in_it_is_left_alone() {
        let template = "<a   href=\"{{ url }}\"\n {% if here %} aria-current=\"page\"{% endif %}>x</a>";
        assert_eq!(minify(template).as_deref(), Some("<a href=\"{{ url }}\" {% if here %} aria-current=\"page\"{% endif %}>x</a>"));
        let template = "<li{% if a %} class=\"b  c\"{% endif %}>x</li>";
        assert_eq!(minify(template).as_deref(), Some(template));
    }

    #[test]
    fn an_element_whose_name_is_made_ends_as_it_begins() {
        let template = "<div>\n<h{{ level }} id=\"a\">b</h{{ level }}>\n<h{{ other }}>c</h{{ other }}></div>";
        let wanted = "<div><h{{ level }} id=\"a\">b</h{{ level }}> <h{{ other }}>c</h{{ other }}></div>";
        assert_eq!(minify(template).map(|small| small.replace("> <", "><")), Some(wanted.replace("> <", "><")));
    }

    #[test]
    fn whitespace_stays_between_what_stands_in_one_line() {
        let check = |template: &str, wanted: &str| assert_eq!(minify(template).as_deref(), Some(wanted));
        check("<form>\n  <label for=\"a\">b</label>\n  <input id=\"a\">\n</form>", "<form><label for=a>b</label> <input id=a></form>");
        check("<div>\n<a href=\"a\">b</a>\n<a href=\"c\">d</a>\n</div>", "<div><a href=a>b</a> <a href=c>d</a></div>");
        check("<div><b>a</b> <button> b </button> <i>c</i></div>", "<div><b>a</b> <button>b</button> <i>c</i></div>");
        check("<p>a<label> b</label></p>", "<p>a<label> b</label></p>");
        check("<div><b>a</b> <script src=\"b\"></script></div> <div>c</div>", "<div><b>a</b> <script src=b></script></div><div>c</div>");
    }

    #[test]
    fn braces_and_tags_in_texts_are_no_parts() {
        let template = "<p>{{ a | default(value=\"}} <b>\") }}</p>";
        assert_eq!(minify(template).as_deref(), Some(template));
    }

    #[test]
    fn every_template_and_component_of_the_programs_own_is_made_small() {
        for folder in ["templates", "components"] {
            for (name, text) in super::super::files::embedded_texts(folder) {
                assert!(minify(text).is_some_and(|small| small.len() <= text.len()), "{name}");
            }
        }
    }

    #[test]
    fn what_would_become_another_template_stays_as_it_is() {
        for template in ["{% raw %}{{ a }}{% endraw %}", "<p>a<!-- {{ b }} -->", "{{ a", "<a href=\"{{ a }}"] {
            assert_eq!(minify(template), None, "{template}");
        }
    }

    #[test]
    fn words_at_the_ends_of_a_template_stay_apart() {
        assert_eq!(minify("{{ a }}\n").as_deref(), Some("{{ a }} "));
        assert_eq!(minify(" b").as_deref(), Some(" b"));
    }

    #[test]
    fn the_deepest_template_is_made_small_within_half_of_a_threads_stack() {
        // A thread of the pool has 2 MiB of stack, and an unoptimised program uses the most.
        let deep = |elements: &str| elements.repeat(DEEPEST_ELEMENT / elements.matches('<').count());
        for html in [deep("<div>"), deep("<blockquote>"), deep("<b>"), deep("<ul><li>")] {
            let thread = std::thread::Builder::new().stack_size(1024 * 1024).spawn(move || minified(&html)).expect("a thread");
            assert!(!thread.join().expect("no overflow").is_empty());
        }
    }
}
