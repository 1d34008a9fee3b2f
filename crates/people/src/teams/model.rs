//! What a team is made of, and how a wish to make or change one is read.

use kernel::text::{Fields, Rule, fold};
use kernel::{FieldError, Refusal};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::input::given;
use crate::{CalendarId, PersonId, TeamId, TeamKind, VendorId};

pub const NAME: Rule = Rule::line("name", 120);
pub const SITE: Rule = Rule::line("site", 120);
const ABOUT: Rule = Rule::lines("about", 4_000);

/// How many floors the tree may have.
pub const DEEPEST: i64 = 12;

/// A new team: a name is enough.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTeam {
    #[schema(example = "Accounts payable")]
    pub name: String,
    /// The team it belongs to; none at the top.
    #[schema(value_type = Option<String>)]
    pub parent: Option<TeamId>,
    /// `division`, `department`, `team` (the default) or `group`.
    #[schema(value_type = Option<String>, example = "team")]
    pub kind: Option<TeamKind>,
    /// Who answers for it; becomes a member.
    #[schema(value_type = Option<String>)]
    pub lead: Option<PersonId>,
    pub site: Option<String>,
    pub about: Option<String>,
    /// Its business calendar; the organisation's when none is given.
    #[schema(value_type = Option<String>)]
    pub calendar: Option<CalendarId>,
    /// The vendor or partner that it stands for: its guests belong to it and answer what it is asked, and nobody from
    /// inside does. It has no lead, and stays what it is.
    #[schema(value_type = Option<String>)]
    pub vendor: Option<VendorId>,
}

/// What shall be different; what is left out stays, null empties.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamChanges {
    pub name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub parent: Option<Option<TeamId>>,
    #[schema(value_type = Option<String>)]
    pub kind: Option<TeamKind>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub lead: Option<Option<PersonId>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub site: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub about: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub calendar: Option<Option<CalendarId>>,
}

/// All that can be set of a team, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub name: String,
    pub parent: Option<TeamId>,
    pub kind: TeamKind,
    pub lead: Option<PersonId>,
    pub site: Option<String>,
    pub about: Option<String>,
    pub calendar: Option<CalendarId>,
    pub vendor: Option<VendorId>,
}

impl Draft {
    /// A team of which no more is known than its place.
    pub fn plain(name: &str, parent: Option<TeamId>, kind: TeamKind) -> Self {
        let name = name.to_owned();
        Self { name, parent, kind, lead: None, site: None, about: None, calendar: None, vendor: None }
    }

    pub fn of(new: &NewTeam) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let draft = Self {
            name: fields.take(name(&new.name)),
            parent: new.parent,
            kind: new.kind.unwrap_or(TeamKind::Team),
            lead: new.lead,
            site: fields.take(text(SITE, new.site.as_deref())),
            about: fields.take(text(ABOUT, new.about.as_deref())),
            calendar: new.calendar,
            vendor: new.vendor,
        };
        draft.check(&mut fields);
        fields.finish().map(|()| draft)
    }

    pub fn changed(&self, changes: &TeamChanges) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let mut draft = self.clone();
        if let Some(name) = &changes.name {
            draft.name = fields.take(self::name(name));
        }
        if let Some(site) = &changes.site {
            draft.site = fields.take(text(SITE, site.as_deref()));
        }
        if let Some(about) = &changes.about {
            draft.about = fields.take(text(ABOUT, about.as_deref()));
        }
        draft.parent = changes.parent.unwrap_or(draft.parent);
        draft.kind = changes.kind.unwrap_or(draft.kind);
        draft.lead = changes.lead.unwrap_or(draft.lead);
        draft.calendar = changes.calendar.unwrap_or(draft.calendar);
        draft.check(&mut fields);
        fields.finish().map(|()| draft)
    }

    /// Who leads a team decides about it here, and nobody from outside does.
    fn check(&self, fields: &mut Fields) {
        if self.vendor.is_some() && self.lead.is_some() {
            fields.wrong("lead", "field-lead-from-outside");
        }
    }

    /// The form of the name by which teams are found and sorted.
    pub fn name_key(&self) -> String {
        fold(&self.name)
    }

    /// The names of the fields in which two drafts differ.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let fields = [
            ("name", self.name != other.name),
            ("parent", self.parent != other.parent),
            ("kind", self.kind != other.kind),
            ("lead", self.lead != other.lead),
            ("site", self.site != other.site),
            ("about", self.about != other.about),
            ("calendar", self.calendar != other.calendar),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
    }
}

/// The fields that a lead may change of their own team; the others shape the organisation.
pub const TENDED: [&str; 2] = ["site", "about"];

/// A path of teams is written with slashes, so no team has one in its name.
fn name(raw: &str) -> Result<String, FieldError> {
    let name = NAME.required(raw)?;
    if name.contains('/') { Err(FieldError::new("name", "field-team-slash")) } else { Ok(name) }
}

fn text(rule: Rule, raw: Option<&str>) -> Result<Option<String>, FieldError> {
    raw.map_or(Ok(None), |raw| rule.optional(raw))
}
