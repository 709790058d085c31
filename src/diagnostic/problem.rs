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

    // -- shortcodes

    // -- indicators

    // -- tables

    // -- areas

    // -- theme

    // -- site

    // -- output
    /// Another build has the output folder's lock.
    Error OutputBusy "output-busy" { folder: String }
    /// Files in the output folder that no build wrote; `others` counts those that are not named.
    Error OutputNotOurs "output-not-ours" { folder: String, found: Vec<String>, others: u64 }
    /// A file where the output folder should be.
    Error OutputIsFile "output-is-file" { path: String }
    /// A list of what was built that is damaged or of another version.
    Error OutputManifest "output-manifest" { path: String }
    /// An output folder that holds or lies in something that must not be replaced.
    Error OutputHoldsSources "output-holds-sources" { folder: String, path: String }
    /// An attachment that changed while the site was built.
    Error OutputSourceChanged "output-source-changed" { path: String }
    /// A path that some systems cannot store.
    Error OutputUnportable "output-unportable" { path: String }
    /// Two files of the output with one path, the case of letters aside.
    Error OutputTaken "output-taken" { path: String, other: String }
    /// The machine does not do what is asked; `kind` is full, denied, read-only, busy, name or other, and `reason` is the system's.
    Error MachineRefused "machine-refused" { path: String, kind: String, reason: String }
}
