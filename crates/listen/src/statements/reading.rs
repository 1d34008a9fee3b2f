//! Reading statements as somebody may: both ends what is signed, each side its own draft, everybody else nothing.

use db::Reader;
use kernel::{Failure, Kind, Refusal, Viewer};
use map::RelationshipId;
use map::relationships::{self, Relationship, Side};

use super::model::{
    Entry, Said, Statement, StatementId, StatementVersionId, Understood, Version, speaks_here,
};
use super::policy::{Deed, may, require};
use super::store;
use crate::values::{Overlap, Value};

/// The relationship, if this viewer may read what both sides say. One statement. What a circle alone may know of has no
/// statements: of the two ends one does not even know that it is there.
pub async fn line(r: &mut Reader, viewer: &Viewer, id: RelationshipId) -> Result<Relationship, Failure> {
    let found = relationships::store::find(r, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    if found.is_secret() {
        return Err(Refusal::NotFound.into());
    }
    let (provider, customer) = (found.provider(), found.customer());
    require(viewer, Deed::Read { provider, customer })?;
    Ok(found.told_to(viewer))
}

/// The sides for which this viewer may write; both where they belong to both.
pub fn own_sides(viewer: &Viewer, of: &Relationship) -> Vec<Side> {
    let is_own = |side: &&Side| of.party(**side).is_side_of(viewer);
    Side::ALL.iter().filter(is_own).copied().collect()
}

/// The side that was named, or the one that is the viewer's own.
pub fn side(viewer: &Viewer, of: &Relationship, named: Option<Side>) -> Side {
    named.or_else(|| own_sides(viewer, of).first().copied()).unwrap_or(Side::Provider)
}

impl Statement {
    /// As this viewer may read it; nothing where it is a draft of the others.
    fn told_to(mut self, viewer: &Viewer, of: &Relationship) -> Option<Self> {
        let is_own = of.party(self.side).is_side_of(viewer);
        if !is_own {
            (self.draft, self.drafted_by, self.drafted_name, self.drafted_at) = (None, None, None, None);
            self.draft_version = 0;
            if viewer.kind == Kind::Guest {
                (self.signed_by, self.signed_name) = (None, None);
            }
        }
        (is_own || self.is_signed()).then_some(self)
    }

    /// Giving the word of its side.
    pub fn deed_to_speak(&self, of: &Relationship) -> Deed {
        Deed::Speak { side: of.party(self.side), is_led: self.is_led(self.side) }
    }

    /// Saying for the other side how it understands this.
    pub fn deed_to_answer(&self, of: &Relationship) -> Deed {
        let other = self.side.other();
        Deed::Speak { side: of.party(other), is_led: self.is_led(other) }
    }
}

impl Understood {
    /// A guest reads what the others said, not who of them said it.
    fn told_to(mut self, viewer: &Viewer, (is_own, is_other): (bool, bool)) -> Self {
        if viewer.kind == Kind::Guest {
            if !is_other {
                (self.answered_by, self.answered_name) = (None, None);
            }
            if !is_own {
                (self.replied_by, self.replied_name) = (None, None);
            }
        }
        self
    }
}

/// What both sides of a relationship say, as one viewer may read it.
#[derive(Clone, Debug)]
pub struct Sides {
    pub relationship: Relationship,
    pub statements: Vec<Statement>,
    pub entries: Vec<Entry>,
    /// The latest of each.
    pub answers: Vec<Understood>,
}

/// Looks up what both sides say. Four statements.
pub async fn sides(r: &mut Reader, viewer: &Viewer, id: RelationshipId) -> Result<Sides, Failure> {
    let relationship = line(r, viewer, id).await?;
    let all = store::of_relationship(r, id).await?;
    let statements: Vec<Statement> =
        all.into_iter().filter_map(|one| one.told_to(viewer, &relationship)).collect();
    let versions: Vec<StatementVersionId> = statements.iter().filter_map(|one| one.version_id).collect();
    let entries = store::entries(r, &versions).await?;
    let mut answers = store::latest_answers(r, &versions).await?;
    for answer in &mut answers {
        let of = statements.iter().find(|one| one.version_id == Some(answer.version_id));
        let is_of = |side: Side| relationship.party(side).is_side_of(viewer);
        let near = of.map_or((false, false), |one| (is_of(one.side), is_of(one.side.other())));
        *answer = answer.clone().told_to(viewer, near);
    }
    Ok(Sides { relationship, statements, entries, answers })
}

impl Sides {
    pub fn of(&self, side: Side) -> Option<&Statement> {
        self.statements.iter().find(|one| one.side == side)
    }

    /// What a side signed last.
    pub fn signed(&self, side: Side) -> Option<Said> {
        let version = self.of(side)?.version_id?;
        Some(Said::from_entries(self.entries.iter().filter(|entry| entry.version_id == version)))
    }

    pub fn answer(&self, side: Side) -> Option<&Understood> {
        let version = self.of(side)?.version_id?;
        self.answers.iter().find(|answer| answer.version_id == version)
    }

    pub fn ranking(&self, side: Side) -> Vec<Value> {
        self.signed(side).map(|said| said.ranking()).unwrap_or_default()
    }

    /// What the values of both share.
    pub fn overlap(&self) -> Option<Overlap> {
        Overlap::of(&self.ranking(Side::Provider), &self.ranking(Side::Customer))
    }

    /// What the values of one side share with those of the organisation.
    pub fn fit(&self, side: Side) -> Option<Overlap> {
        Overlap::of(&self.ranking(side), &self.of(side)?.house().ranking())
    }

    /// Whether everybody has signed who says something here.
    pub fn are_both_heard(&self) -> bool {
        let has_spoken = |side: &Side| {
            !speaks_here(self.relationship.party(*side)) || self.of(*side).is_some_and(Statement::is_signed)
        };
        Side::ALL.iter().all(has_spoken)
    }
}

/// One statement with all its versions.
#[derive(Clone, Debug)]
pub struct Whole {
    pub relationship: Relationship,
    pub statement: Statement,
    /// The latest first.
    pub versions: Vec<Version>,
    pub entries: Vec<Entry>,
    pub answers: Vec<Understood>,
}

/// Looks a statement up. Four statements.
pub async fn whole(r: &mut Reader, viewer: &Viewer, id: StatementId) -> Result<Whole, Failure> {
    let (relationship, statement) = known(r, viewer, id).await?;
    let (mut versions, answers) = store::versions(r, id).await?;
    let ids: Vec<StatementVersionId> = versions.iter().map(|version| version.id).collect();
    let entries = store::entries(r, &ids).await?;
    let is_of = |side: Side| relationship.party(side).is_side_of(viewer);
    let near = (is_of(statement.side), is_of(statement.side.other()));
    if viewer.kind == Kind::Guest && !near.0 {
        versions.iter_mut().for_each(|one| (one.signed_by, one.signed_name) = (None, None));
    }
    let answers = answers.into_iter().map(|answer| answer.told_to(viewer, near)).collect();
    Ok(Whole { relationship, statement, versions, entries, answers })
}

/// The statement that this viewer may know of, and its relationship. Two statements.
pub async fn known(
    r: &mut Reader,
    viewer: &Viewer,
    id: StatementId,
) -> Result<(Relationship, Statement), Failure> {
    let statement = store::find(r, id).await?.ok_or(Refusal::NotFound)?;
    let relationship = line(r, viewer, statement.relationship_id).await?;
    let statement = statement.told_to(viewer, &relationship).ok_or(Refusal::NotFound)?;
    Ok((relationship, statement))
}

impl Whole {
    pub fn said(&self, version: StatementVersionId) -> Said {
        Said::from_entries(self.entries.iter().filter(|entry| entry.version_id == version))
    }

    pub fn answers_to(&self, version: StatementVersionId) -> impl Iterator<Item = &Understood> {
        self.answers.iter().filter(move |answer| answer.version_id == version)
    }

    /// Whether this viewer may say for the other side how it is understood, and could now.
    pub fn may_answer(&self, viewer: &Viewer) -> bool {
        let is_open = self.statement.heard.is_some_and(|heard| heard != super::Heard::Meant);
        is_open && may(viewer, self.statement.deed_to_answer(&self.relationship))
    }

    /// Whether this viewer may say whether that was meant, and could now.
    pub fn may_reply(&self, viewer: &Viewer) -> bool {
        self.statement.heard == Some(super::Heard::Answered)
            && may(viewer, self.statement.deed_to_speak(&self.relationship))
    }
}
