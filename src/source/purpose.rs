//! The purpose of a file, by its path. It never looks into a file.

use super::kind::{data_files, data_folder, data_folders, ending_is, same_name};

/// Extensions of text files that the site is made from, with their dots.
const OF_TEXT: [&str; 4] = [".yaml", ".yml", ".markdown", ".md"];

/// Extensions of documents and pictures, which contain no data that the site is made from.
const FINISHED: [&str; 11] = ["pdf", "docx", "doc", "odt", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

/// How systems in Swedish and English begin the name of a copy.
const COPY_OF: [&str; 4] = ["kopia av ", "copy of ", "kopia - ", "copy - "];

/// Extensions that editors and systems give to copies and unfinished files.
const LEFTOVER: [&str; 10] = ["bak", "old", "orig", "swp", "swo", "tmp", "temp", "part", "crdownload", "autosave"];

/// The purpose of a file below `content/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The site is made from it, or it is a copy of such a file. It is never published, whatever links to it.
    Source,
    /// It is in a directory `files` or `static`, and is therefore published.
    Offered,
    /// It is elsewhere, and is published if a page links to it.
    Beside,
}

impl Purpose {
    /// Returns the purpose of a file or directory, by its path below `content/`.
    pub fn of(path: &str) -> Self {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if data_folder(path).is_some() || data_folders().any(|data| same_name(data, path)) {
            Self::Source
        } else if is_copied(folder) {
            Self::Offered
        } else if text_ending(name).is_some() || folder.is_empty() && names_data(name) {
            Self::Source
        } else {
            Self::Beside
        }
    }
}

/// Returns the path relative to `static` of a file in that directory: it is published there, at the root of the site.
pub fn static_path(path: &str) -> Option<&str> {
    path.split_once('/').filter(|(top, _)| same_name(top, "static")).map(|(_, rest)| rest)
}

/// Returns the probable intended name of a text file to which another extension was appended: `05-ny.md` for `05-ny.md.txt`, which Windows
/// may display as `05-ny.md`.
pub fn meant_name(name: &str) -> Option<String> {
    let lower = name.to_ascii_lowercase();
    if let Some(stem) = lower.strip_suffix(".markdown") {
        return Some(format!("{}.md", &name[..stem.len()]));
    }
    let text = lower.strip_suffix(".txt").filter(|text| OF_TEXT.iter().any(|ending| text.ends_with(ending)))?;
    Some(name[..text.len()].to_owned())
}

/// The formats of office programs by extension.
const OFFICE: [(&str, &str); 9] = [
    ("xlsx", "workbook"),
    ("xls", "workbook"),
    ("xlsm", "workbook"),
    ("xlsb", "workbook"),
    ("ods", "workbook"),
    ("numbers", "workbook"),
    ("docx", "document"),
    ("doc", "document"),
    ("odt", "document"),
];

/// Returns the kind of workbook or document, by the extension of the name.
pub fn office_kind(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    OFFICE.iter().find(|(known, _)| same_name(known, ending)).map(|(_, kind)| *kind)
}

/// Returns the name that a copy was made from, as systems in Swedish and English name copies: `x` for `Kopia av x`, `x - kopia (2)`,
/// `x-copy`, `x-DESKTOP-AB12`, `x (Annas kopia i konflikt 2024-05-01)`.
pub fn copied_from(stem: &str) -> Option<&str> {
    let begins = |start: &&&str| stem.get(..start.len()).is_some_and(|begin| same_name(begin, start));
    if let Some(start) = COPY_OF.iter().find(begins) {
        return Some(&stem[start.len()..]);
    }
    if let Some(base) = before_computer(stem).or_else(|| before_conflict(stem)) {
        return Some(base);
    }
    let unnumbered = stem.trim_end_matches(|character: char| character.is_ascii_digit() || "() -".contains(character));
    let lower = unnumbered.to_ascii_lowercase();
    let named = ["kopia", "copy"].iter().find_map(|copy| lower.strip_suffix(copy)).filter(|base| base.ends_with([' ', '-', '_']));
    let numbered = || stem.ends_with(')').then_some(unnumbered);
    let base = named.map(|base| stem[..base.len()].trim_end_matches([' ', '-', '_'])).or_else(numbered);
    base.filter(|base| !base.is_empty())
}

/// Returns the name before that of a computer, which OneDrive appends if two computers changed a file: capital letters with digits, as in
/// `-DESKTOP-AB12` and `-KOM104233`.
fn before_computer(stem: &str) -> Option<&str> {
    let is_computer = |name: &str| {
        let known = name.starts_with("DESKTOP-") || name.starts_with("LAPTOP-");
        let letters = name.chars().take_while(char::is_ascii_uppercase).count();
        let digits = name.chars().filter(char::is_ascii_digit).count();
        name.chars().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '-') && (known || letters >= 2 && digits >= 4)
    };
    let (at, _) = stem.match_indices('-').find(|(at, _)| is_computer(&stem[at + 1..]))?;
    Some(&stem[..at]).filter(|base| !base.is_empty())
}

/// Returns the name before the brackets by which a service marks conflicting changes.
fn before_conflict(stem: &str) -> Option<&str> {
    let (base, told) = stem.strip_suffix(')')?.rsplit_once(" (")?;
    let told = told.to_lowercase();
    ["konflikt", "motstridig", "conflict"].iter().any(|word| told.contains(word)).then_some(base)
}

/// Whether a name is one that editors and systems give to copies and unfinished files: `plan.docx~`, `plan.pdf.bak`.
pub fn is_leftover(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    name.ends_with(['~', '#']) || LEFTOVER.iter().any(|left| same_name(left, ending))
}

/// Whether a file is text that the site is made from; files in `files` and `static` are only copied.
pub(super) fn is_text(path: &str) -> bool {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let in_data = path.strip_prefix("content/").is_some_and(|path| data_folder(path).is_some());
    let theme = path.starts_with("themes/") && ["html", "css", "js", "ftl", "svg"].iter().any(|text| ending_is(path, text));
    (in_data || !is_copied(folder))
        && (theme || is_table(path) || is_workbook(path) || ["md", "yaml", "yml"].iter().any(|text| ending_is(path, text)))
}

/// Whether a file is a table of values.
pub(super) fn is_table(path: &str) -> bool {
    let in_values = path.strip_prefix("content/").and_then(data_folder).is_some_and(|(folder, _)| folder == "values");
    // `x.yaml.txt` is not a table but a YAML file whose name was changed.
    in_values && ["csv", "tsv", "txt"].iter().any(|table| ending_is(path, table)) && meant_name(path).is_none()
}

/// Whether a file is a workbook of values, which the site is made from as from a table.
pub fn is_workbook(path: &str) -> bool {
    let in_values = path.strip_prefix("content/").and_then(data_folder).is_some_and(|(folder, _)| folder == "values");
    in_values && ending_is(path, "xlsx")
}

/// Whether a file is a drawing, which is text in its own format.
pub(super) fn is_drawing(path: &str) -> bool {
    ending_is(path, "svg")
}

/// Whether a file is a theme's script, whose text is never read and from which nothing else is made.
pub(super) fn is_script(path: &str) -> bool {
    ending_is(path, "js")
}

fn is_copied(folder: &str) -> bool {
    folder.split('/').any(|step| same_name(step, "files") || same_name(step, "static"))
}

/// Returns the offset of a text extension in a name, whatever was appended to it: in `x.yaml.bak` and `x.md (1)`, but not in `x.mdb`.
fn text_ending(name: &str) -> Option<usize> {
    let lower = name.to_ascii_lowercase();
    OF_TEXT.iter().find_map(|ending| {
        let ends = |at: &usize| !lower[at + ending.len()..].starts_with(|next: char| next.is_ascii_alphanumeric());
        lower.match_indices(ending).map(|(at, _)| at).find(ends)
    })
}

/// Whether a path below `content/` is that of a data file with another extension: `actions.docx`.
pub fn is_called_as_data(path: &str) -> bool {
    let stem = path.split('.').next().unwrap_or(path);
    data_files().any(|data| same_name(data, copied_from(stem).unwrap_or(stem)))
}

/// Whether a file directly below `content/` is named like a data file or a copy of one, and is neither a document nor a picture.
fn names_data(name: &str) -> bool {
    let (stem, ending) = (name.split('.').next().unwrap_or(name), name.rsplit('.').next().unwrap_or(name));
    let stem = copied_from(stem).unwrap_or(stem);
    data_files().any(|data| same_name(data, stem)) && !FINISHED.iter().any(|finished| same_name(finished, ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_site_is_made_from_is_never_for_readers_whatever_its_name_has_become() {
        let names = [
            "indicators/x.yaml.bak",
            "Indicators/X.JSON",
            "VALUES/underlag.xlsx",
            "surveys/files/u.csv",
            "values/static/a.csv",
            "Goals",
            "goals.yaml.bak",
            "Kopia av goals.yaml",
            "Kopia av areas.xlsx",
            "goals (1).json",
            "facts - kopia.csv",
            "k/2024/05-ny.md.txt",
            "k/2024/05-ny.MD~",
            "k/2024/x.yaml (1)",
            "k/2024/x.yml",
        ];
        for name in names {
            assert_eq!(Purpose::of(name), Purpose::Source, "{name}");
        }
    }

    #[test]
    fn what_is_not_made_into_the_site_is_offered_where_its_folder_says_so() {
        for name in ["files/plan.pdf", "Files/x.yaml", "STATIC/robots.txt", "k/2024/files/goals.xlsx"] {
            assert_eq!(Purpose::of(name), Purpose::Offered, "{name}");
        }
        for name in [
            "k/2024/Utkast till nämnden.docx",
            "k/values/x.xlsx",
            "karta.png",
            "k/goals.xlsx",
            "facts.pdf",
            "terms-of-use.txt",
            "x.mdb",
            "files",
        ] {
            assert_eq!(Purpose::of(name), Purpose::Beside, "{name}");
        }
    }

    #[test]
    fn a_name_that_got_an_ending_too_many_is_recognised() {
        let cases = [
            ("05-ny.md.txt", Some("05-ny.md")),
            ("X.YAML.TXT", Some("X.YAML")),
            ("Å.markdown", Some("Å.md")),
            ("läs.txt", None),
            ("x.md.bak", None),
        ];
        for (name, meant) in cases {
            assert_eq!(meant_name(name).as_deref(), meant, "{name}");
        }
    }

    #[test]
    fn a_copy_is_known_by_its_name() {
        for name in ["Kopia av x", "copy of x", "x - kopia", "x - Kopia (2)", "x-copy", "x-kopia-2", "x (1)", "x_kopia"] {
            assert_eq!(copied_from(name), Some("x"), "{name}");
        }
        for name in ["x", "fotokopia", "x-2", "kopia", "(1)", "2023"] {
            assert_eq!(copied_from(name), None, "{name}");
        }
    }

    #[test]
    fn what_editors_and_systems_leave_is_known_by_its_name() {
        for name in ["plan.docx~", "plan.pdf.BAK", "x.swp", "#plan.txt#", "plan.pdf.crdownload"] {
            assert!(is_leftover(name), "{name}");
        }
        for name in ["plan.pdf", "old.pdf", "Kopia av plan.pdf", "LICENS"] {
            assert!(!is_leftover(name), "{name}");
        }
    }

    #[test]
    fn a_spreadsheet_under_files_is_an_attachment_and_under_values_a_table() {
        assert!(is_text("content/values/Utfall.CSV") && is_text("content/Values/files/utfall.csv"));
        assert!(!is_text("content/files/utfall.csv") && !is_text("content/values/x.yaml.txt"));
    }
}
