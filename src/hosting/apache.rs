//! Writes the server rules for Apache. It never decides a rule.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::rules::{Exception, Header, MEDIA_TYPES, NOT_FOUND, PathMatcher, Rules, compressed};

const HEAD: &str = "\
# Regler för Apache 2.4, skrivna av Insyn tillsammans med webbplatsen. De gäller i den här mappen utan att något mer behöver
# göras, om servern tillåter dem (AllowOverride FileInfo Indexes).
# Rules for Apache 2.4, written with the site.
";

/// Returns the text of `.htaccess`.
pub(super) fn text(rules: &Rules) -> String {
    let mut out = HEAD.to_owned();
    let mut say = |text: &str| {
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "{text}");
    };
    say("<IfModule mod_dir.c>\nDirectoryIndex index.html\n</IfModule>");
    say(&format!("ErrorDocument 404 {}{NOT_FOUND}", rules.root));
    let unserved: Vec<String> = rules.unserved.iter().map(|file| escaped(file)).collect();
    say(&format!("<IfModule mod_alias.c>\nRedirectMatch 404 \"/(?:{})$\"\n</IfModule>", unserved.join("|")));
    say("<IfModule mod_mime.c>");
    for kind in MEDIA_TYPES {
        say(&format!("AddType \"{}\" .{}", kind.with_charset(), kind.extension));
    }
    say("</IfModule>");
    let packed: Vec<&str> = compressed().into_iter().collect();
    say("<IfModule mod_deflate.c>\n<IfModule mod_filter.c>");
    say(&format!("AddOutputFilterByType DEFLATE {}", packed.join(" ")));
    say("</IfModule>\n</IfModule>");
    say("<IfModule mod_headers.c>");
    for header in &rules.headers {
        say(&set(header));
    }
    say("</IfModule>");
    for (exception, paths) in by_exception(rules) {
        say(&format!("<If \"%{{REQUEST_URI}} =~ m#^{}(?:{})#\">", escaped(&rules.root), paths.join("|")));
        if let Some(kind) = exception.kind {
            say(&format!("ForceType {kind}"));
        }
        if !exception.headers.is_empty() {
            say("<IfModule mod_headers.c>");
            for header in &exception.headers {
                say(&set(header));
            }
            say("</IfModule>");
        }
        say("</If>");
    }
    out
}

/// Groups the paths with the same exception, as regular expressions.
fn by_exception(rules: &Rules) -> BTreeMap<&Exception, Vec<String>> {
    let mut paths: BTreeMap<&Exception, Vec<String>> = BTreeMap::new();
    for (matcher, exception) in &rules.exceptions {
        let end = if matches!(matcher, PathMatcher::File(_)) { "$" } else { "" };
        paths.entry(exception).or_default().push(escaped(matcher.path()) + end);
    }
    paths
}

fn set(header: &Header) -> String {
    match &header.value {
        Some(value) => format!("Header always set {} \"{value}\"", header.name),
        None => format!("Header always unset {}", header.name),
    }
}

/// Escapes a path for a regular expression delimited by `#`.
fn escaped(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for character in path.chars() {
        // Of the characters that a path may contain, these are special to Apache or to its regular expressions.
        if character.is_ascii_punctuation() && !"/-_".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
