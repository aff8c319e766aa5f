//! The cast: each person is a browser of their own. Methods are deeds; what a page says is read as a person would.

use std::sync::Mutex;

use reqwest::header::{HeaderMap, HeaderValue, LOCATION, REFERER};
use reqwest::{Client, StatusCode, redirect};
use scraper::{Html, Selector};

/// What the browsers of stories say about themselves, and where they say they come from: never to be stored or logged.
pub(crate) const PLANTED_AGENT: &str = "Planted-Browser/7.7";
/// The page that they say they come from.
pub(crate) const PLANTED_REFERRER: &str = "planted-referrer.example";

/// Somebody with a browser: cookies of their own, and the page they look at.
pub(crate) struct Person {
    client: Client,
    address: String,
    form_token: Mutex<Option<String>>,
}

/// A page as it came.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
}

impl Person {
    pub(crate) fn new(address: &str) -> Self {
        let from = HeaderValue::from_static("https://planted-referrer.example/search?q=help");
        let client = Client::builder()
            .cookie_store(true)
            .redirect(redirect::Policy::none())
            .user_agent(PLANTED_AGENT)
            .default_headers(HeaderMap::from_iter([(REFERER, from)]))
            .build()
            .expect("a browser");
        Self { client, address: address.to_owned(), form_token: Mutex::new(None) }
    }

    /// Opens an address.
    pub(crate) async fn opens(&self, path: &str) -> Page {
        self.opens_in("sv", path).await
    }

    /// Opens an address with a browser set to a language.
    pub(crate) async fn opens_in(&self, language: &str, path: &str) -> Page {
        let request = self.client.get(format!("{}{path}", self.address)).header("accept-language", language);
        self.received(request.send().await.expect("an answer")).await
    }

    /// Opens an address of a service that may be gone.
    pub(crate) async fn tries_to_open(&self, path: &str) -> Option<Page> {
        let request = self.client.get(format!("{}{path}", self.address)).header("accept-language", "sv");
        let response = request.send().await.ok()?;
        Some(self.received(response).await)
    }

    /// Opens an address and follows redirects within the site, as browsers do.
    pub(crate) async fn goes_to(&self, path: &str) -> Page {
        let page = self.opens(path).await;
        self.follows(page).await
    }

    /// Follows a page's redirects within the site.
    pub(crate) async fn follows(&self, mut page: Page) -> Page {
        for _ in 0..5 {
            match page.leads_to() {
                Some(to) if to.starts_with('/') => page = self.opens(&to).await,
                _ => break,
            }
        }
        page
    }

    /// Sends a form, with the form token of the page last seen.
    pub(crate) async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.form_token.lock().expect("one story").clone();
        let mut all: Vec<(&str, &str)> = fields.to_vec();
        if let Some(token) = &token {
            all.push(("form_token", token));
        }
        self.sends_only(path, &all).await
    }

    /// Sends exactly these fields.
    pub(crate) async fn sends_only(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self.client.post(format!("{}{path}", self.address)).header("accept-language", "sv").form(fields);
        self.received(request.send().await.expect("an answer")).await
    }

    /// Sends a body as it is.
    pub(crate) async fn sends_raw(&self, path: &str, headers: &[(&str, &str)], body: String) -> Page {
        let mut request = self.client.post(format!("{}{path}", self.address)).body(body);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.received(request.send().await.expect("an answer")).await
    }

    /// Sends a form to a service that may be gone; the status, if an answer came.
    pub(crate) async fn tries_to_send(&self, path: &str, fields: &[(&str, &str)]) -> Option<u16> {
        let token = self.form_token.lock().expect("one story").clone().unwrap_or_default();
        let mut all = fields.to_vec();
        all.push(("form_token", &token));
        let answer = self.client.post(format!("{}{path}", self.address)).form(&all).send().await;
        Some(answer.ok()?.status().as_u16())
    }

    async fn received(&self, response: reqwest::Response) -> Page {
        let (status, headers) = (response.status(), response.headers().clone());
        let html = String::from_utf8_lossy(&response.bytes().await.expect("a whole answer")).into_owned();
        let page = Page { status, headers, html };
        if let Some(token) = page.value_of("form_token").filter(|token| !token.is_empty()) {
            *self.form_token.lock().expect("one story") = Some(token);
        }
        page
    }
}

impl Page {
    /// Where a redirect leads.
    pub(crate) fn leads_to(&self) -> Option<String> {
        Some(self.headers.get(LOCATION)?.to_str().ok()?.to_owned())
    }

    /// The value of the first input with this name.
    pub(crate) fn value_of(&self, name: &str) -> Option<String> {
        self.attribute(&format!("input[name=\"{name}\"]"), "value")
    }

    /// An attribute of the first element that a CSS selector finds.
    pub(crate) fn attribute(&self, selector: &str, attribute: &str) -> Option<String> {
        let selector = Selector::parse(selector).expect("a CSS selector");
        Html::parse_document(&self.html).select(&selector).next()?.value().attr(attribute).map(str::to_owned)
    }

    /// An attribute of all elements of a kind.
    pub(crate) fn attributes(&self, element: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(element).expect("a CSS selector");
        let document = Html::parse_document(&self.html);
        document.select(&selector).filter_map(|found| found.value().attr(attribute).map(str::to_owned)).collect()
    }

    /// The texts of all elements that a CSS selector finds, with white space folded.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a CSS selector");
        Html::parse_document(&self.html)
            .select(&selector)
            .map(|found| folded(&found.text().collect::<String>()))
            .collect()
    }

    /// What a person reads in the main part of the page.
    pub(crate) fn text(&self) -> String {
        self.texts("main").join(" ")
    }

    /// The main heading.
    pub(crate) fn heading(&self) -> String {
        self.texts("h1").join(" / ")
    }

    /// Fails unless the page says this.
    #[track_caller]
    pub(crate) fn must_say(&self, words: &str) -> &Self {
        assert!(self.text().contains(words), "the page ({}) does not say {words:?}:\n{}", self.status, self.text());
        self
    }

    /// Fails if the page says this anywhere, also where nobody looks.
    #[track_caller]
    pub(crate) fn must_not_hold(&self, words: &str) -> &Self {
        assert!(!self.html.contains(words), "the page holds {words:?}");
        self
    }

    /// Fails unless the page came with this status.
    #[track_caller]
    pub(crate) fn must_be(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
