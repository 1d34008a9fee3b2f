//! Who sees what: notes, team requests, confidential ones.

use kernel::Refusal;
use people::PersonId;

use super::world::{World, refusal, worlds};
use crate::requests::actions::{self, Acknowledgement, Follower, HandOver, Resolution, Words};
use crate::requests::model::{Part, RequestEvent, RequestId};
use crate::requests::reading::{self, Seen};
use crate::requests::store::{self, Filter, LineAsked, Sort};
use crate::verb_by;

async fn lists(world: &World, who: &kernel::Viewer, id: RequestId) -> bool {
    let mut view = world.db.view(who.clone()).await.unwrap();
    let (viewer, now) = (PersonId(who.person), view.now);
    let all = store::list(&mut view, viewer, &Filter::default(), Sort::Newest, None, 50).await.unwrap();
    let team = world.see(&world.hal, id).await.shown.team_id;
    let line = store::in_line(&mut view, &LineAsked::first(viewer, team, now, 50)).await.unwrap();
    let counts = store::queue_counts(&mut view, viewer, team, now).await.unwrap();
    assert_eq!(i64::try_from(line.len()).unwrap(), counts.all_open);
    all.iter().any(|shown| shown.id == id) || line.iter().any(|line| line.shown.id == id)
}

#[tokio::test]
async fn z_02_a_confidential_request_does_not_exist_for_those_not_named_or_cleared() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.ask_of(world.leave, "Six weeks off")).await;
        for uncleared in [&world.hue, &world.amara, &world.admin] {
            assert_eq!(refusal(world.try_see(uncleared, id).await), Refusal::NotFound, "{}", world.test.name);
            assert!(!lists(&world, uncleared, id).await);
            let word = Acknowledgement::default();
            let tried = verb_by!(world, uncleared, |a| actions::acknowledge(a, id, None, &word));
            assert_eq!(refusal(tried), Refusal::NotFound);
        }
        let seen = world.see(&world.hal, id).await;
        assert_eq!(seen.shown.number, None);
        assert!(seen.standing.provides && lists(&world, &world.hal, id).await);
        assert!(world.see(&world.grace, id).await.reads());
    }
}

#[tokio::test]
async fn what_confidential_requests_bring_about_is_as_hidden_as_they_are() {
    for world in worlds().await {
        world.open(&world.grace, &world.bill("Before")).await;
        world.open(&world.grace, &world.ask_of(world.leave, "Six weeks off")).await;
        let after = world.open(&world.grace, &world.bill("After")).await;
        // No gap in the numbers tells of it.
        assert_eq!(world.see(&world.amara, after).await.shown.number, Some(1002));
        let mut view = world.db.view(world.amara.clone()).await.unwrap();
        let seen: i64 = view
            .one(
                "SELECT COUNT(*) FROM relationships r WHERE EXISTS
                   (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1)",
                &[&world.amara.person],
            )
            .await
            .unwrap();
        assert_eq!(seen, 1);
        let events: i64 = view
            .one(
                "SELECT COUNT(*) FROM events e WHERE e.subject_kind = 'request' AND EXISTS
                   (SELECT 1 FROM audience_members m WHERE m.audience = e.audience AND m.person_id = $1)",
                &[&world.amara.person],
            )
            .await
            .unwrap();
        assert_eq!(events, 2);
    }
}

#[tokio::test]
async fn a_confidential_request_stays_in_its_circle() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.ask_of(world.leave, "Six weeks off")).await;
        let over = HandOver { team: world.billing, reason: "Yours?".to_owned() };
        let tried = verb_by!(world, world.hal, |a| actions::hand_over(a, id, None, &over));
        assert_eq!(refusal(tried), Refusal::Conflict("refusal-confidential-stays"));
        let follower = Follower { person: PersonId(world.noor.person), part: Part::Participant };
        let tried = verb_by!(world, world.grace, |a| actions::add_follower(a, id, &follower));
        assert_eq!(refusal(tried), Refusal::Forbidden("refusal-request-not-yours"));
        verb_by!(world, world.hal, |a| actions::add_follower(a, id, &follower)).unwrap();
        assert!(world.see(&world.noor, id).await.reads());
    }
}

#[tokio::test]
async fn z_05_an_internal_note_is_nowhere_for_who_asked() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let words = Words { body: "She calls every week.".to_owned() };
        verb_by!(world, world.amara, |a| actions::note(a, id, None, &words)).unwrap();
        let view = |seen: crate::requests::reading::Seen, who: &kernel::Viewer| {
            serde_json::to_string(&seen.view(who, world.db.now())).unwrap()
        };
        let asker = view(world.see(&world.grace, id).await, &world.grace);
        assert!(!asker.contains("every week") && !asker.contains("noted"), "{asker}");
        let team = view(world.see(&world.jonas, id).await, &world.jonas);
        assert!(team.contains("every week") && team.contains("noted"));
    }
}

#[tokio::test]
async fn a_colleague_sees_where_an_open_request_stands_but_not_what_was_said() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let words = Words { body: "A word in private.".to_owned() };
        verb_by!(world, world.amara, |a| actions::message(a, id, None, &words)).unwrap();
        let seen = world.see(&world.noor, id).await;
        assert!(!seen.reads() && seen.texts.is_empty());
        assert!(!seen.events.iter().any(|e| matches!(e.event, RequestEvent::Replied { .. })));
        let json = serde_json::to_string(&seen.view(&world.noor, world.db.now())).unwrap();
        assert!(json.contains("Charged twice") && !json.contains("Please.") && !json.contains("private"));
    }
}

#[tokio::test]
async fn a_team_request_is_for_the_team_and_those_named() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.ask_of(world.letters, "Payment plan letter")).await;
        assert_eq!(refusal(world.try_see(&world.amara, id).await), Refusal::NotFound);
        assert!(world.see(&world.noor, id).await.standing.provides);
        assert!(world.see(&world.grace, id).await.reads());
    }
}

#[tokio::test]
async fn a_note_stays_with_the_team_and_the_person_who_wrote_it_wherever_the_request_goes() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Is this lawful?")).await;
        let note = Words { body: "between us".to_owned() };
        verb_by!(world, world.amara, |a| actions::note(a, id, None, &note)).unwrap();
        let over = HandOver { team: world.legal, reason: "A question of law".to_owned() };
        verb_by!(world, world.amara, |a| actions::hand_over(a, id, None, &over)).unwrap();
        let says = |seen: &Seen| seen.texts.iter().any(|text| text.body == "between us");
        assert!(says(&world.see(&world.amara, id).await), "whoever wrote it reads it");
        assert!(!says(&world.see(&world.noor, id).await), "{}", "the next team does not");
        let noted = |seen: &Seen| seen.events.iter().any(|e| matches!(e.event, RequestEvent::Noted { .. }));
        assert!(!noted(&world.see(&world.noor, id).await));
    }
}

#[tokio::test]
async fn whether_it_is_settled_only_those_say_who_asked() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        let done = Resolution { message: "Paid back.".to_owned(), ..Resolution::default() };
        verb_by!(world, world.jonas, |a| actions::resolve(a, id, None, &done)).unwrap();
        assert_eq!(
            world.see(&world.grace, id).await.shown.assignee_id.map(|id| id.0),
            Some(world.jonas.person),
            "whoever did it had it"
        );
        for who in [&world.jonas, &world.admin] {
            let tried = verb_by!(world, who, |a| actions::close(a, id, None, actions::Closure::default()));
            assert_eq!(refusal(tried), Refusal::Forbidden("refusal-request-not-yours"));
        }
        verb_by!(world, world.grace, |a| actions::close(a, id, None, actions::Closure::default())).unwrap();
    }
}

#[tokio::test]
async fn a_look_of_an_administrator_at_what_others_say_is_written_down() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        for (who, looks) in [(&world.admin, 1), (&world.amara, 0), (&world.noor, 0)] {
            let mut view = world.db.view(who.clone()).await.unwrap();
            reading::by_id(&mut view, id).await.unwrap();
            assert_eq!(view.seen.len(), looks);
        }
    }
}
