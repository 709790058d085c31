//! Names of things, each known good once it is made; it never looks at what the names stand for.

use std::fmt;
use std::str::FromStr;

/// Makes a name that is text: compared, ordered and shown as that text.
macro_rules! text_names {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The name as text.
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
    /// A page's address below the site's: starts and ends with `/`, lower-case ASCII.
    Url
    /// One step of an address: lower-case ASCII letters, digits and hyphens.
    Slug
    /// A language, as in BCP 47: `sv`, `en`, `fi`.
    Lang
    /// An indicator: the name of its file without the ending.
    IndicatorId
    /// An area: `2280`, `riket`, `bogarden`.
    AreaId
    /// A category of an indicator: `bemotande`.
    CategoryId
    /// A goal of a report: `nojd-hemtjanst`. The same in another edition is the goal continued.
    GoalId
    /// A measure: `medicinskap`. The same in another edition is the measure continued.
    ActionId
    /// A matrix: `riskmatris`.
    MatrixId
    /// A survey: the name of its file without the ending.
    SurveyId
    /// A single figure: `underskoterskor-andel`.
    FactId
}

impl Url {
    /// The site's front page.
    pub fn root() -> Self {
        Self("/".into())
    }

    /// The address one step below this.
    pub fn join(&self, slug: &Slug) -> Self {
        Self(format!("{}{}/", self.0, slug.0))
    }

    /// An address as an editor writes it (`/a/b/`, `a/b`). `None` where it holds anything but lower-case ASCII letters, digits,
    /// hyphens and single slashes, or a step that a Windows computer cannot store.
    pub fn parse(text: &str) -> Option<Self> {
        let steps = text.trim_matches('/');
        if steps.is_empty() {
            return Some(Self::root());
        }
        steps.split('/').try_fold(Self::root(), |url, step| Some(url.join(&Slug::parse(step)?)))
    }

    /// How one gets from this page to `target` (a path below the site's root, without a leading `/`), relative, so that the site works
    /// in any subfolder: `../../assets/style.css`.
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

    /// The file that a static server gives for this address.
    pub fn file(&self) -> String {
        format!("{}index.html", &self.0[1..])
    }

    /// The address without its leading slash: what [`Url::relative`] takes.
    pub fn below_root(&self) -> &str {
        &self.0[1..]
    }
}

/// Names that Windows keeps for devices, whatever their ending; a folder called so cannot be made there.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4",
    "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Whether Windows keeps this name for a device.
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    RESERVED.iter().any(|reserved| reserved.eq_ignore_ascii_case(stem))
}

impl Slug {
    /// A slug of any text: å and ä become a, ö o; a name reserved by Windows gets a hyphen behind it. `None` where nothing remains.
    pub fn of(text: &str) -> Option<Self> {
        // Signs such as & and § would else be spelt out in English.
        let words: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let slug = slug::slugify(words);
        match slug.as_str() {
            "" => None,
            name if is_reserved(name) => Some(Self(format!("{name}-"))),
            _ => Some(Self(slug)),
        }
    }

    /// The slug of what has no name that could be one.
    pub fn nameless() -> Self {
        Self("x".into())
    }

    /// Text that already is a slug.
    pub fn parse(text: &str) -> Option<Self> {
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (!text.is_empty() && text.chars().all(good) && !is_reserved(text)).then(|| Self(text.into()))
    }
}

impl Lang {
    /// Swedish, the language of a site that names none.
    pub fn swedish() -> Self {
        Self("sv".into())
    }

    /// A language tag of two or three letters, with optional parts behind hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let first = parts.next()?;
        let known = (2..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_lowercase());
        let rest = parts.all(|part| (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
        (known && rest).then(|| Self(text.into()))
    }
}

/// What languages are called in themselves: those of the site's usual readers, and the national minority languages.
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
    /// What the language is called in itself; `None` where that is not known here.
    pub fn own_name(&self) -> Option<&'static str> {
        OWN_NAMES.iter().find(|(tag, _)| *tag == self.primary()).map(|(_, name)| *name)
    }

    /// The language without what is said of its writing or where it is spoken: `sv` of `sv-FI`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.primary(), "yi" | "ar" | "he" | "fa" | "ur" | "ps" | "ckb" | "dv" | "sd" | "ug")
    }
}

/// Names an editor chooses: letters, digits, hyphens; never empty.
fn parse_id(text: &str) -> Option<String> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (!text.is_empty() && text.chars().all(good)).then(|| text.to_owned())
}

impl IndicatorId {
    /// Lower-case ASCII letters, digits and hyphens, since it becomes an address.
    pub fn parse(text: &str) -> Option<Self> {
        parse_id(text).filter(|id| !is_reserved(id)).map(Self)
    }
}

impl AreaId {
    /// The own area of a site that gives it no name.
    pub fn own() -> Self {
        Self("egen".into())
    }

    /// Lower-case ASCII letters, digits and hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        parse_id(text).map(Self)
    }
}

/// Names that are nothing but names.
macro_rules! plain_ids {
    ($($name:ident)*) => {$(
        impl $name {
            /// Lower-case ASCII letters, digits and hyphens.
            pub fn parse(text: &str) -> Option<Self> {
                parse_id(text).map(Self)
            }
        }
    )*};
}

plain_ids! { CategoryId GoalId ActionId MatrixId SurveyId FactId }

/// Which part of a year, if not the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The whole year.
    Year,
    /// The first or second half: 1 or 2.
    Half(u8),
    /// Spring or autumn, as surveys and schools count: 1 or 2.
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

/// A time that numbers are given for: `2023`, `2023-12`, `2023-Q4`, `2023-H1`, `2023-spring`, `2023-autumn`. Ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year, 1900 to 2199.
    pub year: u16,
    /// The part of it.
    pub part: Part,
}

impl Period {
    /// A whole year.
    pub fn year(year: u16) -> Self {
        Self { year, part: Part::Year }
    }

    /// Its kind.
    pub fn kind(self) -> PeriodKind {
        match self.part {
            Part::Year => PeriodKind::Year,
            Part::Half(_) => PeriodKind::Half,
            Part::Season(_) => PeriodKind::Season,
            Part::Quarter(_) => PeriodKind::Quarter,
            Part::Month(_) => PeriodKind::Month,
        }
    }

    /// The month in which it begins, 1 to 12. A season begins with its half of the year.
    pub fn first_month(self) -> u8 {
        match self.part {
            Part::Year => 1,
            Part::Half(half) | Part::Season(half) => half * 6 - 5,
            Part::Quarter(quarter) => quarter * 3 - 2,
            Part::Month(month) => month,
        }
    }

    /// How many periods of this kind a year has.
    fn per_year(self) -> i32 {
        match self.kind() {
            PeriodKind::Year => 1,
            PeriodKind::Half | PeriodKind::Season => 2,
            PeriodKind::Quarter => 4,
            PeriodKind::Month => 12,
        }
    }

    /// How many periods from `earlier` to this; both of one kind.
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
    /// As written in a file; what a reader sees comes from the locale.
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

/// `https://` or `http://`, a host, and nothing that would need escaping in HTML.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(|c: char| c.is_whitespace() || "<>\"'`{}".contains(c))
    })
}

/// The name among `known` that is most like `asked`: what "did you mean" proposes. `None` where none is near.
pub fn nearest<'a>(asked: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let asked = asked.to_lowercase();
    let likeness = |name: &str| strsim::jaro_winkler(&asked, &name.to_lowercase());
    let best = known.into_iter().map(|name| (likeness(name), name)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
    (best.0 >= 0.8).then(|| best.1.to_owned())
}

/// What is listed of known names where none is near: all of them, or of very many the first, since a longer list helps nobody.
pub fn some_of<'a>(known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut known = known.map(str::to_owned);
    let listed: Vec<String> = known.by_ref().take(MOST_LISTED).collect();
    listed.into_iter().chain(known.next().map(|_| "…".to_owned())).collect()
}

/// How many names a message lists.
const MOST_LISTED: usize = 50;

/// A text in one or several languages. Text without a language is in the site's first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    plain: Option<String>,
    translations: Vec<(Lang, String)>,
}

impl Wording {
    /// Text in the site's first language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: Some(text.into()), translations: Vec::new() }
    }

    /// Text in each of several languages, in the order that the editor wrote.
    pub fn translated(translations: Vec<(Lang, String)>) -> Self {
        Self { plain: None, translations }
    }

    /// The text in a language, else in the first there is: what a page shows rather than nothing.
    pub fn text(&self, lang: &Lang) -> &str {
        self.in_language(lang).or(self.plain.as_deref()).or_else(|| self.translations.first().map(|(_, text)| text.as_str())).unwrap_or("")
    }

    /// Every text there is, whatever its language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.plain.as_deref().into_iter().chain(self.translations.iter().map(|(_, text)| text.as_str()))
    }

    /// The text that is known to be in a language; `None` also for text without one.
    pub fn in_language(&self, lang: &Lang) -> Option<&str> {
        self.translations.iter().find(|(known, _)| known == lang).map(|(_, text)| text.as_str())
    }

    /// The language that [`Wording::text`] answers in when asked for `lang`, on a site whose first language is `first`.
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

    /// Any address of a page. Names such as `nul`, which Windows reserves, are none, and do come up.
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
