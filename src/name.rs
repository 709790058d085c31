//! Names of things, valid once constructed. It never looks at what the names stand for.

use std::fmt;
use std::str::FromStr;

/// Defines a name type that wraps a text and is compared, ordered and displayed as that text.
macro_rules! text_names {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Returns the name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

text_names! {
    /// A page's address relative to the site's root: starts and ends with `/`, lower-case ASCII.
    Url
    /// A component of an address: lower-case ASCII letters, digits and hyphens.
    Slug
    /// A language tag (BCP 47): `sv`, `en`, `fi`.
    Lang
    /// An indicator: the name of its file without the extension.
    IndicatorId
    /// An area: `2280`, `riket`, `bogarden`.
    AreaId
    /// A category of an indicator: `bemotande`.
    CategoryId
    /// A goal of a report: `nojd-hemtjanst`. The same id in another edition continues the goal.
    GoalId
    /// A measure: `medicinskap`. The same id in another edition continues the measure.
    ActionId
    /// A matrix: `riskmatris`.
    MatrixId
    /// A survey: the name of its file without the extension.
    SurveyId
    /// A single fact: `underskoterskor-andel`.
    FactId
}

impl Url {
    /// Returns the address of the site's front page.
    pub fn root() -> Self {
        Self("/".into())
    }

    /// Returns the address one level below this one.
    pub fn join(&self, slug: &Slug) -> Self {
        Self(format!("{}{}/", self.0, slug.0))
    }

    /// Parses an address as an editor writes it (`/a/b/`, `a/b`). Returns `None` if it contains anything but lower-case ASCII letters,
    /// digits, hyphens and single slashes, or a component that Windows cannot store.
    pub fn parse(text: &str) -> Option<Self> {
        let steps = text.trim_matches('/');
        if steps.is_empty() {
            return Some(Self::root());
        }
        steps.split('/').try_fold(Self::root(), |url, step| Some(url.join(&Slug::parse(step)?)))
    }

    /// Returns the relative path from this page to `target` (a path relative to the site's root, without a leading `/`), so that the site
    /// works in any subdirectory: `../../assets/style.css`.
    pub fn relative(&self, target: &str) -> String {
        let here: Vec<&str> = self.0.split('/').filter(|step| !step.is_empty()).collect();
        let (folder, name) = target.rsplit_once('/').map_or(("", target), |(folder, name)| (folder, name));
        let there: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
        let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
        let mut path = "../".repeat(here.len() - shared);
        for step in &there[shared..] {
            path.push_str(step);
            path.push('/');
        }
        path.push_str(name);
        if path.is_empty() { "./".into() } else { path }
    }

    /// Returns the file that a static server serves for this address.
    pub fn file(&self) -> String {
        format!("{}index.html", &self.0[1..])
    }

    /// Returns the address without its leading slash, as [`Url::relative`] takes it.
    pub fn below_root(&self) -> &str {
        &self.0[1..]
    }
}

/// Device names reserved by Windows, with any extension; no directory can have such a name there.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4",
    "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Whether Windows reserves this name for a device.
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    RESERVED.iter().any(|reserved| reserved.eq_ignore_ascii_case(stem))
}

impl Slug {
    /// Converts any text to a slug: å and ä become a, ö becomes o; a hyphen is appended to a name reserved by Windows. Returns `None` if
    /// nothing remains.
    pub fn of(text: &str) -> Option<Self> {
        // Otherwise symbols such as & and § would be spelt out in English.
        let words: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let slug = slug::slugify(words);
        match slug.as_str() {
            "" => None,
            name if is_reserved(name) => Some(Self(format!("{name}-"))),
            _ => Some(Self(slug)),
        }
    }

    /// Returns the slug for a text that does not yield one.
    pub fn nameless() -> Self {
        Self("x".into())
    }

    /// Parses a text that is already a slug.
    pub fn parse(text: &str) -> Option<Self> {
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (!text.is_empty() && text.chars().all(good) && !is_reserved(text)).then(|| Self(text.into()))
    }
}

impl Lang {
    /// Returns Swedish, the language of a site that names none.
    pub fn swedish() -> Self {
        Self("sv".into())
    }

    /// Parses a language tag of two or three letters, with optional subtags.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let first = parts.next()?;
        let known = (2..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_lowercase());
        let rest = parts.all(|part| (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
        (known && rest).then(|| Self(text.into()))
    }
}

/// The native names of languages: those of the site's usual readers, and the national minority languages.
const OWN_NAMES: [(&str, &str); 9] = [
    ("sv", "Svenska"),
    ("en", "English"),
    ("fi", "Suomi"),
    ("fit", "Meänkieli"),
    ("se", "Davvisámegiella"),
    ("sma", "Åarjelsaemien gïele"),
    ("smj", "Julevsámegiella"),
    ("yi", "ייִדיש"),
    ("rom", "Romani čhib"),
];

impl Lang {
    /// Returns the native name of the language; `None` if it is not known here.
    pub fn own_name(&self) -> Option<&'static str> {
        OWN_NAMES.iter().find(|(tag, _)| *tag == self.primary()).map(|(_, name)| *name)
    }

    /// Returns the primary subtag, without script and region: `sv` of `sv-FI`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.primary(), "yi" | "ar" | "he" | "fa" | "ur" | "ps" | "ckb" | "dv" | "sd" | "ug")
    }
}

/// Parses a name chosen by an editor: letters, digits, hyphens; never empty.
fn parse_id(text: &str) -> Option<String> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (!text.is_empty() && text.chars().all(good)).then(|| text.to_owned())
}

impl IndicatorId {
    /// Parses an id of lower-case ASCII letters, digits and hyphens, since it becomes an address.
    pub fn parse(text: &str) -> Option<Self> {
        parse_id(text).filter(|id| !is_reserved(id)).map(Self)
    }
}

impl AreaId {
    /// Returns the id of the site's own area if the site does not name it.
    pub fn own() -> Self {
        Self("egen".into())
    }

    /// Parses an id of lower-case ASCII letters, digits and hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        parse_id(text).map(Self)
    }
}

/// Implements parsing for ids without further rules.
macro_rules! plain_ids {
    ($($name:ident)*) => {$(
        impl $name {
            /// Parses an id of lower-case ASCII letters, digits and hyphens.
            pub fn parse(text: &str) -> Option<Self> {
                parse_id(text).map(Self)
            }
        }
    )*};
}

plain_ids! { CategoryId GoalId ActionId MatrixId SurveyId FactId }

/// A part of a year, or the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The whole year.
    Year,
    /// The first or second half: 1 or 2.
    Half(u8),
    /// Spring or autumn, as used by surveys and schools: 1 or 2.
    Season(u8),
    /// A quarter: 1 to 4.
    Quarter(u8),
    /// A month: 1 to 12.
    Month(u8),
}

/// The kind of a period; all the periods of a cube are of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// `2023`
    Year,
    /// `2023-H1`
    Half,
    /// `2023-spring`
    Season,
    /// `2023-Q4`
    Quarter,
    /// `2023-12`
    Month,
}

/// A time that numbers refer to: `2023`, `2023-12`, `2023-Q4`, `2023-H1`, `2023-spring`, `2023-autumn`. Ordered chronologically.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year, 1900 to 2199.
    pub year: u16,
    /// The part of it.
    pub part: Part,
}

impl Period {
    /// Returns a whole year.
    pub fn year(year: u16) -> Self {
        Self { year, part: Part::Year }
    }

    /// Returns its kind.
    pub fn kind(self) -> PeriodKind {
        match self.part {
            Part::Year => PeriodKind::Year,
            Part::Half(_) => PeriodKind::Half,
            Part::Season(_) => PeriodKind::Season,
            Part::Quarter(_) => PeriodKind::Quarter,
            Part::Month(_) => PeriodKind::Month,
        }
    }

    /// Returns the month in which it begins, 1 to 12. A season begins with its half of the year.
    pub fn first_month(self) -> u8 {
        match self.part {
            Part::Year => 1,
            Part::Half(half) | Part::Season(half) => half * 6 - 5,
            Part::Quarter(quarter) => quarter * 3 - 2,
            Part::Month(month) => month,
        }
    }

    /// Returns the number of periods of this kind in a year.
    fn per_year(self) -> i32 {
        match self.kind() {
            PeriodKind::Year => 1,
            PeriodKind::Half | PeriodKind::Season => 2,
            PeriodKind::Quarter => 4,
            PeriodKind::Month => 12,
        }
    }

    /// Returns the number of periods from `earlier` to this one; both must be of one kind.
    pub fn since(self, earlier: Self) -> i32 {
        let number = |period: Self| {
            let within = match period.part {
                Part::Year => 1,
                Part::Half(n) | Part::Season(n) | Part::Quarter(n) | Part::Month(n) => i32::from(n),
            };
            i32::from(period.year) * period.per_year() + within
        };
        number(self) - number(earlier)
    }
}

impl FromStr for Period {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let digits = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = digits(year, 4).then(|| year.parse().ok()).flatten().filter(|year| (1900..2200).contains(year)).ok_or(())?;
        let part = match rest {
            None => Part::Year,
            Some("H1") => Part::Half(1),
            Some("H2") => Part::Half(2),
            Some("spring" | "vår") => Part::Season(1),
            Some("autumn" | "höst") => Part::Season(2),
            Some("Q1") => Part::Quarter(1),
            Some("Q2") => Part::Quarter(2),
            Some("Q3") => Part::Quarter(3),
            Some("Q4") => Part::Quarter(4),
            Some(month) if digits(month, 2) => Part::Month(month.parse().ok().filter(|month| (1..=12).contains(month)).ok_or(())?),
            Some(_) => return Err(()),
        };
        Ok(Self { year, part })
    }
}

impl fmt::Display for Period {
    /// Formats the period as written in a file; a locale formats it for readers.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.part {
            Part::Year => write!(formatter, "{year}"),
            Part::Half(half) => write!(formatter, "{year}-H{half}"),
            Part::Season(1) => write!(formatter, "{year}-spring"),
            Part::Season(_) => write!(formatter, "{year}-autumn"),
            Part::Quarter(quarter) => write!(formatter, "{year}-Q{quarter}"),
            Part::Month(month) => write!(formatter, "{year}-{month:02}"),
        }
    }
}

/// Whether a text is a URL: `https://` or `http://`, a host, and nothing that would need escaping in HTML.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(|c: char| c.is_whitespace() || "<>\"'`{}".contains(c))
    })
}

/// Returns the name in `known` that is most similar to `asked`, for "did you mean"; `None` if none is similar.
pub fn nearest<'a>(asked: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let asked = asked.to_lowercase();
    let likeness = |name: &str| strsim::jaro_winkler(&asked, &name.to_lowercase());
    let best = known.into_iter().map(|name| (likeness(name), name)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
    (best.0 >= 0.8).then(|| best.1.to_owned())
}

/// Returns the known names to list if none is similar: all of them, or the first of very many, since a longer list helps nobody.
pub fn some_of<'a>(known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut known = known.map(str::to_owned);
    let listed: Vec<String> = known.by_ref().take(MOST_LISTED).collect();
    listed.into_iter().chain(known.next().map(|_| "…".to_owned())).collect()
}

/// The largest number of names in a message.
const MOST_LISTED: usize = 50;

/// A text in one or several languages. Text without a language is in the site's primary one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    plain: Option<String>,
    translations: Vec<(Lang, String)>,
}

impl Wording {
    /// Creates a text in the site's primary language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: Some(text.into()), translations: Vec::new() }
    }

    /// Creates a text in several languages, in the order that the editor wrote.
    pub fn translated(translations: Vec<(Lang, String)>) -> Self {
        Self { plain: None, translations }
    }

    /// Returns the text in a language, or else in the first available one: what a page shows rather than nothing.
    pub fn text(&self, lang: &Lang) -> &str {
        self.in_language(lang).or(self.plain.as_deref()).or_else(|| self.translations.first().map(|(_, text)| text.as_str())).unwrap_or("")
    }

    /// Returns every text, whatever its language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.plain.as_deref().into_iter().chain(self.translations.iter().map(|(_, text)| text.as_str()))
    }

    /// Joins two texts language by language; `join` receives the language's code, if the text has one.
    pub fn joined(&self, other: &Self, join: impl Fn(&str, &str, Option<&str>) -> String) -> Self {
        let langs: Vec<&Lang> = self.translations.iter().map(|(lang, _)| lang).collect();
        let more = other.translations.iter().map(|(lang, _)| lang).filter(|lang| !langs.contains(lang));
        let of = |lang: &Lang| (lang.clone(), join(self.text(lang), other.text(lang), Some(lang.as_str())));
        let plain =
            self.plain.as_deref().map(|text| join(text, other.plain.as_deref().unwrap_or_else(|| other.all().next().unwrap_or("")), None));
        Self { plain, translations: langs.iter().copied().chain(more).map(of).collect() }
    }

    /// Returns the text known to be in a language; `None` also for text without a language.
    pub fn in_language(&self, lang: &Lang) -> Option<&str> {
        self.translations.iter().find(|(known, _)| known == lang).map(|(_, text)| text.as_str())
    }

    /// Returns the language of the text that [`Wording::text`] returns for `lang`, on a site whose primary language is `first`.
    pub fn language<'a>(&'a self, lang: &'a Lang, first: &'a Lang) -> &'a Lang {
        match (self.in_language(lang), &self.plain, self.translations.first()) {
            (Some(_), _, _) => lang,
            (None, None, Some((known, _))) => known,
            _ => first,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_form_of_a_period_is_read_and_shown_again() {
        for text in ["2023", "2023-12", "2023-Q4", "2023-H1", "2023-spring", "2023-autumn"] {
            assert_eq!(text.parse::<Period>().map(|period| period.to_string()), Ok(text.to_owned()));
        }
        for text in ["23", "2023-13", "2023-00", "2023-Q5", "2023-", "20 23", "2023-1", "+202"] {
            assert_eq!(text.parse::<Period>(), Err(()), "{text}");
        }
    }

    #[test]
    fn swedish_letters_become_their_nearest_ascii() {
        let slug = |text| Slug::of(text).map(|slug| slug.to_string());
        assert_eq!(slug("Åtgärder för äldre & ökat stöd"), Some("atgarder-for-aldre-okat-stod".into()));
        assert_eq!(slug("§ – …"), None);
        assert_eq!(slug("CON"), Some("con-".into()));
    }

    #[test]
    fn addresses_are_relative_to_the_page() {
        let from = |url: &str, target| Url::parse(url).map(|url| url.relative(target));
        assert_eq!(from("/", "assets/a.css"), Some("assets/a.css".into()));
        assert_eq!(from("/a/b/", "assets/a.css"), Some("../../assets/a.css".into()));
        assert_eq!(from("/a/b/", "a/c/"), Some("../c/".into()));
        assert_eq!(from("/a/", "a/"), Some("./".into()));
        assert_eq!(from("/a/", ""), Some("../".into()));
    }

    /// Generates page addresses. Names such as `nul`, which Windows reserves, are not valid, and do come up.
    fn address() -> impl Strategy<Value = Url> {
        "(/[a-z]{1,3}){0,4}/".prop_filter_map("a reserved name", |text| Url::parse(&text))
    }

    proptest! {
        #[test]
        fn a_slug_of_any_text_is_a_slug(text in "\\PC{0,40}") {
            if let Some(slug) = Slug::of(&text) {
                let stem = slug.as_str().trim_end_matches('-');
                prop_assert!(Slug::parse(slug.as_str()).is_some() || is_reserved(stem));
                prop_assert!(!is_reserved(slug.as_str()));
            }
        }

        #[test]
        fn a_relative_address_leads_back_to_its_target(here in address(), there in "([a-z]{1,3}/){0,4}") {
            let page = here;
            let base = format!("https://example.se{page}");
            let mut steps: Vec<String> = base.split('/').map(str::to_owned).collect();
            steps.pop();
            for step in page.relative(&there).split('/') {
                match step {
                    ".." => { steps.pop(); }
                    "." | "" => {}
                    step => steps.push(step.into()),
                }
            }
            let wanted = format!("https://example.se/{there}");
            prop_assert_eq!(steps.join("/"), wanted.trim_end_matches('/'));
        }
    }
}
