//! Parts of requests: asking another team for one, waiting for it, and what ends with what.

use db::counted;
use kernel::{Instant, Refusal};
use map::Confidentiality;

use super::world::{World, refusal, worlds};
use crate::chain::story::{self, Where};
use crate::requests::actions::{
    self, Closure, Declination, PartAsk, PartsThen, Reopening, Resolution, Withdrawal,
};
use crate::requests::model::{RequestEvent, RequestId, State, WaitingOn};
use crate::verb_by;

fn part(service: map::ServiceId, subject: &str) -> PartAsk {
    PartAsk {
        service,
        subject: subject.to_owned(),
        body: String::new(),
        needed_by: None,
        needed_reason: None,
        waits: true,
        answers: std::collections::BTreeMap::new(),
    }
}

fn done(parts: Option<PartsThen>) -> Resolution {
    Resolution { message: "Done.".to_owned(), parts, ..Resolution::default() }
}

impl World {
    async fn ask_part(&self, who: &kernel::Viewer, of: RequestId, input: &PartAsk) -> RequestId {
        verb_by!(self, who, |a| actions::ask_part(a, of, None, input)).unwrap()
    }

    async fn state(&self, id: RequestId) -> State {
        self.see(&kernel::Viewer::system(), id).await.shown.state
    }

    async fn resolve(&self, who: &kernel::Viewer, id: RequestId) {
        let said = done(None);
        verb_by!(self, who, |a| actions::resolve(a, id, None, &said)).unwrap();
    }
}

#[tokio::test]
async fn a_request_waits_for_its_parts_and_goes_on_when_the_last_has_ended() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        let first = world.ask_part(&world.amara, above, &part(world.letters, "Is this wording right?")).await;
        let second = world.ask_part(&world.jonas, above, &part(world.leave, "Who signs?")).await;
        let seen = world.see(&world.amara, above).await;
        assert_eq!((seen.shown.state, seen.shown.waiting_on), (State::Waiting, Some(WaitingOn::Team)));
        assert!(seen.shown.waits_for_parts, "{}", world.test.name);
        world.later(3_600);
        world.resolve(&world.noor, first).await;
        assert_eq!(world.state(above).await, State::Waiting, "one of two has ended");
        let no = Declination { reason: "Nobody does.".to_owned(), another_way: None, parts: None };
        verb_by!(world, world.hal, |a| actions::decline(a, second, None, &no)).unwrap();
        let seen = world.see(&world.amara, above).await;
        assert_eq!(seen.shown.state, State::InProgress);
        let last = seen.events.last().unwrap();
        assert!(matches!(last.event, RequestEvent::Resumed {}) && last.actor.is_none());
    }
}

#[tokio::test]
async fn a_part_that_comes_back_is_waited_for_again() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        let below = world.ask_part(&world.amara, above, &part(world.letters, "Is this right?")).await;
        world.resolve(&world.noor, below).await;
        assert_eq!(world.state(above).await, State::InProgress);
        let back = Reopening { reason: "One sentence is missing.".to_owned(), rework: None };
        verb_by!(world, world.amara, |a| actions::reopen(a, below, None, &back)).unwrap();
        assert_eq!(world.state(above).await, State::Waiting);
        let taken_back = Withdrawal { reason: None, parts: None };
        verb_by!(world, world.amara, |a| actions::withdraw(a, below, None, &taken_back)).unwrap();
        assert_eq!(world.state(above).await, State::InProgress);
    }
}

#[tokio::test]
async fn a_part_that_nobody_waits_for_holds_nothing_up() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        let aside = PartAsk { waits: false, ..part(world.letters, "For next time") };
        let below = world.ask_part(&world.amara, above, &aside).await;
        assert_eq!(world.state(above).await, State::New);
        world.resolve(&world.noor, below).await;
        assert_eq!(world.state(above).await, State::New);
    }
}

#[tokio::test]
async fn a_part_inherits_who_waits_outside_and_until_when_and_is_asked_by_the_team_that_has_the_request() {
    for world in worlds().await {
        let by = Instant(
            world.see(&world.grace, world.open(&world.grace, &world.bill("x")).await).await.shown.opened_at.0,
        )
        .plus_seconds(86_400 * 3);
        let ask = actions::Ask {
            external_customer: Some("Patients".to_owned()),
            external_reference: Some("88-2031".to_owned()),
            needed_by: Some(by),
            needed_reason: Some("I promised her a call.".to_owned()),
            ..world.bill("Charged twice")
        };
        let above = world.open(&world.grace, &ask).await;
        let below = world.ask_part(&world.amara, above, &part(world.letters, "Is this right?")).await;
        let seen = world.see(&world.noor, below).await;
        assert!(seen.shown.external_customer_id.is_some());
        assert_eq!(seen.shown.external_reference.as_deref(), Some("88-2031"));
        assert_eq!(seen.shown.needed_by, Some(by));
        assert_eq!(seen.whole.needed_reason.as_deref(), Some("I promised her a call."));
        assert_eq!(seen.shown.requester_team_id, Some(world.billing));
        assert_eq!(seen.shown.requester_id.0, world.amara.person);
        // Grandchildren inherit from their parents.
        let deeper = world.ask_part(&world.noor, below, &part(world.estimates, "How much?")).await;
        let seen = world.see(&world.sam, deeper).await;
        assert!(seen.shown.external_customer_id.is_some() && seen.shown.external_reference.is_none());
        assert_eq!((seen.shown.parent_id, seen.shown.root_id), (Some(below), Some(above)));
    }
}

#[tokio::test]
async fn what_is_asked_in_confidence_has_parts_in_confidence_only_and_tells_them_nothing() {
    for world in worlds().await {
        let hal = world.hal.clone();
        let ask = actions::Ask {
            external_customer: Some("Patients".to_owned()),
            external_reference: Some("secret-case".to_owned()),
            needed_by: None,
            needed_reason: Some("secret-reason".to_owned()),
            ..world.ask_of(world.leave, "A long leave")
        };
        let above = world.open(&world.grace, &ask).await;
        let open = part(world.letters, "Wording?");
        let told = refusal(verb_by!(world, hal, |a| actions::ask_part(a, above, None, &open)));
        assert_eq!(told, Refusal::field("service", "field-part-confidential"));
        assert_eq!(world.state(above).await, State::New, "what is refused leaves nothing");
        // Whoever does not see it cannot tell that there is anything to ask a part of.
        let told = refusal(verb_by!(world, world.noor, |a| actions::ask_part(a, above, None, &open)));
        assert_eq!(told, Refusal::NotFound);
    }
}

#[tokio::test]
async fn who_does_not_see_a_part_finds_no_trace_of_it_and_who_sees_only_the_part_none_of_what_it_is_for() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        let secret = world.ask_part(&world.amara, above, &part(world.leave, "Who is away?")).await;
        let of = async |who: &kernel::Viewer, id| {
            let seen = world.see(who, id).await;
            let mut view = world.db.view(who.clone()).await.unwrap();
            story::story(&mut view, &seen).await.unwrap()
        };
        let told = of(&world.grace, above).await;
        assert_eq!(told.chain.shown.len(), 1, "the part is asked in confidence");
        assert!(
            told.shares()
                .iter()
                .all(|share| !matches!(share.place, Where::Team(team) if team != world.billing))
        );
        assert_eq!(of(&world.amara, above).await.chain.shown.len(), 2, "who asked sees both");
        // Legal sees its part of what HR was asked in confidence, not what it is a part of.
        let hal = world.hal.clone();
        let told = of(&hal, secret).await;
        assert_eq!(told.chain.shown.len(), 2, "an open request is open to all colleagues");
        let private = world.open(&world.grace, &world.ask_of(world.letters, "A letter")).await;
        let told_part = world.ask_part(&world.noor, private, &part(world.bills, "How much?")).await;
        let told = of(&world.sam, told_part).await;
        assert_eq!(told.chain.shown.len(), 1, "{}: what Legal has is Legal's", world.test.name);
    }
}

#[tokio::test]
async fn a_request_with_open_parts_ends_only_when_it_is_said_what_becomes_of_them() {
    for world in worlds().await {
        for then in [PartsThen::Withdraw, PartsThen::Keep] {
            let above = world.open(&world.grace, &world.bill("Charged twice")).await;
            let below = world.ask_part(&world.amara, above, &part(world.letters, "Wording")).await;
            let deeper = world.ask_part(&world.noor, below, &part(world.estimates, "How much?")).await;
            let unsaid = done(None);
            let told = refusal(verb_by!(world, world.amara, |a| actions::resolve(a, above, None, &unsaid)));
            assert_eq!(told, Refusal::field("parts", "field-parts-open"));
            let said = done(Some(then));
            verb_by!(world, world.amara, |a| actions::resolve(a, above, None, &said)).unwrap();
            let expected = match then {
                PartsThen::Withdraw => [State::Withdrawn, State::Withdrawn],
                PartsThen::Keep => [State::Waiting, State::New],
            };
            assert_eq!([world.state(below).await, world.state(deeper).await], expected);
            // Whoever asked may not see the part, and is asked nothing about it.
            let closed = Closure::default();
            verb_by!(world, world.grace, |a| actions::close(a, above, None, closed)).unwrap();
        }
    }
}

#[tokio::test]
async fn what_is_taken_back_takes_its_parts_along_also_those_that_whoever_asked_does_not_see() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        let below = world.ask_part(&world.amara, above, &part(world.letters, "Wording")).await;
        let back = Withdrawal { reason: None, parts: None };
        verb_by!(world, world.grace, |a| actions::withdraw(a, above, None, &back)).unwrap();
        let seen = world.see(&world.noor, below).await;
        assert_eq!(seen.shown.state, State::Withdrawn);
        assert!(seen.events.last().unwrap().actor.is_none(), "nobody reads who took back what it was for");
    }
}

#[tokio::test]
async fn closing_with_open_parts_asks_whoever_sees_them() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.ask_of(world.letters, "A letter")).await;
        let below = world.ask_part(&world.noor, above, &part(world.bills, "How much?")).await;
        let said = done(Some(PartsThen::Keep));
        verb_by!(world, world.noor, |a| actions::resolve(a, above, None, &said)).unwrap();
        let unsaid = Closure::default();
        let told = refusal(verb_by!(world, world.grace, |a| actions::close(a, above, None, unsaid)));
        assert_eq!(told, Refusal::field("parts", "field-parts-open"));
        let said = Closure { parts: Some(PartsThen::Withdraw) };
        verb_by!(world, world.grace, |a| actions::close(a, above, None, said)).unwrap();
        assert_eq!(world.state(below).await, State::Withdrawn);
    }
}

#[tokio::test]
async fn a_chain_has_a_length_and_a_team_is_no_part_of_itself() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("1")).await;
        let own = part(world.estimates, "Ours");
        let told = refusal(verb_by!(world, world.amara, |a| actions::ask_part(a, above, None, &own)));
        assert_eq!(told, Refusal::field("service", "field-part-own-team"));
        let mut last = above;
        for nth in 2..=8 {
            let (who, service) =
                if nth % 2 == 0 { (&world.amara, world.letters) } else { (&world.noor, world.bills) };
            last = world.ask_part(who, last, &part(service, &nth.to_string())).await;
        }
        let more = part(world.bills, "9");
        let told = refusal(verb_by!(world, world.noor, |a| actions::ask_part(a, last, None, &more)));
        assert_eq!(told, Refusal::Conflict("refusal-chain-too-long"));
    }
}

#[tokio::test]
async fn asking_for_a_part_sends_as_many_statements_however_many_parts_and_events_there_are() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        let ask = part(world.letters, "Wording");
        let mut counts = Vec::new();
        for _ in 0..4 {
            let (_, count) = counted(world.ask_part(&world.amara, above, &ask)).await;
            counts.push(count.0);
        }
        // The first makes it wait, which is one more event.
        assert!(counts[0] <= 14 && counts[1..].iter().all(|count| *count == counts[3]), "{counts:?}");
    }
}

#[tokio::test]
async fn parts_that_end_at_once_let_go_on_what_waits_for_them_exactly_once() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        let mut parts = Vec::new();
        for nth in 0..6 {
            parts.push(world.ask_part(&world.amara, above, &part(world.letters, &nth.to_string())).await);
        }
        let ends = parts.iter().map(|id| {
            let (db, noor, id) = (world.db.clone(), world.noor.clone(), *id);
            tokio::spawn(async move {
                let said = done(None);
                db::act!(db, noor, |a| actions::resolve(a, id, None, &said).await)
            })
        });
        // Somebody looks after what is above meanwhile, from the other side.
        let (db, amara) = (world.db.clone(), world.amara.clone());
        let words = actions::Words { body: "Nearly there.".to_owned() };
        let other =
            tokio::spawn(
                async move { db::act!(db, amara, |a| actions::message(a, above, None, &words).await) },
            );
        for end in ends.collect::<Vec<_>>() {
            end.await.unwrap().unwrap();
        }
        other.await.unwrap().unwrap();
        let seen = world.see(&world.amara, above).await;
        let resumed = seen.events.iter().filter(|h| matches!(h.event, RequestEvent::Resumed {})).count();
        assert_eq!((seen.shown.state, resumed), (State::InProgress, 1), "{}", world.test.name);
    }
}

#[tokio::test]
async fn taking_back_what_is_above_while_its_parts_end_comes_to_an_end_for_all() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        let mut below = Vec::new();
        for nth in 0..4 {
            let mid = world.ask_part(&world.amara, above, &part(world.letters, &nth.to_string())).await;
            below.push((mid, world.ask_part(&world.noor, mid, &part(world.bills, "How much?")).await));
        }
        let mut all = Vec::new();
        for (mid, deep) in below.clone() {
            let (db, noor, sam) = (world.db.clone(), world.noor.clone(), world.sam.clone());
            all.push(tokio::spawn(async move {
                let said = done(None);
                let _ = db::act!(db, sam, |a| actions::resolve(a, deep, None, &said).await);
                let said = done(Some(PartsThen::Keep));
                let _ = db::act!(db, noor, |a| actions::resolve(a, mid, None, &said).await);
            }));
        }
        let (db, grace) = (world.db.clone(), world.grace.clone());
        all.push(tokio::spawn(async move {
            let back = Withdrawal { reason: None, parts: Some(PartsThen::Withdraw) };
            db::act!(db, grace, |a| actions::withdraw(a, above, None, &back).await).unwrap();
        }));
        for one in all {
            one.await.unwrap();
        }
        for (mid, deep) in below {
            assert!(!world.state(mid).await.is_open() && !world.state(deep).await.is_open());
        }
        let mut view = world.db.view(kernel::Viewer::system()).await.unwrap();
        assert_eq!(crate::requests::differences(&mut view).await.unwrap(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn the_story_of_a_wait_adds_up_and_says_what_was_between_colleagues() {
    for world in worlds().await {
        let above = world.open(&world.grace, &world.bill("Charged twice")).await;
        world.later(3_600);
        let said = actions::Acknowledgement::default();
        verb_by!(world, world.amara, |a| actions::acknowledge(a, above, None, &said)).unwrap();
        world.later(2 * 3_600);
        let below = world.ask_part(&world.amara, above, &part(world.letters, "Is this right?")).await;
        world.later(4 * 3_600);
        world.resolve(&world.noor, below).await;
        world.later(3_600);
        world.resolve(&world.amara, above).await;
        world.later(9 * 3_600);
        let seen = world.see(&world.amara, below).await;
        let mut view = world.db.view(world.noor.clone()).await.unwrap();
        let told = story::story(&mut view, &seen).await.unwrap();
        // One hour to a first word, two in hand, four at Legal, one more in hand.
        assert_eq!((told.whole().seconds(), told.between().seconds()), (8 * 3_600, 5 * 3_600));
        let hours = |team| {
            let mut shares = told.shares().into_iter();
            shares.find(|share| share.place == Where::Team(team)).map(|share| share.time.seconds() / 3_600)
        };
        assert_eq!((hours(world.billing), hours(world.legal)), (Some(4), Some(4)));
        assert!(!told.is_open && seen.shown.confidentiality == Confidentiality::Team);
    }
}
