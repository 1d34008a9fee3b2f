//! A pulse: the organisation as one, for those so small that hardly five people can answer about one team.

use db::{Reader, Result};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::figures::Figures;
use super::model::Round;
use super::store;

/// What is told of a pulse, to everybody who works here.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Pulse {
    pub respondents: u64,
    pub figures: Figures,
    /// Mixed; only where at least 10 wrote one.
    pub comments: Vec<String>,
}

impl Pulse {
    fn kept(json: &str) -> Result<Self> {
        serde_json::from_str(json).map_err(|error| db::Error::unreadable("a pulse", error))
    }

    /// Of a pulse that is closed, where enough answered.
    pub fn of(round: &Round) -> Result<Option<Self>> {
        round.pulse.as_deref().map(Self::kept).transpose()
    }

    /// Of the last one before it that asked the same.
    pub async fn before(r: &mut Reader, round: &Round) -> Result<Option<Self>> {
        let kept = store::pulse_before(r, round).await?;
        kept.as_deref().map(Self::kept).transpose()
    }
}
