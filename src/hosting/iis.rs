//! Writes the server rules for Internet Information Services. It never decides a rule.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::rules::{Exception, Header, MEDIA_TYPES, NOT_FOUND, Rules, UNKNOWN};

type Xml = Writer<Vec<u8>>;

const ABOUT: &str = " Regler för Internet Information Services, skrivna av Insyn tillsammans med webbplatsen. De gäller i den här mappen utan att \
                     något mer behöver göras. Rules for IIS, written with the site. ";

/// A header that IIS sends by default and nobody needs.
const TALKATIVE: &str = "X-Powered-By";

/// Returns the bytes of `web.config`.
pub(super) fn xml(rules: &Rules) -> Vec<u8> {
    // Writing to memory cannot fail.
    write(rules).unwrap_or_default()
}

fn write(rules: &Rules) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.write_event(Event::Comment(BytesText::from_escaped(ABOUT)))?;
    writer.create_element("configuration").write_inner_content(|writer| {
        writer.create_element("system.webServer").write_inner_content(|writer| whole(writer, rules))?;
        rules.exceptions.iter().try_for_each(|(matcher, exception)| {
            let path = matcher.path().trim_end_matches('/');
            element(writer, "location", &[("path", path)], |writer| {
                writer.create_element("system.webServer").write_inner_content(|writer| otherwise(writer, path, exception)).map(|_| ())
            })
        })
    })?;
    Ok(writer.into_inner())
}

/// Writes the rules for every file.
fn whole(writer: &mut Xml, rules: &Rules) -> io::Result<()> {
    element(writer, "defaultDocument", &[("enabled", "true")], |writer| {
        element(writer, "files", &[], |writer| {
            empty(writer, "clear", &[])?;
            empty(writer, "add", &[("value", "index.html")])
        })
    })?;
    let not_found = format!("{}{NOT_FOUND}", rules.root);
    element(writer, "httpErrors", &[("errorMode", "Custom")], |writer| {
        empty(writer, "remove", &[("statusCode", "404")])?;
        empty(writer, "error", &[("statusCode", "404"), ("path", &not_found), ("responseMode", "ExecuteURL")])
    })?;
    element(writer, "security", &[], |writer| {
        element(writer, "requestFiltering", &[], |writer| {
            element(writer, "hiddenSegments", &[], |writer| {
                // IIS hides `web.config` itself; a duplicate entry is an error.
                let unserved = rules.unserved.into_iter().filter(|file| *file != super::IIS);
                unserved.into_iter().try_for_each(|file| empty(writer, "add", &[("segment", file)]))
            })
        })
    })?;
    element(writer, "staticContent", &[], |writer| {
        MEDIA_TYPES.iter().try_for_each(|kind| mime_map(writer, &format!(".{}", kind.extension), &kind.with_charset()))?;
        // IIS answers 404 for an extension it does not know.
        mime_map(writer, ".*", UNKNOWN)
    })?;
    element(writer, "httpProtocol", &[], |writer| {
        element(writer, "customHeaders", &[], |writer| {
            empty(writer, "remove", &[("name", TALKATIVE)])?;
            rules.headers.iter().try_for_each(|header| set(writer, header))
        })
    })?;
    empty(writer, "urlCompression", &[("doStaticCompression", "true"), ("doDynamicCompression", "false")])
}

/// Writes the exception for a path.
fn otherwise(writer: &mut Xml, path: &str, exception: &Exception) -> io::Result<()> {
    if let Some(kind) = exception.kind {
        // For a name without an extension, IIS takes a lone dot as the extension.
        let name = path.rsplit('/').next().unwrap_or(path);
        let extension = name.rsplit_once('.').map_or_else(|| ".".to_owned(), |(_, extension)| format!(".{extension}"));
        element(writer, "staticContent", &[], |writer| mime_map(writer, &extension, kind))?;
    }
    if exception.headers.is_empty() {
        return Ok(());
    }
    element(writer, "httpProtocol", &[], |writer| {
        element(writer, "customHeaders", &[], |writer| exception.headers.iter().try_for_each(|header| set(writer, header)))
    })
}

/// Writes the media type of an extension. It is removed first, since a duplicate entry is an error if the server knows the extension
/// already.
fn mime_map(writer: &mut Xml, extension: &str, kind: &str) -> io::Result<()> {
    empty(writer, "remove", &[("fileExtension", extension)])?;
    empty(writer, "mimeMap", &[("fileExtension", extension), ("mimeType", kind)])
}

fn set(writer: &mut Xml, header: &Header) -> io::Result<()> {
    empty(writer, "remove", &[("name", header.name)])?;
    match &header.value {
        Some(value) => empty(writer, "add", &[("name", header.name), ("value", value)]),
        None => Ok(()),
    }
}

fn empty(writer: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    writer.create_element(name).with_attributes(attributes.iter().copied()).write_empty().map(|_| ())
}

fn element(writer: &mut Xml, name: &str, attributes: &[(&str, &str)], inner: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    writer.create_element(name).with_attributes(attributes.iter().copied()).write_inner_content(inner).map(|_| ())
}
