//! What one request adds to figures: a pure function of its row.

use db::record;
use kernel::{Audience, Id, Instant};
use map::services::{Class, ServiceId};
use people::{ExternalCustomerTypeId, TeamId};
use serde::{Deserialize, Serialize};

use super::day::Day;
use crate::requests::model::{CameBy, Origin, RequestId};
use crate::requests::store::RequestRow;

record! {
    /// The columns of a request that figures are made of, and what the roll-ups hold of it.
    #[derive(Clone, Debug)]
    pub struct Counted {
        pub id: RequestId,
        pub version: i64,
        pub origin: Origin,
        pub opened_at: Instant,
        pub team_id: TeamId,
        pub service_id: ServiceId,
        pub customer_id: Option<Id>,
        pub external_customer_id: Option<ExternalCustomerTypeId>,
        pub class: Class,
        pub audience: Audience,
        pub is_open: bool,
        pub acknowledged_at: Option<Instant>,
        pub acknowledge_seconds: Option<i64>,
        pub resolved_at: Option<Instant>,
        pub resolve_seconds: Option<i64>,
        pub silence_seconds: Option<i64>,
        pub silence_business_seconds: Option<i64>,
        pub acknowledged_in_time: Option<bool>,
        pub resolved_in_time: Option<bool>,
        pub settled_at_first: Option<bool>,
        pub reopenings: i64,
        pub hand_overs: i64,
        pub hops: String,
        /// What should be different is in no figure.
        pub is_complaint: bool,
        /// Somebody came by for it.
        pub is_walk_up: bool,
        pub counted: Option<String>,
    }
}

/// Seconds around the clock, and in business time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Took {
    #[serde(rename = "c")]
    pub calendar: i64,
    #[serde(rename = "b")]
    pub business: i64,
}

/// What a request adds, and to what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    #[serde(rename = "d")]
    pub day: Day,
    #[serde(rename = "t")]
    pub team: TeamId,
    #[serde(rename = "s")]
    pub service: ServiceId,
    #[serde(rename = "cu", default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<Id>,
    #[serde(rename = "x", default, skip_serializing_if = "Option::is_none")]
    pub external: Option<Id>,
    #[serde(rename = "k")]
    pub class: Class,
    #[serde(rename = "a")]
    pub audience: i64,
    #[serde(rename = "i", default, skip_serializing_if = "is_not")]
    pub is_imported: bool,
    #[serde(rename = "w", default, skip_serializing_if = "is_not")]
    pub is_complaint: bool,
    #[serde(rename = "u", default, skip_serializing_if = "is_not")]
    pub is_walk_up: bool,
    #[serde(rename = "o", default, skip_serializing_if = "is_not")]
    pub is_open: bool,
    #[serde(rename = "re", default, skip_serializing_if = "is_none")]
    pub reopenings: i64,
    #[serde(rename = "h", default, skip_serializing_if = "is_none")]
    pub hand_overs: i64,
    #[serde(rename = "hp", default, skip_serializing_if = "String::is_empty")]
    pub hops: String,
    /// To the first human word.
    #[serde(rename = "ac", default, skip_serializing_if = "Option::is_none")]
    pub acknowledge: Option<Took>,
    /// To the present resolution.
    #[serde(rename = "rs", default, skip_serializing_if = "Option::is_none")]
    pub resolve: Option<Took>,
    #[serde(rename = "si", default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Took>,
    #[serde(rename = "ai", default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_in_time: Option<bool>,
    #[serde(rename = "ri", default, skip_serializing_if = "Option::is_none")]
    pub resolved_in_time: Option<bool>,
    /// What whoever asked said first.
    #[serde(rename = "sf", default, skip_serializing_if = "Option::is_none")]
    pub settled_at_first: Option<bool>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
fn is_not(it: &bool) -> bool {
    !it
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
fn is_none(number: &i64) -> bool {
    *number == 0
}

impl Counted {
    /// The columns of a row that is about to be written.
    pub fn of(row: &RequestRow, origin: Origin, customer_id: Option<Id>, came_by: CameBy) -> Self {
        Self {
            id: row.id,
            version: row.version,
            origin,
            opened_at: row.opened_at,
            team_id: row.team_id,
            service_id: row.service_id,
            customer_id,
            external_customer_id: row.external_customer_id,
            class: row.class,
            audience: row.audience,
            is_open: row.state.is_open(),
            acknowledged_at: row.acknowledged_at,
            acknowledge_seconds: row.acknowledge_seconds,
            resolved_at: row.resolved_at,
            resolve_seconds: row.resolve_seconds,
            silence_seconds: row.silence_seconds,
            silence_business_seconds: row.silence_business_seconds,
            acknowledged_in_time: row.acknowledged_in_time,
            resolved_in_time: row.resolved_in_time,
            settled_at_first: row.settled_at_first,
            reopenings: row.reopenings,
            hand_overs: row.hand_overs,
            hops: row.hops.clone(),
            is_complaint: false,
            is_walk_up: came_by == CameBy::WalkUp,
            counted: None,
        }
    }

    /// What it adds as it is now.
    pub fn present(&self) -> Contribution {
        let plain = |at: Option<Instant>| at.map(|at| at.seconds_since(self.opened_at));
        let took = |calendar: Option<i64>, business: Option<i64>| {
            calendar.map(|calendar| Took { calendar, business: business.unwrap_or(calendar) })
        };
        Contribution {
            day: Day::of(self.opened_at),
            team: self.team_id,
            service: self.service_id,
            customer: self.customer_id,
            external: self.external_customer_id.map(|external| external.0),
            class: self.class,
            audience: self.audience.0,
            is_imported: self.origin == Origin::Imported,
            is_complaint: self.is_complaint,
            is_walk_up: self.is_walk_up,
            is_open: self.is_open,
            reopenings: self.reopenings,
            hand_overs: self.hand_overs,
            hops: self.hops.clone(),
            acknowledge: took(plain(self.acknowledged_at), self.acknowledge_seconds),
            resolve: took(plain(self.resolved_at), self.resolve_seconds),
            silence: took(self.silence_seconds, self.silence_business_seconds),
            acknowledged_in_time: self.acknowledged_in_time,
            resolved_in_time: self.resolved_in_time,
            settled_at_first: self.settled_at_first,
        }
    }

    /// What the roll-ups hold of it, if anything.
    pub fn held(&self) -> db::Result<Option<Contribution>> {
        let read = |text: &String| {
            serde_json::from_str(text).map_err(|error| db::Error::unreadable(self.id.0, error))
        };
        self.counted.as_ref().map(read).transpose()
    }
}

impl Contribution {
    /// Every hand-over, from one team to another.
    pub fn hops(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        self.hops.split(',').filter_map(|hop| {
            let (from, to) = hop.split_once('>')?;
            Some((from.parse().ok()?, to.parse().ok()?))
        })
    }
}
