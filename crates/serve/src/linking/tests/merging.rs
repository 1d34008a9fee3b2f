//! Going on as one, and apart again.

use kernel::{Instant, Refusal};
use people::PersonId;

use crate::clocks::ClockKind;
use crate::insights;
use crate::linking::actions::UNDO_SECONDS;
use crate::requests::actions::{self, Acknowledgement, Follower, PauseFor, Words};
use crate::requests::model::{Part, RequestEvent, RequestId, State, WaitingOn};
use crate::requests::store::Relation;
use crate::tests::world::{World, refusal, worlds};
use crate::verb_by;

impl World {
    async fn say(&self, who: &kernel::Viewer, id: RequestId, body: &str) {
        let words = Words { body: body.to_owned() };
        verb_by!(self, who, |a| actions::message(a, id, None, &words)).unwrap();
    }

    async fn acknowledge_by(&self, id: RequestId, at: Option<Instant>) {
        let word = Acknowledgement { expected_at: at, message: None };
        verb_by!(self, self.amara, |a| actions::acknowledge(a, id, None, &word)).unwrap();
    }

    async fn due(&self, id: RequestId, kind: ClockKind) -> Option<Instant> {
        let seen = self.see(&self.amara, id).await;
        seen.clocks.iter().find(|clock| clock.kind == kind).and_then(|clock| clock.due_at)
    }
}

#[tokio::test]
async fn what_goes_on_as_another_is_read_there_and_whoever_asked_writes_there() {
    for world in worlds().await {
        let into = world.open(&world.hue, &world.bill("Charged twice")).await;
        let from = world.open(&world.grace, &world.bill("Charged two times")).await;
        world.say(&world.grace, from, "It is the bill of May.").await;
        let note = Words { body: "She called, too.".to_owned() };
        verb_by!(world, world.amara, |a| actions::note(a, from, None, &note)).unwrap();
        world.merge(&world.amara, from, into).await.unwrap();
        let seen = world.see(&world.grace, into).await;
        assert!(seen.standing.follows && !seen.standing.watches, "{}", world.test.name);
        let said: Vec<&str> = seen.texts.iter().map(|text| text.body.as_str()).collect();
        assert_eq!(said, ["It is the bill of May."], "what the team says among itself stays there");
        let team = world.see(&world.jonas, into).await;
        assert_eq!(team.texts.len(), 2);
        assert_eq!(team.merged.len(), 1);
        assert_eq!(world.see(&world.noor, into).await.texts.len(), 0, "no colleague reads more than before");
        world.say(&world.grace, into, "Thank you.").await;
        let gone = world.see(&world.grace, from).await;
        assert_eq!(gone.shown.state, State::Merged);
        let there = Words { body: "Hello?".to_owned() };
        let late = verb_by!(world, world.grace, |a| actions::message(a, from, None, &there));
        assert_eq!(refusal(late), Refusal::Conflict("refusal-merged"));
        assert_eq!(world.relations(&world.grace, from).await, [(Relation::GoesOn, into.get())]);
        assert_eq!(world.relations(&world.hue, into).await, [(Relation::Merged, from.get())]);
        assert_eq!(world.row_differences().await, [""; 0]);
    }
}

#[tokio::test]
async fn the_earlier_of_the_two_promises_holds_and_the_other_ends_without_being_judged() {
    for world in worlds().await {
        let from = world.open(&world.grace, &world.bill("Charged two times")).await;
        let theirs = world.due(from, ClockKind::Resolve).await.unwrap();
        let first_word = world.due(from, ClockKind::Acknowledge).await.unwrap();
        world.later(5 * 3_600);
        let into = world.open(&world.hue, &world.bill("Charged twice")).await;
        let own = world.due(into, ClockKind::Resolve).await.unwrap();
        assert!(theirs < own, "{}", world.test.name);
        world.merge(&world.amara, from, into).await.unwrap();
        assert_eq!(world.due(into, ClockKind::Resolve).await, Some(theirs));
        assert_eq!(world.due(into, ClockKind::Acknowledge).await, Some(first_word));
        let gone = world.row(from).await;
        assert_eq!((gone.acknowledged_in_time, gone.resolved_in_time, gone.due_at), (None, None, None));
        assert!(world.see(&world.amara, from).await.clocks.is_empty(), "what ran is judged where it goes on");
        // What the one that goes on waits for moves both alike.
        let wait = PauseFor {
            waiting_on: WaitingOn::Requester,
            waiting_for: None,
            reason: "Which month?".to_owned(),
            until: None,
        };
        verb_by!(world, world.amara, |a| actions::pause(a, into, None, &wait)).unwrap();
        assert_eq!(world.due(into, ClockKind::Resolve).await, None);
        world.later(3_600);
        world.say(&world.hue, into, "May.").await;
        assert!(world.due(into, ClockKind::Resolve).await.unwrap() >= theirs);
        assert!(world.due(into, ClockKind::Resolve).await.unwrap() < own.plus_seconds(3_600));
        assert_eq!(world.row_differences().await, [""; 0]);
    }
}

#[tokio::test]
async fn the_earlier_date_that_somebody_gave_holds() {
    for world in worlds().await {
        let into = world.open(&world.hue, &world.bill("Charged twice")).await;
        let from = world.open(&world.grace, &world.bill("Charged two times")).await;
        let now = world.see(&world.grace, from).await.shown.opened_at;
        let (early, late) = (now.plus_seconds(86_400), now.plus_seconds(5 * 86_400));
        world.acknowledge_by(into, Some(late)).await;
        world.acknowledge_by(from, Some(early)).await;
        world.merge(&world.amara, from, into).await.unwrap();
        assert_eq!(world.row(into).await.promised_at, Some(early), "{}", world.test.name);
        world.undo_merge(&world.amara, from).await.unwrap();
        assert_eq!(world.row(into).await.promised_at, Some(late));
        assert_eq!(world.row_differences().await, [""; 0]);
    }
}

#[tokio::test]
async fn taking_it_back_restores_both_exactly_for_an_hour_and_not_later() {
    for world in worlds().await {
        let into = world.open(&world.hue, &world.bill("Charged twice")).await;
        let from = world.open(&world.grace, &world.bill("Charged two times")).await;
        let now = world.see(&world.grace, from).await.shown.opened_at;
        world.acknowledge_by(from, Some(now.plus_seconds(86_400))).await;
        let watcher = Follower { person: PersonId(world.noor.person), part: Part::Watcher };
        verb_by!(world, world.grace, |a| actions::add_follower(a, from, &watcher)).unwrap();
        let wait = PauseFor {
            waiting_on: WaitingOn::Vendor,
            waiting_for: Some("Kessler".to_owned()),
            reason: "A part.".to_owned(),
            until: None,
        };
        verb_by!(world, world.amara, |a| actions::pause(a, from, None, &wait)).unwrap();
        let before = [world.row(from).await, world.row(into).await];
        let follow = [world.followers(from).await, world.followers(into).await];
        world.merge(&world.amara, from, into).await.unwrap();
        assert_eq!(
            world.followers(into).await.len(),
            2,
            "{}: whoever asked, and who watched",
            world.test.name
        );
        world.later(UNDO_SECONDS);
        world.undo_merge(&world.jonas, from).await.unwrap();
        assert_eq!([world.row(from).await, world.row(into).await], before);
        assert_eq!([world.followers(from).await, world.followers(into).await], follow);
        assert_eq!(world.row_differences().await, [""; 0]);
        world.merge(&world.amara, from, into).await.unwrap();
        world.later(UNDO_SECONDS + 1);
        let late = world.undo_merge(&world.jonas, from).await;
        assert_eq!(refusal(late), Refusal::Conflict("refusal-unmerge-late"));
    }
}

#[tokio::test]
async fn z_07_what_is_told_to_others_never_goes_on_as_it() {
    for world in worlds().await {
        let bill = world.open(&world.hal, &world.bill("Charged twice")).await;
        let leave = world.open(&world.hal, &world.ask_of(world.leave, "Three days")).await;
        let refused =
            |outcome, why| assert_eq!(refusal(outcome), Refusal::Conflict(why), "{}", world.test.name);
        // Nobody but the circle sees the one, and nobody of it works on the other.
        let forbidden = world.merge(&world.hal, leave, bill).await;
        assert_eq!(refusal(forbidden), Refusal::Forbidden("refusal-request-not-yours"));
        let hidden = world.merge(&world.amara, bill, leave).await;
        assert_eq!(refusal(hidden), Refusal::field("into", "field-unknown"));
        // Hallway itself, who may all, does not either.
        refused(world.merge(&kernel::Viewer::system(), leave, bill).await, "refusal-merge-audience");
        refused(world.merge(&kernel::Viewer::system(), bill, leave).await, "refusal-merge-audience");
        let other = world.open(&world.grace, &world.ask_of(world.leave, "Four days")).await;
        refused(world.merge(&world.hal, leave, other).await, "refusal-merge-askers");
        let letter = world.open(&world.grace, &world.ask_of(world.letters, "A sentence")).await;
        let more = world.open(&world.hue, &world.ask_of(world.letters, "A sentence")).await;
        refused(world.merge(&world.noor, letter, more).await, "refusal-merge-askers");
        let own = world.open(&world.grace, &world.ask_of(world.letters, "A sentence, please")).await;
        world.merge(&world.noor, letter, own).await.unwrap();
    }
}

#[tokio::test]
async fn it_goes_on_as_no_ended_one_not_as_itself_and_in_no_circle() {
    for world in worlds().await {
        let mut ids = Vec::new();
        for nth in 0..3 {
            ids.push(world.open(&world.grace, &world.bill(&format!("Charged {nth} times"))).await);
        }
        let itself = world.merge(&world.amara, ids[0], ids[0]).await;
        assert_eq!(refusal(itself), Refusal::field("into", "field-unknown"));
        let nothing = world.undo_merge(&world.amara, ids[0]).await;
        assert_eq!(refusal(nothing), Refusal::Conflict("refusal-request-state"), "nothing was put together");
        world.merge(&world.amara, ids[0], ids[1]).await.unwrap();
        let back = world.merge(&world.amara, ids[1], ids[0]).await;
        assert_eq!(refusal(back), Refusal::Conflict("refusal-request-state"), "{}", world.test.name);
        let on = world.merge(&world.amara, ids[1], ids[2]).await;
        assert_eq!(refusal(on), Refusal::Conflict("refusal-merge-merged"));
        world.merge(&world.amara, ids[2], ids[1]).await.unwrap();
        assert_eq!(world.see(&world.grace, ids[1]).await.merged.len(), 2);
        assert_eq!(world.row_differences().await, [""; 0]);
    }
}

#[tokio::test]
async fn figures_count_it_as_asked_and_as_no_end() {
    for world in worlds().await {
        let into = world.open(&world.hue, &world.bill("Charged twice")).await;
        let from = world.open(&world.grace, &world.bill("Charged two times")).await;
        world.merge(&world.amara, from, into).await.unwrap();
        let done = actions::Resolution { message: "Paid back.".to_owned(), ..actions::Resolution::default() };
        verb_by!(world, world.amara, |a| actions::resolve(a, into, None, &done)).unwrap();
        insights::count_all(&world.db).await.unwrap();
        let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
        assert_eq!(insights::differences(&mut view).await.unwrap(), [""; 0]);
        let counted: Vec<String> = view
            .all("SELECT counts FROM insights WHERE scope = 'all' AND grain = 'month'", &[])
            .await
            .unwrap();
        let counts: Vec<i64> =
            counted[0].split(';').next().unwrap().split(',').map(|n| n.parse().unwrap()).collect();
        assert_eq!(counts[0..4], [2, 0, 0, 1], "{}: two asked, none open, one resolved", world.test.name);
        let told = world.see(&world.amara, into).await;
        assert!(told.events.iter().any(|happened| matches!(happened.event, RequestEvent::TookOver { .. })));
    }
}
