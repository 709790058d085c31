//! Pictures for tests, and the tests of what is removed from them.

use image::{DynamicImage, ImageFormat, RgbImage};

use super::make::make;
use super::orientation::orientation;
use super::strip::{exif, without_metadata};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

/// Returns a picture with a gradient, of which the left upper corner is dark.
pub(super) fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, ((x * 7 + y * 13) % 64) as u8])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::from(image).write_to(&mut bytes, format).expect("encoded");
    bytes.into_inner()
}

/// Returns a JPEG as a telephone writes it: turned, with a place, a comment, and something behind it.
pub(super) fn of_telephone(width: u32, height: u32) -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(Bytes::from(picture(width, height, ImageFormat::Jpeg))).expect("a JPEG");
    let mut place = exif(6).to_vec();
    place.extend(b"GPS 62.63 17.94 HEMLIG");
    jpeg.set_exif(Some(Bytes::from(place)));
    for (marker, text) in [(markers::COM, "HEMLIG"), (markers::APP13, "Photoshop 3.0\0HEMLIG"), (markers::APP2, "MPF\0HEMLIG")] {
        jpeg.segments_mut().insert(1, JpegSegment::new_with_contents(marker, Bytes::from(text.as_bytes().to_vec())));
    }
    let mut bytes = jpeg.encoder().bytes().to_vec();
    bytes.extend(b"HEMLIG film");
    bytes
}

fn is_secret(bytes: &[u8]) -> bool {
    bytes.windows(6).any(|window| window == b"HEMLIG")
}

#[test]
fn place_and_comments_are_removed_and_not_a_pixel_is_changed() {
    let telephone = of_telephone(40, 30);
    let stripped = without_metadata(&telephone).expect("stripped");
    assert!(is_secret(&telephone) && !is_secret(&stripped));
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).expect("a picture").to_rgb8();
    assert_eq!(pixels(&telephone), pixels(&stripped));
    assert_eq!(orientation(&stripped).map(image::metadata::Orientation::to_exif), Some(6), "it is still turned");
    assert_eq!(without_metadata(&stripped), Some(stripped.clone()), "nothing more to remove");
    let mut png = Png::from_bytes(Bytes::from(picture(9, 9, ImageFormat::Png))).expect("a PNG");
    png.chunks_mut().insert(1, img_parts::png::PngChunk::new(*b"tEXt", Bytes::from_static(b"Author\0HEMLIG")));
    let png = png.encoder().bytes().to_vec();
    let stripped = without_metadata(&png).expect("stripped");
    assert!(is_secret(&png) && !is_secret(&stripped) && pixels(&png) == pixels(&stripped));
    let mut webp = WebP::from_bytes(Bytes::from(picture(9, 9, ImageFormat::WebP))).expect("a WebP");
    webp.set_exif(Some(Bytes::from_static(b"II*\0\x08\0\0\0\0\0\0\0\0\0HEMLIG")));
    let webp = webp.encoder().bytes().to_vec();
    let stripped = without_metadata(&webp).expect("stripped");
    assert!(is_secret(&webp) && !is_secret(&stripped) && pixels(&webp) == pixels(&stripped));
}

#[test]
fn no_bytes_make_it_stumble() {
    let telephone = of_telephone(20, 10);
    for format in [telephone, picture(9, 9, ImageFormat::Png), picture(9, 9, ImageFormat::WebP)] {
        for end in 0..format.len().min(700) {
            without_metadata(&format[..end]);
            make(&format[..end]).ok();
        }
        for at in 0..format.len().min(700) {
            let mut broken = format.clone();
            broken[at] ^= 0xff;
            without_metadata(&broken);
        }
    }
    assert_eq!(without_metadata(b"GIF89a"), None);
}
