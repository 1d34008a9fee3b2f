//! The verbs of a round: plan, change, open, answer, close, call off, and say what one does with it.

use db::Act;
use kernel::text::{Fields, Rule};
use kernel::{Audience, Failure, FieldError, Refusal};
use people::{PersonId, TeamId, attention};

use super::choosing::{Candidate, MOST_A_PERSON, choose};
use super::closing;
use super::event::RoundEvent;
use super::instrument::{MOST_OWN, Said, Side, VERSION, cost_seconds, question};
use super::model::{DAYS, MOST_RELATIONSHIPS, NewRound, Reply, Round, RoundId, State, USUAL_TARGET};
use super::policy;
use super::store::{self, Invited};
use super::ticket::{lot, ticket};

const NAME: Rule = Rule::line("name", 80);
const QUESTION: Rule = Rule::line("own_questions", 200);
const DAY_SECONDS: i64 = 86_400;

/// Plans a round, or plans it anew.
async fn planned(a: &mut Act, new: &NewRound, round: &mut Round) -> Result<(), Failure> {
    let mut fields = Fields::default();
    round.name = fields.take(NAME.required(&new.name));
    let until = [DAYS.start(), DAYS.end()].map(|days| a.now.plus_seconds(days * DAY_SECONDS));
    // A day more or less is a matter of the hour.
    if new.closes_at < until[0].plus_seconds(-DAY_SECONDS / 2)
        || new.closes_at > until[1].plus_seconds(DAY_SECONDS)
    {
        fields.wrong("closes_at", "field-round-days");
    }
    let target = new.target.map_or(USUAL_TARGET, |target| (target * 10.0).round() as i64);
    if !(10..=70).contains(&target) {
        fields.wrong("target", "field-mark");
    }
    if new.own_questions.len() > MOST_OWN {
        fields.wrong("own_questions", "field-round-own");
    }
    let own: Vec<String> =
        new.own_questions.iter().take(MOST_OWN).map(|own| fields.take(QUESTION.required(own))).collect();
    let none = new.relationships.is_empty() && !new.pulse;
    if none || new.relationships.len() > MOST_RELATIONSHIPS {
        fields.wrong("relationships", "field-round-relationships");
    }
    fields.finish()?;
    (round.closes_at, round.asks_importance, round.target) = (new.closes_at, new.asks_importance, target);
    round.is_pulse = new.pulse;
    round.own_questions = serde_json::to_string(&own).map_err(anyhow::Error::from)?;
    Ok(())
}

/// Puts the relationships in that the round asks about: between teams, confirmed, and of no team that has not yet said what it
/// did after the last round.
async fn put_in(a: &mut Act, round: RoundId, new: &NewRound) -> Result<(), Failure> {
    store::take_out_all(a, round).await?;
    if new.pulse && new.relationships.is_empty() {
        let all = store::relationships(a, 0, MOST_RELATIONSHIPS as i64).await?;
        if all.is_empty() {
            return Err(FieldError::new("relationships", "field-round-relationships").into());
        }
        for found in &all {
            store::put_in(a, round, found).await?;
        }
        return Ok(());
    }
    for id in &new.relationships {
        let found = store::chosen(a, *id).await?;
        let found = found.ok_or(FieldError::new("relationships", "field-round-relationship"))?;
        // Of a pulse nothing is told of the team.
        if found.owes && !new.pulse {
            return Err(FieldError::new("relationships", "field-round-owes").into());
        }
        store::put_in(a, round, &found).await?;
    }
    Ok(())
}

/// Plans a round.
pub async fn plan(a: &mut Act, new: &NewRound) -> Result<RoundId, Failure> {
    policy::require_planning(&a.viewer)?;
    let mut round = Round {
        id: RoundId::new(a.id()),
        version: 1,
        name: String::new(),
        instrument: VERSION.to_owned(),
        source: None,
        state: State::Planned,
        is_pulse: false,
        asks_importance: false,
        own_questions: String::new(),
        target: USUAL_TARGET,
        seed: None,
        secret: None,
        closes_at: a.now,
        opened_at: None,
        reminded_at: None,
        closed_at: None,
        planned_by: Some(PersonId(a.viewer.person)),
        planned_at: a.now,
        consistency: None,
        teams_apart: None,
        pulse: None,
    };
    planned(a, new, &mut round).await?;
    store::insert(a, &round).await?;
    put_in(a, round.id, new).await?;
    record(a, round.id, &RoundEvent::RoundPlanned {}).await?;
    Ok(round.id)
}

async fn record(a: &mut Act, round: RoundId, event: &RoundEvent) -> Result<(), Failure> {
    a.record(round.0, Audience::COLLEAGUES, event).await?;
    Ok(())
}

/// The round, locked, in this state.
pub(super) async fn locked(
    a: &mut Act,
    id: RoundId,
    expected: Option<i64>,
    state: State,
) -> Result<Round, Failure> {
    policy::require_planning(&a.viewer)?;
    let round = store::lock(a, id).await?.ok_or(Refusal::NotFound)?;
    if expected.is_some_and(|version| version != round.version) {
        return Err(Refusal::Stale.into());
    }
    if round.state != state {
        return Err(Refusal::Conflict("refusal-round-state").into());
    }
    Ok(round)
}

/// Plans it anew, while nobody is asked yet.
pub async fn change(a: &mut Act, id: RoundId, expected: Option<i64>, new: &NewRound) -> Result<(), Failure> {
    let mut round = locked(a, id, expected, State::Planned).await?;
    planned(a, new, &mut round).await?;
    store::save(a, &round).await?;
    put_in(a, id, new).await?;
    record(a, id, &RoundEvent::RoundChanged {}).await
}

/// Opens it: chooses who is asked, once, as far as the budget of their attention goes, and says how many these are.
pub async fn open(a: &mut Act, id: RoundId, expected: Option<i64>) -> Result<i64, Failure> {
    let mut round = locked(a, id, expected, State::Planned).await?;
    if round.closes_at <= a.now {
        return Err(FieldError::new("closes_at", "field-past").into());
    }
    let (secret, seed) = (a.secret(), a.secret());
    let secret = web::hex(&secret);
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&seed[..8]);
    round.seed = Some(i64::from_ne_bytes(bytes));
    let now = a.now;
    let people = store::people_of(a, id, now).await?;
    let mut eligible = std::collections::BTreeMap::<_, i64>::new();
    for one in &people {
        *eligible.entry(one.relationship_id).or_default() += 1;
    }
    for (relationship, n) in eligible {
        store::set_eligible(a, id, relationship, n).await?;
    }
    let most = if round.is_pulse { 1 } else { MOST_A_PERSON };
    let chosen = choose(store::candidates(&people, |person, team| lot(&secret, person, team)), most);
    let mut asked = std::collections::BTreeSet::new();
    let mut place = 0;
    let mut about = None;
    for who in &chosen {
        if about.replace(who.provider) != Some(who.provider) {
            place = 0;
        }
        if attention::spend(a, who.person, cost_seconds(round.asks(), Side::Customer)).await? {
            store::invite(a, id, who, Side::Customer, place).await?;
            asked.insert(who.person);
            place += 1;
        }
    }
    let members = if round.is_pulse { Vec::new() } else { store::team_people(a, id).await? };
    for member in members {
        let who = Candidate {
            relationship: map::RelationshipId::new(0),
            provider: member.team_id,
            customer: member.team_id,
            person: member.person_id,
            lot: 0,
        };
        if attention::spend(a, who.person, cost_seconds(round.asks(), Side::Provider)).await? {
            store::invite(a, id, &who, Side::Provider, 0).await?;
            asked.insert(who.person);
        }
    }
    if asked.is_empty() {
        return Err(Refusal::Conflict("refusal-round-nobody").into());
    }
    (round.state, round.secret, round.opened_at) = (State::Open, Some(secret), Some(a.now));
    store::save(a, &round).await?;
    let asked = i64::try_from(asked.len()).unwrap_or(i64::MAX);
    record(a, id, &RoundEvent::RoundOpened { asked }).await?;
    Ok(asked)
}

/// What somebody is asked about a team in an open round, and the ticket under which it is kept.
pub async fn turn(
    r: &mut db::Reader,
    round: &Round,
    person: PersonId,
    team: TeamId,
    side: Side,
) -> Result<(Invited, String), Failure> {
    let secret = match (round.state, &round.secret) {
        (State::Open, Some(secret)) => secret,
        _ => return Err(Refusal::Conflict("refusal-round-over").into()),
    };
    let all = store::invited(r, round.id, person).await?;
    let invited = all.into_iter().find(|one| one.team_id == team && one.side == side);
    let invited = invited.ok_or(Refusal::Conflict("refusal-round-not-asked"))?;
    let ticket = ticket(secret, person, team, side);
    Ok((invited, ticket))
}

/// What is said about a team: answers by their questions, which take the place of earlier ones to the same, and a comment
/// where one is given. There is no event, and nothing of it carries an instant or a person.
pub async fn answer(
    a: &mut Act,
    id: RoundId,
    team: TeamId,
    side: Side,
    answers: &Said,
    comment: Option<&str>,
) -> Result<(), Failure> {
    let round = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    policy::require_round(&a.viewer)?;
    let me = PersonId(a.viewer.person);
    let (invited, ticket) = turn(a, &round, me, team, side).await?;
    let (mut said, before) = store::said(a, &ticket).await?;
    for (key, value) in answers {
        let question = question(round.asks(), side, key);
        let wrong = |message| FieldError::new(format!("answers.{key}"), message);
        let question = question.ok_or_else(|| wrong("field-no-such-question"))?;
        said.insert(question.key(), question.read(value).map_err(|error| wrong(error.message))?);
    }
    let comment = match comment {
        Some(comment) => Rule::lines("comment", 2_000).optional(comment)?,
        None => before,
    };
    let answer = store::Answer {
        team_id: team,
        side,
        customer_id: invited.customer_id,
        said: serde_json::to_string(&said).map_err(anyhow::Error::from)?,
        comment,
    };
    store::keep(a, &ticket, id, &answer).await?;
    Ok(())
}

/// Ends it before its time, and tells what may be told.
pub async fn close(a: &mut Act, id: RoundId, expected: Option<i64>) -> Result<(), Failure> {
    let round = locked(a, id, expected, State::Open).await?;
    closing::close(a, round).await
}

/// It does not take place after all, or stops without anything being told: what was answered is erased.
pub async fn call_off(a: &mut Act, id: RoundId, expected: Option<i64>) -> Result<(), Failure> {
    policy::require_planning(&a.viewer)?;
    let mut round = store::lock(a, id).await?.ok_or(Refusal::NotFound)?;
    if expected.is_some_and(|version| version != round.version) {
        return Err(Refusal::Stale.into());
    }
    if !matches!(round.state, State::Planned | State::Open) {
        return Err(Refusal::Conflict("refusal-round-state").into());
    }
    store::take(a, id).await?;
    store::forget_places(a, id).await?;
    (round.state, round.secret, round.seed, round.closed_at) = (State::CalledOff, None, None, Some(a.now));
    store::save(a, &round).await?;
    record(a, id, &RoundEvent::RoundCalledOff {}).await
}

/// "You said, we did": what a team does with what it was told. It can be said anew as things go on.
pub async fn reply(a: &mut Act, id: RoundId, team: TeamId, input: &Reply) -> Result<(), Failure> {
    let round = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    let ends = store::ends(a, id, team).await?;
    if ends.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let customers: Vec<TeamId> = ends.iter().map(|end| end.customer_id).collect();
    policy::require_results(&a.viewer, team, &customers)?;
    let has_lead: bool = a
        .one("SELECT EXISTS (SELECT 1 FROM memberships WHERE team_id = $1 AND role = 'lead')", &[&team])
        .await?;
    policy::require_reply(&a.viewer, team, has_lead)?;
    let mut fields = Fields::default();
    let you_said = fields.take(Rule::lines("you_said", 4_000).required(&input.you_said));
    let we_did = fields.take(Rule::lines("we_did", 4_000).required(&input.we_did));
    fields.finish()?;
    if round.state != State::Closed {
        return Err(Refusal::Conflict("refusal-round-open-still").into());
    }
    let (by, now) = (PersonId(a.viewer.person), a.now);
    store::reply(a, id, team, &Reply { you_said, we_did }, by, now).await?;
    record(a, id, &RoundEvent::RoundReplied { team }).await
}
