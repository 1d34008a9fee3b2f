//! How a relationship comes about, who sees it, and how both sides confirm it.

mod guests;
mod together;

use db::{act, counted};
use kernel::{Audience, Failure, Id, Instant};
use people::{PersonId, TeamId};
use testkit::{SteeredClock, TestDb};

use super::store::{self, Filter, Whose};
use super::{Relationship, RelationshipId, Side, State, actions, ensure};
use crate::fixture::{ADA, BOB, GUS, LEA, MAX, SALES, STAFF, caller, clinics, service, signed_in};
use crate::services::input::NewService;
use crate::services::tests::{offer, word};
use crate::{Confidentiality, Party};

async fn asked(
    world: &TestDb,
    provider: TeamId,
    customer: Party,
    audience: Audience,
    at: Instant,
) -> RelationshipId {
    let viewer = signed_in(&world.db, BOB).await;
    let (done, count) = counted(async {
        let done: Result<RelationshipId, Failure> = act!(world.db, viewer, |a| {
            Ok(ensure(a, Party::from(provider), customer, audience, at).await?)
        });
        done
    })
    .await;
    assert_eq!(count.0, 1);
    done.unwrap()
}

async fn sales_asks_staff(world: &TestDb) -> RelationshipId {
    asked(world, STAFF, SALES.into(), Audience::COLLEAGUES, SteeredClock::START).await
}

async fn find(world: &TestDb, by: PersonId, id: RelationshipId) -> Option<Relationship> {
    let mut view = world.db.view(signed_in(&world.db, by).await).await.unwrap();
    store::find(&mut view, by.0, id).await.unwrap()
}

async fn list(world: &TestDb, by: PersonId, filter: Filter) -> Vec<Relationship> {
    let mut view = world.db.view(signed_in(&world.db, by).await).await.unwrap();
    let (rows, count) = counted(store::list(&mut view, by.0, &filter)).await;
    assert_eq!(count.0, 1);
    rows.unwrap()
}

async fn confirm(
    world: &TestDb,
    by: PersonId,
    id: RelationshipId,
    expected: Option<i64>,
    side: Option<Side>,
) -> Result<Relationship, Failure> {
    let viewer = signed_in(&world.db, by).await;
    act!(world.db, viewer, |a| actions::confirm(a, id, expected, side).await)
}

fn mine() -> Filter {
    Filter { limit: 50, ..Filter::default() }
}

#[tokio::test]
async fn a_first_request_brings_a_relationship_about_and_the_next_one_finds_it() {
    for world in clinics().await {
        let first = sales_asks_staff(&world).await;
        let later = SteeredClock::START.plus_seconds(60);
        assert_eq!(asked(&world, STAFF, SALES.into(), Audience::COLLEAGUES, later).await, first);
        // What an import brings from the past does not turn the clock back.
        assert_eq!(asked(&world, STAFF, SALES.into(), Audience::COLLEAGUES, Instant(5)).await, first);
        let found = find(&world, MAX, first).await.unwrap();
        assert_eq!((found.provider_name.as_str(), found.customer_name.as_str()), ("Staff", "Sales"));
        assert_eq!((found.state, found.last_request_at, found.version), (State::Proposed, Some(later), 1));
        let turned = asked(&world, SALES, STAFF.into(), Audience::COLLEAGUES, later).await;
        assert_ne!(turned, first, "who serves whom is another question the other way round");
    }
}

#[tokio::test]
async fn two_first_requests_at_the_same_moment_draw_one_line() {
    for world in clinics().await {
        let (one, other) = tokio::join!(sales_asks_staff(&world), sales_asks_staff(&world));
        assert_eq!(one, other, "{}", world.name);
    }
}

#[tokio::test]
async fn what_a_confidential_request_brought_about_exists_for_its_circle_alone() {
    for world in clinics().await {
        let confidentiality = Some(Confidentiality::Confidential);
        let care =
            offer(&world, ADA, NewService { confidentiality, ..service("Care", STAFF) }).await.unwrap();
        let hidden = asked(&world, STAFF, SALES.into(), care.id.circle(), SteeredClock::START).await;
        let party = Filter { whose: Whose::OfParty(STAFF.0), ..mine() };
        for who in [ADA, MAX, BOB, GUS] {
            assert!(find(&world, who, hidden).await.is_none());
            assert!(list(&world, who, party.clone()).await.is_empty());
            assert!(list(&world, who, mine()).await.is_empty());
            assert_eq!(word(confirm(&world, who, hidden, None, None).await), "refusal-not-found");
        }
        assert!(find(&world, LEA, hidden).await.is_some());
        assert_eq!(list(&world, LEA, mine()).await.len(), 1);
        // An open request between the same two makes one of its own, which says nothing of the other.
        let open = sales_asks_staff(&world).await;
        assert_ne!(open, hidden);
        assert_eq!(list(&world, BOB, mine()).await.len(), 1);
    }
}

#[tokio::test]
async fn each_side_confirms_once_and_its_first_word_stays_on_record() {
    for world in clinics().await {
        let id = sales_asks_staff(&world).await;
        let one = confirm(&world, MAX, id, Some(1), None).await.unwrap();
        assert_eq!(
            (one.state, one.provider_confirmed_by, one.version),
            (State::ConfirmedByOne, Some(MAX), 2)
        );
        assert_eq!((one.provider_confirmed_name.as_deref(), one.customer_confirmed_by), (Some("Max"), None));
        assert_eq!(one.provider_confirmed_at, Some(SteeredClock::START));
        let again = confirm(&world, LEA, id, None, None).await.unwrap();
        assert_eq!((again.state, again.provider_confirmed_by), (State::ConfirmedByOne, Some(MAX)));
        let both = confirm(&world, BOB, id, None, Some(Side::Customer)).await.unwrap();
        assert_eq!((both.state, both.customer_confirmed_by), (State::Confirmed, Some(BOB)));

        let mut view = world.db.view(signed_in(&world.db, BOB).await).await.unwrap();
        let events = db::event::of(&mut view, id.0).await.unwrap();
        let told: Vec<&str> = events.iter().map(|event| event.payload.as_str()).collect();
        assert_eq!(
            told,
            [
                r#"{"kind":"relationship_confirmed","side":"provider","state":"confirmed_by_one"}"#,
                r#"{"kind":"relationship_confirmed","side":"customer","state":"confirmed"}"#,
            ]
        );
    }
}

#[tokio::test]
async fn nobody_confirms_for_a_side_that_is_not_theirs() {
    for world in clinics().await {
        let id = sales_asks_staff(&world).await;
        assert_eq!(word(confirm(&world, ADA, id, None, None).await), "refusal-not-your-side");
        assert_eq!(word(confirm(&world, BOB, id, None, Some(Side::Provider)).await), "refusal-not-your-side");
        assert_eq!(word(confirm(&world, GUS, id, None, None).await), "refusal-not-found");
        assert_eq!(word(confirm(&world, BOB, id, Some(7), None).await), "refusal-stale");
        assert_eq!(find(&world, BOB, id).await.unwrap().state, State::Proposed);
    }
}

#[tokio::test]
async fn one_person_can_be_an_end_too() {
    for world in clinics().await {
        let id = asked(&world, STAFF, ADA.into(), Audience::COLLEAGUES, SteeredClock::START).await;
        let found = confirm(&world, ADA, id, None, None).await.unwrap();
        assert_eq!((found.customer_name.as_str(), found.state), ("Ada", State::ConfirmedByOne));
        assert_eq!(list(&world, ADA, mine()).await.len(), 1);
    }
}

#[tokio::test]
async fn the_list_shows_my_own_and_my_teams_links_latest_request_first() {
    for world in clinics().await {
        let at = |seconds| SteeredClock::START.plus_seconds(seconds);
        let old = asked(&world, STAFF, SALES.into(), Audience::COLLEAGUES, at(1)).await;
        let new = asked(&world, SALES, MAX.into(), Audience::COLLEAGUES, at(2)).await;
        asked(&world, STAFF, STAFF.into(), Audience::COLLEAGUES, at(3)).await;
        let ids = |rows: Vec<Relationship>| rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
        assert_eq!(ids(list(&world, BOB, mine()).await), [new, old]);
        assert_eq!(ids(list(&world, LEA, mine()).await), [old], "a team and itself are no link");
        assert_eq!(ids(list(&world, ADA, mine()).await), []);
        assert_eq!(
            ids(list(&world, ADA, Filter { whose: Whose::OfParty(Id(MAX.get())), ..mine() }).await),
            [new]
        );
        let first = Filter { limit: 1, ..mine() };
        assert_eq!(ids(list(&world, BOB, first.clone()).await), [new]);
        assert_eq!(ids(list(&world, BOB, Filter { after: Some(new), ..first.clone() }).await), [old]);
        assert_eq!(ids(list(&world, BOB, Filter { after: Some(old), ..first }).await), []);
    }
}

#[tokio::test]
async fn both_sides_confirm_on_the_page() {
    for world in clinics().await {
        for language in web::texts::LANGUAGES {
            assert!(
                caller(&world, GUS, language)
                    .await
                    .get("/relationships")
                    .await
                    .page()
                    .contains("class=\"empty\"")
            );
        }
        let id = sales_asks_staff(&world).await;
        for language in web::texts::LANGUAGES {
            let (max, bob, ada) = (
                caller(&world, MAX, language).await,
                caller(&world, BOB, language).await,
                caller(&world, ADA, language).await,
            );
            let path = format!("/relationships/{id}");
            for reader in [&max, &bob] {
                assert!(reader.get("/relationships").await.page().contains(&path));
            }
            assert!(ada.get("/relationships").await.page().contains("class=\"empty\""), "not hers");
            assert!(!ada.get(&path).await.page().contains("/confirmation"), "seen, but not hers to confirm");
            let own = max.get(&path).await.page();
            assert_eq!(own.contains("value=\"provider\""), language == "en");
            let confirmation = format!("{path}/confirmation");
            assert_eq!(ada.form(&confirmation, &[("side", "provider")]).await.status.as_u16(), 403);
            let back = max.form(&confirmation, &[("side", "provider")]).await.onward();
            assert_eq!(back, format!("{path}?said=relationship-confirmed"));
            assert!(max.get(&back).await.page().contains("toast-note"));
        }
        let bob = caller(&world, BOB, "en").await;
        let path = format!("/relationships/{id}/confirmation");
        let back = bob.form(&path, &[("side", "customer"), ("back", "list")]).await.onward();
        assert_eq!(back, "/relationships?said=relationship-confirmed");
        assert_eq!(find(&world, BOB, id).await.unwrap().state, State::Confirmed);
    }
}

#[tokio::test]
async fn programs_see_both_ends_and_confirm_for_their_own() {
    for world in clinics().await {
        let id = sales_asks_staff(&world).await;
        let (max, gus) = (caller(&world, MAX, "en").await, caller(&world, GUS, "en").await);
        let listed = max.get("/api/v1/relationships").await.json();
        let one = &listed["items"][0];
        assert_eq!(
            (one["provider"]["name"].as_str(), one["customer"]["kind"].as_str()),
            (Some("Staff"), Some("team"))
        );
        assert_eq!((one["state"].as_str(), one["origin"].as_str()), (Some("proposed"), Some("request")));
        let path = format!("/api/v1/relationships/{id}");
        assert_eq!(max.get(&path).await.header("etag"), "\"v1\"");
        let confirmed = max.json("POST", &format!("{path}/confirmation"), "").await;
        assert_eq!((confirmed.status.as_u16(), confirmed.header("etag")), (200, "\"v2\""));
        assert_eq!(confirmed.json()["provider"]["confirmed_by"]["name"], "Max");
        let (all, own) = ("/api/v1/relationships", "/api/v1/relationships?mine=true");
        assert_eq!(
            caller(&world, ADA, "en").await.get(all).await.json()["items"].as_array().map(Vec::len),
            Some(1)
        );
        assert_eq!(
            caller(&world, ADA, "en").await.get(own).await.json()["items"].as_array().map(Vec::len),
            Some(0)
        );
        assert_eq!(gus.get(all).await.json()["items"].as_array().map(Vec::len), Some(0));
        let (hidden, nothing) = (gus.get(&path).await, gus.get("/api/v1/relationships/999").await);
        assert_eq!((hidden.status.as_u16(), hidden.body), (404, nothing.body));
        let of_sales = max.get(&format!("/api/v1/relationships?party={SALES}")).await.json();
        assert_eq!(of_sales["items"].as_array().unwrap().len(), 1);
    }
}
