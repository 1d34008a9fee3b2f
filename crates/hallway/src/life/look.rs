//! Somebody looks at what is next in the line, takes it or hands it on.

use std::collections::HashMap;

use kernel::Instant;

use super::course::Way;
use super::lines::Line;
use super::{Deed, Done, Life, Step, words};

/// How long somebody who is at the desk waits for a look, in open minutes.
const AT_ONCE_MINUTES: f64 = 9.0;
/// How long to wait before looking again when nobody fitted.
const AGAIN_SECONDS: i64 = 1_500;
/// How many of those in line somebody looks through.
const LOOKED_THROUGH: usize = 12;

/// Who is busy until when, and which lines wait for somebody to be free.
#[derive(Clone)]
pub(super) struct Hands {
    busy_until: Vec<Instant>,
    /// How long one request keeps somebody busy, about, in minutes.
    minutes_each: f64,
    /// When somebody looks again, and how many looks came to nothing meanwhile.
    missed: HashMap<Line, (Instant, u32)>,
}

impl Hands {
    pub fn new(people: usize, minutes_each: f64) -> Self {
        Self { busy_until: vec![Instant(i64::MIN); people], minutes_each, missed: HashMap::new() }
    }
}

impl Life {
    /// Who asked waits for somebody to look. A scene that is written out says itself who looks.
    pub(super) fn after_opening(&mut self, at: Instant, case: usize) {
        let Some(held) = self.known(case) else { return };
        let Some(story) = &held.story else { return };
        let is_present = story.is_present && self.house.offers[held.offer].offers_present;
        let minutes = if is_present { AT_ONCE_MINUTES } else { self.house.teams[held.holder].minutes };
        self.plan_look(at, case, minutes);
    }

    fn plan_look(&mut self, at: Instant, case: usize, minutes: f64) {
        let house = self.house.clone();
        let Some(held) = self.cases[case].as_deref_mut() else { return };
        let seconds = held.chance.around(minutes, 0.55).max(1.0) * 60.0;
        let calendar = &house.teams[held.holder].calendar;
        let (line, look) = (held.line, calendar.add(at, seconds as i64).unwrap_or(at));
        let look = self.before_scene(case, at).filter(|before| look > *before).unwrap_or(look);
        self.plan(look, Step::Look(line));
    }

    /// What came to the team of the scene before the scene began is looked at before it begins.
    fn before_scene(&self, case: usize, at: Instant) -> Option<Instant> {
        let of_scene = self.scene_of.is_some() && self.known(case)?.holder == self.scene_of?;
        (of_scene && at <= self.quiet_from()).then(|| self.moments.ago(7 * 60).max(at))
    }

    /// From when on the team with a scene has nothing else to do.
    pub(super) fn quiet_from(&self) -> Instant {
        self.moments.ago(9 * 60)
    }

    pub(super) fn look(&mut self, at: Instant, line: Line) -> Option<Done> {
        let house = self.house.clone();
        self.lines.unheld(line).next()?;
        let (hands, strays) = match line {
            Line::Team(team) => (&house.teams[team].members, house.teams[team].strays),
            Line::Circle(offer) => (&house.offers[offer].hands, 0.0),
        };
        let is_free = |hand: &usize| self.hands.busy_until[*hand] <= at && house.is_at_work(*hand, at);
        let here: Vec<usize> = hands.iter().copied().filter(is_free).collect();
        let Some(who) = self.chance.pick(&here).copied() else {
            self.look_when_free(at, line, hands);
            return None;
        };
        // Nobody answers what they have asked themselves, and scenes are played by those who are in them.
        let fits = |case: usize| {
            self.known(case).is_some_and(|held| held.asker != who && held.story.is_some() && !held.is_begun)
        };
        let next = self.lines.unheld(line).take(LOOKED_THROUGH);
        let fitting: Vec<usize> = next.filter(|case| fits(*case)).collect();
        let strays = fitting.len() > 1 && self.chance.yes(strays);
        let place = if strays { self.chance.between(1, fitting.len() as i64 - 1) } else { 0 };
        let Some(case) = fitting.get(place.unsigned_abs() as usize).copied() else {
            self.look_again(at, line);
            return None;
        };
        self.catch_up(at, line);
        self.begin(at, case, who)
    }

    fn look_again(&mut self, at: Instant, line: Line) {
        let team = match line {
            Line::Team(team) => team,
            Line::Circle(offer) => self.house.offers[offer].team,
        };
        let later = self.house.teams[team].calendar.add(at, AGAIN_SECONDS).unwrap_or(at);
        self.plan(later, Step::Look(line));
    }

    /// All are busy or away: the first who is back looks. One look is enough for all that came to nothing meanwhile.
    fn look_when_free(&mut self, at: Instant, line: Line, hands: &[usize]) {
        let (known, missed) = self.hands.missed.get(&line).copied().unwrap_or((at, 0));
        if known > at {
            self.hands.missed.insert(line, (known, missed + 1));
            return;
        }
        let free =
            |hand: &usize| self.house.at_work(*hand, self.hands.busy_until[*hand].max(at.plus_seconds(30)));
        let Some(first) = hands.iter().map(free).min() else { return };
        self.hands.missed.insert(line, (first, missed));
        self.plan(first, Step::Look(line));
    }

    /// Looks that came to nothing are made up for, one soon after the other.
    fn catch_up(&mut self, at: Instant, line: Line) {
        let missed = self.hands.missed.get_mut(&line).filter(|(since, missed)| *since <= at && *missed > 0);
        let Some((_, missed)) = missed else { return };
        *missed -= 1;
        let soon = at.plus_seconds(self.chance.between(20, 120));
        self.plan(soon, Step::Look(line));
    }

    /// Hands it on when it is for others, otherwise takes it and plans the work.
    fn begin(&mut self, at: Instant, case: usize, who: usize) -> Option<Done> {
        if let Some((team, reason)) = self.handed_to(at, case) {
            let done = self.perform(at, case, Some(who), Box::new(Deed::HandOver { team, reason }));
            self.plan_look(at, case, self.house.teams[team].minutes);
            return done;
        }
        let key = self.known(case)?.key?;
        let before_others = self.lines.passed(self.known(case)?.line, key) > 0;
        let reason = before_others.then(|| self.chance.word(&words::BEFORE_OTHERS).to_owned());
        let way = self.way_of(case);
        let held = self.cases[case].as_deref_mut()?;
        held.is_begun = true;
        // An acknowledgement makes it theirs, too.
        let is_taken = reason.is_some() || way != Way::Worked || held.chance.yes(0.75);
        let minutes = self.hands.minutes_each * self.house.people[who].pace;
        self.hands.busy_until[who] = at.plus_seconds((held.chance.around(minutes, 0.5) * 60.0) as i64);
        let taken =
            is_taken.then(|| self.perform(at, case, Some(who), Box::new(Deed::Take { reason }))).flatten();
        self.course(at, case, who, way);
        taken
    }

    /// To whom it goes, and why, when this team cannot do it.
    fn handed_to(&self, at: Instant, case: usize) -> Option<(usize, String)> {
        let held = self.known(case)?;
        let (name, reason) = held.story.as_ref()?.hand_over.clone()?;
        let offering = self.house.offers[held.offer].team;
        let team = self.house.team_near(offering, &name)?;
        let is_quiet = Some(team) == self.scene_of && at > self.quiet_from();
        (held.holder == offering && team != held.holder && !is_quiet).then_some((team, reason))
    }
}
