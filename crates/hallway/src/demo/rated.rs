//! How it was, in the clinics: the last months' rounds were answered and released; the present one is open.

use anyhow::Context;
use db::{Db, Origin, act, record};
use kernel::{Failure, Instant, Viewer};
use map::services::Confidentiality;
use people::{PersonId, TeamId, attention};
use serve::ratings::{self, Answered, ComeBack, Courtesy, Feeling, HowItWas, Lost};
use serve::requests::model::RequestId;

use super::Chance;

/// So many rounds were lived before the present one.
const ROUNDS: i64 = 3;
/// How many of those who are asked answer.
const ANSWER: f64 = 0.8;

record! {
    /// A request that was answered in a month.
    struct Past {
        pub id: RequestId,
        pub requester_id: PersonId,
        pub team_id: TeamId,
        pub at: Instant,
    }
}

/// Lives the rounds of the last months, whoever was asked answering or not, and closes those that are over.
pub(super) async fn rate(db: &Db, mut chance: Chance) -> anyhow::Result<()> {
    let present = attention::month(db.now());
    for round in present - ROUNDS..present {
        let past = ended_in(db, round).await?;
        let lived: Vec<(Past, Option<HowItWas>)> = past
            .into_iter()
            .map(|one| {
                let how = chance.yes(ANSWER).then(|| how(&mut chance, one.team_id));
                (one, how)
            })
            .collect();
        let answered: Result<(), Failure> = act!(db, Viewer::system(), |a| {
            a.origin = Origin::Simulated;
            for (one, how) in &lived {
                a.now = one.at;
                let answered = Answered {
                    id: one.id,
                    requester_id: one.requester_id,
                    team_id: one.team_id,
                    confidentiality: Confidentiality::Open,
                };
                let is_asked = ratings::invite(a, answered).await?;
                if let Some(how) = how.as_ref().filter(|_| is_asked) {
                    a.viewer.person = one.requester_id.0;
                    ratings::answer(a, one.id, how).await?;
                    a.viewer.person = Viewer::system().person;
                }
            }
            Ok(())
        });
        answered.context("answering how it was")?;
        // Each closes before the next one is asked in.
        ratings::close_rounds(db).await.context("closing a round")?;
    }
    Ok(())
}

async fn ended_in(db: &Db, round: i64) -> anyhow::Result<Vec<Past>> {
    let (from, until) = (attention::begins(round), attention::begins(round + 1));
    let mut view = db.view(Viewer::system()).await?;
    let past = view
        .all(
            "SELECT id, requester_id, team_id, COALESCE(resolved_at, ended_at) AS at FROM requests
             WHERE confidentiality = 'open' AND state IN ('resolved', 'closed', 'declined')
               AND COALESCE(resolved_at, ended_at) >= $1 AND COALESCE(resolved_at, ended_at) < $2
             ORDER BY COALESCE(resolved_at, ended_at), id LIMIT 100000",
            &[&from, &until],
        )
        .await?;
    Ok(past)
}

/// Most leave well; some teams are known for being in a hurry.
fn how(chance: &mut Chance, team: TeamId) -> HowItWas {
    let hurried = team.get() % 3 == 0;
    let pick = |chance: &mut Chance, weights: [f64; 5]| Feeling::ALL[chance.weighted(&weights)];
    let feeling = match hurried {
        true => pick(chance, [2.0, 3.0, 2.0, 3.0, 1.0]),
        false => pick(chance, [5.0, 3.0, 1.0, 0.7, 0.4]),
    };
    let is_good = feeling <= Feeling::Fine;
    let courtesy = Courtesy::ALL.iter().copied().filter(|_| chance.yes(if is_good { 0.85 } else { 0.4 }));
    let courtesy: Vec<Courtesy> = courtesy.collect();
    HowItWas {
        feeling: Some(feeling),
        courtesy: Some(courtesy).filter(|courtesy| !courtesy.is_empty()),
        come_back: Some(
            ComeBack::ALL[chance.weighted(if is_good { &[8.0, 2.0, 0.3] } else { &[2.0, 4.0, 3.0] })],
        ),
        effort: Some(if is_good { chance.between(1, 4) } else { chance.between(3, 7) }),
        lost: Some(
            Lost::ALL[chance.weighted(if is_good { &[6.0, 3.0, 1.0, 0.2] } else { &[1.0, 3.0, 3.0, 2.0] })],
        ),
    }
}
