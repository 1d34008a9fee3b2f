//! What becomes of a request once somebody has it: how long it takes, what is said meanwhile, how it ends.

use kernel::Instant;
use serve::requests::actions::{Acknowledgement, Declination, PauseFor, Reopening, Resolution, Withdrawal};
use serve::requests::model::WaitingOn;

use super::chance::Chance;
use super::house::House;
use super::moments::usual;
use super::stories::{Story, Wait};
use super::{Deed, Life, words};

/// How somebody goes about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Declined,
    /// Answered in a few minutes.
    AtOnce,
    Worked,
}

/// Where nothing is promised: three working days.
const UNPROMISED_SECONDS: f64 = 3.0 * 9.0 * 3600.0;
/// Before a promise that will not be kept this share says so and gives another date.
const SAYS_SO: f64 = 0.65;

/// The share of askers who say themselves that it is settled.
const CLOSED_BY_ASKER: f64 = 0.6;
/// What nobody objects to is settled by Hallway after two weeks, within the hour.
const SETTLED_AFTER_SECONDS: i64 = 14 * 86_400 + 1_700;

/// Where the work on one request stands while it is planned.
struct Course<'a> {
    house: &'a House,
    who: usize,
    chance: Chance,
    at: Instant,
    is_confidential: bool,
    /// Taken already, not only about to be acknowledged.
    is_taken: bool,
    /// When it has to be settled, where a scene follows.
    limit: Option<Instant>,
    deeds: Vec<(Instant, Option<usize>, Deed)>,
}

impl Life {
    pub(super) fn way_of(&mut self, case: usize) -> Way {
        let Some(held) = self.cases[case].as_deref_mut() else { return Way::Worked };
        let Some(story) = &held.story else { return Way::Worked };
        let is_simple = story.question.is_none() && story.wait.is_none() && story.progress.is_none();
        match (story.decline.is_some(), is_simple && story.withdrawal.is_none()) {
            (true, _) if held.chance.yes(0.7) => Way::Declined,
            (_, true) if held.chance.yes(0.16) => Way::AtOnce,
            _ => Way::Worked,
        }
    }

    /// Plans everything until it is settled.
    pub(super) fn course(&mut self, at: Instant, case: usize, who: usize, way: Way) {
        let house = self.house.clone();
        let of_scene = self.scene_of.is_some() && self.known(case).map(|held| held.holder) == self.scene_of;
        let limit = of_scene.then(|| self.moments.ago(35));
        let Some(held) = self.cases[case].as_deref_mut() else { return };
        let Some(story) = held.story.clone() else { return };
        let (asker, offer) = (held.asker, &house.offers[held.offer]);
        let is_at_desk = story.is_present && offer.offers_present;
        let usual = match offer.done_within {
            _ if is_at_desk => 1_500.0,
            Some(done_within) => done_within as f64 * offer.usual,
            None => UNPROMISED_SECONDS,
        };
        let chance = held.chance.branch();
        let (is_confidential, is_taken) = (offer.is_confidential, held.has.is_some());
        let mut course =
            Course { house: &house, who, chance, at, is_confidential, is_taken, limit, deeds: Vec::new() };
        match way {
            Way::Declined => course.decline(&story),
            Way::AtOnce => course.answer_at_once(asker, &story),
            Way::Worked => course.work(asker, &story, usual),
        }
        for (at, who, deed) in course.deeds {
            self.will(at, who, case, deed);
        }
    }
}

impl Course<'_> {
    /// Goes on after so many seconds of open time; where a scene follows, in time for it.
    fn after(&mut self, who: usize, seconds: f64) -> Instant {
        let from = self.at;
        let due = self.house.hours(who).add(from, seconds.max(1.0) as i64).unwrap_or(from);
        let due = match self.house.at_work(who, due) {
            morning if morning > due => morning.plus_seconds(self.chance.between(60, 2_400)),
            due => due,
        };
        self.at = match self.limit {
            Some(limit) if due > limit => {
                let hours = self.house.hours(self.who);
                hours.add(from, (hours.elapsed(from, limit) / 2).max(1)).unwrap_or(from)
            }
            _ => due,
        };
        self.at
    }

    fn does(&mut self, deed: Deed) {
        self.deeds.push((self.at, Some(self.who), deed));
    }

    fn says(&mut self, who: usize, body: String) {
        self.deeds.push((self.at, Some(who), Deed::Say(body)));
    }

    fn decline(&mut self, story: &Story) {
        let Some((reason, way)) = story.decline.clone() else { return };
        let minutes = self.chance.around(35.0, 0.6);
        self.after(self.who, minutes * 60.0);
        self.does(Deed::Decline(Declination {
            reason,
            another_way: Some(way).filter(|way| !way.is_empty()),
            parts: None,
        }));
    }

    fn answer_at_once(&mut self, asker: usize, story: &Story) {
        let minutes = self.chance.between(3, 18) as f64;
        self.after(self.who, minutes * 60.0);
        self.resolve(asker, story);
        self.settle(asker, story);
    }

    fn work(&mut self, asker: usize, story: &Story, usual: f64) {
        let pace = self.house.people[self.who].pace;
        let work = self.chance.around(usual * pace, 0.6).clamp(600.0, 4.0 * usual);
        // What is left of the work.
        let mut rest = 1.0;
        if self.is_taken {
            self.at = self.at.plus_seconds(self.chance.between(20, 150));
        }
        let heard = self.at;
        let promised = self.acknowledge(work);
        if let Some(note) = story.note.clone() {
            self.after(self.who, work * 0.1);
            rest -= 0.1;
            let colleague = self.house.colleague(self.who, &mut self.chance);
            let writer = colleague.filter(|other| *other != asker && self.house.is_at_work(*other, self.at));
            let writer = writer.filter(|_| !self.is_confidential).unwrap_or(self.who);
            self.deeds.push((self.at, Some(writer), Deed::Note(note)));
        }
        if self.chance.yes(0.8)
            && let (Some(question), Some(answer)) = (story.question.clone(), story.answer.clone())
        {
            self.ask_back(asker, question, answer, work);
            rest -= 0.15;
        }
        if let Some(progress) = story.progress.clone() {
            self.after(self.who, work * 0.3);
            rest -= 0.3;
            self.says(self.who, progress);
        }
        if let Some(wait) = &story.wait {
            self.after(self.who, work * 0.2);
            rest -= 0.2;
            self.wait(wait);
        }
        let share = self.chance.share();
        if let Some(reason) = story.withdrawal.clone().filter(|_| share < 0.6) {
            self.after(asker, work * 0.5);
            self.deeds.push((
                self.at,
                Some(asker),
                Deed::Withdraw(Withdrawal { reason: Some(reason), parts: None }),
            ));
            return;
        }
        self.after(self.who, work * rest);
        self.keep_or_move(promised, heard);
        self.resolve(asker, story);
        self.settle(asker, story);
    }

    /// A first word with a date that the person believes in.
    fn acknowledge(&mut self, work: f64) -> Instant {
        let hours = self.house.hours(self.who);
        let believed = work * self.chance.around(1.15, 0.3) + 1_800.0;
        let least = hours.add(self.at, believed as i64).unwrap_or(self.at);
        let promised = usual(hours, least);
        let message = self.chance.yes(0.4).then(|| self.chance.word(&words::ACKNOWLEDGED).to_owned());
        self.does(Deed::Acknowledge(Acknowledgement { expected_at: Some(promised), message }));
        promised
    }

    fn ask_back(&mut self, asker: usize, question: String, answer: String, work: f64) {
        self.after(self.who, work * 0.15);
        let house = self.house;
        let called = &house.people[asker];
        let greeted =
            if self.chance.yes(0.4) { format!("{},\n{question}", called.first()) } else { question };
        self.says(self.who, greeted);
        if self.chance.yes(0.7) {
            self.at = self.at.plus_seconds(self.chance.between(15, 120));
            let reason = self.chance.word(&words::ASKED_BACK).to_owned();
            self.does(Deed::Pause(PauseFor {
                waiting_on: WaitingOn::Requester,
                waiting_for: Some(called.name.clone()),
                reason,
                until: None,
            }));
        }
        let minutes = self.chance.around(75.0 * called.pace, 0.9);
        self.after(asker, minutes * 60.0);
        self.says(asker, answer);
        // Whoever asked back reads it, and goes on.
        let minutes = self.chance.between(5, 60) as f64;
        self.after(self.who, minutes * 60.0);
    }

    fn wait(&mut self, wait: &Wait) {
        let hours = self.house.hours(self.who);
        let days = self.chance.between(1, 3);
        let due = hours.add_days(self.at, u32::try_from(days).unwrap_or(1)).unwrap_or(self.at);
        let until = match self.limit {
            Some(limit) if usual(hours, due) >= limit => return,
            _ => usual(hours, due),
        };
        let is_date = wait.on == WaitingOn::Date;
        self.does(Deed::Pause(PauseFor {
            waiting_on: wait.on,
            waiting_for: wait.whom.clone(),
            reason: wait.reason.clone(),
            until: is_date.then_some(until),
        }));
        if is_date {
            self.at = until;
            self.deeds.push((self.at, None, Deed::Resume));
        } else {
            let seconds = self.chance.around(0.9, 0.6) * days as f64 * 15_000.0;
            self.after(self.who, seconds);
            self.does(Deed::Resume);
        }
    }

    /// A promise that will not hold is moved in time by most, with a reason.
    fn keep_or_move(&mut self, promised: Instant, heard: Instant) {
        let done = self.at;
        let hours = self.house.hours(self.who).clone();
        if done <= promised || !self.chance.yes(SAYS_SO) {
            return;
        }
        let before = promised.plus_seconds(-60 * self.chance.between(15, 150));
        let later = usual(&hours, done);
        if before > heard && later > promised && self.house.is_at_work(self.who, before) {
            let is_same_day = hours.local(later).date() == hours.local(promised).date();
            let words = if is_same_day { &words::MOVED_A_LITTLE[..] } else { &words::MOVED_A_DAY[..] };
            let message = Some(self.chance.word(words).to_owned());
            let deed = Deed::Acknowledge(Acknowledgement { expected_at: Some(later), message });
            self.deeds.push((before, Some(self.who), deed));
        }
    }

    fn resolve(&mut self, asker: usize, story: &Story) {
        let outside_waited = story.outside.as_ref().map(|_| self.chance.yes(0.93));
        let first = self.house.people[asker].first().to_owned();
        let message = match self.chance.yes(0.25) {
            true => format!("{first},\n{}", story.resolution),
            false => story.resolution.clone(),
        };
        self.does(Deed::Resolve(Resolution { message, outside_waited, ..Resolution::default() }));
    }

    /// Thanks and an end, or back to work.
    fn settle(&mut self, asker: usize, story: &Story) {
        let resolved = self.at;
        let has_time = self.limit.is_none_or(|limit| resolved.plus_seconds(6 * 3600) < limit);
        let comes_back = story.rework.as_ref().filter(|_| has_time && self.chance.yes(0.75));
        if let Some(back) = comes_back {
            let minutes = self.chance.around(110.0, 0.7);
            self.after(asker, minutes * 60.0);
            let reopening = Reopening { reason: back.reason.clone(), rework: Some(back.kind) };
            self.deeds.push((self.at, Some(asker), Deed::Reopen(reopening)));
            let minutes = self.chance.around(130.0, 0.7);
            self.after(self.who, minutes * 60.0);
            let outside_waited = story.outside.as_ref().map(|_| true);
            self.does(Deed::Resolve(Resolution {
                message: back.resolution.clone(),
                outside_waited,
                ..Resolution::default()
            }));
        }
        // What is settled disturbs no scene.
        self.limit = None;
        let minutes = self.chance.around(90.0, 1.0);
        self.after(asker, minutes * 60.0);
        if self.chance.yes(0.35) {
            let thanks = if comes_back.is_some() { &words::THANKS_AFTER_ALL[..] } else { &words::THANKS[..] };
            let thanks = self.chance.pick(thanks).copied().unwrap_or_default().to_owned();
            self.says(asker, thanks);
        }
        if self.chance.yes(CLOSED_BY_ASKER) {
            self.deeds.push((self.at.plus_seconds(20), Some(asker), Deed::Close));
        } else {
            self.deeds.push((self.at.plus_seconds(SETTLED_AFTER_SECONDS), None, Deed::Close));
        }
    }
}
