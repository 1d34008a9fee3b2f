//! The evidence of a suggestion in words.

use kernel::{Id, Instant};
use measure::Interval;
use measure::traffic::Service;
use web::Speech;

use super::model::Suggestion;

/// Who asks whom, as far as anybody can tell.
pub fn who_asks(t: &Speech, found: &Suggestion) -> String {
    let name = |team: u64| found.name(Id(team.cast_signed())).to_owned();
    let percent = |part: f64| format!("{:.0}", (part * 100.0).floor());
    let between =
        |share: Interval| t.a2("suggestion-between", "low", percent(share.low), "high", percent(share.high));
    match found.evidence.service {
        Service::OneWay { asks, of, share, confidence } => {
            let whom =
                t.a2("suggestion-who", "customer", name(asks.customer), "provider", name(asks.provider));
            let how = t.a3("suggestion-asked", "n", asks.n, "of", of, "between", between(share));
            let sure = t.a1("suggestion-sure", "confidence", percent(confidence.min(0.999)));
            [whom, how, sure].join(" ")
        }
        Service::Mutual { of, share } => {
            [t.s("suggestion-mutual"), t.a2("suggestion-mutual-of", "of", of, "between", between(share))]
                .join(" ")
        }
        Service::Unclear { of, share, .. } => {
            [t.s("suggestion-unclear"), t.a2("suggestion-unclear-of", "of", of, "between", between(share))]
                .join(" ")
        }
        Service::Few { asks } => t.a1("suggestion-few", "n", asks),
        Service::Unknown => t.s("suggestion-unknown"),
    }
}

/// How much passed each way, by how many people, since when, how regularly.
pub fn what_passed(t: &Speech, found: &Suggestion) -> String {
    let [low, high] = found.pair.teams();
    let mut said = Vec::new();
    for (at, from, to) in [(0, low, high), (1, high, low)] {
        let messages = found.traffic.messages.ways[at].count;
        let requests = found.traffic.requests.ways[at].count;
        let (from, to) = (found.name(from), found.name(to));
        let parts: Vec<String> = [("suggestion-messages", messages), ("suggestion-requests", requests)]
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| t.a1(key, "n", n))
            .collect();
        if !parts.is_empty() {
            let what = parts.join(", ");
            let persons = t.a1("suggestion-persons", "n", found.evidence.ways[at].persons);
            said.push(passed(t, [from, to], &what, &persons));
        }
    }
    if let Some(first) = found.evidence.first {
        said.push(t.a1("suggestion-since", "day", t.day(Instant(first))));
    }
    if found.evidence.regularity.is_some() {
        let (weeks, of) = (found.evidence.weeks, found.evidence.of_weeks);
        said.push(t.a2("suggestion-weeks", "weeks", weeks, "of", of));
    }
    said.join(" ")
}

/// `Ward 2 to Patient Billing: 12 messages, 3 requests, by at least 4 people.`
fn passed(t: &Speech, ends: [&str; 2], what: &str, persons: &str) -> String {
    let way = t.a2("suggestion-way", "from", ends[0], "to", ends[1]);
    t.a3("suggestion-passed", "way", way, "what", what, "persons", persons)
}
