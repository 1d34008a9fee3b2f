//! Who may do what with a request: one pure function.

use kernel::{Id, Kind, Refusal, Viewer};
use map::services::Confidentiality;
use people::TeamId;

use crate::requests::model::State;

/// How somebody stands to a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// In its audience: knows that it exists, what it is about, and where it stands.
    pub sees: bool,
    /// Asked for it, or it is for them, or they opened it for somebody.
    pub asked: bool,
    /// Follows it.
    pub follows: bool,
    /// Follows it, and only reads.
    pub watches: bool,
    /// Of the team that has it, and cleared where clearance is needed.
    pub provides: bool,
    /// Comes from a vendor or partner.
    pub is_guest: bool,
    /// Administers, and the service is open to all: keeps things going for a team that has nobody yet.
    pub stands_in: bool,
}

kernel::words! {
    /// Everything that can be done with a request.
    pub enum Deed {
        See = "see",
        ReadConversation = "read_conversation",
        ReadNotes = "read_notes",
        Message = "message",
        Note = "note",
        Acknowledge = "acknowledge",
        TakeBackAcknowledgement = "take_back_acknowledgement",
        Take = "take",
        Assign = "assign",
        PutBack = "put_back",
        HandOver = "hand_over",
        AskPart = "ask_part",
        Pause = "pause",
        Resume = "resume",
        Resolve = "resolve",
        Decline = "decline",
        ChangeOutside = "change_outside",
        AddFollower = "add_follower",
        RemoveFollower = "remove_follower",
        Reopen = "reopen",
        Close = "close",
        Withdraw = "withdraw",
        Rate = "rate",
        SayMissing = "say_missing",
        Link = "link",
        Merge = "merge",
        Unmerge = "unmerge",
        Split = "split",
        Tick = "tick",
        AskAgain = "ask_again",
    }
}

impl Standing {
    /// Whether they may at all, whatever state it is in.
    pub fn may(self, deed: Deed) -> bool {
        let named = self.asked || self.follows || self.provides || self.stands_in;
        match deed {
            // Those in its audience, and everyone named on it.
            Deed::See => self.sees || named,
            // The words belong to those named on it and to the team that has it.
            Deed::ReadConversation => named,
            // Whoever only watches does not write.
            Deed::Message => self.asked || self.follows && !self.watches || self.provides || self.stands_in,
            // What the team says among itself stays with the team in which it was said.
            Deed::ReadNotes | Deed::Note => self.provides,
            // The work is the team's, and of whoever stands in for it.
            Deed::Acknowledge
            | Deed::TakeBackAcknowledgement
            | Deed::Take
            | Deed::Assign
            | Deed::PutBack
            | Deed::Pause
            | Deed::Resume
            | Deed::Resolve
            | Deed::Decline => self.provides || self.stands_in,
            // Which team inside does it is decided inside.
            Deed::HandOver => self.provides && !self.is_guest || self.stands_in,
            // Whom inside to ask for a part of it, too.
            Deed::AskPart => self.provides && !self.is_guest || self.stands_in,
            // Who waits outside, both ends know.
            Deed::ChangeOutside => self.asked || self.provides || self.stands_in,
            // Who else may follow it, too; a guest knows none of the colleagues.
            Deed::AddFollower => !self.is_guest && (self.asked || self.provides || self.stands_in),
            // Whoever lets others follow can also end that; and everybody ends it for themselves.
            Deed::RemoveFollower => self.follows || self.may(Deed::AddFollower),
            // Whether it is settled only those know who asked.
            Deed::Close => self.asked,
            // That it is not, the team may see, too.
            Deed::Reopen => self.asked || self.provides || self.stands_in,
            // What was asked for can only be taken back by who asked.
            Deed::Withdraw => self.asked,
            // How it was only those can say who asked.
            Deed::Rate => self.asked,
            // What was missing is for the form of those who do the work.
            Deed::SayMissing => self.provides || self.stands_in,
            // What belongs together those see who do the work.
            Deed::Link | Deed::Merge | Deed::Unmerge => self.provides || self.stands_in,
            // What the team goes through is its own.
            Deed::Tick => self.provides || self.stands_in,
            // What is asked again is asked by who asked.
            Deed::AskAgain => self.asked,
            // It is asked of a service in somebody's name, which is for colleagues.
            Deed::Split => self.provides && !self.is_guest || self.stands_in,
        }
    }
}

/// Lets look at figures about requests: whoever works here sees those of what is open to all colleagues, and of what
/// is meant for their own teams and circles. A guest finds no such thing.
pub fn require_insights(viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.kind == Kind::Employee { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Deciding about what is suggested between two teams: a lead of one of them, and administrators. To others it does not
/// exist.
pub fn require_suggestion(viewer: &Viewer, teams: [Id; 2]) -> Result<(), Refusal> {
    let decides = viewer.administrator || teams.iter().any(|team| viewer.leads(*team));
    if viewer.kind != Kind::Employee || !decides {
        return Err(Refusal::NotFound);
    }
    let may = viewer.administers() || viewer.may_write() && teams.iter().any(|team| viewer.leads(*team));
    if may { Ok(()) } else { Err(Refusal::Forbidden("refusal-suggestion")) }
}

/// Administrators start and end a campaign for a complete map.
pub fn require_campaign(viewer: &Viewer) -> Result<(), Refusal> {
    if viewer.administers() { Ok(()) } else { Err(Refusal::Forbidden("refusal-campaign")) }
}

/// A lead says for their team that its part is done.
pub fn require_part(viewer: &Viewer, team: Id) -> Result<(), Refusal> {
    let may = viewer.kind == Kind::Employee && viewer.may_write() && viewer.leads(team);
    if may { Ok(()) } else { Err(Refusal::Forbidden("refusal-part")) }
}

/// Working on a known problem: who is of the team that offers the service, and who stands in for it.
pub fn require_problem(
    viewer: &Viewer,
    team: TeamId,
    confidentiality: Confidentiality,
) -> Result<(), Refusal> {
    let may = viewer.may_write() && viewer.is_member(team.0)
        || viewer.administers() && confidentiality == Confidentiality::Open;
    if may { Ok(()) } else { Err(Refusal::Forbidden("refusal-problem-not-yours")) }
}

/// Looking at a team's line: colleagues at all of them, people from outside at those of their own teams.
pub fn require_line(viewer: &Viewer, team: TeamId) -> Result<(), Refusal> {
    let may = viewer.kind == Kind::Employee || viewer.is_member(team.0);
    if may { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Writing down what somebody came by for: colleagues, for a team of their own. Gives the team.
pub fn require_walk_up(viewer: &Viewer, wanted: Option<TeamId>) -> Result<TeamId, Refusal> {
    if viewer.kind != Kind::Employee || !viewer.may_write() || viewer.teams.is_empty() {
        return Err(Refusal::Forbidden("refusal-walk-up"));
    }
    let own =
        viewer.home_team.filter(|team| viewer.is_member(*team)).or(viewer.teams.first().map(|(id, _)| *id));
    match wanted {
        Some(team) if !viewer.is_member(team.0) => Err(Refusal::field("team", "field-unknown")),
        Some(team) => Ok(team),
        None => own.map(TeamId).ok_or(Refusal::Forbidden("refusal-walk-up")),
    }
}

/// Whether a deed goes in this state.
pub fn goes(deed: Deed, state: State) -> bool {
    match deed {
        Deed::See
        | Deed::ReadConversation
        | Deed::ReadNotes
        | Deed::RemoveFollower
        | Deed::Link
        | Deed::AskAgain => true,
        // What goes on as another is talked about there.
        Deed::Message | Deed::Note | Deed::AddFollower | Deed::SayMissing | Deed::Split => {
            state != State::Merged
        }
        Deed::Unmerge => state == State::Merged,
        Deed::Acknowledge
        | Deed::Take
        | Deed::Assign
        | Deed::PutBack
        | Deed::HandOver
        | Deed::AskPart
        | Deed::Decline
        | Deed::ChangeOutside
        | Deed::Resolve
        | Deed::Merge
        | Deed::Tick
        | Deed::Withdraw => state.is_open(),
        Deed::TakeBackAcknowledgement => state == State::Acknowledged,
        Deed::Pause => matches!(state, State::New | State::Acknowledged | State::InProgress),
        Deed::Resume => state == State::Waiting,
        Deed::Reopen => matches!(state, State::Resolved | State::Closed),
        Deed::Close => state == State::Resolved,
        Deed::Rate => !matches!(state, State::New | State::Merged),
    }
}

/// Refuses what may not be seen as if it did not exist, what is not theirs, and what does not go any more.
pub fn check(deed: Deed, standing: Standing, viewer: &Viewer, state: State) -> Result<(), Refusal> {
    if !standing.may(Deed::See) {
        return Err(Refusal::NotFound);
    }
    let only_reads = matches!(deed, Deed::See | Deed::ReadConversation | Deed::ReadNotes);
    if deed == Deed::HandOver && standing.provides && standing.is_guest {
        return Err(Refusal::Forbidden("refusal-hand-over-inside"));
    }
    if !standing.may(deed) || !(only_reads || viewer.may_write()) {
        return Err(Refusal::Forbidden("refusal-request-not-yours"));
    }
    if state == State::Merged && matches!(deed, Deed::Message | Deed::Note) {
        return Err(Refusal::Conflict("refusal-merged"));
    }
    if !goes(deed, state) {
        return Err(Refusal::Conflict("refusal-request-state"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_for_those_who_work_here() {
        let of = |kind| require_insights(&Viewer { kind, ..Viewer::nobody() });
        assert_eq!((of(Kind::Employee), of(Kind::Guest)), (Ok(()), Err(Refusal::NotFound)));
    }

    #[test]
    fn the_whole_matrix_of_who_may_do_what() {
        let standings = [
            ("stranger", Standing::default()),
            ("colleague", Standing { sees: true, ..Standing::default() }),
            ("follower", Standing { sees: true, follows: true, ..Standing::default() }),
            ("watcher", Standing { sees: true, follows: true, watches: true, ..Standing::default() }),
            ("asker", Standing { asked: true, ..Standing::default() }),
            ("provider", Standing { sees: true, provides: true, ..Standing::default() }),
            (
                "provider from outside",
                Standing { sees: true, provides: true, is_guest: true, ..Standing::default() },
            ),
            ("administrator", Standing { sees: true, stands_in: true, ..Standing::default() }),
        ];
        let mut matrix = String::new();
        for deed in Deed::ALL.iter().copied() {
            let who: Vec<&str> =
                standings.iter().filter(|(_, s)| s.may(deed)).map(|(name, _)| *name).collect();
            let when: Vec<&str> = State::ALL.iter().filter(|s| goes(deed, **s)).map(|s| s.as_str()).collect();
            let when = if when.len() == State::ALL.len() { "always".to_owned() } else { when.join(", ") };
            matrix.push_str(&format!("{deed:?}: {} | {when}\n", who.join(", ")));
        }
        insta::assert_snapshot!(matrix);
    }
}
