//! Every problem that can be reported, with its code, severity and typed arguments. It never contains a text.

mod argument;
mod derived;

pub use argument::Argument;

use fluent_bundle::FluentArgs;
use rust_decimal::Decimal;

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops the build.
    Error,
    /// Should be fixed, but the site is built.
    Warning,
    /// For information.
    Note,
    /// What could be better, reported only when asked for.
    Advice,
}

/// Declares the problems: severity, name, stable code and arguments.
macro_rules! problems {
    ($($(#[$doc:meta])* $severity:ident $name:ident $code:literal { $($argument:ident: $type:ty),* })*) => {
        /// Every problem that can be reported. The catalogue has the text of each under its code.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "an argument's meaning is its name and the text that uses it")]
        pub enum Problem {
            $($(#[$doc])* $name { $($argument: $type),* },)*
        }

        impl Problem {
            /// Returns the stable code used by texts, documentation and tests.
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)* }
            }

            /// Returns its severity.
            pub fn severity(&self) -> Severity {
                match self { $(Self::$name { .. } => Severity::$severity,)* }
            }

            /// Returns the arguments of its text; `sign` is the decimal separator of the text's language.
            pub(super) fn arguments(&self, sign: char) -> FluentArgs<'static> {
                let mut arguments = FluentArgs::new();
                match self {
                    $(Self::$name { $($argument),* } => {
                        $(Argument::put($argument, stringify!($argument), sign, &mut arguments);)*
                    })*
                }
                arguments
            }

            /// Returns one of each with sample arguments, for documentation and tests.
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
    /// A workbook, document or PDF (`kind`) whose name says that it is text; `table` is yes or no.
    Error NotText "not-text" { kind: String, table: String }
    /// A workbook or document where a text file is required; `kind` is workbook or document.
    Warning NotReadHere "not-read-here" { kind: String }
    /// A text file larger than 20 MB.
    Error FileTooLarge "file-too-large" { megabytes: u64 }
    /// A table in another encoding, which was decoded.
    Note ReadAsWindows1252 "read-as-windows-1252" {}
    /// A symbolic link to one of its own parent directories.
    Error LinkLoop "link-loop" {}
    /// A symbolic link out of the directory it is in, `content` or `themes`.
    Error LinkLeavesSite "link-leaves-site" {}
    /// A symbolic link to something that the site is made from.
    Error LinkToSource "link-to-source" {}
    /// A dangling symbolic link.
    Error LinkDead "link-dead" {}
    /// A file name that is not Unicode.
    Error NameNotUnicode "name-not-unicode" {}
    /// A file name with a control character.
    Error NameControlCharacter "name-control-character" { sign: String }
    /// A control character in a text, or an unterminated change of direction.
    Error ControlCharacter "control-character" { sign: String }

    /// Something nested too deeply.
    Error NestedTooDeep "nested-too-deep" { levels: u64 }

    // -- yaml
    /// Invalid YAML for which there is no specific text; `detail` is the parser's message.
    Error YamlSyntax "yaml-syntax" { detail: String }
    /// A tab where YAML requires spaces.
    Error YamlTab "yaml-tab" {}
    /// A no-break space where YAML requires a space.
    Error YamlNoBreakSpace "yaml-no-break-space" {}
    /// A typographic quotation mark around a value.
    Error YamlTypographicQuote "yaml-typographic-quote" {}
    /// A colon in an unquoted text.
    Error YamlColonInText "yaml-colon-in-text" {}
    /// A text that starts with a character reserved by YAML, or with a quotation that ends before the text does.
    Error YamlNeedsQuotes "yaml-needs-quotes" {}
    /// A number sign that turns the rest of the line into a comment.
    Error YamlNumberSign "yaml-number-sign" {}
    /// A lone hyphen as a value, which YAML takes for the start of a list.
    Error YamlBareHyphen "yaml-bare-hyphen" {}
    /// `key:value` without the space.
    Error YamlNoSpaceAfterColon "yaml-no-space-after-colon" {}
    /// A line with other indentation than its neighbours.
    Error YamlIndentation "yaml-indentation" {}
    /// An unterminated quotation mark or bracket, and what would terminate it; both `None` if it is unknown which.
    Error YamlUnclosed "yaml-unclosed" { found: Option<String>, closing: Option<String> }
    /// Two values in brackets without a comma in between.
    Error YamlNoComma "yaml-no-comma" {}
    /// A bracket that closes nothing.
    Error YamlStrayBracket "yaml-stray-bracket" { found: String }
    /// A duplicate key.
    Error DuplicateKey "duplicate-key" { key: String }
    /// A decimal comma, which inside `{…}` ends the value.
    Error DecimalComma "decimal-comma" { written: String, wanted: String }
    /// Anchors, aliases, tags and multiple documents, which the content does not use.
    Error YamlUnsupported "yaml-unsupported" { what: String }

    // -- keys and values
    /// An unknown key.
    Error UnknownKey "unknown-key" { key: String, nearest: Option<String>, known: Vec<String> }
    /// A missing required key.
    Error MissingKey "missing-key" { key: String }
    /// Something other than a mapping where keys are required.
    Error WantedKeys "wanted-keys" { key: String }
    /// Something other than a list.
    Error WantedList "wanted-list" { key: String }
    /// Something other than a scalar.
    Error WantedText "wanted-text" { key: String }
    /// An empty value.
    Error EmptyValue "empty-value" { key: String }
    /// Neither yes nor no.
    Error WantedYesNo "wanted-yes-no" { key: String, found: String }
    /// Not an integer.
    Error WantedWhole "wanted-whole" { key: String, found: String }
    /// Not a date.
    Error WantedDate "wanted-date" { key: String, found: String }
    /// A well-formed date that does not exist.
    Error NoSuchDate "no-such-date" { key: String, found: String }
    /// An unknown word.
    Error WantedOneOf "wanted-one-of" { key: String, found: String, nearest: Option<String>, known: Vec<String> }
    /// An id with other characters than lower-case ASCII letters, digits and hyphens.
    Error BadName "bad-name" { found: String }
    /// A file whose name is an id, and is not a valid one; `copied` is the file that it seems to be a copy of.
    Error BadFileName "bad-file-name" { found: String, copied: Option<String> }

    // -- configuration
    /// No `insyn.yaml`.
    Error NoConfiguration "no-configuration" {}
    /// A synonym that cannot be searched for: without a letter, or with a comma.
    Error BadSynonym "bad-synonym" { found: String }
    /// Not a URL that starts with `https://`.
    Error BadWebAddress "bad-web-address" { found: String }
    /// A site URL that servers' configuration cannot contain; `part` is what is wrong: scheme, user, host, port, query, fragment or step,
    /// and `written` is its text.
    Error BadBaseUrl "bad-base-url" { part: String, written: String }
    /// Not a language tag.
    Error BadLanguage "bad-language" { found: String }
    /// Open data without a licence or a contact.
    Warning OpenDataIncomplete "open-data-incomplete" { missing: Vec<String> }
    /// Not a colour of the form `#00527a`.
    Error BadColour "bad-colour" { found: String }
    /// A threshold below 3, with which a suppressed count would be known to be one.
    Error ThresholdTooLow "threshold-too-low" {}

    /// A site with a URL but without an accessibility statement.
    Warning StatementMissing "statement-missing" {}
    /// An accessibility statement of full conformance, together with defects.
    Error StatementContradicted "statement-contradicted" {}
    /// An accessibility statement of less than full conformance, without defects.
    Warning StatementWithoutDefects "statement-without-defects" {}

    // -- pages
    /// A page that does not start with `---`.
    Error MissingFrontMatter "missing-front-matter" {}
    /// Front matter without its closing `---`.
    Error UnclosedFrontMatter "unclosed-front-matter" {}
    /// An alias that is not a valid address.
    Error BadAlias "bad-alias" { found: String }
    /// An edition that is not a year.
    Error EditionNotYear "edition-not-year" { found: String }
    /// Two editions of one report for the same year.
    Error DuplicateEdition "duplicate-edition" { edition: String }
    /// An edition of a future year that is not a draft.
    Error EditionInFuture "edition-in-future" { edition: String }
    /// An edition adopted or drawn up before its year began.
    Error EditionBeforeYear "edition-before-year" { edition: String, date: String }
    /// An edition whose title, description or document mentions another year but not its own.
    Warning EditionSaysOther "edition-says-other" { edition: String, written: String }
    /// A registration number or date that an earlier edition also has.
    Warning EditionCopied "edition-copied" { key: String, written: String }
    /// A directory named after a year, next to editions, that is not an edition.
    Warning EditionMissing "edition-missing" { year: String }
    /// Two dates of a document in the wrong order.
    Error DateOrder "date-order" { earlier: String, later: String }
    /// A future date of a past event.
    Error DateInFuture "date-in-future" { key: String, date: String, today: String }
    /// A character of the range reserved by the program.
    Error ReservedCharacter "reserved-character" {}
    /// A `#` heading; that level is the page's title.
    Error TopHeading "top-heading" {}
    /// A heading more than one level below the previous one.
    Error SkippedHeading "skipped-heading" { marks: String, wanted: String }
    /// A heading without text.
    Error EmptyHeading "empty-heading" {}
    /// An anchor with characters that are not valid in an address.
    Error BadAnchor "bad-anchor" { found: String, wanted: Option<String> }
    /// An anchor used for two headings.
    Error DuplicateAnchor "duplicate-anchor" { anchor: String }
    /// An anchor that the theme uses on the same page.
    Error AnchorOfTheme "anchor-of-theme" { anchor: String }
    /// A table without a preceding line `Tabell: …`.
    Error TableWithoutCaption "table-without-caption" {}
    /// A caption without text, or without a table after it.
    Error CaptionWithoutTable "caption-without-table" {}
    /// An empty cell.
    Error EmptyTableCell "empty-table-cell" {}
    /// A row with more cells than the table's header.
    Error TooManyCells "too-many-cells" { columns: u64 }
    /// A picture with neither alternative text nor the mark of a decorative one.
    Error ImageWithoutText "image-without-text" {}
    /// A link or picture without a target, or only `#`.
    Error EmptyLink "empty-link" {}
    /// A link without text.
    Error LinkWithoutText "link-without-text" {}
    /// A link `[text][name]` whose name is undefined.
    Error UndefinedLink "undefined-link" { name: String }
    /// A list whose items start with a typed bullet character.
    Warning TypedBullet "typed-bullet" { sign: String }
    /// Heading marks that are not followed by a plain space.
    Warning HeadingWithoutSpace "heading-without-space" { wanted: String }
    /// A shortcode call in single braces.
    Warning SingleBraces "single-braces" { name: String }
    /// Lines with tabs, like a table pasted from a spreadsheet.
    Warning TabsForTable "tabs-for-table" {}
    /// An invisible hyphen.
    Warning SoftHyphen "soft-hyphen" {}
    /// The replacement character, which programs put in place of what they could not decode.
    Warning LostCharacter "lost-character" {}
    /// A link or picture with a space in its path, which is shown as text.
    Error LinkNotRead "link-not-read" { wanted: String }
    /// A path that exists only on the editor’s own computer.
    Warning PathOfComputer "path-of-computer" { written: String }
    /// A placeholder for something to be filled in.
    Warning Placeholder "placeholder" { written: String }
    /// A personal identity number with a valid check digit.
    Error PersonalNumber "personal-number" {}
    /// An alternative text that is empty or says only that it is a picture.
    Warning AltSaysNothing "alt-says-nothing" { written: String }
    /// Markdown or HTML markup in a title, which is shown literally.
    Warning MarkupInTitle "markup-in-title" { written: String }
    /// A chapter without text.
    Warning EmptyChapter "empty-chapter" {}
    /// A heading with neither text nor a lower heading under it.
    Warning EmptySection "empty-section" {}
    /// A reference to an undefined footnote.
    Error UndefinedFootnote "undefined-footnote" { name: String }
    /// A footnote that is never referenced.
    Error UnusedFootnote "unused-footnote" { name: String }
    /// A footnote defined twice.
    Error DuplicateFootnote "duplicate-footnote" { name: String }
    /// Raw HTML, if the site does not allow it.
    Error RawHtml "raw-html" {}

    // -- shortcodes
    /// An unterminated `{{` or `{%`.
    Error CallUnclosed "call-unclosed" { open: String, close: String }
    /// `{{` or `{%` followed by something other than a name.
    Error CallWithoutName "call-without-name" { open: String }
    /// A name without parentheses after it.
    Error CallWithoutParentheses "call-without-parentheses" { name: String }
    /// Something between the parentheses and the end of the call.
    Error CallTrailing "call-trailing" { found: String, close: String }
    /// An unterminated parenthesis.
    Error ParenthesisUnclosed "parenthesis-unclosed" { name: String }
    /// A value without a name before it.
    Error ArgumentWithoutName "argument-without-name" { name: String }
    /// A name without `=` after it.
    Error ArgumentWithoutEquals "argument-without-equals" { name: String }
    /// A name and `=` without a value.
    Error ArgumentWithoutValue "argument-without-value" { name: String }
    /// Two arguments, or two values of a list, without a comma in between.
    Error ArgumentWithoutComma "argument-without-comma" {}
    /// A text without its closing quotation mark.
    Error TextUnclosed "text-unclosed" {}
    /// A list without its closing bracket.
    Error ListUnclosed "list-unclosed" {}
    /// An unquoted text.
    Error TextUnquoted "text-unquoted" { found: String }
    /// A duplicate argument.
    Error ArgumentTwice "argument-twice" { name: String }
    /// `{% … %}` without `{% end %}`.
    Error BodyUnclosed "body-unclosed" { name: String }
    /// Nothing between `{% name(…) %}` and `{% end %}`.
    Error BodyEmpty "body-empty" { name: String }
    /// `{% end %}` without a start.
    Error StrayEnd "stray-end" {}
    /// A call with a body in the middle of a line.
    Error BodyInLine "body-in-line" { name: String }
    /// A body that starts in a list, quotation or footnote and ends outside it, or vice versa.
    Error BodyCrosses "body-crosses" { name: String }
    /// A call in a heading, an address, an alternative text or a footnote's name.
    Error CallMisplaced "call-misplaced" { name: String }
    /// A figure for which nothing requested has a number.
    Error NothingToShow "nothing-to-show" { indicator: String }
    /// More series than can be distinguished.
    Error TooManySeries "too-many-series" { found: u64, most: u64 }
    /// A figure kind that does not fit: a line of a single period, a bullet without a target, a ranking of one row.
    Error KindDoesNotFit "kind-does-not-fit" { kind: String, fits: Vec<String> }
    /// Stacked parts that do not form a whole: `why` is `not-said`, `left-out` or `unknown`; `lacking` are the rows with unknown parts.
    Error IncompleteWhole "incomplete-whole" { indicator: String, why: String, lacking: Vec<String> }
    /// Indicators that should share a scale but have different units or kinds of periods: `why` is `unit` or `period`.
    Error NoCommonScale "no-common-scale" { indicator: String, other: String, why: String }
    /// A ranking of areas of different kinds: a municipality next to the nation.
    Error MixedAreaKinds "mixed-area-kinds" { areas: Vec<String> }
    /// A map of counts, which would show little but where many people live.
    Error MapOfCounts "map-of-counts" { indicator: String }
    /// A map of areas for which there are no outlines.
    Error NoOutlines "no-outlines" { area: String }
    /// A control chart of too few numbers.
    Error FewForControl "few-for-control" { indicator: String, found: u64, least: u64 }
    /// A map's classes that are neither 3 nor 5, nor two or four ascending bounds.
    Error BadClasses "bad-classes" { found: String }
    /// An area in a figure for which the indicator has no numbers.
    Error AreaWithoutNumbers "area-without-numbers" { area: String, indicator: String }

    // -- indicators
    /// An unknown indicator.
    Error UnknownIndicator "unknown-indicator" { found: String, nearest: Option<String> }
    /// Neither total, women nor men.
    Error UnknownGroup "unknown-group" { found: String, nearest: Option<String> }
    /// A category that the indicator's file does not define.
    Error UnknownCategory "unknown-category" { found: String, nearest: Option<String>, known: Vec<String> }
    /// Two categories with the same name.
    Error DuplicateCategory "duplicate-category" { category: String }
    /// Two files with the same name.
    Error DuplicateIndicator "duplicate-indicator" { indicator: String }
    /// A file named like a copy of another, with the same title.
    Warning IndicatorCopied "indicator-copied" { indicator: String, copied: String }
    /// A verdict that is a colour; `word` is the probable intention.
    Error VerdictIsColour "verdict-is-colour" { found: String, word: String }
    /// A verdict that needs a reason, without one.
    Error VerdictWithoutReason "verdict-without-reason" { state: String }
    /// A step of a board's scale that is a colour.
    Error StepIsColour "step-is-colour" { found: String, word: String }
    /// A step of a board's scale named like a usual verdict.
    Error StepTaken "step-taken" { found: String }
    /// A board's scale of which no step counts as reached.
    Error ScaleWithoutReached "scale-without-reached" {}
    /// A goal within another, one of which has no level.
    Error LevelMissing "level-missing" { goal: String, whose: String }
    /// A goal within one that is not of a higher level.
    Error LevelNotBelow "level-not-below" { level: String, above: String }
    /// A goal that contributes to itself, through others or not.
    Error GoalWithinItself "goal-within-itself" { goal: String }
    /// Not a period; `wanted` is the probable intention.
    Error BadPeriod "bad-period" { found: String, wanted: Option<String> }
    Error TwoYears "two-years" { found: String, broken: String, years: String }
    /// A week or a day that no calendar has; `last` is the last before it.
    Error PeriodNotInCalendar "period-not-in-calendar" { found: String, last: String }
    /// A year that is to be computed from periods that do not divide it.
    Error YearNotOfParts "year-not-of-parts" { kind: String }
    /// Days that are all the first of a month, as a spreadsheet turns months into.
    Warning DaysMayBeMonths "days-may-be-months" { month: String, day: String }
    /// A number of a period that starts after the day of the build, other than a plan, budget or forecast.
    Error PeriodInFuture "period-in-future" { period: String, today: String }
    /// Periods of different kinds, such as years and months, in one indicator.
    Error MixedPeriods "mixed-periods" { period: String, first: String }
    /// A period with neither a number nor a status.
    Error PeriodWithoutValue "period-without-value" { period: String }
    /// Not a valid number; `wanted` is the probable intention.
    Error BadNumber "bad-number" { written: String, wanted: Option<String> }
    /// More digits than can be stored exactly.
    Error NumberTooLong "number-too-long" { written: String }
    /// A per-cent sign in a value.
    Error PercentSign "percent-sign" { written: String, wanted: String }
    /// A dash, which means zero to some and missing to others.
    Error AmbiguousDash "ambiguous-dash" { written: String }
    /// An error value of a spreadsheet, `#N/A`.
    Error SpreadsheetError "spreadsheet-error" { written: String }
    /// A date that a spreadsheet made from a range of numbers.
    Error DateForNumber "date-for-number" { written: String, wanted: String }
    /// An unknown word for the status of a value.
    Error UnknownState "unknown-state" { found: String, nearest: Option<String> }
    /// A range whose bounds are not in ascending order.
    Error BadRange "bad-range" { written: String }
    /// An interval of uncertainty that does not include its number.
    Error IntervalOutside "interval-outside" { number: Decimal, low: Decimal, high: Decimal }
    /// An interval of uncertainty where there is no single number.
    Error IntervalWithoutNumber "interval-without-number" {}
    /// An interval of protected people whose number is unknown: its width tells how many they are. It is not published.
    Warning IntervalWithoutBase "interval-without-base" {}
    /// A funnel chart of numbers that are neither shares nor rates.
    Error FunnelOfOthers "funnel-of-others" { indicator: String }
    /// A funnel chart of numbers without bases.
    Error FunnelWithoutBases "funnel-without-bases" { indicator: String }
    /// A number of dimensions of categories other than two.
    Error DimensionsNotTwo "dimensions-not-two" {}
    /// A dimension without categories of its own.
    Error DimensionWithoutCategories "dimension-without-categories" { dimension: String }
    /// Categories of something that is no dimension.
    Error NotADimension "not-a-dimension" { found: String, dimensions: Vec<String> }
    /// A figure by a dimension of an indicator that has none.
    Error NoDimensions "no-dimensions" { indicator: String }
    /// Two dimensions of numbers that do not add up: only counts and sums do.
    Error DimensionsNotCounted "dimensions-not-counted" { statistic: String }
    /// A number for a category of one dimension alone, which is the sum over the other.
    Error MarginWritten "margin-written" { others: Vec<String> }
    /// A year that differs from the one that its parts make.
    Warning YearDiffers "year-differs" { period: String, written: Decimal, computed: Decimal }
    /// A value outside the allowed range of a key.
    Error OutOfRange "out-of-range" { key: String, found: String, lowest: u64, highest: u64 }
    /// A share below 0 or above 100 per cent.
    Error ImpossibleShare "impossible-share" { number: Decimal }
    /// A count that is negative or fractional; `why` is negative, part, or all
    /// (most numbers of the indicator are fractional), `wanted` is the number with the point read as a thousands
    /// separator.
    Error ImpossibleCount "impossible-count" { number: Decimal, why: String, wanted: Option<String> }
    /// A key for rates on numbers that are not rates.
    Error NotOfRate "not-of-rate" { key: String }
    /// A unit of a rate, for numbers that are counts, sums or means.
    Warning UnitIsRate "unit-is-rate" { unit: String, statistic: String, counted: String, per: String, of: String }
    /// A rate that differs from the one computed from its events and population.
    Warning EventsDiffer "events-differ" { written: Decimal, computed: Decimal }
    /// A break in a series without a reason.
    Error BreakWithoutReason "break-without-reason" { key: String, period: String }
    Error AnswerWithoutNumber "answer-without-number" {}
    /// An indicator that counts reports and declares more or fewer of them better.
    Error ReportsNotNeutral "reports-not-neutral" {}
    /// A target without a direction.
    Error TargetUnclear "target-unclear" {}
    /// A target of a share that no share can reach.
    Warning TargetNoShare "target-no-share" { number: Decimal }
    /// A target that conflicts with the indicator's direction.
    Warning TargetAgainstDirection "target-against-direction" { better: String, written: String, wanted: String }
    /// A target for a group without values.
    Warning TargetWithoutValues "target-without-values" {}
    /// Women and men in one place, girls and boys in another.
    Warning GroupsMixed "groups-mixed" {}
    /// An indicator without a single value.
    Warning IndicatorWithoutValues "indicator-without-values" { indicator: String }
    /// Two values for the same cell.
    Error DuplicateValue "duplicate-value" { indicator: String, period: String }
    /// A note on a suppressed number, with a word not known to be harmless.
    Warning NoteTellsHidden "note-tells-hidden" { word: String }
    /// A number in a page's text that is suppressed in the indicator next to it.
    Warning TextTellsHidden "text-tells-hidden" { indicator: String, period: String }
    /// Equal numbers that would reveal a suppressed one if both are the same thing.
    Warning SeemsPartOf "seems-part-of" { indicator: String, other: String, write: String }
    /// `part_of` on numbers that cannot be summed.
    Error PartOfNoSum "part-of-no-sum" {}
    /// `part_of` refers to an indicator that is neither a count nor a sum, or to the people of one that is not a share.
    Error PartOfNoCount "part-of-no-count" { indicator: String }
    Error PartOfNoShare "part-of-no-share" { indicator: String }
    /// `part_of` on a fact without a period.
    Error PartOfTimeless "part-of-timeless" { fact: String }
    /// 0 or 100 per cent of so few people that it reveals each of them.
    Warning AllOrNone "all-or-none" { indicator: String, base: u64 }
    /// Published files that may contain suppressed numbers and are not checked.
    Note FilesNotChecked "files-not-checked" { files: Vec<String> }
    /// A published workbook or table, on a site that suppresses numbers.
    Warning TableAmongFiles "table-among-files" {}

    // -- numbers against each other
    /// A share, mean or median of the total outside the range of women and men.
    Warning TotalOutsideGroups "total-outside-groups" { total: Decimal, women: Decimal, men: Decimal }
    /// Women and men that do not add up to the total.
    Warning GroupsNotTotal "groups-not-total" { total: Decimal, sum: Decimal }
    /// An overlapping category with more than the whole.
    Error CategoryExceedsWhole "category-exceeds-whole" { total: Decimal, part: Decimal }
    /// Categories that add up to more than the whole.
    Error CategoriesExceedWhole "categories-exceed-whole" { total: Decimal, sum: Decimal }
    /// Categories declared to be the whole that do not add up to it, beyond rounding.
    Error CategoriesNotWhole "categories-not-whole" { total: Decimal, sum: Decimal }
    /// A number or a target outside the indicator's scale.
    Error OffTheScale "off-the-scale" { number: Decimal, lowest: Decimal, highest: Decimal }
    /// A number with more decimals than anyone reads, if the displayed decimals are not configured; once per indicator.
    Warning ManyDecimals "many-decimals" { number: Decimal }
    /// A number with fewer decimals than all others of its row.
    Warning DecimalsAlone "decimals-alone" { number: Decimal, usual: u64 }
    /// A number that is a thousand times its neighbours, or a thousandth or hundredth of them.
    Warning UnlikeNeighbours "unlike-neighbours" { number: Decimal, usual: Decimal }

    // -- text against numbers
    /// A number in the text that the indicator does not have; `value` is the indicator's in `period`.
    Warning TextDiffers "text-differs" { written: String, indicator: String, value: Decimal, period: String }
    /// A target in the text that differs from the indicator's.
    Warning TargetDiffers "target-differs" { written: String, indicator: String, target: Decimal }
    /// A share in the text that differs from the one computed from its two numbers.
    Warning TextRateDiffers "text-rate-differs" { written: String, part: Decimal, whole: Decimal, computed: Decimal }
    /// Per cent instead of percentage points.
    Warning PercentForPoints "percent-for-points" { written: String, from: Decimal, to: Decimal }
    /// A difference in the text that is not that of the two numbers; or the earlier number, which is the first.
    Warning DifferenceDiffers "difference-differs" { written: String, first: Decimal, last: Decimal }
    /// A target that the text calls reached or missed, contrary to the number.
    Warning TargetOutcomeDiffers "target-outcome-differs" { written: String, value: Decimal, target: Decimal }
    /// A direction in the text that differs from the numbers'.
    Warning DirectionDiffers "direction-differs" { written: String, from: String, first: Decimal, to: String, last: Decimal }
    /// A direction in the text that holds overall, but not in every step.
    Warning DirectionNotSteady "direction-not-steady" { written: String, from: String, first: Decimal, to: String, last: Decimal }
    /// "Has not improved" if the numbers became worse.
    Note ChangeUnderstated "change-understated" { written: String, from: String, first: Decimal, to: String, last: Decimal }
    /// A chapter number that is typed in a title or a heading.
    Warning NumberedHeading "numbered-heading" { number: String }
    /// An ambiguous date.
    Note UnclearDate "unclear-date" { written: String }
    /// An acknowledgement without a corresponding warning.
    Warning AcknowledgesNothing "acknowledges-nothing" { text: String }
    // -- surveys
    /// Two files with the same name.
    Error DuplicateSurvey "duplicate-survey" { survey: String }
    /// Two rounds of one survey for the same area, group and period.
    Error DuplicateRound "duplicate-round" { period: String }
    /// More answers than people asked.
    Error MoreAnswersThanAsked "more-answers-than-asked" { answered: u64, asked: u64 }
    /// More people asked or answering than the population.
    Error MoreAskedThanThereAre "more-asked-than-there-are" { reached: u64, population: u64 }
    /// An indicator used for two questions, of one survey or of two.
    Error QuestionTwice "question-twice" { indicator: String }
    /// A round that the survey does not have.
    Error NoSuchRound "no-such-round" { survey: String, period: String }
    /// A negative question whose indicator says that more is better.
    Warning NegativeYetHigher "negative-yet-higher" { indicator: String }
    /// A text that says that a goal was not reached although its verdict is the opposite, or the reverse: `verdict` is reached, right, wrong or
    /// missed.
    Warning GoalSaidOtherwise "goal-said-otherwise" { written: String, verdict: String, goal: String }
    /// A reported response rate that differs from the computed one.
    Warning RateDiffers "rate-differs" { reported: String, computed: String }
    /// An indicator's value based on another number of answers than its survey had.
    Warning BaseDiffers "base-differs" { indicator: String, base: u64, answered: u64 }

    // -- tables
    /// A table without rows.
    Error EmptyTable "empty-table" {}
    /// A missing required column.
    Error MissingColumn "missing-column" { column: String }
    /// Two identical headings.
    Error DuplicateHeading "duplicate-heading" { heading: String }
    /// A heading that is neither a known column nor a period.
    Error UnknownHeading "unknown-heading" { heading: String, nearest: Option<String>, known: Vec<String> }
    /// A column with values but without a heading.
    Error ColumnWithoutHeading "column-without-heading" {}
    /// A row with more or fewer cells than there are columns.
    Error RowWidth "row-width" { cells: u64, columns: u64 }
    /// An unterminated quotation mark.
    Error TableUnclosed "table-unclosed" {}
    /// A row that sums up others.
    Error SumRow "sum-row" { word: String }
    /// An empty cell that requires a value.
    Error EmptyCell "empty-cell" { column: String }
    /// Decimal comma and decimal point in one table, one of which may be a thousands separator.
    Error MixedDecimals "mixed-decimals" { written: String }

    // -- measures, matrices and terms
    /// A duplicate goal, measure, matrix, survey or fact; goals and measures within one edition.
    Error DuplicateEntry "duplicate-entry" { kind: String, found: String, edition: Option<String> }
    /// A reason for a measure that is neither an indicator, a goal nor a category.
    Error BecauseOfNothing "because-of-nothing" { found: String, nearest: Option<String> }
    /// A delayed or stopped measure without a reason.
    Error ReasonMissing "reason-missing" { status: String }
    /// The newest report of a site that has no numbers of the report's year.
    Warning EditionWithoutNumbers "edition-without-numbers" { edition: String, latest: String }
    /// A page of a report that refers to the previous year as its own.
    Warning TextOfEarlierYear "text-of-earlier-year" { written: String, edition: String }
    /// A goal of the previous report that the newest does not mention.
    Warning GoalDropped "goal-dropped" { goal: String, edition: String }
    /// A goal or target (`what`) that was carried over from last year and is not confirmed, in a report that is published.
    Warning Unconfirmed "unconfirmed" { what: String }
    /// An unknown requirement, in a report of a stated kind.
    Warning UnknownRequirement "unknown-requirement" { found: String, nearest: Option<String>, known: Vec<String> }
    /// A quality report of which no page covers a requirement: hur-arbetet-bedrevs, atgarder or resultat.
    Warning RequirementUncovered "requirement-uncovered" { requirement: String }
    /// A patient-safety report of which no page covers a requirement: hur-arbetet-bedrevs, atgarder or resultat.
    Error RequirementMissing "requirement-missing" { requirement: String }
    /// A word that the manual does not have.
    Error ManualUnknown "manual-unknown" { found: String, nearest: Option<String> }
    /// A year without a report, of which the status was asked.
    Error StatusYearUnknown "status-year-unknown" { year: String, known: Vec<String> }
    /// A role or operation, named on the command line, for which nothing is missing.
    Error StatusNobody "status-nobody" { name: String, known: Vec<String> }
    /// An unknown earlier report, named on the command line.
    Error ReportUnknown "report-unknown" { found: String, nearest: Option<String>, known: Vec<String> }
    /// A site without any report, of which a new one was to be made.
    Error ReportNone "report-none" {}
    /// No earlier report was named, and more than one could be meant.
    Error ReportUnclear "report-unclear" { known: Vec<String> }
    /// A new report whose year is not later than that of the one it is made from.
    Error ReportYear "report-year" { year: String, from: String }
    /// A report without a year in its path, from which that of the new one could be made.
    Error ReportPlaceUnclear "report-place-unclear" { path: String }
    /// A file that a new report would overwrite.
    Error ReportExists "report-exists" { path: String }
    /// A page of the last build that no longer exists and has no redirect.
    Warning AddressGone "address-gone" { url: String }
    /// An unfinished measure that the next report does not mention.
    Warning MeasureLost "measure-lost" { measure: String, edition: String }
    /// A self-check that the next report does not mention; `why` is missed or planned.
    Warning SelfCheckLost "self-check-lost" { check: String, edition: String, why: String }
    /// A self-check that was done fewer times than planned, without a reason.
    Warning SelfCheckWithoutReason "self-check-without-reason" { check: String, times: u64, planned: u64 }
    /// A self-check that was done in a year before the report's.
    Warning BeforeEdition "before-edition" { period: String, edition: String }
    /// A self-check that was done in a long period, of which it cannot be seen how many times that was.
    Error TimesUnclear "times-unclear" { period: String, planned: u64 }
    /// A self-check that was done fewer times than the times it names.
    Error TimesBelowDates "times-below-dates" { times: u64, dates: u64 }
    /// A step of a point measurement that more followed than were observed.
    Error StepAboveObserved "step-above-observed" { followed: u64, observed: u64 }
    /// A count of those who followed all steps that the steps do not allow; `side` is above or below, `step` the one that fewest followed.
    Error AllStepsImpossible "all-steps-impossible" { found: u64, side: String, lowest: u64, highest: u64, step: String }
    /// A task of the plan in something other than a month.
    Error WantedMonth "wanted-month" { found: String }
    /// A matrix with more or fewer values than it has levels; `what` is rows or columns.
    Error LevelWithoutScore "level-without-score" { key: String, level: String }
    Error MatrixSize "matrix-size" { what: String, has: u64, levels: u64 }
    /// An amount of a budget that differs from the sum of its parts: `column` is the key of the amount.
    Error BudgetSum "budget-sum" { row: String, column: String, written: Decimal, sum: Decimal }
    /// An amount in millions of kronor that can only be in thousands.
    Warning BudgetUnit "budget-unit" { amount: Decimal }
    /// A row of a budget whose amounts have a minus sign.
    Error BudgetMinus "budget-minus" { row: String }
    /// An outcome through a period that is not a part of the budget's.
    Error BudgetThrough "budget-through" { through: String, period: String }
    /// A row without a forecast, in a budget of an unfinished period.
    Error BudgetWithoutForecast "budget-without-forecast" { row: String }
    /// Bands of a matrix that are not in descending order.
    Error BandsOutOfOrder "bands-out-of-order" { from: String }
    /// A term that has neither a long form nor a definition.
    Error TermUnexplained "term-unexplained" { term: String }
    /// A term without letters.
    Error TermWithoutLetters "term-without-letters" { term: String }

    // -- areas
    /// An unknown goal, measure, matrix, survey, fact or edition.
    Error UnknownEntry "unknown-entry" { kind: String, found: String, nearest: Option<String> }
    /// A goal without an indicator.
    Error GoalUnmeasured "goal-unmeasured" { goal: String }
    /// A goal with a number in its text that differs from the indicator's target.
    Warning GoalTextDiffers "goal-text-differs" { written: Decimal, target: Decimal, indicator: String }
    /// A goal of a year without a target, whose indicator has parts of years that went different ways and make no year.
    Warning GoalOfParts "goal-of-parts" { year: String, indicator: String }
    /// An unknown area.
    Error UnknownArea "unknown-area" { found: String, nearest: Option<String> }
    /// The site's own area is not among the areas.
    Error OwnAreaMissing "own-area-missing" { area: String }
    /// An area within itself.
    Error AreaWithinItself "area-within-itself" { area: String }
    /// A group that is a member of itself.
    Error GroupInItself "group-in-itself" { area: String }
    /// Something other than an operation where an operation is required.
    Error NotAnOperation "not-an-operation" { found: String }
    /// A key that areas of this kind do not have.
    Error NotForThisKind "not-for-this-kind" { key: String, kind: String }

    // -- pages of items
    /// `item` on a page that is not made of a list.
    Error ItemOutside "item-outside" {}
    /// An unknown field of an item.
    Error UnknownItemField "unknown-item-field" { found: String, nearest: Option<String>, known: Vec<String> }
    /// A field that an item does not have.
    Error ItemFieldEmpty "item-field-empty" { field: String, item: String }
    /// An item as an argument that takes something else.
    Error ItemMisfit "item-misfit" { argument: String, list: String }
    /// No list, or more than two.
    Error ForEachLists "for-each-lists" { count: u64 }
    /// A list without items; `filter` is the first one that leaves none of `left`.
    Error ForEachEmpty "for-each-empty" { list: String, filter: Option<String>, left: u64 }
    /// A directory's own page as a template.
    Error ForEachMisplaced "for-each-misplaced" {}
    /// A template without a title for the list of its items, in a directory without a page of its own.
    Error ForEachWithoutList "for-each-without-list" { folder: String }
    /// A template whose pages would all have one title.
    Error ForEachSameTitle "for-each-same-title" {}
    /// `list` on a page that is not made of a list.
    Error ListWithoutForEach "list-without-for-each" {}

    // -- calls
    /// An unknown shortcode.
    Error UnknownShortcode "unknown-shortcode" { name: String, nearest: Option<String>, known: Vec<String> }
    /// An unknown argument.
    Error UnknownArgument "unknown-argument" { shortcode: String, argument: String, nearest: Option<String>, known: Vec<String> }
    /// A missing required argument.
    Error MissingArgument "missing-argument" { shortcode: String, argument: String }
    /// A list or a flag where a single text is required.
    Error WantedSingle "wanted-single" { argument: String }
    /// A period of another kind than the indicator's.
    Error PeriodOfOtherKind "period-of-other-kind" { period: String, indicator: String, example: String }
    /// A period after the report's year.
    Error AfterEdition "after-edition" { period: String, edition: String }
    /// A period that a report cannot know yet, since the indicator's numbers are published late.
    Error AfterLag "after-lag" { period: String, indicator: String, edition: String, years: u64 }
    /// A number in words from a year before the report’s, if the call does not name the year.
    Warning ValueOfEarlierYear "value-of-earlier-year" { indicator: String, period: String, edition: String }
    /// A period that only a draft covers.
    Error NotAdopted "not-adopted" { indicator: String, year: String }
    /// A cell that the indicator does not have.
    Error NoSuchValue "no-such-value" { indicator: String, what: Vec<String> }
    /// A change from before the first period.
    Error NothingBefore "nothing-before" { indicator: String, period: String }
    /// An item that occurs twice in the list of an argument.
    Error ListedTwice "listed-twice" { argument: String, found: String }
    /// Two arguments of which one excludes the other.
    Error ArgumentsExclude "arguments-exclude" { first: String, second: String }
    /// An area in a list of units that is not a unit.
    Error NotAUnit "not-a-unit" { found: String }
    /// A scorecard without a period, whose indicators have periods of several kinds; each with its latest.
    Error ScorecardPeriods "scorecard-periods" { indicator: String, period: String, other: String, first: String }
    /// An area of a scorecard for which none of its indicators has a number.
    Error ScorecardAreaEmpty "scorecard-area-empty" { area: String }
    /// A scorecard with more areas than can be read side by side.
    Error ScorecardTooWide "scorecard-too-wide" { found: u64, most: u64 }
    /// A shortcode without its required body.
    Error BodyMissing "body-missing" { shortcode: String }
    /// A body for a shortcode that takes none.
    Error BodyUnwanted "body-unwanted" { shortcode: String }
    /// An inline figure or table.
    Error ShortcodeWantsParagraph "shortcode-wants-paragraph" { shortcode: String }
    /// Document information on a page without any in its front matter.
    Error NoDocument "no-document" {}

    // -- theme
    /// A theme that does not exist.
    Error UnknownTheme "unknown-theme" { name: String, nearest: Option<String> }
    /// A theme's outlines for maps that cannot be read, in English.
    Error BadOutlines "bad-outlines" { message: String }
    /// A file that the theme names but does not have.
    Error ThemeFileMissing "theme-file-missing" { file: String }
    /// A language without a catalogue.
    Error LanguageWithoutCatalogue "language-without-catalogue" { lang: String, file: String }
    /// A catalogue that lacks texts.
    Error CatalogueIncomplete "catalogue-incomplete" { lang: String, missing: Vec<String> }
    /// A catalogue with a syntax error.
    Error CatalogueSyntax "catalogue-syntax" {}
    /// A template with an error; `detail` is the template engine's message.
    Error TemplateError "template-error" { detail: String }
    /// A missing required template.
    Error TemplateMissing "template-missing" { name: String }
    /// A missing required component.
    Error ComponentMissing "component-missing" { name: String, nearest: Option<String> }
    /// A component whose metadata is not understood.
    Error ComponentMetadata "component-metadata" { name: String, detail: String }
    /// An unknown template, requested by a page.
    Error UnknownTemplate "unknown-template" { name: String, nearest: Option<String>, known: Vec<String> }
    /// Two colours with too little contrast.
    Error LowContrast "low-contrast" { pair: String, scheme: String, ratio: String, least: String }
    /// PNG is not possible: the machine has no `fonts`, or the program's `build` lacks support.
    Warning NoPng "no-png" { reason: String }

    // -- site
    /// No `content/_index.md`.
    Error NoFrontPage "no-front-page" {}
    /// A directory with pages but without `_index.md`.
    Error SectionWithoutPage "section-without-page" { folder: String }
    /// A page whose file is named like a copy of another in the same directory.
    Warning PageCopied "page-copied" { copied: String }
    /// A page in a language that the site is not configured for.
    Error LanguageNotConfigured "language-not-configured" { lang: String, known: Vec<String> }
    /// Units without words in a language of the site.
    Warning UnitsUntranslated "units-untranslated" { lang: String, count: u64, indicators: Vec<String> }
    /// A duplicate address.
    Error DuplicateAddress "duplicate-address" { url: String }
    /// An alias equal to the page's own address.
    Error AliasToItself "alias-to-itself" { alias: String }
    /// An alias that is already an address.
    Error AliasTaken "alias-taken" { alias: String }
    /// An address below one that has a meaning to the program or in the server rules.
    Error ReservedAddress "reserved-address" { url: String, name: String }
    /// A link to a missing file.
    Error LinkToNowhere "link-to-nowhere" { target: String, nearest: Option<String> }
    /// A missing file below `content/`, named by a shortcode or in the configuration.
    Error FileToNowhere "file-to-nowhere" { target: String, nearest: Option<String> }
    /// A link to a missing heading.
    Error AnchorToNowhere "anchor-to-nowhere" { anchor: String, page: String, nearest: Option<String> }
    /// A link to a draft.
    Error LinkToDraft "link-to-draft" { target: String }
    /// A path that leads out of `content/`.
    Error LinkLeavesContent "link-leaves-content" { target: String }
    /// A link to something that the site is made from.
    Error LinkToData "link-to-data" { target: String }
    /// A URL with a scheme that no page should link to.
    Error LinkScheme "link-scheme" { scheme: String }
    /// A picture on another website.
    Error PictureElsewhere "picture-elsewhere" { target: String }
    /// A link with a text that does not describe its target.
    Warning LinkSaysNothing "link-says-nothing" { written: String }
    /// A file with the extension of an image format that it does not have.
    Warning PictureUnreadable "picture-unreadable" {}
    /// An image in another format than its extension says.
    Warning PictureMisnamed "picture-misnamed" { form: String, shown: String }
    /// An image that is slow to download.
    Warning PictureHeavy "picture-heavy" { megabytes: Decimal }
    /// A picture that pages show and that cannot be decoded.
    Error PictureBroken "picture-broken" {}
    /// A picture with too many pixels to be scaled, in millions.
    Error PictureTooLarge "picture-too-large" { megapixels: u64, most: u64 }
    /// A picture file that is not a picture.
    Error NotAPicture "not-a-picture" { target: String }
    /// A drawing with forbidden content; `what` is its kind, and `found` its text.
    Error UnsafeDrawing "unsafe-drawing" { what: String, found: String }

    /// A file that is not used.
    Warning FileNotUsed "file-not-used" {}
    /// A file with a superfluous extension, which is therefore not read.
    Warning FileMisnamed "file-misnamed" { ending: String, wanted: String }
    /// A file that no page links to and that is not in a directory for published files.
    Warning FileLeftOut "file-left-out" {}
    /// Files that only drafts link to.
    Note FilesWait "files-wait" { files: Vec<String> }
    /// A site without a URL, so that what needs one is left out.
    Warning NoBaseUrl "no-base-url" {}

    // -- output
    /// A directory for a new site that is not empty.
    Error FolderNotEmpty "folder-not-empty" { folder: String }
    /// An address reachable from other machines, without a token.
    Error TokenMissing "token-missing" { host: String }
    /// A token that can be guessed, or that is not valid in a URL.
    Error TokenUnsafe "token-unsafe" { shortest: u64 }
    /// A port that is in use, as are those after it.
    Error PortTaken "port-taken" { port: u64 }
    /// No response from Kolada; `kind` is slow, name, connection, proxy, certificate, cut or other, and `reason` is the library's message.
    Error KoladaUnreachable "kolada-unreachable" { address: String, kind: String, seconds: u64, reason: String }
    /// An error response; `kind` is proxy, gone, list, limit, server or other.
    Error KoladaRefused "kolada-refused" { address: String, status: u64, kind: String }
    /// A web page instead of Kolada's response, from a network that requires a login.
    Error KoladaWebPage "kolada-web-page" { address: String }
    /// A response with an unknown structure.
    Error KoladaAnswerStrange "kolada-answer-strange" { address: String, what: String }
    /// A measure that Kolada does not have; `kind` is unknown, or gone if it was imported before.
    Error KoladaUnknownMeasure "kolada-unknown-measure" { kpi: String, kind: String }
    /// A measure with another name than when it was imported.
    Error KoladaTitleChanged "kolada-title-changed" { kpi: String, was: String, now: String }
    /// A measure without numbers for any of the requested areas.
    Error KoladaNoNumbers "kolada-no-numbers" { kpi: String, areas: Vec<String> }
    /// An area that is not a municipality, county, region, nation or group at Kolada.
    Error KoladaUnknownArea "kolada-unknown-area" { found: String, nearest: Option<String> }
    /// No group of similar municipalities, or several.
    Error KoladaPeersUnclear "kolada-peers-unclear" { area: String, groups: Vec<String> }
    /// Neither the command nor the configuration names the site's own area.
    Error KoladaAreaMissing "kolada-area-missing" {}
    /// An indicator that was imported as another measure.
    Error KoladaOtherMeasure "kolada-other-measure" { indicator: String, kpi: String }
    /// An indicator with imported numbers that names another source.
    Warning KoladaOtherSource "kolada-other-source" { source: String }
    /// A table of imported numbers that was edited manually.
    Warning KoladaTableEdited "kolada-table-edited" { path: String }
    /// A foreign table that cannot be read; `kind` is password, broken, large, pdf, web, encoding or other.
    Error TableUnreadable "table-unreadable" { kind: String }
    /// A missing workbook that an indicator names.
    Error WorkbookUnknown "workbook-unknown" { found: String, nearest: Option<String> }
    /// A sheet that a workbook does not have.
    Error WorkbookSheetUnknown "workbook-sheet-unknown" { sheet: String, sheets: Vec<String> }
    /// A workbook without a table in the selected cells.
    Error WorkbookEmpty "workbook-empty" { sheet: String }
    /// A foreign file without a non-empty cell, such as one with only pictures.
    Error TableEmpty "table-empty" {}
    /// A foreign file that has cells, but no numbers that are understood.
    Error TableWithoutNumbers "table-without-numbers" {}
    /// A sheet that a workbook does not have.
    Error TableSheetUnknown "table-sheet-unknown" { sheet: String, sheets: Vec<String> }
    /// An invalid range of cells.
    Error TableRangeUnknown "table-range-unknown" { found: String }
    /// Two different numbers of a foreign table with the same coordinates.
    Error TableContradicts "table-contradicts" { other: String, label: String }
    /// A row of a foreign table whose code and name are of different areas.
    Error TableAreasDiffer "table-areas-differ" { first: String, second: String }
    /// Unanswered questions about a foreign table.
    Error TableOpen "table-open" { count: u64, path: String }
    /// A document that cannot be read; `kind` is the word of `word::Unreadable`, lock or open.
    Error WordUnreadable "word-unreadable" { kind: String }
    /// Files of a report that are there already.
    Error WordFilesExist "word-files-exist" { files: Vec<String> }
    /// A report whose directory cannot be told; `kind` is year or path.
    Error WordFolder "word-folder" { kind: String, found: String }
    /// A file to be edited that cannot be parsed.
    Error ImportNotRead "import-not-read" {}
    /// A key, or a whole file, that cannot be edited without unintended effects.
    Error ImportNotWritten "import-not-written" { key: String }

    /// A former name that something still has.
    Error FormerNameInUse "former-name-in-use" { found: String }
    /// A new name equal to the old one.
    Error RenameSame "rename-same" {}
    /// A page to rename that does not exist.
    Error RenameUnknownPage "rename-unknown-page" { found: String, nearest: Option<String> }
    /// A new name that no page can have.
    Error RenamePageName "rename-page-name" { found: String }
    /// A new name that something else has: an id or a path.
    Error RenameTaken "rename-taken" { name: String, other: String }
    /// A rename in a site with errors.
    Error RenameInFaultySite "rename-in-faulty-site" { errors: u64 }
    /// A rename of or to the code of an area that everybody knows.
    Error RenameKnownArea "rename-known-area" { code: String, area: String }
    /// A category with the name of an operation, which is renamed with it.
    Error RenameOfOperation "rename-of-operation" { name: String }
    /// A category whose id follows from its name in a list.
    Error RenameFromName "rename-from-name" { name: String }
    /// A workbook that has the old name.
    Error RenameInWorkbook "rename-in-workbook" { name: String, place: String }
    /// A renamed site that would have problems that the present one does not have.
    Error RenameFaulty "rename-faulty" { old: String, new: String }
    /// A renamed site that would say something else than the present one.
    Error RenameNotSame "rename-not-same" { different: String }
    /// A file with the old name that cannot be edited without unintended effects.
    Error RenameNotWritten "rename-not-written" { path: String }
    /// A file that was changed while the rename was prepared.
    Error RenameChanged "rename-changed" { path: String }

    /// A file to mend that cannot be edited without unintended effects.
    Error FixNotWritten "fix-not-written" { path: String }
    /// A file that was changed while it was to be mended.
    Error FixChanged "fix-changed" { path: String }
    /// Changes that nobody has agreed to.
    Error FixUnasked "fix-unasked" { fixes: u64 }

    /// A part of a site in another form than `shared` or `KIND=VALUE`.
    Error OnlyMalformed "only-malformed" { found: String }
    /// A part of an unknown kind.
    Error OnlyUnknownKind "only-unknown-kind" { found: String, nearest: Option<String>, known: Vec<String> }
    /// A part of a kind of which no template makes pages; `known` are the parts that there are.
    Error OnlyWithoutPages "only-without-pages" { kind: String, known: Vec<String> }
    /// An id or a range that matches no item.
    Error OnlyEmpty "only-empty" { kind: String, found: String, nearest: Option<String>, first: String, last: String }
    /// A range whose ends are in the wrong order, or of different forms.
    Error OnlyRange "only-range" { found: String }
    /// Parts of which files are missing where parts are put together, as they are asked for.
    Warning OnlyMissing "only-missing" { folder: String, missing: Vec<String> }

    /// Another build holds the lock on the output directory.
    Error OutputBusy "output-busy" { folder: String }
    /// Files in the output directory that no build wrote; `others` counts those not named.
    Error OutputNotOurs "output-not-ours" { folder: String, found: Vec<String>, others: u64 }
    /// A file instead of the output directory.
    Error OutputIsFile "output-is-file" { path: String }
    /// A manifest that is damaged or of another version, and files that may be someone else's; `others` counts those not named.
    Error OutputManifest "output-manifest" { path: String, found: Vec<String>, others: u64 }
    /// Output files edited after they were built; `others` counts those not named.
    Warning OutputChangedByHand "output-changed-by-hand" { folder: String, files: Vec<String>, others: u64 }
    /// An output directory that contains or is inside something that must not be replaced.
    Error OutputHoldsSources "output-holds-sources" { folder: String, path: String }
    /// An attachment that changed while the site was built.
    Error OutputSourceChanged "output-source-changed" { path: String }
    /// A path that some systems cannot store.
    Error OutputUnportable "output-unportable" { path: String }
    /// Two output files with the same path, regardless of case.
    Error OutputTaken "output-taken" { path: String, other: String }
    /// A place to publish to that is no address; `part` is scheme, host, port, path, user or query.
    Error PublishAddress "publish-address" { part: String, found: String }
    /// A password where everyone who has the file can read it.
    Error PublishPasswordInFile "publish-password-in-file" {}
    /// A destination that is neither configured nor an address.
    Error PublishUnknown "publish-unknown" { found: String, nearest: Option<String>, known: Vec<String> }
    /// No destination, or several to choose from.
    Error PublishWhere "publish-where" { known: Vec<String>, count: u64 }
    /// A site that is not completely built, or files that were changed since.
    Error PublishNotBuilt "publish-not-built" { folder: String, files: Vec<String>, count: u64 }
    /// A directory that has parts of a site, and perhaps not all.
    Error PublishPart "publish-part" { folder: String }
    /// A server that cannot be reached; `kind` is name, connection, slow, certificate, proxy, sftp, cut or other, and `reason` the library's message.
    Error PublishUnreachable "publish-unreachable" { host: String, kind: String, reason: String }
    /// An unknown server.
    Error PublishHostUnknown "publish-host-unknown" { host: String, fingerprint: String }
    /// A server with another key than the known one.
    Error PublishHostChanged "publish-host-changed" { host: String, fingerprint: String }
    /// A user who is not accepted; `kind` is user, key, password, scheme or proxy.
    Error PublishLogin "publish-login" { host: String, kind: String }
    /// A password that is needed, and nobody to ask.
    Error PublishPasswordMissing "publish-password-missing" { user: String, host: String }
    /// A password that would be sent unencrypted.
    Error PublishUnencrypted "publish-unencrypted" { host: String }
    /// An operation that the destination refused; `kind` is denied, full, missing, unsupported or other.
    Error PublishRefused "publish-refused" { path: String, kind: String, reason: String }
    /// Files that are not ours where the site's would go; `others` counts those not named.
    Error PublishInTheWay "publish-in-the-way" { files: Vec<String>, others: u64 }
    /// A file that was sent and is not there as it should be.
    Error PublishNotWhole "publish-not-whole" { path: String }
    /// A kind of destination that this program was built without.
    Error PublishWithout "publish-without" {}
    /// The system refused an operation; `kind` is full, denied, read-only, busy, name or other, and `reason` is the system's message.
    Error MachineRefused "machine-refused" { path: String, kind: String, reason: String }

    // -- links to other websites
    /// A link to an address where there is nothing, with the HTTP status.
    Warning ExternalLinkGone "external-link-gone" { address: String, status: u64 }
    /// A link to an address that cannot be reached; `kind` is name, connection, cut, certificate or slow, and `seconds` the timeout.
    Warning ExternalLinkFailed "external-link-failed" { address: String, kind: String, seconds: u64 }
    /// A link that could not be checked; `kind` is login, limit, server, refused, redirects, proxy, internal, time, network or other, and `status`
    /// the HTTP status if there was one.
    Note ExternalLinkUnclear "external-link-unclear" { address: String, kind: String, status: u64 }
    /// A link to an address that has moved for good.
    Advice ExternalLinkMoved "external-link-moved" { address: String, to: String }

    // -- advice
    /// An indicator that nothing on the site uses.
    Advice IndicatorNotShown "indicator-not-shown" { indicator: String }
    /// A published file that no text names.
    Advice FileNotLinked "file-not-linked" {}
    /// A published PDF of which most `pages` are only pictures.
    Advice PdfScanned "pdf-scanned" { pictures: u64, pages: u64 }
    /// A page whose LIX is above `most`; the places are its hardest sentences.
    Advice HardToRead "hard-to-read" { lix: u64, most: u64 }
    /// A law that another had replaced before the time that the text is about; `since` is its first day.
    Advice LawReplaced "law-replaced" { written: String, name: String, by: String, since: String }
    /// A document whose last day has passed.
    Advice DocumentExpired "document-expired" { until: String }
    /// A number in a text that equals an indicator's of the year that it names.
    Advice NumberCouldBeShown "number-could-be-shown" { written: String, shortcode: String }
}
