//! What becomes public if the site is published now, and what a reader notices since the last build. It never writes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_bundle::FluentValue;

use super::status::Arguments;
use super::{DONE, MACHINE, MISTAKES, Speaker, pictures, say, today};
use crate::check::unnamed_files;
use crate::output::{self, Difference, Entry};
use crate::pipeline::{self, Order, Timings};
use crate::site::Site;
use crate::source::Sources;

impl Speaker {
    /// Renders the site without drafts and compares it with the last build.
    pub(super) fn becomes_public(&self, order: &Arguments) -> u8 {
        let load = Order { today: order.date.or_else(today), pictures: pictures::kept(), ..Order::default() };
        let mut timings = Timings::default();
        let mut checked = match pipeline::load(&order.root, &load, &mut timings) {
            Ok(checked) => checked,
            Err(error) => return self.unreadable(&error),
        };
        let Some(mut rendered) = checked.render(&mut timings) else {
            self.print(&checked.found, &checked.sources);
            self.count(&checked.found, &checked.sources, "line-not-built");
            return MISTAKES;
        };
        checked.index(&mut rendered, &mut timings);
        let out = order.out.clone().unwrap_or_else(|| order.root.join("public"));
        let changes = match output::changes(&out, &rendered.output) {
            Ok(changes) => changes,
            Err(error) => return self.refuse(&out, error.problem(), MACHINE),
        };
        let files: BTreeMap<&str, &Entry> = rendered.output.files().collect();
        let Some((site, _)) = &checked.site else { return DONE };
        self.print_public((site, &checked.sources), &changes, &files, &out);
        DONE
    }

    fn print_public(
        &self,
        (site, sources): (&Site, &Sources),
        changes: &[(String, Difference)],
        files: &BTreeMap<&str, &Entry>,
        out: &Path,
    ) {
        let of = |wanted: Difference| changes.iter().filter(move |(_, change)| *change == wanted).map(|(path, _)| path.as_str());
        let page = |path: &str| path.strip_suffix("index.html").filter(|_| !path.starts_with("embed/")).map(|folder| format!("/{folder}"));
        let pages = |change| of(change).filter_map(page).collect::<Vec<String>>();
        self.list_public("status-public-new", &pages(Difference::New));
        // Navigation, search and dates of the build change pages whose text is the same.
        let is_noticed = |path: &&str| {
            let now = files.get(path).and_then(|entry| if let Entry::Bytes(bytes) = entry { Some(bytes.as_slice()) } else { None });
            match (now, output::last_bytes(out, path)) {
                (Some(now), Some(before)) => main_text(now) != main_text(&before),
                _ => true,
            }
        };
        let changed: Vec<String> = of(Difference::Changed).filter(is_noticed).filter_map(page).collect();
        self.list_public("status-public-changed", &changed);
        self.list_public("status-public-gone", &pages(Difference::Gone));
        let numbers = of(Difference::Changed).chain(of(Difference::New)).filter(|path| path.ends_with(".csv"));
        let numbers: Vec<String> = numbers.filter_map(|path| self.changed_numbers(path, files.get(path)?, out)).collect();
        self.list_public("status-public-numbers", &numbers);
        let attached = |path: &str| site.structure.assets.values().any(|asset| asset.target == path);
        let unlinked: Vec<String> = unnamed_files(site, sources).into_iter().map(|asset| asset.target.clone()).collect();
        self.list_public("status-public-unlinked", &unlinked);
        let downloads: Vec<String> = of(Difference::New).filter(|path| attached(path)).map(str::to_owned).collect();
        self.list_public("status-public-files", &downloads);
        if changes.is_empty() {
            say(&self.line("status-public-same", &[]));
        }
    }

    fn list_public(&self, key: &str, list: &[String]) {
        if list.is_empty() {
            return;
        }
        say(&self.line(key, &[("count", FluentValue::from(list.len() as u64))]));
        list.iter().for_each(|item| say(&format!("  {item}")));
    }

    /// Returns how many rows of a table of numbers are new, changed or gone; `None` if it has none of them.
    fn changed_numbers(&self, path: &str, now: &Entry, out: &Path) -> Option<String> {
        let Entry::Bytes(now) = now else { return None };
        let before = output::last_bytes(out, path).unwrap_or_default();
        let rows = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().skip(1).map(str::to_owned).collect::<BTreeSet<String>>();
        let (before, now) = (rows(&before), rows(now));
        let (added, removed) = (now.difference(&before).count(), before.difference(&now).count());
        let arguments =
            [("path", path.to_owned().into()), ("added", FluentValue::from(added as u64)), ("removed", FluentValue::from(removed as u64))];
        (added + removed > 0).then(|| self.line("status-public-rows", &arguments))
    }
}

/// Returns the words of a page's own part, without those of its navigation.
fn main_text(page: &[u8]) -> String {
    let text = String::from_utf8_lossy(page);
    let main = text.split_once("<main").map_or(text.as_ref(), |(_, main)| main);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let mut words = String::new();
    for part in main.split('<') {
        let shown = part.split_once('>').map_or("", |(_, shown)| shown);
        words.push_str(shown);
        words.push(' ');
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
