//! What is missing on the map, and a campaign for it, on both databases.

use db::act;
use kernel::{Failure, Id, Refusal, TeamRole, Viewer};
use map::RelationshipId;
use map::relationships::actions as relationships;
use map::relationships::model::Side;
use people::TeamId;

use super::actions::{NewCampaign, end, finish_part, start, today};
use super::model::Missing;
use super::store::{self, Part};
use crate::tests::world::{World, refusal, worlds};

fn lead(world: &World) -> Viewer {
    Viewer { teams: vec![(world.billing.0, TeamRole::Lead)], ..world.amara.clone() }
}

async fn missing(world: &World) -> Missing {
    let mut view = world.db.view(world.admin.clone()).await.unwrap();
    let now = view.now;
    let teams = store::teams(&mut view, None).await.unwrap();
    let day = today(&world.admin, now).to_string();
    Missing::of(teams, store::lines(&mut view, None, &day, now).await.unwrap())
}

fn names<'a>(teams: impl Iterator<Item = &'a store::Team>) -> Vec<&'a str> {
    teams.map(|team| team.name.as_str()).collect()
}

/// The relationship that requests brought about, confirmed by both.
async fn confirmed(world: &World) -> RelationshipId {
    let mut view = world.db.view(Viewer::system()).await.unwrap();
    let id: Id = view.one("SELECT id FROM relationships WHERE audience = 1", &[]).await.unwrap();
    drop(view);
    let id = RelationshipId(id);
    for (viewer, side) in [(&world.amara, Side::Provider), (&world.grace, Side::Customer)] {
        let done: Result<_, Failure> =
            act!(world.db, viewer, |a| relationships::confirm(a, id, None, Some(side)).await);
        done.unwrap();
    }
    id
}

async fn parts(world: &World) -> Vec<Part> {
    let mut view = world.db.view(Viewer::system()).await.unwrap();
    let campaign = store::latest(&mut view).await.unwrap().unwrap();
    store::parts(&mut view, campaign.id).await.unwrap()
}

#[tokio::test]
async fn a_confirmed_line_leaves_neither_end_without_provider_or_customer() {
    for world in worlds().await {
        let all = ["Front Desk", "Human Resources", "Legal", "Patient Billing"];
        let before = missing(&world).await;
        assert_eq!(
            (names(before.without_provider()), names(before.without_customer())),
            (all.into(), all.into())
        );
        for _ in 0..5 {
            world.open(&world.grace, &world.bill("Charged twice")).await;
        }
        let line = confirmed(&world).await;
        let after = missing(&world).await;
        assert_eq!(names(after.without_provider()), ["Human Resources", "Legal", "Patient Billing"]);
        assert_eq!(names(after.without_customer()), ["Front Desk", "Human Resources", "Legal"]);
        // Five requests ask for an agreement; nothing is due to be confirmed for a year.
        assert_eq!((after.unagreed.len(), after.unagreed[0].asked, after.unagreed[0].id), (1, 5, line));
        assert_eq!((after.stale.len(), after.count_of(world.billing)), (0, 2));
        world.later(370 * 86_400);
        let stale = missing(&world).await;
        assert_eq!((stale.stale.len(), stale.unagreed.len()), (1, 0));
    }
}

#[tokio::test]
async fn every_team_with_a_lead_is_asked_once_and_a_lead_says_that_it_is_done() {
    for world in worlds().await {
        let new = |due: &str| NewCampaign {
            words: "So that nobody is forgotten.".to_owned(),
            due_on: due.to_owned(),
        };
        let lead = lead(&world);
        let not: Result<_, Failure> = act!(world.db, lead, |a| start(a, &new("2199-01-31")).await);
        assert_eq!(refusal(not), Refusal::Forbidden("refusal-campaign"));
        let past: Result<_, Failure> = act!(world.db, world.admin, |a| start(a, &new("2001-01-31")).await);
        assert_eq!(refusal(past), Refusal::field("due_on", "field-past"));
        let begun: Result<_, Failure> = act!(world.db, world.admin, |a| start(a, &new("2199-01-31")).await);
        begun.unwrap();
        let twice: Result<_, Failure> = act!(world.db, world.admin, |a| start(a, &new("2199-01-31")).await);
        assert_eq!(refusal(twice), Refusal::Conflict("refusal-campaign-runs"));

        // Billing alone has a lead.
        let asked = parts(&world).await;
        assert_eq!((asked.len(), asked[0].team_id, asked[0].missing), (1, world.billing, 2));
        let other: Result<(), Failure> = act!(world.db, world.noor, |a| finish_part(a, world.billing).await);
        assert_eq!(refusal(other), Refusal::Forbidden("refusal-part"));
        let done: Result<(), Failure> = act!(world.db, lead, |a| finish_part(a, world.billing).await);
        done.unwrap();
        assert_eq!(parts(&world).await[0].done_by.map(|by| by.0), Some(lead.person));
        let again: Result<(), Failure> =
            act!(world.db, lead, |a| finish_part(a, TeamId(world.billing.0)).await);
        assert_eq!(refusal(again), Refusal::Conflict("refusal-campaign-part"));

        let over: Result<(), Failure> = act!(world.db, world.admin, |a| end(a).await);
        over.unwrap();
        let late: Result<(), Failure> = act!(world.db, lead, |a| finish_part(a, world.billing).await);
        assert_eq!(refusal(late), Refusal::Conflict("refusal-campaign-over"));
    }
}
