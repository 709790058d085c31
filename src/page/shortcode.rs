//! Shortcode calls in a page's raw text: found outside code, parsed, and masked so that Markdown passes them through unharmed. It never
//! knows which shortcodes exist.

mod arguments;
mod mask;

use rust_decimal::Decimal;

use crate::source::{Span, Spanned};

#[cfg(test)]
pub(super) use mask::PLACEHOLDER;
pub(super) use mask::{Mark, Masking, mask, without_placeholders};

/// A call of a shortcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Which shortcode.
    pub name: Spanned<String>,
    /// What is passed to it, in the order written; no name twice.
    pub arguments: Vec<Argument>,
    /// How it stands in the text.
    pub form: Form,
    /// Whether it has a body, `{% … %} … {% end %}`.
    pub body: bool,
    /// The level of the heading that it stands under; 1 above the first.
    pub under: u8,
    /// The call, without its body.
    pub span: Span,
}

impl Call {
    /// The argument of a name.
    pub fn argument(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().find(|argument| argument.name.value == name)
    }
}

/// How a call stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In a line of text.
    Inline,
    /// As a paragraph of its own; always so for a call with a body.
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
    /// Its text, or those of its list.
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
    /// A number or a period without quotation marks, as written: `12.5`, `2019`, `2023-Q4`.
    Number(String),
    /// `true` or `false`.
    Flag(bool),
    /// Values in brackets.
    List(Vec<Spanned<ArgumentValue>>),
}

impl ArgumentValue {
    /// The text of a single value, with quotation marks or without.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text),
            Self::Flag(_) | Self::List(_) => None,
        }
    }

    /// The number, if it is one.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(text) => text.parse().ok(),
            _ => None,
        }
    }
}
