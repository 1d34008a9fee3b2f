//! The verbs of the first days: answer, settle words, confirm for a team, give a first word.

use db::Act;
use kernel::{Audience, Failure, FieldError, Id, Refusal};
use people::{PersonId, TeamId};
use serde::Serialize;
use utoipa::ToSchema;

use super::event::WelcomeEvent;
use super::input::{Meaning, NewAnswer, NewMeaning, NewWord};
use super::model::{Outcome, Question, speaks_for};
use super::store;
use crate::Party;
use crate::agreements::{self, AgreementId};
use crate::policy::{Deed, may, require, require_map};
use crate::relationships::input::NewRelationship;
use crate::relationships::model::Origin;
use crate::relationships::store::{Filter, Whose};
use crate::relationships::{self, Relationship, RelationshipId, Side, State};

/// What an answer brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = WelcomeAnswered)]
pub struct Answered {
    /// Relationships that nobody had drawn.
    pub drawn: usize,
    /// Relationships that others had drawn, and that this side stands by now.
    pub confirmed: usize,
    /// What this side had said already.
    pub known: usize,
    /// Words for which nobody was known.
    pub words: usize,
}

/// Answers one of the three questions for the team that one is at home in, and between colleagues for oneself.
pub async fn answer(a: &mut Act, new: &NewAnswer) -> Result<Answered, Failure> {
    require_map(&a.viewer)?;
    let (me, now, question) = (PersonId(a.viewer.person), a.now, new.question);
    let mut parties = Vec::new();
    for (place, id) in new.parties.iter().enumerate() {
        let party = relationships::store::party(a, *id).await?.filter(|party| question.takes(party.kind));
        let field = || FieldError::new(format!("parties.{place}"), "field-unknown");
        parties.push(party.ok_or_else(|| Refusal::Invalid(vec![field()]))?);
    }
    let mut answered = Answered::default();
    for (key, words) in new.read()? {
        match store::called(a, &key, question).await? {
            Some(party) => parties.push(party),
            None => {
                let id = Id(a.id());
                store::note_words(a, id, (me, question), (&key, &words), now).await?;
                answered.words += 1;
            }
        }
    }
    parties.dedup();
    for party in parties {
        let own = if party.is_person() { me.into() } else { speaks_for(&a.viewer) };
        if own == party {
            // A team does give work to itself; the map is about others.
            continue;
        }
        let (relationship, outcome) = draw(a, question, own, party).await?;
        match outcome {
            Outcome::Drawn => answered.drawn += 1,
            Outcome::Confirmed => answered.confirmed += 1,
            Outcome::Known => answered.known += 1,
        }
        let id = Id(a.id());
        store::note_party(a, id, (me, question), (relationship, outcome), now).await?;
    }
    store::note_answer(a, me, question, now).await?;
    a.record(me.0, Audience::ADMINISTRATORS, &WelcomeEvent::WelcomeAnswered { question }).await?;
    Ok(answered)
}

/// Draws the line, or stands by the one that is there.
async fn draw(
    a: &mut Act,
    question: Question,
    own: Party,
    other: Party,
) -> Result<(RelationshipId, Outcome), Failure> {
    let (provider, customer) = question.ends(own, other);
    let Some(id) = relationships::store::between(a, provider, customer).await? else {
        let new =
            NewRelationship { provider: provider.id, customer: customer.id, ..NewRelationship::default() };
        let drawn = relationships::actions::propose(a, &new, Origin::Welcome).await?;
        return Ok((drawn.id, Outcome::Drawn));
    };
    let viewer = a.viewer.person;
    let mut known = relationships::store::find(a, viewer, id).await?.ok_or(Refusal::NotFound)?;
    if let Some(into) = known.folded_into {
        known = relationships::store::find(a, viewer, into).await?.ok_or(Refusal::NotFound)?;
    } else if known.state == State::Retired {
        known = relationships::actions::take_up_again(a, id, None).await?;
    }
    let side = if known.provider() == own { Side::Provider } else { Side::Customer };
    let can =
        may(&a.viewer, known.deed_for(side)) && !matches!(known.state, State::Disputed | State::Retired);
    if known.is_confirmed_by(side) || !can {
        return Ok((known.id, Outcome::Known));
    }
    relationships::actions::confirm(a, known.id, None, Some(side)).await?;
    Ok((known.id, Outcome::Confirmed))
}

/// Says what words mean that people used: a new team, a new type of external customer, somebody who is here, or nothing.
/// The relationships that were meant are proposed; the teams of those who named them confirm. Says how many people had
/// used the words.
pub async fn settle(a: &mut Act, new: &NewMeaning) -> Result<usize, Failure> {
    people::policy::require(&a.viewer, people::policy::Deed::ShapeTeams)?;
    let uses = store::uses(a, &kernel::text::fold(&new.words)).await?;
    if uses.is_empty() {
        return Err(Refusal::field("words", "welcome-words-unknown").into());
    }
    let meant = meant(a, new).await?;
    let now = a.now;
    for used in &uses {
        store::settle(a, used.id, now).await?;
        let Some(meant) = meant else { continue };
        let own: Party = match used.team_id {
            Some(team) => TeamId(team).into(),
            None => used.person_id.into(),
        };
        let is_private = own.is_person() && meant.is_person();
        if own == meant || is_private || !used.question.takes(meant.kind) {
            continue;
        }
        let (provider, customer) = used.question.ends(own, meant);
        if relationships::store::between(a, provider, customer).await?.is_none() {
            let new = NewRelationship {
                provider: provider.id,
                customer: customer.id,
                ..NewRelationship::default()
            };
            relationships::actions::propose(a, &new, Origin::Welcome).await?;
        }
    }
    let people = i64::try_from(uses.len()).unwrap_or_default();
    let subject = uses.first().map_or(Id(0), |used| used.person_id.0);
    a.record(subject, Audience::ADMINISTRATORS, &WelcomeEvent::WelcomeWordsSettled { people }).await?;
    Ok(uses.len())
}

/// Who is meant; nobody where the words belong to nothing on the map.
async fn meant(a: &mut Act, new: &NewMeaning) -> Result<Option<Party>, Failure> {
    let name = new.words.trim().to_owned();
    Ok(match new.meaning {
        Meaning::Nothing => None,
        Meaning::Team => {
            let team = people::teams::model::NewTeam { name, ..Default::default() };
            let made = people::teams::actions::create(a, &team).await.map_err(in_words)?;
            Some(made.into())
        }
        Meaning::ExternalCustomer => {
            let one = new.one.clone().unwrap_or_default();
            let customer = people::external_customers::model::NewExternalCustomer { name, one };
            let made = people::external_customers::actions::create(a, &customer).await.map_err(in_words)?;
            Some(made.into())
        }
        Meaning::Party => {
            let id = new.party.ok_or_else(|| Refusal::field("party", "field-required"))?;
            let party = relationships::store::party(a, id).await?;
            Some(party.ok_or_else(|| Refusal::field("party", "field-unknown"))?)
        }
    })
}

/// What is wrong with the name is wrong with the words.
fn in_words(failure: Failure) -> Failure {
    match failure {
        Failure::Refused(Refusal::Invalid(mut wrong)) => {
            for error in wrong.iter_mut().filter(|error| error.field == "name") {
                error.field = "words".into();
            }
            Refusal::Invalid(wrong).into()
        }
        other => other,
    }
}

/// The relationships of a team that all colleagues may see and that are in use.
pub async fn of_team(
    r: &mut db::Reader,
    viewer: &kernel::Viewer,
    team: TeamId,
) -> db::Result<Vec<Relationship>> {
    let filter = Filter { whose: Whose::OfParty(team.0), limit: 200, ..Filter::default() };
    let mut all = relationships::store::list(r, viewer.person, &filter).await?;
    all.retain(|one| one.audience == Audience::COLLEAGUES);
    all.sort_by_key(|one| one.id);
    Ok(all)
}

/// Confirms relationships of a team for its side: this one, or all that it has not confirmed. Where nobody of the other
/// side signs in here, the team speaks for that side, too. Says how many.
pub async fn confirm(a: &mut Act, team: TeamId, only: Option<RelationshipId>) -> Result<usize, Failure> {
    let viewer = a.viewer.clone();
    require_map(&viewer)?;
    must_be_there(a, team).await?;
    require(&viewer, Deed::Confirm { side: team.into(), other: team.into() })?;
    let all = of_team(a, &viewer, team).await?;
    if only.is_some_and(|only| !all.iter().any(|one| one.id == only)) {
        return Err(Refusal::field("relationship", "field-unknown").into());
    }
    let mut confirmed = 0;
    for one in all.iter().filter(|one| only.is_none_or(|only| one.id == only)) {
        if one.state == State::Disputed {
            continue;
        }
        let own = own_side(one, team);
        let waiting = Side::ALL
            .iter()
            .filter(|side| !one.is_confirmed_by(**side) && (**side == own || one.party(**side).is_silent()));
        let mut any = false;
        for side in waiting {
            relationships::actions::confirm(a, one.id, None, Some(*side)).await?;
            any = true;
        }
        confirmed += usize::from(any);
    }
    Ok(confirmed)
}

/// The side on which a team stands.
pub fn own_side(of: &Relationship, team: TeamId) -> Side {
    if of.provider() == Party::from(team) { Side::Provider } else { Side::Customer }
}

/// The team, if it is there and at work.
async fn must_be_there(a: &mut Act, team: TeamId) -> Result<(), Failure> {
    Ok(store::at_work(a, team).await?.map(drop).ok_or(Refusal::NotFound)?)
}

/// A team promises one thing to one other side, says what it needs from it, and sets the day on which both look at it;
/// whoever may sign for the team signs by it. The other side signs, or offers something else.
pub async fn give_word(a: &mut Act, team: TeamId, new: &NewWord) -> Result<AgreementId, Failure> {
    let viewer = a.viewer.clone();
    require_map(&viewer)?;
    must_be_there(a, team).await?;
    require(&viewer, Deed::Confirm { side: team.into(), other: team.into() })?;
    let all = of_team(a, &viewer, team).await?;
    let found = all.iter().find(|one| Some(one.id) == new.relationship);
    let found = found.ok_or_else(|| Refusal::field("relationship", "field-unknown"))?;
    if new.review_on.trim().is_empty() {
        return Err(Refusal::field("review_on", "field-required").into());
    }
    let side = own_side(found, team);
    let id = agreements::actions::propose(a, &new.agreement(side)).await.map_err(in_form)?;
    let agreement = agreements::store::find(a, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    if may(&viewer, agreements::actions::sign_deed(&agreement, side)) {
        agreements::actions::sign(a, id, None, side.into()).await?;
    }
    Ok(id)
}

/// Signs for a team what it was offered, or has offered itself.
pub async fn sign(a: &mut Act, team: TeamId, id: AgreementId) -> Result<(), Failure> {
    let viewer = a.viewer.clone();
    require_map(&viewer)?;
    must_be_there(a, team).await?;
    require(&viewer, Deed::Confirm { side: team.into(), other: team.into() })?;
    let found = agreements::store::find(a, viewer.person, id).await?;
    let side = found
        .and_then(|found| Side::ALL.iter().copied().find(|side| found.party(*side) == Some(team.into())));
    let side = side.ok_or_else(|| Refusal::field("agreement", "field-unknown"))?;
    agreements::actions::sign(a, id, None, side.into()).await?;
    Ok(())
}

/// What is wrong with the agreement, said of the fields of the form.
fn in_form(failure: Failure) -> Failure {
    match failure {
        Failure::Refused(Refusal::Invalid(wrong)) => {
            let place = |error: FieldError| match error.field.as_ref() {
                "promises.0.words" => FieldError::new("promise", error.message),
                "promises.1.words" => FieldError::new("need", error.message),
                "valid_from" => FieldError::new("relationship", error.message),
                "valid_until" => FieldError::new("review_on", error.message),
                _ => error,
            };
            Refusal::Invalid(wrong.into_iter().map(place).collect()).into()
        }
        other => other,
    }
}
