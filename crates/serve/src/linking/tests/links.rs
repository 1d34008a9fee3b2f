//! Linking two requests.

use kernel::Refusal;

use crate::linking::LinkId;
use crate::requests::store::Relation;
use crate::tests::world::{refusal, worlds};

#[tokio::test]
async fn both_ends_show_a_link_and_who_works_on_either_ends_it() {
    for world in worlds().await {
        let one = world.open(&world.grace, &world.bill("Charged twice")).await;
        let other = world.open(&world.hue, &world.ask_of(world.estimates, "How much")).await;
        world.link(&world.amara, one, other).await.unwrap();
        assert_eq!(world.relations(&world.grace, one).await, [(Relation::SameCause, other.get())]);
        assert_eq!(world.relations(&world.noor, other).await, [(Relation::SameCause, one.get())]);
        let again = world.link(&world.jonas, other, one).await;
        assert_eq!(refusal(again), Refusal::Conflict("refusal-linked-already"), "in either direction");
        let link = LinkId(world.beside(&world.jonas, other).await[0].link.unwrap());
        let stranger = world.unlink(&world.grace, one, link).await;
        assert_eq!(refusal(stranger), Refusal::Forbidden("refusal-request-not-yours"));
        world.unlink(&world.jonas, other, link).await.unwrap();
        assert!(world.relations(&world.amara, one).await.is_empty());
        assert_eq!(refusal(world.unlink(&world.jonas, other, link).await), Refusal::NotFound);
        world.link(&world.jonas, other, one).await.unwrap();
        assert_eq!(world.row_differences().await, [""; 0]);
    }
}

#[tokio::test]
async fn z_07_who_sees_only_one_end_hears_nothing_of_the_other() {
    for world in worlds().await {
        let bill = world.open(&world.grace, &world.bill("Charged twice")).await;
        let leave = world.open(&world.grace, &world.ask_of(world.leave, "Three days")).await;
        let letter = world.open(&world.grace, &world.ask_of(world.letters, "A sentence")).await;
        // Hal is cleared and sees the bill; he works on the one.
        world.link(&world.hal, leave, bill).await.unwrap();
        for who in [&world.amara, &world.jonas, &world.hue, &world.admin, &world.noor] {
            assert!(world.relations(who, bill).await.is_empty(), "{}", who.name);
            let mut view = world.db.view(who.clone()).await.unwrap();
            let heard: i64 = view
                .one(
                    "SELECT COUNT(*) FROM events e JOIN audience_members m ON m.audience = e.audience
                     WHERE e.subject_kind = 'request_link' AND m.person_id = $1",
                    &[&who.person],
                )
                .await
                .unwrap();
            assert_eq!(heard, 0, "nor in the feed");
        }
        assert_eq!(world.relations(&world.grace, bill).await, [(Relation::SameCause, leave.get())]);
        // What one does not see is as unknown as what is not there.
        let hidden = world.link(&world.amara, bill, leave).await;
        assert_eq!(refusal(hidden), Refusal::field("to", "field-unknown"));
        let hidden = world.link(&world.amara, bill, letter).await;
        assert_eq!(refusal(hidden), Refusal::field("to", "field-unknown"));
        let itself = world.link(&world.amara, bill, bill).await;
        assert_eq!(refusal(itself), Refusal::field("to", "field-unknown"));
        // A link that somebody does not see they cannot end.
        let link = LinkId(world.beside(&world.hal, leave).await[0].link.unwrap());
        assert_eq!(refusal(world.unlink(&world.amara, bill, link).await), Refusal::NotFound);
    }
}
