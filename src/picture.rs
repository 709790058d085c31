//! Renders SVG as PNG. It never draws anything itself, and looks for the system's fonts only on request.

use crate::diagnostic::Problem;

/// Renders with the system's fonts. Its output therefore differs between machines.
pub struct Painter {
    #[cfg(feature = "png")]
    fonts: std::sync::Arc<resvg::usvg::fontdb::Database>,
    #[cfg(not(feature = "png"))]
    never: std::convert::Infallible,
}

#[cfg(feature = "png")]
impl Painter {
    /// Loads the system's fonts.
    ///
    /// # Errors
    /// If there are none: a picture without its text would be meaningless.
    pub fn of_system() -> Result<Self, Problem> {
        let mut fonts = resvg::usvg::fontdb::Database::new();
        fonts.load_system_fonts();
        if fonts.is_empty() {
            return Err(Problem::NoPng { reason: "fonts".into() });
        }
        Ok(Self { fonts: std::sync::Arc::new(fonts) })
    }

    /// Renders an SVG as a PNG, scaled by `scale`. Returns `None` if it is not an SVG, or has no size.
    pub fn png(&self, svg: &str, scale: f32) -> Option<Vec<u8>> {
        use resvg::{tiny_skia, usvg};
        let options = usvg::Options { fontdb: self.fonts.clone(), ..usvg::Options::default() };
        let tree = usvg::Tree::from_str(svg, &options).ok()?;
        let size = tree.size().to_int_size().scale_by(scale)?;
        let mut canvas = tiny_skia::Pixmap::new(size.width(), size.height())?;
        resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut canvas.as_mut());
        canvas.encode_png().ok()
    }
}

#[cfg(not(feature = "png"))]
impl Painter {
    /// Fails: this program was built without PNG support.
    ///
    /// # Errors
    /// Always.
    pub fn of_system() -> Result<Self, Problem> {
        Err(Problem::NoPng { reason: "build".into() })
    }

    /// Never called, since there is no painter.
    pub fn png(&self, _: &str, _: f32) -> Option<Vec<u8>> {
        match self.never {}
    }
}
