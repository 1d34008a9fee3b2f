//! What people do with a request, and what that makes of it for those who plan.

use kernel::Instant;
use map::Class;
use serve::requests::actions::{
    Acknowledgement, Ask, Declination, Outside, PartAsk, PauseFor, Reopening, Resolution, WalkUp, Withdrawal,
};
use serve::requests::model::WaitingOn;
use serve::requests::place::{self, Place};

use super::case::Stage;
use super::course::Way;
use super::lines::Line;
use super::{Done, Life};

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub enum Deed {
    Open(Ask),
    /// Somebody of the team writes down what somebody came by for, and has it.
    WalkUp(WalkUp),
    /// Another team is asked for a part of this case.
    AskPart {
        of: usize,
        ask: PartAsk,
    },
    /// Takes it; the reason counts when it comes before others.
    Take {
        reason: Option<String>,
    },
    Acknowledge(Acknowledgement),
    Say(String),
    Note(String),
    Pause(PauseFor),
    Resume,
    HandOver {
        team: usize,
        reason: String,
    },
    Resolve(Resolution),
    Reopen(Reopening),
    Close,
    Decline(Declination),
    Withdraw(Withdrawal),
    Follow(usize),
    Outside(Outside),
}

impl Deed {
    /// Whether people would still do it: plans are made early, and life goes on.
    fn fits(&self, stage: Stage) -> bool {
        let is_open = matches!(stage, Stage::Open | Stage::Waiting);
        match self {
            Self::Open(_) | Self::WalkUp(_) | Self::AskPart { .. } => stage == Stage::Unborn,
            Self::Say(_) | Self::Note(_) | Self::Follow(_) => stage != Stage::Unborn,
            Self::Pause(_) => stage == Stage::Open,
            Self::Resume => stage == Stage::Waiting,
            Self::Reopen(_) | Self::Close => stage == Stage::Resolved,
            _ => is_open,
        }
    }

    const fn leads_to(&self, stage: Stage) -> Stage {
        match self {
            Self::Open(_)
            | Self::WalkUp(_)
            | Self::AskPart { .. }
            | Self::Resume
            | Self::Reopen(_)
            | Self::HandOver { .. } => Stage::Open,
            Self::Pause(_) => Stage::Waiting,
            Self::Resolve(_) => Stage::Resolved,
            Self::Close | Self::Decline(_) | Self::Withdraw(_) => Stage::Over,
            _ => stage,
        }
    }
}

impl Life {
    /// Does it, if it still fits.
    pub(super) fn perform(
        &mut self,
        at: Instant,
        case: usize,
        who: Option<usize>,
        deed: Box<Deed>,
    ) -> Option<Done> {
        let held = self.known(case)?;
        let stage = held.stage;
        if !deed.fits(stage) {
            return None;
        }
        if let Deed::AskPart { of, .. } = &*deed {
            self.known(*of).filter(|above| matches!(above.stage, Stage::Open | Stage::Waiting))?;
        }
        let above = held.above;
        let (asker, offer, line) = (held.asker, held.offer, held.line);
        let passed = held.key.map_or(0, |key| self.lines.passed(line, key));
        let place = self.enters(at, case, &deed);
        let house = self.house.clone();
        let outside_of_above = self.is_outside_above(&deed);
        let held = self.cases[case].as_deref_mut()?;
        held.stage = deed.leads_to(stage);
        match &*deed {
            Deed::Open(ask) => {
                held.opened_at = at;
                held.is_outside = ask.external_customer.is_some();
                held.is_present = ask.is_present;
            }
            Deed::AskPart { of, ask } => {
                held.opened_at = at;
                held.is_outside = outside_of_above;
                held.above = Some(*of).filter(|_| ask.waits);
            }
            Deed::WalkUp(_) => (held.opened_at, held.has, held.is_begun) = (at, who, true),
            Deed::Acknowledge(input) => {
                held.has = held.has.or(who);
                held.promised_at = input.expected_at.or(held.promised_at);
            }
            Deed::Take { .. } => held.has = who,
            Deed::HandOver { team, .. } => (held.holder, held.has) = (*team, None),
            // An answer lets go on what waited for it.
            Deed::Say(_) if stage == Stage::Waiting && who == Some(held.asker) && held.waits_for_asker => {
                held.stage = Stage::Open;
            }
            Deed::Pause(pause) => held.waits_for_asker = pause.waiting_on == WaitingOn::Requester,
            Deed::Resolve(_) => held.has = held.has.or(who),
            Deed::Reopen(_) => held.promised_at = None,
            Deed::Outside(_) => held.is_outside = true,
            _ => {}
        }
        let entered = place.map(|place| (place.rank_at, house.class_of(held.offer, held.is_present)));
        self.stand(case, line, entered, &deed);
        if let Deed::AskPart { of, ask } = &*deed
            && ask.waits
        {
            self.wait_for_part(*of);
        }
        let ends = matches!(deed.leads_to(stage), Stage::Resolved | Stage::Over);
        if let Some(above) = above.filter(|_| ends && !matches!(stage, Stage::Resolved | Stage::Over)) {
            self.part_ended(above);
        }
        let is_over = self.cases[case].as_ref().is_some_and(|held| held.stage == Stage::Over);
        if is_over {
            self.cases[case] = None;
        } else if matches!(*deed, Deed::Open(_) | Deed::AskPart { .. }) {
            self.after_opening(at, case);
        } else if let (Deed::WalkUp(_), Some(who)) = (&*deed, who) {
            self.course(at, case, who, Way::AtOnce);
        }
        Some(Done { at, who, case, asker, offer, deed, passed, place, is_over })
    }

    /// Whether somebody outside waits for that of which a part is asked.
    fn is_outside_above(&self, deed: &Deed) -> bool {
        let Deed::AskPart { of, .. } = deed else { return false };
        self.known(*of).is_some_and(|above| above.is_outside)
    }

    /// One more part is waited for.
    fn wait_for_part(&mut self, above: usize) {
        let Some(held) = self.cases[above].as_deref_mut() else { return };
        held.awaited += 1;
        if held.stage == Stage::Open {
            held.stage = Stage::Waiting;
            held.waits_for_asker = false;
            self.stand_again(above);
        }
    }

    /// A part that was waited for has ended; the last one lets go on.
    fn part_ended(&mut self, above: usize) {
        let Some(held) = self.cases[above].as_deref_mut() else { return };
        held.awaited = held.awaited.saturating_sub(1);
        if held.awaited == 0 && held.stage == Stage::Waiting {
            held.stage = Stage::Open;
            self.stand_again(above);
        }
    }

    fn stand_again(&mut self, case: usize) {
        let Some(held) = self.cases[case].as_deref() else { return };
        if let Some(key) = held.key {
            self.lines.stand(held.line, key, held.stage == Stage::Open && held.has.is_none());
        }
    }

    /// Stands in its line as the deed has made it, or in another, or in none any more.
    fn stand(&mut self, case: usize, was_in: Line, entered: Option<(Instant, Class)>, deed: &Deed) {
        let Some(held) = self.cases[case].as_deref_mut() else { return };
        if let Some((rank_at, class)) = entered {
            if let Some(key) = held.key {
                self.lines.leave(was_in, key);
            }
            if let Deed::HandOver { team, .. } = deed {
                held.line = Line::Team(*team);
            }
            held.key = Some((place::order_of(class), rank_at, case));
        }
        let Some(key) = held.key else { return };
        match held.stage {
            Stage::Open => self.lines.stand(held.line, key, held.has.is_none()),
            Stage::Waiting => self.lines.stand(held.line, key, false),
            Stage::Unborn | Stage::Resolved | Stage::Over => self.lines.leave(held.line, key),
        }
    }

    /// The place it gets, where this deed makes it enter a line.
    fn enters(&self, at: Instant, case: usize, deed: &Deed) -> Option<Place> {
        let held = self.known(case)?;
        let (line, opened_at, is_outside, is_present) = match deed {
            Deed::Open(ask) => (held.line, at, ask.external_customer.is_some(), ask.is_present),
            Deed::WalkUp(_) => (held.line, at, false, false),
            Deed::AskPart { .. } => (held.line, at, self.is_outside_above(deed), false),
            Deed::HandOver { team, .. } => {
                (Line::Team(*team), held.opened_at, held.is_outside, held.is_present)
            }
            Deed::Outside(_) if !held.is_outside => (held.line, held.opened_at, true, held.is_present),
            _ => return None,
        };
        let at_risk = at.plus_seconds(place::PROMISE_AT_RISK_SECONDS);
        let holds = |other: usize| {
            self.known(other).is_some_and(|other| {
                other.is_outside || other.promised_at.is_some_and(|promised| promised <= at_risk)
            })
        };
        let class = self.house.class_of(held.offer, is_present);
        Some(self.lines.place(line, class, opened_at, is_outside, holds))
    }
}
