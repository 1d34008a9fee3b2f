//! What goes out and comes in again is the same, whatever stands in it.

use db::act;
use kernel::text::Rule;
use kernel::{Failure, Viewer};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use testkit::TestDb;

use super::{export, furnish, import};
use crate::fixture::{ADA, clinics};
use crate::relationships::exchange::files::Format;

/// Parties of the clinic: kind and id.
const PARTIES: [(&str, i64); 8] = [
    ("team", 21),
    ("team", 22),
    ("team", 41),
    ("team", 42),
    ("person", 12),
    ("person", 13),
    ("vendor", 51),
    ("external_customer", 61),
];

#[derive(Clone, Debug)]
struct Drawn {
    from: usize,
    to: usize,
    texts: [Option<String>; 4],
    state: &'static str,
    at: [i64; 3],
    people: [Option<i64>; 4],
    is_seen: bool,
    service: bool,
}

/// Texts that mean something to spreadsheets, to YAML, or to nobody.
fn text() -> impl Strategy<Value = Option<String>> {
    let odd = prop::sample::select(vec![
        "null",
        "~",
        "=1+1",
        "'=x",
        "- a",
        "a: b",
        "# no",
        "\"",
        "'",
        "\\",
        "a;b, c",
        "true",
        "1e3",
        "\u{2028}x",
        "a\nb",
        "{x}",
        "[",
        "&a",
        "*a",
        "!t",
        "| x",
        "%",
        "@x",
        "`",
        "e\u{200B}\u{301}",
        "  y",
        "ß–“”",
        "\u{FFFE}",
    ]);
    let any = prop_oneof![
        odd.clone().prop_map(str::to_owned),
        prop::collection::vec(odd, 2..4).prop_map(|parts| parts.concat()),
        any::<String>(),
    ];
    prop::option::of(any.prop_map(|raw| Rule::line("t", 200).optional(&raw).unwrap_or_default()))
        .prop_map(Option::flatten)
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let states = vec!["proposed", "confirmed_by_one", "confirmed", "disputed", "retired"];
    // Lea, Max and Ola, who has left; Bob; and somebody who was erased.
    let person = prop::option::of(prop::sample::select(vec![12_i64, 13, 14, 16, 999]));
    (
        0..PARTIES.len(),
        0..PARTIES.len(),
        [text(), text(), text(), text()],
        prop::sample::select(states),
        [1_i64..2_000_000_000_000_000, 1..2_000_000_000_000_000, 1..2_000_000_000_000_000],
        [person.clone(), person.clone(), person.clone(), person],
        prop::bool::weighted(0.85),
        any::<bool>(),
    )
        .prop_map(|(from, to, texts, state, at, people, is_seen, service)| Drawn {
            from,
            to,
            texts,
            state,
            at,
            people,
            is_seen,
            service,
        })
}

async fn settle(world: &TestDb, all: &[Drawn]) {
    let done: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
        clear(a).await?;
        for (place, one) in all.iter().enumerate() {
            let ((from_kind, from), (to_kind, to)) = (PARTIES[one.from], PARTIES[one.to]);
            // Nobody draws what is between others outside.
            if one.from >= 6 && one.to >= 6 {
                continue;
            }
            let id = 1_000 + place as i64;
            let audience = if one.is_seen { 1 } else { 21_i64 };
            let confirmed = |side: usize| match one.state {
                "confirmed" => Some(one.at[side]),
                "confirmed_by_one" => (side == 0).then_some(one.at[0]),
                "proposed" => None,
                _ => (one.at[side] % 2 == 0).then_some(one.at[side]),
            };
            let by = |side: usize| confirmed(side).and(one.people[side + 2]).filter(|id| *id != 999);
            let owner = |side: usize| one.people[side].filter(|id| *id != 999);
            let is_disputed = one.state == "disputed" || one.at[2] % 5 == 0;
            let is_retired = one.state == "retired";
            let reason = one.texts[3].clone().unwrap_or_else(|| "So".to_owned());
            a.run(
                "INSERT INTO relationships (id, version, provider_kind, provider_id, customer_kind, customer_id,
                     audience, state, origin, deliverable, deliverable_kind, frequency, rhythm, good, described,
                     provider_owner_id, customer_owner_id, provider_confirmed_by, provider_confirmed_at,
                     customer_confirmed_by, customer_confirmed_at, last_confirmed_at, reconfirm_on, disputed_side,
                     dispute_reason, disputed_at, retired_reason, retired_by, retired_at, created_at)
                 VALUES ($1, 1, $2, $3, $4, $5, $6, $7, 'person', $8, $9, $10, $11, $12, 1, $13, $14, $15, $16, $17,
                     $18, $19, $20, $21, $22, $23, $24, $25, $26, 5)
                 ON CONFLICT (provider_id, customer_id, audience) DO NOTHING",
                &[
                    &id,
                    &from_kind,
                    &from,
                    &to_kind,
                    &to,
                    &audience,
                    &one.state,
                    &one.texts[0],
                    &one.texts[1].as_ref().map(|_| "both"),
                    &one.texts[2].as_ref().map(|_| "occasional"),
                    &one.texts[1],
                    &one.texts[2],
                    &owner(0),
                    &owner(1),
                    &by(0),
                    &confirmed(0),
                    &by(1),
                    &confirmed(1),
                    &confirmed(0).or(confirmed(1)),
                    &(one.at[2] % 3 == 0).then_some("2027-02-28"),
                    &is_disputed.then_some("customer"),
                    &is_disputed.then_some(reason.as_str()),
                    &is_disputed.then_some(one.at[2]),
                    &is_retired.then_some(reason.as_str()),
                    &one.people[1].filter(|id| is_retired && *id != 999),
                    &is_retired.then_some(one.at[1]),
                ],
            )
            .await?;
            if one.service && from == 21 {
                a.run(
                    "INSERT INTO relationship_services (relationship_id, service_id)
                     SELECT r.id, s.id FROM relationships r, services s WHERE r.id = $1",
                    &[&id],
                )
                .await?;
            }
        }
        Ok(())
    });
    done.unwrap();
}

async fn clear(a: &mut db::Act) -> Result<(), Failure> {
    for all in [
        "DELETE FROM relationship_services",
        "DELETE FROM relationship_descriptions",
        "DELETE FROM relationships",
    ] {
        a.run(all, &[]).await?;
    }
    Ok(())
}

async fn offer(world: &TestDb) {
    let done: Result<(), Failure> = act!(world.db, Viewer::system(), |a| {
        a.run(
            "INSERT INTO services (id, version, team_id, name, name_key, confidentiality, targets, default_class,
                 offers_present, asks_guests, created_at)
             VALUES (71, 1, 21, 'Care; quick', 'care; quick', 'open', '{}', 'standard', FALSE, FALSE, 0),
                    (72, 1, 21, 'Ärger', 'arger', 'team', '{}', 'standard', FALSE, FALSE, 0),
                    (73, 1, 21, 'Secret', 'secret', 'confidential', '{}', 'standard', FALSE, FALSE, 0)",
            &[],
        )
        .await?;
        Ok(())
    });
    done.unwrap();
}

#[tokio::test]
async fn what_went_out_and_comes_into_an_empty_organisation_goes_out_the_same() {
    let mut runner = TestRunner::deterministic();
    let lines = prop::collection::vec(drawn(), 0..25);
    for world in clinics().await {
        furnish(&world).await;
        offer(&world).await;
        for _ in 0..24 {
            let all = lines.new_tree(&mut runner).unwrap().current();
            settle(&world, &all).await;
            for format in [Format::Csv, Format::Yaml] {
                let out = export(&world, format).await;
                assert!(
                    !out.contains("Secret"),
                    "that somebody uses what is confidential is nobody's business"
                );
                let before =
                    import(&world, ADA, &out).await.unwrap_or_else(|error| panic!("{error:?}\n{out}"));
                assert!(before.changes.is_empty(), "{}: {:?}\n{out}", world.name, before.changes);
                let emptied: Result<(), Failure> = act!(world.db, Viewer::system(), |a| clear(a).await);
                emptied.unwrap();
                let done = import(&world, ADA, &out).await.unwrap_or_else(|error| panic!("{error:?}\n{out}"));
                assert_eq!(done.rows, done.changes.len() as i64);
                assert_eq!(export(&world, format).await, out, "{}", world.name);
            }
        }
    }
}
