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
    /// A decimal comma inside `{…}`, which YAML reads as the end of the value.
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

    // -- pages
    /// A page that does not begin with `---`.
    Error MissingFrontMatter "missing-front-matter" {}
    /// A front matter whose second `---` is missing.
    Error UnclosedFrontMatter "unclosed-front-matter" {}
    /// An alias that cannot be an address.
    Error BadAlias "bad-alias" { found: String }
    /// An edition that is not a year.
    Error EditionNotYear "edition-not-year" { found: String }
    /// A character of the range that the program itself uses.
    Error ReservedCharacter "reserved-character" {}
    /// A `#` heading, which is the page's title.
    Error TopHeading "top-heading" {}
    /// A heading more than one level below the one before.
    Error SkippedHeading "skipped-heading" { marks: String, wanted: String }
    /// A heading without text.
    Error EmptyHeading "empty-heading" {}
    /// An anchor with other characters than an address may have.
    Error BadAnchor "bad-anchor" { found: String, wanted: Option<String> }
    /// The same anchor given to two headings.
    Error DuplicateAnchor "duplicate-anchor" { anchor: String }
    /// A table without a line `Tabell: …` before it.
    Error TableWithoutCaption "table-without-caption" {}
    /// A caption without text, or with no table behind it.
    Error CaptionWithoutTable "caption-without-table" {}
    /// A cell with nothing in it.
    Error EmptyCell "empty-cell" {}
    /// A row with more cells than the table's head.
    Error TooManyCells "too-many-cells" { columns: u64 }
    /// A picture with neither alternative text nor the mark of a decorative one.
    Error ImageWithoutText "image-without-text" {}
    /// A link or picture without a target, or with `#` alone.
    Error EmptyLink "empty-link" {}
    /// A link without text.
    Error LinkWithoutText "link-without-text" {}
    /// A link `[text][name]` whose name is nowhere defined.
    Error UndefinedLink "undefined-link" { name: String }
    /// A footnote that is referred to and not defined.
    Error UndefinedFootnote "undefined-footnote" { name: String }
    /// A footnote that is defined and not referred to.
    Error UnusedFootnote "unused-footnote" { name: String }
    /// Two definitions of one footnote.
    Error DuplicateFootnote "duplicate-footnote" { name: String }
    /// Raw HTML where the site does not allow it.
    Error RawHtml "raw-html" {}

    // -- shortcodes
    /// `{{` or `{%` that is never closed.
    Error CallUnclosed "call-unclosed" { open: String, close: String }
    /// `{{` or `{%` with something else than a name behind it.
    Error CallWithoutName "call-without-name" { open: String }
    /// A name without parentheses behind it.
    Error CallWithoutParentheses "call-without-parentheses" { name: String }
    /// Something between the parentheses and the end of the call.
    Error CallTrailing "call-trailing" { found: String, close: String }
    /// A parenthesis that is never closed.
    Error ParenthesisUnclosed "parenthesis-unclosed" { name: String }
    /// A value without a name before it.
    Error ArgumentWithoutName "argument-without-name" { name: String }
    /// A name without `=` behind it.
    Error ArgumentWithoutEquals "argument-without-equals" { name: String }
    /// A name and `=` with no value behind.
    Error ArgumentWithoutValue "argument-without-value" { name: String }
    /// Two arguments, or two values of a list, with no comma between.
    Error ArgumentWithoutComma "argument-without-comma" {}
    /// A text whose closing quotation mark is missing.
    Error TextUnclosed "text-unclosed" {}
    /// A list whose closing bracket is missing.
    Error ListUnclosed "list-unclosed" {}
    /// A text without quotation marks.
    Error TextUnquoted "text-unquoted" { found: String }
    /// The same argument twice in one call.
    Error ArgumentTwice "argument-twice" { name: String }
    /// `{% … %}` with no `{% end %}` behind.
    Error BodyUnclosed "body-unclosed" { name: String }
    /// `{% end %}` with nothing to end.
    Error StrayEnd "stray-end" {}
    /// A call with a body in the middle of a line.
    Error BodyInLine "body-in-line" { name: String }
    /// A body that begins in a list, quotation or footnote and ends outside it, or the other way about.
    Error BodyCrosses "body-crosses" { name: String }
    /// A call in a heading, an address, a picture's text or a footnote's name.
    Error CallMisplaced "call-misplaced" { name: String }

    // -- indicators

    // -- tables

    // -- areas

    // -- theme

    // -- site

    // -- output
}
