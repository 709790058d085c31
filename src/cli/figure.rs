//! The command that makes a single picture. It never draws.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, value_parser};

use super::{DONE, Language, MACHINE, MISTAKES, Speaker, WRONG_USE, say, today};
use crate::call::Asked;
use crate::diagnostic::Problem;
use crate::name::Lang;
use crate::output;
use crate::picture::Painter;
use crate::pipeline::{self, Order, Timings};
use crate::render::{self, PictureOrder};
use crate::theme::Scheme;

/// The scale of a PNG if no width is given, so that it is sharp in print.
const SHARP: f32 = 2.0;

#[derive(Args)]
pub(super) struct Arguments {
    /// The indicator: the name of its file without the extension
    indicator: String,
    /// The file to write; its extension, svg or png, sets the format
    #[arg(short, long)]
    output: PathBuf,
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// The kind of figure: line, bar and so on; chosen from the numbers if omitted
    #[arg(long)]
    kind: Option<String>,
    /// The areas, separated by commas; the site's own if omitted
    #[arg(long, value_delimiter = ',')]
    areas: Vec<String>,
    /// The groups, separated by commas: women, men, total
    #[arg(long, value_delimiter = ',')]
    groups: Vec<String>,
    /// The first period
    #[arg(long)]
    from: Option<String>,
    /// The last period
    #[arg(long)]
    to: Option<String>,
    /// The width in pixels, 280 to 8000: the wide drawing from 560, the narrow one below
    #[arg(long, value_parser = value_parser!(u32).range(280..=8000))]
    width: Option<u32>,
    /// The colours: for light or dark screens, or greys for print
    #[arg(long, value_enum, default_value = "light")]
    theme: Colours,
    /// Shows drafts too
    #[arg(long)]
    drafts: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Colours {
    Light,
    Dark,
    Print,
}

/// The format of the file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FileKind {
    Svg,
    Png,
}

impl Arguments {
    fn file_kind(&self) -> Result<FileKind, Problem> {
        let ending = self.output.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("svg") => Ok(FileKind::Svg),
            Some("png") => Ok(FileKind::Png),
            _ => {
                let known = vec!["svg".to_owned(), "png".to_owned()];
                Err(Problem::WantedOneOf { key: "--output".into(), found: ending.unwrap_or_default(), nearest: None, known })
            }
        }
    }

    fn order(&self, lang: Option<Language>) -> PictureOrder {
        let Self { indicator, kind, areas, groups, from, to, .. } = self;
        let asked = Asked {
            indicator: indicator.clone(),
            kind: kind.clone(),
            areas: areas.clone(),
            groups: groups.clone(),
            from: from.clone(),
            to: to.clone(),
        };
        let scheme = match self.theme {
            Colours::Light => Scheme::Light,
            Colours::Dark => Scheme::Dark,
            Colours::Print => Scheme::Print,
        };
        let lang = lang.and_then(|lang| Lang::parse(if lang == Language::Sv { "sv" } else { "en" }));
        PictureOrder { asked, scheme, width: self.width, lang }
    }
}

impl Speaker {
    /// Makes the picture. `lang` is the requested language, which is also the picture's if the site has it.
    pub(super) fn figure(&self, arguments: &Arguments, lang: Option<Language>) -> u8 {
        let kind = match arguments.file_kind() {
            Ok(kind) => kind,
            Err(problem) => return self.refuse(&arguments.output, problem, WRONG_USE),
        };
        let order = Order { drafts: arguments.drafts, today: today(), ..Order::default() };
        let checked = match pipeline::load(&arguments.root, &order, &mut Timings::default()) {
            Ok(checked) => checked,
            Err(error) => return self.unreadable(&error),
        };
        let (false, Some((site, theme))) = (checked.found.has_errors(), &checked.site) else {
            self.print(&checked.found.without_notes(), &checked.sources);
            self.count(&checked.found, &checked.sources, "line-not-built");
            return MISTAKES;
        };
        match render::picture(site, theme, &arguments.order(lang)) {
            Ok(svg) => self.write_picture(arguments, kind, &svg),
            Err((option, problem)) => self.refuse(Path::new(option), problem, WRONG_USE),
        }
    }

    fn write_picture(&self, arguments: &Arguments, kind: FileKind, svg: &str) -> u8 {
        let shown = arguments.output.display().to_string();
        let bytes = match kind {
            FileKind::Svg => svg.as_bytes().to_vec(),
            FileKind::Png => {
                let scale = if arguments.width.is_some() { 1.0 } else { SHARP };
                let painted = Painter::of_system().map(|painter| painter.png(svg, scale));
                match painted {
                    Ok(Some(png)) => png,
                    Ok(None) => return self.refuse(&arguments.output, Problem::NoPng { reason: "build".into() }, MACHINE),
                    Err(problem) => return self.refuse(&arguments.output, problem, MACHINE),
                }
            }
        };
        match output::write_alone(&arguments.output, &bytes) {
            Ok(()) => {
                let size = self.numbers.as_ref().map_or_else(String::new, |numbers| numbers.size(bytes.len() as u64));
                say(&self.line("line-figure", &[("file", shown.into()), ("size", size.into())]));
                DONE
            }
            Err(error) => self.refuse(&arguments.output, error.problem(), MACHINE),
        }
    }
}
