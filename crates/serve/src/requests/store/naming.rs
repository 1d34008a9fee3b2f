//! Names of all who are in the history of one request, in one statement.

use db::{Reader, Result, Select, record};
use kernel::{Audience, Id, Instant};
use map::services::ServiceId;
use people::{PersonId, TeamId};
use utoipa::ToSchema;

use super::super::imported::WordId;
use super::super::model::{Part, RequestId, State};
use super::lists::visible;

record! {
    /// A person or team with the name people use.
    #[derive(Clone, Debug)]
    pub struct Named {
        pub id: Id,
        pub name: String,
        pub team_name: Option<String>,
        /// How to say it; of another system's log, how the case is called there.
        pub says: Option<String>,
        pub is_person: bool,
        /// How they follow it.
        pub part: Option<Part>,
        /// Of another request: how it stands to the one that is looked at. Its name is its reference, what it says its
        /// subject.
        pub relation: Option<Relation>,
        pub state: Option<State>,
        /// The link, where there is one.
        pub link: Option<Id>,
        /// What was asked at first, of one that goes on here.
        pub body: Option<String>,
        pub at: Option<Instant>,
        /// Whom it is told to, when it is confidential.
        pub circle: Option<Audience>,
        /// Something that helps the team with it: a step of its checklist, by its number and its words, with who did it
        /// when, and whether it is wanted for a person; or a template of an answer, by its title.
        pub aid: Option<Aid>,
    }
}

impl Named {
    /// Of a template: something is done along with it. Of a step: it is wanted.
    pub const fn has_more(&self) -> bool {
        self.is_person
    }
}

kernel::words! {
    /// What helps a team with a request.
    pub enum Aid { Step = "step", Template = "template" }
}

kernel::words! {
    /// How another request stands to the one that is looked at.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Relation {
        Belongs = "belongs",
        SameCause = "same_cause",
        /// It came before.
        Earlier = "earlier",
        Later = "later",
        /// This one was split off from it.
        Split = "split",
        /// It was split off from this one.
        SplitOff = "split_off",
        /// It goes on as this one.
        Merged = "merged",
        /// This one goes on as it.
        GoesOn = "goes_on",
        /// It may be the same.
        Like = "like",
    }
}

/// Whose requests around a request are named, too.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    pub viewer: PersonId,
    /// Also what may be the same.
    pub like: Option<LikeIt>,
    /// Also what helps the team that has it, of this team and this service.
    pub aids: Option<(TeamId, ServiceId)>,
}

/// Where something that may be the same is looked for: in the line of a team, asked of the same service, and with the same
/// person.
#[derive(Clone, Copy, Debug)]
pub struct LikeIt {
    pub team: TeamId,
    pub service: ServiceId,
    pub requester: PersonId,
}

/// So many persons, teams and words are named at most.
const MOST_NAMED: usize = 64;

/// The names of these persons and teams, everybody who follows the request, and where it was taken over from another
/// system's log the words of that and, by the id of the request, the log and the case; in one statement. At most 64 of
/// each are named.
pub async fn names(
    r: &mut Reader,
    request: RequestId,
    persons: &[PersonId],
    teams: &[TeamId],
    words: &[WordId],
    around: Option<Around>,
) -> Result<Vec<Named>> {
    let few = |length: usize| length.min(MOST_NAMED);
    const PERSONS: &str = "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name, t.name AS team_name,
                p.say_it AS says, TRUE AS is_person, CAST(NULL AS TEXT) AS part, CAST(NULL AS TEXT) AS relation,
                CAST(NULL AS TEXT) AS state, CAST(NULL AS BIGINT) AS link, CAST(NULL AS TEXT) AS body,
                CAST(NULL AS BIGINT) AS at, CAST(NULL AS BIGINT) AS circle, CAST(NULL AS TEXT) AS aid
         FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id WHERE p.id IN";
    let select = match &around {
        Some(around) => Select::bound(PERSONS, &[&around.viewer]),
        None => Select::new(PERSONS),
    };
    let select = select
    .list(&persons[..few(persons.len())])
    .then(
        "UNION ALL
         SELECT p.id, COALESCE(p.preferred_name, p.name), t.name, p.say_it, TRUE, f.part, NULL, NULL, NULL, NULL, NULL,
                NULL, NULL
         FROM request_participants f JOIN persons p ON p.id = f.person_id LEFT JOIN teams t ON t.id = p.home_team_id",
    )
    .with("WHERE f.request_id = ?", &[&request])
    .then("UNION ALL SELECT t.id, t.name, NULL, NULL, FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM teams t WHERE t.id IN")
    .list(&teams[..few(teams.len())]);
    let select = match &around {
        Some(around) => around.beside(select, &request),
        None => select,
    };
    if words.is_empty() {
        return r.select(select).await;
    }
    let select = select
        .then(
            "UNION ALL SELECT c.request_id, s.name, NULL, c.name, FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
             FROM log_cases c JOIN log_sources s ON s.id = c.source_id",
        )
        .with("WHERE c.request_id = ?", &[&request])
        .then("UNION ALL SELECT w.id, w.word, NULL, NULL, FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM log_words w WHERE w.id IN")
        .list(&words[..few(words.len())]);
    r.select(select).await
}

/// What may be the same as something: open, the latest 200 of each, as far as the viewer (`$1`) sees it; `?` four times: the
/// team, the service, the requester, and the request that it is not, nor a part of, nor a part of it.
macro_rules! like_it {
    () => {
        concat!(
            "SELECT r.id, r.reference AS name, t.name AS team_name, r.subject AS says, FALSE AS is_person,
                    CAST(NULL AS TEXT) AS part, 'like' AS relation, r.state, CAST(NULL AS BIGINT) AS link,
                    CAST(NULL AS TEXT) AS body, r.opened_at AS at,
                    CASE WHEN r.confidentiality = 'confidential' THEN r.audience END AS circle, CAST(NULL AS TEXT) AS aid
             FROM (SELECT * FROM (SELECT o.id FROM requests o WHERE o.team_id = ? AND o.is_open AND o.service_id = ?
                     ORDER BY o.opened_at DESC, o.id DESC LIMIT 200) AS same
                   UNION SELECT * FROM (SELECT o.id FROM requests o WHERE o.requester_id = ? AND o.is_open
                     ORDER BY o.opened_at DESC, o.id DESC LIMIT 200) AS own) AS n
             JOIN requests r ON r.id = n.id JOIN teams t ON t.id = r.team_id
             WHERE NOT EXISTS (SELECT 1 FROM requests o
                 WHERE o.id = ? AND COALESCE(o.root_id, o.id) = COALESCE(r.root_id, r.id)) AND ",
            visible!()
        )
    };
}

impl Around {
    /// The requests beside one, as far as the viewer sees them: linked with it, that goes on as it, or as which it goes on.
    /// What goes on here those read who read it here.
    fn beside<'a>(&'a self, select: Select<'a>, of: &'a RequestId) -> Select<'a> {
        let select = select
            .with(
                "UNION ALL SELECT r.id, r.reference, t.name, r.subject, FALSE, NULL, l.relation, r.state, l.id, NULL, l.at,
                        CASE WHEN r.confidentiality = 'confidential' THEN r.audience END, NULL
                 FROM (SELECT * FROM (SELECT k.id, k.to_id AS other, k.kind AS relation, k.at FROM request_links k
                         WHERE k.from_id = ? AND k.ended_at IS NULL ORDER BY k.id DESC LIMIT 100) AS there
                       UNION ALL SELECT * FROM (SELECT k.id, k.from_id,
                           CASE k.kind WHEN 'earlier' THEN 'later' WHEN 'split' THEN 'split_off' ELSE k.kind END, k.at
                         FROM request_links k WHERE k.to_id = ? AND k.ended_at IS NULL ORDER BY k.id DESC LIMIT 100)
                         AS back) AS l
                 JOIN requests r ON r.id = l.other JOIN teams t ON t.id = r.team_id WHERE",
                &[of, of],
            )
            .then(visible!())
            .with(
                "UNION ALL SELECT r.id, r.reference, t.name, r.subject, FALSE, NULL, 'goes_on', r.state, NULL, NULL,
                        m.ended_at, CASE WHEN r.confidentiality = 'confidential' THEN r.audience END, NULL
                 FROM requests m JOIN requests r ON r.id = m.merged_into_id JOIN teams t ON t.id = r.team_id
                 WHERE m.id = ? AND",
                &[of],
            )
            .then(visible!())
            .with(
                "UNION ALL SELECT m.id, m.reference, t.name, m.subject, FALSE, NULL, 'merged', m.state, NULL, m.body,
                        m.ended_at, CASE WHEN m.confidentiality = 'confidential' THEN m.audience END, NULL
                 FROM requests m JOIN teams t ON t.id = m.team_id WHERE m.merged_into_id = ?",
                &[of],
            );
        let select = match &self.aids {
            Some((team, service)) => aids(select, of, team, service),
            None => select,
        };
        match &self.like {
            Some(like) => {
                let piece = concat!("UNION ALL SELECT * FROM (", like_it!(), ") AS may_be");
                select.with(piece, &[&like.team, &like.service, &like.requester, of])
            }
            None => select,
        }
    }
}

/// What helps the team that has a request: its checklist, and the answers it gives again and again.
fn aids<'a>(select: Select<'a>, of: &'a RequestId, team: &'a TeamId, service: &'a ServiceId) -> Select<'a> {
    select
        .with(
            "UNION ALL SELECT x.nth, x.words, COALESCE(p.preferred_name, p.name), NULL, x.is_wanted, NULL, NULL, NULL, NULL,
                    NULL, x.done_at, NULL, 'step'
             FROM request_steps x LEFT JOIN persons p ON p.id = x.done_by WHERE x.request_id = ?",
            &[of],
        )
        .with(
            concat!(
                "UNION ALL SELECT y.id, y.title, NULL, NULL, y.has_deeds, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'template'
                 FROM (SELECT k.id, k.title, (k.takes OR k.afterwards IS NOT NULL) AS has_deeds ",
                crate::answer_templates::of_request!(),
                " ORDER BY k.title_key, k.id LIMIT 100) AS y"
            ),
            &[team, service, team],
        )
}

/// The requests beside one, as [`Around`] says. One statement.
pub async fn beside(r: &mut Reader, of: RequestId, around: Around) -> Result<Vec<Named>> {
    Ok(names(r, of, &[], &[], &[], Some(around))
        .await?
        .into_iter()
        .filter(|one| one.relation.is_some())
        .collect())
}

/// The team that offers a service.
pub async fn team_of(r: &mut Reader, service: ServiceId) -> Result<Option<TeamId>> {
    let found: Option<i64> = r.maybe("SELECT team_id FROM services WHERE id = $1", &[&service]).await?;
    Ok(found.map(TeamId::new))
}

/// What may be the same as something that is being asked; not what the viewer asked themselves after `just_now`.
pub async fn like_it(
    r: &mut Reader,
    viewer: PersonId,
    like: LikeIt,
    just_now: Instant,
) -> Result<Vec<Named>> {
    let nothing = RequestId::new(0);
    let select = Select::bound("SELECT * FROM (", &[&viewer]);
    let select = select.with(like_it!(), &[&like.team, &like.service, &like.requester, &nothing]).with(
        ") AS may_be WHERE NOT EXISTS (SELECT 1 FROM requests m
             WHERE m.id = may_be.id AND m.requester_id = ? AND m.opened_at > ?)",
        &[&viewer, &just_now],
    );
    r.select(select).await
}
