//! The arguments of problems, as the catalogue's texts receive them. It never contains a text.

use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

/// An argument of a problem's text.
pub trait Argument {
    /// Adds the value to a text's arguments; `sign` is the decimal separator of the text's language.
    fn put(&self, name: &'static str, sign: char, arguments: &mut FluentArgs<'static>);
    /// Returns a value for the tests that render every text.
    fn sample(name: &'static str) -> Self;
}

impl Argument for String {
    fn put(&self, name: &'static str, _: char, arguments: &mut FluentArgs<'static>) {
        arguments.set(name, self.clone());
    }

    fn sample(name: &'static str) -> Self {
        format!("«{name}»")
    }
}

/// An optional name: the text selects by `$has-NAME`, `yes` or `no`.
impl Argument for Option<String> {
    fn put(&self, name: &'static str, _: char, arguments: &mut FluentArgs<'static>) {
        arguments.set(format!("has-{name}"), if self.is_some() { "yes" } else { "no" });
        arguments.set(name, self.clone().unwrap_or_default());
    }

    fn sample(name: &'static str) -> Self {
        Some(String::sample(name))
    }
}

impl Argument for u64 {
    fn put(&self, name: &'static str, _: char, arguments: &mut FluentArgs<'static>) {
        arguments.set(name, FluentValue::from(*self));
    }

    fn sample(_: &'static str) -> Self {
        2
    }
}

/// A number with its decimals as written.
impl Argument for Decimal {
    fn put(&self, name: &'static str, sign: char, arguments: &mut FluentArgs<'static>) {
        arguments.set(name, self.to_string().replace('.', &sign.to_string()));
    }

    fn sample(_: &'static str) -> Self {
        Decimal::new(275, 1)
    }
}

/// A list of names, each in backticks.
impl Argument for Vec<String> {
    fn put(&self, name: &'static str, _: char, arguments: &mut FluentArgs<'static>) {
        let quoted: Vec<String> = self.iter().map(|item| format!("`{item}`")).collect();
        arguments.set(name, quoted.join(", "));
    }

    fn sample(name: &'static str) -> Self {
        vec![format!("{name} 1"), format!("{name} 2")]
    }
}
