//! What is said over a problem reaches all under it in parts: the first in the act that says it, the others one act each,
//! so that nobody who writes waits for thousands. How far it came moves in the same act, so each is reached once, and a
//! server that stops goes on where it was.

use db::{Act, Db, act, record};
use kernel::{Failure, Id, Scope, Viewer};
use people::{PersonId, TeamId, session};

use super::model::ProblemId;
use super::{store, words};
use crate::requests::actions::{self as requests, PartsThen, Resolution};
use crate::requests::model::RequestId;

/// So many requests are reached in one act.
pub const PART: i64 = 500;
/// So many words are looked at in one go.
const BATCH: i64 = 20;

kernel::id!(WordId, "Something that is being said over a problem.");

record! {
    /// Something that is being said, and how far it came.
    pub struct Word {
        pub id: WordId,
        pub problem_id: ProblemId,
        pub team_id: TeamId,
        /// It resolves the requests, too.
        pub resolves: bool,
        pub body: String,
        pub said_by: PersonId,
        /// The last request that it has reached.
        pub after_id: RequestId,
    }
}

/// Says it to the first part of those whose open request the team has, and keeps it where there are more. Says to how many
/// it will have been said.
pub(super) async fn say(
    a: &mut Act,
    (problem, team): (ProblemId, TeamId),
    resolves: bool,
    body: &str,
) -> Result<i64, Failure> {
    let mut word = Word {
        id: WordId::new(a.id()),
        problem_id: problem,
        team_id: team,
        resolves,
        body: body.to_owned(),
        said_by: PersonId(a.viewer.person),
        after_id: RequestId::new(0),
    };
    let all = store::count_of_team(a, problem, team).await?;
    if reach(a, &mut word).await? {
        words::keep(a, &word).await?;
    }
    Ok(all)
}

/// Reaches the next part; says whether there may be more.
async fn reach(a: &mut Act, word: &mut Word) -> Result<bool, Failure> {
    let part = words::reached_next(a, word, PART).await?;
    let resolution = Resolution {
        message: word.body.clone(),
        parts: Some(PartsThen::Keep),
        why_open_steps: Some(word.body.clone()),
        ..Resolution::default()
    };
    for request in &part {
        if word.resolves {
            requests::resolve(a, *request, None, &resolution).await?;
        } else {
            requests::message_of_team(a, *request, &word.body).await?;
        }
        word.after_id = *request;
    }
    Ok(part.len() as i64 == PART)
}

/// Goes on with what has not reached everybody. Says how many requests were reached.
pub async fn go_on_saying(db: &Db) -> Result<i64, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let open = words::open(&mut view, BATCH).await?;
    let mut reached = 0;
    for word in open {
        // Whoever has left meanwhile said it all the same; then Hallway says it.
        let found = session::of_person(&mut view, word.said_by).await?;
        // It was said when they could; here it only goes on.
        let sayer = found.map_or_else(Viewer::system, |(sayer, _)| Viewer { scope: Scope::Write, ..sayer });
        loop {
            let went: Result<Option<bool>, Failure> = act!(db, sayer, |a| go_on(a, word.id.0).await);
            match went? {
                Some(true) => reached += PART,
                Some(false) | None => break,
            }
        }
    }
    Ok(reached)
}

/// None where another node has said the rest.
async fn go_on(a: &mut Act, id: Id) -> Result<Option<bool>, Failure> {
    let Some(mut word) = words::lock(a, id).await? else { return Ok(None) };
    let is_more = reach(a, &mut word).await?;
    if is_more {
        words::move_on(a, &word).await?;
    } else {
        words::forget(a, word.id).await?;
    }
    Ok(Some(is_more))
}
