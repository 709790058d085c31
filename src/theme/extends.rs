//! How long the chains of templates are that extend each other. It never reads what else stands in them.

use std::collections::BTreeMap;
use std::ops::Range;

/// A template that begins a chain of more than `most` others, by its place among these names and texts, and where it names the next: what the
/// template engine does grows with the square of a chain. A chain that comes back to itself is for the engine to tell of.
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

/// How many templates follow one in its chain; `None` where the chain comes back to itself. `known` holds those that were found.
fn length<'a>(name: &'a str, next: &BTreeMap<&'a str, &'a str>, known: &mut BTreeMap<&'a str, Option<usize>>) -> Option<usize> {
    let mut chain = Vec::new();
    let mut at = name;
    let mut length = loop {
        if let Some(length) = known.get(at) {
            break *length;
        }
        // Until its end is found, whoever meets it again has come back.
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

/// Where a template names the one that it extends.
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
