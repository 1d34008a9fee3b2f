//! Known problems, on both databases.

use db::act;
use kernel::{Failure, Refusal, Viewer};
use map::ServiceId;
use map::services::forms::{self, Field};

use super::actions::{NewProblem, ProblemChange, ProblemEnd};
use super::saying::PART;
use super::store::{self, Filter};
use super::{ProblemId, change, declare, go_on_saying, me_too, put_under, resolve, take_out, tell};
use crate::requests::actions::Words;
use crate::requests::model::{RequestId, State};
use crate::tests::world::{World, refusal, worlds};

impl World {
    async fn problem_of(&self, who: &Viewer, service: ServiceId) -> Result<ProblemId, Failure> {
        let input = NewProblem {
            service,
            title: "Printing on floor 3 is down".to_owned(),
            about: "The printer waits for a part.".to_owned(),
            next_word_at: None,
        };
        act!(self.db, who, |a| declare(a, &input).await)
    }

    async fn me_too(&self, who: &Viewer, problem: ProblemId) -> Result<RequestId, Failure> {
        act!(self.db, who, |a| me_too(a, problem).await)
    }

    async fn tell(&self, who: &Viewer, problem: ProblemId) -> Result<i64, Failure> {
        let words = Words { body: "The part is here.".to_owned() };
        act!(self.db, who, |a| tell(a, problem, &words).await)
    }

    async fn end(&self, who: &Viewer, problem: ProblemId, message: Option<&str>) -> Result<i64, Failure> {
        let end = ProblemEnd { message: message.map(str::to_owned) };
        act!(self.db, who, |a| resolve(a, problem, None, &end).await)
    }

    async fn seen_by(&self, who: &Viewer) -> usize {
        let mut view = self.db.view(who.clone()).await.unwrap();
        store::list(&mut view, who.person, Filter::default()).await.unwrap().len()
    }
}

#[tokio::test]
async fn me_too_is_a_request_of_ones_own_without_further_questions_and_once() {
    for world in worlds().await {
        let asks = [Field { label: "Cost centre".to_owned(), required: true, ..Field::default() }];
        let form: Result<_, Failure> =
            act!(world.db, world.amara, |a| forms::actions::save(a, world.bills, None, &asks).await);
        form.unwrap();
        let problem = world.problem_of(&world.amara, world.bills).await.unwrap();
        let id = world.me_too(&world.grace, problem).await.unwrap();
        let seen = world.see(&world.grace, id).await;
        assert_eq!(seen.shown.subject, "Printing on floor 3 is down");
        assert_eq!((seen.shown.service_id, seen.shown.state), (world.bills, State::New));
        assert!(seen.shown.due_at.is_some(), "its own promises run");
        assert_eq!(world.me_too(&world.grace, problem).await.unwrap(), id, "a second tap is the same one");
        let other = world.me_too(&world.noor, problem).await.unwrap();
        assert_ne!(other, id);
    }
}

#[tokio::test]
async fn one_message_of_the_team_reaches_every_open_request_under_it() {
    for world in worlds().await {
        let problem = world.problem_of(&world.amara, world.bills).await.unwrap();
        let first = world.me_too(&world.grace, problem).await.unwrap();
        let second = world.open(&world.noor, &world.bill("No paper comes out")).await;
        let alone = world.open(&world.noor, &world.bill("Charged twice")).await;
        let put: Result<(), Failure> = act!(world.db, world.jonas, |a| put_under(a, problem, second).await);
        put.unwrap();
        assert_eq!(
            refusal(world.tell(&world.grace, problem).await),
            Refusal::Forbidden("refusal-problem-not-yours")
        );
        assert_eq!(world.tell(&world.amara, problem).await.unwrap(), 2);
        for (who, id, texts) in [(&world.grace, first, 1), (&world.noor, second, 1), (&world.noor, alone, 0)]
        {
            assert_eq!(world.see(who, id).await.texts.len(), texts);
        }
        let out: Result<(), Failure> = act!(world.db, world.jonas, |a| take_out(a, problem, second).await);
        out.unwrap();
        assert_eq!(world.tell(&world.amara, problem).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn the_end_of_a_problem_resolves_all_under_it_with_one_message_or_none() {
    for world in worlds().await {
        for message in [Some("The part is in."), None] {
            let problem = world.problem_of(&world.amara, world.bills).await.unwrap();
            let ids = [
                world.me_too(&world.grace, problem).await.unwrap(),
                world.me_too(&world.noor, problem).await.unwrap(),
            ];
            let reached = world.end(&world.jonas, problem, message).await.unwrap();
            assert_eq!(reached, if message.is_some() { 2 } else { 0 });
            for id in ids {
                let state = world.see(&world.amara, id).await.shown.state;
                assert_eq!(state == State::Resolved, message.is_some());
            }
            let over = Refusal::Conflict("refusal-problem-resolved");
            assert_eq!(refusal(world.me_too(&world.sam, problem).await), over);
            assert_eq!(refusal(world.end(&world.jonas, problem, message).await), over);
            assert_eq!(refusal(world.tell(&world.jonas, problem).await), over);
        }
    }
}

#[tokio::test]
async fn whoever_says_me_too_while_it_ends_is_resolved_with_it_or_told_that_it_is_over() {
    for world in worlds().await {
        for _ in 0..8 {
            let problem = world.problem_of(&world.amara, world.bills).await.unwrap();
            let (joined, ended) = tokio::join!(
                world.me_too(&world.grace, problem),
                world.end(&world.jonas, problem, Some("The part is in."))
            );
            ended.unwrap();
            match joined {
                Ok(id) => assert_eq!(world.see(&world.grace, id).await.shown.state, State::Resolved),
                other => assert_eq!(refusal(other), Refusal::Conflict("refusal-problem-resolved")),
            }
        }
    }
}

#[tokio::test]
async fn only_its_team_sees_the_problem_of_a_service_that_it_alone_sees_and_a_confidential_one_has_none() {
    for world in worlds().await {
        let problem = world.problem_of(&world.noor, world.letters).await.unwrap();
        assert_eq!((world.seen_by(&world.noor).await, world.seen_by(&world.grace).await), (1, 0));
        assert_eq!(refusal(world.me_too(&world.grace, problem).await), Refusal::NotFound);
        assert_eq!(
            refusal(world.problem_of(&world.hal, world.leave).await),
            Refusal::field("service", "field-problem-confidential")
        );
        assert_eq!(
            refusal(world.problem_of(&world.grace, world.bills).await),
            Refusal::Forbidden("refusal-problem-not-yours")
        );
    }
}

#[tokio::test]
async fn z_08_what_is_put_under_it_is_an_open_request_that_whoever_does_it_works_on() {
    for world in worlds().await {
        let problem = world.problem_of(&world.amara, world.bills).await.unwrap();
        let put = async |id: RequestId| -> Result<(), Failure> {
            act!(world.db, world.jonas, |a| put_under(a, problem, id).await)
        };
        let secret = world.open(&world.grace, &world.ask_of(world.leave, "In confidence")).await;
        let elsewhere = world.open(&world.grace, &world.ask_of(world.letters, "A letter")).await;
        let unknown = Refusal::field("request", "field-unknown");
        for id in [secret, elsewhere, RequestId::new(4_711)] {
            assert_eq!(refusal(put(id).await), unknown);
        }
        let over = world.open(&world.grace, &world.bill("Charged twice")).await;
        let withdrawal = crate::requests::actions::Withdrawal::default();
        let withdrawn: Result<_, Failure> = act!(world.db, world.grace, |a| {
            crate::requests::actions::withdraw(a, over, None, &withdrawal).await
        });
        withdrawn.unwrap();
        assert_eq!(refusal(put(over).await), Refusal::field("request", "field-problem-request"));
        let one = world.open(&world.grace, &world.bill("No paper")).await;
        put(one).await.unwrap();
        let other = world.problem_of(&world.amara, world.bills).await.unwrap();
        let twice: Result<(), Failure> = act!(world.db, world.jonas, |a| put_under(a, other, one).await);
        assert_eq!(refusal(twice), Refusal::Conflict("refusal-problem-other"));
    }
}

#[tokio::test]
async fn what_somebody_else_said_anew_meanwhile_is_not_overwritten() {
    for world in worlds().await {
        let problem = world.problem_of(&world.amara, world.bills).await.unwrap();
        let anew =
            ProblemChange { about: Some("A part is on its way.".to_owned()), ..ProblemChange::default() };
        let first: Result<(), Failure> =
            act!(world.db, world.amara, |a| change(a, problem, Some(1), &anew).await);
        first.unwrap();
        let late: Result<(), Failure> =
            act!(world.db, world.jonas, |a| change(a, problem, Some(1), &anew).await);
        assert_eq!(refusal(late), Refusal::Stale);
    }
}

/// Puts so many requests of many colleagues under a problem.
async fn thousands(world: &World, problem: ProblemId, many: usize) -> Vec<RequestId> {
    let mut ids = Vec::with_capacity(many);
    for part in 0..many.div_ceil(100) {
        let made: Result<Vec<RequestId>, Failure> = act!(world.db, world.grace, |a| {
            let mut made = Vec::new();
            for _ in 0..100.min(many - part * 100) {
                let id = crate::requests::actions::open(a, &world.bill("No paper")).await?;
                store::put(a, problem, id).await?;
                made.push(id);
            }
            Ok(made)
        });
        ids.extend(made.unwrap());
    }
    ids
}

#[tokio::test]
async fn one_message_reaches_twelve_hundred_in_parts_and_each_once_though_a_server_stops_between() {
    for world in worlds().await {
        let problem = world.problem_of(&world.amara, world.bills).await.unwrap();
        thousands(&world, problem, 1_200).await;
        let said = "SELECT COUNT(*) FROM request_texts WHERE body = 'The part is here.'";
        assert_eq!(world.tell(&world.amara, problem).await.unwrap(), 1_200);
        assert_eq!(world.number(said).await, PART, "the first part is reached by the act that says it");
        // Two nodes find it, and both were away before.
        let (one, other) = tokio::join!(go_on_saying(&world.db), go_on_saying(&world.db));
        one.unwrap();
        other.unwrap();
        assert_eq!(world.number(said).await, 1_200);
        let twice = "SELECT COUNT(*) FROM (SELECT request_id FROM request_texts GROUP BY request_id
                     HAVING COUNT(*) > 1) AS twice";
        assert_eq!(world.number(twice).await, 0);
        assert_eq!(world.number("SELECT COUNT(*) FROM problem_words").await, 0);
        assert_eq!(go_on_saying(&world.db).await.unwrap(), 0);
    }
}

impl World {
    async fn number(&self, sql: &'static str) -> i64 {
        self.db.view(Viewer::system()).await.unwrap().one(sql, &[]).await.unwrap()
    }
}
