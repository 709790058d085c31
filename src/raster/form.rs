//! The formats of pictures, and the limits of their versions. It never decodes one.

use image::ImageFormat;

/// The widths of versions in pixels, besides that of a smaller picture. The widest is twice the width of a page's text, for dense displays.
pub const WIDTHS: [u32; 2] = [800, 1600];

/// The largest number of pixels of a picture. Unpacked, it takes four bytes for each.
pub const MOST_PIXELS: u64 = 100_000_000;

/// The formats that are read and written. Others are published as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

impl Form {
    /// Returns the format according to the first bytes of a file.
    pub fn of(head: &[u8]) -> Option<Self> {
        match image::guess_format(head).ok()? {
            ImageFormat::Jpeg => Some(Self::Jpeg),
            ImageFormat::Png => Some(Self::Png),
            ImageFormat::WebP => Some(Self::Webp),
            _ => None,
        }
    }
}
