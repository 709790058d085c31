//! Managers' comments, repeated on the pages of what they are about. It never renders a comment differently than its own page.

use super::writer::Writer;
use crate::call::Scope;
use crate::indicator::Indicator;
use crate::render::draft::PageDraft;
use crate::render::frame;
use crate::render::sheet::Sheet;
use crate::render::shortcode::comment::Comment;
use crate::site::PageId;
use crate::view::{IndicatorCommentView, PageView};

/// Returns the wanted comments on some pages, in the order of the pages. `is_wanted` receives the author's role and the subject of each.
/// Shortcodes within a comment are rendered as on its own page.
pub(in crate::render) fn comments(
    sheet: &Sheet<'_, '_>,
    pages: impl Iterator<Item = PageId>,
    is_wanted: impl Fn(&str, &[&Indicator]) -> bool,
    draft: &mut PageDraft,
) -> Vec<IndicatorCommentView> {
    let Sheet { shared, lang, url } = *sheet;
    let site = shared.site;
    let mut comments = Vec::new();
    for id in pages {
        let page = site.page(id);
        if page.lang != *lang {
            continue;
        }
        let scope = Scope { site, theme: shared.theme, page };
        for (at, call) in page.doc.calls.iter().enumerate().filter(|(_, call)| call.body) {
            let Some(Comment { by, about }) = Comment::of(&scope, call) else { continue };
            if !is_wanted(&by, &about) {
                continue;
            }
            let comment = format!("kommentar-{}", comments.len() + 1);
            let mut writer = Writer::at(shared, id, &PageView::default(), draft, url);
            if let Some(body) = page.doc.body_html(at, &mut writer, lang, &format!("{comment}-")) {
                let others = about.iter().filter(|indicator| site.indicator_url(&indicator.id, lang) != *url);
                let about =
                    others.map(|indicator| frame::link(indicator.short.text(lang), sheet.to(&site.indicator_url(&indicator.id, lang))));
                let (about, page) = (about.collect(), frame::link_with_report(shared, id, lang, url));
                comments.push(IndicatorCommentView { id: comment, by, body, about, page });
            }
        }
    }
    comments
}
