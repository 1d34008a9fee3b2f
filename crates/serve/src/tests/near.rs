//! A colleague asked by name, and somebody who came by.

use db::act;
use kernel::{Audience, Failure, FieldError, Refusal, Viewer};
use people::PersonId;
use people::availability::{self, Absence};

use super::world::{World, refusal, worlds};
use crate::requests::actions::{self, Acknowledgement, Ask, Assignment, WalkUp};
use crate::requests::model::{CameBy, RequestEvent, RequestId, State};
use crate::verb_by;

fn of(person: &Viewer, subject: &str) -> Ask {
    Ask { person: Some(PersonId(person.person)), subject: subject.to_owned(), ..Ask::default() }
}

fn take() -> Assignment {
    Assignment::default()
}

/// Away until the day after tomorrow.
async fn away(world: &World, who: &Viewer, substitute: Option<&Viewer>) {
    let last = world.db.now().plus_seconds(2 * 86_400).timestamp();
    let absence = Absence {
        first_day: None,
        last_day: last.to_zoned(jiff::tz::TimeZone::UTC).date().to_string(),
        substitute: substitute.map(|substitute| PersonId(substitute.person)),
    };
    let said: Result<_, Failure> = act!(world.db, who, |a| {
        availability::actions::say_absence(a, PersonId(who.person), &absence).await
    });
    said.unwrap();
}

#[tokio::test]
async fn a_colleague_asked_by_name_has_it_first_in_the_line_of_the_team() {
    for world in worlds().await {
        let before = world.open(&world.grace, &world.bill("Charged twice")).await;
        let id = world.open(&world.grace, &of(&world.jonas, "The old list")).await;
        let seen = world.see(&world.amara, id).await;
        assert_eq!(seen.shown.team_id, world.billing, "{}", world.test.name);
        assert_eq!(seen.shown.wished_id, Some(PersonId(world.jonas.person)));
        assert_eq!((seen.shown.assignee_id, seen.shown.state), (None, State::New), "nobody has it yet");
        assert_eq!((seen.whole.place, seen.whole.line_length), (2, 2), "it stands where it came");
        // What colleagues have not been told: the team reads it, others do not.
        assert_eq!(refusal(world.try_see(&world.hue, id).await.map(drop)), Refusal::NotFound);
        assert_eq!(seen.shown.audience, Audience(world.billing.get()));
        // For Jonas it is out of turn as anything is; for Amara it does not stand before what came later.
        let early = verb_by!(world, world.jonas, |a| actions::assign(a, id, None, &take()));
        assert_eq!(
            refusal(early),
            Refusal::Invalid(vec![FieldError::new("reason", "field-reason-out-of-order")])
        );
        verb_by!(world, world.sam, |a| actions::assign(a, before, None, &take())).unwrap();
        let later = world.open(&world.grace, &world.bill("Paid twice")).await;
        verb_by!(world, world.amara, |a| actions::assign(a, later, None, &take())).unwrap();
        verb_by!(world, world.jonas, |a| actions::assign(a, id, None, &take())).unwrap();
        // The service behind it is made once.
        let again = world.open(&world.noor, &of(&world.amara, "Another list")).await;
        let (first, second) = (world.see(&world.amara, id).await, world.see(&world.amara, again).await);
        assert_eq!(first.shown.service_id, second.shown.service_id);
        let wrong = {
            let mut view = world.db.view(Viewer::system()).await.unwrap();
            crate::requests::differences(&mut view).await.unwrap()
        };
        assert_eq!(wrong, [""; 0]);
    }
}

#[tokio::test]
async fn who_is_away_is_stood_in_for_and_without_anybody_the_team_is_asked() {
    for world in worlds().await {
        away(&world, &world.jonas, Some(&world.amara)).await;
        let id = world.open(&world.grace, &of(&world.jonas, "The old list")).await;
        let seen = world.see(&world.grace, id).await;
        assert_eq!(seen.shown.wished_id, Some(PersonId(world.amara.person)));
        let told = seen.events.iter().any(|happened| {
            let (jonas, amara) = (PersonId(world.jonas.person), PersonId(world.amara.person));
            happened.event == RequestEvent::AskedOf { person: jonas, first: Some(amara) }
        });
        assert!(told, "{}", world.test.name);
        away(&world, &world.amara, None).await;
        let id = world.open(&world.grace, &of(&world.jonas, "The new list")).await;
        assert_eq!(world.see(&world.grace, id).await.shown.wished_id, None);
        // What was asked of somebody who is away now stands before what came later, for everybody.
        let later = world.open(&world.grace, &world.bill("Paid twice")).await;
        let early = verb_by!(world, world.sam, |a| actions::assign(a, later, None, &take()));
        assert!(matches!(refusal(early), Refusal::Invalid(_)));
    }
}

#[tokio::test]
async fn z_08_nobody_is_asked_by_name_who_is_not_there_or_has_no_team() {
    for world in worlds().await {
        let wrong = |message| Refusal::Invalid(vec![FieldError::new("person", message)]);
        let nobody = Ask { person: Some(PersonId::new(77)), subject: "Hello".to_owned(), ..Ask::default() };
        assert_eq!(refusal(world.try_open(&world.grace, &nobody).await), wrong("field-unknown"));
        let oneself = world.try_open(&world.grace, &of(&world.grace, "Hello")).await;
        assert_eq!(refusal(oneself), wrong("field-asks-oneself"));
        let alone = world.try_open(&world.grace, &of(&world.admin, "Hello")).await;
        assert_eq!(refusal(alone), wrong("field-person-without-team"));
        let both = Ask { service: Some(world.bills), ..of(&world.jonas, "Hello") };
        assert_eq!(refusal(world.try_open(&world.grace, &both).await), wrong("field-service-or-person"));
        let neither = Ask { subject: "Hello".to_owned(), ..Ask::default() };
        let needed = Refusal::Invalid(vec![FieldError::new("service", "field-required")]);
        assert_eq!(refusal(world.try_open(&world.grace, &neither).await), needed);
    }
}

#[tokio::test]
async fn asking_by_name_is_no_way_around_a_circle() {
    for world in worlds().await {
        // Hal is cleared for what HR is asked in confidence; what he is asked by name his whole team reads.
        let id = world.open(&world.grace, &of(&world.hal, "Six weeks off")).await;
        let seen = world.see(&world.hue, id).await;
        assert_eq!(seen.shown.confidentiality, map::Confidentiality::Team, "{}", world.test.name);
        let service = seen.shown.service_id;
        let secret = map::services::input::ServiceChange {
            confidentiality: Some(map::Confidentiality::Confidential),
            ..Default::default()
        };
        let changed: Result<_, Failure> =
            act!(world.db, world.admin, |a| map::services::actions::change(a, service, None, &secret).await);
        assert!(matches!(refusal(changed.map(drop)), Refusal::Invalid(_)));
        let retired: Result<_, Failure> =
            act!(world.db, world.admin, |a| map::services::actions::retire(a, service, None).await);
        assert_eq!(refusal(retired), Refusal::Conflict("refusal-service-direct"));
    }
}

async fn came_by(world: &World, is_done: bool) -> RequestId {
    let input = WalkUp {
        requester: PersonId(world.grace.person),
        subject: "Which counter takes cash?".to_owned(),
        body: String::new(),
        is_done,
        message: None,
        team: None,
    };
    verb_by!(world, world.jonas, |a| actions::walk_up(a, &input)).unwrap()
}

#[tokio::test]
async fn who_came_by_has_asked_and_whoever_wrote_it_down_has_it() {
    for world in worlds().await {
        let id = came_by(&world, false).await;
        let seen = world.see(&world.grace, id).await;
        let (grace, jonas) = (PersonId(world.grace.person), PersonId(world.jonas.person));
        assert_eq!((seen.shown.requester_id, seen.shown.assignee_id), (grace, Some(jonas)));
        assert_eq!((seen.shown.state, seen.shown.came_by), (State::Acknowledged, Some(CameBy::WalkUp)));
        assert!(seen.standing.asked, "{}", world.test.name);
        assert!(seen.shown.acknowledged_at.is_some(), "the first word is theirs who wrote it down");
        // Whoever wrote it down speaks for the team, and cannot say for Grace that it is settled.
        let seen = world.see(&world.jonas, id).await;
        assert!(seen.standing.provides && !seen.standing.asked);
        assert_eq!(seen.shown.relationship_id, {
            let other = world.open(&world.grace, &world.bill("Charged twice")).await;
            world.see(&world.grace, other).await.shown.relationship_id
        });
        let again = verb_by!(world, world.jonas, |a| actions::acknowledge(
            a,
            id,
            None,
            &Acknowledgement { expected_at: Some(a.now.plus_seconds(86_400)), message: None }
        ));
        assert!(again.is_ok(), "a date can still be given");
    }
}

#[tokio::test]
async fn what_is_done_already_is_resolved_at_once_and_told_in_the_words_of_who_came() {
    for world in worlds().await {
        let id = came_by(&world, true).await;
        let seen = world.see(&world.grace, id).await;
        assert_eq!(seen.shown.state, State::Resolved, "{}", world.test.name);
        assert_eq!(
            seen.texts.last().map(|text| text.body.as_str()),
            Some("Done right away, when you came by.")
        );
        let wrong = {
            let mut view = world.db.view(Viewer::system()).await.unwrap();
            crate::requests::differences(&mut view).await.unwrap()
        };
        assert_eq!(wrong, [""; 0]);
    }
}

#[tokio::test]
async fn nobody_comes_by_themselves_or_without_a_team_to_come_to() {
    for world in worlds().await {
        let input = |requester: PersonId| WalkUp {
            requester,
            subject: "Hello".to_owned(),
            body: String::new(),
            is_done: false,
            message: None,
            team: None,
        };
        let me = input(PersonId(world.jonas.person));
        let oneself = verb_by!(world, world.jonas, |a| actions::walk_up(a, &me));
        let wrong = |message| Refusal::Invalid(vec![FieldError::new("requester", message)]);
        assert_eq!(refusal(oneself), wrong("field-came-by-oneself"));
        let nobody = input(PersonId::new(77));
        let unknown = verb_by!(world, world.jonas, |a| actions::walk_up(a, &nobody));
        assert_eq!(refusal(unknown), wrong("field-unknown"));
        let jonas = input(PersonId(world.jonas.person));
        let without = verb_by!(world, world.admin, |a| actions::walk_up(a, &jonas));
        assert_eq!(refusal(without), Refusal::Forbidden("refusal-walk-up"));
    }
}
