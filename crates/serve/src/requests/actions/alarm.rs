//! Nothing sits: when whoever waits has heard nothing for too long, those who could say something are told.
//!
//! When that is stands in the request's row, computed from its events like every promise. The alarm is an event, too: it
//! moves the instant in the same act, so that each rings once, whichever node looks, however often, and whatever its clock
//! says.

use db::{Act, Db, act};
use kernel::{Failure, Instant, Viewer};
use map::services::Confidentiality;
use people::{PersonId, availability};

use super::Changing;
use crate::requests::model::{AlarmLevel, RequestEvent, RequestId};
use crate::requests::store;

/// How many are looked at in one go.
const BATCH: i64 = 100;
/// So many persons are told of one at most.
const MOST_TOLD: usize = 20;

/// Tells of what has fallen silent. Says of how many.
pub async fn sound_alarms(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let due = store::to_alarm(&mut view, now, BATCH).await?;
    drop(view);
    let mut rung = 0;
    for (id, alarm_at) in &due {
        let done: Result<bool, Failure> = act!(db, Viewer::system(), |a| sound(a, *id, *alarm_at).await);
        rung += usize::from(done?);
    }
    Ok(rung)
}

/// Tells of one, if it still is to be told at this instant; whether it was.
async fn sound(a: &mut Act, id: RequestId, alarm_at: Instant) -> Result<bool, Failure> {
    let now = a.now;
    let mut changing = Changing::of_hallway(a, id).await?;
    // Somebody spoke meanwhile, or another node was quicker.
    if changing.row.alarm_at != Some(alarm_at) || alarm_at > now {
        return Ok(false);
    }
    let is_first = changing.row.silent_at == Some(alarm_at);
    let level = if is_first { AlarmLevel::Holder } else { AlarmLevel::Lead };
    let tells = whom(a, &changing, level).await?;
    changing.happen(a, RequestEvent::FellSilent { due: alarm_at, level, tells }).await?;
    changing.finish(a).await?;
    Ok(true)
}

/// First whoever has it, or was asked by name; whoever stands in while they are away. Where that is nobody, the leads and
/// those of the team who are there. Half as long later the leads; without any, everybody. Of what is confidential nobody
/// hears who is not in its circle.
async fn whom(a: &mut Act, changing: &Changing, level: AlarmLevel) -> Result<Vec<PersonId>, Failure> {
    let (row, now) = (&changing.row, a.now);
    if level == AlarmLevel::Holder
        && let Some(holder) = row.assignee_id.or(row.wished_id)
    {
        let door = availability::stand_in(a, holder, row.team_id, now).await?;
        let one = if door.away_until.is_some() { door.substitute } else { Some(holder) };
        if let Some(one) = one
            && may_hear(a, changing, one).await?
        {
            return Ok(vec![one]);
        }
    }
    let team = row.team_id;
    let leads: Vec<i64> = a
        .all(
            "SELECT m.person_id FROM memberships m WHERE m.team_id = $1 AND m.role = 'lead'
             ORDER BY m.since, m.person_id LIMIT 20",
            &[&team],
        )
        .await?;
    let mut all: Vec<PersonId> = leads.into_iter().map(PersonId::new).collect();
    if level == AlarmLevel::Holder || all.is_empty() {
        let members = availability::store::of_team(a, team, 500).await?;
        all.extend(members.iter().filter(|member| member.is_on(now)).map(|member| member.person_id));
    }
    if row.confidentiality == Confidentiality::Confidential {
        let circle: Vec<i64> = a
            .all(
                "SELECT person_id FROM audience_members WHERE audience = $1 ORDER BY person_id LIMIT 500",
                &[&row.audience],
            )
            .await?;
        let circle: Vec<PersonId> = circle.into_iter().map(PersonId::new).collect();
        all.retain(|person| circle.contains(person));
        if all.is_empty() {
            all = circle;
        }
    }
    let mut told = Vec::new();
    for person in all {
        if told.len() < MOST_TOLD && !told.contains(&person) {
            told.push(person);
        }
    }
    Ok(told)
}

/// Whether this person is still here, and of the team or circle that has it.
async fn may_hear(a: &mut Act, changing: &Changing, person: PersonId) -> Result<bool, Failure> {
    let row = &changing.row;
    let found: Option<i64> = match row.confidentiality {
        Confidentiality::Confidential => {
            a.maybe(
                "SELECT m.person_id FROM audience_members m JOIN persons p ON p.id = m.person_id
                 WHERE m.audience = $1 AND m.person_id = $2 AND p.deactivated_at IS NULL",
                &[&row.audience, &person],
            )
            .await?
        }
        Confidentiality::Open | Confidentiality::Team => {
            a.maybe(
                "SELECT m.person_id FROM memberships m JOIN persons p ON p.id = m.person_id
                 WHERE m.team_id = $1 AND m.person_id = $2 AND p.deactivated_at IS NULL",
                &[&row.team_id, &person],
            )
            .await?
        }
    };
    Ok(found.is_some())
}
