//! Asking.

use db::counted;
use kernel::{FieldError, Refusal};
use map::services::{Class, ServiceId};
use people::PersonId;

use super::world::{refusal, worlds};
use crate::requests::actions::Ask;
use crate::requests::model::State;

#[tokio::test]
async fn what_is_asked_has_a_number_a_place_and_promises_at_once() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let seen = world.see(&world.amara, id).await;
        assert_eq!((seen.shown.number, seen.shown.state), (Some(1001), State::New));
        assert_eq!((seen.whole.place, seen.whole.line_length), (1, 1));
        let kinds: Vec<&str> = seen.clocks.iter().map(|clock| clock.kind.as_str()).collect();
        assert!(kinds.contains(&"acknowledge") && kinds.contains(&"resolve"), "{kinds:?}");
        assert_eq!(seen.shown.due_kind.as_deref(), Some("acknowledge"));
        assert_eq!(seen.events.len(), 1, "{}", world.test.name);
    }
}

#[tokio::test]
async fn opening_sends_few_statements_however_much_is_said() {
    for world in worlds().await {
        world.open(&world.grace, &world.bill("First")).await;
        let plain = world.bill("Charged twice");
        let full = Ask {
            external_customer: Some("Patients".to_owned()),
            external_reference: Some("88-2031".to_owned()),
            requested_for: Some(PersonId(world.noor.person)),
            ..world.bill("Charged twice")
        };
        // Signing in is one more, an idempotency key two: eight in all.
        let (_, count) = counted(world.open(&world.grace, &plain)).await;
        assert!(count.0 <= 5, "{}: {count:?}", world.test.name);
        let (_, count) = counted(world.open(&world.grace, &full)).await;
        assert!(count.0 <= 6, "{}: {count:?}", world.test.name);
    }
}

#[tokio::test]
async fn the_first_request_makes_a_relationship_and_the_next_ones_use_it() {
    for world in worlds().await {
        let first = world.open(&world.grace, &world.bill("One")).await;
        let second = world.open(&world.grace, &world.ask_of(world.estimates, "Two")).await;
        let (first, second) = (world.see(&world.grace, first).await, world.see(&world.grace, second).await);
        assert_eq!(first.shown.relationship_id, second.shown.relationship_id);
        let mut view = world.db.view(world.grace.clone()).await.unwrap();
        let state: String = view
            .one("SELECT state FROM relationships WHERE id = $1", &[&first.shown.relationship_id])
            .await
            .unwrap();
        assert_eq!(state, "proposed");
    }
}

#[tokio::test]
async fn z_08_what_does_not_exist_or_is_hidden_is_unknown_and_says_so_by_field() {
    for world in worlds().await {
        let unknown = |field: &'static str| Refusal::Invalid(vec![FieldError::new(field, "field-unknown")]);
        let nothing = world.ask_of(ServiceId::new(77), "Hello");
        assert_eq!(refusal(world.try_open(&world.grace, &nothing).await), unknown("service"));
        let nobody = Ask { requested_for: Some(PersonId::new(77)), ..world.bill("Hello") };
        assert_eq!(refusal(world.try_open(&world.grace, &nobody).await), unknown("requested_for"));
        let outside = Ask { external_customer: Some("Martians".to_owned()), ..world.bill("Hello") };
        assert_eq!(refusal(world.try_open(&world.grace, &outside).await), unknown("external_customer"));
        let past = Ask {
            needed_by: Some(world.db.now().plus_seconds(-1)),
            subject: "\u{200B}".to_owned(),
            ..world.bill("x")
        };
        assert_eq!(
            refusal(world.try_open(&world.grace, &past).await),
            Refusal::Invalid(vec![
                FieldError::new("subject", "field-required"),
                FieldError::new("needed_by", "field-past")
            ])
        );
    }
}

#[tokio::test]
async fn the_class_comes_from_the_service_and_from_who_is_at_the_desk() {
    for world in worlds().await {
        let here =
            Ask { is_present: true, external_customer: Some("Patients".to_owned()), ..world.bill("Here") };
        let here = world.open(&world.grace, &here).await;
        assert_eq!(world.see(&world.amara, here).await.shown.class, Class::Present);
        // The estimates do not offer it, so nobody gets ahead by saying so.
        let there = Ask { is_present: true, ..world.ask_of(world.estimates, "There") };
        let there = world.open(&world.grace, &there).await;
        assert_eq!(world.see(&world.amara, there).await.shown.class, Class::Standard);
    }
}
