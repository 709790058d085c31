//! Files as they would be after a change that has not been made. It never reads or writes a disk.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Content, Fault, File, Sources, ids};

impl Sources {
    /// Returns the sources with other texts, by present path: a new file if there is none there, and without the file if its text is `None`;
    /// and with every file at the path that `moved` returns. The ids are not those of these sources.
    pub fn changed(&self, texts: &BTreeMap<String, Option<Arc<str>>>, moved: impl Fn(&str) -> String) -> Self {
        let with_text = |file: &File| match texts.get(&file.path) {
            None => Some(file.content.clone()),
            Some(text) => text.clone().map(Content::Text),
        };
        let kept = self.files.iter().filter_map(|file| Some(File::of(moved(&file.path), with_text(file)?)));
        let new = texts.iter().filter(|(path, _)| self.find(path).is_none());
        let new = new.filter_map(|(path, text)| Some(File::of(path.clone(), Content::Text(text.clone()?))));
        let mut files: Vec<File> = kept.chain(new).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let faults = self.faults.iter().map(|fault| Fault { path: moved(&fault.path), kind: fault.kind });
        Self { ids: ids::spread(files.len()), files, faults: faults.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_changed_moved_added_and_removed() {
        let sources = Sources::from_memory([("content/a.md", "1"), ("content/b.md", "2"), ("content/c.pdf", "3")]);
        let text = |text: &str| Some(Arc::from(text));
        let texts = [("content/a.md", text("x")), ("content/b.md", None), ("content/d.md", text("y"))];
        let changed =
            sources.changed(&texts.map(|(path, text)| (path.to_owned(), text)).into(), |path| path.replace("/c", "/z").replace("/a", "/w"));
        let files: Vec<(&str, &str)> = changed.files().map(|(id, file)| (file.path.as_str(), changed.text(id))).collect();
        assert_eq!(files, [("content/d.md", "y"), ("content/w.md", "x"), ("content/z.pdf", "")]);
    }
}
