//! How many branches an `if` of a template has. It never reads what stands in them.

/// The byte at which the first `elif` stands that is one more than `most` of its `if`, where one is: the template engine limits how deep
/// things nest, but goes down by recursion for every `elif`.
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
