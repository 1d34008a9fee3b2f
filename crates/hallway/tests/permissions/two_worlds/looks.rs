//! Looking, in every way there is.

use std::collections::BTreeSet;

use super::paths::paths;
use super::{Hidden, OUTSIDE, TwoWorlds, pairs, uncleared};
use crate::call::Answer;
use crate::world::{FIGURES_TOKEN, House, Principal, principal};

/// The record of changes tells administrators and auditors that somebody read something confidential, never what, and
/// that somebody changed a circle, never which or for whom. Its other parts are compared one by one.
const TELLS_OF_LOOKS: [&str; 2] = ["/api/v1/record", "/settings/record"];

impl TwoWorlds {
    /// What this principal is told in both houses.
    async fn look(&self, who: Principal, path: &str) -> (Answer, Answer) {
        self.align();
        (self.with.get(who, path).await, self.without.get(who, path).await)
    }
}

#[tokio::test]
async fn z_03_z_04_nobody_who_is_not_cleared_can_tell_that_there_is_a_secret() {
    for worlds in pairs(Hidden::Secret).await {
        let (mut compared, mut wrong) = (0, Vec::new());
        let mut paths = paths(&worlds.things);
        paths.retain(|path| !TELLS_OF_LOOKS.contains(&path.as_str()));
        for who in uncleared(&worlds.with) {
            for path in &paths {
                let (with, without) = worlds.look(who, path).await;
                compared += 1;
                if with != without {
                    wrong.push(format!("{} {path}: {}", who.name, with.difference(&without)));
                }
            }
        }
        let name = worlds.with.name;
        println!("{name}: {compared} answers compared, of {} addresses", paths.len());
        assert!(wrong.is_empty(), "{name}: {} tell of the secret:\n{}", wrong.len(), wrong.join("\n"));
        assert!(compared > 1_000, "{compared}");
    }
}

#[tokio::test]
async fn a_vendors_people_cannot_tell_what_the_team_of_another_vendor_is_asked() {
    for worlds in pairs(Hidden::OfAnotherVendor).await {
        let name = worlds.with.name;
        let mut wrong = Vec::new();
        let mut paths = paths(&worlds.things);
        for path in
            ["/requests?team=<gas>", "/api/v1/requests?team=<gas>", "/api/v1/relationships?party=<gas>"]
        {
            paths.push(worlds.things.fill(path));
        }
        for who in OUTSIDE.map(principal) {
            for path in &paths {
                let (with, without) = worlds.look(who, path).await;
                if with != without {
                    wrong.push(format!("{} {path}: {}", who.name, with.difference(&without)));
                }
            }
            let told = (feed(&worlds.with, who, 7).await, feed(&worlds.without, who, 7).await);
            assert_eq!(told.0, told.1, "{name} {}", who.name);
        }
        assert!(wrong.is_empty(), "{name}: {} tell of it:\n{}", wrong.len(), wrong.join("\n"));
        // Those who may know of it are told, or both houses would be alike in everything.
        for (who, wanted) in [("ned", 10), ("ana", 10), ("bob", 10)] {
            let mut differ = 0;
            for path in &paths {
                let (with, without) = worlds.look(principal(who), path).await;
                differ += usize::from(with != without);
            }
            assert!(differ >= wanted, "{name} {who}: {differ}");
        }
    }
}

#[tokio::test]
async fn nobody_can_tell_what_is_between_two_other_persons() {
    for worlds in pairs(Hidden::BetweenTwo).await {
        let name = worlds.with.name;
        let (mut wrong, mut told) = (Vec::new(), 0);
        let mut paths = paths(&worlds.things);
        for path in ["/api/v1/relationships?party=<ana>", "/api/v1/relationships?party=<bob>"] {
            paths.push(worlds.things.fill(path));
        }
        let knows = |who: &Principal| ["ana", "bob"].contains(&who.person);
        // Those who come nearest: a colleague of one, who administers, who is of elsewhere, who is a guest.
        let near: &[&str] = if worlds.with.db.is_postgres() {
            &["adm", "wat", "ana"]
        } else {
            &["adm", "wat", "hue", "gus", "ana"]
        };
        for who in near.iter().map(|name| principal(name)) {
            for path in &paths {
                let (with, without) = worlds.look(who, path).await;
                match (with == without, knows(&who)) {
                    (false, true) => told += 1,
                    (false, false) => {
                        wrong.push(format!("{} {path}: {}", who.name, with.difference(&without)));
                    }
                    _ => {}
                }
            }
            if !knows(&who) {
                let (with, without) =
                    (feed(&worlds.with, who, 200).await, feed(&worlds.without, who, 200).await);
                assert_eq!(with, without, "{name} {}", who.name);
            }
        }
        assert!(wrong.is_empty(), "{name}: {} tell of it:\n{}", wrong.len(), wrong.join("\n"));
        assert!(told > 10, "{name}: the two are told at {told} addresses");
    }
}

#[tokio::test]
async fn nobody_outside_the_team_can_tell_that_a_service_it_alone_sees_has_a_known_problem() {
    for worlds in pairs(Hidden::ProblemOfTeam).await {
        let name = worlds.with.name;
        let mut paths = paths(&worlds.things);
        for path in
            ["/api/v1/known_problems", "/api/v1/known_problems?team=<it>", "/problems/<problem.hidden>"]
        {
            paths.push(worlds.things.fill(path));
        }
        let mut wrong = Vec::new();
        for who in ["ana", "adm", "bob", "gus"].map(principal) {
            for path in &paths {
                let (with, without) = worlds.look(who, path).await;
                if with != without {
                    wrong.push(format!("{} {path}: {}", who.name, with.difference(&without)));
                }
            }
        }
        assert!(wrong.is_empty(), "{name}: {} tell of it:\n{}", wrong.len(), wrong.join("\n"));
        let told = worlds.look(principal("ivy"), "/api/v1/known_problems").await;
        assert_ne!(told.0, told.1, "{name}: the team reads its own");
    }
}

/// Without this, houses that were alike in everything would pass for discreet.
#[tokio::test]
async fn those_who_may_know_of_the_secret_are_told() {
    let worlds = super::on_sqlite(Hidden::Secret).await;
    for (who, wanted) in [("hal", 30), ("ana", 10), ("wat", 5)] {
        let mut differ = Vec::new();
        for path in &paths(&worlds.things) {
            let (with, without) = worlds.look(principal(who), path).await;
            if with != without {
                differ.push(path.clone());
            }
        }
        println!("{who} is told otherwise at {} addresses", differ.len());
        assert!(differ.len() >= wanted, "{who}: {differ:#?}");
    }
}

/// Every event of the feed, asked for so many at a time.
async fn feed(house: &House, who: Principal, limit: usize) -> Vec<String> {
    let (mut told, mut after) = (Vec::new(), String::new());
    loop {
        let answer = house.get(who, &format!("/api/v1/events?limit={limit}{after}")).await;
        if answer.status != 200 {
            return vec![answer.text()];
        }
        let page = answer.json();
        told.extend(page["items"].as_array().unwrap().iter().map(ToString::to_string));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return told,
        }
    }
}

#[tokio::test]
async fn the_feed_has_no_gap_where_the_secret_was() {
    for worlds in pairs(Hidden::Secret).await {
        let knows = feed(&worlds.with, principal("hal"), 200).await;
        let hidden: BTreeSet<String> = {
            let ids = |told: &[String]| -> BTreeSet<String> {
                let id = |event: &String| {
                    serde_json::from_str::<serde_json::Value>(event).unwrap()["id"].to_string()
                };
                told.iter().map(id).collect()
            };
            let seen = feed(&worlds.with, principal("hue"), 200).await;
            ids(&knows).difference(&ids(&seen)).cloned().collect()
        };
        assert!(hidden.len() > 10, "{}", hidden.len());
        for who in uncleared(&worlds.with) {
            for limit in [7, 200] {
                let (with, without) =
                    (feed(&worlds.with, who, limit).await, feed(&worlds.without, who, limit).await);
                assert_eq!(with, without, "{} {} {limit}", worlds.with.name, who.name);
            }
            // An event of the secret is no better a cursor than one that never was.
            for id in hidden.iter().take(5) {
                let path = format!("/api/v1/events?after={}", id.trim_matches('"'));
                let (with, without) = worlds.look(who, &path).await;
                assert_eq!(with, without, "{} {} {path}", worlds.with.name, who.name);
            }
        }
    }
}

#[tokio::test]
async fn the_figures_of_the_server_name_no_request_and_no_service() {
    let worlds = super::on_sqlite(Hidden::Secret).await;
    let bearer = format!("Bearer {FIGURES_TOKEN}");
    let headers = [("authorization", bearer.as_str())];
    let figures = worlds.with.call_with(principal("anon"), "GET", "/metrics", "", &headers).await;
    assert_eq!(figures.status, 200);
    let said = figures.text();
    // Ids are short here, and a figure may be any number; labels are what names something. The bounds of a histogram
    // are figures, too.
    let labels: Vec<&str> = said
        .lines()
        .filter_map(|line| line.rsplit_once(' ').map(|(labels, _)| labels))
        .flat_map(|labels| labels.split(['{', '}', ',']))
        .filter(|label| !label.starts_with("le=") && !label.starts_with("quantile="))
        .flat_map(|label| label.split(|letter: char| !letter.is_alphanumeric() && letter != '-'))
        .collect();
    assert!(labels.contains(&"relationships"), "paths are among them: {said}");
    for name in ["request.secret", "reference.secret", "service.secret", "relationship.secret", "hal"] {
        let word = worlds.things.word(name);
        assert!(labels.iter().all(|label| *label != word), "{name}: {said}");
    }
    assert!(!said.contains("subject-of") && !said.contains("confidence"), "{said}");
}
