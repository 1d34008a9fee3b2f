//! What is shown of what was found: read anew for this viewer, and nothing of it that they may not read.

use std::collections::{HashMap, HashSet};

use db::{Reader, Select, View, record};
use kernel::{Failure, Id, Viewer};
use map::services::Confidentiality;
use map::{party_joins, party_name};
use people::PersonId;
use serve::policy::Deed;
use serve::requests::model::{RequestId, State, called};
use serve::requests::reading::standing;
use serve::requests::store::{Shown, those_seen};

use super::documents::Kind;
use super::finding::Hit;
use super::snippet::{Piece, marked, snippet};
use super::words::Query;

/// So many texts of all that is shown are looked through for a piece to show, the newest; and 20,000 letters of each.
const MOST_TEXTS: i64 = 2_000;

/// Something that was found, as one viewer sees it.
#[derive(Clone, Debug)]
pub struct Found {
    pub id: Id,
    pub kind: Kind,
    pub path: String,
    pub title: Vec<Piece>,
    /// How people call the request.
    pub reference: Option<String>,
    pub state: Option<State>,
    /// The team that has or offers it, or that the person is of.
    pub team: Option<String>,
    pub team_id: Option<Id>,
    /// Both ends of a relationship: who provides, and for whom.
    pub ends: Option<(String, String)>,
    pub is_confidential: bool,
    /// What was found is in an internal note.
    pub is_note: bool,
    pub snippet: Vec<Piece>,
}

record! {
    struct Named {
        pub id: Id,
        pub title: String,
        pub other: Option<String>,
        pub said: String,
    }
}

/// Each thing once, in the order of the hits. Two statements, whatever was found.
pub async fn read(
    view: &mut View,
    viewer: &Viewer,
    query: &Query,
    hits: &[Hit],
) -> Result<Vec<Found>, Failure> {
    if hits.is_empty() {
        return Ok(Vec::new());
    }
    let requests: Vec<RequestId> =
        hits.iter().filter(|hit| is_request(hit.kind)).map(|hit| RequestId(hit.subject_id)).collect();
    let shown: HashMap<Id, Shown> = those_seen(view, PersonId(viewer.person), &requests)
        .await?
        .into_iter()
        .map(|shown| (shown.id.0, shown))
        .collect();
    let reads: Vec<Id> =
        shown.values().filter(|shown| standing_reads(shown, viewer)).map(|shown| shown.id.0).collect();
    let texts = texts(view, hits, &reads).await?;
    let mut told = HashSet::new();
    let mut found = Vec::new();
    for hit in hits {
        if !told.insert(hit.subject_id) {
            continue;
        }
        found.extend(match shown.get(&hit.subject_id) {
            Some(shown) => {
                // Words of a request are shown to nobody who does not read them, whatever was found.
                let may = reads.contains(&shown.id.0);
                if shown.confidentiality == Confidentiality::Confidential {
                    view.saw(shown.id.0, shown.audience);
                }
                Some(of_request(query, hit, shown, if may { &texts } else { &[] }))
            }
            None if is_request(hit.kind) => None,
            None => of_thing(query, hit, &texts),
        });
    }
    Ok(found)
}

const fn is_request(kind: Kind) -> bool {
    matches!(kind, Kind::Request | Kind::Note)
}

/// Named on it, or of the team: whoever stands in for a team opens a request to read it, which is noted.
fn standing_reads(shown: &Shown, viewer: &Viewer) -> bool {
    let standing = standing(shown, viewer);
    standing.may(Deed::ReadConversation) && (standing.asked || standing.follows || standing.provides)
}

fn of_request(query: &Query, hit: &Hit, shown: &Shown, texts: &[Named]) -> Found {
    let is_note = hit.kind == Kind::Note;
    let said = texts.iter().filter(|text| text.id == hit.id);
    let snippet = said.filter_map(|text| snippet(query, &text.said)).next().unwrap_or_default();
    Found {
        id: shown.id.0,
        kind: Kind::Request,
        path: format!("/requests/{}", shown.reference),
        title: marked(query, &shown.subject),
        reference: Some(called(&shown.reference)),
        state: Some(shown.state),
        team: Some(shown.team_name.clone()),
        team_id: Some(shown.team_id.0),
        ends: None,
        is_confidential: shown.confidentiality == Confidentiality::Confidential,
        is_note: is_note && !snippet.is_empty(),
        snippet,
    }
}

fn of_thing(query: &Query, hit: &Hit, texts: &[Named]) -> Option<Found> {
    let named = texts.iter().find(|text| text.id == hit.subject_id)?;
    let is_relationship = hit.kind == Kind::Relationship;
    let at = match hit.kind {
        Kind::Person => "/people/",
        Kind::Team => "/teams/",
        Kind::Service => "/ask/",
        Kind::Vendor => "/vendors/",
        Kind::Problem => "/problems/",
        Kind::Idea => "/ideas/",
        Kind::Barrier => "/barriers/",
        Kind::Relationship | Kind::Request | Kind::Note => "/relationships/",
    };
    Some(Found {
        id: hit.subject_id,
        kind: hit.kind,
        path: [at, &hit.subject_id.to_string()].concat(),
        title: marked(query, &named.title),
        reference: None,
        state: None,
        team: named.other.clone().filter(|_| !is_relationship),
        team_id: None,
        ends: named.other.clone().filter(|_| is_relationship).map(|other| (named.title.clone(), other)),
        is_confidential: false,
        is_note: false,
        snippet: snippet(query, &named.said).unwrap_or_default(),
    })
}

/// The names of things and what is said of them; of requests that the viewer reads, what was said there; and the notes
/// that were found. One statement.
async fn texts(r: &mut Reader, hits: &[Hit], reads: &[Id]) -> db::Result<Vec<Named>> {
    let of = |kind: Kind| -> Vec<Id> {
        hits.iter().filter(|hit| hit.kind == kind).map(|hit| hit.subject_id).collect()
    };
    let [persons, teams, services, relationships, vendors, problems, ideas, barriers] = [
        Kind::Person,
        Kind::Team,
        Kind::Service,
        Kind::Relationship,
        Kind::Vendor,
        Kind::Problem,
        Kind::Idea,
        Kind::Barrier,
    ]
    .map(of);
    let requests: Vec<Id> = of(Kind::Request).into_iter().filter(|id| reads.contains(id)).collect();
    let notes: Vec<Id> = hits
        .iter()
        .filter(|hit| hit.kind == Kind::Note && reads.contains(&hit.subject_id))
        .map(|hit| hit.id)
        .collect();
    let select = Select::new(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS title, t.name AS other, COALESCE(p.about, '') AS said
         FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id WHERE p.deactivated_at IS NULL AND p.id IN",
    )
    .list(&persons)
    .then(
        "UNION ALL SELECT t.id, t.name, NULL, COALESCE(t.about, '') FROM teams t
         WHERE t.retired_at IS NULL AND t.id IN",
    )
    .list(&teams)
    .then(
        "UNION ALL SELECT s.id, s.name, t.name, COALESCE(s.description, '') FROM services s
         JOIN teams t ON t.id = s.team_id WHERE s.retired_at IS NULL AND s.id IN",
    )
    .list(&services)
    .then(
        "UNION ALL SELECT v.id, v.name, NULL, COALESCE(v.about, '') FROM vendors v
         WHERE v.retired_at IS NULL AND v.id IN",
    )
    .list(&vendors)
    .then(
        "UNION ALL SELECT k.id, k.title, t.name, k.about FROM known_problems k JOIN services s ON s.id = k.service_id
         JOIN teams t ON t.id = s.team_id WHERE k.resolved_at IS NULL AND k.id IN",
    )
    .list(&problems)
    .then(
        "UNION ALL SELECT i.id, i.title, t.name, COALESCE(i.words, '') FROM ideas i JOIN teams t ON t.id = i.team_id
         WHERE i.id IN",
    )
    .list(&ideas)
    .then(
        "UNION ALL SELECT b.id, b.name, NULL, COALESCE(b.words, '') || ' ' || COALESCE(b.bridge, '') FROM barriers b
         WHERE b.id IN",
    )
    .list(&barriers)
    .then(RELATIONSHIPS)
    .list(&relationships)
    .then(
        "UNION ALL SELECT r.id, '', NULL, substr(r.body, 1, 20000) FROM requests r WHERE r.id IN",
    )
    .list(&requests)
    .then(
        "UNION ALL SELECT said.* FROM (SELECT x.request_id AS id, '' AS title, NULL AS other,
             substr(x.body, 1, 20000) AS said FROM request_texts x WHERE x.kind <> 'note' AND x.request_id IN",
    )
    .list(&requests)
    .with("ORDER BY x.id DESC LIMIT ?", &[&MOST_TEXTS])
    .then(
        ") AS said UNION ALL SELECT x.id, '', NULL, substr(x.body, 1, 20000) FROM request_texts x
         WHERE x.kind = 'note' AND x.id IN",
    )
    .list(&notes);
    r.select(select).await
}

/// Both ends by their names.
const RELATIONSHIPS: &str = concat!(
    "UNION ALL SELECT r.id, ",
    party_name!("p"),
    ", ",
    party_name!("c"),
    ", COALESCE(r.deliverable, '') || ' ' || COALESCE(r.good, '') FROM relationships r ",
    party_joins!("p", "r.provider_kind", "r.provider_id"),
    party_joins!("c", "r.customer_kind", "r.customer_id"),
    " WHERE r.state <> 'retired' AND r.id IN"
);
