//! A round that was held elsewhere: its answers are told at once, by the rules of a round here, and are kept nowhere.
//!
//! They come all together and once. What is told of a round stays as it was told: rows that came later would show what those
//! few said.

use std::collections::{BTreeMap, BTreeSet};

use db::{Act, Origin};
use kernel::text::{Fields, Rule};
use kernel::{Audience, Failure, FieldError, Instant, Refusal};
use people::TeamId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::closing::release;
use super::event::RoundEvent;
use super::figures::SEVEN;
use super::instrument::{Asks, Kind, MOST_OWN, NOT_APPLICABLE, Question, Said, Side, VERSION, question};
use super::model::{MOST_RELATIONSHIPS, Round, RoundId, State, USUAL_TARGET};
use super::policy;
use super::store::{self, Answer, Found};

const NAME: Rule = Rule::line("name", 80);
const SOURCE: Rule = Rule::line("source", 80);
const QUESTION: Rule = Rule::line("own_questions", 200);
const COMMENT: Rule = Rule::lines("comment", 2_000);
/// More than a round has.
pub const MOST_ANSWERS: usize = 200_000;

/// A round that was held elsewhere.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PastRound {
    /// Such as "Survey 2025". Of one source it is there once.
    pub name: String,
    /// What the other system, or the survey, is called.
    pub source: String,
    /// When it ended.
    #[schema(value_type = String)]
    pub closed_at: Instant,
    /// It asked in Hallway's own words, on its seven points: only then it is set against rounds that are held here. Otherwise it is
    /// set against others of its source alone.
    #[serde(default)]
    pub same_questions: bool,
    /// The worst mark and the best, such as `[1, 5]`, or `[6, 1]` where less is better; `[1, 7]` where it is left out. Other scales
    /// are stretched to seven points.
    pub scale: Option<[f64; 2]>,
    /// What `own_1` and `own_2` asked.
    #[serde(default)]
    pub own_questions: Vec<String>,
    /// What was aimed for, from 1 to 7 in tenths; 6 where it is left out.
    pub target: Option<f64>,
    /// One for each person and team that they answered about.
    pub answers: Vec<PastAnswer>,
}

/// What one person said about a team.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PastAnswer {
    /// The team that it is about.
    #[schema(value_type = String)]
    pub provider: TeamId,
    /// The team for which they answered; the same one where they are of the team itself.
    #[schema(value_type = String)]
    pub customer: TeamId,
    /// From which end; `customer` where it is left out.
    pub side: Option<Side>,
    /// By the key of the question, such as `keeps_word_1`.
    pub said: BTreeMap<String, String>,
    /// Read only where at least 10 wrote one.
    pub comment: Option<String>,
}

/// What became of it.
pub struct TakenOver {
    pub round: RoundId,
    /// It was there before, and nothing has changed.
    pub was_there: bool,
}

impl PastRound {
    fn asks(&self) -> Asks {
        Asks { importance: true, own: self.own_questions.len(), seed: 0 }
    }

    /// What this person said, as a round here would have kept it.
    pub fn read(&self, answer: &PastAnswer) -> Result<Said, FieldError> {
        let side = answer.side.unwrap_or(Side::Customer);
        let mut said = Said::new();
        for (key, value) in &answer.said {
            let found = question(self.asks(), side, key);
            let found = found.ok_or_else(|| FieldError::new(key.clone(), "field-no-such-question"))?;
            let read = match self.scale {
                Some(scale) if matches!(found.kind(), Kind::Marks) => stretched(scale, value, found),
                _ => found.read(value),
            };
            said.insert(found.key(), read.map_err(|error| FieldError::new(key.clone(), error.message))?);
        }
        Ok(said)
    }

    /// Every key that an answer of this side can have.
    pub fn keys(&self, side: Side) -> Vec<String> {
        super::instrument::form(self.asks(), side, 0, true).into_iter().map(Question::key).collect()
    }

    /// Refuses what no answers could make good.
    pub fn check(&self, now: Instant) -> Result<(), Refusal> {
        let mut fields = Fields::default();
        fields.take(NAME.required(&self.name));
        let source = fields.take(SOURCE.required(&self.source));
        if source == VERSION {
            fields.wrong("source", "field-past-source");
        }
        if self.closed_at > now {
            fields.wrong("closed_at", "field-past-future");
        }
        if self.target.is_some_and(|target| !(SEVEN.low..=SEVEN.high).contains(&target)) {
            fields.wrong("target", "field-mark");
        }
        match self.scale {
            Some([worst, best]) if !worst.is_finite() || !best.is_finite() || worst == best => {
                fields.wrong("scale", "field-past-scale");
            }
            Some(scale) if self.same_questions && scale != [SEVEN.low, SEVEN.high] => {
                fields.wrong("scale", "field-past-same");
            }
            _ => {}
        }
        if self.own_questions.len() > MOST_OWN {
            fields.wrong("own_questions", "field-round-own");
        }
        for own in &self.own_questions {
            fields.take(QUESTION.required(own));
        }
        if self.answers.len() > MOST_ANSWERS {
            fields.wrong("answers", "field-past-many");
        }
        fields.finish()
    }
}

/// A mark of another scale, on seven points and in hundredths.
fn stretched([worst, best]: [f64; 2], value: &str, question: Question) -> Result<String, FieldError> {
    let value = value.trim();
    if value == NOT_APPLICABLE {
        return question.read(value);
    }
    let mark = value.replace(',', ".").parse::<f64>().ok();
    let within = mark.filter(|mark| (worst.min(best)..=worst.max(best)).contains(mark));
    let mark = within.ok_or(FieldError::new("answer", "field-past-mark"))?;
    let seven = SEVEN.low + (SEVEN.high - SEVEN.low) * (mark - worst) / (best - worst);
    Ok(((seven * 100.0).round() / 100.0).to_string())
}

/// Takes it over: what may be told of it is told, and everything else forgotten. Whoever took part is not known here, so nobody
/// hears of it.
pub async fn take_over(a: &mut Act, past: &PastRound) -> Result<TakenOver, Failure> {
    policy::require_planning(&a.viewer)?;
    past.check(a.now)?;
    let (name, source) = (NAME.required(&past.name)?, SOURCE.required(&past.source)?);
    if let Some(round) = store::taken_over(a, &source, &name).await? {
        return Ok(TakenOver { round: round.id, was_there: true });
    }
    let on_map = store::by_ends(a).await?;
    let (answers, about) = read_all(past, &on_map)?;
    if answers.is_empty() {
        return Err(FieldError::new("answers", "field-past-none").into());
    }
    if about.len() > MOST_RELATIONSHIPS {
        return Err(FieldError::new("answers", "field-round-relationships").into());
    }
    a.origin = Origin::Imported;
    let mut round = Round {
        id: RoundId::new(a.id()),
        version: 1,
        name,
        instrument: if past.same_questions { VERSION.to_owned() } else { source.clone() },
        source: Some(source),
        state: State::Closed,
        is_pulse: false,
        asks_importance: answers.iter().any(|answer| answer.said.contains("points")),
        own_questions: serde_json::to_string(&past.own_questions).map_err(anyhow::Error::from)?,
        target: past.target.map_or(USUAL_TARGET, |target| (target * 10.0).round() as i64),
        seed: None,
        secret: None,
        closes_at: past.closed_at,
        opened_at: None,
        reminded_at: None,
        closed_at: Some(past.closed_at),
        planned_by: None,
        planned_at: past.closed_at,
        consistency: None,
        teams_apart: None,
        pulse: None,
    };
    store::insert(a, &round).await?;
    put_in(a, round.id, &on_map, &about).await?;
    release(a, &mut round, &answers).await?;
    store::save(a, &round).await?;
    let answers = answers.len() as i64;
    a.record(round.id.0, Audience::COLLEAGUES, &RoundEvent::RoundTakenOver { answers }).await?;
    Ok(TakenOver { round: round.id, was_there: false })
}

/// By the teams at both ends, how many answered for the customer.
type About = BTreeMap<(TeamId, TeamId), i64>;

/// The answers that say something, and what they are about.
fn read_all(
    past: &PastRound,
    on_map: &BTreeMap<(TeamId, TeamId), Found>,
) -> Result<(Vec<Answer>, About), Failure> {
    let rated: BTreeSet<TeamId> = on_map.keys().map(|(provider, _)| *provider).collect();
    let (mut answers, mut about) = (Vec::new(), About::new());
    for (nth, answer) in past.answers.iter().enumerate() {
        let wrong =
            |error: FieldError| FieldError::new(format!("answers.{nth}.{}", error.field), error.message);
        let side = answer.side.unwrap_or(Side::Customer);
        let said = past.read(answer).map_err(wrong)?;
        let comment = COMMENT.optional(answer.comment.as_deref().unwrap_or_default()).map_err(wrong)?;
        if said.is_empty() && comment.is_none() {
            continue;
        }
        let ends = (answer.provider, answer.customer);
        let is_known = match side {
            Side::Customer => on_map.contains_key(&ends),
            Side::Provider => ends.0 == ends.1 && rated.contains(&ends.0),
        };
        if !is_known {
            return Err(wrong(FieldError::new("customer", "field-past-relationship")).into());
        }
        if side == Side::Customer {
            *about.entry(ends).or_default() += 1;
        }
        answers.push(Answer {
            team_id: answer.provider,
            side,
            customer_id: answer.customer,
            said: serde_json::to_string(&said).map_err(anyhow::Error::from)?,
            comment,
        });
    }
    Ok((answers, about))
}

/// What it was about. How many could have been asked is not known: at least as many as answered, and as many as work there.
async fn put_in(
    a: &mut Act,
    round: RoundId,
    on_map: &BTreeMap<(TeamId, TeamId), Found>,
    about: &About,
) -> Result<(), Failure> {
    let people = store::people_of_teams(a).await?;
    let people: BTreeMap<TeamId, i64> = people.into_iter().map(|team| (team.team_id, team.people)).collect();
    for (ends, answered) in about {
        let Some(found) = on_map.get(ends) else { continue };
        store::put_in(a, round, found).await?;
        let there = people.get(&ends.1).copied().unwrap_or_default();
        store::set_eligible(a, round, found.id, there.max(*answered)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(scale: Option<[f64; 2]>) -> PastRound {
        PastRound {
            name: "Survey".to_owned(),
            source: "Yearly".to_owned(),
            closed_at: Instant(0),
            same_questions: false,
            scale,
            own_questions: vec!["They know our wards.".to_owned()],
            target: None,
            answers: Vec::new(),
        }
    }

    fn said(past: &PastRound, key: &str, value: &str) -> Result<String, FieldError> {
        let said = BTreeMap::from([(key.to_owned(), value.to_owned())]);
        let read = past.read(&PastAnswer { said, ..PastAnswer::default() })?;
        Ok(read[key].clone())
    }

    #[test]
    fn marks_of_other_scales_are_stretched_whichever_end_is_the_best() {
        let five = past(Some([1.0, 5.0]));
        for (mark, seven) in [("1", "1"), ("2", "2.5"), ("3", "4"), ("4,5", "6.25"), ("5", "7"), ("na", "na")]
        {
            assert_eq!(said(&five, "keeps_word_1", mark), Ok(seven.to_owned()));
        }
        let german = past(Some([6.0, 1.0]));
        assert_eq!(said(&german, "overall", "1"), Ok("7".to_owned()));
        assert_eq!(said(&german, "overall", "6"), Ok("1".to_owned()));
        assert_eq!(said(&five, "own_1", "3"), Ok("4".to_owned()));
        assert_eq!(said(&five, "feeling", "rushed"), Ok("rushed".to_owned()));
        for (scale, mark) in [(five, "6"), (past(None), "8"), (past(None), "4.5"), (german, "0")] {
            assert!(said(&scale, "keeps_word_1", mark).is_err(), "{mark}");
        }
    }

    #[test]
    fn what_the_questions_do_not_know_is_named() {
        let unknown = said(&past(None), "keeps_word_9", "5").unwrap_err();
        assert_eq!((unknown.field.as_ref(), unknown.message), ("keeps_word_9", "field-no-such-question"));
        let guess = said(&past(None), "guess_overall", "5").unwrap_err();
        assert_eq!(
            guess.message, "field-no-such-question",
            "what teams think of themselves they say from their side"
        );
    }
}
