//! Requests made by hand: a client that keeps no cookies and fills in nothing by itself.

use reqwest::header::{COOKIE, SET_COOKIE};
use reqwest::{Client, Method, redirect};

use super::people::{Page, Person};
use super::stage::Stage;

/// What a form says about its body.
pub(crate) const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// A client for one service.
pub(crate) struct ByHand {
    client: Client,
    address: String,
}

/// Somebody's sign-in as it can be copied out of a browser.
#[derive(Clone, Debug)]
pub(crate) struct Copied {
    /// The cookie header.
    pub(crate) cookie: String,
    /// The form token of this sign-in.
    pub(crate) form_token: String,
}

impl Stage {
    /// A client that keeps no cookies.
    pub(crate) fn by_hand(&self) -> ByHand {
        let client = Client::builder().redirect(redirect::Policy::none()).build().expect("a client");
        ByHand { client, address: self.address().to_owned() }
    }

    /// A participant's sign-in, copied.
    pub(crate) async fn copied(&self, token: &str) -> Copied {
        let page = self.stranger().sends("/sign-in", &[("token", token), ("kept", "")]).await;
        self.by_hand().copied(page.must_be(303), "/more").await
    }
}

impl ByHand {
    /// Sends exactly this.
    pub(crate) async fn asks(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Vec<u8>>,
    ) -> Page {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = self.client.request(method, format!("{}{path}", self.address)).body(body.into());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = request.send().await.unwrap_or_else(|problem| panic!("{path}: no answer: {problem}"));
        let (status, headers) = (response.status(), response.headers().clone());
        let html = String::from_utf8_lossy(&response.bytes().await.expect("a whole answer")).into_owned();
        Page { status, headers, html }
    }

    /// Sends a form with a copied sign-in; `fields` is the body as it is, the form token is added.
    pub(crate) async fn sends(&self, who: Option<&Copied>, path: &str, fields: &str) -> Page {
        let Some(Copied { cookie, form_token }) = who else {
            return self.asks("POST", path, &[FORM], fields).await;
        };
        let body = format!("{fields}&form_token={form_token}");
        self.asks("POST", path, &[FORM, ("cookie", cookie)], body).await
    }

    /// Copies the sign-in that a page has just put into the browser; `home` is a page with a form on it.
    pub(crate) async fn copied(&self, signed_in: &Page, home: &str) -> Copied {
        let cookie = cookie_of(signed_in).expect("a sign-in");
        let page = self.asks("GET", home, &[(COOKIE.as_str(), cookie.as_str())], "").await;
        let form_token = page.must_be(200).value_of("form_token").expect("a form");
        Copied { cookie, form_token }
    }
}

/// The sign-in cookie that a page sets.
pub(crate) fn cookie_of(page: &Page) -> Option<String> {
    let cookies = page.headers.get_all(SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    cookies.filter_map(|cookie| cookie.split(';').next()).find(|pair| pair.starts_with("andrum=")).map(str::to_owned)
}

impl Person {
    /// Types a token and copies nothing: whether it opens.
    pub(crate) async fn can_sign_in(&self, token: &str) -> bool {
        self.sends("/sign-in", &[("token", token), ("kept", "")]).await.status == 303
    }
}
