//! Every problem that can be reported, with its code, its severity and its typed arguments. It never holds a text.

use fluent_bundle::{FluentArgs, FluentValue};

/// How serious a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops the build.
    Error,
    /// Worth mending; the site is built.
    Warning,
    /// Only said.
    Note,
}

/// What a problem's text may speak of.
pub trait Argument {
    /// Puts the value among a text's arguments.
    fn put(&self, name: &'static str, arguments: &mut FluentArgs<'static>);
    /// A value for the tests that render every text.
    fn sample(name: &'static str) -> Self;
}

impl Argument for String {
    fn put(&self, name: &'static str, arguments: &mut FluentArgs<'static>) {
        arguments.set(name, self.clone());
    }

    fn sample(name: &'static str) -> Self {
        format!("«{name}»")
    }
}

/// A name that may be lacking: the text chooses by `$has-NAME`, `yes` or `no`.
impl Argument for Option<String> {
    fn put(&self, name: &'static str, arguments: &mut FluentArgs<'static>) {
        arguments.set(format!("has-{name}"), if self.is_some() { "yes" } else { "no" });
        arguments.set(name, self.clone().unwrap_or_default());
    }

    fn sample(name: &'static str) -> Self {
        Some(String::sample(name))
    }
}

impl Argument for u64 {
    fn put(&self, name: &'static str, arguments: &mut FluentArgs<'static>) {
        arguments.set(name, FluentValue::from(*self));
    }

    fn sample(_: &'static str) -> Self {
        2
    }
}

/// Names in a row, each between `grave accents`.
impl Argument for Vec<String> {
    fn put(&self, name: &'static str, arguments: &mut FluentArgs<'static>) {
        let quoted: Vec<String> = self.iter().map(|item| format!("`{item}`")).collect();
        arguments.set(name, quoted.join(", "));
    }

    fn sample(name: &'static str) -> Self {
        vec![format!("{name} 1"), format!("{name} 2")]
    }
}

/// Declares every problem: its severity, name, stable code and arguments.
macro_rules! problems {
    ($($(#[$doc:meta])* $severity:ident $name:ident $code:literal { $($argument:ident: $type:ty),* })*) => {
        /// Every problem that can be reported. The text of each stands in the catalogue under its code.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "an argument's meaning is its name and the text that uses it")]
        pub enum Problem {
            $($(#[$doc])* $name { $($argument: $type),* },)*
        }

        impl Problem {
            /// The stable name under which texts, documentation and tests know it.
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)* }
            }

            /// How serious it is.
            pub fn severity(&self) -> Severity {
                match self { $(Self::$name { .. } => Severity::$severity,)* }
            }

            /// What its text speaks of.
            pub(super) fn arguments(&self) -> FluentArgs<'static> {
                let mut arguments = FluentArgs::new();
                match self {
                    $(Self::$name { $($argument),* } => {
                        $(Argument::put($argument, stringify!($argument), &mut arguments);)*
                    })*
                }
                arguments
            }

            /// One of each, with sample arguments, for documentation and tests.
            pub fn samples() -> Vec<Self> {
                vec![$(Self::$name { $($argument: Argument::sample(stringify!($argument))),* },)*]
            }
        }
    };
}

problems! {
    // -- reading
    /// A Markdown or YAML file in another encoding.
    Error NotUtf8 "not-utf8" {}
    /// A text file of over 20 MB.
    Error FileTooLarge "file-too-large" { megabytes: u64 }
    /// A table in another encoding, which is understood.
    Note ReadAsWindows1252 "read-as-windows-1252" {}
    /// A symbolic link to a folder above itself.
    Error LinkLoop "link-loop" {}
    /// A symbolic link out of the site's folder.
    Error LinkLeavesSite "link-leaves-site" {}
    /// A symbolic link to nothing.
    Error LinkDead "link-dead" {}
    /// A file name that is not Unicode.
    Error NameNotUnicode "name-not-unicode" {}

    // -- yaml
    /// YAML that cannot be read, for a reason that has no text of its own; `detail` is the parser's.
    Error YamlSyntax "yaml-syntax" { detail: String }
    /// A tab where YAML wants spaces.
    Error YamlTab "yaml-tab" {}
    /// A no-break space where YAML wants a space.
    Error YamlNoBreakSpace "yaml-no-break-space" {}
    /// A typographic quotation mark round a value.
    Error YamlTypographicQuote "yaml-typographic-quote" {}
    /// A colon in a text without quotation marks.
    Error YamlColonInText "yaml-colon-in-text" {}
    /// A single hyphen as a value, which YAML takes for the beginning of a list.
    Error YamlBareHyphen "yaml-bare-hyphen" {}
    /// `key:value` without the space.
    Error YamlNoSpaceAfterColon "yaml-no-space-after-colon" {}
    /// A line that stands further in or out than its neighbours.
    Error YamlIndentation "yaml-indentation" {}
    /// A quotation mark or bracket that is never closed.
    Error YamlUnclosed "yaml-unclosed" {}
    /// The same key twice.
    Error DuplicateKey "duplicate-key" { key: String }
    /// A decimal comma; inside `{…}` YAML reads it as the end of the value.
    Error DecimalComma "decimal-comma" { written: String, wanted: String }
    /// Anchors, aliases, tags and several documents, which the content does not use.
    Error YamlUnsupported "yaml-unsupported" { what: String }

    // -- keys and values
    /// A key that is not known here.
    Error UnknownKey "unknown-key" { key: String, nearest: Option<String>, known: Vec<String> }
    /// A key that must be there.
    Error MissingKey "missing-key" { key: String }
    /// Something else than a mapping where keys are wanted.
    Error WantedKeys "wanted-keys" { key: String }
    /// Something else than a list.
    Error WantedList "wanted-list" { key: String }
    /// Something else than a single value.
    Error WantedText "wanted-text" { key: String }
    /// Empty where a value is wanted.
    Error EmptyValue "empty-value" { key: String }
    /// Neither yes nor no.
    Error WantedYesNo "wanted-yes-no" { key: String, found: String }
    /// Not a whole number.
    Error WantedWhole "wanted-whole" { key: String, found: String }
    /// Not a date.
    Error WantedDate "wanted-date" { key: String, found: String }
    /// None of the words that are known here.
    Error WantedOneOf "wanted-one-of" { key: String, found: String, known: Vec<String> }
    /// A name with other characters than lower-case ASCII letters, digits and hyphens.
    Error BadName "bad-name" { found: String }

    // -- configuration
    /// No `insyn.yaml`.
    Error NoConfiguration "no-configuration" {}
    /// Not an address that begins with `https://`.
    Error BadWebAddress "bad-web-address" { found: String }
    /// Not a language tag.
    Error BadLanguage "bad-language" { found: String }
    /// Not a colour of the form `#00527a`.
    Error BadColour "bad-colour" { found: String }
    /// A limit of 0 or 1, which hides nobody.
    Error ThresholdTooLow "threshold-too-low" {}

    // -- pages

    // -- shortcodes

    // -- indicators
    /// No indicator of that name.
    Error UnknownIndicator "unknown-indicator" { found: String, nearest: Option<String> }
    /// Neither total, women nor men.
    Error UnknownGroup "unknown-group" { found: String, nearest: Option<String> }
    /// No category of that name in the indicator's file.
    Error UnknownCategory "unknown-category" { found: String, nearest: Option<String>, known: Vec<String> }
    /// Two categories with one name.
    Error DuplicateCategory "duplicate-category" { category: String }
    /// Two files with one name.
    Error DuplicateIndicator "duplicate-indicator" { indicator: String }
    /// Not a period; `wanted` is what was probably meant.
    Error BadPeriod "bad-period" { found: String, wanted: Option<String> }
    /// Years and months, say, in one indicator.
    Error MixedPeriods "mixed-periods" { period: String, first: String }
    /// A period without a number or a word for why there is none.
    Error PeriodWithoutValue "period-without-value" { period: String }
    /// Not a number as numbers are written here; `wanted` is what was probably meant.
    Error BadNumber "bad-number" { written: String, wanted: Option<String> }
    /// More digits than are kept exactly.
    Error NumberTooLong "number-too-long" { written: String }
    /// A per-cent sign in a value.
    Error PercentSign "percent-sign" { written: String, wanted: String }
    /// A dash that means zero to some and missing to others.
    Error AmbiguousDash "ambiguous-dash" { written: String }
    /// A spreadsheet's own error, `#N/A`.
    Error SpreadsheetError "spreadsheet-error" { written: String }
    /// A word that says nothing known about a value.
    Error UnknownState "unknown-state" { found: String, nearest: Option<String> }
    /// A range that does not go upwards.
    Error BadRange "bad-range" { written: String }
    /// A value outside what a key may hold.
    Error OutOfRange "out-of-range" { key: String, found: String, lowest: u64, highest: u64 }
    /// A break in a series without a reason.
    Error BreakWithoutReason "break-without-reason" { period: String }
    /// A target that does not say in which direction it aims.
    Error TargetUnclear "target-unclear" {}
    /// A target for a group that has no values.
    Warning TargetWithoutValues "target-without-values" {}
    /// An indicator without a single value.
    Warning IndicatorWithoutValues "indicator-without-values" { indicator: String }
    /// Two values for one cell.
    Error DuplicateValue "duplicate-value" { indicator: String, period: String }
    /// A note that gave away a number that is not shown.
    Warning NoteTellsHidden "note-tells-hidden" {}

    // -- tables
    /// A table without any line.
    Error EmptyTable "empty-table" {}
    /// A column that must be there.
    Error MissingColumn "missing-column" { column: String }
    /// Two headings alike.
    Error DuplicateHeading "duplicate-heading" { heading: String }
    /// A heading that is none of the columns and no period.
    Error UnknownHeading "unknown-heading" { heading: String, nearest: Option<String>, known: Vec<String> }
    /// A column without heading that has values.
    Error ColumnWithoutHeading "column-without-heading" {}
    /// A row with more or fewer cells than there are columns.
    Error RowWidth "row-width" { cells: u64, columns: u64 }
    /// A quotation mark that is never closed.
    Error TableUnclosed "table-unclosed" {}
    /// A row that sums up others.
    Error SumRow "sum-row" { word: String }
    /// An empty cell that must be filled in.
    Error EmptyCell "empty-cell" { column: String }
    /// Decimal comma and decimal point in one table, of which one may be a thousands separator.
    Error MixedDecimals "mixed-decimals" { written: String }

    // -- areas
    /// No area of that name.
    Error UnknownArea "unknown-area" { found: String, nearest: Option<String> }
    /// The site's own area does not stand among the areas.
    Error OwnAreaMissing "own-area-missing" { area: String }
    /// An area that lies in itself.
    Error AreaWithinItself "area-within-itself" { area: String }
    /// A group that is a member of itself.
    Error GroupInItself "group-in-itself" { area: String }
    /// Something else than an operation where an operation is wanted.
    Error NotAnOperation "not-an-operation" { found: String }
    /// A key that areas of this kind do not have.
    Error NotForThisKind "not-for-this-kind" { key: String, kind: String }

    // -- theme

    // -- site

    // -- output
}
