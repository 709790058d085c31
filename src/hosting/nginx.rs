//! Writes the server rules for nginx. It never decides a rule.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::rules::{Exception, MEDIA_TYPES, NOT_FOUND, PathMatcher, Rules, UNKNOWN, compressed};

const HEAD: &str = "\
# Regler för nginx, skrivna av Insyn tillsammans med webbplatsen. Ta in filen i ert server-block:
#
#     include /…/nginx.conf;
#
# Serverblockets root ska vara mappen ovanför adressen nedan. Läs in nginx på nytt när webbplatsen har byggts om.
# Rules for nginx, written with the site. Include them in a server block whose root holds the address below.
";

/// Returns the text of a file to be included in a `server` block.
pub(super) fn text(rules: &Rules) -> String {
    let mut out = HEAD.to_owned();
    let root = &rules.root;
    // Keeps the server's regular expression locations, such as those for PHP, out of the site's directory. At the root they keep their
    // effect.
    let kind = if root == "/" { "" } else { "^~ " };
    line(&mut out, 0, &format!("location {kind}{root} {{"));
    for setting in settings(root) {
        line(&mut out, 1, &setting);
    }
    types(&mut out);
    headers(&mut out, 1, rules, &Exception::default());
    for file in rules.unserved {
        line(&mut out, 1, &format!("location = {root}{file} {{ return 404; }}"));
    }
    for (matcher, exception) in &rules.exceptions {
        let matching = if matches!(matcher, PathMatcher::File(_)) { "=" } else { "^~" };
        line(&mut out, 1, &format!("location {matching} {} {{", quoted(&format!("{root}{}", matcher.path()))));
        if let Some(kind) = exception.kind {
            line(&mut out, 2, "types { }");
            line(&mut out, 2, &format!("default_type {kind};"));
        }
        if !exception.headers.is_empty() {
            headers(&mut out, 2, rules, exception);
        }
        line(&mut out, 1, "}");
    }
    line(&mut out, 0, "}");
    out
}

/// Quotes a path for nginx, whatever characters it contains.
fn quoted(path: &str) -> String {
    if path.chars().all(|character| character.is_ascii_alphanumeric() || "/-_.~".contains(character)) {
        return path.to_owned();
    }
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}

fn settings(root: &str) -> Vec<String> {
    let names = |names: Vec<&str>| names.join(" ");
    // nginx includes HTML in both lists by default, and warns if it is named.
    let packed = compressed().into_iter().filter(|name| *name != "text/html").collect();
    let mut utf8: Vec<&str> = MEDIA_TYPES.iter().filter(|kind| kind.utf8 && kind.name != "text/html").map(|kind| kind.name).collect();
    utf8.dedup();
    utf8.sort_unstable();
    utf8.dedup();
    vec![
        "index index.html;".to_owned(),
        format!("error_page 404 {root}{NOT_FOUND};"),
        "absolute_redirect off;".to_owned(),
        "charset utf-8;".to_owned(),
        format!("charset_types {};", names(utf8)),
        "gzip on;".to_owned(),
        "gzip_vary on;".to_owned(),
        "gzip_proxied any;".to_owned(),
        "gzip_comp_level 6;".to_owned(),
        format!("gzip_types {};", names(packed)),
        format!("default_type {UNKNOWN};"),
    ]
}

fn types(out: &mut String) {
    let mut extensions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for kind in MEDIA_TYPES {
        extensions.entry(kind.name).or_default().push(kind.extension);
    }
    line(out, 1, "types {");
    for (name, extensions) in extensions {
        line(out, 2, &format!("{name} {};", extensions.join(" ")));
    }
    line(out, 1, "}");
}

/// Writes all headers of a location: nginx inherits none from the enclosing location if any is set.
fn headers(out: &mut String, depth: usize, rules: &Rules, exception: &Exception) {
    for header in rules.headers_of(exception) {
        line(out, depth, &format!("add_header {} \"{}\" always;", header.name, header.value.unwrap_or_default()));
    }
}

fn line(out: &mut String, depth: usize, text: &str) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(out, "{}{text}", "    ".repeat(depth));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_word_whatever_signs_it_has() {
        assert_eq!(quoted("/kvalitet/~a-b_c.d/feed.xml"), "/kvalitet/~a-b_c.d/feed.xml");
        assert_eq!(quoted("/a b;{c}/feed.xml"), "\"/a b;{c}/feed.xml\"");
        assert_eq!(quoted("/a\\\"b"), "\"/a\\\\\\\"b\"");
    }
}
