//! Addresses of pages, and paths relative to them. It never knows which exist.

use super::{Slug, Url};

impl Url {
    /// Returns the address of the site's front page.
    pub fn root() -> Self {
        Self("/".into())
    }

    /// Returns the address one level below this one.
    pub fn join(&self, slug: &Slug) -> Self {
        Self(format!("{}{}/", self.0, slug.0).into())
    }

    /// Parses an address as an editor writes it (`/a/b/`, `a/b`). Returns `None` if it contains anything but lower-case ASCII letters,
    /// digits, hyphens and single slashes, or a component that Windows cannot store.
    pub fn parse(text: &str) -> Option<Self> {
        let steps = text.trim_matches('/');
        if steps.is_empty() {
            return Some(Self::root());
        }
        steps.split('/').try_fold(Self::root(), |url, step| Some(url.join(&Slug::parse(step)?)))
    }

    /// Returns the relative path from this page to `target` (a path relative to the site's root, without a leading `/`), so that the site
    /// works in any subdirectory: `../../assets/style.css`.
    pub fn relative(&self, target: &str) -> String {
        let here: Vec<&str> = self.0.split('/').filter(|step| !step.is_empty()).collect();
        let (folder, name) = target.rsplit_once('/').map_or(("", target), |(folder, name)| (folder, name));
        let there: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
        let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
        let mut path = "../".repeat(here.len() - shared);
        for step in &there[shared..] {
            path.push_str(step);
            path.push('/');
        }
        path.push_str(name);
        if path.is_empty() { "./".into() } else { path }
    }

    /// Returns the file that a static server serves for this address.
    pub fn file(&self) -> String {
        format!("{}index.html", &self.0[1..])
    }

    /// Returns the address without its leading slash, as [`Url::relative`] takes it.
    pub fn below_root(&self) -> &str {
        &self.0[1..]
    }
}

/// Whether a text is a URL: `https://` or `http://`, a host, and nothing that would need escaping in HTML.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(|c: char| c.is_whitespace() || "<>\"'`{}".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_relative_to_the_page() {
        let from = |url: &str, target| Url::parse(url).map(|url| url.relative(target));
        assert_eq!(from("/", "assets/a.css"), Some("assets/a.css".into()));
        assert_eq!(from("/a/b/", "assets/a.css"), Some("../../assets/a.css".into()));
        assert_eq!(from("/a/b/", "a/c/"), Some("../c/".into()));
        assert_eq!(from("/a/", "a/"), Some("./".into()));
        assert_eq!(from("/a/", ""), Some("../".into()));
    }

    /// Generates page addresses. Names such as `nul`, which Windows reserves, are not valid, and do come up.
    fn address() -> impl Strategy<Value = Url> {
        "(/[a-z]{1,3}){0,4}/".prop_filter_map("a reserved name", |text| Url::parse(&text))
    }

    proptest! {
        #[test]
        fn a_relative_address_leads_back_to_its_target(here in address(), there in "([a-z]{1,3}/){0,4}") {
            let page = here;
            let base = format!("https://example.se{page}");
            let mut steps: Vec<String> = base.split('/').map(str::to_owned).collect();
            steps.pop();
            for step in page.relative(&there).split('/') {
                match step {
                    ".." => { steps.pop(); }
                    "." | "" => {}
                    step => steps.push(step.into()),
                }
            }
            let wanted = format!("https://example.se/{there}");
            prop_assert_eq!(steps.join("/"), wanted.trim_end_matches('/'));
        }
    }
}
