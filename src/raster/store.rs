//! The versions of pictures that have been made, by what they were made of, so that none is made twice. It never decides which picture is shown.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::make::{self, Fault, Made, Version};

/// Changes with the way in which versions are made, so that none of another way is taken for one.
const WAY: &str = "1";

/// Keeps files between runs of the program; they may disappear at any time.
pub trait Keeper: Debug + Send + Sync {
    /// Returns a file that was kept.
    fn kept(&self, name: &str) -> Option<Vec<u8>>;
    /// Keeps a file.
    fn keep(&self, name: &str, bytes: &[u8]);
}

type Result = std::result::Result<Arc<Made>, Fault>;

/// The versions that have been made.
#[derive(Debug, Default)]
pub struct Store {
    made: Mutex<HashMap<[u8; 32], Arc<OnceLock<Result>>>>,
    keeper: Option<Box<dyn Keeper>>,
    times: AtomicUsize,
}

impl Store {
    /// Creates a store that keeps versions between runs.
    pub fn keeping(keeper: Box<dyn Keeper>) -> Self {
        Self { keeper: Some(keeper), ..Self::default() }
    }

    /// Returns the versions of a picture.
    ///
    /// # Errors
    /// If it cannot be decoded, or is too large.
    pub fn made(&self, bytes: &[u8]) -> Result {
        let hash = *blake3::hash(bytes).as_bytes();
        let entry = self.made.lock().unwrap_or_else(PoisonError::into_inner).entry(hash).or_default().clone();
        entry.get_or_init(|| self.make(bytes, &hash)).clone()
    }

    /// Returns how many pictures have been decoded and scaled.
    pub fn times(&self) -> usize {
        self.times.load(Ordering::Relaxed)
    }

    fn make(&self, bytes: &[u8], hash: &[u8; 32]) -> Result {
        let name = format!("{WAY}-{}", blake3::Hash::from(*hash).to_hex());
        if let Some(made) = self.keeper.as_ref().and_then(|keeper| keeper.kept(&name)).and_then(|kept| read(&kept)) {
            return Ok(Arc::new(made));
        }
        self.times.fetch_add(1, Ordering::Relaxed);
        let made = make::make(bytes)?;
        self.keeper.iter().for_each(|keeper| keeper.keep(&name, &written(&made)));
        Ok(Arc::new(made))
    }
}

/// Returns the versions as one file: a hash of the rest, how many there are of each format, the sizes of each, and the bytes.
fn written(made: &Made) -> Vec<u8> {
    let mut rest = Vec::new();
    let number = |rest: &mut Vec<u8>, number: usize| rest.extend((number as u64).to_le_bytes());
    for versions in [&made.own, &made.webp] {
        number(&mut rest, versions.len());
        for Version { width, height, bytes } in versions {
            [*width as usize, *height as usize, bytes.len()].into_iter().for_each(|value| number(&mut rest, value));
            rest.extend(bytes);
        }
    }
    [blake3::hash(&rest).as_bytes().as_slice(), &rest].concat()
}

/// Reads what was written; `None` if it is damaged.
fn read(kept: &[u8]) -> Option<Made> {
    let (hash, mut rest) = kept.split_at_checked(32)?;
    if blake3::hash(rest).as_bytes().as_slice() != hash {
        return None;
    }
    let number = |rest: &mut &[u8]| {
        let (number, after) = rest.split_first_chunk::<8>()?;
        *rest = after;
        usize::try_from(u64::from_le_bytes(*number)).ok()
    };
    let mut versions = || {
        let count = number(&mut rest)?;
        let mut versions = Vec::new();
        for _ in 0..count {
            let (width, height, length) = (number(&mut rest)?, number(&mut rest)?, number(&mut rest)?);
            let (bytes, after) = rest.split_at_checked(length)?;
            rest = after;
            versions.push(Version { width: u32::try_from(width).ok()?, height: u32::try_from(height).ok()?, bytes: bytes.to_vec() });
        }
        Some(versions)
    };
    Some(Made { own: versions()?, webp: versions()? })
}

#[cfg(test)]
mod tests {
    use image::ImageFormat;

    use super::super::tests::picture;
    use super::*;

    #[derive(Clone, Debug, Default)]
    struct InMemory(Arc<Mutex<HashMap<String, Vec<u8>>>>);

    impl Keeper for InMemory {
        fn kept(&self, name: &str) -> Option<Vec<u8>> {
            self.0.lock().expect("a lock").get(name).cloned()
        }

        fn keep(&self, name: &str, bytes: &[u8]) {
            self.0.lock().expect("a lock").insert(name.to_owned(), bytes.to_vec());
        }
    }

    #[test]
    fn a_picture_is_made_once_and_kept_for_the_next_run() {
        let keeper = InMemory::default();
        let picture = picture(900, 30, ImageFormat::Png);
        let first = Store::keeping(Box::new(keeper.clone()));
        let made = first.made(&picture).expect("made");
        assert_eq!((first.made(&picture), first.times()), (Ok(made.clone()), 1));
        let second = Store::keeping(Box::new(keeper.clone()));
        assert_eq!((second.made(&picture), second.times()), (Ok(made.clone()), 0));
        keeper.0.lock().expect("a lock").values_mut().for_each(|bytes| bytes[40] ^= 1);
        let third = Store::keeping(Box::new(keeper));
        assert_eq!((third.made(&picture), third.times()), (Ok(made), 1), "a damaged file is not used");
    }
}
