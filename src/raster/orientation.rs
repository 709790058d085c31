//! How the camera was held, according to a picture's metadata. It never decodes a pixel.

use std::io::Cursor;

use image::ImageDecoder;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;

use super::form::Form;

/// Whether a picture is shown with its width and height exchanged, according to its first bytes.
pub fn is_turned(head: &[u8]) -> bool {
    let turned = [Orientation::Rotate90, Orientation::Rotate270, Orientation::Rotate90FlipH, Orientation::Rotate270FlipH];
    orientation(head).is_some_and(|orientation| turned.contains(&orientation))
}

/// Returns how a picture is turned; `None` if it cannot be read.
pub(super) fn orientation(bytes: &[u8]) -> Option<Orientation> {
    let cursor = Cursor::new(bytes);
    match Form::of(bytes)? {
        Form::Jpeg => JpegDecoder::new(cursor).ok()?.orientation().ok(),
        Form::Png => PngDecoder::new(cursor).ok()?.orientation().ok(),
        Form::Webp => WebPDecoder::new(cursor).ok()?.orientation().ok(),
    }
}
