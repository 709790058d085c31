//! The site's own URL: scheme, host, port and plain path, so that it is valid in any server's configuration. It never resolves it.

use std::ops::Range;

use crate::diagnostic::Problem;

/// Parses the site's URL; the result has a trailing `/`.
///
/// # Errors
/// If it is anything but `https://` or `http://`, a host name of ASCII letters, digits, hyphens and dots, an optional port, and path
/// components of ASCII letters, digits and `-_.~`: the range that is wrong, and the problem.
pub fn site_address(text: &str) -> Result<String, (Range<usize>, Problem)> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme));
    let start = scheme.ok_or_else(|| wrong("scheme", text, 0..text.len()))?.len();
    let rest = &text[start..];
    for (part, delimiter) in [("query", '?'), ("fragment", '#')] {
        if let Some(at) = rest.find(delimiter) {
            return Err(wrong(part, text, start + at..start + at + 1));
        }
    }
    let end = start + rest.find('/').unwrap_or(rest.len());
    let authority = &text[start..end];
    if let Some(at) = authority.find('@') {
        return Err(wrong("user", text, start..start + at + 1));
    }
    let host_end = start + authority.find(':').unwrap_or(authority.len());
    if !is_host(&text[start..host_end]) {
        return Err(wrong("host", text, start..host_end));
    }
    if host_end < end && !is_port(&text[host_end + 1..end]) {
        return Err(wrong("port", text, host_end..end));
    }
    check_steps(text, end)?;
    Ok(super::with_slash(text))
}

/// Checks every path component after the host; only the one after the last `/` may be empty.
fn check_steps(text: &str, from: usize) -> Result<(), (Range<usize>, Problem)> {
    let folders = text[from..].strip_prefix('/').unwrap_or("");
    let mut at = text.len() - folders.len();
    for step in folders.split('/') {
        let end = at + step.len();
        let is_last = step.is_empty() && end == text.len();
        if !is_step(step) && !is_last {
            return Err(wrong("step", text, at..end.max(at + usize::from(step.is_empty()))));
        }
        at = end + 1;
    }
    Ok(())
}

fn wrong(part: &str, text: &str, range: Range<usize>) -> (Range<usize>, Problem) {
    let written = text[range.clone()].to_owned();
    (range, Problem::BadBaseUrl { part: part.to_owned(), written })
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    host.len() <= 253 && host.split('.').all(is_label)
}

fn is_port(port: &str) -> bool {
    port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

fn is_step(step: &str) -> bool {
    !matches!(step, "" | "." | "..") && step.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_host_port_and_folders_is_taken() {
        for (written, taken) in [
            ("https://kvalitet.example.se", "https://kvalitet.example.se/"),
            ("http://localhost:8080/a/", "http://localhost:8080/a/"),
            ("https://www.example.se/Kvalitet_2.0/~a-b", "https://www.example.se/Kvalitet_2.0/~a-b/"),
            ("https://xn--hrnsand-90a8i.se/..a/.b", "https://xn--hrnsand-90a8i.se/..a/.b/"),
            ("http://127.0.0.1/", "http://127.0.0.1/"),
        ] {
            assert_eq!(site_address(written).as_deref(), Ok(taken));
        }
    }

    #[test]
    fn anything_else_is_refused_where_it_stands() {
        for (written, part, place) in [
            ("ftp://a.se", "scheme", "ftp://a.se"),
            ("//a.se/", "scheme", "//a.se/"),
            ("https://", "host", ""),
            ("https:///a/", "host", ""),
            ("https://u:p@a.se/", "user", "u:p@"),
            ("https://a_b.se/", "host", "a_b.se"),
            ("https://härnösand.se/", "host", "härnösand.se"),
            ("https://[::1]/", "host", "["),
            ("https://a.se:0/", "port", ":0"),
            ("https://a.se:/", "port", ":"),
            ("https://a.se:+80/", "port", ":+80"),
            ("https://a.se/k;x/", "step", "k;x"),
            ("https://a.se/(a|b)/", "step", "(a|b)"),
            ("https://a.se/a\\b/", "step", "a\\b"),
            ("https://a.se/a/../b", "step", ".."),
            ("https://a.se/./", "step", "."),
            ("https://a.se/a//b", "step", "/"),
            ("https://a.se//", "step", "/"),
            ("https://a.se/%61/", "step", "%61"),
            ("https://a.se/å/", "step", "å"),
            ("https://a.se/{a}/", "step", "{a}"),
            ("https://a.se/a b", "step", "a b"),
            ("https://a.se/?q", "query", "?"),
            ("https://a.se/a#b", "fragment", "#"),
        ] {
            let (range, problem) = site_address(written).expect_err(written);
            assert_eq!((&written[range], problem), (place, Problem::BadBaseUrl { part: part.into(), written: place.into() }), "{written}");
        }
    }
}
