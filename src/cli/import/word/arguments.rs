//! The arguments of the command that imports a document. It never acts on them.

use std::path::PathBuf;

use clap::Args;

#[derive(Args)]
pub(in crate::cli::import) struct Word {
    /// The document: .docx or .docm
    pub(super) file: PathBuf,
    /// The report's directory below content, as in kvalitetsberattelse/2023; from the document's title and year if omitted
    #[arg(long, value_name = "DIRECTORY")]
    pub(super) into: Option<String>,
    /// Makes the report a draft, which is not published
    #[arg(long)]
    pub(super) draft: bool,
    /// Prints what would be written and lost, and writes nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}
