//! What leaves about statements.

use kernel::{Instant, Viewer};
use map::RelationshipId;
use map::relationships::Side;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;
use web::Words;

use super::model::{
    Entry, EntryId, Heard, Part, Standing, Statement, StatementId, Turn, Understood, Version, speaks_here,
};
use super::reading::{Sides, Whole, own_sides};
use crate::values::{Overlap, Value};

/// A challenge or a need in own words.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementEntryView {
    #[schema(value_type = String)]
    pub id: EntryId,
    pub words: String,
}

/// A value in a ranking, in the language of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct RankedValueView {
    /// A word of the list to begin with, or own words.
    pub value: String,
    pub name: String,
}

/// What two rankings share.
#[derive(Debug, Serialize, ToSchema)]
pub struct OverlapView {
    /// In the order of the first.
    pub shared: Vec<String>,
    /// How many the longer of the two ranks.
    pub of: usize,
    /// How alike the two rankings are, over everything that one of them ranks; null where it cannot be told.
    pub alike: Option<AlikeView>,
}

/// Kendall's tau-b: from -1, in reverse, to 1, in the same order.
#[derive(Debug, Serialize, ToSchema)]
pub struct AlikeView {
    /// How many values are ranked by one of them.
    pub n: u64,
    pub tau_b: f64,
    /// The bootstrap interval at 95 %.
    pub low: f64,
    pub high: f64,
}

impl From<Overlap> for OverlapView {
    fn from(overlap: Overlap) -> Self {
        let alike = overlap.alike().map(|tau| AlikeView {
            n: tau.n,
            tau_b: tau.value,
            low: tau.interval.low,
            high: tau.interval.high,
        });
        let shared = overlap.shared.iter().map(|value| value.word().to_owned()).collect();
        Self { shared, of: overlap.of, alike }
    }
}

/// How the other side understood a version, and what was said to that.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnderstandingView {
    /// Null where the words were erased.
    pub words: Option<String>,
    /// Null where the caller may not know who.
    pub by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// Null as long as nobody has said whether that was meant.
    pub is_meant: Option<bool>,
    pub reply: Option<String>,
    pub replied_by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub replied_at: Option<Instant>,
}

impl UnderstandingView {
    fn of(answer: &Understood) -> Self {
        Self {
            words: answer.words.clone(),
            by: Named::maybe(answer.answered_by.map(|id| id.0), answer.answered_name.clone()),
            at: answer.answered_at,
            is_meant: answer.is_meant,
            reply: answer.reply.clone(),
            replied_by: Named::maybe(answer.replied_by.map(|id| id.0), answer.replied_name.clone()),
            replied_at: answer.replied_at,
        }
    }
}

/// A signed version.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementVersionView {
    pub number: i64,
    pub signed_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub signed_at: Instant,
    pub challenges: Vec<StatementEntryView>,
    pub needs: Vec<StatementEntryView>,
    /// The most important first.
    pub values: Vec<RankedValueView>,
    /// How the other side understood it, the first answer first; of a list of both sides, the latest alone.
    pub understood: Vec<UnderstandingView>,
}

impl StatementVersionView {
    fn of<'a>(
        t: Words,
        version: Version,
        entries: &[Entry],
        answers: impl Iterator<Item = &'a Understood>,
    ) -> Self {
        let own =
            |part: Part| entries.iter().filter(move |one| one.version_id == version.id && one.part == part);
        let entry = |one: &Entry| StatementEntryView { id: one.id, words: one.words.clone() };
        Self {
            number: version.number,
            challenges: own(Part::Challenge).map(entry).collect(),
            needs: own(Part::Need).map(entry).collect(),
            values: own(Part::Value).map(|one| ranked(t, &Value::kept(&one.words))).collect(),
            understood: answers
                .filter(|answer| answer.version_id == version.id)
                .map(UnderstandingView::of)
                .collect(),
            signed_by: Named::maybe(version.signed_by.map(|id| id.0), version.signed_name),
            signed_at: version.signed_at,
        }
    }
}

fn ranked(t: Words, value: &Value) -> RankedValueView {
    RankedValueView { value: value.word().to_owned(), name: value.name(t) }
}

/// A draft, for its own side.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementDraftView {
    pub side: Side,
    /// What a signature and the next change name in `If-Match`; 0 where nothing was drafted yet.
    pub version: i64,
    pub challenges: Vec<String>,
    pub needs: Vec<String>,
    pub values: Vec<RankedValueView>,
    /// Who wrote on it last.
    pub by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Instant>,
}

impl StatementDraftView {
    /// Nothing where the side has drafted nothing since it signed.
    pub fn of(t: Words, side: Side, statement: Option<&Statement>) -> Self {
        let said = statement.and_then(|one| one.draft.clone()).unwrap_or_default();
        Self {
            side,
            version: statement.map_or(0, |one| one.draft_version),
            values: said.ranking().iter().map(|value| ranked(t, value)).collect(),
            challenges: said.challenges,
            needs: said.needs,
            by: statement
                .and_then(|one| Named::maybe(one.drafted_by.map(|id| id.0), one.drafted_name.clone())),
            at: statement.and_then(|one| one.drafted_at),
        }
    }
}

/// What one side of a relationship says.
#[derive(Debug, Serialize, ToSchema)]
pub struct SideView {
    pub side: Side,
    pub name: String,
    pub is_yours: bool,
    /// Whether somebody says something here in its name: nobody does for those outside.
    pub speaks_here: bool,
    #[schema(value_type = Option<String>)]
    pub statement: Option<StatementId>,
    pub heard: Option<Heard>,
    /// The version signed last.
    pub signed: Option<StatementVersionView>,
    /// What its values share with those of the organisation.
    pub fit: Option<OverlapView>,
    /// For its own side alone.
    pub draft: Option<StatementDraftView>,
}

/// What both sides of a relationship say.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementsView {
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    /// The provider first.
    pub sides: Vec<SideView>,
    /// What the values of both share.
    pub shared_values: Option<OverlapView>,
}

impl Sides {
    pub fn view(&self, t: Words, viewer: &Viewer) -> StatementsView {
        let own = own_sides(viewer, &self.relationship);
        let side = |side: &Side| {
            let found = self.of(*side);
            let is_yours = own.contains(side);
            SideView {
                side: *side,
                name: self.name(*side).to_owned(),
                is_yours,
                speaks_here: speaks_here(self.relationship.party(*side)),
                statement: found.filter(|one| one.is_signed()).map(|one| one.id),
                heard: found.and_then(|one| one.heard),
                signed: found.and_then(|one| {
                    let version = one.newest()?;
                    Some(StatementVersionView::of(t, version, &self.entries, self.answers.iter()))
                }),
                fit: self.fit(*side).map(OverlapView::from),
                draft: is_yours.then(|| StatementDraftView::of(t, *side, found)),
            }
        };
        StatementsView {
            relationship: self.relationship.id,
            sides: Side::ALL.iter().map(side).collect(),
            shared_values: self.overlap().map(OverlapView::from),
        }
    }

    pub fn name(&self, side: Side) -> &str {
        name(&self.relationship, side)
    }
}

/// What the party at a side is called.
pub fn name(of: &map::relationships::Relationship, side: Side) -> &str {
    match side {
        Side::Provider => &of.provider_name,
        Side::Customer => &of.customer_name,
    }
}

impl Statement {
    /// The version signed last.
    pub fn newest(&self) -> Option<Version> {
        Some(Version {
            id: self.version_id?,
            number: self.number,
            signed_by: self.signed_by,
            signed_name: self.signed_name.clone(),
            signed_at: self.signed_at?,
        })
    }
}

/// A statement as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct SideStatementView {
    #[schema(value_type = String)]
    pub id: StatementId,
    pub version: i64,
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    pub side: Side,
    pub name: String,
    /// Null where nothing was signed yet, which its own side alone knows.
    pub heard: Option<Heard>,
    /// The latest version first, the latest fifty.
    pub versions: Vec<StatementVersionView>,
}

impl Whole {
    pub fn view(&self, t: Words) -> SideStatementView {
        let version =
            |one: &Version| StatementVersionView::of(t, one.clone(), &self.entries, self.answers.iter());
        SideStatementView {
            id: self.statement.id,
            version: self.statement.version,
            relationship: self.relationship.id,
            side: self.statement.side,
            name: name(&self.relationship, self.statement.side).to_owned(),
            heard: self.statement.heard,
            versions: self.versions.iter().map(version).collect(),
        }
    }
}

/// A relationship as one of the caller's sides sees what was said.
#[derive(Debug, Serialize, ToSchema)]
pub struct StandingView {
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    /// The side of the caller.
    pub side: Side,
    pub turn: Turn,
    /// Whether it is the turn of the caller's side.
    pub is_ours: bool,
    pub our_name: String,
    pub their_name: String,
    #[schema(value_type = Option<String>)]
    pub our_statement: Option<StatementId>,
    #[schema(value_type = Option<String>)]
    pub their_statement: Option<StatementId>,
}

impl From<Standing> for StandingView {
    fn from(row: Standing) -> Self {
        Self {
            relationship: row.relationship_id,
            side: row.side,
            turn: row.turn,
            is_ours: row.turn.is_ours(),
            our_name: row.our_name,
            their_name: row.their_name,
            our_statement: row.our_statement,
            their_statement: row.their_statement,
        }
    }
}
