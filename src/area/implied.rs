//! Areas that everybody knows need not be listed: a site that names one has it. It never adds one that nobody names.

use super::{AreaFile, Known};
use crate::name::{AreaId, Lang, Wording};
use crate::source::Spanned;

/// The municipalities, counties, regions and the nation that are named by code or name and not listed, each once. `own` is the site's own area.
pub fn implied<'a>(files: &[AreaFile], own: Option<&AreaId>, named: impl Iterator<Item = &'a Spanned<String>>) -> Vec<AreaFile> {
    let mut implied: Vec<AreaFile> = Vec::new();
    for written in named {
        let lower = written.value.trim().to_lowercase();
        let is_meant = |file: &AreaFile| file.id.value.as_str() == lower || file.name.all().any(|name| name.to_lowercase() == lower);
        if files.iter().chain(&implied).any(is_meant) {
            continue;
        }
        let Some(known) = Known::find(written.value.trim()) else { continue };
        let is_there = |file: &AreaFile| file.id.value.as_str() == known.code;
        if own.is_some_and(|own| own.as_str() == known.code) || files.iter().chain(&implied).any(is_there) {
            continue;
        }
        implied.extend(AreaId::parse(known.code).map(|id| file(known, Spanned { value: id, span: written.span })));
    }
    implied
}

fn file(known: Known, id: Spanned<AreaId>) -> AreaFile {
    AreaFile {
        id,
        name: known.wording(),
        kind: known.kind,
        within: None,
        members: Vec::new(),
        mean: None,
        operation: None,
        operator: None,
        description: None,
        contact: None,
    }
}

impl Known {
    /// Its name in Swedish, and in English where that is another.
    pub fn wording(&self) -> Wording {
        let swedish = (Lang::swedish(), self.name.to_owned());
        let english = self.english.and_then(|english| Some((Lang::parse("en")?, english.to_owned())));
        match english {
            Some(english) => Wording::translated(vec![swedish, english]),
            None => Wording::plain(self.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::area::parse;
    use crate::diagnostic::Diagnostics;
    use crate::source::{Sources, Span};

    #[test]
    fn what_everybody_knows_is_there_where_it_is_named_and_nothing_else_is() {
        let text = "riket: {name: Riket, kind: nation}\n";
        let sources = Sources::from_memory([("content/areas.yaml", text)]);
        let file = sources.find("content/areas.yaml").expect("the file");
        let files = parse(file, text, &mut Diagnostics::new());
        let named = |texts: &[&str]| {
            let spanned = |text: &&str| Spanned { value: (*text).to_owned(), span: Span::new(file, 0, 1) };
            let named: Vec<Spanned<String>> = texts.iter().map(spanned).collect();
            let own = AreaId::parse("2280");
            let implied = implied(&files, own.as_ref(), named.iter());
            implied.iter().map(|file| format!("{} {}", file.id.value, file.kind.as_str())).collect::<Vec<_>>()
        };
        assert_eq!(named(&["2281", "Sundsvall", "22", "Region Dalarna", "2281"]), ["2281 municipality", "22 county", "0020 region"]);
        assert_eq!(named(&["Riket", "2280", "Härnösand", "Nordanstigs centrum", "281"]), Vec::<String>::new());
    }
}
