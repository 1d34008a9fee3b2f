//! The page of one service, with everything that can be changed about it.

use askama::Template;
use axum::response::IntoResponse;
use http::StatusCode;
use kernel::{Refusal, Viewer};
use people::{PersonId, Visit, calendars, teams};
use web::{Answer, Chrome, Page, Speech};

use super::form::Typed;
use crate::clearances::store::{self as clearances, Clearance};
use crate::policy::{Deed, may};
use crate::services::store::{self, Shown};
use crate::services::{Class, Confidentiality, ServiceId, promise};

#[derive(Template)]
#[template(path = "services/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    service: Shown,
    promise: String,
    form: Typed,
    owners: Vec<(String, String)>,
    calendars: Vec<(String, String)>,
    /// Changes the service.
    may_change: bool,
    /// Decides who answers for it and who sees what is asked.
    may_keep: bool,
    /// Sees who is in the circle.
    sees_circle: bool,
    circle: Vec<Clearance>,
    again: Again,
    me: PersonId,
}

/// What comes back to the page after something could not be taken.
#[derive(Default)]
pub struct Again {
    pub form: Option<Typed>,
    /// Somebody else changed it meanwhile.
    pub is_stale: bool,
    /// The address of somebody to let in, and what is wrong with it.
    pub address: String,
    pub address_error: Option<&'static str>,
}

impl Again {
    fn status(&self, form: &Typed) -> StatusCode {
        let is_wrong = self.address_error.is_some() || form.is_wrong();
        match (self.is_stale, is_wrong) {
            (true, _) => StatusCode::PRECONDITION_FAILED,
            (false, true) => StatusCode::UNPROCESSABLE_ENTITY,
            (false, false) => StatusCode::OK,
        }
    }
}

pub async fn page(mut visit: Visit, id: ServiceId, mut again: Again) -> Answer {
    let viewer = visit.viewer().clone();
    let service = store::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    let (team, owner) = (service.team_id, service.owner_id);
    let sees_circle = service.circle_since.is_some() && may(visit.viewer(), Deed::SeeCircle { service: id });
    let may_change = may(visit.viewer(), Deed::Change { team, owner });
    if !may_change && !sees_circle {
        return Err(Refusal::Forbidden("refusal-service-change").into());
    }
    let members = teams::store::members(&mut visit.view, team).await?;
    let hours = calendars::store::list(&mut visit.view, None, 200).await?;
    let circle = if sees_circle {
        visit.view.saw(id.0, id.circle());
        clearances::list(&mut visit.view, id, None, 500).await?
    } else {
        Vec::new()
    };
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let mut form = again.form.take().unwrap_or_else(|| Typed::of(&service));
    if again.is_stale {
        form.set_version(service.version);
    }
    let names = members.into_iter().map(|m| (m.id.to_string(), m.preferred_name.unwrap_or(m.name)));
    let page = OnePage {
        chrome,
        promise: promise(t.words(), service.targets.of(service.default_class)),
        owners: with_owner(names.collect(), &service),
        calendars: hours.into_iter().map(|c| (c.id.to_string(), c.name)).collect(),
        may_change: may_change && service.retired_at.is_none(),
        may_keep: decides(visit.viewer(), &service),
        sees_circle,
        circle,
        me: PersonId(visit.viewer().person),
        form,
        t,
        service,
        again,
    };
    let status = page.again.status(&page.form);
    visit.log_seen().await?;
    Ok((status, Page(page)).into_response())
}

/// Without a circle, whoever may change the service decides; with one, those who keep it.
fn decides(viewer: &Viewer, service: &Shown) -> bool {
    let (team, owner) = (service.team_id, service.owner_id);
    match service.circle_since {
        Some(_) => may(viewer, Deed::KeepCircle { service: service.id, team, owner }),
        None => may(viewer, Deed::Change { team, owner }),
    }
}

/// The members of the team, and whoever answers for the service now.
fn with_owner(mut members: Vec<(String, String)>, service: &Shown) -> Vec<(String, String)> {
    if let (Some(id), Some(name)) = (service.owner_id, &service.owner_name)
        && !members.iter().any(|(member, _)| *member == id.to_string())
    {
        members.push((id.to_string(), name.clone()));
    }
    members
}

impl OnePage {
    const CLASSES: &[Class] = Class::ALL;
    const SECRECIES: &[Confidentiality] = Confidentiality::ALL;

    /// How many are in the circle now; the others wait to be let in again.
    fn inside(&self) -> usize {
        self.circle.iter().filter(|one| one.out_since.is_none()).count()
    }

    /// The class most requests have is open, and those in which something is wrong.
    fn is_open(&self, class: &Class) -> bool {
        self.form.is("default_class", class.as_str())
            || self.form.targets(*class).iter().any(|t| t.error.is_some())
    }

    /// Fields that cannot be taken: name, label, and why.
    fn wrong_fields(&self) -> Vec<(String, String, String)> {
        let plain = [
            ("name", "service-name"),
            ("description", "service-description"),
            ("owner", "service-owner"),
            ("confidentiality", "service-confidentiality"),
            ("default_class", "service-default-class"),
            ("calendar", "service-calendar"),
        ];
        let t = &self.t;
        let mut found: Vec<_> = plain
            .iter()
            .filter_map(|(name, label)| Some(((*name).to_owned(), t.s(label), t.s(self.form.error(name)?))))
            .collect();
        for target in Class::ALL.iter().flat_map(|class| self.form.targets(*class)) {
            if let Some(error) = target.error {
                found.push((target.name, t.s(&format!("service-target-{}", target.kind)), t.s(error)));
            }
        }
        found
    }
}
