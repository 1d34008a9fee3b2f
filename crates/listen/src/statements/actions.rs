//! The verbs of statements: draft, sign, say how it is understood, say whether that was meant.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use map::relationships::{Relationship, Side, State};
use map::{PartyKind, RelationshipId};
use people::{PersonId, TeamId, audiences};

use super::event::StatementEvent;
use super::input::{NewDraft, NewReply, NewUnderstanding};
use super::model::{
    AnswerId, EntryId, Heard, Part, Said, Statement, StatementId, StatementVersionId, Understood,
};
use super::policy::{Deed, require};
use super::reading;
use super::store::{self, Draft};

/// Puts the draft of a side in the place of the one before. `expected` is the version of the draft that was seen.
pub async fn draft(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    new: &NewDraft,
) -> Result<Side, Failure> {
    let viewer = a.viewer.clone();
    let relationship = reading::line(a, &viewer, id).await?;
    let side = reading::side(&viewer, &relationship, new.side);
    require(&viewer, Deed::Draft { side: relationship.party(side) })?;
    in_use(&relationship)?;
    let said = new.read()?;
    let before = of_side(a, id, side).await?;
    let (seen, of) = match &before {
        Some(before) => (before.draft_version, before.id),
        None => (0, StatementId::new(a.id())),
    };
    if expected.is_some_and(|expected| expected != seen) {
        return Err(Refusal::Stale.into());
    }
    if before.is_some_and(|before| before.draft.as_ref() == Some(&said)) {
        return Ok(side);
    }
    let draft = Draft { relationship: id, side, said: &said, by: PersonId(viewer.person), at: a.now };
    if !store::draft(a, of, seen, &draft).await? {
        return Err(Refusal::Stale.into());
    }
    // What a person drafts is told to nobody.
    if let Some(own) = audience_of(&relationship, side) {
        a.record(of.0, own, &StatementEvent::StatementDrafted {}).await?;
    }
    Ok(side)
}

/// Signs the draft of a side, exactly as it was seen: it is the next version, and nobody changes it any more.
pub async fn sign(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    side: Option<Side>,
) -> Result<StatementId, Failure> {
    let viewer = a.viewer.clone();
    let relationship = reading::line(a, &viewer, id).await?;
    let side = reading::side(&viewer, &relationship, side);
    // Whoever is not of the side learns nothing of its draft.
    require(&viewer, Deed::Draft { side: relationship.party(side) })?;
    let statement = of_side(a, id, side).await?;
    let Some(statement) = statement else {
        return Err(Refusal::Conflict("refusal-statement-no-draft").into());
    };
    require(&viewer, statement.deed_to_speak(&relationship))?;
    in_use(&relationship)?;
    let seen = statement.draft_version;
    if expected.is_some_and(|expected| expected != seen) {
        return Err(Refusal::Stale.into());
    }
    let Some(said) = &statement.draft else {
        return Err(Refusal::Conflict("refusal-statement-no-draft").into());
    };
    if !said.says_something() {
        return Err(Refusal::Conflict("refusal-statement-empty").into());
    }
    if let Some(version) = statement.version_id
        && Said::from_entries(&store::entries(a, &[version]).await?) == *said
    {
        return Err(Refusal::Conflict("refusal-statement-same").into());
    }
    let (version, number) = (StatementVersionId::new(a.id()), statement.number + 1);
    let (me, now) = (PersonId(viewer.person), a.now);
    if !store::sign(a, statement.id, seen, (version, number), me, now).await? {
        return Err(Refusal::Stale.into());
    }
    for part in Part::ALL {
        for (place, words) in (0_i64..).zip(said.of(*part)) {
            let entry = EntryId::new(a.id());
            store::write_entry(a, entry, version, *part, place, words).await?;
        }
    }
    tell(a, &relationship, statement.id, &StatementEvent::StatementSigned { number }).await?;
    Ok(statement.id)
}

/// Says for the other side how it understands what was signed. As long as nobody has said anything to that, it can be said
/// in other words; after "not quite", anew.
pub async fn answer(
    a: &mut Act,
    id: StatementId,
    expected: Option<i64>,
    new: &NewUnderstanding,
) -> Result<StatementId, Failure> {
    let (relationship, statement, version) = signed(a, id).await?;
    require(&a.viewer, statement.deed_to_answer(&relationship))?;
    let words = new.words()?;
    if statement.heard == Some(Heard::Meant) {
        return Err(Refusal::Conflict("refusal-statement-understood").into());
    }
    if !store::take(a, id, expected, Heard::Answered).await? {
        return Err(Refusal::Stale.into());
    }
    let (me, now) = (PersonId(a.viewer.person), a.now);
    match latest_answer(a, version).await?.filter(|answer| answer.is_meant.is_none()) {
        Some(answer) => store::answer_again(a, answer.id, &words, me, now).await?,
        None => {
            let answer = AnswerId::new(a.id());
            store::answer(a, answer, version, &words, me, now).await?;
        }
    }
    let answered = StatementEvent::StatementAnswered { number: statement.number };
    tell(a, &relationship, id, &answered).await?;
    Ok(id)
}

/// Says for its own side whether that was meant.
pub async fn reply(
    a: &mut Act,
    id: StatementId,
    expected: Option<i64>,
    new: &NewReply,
) -> Result<StatementId, Failure> {
    let (relationship, statement, version) = signed(a, id).await?;
    require(&a.viewer, statement.deed_to_speak(&relationship))?;
    let words = new.words()?;
    let answer = latest_answer(a, version).await?.filter(|answer| answer.is_meant.is_none());
    let answer = answer.ok_or(Refusal::Conflict("refusal-statement-not-answered"))?;
    let heard = if new.is_meant { Heard::Meant } else { Heard::NotMeant };
    if !store::take(a, id, expected, heard).await? {
        return Err(Refusal::Stale.into());
    }
    let (me, now) = (PersonId(a.viewer.person), a.now);
    store::reply(a, answer.id, new.is_meant, words.as_deref(), me, now).await?;
    let judged = StatementEvent::AnswerJudged { number: statement.number, is_meant: new.is_meant };
    tell(a, &relationship, id, &judged).await?;
    Ok(id)
}

async fn of_side(a: &mut Act, id: RelationshipId, side: Side) -> Result<Option<Statement>, Failure> {
    Ok(store::of_relationship(a, id).await?.into_iter().find(|one| one.side == side))
}

async fn signed(
    a: &mut Act,
    id: StatementId,
) -> Result<(Relationship, Statement, StatementVersionId), Failure> {
    let viewer = a.viewer.clone();
    let (relationship, statement) = reading::known(a, &viewer, id).await?;
    let version = statement.version_id.ok_or(Refusal::Conflict("refusal-statement-unsigned"))?;
    Ok((relationship, statement, version))
}

async fn latest_answer(a: &mut Act, version: StatementVersionId) -> Result<Option<Understood>, Failure> {
    Ok(store::latest_answers(a, &[version]).await?.into_iter().next())
}

/// What is no longer in use is read, and nothing is said over it any more.
fn in_use(relationship: &Relationship) -> Result<(), Refusal> {
    match relationship.state {
        State::Retired => Err(Refusal::Conflict("refusal-relationship-retired")),
        _ => Ok(()),
    }
}

/// Those of a side, where it is a team.
fn audience_of(relationship: &Relationship, side: Side) -> Option<Audience> {
    let party = relationship.party(side);
    (party.kind == PartyKind::Team).then(|| audiences::of_team(TeamId(party.id)))
}

/// Tells the two ends: each team once; where there is none, the two persons. A person across from a team reads it on their
/// pages.
async fn tell(
    a: &mut Act,
    relationship: &Relationship,
    id: StatementId,
    event: &StatementEvent,
) -> Result<(), Failure> {
    let mut ends: Vec<Audience> =
        Side::ALL.iter().filter_map(|side| audience_of(relationship, *side)).collect();
    if ends.is_empty() {
        ends.push(relationship.own_audience());
    }
    for audience in ends {
        a.record(id.0, audience, event).await?;
    }
    Ok(())
}
