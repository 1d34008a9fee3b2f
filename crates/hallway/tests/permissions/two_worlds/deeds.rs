//! Doing, as far as it goes: what comes of it is the same in both houses, errors included (ABUSE Z-22).

use super::lived::Hidden;
use super::{NEAREST, OUTSIDE, on_sqlite};
use crate::table::{rows, things_of};
use crate::world::principal;

#[tokio::test]
async fn whatever_the_uncleared_do_comes_to_the_same_with_and_without_the_secret() {
    come_to_the_same(Hidden::Secret, &NEAREST).await;
}

#[tokio::test]
async fn whatever_a_vendors_people_do_comes_to_the_same_with_and_without_what_another_vendor_is_asked() {
    come_to_the_same(Hidden::OfAnotherVendor, &OUTSIDE).await;
}

async fn come_to_the_same(hidden: Hidden, those: &[&str]) {
    let worlds = on_sqlite(hidden).await;
    let kept = (worlds.with.keep().await, worlds.without.keep().await);
    let (mut compared, mut wrong) = (0, Vec::new());
    // Whoever has the code of an anonymous report is told of it.
    let by_code =
        |path: &str| path.starts_with("/safe/talk") || path.starts_with("/api/v1/safe/conversations");
    for row in rows().filter(|row| row.method() != "GET" && !by_code(row.path())) {
        for thing in things_of(row.path(), &worlds.things) {
            let mut things = worlds.things.clone();
            for (name, word) in [
                ("version", "1"),
                ("form.version", "1"),
                ("me.version", "1"),
                ("member", things.word("lee").to_owned().as_str()),
            ] {
                things.put(name, word);
            }
            let path = [thing.fill(row.path()).as_str(), "?", &things.fill(row.query)].concat();
            let (path, body) = (path.trim_end_matches('?'), things.fill(row.body));
            for who in those.iter().map(|name| principal(name)) {
                for body in if who.name == "hue" { vec![body.as_str(), ""] } else { vec![body.as_str()] } {
                    worlds.align();
                    let with = worlds.with.call(who, row.method(), path, body).await;
                    let without = worlds.without.call(who, row.method(), path, body).await;
                    compared += 1;
                    if with != without {
                        wrong.push(format!("{} {}: {}", who.name, row.route, with.difference(&without)));
                    }
                    if with.is_success() || without.is_success() {
                        worlds.with.put_back(&kept.0).await;
                        worlds.without.put_back(&kept.1).await;
                    }
                }
            }
        }
    }
    println!("{compared} answers to deeds compared");
    assert!(wrong.is_empty(), "{} tell of what is hidden:\n{}", wrong.len(), wrong.join("\n"));
}
