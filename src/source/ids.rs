//! Ids of files that survive edits: a file keeps its id while others are added and removed, and ids are in the order of the paths. It never reads a
//! file.

use super::{File, FileId, Fingerprint, Sources};

/// The largest distance between the ids of two neighbours.
const WIDEST: u32 = 1 << 20;

/// Returns `count` ids, far apart, so that others fit between them.
pub(super) fn spread(count: usize) -> Vec<FileId> {
    let count = u32::try_from(count).unwrap_or(u32::MAX - 1);
    let apart = (u32::MAX / (count + 1)).clamp(1, WIDEST);
    (1..=count).map(|nth| FileId(nth.saturating_mul(apart))).collect()
}

impl Sources {
    /// Gives every file that is among `earlier` sources its id there, and the other files ids between those.
    ///
    /// # Errors
    /// If there is no id left between two files: nothing made from the earlier sources can then be reused.
    pub fn numbered_as(self, earlier: &Self) -> Result<Self, Self> {
        let known: Vec<Option<FileId>> = self.files.iter().map(|file| earlier.find(&file.path)).collect();
        let mut ids = Vec::with_capacity(known.len());
        while ids.len() < known.len() {
            let at = ids.len();
            if let Some(id) = known[at] {
                ids.push(id);
                continue;
            }
            let new = known[at..].iter().take_while(|id| id.is_none()).count();
            let before = ids.last().map_or(0, |FileId(id)| *id);
            let after = known.get(at + new).copied().flatten().map_or(u32::MAX, |FileId(id)| id);
            let apart = ((after - before) / u32::try_from(new + 1).unwrap_or(u32::MAX)).min(WIDEST);
            if apart == 0 {
                return Err(self);
            }
            ids.extend((1..).take(new).map(|nth: u32| FileId(before + nth * apart)));
        }
        Ok(Self { ids, ..self })
    }

    /// Returns the fingerprint of some of the files: their ids, paths and texts.
    pub fn fingerprint(&self, is_wanted: impl Fn(&File) -> bool) -> Fingerprint {
        let mut hasher = blake3::Hasher::new();
        for (FileId(id), file) in self.files().filter(|(_, file)| is_wanted(file)) {
            hasher.update(&id.to_le_bytes()).update(blake3::hash(file.path.as_bytes()).as_bytes()).update(&file.fingerprint());
        }
        *hasher.finalize().as_bytes()
    }

    /// Adds a file at its place among the others. Returns `None` if there is no id left between its neighbours.
    pub(super) fn insert(&mut self, at: usize, file: File) -> Option<()> {
        let before = at.checked_sub(1).map_or(0, |before| self.ids[before].0);
        let after = self.ids.get(at).map_or(u32::MAX, |FileId(id)| *id);
        let apart = Some(((after - before) / 2).min(WIDEST)).filter(|apart| *apart > 0)?;
        self.files.insert(at, file);
        self.ids.insert(at, FileId(before + apart));
        Some(())
    }

    pub(super) fn remove(&mut self, at: usize) {
        self.files.remove(at);
        self.ids.remove(at);
    }

    pub(super) fn index(&self, id: FileId) -> usize {
        // An id is always one of these sources.
        self.ids.binary_search(&id).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(paths: &[&str]) -> Sources {
        Sources::from_memory(paths.iter().map(|path| (*path, "")))
    }

    fn ids(sources: &Sources) -> Vec<(&str, FileId)> {
        sources.files().map(|(id, file)| (file.path.as_str(), id)).collect()
    }

    #[test]
    fn a_file_keeps_its_id_while_others_come_and_go() {
        let mut earlier = sources(&["content/b.md", "content/d.md", "insyn.yaml"]);
        for paths in
            [&["content/a.md", "content/b.md", "content/c.md", "content/d.md", "insyn.yaml", "themes/x.html"][..], &["content/d.md"]]
        {
            let Ok(later) = sources(paths).numbered_as(&earlier) else { panic!("no room") };
            let numbered = ids(&later);
            assert!(numbered.is_sorted_by_key(|(_, id)| *id), "{numbered:?}");
            for (path, id) in ids(&earlier) {
                assert!(later.find(path).is_none_or(|same| same == id), "{path}");
            }
            numbered.iter().for_each(|(path, id)| assert_eq!(later.file(*id).path, *path));
            earlier = later;
        }
    }

    #[test]
    fn where_no_id_is_left_between_two_files_nothing_is_kept() {
        let mut earlier = sources(&["content/a.md", "content/z.md"]);
        let mut names = vec!["content/a.md".to_owned(), "content/z.md".to_owned()];
        // Each new file is just after the first, so that the room is halved every time.
        let rooms = (0..40).take_while(|nth| {
            names.insert(1, format!("content/b{:02}.md", 40 - nth));
            let paths: Vec<&str> = names.iter().map(String::as_str).collect();
            sources(&paths).numbered_as(&earlier).map(|later| earlier = later).is_ok()
        });
        assert!((10..32).contains(&rooms.count()));
    }
}
