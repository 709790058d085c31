//! Photographs and other raster pictures for pages: turned as the camera was held, scaled to what a page shows, and without what a camera writes about
//! the place and the person. It never reads a disk.

mod form;
mod make;
mod orientation;
mod store;
mod strip;
#[cfg(test)]
mod tests;

pub use form::{Form, MOST_PIXELS, WIDTHS};
pub use make::{Fault, Made, Version};
pub use orientation::is_turned;
pub use store::{Keeper, Store};
pub use strip::without_metadata;
