//! The services through which people say what should be different: each team has one from the first time on, and one in
//! confidence for each of those who lead it and were told something so.

use db::Act;
use kernel::{Audience, Failure, Refusal, Viewer};
use people::{PersonId, TeamId};
use web::Words;

use super::direct::{free_name, offer_own};
use super::forms::{self, Field, FieldKind, Form};
use super::model::{Class, Confidentiality, SILENT_AFTER_HOURS, Service, ServiceId};
use super::{ServiceTargets, store};
use crate::clearances;

/// The questions, by the keys of their answers.
pub const WISH: &str = "wish";
pub const SOLUTION: &str = "solution";
pub const HAPPENED: &str = "happened";

/// Where complaints about a team go: into its line, seen by the team; or, in confidence, to one of those who lead it, who is
/// the circle. Made where there is none yet. What was told to one lead in confidence stays with them when another leads.
pub async fn for_complaints(a: &mut Act, team: TeamId, lead: Option<PersonId>) -> Result<ServiceId, Failure> {
    if let Some(known) = store::complaints_of(a, team, lead).await? {
        return Ok(known);
    }
    let place = store::place(a, team).await?.ok_or(Refusal::NotFound)?;
    let language: String = a.one("SELECT language FROM organisation WHERE id = 1", &[]).await?;
    let words = Words::of(&language);
    let name = words.s(if lead.is_some() {
        "service-complaint-confidential-name"
    } else {
        "service-complaint-name"
    });
    let service = Service {
        id: ServiceId::new(a.id()),
        version: 1,
        team_id: team,
        owner_id: lead.or(place.lead_id),
        name: free_name(a, team, &name).await?,
        description: None,
        confidentiality: if lead.is_some() { Confidentiality::Confidential } else { Confidentiality::Team },
        calendar_id: None,
        targets: ServiceTargets::default(),
        default_class: Class::Standard,
        offers_present: false,
        asks_guests: false,
        managers_see_since: None,
        circle_since: lead.map(|_| a.now),
        retired_at: None,
        created_at: a.now,
        is_direct: false,
        is_complaint: true,
        silent_after_hours: SILENT_AFTER_HOURS,
    };
    // That there is one in confidence tells already that somebody said something.
    let told = if lead.is_some() { service.id.circle() } else { Audience::COLLEAGUES };
    if offer_own(a, &service, told).await? {
        let (form, now) = (Form::read(1, questions(words))?, a.now);
        forms::store::insert(a, service.id, &form, now).await?;
        if let Some(lead) = lead {
            let whoever = std::mem::replace(&mut a.viewer, Viewer::system());
            let admitted = clearances::actions::admit(a, service.id, lead).await;
            a.viewer = whoever;
            admitted?;
        }
    }
    Ok(store::complaints_of(a, team, lead).await?.ok_or(Refusal::Busy)?)
}

/// What they are asked, the wish first.
fn questions(words: Words) -> Vec<Field> {
    let question = |key: &str, label: &'static str, required| Field {
        key: key.to_owned(),
        label: words.s(label),
        kind: FieldKind::LongText,
        required,
        ..Field::default()
    };
    vec![
        question(WISH, "complaint-wish", true),
        question(SOLUTION, "complaint-solution", true),
        question(HAPPENED, "complaint-happened", false),
    ]
}
