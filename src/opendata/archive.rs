//! The archive of all open data files, joined from each indicator's part, so that nothing is compressed twice. Its bytes depend only on the
//! files: their order is fixed, and their timestamp is the earliest that the format has.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::csvw;
use super::field::Field;
use super::list::lists;
use crate::indicator::{Column, Status, Words};
use crate::locale::Locale;
use crate::site::Site;

/// Packs files into an archive of their own, to be joined with others. `None` if the library fails, which it has no reason to.
pub(super) fn part(files: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut sorted: Vec<&(String, Vec<u8>)> = files.iter().collect();
    sorted.sort();
    add(&mut archive, sorted)?;
    Some(archive.finish().ok()?.into_inner())
}

/// Returns the archive of `files` and of everything in `parts`, with a readme. `None` if the library fails, which it has no reason to.
pub(super) fn archive<'p>(
    site: &Site,
    locales: &[&Locale],
    files: &[(String, Vec<u8>)],
    parts: impl Iterator<Item = &'p [u8]>,
) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    add(&mut archive, &[("README.txt".to_owned(), readme(site, locales).into_bytes())])?;
    let mut sorted: Vec<&(String, Vec<u8>)> = files.iter().collect();
    sorted.sort();
    let before = sorted.partition_point(|(path, _)| path.as_str() < super::INDICATORS);
    add(&mut archive, sorted[..before].iter().copied())?;
    for part in parts {
        archive.merge_archive(ZipArchive::new(Cursor::new(part)).ok()?).ok()?;
    }
    add(&mut archive, sorted[before..].iter().copied())?;
    Some(archive.finish().ok()?.into_inner())
}

/// Adds files. A workbook is already compressed.
fn add<'f>(archive: &mut ZipWriter<Cursor<Vec<u8>>>, files: impl IntoIterator<Item = &'f (String, Vec<u8>)>) -> Option<()> {
    for (path, bytes) in files {
        let method = if path.ends_with(".xlsx") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options =
            SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default()).unix_permissions(0o644);
        archive.start_file(path.as_str(), options).ok()?;
        archive.write_all(bytes).ok()?;
    }
    Some(())
}

/// Returns the readme of the archive, in each of the site's languages.
fn readme(site: &Site, locales: &[&Locale]) -> String {
    let parts: Vec<String> = locales.iter().map(|locale| readme_in(site, locale)).collect();
    // A text file for people, so it has the line endings of Windows Notepad.
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
    let name = |field: &Field| format!("{}: {}", field.heading(Words::English), locale.text(&field.key()));
    if !site.numbers.indicators.is_empty() {
        lines.extend([String::new(), locale.text("data-archive-holds"), String::new()]);
        lines.extend(Column::OFFERED.iter().map(|column| name(&Field::from(*column))));
    }
    for list in lists(site) {
        let holds = format!("data/{}.csv: {}", list.name(), locale.text(&format!("{}-holds", list.key())));
        lines.extend([String::new(), holds, String::new()]);
        lines.extend(list.fields().iter().map(name));
    }
    lines.extend([String::new(), locale.text("data-statuses"), String::new()]);
    let state = |status: &Status| format!("{}: {}", status.word(Words::English), locale.text(&csvw::status_key(*status)));
    lines.extend(Status::ALL.iter().map(state));
    lines.push(String::new());
    lines.join("\n")
}
