//! What leaves: each kind with its words and its count, and the rows.

use kernel::Failure;
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;
use web::Words;

use super::{KnownAboutMe, store};
use crate::Visit;
use crate::privacy::Times;

/// A kind of row that is held about you.
#[derive(Serialize, ToSchema)]
pub struct KnownAboutYou {
    #[schema(example = "profile")]
    pub id: &'static str,
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Who sees it.
    pub viewers: String,
    /// How long it is kept.
    pub retention: String,
    pub count: i64,
    /// Where the rows are.
    #[schema(example = "/api/v1/me/data/profile")]
    pub rows: String,
    #[serde(skip)]
    pub page: Option<&'static str>,
}

/// A kind of data about persons, as the privacy sheet tells it.
#[derive(Serialize, ToSchema)]
pub struct KindOfData {
    #[schema(example = "profile")]
    pub id: &'static str,
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Who sees it.
    pub viewers: String,
    /// How long it is kept.
    pub retention: String,
}

impl KindOfData {
    fn of(t: Words, id: &'static str, times: &Times) -> Self {
        Self {
            id,
            name: t.s(&format!("known-{id}")),
            purpose: t.s(&format!("known-{id}-purpose")),
            viewers: t.s(&format!("known-{id}-viewers")),
            retention: t.a1(&format!("known-{id}-retention"), "time", times.said_of(t, id)),
        }
    }
}

/// All kinds, without what is held of anybody.
pub fn kinds(t: Words, kinds: &[KnownAboutMe], times: &Times) -> Vec<KindOfData> {
    kinds.iter().map(|kind| KindOfData::of(t, kind.id, times)).collect()
}

/// All kinds, in the language of `t`. Two statements.
pub async fn list(visit: &mut Visit, t: Words) -> Result<Vec<KnownAboutYou>, Failure> {
    let person = visit.viewer().person;
    let kinds = visit.app.known_about_me.clone();
    let counts = store::counts(&mut visit.view, &kinds, person).await?;
    let rules = visit.app.retention.clone();
    let times = Times::read(&mut visit.view, &rules).await?;
    let show = |(kind, count): (&KnownAboutMe, i64)| {
        let KnownAboutMe { id, page, .. } = *kind;
        let KindOfData { name, purpose, viewers, retention, .. } = KindOfData::of(t, id, &times);
        KnownAboutYou {
            id,
            name,
            purpose,
            viewers,
            retention,
            count,
            rows: format!("/api/v1/me/data/{id}"),
            page,
        }
    };
    Ok(kinds.iter().zip(counts).map(show).collect())
}

/// The rows of one kind; `None` when there is no such kind.
pub async fn rows(visit: &mut Visit, id: &str) -> Result<Option<Vec<Value>>, Failure> {
    let kind = visit.app.known_about_me.iter().find(|kind| kind.id == id).copied();
    match kind {
        Some(kind) => Ok(Some((kind.rows)(&mut visit.view).await?)),
        None => Ok(None),
    }
}

/// Everything, as one document to take along.
pub async fn everything(visit: &mut Visit) -> Result<Value, Failure> {
    let mut kinds = Map::new();
    for kind in visit.app.known_about_me.clone() {
        kinds.insert(kind.id.to_owned(), Value::Array((kind.rows)(&mut visit.view).await?));
    }
    Ok(json!({"organisation": visit.session.organisation, "at": visit.view.now, "known": kinds}))
}
