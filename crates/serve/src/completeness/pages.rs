//! The page of completeness. Six statements, the session and the count of the menu among them.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError};
use people::forms::errors;
use people::place::Place;
use people::{Actor, App, TeamId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post};

use super::actions::{self, NewCampaign, today};
use super::model::Missing;
use super::store::{self, Campaign, Line, Part, Team};
use crate::policy;

const ROOM: &str = "room-map";
const HOME: &str = "/relationships/completeness";
/// So many rows of each kind stand on the page; all are in the API.
const SHOWN: usize = 50;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route(HOME, get(show))
        .route("/relationships/completeness/campaign", get(ask).post(start))
        .route("/relationships/completeness/campaign/end", post(end))
        .route("/relationships/completeness/parts/{team}", post(finish_part))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    team: String,
}

#[derive(Template)]
#[template(path = "completeness/page.html")]
struct CompletenessPage {
    t: Speech,
    chrome: Chrome,
    title: String,
    lead: String,
    groups: Vec<Group>,
    campaign: Option<Progress>,
    may_start: bool,
    may_end: bool,
    /// The page is about this team alone.
    team: Option<TeamId>,
}

/// One kind of what is missing: the key of its words, and its rows.
struct Group {
    key: &'static str,
    /// The key of what they are.
    about: &'static str,
    n: usize,
    rows: Vec<Row>,
}

struct Row {
    path: String,
    title: String,
    note: String,
}

struct Progress {
    campaign: Campaign,
    due: String,
    done: usize,
    parts: Vec<Share>,
}

struct Share {
    part: Part,
    left: i64,
    note: String,
    /// The viewer can say that it is done.
    may_finish: bool,
}

async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_insights(visit.viewer())?;
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let team: Option<TeamId> = asked.team.parse().ok();
    let teams = store::teams(&mut visit.view, None).await?;
    let day = today(&viewer, now).to_string();
    let lines = store::lines(&mut visit.view, None, &day, now).await?;
    let campaign = store::latest(&mut visit.view).await?;
    let parts = match &campaign {
        Some(campaign) => store::parts(&mut visit.view, campaign.id).await?,
        None => Vec::new(),
    };
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let all = Missing::of(teams, lines);
    let name = team.and_then(|id| all.teams.iter().find(|team| team.id == id)).map(|team| team.name.clone());
    let team = team.filter(|_| name.is_some());
    let shown = team.map_or_else(|| all.clone(), |team| only(&all, team));
    let groups = vec![
        teams_group(
            ["completeness-provider", "completeness-provider-about"],
            shown.without_provider().collect(),
        ),
        teams_group(
            ["completeness-customer", "completeness-customer-about"],
            shown.without_customer().collect(),
        ),
        lines_group(&t, ["completeness-stale", "completeness-stale-about"], &shown.stale),
        lines_group(&t, ["completeness-unagreed", "completeness-unagreed-about"], &shown.unagreed),
    ];
    let missing: usize = groups.iter().map(|group| group.n).sum();
    let may = |team: TeamId| policy::require_part(&viewer, team.0).is_ok();
    let is_running = campaign.as_ref().is_some_and(|campaign| campaign.is_running);
    let progress = campaign.map(|campaign| {
        let date = campaign.due_on.parse().map_or(campaign.due_on.clone(), |day| t.date(day));
        let done = parts.iter().filter(|part| part.done_at.is_some()).count();
        let mine = parts.into_iter().filter(|part| team.is_none_or(|team| part.team_id == team));
        let share = |part: Part| {
            let left = all.count_of(part.team_id);
            Share {
                left,
                note: part_note(&t, &part, left),
                may_finish: campaign.is_running && part.done_at.is_none() && may(part.team_id),
                part,
            }
        };
        let parts = mine.map(share).collect();
        Progress { due: date, done, parts, campaign }
    });
    let page = CompletenessPage {
        title: match &name {
            Some(name) => t.a1("completeness-title-of", "team", name),
            None => t.s("completeness-title"),
        },
        lead: t.a2("completeness-lead", "n", missing, "teams", all.teams.len()),
        groups,
        campaign: progress,
        may_start: !is_running && policy::require_campaign(&viewer).is_ok(),
        may_end: is_running && policy::require_campaign(&viewer).is_ok(),
        team,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

/// What is missing where this team stands at an end.
fn only(all: &Missing, team: TeamId) -> Missing {
    let ends = |line: &&Line| line.provider_id == team.0 || line.customer_id == team.0;
    Missing {
        teams: all.teams.iter().filter(|one| one.id == team).cloned().collect(),
        stale: all.stale.iter().filter(ends).cloned().collect(),
        unagreed: all.unagreed.iter().filter(ends).cloned().collect(),
    }
}

fn teams_group([key, about]: [&'static str; 2], teams: Vec<&Team>) -> Group {
    let row = |team: &&Team| Row {
        path: format!("{HOME}?team={}", team.id),
        title: team.name.clone(),
        note: String::new(),
    };
    Group { key, about, n: teams.len(), rows: teams.iter().take(SHOWN).map(row).collect() }
}

fn lines_group(t: &Speech, [key, about]: [&'static str; 2], lines: &[Line]) -> Group {
    let row = |line: &Line| Row {
        path: format!("/relationships/{}", line.id),
        title: t.a2("relationship-words", "provider", &line.provider_name, "customer", &line.customer_name),
        note: match (&line.reconfirm_on, line.asked) {
            (Some(day), 0) => {
                let day = day.parse().map_or(day.clone(), |day| t.date(day));
                t.a1("completeness-since", "day", day)
            }
            (_, asked) => t.a1("completeness-asked", "n", asked),
        },
    };
    Group { key, about, n: lines.len(), rows: lines.iter().take(SHOWN).map(row).collect() }
}

fn part_note(t: &Speech, part: &Part, left: i64) -> String {
    match (part.done_at, &part.done_name) {
        (Some(at), name) => {
            let name = name.clone().unwrap_or_else(|| "Hallway".to_owned());
            t.a3("campaign-part-done", "name", name, "day", t.day(at), "n", left)
        }
        (None, _) => t.a2("campaign-part-open", "n", left, "missing", part.missing),
    }
}

async fn ask(visit: Visit) -> Answer {
    sheet(visit, NewCampaign::default(), &[]).await
}

async fn start(actor: Actor, Form(new): Form<NewCampaign>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::start(a, &new).await);
    match done {
        Ok(_) => Ok(web::see_other(&[HOME, "?said=campaign-started"].concat())),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, new, &wrong).await
        }
    }
}

async fn sheet(mut visit: Visit, typed: NewCampaign, wrong: &[FieldError]) -> Answer {
    policy::require_campaign(visit.viewer())?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let sheet = Sheet {
        title: t.s("campaign-start"),
        lead: t.s("campaign-start-lead"),
        action: "/relationships/completeness/campaign".to_owned(),
        fields: vec![
            SheetField::new("words", t.s("campaign-words"), Control::Text)
                .hint(t.s("campaign-words-hint"))
                .value(&typed.words),
            SheetField::new("due_on", t.s("campaign-due"), Control::Day)
                .hint(t.s("campaign-due-hint"))
                .value(&typed.due_on),
        ],
        button: t.s("campaign-start"),
        back: HOME.to_owned(),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

async fn end(actor: Actor) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::end(a).await);
    done?;
    Ok(web::see_other(&[HOME, "?said=campaign-ended"].concat()))
}

async fn finish_part(actor: Actor, Place(team): Place<TeamId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::finish_part(a, team).await);
    done?;
    Ok(web::see_other(&format!("{HOME}?team={team}&said=campaign-part-done")))
}
