//! An image with its alternative text.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::{Diagnostics, Problem};
use crate::page::{ImageHtml, ImageSource};
use crate::site::Asset;

pub(super) const KIND: Kind = Kind { shows: "image", is_number: false, read: |call, found| boxed(read(call, found)) };

struct Image {
    /// Its path below `content/`.
    path: String,
    /// Its alternative text; empty if decorative.
    alt: String,
    /// Its caption.
    caption: Option<String>,
}

/// A picture. A long description is the shortcode's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImageView {
    /// Its URL.
    pub src: String,
    /// The attribute `srcset`, if it has several versions.
    pub srcset: Option<String>,
    /// The attribute `srcset` of its versions as WebP, if it has any.
    pub webp: Option<String>,
    /// The attribute `sizes`.
    pub sizes: &'static str,
    /// Its alternative text; empty if decorative.
    pub alt: String,
    /// Its width in pixels, if known from the file.
    pub width: Option<u32>,
    /// Its height in pixels, if known from the file.
    pub height: Option<u32>,
    /// Its caption.
    pub caption: Option<String>,
}

fn read(call: &ResolvedCall<'_, '_>, found: &mut Diagnostics) -> Option<Image> {
    let (path, at) = call.arguments.file()?;
    if !call.scope.site.structure.assets.get(path).is_some_and(Asset::is_picture) {
        found.add(at, Problem::NotAPicture { target: path.to_owned() });
        return None;
    }
    let alt = call.arguments.text("alt").unwrap_or("").to_owned();
    Some(Image { path: path.to_owned(), alt, caption: call.words("caption") })
}

impl<'s> Shortcode<'s> for Image {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let ImageHtml { src, size, own, webp, sizes } = on.shared.image(on.url, &self.path);
        let (width, height) = size.unzip();
        let (alt, caption) = (self.alt.clone(), self.caption.clone());
        let set = |sources: &[ImageSource]| (!sources.is_empty()).then(|| ImageSource::set(sources));
        Some(Value::from_serializable(&ImageView { src, srcset: set(&own), webp: set(&webp), sizes, alt, width, height, caption }))
    }
}
