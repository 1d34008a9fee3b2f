//! What was missing, on both databases.

use db::act;
use kernel::{Failure, Refusal};
use map::services::forms;

use super::actions::{NewMissing, add_to_form, say};
use super::store;
use crate::requests::model::{RequestEvent, TextId};
use crate::tests::world::{World, refusal, worlds};

async fn said(world: &World, who: &kernel::Viewer) -> Vec<store::Said> {
    let mut view = world.db.view(who.clone()).await.unwrap();
    let now = view.now;
    store::said(&mut view, who.person, world.bills, now).await.unwrap()
}

#[tokio::test]
async fn what_was_missing_is_counted_for_the_form_and_read_by_the_team_alone() {
    for world in worlds().await {
        for (nth, what) in ["Cost centre", "cost centre", "A photo"].into_iter().enumerate() {
            let id = world.open(&world.grace, &world.bill("Charged twice")).await;
            let input = NewMissing { what: what.to_owned() };
            let asker: Result<_, Failure> = act!(world.db, world.grace, |a| say(a, id, &input).await);
            assert_eq!(refusal(asker), Refusal::Forbidden("refusal-request-not-yours"));
            for _ in 0..2 {
                let told: Result<_, Failure> = act!(world.db, world.amara, |a| say(a, id, &input).await);
                told.unwrap();
            }
            let missed = |seen: crate::requests::reading::Seen| {
                let is = |one: &&crate::requests::model::Happened| {
                    matches!(one.event, RequestEvent::WasMissing { .. })
                };
                (seen.events.iter().filter(is).count(), seen.texts.len())
            };
            assert_eq!(
                missed(world.see(&world.jonas, id).await),
                (1, 1),
                "{nth}: saying it again changes nothing"
            );
            assert_eq!(missed(world.see(&world.grace, id).await), (0, 0), "whoever asked is not scored");
        }
        let counted = said(&world, &world.amara).await;
        assert_eq!(counted.iter().map(|said| said.n).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(counted[1].words, "A photo");
        world.later(91 * 86_400);
        assert!(said(&world, &world.amara).await.is_empty());
    }
}

#[tokio::test]
async fn one_action_asks_for_it_from_now_on() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let input = NewMissing { what: "Cost centre".to_owned() };
        let told: Result<_, Failure> = act!(world.db, world.amara, |a| say(a, id, &input).await);
        told.unwrap();
        let what = said(&world, &world.amara).await[0].id;
        let stranger: Result<_, Failure> =
            act!(world.db, world.noor, |a| add_to_form(a, world.bills, what).await);
        assert_eq!(refusal(stranger), Refusal::Forbidden("refusal-service-change"));
        let unknown: Result<_, Failure> =
            act!(world.db, world.amara, |a| add_to_form(a, world.bills, TextId::new(4_711)).await);
        assert_eq!(refusal(unknown), Refusal::Conflict("refusal-missing-gone"));
        let added: Result<_, Failure> =
            act!(world.db, world.amara, |a| add_to_form(a, world.bills, what).await);
        added.unwrap();
        let mut view = world.db.view(world.amara.clone()).await.unwrap();
        let form = forms::store::newest(&mut view, world.bills).await.unwrap();
        let labels: Vec<&str> = form.fields().iter().map(|field| field.label.as_str()).collect();
        assert_eq!(labels, ["Cost centre"]);
    }
}
