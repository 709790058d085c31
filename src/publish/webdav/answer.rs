//! A server's answer about a directory, as entries. It never asks.

use percent_encoding::percent_decode_str;
use roxmltree::{Document, Node};

use crate::publish::{Item, ItemKind};

const DAV: &str = "DAV:";

/// Returns the entries that an answer lists for the directory at an address, without that directory. `None` if the answer is not as RFC 4918 says.
pub(super) fn items(text: &str, address: &str) -> Option<Vec<Item>> {
    let document = Document::parse(text).ok()?;
    let root = document.root_element();
    if !root.has_tag_name((DAV, "multistatus")) {
        return None;
    }
    let own = path_of(address);
    let responses = root.children().filter(|node| node.has_tag_name((DAV, "response")));
    Some(responses.filter_map(|response| item(response, &own)).collect())
}

fn item(response: Node<'_, '_>, own: &str) -> Option<Item> {
    let path = path_of(text_of(response, "href")?.trim());
    let name = path.strip_prefix(own)?.trim_matches('/');
    // Anything else is the directory itself, or is in another one.
    if name.is_empty() || name.contains('/') {
        return None;
    }
    let is_folder = response.descendants().any(|node| node.has_tag_name((DAV, "collection")));
    // A file without a size is compared with none, and so sent again.
    let size = || text_of(response, "getcontentlength").and_then(|size| size.trim().parse().ok()).unwrap_or(u64::MAX);
    let kind = if is_folder { ItemKind::Folder } else { ItemKind::File(size()) };
    Some(Item { name: name.to_owned(), kind })
}

fn text_of<'t>(node: Node<'t, '_>, name: &str) -> Option<&'t str> {
    node.descendants().find(|node| node.has_tag_name((DAV, name)))?.text()
}

/// Returns the decoded path of an address or of an absolute path, with one slash at the end.
fn path_of(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| &rest[rest.find('/').unwrap_or(rest.len())..]);
    format!("{}/", percent_decode_str(rest).decode_utf8_lossy().trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(hrefs: &[&str]) -> Vec<String> {
        let responses: String = hrefs.iter().map(|href| format!("<D:response><D:href>{href}</D:href></D:response>")).collect();
        let text = format!(r#"<D:multistatus xmlns:D="DAV:">{responses}</D:multistatus>"#);
        items(&text, "https://a.se/en%20mapp/").expect("an answer").into_iter().map(|item| item.name).collect()
    }

    #[test]
    fn entries_are_named_however_the_server_writes_their_addresses() {
        let own = ["/en%20mapp/", "https://a.se/en%20mapp/", "/en%20mapp"];
        for own in own {
            assert_eq!(listed(&[own, "/en%20mapp/a.html", "http://a.se/en%20mapp/%C3%A5/"]), ["a.html", "å"], "{own}");
        }
    }

    #[test]
    fn entries_of_other_folders_are_left_out() {
        assert_eq!(listed(&["/en%20mapp/b/c.html", "/annan/d.html", "/en%20mapp2/"]), [""; 0]);
    }

    #[test]
    fn kinds_and_sizes_are_read_with_any_prefix_and_nonsense_is_no_answer() {
        let text = r#"<multistatus xmlns="DAV:"><response><href>/a/</href></response>
            <response><href>/a/b</href><propstat><prop><resourcetype><collection/></resourcetype></prop></propstat></response>
            <response><href>/a/c</href><propstat><prop><resourcetype/><getcontentlength>7</getcontentlength></prop></propstat></response>
            <response><href>/a/d</href><propstat><prop/></propstat></response></multistatus>"#;
        let kinds: Vec<ItemKind> = items(text, "http://x/a/").expect("an answer").into_iter().map(|item| item.kind).collect();
        assert_eq!(kinds, [ItemKind::Folder, ItemKind::File(7), ItemKind::File(u64::MAX)]);
        assert_eq!(items("<html>Hej</html>", "http://x/a/"), None);
        assert_eq!(items("inte XML", "http://x/a/"), None);
    }
}
