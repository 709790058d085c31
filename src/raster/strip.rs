//! Removes from a picture what a camera or program writes about the place, the person and the machine, without changing a pixel. Colour profiles
//! and the orientation stay, since they change what is seen.

use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::webp::{CHUNK_EXIF, CHUNK_XMP, WebP};
use img_parts::{Bytes, ImageEXIF};

use super::form::Form;
use super::orientation::orientation;

/// The PNG chunks that change what is seen; all others are removed.
const SEEN: [&[u8; 4]; 19] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST",
    b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// Returns a picture without metadata; `None` if it cannot be read, or is of another format.
pub fn without_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    let turned = orientation(bytes).map(image::metadata::Orientation::to_exif).filter(|exif| *exif != 1);
    let whole = Bytes::copy_from_slice(bytes);
    Some(match Form::of(bytes)? {
        Form::Jpeg => jpeg(Jpeg::from_bytes(whole).ok()?, turned)?,
        Form::Png => {
            let mut png = Png::from_bytes(whole).ok()?;
            png.chunks_mut().retain(|chunk| SEEN.contains(&&chunk.kind()));
            png.set_exif(turned.map(exif));
            png.encoder().bytes().to_vec()
        }
        Form::Webp => {
            let mut webp = WebP::from_bytes(whole).ok()?;
            webp.remove_chunks_by_id(CHUNK_XMP);
            webp.remove_chunks_by_id(CHUNK_EXIF);
            webp.set_exif(turned.map(exif));
            webp.encoder().bytes().to_vec()
        }
    })
}

fn jpeg(mut jpeg: Jpeg, turned: Option<u8>) -> Option<Vec<u8>> {
    let is_seen = |segment: &JpegSegment| match segment.marker() {
        // APP2 has colour profiles, and in other programs' pictures more of them.
        markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        // JFIF, and how Adobe's programs encode colours.
        markers::APP0 | markers::APP14 => true,
        marker => !(markers::APP0..=markers::APP15).contains(&marker) && marker != markers::COM,
    };
    jpeg.segments_mut().retain(is_seen);
    let scan = jpeg.segments_mut().iter_mut().find(|segment| segment.has_entropy())?;
    // Behind the picture, telephones put a film of the moment before.
    let whole = JpegSegment::encoder(scan.clone()).bytes();
    let start = whole.len() - scan_length(scan);
    let end = start + end_of_scans(&whole[start..])?;
    *scan = JpegSegment::new_with_entropy(scan.marker(), scan.contents().clone(), whole.slice(start..end));
    jpeg.set_exif(turned.map(exif));
    Some(jpeg.encoder().bytes().to_vec())
}

/// Returns the length of the scans behind a segment's header.
fn scan_length(segment: &JpegSegment) -> usize {
    segment.len_with_entropy() - segment.len()
}

/// Returns the offset after the end of the picture, from the start of the first scan. Between scans are tables, whose bytes mean something else.
fn end_of_scans(scans: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at + 1 < scans.len() {
        match (scans[at], scans[at + 1]) {
            (0xff, markers::EOI) => return Some(at + 2),
            (0xff, 0xff) => at += 1,
            (0xff, 0x00 | 0x01 | 0xd0..=0xd8) => at += 2,
            (0xff, _) => {
                let length = scans.get(at + 2..at + 4)?;
                at += 2 + usize::from(u16::from_be_bytes([length[0], length[1]]));
            }
            _ => at += 1,
        }
    }
    None
}

/// Returns metadata with nothing but the orientation: a TIFF header and a directory of one entry.
pub(super) fn exif(orientation: u8) -> Bytes {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    Bytes::from(exif)
}
