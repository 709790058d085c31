//! Finds the stream of an old Excel workbook in a compound file (MS-CFB), and checks that what the library reads of the file ends: it follows every
//! chain of sectors as far as the file says. It never interprets the stream.

use super::Unreadable;

/// Sector numbers from here on are no sectors.
const RESERVED: u32 = 0xFFFF_FFFA;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
/// From here on an entry of the list of allocation tables is none.
const NO_TABLE: u32 = 0xFFFF_FFFC;

/// The size of a directory entry, and of a sector of the stream of small streams.
const ENTRY: usize = 128;
const SMALL_SECTOR: usize = 64;
/// Streams below this size are in the stream of small streams.
const SMALL: u64 = 4096;

/// The names of the stream, newer and older.
const NAMES: [&str; 2] = ["Workbook", "Book"];

/// A stream, and where its pieces are in the file.
pub(super) struct Stream {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Where each of its sectors begins in the file.
    sectors: Vec<usize>,
    /// The size of a sector.
    size: usize,
}

impl Stream {
    /// Returns where a byte of the stream is in the file.
    pub(super) fn place(&self, at: usize) -> Option<usize> {
        self.sectors.get(at / self.size).map(|sector| sector + at % self.size)
    }
}

/// Returns the stream of the workbook; `None` if there is none, as in a document or in a file protected by a password.
///
/// # Errors
/// If a chain does not end, or leaves the file.
pub(super) fn workbook(bytes: &[u8]) -> Result<Option<Stream>, Unreadable> {
    let size = match u16_at(bytes, 30)? {
        9 => 512,
        12 => 4096,
        _ => return Err(broken("sector size")),
    };
    let mut file = Compound { bytes, size, count: bytes.len() / size + 1, tables: Vec::new() };
    file.read_tables()?;
    let directory = file.chain(u32_at(bytes, 48)?, u64::MAX)?;
    let directory = file.content(&directory);
    let entries: Vec<&[u8]> = directory.chunks_exact(ENTRY).collect();
    let Some(root) = entries.first() else { return Err(broken("directory")) };
    let small_tables = u32_at(bytes, 64)? as usize;
    let (mut small_file, mut small_next) = (Vec::new(), Vec::new());
    if small_tables > 0 {
        small_file = file.chain(u32_at(root, 116)?, file.length(root)?)?;
        let chain = file.chain(u32_at(bytes, 60)?, small_tables as u64 * size as u64)?;
        small_next = words(&file.content(&chain));
    }
    let Some(entry) = NAMES.iter().find_map(|name| entries.iter().find(|entry| is_called(entry, name))) else { return Ok(None) };
    let (start, length) = (u32_at(entry, 116)?, file.length(entry)?);
    if length >= SMALL {
        let sectors = file.chain(start, length)?;
        let mut bytes = file.content(&sectors);
        bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        return Ok(Some(Stream { bytes, sectors, size }));
    }
    let per_sector = size / SMALL_SECTOR;
    let small = follow(start, &small_next, length, SMALL_SECTOR, small_file.len() * per_sector)?;
    let place = |sector: &usize| small_file.get(sector / per_sector).map(|begin| begin + sector % per_sector * SMALL_SECTOR);
    let sectors: Vec<usize> = small.iter().map(place).collect::<Option<_>>().ok_or_else(|| broken("small sector"))?;
    let mut content: Vec<u8> =
        sectors.iter().flat_map(|begin| bytes.get(*begin..begin + SMALL_SECTOR).unwrap_or_default()).copied().collect();
    content.truncate(usize::try_from(length).unwrap_or(usize::MAX));
    Ok(Some(Stream { bytes: content, sectors, size: SMALL_SECTOR }))
}

struct Compound<'b> {
    bytes: &'b [u8],
    /// The size of a sector.
    size: usize,
    /// The number of sectors that the file has room for.
    count: usize,
    /// The allocation tables: the sector after each sector.
    tables: Vec<u32>,
}

impl Compound<'_> {
    /// Reads the allocation tables, of which there cannot be more than sectors.
    fn read_tables(&mut self) -> Result<(), Unreadable> {
        let mut list = words(self.bytes.get(76..512).ok_or_else(|| broken("header"))?);
        let (mut next, mut left) = (u32_at(self.bytes, 68)?, self.count);
        while next < RESERVED {
            left = left.checked_sub(1).ok_or_else(|| broken("list of tables"))?;
            list.extend(words(self.sector(next as usize)?));
            next = list.pop().ok_or_else(|| broken("list of tables"))?;
        }
        list.retain(|id| *id < NO_TABLE);
        if list.len() > self.count {
            return Err(broken("number of tables"));
        }
        for id in list {
            let table = words(self.sector(id as usize)?);
            self.tables.extend(table);
        }
        Ok(())
    }

    /// Returns where the sectors of a chain begin in the file, as far as a length needs them.
    fn chain(&self, start: u32, length: u64) -> Result<Vec<usize>, Unreadable> {
        let sectors = follow(start, &self.tables, length, self.size, self.count)?;
        Ok(sectors.into_iter().map(|id| self.begin(id)).collect())
    }

    /// Returns the length of the stream of a directory entry, of which small sectors use half.
    fn length(&self, entry: &[u8]) -> Result<u64, Unreadable> {
        let low = u64::from(u32_at(entry, 120)?);
        Ok(if self.size == 512 { low } else { low | u64::from(u32_at(entry, 124)?) << 32 })
    }

    /// The header takes the place of the first sector.
    fn begin(&self, id: usize) -> usize {
        id.saturating_add(1).saturating_mul(self.size)
    }

    fn sector(&self, id: usize) -> Result<&[u8], Unreadable> {
        let begin = self.begin(id);
        let end = begin.saturating_add(self.size).min(self.bytes.len());
        self.bytes.get(begin..end).ok_or_else(|| broken("sector"))
    }

    fn content(&self, sectors: &[usize]) -> Vec<u8> {
        let piece = |begin: &usize| self.bytes.get(*begin..(begin + self.size).min(self.bytes.len())).unwrap_or_default();
        sectors.iter().flat_map(piece).copied().collect()
    }
}

/// Follows a chain of sectors of a size, until its end or its length. One with more sectors than there are does not end.
fn follow(start: u32, next: &[u32], length: u64, size: usize, most: usize) -> Result<Vec<usize>, Unreadable> {
    let (mut sectors, mut id) = (Vec::new(), start);
    while id != END_OF_CHAIN && (sectors.len() as u64).saturating_mul(size as u64) < length.max(1) {
        if sectors.len() >= most {
            return Err(broken("chain of sectors"));
        }
        sectors.push(id as usize);
        if (sectors.len() as u64).saturating_mul(size as u64) >= length {
            break;
        }
        id = *next.get(id as usize).ok_or_else(|| broken("chain of sectors"))?;
    }
    Ok(sectors)
}

/// Whether a directory entry has a name, regardless of case.
fn is_called(entry: &[u8], name: &str) -> bool {
    let units: Vec<u16> =
        entry[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).take_while(|unit| *unit != 0).collect();
    String::from_utf16_lossy(&units).eq_ignore_ascii_case(name)
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])).collect()
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Unreadable> {
    bytes.get(at..at + 2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).ok_or_else(|| broken("header"))
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Unreadable> {
    bytes.get(at..at + 4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])).ok_or_else(|| broken("header"))
}

fn broken(what: &str) -> Unreadable {
    Unreadable::Broken(format!("compound file: {what}"))
}
