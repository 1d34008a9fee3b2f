//! The form: a few taps, half a minute, nobody's name.

use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::{Actor, PersonId, Visit, attention};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Speech, see_other};

use crate::policy::{self, Deed};
use crate::ratings::model::{COST_SECONDS, ComeBack, Courtesy, Feeling, HowItWas, Lost};
use crate::ratings::ticket::ticket;
use crate::ratings::{actions, store};
use crate::requests::model::RequestId;
use crate::requests::reading;

/// The form as it was filled in.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    feeling: Option<String>,
    by_name: Option<String>,
    listened: Option<String>,
    friendly: Option<String>,
    taken_seriously: Option<String>,
    alike: Option<String>,
    come_back: Option<String>,
    effort: Option<String>,
    lost: Option<String>,
}

impl Typed {
    fn ticks(&self) -> [(Courtesy, bool); 5] {
        [
            (Courtesy::ByName, self.by_name.is_some()),
            (Courtesy::Listened, self.listened.is_some()),
            (Courtesy::Friendly, self.friendly.is_some()),
            (Courtesy::TakenSeriously, self.taken_seriously.is_some()),
            (Courtesy::Alike, self.alike.is_some()),
        ]
    }

    fn read(&self) -> HowItWas {
        let ticked: Vec<Courtesy> =
            self.ticks().into_iter().filter(|(_, is_ticked)| *is_ticked).map(|(one, _)| one).collect();
        HowItWas {
            feeling: self.feeling.as_deref().and_then(|word| word.parse().ok()),
            courtesy: Some(ticked).filter(|ticked| !ticked.is_empty()),
            come_back: self.come_back.as_deref().and_then(|word| word.parse().ok()),
            effort: self.effort.as_deref().and_then(|number| number.parse().ok()),
            lost: self.lost.as_deref().and_then(|word| word.parse().ok()),
        }
    }

    fn of(answer: &HowItWas) -> Self {
        let courtesy = answer.courtesy.clone().unwrap_or_default();
        let tick = |one: Courtesy| courtesy.contains(&one).then(|| "on".to_owned());
        Self {
            feeling: answer.feeling.map(|word| word.to_string()),
            by_name: tick(Courtesy::ByName),
            listened: tick(Courtesy::Listened),
            friendly: tick(Courtesy::Friendly),
            taken_seriously: tick(Courtesy::TakenSeriously),
            alike: tick(Courtesy::Alike),
            come_back: answer.come_back.map(|word| word.to_string()),
            effort: answer.effort.map(|number| number.to_string()),
            lost: answer.lost.map(|word| word.to_string()),
        }
    }
}

/// The form, with what was answered before.
async fn sheet(visit: &mut Visit, reference: &str, typed: Option<&Typed>) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let me = PersonId(visit.viewer().person);
    let Some(invited) = store::invited_by_reference(&mut visit.view, me, reference).await? else {
        // Whoever does not know of the request is told nothing else than of one that does not exist.
        let seen = reading::by_reference(&mut visit.view, reference).await?;
        policy::check(Deed::Rate, seen.standing, visit.viewer(), seen.shown.state)?;
        return Err(Refusal::Conflict("refusal-not-asked-how").into());
    };
    let ticket = ticket(&invited.secret, me, invited.team_id);
    let before = store::answered(&mut visit.view, &ticket).await?;
    let spent = attention::of(&mut visit.view, me).await?;
    let kept = before.as_ref().map(Typed::of).unwrap_or_default();
    let typed = typed.unwrap_or(&kept);
    let lead = [
        t.a3("how-lead", "team", &invited.team_name, "seconds", COST_SECONDS, "day", t.at(invited.closes_at)),
        t.s("how-operator"),
        spent.says(&t),
    ];
    let back = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.a1("how-title", "team", &invited.team_name),
        lead: lead.join(" "),
        action: format!("{back}/how-it-was"),
        fields: fields(&t, typed),
        button: t.s(if before.is_some() { "how-again" } else { "how-send" }),
        back,
        ..Sheet::default()
    })
}

fn fields(t: &Speech, typed: &Typed) -> Vec<SheetField> {
    let choose = |name: &'static str, words: Vec<&'static str>, value: &Option<String>| {
        let choices =
            words.iter().map(|word| ((*word).to_owned(), t.s(&format!("how-{name}-{word}")))).collect();
        SheetField::new(name, t.s(&format!("how-{name}")), Control::Choose(choices))
            .optional()
            .value(value.clone().unwrap_or_default())
    };
    let effort: Vec<(String, String)> = (1..=7_i64)
        .map(|n| {
            let says = match n {
                1 => t.s("how-effort-1"),
                7 => t.s("how-effort-7"),
                n => n.to_string(),
            };
            (n.to_string(), says)
        })
        .collect();
    let mut fields =
        vec![choose("feeling", Feeling::ALL.iter().map(|word| word.as_str()).collect(), &typed.feeling)];
    fields.extend(typed.ticks().into_iter().map(|(one, is_ticked)| {
        let label = t.s(&format!("how-courtesy-{one}"));
        let name = one.as_str();
        SheetField::new(name, label, Control::Tick).optional().value(if is_ticked { "on" } else { "" })
    }));
    fields.push(choose(
        "come_back",
        ComeBack::ALL.iter().map(|word| word.as_str()).collect(),
        &typed.come_back,
    ));
    fields.push(
        SheetField::new("effort", t.s("how-effort"), Control::Choose(effort))
            .optional()
            .value(typed.effort.clone().unwrap_or_default()),
    );
    fields.push(choose("lost", Lost::ALL.iter().map(|word| word.as_str()).collect(), &typed.lost));
    fields
}

/// `GET /requests/{reference}/how-it-was`
pub async fn ask(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = sheet(&mut visit, &reference, None).await?;
    let (t, chrome) = (visit.speech(), visit.chrome("room-requests").await?);
    visit.log_seen().await?;
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

/// `POST /requests/{reference}/how-it-was`
pub async fn answer(actor: Actor, Path(reference): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_reference(&mut view, &reference).await?;
    policy::check(Deed::Rate, seen.standing, &actor.viewer, seen.shown.state)?;
    drop(view);
    let (id, input): (RequestId, HowItWas) = (seen.shown.id, typed.read());
    let kept: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::answer(a, id, &input).await);
    match kept {
        Ok(()) => Ok(see_other(&format!("/requests/{reference}?said=how-it-was"))),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            let mut visit = actor.visit().await?;
            let sheet = sheet(&mut visit, &reference, Some(&typed)).await?;
            let t = visit.speech();
            let sheet = sheet.with_errors(&t, &errors);
            let chrome = visit.chrome("room-requests").await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(SheetPage { t, chrome, sheet })).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}
