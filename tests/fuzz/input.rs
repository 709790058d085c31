//! The sites whose files are changed, and the input of a run: one changed file.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use super::change::Dice;

/// A site's files by path.
pub type Site = BTreeMap<String, Vec<u8>>;

/// What is changed: certain files, and the whole or a part of each.
pub struct Target {
    pub name: &'static str,
    /// Whether it includes the file at a path.
    takes: fn(&str) -> bool,
    /// The part of the file that is changed.
    part: fn(&[u8]) -> Range<usize>,
}

pub const TARGETS: [Target; 6] = [
    Target { name: "front_matter", takes: |path| path.ends_with(".md"), part: |bytes| 0..front_matter(bytes) },
    Target { name: "markdown", takes: |path| path.ends_with(".md"), part: |bytes| front_matter(bytes)..bytes.len() },
    Target { name: "yaml", takes: |path| path.starts_with("content/") && path.ends_with(".yaml"), part: |bytes| 0..bytes.len() },
    Target { name: "table", takes: |path| path.ends_with(".csv"), part: |bytes| 0..bytes.len() },
    Target { name: "svg", takes: |path| path.starts_with("content/") && path.ends_with(".svg"), part: |bytes| 0..bytes.len() },
    Target { name: "configuration", takes: |path| path == "insyn.yaml", part: |bytes| 0..bytes.len() },
];

/// Returns the end of a page's front matter.
fn front_matter(bytes: &[u8]) -> usize {
    let end = bytes.windows(5).skip(1).position(|window| window == b"\n---\n");
    end.map_or(0, |at| at + 6)
}

/// A changed file of a site.
pub struct Input {
    site: String,
    path: String,
    bytes: Vec<u8>,
}

impl Input {
    /// Encodes the site and the path as a line, followed by the bytes.
    pub fn encode(&self) -> Vec<u8> {
        [format!("{} {}\n", self.site, self.path).as_bytes(), &self.bytes].concat()
    }

    pub fn decode(encoded: &[u8]) -> Option<Self> {
        let end = encoded.iter().position(|byte| *byte == b'\n')?;
        let (site, path) = std::str::from_utf8(&encoded[..end]).ok()?.split_once(' ')?;
        Some(Self { site: site.into(), path: path.into(), bytes: encoded[end + 1..].to_vec() })
    }
}

/// All sites.
pub struct Library(BTreeMap<String, Site>);

impl Library {
    /// Reads the whole sites of `tests/sites`, the starter and the cases.
    pub fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut sites = BTreeMap::new();
        for name in names(&root.join("tests/sites")) {
            sites.insert(format!("tests/sites/{name}/site"), folder(&root.join("tests/sites").join(&name).join("site")));
        }
        sites.insert("src/starter".into(), folder(&root.join("src/starter")));
        for name in names(&root.join("tests/cases")) {
            let text = fs::read_to_string(root.join("tests/cases").join(&name)).expect("a case");
            sites.insert(format!("tests/cases/{name}"), case(&text));
        }
        Self(sites)
    }

    /// Returns a changed file of a target. A quarter are from whole sites, the others from cases, which take less time.
    pub fn draw(&self, target: &Target, dice: &mut Dice, change: fn(&[u8], &[u8], &mut Dice) -> Vec<u8>) -> Input {
        let files = |of_cases: bool| {
            let sites = self.0.iter().filter(move |(name, _)| name.starts_with("tests/cases") == of_cases);
            let files = sites.flat_map(|(name, site)| site.iter().map(move |(path, bytes)| (name, path, bytes)));
            files.filter(|(_, path, _)| (target.takes)(path)).collect::<Vec<_>>()
        };
        let of_cases = files(true);
        let from = if dice.below(4) > 0 && !of_cases.is_empty() { of_cases } else { files(false) };
        let (site, path, bytes) = from[dice.below(from.len())];
        let (_, _, other) = from[dice.below(from.len())];
        let part = (target.part)(bytes);
        let changed = change(&bytes[part.clone()], &other[(target.part)(other)], dice);
        Input { site: site.clone(), path: path.clone(), bytes: [&bytes[..part.start], &changed, &bytes[part.end..]].concat() }
    }

    /// Returns the site of an input with the changed file.
    pub fn site_with(&self, input: &Input) -> Site {
        let mut site = self.0.get(&input.site).unwrap_or_else(|| panic!("no site {}", input.site)).clone();
        site.insert(input.path.clone(), input.bytes.clone());
        site
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    entries.map(|name| name.to_string_lossy().into_owned()).collect()
}

fn folder(root: &Path) -> Site {
    let files = walkdir::WalkDir::new(root).into_iter().map(|entry| entry.expect("an entry")).filter(|entry| entry.file_type().is_file());
    let path = |entry: &walkdir::DirEntry| entry.path().strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
    files.map(|entry| (path(&entry), fs::read(entry.path()).expect("a file"))).collect()
}

/// Returns the files of a case, with a configuration and a front page if it has none.
fn case(text: &str) -> Site {
    let mut site = Site::from([
        (
            "insyn.yaml".to_owned(),
            b"title: T\narea: \"9999\"\nbase_url: https://example.se/\nsearch: false\norganisation: {name: K}\n".to_vec(),
        ),
        ("content/_index.md".to_owned(), b"---\ntitle: Start\n---\n\nHej.\n".to_vec()),
    ]);
    let mut sections = text.split("=== ");
    sections.next();
    for section in sections {
        let (name, body) = section.split_once('\n').unwrap_or((section, ""));
        site.insert(name.trim().to_owned(), body.as_bytes().to_vec());
    }
    site.remove("expected");
    site.retain(|path, _| !path.starts_with("without "));
    site
}
