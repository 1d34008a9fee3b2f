//! Complaints, on both databases.

use db::act;
use kernel::{Failure, Refusal, Viewer};
use map::services::Confidentiality;
use people::{PersonId, Role, TeamId};

use super::model::ComplaintAnswer;
use super::{NewComplaint, complain};
use crate::policy::Deed;
use crate::requests::actions::{self, Ask, Resolution};
use crate::requests::model::{RequestEvent, RequestId, State};
use crate::tests::world::{World, refusal, signed_in, worlds};

fn wish() -> NewComplaint {
    NewComplaint {
        wish: "Bills explain each line.".to_owned(),
        solution: "A glossary on the back.".to_owned(),
        ..NewComplaint::default()
    }
}

impl World {
    async fn complain(&self, who: &Viewer, input: &NewComplaint) -> Result<RequestId, Failure> {
        act!(self.db, who, |a| complain(a, self.billing, input).await)
    }

    /// Noor leads Legal, and Billing belongs to it.
    async fn led_above(&self) {
        let done: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            a.run("UPDATE teams SET parent_id = $1 WHERE id = $2", &[&self.legal, &self.billing]).await?;
            let noor = PersonId(self.noor.person);
            people::teams::actions::add_member(a, self.legal, noor, Role::Lead).await?;
            Ok(())
        });
        done.unwrap();
    }

    async fn again(&self, who: &Viewer) -> Viewer {
        signed_in(&self.db, PersonId(who.person)).await
    }

    async fn answered(
        &self,
        who: &Viewer,
        id: RequestId,
        answer: Option<ComplaintAnswer>,
    ) -> Result<RequestId, Failure> {
        let done =
            Resolution { message: "From May on.".to_owned(), complaint: answer, ..Resolution::default() };
        act!(self.db, who, |a| actions::resolve(a, id, None, &done).await)
    }
}

#[tokio::test]
async fn a_complaint_stands_in_the_teams_line_first_of_all_for_whoever_leads_it() {
    for world in worlds().await {
        let about = world.open(&world.grace, &world.bill("Charged twice")).await;
        let input = NewComplaint { request: Some(about), ..wish() };
        let id = world.complain(&world.grace, &input).await.unwrap();
        let seen = world.see(&world.amara, id).await;
        assert_eq!(seen.shown.subject, "Bills explain each line.");
        assert_eq!(seen.shown.team_id, world.billing);
        assert_eq!(seen.shown.confidentiality, Confidentiality::Team);
        assert_eq!(seen.shown.wished_id, Some(PersonId(world.amara.person)));
        assert_eq!(seen.whole.complaint_team, Some(world.billing));
        assert_eq!(seen.answers.len(), 2, "the wish and the solution");
        assert!(seen.clocks.iter().any(|clock| clock.kind == crate::clocks::ClockKind::Acknowledge));
        assert!(world.see(&world.jonas, id).await.may(Deed::Take, &world.jonas));
        let stranger = refusal(world.try_see(&world.hue, id).await.map(drop));
        assert_eq!(stranger, Refusal::NotFound);
        let mut view = world.db.view(world.grace.clone()).await.unwrap();
        let around = crate::linking::Beside::around(&seen, &world.grace);
        let beside = crate::requests::store::beside(&mut view, about, around).await.unwrap();
        assert!(beside.iter().any(|one| one.id == id.0), "it belongs to the request it is about");
        // Nobody complains by the way of asking.
        let by_ask = Ask { service: Some(seen.shown.service_id), ..world.bill("Just asking") };
        assert_eq!(
            refusal(world.try_open(&world.grace, &by_ask).await),
            Refusal::field("service", "field-unknown")
        );
    }
}

#[tokio::test]
async fn in_confidence_nobody_but_whoever_leads_and_whoever_said_it_knows_of_it() {
    for world in worlds().await {
        let input = NewComplaint { in_confidence: true, ..wish() };
        let id = world.complain(&world.grace, &input).await.unwrap();
        let amara = world.again(&world.amara).await;
        let seen = world.see(&amara, id).await;
        assert_eq!((seen.shown.confidentiality, seen.shown.number), (Confidentiality::Confidential, None));
        assert!(world.see(&world.grace, id).await.reads());
        for other in [&world.jonas, &world.hue, &world.admin] {
            let other = world.again(other).await;
            assert_eq!(refusal(world.try_see(&other, id).await.map(drop)), Refusal::NotFound);
            let mut view = world.db.view(other.clone()).await.unwrap();
            let found = map::services::store::find(&mut view, &other, seen.shown.service_id).await.unwrap();
            assert!(found.is_none(), "there is no such service");
        }
        let again = world.complain(&world.hue, &input).await.unwrap();
        assert_eq!(
            world.see(&world.again(&world.amara).await, again).await.shown.service_id,
            seen.shown.service_id
        );
        // Whoever leads and complains in confidence is not told to themselves.
        assert_eq!(
            refusal(world.complain(&amara, &input).await),
            Refusal::field("in_confidence", "field-complaint-nobody")
        );
    }
}

#[tokio::test]
async fn what_is_about_whoever_leads_goes_to_whoever_leads_the_team_above() {
    for world in worlds().await {
        let input = NewComplaint { about_lead: true, ..wish() };
        assert_eq!(
            refusal(world.complain(&world.grace, &input).await),
            Refusal::field("about_lead", "field-complaint-nobody-above")
        );
        world.led_above().await;
        let id = world.complain(&world.grace, &input).await.unwrap();
        let noor = world.again(&world.noor).await;
        let seen = world.see(&noor, id).await;
        assert_eq!(seen.shown.team_id, world.legal);
        assert_eq!(seen.whole.complaint_lead, Some(true));
        let amara = world.again(&world.amara).await;
        assert_eq!(refusal(world.try_see(&amara, id).await.map(drop)), Refusal::NotFound);
    }
}

#[tokio::test]
async fn a_complaint_is_not_resolved_without_saying_what_is_taken_over() {
    for world in worlds().await {
        let id = world.complain(&world.grace, &wish()).await.unwrap();
        let silent = refusal(world.answered(&world.amara, id, None).await);
        assert_eq!(silent, Refusal::field("complaint", "field-complaint-answer"));
        world.answered(&world.amara, id, Some(ComplaintAnswer::Partly)).await.unwrap();
        let seen = world.see(&world.grace, id).await;
        assert_eq!(seen.shown.state, State::Resolved);
        let answered = RequestEvent::ComplaintAnswered { answer: ComplaintAnswer::Partly };
        assert!(seen.events.iter().any(|happened| happened.event == answered));
        let bill = world.open(&world.grace, &world.bill("Charged twice")).await;
        let odd = refusal(world.answered(&world.amara, bill, Some(ComplaintAnswer::No)).await);
        assert_eq!(odd, Refusal::field("complaint", "field-no-complaint"));
    }
}

#[tokio::test]
async fn complaints_are_in_no_figure() {
    for world in worlds().await {
        world.complain(&world.grace, &wish()).await.unwrap();
        for counted in [false, true] {
            if counted {
                crate::insights::count_all(&world.db).await.unwrap();
                let mut view = world.db.view(Viewer::system()).await.unwrap();
                assert_eq!(crate::insights::differences(&mut view).await.unwrap(), [""; 0]);
            }
            let mut view = world.db.view(world.amara.clone()).await.unwrap();
            let question = crate::insights::Question { team: Some(world.billing), ..Default::default() };
            let answer = crate::insights::answer(&mut view, &question).await.unwrap();
            assert_eq!(answer.all.counts.opened, 0, "{counted}");
        }
    }
}

#[tokio::test]
async fn a_complaint_says_a_wish_and_a_solution_about_a_team_and_a_request_of_ones_own() {
    for world in worlds().await {
        let empty = NewComplaint { solution: String::new(), wish: " ".to_owned(), ..wish() };
        let Refusal::Invalid(wrong) = refusal(world.complain(&world.grace, &empty).await) else { panic!() };
        let fields: Vec<_> = wrong.iter().map(|error| error.field.to_string()).collect();
        assert_eq!(fields, ["wish", "solution"]);
        let of_others = world.open(&world.hue, &world.bill("Not hers")).await;
        let input = NewComplaint { request: Some(of_others), ..wish() };
        assert_eq!(
            refusal(world.complain(&world.grace, &input).await),
            Refusal::field("request", "field-unknown")
        );
        let nowhere: Result<RequestId, Failure> =
            act!(world.db, world.grace, |a| complain(a, TeamId::new(77), &wish()).await);
        assert_eq!(refusal(nowhere), Refusal::NotFound);
    }
}
