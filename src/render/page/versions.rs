//! Other versions of a page's content: easy read, sign language, other languages. It never says that there is one if the page names none.

use crate::name::Lang;
use crate::page::VersionForm;
use crate::render::frame;
use crate::render::shared::Shared;
use crate::site::{LinkTarget, Page, PageId};
use crate::view::{LinkView, VersionView};

/// Returns the other versions of a page; a translation that names none has those of its original. `page` is the page itself, or its
/// stand-in.
pub(in crate::render) fn of(shared: &Shared<'_>, id: PageId, page: &Page) -> Vec<VersionView> {
    let site = shared.site;
    let original = site.page(site.in_language(id, site.config.first_language()));
    let names = if page.front.versions.is_empty() { original } else { page };
    let versions = names.front.versions.iter().zip(&names.versions);
    let view = |(version, target): (&crate::page::Version, &Option<LinkTarget>)| {
        let target = target.as_ref()?;
        let given = version.link.text.as_ref().map(|text| text.value.clone());
        let (title, lang) = match &version.form {
            VersionForm::EasyRead => (given.unwrap_or_else(|| text(shared, page, "version-easy-read")), names.written()),
            VersionForm::SignLanguage => (given.unwrap_or_else(|| text(shared, page, "version-sign-language")), names.written()),
            VersionForm::Language(lang) => (given.or_else(|| lang.own_name().map(str::to_owned))?, lang),
        };
        Some(version_view(
            shared,
            page,
            target,
            &title,
            lang,
            version.link.text.is_some() || matches!(version.form, VersionForm::Language(_)),
        ))
    };
    versions.filter_map(view).collect()
}

fn text(shared: &Shared<'_>, page: &Page, key: &str) -> String {
    shared.language(&page.lang).locale.text(key)
}

/// Returns a link to a version in a language. `is_named` says whether its title is in that language too.
fn version_view(shared: &Shared<'_>, page: &Page, target: &LinkTarget, title: &str, lang: &Lang, is_named: bool) -> VersionView {
    let is_foreign = *lang != page.lang;
    let turned = lang.is_right_to_left() != page.lang.is_right_to_left();
    let link = frame::target(shared, &page.lang, &page.url, target, title);
    VersionView {
        link: LinkView { lang: (is_foreign && is_named).then(|| lang.to_string()), ..link },
        hreflang: is_foreign.then(|| lang.to_string()),
        dir: (turned && is_named).then(|| frame::direction(lang).to_owned()),
    }
}
