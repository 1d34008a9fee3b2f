//! From a key in hand, cookie or token, to the viewer: one statement.

use db::{Reader, Result, record};
use kernel::{Audience, Id, Instant, Kind, Scope, TeamRole, Viewer};
use sha2::{Digest, Sha256};

use crate::PersonId;
use crate::model::{PersonKind, Role, TokenScope};

/// What the page around needs to know beside the viewer.
#[derive(Clone, Debug)]
pub struct Session {
    /// The id of the session; none for a token.
    pub id: Option<Id>,
    /// When it was last seen, to the nearest few minutes.
    pub seen_at: Instant,
    pub organisation: String,
    /// The language in which the organisation writes its own words.
    pub house_language: String,
    pub is_demo: bool,
    pub keys_on: bool,
    pub seal: String,
}

record! {
    pub struct Found {
        pub id: Id,
        pub name: String,
        pub preferred_name: Option<String>,
        pub kind: PersonKind,
        pub language: String,
        pub time_zone: String,
        pub home_team_id: Option<Id>,
        pub is_administrator: bool,
        pub is_auditor: bool,
        pub keys_on: bool,
        pub organisation: String,
        pub house_language: String,
        pub is_demo: bool,
        pub seal: String,
        pub audiences: Option<String>,
        pub teams: Option<String>,
        pub scope: TokenScope,
        pub session_id: Option<Id>,
        pub seen_at: Instant,
    }
}

/// A session ends when it was not used for this long.
pub const IDLE_SECONDS: i64 = 12 * 3600;
/// A session ends this long after signing in, used or not.
pub const LONGEST_SECONDS: i64 = 14 * 24 * 3600;

const OF_SESSION: &str = "
    SELECT p.id, p.name, p.preferred_name, p.kind, p.language, p.time_zone, p.home_team_id, p.is_administrator,
           p.is_auditor, p.keys_on, o.name AS organisation, o.language AS house_language, o.is_demo, o.seal,
           (SELECT string_agg(CAST(a.audience AS TEXT), ',') FROM audience_members a WHERE a.person_id = p.id) AS audiences,
           (SELECT string_agg(CAST(m.team_id AS TEXT) || ':' || m.role, ',') FROM memberships m WHERE m.person_id = p.id) AS teams,
           'admin' AS scope, s.id AS session_id, s.seen_at
    FROM sessions s JOIN persons p ON p.id = s.person_id JOIN organisation o ON o.id = 1
    WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND p.deactivated_at IS NULL";

const OF_TOKEN: &str = "
    SELECT p.id, p.name, p.preferred_name, p.kind, p.language, p.time_zone, p.home_team_id, p.is_administrator,
           p.is_auditor, p.keys_on, o.name AS organisation, o.language AS house_language, o.is_demo, o.seal,
           (SELECT string_agg(CAST(a.audience AS TEXT), ',') FROM audience_members a WHERE a.person_id = p.id) AS audiences,
           (SELECT string_agg(CAST(m.team_id AS TEXT) || ':' || m.role, ',') FROM memberships m WHERE m.person_id = p.id) AS teams,
           t.scope, CAST(NULL AS BIGINT) AS session_id, t.created_at AS seen_at
    FROM api_tokens t JOIN persons p ON p.id = t.person_id JOIN organisation o ON o.id = 1
    WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND p.deactivated_at IS NULL";

const OF_PERSON: &str = "
    SELECT p.id, p.name, p.preferred_name, p.kind, p.language, p.time_zone, p.home_team_id, p.is_administrator,
           p.is_auditor, p.keys_on, o.name AS organisation, o.language AS house_language, o.is_demo, o.seal,
           (SELECT string_agg(CAST(a.audience AS TEXT), ',') FROM audience_members a WHERE a.person_id = p.id) AS audiences,
           (SELECT string_agg(CAST(m.team_id AS TEXT) || ':' || m.role, ',') FROM memberships m WHERE m.person_id = p.id) AS teams,
           'read' AS scope, CAST(NULL AS BIGINT) AS session_id, p.created_at AS seen_at
    FROM persons p JOIN organisation o ON o.id = 1
    WHERE p.id = $1 AND p.deactivated_at IS NULL";

/// Somebody who is here, as they would look: for what Hallway tells them without being asked. They cannot act by it.
pub async fn of_person(r: &mut Reader, person: PersonId) -> Result<Option<(Viewer, Session)>> {
    Ok(r.maybe::<Found>(OF_PERSON, &[&person]).await?.map(Found::split))
}

/// Whoever holds this session cookie.
pub async fn of_cookie(r: &mut Reader, token: &str, now: Instant) -> Result<Option<(Viewer, Session)>> {
    let idle_since = now.plus_seconds(-IDLE_SECONDS);
    Ok(r.maybe::<Found>(OF_SESSION, &[&hash(token), &now, &idle_since]).await?.map(Found::split))
}

/// Whoever owns this API token, narrowed to its scope.
pub async fn of_token(r: &mut Reader, token: &str) -> Result<Option<(Viewer, Session)>> {
    Ok(r.maybe::<Found>(OF_TOKEN, &[&hash(token)]).await?.map(Found::split))
}

/// How a secret of high entropy is kept: one fast hash is enough, because it cannot be guessed.
pub fn hash(token: &str) -> String {
    web::hex(&Sha256::digest(token.as_bytes()))
}

impl Found {
    fn split(self) -> (Viewer, Session) {
        let team = |entry: &str| {
            let (id, role) = entry.split_once(':')?;
            let role = if role == Role::Lead.as_str() { TeamRole::Lead } else { TeamRole::Member };
            Some((Id(id.parse().ok()?), role))
        };
        let list = |text: &Option<String>| text.clone().unwrap_or_default();
        let viewer = Viewer {
            person: self.id,
            name: self.preferred_name.unwrap_or(self.name),
            kind: match self.kind {
                PersonKind::Employee => Kind::Employee,
                PersonKind::Guest => Kind::Guest,
            },
            scope: match self.scope {
                TokenScope::Read => Scope::Read,
                TokenScope::Write => Scope::Write,
                TokenScope::Admin => Scope::Admin,
            },
            administrator: self.is_administrator,
            auditor: self.is_auditor,
            language: self.language,
            time_zone: self.time_zone,
            home_team: self.home_team_id,
            teams: list(&self.teams).split(',').filter_map(team).collect(),
            audiences: list(&self.audiences)
                .split(',')
                .filter_map(|a| a.parse().ok().map(Audience))
                .collect(),
        };
        let session = Session {
            id: self.session_id,
            seen_at: self.seen_at,
            organisation: self.organisation,
            house_language: self.house_language,
            is_demo: self.is_demo,
            keys_on: self.keys_on,
            seal: self.seal,
        };
        (viewer, session)
    }
}
