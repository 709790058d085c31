//! What snippets write is read without errors, once an editor has gone through their stops.

use crate::diagnostic::{Diagnostics, Problem};
use crate::schema::{Catalogue, First, snippets};
use crate::source::Sources;

/// Returns what a snippet writes if every stop keeps its placeholder or first choice.
fn written(body: &str) -> String {
    let mut text = String::new();
    let mut rest = body;
    while let Some(at) = rest.find('$') {
        text.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(inside) = rest.strip_prefix('{') {
            let end = inside.find('}').expect("the end of a stop");
            let stop = &inside[..end];
            let kept = stop.split_once(':').map_or_else(|| stop.split(['|', ',']).nth(1).unwrap_or_default(), |(_, kept)| kept);
            text.push_str(&kept.replace("$CURRENT_YEAR", "2024").replace("$CURRENT_MONTH", "03").replace("$CURRENT_DATE", "08"));
            rest = &inside[end + 1..];
        } else {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    text + rest
}

fn problems(text: &str) -> Vec<Problem> {
    let sources = Sources::from_memory([("content/a.md", text)]);
    let mut found = Diagnostics::new();
    crate::page::parse(sources.find("content/a.md").expect("the page"), "a.md", text, &mut found);
    found.iter().map(|found| found.problem.clone()).collect()
}

#[test]
fn what_a_snippet_writes_is_read_without_errors() {
    for first in [First::Swedish, First::English] {
        let all = snippets(&super::described::components(), &Catalogue::new(first));
        let all = all.as_object().expect("snippets");
        assert!(all.len() > 40);
        for (name, snippet) in all {
            let lines: Vec<&str> = snippet["body"].as_array().expect("lines").iter().map(|line| line.as_str().expect("a line")).collect();
            let body = written(&lines.join("\n"));
            // A stop without a placeholder is where something must be written.
            let body =
                body.replace("title: \n", "title: A\n").replace("{}", "{a: {}}").replace("\n\n\n\n{% end %}", "\n\nText.\n\n{% end %}");
            let is_shortcode = body.starts_with("{{") || body.starts_with("{%");
            let page = match () {
                () if body.starts_with("---") => body.clone(),
                () if is_shortcode => format!("---\ntitle: A\n---\n{body}\n"),
                () if body.starts_with("title:") => format!("---\n{body}A\n---\n"),
                () => format!("---\ntitle: A\n{body}\n---\n"),
            };
            let wrong: Vec<&str> =
                problems(&page).iter().map(Problem::code).filter(|code| is_shortcode || *code == "unknown-key").collect();
            assert!(wrong.is_empty() || body.contains("{a: {}}"), "{name}: {wrong:?}\n{page}");
        }
    }
}
