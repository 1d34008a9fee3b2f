//! What a client was told, and what it never heard an answer of.

use serde_json::Value;

/// What of a request does not change by the mere passing of time.
const LASTING: [&str; 15] = [
    "id",
    "reference",
    "number",
    "subject",
    "body",
    "state",
    "version",
    "team",
    "assignee",
    "hand_overs",
    "opened_at",
    "acknowledged_at",
    "resolved_at",
    "messages",
    "events",
];

/// A request as the last answer showed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Known(Value);

/// A write on its way: the same key and words until somebody answers.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub key: String,
    /// Who writes: an index of the keys.
    pub who: usize,
    pub path: String,
    pub body: Value,
    /// The event that it makes.
    pub makes: &'static str,
    /// Its place in the ledger; none for a new request.
    pub of: Option<usize>,
}

#[derive(Default)]
pub struct Ledger {
    pub requests: Vec<Known>,
    /// Sent, and no answer came.
    pub in_doubt: Option<Attempt>,
    pub acknowledged: usize,
    pub doubts: usize,
}

impl Known {
    pub fn of(answer: &Value) -> Self {
        Self(LASTING.iter().map(|&field| (field.to_owned(), answer[field].clone())).collect())
    }

    pub fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    pub fn number(&self) -> i64 {
        self.0["number"].as_i64().unwrap()
    }

    pub fn state(&self) -> &str {
        self.0["state"].as_str().unwrap()
    }

    pub fn team(&self) -> &str {
        self.0["team"]["id"].as_str().unwrap()
    }

    fn version(&self) -> i64 {
        self.0["version"].as_i64().unwrap()
    }

    /// How often this happened to it.
    fn happened(&self, kind: &str) -> usize {
        self.0["events"].as_array().unwrap().iter().filter(|event| event["kind"] == kind).count()
    }

    fn says(&self, words: &Value) -> usize {
        self.0["messages"].as_array().unwrap().iter().filter(|message| message["body"] == *words).count()
    }

    /// Neither more nor less than whole: it opened once, and its events are as many as its versions tell.
    pub fn is_whole(&self) -> bool {
        let messages = self.0["messages"].as_array().unwrap().len();
        let told =
            ["replied", "handed_over", "resolved"].map(|kind| self.happened(kind)).iter().sum::<usize>();
        let state_is_told = match self.state() {
            "new" => self.happened("acknowledged") == 0,
            "resolved" => self.happened("resolved") == 1,
            _ => true,
        };
        self.happened("opened") == 1 && messages == told && state_is_told
    }
}

impl Ledger {
    /// Writes down an answer, which holds what was asked for, once.
    pub fn note(&mut self, attempt: &Attempt, answer: &Value) {
        let now = Known::of(answer);
        self.acknowledged += 1;
        let before = attempt.of.map(|of| &self.requests[of]);
        let happened = before.map_or(0, |known| known.happened(attempt.makes));
        assert_eq!(now.happened(attempt.makes), happened + 1, "{attempt:?}: {answer}");
        assert!(before.is_none_or(|known| now.version() == known.version() + 1), "{attempt:?}: {answer}");
        for words in ["message", "reason"].iter().filter_map(|field| attempt.body.get(field)) {
            assert_eq!(now.says(words), 1, "{attempt:?}: {answer}");
        }
        if attempt.makes == "replied" {
            assert_eq!(now.says(&attempt.body["body"]), 1, "{attempt:?}: {answer}");
        }
        assert!(now.is_whole(), "{answer}");
        match attempt.of {
            Some(of) => self.requests[of] = now,
            None => self.requests.push(now),
        }
    }
}
