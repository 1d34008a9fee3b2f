//! Wishes to take somebody on, or to change what is known of them, as they come in.

use serde::Deserialize;
use utoipa::ToSchema;

use crate::input::given;
use crate::{PersonId, PersonKind, TeamId, VendorId};

/// Somebody new: a name and an e-mail address are enough.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    #[schema(example = "Siobhán Kelleher")]
    pub name: String,
    #[schema(example = "siobhan@alderbrook.example")]
    pub email: String,
    /// `employee` (the default), or `guest` of a vendor.
    #[schema(value_type = Option<String>, example = "employee")]
    pub kind: Option<PersonKind>,
    /// The organisation a guest comes from.
    #[schema(value_type = Option<String>)]
    pub vendor: Option<VendorId>,
    /// The team at home in.
    #[schema(value_type = Option<String>)]
    pub team: Option<TeamId>,
    pub preferred_name: Option<String>,
    #[schema(example = "shiv-AWN")]
    pub say_it: Option<String>,
    pub about: Option<String>,
    /// A language tag; the organisation's when not given.
    #[schema(example = "en")]
    pub language: Option<String>,
    /// An IANA zone; the organisation's when not given.
    #[schema(example = "Europe/Berlin")]
    pub time_zone: Option<String>,
    pub level: Option<String>,
    pub site: Option<String>,
    pub contract: Option<String>,
    #[schema(value_type = Option<String>)]
    pub manager: Option<PersonId>,
    #[schema(example = "2026-01-31")]
    pub started_on: Option<String>,
    pub left_on: Option<String>,
    #[serde(default)]
    pub is_administrator: bool,
    #[serde(default)]
    pub is_auditor: bool,
}

/// What shall be different; what is left out stays, null empties.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonChanges {
    pub name: Option<String>,
    pub email: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub team: Option<Option<TeamId>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub preferred_name: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub say_it: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub about: Option<Option<String>>,
    pub language: Option<String>,
    pub time_zone: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub level: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub site: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub contract: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub manager: Option<Option<PersonId>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub started_on: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub left_on: Option<Option<String>>,
    pub is_administrator: Option<bool>,
    pub is_auditor: Option<bool>,
    /// Whether single keys do something on pages.
    pub keys_on: Option<bool>,
}
