//! `/api/v1/relationship_imports` and `/api/v1/relationship_exports`.

use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use people::{Actor, App, Once};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{self, Purpose, Taken};
use super::columns::Column;
use super::files::Format;
use super::plan::Plan;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(import)).routes(routes!(export))
}

/// A file as text, in one of two formats.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RelationshipImport {
    /// Its first line names its columns: `provider` and `customer`, and those of the others that there are.
    csv: Option<String>,
    /// A list below `relationships`, with an entry for each column.
    yaml: Option<String>,
    /// Only say what would change.
    #[serde(default)]
    is_preview: bool,
}

/// What a file changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct RelationshipsImported {
    pub rows: i64,
    pub added: i64,
    pub changed: i64,
    pub unchanged: i64,
    /// Nothing was written yet.
    pub is_preview: bool,
    pub changes: Vec<RelationshipFileChange>,
}

/// A relationship that is new or different.
#[derive(Debug, Serialize, ToSchema)]
pub struct RelationshipFileChange {
    pub provider: String,
    pub customer: String,
    pub is_new: bool,
    pub fields: Vec<RelationshipFieldChange>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct RelationshipFieldChange {
    pub field: &'static str,
    pub from: Option<String>,
    pub to: Option<String>,
}

impl RelationshipsImported {
    pub fn of(plan: &Plan, is_preview: bool) -> Self {
        let added = plan.changes.iter().filter(|change| change.held.is_none()).count() as i64;
        let changes = plan.changes.iter().map(|change| {
            let text = |column| change.line.get(column).map(str::to_owned);
            RelationshipFileChange {
                provider: text(Column::Provider).unwrap_or_default(),
                customer: text(Column::Customer).unwrap_or_default(),
                is_new: change.held.is_none(),
                fields: change
                    .columns
                    .iter()
                    .map(|column| RelationshipFieldChange {
                        field: column.as_str(),
                        from: change.before(*column).map(str::to_owned),
                        to: text(*column),
                    })
                    .collect(),
            }
        });
        Self {
            rows: plan.rows,
            added,
            changed: plan.changes.len() as i64 - added,
            unchanged: plan.unchanged,
            is_preview,
            changes: changes.collect(),
        }
    }
}

/// In which format, and what for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RelationshipExport {
    format: Format,
    purpose: Purpose,
}

/// The file.
#[derive(Debug, Serialize, ToSchema)]
struct RelationshipsExported {
    format: Format,
    relationships: i64,
    text: String,
}

/// Import relationships
///
/// From CSV or YAML: all of it, or nothing where anything is wrong, each mistake with its line and column. A column that
/// is absent leaves things as they are, an empty cell empties. What the file says already is left alone, so sending it
/// again changes nothing. Confirmations may be stated; without them a new relationship is proposed, and one that is
/// described otherwise is to be confirmed again. For administrators.
#[utoipa::path(post, path = "/api/v1/relationship_imports", tag = "relationships", request_body = RelationshipImport,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = OK, body = RelationshipsImported), (status = 403), (status = 412), (status = 422)))]
async fn import(actor: Actor, body: Body<RelationshipImport>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /relationship_imports", fingerprint: body.fingerprint };
    let RelationshipImport { csv, yaml, is_preview } = &body.value;
    let file = match (csv, yaml) {
        (Some(text), None) => Taken { format: Format::Csv, text },
        (None, Some(text)) => Taken { format: Format::Yaml, text },
        _ => return Err(Refusal::field("csv", "relationships-import-one-format").into()),
    };
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| people::once!(a, once, {
        let plan = match is_preview {
            true => {
                let (viewer, now) = (a.viewer.clone(), a.now);
                actions::preview(a, &viewer, file, now).await
            }
            false => actions::import(a, file).await,
        };
        plan.map(|plan| RelationshipsImported::of(&plan, *is_preview))
    }));
    Ok(axum::Json(done?))
}

/// Export relationships
///
/// All that colleagues see and that is in use, as CSV or YAML, in the form in which it is imported again. The addresses
/// of those who look after them are in it, so say what for; that is written down. For administrators.
#[utoipa::path(post, path = "/api/v1/relationship_exports", tag = "relationships", request_body = RelationshipExport,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = OK, body = RelationshipsExported), (status = 403), (status = 422)))]
async fn export(actor: Actor, body: Body<RelationshipExport>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /relationship_exports", fingerprint: body.fingerprint };
    let RelationshipExport { format, purpose } = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| people::once!(a, once, {
        let exported = actions::export(a, format, purpose).await;
        exported.map(|(relationships, text)| RelationshipsExported { format, relationships, text })
    }));
    Ok(axum::Json(done?))
}
