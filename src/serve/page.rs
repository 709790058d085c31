//! What the server adds to pages, and a build never does: the script that watches for changes, and similar addresses on the page for
//! addresses that do not exist. It never changes the page's own text.

use fluent_bundle::FluentArgs;
use html_escape::encode_double_quoted_attribute as escaped;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use crate::diagnostic::{Diagnostics, Messages, Severity};
use crate::source::Sources;
use crate::status::{self, Kind, Line};

/// The path of the server's own files. No page of a site has such an address.
pub(super) const OWN: &str = "/-insyn/";

/// The event stream, relative to [`OWN`].
pub(super) const EVENTS: &str = "events";

/// The page about what the newest report lacks, relative to [`OWN`].
pub(super) const STATUS: &str = "status";

/// The server's own files, relative to [`OWN`], with their media types.
const FILES: [(&str, &str, &str); 2] = [
    ("live.js", "text/javascript; charset=utf-8", include_str!("live.js")),
    ("live.css", "text/css; charset=utf-8", include_str!("live.css")),
];

/// The largest number of errors, and of warnings, that are listed.
const MOST: usize = 50;

/// Returns one of the server's own files and its media type.
pub(super) fn own(name: &str) -> Option<(&'static str, &'static str)> {
    FILES.iter().find(|(own, _, _)| *own == name).map(|(_, kind, text)| (*kind, *text))
}

/// Returns the fingerprint of a page together with the pictures on it.
pub(super) fn hash(page: &[u8], pictures: &[Vec<u8>]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(page);
    for picture in pictures {
        hasher.update(picture);
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// Returns the addresses, relative to the site's root, of the site's own pictures on a page at `below`.
pub(super) fn pictures(below: &str, page: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(page);
    let end = |quote: Option<char>| move |c: char| quote.map_or(c.is_ascii_whitespace() || c == '>', |quote| c == quote);
    let sources = text.split(" src=").skip(1).filter_map(|rest| {
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
        rest[quote.map_or(0, char::len_utf8)..].split(end(quote)).next()
    });
    let relative = sources.filter(|source| !source.starts_with('/') && !source.contains(':'));
    relative.filter_map(|source| joined(below, &percent_decode_str(source).decode_utf8().ok()?)).collect()
}

/// Resolves a relative address against that of a page. Returns `None` if it leaves the site.
fn joined(below: &str, source: &str) -> Option<String> {
    let mut steps: Vec<&str> = below.split('/').collect();
    steps.pop();
    for step in source.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()?),
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

/// Adds the script to a page; it detects changes by the page's hash.
pub(super) fn with_script(page: &[u8], hash: &str) -> Vec<u8> {
    let script = format!("<script src=\"{OWN}live.js\" data-page=\"{hash}\" defer></script>");
    inserted(page, "</body>", &script)
}

/// Inserts a text before the last occurrence of a tag, or at the end if there is none.
fn inserted(page: &[u8], before: &str, what: &str) -> Vec<u8> {
    let at = page.windows(before.len()).rposition(|window| window.eq_ignore_ascii_case(before.as_bytes())).unwrap_or(page.len());
    [&page[..at], what.as_bytes(), &page[at..]].concat()
}

/// Returns the site's page for addresses that do not exist, with links to similar ones, as `(address, text)`.
pub(super) fn with_near(page: &[u8], near: &[String], folder: &str, messages: &Messages) -> Vec<u8> {
    if near.is_empty() {
        return page.to_vec();
    }
    let link = |address: &String| {
        let address = escaped(&format!("{folder}{address}")).into_owned();
        format!("<li><a href=\"{address}\">{address}</a></li>")
    };
    let (heading, language) = (escaped(&text(messages, "serve-near")).into_owned(), text(messages, "serve-language"));
    let list: String = near.iter().map(link).collect();
    inserted(page, "</main>", &format!("<section lang=\"{language}\"><h2>{heading}</h2><ul>{list}</ul></section>"))
}

/// Returns a small page of the server's own: a heading and a text, by their keys.
pub(super) fn plain(messages: &Messages, heading: &str, said: &str) -> Vec<u8> {
    let [language, heading, said] = ["serve-language", heading, said].map(|key| escaped(&text(messages, key)).into_owned());
    format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{heading}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"stylesheet\" href=\"{OWN}live.css\"></head>\
         <body><main><h1>{heading}</h1><p>{said}</p></main></body></html>\n"
    )
    .into_bytes()
}

/// Returns the page about what a report lacks.
pub(super) fn status(messages: &Messages, status: Option<(u16, Vec<Line>)>) -> Vec<u8> {
    let Some((year, lines)) = status else { return plain(messages, "serve-status", "serve-status-none") };
    let mut arguments = FluentArgs::new();
    arguments.set("year", year.to_string());
    arguments.set("count", lines.len() as u64);
    let said = messages.text("line-status", &arguments);
    let mut body = format!("<p>{}</p>", escaped(&said));
    for (operation, group) in status::by_operation(&lines) {
        let name = operation.map_or_else(|| text(messages, "status-whole"), str::to_owned);
        body.push_str(&format!("<h2>{}</h2>", escaped(&name)));
        for kind in Kind::ALL {
            let of_kind: Vec<&&Line> = group.iter().filter(|line| line.kind == *kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            let heading = counted(messages, &format!("status-{}", kind.word()), of_kind.len());
            body.push_str(&format!("<h3>{}</h3><ul>", escaped(&heading)));
            for line in of_kind {
                let role = line.role.as_ref().map(|role| format!(" [{role}]")).unwrap_or_default();
                let at = line.at().unwrap_or_default();
                body.push_str(&format!("<li>{}{}<br><code>{}</code></li>", escaped(&line.text), escaped(&role), escaped(&at)));
            }
            body.push_str("</ul>");
        }
    }
    let [language, heading] = ["serve-language", "serve-status"].map(|key| escaped(&text(messages, key)).into_owned());
    format!(
        "<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{heading}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"stylesheet\" href=\"{OWN}live.css\"></head>\
         <body><main><h1>{heading}</h1>{body}</main></body></html>\n"
    )
    .into_bytes()
}

/// Returns the site's errors and warnings as open pages show them. `kept` says that the pages are still as they were before the errors.
pub(super) fn problems(found: &Diagnostics, sources: &Sources, kept: bool, messages: &Messages) -> Value {
    let Value::Array(all) = found.json(sources, messages) else { return Value::Null };
    let list = |severity: Severity| {
        let of = |object: &&Value| object["severity"] == severity.name();
        let shown: Vec<Value> = all.iter().filter(of).take(MOST).map(|object| entry(object, messages)).collect();
        let more = all.iter().filter(of).count().saturating_sub(MOST);
        let count = found.count(severity);
        let title = counted(messages, &format!("serve-{}s", severity.name()), count);
        json!({ "count": count, "title": title, "list": shown, "more": (more > 0).then(|| messages.more(more)) })
    };
    json!({
        "language": text(messages, "serve-language"),
        "kept": kept.then(|| text(messages, "serve-kept")),
        "mended": text(messages, "serve-mended"),
        "hide": text(messages, "serve-hide"),
        "show": text(messages, "serve-show"),
        "errors": list(Severity::Error),
        "warnings": list(Severity::Warning),
    })
}

/// Returns a problem's location, message and help.
fn entry(object: &Value, messages: &Messages) -> Value {
    let mut arguments = FluentArgs::new();
    for name in ["file", "line", "column"] {
        let value = object[name].as_str().map_or_else(|| object[name].to_string(), str::to_owned);
        arguments.set(name, value);
    }
    let key = if object["line"].is_null() { "serve-file" } else { "serve-place" };
    json!({
        "place": messages.text(key, &arguments),
        "code": object["code"],
        "text": object["message"],
        "help": object["help"],
    })
}

/// Returns a text of the program's own catalogue.
pub(super) fn text(messages: &Messages, key: &str) -> String {
    messages.text(key, &FluentArgs::new())
}

fn counted(messages: &Messages, key: &str, count: usize) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("count", count as u64);
    messages.text(key, &arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_all_that_is_added_and_stands_before_the_end() {
        let page = "<!DOCTYPE html><title>Å</title><body><p></body>".as_bytes();
        let served = String::from_utf8(with_script(page, "abc")).expect("UTF-8");
        let script = "<script src=\"/-insyn/live.js\" data-page=\"abc\" defer></script>";
        assert!(served.ends_with(&format!("{script}</body>")), "{served}");
        assert_eq!(served.replace(script, "").as_bytes(), page);
        assert!(with_script(b"<p>Hej", "").ends_with(b"</script>"));
    }

    #[test]
    fn a_pages_own_pictures_are_found_however_they_are_written() {
        let page = b"<img src=../a.png alt=x><img alt src=\"b%20c.svg\"><img src='/d.png'><img src=https://e.se/f.png><img src=../../../g>";
        assert_eq!(pictures("en/om/", page), ["en/a.png", "en/om/b c.svg"]);
        assert_ne!(hash(page, &[b"a".to_vec()]), hash(page, &[b"b".to_vec()]));
    }
}
