//! Knocking at the house with somebody's key, and what comes back.

use axum::body::Body;
use http::{Method, Request, header};
use tower::ServiceExt;

use crate::world::{House, Key, Principal};

/// What came back, without what differs between any two answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl House {
    /// Calls as this principal; a body goes as JSON to the API and as a form to pages.
    pub async fn call(&self, who: Principal, method: &str, path: &str, body: &str) -> Answer {
        self.call_with(who, method, path, body, &[]).await
    }

    pub async fn get(&self, who: Principal, path: &str) -> Answer {
        self.call(who, "GET", path, "").await
    }

    pub async fn call_with(
        &self,
        who: Principal,
        method: &str,
        path: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "hallway.example");
        match who.key {
            Key::None => {}
            Key::Session => {
                let key = self.things.word(&format!("key.{}", who.name));
                request = request.header(header::COOKIE, format!("__Host-hallway={key}"));
            }
            Key::Token(_) => {
                let key = self.things.word(&format!("key.{}", who.name));
                request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
            }
        }
        if method != Method::GET.as_str() {
            let kind = if path.starts_with("/api/") {
                "application/json"
            } else {
                "application/x-www-form-urlencoded"
            };
            request = request.header(header::CONTENT_TYPE, kind);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request =
            request.body(Body::from(body.to_owned())).unwrap_or_else(|error| panic!("{path}: {error}"));
        let (head, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let mut headers: Vec<(String, String)> = head
            .headers
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "x-request-id" | "date"))
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        headers.sort();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: head.status.as_u16(), headers, body }
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{}", self.text()))
    }

    /// On to the page of the entrance, without anything else having happened.
    pub fn leads_to_sign_in(&self) -> bool {
        let to = self.header("location");
        let signs_out = self.headers.iter().any(|(name, _)| name == "set-cookie");
        self.status == 303 && (to == "/sign-in" || to.starts_with("/sign-in?next=")) && !signs_out
    }

    /// It was done, or shown.
    pub fn is_success(&self) -> bool {
        self.status < 400 && !self.leads_to_sign_in()
    }

    /// The same answer with `word` made plain wherever it stands.
    pub fn without(mut self, word: &str) -> Self {
        let plain = |text: &str| text.replace(word, "IT");
        for (_, value) in &mut self.headers {
            *value = plain(value);
        }
        self.body = plain(&self.text()).into_bytes();
        self
    }

    /// The same answer without saying how long it is, for answers that say again what was typed.
    pub fn without_length(mut self) -> Self {
        self.headers.retain(|(name, _)| name != "content-length");
        self
    }

    /// The first line in which two answers differ.
    pub fn difference(&self, other: &Self) -> String {
        if self.status != other.status {
            return format!("{} or {}", self.status, other.status);
        }
        let (ours, theirs) = (&self.headers, &other.headers);
        if let Some(at) = ours.iter().zip(theirs).position(|(a, b)| a != b) {
            return format!("{:?} or {:?}", ours[at], theirs[at]);
        }
        let (a, b) = (self.text(), other.text());
        let at = a.bytes().zip(b.bytes()).position(|(a, b)| a != b).unwrap_or(a.len().min(b.len()));
        let around = |text: &str| {
            let bytes = text.as_bytes();
            String::from_utf8_lossy(&bytes[at.saturating_sub(80)..bytes.len().min(at + 80)]).into_owned()
        };
        format!("{:?} or {:?}", around(&a), around(&b))
    }
}
