//! Three rounds of questions in the clinics: two were answered, told and replied to; the third is open, and half of those whom
//! it asks have answered.

use anyhow::Context;
use db::{Act, Db, Origin, act, record};
use kernel::{Failure, Id, Instant, Viewer};
use listen::rounds::instrument::{Dimension, Kind, Question, Said, Side, WITH_POINTS, form};
use listen::rounds::store::{self, Invited};
use listen::rounds::{NewRound, Reply, Round, RoundId, actions};
use people::{PersonId, TeamId};

use super::Chance;
use super::near::acted;
use crate::life::house::House;
use crate::life::moments::Moments;

const KEEPER: &str = "Oskar Lindqvist";
/// A round is open for so many days.
const DAYS: i64 = 14;
/// How many of those who are asked have answered, in a round that is over and in the one that is open. Of a team's own people
/// everybody has, where it is over.
const ANSWERED: [f64; 2] = [0.85, 0.5];
/// In the round that is open these have not answered yet: whoever walks through the demo as one of them is asked.
const YET_TO_ANSWER: [&str; 4] = ["Amara Okafor", "Grace Adeyemi", "Jonas Weidner", "Siobhán Kelleher"];
/// How many write a comment.
const WRITE: f64 = 0.4;

/// A round of the clinics.
struct Lived {
    name: &'static str,
    /// It opened so many working days ago.
    ago: i64,
    asks_importance: bool,
    /// The teams it is about.
    about: &'static [&'static str],
    /// Those who have not yet said what they did; nobody has where it is open.
    owe: &'static [&'static str],
}

const LIVED: [Lived; 3] = [
    Lived {
        name: "First round",
        ago: 98,
        asks_importance: true,
        about: &["Patient Billing", "Cardiology", "IT Service Desk", "Laboratory", "Human Resources"],
        owe: &[],
    },
    Lived {
        name: "Second round",
        ago: 46,
        asks_importance: false,
        about: &["Patient Billing", "Cardiology", "IT Service Desk", "Transport", "Sterile Supply"],
        owe: &["Sterile Supply"],
    },
    Lived {
        name: "Third round",
        ago: 1,
        asks_importance: false,
        about: &["Patient Billing", "IT Service Desk", "Laboratory", "Medical Records", "Facilities"],
        owe: &[],
    },
];

/// How a team is seen: in marks by dimension as `Dimension::ALL` has them, in the first round; and by how much each of the
/// next rounds is better.
struct Seen {
    team: &'static str,
    marks: [f64; 6],
    better: [f64; 6],
}

const SEEN: [Seen; 4] = [
    Seen {
        team: "Patient Billing",
        marks: [4.3, 3.7, 6.0, 5.6, 4.9, 6.2],
        better: [0.5, 0.9, 0.0, 0.2, 0.1, 0.0],
    },
    Seen {
        team: "Cardiology",
        marks: [3.4, 3.9, 6.6, 5.0, 5.2, 5.4],
        better: [0.9, 0.1, 0.0, 0.2, 0.0, 0.1],
    },
    Seen {
        team: "IT Service Desk",
        marks: [5.1, 5.4, 5.7, 4.2, 4.6, 5.3],
        better: [0.1, 0.2, 0.1, 0.6, 0.3, 0.2],
    },
    Seen {
        team: "Laboratory",
        marks: [6.3, 6.1, 6.7, 5.5, 5.9, 6.0],
        better: [0.0, -0.1, 0.0, 0.3, 0.1, 0.0],
    },
];

/// Elsewhere it is like this.
const USUAL: Seen =
    Seen { team: "", marks: [5.1, 4.8, 5.8, 5.2, 5.0, 5.7], better: [0.2, 0.2, 0.0, 0.1, 0.1, 0.0] };
/// What a team thinks of itself is so much above how it is seen.
const PROUD: f64 = 0.6;
/// What matters how much, for those who are served and as teams guess it; around these, of 100.
const MATTERS: [[f64; WITH_POINTS]; 2] = [[32.0, 26.0, 16.0, 18.0, 8.0], [20.0, 20.0, 32.0, 12.0, 16.0]];

/// What people write about a dimension.
const WRITTEN: [[&str; 3]; 6] = [
    [
        "When a date is named, it mostly holds. When it does not, we hear of it too late.",
        "A word before it gets late would help more than a sorry after it.",
        "Since the morning list, I no longer have to ask twice.",
    ],
    [
        "I never know whether somebody has read it until the answer comes.",
        "The first word is quick now. Thank you for that.",
        "Mondays are hard; everything from the weekend waits until noon.",
    ],
    [
        "Whatever one asks, somebody there knows it.",
        "The answers are right. Sometimes they need a translation.",
        "They know our patients, not only our numbers.",
    ],
    [
        "I would like to be asked what I need it for.",
        "They listen, even when the waiting room is full.",
        "It would help to speak to the same person twice.",
    ],
    [
        "The form asks for things that they already know.",
        "One place for everything would be a relief.",
        "The list works well on the telephone.",
    ],
    [
        "Always friendly, even at seven in the evening.",
        "Nobody there ever lets one feel that the question was a small one.",
        "A kind voice on bad days.",
    ],
];

/// What a team says to the dimension that it was told is weakest.
const REPLIED: [[&str; 2]; WITH_POINTS] = [
    [
        "What we promise comes later than we said, and you hear of it last.",
        "Every morning at nine we look at what is due, and whoever sees that it will be late says so before noon.",
    ],
    [
        "You wait too long for a first word, and do not know whether we have read it.",
        "One of us has the first hour of each day for first words only. What cannot be done the same day gets a date.",
    ],
    [
        "Our answers are not always the same, whoever gives them.",
        "We write down what we answered, and look there before we answer anew.",
    ],
    [
        "You would like to be asked what you need it for.",
        "We ask that first now, and one of us sits with you for an hour each month.",
    ],
    [
        "Our form asks for what we already know.",
        "Four of its nine questions are gone. The rest we fill in where we can.",
    ],
];

/// Lives the rounds that fit in the organisation's past.
pub(super) async fn listen(
    db: &Db,
    house: &House,
    moments: &Moments,
    founded: Instant,
    mut chance: Chance,
) -> anyhow::Result<()> {
    let fit = LIVED.iter().filter(|round| moments.day(-round.ago, 8, 0) > founded);
    for (nth, round) in fit.enumerate() {
        round.happen(db, house, moments, nth, &mut chance).await.context(round.name)?;
    }
    Ok(())
}

impl Lived {
    async fn happen(
        &self,
        db: &Db,
        house: &House,
        moments: &Moments,
        nth: usize,
        chance: &mut Chance,
    ) -> anyhow::Result<()> {
        let keeper = Viewer { administrator: true, ..house.people[house.person(KEEPER)?].viewer.clone() };
        let about = self.about.iter().map(|name| Ok(house.teams[house.team(name)?].id));
        let about: Vec<TeamId> = about.collect::<anyhow::Result<_>>()?;
        let opened = moments.day(-self.ago, 9, 0);
        let closes = opened.plus_seconds(DAYS * 86_400);
        let is_over = closes < moments.now;
        let id: Result<RoundId, Failure> = act!(db, keeper, |a| {
            a.origin = Origin::Simulated;
            a.now = opened.plus_seconds(-3_600);
            let all = store::relationships(a, 0, 5_000).await?;
            let chosen = all.iter().filter(|one| about.contains(&one.provider_id));
            let new = NewRound {
                name: self.name.to_owned(),
                relationships: chosen.map(|one| one.id).collect(),
                closes_at: closes,
                pulse: false,
                asks_importance: self.asks_importance,
                own_questions: Vec::new(),
                target: None,
            };
            let id = actions::plan(a, &new).await?;
            a.now = opened;
            actions::open(a, id, None).await?;
            Ok(id)
        });
        let id = id?;
        let yet_to_answer =
            YET_TO_ANSWER.map(|name| house.person(name).map(|one| house.people[one].viewer.person));
        let yet_to_answer = yet_to_answer.into_iter().collect::<anyhow::Result<Vec<Id>>>()?;
        let answered: Result<(), Failure> = act!(db, Viewer::system(), |a| {
            a.origin = Origin::Simulated;
            a.now = opened.plus_seconds(5_400);
            for who in asked(a, id).await? {
                if !is_over && yet_to_answer.contains(&who.0) {
                    continue;
                }
                let round = store::find(a, id).await?.ok_or(kernel::Refusal::NotFound)?;
                for turn in store::invited(a, id, who).await? {
                    let is_own = is_over && turn.side == Side::Provider;
                    if !is_own && !chance.yes(ANSWERED[usize::from(!is_over)]) {
                        continue;
                    }
                    a.viewer.person = who.0;
                    let seen = marks(house, turn.team_id, nth);
                    let said = say(&round, &turn, &seen, chance);
                    let words =
                        (turn.side == Side::Customer && chance.yes(WRITE)).then(|| write(&seen, chance));
                    actions::answer(a, id, turn.team_id, turn.side, &said, words).await?;
                }
            }
            a.viewer.person = Viewer::system().person;
            Ok(())
        });
        answered.context("answering")?;
        if !is_over {
            return Ok(());
        }
        acted(db, &keeper, closes, async |a| actions::close(a, id, None).await).await?;
        for (team, name) in about.iter().zip(self.about) {
            if !self.owe.contains(name) {
                self.reply(db, house, id, *team, nth, closes).await.context(*name)?;
            }
        }
        Ok(())
    }

    /// The lead says what the team does about what it was told.
    async fn reply(
        &self,
        db: &Db,
        house: &House,
        id: RoundId,
        team: TeamId,
        nth: usize,
        closed: Instant,
    ) -> anyhow::Result<()> {
        let seen = marks(house, team, nth);
        let weakest = (0..WITH_POINTS).min_by(|one, other| seen[*one].total_cmp(&seen[*other]));
        let [you_said, we_did] = REPLIED[weakest.unwrap_or_default()].map(str::to_owned);
        let leads = house
            .people
            .iter()
            .find(|person| person.is_lead && person.team.is_some_and(|own| house.teams[own].id == team));
        let lead = &leads.context("nobody leads the team")?.viewer;
        acted(db, lead, closed.plus_seconds(5 * 86_400), async |a| {
            let reply = Reply { you_said: you_said.clone(), we_did: we_did.clone() };
            actions::reply(a, id, team, &reply).await
        })
        .await
    }
}

/// Whom the round asks.
async fn asked(a: &mut Act, round: RoundId) -> Result<Vec<PersonId>, Failure> {
    record! {
        struct Row {
            pub person_id: PersonId,
        }
    }
    let rows: Vec<Row> = a
        .all(
            "SELECT DISTINCT person_id FROM round_invitations WHERE round_id = $1 ORDER BY person_id LIMIT 100000",
            &[&round],
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

/// How a team is seen in the round of this number.
fn marks(house: &House, team: TeamId, nth: usize) -> [f64; 6] {
    let name = house.teams.iter().find(|one| one.id == team).map_or("", |one| one.name.as_str());
    let seen = SEEN.iter().find(|seen| seen.team == name).unwrap_or(&USUAL);
    std::array::from_fn(|one| seen.marks[one] + seen.better[one] * nth as f64)
}

/// Somebody's answers: everybody is a little kinder or harder than others.
fn say(round: &Round, turn: &Invited, seen: &[f64; 6], chance: &mut Chance) -> Said {
    let kind = wobble(chance, 0.6);
    let place = u64::try_from(turn.place.unwrap_or_default()).unwrap_or_default();
    let all = seen.iter().sum::<f64>() / seen.len() as f64;
    let mark = |of: f64, chance: &mut Chance| {
        let mark = (of + kind + wobble(chance, 0.6)).round().clamp(1.0, 7.0);
        format!("{mark}")
    };
    let at =
        |dimension: Dimension| seen[Dimension::ALL.iter().position(|one| *one == dimension).unwrap_or(0)];
    let answer = |question: Question, chance: &mut Chance| match (question, question.kind()) {
        (Question::Item(dimension, _), _) => mark(at(dimension), chance),
        (Question::Guess(dimension), _) => mark(at(dimension) + PROUD, chance),
        (Question::GuessOverall, _) => mark(all + PROUD, chance),
        (Question::Effort, _) => mark(8.0 - all, chance),
        (Question::GuessPoints, _) => points(MATTERS[1], chance),
        (_, Kind::Points) => points(MATTERS[0], chance),
        (_, Kind::Words(words)) => {
            let worse = words.len() as f64 * (7.0 - all - kind) / 6.0 * chance.share();
            words[(worse.max(0.0) as usize).min(words.len() - 1)].to_owned()
        }
        (_, Kind::Marks) => mark(all, chance),
    };
    let questions = form(round.asks(), turn.side, place, false);
    questions.into_iter().map(|question| (question.key(), answer(question, chance))).collect()
}

/// So much more or less, by a sum of chances that is nearly normal.
fn wobble(chance: &mut Chance, deviation: f64) -> f64 {
    let sum: f64 = (0..12).map(|_| chance.share()).sum();
    (sum - 6.0) * deviation
}

fn points(around: [f64; WITH_POINTS], chance: &mut Chance) -> String {
    let each = around.map(|one| (one + wobble(chance, one / 4.0)).max(1.0));
    let all: f64 = each.iter().sum();
    let mut whole = each.map(|one| (one / all * 20.0).round() as i64 * 5);
    whole[0] += 100 - whole.iter().sum::<i64>();
    whole.map(|one| one.to_string()).join(",")
}

/// People write rather about what they see as weak.
fn write(seen: &[f64; 6], chance: &mut Chance) -> &'static str {
    let weights = seen.map(|mark| 7.5 - mark);
    let about = chance.weighted(&weights);
    chance.word(&WRITTEN[about])
}
