//! What happens to a campaign.

use db::Fact;
use people::TeamId;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CampaignEvent {
    CampaignStarted { teams: i64 },
    CampaignPartDone { team: TeamId },
    CampaignEnded {},
}

impl Fact for CampaignEvent {
    const SUBJECT: &'static str = "campaign";
}
