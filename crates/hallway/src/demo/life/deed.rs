//! What people do with a request, and doing it through the same verbs as everybody.

use anyhow::anyhow;
use db::Act;
use kernel::{Failure, Instant, Viewer};
use people::PersonId;
use serve::requests::actions::{
    self, Acknowledgement, Ask, Assignment, Declination, Follower, HandOver, Outside, PauseFor, Reopening,
    Resolution, Withdrawal, Words,
};
use serve::requests::store;

use super::Life;
use crate::demo::house::House;

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub(in crate::demo) enum Deed {
    Open(Ask),
    Take(Assignment),
    Acknowledge(Acknowledgement),
    Say(String),
    Note(String),
    Pause(PauseFor),
    Resume,
    HandOver { team: usize, reason: String },
    Resolve(Resolution),
    Reopen(Reopening),
    Close,
    Decline(Declination),
    Withdraw(Withdrawal),
    Follow(usize),
    Outside(Outside),
}

/// How far a request is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::demo) enum Stage {
    #[default]
    Unborn,
    Open,
    Waiting,
    Resolved,
    Over,
}

impl Deed {
    /// Whether people would still do it: plans are made early, and life goes on.
    fn fits(&self, stage: Stage) -> bool {
        let is_open = matches!(stage, Stage::Open | Stage::Waiting);
        match self {
            Self::Open(_) => stage == Stage::Unborn,
            Self::Say(_) | Self::Note(_) | Self::Follow(_) => stage != Stage::Unborn,
            Self::Pause(_) => stage == Stage::Open,
            Self::Resume => stage == Stage::Waiting,
            Self::Reopen(_) | Self::Close => stage == Stage::Resolved,
            _ => is_open,
        }
    }

    const fn leads_to(&self, stage: Stage) -> Stage {
        match self {
            Self::Open(_) | Self::Resume | Self::Reopen(_) | Self::HandOver { .. } => Stage::Open,
            Self::Pause(_) => Stage::Waiting,
            Self::Resolve(_) => Stage::Resolved,
            Self::Close | Self::Decline(_) | Self::Withdraw(_) => Stage::Over,
            _ => stage,
        }
    }
}

impl Life {
    /// Does it, if it still fits. Nobody named means that Hallway itself does it.
    pub(super) async fn perform(
        &mut self,
        a: &mut Act,
        house: &House,
        at: Instant,
        case: usize,
        who: Option<usize>,
        deed: &Deed,
    ) -> Result<bool, Failure> {
        let stage = self.cases[case].stage;
        if !deed.fits(stage) {
            return Ok(false);
        }
        a.now = at;
        a.viewer = who.map_or_else(Viewer::system, |who| house.people[who].viewer.clone());
        let done = self.put_into_effect(a, house, case, deed).await;
        done.map_err(|failure| {
            let subject = &self.cases[case].subject;
            let who = who.map_or("Hallway", |who| &house.people[who].name);
            Failure::Broken(anyhow!("“{subject}”: {who} at {at}: {deed:?}: {failure}"))
        })?;
        let held = &mut self.cases[case];
        held.stage = deed.leads_to(stage);
        match deed {
            Deed::Acknowledge(_) => held.has = held.has.or(who),
            Deed::Take(_) => held.has = who,
            Deed::HandOver { team, .. } => (held.holder, held.has) = (*team, None),
            // An answer lets go on what waited for it.
            Deed::Say(_) if stage == Stage::Waiting && who == Some(held.asker) && held.waits_for_asker => {
                held.stage = Stage::Open;
            }
            Deed::Pause(pause) => {
                held.waits_for_asker = pause.waiting_on == serve::requests::model::WaitingOn::Requester;
            }
            _ => {}
        }
        Ok(true)
    }

    async fn put_into_effect(
        &mut self,
        a: &mut Act,
        house: &House,
        case: usize,
        deed: &Deed,
    ) -> Result<(), Failure> {
        let held = &mut self.cases[case];
        if let Deed::Open(ask) = deed {
            let id = actions::open(a, ask).await?;
            let reference = store::reference_of(a, id).await?.ok_or_else(|| anyhow!("it has a reference"))?;
            held.request = Some((id, reference));
            return Ok(());
        }
        let Some((id, _)) = held.request else { return Err(anyhow!("nobody asked yet").into()) };
        let words = |body: &String| Words { body: body.clone() };
        match deed {
            Deed::Open(_) => Ok(id),
            Deed::Take(input) => actions::assign(a, id, None, input).await,
            Deed::Acknowledge(input) => actions::acknowledge(a, id, None, input).await,
            Deed::Say(body) => actions::message(a, id, &words(body)).await,
            Deed::Note(body) => actions::note(a, id, &words(body)).await,
            Deed::Pause(input) => actions::pause(a, id, None, input).await,
            Deed::Resume => actions::resume(a, id, None).await,
            Deed::HandOver { team, reason } => {
                let input = HandOver { team: house.teams[*team].id, reason: reason.clone() };
                actions::hand_over(a, id, None, &input).await
            }
            Deed::Resolve(input) => actions::resolve(a, id, None, input).await,
            Deed::Reopen(input) => actions::reopen(a, id, None, input).await,
            Deed::Close => actions::close(a, id, None).await,
            Deed::Decline(input) => actions::decline(a, id, None, input).await,
            Deed::Withdraw(input) => actions::withdraw(a, id, None, input).await,
            Deed::Follow(who) => {
                let input = Follower { person: PersonId(house.people[*who].viewer.person) };
                actions::add_follower(a, id, &input).await
            }
            Deed::Outside(input) => actions::change_outside(a, id, None, input).await,
        }
        .map(|_| ())
    }
}
