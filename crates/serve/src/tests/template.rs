//! One ask that opens a request and its parts.

use db::counted;
use kernel::Viewer;
use map::services::parts::{self, PartGiven};
use map::{ServiceId, services};

use super::world::{World, worlds};
use crate::requests::actions::{self, Declination, Resolution};
use crate::requests::model::{RequestId, State};
use crate::verb_by;

fn part(service: ServiceId, subject: &str, after: Option<i64>) -> PartGiven {
    PartGiven { service: service.to_string(), subject: subject.to_owned(), after }
}

impl World {
    async fn asks_each_time(&self, service: ServiceId, parts: &[PartGiven]) {
        verb_by!(self, Viewer::system(), |a| parts::actions::save(a, service, None, parts)).unwrap();
    }

    /// The parts of a request, in the order in which they were asked.
    async fn parts_of(&self, id: RequestId) -> Vec<(RequestId, String)> {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let ids: Vec<i64> =
            view.all("SELECT id FROM requests WHERE parent_id = $1 ORDER BY id", &[&id]).await.unwrap();
        drop(view);
        let mut parts = Vec::new();
        for part in ids {
            let id = RequestId::new(part);
            parts.push((id, self.see(&Viewer::system(), id).await.shown.subject));
        }
        parts
    }

    async fn settle(&self, who: &Viewer, id: RequestId) {
        let done = Resolution { message: "Done.".to_owned(), ..Resolution::default() };
        verb_by!(self, who, |a| actions::resolve(a, id, None, &done)).unwrap();
    }

    async fn stands(&self, id: RequestId) -> State {
        self.see(&Viewer::system(), id).await.shown.state
    }
}

#[tokio::test]
async fn one_ask_opens_the_request_and_its_parts_and_a_later_one_when_the_earlier_is_settled() {
    for world in worlds().await {
        world
            .asks_each_time(
                world.bills,
                &[
                    part(world.letters, "A contract for {subject}", None),
                    part(world.leave, "Days off of {subject}", None),
                    part(world.letters, "A badge for {subject}", Some(1)),
                ],
            )
            .await;
        let id = world.open(&world.grace, &world.bill("Ana Silva")).await;
        let parts = world.parts_of(id).await;
        let subjects: Vec<&str> = parts.iter().map(|(_, subject)| subject.as_str()).collect();
        assert_eq!(subjects, ["A contract for Ana Silva", "Days off of Ana Silva"], "{}", world.test.name);
        assert_eq!(world.stands(id).await, State::Waiting);
        let seen = world.see(&world.noor, parts[0].0).await;
        assert_eq!(
            (seen.shown.requester_id.0, seen.shown.requester_team_id),
            (world.grace.person, Some(world.billing))
        );
        assert!(seen.shown.holds_parent);
        // The circle keeps its own: nobody else sees that part.
        assert!(world.try_see(&world.amara, parts[1].0).await.is_err());
        world.settle(&world.hal, parts[1].0).await;
        assert_eq!(world.stands(id).await, State::Waiting);
        world.settle(&world.noor, parts[0].0).await;
        let parts = world.parts_of(id).await;
        assert_eq!(parts[2].1, "A badge for Ana Silva");
        assert_eq!(world.stands(id).await, State::Waiting, "it waits for the last one, too");
        world.settle(&world.noor, parts[2].0).await;
        assert_eq!(world.stands(id).await, State::InProgress);
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        assert_eq!(crate::requests::differences(&mut view).await.unwrap(), [""; 0]);
    }
}

#[tokio::test]
async fn what_is_not_done_opens_nothing_and_what_changed_since_holds_nobody_up() {
    for world in worlds().await {
        let parts = [
            part(world.letters, "First", None),
            part(world.leave, "Second", Some(1)),
            part(world.estimates, "x", None),
        ];
        // Billing does not ask itself.
        let own = verb_by!(world, Viewer::system(), |a| parts::actions::save(a, world.bills, None, &parts));
        assert!(own.is_err(), "{}", world.test.name);
        world.asks_each_time(world.bills, &parts[..2]).await;
        let id = world.open(&world.grace, &world.bill("Ana Silva")).await;
        let first = world.parts_of(id).await[0].0;
        let no = Declination { reason: "Nobody here.".to_owned(), another_way: None, parts: None };
        verb_by!(world, world.noor, |a| actions::decline(a, first, None, &no)).unwrap();
        assert_eq!(world.parts_of(id).await.len(), 1);
        assert_eq!(world.stands(id).await, State::InProgress);
        // It was planned when it was asked; what the service says now is for the next one.
        let id = world.open(&world.grace, &world.bill("Ben Okri")).await;
        world.asks_each_time(world.bills, &[]).await;
        let first = world.parts_of(id).await[0].0;
        world.settle(&world.noor, first).await;
        assert_eq!(world.parts_of(id).await.len(), 2);
        // A service that is gone is left out.
        world.asks_each_time(world.bills, &parts[..1]).await;
        verb_by!(world, Viewer::system(), |a| services::actions::retire(a, world.letters, None)).unwrap();
        let id = world.open(&world.grace, &world.bill("Cem Kaya")).await;
        assert_eq!((world.parts_of(id).await.len(), world.stands(id).await), (0, State::New));
    }
}

#[tokio::test]
async fn each_part_takes_as_many_statements_and_asking_without_parts_none_more() {
    for world in worlds().await {
        let (_, plain) = counted(world.open(&world.grace, &world.bill("Nobody starts"))).await;
        let mut counts = Vec::new();
        for n in 1..=4 {
            let parts: Vec<PartGiven> =
                (0..n).map(|nth| part(world.letters, &format!("{{subject}} {nth}"), None)).collect();
            world.asks_each_time(world.bills, &parts).await;
            world.open(&world.grace, &world.bill("Warm")).await;
            let (_, count) = counted(world.open(&world.grace, &world.bill("Ana Silva"))).await;
            counts.push(count.0);
        }
        assert!(plain.0 <= 6, "{}: {plain:?}", world.test.name);
        let steps: Vec<_> = counts.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(steps.iter().all(|step| *step == steps[0] && *step <= 8), "{counts:?}");
    }
}
