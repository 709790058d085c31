//! An Office file as Word and Excel save it with a password: a compound file ([MS-CFB]) with the streams `EncryptionInfo` and `EncryptedPackage`
//! ([MS-OFFCRYPTO]). What is encrypted is noise, since nobody has the password.

const SECTOR: usize = 512;
const MINI_SECTOR: usize = 64;
const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;
const FAT: u32 = 0xffff_fffd;

/// Returns the file.
pub fn encrypted() -> Vec<u8> {
    let info = [
        b"\x04\0\x04\0\x40\0\0\0".as_slice(),
        br#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ControlledModeCBC" hashAlgorithm="SHA512" saltValue="AAAAAAAAAAAAAAAAAAAAAA=="/></encryption>"#,
    ]
    .concat();
    let mut noise = 1_u32;
    let mut byte = || {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.to_be_bytes()[0]
    };
    let package: Vec<u8> = (4096_u64 - 8).to_le_bytes().into_iter().chain((8..4096).map(|_| byte())).collect();
    // Sectors: the table of sectors, the directory, the table of small sectors, the small sectors, the package.
    let small = info.len().div_ceil(SECTOR);
    let first_of_package = 3 + small;
    let of_package = package.len() / SECTOR;
    let chain = |first: usize, count: usize| (0..count).map(move |at| if at + 1 == count { END } else { number(first + at + 1) });
    let table: Vec<u32> = [FAT, END, END].into_iter().chain(chain(3, small)).chain(chain(first_of_package, of_package)).collect();
    let small_table: Vec<u32> = chain(0, info.len().div_ceil(MINI_SECTOR)).collect();
    let mut file = header();
    file.extend(sector(words(&table), 0xff));
    let directory = [
        entry("Root Entry", 5, (FREE, FREE, 1), 3, small * SECTOR),
        entry("EncryptionInfo", 2, (FREE, 2, FREE), 0, info.len()),
        entry("EncryptedPackage", 2, (FREE, FREE, FREE), number(first_of_package), package.len()),
        entry("", 0, (FREE, FREE, FREE), 0, 0),
    ];
    file.extend(directory.concat());
    file.extend(sector(words(&small_table), 0xff));
    let mut streams = info;
    streams.resize(small * SECTOR, 0);
    file.extend(streams);
    file.extend(package);
    file
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("small")
}

fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn sector(mut bytes: Vec<u8>, filled: u8) -> Vec<u8> {
    assert!(bytes.len() <= SECTOR);
    bytes.resize(SECTOR, filled);
    bytes
}

fn header() -> Vec<u8> {
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.extend([0; 16]);
    // The version 3.62, little-endian, sectors of 512 and small ones of 64 bytes.
    header.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
    // No directory sectors are counted in this version; one sector of the table, the directory's first, streams below 4,096 bytes are small.
    header.extend(words(&[0, 1, 1, 0, 4096, 2, 1, END, 0, 0]));
    sector(header, 0xff)
}

/// Returns a directory entry; `beside` are the entries left, right and below.
fn entry(name: &str, kind: u8, beside: (u32, u32, u32), first: u32, size: usize) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = if name.is_empty() { 0 } else { entry.len() + 2 };
    entry.resize(64, 0);
    entry.extend(u16::try_from(length).expect("short").to_le_bytes());
    // The second byte says that the entry is black in the tree of names.
    entry.extend([kind, 1]);
    entry.extend(words(&[beside.0, beside.1, beside.2]));
    entry.extend([0; 36]);
    entry.extend(words(&[first, number(size), 0]));
    assert_eq!(entry.len(), 128);
    entry
}
