//! The frame of every page: navigation, breadcrumbs, languages and publisher. It never renders the page's text.

pub(super) mod cache;
pub(super) mod head;
pub(super) mod navigation;
pub(super) mod toc;

use super::shared::Shared;
use crate::hosting;
use crate::name::{Lang, Url, Wording};
use crate::site::{GeneratedPage, LinkTarget, Page, PageId, PageKind, Site};
use crate::view::{
    AlternateView, ContactView, FrameView, LanguageView, LinkView, LogoView, OrganisationView, PageView, SiteView, WordsView,
};
use navigation::Navigation;

/// Returns what is the same on every page of a language.
pub(super) fn site(site: &Site, lang: &Lang) -> SiteView {
    let organisation = &site.config.organisation;
    let feedback = &site.config.feedback;
    let phone = feedback.phone.as_ref().or(organisation.phone.as_ref());
    SiteView {
        title: site.config.title.text(lang).to_owned(),
        organisation: OrganisationView {
            name: organisation.name.text(lang).to_owned(),
            unit: organisation.unit.as_ref().map(|unit| unit.text(lang).to_owned()),
            url: organisation.url.clone(),
            phone: organisation.phone.clone(),
            phone_url: organisation.phone.as_deref().map(phone_url),
            email: organisation.email.clone(),
        },
        feedback: ContactView {
            role: None,
            url: feedback.url.clone(),
            phone: phone.cloned(),
            phone_url: phone.map(|phone| phone_url(phone)),
            email: feedback.email.as_ref().or(organisation.email.as_ref()).cloned(),
        },
        notice_lang: site.config.notice.as_ref().and_then(|notice| untranslated(site, notice, lang)),
        notice: site.config.notice.as_ref().map(|notice| notice.text(lang).to_owned()),
    }
}

/// Returns a telephone number for `href`.
pub(super) fn phone_url(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    match digits.strip_prefix('0') {
        Some(rest) => format!("tel:+46{rest}"),
        None => format!("tel:{digits}"),
    }
}

/// Returns what the frame has of its own on the page at `url`.
fn frame(shared: &Shared<'_>, lang: &Lang, url: &Url) -> PageView {
    PageView { canonical: shared.site.canonical(url), ..alone(shared, lang, url) }
}

/// Returns the part of the frame that a page at `url` shares with all others of its language, depth and section.
pub(super) fn around(shared: &Shared<'_>, lang: &Lang, url: &Url) -> FrameView {
    let site = shared.site;
    let made =
        |made: &GeneratedPage| site.generated_url(made, lang).filter(|page| *page != url).map(|page| url.relative(page.below_root()));
    let navigation = shared.language(lang).navigation;
    FrameView {
        home: url.relative(home(site, lang).below_root()),
        logo: logo(site, |target| url.relative(target)),
        navigation: navigation.head(url),
        footer: navigation.foot(url),
        about: navigation.law(url),
        feedback: made(&GeneratedPage::Feedback),
        search: shared.searches().then(|| made(&GeneratedPage::Search)).flatten(),
    }
}

/// Returns the addresses in all frames of a language, relative to the site's root.
pub(super) fn targets(site: &Site, lang: &Lang, navigation: &Navigation) -> Vec<String> {
    let made = [GeneratedPage::Feedback, GeneratedPage::Search].into_iter().filter_map(|made| site.generated_url(&made, lang));
    let pages = made.chain(navigation.targets()).map(|url| url.below_root().to_owned()).chain([home(site, lang).below_root().to_owned()]);
    pages.chain(logo_path(site).map(str::to_owned)).collect()
}

/// Returns the front page of a language, or the site's root if it has none.
fn home(site: &Site, lang: &Lang) -> Url {
    site.start(lang).map_or_else(Url::root, |id| site.page(id).url.clone())
}

/// Returns the head of a page that other websites frame, without navigation.
pub(super) fn alone(shared: &Shared<'_>, lang: &Lang, url: &Url) -> PageView {
    PageView {
        lang: lang.to_string(),
        dir: direction(lang).to_owned(),
        root: match url.relative("") {
            here if here == "./" => String::new(),
            root => root,
        },
        stylesheet: url.relative(&shared.common.assets.stylesheet),
        ..PageView::default()
    }
}

/// Returns the frame of an editor's page.
pub(super) fn page(shared: &Shared<'_>, id: PageId) -> PageView {
    let site = shared.site;
    let page = site.page(id);
    let mut view = frame(shared, &page.lang, &page.url);
    let crumb = |id: &PageId| page_link(site, site.page(*id), &page.lang, &page.url);
    view.breadcrumbs = page.above.iter().map(crumb).collect();
    let translation = |lang: &Lang| {
        let other = site.in_language(id, lang);
        (site.page(other).lang == *lang).then(|| site.page(other).url.clone())
    };
    view.languages = languages(shared, &page.lang, &page.url, |lang| shown_in(site, id, lang));
    view.alternates = alternates(site, &page.lang, &page.url, translation);
    with_language_of_text(view, &page.lang, page.written())
}

/// Adjusts the frame of a text in a certain language.
fn with_language_of_text(view: PageView, lang: &Lang, written: &Lang) -> PageView {
    if written == lang {
        return view;
    }
    let turned = written.is_right_to_left() != lang.is_right_to_left();
    let (language, dir) = (Some(written.to_string()), turned.then(|| direction(written).to_owned()));
    PageView { title_lang: language.clone(), body_lang: language, body_dir: dir, ..view }
}

/// Returns the address of a page for readers of a language; `None` if it is not shown in that language.
fn shown_in(site: &Site, id: PageId, lang: &Lang) -> Option<Url> {
    let page = site.page(site.in_language(id, lang));
    let url = site.url_in(page, lang);
    (page.lang == *lang || *url != page.url).then(|| url.clone())
}

/// Returns the frame of a page in a language that it is not translated to, at `url`. Its canonical URL is its own, and it is not a
/// translation.
pub(super) fn fallback(shared: &Shared<'_>, id: PageId, lang: &Lang, url: &Url) -> PageView {
    let site = shared.site;
    let page = site.page(id);
    let mut view = frame(shared, lang, url);
    let crumb = |above: &PageId| page_link(site, site.page(site.in_language(*above, lang)), lang, url);
    view.breadcrumbs = page.above.iter().map(crumb).collect();
    view.languages =
        languages(shared, lang, url, |other| if *other == page.lang { Some(page.url.clone()) } else { shown_in(site, id, other) });
    view.canonical = site.canonical(&page.url);
    view.noindex = true;
    with_language_of_text(view, lang, page.written())
}

/// Returns the frame of a generated page, below the front page and `above`.
pub(super) fn generated(
    shared: &Shared<'_>,
    lang: &Lang,
    url: &Url,
    in_language: impl Fn(&Lang) -> Option<Url>,
    above: &[(String, Url)],
) -> PageView {
    let site = shared.site;
    let mut view = frame(shared, lang, url);
    let start = site.start(lang).map(|id| page_link(site, site.page(id), lang, url));
    let above = above.iter().map(|(title, target)| link(title, url.relative(target.below_root())));
    view.breadcrumbs = start.into_iter().chain(above).collect();
    view.languages = languages(shared, lang, url, &in_language);
    view.alternates = alternates(site, lang, url, &in_language);
    view
}

/// Returns the 404 page and its frame. It is shown at any address, so its links start at the server's root.
pub(super) fn not_found(shared: &Shared<'_>, lang: &Lang) -> (PageView, FrameView) {
    let site = shared.site;
    let root = hosting::server_folder(site);
    let absolute = |target: &str| format!("{root}{target}");
    let locale = shared.language(lang).locale;
    let made = |made: &GeneratedPage| site.generated_url(made, lang).map(|page| absolute(page.below_root()));
    let [navigation, footer, about] = shared.language(lang).navigation.anywhere(absolute);
    let around = FrameView {
        home: absolute(home(site, lang).below_root()),
        logo: logo(site, absolute),
        navigation,
        footer,
        about,
        feedback: made(&GeneratedPage::Feedback),
        search: shared.searches().then(|| made(&GeneratedPage::Search)).flatten(),
    };
    let page = PageView {
        title: locale.text("not-found"),
        lang: lang.to_string(),
        dir: direction(lang).to_owned(),
        root: root.clone(),
        stylesheet: absolute(&shared.common.assets.stylesheet),
        noindex: true,
        ..PageView::default()
    };
    (page, around)
}

/// Whether the site has a logo.
pub(super) fn has_logo(site: &Site) -> bool {
    logo_path(site).is_some()
}

/// Returns the path of the site's logo.
pub(super) fn logo_path(site: &Site) -> Option<&str> {
    let asset = site.structure.assets.get(&site.config.appearance.logo.as_ref()?.value)?;
    Some(&asset.target)
}

fn logo(site: &Site, address: impl Fn(&str) -> String) -> Option<LogoView> {
    let asset = site.structure.assets.get(&site.config.appearance.logo.as_ref()?.value)?;
    let (width, height) = asset.dimensions.unzip();
    Some(LogoView { src: address(&asset.target), width, height })
}

fn languages(shared: &Shared<'_>, lang: &Lang, url: &Url, translation: impl Fn(&Lang) -> Option<Url>) -> Vec<LanguageView> {
    let site = shared.site;
    let others = site.config.languages.iter().filter(|other| *other != lang);
    let other = |other: &Lang| {
        // Without a translation, the other language's front page is better than nothing.
        let start = || site.structure.starts.get(other).map(|id| site.page(*id).url.clone());
        let target = translation(other).or_else(start)?;
        let name = shared.language(other).locale.text("language-name");
        Some(LanguageView { lang: other.to_string(), name, url: url.relative(target.below_root()) })
    };
    others.filter_map(other).collect()
}

pub(super) fn alternates(site: &Site, lang: &Lang, url: &Url, translation: impl Fn(&Lang) -> Option<Url>) -> Vec<AlternateView> {
    let Some(base) = &site.config.base_url else { return Vec::new() };
    let own = |other: &Lang| if other == lang { Some(url.clone()) } else { translation(other) };
    let all: Vec<_> = site.config.languages.iter().filter_map(|other| Some((other, own(other)?))).collect();
    if all.len() < 2 {
        return Vec::new();
    }
    let view = |lang: &str, url: &Url| AlternateView { lang: lang.to_owned(), url: format!("{base}{}", url.below_root()) };
    // Readers of none of the languages get the site's primary one, or the first available.
    let first = all.iter().find(|(lang, _)| *lang == site.config.first_language()).or(all.first());
    let default = first.map(|(_, url)| view("x-default", url));
    all.iter().map(|(lang, url)| view(lang.as_str(), url)).chain(default).collect()
}

/// Returns the language of a text if it is not the page's: it is needed for `lang`, or a screen reader reads Swedish as English.
pub(super) fn foreign(shared: &Shared<'_>, text: &Wording, lang: &Lang) -> Option<String> {
    untranslated(shared.site, text, lang)
}

/// Returns a text of the content as shown on a page in a language.
pub(super) fn words(shared: &Shared<'_>, text: &Wording, lang: &Lang) -> WordsView {
    WordsView { text: text.text(lang).to_owned(), lang: foreign(shared, text, lang) }
}

fn untranslated(site: &Site, text: &Wording, lang: &Lang) -> Option<String> {
    let language = text.language(lang, site.config.first_language());
    (language != lang).then(|| language.to_string())
}

/// Returns the direction of a language's script.
pub(super) fn direction(lang: &Lang) -> &'static str {
    if lang.is_right_to_left() { "rtl" } else { "ltr" }
}

/// Returns a link to a page of the site.
pub(super) fn link(title: &str, url: String) -> LinkView {
    LinkView { title: title.to_owned(), url, ..LinkView::default() }
}

/// Returns a link to a page, relative to `url`.
pub(super) fn link_to(page: &Page, url: &Url) -> LinkView {
    link(&page.front.title.value, url.relative(page.url.below_root()))
}

/// Returns a link to a page for readers of a language: where it is shown in that language, and marked if it is written in another.
pub(super) fn page_link(site: &Site, page: &Page, lang: &Lang, url: &Url) -> LinkView {
    let address = url.relative(site.url_in(page, lang).below_root());
    LinkView { lang: (page.written() != lang).then(|| page.written().to_string()), ..link(&page.front.title.value, address) }
}

/// Returns the same with the chapter's number.
pub(super) fn numbered_page_link(site: &Site, page: &Page, lang: &Lang, url: &Url) -> LinkView {
    LinkView { title: numbered_link_to(page, url).title, ..page_link(site, page, lang, url) }
}

/// Returns a link with the page's title in lists: with its chapter's number.
pub(super) fn numbered_link_to(page: &Page, url: &Url) -> LinkView {
    let title = match &page.number {
        Some(number) => format!("{number} {}", page.front.title.value),
        None => page.front.title.value.clone(),
    };
    link(&title, url.relative(page.url.below_root()))
}

/// Returns a link to a page; for a chapter with the name of its report, if there are several.
pub(super) fn link_with_report(shared: &Shared<'_>, id: PageId, lang: &Lang, url: &Url) -> LinkView {
    let site = shared.site;
    let page = site.page(id);
    let plain = numbered_page_link(site, page, lang, url);
    let report =
        page.report.filter(|_| site.structure.reports.len() > 1).map(|report| site.in_language(site.edition(report).start, &page.lang));
    match report.filter(|report| *report != id) {
        Some(report) => LinkView { title: format!("{}: {}", site.page(report).front.title.value, plain.title), ..plain },
        None => plain,
    }
}

/// Resolves a link target relative to a page: the URL, what should be known of it, and whether it is another website.
pub(super) fn target(shared: &Shared<'_>, lang: &Lang, url: &Url, target: &LinkTarget, title: &str) -> LinkView {
    let site = shared.site;
    match target {
        LinkTarget::Page(id, anchor) => {
            let address = url.relative(site.url_in(site.page(site.in_language(*id, lang)), lang).below_root());
            let address = match anchor {
                Some(anchor) => format!("{address}#{anchor}"),
                None => address,
            };
            link(title, address)
        }
        LinkTarget::Anchor(anchor) => link(title, format!("#{anchor}")),
        LinkTarget::Indicator(id) => link(title, url.relative(site.indicator_url(id, lang).below_root())),
        LinkTarget::Asset(path) => {
            let asset = &site.structure.assets[path];
            let size = shared.language(lang).locale.size(asset.attachment.size);
            let detail = if asset.kind.is_empty() { size } else { format!("{}, {size}", asset.kind) };
            LinkView { detail: Some(detail), ..link(title, url.relative(&asset.target)) }
        }
        LinkTarget::External(address) => LinkView { external: true, ..link(title, address.clone()) },
        LinkTarget::Contact(address) => link(title, address.clone()),
    }
}

/// Returns the link to the whole report of a page, its start page or a chapter.
pub(super) fn whole_report(shared: &Shared<'_>, id: PageId, page: &Page) -> Option<LinkView> {
    let report = page.above.iter().rev().chain([&id]).find(|id| shared.site.page(**id).kind == PageKind::Report)?;
    let report = shared.site.in_language(*report, &page.lang);
    let url = shared.site.generated_url(&GeneratedPage::Whole(report), &page.lang)?;
    Some(link(&shared.language(&page.lang).locale.text("whole-report"), page.url.relative(url.below_root())))
}
