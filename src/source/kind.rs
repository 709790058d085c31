//! The kinds of content, and where each is found below `content/`. It never reads a file.

/// What a file below `content/` contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A Markdown page.
    Page,
    /// Areas: municipalities, groups, units.
    Areas,
    /// The municipality's operations (services).
    Operations,
    /// An indicator.
    Indicator,
    /// A table of values of indicators.
    Table,
    /// A survey.
    Survey,
    /// Goals of reports.
    Goals,
    /// Measures.
    Actions,
    /// Risk matrices.
    Matrices,
    /// Budgets.
    Budgets,
    /// Single figures.
    Facts,
    /// Glossary terms.
    Terms,
    /// Self-checks.
    SelfChecks,
    /// The plan of a year.
    YearPlan,
    /// Former names of indicators and areas.
    FormerNames,
}

/// Where a kind of data is found: in a directory directly below `content/`, in a file there, or both.
struct Row {
    kind: Kind,
    /// The directory, and how deeply its files may be nested.
    folder: Option<(&'static str, Depth)>,
    /// The name of the file, without its extension: `goals` for `goals.yaml` and `goals.2023.yml`.
    file: Option<&'static str>,
    /// What other files call one of its entries; `None` if none refer to them.
    entry: Option<&'static str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// Directly in the directory.
    Flat,
    /// In the directory or any of its subdirectories.
    Any,
}

/// Every kind of data. This is the only list of them: the purpose of a file and its parser both follow from it.
const ROWS: [Row; 14] = [
    row(Kind::Areas, None, Some("areas"), Some("area")),
    row(Kind::Operations, None, Some("operations"), Some("area")),
    row(Kind::Indicator, Some(("indicators", Depth::Flat)), None, None),
    row(Kind::Table, Some(("values", Depth::Any)), None, None),
    row(Kind::Survey, Some(("surveys", Depth::Flat)), None, Some("survey")),
    row(Kind::Goals, Some(("goals", Depth::Any)), Some("goals"), Some("goal")),
    row(Kind::Actions, Some(("actions", Depth::Any)), Some("actions"), Some("action")),
    row(Kind::SelfChecks, Some(("self_checks", Depth::Any)), Some("self_checks"), None),
    row(Kind::Matrices, None, Some("matrices"), Some("matrix")),
    row(Kind::Budgets, None, Some("budgets"), Some("budget")),
    row(Kind::Facts, None, Some("facts"), Some("fact")),
    row(Kind::YearPlan, None, Some("plan"), None),
    row(Kind::Terms, None, Some("terms"), None),
    row(Kind::FormerNames, None, Some("aliases"), None),
];

const fn row(kind: Kind, folder: Option<(&'static str, Depth)>, file: Option<&'static str>, entry: Option<&'static str>) -> Row {
    Row { kind, folder, file, entry }
}

impl Kind {
    /// Returns what the file at a path below `content/` contains. Returns `None` if the site is not made from it.
    pub fn of(path: &str) -> Option<Self> {
        let is_yaml = ending_is(path, "yaml") || ending_is(path, "yml");
        let Some((folder, rest)) = data_folder(path) else {
            let alone = || ROWS.iter().find(|row| row.file.is_some_and(|file| is_called(path, file))).map(|row| row.kind);
            return if is_yaml { alone() } else { ending_is(path, "md").then_some(Self::Page) };
        };
        let fits = |row: &&Row| match row.kind {
            Self::Table => !is_yaml && !ending_is(path, "md"),
            _ => is_yaml,
        };
        let row =
            ROWS.iter().find(|row| row.folder.is_some_and(|(name, depth)| name == folder && (depth == Depth::Any || !rest.contains('/'))));
        row.filter(fits).map(|row| row.kind)
    }

    /// Whether files of the kind have numbers, each of which may decide what is suppressed of the others.
    pub fn is_of_numbers(self) -> bool {
        matches!(self, Self::Indicator | Self::Table | Self::Survey | Self::Facts)
    }

    /// Returns what other files call one of its entries; `None` if none refer to them.
    pub fn entry(self) -> Option<&'static str> {
        ROWS.iter().find(|row| row.kind == self)?.entry
    }
}

/// Returns the YAML files of a kind, as globs relative to the site's directory.
pub fn places(kind: Kind) -> Vec<String> {
    let mut places = Vec::new();
    for row in ROWS.iter().filter(|row| row.kind == kind) {
        for ending in ["yaml", "yml"] {
            if let Some(file) = row.file {
                places.extend([format!("content/{file}.{ending}"), format!("content/{file}.*.{ending}")]);
            }
            if let Some((folder, depth)) = row.folder {
                let below = if depth == Depth::Any { "**/" } else { "" };
                places.push(format!("content/{folder}/{below}*.{ending}"));
            }
        }
    }
    places
}

/// Splits a path below `content/` into the data directory it is in and the rest.
pub fn data_folder(path: &str) -> Option<(&'static str, &str)> {
    let (top, rest) = path.split_once('/')?;
    data_folders().find(|folder| same_name(folder, top)).map(|folder| (folder, rest))
}

/// Returns the directories directly below `content/` that contain only data.
pub(super) fn data_folders() -> impl Iterator<Item = &'static str> {
    ROWS.iter().filter_map(|row| row.folder).map(|(folder, _)| folder)
}

/// Returns the names of the data files directly below `content/`, without their extensions.
pub(super) fn data_files() -> impl Iterator<Item = &'static str> {
    ROWS.iter().filter_map(|row| row.file)
}

/// Whether two names are equal on case-insensitive file systems.
pub fn same_name(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

/// Whether a path has an extension, regardless of case.
pub(super) fn ending_is(path: &str, wanted: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| same_name(ending, wanted))
}

/// Whether a path below `content/` is a file directly there whose name before its first dot is `name`.
fn is_called(path: &str, name: &str) -> bool {
    !path.contains('/') && path.split_once('.').is_some_and(|(stem, _)| same_name(stem, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_kind_follows_from_where_it_lies() {
        let cases = [
            ("k/2024/05-ny.md", Some(Kind::Page)),
            ("goals.yaml", Some(Kind::Goals)),
            ("Goals.2023.YML", Some(Kind::Goals)),
            ("goals/2023/hemtjanst.yaml", Some(Kind::Goals)),
            ("goals.txt", None),
            ("k/goals.yaml", None),
            ("indicators/x.yaml", Some(Kind::Indicator)),
            ("indicators/aldre/x.yaml", None),
            ("indicators/x.md", None),
            ("values/2023/utfall.csv", Some(Kind::Table)),
            ("values/utfall", Some(Kind::Table)),
            ("values/utfall.yaml", None),
            ("values/utfall.md", None),
            ("terms.yaml", Some(Kind::Terms)),
            ("x.yaml", None),
        ];
        for (path, kind) in cases {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }
}
