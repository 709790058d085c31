//! Every problem that can be reported, with its code, its severity and its typed arguments. It never holds a text.

use std::io;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use crate::source::{Binary, Encoding, copied_from, data_folder};

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
    /// Puts the value among a text's arguments; `sign` is the decimal sign of the text's language.
    fn put(&self, name: &'static str, sign: char, arguments: &mut FluentArgs<'static>);
    /// A value for the tests that render every text.
    fn sample(name: &'static str) -> Self;
}

impl Argument for String {
    fn put(&self, name: &'static str, _: char, arguments: &mut FluentArgs<'static>) {
        arguments.set(name, self.clone());
    }

    fn sample(name: &'static str) -> Self {
        format!("«{name}»")
    }
}

/// A name that may be lacking: the text chooses by `$has-NAME`, `yes` or `no`.
impl Argument for Option<String> {
    fn put(&self, name: &'static str, _: char, arguments: &mut FluentArgs<'static>) {
        arguments.set(format!("has-{name}"), if self.is_some() { "yes" } else { "no" });
        arguments.set(name, self.clone().unwrap_or_default());
    }

    fn sample(name: &'static str) -> Self {
        Some(String::sample(name))
    }
}

impl Argument for u64 {
    fn put(&self, name: &'static str, _: char, arguments: &mut FluentArgs<'static>) {
        arguments.set(name, FluentValue::from(*self));
    }

    fn sample(_: &'static str) -> Self {
        2
    }
}

/// A number with the decimals that it is written with.
impl Argument for Decimal {
    fn put(&self, name: &'static str, sign: char, arguments: &mut FluentArgs<'static>) {
        arguments.set(name, self.to_string().replace('.', &sign.to_string()));
    }

    fn sample(_: &'static str) -> Self {
        Decimal::new(275, 1)
    }
}

/// Names in a row, each between `grave accents`.
impl Argument for Vec<String> {
    fn put(&self, name: &'static str, _: char, arguments: &mut FluentArgs<'static>) {
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

            /// What its text speaks of; `sign` is the decimal sign of the text's language.
            pub(super) fn arguments(&self, sign: char) -> FluentArgs<'static> {
                let mut arguments = FluentArgs::new();
                match self {
                    $(Self::$name { $($argument),* } => {
                        $(Argument::put($argument, stringify!($argument), sign, &mut arguments);)*
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
    /// A text file in another encoding: utf-16, mac, windows, dos or mixed; `table` is yes or no.
    Error NotUtf8 "not-utf8" { encoding: String, table: String }
    /// A workbook, document or PDF, of which `kind` tells, whose name says that it is text; `table` is yes or no.
    Error NotText "not-text" { kind: String, table: String }
    /// A workbook or document where a file of text is wanted; `kind` is workbook or document.
    Warning NotReadHere "not-read-here" { kind: String }
    /// A text file of over 20 MB.
    Error FileTooLarge "file-too-large" { megabytes: u64 }
    /// A table in another encoding, which is understood.
    Note ReadAsWindows1252 "read-as-windows-1252" {}
    /// A symbolic link to a folder above itself.
    Error LinkLoop "link-loop" {}
    /// A symbolic link out of the folder that it lies in, `content` or `themes`.
    Error LinkLeavesSite "link-leaves-site" {}
    /// A symbolic link to what the site is made from.
    Error LinkToSource "link-to-source" {}
    /// A symbolic link to nothing.
    Error LinkDead "link-dead" {}
    /// A file name that is not Unicode.
    Error NameNotUnicode "name-not-unicode" {}
    /// A file name with a control character.
    Error NameControlCharacter "name-control-character" { sign: String }
    /// A control character in a text, or a reversal of direction that is not ended.
    Error ControlCharacter "control-character" { sign: String }

    /// Something within more levels of the like than are read.
    Error NestedTooDeep "nested-too-deep" { levels: u64 }

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
    /// A text that begins with a sign of YAML's own, or with a quotation that ends before the text does.
    Error YamlNeedsQuotes "yaml-needs-quotes" {}
    /// A number sign that takes the rest of the line away from the value.
    Error YamlNumberSign "yaml-number-sign" {}
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
    /// A date that is written as one and is not in the calendar.
    Error NoSuchDate "no-such-date" { key: String, found: String }
    /// None of the words that are known here.
    Error WantedOneOf "wanted-one-of" { key: String, found: String, nearest: Option<String>, known: Vec<String> }
    /// A name with other characters than lower-case ASCII letters, digits and hyphens.
    Error BadName "bad-name" { found: String }
    /// A file whose name is to be a name, and cannot be one; `copied` is the file that it seems to be a copy of.
    Error BadFileName "bad-file-name" { found: String, copied: Option<String> }

    // -- configuration
    /// No `insyn.yaml`.
    Error NoConfiguration "no-configuration" {}
    /// A synonym that nobody can search for: without a letter, or with a comma.
    Error BadSynonym "bad-synonym" { found: String }
    /// Not an address that begins with `https://`.
    Error BadWebAddress "bad-web-address" { found: String }
    /// An address of the site that servers' rules cannot hold; `part` is what is wrong: scheme, user, host, port, query, fragment or step, and
    /// `written` how it stands there.
    Error BadBaseUrl "bad-base-url" { part: String, written: String }
    /// Not a language tag.
    Error BadLanguage "bad-language" { found: String }
    /// Data whose terms nobody knows, or about which nobody can be asked.
    Warning OpenDataIncomplete "open-data-incomplete" { missing: Vec<String> }
    /// Not a colour of the form `#00527a`.
    Error BadColour "bad-colour" { found: String }
    /// A limit below 3, with which a hidden count would be known to be one.
    Error ThresholdTooLow "threshold-too-low" {}

    /// A site that says where it is to be found and nothing of how accessible it is.
    Warning StatementMissing "statement-missing" {}
    /// A statement that says that all is accessible, where something is said not to be.
    Error StatementContradicted "statement-contradicted" {}
    /// A statement that says that something is lacking, and not what.
    Warning StatementWithoutDefects "statement-without-defects" {}

    // -- pages
    /// A page that does not begin with `---`.
    Error MissingFrontMatter "missing-front-matter" {}
    /// A front matter whose second `---` is missing.
    Error UnclosedFrontMatter "unclosed-front-matter" {}
    /// An alias that cannot be an address.
    Error BadAlias "bad-alias" { found: String }
    /// An edition that is not a year.
    Error EditionNotYear "edition-not-year" { found: String }
    /// Two editions of one report for the same year.
    Error DuplicateEdition "duplicate-edition" { edition: String }
    /// An edition of a year to come that is no draft.
    Error EditionInFuture "edition-in-future" { edition: String }
    /// An edition that was adopted or drawn up before its year began.
    Error EditionBeforeYear "edition-before-year" { edition: String, date: String }
    /// An edition whose title, description or document names another year and not its own.
    Warning EditionSaysOther "edition-says-other" { edition: String, written: String }
    /// A registration number or date that an earlier edition has too.
    Warning EditionCopied "edition-copied" { key: String, written: String }
    /// A folder called as a year, beside editions, that says no edition.
    Warning EditionMissing "edition-missing" { year: String }
    /// Two dates of a document of which the later one is given as the earlier.
    Error DateOrder "date-order" { earlier: String, later: String }
    /// A day on which something is told to have happened and that is after the day of the build.
    Error DateInFuture "date-in-future" { key: String, date: String, today: String }
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
    /// An anchor that a part of the theme has on the same page.
    Error AnchorOfTheme "anchor-of-theme" { anchor: String }
    /// A table without a line `Tabell: …` before it.
    Error TableWithoutCaption "table-without-caption" {}
    /// A caption without text, or with no table behind it.
    Error CaptionWithoutTable "caption-without-table" {}
    /// A cell with nothing in it.
    Error EmptyTableCell "empty-table-cell" {}
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
    /// A list whose items begin with a sign that is typed.
    Warning TypedBullet "typed-bullet" { sign: String }
    /// The marks of a heading with no plain space behind them.
    Warning HeadingWithoutSpace "heading-without-space" { wanted: String }
    /// A shortcode call in single braces.
    Warning SingleBraces "single-braces" { name: String }
    /// Lines with tabs, as a table is pasted from a spreadsheet.
    Warning TabsForTable "tabs-for-table" {}
    /// A hyphen that nobody sees.
    Warning SoftHyphen "soft-hyphen" {}
    /// The sign that programs put in the place of one that they could not read.
    Warning LostCharacter "lost-character" {}
    /// A link or picture with a space in its path, which is shown as text.
    Error LinkNotRead "link-not-read" { wanted: String }
    /// A path that is only found on the editor’s own computer.
    Warning PathOfComputer "path-of-computer" { written: String }
    /// What stands where something is still to be filled in.
    Warning Placeholder "placeholder" { written: String }
    /// A personal identity number with a right check digit.
    Error PersonalNumber "personal-number" {}
    /// A picture’s text that is empty or says only that it is a picture.
    Warning AltSaysNothing "alt-says-nothing" { written: String }
    /// A sign of Markdown or HTML in a title, which is shown as it is written.
    Warning MarkupInTitle "markup-in-title" { written: String }
    /// A chapter without a word.
    Warning EmptyChapter "empty-chapter" {}
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
    /// Nothing of what a figure asks for has a number.
    Error NothingToShow "nothing-to-show" { indicator: String }
    /// More series than can be told apart.
    Error TooManySeries "too-many-series" { found: u64, most: u64 }
    /// A line of a single period, a bullet without a target, a ranking of one row.
    Error KindDoesNotFit "kind-does-not-fit" { kind: String, fits: Vec<String> }
    /// Parts that are stacked and are not the whole: `why` is `not-said`, `left-out` or `unknown`; `lacking` are the rows with unknown parts.
    Error IncompleteWhole "incomplete-whole" { indicator: String, why: String, lacking: Vec<String> }
    /// Indicators that are to share a scale and are given in different units or for different kinds of periods: `why` is `unit` or `period`.
    Error NoCommonScale "no-common-scale" { indicator: String, other: String, why: String }
    /// A ranking of areas of different kinds: a municipality beside the nation.
    Error MixedAreaKinds "mixed-area-kinds" { areas: Vec<String> }
    /// An area that a figure asks for and the indicator has no numbers of.
    Error AreaWithoutNumbers "area-without-numbers" { area: String, indicator: String }

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
    /// A file that is called as a copy of another, and has its title.
    Warning IndicatorCopied "indicator-copied" { indicator: String, copied: String }
    /// Not a period; `wanted` is what was probably meant.
    Error BadPeriod "bad-period" { found: String, wanted: Option<String> }
    /// A number of a period that begins after the day of the build, and that is no plan, budget or forecast.
    Error PeriodInFuture "period-in-future" { period: String, today: String }
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
    /// A date that a spreadsheet made of a range of numbers.
    Error DateForNumber "date-for-number" { written: String, wanted: String }
    /// A word that says nothing known about a value.
    Error UnknownState "unknown-state" { found: String, nearest: Option<String> }
    /// A range that does not go upwards.
    Error BadRange "bad-range" { written: String }
    /// A value outside what a key may hold.
    Error OutOfRange "out-of-range" { key: String, found: String, lowest: u64, highest: u64 }
    /// A share of less than nothing or of more than all.
    Error ImpossibleShare "impossible-share" { number: Decimal }
    /// A count that is less than zero or tells of a part of something; `why` is negative or part, `wanted` the number without a point between its thousands.
    Error ImpossibleCount "impossible-count" { number: Decimal, why: String, wanted: Option<String> }
    /// A break in a series without a reason.
    Error BreakWithoutReason "break-without-reason" { period: String }
    /// An indicator that counts reports and says that more or fewer of them is better.
    Error ReportsNotNeutral "reports-not-neutral" {}
    /// A target that does not say in which direction it aims.
    Error TargetUnclear "target-unclear" {}
    /// A target of a share that no share can be.
    Warning TargetNoShare "target-no-share" { number: Decimal }
    /// A target that is missed the better a number is.
    Warning TargetAgainstDirection "target-against-direction" { better: String, written: String, wanted: String }
    /// A target for a group that has no values.
    Warning TargetWithoutValues "target-without-values" {}
    /// An indicator without a single value.
    Warning IndicatorWithoutValues "indicator-without-values" { indicator: String }
    /// Two values for one cell.
    Error DuplicateValue "duplicate-value" { indicator: String, period: String }
    /// A note to a number that is not shown, with a word that is not known to tell nothing of it.
    Warning NoteTellsHidden "note-tells-hidden" { word: String }
    /// A page's text that gives a number which is hidden in the indicator beside it.
    Warning TextTellsHidden "text-tells-hidden" { indicator: String, period: String }
    /// Numbers that are equal, so that a hidden one can be computed if both are the same thing.
    Warning SeemsPartOf "seems-part-of" { indicator: String, other: String, write: String }
    /// Part of a whole, said of numbers that no sum can be made of.
    Error PartOfNoSum "part-of-no-sum" {}
    /// The people of a share, said of an indicator that is none.
    Error PartOfNoCount "part-of-no-count" { indicator: String }
    Error PartOfNoShare "part-of-no-share" { indicator: String }
    /// Part of a fact that says nothing of when.
    Error PartOfTimeless "part-of-timeless" { fact: String }
    /// Nought or a hundred per cent of so few people that it tells of each of them.
    Warning AllOrNone "all-or-none" { indicator: String, base: u64 }
    /// Files that may hold hidden numbers and that nobody reads.
    Note FilesNotChecked "files-not-checked" { files: Vec<String> }
    /// A published workbook or table, on a site that hides numbers.
    Warning TableAmongFiles "table-among-files" {}

    // -- numbers against each other
    /// A share, mean or median for everybody that lies outside those of women and men.
    Warning TotalOutsideGroups "total-outside-groups" { total: Decimal, women: Decimal, men: Decimal }
    /// Women and men that are not everybody together.
    Warning GroupsNotTotal "groups-not-total" { total: Decimal, sum: Decimal }
    /// Categories that together are more than the whole.
    Error CategoriesExceedWhole "categories-exceed-whole" { total: Decimal, sum: Decimal }
    /// Categories that are called the whole and are not, beyond what rounding does.
    Error CategoriesNotWhole "categories-not-whole" { total: Decimal, sum: Decimal }
    /// A number or a target that the indicator's scale does not have.
    Error OffTheScale "off-the-scale" { number: Decimal, lowest: Decimal, highest: Decimal }
    /// A number with more decimals than anybody reads, where nothing says how many are shown; once an indicator.
    Warning ManyDecimals "many-decimals" { number: Decimal }
    /// A number that is a thousand times its neighbours, or a thousandth or hundredth of them.
    Warning UnlikeNeighbours "unlike-neighbours" { number: Decimal, usual: Decimal }

    // -- text against numbers
    /// A number in the text that the indicator does not have; `value` is the indicator's, of `period`.
    Warning TextDiffers "text-differs" { written: String, indicator: String, value: Decimal, period: String }
    /// A target in the text that is not the indicator's.
    Warning TargetDiffers "target-differs" { written: String, indicator: String, target: Decimal }
    /// A share of two numbers in the text that is not what the two make.
    Warning TextRateDiffers "text-rate-differs" { written: String, part: Decimal, whole: Decimal, computed: Decimal }
    /// Per cent where percentage points are meant.
    Warning PercentForPoints "percent-for-points" { written: String, from: Decimal, to: Decimal }
    /// A difference in the text that is not the one between the two numbers; or the number before, which is the first.
    Warning DifferenceDiffers "difference-differs" { written: String, first: Decimal, last: Decimal }
    /// A target that the text calls reached or not, and the number says otherwise.
    Warning TargetOutcomeDiffers "target-outcome-differs" { written: String, value: Decimal, target: Decimal }
    /// A direction in the text that is not the numbers'.
    Warning DirectionDiffers "direction-differs" { written: String, from: String, first: Decimal, to: String, last: Decimal }
    /// A direction in the text that holds for the whole time, but not for every step in it.
    Warning DirectionNotSteady "direction-not-steady" { written: String, from: String, first: Decimal, to: String, last: Decimal }
    /// "Has not improved" where the numbers became worse.
    Note ChangeUnderstated "change-understated" { written: String, from: String, first: Decimal, to: String, last: Decimal }
    /// A chapter number that is typed in a title or a heading.
    Warning NumberedHeading "numbered-heading" { number: String }
    /// A date that can be read in several ways.
    Note UnclearDate "unclear-date" { written: String }
    /// An acknowledgement of something that is not warned of.
    Warning AcknowledgesNothing "acknowledges-nothing" { text: String }
    // -- surveys
    /// Two files with one name.
    Error DuplicateSurvey "duplicate-survey" { survey: String }
    /// Two rounds of one survey for the same area, group and period.
    Error DuplicateRound "duplicate-round" { period: String }
    /// More people who answered than were asked.
    Error MoreAnswersThanAsked "more-answers-than-asked" { answered: u64, asked: u64 }
    /// More people who were asked, or answered, than there are to ask.
    Error MoreAskedThanThereAre "more-asked-than-there-are" { reached: u64, population: u64 }
    /// An indicator that is a question twice, of one survey or of two.
    Error QuestionTwice "question-twice" { indicator: String }
    /// A round that the survey does not have.
    Error NoSuchRound "no-such-round" { survey: String, period: String }
    /// A question that is negative, whose indicator says that more is better.
    Warning NegativeYetHigher "negative-yet-higher" { indicator: String }
    /// A reported rate that asked and answered do not give.
    Warning RateDiffers "rate-differs" { reported: String, computed: String }
    /// An indicator's value that rests on another number of answers than its survey had.
    Warning BaseDiffers "base-differs" { indicator: String, base: u64, answered: u64 }

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

    // -- measures, matrices and terms
    /// A goal, measure, matrix, survey or fact that stands twice; goals and measures in one edition.
    Error DuplicateEntry "duplicate-entry" { kind: String, found: String, edition: Option<String> }
    /// A reason for a measure that is neither an indicator, a goal nor a category.
    Error BecauseOfNothing "because-of-nothing" { found: String, nearest: Option<String> }
    /// A measure that is delayed or stopped, and does not say why.
    Error ReasonMissing "reason-missing" { status: String }
    /// A measure that was not finished and of which the next report says nothing.
    Warning MeasureLost "measure-lost" { measure: String, edition: String }
    /// A matrix with more or fewer values than it has levels; `what` is rows or columns.
    Error LevelWithoutScore "level-without-score" { key: String, level: String }
    Error MatrixSize "matrix-size" { what: String, has: u64, levels: u64 }
    /// Ranges of a matrix that do not go downwards.
    Error BandsOutOfOrder "bands-out-of-order" { from: String }
    /// A term that has neither a long form nor a definition.
    Error TermUnexplained "term-unexplained" { term: String }
    /// A term of signs and digits alone.
    Error TermWithoutLetters "term-without-letters" { term: String }

    // -- areas
    /// A goal, measure, matrix, survey, fact or edition that is not there.
    Error UnknownEntry "unknown-entry" { kind: String, found: String, nearest: Option<String> }
    /// A goal that nothing tells how it went with.
    Error GoalUnmeasured "goal-unmeasured" { goal: String }
    /// A goal whose text names another number than the target of its indicator.
    Warning GoalTextDiffers "goal-text-differs" { written: Decimal, target: Decimal, indicator: String }
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

    // -- calls
    /// A shortcode that the theme does not have.
    Error UnknownShortcode "unknown-shortcode" { name: String, nearest: Option<String>, known: Vec<String> }
    /// An argument that a shortcode does not take.
    Error UnknownArgument "unknown-argument" { shortcode: String, argument: String, nearest: Option<String>, known: Vec<String> }
    /// An argument that must be given.
    Error MissingArgument "missing-argument" { shortcode: String, argument: String }
    /// A list or a flag where one text is wanted.
    Error WantedSingle "wanted-single" { argument: String }
    /// A year where the indicator has months, or the like.
    Error PeriodOfOtherKind "period-of-other-kind" { period: String, indicator: String, example: String }
    /// A period after the report's year.
    Error AfterEdition "after-edition" { period: String, edition: String }
    /// A period that a report cannot know yet, since the indicator's numbers come late.
    Error AfterLag "after-lag" { period: String, indicator: String, edition: String, years: u64 }
    /// A number in words of a year before the report’s, where the call does not say which year it wants.
    Warning ValueOfEarlierYear "value-of-earlier-year" { indicator: String, period: String, edition: String }
    /// A period of which only a draft tells.
    Error NotAdopted "not-adopted" { indicator: String, year: String }
    /// A cell that the indicator does not have.
    Error NoSuchValue "no-such-value" { indicator: String, what: Vec<String> }
    /// A change from a period before the first.
    Error NothingBefore "nothing-before" { indicator: String, period: String }
    /// A shortcode with a body that has none here.
    Error BodyMissing "body-missing" { shortcode: String }
    /// A body where a shortcode takes none.
    Error BodyUnwanted "body-unwanted" { shortcode: String }
    /// A figure or table within a line of text.
    Error ShortcodeWantsParagraph "shortcode-wants-paragraph" { shortcode: String }
    /// Document information on a page whose front matter has none.
    Error NoDocument "no-document" {}

    // -- theme
    /// A theme that does not exist.
    Error UnknownTheme "unknown-theme" { name: String, nearest: Option<String> }
    /// A file that the theme names and does not have.
    Error ThemeFileMissing "theme-file-missing" { file: String }
    /// A language for which there is no catalogue.
    Error LanguageWithoutCatalogue "language-without-catalogue" { lang: String, file: String }
    /// A catalogue that lacks texts.
    Error CatalogueIncomplete "catalogue-incomplete" { lang: String, missing: Vec<String> }
    /// A catalogue with a fault.
    Error CatalogueSyntax "catalogue-syntax" {}
    /// A template with a fault; `detail` is the template engine's.
    Error TemplateError "template-error" { detail: String }
    /// A template that is needed and not there.
    Error TemplateMissing "template-missing" { name: String }
    /// A component that is needed and not there.
    Error ComponentMissing "component-missing" { name: String, nearest: Option<String> }
    /// A component whose metadata is not understood.
    Error ComponentMetadata "component-metadata" { name: String, detail: String }
    /// A template that a page asks for and that does not exist.
    Error UnknownTemplate "unknown-template" { name: String, nearest: Option<String>, known: Vec<String> }
    /// Two colours that are too alike.
    Error LowContrast "low-contrast" { pair: String, scheme: String, ratio: String, least: String }
    /// No PNG can be made: the machine has no `fonts`, or the program was not made for it in its `build`.
    Warning NoPng "no-png" { reason: String }

    // -- site
    /// No `content/_index.md`.
    Error NoFrontPage "no-front-page" {}
    /// A folder with pages and without `_index.md`.
    Error SectionWithoutPage "section-without-page" { folder: String }
    /// A page whose file is called as a copy of another's in the same folder.
    Warning PageCopied "page-copied" { copied: String }
    /// A page in a language that the site does not have.
    Error LanguageNotConfigured "language-not-configured" { lang: String, known: Vec<String> }
    /// Two things at one address.
    Error DuplicateAddress "duplicate-address" { url: String }
    /// An alias that is the page's own address.
    Error AliasToItself "alias-to-itself" { alias: String }
    /// An alias that something else has as its address.
    Error AliasTaken "alias-taken" { alias: String }
    /// An address below one that the program or the rules for servers give a meaning to.
    Error ReservedAddress "reserved-address" { url: String, name: String }
    /// A link to a file that does not exist.
    Error LinkToNowhere "link-to-nowhere" { target: String, nearest: Option<String> }
    /// A file below `content/` that does not exist, named by a shortcode or in the configuration.
    Error FileToNowhere "file-to-nowhere" { target: String, nearest: Option<String> }
    /// A link to a heading that does not exist.
    Error AnchorToNowhere "anchor-to-nowhere" { anchor: String, page: String, nearest: Option<String> }
    /// A link to a page that is a draft.
    Error LinkToDraft "link-to-draft" { target: String }
    /// A path that leads out of `content/`.
    Error LinkLeavesContent "link-leaves-content" { target: String }
    /// A link to what the site is made from.
    Error LinkToData "link-to-data" { target: String }
    /// An address of a kind that no page should link to.
    Error LinkScheme "link-scheme" { scheme: String }
    /// A picture on another website.
    Error PictureElsewhere "picture-elsewhere" { target: String }
    /// A picture that is none.
    Error NotAPicture "not-a-picture" { target: String }
    /// A drawing that is more than one; `what` is what it holds, and `found` how that is written.
    Error UnsafeDrawing "unsafe-drawing" { what: String, found: String }

    /// A file that nothing is made from.
    Warning FileNotUsed "file-not-used" {}
    /// A file whose name got an ending too many, so that it is not read.
    Warning FileMisnamed "file-misnamed" { ending: String, wanted: String }
    /// A file that no page leads to and that does not lie where files for readers do.
    Warning FileLeftOut "file-left-out" {}
    /// Files that only drafts lead to.
    Note FilesWait "files-wait" { files: Vec<String> }
    /// A site that does not know its address, so that what needs one is left out.
    Warning NoBaseUrl "no-base-url" {}

    // -- output
    /// A folder for a new site that holds something.
    Error FolderNotEmpty "folder-not-empty" { folder: String }
    /// An address that other machines reach, without a token.
    Error TokenMissing "token-missing" { host: String }
    /// A token that can be guessed, or that does not fit into an address.
    Error TokenUnsafe "token-unsafe" { shortest: u64 }
    /// A port that is taken, as are those after it.
    Error PortTaken "port-taken" { port: u64 }
    /// Another build has the output folder's lock.
    Error OutputBusy "output-busy" { folder: String }
    /// Files in the output folder that no build wrote; `others` counts those that are not named.
    Error OutputNotOurs "output-not-ours" { folder: String, found: Vec<String>, others: u64 }
    /// A file where the output folder should be.
    Error OutputIsFile "output-is-file" { path: String }
    /// A list of what was built that is damaged or of another version, and what may be somebody's own; `others` counts those that are not named.
    Error OutputManifest "output-manifest" { path: String, found: Vec<String>, others: u64 }
    /// Files of the output that somebody has changed since they were built; `others` counts those that are not named.
    Warning OutputChangedByHand "output-changed-by-hand" { folder: String, files: Vec<String>, others: u64 }
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

impl Problem {
    /// A file name, without its ending, that cannot be the name of what the file holds.
    pub fn bad_file_name(name: &str) -> Self {
        Self::BadFileName { found: name.to_owned(), copied: copied_from(name).map(str::to_owned) }
    }

    /// What makes the same problem on other lines of a file too, so that it is told once; `None` where each line has a cause of its own.
    pub(super) fn cause(&self) -> Option<&str> {
        match self {
            Self::UnknownIndicator { found, .. }
            | Self::UnknownArea { found, .. }
            | Self::UnknownGroup { found, .. }
            | Self::UnknownCategory { found, .. }
            | Self::UnknownState { found, .. } => Some(found),
            Self::MixedPeriods { first, .. } => Some(first),
            // A table that was pasted twice, a column too many, an editor that indents by tabs.
            Self::DuplicateValue { .. } | Self::RowWidth { .. } | Self::YamlTab {} => Some(""),
            _ => None,
        }
    }

    /// A text in another encoding than UTF-8.
    pub fn not_utf8(path: &str, encoding: Encoding) -> Self {
        let encoding = match encoding {
            Encoding::Utf16 => "utf-16",
            Encoding::MacRoman => "mac",
            Encoding::Windows1252 => "windows",
            Encoding::Dos => "dos",
            Encoding::Mixed => "mixed",
        };
        Self::NotUtf8 { encoding: encoding.to_owned(), table: is_table(path) }
    }

    /// A file that is no text, though its name says so.
    pub fn not_text(path: &str, kind: Binary) -> Self {
        let kind = match kind {
            Binary::Office | Binary::OldOffice => "office",
            Binary::Pdf => "pdf",
        };
        Self::NotText { kind: kind.to_owned(), table: is_table(path) }
    }

    /// A character that may stand in no text.
    pub fn control_character(sign: char) -> Self {
        Self::ControlCharacter { sign: Self::code_point(sign) }
    }

    /// A character by its number, since it cannot be shown: `U+0007`.
    pub fn code_point(sign: char) -> String {
        format!("U+{:04X}", u32::from(sign))
    }

    /// The machine refused something about a path. The catalogue chooses its text by the kind of error, since what the system itself says
    /// is for programmers.
    pub fn refused(path: &Path, error: &io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
            io::ErrorKind::PermissionDenied => "denied",
            io::ErrorKind::ReadOnlyFilesystem => "read-only",
            io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => "busy",
            io::ErrorKind::InvalidFilename => "name",
            _ => "other",
        };
        Self::MachineRefused { path: path.display().to_string(), kind: kind.to_owned(), reason: error.to_string() }
    }
}

/// Whether a file lies among the tables of numbers, as a text's selector has it.
fn is_table(path: &str) -> String {
    let folder = path.strip_prefix("content/").and_then(data_folder);
    if folder.is_some_and(|(folder, _)| folder == "values") { "yes" } else { "no" }.to_owned()
}
