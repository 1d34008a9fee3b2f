//! Who is looking or acting, and what that lets them see.

use crate::Id;

/// A set of persons for whom a row is meant. Every row that is seen by some and not by others carries one:
/// [`Audience::COLLEAGUES`], the id of a team, or the id of a confidential service's circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Audience(pub i64);

impl Audience {
    /// Everyone who works here; guests of vendors and partners are not among them.
    pub const COLLEAGUES: Self = Self(1);
    /// Administrators and auditors: changes of settings, and the log of confidential reading.
    pub const ADMINISTRATORS: Self = Self(2);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Employee,
    /// Someone of a vendor or partner: sees only their own.
    Guest,
}

/// What the key in hand allows: a session allows everything that its person may do, a token less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    Read,
    Write,
    /// As its person, settings included. A session has this scope.
    Admin,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamRole {
    Member,
    Lead,
}

/// The person who looks or acts, loaded with the session in one query.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub person: Id,
    /// As the person wishes to be called.
    pub name: String,
    pub kind: Kind,
    pub scope: Scope,
    /// Keeps the organisation's settings; sees no confidential request by that.
    pub administrator: bool,
    /// Reads the audit log; sees no confidential content by that.
    pub auditor: bool,
    /// A language tag that the texts have, such as `en`.
    pub language: String,
    /// An IANA name, such as `Europe/Berlin`.
    pub time_zone: String,
    /// The team in whose name this person asks, unless another is named.
    pub home_team: Option<Id>,
    pub teams: Vec<(Id, TeamRole)>,
    pub audiences: Vec<Audience>,
}

impl Viewer {
    pub fn sees(&self, audience: Audience) -> bool {
        self.audiences.contains(&audience)
    }

    /// Sees what is meant for this audience and in the hands of this team. What all colleagues may see, a team that has
    /// it sees also when its people come from outside.
    pub fn sees_of(&self, audience: Audience, team: Id) -> bool {
        self.sees(audience) || audience == Audience::COLLEAGUES && self.is_member(team)
    }

    pub fn is_member(&self, team: Id) -> bool {
        self.teams.iter().any(|(id, _)| *id == team)
    }

    pub fn leads(&self, team: Id) -> bool {
        self.teams.iter().any(|(id, role)| *id == team && *role == TeamRole::Lead)
    }

    /// Leads at least one team.
    pub fn leads_somewhere(&self) -> bool {
        self.teams.iter().any(|(_, role)| *role == TeamRole::Lead)
    }

    /// May change settings: an administrator whose key allows it.
    pub fn administers(&self) -> bool {
        self.administrator && self.scope == Scope::Admin
    }

    pub fn may_write(&self) -> bool {
        self.scope >= Scope::Write
    }
}

impl Viewer {
    /// Nobody: what a visitor is before signing in.
    pub fn nobody() -> Self {
        Self {
            person: Id(0),
            name: String::new(),
            kind: Kind::Guest,
            scope: Scope::Read,
            administrator: false,
            auditor: false,
            language: "en".to_owned(),
            time_zone: "UTC".to_owned(),
            home_team: None,
            teams: Vec::new(),
            audiences: Vec::new(),
        }
    }

    /// Hallway itself, for the command line, imports and jobs: may do everything, and events name no person.
    pub fn system() -> Self {
        Self { kind: Kind::Employee, scope: Scope::Admin, administrator: true, ..Self::nobody() }
    }

    /// The person for the record; none when Hallway itself acts.
    pub fn actor(&self) -> Option<Id> {
        (self.person != Id(0)).then_some(self.person)
    }

    pub fn is_nobody(&self) -> bool {
        self.person == Id(0) && !self.administrator
    }
}
