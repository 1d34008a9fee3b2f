//! Nobody is told a word of what they may not read, at any address (ABUSE Z-02, Z-05).

use std::collections::BTreeSet;

use serve::policy::{Deed, check};

use crate::table::{rows, things_of};
use crate::world::{House, PRINCIPALS, Principal, REQUESTS, Request, house};

/// Holes that are known and not mended yet: the beginning of an address, and the word that is told there. One that is
/// mended must go from here.
const OPEN: &[(&str, &str)] = &[];

/// What is written on a request, by the deed that lets somebody read it.
fn words(request: &Request, house: &House) -> Vec<(Deed, String)> {
    let of = |word: &str| format!("{word}-of-{}", request.name);
    let reference = house.things.word(&format!("reference.{}", request.name));
    let read =
        ["body", "message", "case", "need", "wait", "reason"].map(|word| (Deed::ReadConversation, of(word)));
    let seen = [of("subject"), format!("/requests/{reference}")].map(|word| (Deed::See, word));
    read.into_iter().chain(seen).chain([(Deed::ReadNotes, of("note"))]).collect()
}

/// The words that this principal must not find anywhere.
fn hidden(who: Principal, house: &House) -> Vec<String> {
    let viewer = who.viewer(&house.things);
    let may = |request: &Request, deed| {
        let standing = viewer.as_ref().map(|viewer| (viewer, request.standing(viewer, &house.things)));
        standing.is_some_and(|(viewer, standing)| check(deed, standing, viewer, request.state).is_ok())
    };
    let of = |request: &'static Request| {
        let words = words(request, house).into_iter();
        words.filter(move |(deed, _)| !may(request, *deed)).map(|(_, word)| word).collect::<Vec<_>>()
    };
    REQUESTS.iter().flat_map(of).collect()
}

/// Every address that can be looked at, and lists that would find the words.
fn addresses(house: &House) -> Vec<String> {
    let mut paths: Vec<String> = rows()
        .filter(|row| row.method() == "GET")
        .flat_map(|row| {
            let things = things_of(row.path(), &house.things);
            things.into_iter().map(|thing| thing.fill(row.path())).collect::<Vec<_>>()
        })
        .collect();
    for path in [
        "/api/v1/requests?limit=200",
        "/api/v1/requests?q=of",
        "/api/v1/requests?q=note",
        "/api/v1/requests?q=body",
        "/api/v1/requests?sort=due",
        "/api/v1/requests?team=<it>",
        "/api/v1/requests?team=<hr>",
        "/api/v1/requests?team=<boilers>",
        "/api/v1/requests?team=<gas>",
        "/api/v1/requests?requester=<ana>",
        "/requests?team=<it>",
        "/requests?team=<hr>",
        "/requests?team=<boilers>",
        "/requests?team=<gas>",
        "/requests?team=<it>&tab=waiting",
        "/requests?team=<it>&tab=outside",
        "/requests?asked",
        "/api/v1/events?limit=200",
    ] {
        paths.push(house.things.fill(path));
    }
    paths
}

/// Whether the word stands there as a whole: `/requests/100` does not stand in `/requests/1001`.
fn says(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[at + word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()))
}

#[tokio::test]
async fn z_05_no_address_tells_anybody_a_word_that_is_not_for_them() {
    let house = house().await;
    let (mut looks, mut found, mut told) = (0, BTreeSet::new(), Vec::new());
    for who in PRINCIPALS {
        let hidden = hidden(*who, &house);
        for path in addresses(&house) {
            let answer = house.get(*who, &path).await;
            looks += 1;
            // Where to sign in, the address that was asked for stands again.
            let text = if answer.leads_to_sign_in() { String::new() } else { answer.text() };
            for word in hidden.iter().filter(|word| says(&text, word)) {
                match OPEN.iter().find(|(begin, open)| path.starts_with(begin) && word == open) {
                    Some(open) => drop(found.insert(*open)),
                    None => told.push(format!("{} {path}: {word}", who.name)),
                }
            }
        }
    }
    println!("{looks} looks");
    assert!(told.is_empty(), "{}:\n{}", told.len(), told.join("\n"));
    assert_eq!(found.len(), OPEN.len(), "something of OPEN is mended");
}

/// Without this, a house in which nobody ever says anything would pass for discreet.
#[tokio::test]
async fn those_for_whom_the_words_are_find_them() {
    let house = house().await;
    for request in REQUESTS {
        let path = house.things.fill(&format!("/api/v1/requests/<request.{}>", request.name));
        let page = house.things.fill(&format!("/requests/<reference.{}>", request.name));
        let who = crate::world::principal(request.provider());
        let text = house.get(who, &path).await.text() + &house.get(who, &page).await.text();
        for (_, word) in words(request, &house) {
            let only_while_waiting = word.starts_with("wait") || word.starts_with("reason");
            assert!(says(&text, &word) || only_while_waiting && request.name != "waiting", "{word}");
        }
    }
}

/// What the page of a request keeps from somebody, the feed keeps, too.
#[tokio::test]
async fn the_feed_tells_nobody_more_of_a_request_than_its_page() {
    let house = house().await;
    for who in PRINCIPALS.iter().filter(|who| who.viewer(&house.things).is_some()) {
        let feed = house.get(*who, "/api/v1/events?limit=200").await.json();
        let items = feed["items"].as_array().unwrap();
        assert!(items.len() < 200, "all of it is read");
        for request in REQUESTS {
            let id = house.things.word(&format!("request.{}", request.name));
            let whole = house.get(*who, &format!("/api/v1/requests/{id}")).await.json();
            let shown: Vec<&str> = whole["events"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|event| event["id"].as_str())
                .collect();
            for event in
                items.iter().filter(|event| event["subject"] == id && event["subject_kind"] == "request")
            {
                let is_shown = shown.contains(&event["id"].as_str().unwrap());
                assert!(is_shown, "{} is told of {event} on {}", who.name, request.name);
            }
        }
    }
}
