//! Extracts the text of a finished page: the main part, without navigation, drawings and tables. It never adds a word.

use std::cell::RefCell;
use std::rc::Rc;

use lol_html::html_content::{Element, TextChunk};
use lol_html::{HandlerResult, HtmlRewriter, Settings, element, text};

/// Elements that are not the page's own text: its title, which is indexed separately, navigation, notices that many pages share, drawings,
/// the data tables of figures, whose descriptions say the same, downloads, what only a script shows, what only repeats a heading to the eye, and what
/// a template excludes by the attribute that Pagefind has for it.
const APART: &str = "main h1, main nav, main svg, main script, main style, main form, main button, main template, main [hidden], \
    main .notice, main .dates, main .visually-hidden, main .figure-data, main [aria-hidden=true], main [data-pagefind-ignore]";

/// Elements that start a new line, so that their first word is not joined to the preceding one.
const BLOCKS: &str = "main p, main div, main section, main header, main h2, main h3, main h4, main h5, main h6, main ul, main ol, main li, \
    main dl, main dt, main dd, main figure, main figcaption, main details, main summary, main blockquote, main pre, main br, main hr, \
    main caption, main th, main td";

/// The state of reading a page.
#[derive(Default)]
struct Reading {
    /// The number of open elements that are not the page's own text.
    apart: usize,
    /// The text, with its character references as written.
    text: String,
}

impl Reading {
    /// Ends a line: as a sentence, or with the given punctuation, so that a heading does not run into the text after it.
    fn end_line(&mut self, stop: &str) {
        let end = self.text.trim_end().len();
        self.text.truncate(end);
        match self.text.chars().next_back() {
            None => {}
            Some(last) if last.is_alphanumeric() || matches!(last, ')' | '”' | '%') => self.text.push_str(stop),
            Some(_) => self.text.push(' '),
        }
    }
}

/// Returns the text of a finished page's main part.
pub fn words(html: &str) -> String {
    let reading = Rc::new(RefCell::new(Reading::default()));
    let of_main = html.find("<main").map_or("", |start| &html[start..]);
    // A page that cannot be parsed as HTML is found by its title.
    let _ = read(of_main, &reading);
    let text = std::mem::take(&mut reading.borrow_mut().text);
    html_escape::decode_html_entities(text.trim_end()).replace('\u{ad}', "")
}

fn read(html: &str, reading: &Rc<RefCell<Reading>>) -> Result<(), lol_html::errors::RewritingError> {
    let (apart, lines, texts) = (Rc::clone(reading), Rc::clone(reading), Rc::clone(reading));
    let settings = Settings::new()
        .append_element_content_handler(element!(APART, move |element| set_apart(element, &apart)))
        .append_element_content_handler(element!(BLOCKS, move |element| line(element, &lines)))
        .append_element_content_handler(text!("main", move |chunk| take(chunk, &texts)));
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
    rewriter.write(html.as_bytes())?;
    rewriter.end()
}

fn set_apart(element: &mut Element<'_, '_>, reading: &Rc<RefCell<Reading>>) -> HandlerResult {
    if let Some(ends) = element.end_tag_handlers() {
        reading.borrow_mut().apart += 1;
        let reading = Rc::clone(reading);
        ends.push(Box::new(move |_| {
            reading.borrow_mut().apart -= 1;
            Ok(())
        }));
    }
    Ok(())
}

fn line(element: &mut Element<'_, '_>, reading: &Rc<RefCell<Reading>>) -> HandlerResult {
    reading.borrow_mut().end_line(". ");
    let stop = if element.tag_name() == "dt" { ": " } else { ". " };
    if let Some(ends) = element.end_tag_handlers() {
        let reading = Rc::clone(reading);
        ends.push(Box::new(move |_| {
            reading.borrow_mut().end_line(stop);
            Ok(())
        }));
    }
    Ok(())
}

fn take(chunk: &mut TextChunk<'_>, reading: &Rc<RefCell<Reading>>) -> HandlerResult {
    let mut reading = reading.borrow_mut();
    if reading.apart == 0 {
        reading.text.push_str(chunk.as_str());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_what_a_reader_reads_in_the_main_part() {
        let page = "<html><body><header>Kommunen</header><nav>Meny</nav><main id=main><header class=page-head><h1>Titel</h1>\
            <p class=lead>Kort &amp; gott</p><p class=dates>Publicerad</p><div class=\"notice notice-older\"><p>En äldre</p></div></header>\
            <nav>Innehåll</nav><h2>Hemtjänst</h2><p>85&nbsp;procent är <em>mycket</em> nöjda.</p><svg><text>79</text></svg>\
            <figure><p>Det ökade</p><details class=figure-data><summary>Tabell</summary><table><tr><td>1</td></tr></table></details></figure>\
            <table><caption>Antal</caption><tr><th>År</th><td><span aria-hidden=true>År</span><span>12</span></td></tr></table><dl><dt>Anges i</dt><dd>procent</dd></dl><ul><li>Ett</li><li>Två</li></ul><section data-pagefind-ignore><h2>Ladda ner</h2><p>CSV (279 B)</p></section><form><label>Sök</label></form></main><footer>Utgivare</footer></body></html>";
        assert_eq!(
            words(page),
            "Kort & gott. Hemtjänst. 85\u{a0}procent är mycket nöjda. Det ökade. Antal. År. 12. Anges i: procent. Ett. Två."
        );
    }

    #[test]
    fn a_page_without_a_main_part_has_no_text() {
        assert_eq!(words("<p>Hej</p>"), "");
    }
}
