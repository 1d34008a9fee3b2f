//! One request that holds two things.

use kernel::Refusal;

use crate::linking::actions::{self as linking, Split};
use crate::requests::actions::{self, Words};
use crate::requests::model::{RequestEvent, RequestId, TextId};
use crate::requests::store::Relation;
use crate::tests::world::{World, refusal, worlds};
use crate::verb_by;

impl World {
    async fn split(
        &self,
        who: &kernel::Viewer,
        id: RequestId,
        messages: &[TextId],
        service: Option<map::ServiceId>,
    ) -> Result<RequestId, kernel::Failure> {
        let input = Split { subject: "A new chair".to_owned(), messages: messages.to_vec(), service };
        verb_by!(self, who, |a| linking::split(a, id, None, &input))
    }

    async fn told(&self, who: &kernel::Viewer, id: RequestId, body: &str) -> TextId {
        let words = Words { body: body.to_owned() };
        verb_by!(self, who, |a| actions::message(a, id, None, &words)).unwrap();
        self.see(who, id).await.texts.last().unwrap().id
    }
}

#[tokio::test]
async fn messages_become_a_request_of_the_same_person_linked_with_the_first_where_they_stay() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let first = world.told(&world.grace, id, "And my chair is broken.").await;
        let second = world.told(&world.grace, id, "It is the blue one.").await;
        let own = world.told(&world.amara, id, "I look into the bill.").await;
        let new = world.split(&world.amara, id, &[second, first], None).await.unwrap();
        let seen = world.see(&world.grace, new).await;
        assert_eq!(
            (seen.shown.requester_id.0, seen.shown.subject.as_str()),
            (world.grace.person, "A new chair")
        );
        assert_eq!(seen.whole.body, "And my chair is broken.\n\nIt is the blue one.", "{}", world.test.name);
        assert_eq!(world.relations(&world.grace, new).await, [(Relation::Split, id.get())]);
        assert_eq!(world.relations(&world.grace, id).await, [(Relation::SplitOff, new.get())]);
        let original = world.see(&world.grace, id).await;
        assert_eq!(original.texts.len(), 3, "they stay where they were said");
        let marked = original.events.iter().any(|happened| {
            matches!(&happened.event, RequestEvent::SplitOff { texts } if *texts == [first, second])
        });
        assert!(marked);
        let noor = world.see(&world.noor, id).await;
        assert!(
            !noor.events.iter().any(|happened| matches!(happened.event, RequestEvent::SplitOff { .. })),
            "who does not read what was said does not hear of it"
        );
        let again = world.split(&world.amara, id, &[first], None).await;
        assert_eq!(refusal(again), Refusal::field("messages", "field-split-already"));
        let stranger = world.split(&world.grace, id, &[own], None).await;
        assert_eq!(refusal(stranger), Refusal::Forbidden("refusal-request-not-yours"));
        assert_eq!(world.row_differences().await, [""; 0]);
    }
}

#[tokio::test]
async fn only_messages_of_that_request_go_along_and_only_where_they_are_as_open() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let other = world.open(&world.grace, &world.bill("An address")).await;
        let here = world.told(&world.grace, id, "And my chair is broken.").await;
        let there = world.told(&world.grace, other, "It has changed.").await;
        let note = Words { body: "Hm.".to_owned() };
        verb_by!(world, world.amara, |a| actions::note(a, id, None, &note)).unwrap();
        let seen = world.see(&world.amara, id).await;
        let note = seen.texts.iter().find(|text| text.body == "Hm.").unwrap().id;
        for wrong in [there, note, TextId::new(4_711)] {
            let refused = world.split(&world.amara, id, &[here, wrong], None).await;
            assert_eq!(refusal(refused), Refusal::field("messages", "field-unknown"), "{}", world.test.name);
        }
        let nothing = world.split(&world.amara, id, &[], None).await;
        assert_eq!(refusal(nothing), Refusal::field("messages", "field-required"));
        let apart = world.split(&world.amara, id, &[here], Some(world.leave)).await;
        assert_eq!(refusal(apart), Refusal::field("service", "field-split-confidentiality"));
        let new = world.split(&world.amara, id, &[here], Some(world.estimates)).await.unwrap();
        assert_eq!(world.see(&world.grace, new).await.shown.service_id, world.estimates);
    }
}
