//! Shortcode calls in a page's source text: found outside of code, parsed, and masked so that Markdown leaves them intact. It never knows
//! which shortcodes exist.

mod arguments;
mod mask;

use std::sync::Arc;

use rust_decimal::Decimal;

use super::item::ItemWords;
use crate::source::{Span, Spanned};

pub(super) use mask::{Mark, Masking, PLACEHOLDER, PLACEHOLDER_END, mask, whole_call, without_placeholders};

/// A shortcode call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The name of the shortcode.
    pub name: Spanned<String>,
    /// Its arguments in the order written; names are unique.
    pub arguments: Vec<Argument>,
    /// Whether it is inline or a block.
    pub form: Form,
    /// Whether it has a body, `{% … %} … {% end %}`.
    pub body: bool,
    /// The level of the heading that it is under; 1 above the first.
    pub under: u8,
    /// Whether it is the first word of a sentence.
    pub opens: bool,
    /// The span of the call without its body.
    pub span: Span,
}

impl Call {
    /// Whether any argument is the item that the page is about.
    pub fn names_item(&self) -> bool {
        self.arguments.iter().any(|argument| !argument.value.value.items(argument.value.span).is_empty())
    }

    /// Returns the call without the item in its lists of several; `None` if no list has it beside others.
    pub fn beside_item(&self) -> Option<Self> {
        let mut call = self.clone();
        let mut is_shorter = false;
        for argument in &mut call.arguments {
            let ArgumentValue::List(values) = &mut argument.value.value else { continue };
            let others: Vec<_> = values.iter().filter(|value| !matches!(value.value, ArgumentValue::Item(_))).cloned().collect();
            if !others.is_empty() && others.len() < values.len() {
                *values = others;
                is_shorter = true;
            }
        }
        is_shorter.then_some(call)
    }

    /// Returns the argument of a name.
    pub fn argument(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().find(|argument| argument.name.value == name)
    }
}

/// The position of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Within a line of text.
    Inline,
    /// In its own paragraph; always so for a call with a body.
    Block,
}

/// A named argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its name.
    pub name: Spanned<String>,
    /// Its value.
    pub value: Spanned<ArgumentValue>,
}

impl Argument {
    /// Returns its text, or the texts of its list.
    pub fn texts(&self) -> Vec<&str> {
        match &self.value.value {
            ArgumentValue::List(items) => items.iter().filter_map(|item| item.value.text()).collect(),
            single => single.text().into_iter().collect(),
        }
    }
}

/// The value of an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArgumentValue {
    /// Text in quotation marks.
    Text(String),
    /// An unquoted number or period as written: `12.5`, `2019`, `2023-Q4`.
    Number(String),
    /// `true` or `false`.
    Flag(bool),
    /// A list in brackets.
    List(Vec<Spanned<ArgumentValue>>),
    /// `item`: what the page is about; `None` in a template.
    Item(Option<Arc<ItemWords>>),
}

impl ArgumentValue {
    /// Returns the text of a single value, quoted or not.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text),
            Self::Item(item) => item.as_ref().map(|item| item.id.as_str()),
            Self::Flag(_) | Self::List(_) => None,
        }
    }

    /// Returns the spans of every `item` in it; `span` is its own.
    pub fn items(&self, span: Span) -> Vec<Span> {
        match self {
            Self::Item(_) => vec![span],
            Self::List(values) => values.iter().flat_map(|value| value.value.items(value.span)).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the number, if it is one.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(text) => text.parse().ok(),
            _ => None,
        }
    }
}
