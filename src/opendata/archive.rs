//! All files of open data as one archive. Its bytes follow from the files alone: the entries are sorted, and their time is the first that the
//! format knows.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::csvw;
use crate::indicator::{Column, Status, Words};
use crate::locale::Locale;
use crate::site::Site;

/// The archive of files by their paths, with a text that says what they are; `None` where the library refuses, which it has no reason to.
pub(super) fn archive(site: &Site, locales: &[&Locale], files: &BTreeMap<String, Vec<u8>>) -> Option<Vec<u8>> {
    let mut all: BTreeMap<&str, &[u8]> = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let readme = readme(site, locales).into_bytes();
    all.insert("README.txt", &readme);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in all {
        archive.start_file(path, options).ok()?;
        archive.write_all(bytes).ok()?;
    }
    Some(archive.finish().ok()?.into_inner())
}

/// What the archive holds, in each of the site's languages.
fn readme(site: &Site, locales: &[&Locale]) -> String {
    let parts: Vec<String> = locales.iter().map(|locale| readme_in(site, locale)).collect();
    // A text file for people, so it ends its lines as Windows' own editor wants it.
    parts.join("\n\n---\n\n").replace('\n', "\r\n")
}

fn readme_in(site: &Site, locale: &Locale) -> String {
    let lang = locale.lang();
    let config = &site.config;
    let mut lines = vec![
        locale.format("data-of", &[("title", config.title.text(lang).into())]),
        String::new(),
        config.organisation.name.text(lang).to_owned(),
    ];
    lines.extend(config.base_url.clone());
    lines.extend(config.notice.as_ref().map(|notice| notice.text(lang).to_owned()));
    lines.push(match &config.open_data.license {
        Some(license) => locale.format("figure-license", &[("license", license.name.clone().into())]),
        None => locale.text("data-no-license"),
    });
    lines.extend([String::new(), locale.text("data-archive-holds"), String::new()]);
    let name = |column: &Column| format!("{}: {}", column.heading(Words::English), locale.text(&csvw::key(*column)));
    lines.extend(Column::OFFERED.iter().map(name));
    lines.extend([String::new(), locale.text("data-statuses"), String::new()]);
    let state = |status: &Status| format!("{}: {}", status.word(Words::English), locale.text(&csvw::status_key(*status)));
    lines.extend(Status::ALL.iter().map(state));
    lines.push(String::new());
    lines.join("\n")
}
