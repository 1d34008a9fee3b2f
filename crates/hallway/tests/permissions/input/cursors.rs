//! A cursor opens only the list that closed it (ABUSE I-22, I-33).

use crate::table::rows;
use crate::world::{House, house, principal};

/// Pages that go on from a cursor; the lists of the API are found in its description.
const PAGES: &[&str] =
    &["/settings/services?", "/relationships?", "/requests?asked&", "/notices?", "/search?q=x&"];

/// What is no cursor of ours, whoever made it up.
const MADE_UP: &[&str] = &[
    "0",
    "1",
    "-1",
    "a",
    "AA",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "' OR 1=1 --",
    "%00",
    "null",
    "eyJpZCI6MX0",
    "==",
    "~",
    "é",
    "9223372036854775807",
    "99999999999999999999999999",
];

fn lists(house: &House) -> Vec<String> {
    let of_api = rows().filter(|row| row.query_parameters().contains(&"after"));
    let secret = house.things.word("service.secret");
    let of_api = of_api.map(|row| format!("{}?", row.path().replace("{id}", secret)));
    let all: Vec<String> = of_api.chain(PAGES.iter().map(|page| (*page).to_owned())).collect();
    assert!(all.len() > 10, "{all:?}");
    all
}

/// Somebody who may read the list.
fn reader(list: &str) -> &'static str {
    if list.contains("/record?") { "adm" } else { "hal" }
}

/// A real cursor of each list that is long enough to have one.
async fn real(house: &House, lists: &[String]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for list in lists.iter().filter(|list| list.starts_with("/api/")) {
        let answer = house.get(principal(reader(list)), &format!("{list}limit=1")).await;
        if let Some(next) = answer.json()["next"].as_str() {
            found.push((list.clone(), next.to_owned()));
        }
    }
    assert!(found.len() > 5, "{found:?}");
    found
}

/// The cursor with one letter changed at a time.
fn bent(cursor: &str) -> Vec<String> {
    let letters: Vec<char> = cursor.chars().collect();
    let bend = |at: usize| {
        let mut letters = letters.clone();
        // Two letters away, so that the bits that count are other ones.
        letters[at] = if letters[at] == 'Q' { 'g' } else { 'Q' };
        letters.into_iter().collect::<String>()
    };
    let cut = [
        cursor[..cursor.len() - 1].to_owned(),
        format!("{cursor}A"),
        format!("A{cursor}"),
        cursor.to_lowercase(),
    ];
    (0..letters.len()).map(bend).chain(cut).filter(|bent| bent != cursor).collect()
}

#[tokio::test]
async fn i_22_a_cursor_that_is_not_of_this_list_is_refused() {
    let house = house().await;
    let lists = lists(&house);
    let real = real(&house, &lists).await;
    let (mut sent, mut wrong) = (0, Vec::new());
    for list in &lists {
        let mut forged: Vec<String> = MADE_UP.iter().map(|text| super::escaped(text.as_bytes())).collect();
        forged.extend(real.iter().filter(|(of, _)| of != list).map(|(_, cursor)| cursor.clone()));
        forged.extend(real.iter().filter(|(of, _)| of == list).flat_map(|(_, cursor)| bent(cursor)));
        for cursor in forged {
            let path = format!("{list}after={cursor}");
            let answer = house.get(principal(reader(list)), &path).await;
            sent += 1;
            if answer.status != 400 {
                wrong.push(format!("{path}: {}", answer.status));
            }
        }
    }
    println!("{sent} forged cursors at {} lists", lists.len());
    assert!(wrong.is_empty(), "{} of {sent}:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test]
async fn a_cursor_of_another_order_of_the_same_list_is_refused() {
    let house = house().await;
    let first = house.get(principal("ivy"), "/api/v1/requests?limit=1&sort=newest").await;
    let next = first.json()["next"].as_str().unwrap().to_owned();
    let right =
        house.get(principal("ivy"), &format!("/api/v1/requests?limit=1&sort=newest&after={next}")).await;
    let wrong = house.get(principal("ivy"), &format!("/api/v1/requests?limit=1&sort=due&after={next}")).await;
    assert_eq!((right.status, wrong.status), (200, 400));
}
