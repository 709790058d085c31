//! What templates see of the site, a page and a section; it never holds what a shortcode shows.

use serde::Serialize;

use super::{ChangesView, ContactView, DocumentView, LinkView};

/// What is the same on every page of one language. It holds no address within the site, so it can be made once a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteView {
    /// The site's title: `Kvalitet i socialtjänsten`.
    pub title: String,
    /// Who publishes the site.
    pub organisation: OrganisationView,
    /// How to leave a view; `url` is a form. What the site does not say of it is the organisation's own.
    pub feedback: ContactView,
    /// A notice that stands on every page, such as that the site is an example. `None` where the site has none.
    pub notice: Option<String>,
    /// The language of `notice` where it is not translated to the page's; otherwise `None`.
    pub notice_lang: Option<String>,
}

/// Who publishes the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OrganisationView {
    /// `Härnösands kommun`.
    pub name: String,
    /// The part of it that is responsible: `Socialförvaltningen`.
    pub unit: Option<String>,
    /// The organisation's own website, absolute.
    pub url: Option<String>,
    /// The telephone number as it is read: `0611-34 80 00`.
    pub phone: Option<String>,
    /// The same number for `href`: `tel:+46611348000`. Given whenever `phone` is.
    pub phone_url: Option<String>,
    /// The e-mail address, without `mailto:`.
    pub email: Option<String>,
}

/// One page: what its frame and its text need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PageView {
    /// The page's title, its only `h1`. Plain text.
    pub title: String,
    /// The language of `title` where it is not translated to the page's; otherwise `None`.
    pub title_lang: Option<String>,
    /// The language of the page's frame and text, as in BCP 47: `sv`.
    pub lang: String,
    /// The language of `body` where the page is shown in a language that it is not translated to; otherwise `None`.
    pub body_lang: Option<String>,
    /// The direction of `lang`: `ltr` or `rtl`.
    pub dir: String,
    /// The direction of `body_lang` where that is not the page's; otherwise `None`.
    pub body_dir: Option<String>,
    /// Other forms of what the page says: easy read, sign language, other languages. Empty where there are none.
    pub versions: Vec<VersionView>,
    /// One or two sentences on what the page holds; search engines and lists show it.
    pub description: Option<String>,
    /// The first words of what the page says, for those who see only a link to it. `None` where it has a description.
    pub opening: Option<String>,
    /// The chapter's number in its report: `2`. Counted from the order of pages, never typed.
    pub number: Option<String>,
    /// The year that the report is about: `2023`. `None` on a page that belongs to no edition.
    pub edition: Option<String>,
    /// The way from this page to the site's front folder: empty, or `../../`. On the 404 page it starts at the server's root: `/sub/`.
    pub root: String,
    /// The stylesheet's address.
    pub stylesheet: String,
    /// The address of the front page in the page's language.
    pub home: String,
    /// The site's logo, where it has one.
    pub logo: Option<LogoView>,
    /// The main navigation, in order.
    pub navigation: Vec<NavItem>,
    /// The other languages of the site, each with this page's address there. Empty on a site of one language.
    pub languages: Vec<LanguageView>,
    /// Links at the foot of every page: the front page, documents, words, whom to tell.
    pub footer: Vec<NavItem>,
    /// Links at the foot of every page, in a group of their own: accessibility, contact, about the data, symbols, privacy.
    pub about: Vec<NavItem>,
    /// The page on how to leave a view. `None` on that page itself.
    pub feedback: Option<String>,
    /// The search page, for the field at the head. `None` where the site cannot be searched, and on the search page, which has its own field.
    pub search: Option<String>,
    /// The pages above this one, the front page first. The page itself is not among them; empty on the front page.
    pub breadcrumbs: Vec<LinkView>,
    /// The report that this chapter belongs to: its title and start page. `None` outside reports and on the start page itself.
    pub report: Option<LinkView>,
    /// The years of the report that the page belongs to, newest first. Empty outside reports and where the report has one year alone.
    pub editions: Vec<EditionLinkView>,
    /// The report on one page, on its start page and its chapters. `None` outside reports.
    pub whole: Option<LinkView>,
    /// The headings of the page. Empty where there are fewer than two: a table of contents would then say nothing.
    pub toc: Vec<TocEntry>,
    /// The page before this one in its report or section.
    pub previous: Option<LinkView>,
    /// The page after this one in its report or section.
    pub next: Option<LinkView>,
    /// The page's text. HTML; its headings start at `h2`.
    pub body: String,
    /// What the reader must know before the text: a draft, an older edition, a language that is missing. In order of weight.
    pub notices: Vec<NoticeView>,
    /// When the page was published.
    pub published: Option<DateView>,
    /// When it was last changed, where that is later than `published`.
    pub updated: Option<DateView>,
    /// The document's information where the page has such and its text does not show it by itself; otherwise `None`.
    pub document: Option<DocumentView>,
    /// Links and documents beside the text, in groups.
    pub aside: Vec<AsideView>,
    /// The page's one true address, absolute. `None` where the site does not know its own address.
    pub canonical: Option<String>,
    /// The page in every language that it exists in, its own with them, and for all others (`x-default`), absolute. Empty where it exists in one alone or the site does not
    /// know its address.
    pub alternates: Vec<AlternateView>,
    /// What search engines are told of the page in schema.org's words: JSON that can stand in a `script` element as it is. `None` where there is
    /// nothing to tell, or the site does not know its address.
    pub structured_data: Option<String>,
    /// Whether search engines are asked to stay away: drafts and the 404 page.
    pub noindex: bool,
}

/// A logo. Its alternative text is the organisation's name, which the theme writes beside it, so it is marked as decoration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LogoView {
    /// The picture's address.
    pub src: String,
    /// Its width in pixels, where the file says it.
    pub width: Option<u32>,
    /// Its height in pixels, where the file says it.
    pub height: Option<u32>,
}

/// An entry of the navigation, at the head or at the foot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NavItem {
    /// What it is called.
    pub title: String,
    /// Where it goes.
    pub url: String,
    /// Whether the page stands in this part of the site.
    pub current: bool,
    /// Whether it is this very page.
    pub here: bool,
}

/// Another language of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LanguageView {
    /// The language, as in BCP 47.
    pub lang: String,
    /// Its name in itself: `English`.
    pub name: String,
    /// This page in that language.
    pub url: String,
}

/// Another form of what the page says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VersionView {
    /// Where it is: `Lättläst`, or the language's name in itself.
    pub link: LinkView,
    /// The language of what `link` leads to; `None` where that is the page's own.
    pub hreflang: Option<String>,
    /// The direction of the link's language where that is not the page's; otherwise `None`.
    pub dir: Option<String>,
}

/// A heading of the page in its table of contents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TocEntry {
    /// The heading's number, where headings are numbered: `2.1`.
    pub number: Option<String>,
    /// The heading's text, without markup.
    pub title: String,
    /// The language of `title` where that is not the page's nor its text's; otherwise `None`.
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
    /// The same chapter of that year, else the year's start page.
    pub url: String,
    /// Whether `url` is the same chapter.
    pub same: bool,
    /// Whether it is the year that the page itself is about.
    pub here: bool,
    /// Whether it is a draft, which is built only when asked for.
    pub draft: bool,
    /// The language of the page at `url` where it is not this page's; otherwise `None`.
    pub lang: Option<String>,
}

/// Something the reader must know before the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeView {
    /// What it is about; the theme may choose a sign by it.
    pub kind: NoticeKind,
    /// The notice, in whole sentences.
    pub text: String,
    /// Where to go instead: the newest edition.
    pub link: Option<LinkView>,
}

/// What a notice is about. Templates see it in small letters.
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
    /// As it is read: `8 mars 2024`.
    pub text: String,
    /// For `datetime`: `2024-03-08`.
    pub iso: String,
}

/// A group of links beside the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AsideView {
    /// The group's heading.
    pub title: String,
    /// The language of `title` where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its links and documents.
    pub links: Vec<LinkView>,
}

/// This page in one language, for search engines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AlternateView {
    /// The language, as in BCP 47.
    pub lang: String,
    /// The page's absolute address.
    pub url: String,
}

/// A section: the pages right under a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SectionView {
    /// Whether the pages are a report's chapters, which are numbered.
    pub numbered: bool,
    /// The pages, in order.
    pub children: Vec<ChildView>,
    /// What changed since the measurement before, on a report's start page; `None` where nothing can be compared.
    pub changes: Option<ChangesView>,
}

/// A page as its section's list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChildView {
    /// The chapter's number: `2`.
    pub number: Option<String>,
    /// The page's title.
    pub title: String,
    /// The page's description.
    pub description: Option<String>,
    /// Where it is.
    pub url: String,
    /// Whether it is a draft, which is built only when asked for.
    pub draft: bool,
    /// The language of its title and description where it is not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
}
