//! Somebody who writes without pause, one thing after another, until nobody answers.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::json;

use super::chance::Chance;
use super::ledger::{Attempt, Known, Ledger};
use super::siege::House;
use crate::ask::Ask;

pub struct Client {
    pub name: usize,
    pub chance: Chance,
    pub ledger: Ledger,
    pub house: Arc<House>,
    pub sent: usize,
}

enum Heard {
    Answer(serde_json::Value),
    /// It cannot say whether it was done: the database was cut off in the middle of it.
    Unsure,
    /// It went away.
    Nothing,
}

impl Client {
    /// Writes until the server is gone or `enough`.
    pub fn write(&mut self, to: SocketAddr, enough: &AtomicBool) {
        while !enough.load(Ordering::Relaxed) {
            let attempt = self.ledger.in_doubt.take().unwrap_or_else(|| self.think());
            match self.send(to, &attempt) {
                Heard::Answer(answer) => self.ledger.note(&attempt, &answer),
                heard => {
                    self.ledger.in_doubt = Some(attempt);
                    self.ledger.doubts += 1;
                    if matches!(heard, Heard::Nothing) {
                        return;
                    }
                }
            }
        }
    }

    /// Asks again for what nobody answered; twice, because a repetition must not happen twice.
    pub fn settle(&mut self, to: SocketAddr) {
        let Some(attempt) = self.ledger.in_doubt.take() else { return };
        let (first, second) = (self.send(to, &attempt), self.send(to, &attempt));
        let (Heard::Answer(first), Heard::Answer(second)) = (first, second) else {
            panic!("{attempt:?} is not answered")
        };
        assert_eq!(Known::of(&first), Known::of(&second), "{attempt:?}");
        self.ledger.note(&attempt, &first);
    }

    /// Every request is as the last answer showed it; those from `first` on.
    pub fn look(&self, to: SocketAddr, first: usize) {
        for known in &self.ledger.requests[first..] {
            let found =
                Ask::get(&format!("/api/v1/requests/{}", known.id())).token(&self.house.keys[0]).send(to);
            assert_eq!(found.status, 200, "{known:?}: {}", found.text());
            assert_eq!(Known::of(&found.json()), *known);
        }
    }

    fn send(&self, to: SocketAddr, attempt: &Attempt) -> Heard {
        let ask = Ask::new("POST", &attempt.path).token(&self.house.keys[attempt.who]);
        let ask = ask.header("idempotency-key", &attempt.key).json(&attempt.body.to_string());
        match ask.try_send(to) {
            Some(answer) if answer.status / 100 == 2 => Heard::Answer(answer.json()),
            Some(answer) if answer.status == 503 => Heard::Unsure,
            Some(answer) => panic!("{attempt:?}: {} {}", answer.status, answer.text()),
            None => Heard::Nothing,
        }
    }

    /// What to write next.
    fn think(&mut self) -> Attempt {
        self.sent += 1;
        let (house, words) = (self.house.clone(), format!("{}-{}", self.name, self.sent));
        let attempt =
            |who, path: String, body, makes, of| Attempt { key: words.clone(), who, path, body, makes, of };
        let latest = self.ledger.requests.len().saturating_sub(12);
        let open: Vec<usize> = (latest..self.ledger.requests.len())
            .filter(|&of| self.ledger.requests[of].state() != "resolved")
            .collect();
        if open.is_empty() || self.chance.below(4) == 0 {
            let body =
                json!({ "service": house.service, "subject": format!("Request {words}"), "body": words });
            return attempt(0, "/api/v1/requests".to_owned(), body, "opened", None);
        }
        let of = *self.chance.one_of(&open);
        let known = &self.ledger.requests[of];
        // Those who have it: the second key belongs to the first team, the third to the second.
        let has = house.teams.iter().position(|team| team == known.team()).unwrap();
        let path = |verb: &str| format!("/api/v1/requests/{}/{verb}", known.id());
        match self.chance.below(8) {
            _ if known.state() == "new" => {
                attempt(has + 1, path("acknowledgement"), json!({}), "acknowledged", Some(of))
            }
            0..4 => {
                let who = if self.chance.below(2) == 0 { 0 } else { has + 1 };
                attempt(who, path("messages"), json!({ "body": words }), "replied", Some(of))
            }
            4..6 => {
                let body = json!({ "team": house.teams[1 - has], "reason": words });
                attempt(has + 1, path("hand_over"), body, "handed_over", Some(of))
            }
            _ => attempt(has + 1, path("resolution"), json!({ "message": words }), "resolved", Some(of)),
        }
    }
}
