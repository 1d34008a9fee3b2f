//! The short forms: linking, and letting go on as another.

use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, see_other};

use super::{id_of, seen_for, typed};
use crate::linking::actions::{self, Merge, NewRequestLink};
use crate::linking::{LinkId, LinkKind};
use crate::policy::Deed;
use crate::requests::model::called;

/// Which other request, as people call it.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkForm {
    #[serde(default)]
    to: String,
    kind: Option<LinkKind>,
}

pub async fn ask_link(visit: Visit, Path(reference): Path<String>, Query(form): Query<LinkForm>) -> Answer {
    shown(visit, &reference, Deed::Link, |t, path| link_sheet(t, path, &form), &[], StatusCode::OK).await
}

fn link_sheet(t: &web::Speech, path: String, form: &LinkForm) -> Sheet {
    let kinds = [
        (LinkKind::Belongs, "relation-belongs"),
        (LinkKind::SameCause, "relation-same-cause"),
        (LinkKind::Earlier, "relation-earlier"),
    ];
    let kinds = kinds.map(|(kind, key)| (kind.to_string(), t.s(key))).to_vec();
    let kind = form.kind.unwrap_or(LinkKind::Belongs);
    Sheet {
        title: t.s("request-link-title"),
        lead: t.s("link-lead"),
        action: format!("{path}/link"),
        fields: vec![
            SheetField::new("to", t.s("link-to"), Control::Line)
                .hint(t.s("link-hint"))
                .value(form.to.as_str()),
            SheetField::new("kind", t.s("link-kind"), Control::Choose(kinds)).value(kind.to_string()),
        ],
        button: t.s("link-button"),
        back: path,
        ..Sheet::default()
    }
}

pub async fn link(actor: Actor, Path(reference): Path<String>, Form(form): Form<LinkForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let input =
        NewRequestLink { to: typed(&actor, &form.to).await?, kind: form.kind.unwrap_or(LinkKind::Belongs) };
    match act!(actor.app.db, actor.viewer, |a| actions::link(a, id, &input).await) {
        Ok(_) => Ok(see_other(&format!("/requests/{reference}?said=linked"))),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            let (visit, status) = (actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY);
            shown(visit, &reference, Deed::Link, |t, path| link_sheet(t, path, &form), &errors, status).await
        }
        Err(failure) => Err(failure.into()),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnlinkForm {
    link: LinkId,
}

pub async fn unlink(actor: Actor, Path(reference): Path<String>, Form(form): Form<UnlinkForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    act!(actor.app.db, actor.viewer, |a| actions::unlink(a, id, form.link).await)?;
    Ok(see_other(&format!("/requests/{reference}?said=unlinked")))
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergeForm {
    #[serde(default)]
    into: String,
}

pub async fn ask_merge(visit: Visit, Path(reference): Path<String>, Query(form): Query<MergeForm>) -> Answer {
    shown(visit, &reference, Deed::Merge, |t, path| merge_sheet(t, path, &form), &[], StatusCode::OK).await
}

fn merge_sheet(t: &web::Speech, path: String, form: &MergeForm) -> Sheet {
    Sheet {
        title: t.s("merge-title"),
        lead: t.s("merge-lead"),
        action: format!("{path}/merge"),
        fields: vec![
            SheetField::new("into", t.s("merge-into"), Control::Line)
                .hint(t.s("link-hint"))
                .value(form.into.as_str()),
        ],
        button: t.s("merge-button"),
        back: path,
        ..Sheet::default()
    }
}

pub async fn merge(actor: Actor, Path(reference): Path<String>, Form(form): Form<MergeForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let input = Merge { into: typed(&actor, &form.into).await? };
    match act!(actor.app.db, actor.viewer, |a| actions::merge(a, id, None, &input).await) {
        Ok(_) => Ok(see_other(&format!("/requests/{reference}?said=merged"))),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            let (visit, status) = (actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY);
            shown(visit, &reference, Deed::Merge, |t, path| merge_sheet(t, path, &form), &errors, status)
                .await
        }
        Err(failure) => Err(failure.into()),
    }
}

pub async fn unmerge(actor: Actor, Path(reference): Path<String>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    act!(actor.app.db, actor.viewer, |a| actions::undo_merge(a, id, None).await)?;
    Ok(see_other(&format!("/requests/{reference}?said=unmerged")))
}

/// A sheet, for whoever may do what it asks about.
async fn shown(
    mut visit: Visit,
    reference: &str,
    deed: Deed,
    sheet: impl FnOnce(&web::Speech, String) -> Sheet,
    errors: &[kernel::FieldError],
    status: StatusCode,
) -> Answer {
    let seen = seen_for(&mut visit, reference, deed).await?;
    let (t, chrome) = (visit.speech(), visit.chrome("room-requests").await?);
    let mut sheet = sheet(&t, format!("/requests/{reference}")).with_errors(&t, errors);
    sheet.title = format!("{} {}", called(&seen.shown.reference), sheet.title);
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
