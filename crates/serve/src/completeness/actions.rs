//! The verbs of a campaign: start, say that one's part is done, end.

use db::Act;
use jiff::civil::Date;
use kernel::text::{Fields, Rule};
use kernel::{Audience, Failure, Refusal};
use people::TeamId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::event::CampaignEvent;
use super::model::Missing;
use super::store::{self, Campaign, CampaignId};
use crate::policy;

const WORDS: Rule = Rule::lines("words", 2_000);

/// A campaign to be started.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCampaign {
    /// What is asked of the leads, in your words.
    pub words: String,
    /// The day until which it is asked for, `2027-01-31`.
    pub due_on: String,
}

/// The day on which it is now for whoever acts.
pub fn today(viewer: &kernel::Viewer, now: kernel::Instant) -> Date {
    let zone = kernel::calendar::zone(&viewer.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    now.timestamp().to_zoned(zone).date()
}

/// Asks the lead of every team that has one, once.
pub async fn start(a: &mut Act, new: &NewCampaign) -> Result<Campaign, Failure> {
    policy::require_campaign(&a.viewer)?;
    let (now, today) = (a.now, today(&a.viewer, a.now));
    let mut fields = Fields::default();
    let words = fields.take(WORDS.required(&new.words));
    match new.due_on.trim().parse::<Date>() {
        Ok(day) if day < today => fields.wrong("due_on", "field-past"),
        Ok(_) => {}
        Err(_) => fields.wrong("due_on", "field-date"),
    }
    fields.finish()?;
    let id = CampaignId::new(a.id());
    let campaign = Campaign {
        id,
        words,
        due_on: new.due_on.trim().to_owned(),
        is_running: true,
        started_by: a.viewer.actor().map(people::PersonId),
        started_name: None,
        started_at: now,
        ended_at: None,
    };
    if !store::insert(a, &campaign).await? {
        return Err(Refusal::Conflict("refusal-campaign-runs").into());
    }
    let teams = store::teams(a, None).await?;
    let lines = store::lines(a, None, &today.to_string(), now).await?;
    let missing = Missing::of(teams, lines);
    let mut asked = 0;
    for team in missing.teams.iter().filter(|team| team.is_led) {
        store::insert_part(a, id, team.id, missing.count_of(team.id)).await?;
        asked += 1;
    }
    a.record(id.0, Audience::COLLEAGUES, &CampaignEvent::CampaignStarted { teams: asked }).await?;
    Ok(store::latest(a).await?.ok_or(Refusal::NotFound)?)
}

/// A lead says that the part of their team is done, whether or not something is left that they do not have.
pub async fn finish_part(a: &mut Act, team: TeamId) -> Result<(), Failure> {
    policy::require_part(&a.viewer, team.0)?;
    let running = store::latest(a).await?.filter(|campaign| campaign.is_running);
    let campaign = running.ok_or(Refusal::Conflict("refusal-campaign-over"))?.id;
    let (by, now) = (a.viewer.actor(), a.now);
    if !store::finish_part(a, campaign, team, by, now).await? {
        return Err(Refusal::Conflict("refusal-campaign-part").into());
    }
    a.record(campaign.0, Audience::COLLEAGUES, &CampaignEvent::CampaignPartDone { team }).await?;
    Ok(())
}

/// Ends the campaign that runs, whether or not all are done.
pub async fn end(a: &mut Act) -> Result<(), Failure> {
    policy::require_campaign(&a.viewer)?;
    let now = a.now;
    let ended = store::end(a, now).await?.ok_or(Refusal::Conflict("refusal-campaign-over"))?;
    a.record(ended.0, Audience::COLLEAGUES, &CampaignEvent::CampaignEnded {}).await?;
    Ok(())
}
