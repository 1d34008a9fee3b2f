//! Somebody looks at what is next in the line, takes it or hands it on.

use db::Act;
use kernel::{Failure, Instant};
use map::Class;
use serve::requests::actions::Assignment;
use serve::requests::model::RequestId;
use serve::requests::store::{self, InQueue};

use super::arrivals::quiet_from;
use super::course::Way;
use super::{Deed, Life, Line, Step, words};
use crate::demo::house::House;
use crate::demo::moments::Moments;

/// How long somebody who is at the desk waits for a look, in open minutes.
const AT_ONCE_MINUTES: f64 = 9.0;
/// How long to wait before looking again when nobody was there.
const AGAIN_SECONDS: i64 = 1_500;

impl Life {
    /// Who asked waits for somebody to look.
    pub(super) fn after_opening(&mut self, house: &House, moments: &Moments, at: Instant, case: usize) {
        let held = &self.cases[case];
        let is_present =
            held.story.as_ref().is_some_and(|s| s.is_present) && house.offers[held.offer].offers_present;
        let line = match house.offers[held.offer].is_confidential {
            true => Line::Circle(held.offer),
            false => Line::Team(held.holder),
        };
        let minutes = if is_present { AT_ONCE_MINUTES } else { house.teams[held.holder].minutes };
        self.plan_look(house, moments, at, case, line, minutes);
    }

    pub(super) fn plan_look(
        &mut self,
        house: &House,
        moments: &Moments,
        at: Instant,
        case: usize,
        line: Line,
        minutes: f64,
    ) {
        let held = &mut self.cases[case];
        let seconds = held.chance.around(minutes, 0.55).max(1.0) * 60.0;
        let calendar = &house.teams[held.holder].calendar;
        let look = calendar.add(at, seconds as i64).unwrap_or(at);
        // What came before the scene is looked at before the scene.
        let is_late = self.is_before_scene(moments, case, at) && look > moments.ago(7 * 60);
        let look = if is_late { moments.ago(7 * 60).max(at) } else { look };
        self.plan(look, Step::Look(line));
    }

    /// Whether it came to the team of the scene before the scene began.
    pub(super) fn is_before_scene(&self, moments: &Moments, case: usize, at: Instant) -> bool {
        self.cases[case].holder == self.scene_of && at <= quiet_from(moments)
    }

    pub(super) async fn look(
        &mut self,
        a: &mut Act,
        house: &House,
        moments: &Moments,
        at: Instant,
        line: Line,
    ) -> Result<(), Failure> {
        let next = self.next_in(a, house, line).await?;
        if next.is_empty() {
            return Ok(());
        }
        let (hands, strays) = match line {
            Line::Team(team) => (&house.teams[team].members, house.teams[team].strays),
            Line::Circle(offer) => (&house.offers[offer].hands, 0.0),
        };
        let here: Vec<usize> = hands.iter().copied().filter(|hand| house.is_at_work(*hand, at)).collect();
        let Some(who) = self.chance.pick(&here).copied() else {
            self.look_again(house, moments, at, line);
            return Ok(());
        };
        // Nobody answers what they have asked themselves, and scenes are played by those who are in them.
        let fits = |case: usize| {
            let held = &self.cases[case];
            held.asker != who && held.story.is_some() && !held.is_begun
        };
        let fitting: Vec<(usize, usize)> =
            next.iter().copied().enumerate().filter(|(_, case)| fits(*case)).collect();
        let strays = fitting.len() > 1 && self.chance.yes(strays);
        let place = if strays { self.chance.between(1, fitting.len() as i64 - 1) } else { 0 };
        let Some((passed, case)) = fitting.get(place.unsigned_abs() as usize).copied() else {
            self.look_again(house, moments, at, line);
            return Ok(());
        };
        self.begin(a, house, moments, at, case, who, passed > 0).await
    }

    fn look_again(&mut self, house: &House, moments: &Moments, at: Instant, line: Line) {
        let team = match line {
            Line::Team(team) => team,
            Line::Circle(offer) => house.offers[offer].team,
        };
        let later = house.teams[team].calendar.add(at, AGAIN_SECONDS).unwrap_or(at);
        if later <= moments.now {
            self.plan(later, Step::Look(line));
        }
    }

    /// What nobody has yet, first things first.
    async fn next_in(&self, a: &mut Act, house: &House, line: Line) -> Result<Vec<usize>, Failure> {
        let queue = match line {
            Line::Team(team) => house.teams[team].id.get(),
            Line::Circle(offer) => house.offers[offer].id.get(),
        };
        let end = InQueue {
            queue,
            class: Class::Planned,
            rank_at: Instant(i64::MAX),
            id: RequestId::new(i64::MAX),
        };
        let references = store::earlier(a, end).await?;
        let case_of = |reference: &String| {
            let is_it = |request: &(RequestId, String)| request.1 == *reference;
            self.cases.iter().position(|case| case.request.as_ref().is_some_and(is_it))
        };
        Ok(references.iter().filter_map(case_of).collect())
    }

    /// Hands it on when it is for others, otherwise takes it and plans the work.
    #[allow(clippy::too_many_arguments, reason = "who does what, when, and before whom")]
    async fn begin(
        &mut self,
        a: &mut Act,
        house: &House,
        moments: &Moments,
        at: Instant,
        case: usize,
        who: usize,
        before_others: bool,
    ) -> Result<(), Failure> {
        let (team, reason) = match self.hand_over(house, moments, at, case) {
            Some(other) => other,
            None => {
                let reason = before_others.then(|| self.chance.word(&words::BEFORE_OTHERS).to_owned());
                let way = self.way_of(case);
                self.cases[case].is_begun = true;
                // An acknowledgement makes it theirs, too.
                if reason.is_some() || way != Way::Worked || self.cases[case].chance.yes(0.75) {
                    let taken = Deed::Take(Assignment { person: None, reason });
                    self.perform(a, house, at, case, Some(who), &taken).await?;
                }
                self.course(house, moments, at, case, who, way);
                return Ok(());
            }
        };
        let deed = Deed::HandOver { team, reason };
        self.perform(a, house, at, case, Some(who), &deed).await?;
        self.plan_look(house, moments, at, case, Line::Team(team), house.teams[team].minutes);
        Ok(())
    }

    /// To whom it goes, and why, when this team cannot do it.
    fn hand_over(
        &self,
        house: &House,
        moments: &Moments,
        at: Instant,
        case: usize,
    ) -> Option<(usize, String)> {
        let held = &self.cases[case];
        let (name, reason) = held.story.as_ref()?.hand_over.clone()?;
        let team = house.team(&name).ok()?;
        let is_quiet = team == self.scene_of && at > quiet_from(moments);
        (held.holder == house.offers[held.offer].team && team != held.holder && !is_quiet)
            .then_some((team, reason))
    }
}
