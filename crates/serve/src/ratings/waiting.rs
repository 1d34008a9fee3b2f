//! Where somebody is asked how it was and has not said it yet. Nowhere is kept who answered: what is answered is found by
//! the tickets, which are made anew each time and only for whoever they are of.

use super::ticket::ticket;
use crate::requests::views::Ref;
use db::{Reader, Result, View, record};
use kernel::Instant;
use people::{PersonId, TeamId};
use serde::Serialize;
use utoipa::ToSchema;

/// As many as a month has room for at the usual five minutes.
pub const MOST_OPEN: i64 = 10;

record! {
    /// A request after which somebody is asked how it was, with the secret of the round that asks.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub reference: String,
        pub subject: String,
        pub how_team_id: TeamId,
        pub how_team: String,
        pub how_secret: String,
        pub how_closes_at: Instant,
    }
}

impl Waiting {
    /// Under what the answer of this person is kept.
    pub fn ticket(&self, person: PersonId) -> String {
        ticket(&self.how_secret, person, self.how_team_id)
    }
}

/// The tickets of all of these, and empty ones up to as many as one statement asks for.
pub fn tickets(waiting: &[Waiting], person: PersonId) -> [String; MOST_OPEN as usize] {
    let mut all = waiting.iter().map(|one| one.ticket(person));
    std::array::from_fn(|_| all.next().unwrap_or_default())
}

/// Leaves those that are not answered.
pub fn unanswered(waiting: Vec<Waiting>, person: PersonId, answered: &[String]) -> Vec<Waiting> {
    waiting.into_iter().filter(|one| !answered.contains(&one.ticket(person))).collect()
}

/// A question of the viewer's own that can be answered.
#[derive(Serialize, ToSchema)]
#[schema(as = HowItWasAsked)]
pub struct AskedView {
    /// How the request is called, to be used as its id.
    pub request: String,
    pub subject: String,
    pub team: Ref,
    /// Answered already; until the round closes it can be answered anew. You alone can know.
    pub answered: bool,
    #[schema(value_type = String, format = DateTime)]
    pub closes_at: Instant,
}

/// Everything that somebody is asked and can answer, what closes first is first. Two statements.
pub async fn asked(view: &mut View) -> Result<Vec<AskedView>> {
    let me = PersonId(view.viewer.person);
    let waiting = open(view, me).await?;
    let answered =
        if waiting.is_empty() { Vec::new() } else { answered(view, &tickets(&waiting, me)).await? };
    Ok(waiting
        .into_iter()
        .map(|one| AskedView {
            answered: answered.contains(&one.ticket(me)),
            request: one.reference,
            subject: one.subject,
            team: Ref { id: one.how_team_id.0, name: one.how_team },
            closes_at: one.how_closes_at,
        })
        .collect())
}

async fn open(view: &mut View, person: PersonId) -> Result<Vec<Waiting>> {
    let now = view.now;
    view.all(
        "SELECT q.reference, q.subject, t.id AS how_team_id, t.name AS how_team, o.secret AS how_secret,
                o.closes_at AS how_closes_at
         FROM rating_invitations i JOIN rating_rounds o ON o.id = i.round_id JOIN teams t ON t.id = i.team_id
         JOIN requests q ON q.id = i.request_id
         WHERE i.person_id = $1 AND o.secret IS NOT NULL AND o.closes_at > $2
         ORDER BY o.closes_at, i.round_id, i.request_id LIMIT $3",
        &[&person, &now, &MOST_OPEN],
    )
    .await
}

async fn answered(r: &mut Reader, [a, b, c, d, e, f, g, h, i, j]: &[String; 10]) -> Result<Vec<String>> {
    r.all(
        "SELECT ticket FROM rating_answers WHERE ticket IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[a, b, c, d, e, f, g, h, i, j],
    )
    .await
}
