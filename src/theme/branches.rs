//! Counts the branches of an `if` in a template. It never reads what is in them.

/// Returns the byte offset of the first `elif` beyond `most` of its `if`, if any: the template engine limits nesting, but recurses once per
/// `elif`.
pub(super) fn too_many(template: &str, most: usize) -> Option<usize> {
    let mut open = Vec::new();
    for (at, tag) in template.match_indices("{%") {
        let word = template[at + tag.len()..].trim_start_matches('-').trim_start();
        let word = &word[..word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len())];
        match word {
            "if" => open.push(0),
            "endif" => drop(open.pop()),
            "elif" => {
                if let Some(branches) = open.last_mut() {
                    *branches += 1;
                    if *branches > most {
                        return Some(at);
                    }
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_are_counted_for_each_if() {
        let chain = |branches: usize| format!("{{% if a %}}{}{{%- else %}}{{% endif %}}", "{%- elif b %}".repeat(branches));
        assert_eq!(too_many(&chain(3).repeat(3), 3), None);
        assert_eq!(too_many(&chain(4), 3), Some(10 + 3 * 13));
    }
}
