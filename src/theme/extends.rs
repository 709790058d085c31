//! Measures the chains of templates that extend each other. It never reads anything else in them.

use std::collections::BTreeMap;
use std::ops::Range;

/// Returns a template that starts a chain of more than `most` others, as its index among these names and texts, and the range where it
/// names the next: the template engine's work grows with the square of the length. A cycle is reported by the engine.
pub(super) fn too_long(templates: &[(&str, &str)], most: usize) -> Option<(usize, Range<usize>)> {
    let named: Vec<Option<Range<usize>>> = templates.iter().map(|(_, text)| extended(text)).collect();
    let next = templates.iter().zip(&named).filter_map(|((name, text), range)| Some((*name, &text[range.clone()?])));
    let next: BTreeMap<&str, &str> = next.collect();
    let mut ends: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    templates.iter().zip(named).enumerate().find_map(|(at, ((name, _), range))| {
        let length = length(name, &next, &mut ends)?;
        range.filter(|_| length > most).map(|range| (at, range))
    })
}

/// Returns the number of templates that follow one in its chain; `None` for a cycle. `known` caches results.
fn length<'a>(name: &'a str, next: &BTreeMap<&'a str, &'a str>, known: &mut BTreeMap<&'a str, Option<usize>>) -> Option<usize> {
    let mut chain = Vec::new();
    let mut at = name;
    let mut length = loop {
        if let Some(length) = known.get(at) {
            break *length;
        }
        // Meeting this template again before its length is known is a cycle.
        known.insert(at, None);
        chain.push(at);
        match next.get(at) {
            Some(following) => at = following,
            None => {
                chain.pop();
                known.insert(at, Some(0));
                break Some(0);
            }
        }
    };
    for name in chain.into_iter().rev() {
        length = length.map(|length| length + 1);
        known.insert(name, length);
    }
    length
}

/// Returns the range where a template names the one that it extends.
fn extended(template: &str) -> Option<Range<usize>> {
    template.match_indices("{%").find_map(|(at, tag)| {
        let begin = at + tag.len();
        let rest = template[begin..].trim_start_matches('-').trim_start().strip_prefix("extends")?.trim_start();
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\'' | '`'))?;
        let start = template.len() - rest.len() + 1;
        Some(start..start + template[start..].find(quote)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_is_too_far_from_the_end_is_told() {
        let chain = [("a", "{%- extends 'b' %}"), ("b", "{# first #}{% extends \"c\" %}"), ("c", "{% block x %}{% endblock %}")];
        assert_eq!(too_long(&chain, 2), None);
        assert_eq!(too_long(&chain, 1), Some((0, 13..14)));
    }

    #[test]
    fn a_chain_that_comes_back_has_no_length() {
        assert_eq!(too_long(&[("a", "{% extends 'b' %}"), ("b", "{% extends 'a' %}")], 0), None);
    }
}
