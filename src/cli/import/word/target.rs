//! Where a document's report is put. It never writes a file.

use std::path::Path;

use crate::diagnostic::Problem;
use crate::name::Slug;
use crate::source::{data_folder, static_path};
use crate::word::{self, Manuscript, Report};

/// The reports that the law asks for: what their title contains, and their directory.
const REPORTS: [(&str, &str); 2] = [("patientsäkerhet", "patientsakerhetsberattelse"), ("kvalitet", "kvalitetsberattelse")];

/// A file to write: its path from the site's directory, and its content.
pub(super) type Written = (String, Vec<u8>);

/// The place of a report.
pub(super) struct Target {
    /// Its directory below `content`.
    pub folder: String,
    /// The year that it is about.
    pub year: u16,
    /// Its title.
    title: String,
}

impl Target {
    /// Returns the place that the command names, or that the document's title and year give.
    pub(super) fn of(into: Option<&str>, manuscript: &Manuscript) -> Result<Self, Problem> {
        let title = manuscript.title.clone();
        let wrong = |kind: &str, found: &str| Problem::WordFolder { kind: kind.to_owned(), found: found.to_owned() };
        if let Some(into) = into {
            let folder = checked(into).ok_or_else(|| wrong("path", into))?;
            let named = folder.rsplit('/').find_map(word::year);
            let year = named.or(manuscript.year).ok_or_else(|| wrong("year", into))?;
            return Ok(Self { folder, year, title });
        }
        let year = manuscript.year.ok_or_else(|| wrong("year", &title))?;
        let lower = title.to_lowercase();
        let known = REPORTS.iter().find(|(word, _)| lower.contains(word)).map(|(_, folder)| (*folder).to_owned());
        let folder = known.or_else(|| Some(word::short_slug(&without_year(&title, year), "rapport"))).unwrap_or_default();
        Ok(Self { folder: format!("{folder}/{year}"), year, title })
    }

    /// Returns the path of a file of the report.
    pub(super) fn path_of(&self, name: &str) -> String {
        format!("content/{}/{name}", self.folder)
    }

    /// Returns the report's title with its year.
    pub(super) fn title_of_year(&self) -> String {
        let year = self.year.to_string();
        if self.title.contains(&year) { self.title.clone() } else { format!("{} {year}", self.title) }
    }

    /// Returns the report's own page.
    pub(super) fn page(&self, report: &Report, draft: bool) -> String {
        let year = self.year.to_string();
        let title = self.title_of_year();
        let mut front: Vec<(&str, &str)> = vec![("title", &title)];
        front.extend(report.description.as_deref().map(|description| ("description", description)));
        front.push(("edition", &year));
        if draft {
            front.push(("draft", "true"));
        }
        word::page_about(&front, &report.about, &report.lead)
    }

    /// Returns the pages of the directories above that have none.
    pub(super) fn pages_above(&self, root: &Path) -> Vec<Written> {
        let mut files = Vec::new();
        for (at, _) in self.folder.match_indices('/') {
            let path = format!("content/{}/_index.md", &self.folder[..at]);
            if !root.join(&path).exists() {
                files.push((path, word::page(&[("title", &without_year(&self.title, self.year))], "").into_bytes()));
            }
        }
        files
    }
}

/// Returns a directory below `content` in which a report can be; `None` for another.
fn checked(into: &str) -> Option<String> {
    let path = into.trim().replace('\\', "/");
    let path = path.trim_start_matches("./").trim_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path);
    let is_offered =
        static_path(path).is_some() || path.split('/').any(|piece| matches!(piece.to_lowercase().as_str(), "files" | "static"));
    let is_good = path.split('/').all(|piece| Slug::parse(piece).is_some());
    (is_good && !is_offered && data_folder(&format!("{path}/x.yaml")).is_none() && path != "content").then(|| path.to_owned())
}

/// Returns a title without its year: the name of the report of every year.
fn without_year(title: &str, year: u16) -> String {
    let without = title.replace(&year.to_string(), " ");
    let words: Vec<&str> = without.split_whitespace().filter(|word| *word != "–" && *word != "-").collect();
    let mut name = words.join(" ").trim_end_matches([',', ':', '-', '–', ' ']).to_owned();
    for word in [" för år", " för", " år"] {
        if let Some(rest) = name.strip_suffix(word) {
            name = rest.to_owned();
        }
    }
    if name.is_empty() { "Rapport".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_put_below_content_and_nowhere_else() {
        for (into, folder) in [
            ("kvalitetsberattelse/2023", Some("kvalitetsberattelse/2023")),
            ("content/a/2023/", Some("a/2023")),
            (r".\content\a\2023", Some("a/2023")),
            ("../2023", None),
            ("a/../../2023", None),
            ("/", None),
            ("Kvalitet/2023", None),
            ("indicators/2023", None),
            ("files/2023", None),
            ("static", None),
            ("", None),
        ] {
            assert_eq!(checked(into).as_deref(), folder, "{into}");
        }
    }

    #[test]
    fn the_name_of_every_years_report_has_no_year() {
        assert_eq!(without_year("Kvalitetsberättelse 2023", 2023), "Kvalitetsberättelse");
        assert_eq!(without_year("Kvalitetsberättelse för år 2023", 2023), "Kvalitetsberättelse");
        assert_eq!(without_year("2023", 2023), "Rapport");
    }
}
