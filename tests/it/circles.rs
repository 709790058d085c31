//! No module depends on itself through others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, UseTree};
use walkdir::WalkDir;

/// The modules of a program by path, with their text.
type Modules = BTreeMap<Vec<String>, String>;

/// Returns the modules below `src`, without tests.
fn modules() -> Modules {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut modules = Modules::new();
    for entry in WalkDir::new(&root).into_iter().filter_map(Result::ok) {
        let below = entry.path().strip_prefix(&root).expect("below src").with_extension("");
        let module: Vec<String> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if entry.path().extension().is_some_and(|ending| ending == "rs") && !module.iter().any(|part| part == "tests") {
            modules.insert(module, fs::read_to_string(entry.path()).expect("a source file"));
        }
    }
    modules
}

/// The names used in a file.
struct Names<'m> {
    modules: &'m Modules,
    module: &'m [String],
    used: BTreeSet<Vec<String>>,
}

impl Names<'_> {
    /// Records the module that a path refers to, if it is one of this program.
    fn note(&mut self, path: &[String]) {
        let mut whole = match path[0].as_str() {
            "crate" => Vec::new(),
            "self" => self.module.to_vec(),
            "super" => self.module[..self.module.len() - 1].to_vec(),
            // A single name is one of the file's own modules, or external.
            _ => [self.module, &path[..1]].concat(),
        };
        for part in &path[1..] {
            if part == "super" {
                whole.pop();
            } else {
                whole.push(part.clone());
            }
        }
        while !whole.is_empty() && !self.modules.contains_key(&whole) {
            whole.pop();
        }
        if whole != self.module {
            self.used.insert(whole);
        }
    }

    fn tree(&mut self, before: &[String], tree: &UseTree) {
        match tree {
            UseTree::Path(path) => self.tree(&[before, &[path.ident.to_string()]].concat(), &path.tree),
            UseTree::Name(name) => self.note(&[before, &[name.ident.to_string()]].concat()),
            UseTree::Rename(name) => self.note(&[before, &[name.ident.to_string()]].concat()),
            UseTree::Glob(_) => self.note(before),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(before, item)),
        }
    }
}

impl<'ast> Visit<'ast> for Names<'_> {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&[], &item.tree);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        assert!(
            item.content.is_none() || item.ident == "tests",
            "{}: `{}` belongs in a file of its own",
            self.module.join("::"),
            item.ident
        );
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.note(&names);
        visit::visit_path(self, path);
    }
}

/// Returns what each module uses besides its ancestors. The root of a room stands for the whole room, and is left out.
fn uses(modules: &Modules) -> BTreeMap<&[String], BTreeSet<Vec<String>>> {
    let used = |module: &Vec<String>, text: &String| {
        let mut names = Names { modules, module, used: BTreeSet::new() };
        names.visit_file(&syn::parse_file(text).expect("Rust"));
        names.used.retain(|used| used.len() > 1 && !module.starts_with(used));
        names.used
    };
    modules.iter().filter(|(module, _)| module.len() > 1).map(|(module, text)| (module.as_slice(), used(module, text))).collect()
}

/// Returns everything that a module depends on, directly or indirectly.
fn below<'u>(uses: &'u BTreeMap<&[String], BTreeSet<Vec<String>>>, module: &[String]) -> BTreeSet<&'u [String]> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&[String]> = uses.get(module).into_iter().flatten().map(Vec::as_slice).collect();
    while let Some(next) = open.pop() {
        if seen.insert(next) {
            open.extend(uses.get(next).into_iter().flatten().map(Vec::as_slice));
        }
    }
    seen
}

/// Returns every module that depends on itself.
fn circles(modules: &Modules) -> Vec<String> {
    let uses = uses(modules);
    uses.keys().filter(|module| below(&uses, module).contains(*module)).map(|module| module.join("::")).collect()
}

#[test]
fn no_file_stands_on_itself() {
    assert_eq!(circles(&modules()), Vec::<String>::new());
}

#[test]
fn a_circle_is_found() {
    let module = |path: &[&str], text: &str| (path.iter().map(|&part| part.to_owned()).collect(), text.to_owned());
    let planted = Modules::from([
        module(&["room"], "mod one; mod two; mod three;"),
        module(&["room", "one"], "use super::{two::Two, three};"),
        module(&["room", "two"], "fn two() { crate::room::three::four(); }"),
        module(&["room", "three"], "pub fn three(one: &super::one::One) {}"),
        module(&["room", "four"], "use super::one::One;"),
    ]);
    assert_eq!(circles(&planted), ["room::one", "room::three", "room::two"]);
}
