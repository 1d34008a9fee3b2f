//! Writing improvements down.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use listen::rounds::RoundId;
use map::RelationshipId;
use map::relationships::Side;
use people::PersonId;

use crate::improvements::input::Page;
use crate::improvements::model::{ImprovementId, Outcome, State, TaskId};
use crate::needs::NeedId;

/// One that is proposed.
pub struct NewRow<'a> {
    pub relationship: RelationshipId,
    pub side: Side,
    pub page: &'a Page,
    pub need: Option<NeedId>,
    pub round: Option<RoundId>,
    pub owner: Option<PersonId>,
}

pub async fn insert(a: &mut Act, id: ImprovementId, new: &NewRow<'_>) -> Result<()> {
    let (by, now) = (a.viewer.actor().map(PersonId), a.now);
    let page = new.page;
    let owner = |side: Side| new.owner.filter(|_| new.side == side);
    a.run(
        "INSERT INTO improvements (id, version, relationship_id, side, title, background, condition, target, helps,
             external_customer_id, goal, measure, measure_of, state, need_id, round_id, provider_owner_id,
             customer_owner_id, proposed_by, proposed_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'proposed', $13, $14, $15, $16, $17, $18)",
        &[
            &id,
            &new.relationship,
            &new.side,
            &page.title,
            &page.background,
            &page.condition,
            &page.target,
            &page.helps,
            &page.external_customer,
            &page.goal,
            &page.measure.map(|measure| measure.kind()),
            &page.measure.and_then(|measure| measure.named()),
            &new.need,
            &new.round,
            &owner(Side::Provider),
            &owner(Side::Customer),
            &by,
            &now,
        ],
    )
    .await?;
    Ok(())
}

/// Writes its page anew, if its version is still this one.
pub async fn page(a: &mut Act, id: ImprovementId, version: i64, page: &Page) -> Result<bool> {
    let written = a
        .run(
            "UPDATE improvements SET version = version + 1, title = $3, background = $4, condition = $5, target = $6,
                 helps = $7, external_customer_id = $8, goal = $9, measure = $10, measure_of = $11
             WHERE id = $1 AND version = $2",
            &[
                &id,
                &version,
                &page.title,
                &page.background,
                &page.condition,
                &page.target,
                &page.helps,
                &page.external_customer,
                &page.goal,
                &page.measure.map(|measure| measure.kind()),
                &page.measure.and_then(|measure| measure.named()),
            ],
        )
        .await?;
    Ok(written == 1)
}

pub async fn name_owner(
    a: &mut Act,
    id: ImprovementId,
    version: i64,
    side: Side,
    owner: PersonId,
) -> Result<bool> {
    let (provider, customer) = match side {
        Side::Provider => (Some(owner), None),
        Side::Customer => (None, Some(owner)),
    };
    let named = a
        .run(
            "UPDATE improvements SET version = version + 1, provider_owner_id = COALESCE($3, provider_owner_id),
                 customer_owner_id = COALESCE($4, customer_owner_id)
             WHERE id = $1 AND version = $2",
            &[&id, &version, &provider, &customer],
        )
        .await?;
    Ok(named == 1)
}

/// How it stands after a deed that does not end it.
pub struct Moved {
    pub state: State,
    pub started_at: Option<Instant>,
    pub show_days: Option<i64>,
    pub shows_at: Option<Instant>,
    pub remind_at: Option<Instant>,
    pub checking_at: Option<Instant>,
    pub before: Option<String>,
}

/// Puts it where it stands now, if its version is still this one.
pub async fn move_on(a: &mut Act, id: ImprovementId, version: i64, to: &Moved) -> Result<bool> {
    let moved = a
        .run(
            "UPDATE improvements SET version = version + 1, state = $3, started_at = $4, show_days = $5, shows_at = $6,
                 remind_at = $7, checking_at = $8, before_figure = $9
             WHERE id = $1 AND version = $2",
            &[
                &id,
                &version,
                &to.state,
                &to.started_at,
                &to.show_days,
                &to.shows_at,
                &to.remind_at,
                &to.checking_at,
                &to.before,
            ],
        )
        .await?;
    Ok(moved == 1)
}

/// Ends it, with its figure as it is then; nobody is reminded of its steps any more.
pub async fn end(
    a: &mut Act,
    id: ImprovementId,
    version: i64,
    (outcome, words): (Outcome, &str),
    after: Option<&str>,
) -> Result<bool> {
    let now = a.now;
    let ended = a
        .run(
            "UPDATE improvements SET version = version + 1, state = 'ended', outcome = $3, closing = $4, ended_at = $5,
                 after_figure = $6, remind_at = NULL
             WHERE id = $1 AND version = $2",
            &[&id, &version, &outcome, &words, &now, &after],
        )
        .await?;
    a.run(
        "UPDATE improvement_steps SET remind_at = NULL WHERE improvement_id = $1 AND remind_at IS NOT NULL",
        &[&id],
    )
    .await?;
    Ok(ended == 1)
}

/// Whether there is such a customer outside.
pub async fn is_external_customer(r: &mut Reader, id: Id) -> Result<bool> {
    let found: Option<Id> = r
        .maybe("SELECT id FROM external_customer_types WHERE id = $1 AND retired_at IS NULL", &[&id])
        .await?;
    Ok(found.is_some())
}

record! {
    /// A kind of customer outside.
    pub struct Outside {
        pub id: Id,
        pub name: String,
    }
}

/// Whom it can help, to choose from; whoever was chosen stays among them.
pub async fn external_customers(r: &mut Reader, chosen: Option<Id>) -> Result<Vec<Outside>> {
    r.all(
        "SELECT id, name FROM external_customer_types WHERE retired_at IS NULL OR id = $1 ORDER BY name, id LIMIT 200",
        &[&chosen],
    )
    .await
}

record! {
    /// A step whose day has come, or an improvement that should show; then there is no step.
    #[derive(Clone, Debug)]
    pub struct ToRemind {
        pub id: ImprovementId,
        pub relationship_id: RelationshipId,
        pub remind_at: Instant,
        pub task_id: Option<TaskId>,
        pub who_id: Option<PersonId>,
    }
}

/// Those whose reminder is due, the first first.
pub async fn to_remind(r: &mut Reader, now: Instant) -> Result<Vec<ToRemind>> {
    r.all(
        "SELECT z.id, z.relationship_id, z.remind_at, z.task_id, z.who_id FROM (
             SELECT i.id, i.relationship_id, s.remind_at, s.id AS task_id, s.who_id
             FROM improvement_steps s JOIN improvements i ON i.id = s.improvement_id
             WHERE s.remind_at IS NOT NULL AND s.remind_at <= $1
             UNION ALL
             SELECT i.id, i.relationship_id, i.remind_at, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
             FROM improvements i WHERE i.remind_at IS NOT NULL AND i.remind_at <= $1) AS z
         ORDER BY z.remind_at, z.id LIMIT 200",
        &[&now],
    )
    .await
}

/// Notes that it was told that it should show; false where somebody else has.
pub async fn reminded(a: &mut Act, id: ImprovementId, given: Instant) -> Result<bool> {
    let noted = a
        .run("UPDATE improvements SET remind_at = NULL WHERE id = $1 AND remind_at = $2", &[&id, &given])
        .await?;
    Ok(noted == 1)
}

/// The same of a step.
pub async fn reminded_task(a: &mut Act, id: TaskId, given: Instant) -> Result<bool> {
    let noted = a
        .run("UPDATE improvement_steps SET remind_at = NULL WHERE id = $1 AND remind_at = $2", &[&id, &given])
        .await?;
    Ok(noted == 1)
}

/// What goes on in a relationship that was folded into another goes on there. Gives which.
pub async fn follow(a: &mut Act, from: RelationshipId, into: RelationshipId) -> Result<Vec<ImprovementId>> {
    let all: Vec<Id> = a
        .all(
            "SELECT id FROM improvements WHERE relationship_id = $1 AND ended_at IS NULL ORDER BY id LIMIT 1000",
            &[&from],
        )
        .await?;
    a.run(
        "UPDATE improvements SET version = version + 1, relationship_id = $2
         WHERE relationship_id = $1 AND ended_at IS NULL",
        &[&from, &into],
    )
    .await?;
    Ok(all.into_iter().map(ImprovementId).collect())
}
