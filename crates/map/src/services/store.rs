//! SQL of services.

use db::{Reader, Result, Select, Writer};
use kernel::{Instant, Kind, Viewer};
use people::{CalendarId, PersonId, TeamId};

use super::forms::Form;
use super::model::{Confidentiality, Service, ServiceId};

db::record! {
    /// A service with the names of those it concerns.
    #[derive(Clone, Debug)]
    pub struct Shown {
        pub id: ServiceId,
        pub version: i64,
        pub team_id: TeamId,
        pub team_name: String,
        pub owner_id: Option<PersonId>,
        pub owner_name: Option<String>,
        pub name: String,
        pub description: Option<String>,
        pub confidentiality: Confidentiality,
        pub calendar_id: Option<CalendarId>,
        pub calendar_name: Option<String>,
        pub targets: super::ServiceTargets,
        pub default_class: super::Class,
        pub offers_present: bool,
        pub asks_guests: bool,
        pub managers_see_since: Option<Instant>,
        pub circle_since: Option<Instant>,
        pub retired_at: Option<Instant>,
        pub created_at: Instant,
        pub is_direct: bool,
        pub is_complaint: bool,
        pub silent_after_hours: i64,
        /// What is asked beside subject and details.
        pub form: Form,
    }
}

impl Shown {
    /// As [`Service::is_known_to`].
    fn is_known_to(&self, viewer: &Viewer) -> bool {
        let is_secret = self.is_complaint && self.confidentiality == Confidentiality::Confidential;
        !is_secret || viewer.sees(self.id.circle())
    }
}

db::record! {
    /// What a service refers to, looked up before it is kept.
    pub struct Place {
        /// Who leads the team and is here.
        pub lead_id: Option<PersonId>,
    }
}

db::record! {
    /// What is known of the person who shall answer for a service, and of its calendar.
    pub struct References {
        pub is_employee: bool,
        pub is_member: bool,
        pub has_calendar: bool,
        /// The team stands for a vendor.
        pub is_of_vendor: bool,
    }
}

/// The team that shall offer something, if it is there.
pub async fn place(r: &mut Reader, team: TeamId) -> Result<Option<Place>> {
    r.maybe(
        "SELECT (SELECT p.id FROM memberships m JOIN persons p ON p.id = m.person_id
                 WHERE m.team_id = t.id AND m.role = 'lead' AND p.deactivated_at IS NULL
                 ORDER BY CASE WHEN p.id = t.lead_id THEN 0 ELSE 1 END, m.since, p.id LIMIT 1) AS lead_id
         FROM teams t WHERE t.id = $1 AND t.retired_at IS NULL",
        &[&team],
    )
    .await
}

db::record! {
    /// A team for which somebody may offer something.
    #[derive(Clone, Debug)]
    pub struct Offering {
        pub id: TeamId,
        pub name: String,
        pub parent_name: Option<String>,
    }
}

/// The teams that this person leads, or all of them, with a part of the name; at most 200.
pub async fn offering_teams(r: &mut Reader, leader: Option<PersonId>, q: &str) -> Result<Vec<Offering>> {
    let pattern = people::input::pattern(Some(q));
    let mut select = Select::new(
        "SELECT t.id, t.name, p.name AS parent_name FROM teams t LEFT JOIN teams p ON p.id = t.parent_id
         WHERE t.retired_at IS NULL",
    )
    .and("t.name_key LIKE ? ESCAPE '\\'", pattern.as_ref());
    if let Some(leader) = &leader {
        select = select.with(
            "AND EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = t.id AND m.person_id = ? AND m.role = 'lead')",
            &[leader],
        );
    }
    r.select(select.then("ORDER BY t.name_key, t.id LIMIT 200")).await
}

/// Whether the person works here and in the team, whether there is such a calendar, and whose the team is.
pub async fn references(
    r: &mut Reader,
    team: TeamId,
    owner: Option<PersonId>,
    calendar: Option<CalendarId>,
) -> Result<References> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM persons p WHERE p.id = $2 AND p.kind = 'employee' AND p.deactivated_at IS NULL)
                    AS is_employee,
                EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = $1 AND m.person_id = $2) AS is_member,
                EXISTS (SELECT 1 FROM calendars c WHERE c.id = $3) AS has_calendar,
                EXISTS (SELECT 1 FROM teams t WHERE t.id = $1 AND t.vendor_id IS NOT NULL) AS is_of_vendor",
        &[&team, &owner, &calendar],
    )
    .await
}

/// Which services a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Part of the name, as typed.
    pub q: Option<String>,
    pub team: Option<TeamId>,
    /// Only what this person leads or answers for.
    pub kept_by: Option<PersonId>,
    /// Not a confidential one whose circle is empty.
    pub only_with_somebody_to_see: bool,
    /// Those, too, through which people are asked by name, or say what should be different; of the latter in confidence
    /// only where this person is in the circle.
    pub with_own: Option<PersonId>,
    /// The last service of the page before.
    pub after: Option<ServiceId>,
    pub limit: i64,
}

const SHOWN: &str = "
    SELECT s.id, s.version, s.team_id, t.name AS team_name, s.owner_id,
           COALESCE(p.preferred_name, p.name) AS owner_name, s.name, s.description, s.confidentiality,
           s.calendar_id, c.name AS calendar_name, s.targets, s.default_class, s.offers_present, s.asks_guests,
           s.managers_see_since, s.circle_since, s.retired_at, s.created_at, s.is_direct, s.is_complaint, s.silent_after_hours,
           asked.form
    FROM services s
    LEFT JOIN service_forms asked ON asked.service_id = s.id
        AND asked.version = (SELECT MAX(v.version) FROM service_forms v WHERE v.service_id = s.id)
    JOIN teams t ON t.id = s.team_id
    LEFT JOIN persons p ON p.id = s.owner_id
    LEFT JOIN calendars c ON c.id = s.calendar_id";

pub async fn insert(w: &mut Writer, service: &Service) -> Result<()> {
    w.run(
        "INSERT INTO services (id, version, team_id, owner_id, name, name_key, description, confidentiality,
                               calendar_id, targets, default_class, offers_present, asks_guests, circle_since, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        &[
            &service.id,
            &service.version,
            &service.team_id,
            &service.owner_id,
            &service.name,
            &kernel::text::fold(&service.name),
            &service.description,
            &service.confidentiality,
            &service.calendar_id,
            &service.targets,
            &service.default_class,
            &service.offers_present,
            &service.asks_guests,
            &service.circle_since,
            &service.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// The service through which the people of a team are asked by name, if somebody was.
pub async fn direct_of(r: &mut Reader, team: TeamId) -> Result<Option<ServiceId>> {
    let found: Option<i64> = r
        .maybe("SELECT id FROM services WHERE team_id = $1 AND is_direct AND retired_at IS NULL", &[&team])
        .await?;
    Ok(found.map(ServiceId::new))
}

/// The service through which people say what should be different, to a team or in confidence to whoever leads it, if
/// somebody did.
pub async fn complaints_of(
    r: &mut Reader,
    team: TeamId,
    lead: Option<PersonId>,
) -> Result<Option<ServiceId>> {
    let found: Option<i64> = r
        .maybe(
            "SELECT id FROM services WHERE team_id = $1 AND is_complaint AND retired_at IS NULL
               AND (confidentiality = 'confidential') = (CAST($2 AS BIGINT) IS NOT NULL)
               AND (CAST($2 AS BIGINT) IS NULL OR owner_id = $2) ORDER BY id LIMIT 1",
            &[&team, &lead],
        )
        .await?;
    Ok(found.map(ServiceId::new))
}

/// Writes a service that Hallway itself makes for a team, unless somebody was quicker; says whether.
pub async fn insert_own(w: &mut Writer, service: &Service) -> Result<bool> {
    let written = w
        .run(
            "INSERT INTO services (id, version, team_id, owner_id, name, name_key, confidentiality, targets, default_class,
                                   offers_present, asks_guests, created_at, is_direct, is_complaint, circle_since)
             VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, FALSE, FALSE, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
            &[
                &service.id,
                &service.team_id,
                &service.owner_id,
                &service.name,
                &kernel::text::fold(&service.name),
                &service.confidentiality,
                &service.targets,
                &service.default_class,
                &service.created_at,
                &service.is_direct,
                &service.is_complaint,
                &service.circle_since,
            ],
        )
        .await?;
    Ok(written > 0)
}

/// The folded names of what a team offers.
pub async fn names_of(r: &mut Reader, team: TeamId) -> Result<Vec<String>> {
    r.all("SELECT name_key FROM services WHERE team_id = $1 AND retired_at IS NULL LIMIT 10000", &[&team])
        .await
}

/// Locks the service and counts its version up, when it is the expected one; without expectation, whichever it is.
pub async fn take(w: &mut Writer, id: ServiceId, expected: Option<i64>) -> Result<Option<Service>> {
    w.maybe(
        "UPDATE services SET version = version + 1
         WHERE id = $1 AND (CAST($2 AS BIGINT) IS NULL OR version = $2)
         RETURNING id, version, team_id, owner_id, name, description, confidentiality, calendar_id, targets,
                   default_class, offers_present, asks_guests, managers_see_since, circle_since, retired_at,
                   created_at, is_direct, is_complaint, silent_after_hours",
        &[&id, &expected],
    )
    .await
}

/// Locks the service without counting: who is in its circle is nothing that others should notice.
pub async fn hold(w: &mut Writer, id: ServiceId) -> Result<Option<Service>> {
    w.maybe(
        "UPDATE services SET version = version WHERE id = $1
         RETURNING id, version, team_id, owner_id, name, description, confidentiality, calendar_id, targets,
                   default_class, offers_present, asks_guests, managers_see_since, circle_since, retired_at,
                   created_at, is_direct, is_complaint, silent_after_hours",
        &[&id],
    )
    .await
}

/// Writes what can be changed; the version was counted by [`take`].
pub async fn save(w: &mut Writer, service: &Service) -> Result<()> {
    w.run(
        "UPDATE services SET owner_id = $2, name = $3, name_key = $4, description = $5, confidentiality = $6,
                             calendar_id = $7, targets = $8, default_class = $9, offers_present = $10,
                             asks_guests = $11, circle_since = $12, retired_at = $13, managers_see_since = $14,
                             silent_after_hours = $15
         WHERE id = $1",
        &[
            &service.id,
            &service.owner_id,
            &service.name,
            &kernel::text::fold(&service.name),
            &service.description,
            &service.confidentiality,
            &service.calendar_id,
            &service.targets,
            &service.default_class,
            &service.offers_present,
            &service.asks_guests,
            &service.circle_since,
            &service.retired_at,
            &service.managers_see_since,
            &service.silent_after_hours,
        ],
    )
    .await?;
    Ok(())
}

/// The service, also when it is retired, if this viewer may know it.
pub async fn find(r: &mut Reader, viewer: &Viewer, id: ServiceId) -> Result<Option<Shown>> {
    let select = Select::new(SHOWN).with("WHERE s.id = ?", &[&id]);
    let found = r.select::<Shown>(for_kind(select, viewer.kind)).await?;
    Ok(found.into_iter().next().filter(|service| service.is_known_to(viewer)))
}

/// Services that are offered now and that somebody of this kind may ask, by name.
pub async fn list(r: &mut Reader, kind: Kind, filter: &Filter) -> Result<Vec<Shown>> {
    let pattern = people::input::pattern(filter.q.as_deref());
    let mut select = Select::new(SHOWN)
        .then("WHERE s.retired_at IS NULL AND t.retired_at IS NULL")
        .and("s.name_key LIKE ? ESCAPE '\\'", pattern.as_ref())
        .and("s.team_id = ?", filter.team.as_ref());
    select = match &filter.with_own {
        None => select.then("AND NOT s.is_direct AND NOT s.is_complaint"),
        Some(person) => select.with(
            "AND (NOT s.is_complaint OR s.confidentiality <> 'confidential' OR EXISTS (SELECT 1 FROM audience_members am
                  WHERE am.audience = s.id AND am.person_id = ?))",
            &[person],
        ),
    };
    if filter.only_with_somebody_to_see {
        select = select.then(
            "AND (s.confidentiality <> 'confidential' OR EXISTS (SELECT 1 FROM audience_members am
                  JOIN persons c ON c.id = am.person_id WHERE am.audience = s.id AND c.deactivated_at IS NULL))",
        );
    }
    if let Some(person) = &filter.kept_by {
        select = select.with(
            "AND (s.owner_id = ? OR EXISTS (SELECT 1 FROM memberships m
                  WHERE m.team_id = s.team_id AND m.person_id = ? AND m.role = 'lead'))",
            &[person, person],
        );
    }
    let select = for_kind(select, kind)
        .and(
            "(s.name_key, s.id) > (SELECT l.name_key, l.id FROM services l WHERE l.id = ?)",
            filter.after.as_ref(),
        )
        .with("ORDER BY s.name_key, s.id LIMIT ?", &[&filter.limit]);
    r.select(select).await
}

fn for_kind(select: Select<'_>, kind: Kind) -> Select<'_> {
    match kind {
        Kind::Employee => select,
        Kind::Guest => select.then("AND s.asks_guests"),
    }
}
