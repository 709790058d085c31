//! Decodes a picture, turns and scales it, and encodes its versions. It never decodes more pixels than a limit.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::imageops::FilterType as Scaling;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader, ImageResult, Limits};

use super::form::{Form, MOST_PIXELS, WIDTHS};
use super::strip::without_metadata;

/// The quality of JPEG, of 100: no difference is seen on a page.
const QUALITY: u8 = 82;

/// A version of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The versions of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// Those in the picture's format, from the narrowest to the one that is shown by default.
    pub own: Vec<Version>,
    /// The same as WebP, if each is smaller; else none.
    pub webp: Vec<Version>,
}

/// Why a picture has no versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be decoded.
    Broken,
    /// It has more than [`MOST_PIXELS`].
    TooLarge,
}

/// Makes the versions of a picture.
pub(super) fn make(bytes: &[u8]) -> Result<Made, Fault> {
    let form = Form::of(bytes).ok_or(Fault::Broken)?;
    let stripped = without_metadata(bytes);
    if is_animated(bytes, form) {
        let (width, height) = size(bytes).ok_or(Fault::Broken)?;
        return Ok(Made { own: vec![Version { width, height, bytes: stripped.ok_or(Fault::Broken)? }], webp: Vec::new() });
    }
    let Decoded { image, orientation, profile } = decoded(bytes)?;
    let (width, height) = (image.width(), image.height());
    let is_as_it_was = orientation == Orientation::NoTransforms;
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|limit| *limit < width).collect();
    if width <= WIDTHS[WIDTHS.len() - 1] {
        widths.push(width);
    }
    let (mut own, mut webp) = (Vec::new(), Vec::new());
    for wide in widths {
        let scaled = scaled(&image, wide);
        let (width, height) = (scaled.width(), scaled.height());
        let whole = stripped.clone().filter(|_| is_as_it_was && width == image.width());
        let file = whole.map_or_else(|| encoded(&scaled, form, profile.clone()), Ok).map_err(|_| Fault::Broken)?;
        // A lossless copy of a photograph is always larger.
        if form == Form::Png {
            let lossless = encoded(&scaled, Form::Webp, profile.clone()).map_err(|_| Fault::Broken)?;
            webp.push(Version { width, height, bytes: lossless });
        }
        own.push(Version { width, height, bytes: file });
    }
    // A narrower version that is no smaller would only be less sharp.
    for at in (0..own.len().saturating_sub(1)).rev() {
        if own[at].bytes.len() >= own[at + 1].bytes.len() {
            own.remove(at);
            webp.retain(|version: &Version| own.iter().any(|own: &Version| own.width == version.width));
        }
    }
    // A drawing with few colours can be smaller as it was than scaled, and is then also sharper.
    if let Some(stripped) = stripped.filter(|stripped| is_as_it_was && own.last().is_some_and(|main| main.bytes.len() > stripped.len())) {
        own = vec![Version { width, height, bytes: stripped }];
        webp.retain(|version| version.width == width);
    }
    let is_smaller = webp.len() == own.len() && webp.iter().zip(&own).all(|(webp, own)| webp.bytes.len() < own.bytes.len());
    Ok(Made { own, webp: if is_smaller { webp } else { Vec::new() } })
}

struct Decoded {
    image: DynamicImage,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
}

fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?.into_dimensions().ok()
}

fn decoded(bytes: &[u8]) -> Result<Decoded, Fault> {
    let (width, height) = size(bytes).ok_or(Fault::Broken)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Fault::TooLarge);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Fault::Broken)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    let decoded = || -> ImageResult<Decoded> {
        let mut decoder = reader.into_decoder()?;
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = decoder.icc_profile().unwrap_or_default();
        let mut image = DynamicImage::from_decoder(decoder)?;
        image.apply_orientation(orientation);
        Ok(Decoded { image, orientation, profile })
    };
    decoded().map_err(|_| Fault::Broken)
}

fn is_animated(bytes: &[u8], form: Form) -> bool {
    let cursor = Cursor::new(bytes);
    match form {
        Form::Jpeg => false,
        Form::Png => PngDecoder::new(cursor).and_then(|decoder| decoder.is_apng()).unwrap_or(false),
        Form::Webp => WebPDecoder::new(cursor).is_ok_and(|decoder| decoder.has_animation()),
    }
}

fn scaled(image: &DynamicImage, width: u32) -> DynamicImage {
    if width == image.width() {
        return image.clone();
    }
    let height = (u64::from(image.height()) * u64::from(width) + u64::from(image.width()) / 2) / u64::from(image.width());
    image.resize_exact(width, u32::try_from(height.max(1)).unwrap_or(u32::MAX), Scaling::CatmullRom)
}

fn encoded(image: &DynamicImage, form: Form, profile: Option<Vec<u8>>) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let has_alpha = image.color().has_alpha();
    match form {
        Form::Jpeg => {
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            if let Some(profile) = profile {
                encoder.set_icc_profile(profile).ok();
            }
            let image = if image.color().has_color() { DynamicImage::from(image.to_rgb8()) } else { DynamicImage::from(image.to_luma8()) };
            image.write_with_encoder(encoder)?;
        }
        Form::Png => {
            let mut encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
            if let Some(profile) = profile {
                encoder.set_icc_profile(profile).ok();
            }
            image.write_with_encoder(encoder)?;
        }
        Form::Webp => {
            let mut encoder = WebPEncoder::new_lossless(&mut bytes);
            if let Some(profile) = profile {
                encoder.set_icc_profile(profile).ok();
            }
            let image = if has_alpha { DynamicImage::from(image.to_rgba8()) } else { DynamicImage::from(image.to_rgb8()) };
            image.write_with_encoder(encoder)?;
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use image::ImageFormat;

    use super::super::orientation::is_turned;
    use super::super::tests::{of_telephone, picture};
    use super::*;

    fn sizes(versions: &[Version]) -> Vec<(u32, u32)> {
        for version in versions {
            assert_eq!(size(&version.bytes), Some((version.width, version.height)));
        }
        versions.iter().map(|version| (version.width, version.height)).collect()
    }

    #[test]
    fn a_large_picture_is_scaled_and_a_small_one_is_as_it_was() {
        let large = make(&picture(2000, 1000, ImageFormat::Jpeg)).expect("made");
        assert_eq!((sizes(&large.own), sizes(&large.webp)), (vec![(800, 400), (1600, 800)], vec![]));
        let small = picture(300, 200, ImageFormat::Jpeg);
        assert_eq!(make(&small).expect("made").own, [Version { width: 300, height: 200, bytes: small }]);
        let middle = make(&picture(1000, 10, ImageFormat::Jpeg)).expect("made");
        assert_eq!(sizes(&middle.own), [(800, 8), (1000, 10)]);
    }

    #[test]
    fn a_turned_picture_is_upright_and_says_nothing_of_where_it_was_taken() {
        let telephone = of_telephone(400, 300);
        assert!(is_turned(&telephone));
        let made = make(&telephone).expect("made");
        assert_eq!(sizes(&made.own), [(300, 400)]);
        let upright = image::load_from_memory(&made.own[0].bytes).expect("a picture").to_rgb8();
        let (before, after) = (image::load_from_memory(&telephone).expect("a picture").to_rgb8(), upright);
        // Turned to the right, the lower left corner becomes the upper left one.
        let near = |a: &image::Rgb<u8>, b: &image::Rgb<u8>| a.0.iter().zip(b.0).all(|(a, b)| a.abs_diff(b) < 60);
        assert!(near(before.get_pixel(4, 295), after.get_pixel(4, 4)), "{:?} {:?}", before.get_pixel(4, 295), after.get_pixel(4, 4));
        assert!(!made.own[0].bytes.windows(6).any(|window| window == b"HEMLIG"));
        assert!(!is_turned(&made.own[0].bytes));
    }

    #[test]
    fn webp_is_made_where_it_is_smaller() {
        let squares = image::RgbImage::from_fn(1000, 500, |x, y| image::Rgb([if (x / 40 + y / 40) % 2 == 0 { 250 } else { 10 }; 3]));
        let mut png = Cursor::new(Vec::new());
        DynamicImage::from(squares).write_to(&mut png, ImageFormat::Png).expect("encoded");
        let png = png.into_inner();
        let made = make(&png).expect("made");
        assert!(!made.webp.is_empty() && sizes(&made.own) == sizes(&made.webp), "{:?}", sizes(&made.own));
        assert_eq!(make(&png), Ok(made), "the same bytes every time");
        assert!(make(&picture(1000, 500, ImageFormat::Jpeg)).expect("made").webp.is_empty());
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_told() {
        assert_eq!(make(b"text"), Err(Fault::Broken));
        let whole = picture(100, 100, ImageFormat::Png);
        assert_eq!(make(&whole[..whole.len() / 2]), Err(Fault::Broken));
        let mut bomb = picture(1, 1, ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        let sum = flate_sum(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&sum.to_be_bytes());
        assert_eq!(make(&bomb), Err(Fault::TooLarge));
    }

    /// Returns the checksum of a PNG chunk.
    fn flate_sum(bytes: &[u8]) -> u32 {
        let mut sum = flate2::Crc::new();
        sum.update(bytes);
        sum.sum()
    }
}
