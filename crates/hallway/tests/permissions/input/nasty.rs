//! Whatever is written into a path, a query, a form or a body, nothing breaks (ABUSE I-13, I-21, I-24, I-26).

use serde_json::{Value, json};

use super::{escaped, filled, plain_thing, with_bodies};
use crate::table::rows;
use crate::world::{House, house, houses, principal};

const NASTY: &[&[u8]] = &[
    b"\0",
    b"a\0b",
    b"'",
    b"\"",
    b"' OR '1'='1",
    b"'; DROP TABLE requests; --",
    b"%",
    b"_",
    b"%_\\%_\\%_\\%_\\",
    b"\\",
    b"9223372036854775807",
    b"9223372036854775808",
    b"-9223372036854775809",
    b"99999999999999999999999999999999",
    b"-1",
    b"1e309",
    b"\r\nx-evil: 1\r\n\r\n",
    b"\xff\xfe\xc0\x80",
    "\u{202E}\u{200B}\u{FEFF}ＡＤＭ".as_bytes(),
    "😀\u{0301}\u{FFFF}".as_bytes(),
    b"<script>alert(1)</script>",
    b"{{7*7}}${7*7}",
    b"../../../../etc/passwd",
    b"0000-00-00T00:00:00Z",
    b"+275760-09-13T00:00:01Z",
    b"NEAR(a b) * OR \"x",
    b" ",
    b"",
];

/// The queries that pages read.
const QUERIES: &[(&str, &[&str])] = &[
    ("/requests", &["team", "asked", "mine", "tab", "service", "page", "after", "said"]),
    ("/requests?asked", &["after"]),
    ("/ask", &["q", "said"]),
    ("/relationships", &["after", "said"]),
    ("/welcome/answers", &["question", "said"]),
    ("/agreements/new", &["relationship", "service", "team"]),
    ("/settings/services", &["q", "after"]),
    ("/settings/services/new", &["team", "q"]),
    ("/sign-in", &["next"]),
    ("/me", &["said"]),
    ("/notices", &["after"]),
    ("/search?q=x", &["after", "said"]),
    ("/search", &["q", "kind", "state", "team"]),
];

/// What has broken, and how often it was tried.
#[derive(Default)]
struct Tried {
    sent: usize,
    broken: Vec<String>,
}

impl Tried {
    /// Tries it as somebody who may do almost everything, with a key that nothing signs out.
    async fn send(&mut self, house: &House, method: &str, path: &str, body: &str) -> bool {
        let answer = house.call(principal("tok_adm"), method, path, body).await;
        self.sent += 1;
        let evil = answer.headers.iter().any(|(name, _)| name == "x-evil");
        if answer.status >= 500 || evil {
            self.broken.push(format!("{}: {method} {path} {body:.200}: {}", house.name, answer.status));
        }
        answer.is_success() && method != "GET"
    }

    fn judge(self, what: &str) {
        println!("{} {what}", self.sent);
        let Self { sent, broken } = self;
        assert!(broken.is_empty(), "{} of {sent} broke something:\n{}", broken.len(), broken.join("\n"));
    }
}

/// Every parameter of every path, and every parameter of every query.
async fn addresses(house: &House, nasty: &[&[u8]], tried: &mut Tried) {
    for row in rows().filter(|row| row.path().contains('{')) {
        let good = plain_thing(row.path(), &house.things);
        for place in 0..good.fills.len() {
            for text in nasty.iter().filter(|text| !text.is_empty()) {
                let mut thing = good.clone();
                thing.fills[place] = escaped(text);
                tried.send(house, row.method(), &thing.fill(row.path()), "").await;
            }
        }
    }
    let good = |path: &str| plain_thing(path, &house.things).fill(path);
    let of_api = rows().map(|row| (good(row.path()), row.query_parameters()));
    let of_pages = QUERIES.iter().map(|(path, names)| ((*path).to_owned(), names.to_vec()));
    for (path, names) in of_api.chain(of_pages) {
        let joint = if path.contains('?') { '&' } else { '?' };
        for name in names {
            for text in nasty {
                tried.send(house, "GET", &format!("{path}{joint}{name}={}", escaped(text)), "").await;
            }
        }
    }
}

/// A JSON text of bytes that may be no text.
fn as_json(bytes: &[u8]) -> Value {
    Value::from(String::from_utf8_lossy(bytes).into_owned())
}

#[tokio::test]
async fn i_21_no_address_breaks_anything() {
    let house = house().await;
    let mut tried = Tried::default();
    addresses(&house, NASTY, &mut tried).await;
    tried.judge("odd addresses");
}

#[tokio::test]
async fn i_21_no_body_breaks_anything() {
    let house = house().await;
    let kept = house.keep().await;
    let things = filled(&house.things);
    let shapes = [
        json!(null),
        json!([]),
        json!({}),
        json!(7),
        json!(-1),
        json!(true),
        json!(1e300),
        json!(["x"]),
        json!({ "x": 1 }),
    ];
    let mut tried = Tried::default();
    for (row, path) in with_bodies(&house.things).into_iter().filter(|(row, _)| row.schema().is_some()) {
        for field in row.fields() {
            for value in NASTY.iter().map(|bytes| as_json(bytes)).chain(shapes.iter().cloned()) {
                let mut object = row.object(&things);
                object.insert(field.to_owned(), value);
                if tried.send(&house, row.method(), &path, &Value::Object(object).to_string()).await {
                    house.put_back(&kept).await;
                }
            }
        }
    }
    tried.judge("odd bodies");
}

/// The form with one of its fields replaced.
fn with_field(form: &str, at: usize, value: &str) -> String {
    let field = |(n, field): (usize, &str)| {
        let name = field.split('=').next().unwrap_or_default();
        if n == at { format!("{name}={value}") } else { field.to_owned() }
    };
    form.split('&').enumerate().map(field).collect::<Vec<_>>().join("&")
}

#[tokio::test]
async fn i_21_no_form_breaks_anything() {
    let house = house().await;
    let kept = house.keep().await;
    let things = filled(&house.things);
    let mut tried = Tried::default();
    for (row, path) in
        with_bodies(&house.things).into_iter().filter(|(row, _)| !row.is_api() && !row.body.is_empty())
    {
        let form = things.fill(row.body);
        for at in 0..form.split('&').count() {
            for text in NASTY {
                if tried.send(&house, "POST", &path, &with_field(&form, at, &escaped(text))).await {
                    house.put_back(&kept).await;
                }
            }
        }
    }
    tried.judge("odd forms");
}

/// What PostgreSQL takes otherwise than SQLite: characters that no text may have, and numbers that do not fit.
#[tokio::test]
async fn i_21_nothing_odd_breaks_anything_on_either_database() {
    let nasty: Vec<&[u8]> = NASTY.iter().take(13).copied().collect();
    for house in houses().await {
        let things = filled(&house.things);
        let mut tried = Tried::default();
        addresses(&house, &nasty, &mut tried).await;
        for (row, path) in with_bodies(&house.things) {
            for text in [b"\0".as_slice(), b"9223372036854775808", b"%_\\"] {
                for field in row.fields() {
                    let mut object = row.object(&things);
                    object.insert(field.to_owned(), as_json(text));
                    tried.send(&house, row.method(), &path, &Value::Object(object).to_string()).await;
                }
                let form = if row.is_api() { String::new() } else { things.fill(row.body) };
                for at in 0..form.split('&').filter(|field| !field.is_empty()).count() {
                    tried.send(&house, "POST", &path, &with_field(&form, at, &escaped(text))).await;
                }
            }
        }
        tried.judge(&format!("odd things on {}", house.name));
    }
}
