//! A colleague asked by name, somebody who came by, what falls silent, and what is given on.

use db::act;
use kernel::{Audience, Failure, FieldError, Refusal, Viewer};
use people::PersonId;
use people::availability::{self, Absence};

use super::world::{World, refusal, worlds};
use crate::requests::actions::{self, Acknowledgement, Ask, Assignment, GiveOn, WalkUp};
use crate::requests::model::{AlarmLevel, CameBy, RequestEvent, RequestId, State};
use crate::requests::store;
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

/// The alarms of a request so far: who was told first, and who then.
async fn alarms(world: &World, id: RequestId) -> Vec<(AlarmLevel, Vec<PersonId>)> {
    let seen = world.see(&world.amara, id).await;
    let told = seen.events.into_iter().filter_map(|happened| match happened.event {
        RequestEvent::FellSilent { level, tells, .. } => Some((level, tells)),
        _ => None,
    });
    told.collect()
}

/// Goes on to the instant at which somebody is told next.
async fn until_alarm(world: &World, id: RequestId) {
    let at: i64 = {
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        view.one("SELECT alarm_at FROM requests WHERE id = $1", &[&id]).await.unwrap()
    };
    let seconds = kernel::Instant(at).seconds_since(world.db.now());
    world.later(seconds.max(0) + 1);
}

#[tokio::test]
async fn nothing_sits_whoever_has_it_is_told_and_then_the_lead() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        verb_by!(world, world.jonas, |a| actions::assign(a, id, None, &take())).unwrap();
        assert_eq!(actions::sound_alarms(&world.db).await.unwrap(), 0, "{}", world.test.name);
        until_alarm(&world, id).await;
        assert_eq!(actions::sound_alarms(&world.db).await.unwrap(), 1);
        assert_eq!(actions::sound_alarms(&world.db).await.unwrap(), 0, "it rings once");
        let jonas = PersonId(world.jonas.person);
        assert_eq!(alarms(&world, id).await, [(AlarmLevel::Holder, vec![jonas])]);
        until_alarm(&world, id).await;
        assert_eq!(actions::sound_alarms(&world.db).await.unwrap(), 1);
        let amara = PersonId(world.amara.person);
        assert_eq!(alarms(&world, id).await[1], (AlarmLevel::Lead, vec![amara]));
        world.later(30 * 86_400);
        assert_eq!(actions::sound_alarms(&world.db).await.unwrap(), 0, "after that nobody is told again");
        // Whom the team wakes its asker is not told.
        let hers = world.see(&world.grace, id).await;
        assert!(hers.events.iter().all(|h| !matches!(h.event, RequestEvent::FellSilent { .. })));
        // A word begins it anew.
        let words = actions::Words { body: "It is with the bank.".to_owned() };
        verb_by!(world, world.jonas, |a| actions::message(a, id, None, &words)).unwrap();
        let now = world.db.now();
        assert!(world.see(&world.amara, id).await.shown.silent_at.unwrap() > now);
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        assert_eq!(crate::requests::differences(&mut view).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn c_06_two_nodes_that_look_at_once_tell_once_and_what_spoke_meanwhile_is_not_told() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        until_alarm(&world, id).await;
        let (one, other) = tokio::join!(actions::sound_alarms(&world.db), actions::sound_alarms(&world.db));
        assert_eq!(one.unwrap() + other.unwrap(), 1, "{}", world.test.name);
        let told = alarms(&world, id).await;
        assert_eq!(told.len(), 1);
        // Nobody has it: the lead and everybody who is there.
        assert_eq!(told[0].1.len(), 3);
        assert_eq!(told[0].1[0], PersonId(world.amara.person));
        let other = world.open(&world.grace, &world.bill("Paid twice")).await;
        until_alarm(&world, other).await;
        verb_by!(world, world.sam, |a| actions::acknowledge(a, other, None, &Acknowledgement::default()))
            .unwrap();
        actions::sound_alarms(&world.db).await.unwrap();
        assert_eq!(alarms(&world, other).await, []);
    }
}

#[tokio::test]
async fn who_is_away_is_not_woken_and_what_waits_for_whoever_asked_is_not_silent() {
    for world in worlds().await {
        let id = world.open(&world.grace, &world.bill("Charged twice")).await;
        verb_by!(world, world.jonas, |a| actions::assign(a, id, None, &take())).unwrap();
        until_alarm(&world, id).await;
        away(&world, &world.jonas, Some(&world.sam)).await;
        actions::sound_alarms(&world.db).await.unwrap();
        let sam = PersonId(world.sam.person);
        assert_eq!(alarms(&world, id).await, [(AlarmLevel::Holder, vec![sam])], "{}", world.test.name);
        let pause = actions::PauseFor {
            waiting_on: crate::requests::model::WaitingOn::Requester,
            waiting_for: None,
            reason: "Which of the two?".to_owned(),
            until: None,
        };
        verb_by!(world, world.sam, |a| actions::pause(a, id, None, &pause)).unwrap();
        assert_eq!(world.see(&world.amara, id).await.shown.silent_at, None);
        world.later(90 * 86_400);
        assert_eq!(actions::sound_alarms(&world.db).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn what_is_open_with_somebody_who_left_is_given_on_in_one_go_and_history_stays_true() {
    for world in worlds().await {
        let mut ids = Vec::new();
        for subject in ["Charged twice", "Paid twice"] {
            let id = world.open(&world.grace, &world.bill(subject)).await;
            verb_by!(world, world.jonas, |a| actions::assign(a, id, None, &take())).unwrap();
            ids.push(id);
        }
        let wished = world.open(&world.grace, &of(&world.jonas, "The old list")).await;
        ids.push(wished);
        let jonas = PersonId(world.jonas.person);
        let promised = world.see(&world.amara, ids[0]).await.shown.due_at;
        let gone: Result<(), Failure> = act!(world.db, world.admin, |a| {
            people::persons::actions::deactivate(a, jonas, web::IfMatch(None)).await
        });
        gone.unwrap();
        let open = {
            let mut view = world.db.view(world.amara.clone()).await.unwrap();
            store::open_with(&mut view, PersonId(world.amara.person), jonas, 10).await.unwrap()
        };
        assert_eq!(open.len(), 3, "{}", world.test.name);
        let to = |person: &Viewer| GiveOn { person: PersonId(person.person), requests: ids.clone() };
        let outside = verb_by!(world, world.amara, |a| actions::give_on(a, jonas, &to(&world.grace)));
        let wrong = Refusal::Invalid(vec![FieldError::new("person", "field-not-of-the-team")]);
        assert_eq!(refusal(outside), wrong);
        let by_asker = verb_by!(world, world.grace, |a| actions::give_on(a, jonas, &to(&world.sam)));
        assert_eq!(refusal(by_asker), Refusal::Forbidden("refusal-request-not-yours"));
        let given = verb_by!(world, world.amara, |a| actions::give_on(a, jonas, &to(&world.sam)));
        assert_eq!(given.unwrap(), 3);
        let sam = PersonId(world.sam.person);
        let first = world.see(&world.amara, ids[0]).await;
        assert_eq!((first.shown.assignee_id, first.shown.due_at), (Some(sam), promised), "promises stay");
        assert_eq!(world.see(&world.amara, wished).await.shown.wished_id, Some(sam));
        assert!(first.events.iter().any(|h| h.actor == Some(jonas)), "what Jonas did stays his");
        let again = verb_by!(world, world.amara, |a| actions::give_on(a, jonas, &to(&world.sam)));
        assert_eq!(refusal(again), Refusal::Conflict("refusal-given-on-already"));
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        assert_eq!(crate::requests::differences(&mut view).await.unwrap(), [""; 0]);
    }
}
