//! SVG as PNG. It never draws anything itself, and looks for the machine's fonts only when it is told to.

use crate::diagnostic::Problem;

/// What a picture is painted with: the fonts of this machine. What it paints is therefore not the same on every machine.
pub struct Painter {
    #[cfg(feature = "png")]
    fonts: std::sync::Arc<resvg::usvg::fontdb::Database>,
    #[cfg(not(feature = "png"))]
    never: std::convert::Infallible,
}

#[cfg(feature = "png")]
impl Painter {
    /// Looks for the machine's fonts.
    ///
    /// # Errors
    /// Where it has none: a picture without its words would say nothing.
    pub fn of_system() -> Result<Self, Problem> {
        let mut fonts = resvg::usvg::fontdb::Database::new();
        fonts.load_system_fonts();
        if fonts.is_empty() {
            return Err(Problem::NoPng { reason: "fonts".into() });
        }
        Ok(Self { fonts: std::sync::Arc::new(fonts) })
    }

    /// An SVG as a PNG, so many times as wide and high. `None` where it is no SVG, or one of no size.
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
    /// None: this program was built without.
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
