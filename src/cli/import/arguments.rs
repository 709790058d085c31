//! The arguments of the import commands. It never acts on them.

use std::path::PathBuf;

use clap::Args;

use super::word::arguments::Word;
use crate::cli::network::Network;

#[derive(Args)]
pub(in crate::cli) struct Import {
    #[command(subcommand)]
    pub(super) from: From,
}

#[derive(clap::Subcommand)]
pub(super) enum From {
    /// Imports measures from Kolada, each as an indicator with a table
    Kolada(Kolada),
    /// Reads a table of Excel, LibreOffice, Kolada, Statistics Sweden or anybody else: what it says becomes indicators, with a table of their numbers
    Table(Table),
    /// Makes the chapters of a report of a Word document, and prints what could not be brought along
    Word(Word),
}

#[derive(Args)]
pub(super) struct Kolada {
    /// The ids of the measures, separated by commas; `insyn find` lists them
    #[arg(long, value_delimiter = ',', required = true)]
    pub(super) kpi: Vec<String>,
    /// The municipality or region, by code or name; the one in insyn.yaml if omitted
    #[arg(long)]
    pub(super) area: Option<String>,
    /// The areas to compare with, separated by commas: peers, region, nation, codes or names of areas, ids of Kolada's groups
    #[arg(long, value_delimiter = ',')]
    pub(super) compare: Vec<String>,
    /// Imports the values of units too
    #[arg(long)]
    pub(super) units: bool,
    /// The first year
    #[arg(long)]
    pub(super) from: Option<u16>,
    /// The indicators' names, separated by commas, one per measure in the same order; the measure's id if omitted
    #[arg(long = "as", value_name = "INDICATOR", value_delimiter = ',')]
    pub(super) names: Vec<String>,
    #[command(flatten)]
    pub(super) run: Run,
}

#[derive(Args)]
pub(super) struct Table {
    /// The file: .xlsx, .xls, .ods, .csv, .tsv or .txt
    #[arg(required_unless_present = "paste", conflicts_with = "paste")]
    pub(super) file: Option<PathBuf>,
    /// Reads what was copied from a spreadsheet, from standard input
    #[arg(long)]
    pub(super) paste: bool,
    /// Only this sheet; the one chosen for the file before, or all that are shown, where left out
    #[arg(long)]
    pub(super) sheet: Option<String>,
    /// Only these cells, as in A3:F20; `all` for all where others were chosen before
    #[arg(long)]
    pub(super) range: Option<String>,
    /// The indicators' names, in the order in which the table tells of them, with commas between
    #[arg(long = "as", value_name = "INDICATOR", value_delimiter = ',')]
    pub(super) names: Vec<String>,
    /// Takes what is proposed wherever something is open
    #[arg(long)]
    pub(super) yes: bool,
    /// Says row by row what is understood and what differs, and writes nothing; ends with 1 where anything differs or is open
    #[arg(long)]
    pub(super) check: bool,
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Args)]
pub(in crate::cli) struct Update {
    /// The indicators to update; all with the key kolada if omitted
    pub(super) indicators: Vec<String>,
    #[command(flatten)]
    pub(super) run: Run,
}

#[derive(Args)]
pub(super) struct Run {
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    pub(super) root: PathBuf,
    /// Only prints the changes, and writes nothing; exits with 1 if there are any
    #[arg(long)]
    pub(super) check: bool,
    #[command(flatten)]
    pub(super) network: Network,
}
