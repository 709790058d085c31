//! Tests of Markdown as editors write it, and the resulting HTML.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::diagnostic::Place;
use crate::source::Sources;

/// A site with short answers.
struct Site(Laws, Terms, TermsSeen);

impl Resolve for Site {
    fn link(&self, index: usize, link: &Link) -> LinkHtml {
        let external = link.dest.value.starts_with("http");
        let (class, hidden) = if external { ("external", " (annan webbplats)") } else { ("", "") };
        let suffix = if link.dest.value.ends_with(".pdf") { format!(" (pdf {index})") } else { String::new() };
        LinkHtml { href: link.dest.value.clone(), class: class.into(), suffix, hidden: hidden.into() }
    }

    fn image(&self, _: usize, link: &Link) -> ImageHtml {
        ImageHtml { src: link.dest.value.clone(), size: Some((4, 3)), ..ImageHtml::default() }
    }

    fn call(&mut self, _: usize, call: &Call, body: Option<&str>) -> String {
        let body = body.map(|body| format!("|{body}")).unwrap_or_default();
        format!("[{:?} {} {}{body}]", call.form, call.name.value, call.under)
    }

    fn laws(&self) -> &Laws {
        &self.0
    }

    fn law(&self, reference: &LawReference<'_>) -> LinkHtml {
        LinkHtml { href: reference.href.clone(), class: "law".into(), ..LinkHtml::default() }
    }

    fn terms(&self) -> Option<&Terms> {
        Some(&self.1)
    }

    fn terms_seen(&mut self) -> &mut TermsSeen {
        &mut self.2
    }

    fn term(&self, term: usize) -> TermHtml {
        let longs = [Some("lagen om stöd"), Some("samordnad plan"), None];
        TermHtml { href: format!("#{term}"), lang: (term == 2).then(|| "la".to_owned()), long: longs[term].map(str::to_owned) }
    }

    fn text(&self, key: &str) -> String {
        key.trim_start_matches("page-").to_owned()
    }
}

fn site() -> Site {
    let pattern = |key: &str| (key.to_owned(), format!("/{key}/{{number}}"));
    let laws = Laws::new(&BTreeMap::from([pattern("SFS"), pattern("SOSFS")]));
    Site(laws, Terms::new(["LSS", "SIP", "ordinärt boende"]), TermsSeen::default())
}

const FRONT: &str = "---\ntitle: Hej\n---\n";

fn page(body: &str) -> (PageFile, Diagnostics, String) {
    let text = format!("{FRONT}{body}");
    let sources = Sources::from_memory([("content/a.md", text.as_str())]);
    let file = sources.find("content/a.md").expect("the page");
    let mut found = Diagnostics::new();
    let page = parse(file, "content/a.md", sources.text(file), &mut found);
    (page, found, sources.text(file).to_owned())
}

/// Returns the problems of a page, each as its code and the text at its span.
fn found(body: &str) -> Vec<(&'static str, String)> {
    let (_, found, text) = page(body);
    let place = |place: &Place| match place {
        Place::Span(span) => text[span.range()].to_owned(),
        Place::Path(path) => path.clone(),
    };
    let mut all: Vec<_> = found.iter().map(|found| (found.place.clone(), found.problem.code(), place(&found.place))).collect();
    all.sort();
    all.into_iter().map(|(_, code, text)| (code, text)).collect()
}

fn html(body: &str) -> String {
    page(body).0.doc.html(&mut site(), &Lang::swedish())
}

/// Checks the HTML of pages without problems.
fn check(cases: &[(&str, &str)]) {
    for (body, wanted) in cases {
        assert_eq!(html(body), *wanted, "{body}");
        assert_eq!(found(body), [], "{body}");
    }
}

/// Checks that each page has exactly one problem, at its span.
fn check_found(cases: &[(&str, &'static str, &str)]) {
    for (body, code, place) in cases {
        assert_eq!(found(body), [(*code, (*place).to_owned())], "{body}");
    }
}

#[test]
fn quotation_marks_and_dashes_are_those_of_the_language() {
    check(&[("\"Hej\" -- 'du'", "<p>”Hej” – ’du’</p>"), ("det's a...", "<p>det’s a…</p>")]);
    let (page, ..) = page("## \"Hej\"");
    let english = Lang::parse("en").expect("a language");
    assert!(page.doc.html(&mut site(), &english).contains("“Hej”"));
    assert_eq!((page.doc.headings[0].text(&english), page.doc.headings[0].text(&Lang::swedish())), ("“Hej”".into(), "”Hej”".into()));
}

#[test]
fn the_first_use_of_a_term_is_linked_and_explained() {
    let lss = "<a class=\"term\" href=\"#0\">LSS</a>";
    let sip = "<a class=\"term\" href=\"#1\">SIP</a>";
    check(&[
        ("LSS och LSS.", &format!("<p>{lss} (lagen om stöd) och LSS.</p>")),
        // Not in headings, links, code and captions.
        (
            "## LSS\n\n[LSS](https://a.se) `LSS`\n\nTabell: LSS\n\n| LSS |\n| --- |\n| x |\n\nLSS",
            &format!(
                "<h2 id=\"lss\">LSS</h2><p><a href=\"https://a.se\" class=\"external\">LSS<span class=\"visually-hidden\"> (annan webbplats)</span></a> \
             <code>LSS</code></p><div class=\"table-scroll\" role=\"region\" aria-labelledby=\"table_1\" tabindex=\"0\"><table>\
             <caption id=\"table_1\">LSS</caption><thead><tr><th scope=\"col\">LSS</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table></div>\
             <p>{lss} (lagen om stöd)</p>"
            ),
        ),
        // A term explained by the text itself is only linked, also across lines.
        ("LSS\n(*lagen* om stöd). LSS.", &format!("<p>{lss}\n(<em>lagen</em> om stöd). LSS.</p>")),
        ("Lagen om stöd (LSS). LSS.", &format!("<p>Lagen om stöd ({lss}). LSS.</p>")),
        // Within brackets, inflected and in a compound, the explanation waits for a better place.
        ("Stöd (LSS, SIP). LSS.", &format!("<p>Stöd ({lss}, {sip}). {lss} (lagen om stöd).</p>")),
        (
            "LSS-boende och LSS:s LSS, LSS",
            &format!("<p><a class=\"term\" href=\"#0\">LSS-boende</a> och LSS:s {lss} (lagen om stöd), LSS</p>"),
        ),
        // A term without a long form is linked, with its language.
        ("I ordinärt boende. Ordinärt boende.", "<p>I <a class=\"term\" href=\"#2\" lang=\"la\">ordinärt boende</a>. Ordinärt boende.</p>"),
        // A law takes precedence over a term, and neither is nested in the other.
        ("LSS, SFS 2010:659", &format!("<p>{lss} (lagen om stöd), <a href=\"/SFS/2010:659\" class=\"law\">SFS 2010:659</a></p>")),
    ]);
}

#[test]
fn a_term_in_a_cell_is_linked_and_explained_in_the_text() {
    let text = html("Tabell: T\n\n| A |\n| --- |\n| LSS |\n\nEnligt LSS.");
    assert!(text.contains("<td><a class=\"term\" href=\"#0\">LSS</a></td>"), "{text}");
    assert!(text.contains("Enligt <a class=\"term\" href=\"#0\">LSS</a> (lagen om stöd)."), "{text}");
}

#[test]
fn text_is_escaped() {
    check(&[("a < b & c", "<p>a &lt; b &amp; c</p>"), ("[a](b.md \"<\\\"\")", "<p><a href=\"b.md\" title=\"&lt;&quot;\">a</a></p>")]);
}

#[test]
fn headings_have_anchors_of_their_own() {
    check(&[(
        "## Mål\n## Mål\n## Annat {#mal-2}\n### Å *b*",
        "<h2 id=\"mal\">Mål</h2><h2 id=\"mal-3\">Mål</h2><h2 id=\"mal-2\">Annat</h2><h3 id=\"a-b\">Å <em>b</em></h3>",
    )]);
    check_found(&[
        ("# Titel", "top-heading", "# Titel"),
        ("## A\n\n#### B\n", "skipped-heading", "#### B\n"),
        ("##\n", "empty-heading", "##\n"),
        ("## A {#x}\n\n## B {#x}\n", "duplicate-anchor", "#x"),
        ("## A {#Åh}", "bad-anchor", "#Åh"),
    ]);
}

#[test]
fn a_row_of_a_table_has_an_anchor_if_it_is_given_one() {
    let rows = |rows: &str| format!("Tabell: A\n\n| k | v |\n| --- | --- |\n{rows}");
    let text = rows("| `a` {#key-a} | 1 {#b} |\n| c | 2 |\n| {#d} | 3 |\n| e {#f g} | 4 |\n");
    let written = html(&text);
    let body = written.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap();
    let rows_of_body: Vec<&str> = body.split("</tr>").filter(|row| !row.is_empty()).collect();
    assert!(rows_of_body[0].starts_with("<tr id=\"key-a\"><th scope=\"row\"><code>a</code></th>"), "{body}");
    assert!(rows_of_body[0].contains("1 {#b}"), "{body}");
    assert!(rows_of_body[1..].iter().all(|row| row.starts_with("<tr><")), "{body}");
    assert!(rows_of_body[2].contains("{#d}") && rows_of_body[3].contains("{#f g}"), "{body}");
    check_found(&[
        (&rows("| a {#x} | 1 |\n| b {#x} | 2 |\n"), "duplicate-anchor", "#x"),
        (&format!("## A {{#x}}\n\n{}", rows("| a {#x} | 1 |\n")), "duplicate-anchor", "#x"),
        (&rows("| a {#Åh} | 1 |\n"), "bad-anchor", "#Åh"),
    ]);
    let (with_heading, ..) = page(&format!("## Mål\n\n{}", rows("| a {#mal} | 1 |\n")));
    assert_eq!(with_heading.doc.anchors().collect::<Vec<_>>(), ["mal-2", "mal"]);
}

#[test]
fn a_call_in_a_line_and_as_a_paragraph() {
    check(&[
        ("Det är {{ value(indicator=\"a\") }} procent.", "<p>Det är [Inline value 1] procent.</p>"),
        ("## A\n\n{{ chart(indicator=\"a\") }}\n", "<h2 id=\"a\">A</h2>[Block chart 2]"),
        ("{{ a() }}\n{{ b() }}\n", "[Block a 1][Block b 1]"),
        ("{{ chart(\n  indicator=\"a\",\n  from=2019\n) }}", "[Block chart 1]"),
        ("*{{ a() }}* **b{{ c() }}**", "<p><em>[Inline a 1]</em> <strong>b[Inline c 1]</strong></p>"),
    ]);
}

#[test]
fn a_call_that_is_the_first_word_of_a_sentence_is_known() {
    let cases = [
        ("{{ a() }} personer svarade.", true),
        ("**{{ a() }}** svarade.", true),
        ("- {{ a() }} svarade.", true),
        ("> {{ a() }} svarade.", true),
        ("Så gick det. {{ a() }} svarade.", true),
        ("Gick det?\n{{ a() }} svarade.", true),
        ("Det var 2023. {{ a() }} svarade.", true),
        ("Det var 85 %. {{ a() }} svarade.", true),
        ("Den 3. {{ a() }} svarade.", false),
        ("Till exempel, t.ex. {{ a() }} stycken.", false),
        ("Det är ca. {{ a() }} stycken.", false),
        ("Det är {{ a() }} stycken.", false),
        ("{{ a() }}", false),
        ("{{ a() }}\n\nSedan.", false),
        ("{{ a() }}, alltså.", false),
        ("| a |\n| - |\n| {{ a() }} svarade |\n", false),
    ];
    for (text, opens) in cases {
        let (read, ..) = page(text);
        assert_eq!(read.doc.calls.first().map(|call| call.opens), Some(opens), "{text}");
    }
}

#[test]
fn code_and_comments_hold_no_calls() {
    check(&[
        ("`{{ a() }}`", "<p><code>{{ a() }}</code></p>"),
        ("```\n{{ a(\n{% end %}\n```\n", "<pre><code>{{ a(\n{% end %}\n</code></pre>"),
        ("    {% a() %}\n", "<pre><code>{% a() %}\n</code></pre>"),
        ("<!-- {{ a() -->\n\nb", "<p>b</p>"),
        ("a <!-- {{ a() --> b", "<p>a  b</p>"),
        ("{{ a(x=\"`\") }} {{ b(y=\"`\") }}", "[Block a 1][Block b 1]"),
        ("{{ a(x=\"`\") }} och `{{ b() }}`", "<p>[Inline a 1] och <code>{{ b() }}</code></p>"),
        (r"\{{ a }} och \{% b %}", "<p>{{ a }} och {% b %}</p>"),
    ]);
}

#[test]
fn a_body_is_part_of_the_page() {
    check(&[
        ("{% box(title=\"x\") %}\nText\n\n## Rubrik\n{% end %}\nmer", "[Block box 1|<p>Text</p><h2 id=\"rubrik\">Rubrik</h2>]<p>mer</p>"),
        ("Före\n{% box() %} *kort* {% end %} efter", "<p>Före</p>[Block box 1|<p><em>kort</em></p>]<p>efter</p>"),
        ("{%a()%}{%b()%}c{%end%}{%end%}", "[Block a 1|[Block b 1|<p>c</p>]]"),
        ("{% a() %}\n- x\n- y\n{% end %}\n", "[Block a 1|<ul><li>x</li><li>y</li></ul>]"),
        ("- x\n\n  {% a() %}\n  y\n  {% end %}\n", "<ul><li><p>x</p>[Block a 1|<p>y</p>]</li></ul>"),
        ("{% a() %}\n\n{{ b() }}\n\n{% end %}\n", "[Block a 1|[Block b 1]]"),
    ]);
    let (page, ..) = page("{% a() %}\nx[^1]\n{% end %}\n\n[^1]: y");
    let body = page.doc.body_html(0, &mut site(), &Lang::swedish(), "p-").expect("a body");
    assert!(body.starts_with("<p>x<sup><a href=\"#p-note_1\"") && body.contains("id=\"p-note_1\""), "{body}");
}

#[test]
fn mistakes_in_calls_are_told_at_their_place() {
    check_found(&[
        ("a {{ b(", "call-unclosed", "{{"),
        ("{{ a() %}", "call-unclosed", "{{"),
        ("{{ a() och {{ b() }}", "call-unclosed", "{{"),
        ("{{ }}", "call-without-name", "{{"),
        ("{{ chart }}", "call-without-parentheses", "chart"),
        ("{{ a() b }}", "call-trailing", "b"),
        ("{{ a(x=1 }}", "parenthesis-unclosed", ""),
        ("{{ a(\"x\") }}", "argument-without-name", "\""),
        ("{{ a(x) }}", "argument-without-equals", "x"),
        ("{{ a(x: 1) }}", "argument-without-equals", "x"),
        ("{{ a(x=) }}", "argument-without-value", ""),
        ("{{ a(x=1 y=2) }}", "argument-without-comma", ""),
        ("{{ a(x=[1 2]) }}", "argument-without-comma", ""),
        ("{{ a(x=\"b) }} och {{ c(x=\"d\") }}", "text-unclosed", "\""),
        ("{{ a(x=[1, 2) }}", "list-unclosed", "["),
        ("{{ a(x=b) }}", "text-unquoted", "b"),
        ("{{ a(x=1, x=2) }}", "argument-twice", "x"),
        ("{% a() %}\nb\n", "body-unclosed", "{% a() %}"),
        ("{% a() %}{% end %}", "body-empty", "{% a() %}"),
        ("{% a() %}\n\n {% end %}", "body-empty", "{% a() %}"),
        ("b\n\n{% end %}", "stray-end", "{% end %}"),
        ("b {% a() %} c {% end %}", "body-in-line", "{% a() %}"),
        ("- b\n\n  {% a() %}\n\nc\n\n{% end %}", "body-crosses", "{% a() %}"),
        ("{% a() %}\n- b\n\n  {% end %}\n", "body-crosses", "{% a() %}"),
        ("## {{ a() }}", "call-misplaced", "{{ a() }}"),
        ("[b](<{{ a() }}>)", "call-misplaced", "{{ a() }}"),
        ("![{{ a() }}](b.png)", "call-misplaced", "{{ a() }}"),
        ("{% a() %}\nb\n{% endbox %}\n", "call-without-parentheses", "endbox"),
        ("{% a(x=) %}\nb\n{% end %}\n", "argument-without-value", ""),
    ]);
}

#[test]
fn arguments_are_read_with_their_places() {
    let body = "{{ a(t=”x y”, s='it\"s', e=\"a\\\"b\", n=-1.5, p=2023-Q4, f=true, l=[\"a\", 2019,],\u{a0}å=“z”) }}";
    let (page, found, text) = page(body);
    assert!(found.is_empty(), "{found:?}");
    let call = &page.doc.calls[0];
    let shown: Vec<_> = call.arguments.iter().map(|argument| (argument.name.value.as_str(), &argument.value.value)).collect();
    let text_of = |text: &str| ArgumentValue::Text(text.into());
    assert_eq!(shown[0], ("t", &text_of("x y")));
    assert_eq!(shown[1], ("s", &text_of("it\"s")));
    assert_eq!(shown[2], ("e", &text_of("a\"b")));
    assert_eq!(shown[3].1.number().map(|number| number.to_string()), Some("-1.5".into()));
    assert_eq!(shown[4], ("p", &ArgumentValue::Number("2023-Q4".into())));
    assert_eq!(shown[5], ("f", &ArgumentValue::Flag(true)));
    assert_eq!(shown[7], ("å", &text_of("z")));
    let ArgumentValue::List(list) = shown[6].1 else { panic!("a list") };
    assert_eq!(list.iter().map(|item| &text[item.span.range()]).collect::<Vec<_>>(), ["\"a\"", "2019"]);
    assert_eq!(&text[call.span.range()], body);
    assert_eq!(&text[call.arguments[0].value.span.range()], "”x y”");
}

#[test]
fn a_table_has_its_caption_and_headings() {
    let table = |caption: &str, rest: &str| {
        format!(
            "<div class=\"table-scroll\" role=\"region\" aria-labelledby=\"table_1\" tabindex=\"0\"><table><caption id=\"table_1\">{caption}</caption>{rest}</table></div>"
        )
    };
    let rest = "<thead><tr><th scope=\"col\">Vem</th><th scope=\"col\" class=\"number\">Antal</th></tr></thead><tbody><tr><th scope=\"row\">Alla</th><td class=\"number\">5</td></tr></tbody>";
    let rows = "| Vem | Antal |\n|---|---|\n| Alla | 5 |\n";
    check(&[
        (&format!("Tabell: Svar *nu*\n\n{rows}"), &table("Svar <em>nu</em>", rest)),
        (&format!("Table: Svar\n{rows}"), &table("Svar", rest)),
        (&format!("Text\nTabell: Svar\n{rows}"), &format!("<p>Text</p>{}", table("Svar", rest))),
        (&format!("{{% a() %}}\nTabell: Svar\n{rows}{{% end %}}"), &format!("[Block a 1|{}]", table("Svar", rest))),
        (
            "Tabell: x\n| a | b |\n|--|:-:|\n| {{ v() }} | c \\| d |\n",
            &table(
                "x",
                "<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"center\">b</th></tr></thead><tbody><tr><td>[Inline v 1]</td><td class=\"center\">c | d</td></tr></tbody>",
            ),
        ),
    ]);
    check_found(&[
        (rows, "table-without-caption", "| Vem | Antal |"),
        ("Tabell: a\n\nb", "caption-without-table", "Tabell: a"),
        ("Tabell: a\n| b | c |\n|---|---|\n| d |  |\n", "empty-table-cell", "  "),
        ("Tabell: a\n| b | c |\n|---|---|\n| d | e | f |\n", "too-many-cells", "| d | e | f |"),
    ]);
}

#[test]
fn links_and_pictures() {
    check(&[
        ("[a](b.md#c)", "<p><a href=\"b.md#c\">a</a></p>"),
        ("[a](files/b.pdf)", "<p><a href=\"files/b.pdf\">a (pdf 0)</a></p>"),
        (
            "<https://a.se>",
            "<p><a href=\"https://a.se\" class=\"external\">https://a.se<span class=\"visually-hidden\"> (annan webbplats)</span></a></p>",
        ),
        ("<a@b.se>", "<p><a href=\"mailto:a@b.se\">a@b.se</a></p>"),
        (
            "![En \"karta\"](a.png)",
            "<p><img src=\"a.png\" alt=\"En ”karta”\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"></p>",
        ),
        ("![](a.png \"dekorativ\")", "<p><img src=\"a.png\" alt=\"\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"></p>"),
    ]);
    check_found(&[
        ("![](a.png)", "image-without-text", "![](a.png)"),
        ("[a]()", "empty-link", "[a]()"),
        ("[a](#)", "empty-link", "[a](#)"),
        ("[](a.md)", "link-without-text", "[](a.md)"),
        ("[![](a.png \"dekorativ\")](a.md)", "link-without-text", "[![](a.png \"dekorativ\")](a.md)"),
        ("[a][b]", "undefined-link", "[a][b]"),
    ]);
    let (page, _, text) = page("Se [målet](../02-mal.md#x).");
    assert_eq!(&text[page.doc.links[0].dest.span.range()], "../02-mal.md#x");
}

#[test]
fn footnotes_come_last_with_a_way_back() {
    let html = html("a[^x] b[^x]\n\n[^x]: not\n\nslut");
    let reference = |n| {
        format!(
            "<sup><a href=\"#note_1\" id=\"ref_1_{n}\" role=\"doc-noteref\"><span class=\"visually-hidden\">footnote </span>1</a></sup>"
        )
    };
    let start = format!("<p>a{} b{}</p><p>slut</p><section class=\"footnotes\" aria-labelledby=\"notes_\">", reference(1), reference(2));
    assert!(html.starts_with(&start), "{html}");
    assert!(html.contains("<li id=\"note_1\" value=\"1\"><p>not <a class=\"footnote-back\" href=\"#ref_1_1\" role=\"doc-backlink\"><span class=\"visually-hidden\">footnote-back 1</span>"), "{html}");
    let both = self::html("a[^Källkritik-1] b[^x] c[^source-2]\n\n[^x]: not\n\n[^Källkritik-1]: ett\n\n[^source-2]: två");
    let plain = both.find("<li id=\"note_2\" value=\"2\"><p>not").expect("the plain note");
    let on_source =
        both.find("<details class=\"box source-notes\"><summary>source-notes</summary><ol><li id=\"note_1\" value=\"1\"><p>ett");
    assert!(on_source.is_some_and(|at| at > plain) && both.contains("<li id=\"note_3\" value=\"3\"><p>två"), "{both}");
    check_found(&[("a[^x] b", "undefined-footnote", "[^x]"), ("a\n\n[^x]: b", "unused-footnote", "[^x]")]);
    assert_eq!(found(r"a\[^x] `[^y]`"), []);
}

#[test]
fn a_law_that_is_named_becomes_a_link() {
    check(&[
        ("Enligt SOSFS 2011:9, ja", "<p>Enligt <a href=\"/SOSFS/2011:9\" class=\"law\">SOSFS 2011:9</a>, ja</p>"),
        ("(SFS 2001:453) (2001:453)", "<p>(<a href=\"/SFS/2001:453\" class=\"law\">SFS 2001:453</a>) (2001:453)</p>"),
        ("[SFS 2001:453](a.md) `SFS 2001:453`", "<p><a href=\"a.md\">SFS 2001:453</a> <code>SFS 2001:453</code></p>"),
        ("## SFS 2001:453", "<h2 id=\"sfs-2001-453\">SFS 2001:453</h2>"),
    ]);
}

#[test]
fn lists_of_tasks_and_definitions() {
    check(&[
        (
            "- [x] a\n- [ ] b\n",
            "<ul><li class=\"task done\"><span class=\"visually-hidden\">task-done: </span>a</li><li class=\"task\"><span class=\"visually-hidden\">task-open: </span>b</li></ul>",
        ),
        ("LSS\n: En lag\n", "<dl><dt>LSS</dt><dd>En lag</dd></dl>"),
        ("3. a\n4. b\n", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
        ("> a\n\n---\n", "<blockquote><p>a</p></blockquote><hr>"),
    ]);
}

#[test]
fn raw_html_is_kept_and_listed() {
    let (page, found, text) = page("a <b>c</b>\n\n<div>\n{{ v() }}\n</div>\n");
    assert!(found.is_empty());
    let listed: Vec<_> = page.doc.raw_html.iter().map(|span| text[span.range()].trim()).collect();
    assert_eq!(listed, ["<b>", "</b>", "<div>\n{{ v() }}\n</div>"]);
    let html = page.doc.html(&mut site(), &Lang::swedish());
    assert_eq!(html, "<p>a <b>c</b></p><div>\n[Inline v 1]</div>\n");
}

#[test]
fn a_page_cannot_hold_the_signs_that_stand_for_calls() {
    let body = "a \u{e000}\u{e001} b `\u{e010}`";
    assert_eq!(found(body).iter().map(|found| found.0).collect::<Vec<_>>(), ["reserved-character"; 3]);
    assert_eq!(html(body), "<p>a \u{25a1}\u{25a1} b <code>\u{25a1}</code></p>");
}

#[test]
fn the_words_of_a_page_stand_a_line_each() {
    let (page, ..) = page("## A\n\n\"b\" *c*\nd\n\n- e\n\n{{ v() }}\n");
    assert_eq!(page.doc.plain_text(&Lang::swedish()), "A\n”b” c d\ne\n");
}

#[test]
fn the_language_is_in_the_name() {
    for (path, lang, title) in [("content/01-a.en.md", Some("en"), "01-a"), ("content/a.md", None, "a"), ("a.1.2.md", None, "a.1.2")] {
        let sources = Sources::from_memory([(path, "")]);
        let page = parse(sources.find(path).expect("the page"), path, "", &mut Diagnostics::new());
        assert_eq!((page.lang.as_ref().map(Lang::as_str), page.front.title.value.as_str()), (lang, title));
    }
}

/// Generates pages from pieces in any order.
fn soup() -> impl Strategy<Value = String> {
    let pieces = [
        "a",
        "å",
        "\u{e000}",
        "\u{e001}",
        "\u{a0}",
        " ",
        "\n",
        "\n\n",
        "    ",
        "  ",
        "\t",
        "#",
        "## ",
        "- ",
        "1. ",
        "> ",
        "| ",
        "|",
        "|---|---|\n",
        "Tabell: x\n",
        "`",
        "```\n",
        "~~~",
        "*",
        "**",
        "_",
        "[",
        "]",
        "(",
        ")",
        "](",
        "![",
        "[^a]",
        "[^a]: ",
        "<!--",
        "-->",
        "<b>",
        "<div>\n",
        "<?",
        "?>",
        "\\",
        "{{",
        "}}",
        "{%",
        "%}",
        "{{ v() }}",
        "{{ v(x=\"å`|\", y=[1, 'b']) }}",
        "{{ v(\n) }}",
        "{% a() %}",
        "{% a() %}\n",
        "{% end %}",
        "\n{% end %}\n",
        "{%end%}",
        "{#x}",
        "\"",
        "'",
        "”",
        "--",
        "...",
        "&amp;",
        "&",
        "<",
        ": x\n",
        "[ ] ",
        "[x] ",
        "SFS 2010:659",
        ":",
        "=",
        "---\n",
        "***\n",
        "http://a.se",
        "<http://a.se>",
        "\"dekorativ\"",
        "Term\n: ",
        "\0",
        "\u{301}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_page_is_too_strange(body in soup()) {
        let (page, found, text) = page(&body);
        for diagnostic in found.iter() {
            let Place::Span(span) = diagnostic.place else { continue };
            prop_assert!(text.get(span.range()).is_some(), "{diagnostic:?} in {body:?}");
        }
        for span in page.doc.calls.iter().map(|call| call.span).chain(page.doc.links.iter().map(|link| link.dest.span)) {
            prop_assert!(text.get(span.range()).is_some(), "{body:?}");
        }
        let html = page.doc.html(&mut site(), &Lang::swedish());
        prop_assert!(!html.contains(super::shortcode::PLACEHOLDER), "{html} of {body:?}");
        page.doc.plain_text(&Lang::swedish());
        for call in 0..page.doc.calls.len() {
            page.doc.body_html(call, &mut site(), &Lang::swedish(), "p-");
        }
        // Elements with calls are closed in the reverse order of opening.
        let mut open = Vec::new();
        for item in &page.doc.items {
            match item {
                super::doc::Item::Start(block) => open.push(*block),
                super::doc::Item::End(block) => prop_assert_eq!(open.pop(), Some(*block), "in {:?}", body),
                _ => {}
            }
        }
        prop_assert!(open.is_empty(), "{open:?} in {body:?}");
    }
}

/// Returns each number of a text, as the source text at its span.
fn numbers(body: &str) -> Vec<(String, usize)> {
    let (page, _, text) = page(body);
    let found = page.doc.numbers(page.file, &Lang::swedish()).into_iter();
    found.map(|number| (text[number.span.range()].to_owned(), number.section)).collect()
}

#[test]
fn numbers_in_running_text_have_their_places_and_sections() {
    let own = |all: &[(&str, usize)]| all.iter().map(|(text, section)| ((*text).to_owned(), *section)).collect::<Vec<_>>();
    let body = "Åtta *svar* -- 53,8 procent.\n\n## Mål 88 procent\n\n- [80 %](b.md) \"85\nprocent\"\n\n`12` {{ value(indicator=\"x\") }} 9 dagar\n";
    assert_eq!(numbers(body), own(&[("Åtta", 0), ("53,8 procent", 0), ("88 procent", 1), ("80 %", 1), ("85\nprocent", 1), ("9", 1)]));
    assert_eq!(numbers("```\n12 dagar\n```\n\n![14](b.png)\n\n<!-- 3 -->\n"), own(&[]));
}

#[test]
fn sections_lie_within_those_of_higher_rank() {
    let (page, ..) = page("a\n\n## B\n\n### C\n\n{% comment(by=\"x\") %}\nd\n{% end %}\n\n## E\n\n### F\n");
    let sections = page.doc.sections(page.file);
    let within: Vec<_> = sections.iter().map(|section| section.within.as_slice()).collect();
    assert_eq!(within, [&[][..], &[0], &[1, 0], &[0], &[3, 0]]);
    assert_eq!((sections[2].calls.as_slice(), sections[2].passages[1].bodies.as_slice()), (&[0][..], &[0][..]));
}
