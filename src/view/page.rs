//! Views of the site, a page and a section. They never contain the output of a shortcode.

use serde::Serialize;

use super::{ChangesView, ContactView, DocumentView, LinkView};

/// What is the same on every page of one language. It contains no address within the site, so it is made once per language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteView {
    /// The site's title: `Kvalitet i socialtjänsten`.
    pub title: String,
    /// The publisher.
    pub organisation: OrganisationView,
    /// The contact for feedback; `url` is a form. Missing values are the organisation's own.
    pub feedback: ContactView,
    /// A notice on every page, such as that the site is an example, if there is one.
    pub notice: Option<String>,
    /// The language of `notice` if it is not the page's; otherwise `None`.
    pub notice_lang: Option<String>,
}

/// The publisher.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OrganisationView {
    /// `Härnösands kommun`.
    pub name: String,
    /// The responsible part of it: `Socialförvaltningen`.
    pub unit: Option<String>,
    /// The organisation's own website, absolute.
    pub url: Option<String>,
    /// The telephone number, as displayed: `0611-34 80 00`.
    pub phone: Option<String>,
    /// The same number for `href`: `tel:+46611348000`. Present whenever `phone` is.
    pub phone_url: Option<String>,
    /// The e-mail address, without `mailto:`.
    pub email: Option<String>,
}

/// A page, with everything needed for its text and its own part of the frame. In a template `page` also has the fields of [`FrameView`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PageView {
    /// The page's title, its only `h1`. Plain text.
    pub title: String,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// The language of the page's frame and text (BCP 47): `sv`.
    pub lang: String,
    /// The language of `body` if the page is shown in a language that it is not translated to; otherwise `None`.
    pub body_lang: Option<String>,
    /// The direction of `lang`: `ltr` or `rtl`.
    pub dir: String,
    /// The direction of `body_lang` if it differs from the page's; otherwise `None`.
    pub body_dir: Option<String>,
    /// Other versions of the page's content: easy read, sign language, other languages. Empty if there are none.
    pub versions: Vec<VersionView>,
    /// One or two sentences about the page, for search engines and lists.
    pub description: Option<String>,
    /// The first words of the page, for link previews. `None` if it has a description.
    pub opening: Option<String>,
    /// The chapter's number in its report: `2`. Derived from the order of pages, never typed.
    pub number: Option<String>,
    /// The year that the report covers: `2023`. `None` on a page outside of editions.
    pub edition: Option<String>,
    /// The relative path from this page to the site's root: empty, or `../../`. On the 404 page it is absolute: `/sub/`.
    pub root: String,
    /// The stylesheet's address.
    pub stylesheet: String,
    /// The other languages of the site, each with the address of this page. Empty on a site of one language.
    pub languages: Vec<LanguageView>,
    /// The ancestors of this page, the front page first. The page itself is not included; empty on the front page.
    pub breadcrumbs: Vec<LinkView>,
    /// The report that this chapter belongs to: its title and start page. `None` outside reports and on the start page itself.
    pub report: Option<LinkView>,
    /// The years of the page's report, newest first. Empty outside reports and for a report of a single year.
    pub editions: Vec<EditionLinkView>,
    /// The report as a single page, on its start page and its chapters. `None` outside reports.
    pub whole: Option<LinkView>,
    /// The headings of the page. Empty if there are fewer than two: a table of contents would be useless.
    pub toc: Vec<TocEntry>,
    /// The previous page in its report or section.
    pub previous: Option<LinkView>,
    /// The next page in its report or section.
    pub next: Option<LinkView>,
    /// The page's text. HTML; its headings start at `h2`.
    pub body: String,
    /// What the reader must know before the text: a draft, an older edition, a missing translation. The most important first.
    pub notices: Vec<NoticeView>,
    /// When the page was published.
    pub published: Option<DateView>,
    /// When it was last changed, if later than `published`.
    pub updated: Option<DateView>,
    /// The page's document metadata, unless its text shows it; otherwise `None`.
    pub document: Option<DocumentView>,
    /// Links and documents beside the text, in groups.
    pub aside: Vec<AsideView>,
    /// The page's canonical URL. `None` if the site's URL is not configured.
    pub canonical: Option<String>,
    /// The absolute URLs of the page in every language it exists in, itself included, and for all others (`x-default`). Empty if it exists
    /// in only one or the site's URL is not configured.
    pub alternates: Vec<AlternateView>,
    /// Structured data for search engines in the schema.org vocabulary: JSON that is safe in a `script` element. `None` if there is none,
    /// or the site's URL is not configured.
    pub structured_data: Option<String>,
    /// Whether search engines are asked not to index it: drafts and the 404 page.
    pub noindex: bool,
}

/// What surrounds all pages of the same language, depth and section. Templates find its fields in `page`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FrameView {
    /// The address of the front page in the page's language.
    pub home: String,
    /// The site's logo, if it has one.
    pub logo: Option<LogoView>,
    /// The main navigation, in order.
    pub navigation: Vec<NavItem>,
    /// Links in the footer of every page: the front page, documents, glossary, contact.
    pub footer: Vec<NavItem>,
    /// A second group of links in the footer of every page: accessibility, contact, about the data, symbols, privacy.
    pub about: Vec<NavItem>,
    /// The feedback page. `None` on that page itself.
    pub feedback: Option<String>,
    /// The search page, for the field in the header. `None` if the site has no search, and on the search page, which has its own field.
    pub search: Option<String>,
}

/// The parts of a page's frame that `brand.html`, `navigation.html` and `foot.html` render once for many pages. HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FrameHtmlView {
    /// The publisher's name and logo.
    pub brand: String,
    /// The search field and the main navigation.
    pub navigation: String,
    /// The footer.
    pub foot: String,
}

/// A logo. Its alternative text would be the organisation's name, which the theme writes next to it, so it is marked as decorative.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LogoView {
    /// The picture's address.
    pub src: String,
    /// Its width in pixels, if known from the file.
    pub width: Option<u32>,
    /// Its height in pixels, if known from the file.
    pub height: Option<u32>,
}

/// A navigation entry, in the header or the footer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NavItem {
    /// Its text.
    pub title: String,
    /// Its URL.
    pub url: String,
    /// Whether the page is in this part of the site.
    pub current: bool,
    /// Whether it is this page itself.
    pub here: bool,
}

/// Another language of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LanguageView {
    /// The language (BCP 47).
    pub lang: String,
    /// Its native name: `English`.
    pub name: String,
    /// This page in that language.
    pub url: String,
}

/// Another version of the page's content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VersionView {
    /// A link to it: `Lättläst`, or the language's native name.
    pub link: LinkView,
    /// The language of the link's target; `None` if it is the page's own.
    pub hreflang: Option<String>,
    /// The direction of the link's language if it differs from the page's; otherwise `None`.
    pub dir: Option<String>,
}

/// An entry of the table of contents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TocEntry {
    /// The heading's number, if headings are numbered: `2.1`.
    pub number: Option<String>,
    /// The heading's text, without markup.
    pub title: String,
    /// The language of `title` if it is neither the page's nor its text's; otherwise `None`.
    pub lang: Option<String>,
    /// Its id on the page, without `#`.
    pub anchor: String,
    /// 2 for `h2`, up to 6.
    pub level: u8,
    /// The headings under it.
    pub children: Vec<TocEntry>,
}

/// One year of the report that the page belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EditionLinkView {
    /// The year: `2023`.
    pub year: String,
    /// The same chapter of that year, or else the year's start page.
    pub url: String,
    /// Whether `url` is the same chapter.
    pub same: bool,
    /// Whether it is the year of this page.
    pub here: bool,
    /// Whether it is a draft; drafts are built only on request.
    pub draft: bool,
    /// The language of the page at `url` if it is not this page's; otherwise `None`.
    pub lang: Option<String>,
}

/// A notice before the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeView {
    /// Its kind; the theme may choose a symbol by it.
    pub kind: NoticeKind,
    /// The notice, in sentences.
    pub text: String,
    /// Where to go instead: the newest edition.
    pub link: Option<LinkView>,
}

/// The kind of a notice. Serialized in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum NoticeKind {
    /// The page is not adopted or not published yet.
    Draft,
    /// The page is not translated and is shown in another language.
    Language,
    /// There is a newer edition of the report.
    Older,
    /// The document's last day of validity has passed.
    Outdated,
}

/// A date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// As displayed: `8 mars 2024`.
    pub text: String,
    /// For `datetime`: `2024-03-08`.
    pub iso: String,
}

/// A group of links beside the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AsideView {
    /// The group's heading.
    pub title: String,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its links and documents.
    pub links: Vec<LinkView>,
}

/// This page in one language, for search engines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AlternateView {
    /// The language (BCP 47).
    pub lang: String,
    /// The page's absolute URL.
    pub url: String,
}

/// A section: the child pages of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SectionView {
    /// Whether the pages are a report's chapters, which are numbered.
    pub numbered: bool,
    /// Whether the pages are one template's, so that only their names tell them apart.
    pub alike: bool,
    /// The pages, in order.
    pub children: Vec<ChildView>,
    /// The changes since the previous measurement, on a report's start page; `None` if nothing can be compared.
    pub changes: Option<ChangesView>,
}

/// A page in its section's list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChildView {
    /// The chapter's number: `2`.
    pub number: Option<String>,
    /// The page's title.
    pub title: String,
    /// The page's description.
    pub description: Option<String>,
    /// Its URL.
    pub url: String,
    /// Whether it is a draft; drafts are built only on request.
    pub draft: bool,
    /// The language of its title and description if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}
