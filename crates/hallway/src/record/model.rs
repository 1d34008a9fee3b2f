//! Which events are in the record, by group, and what is said of each.

use db::Select;
use kernel::Instant;
use serde::Deserialize;
use utoipa::ToSchema;

kernel::words! {
    /// What an entry of the record is about.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = RecordGroup)]
    pub enum Group {
        /// Taking on, changing, entrusting and letting go.
        People = "people",
        Teams = "teams",
        /// Services, who answers for them, and their circles.
        Services = "services",
        /// Who provides to whom, what was agreed and delivered; nothing between two persons, nothing of a circle.
        Relationships = "relationships",
        /// Links, passwords, keys of programs, ended sessions.
        Entrance = "entrance",
        /// The organisation, calendars, vendors and external customers.
        House = "house",
        /// Something confidential was read.
        Looks = "looks",
    }
}

impl Group {
    /// The condition on an event `e` of this group.
    pub const fn condition(self) -> &'static str {
        match self {
            Self::People => "e.subject_kind = 'person'",
            Self::Teams => "e.subject_kind = 'team'",
            Self::Services => "e.subject_kind = 'service'",
            Self::Relationships => "e.subject_kind IN ('relationship', 'agreement')",
            Self::Entrance => "e.subject_kind = 'entrance'",
            Self::House => "e.subject_kind IN ('organisation', 'calendar', 'vendor', 'external_customer')",
            Self::Looks => "e.subject_kind = 'reading'",
        }
    }

    /// The group of events about such a subject.
    pub fn of(subject: &str) -> Option<Self> {
        Some(match subject {
            "person" => Self::People,
            "team" => Self::Teams,
            "service" => Self::Services,
            "relationship" | "agreement" => Self::Relationships,
            "entrance" => Self::Entrance,
            "organisation" | "calendar" | "vendor" | "external_customer" => Self::House,
            "reading" => Self::Looks,
            _ => return None,
        })
    }
}

/// What is told to those in question alone: that it happened, not to whom or what.
pub fn is_sealed(subject: &str, kind: &str) -> bool {
    const OF_CIRCLES: [&str; 4] =
        ["person_cleared", "clearance_withdrawn", "left_circle", "stayed_alone_in_circle"];
    subject == "reading" || OF_CIRCLES.contains(&kind)
}

/// The key of the sentence that tells it.
pub fn sentence(subject: &str, kind: &str) -> String {
    format!("record-{subject}-{kind}")
}

/// What somebody wants to see of it.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub group: Option<Group>,
    /// Who did it, or to whom it happened.
    pub person: Option<kernel::Id>,
    pub from: Option<Instant>,
    pub before: Option<Instant>,
    /// The last entry of the page before.
    pub after: Option<(Instant, kernel::Id)>,
    pub limit: i64,
}

impl Filter {
    /// The part of the statement that chooses among the events `e`.
    pub fn choose<'a>(&'a self, select: Select<'a>) -> Select<'a> {
        let mut select = select;
        if let Some(group) = self.group {
            select = select.then("AND").then(group.condition());
        }
        if let Some(person) = &self.person {
            select = select.with("AND (e.actor_id = ? OR e.subject_id = ?)", &[person, person]);
        }
        select = select.and("e.at >= ?", self.from.as_ref()).and("e.at < ?", self.before.as_ref());
        match &self.after {
            Some((at, id)) => select.with("AND (e.at, e.id) < (?, ?)", &[at, id]),
            None => select,
        }
    }
}

/// The facts of an event that name somebody beside its subject.
#[derive(Default, Deserialize)]
pub struct Names {
    person: Option<kernel::Id>,
    owner: Option<kernel::Id>,
}

impl Names {
    pub fn read(payload: &str) -> Option<kernel::Id> {
        let names: Self = serde_json::from_str(payload).unwrap_or_default();
        names.person.or(names.owner)
    }
}
