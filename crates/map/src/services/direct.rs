//! The service through which the people of a team are asked by name: each team has one from the first time on.

use db::Act;
use kernel::{Audience, Failure, Refusal, Viewer};
use people::TeamId;
use web::Words;

use super::event::ServiceEvent;
use super::model::{Class, Confidentiality, SILENT_AFTER_HOURS, Service, ServiceId};
use super::{ServiceTargets, store};

/// The direct service of a team, made where there is none yet. What is asked through it the team sees, and nobody else
/// but those named on it; its targets are those of every new service until the team says otherwise.
///
/// Whoever asks first need not be of the team, so it is Hallway that offers it.
pub async fn direct(a: &mut Act, team: TeamId) -> Result<ServiceId, Failure> {
    if let Some(known) = store::direct_of(a, team).await? {
        return Ok(known);
    }
    let place = store::place(a, team).await?.ok_or(Refusal::NotFound)?;
    let language: String = a.one("SELECT language FROM organisation WHERE id = 1", &[]).await?;
    let service = Service {
        id: ServiceId::new(a.id()),
        version: 1,
        team_id: team,
        owner_id: place.lead_id,
        name: free_name(a, team, &Words::of(&language).s("service-direct-name")).await?,
        description: None,
        confidentiality: Confidentiality::Team,
        calendar_id: None,
        targets: ServiceTargets::default(),
        default_class: Class::Standard,
        offers_present: false,
        asks_guests: false,
        managers_see_since: None,
        circle_since: None,
        retired_at: None,
        created_at: a.now,
        is_direct: true,
        is_complaint: false,
        silent_after_hours: SILENT_AFTER_HOURS,
    };
    offer_own(a, &service, Audience::COLLEAGUES).await?;
    Ok(store::direct_of(a, team).await?.ok_or(Refusal::Busy)?)
}

/// Writes a service that Hallway itself makes for a team, and tells it to these; says whether nobody was quicker.
pub(super) async fn offer_own(a: &mut Act, service: &Service, told: Audience) -> Result<bool, Failure> {
    if !store::insert_own(a, service).await? {
        return Ok(false);
    }
    let offered = ServiceEvent::ServiceOffered {
        team: service.team_id,
        owner: service.owner_id,
        confidentiality: service.confidentiality,
    };
    let whoever = std::mem::replace(&mut a.viewer, Viewer::system());
    let recorded = a.record(service.id.0, told, &offered).await;
    a.viewer = whoever;
    recorded?;
    Ok(true)
}

/// The name, with a number where the team offers something of it already.
pub(super) async fn free_name(a: &mut Act, team: TeamId, name: &str) -> Result<String, Failure> {
    let taken = store::names_of(a, team).await?;
    let numbered = (2..).map(|n: u32| [name, " ", &n.to_string()].concat());
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    let is_free = |name: &String| !taken.contains(&kernel::text::fold(name));
    Ok(names.find(is_free).unwrap_or_else(|| name.to_owned()))
}
