//! Writing the draft of one's own side: one need and one challenge a line, values by rank.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use map::RelationshipId;
use map::relationships::{Relationship, Side};
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech};

use super::ROOM;
use crate::statements::input::NewDraft;
use crate::statements::model::{Said, Statement};
use crate::statements::policy::{Deed, require};
use crate::statements::views::name;
use crate::statements::{actions, reading, store as statements};
use crate::values::model::{MOST_RANKED, to_choose_from};
use crate::values::store as values;

#[derive(Template)]
#[template(path = "statements/pages/write.html")]
struct WritePage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    side: Side,
    ours: String,
    theirs: String,
    version: i64,
    needs: String,
    challenges: String,
    /// One for each rank.
    ranks: Vec<Rank>,
    /// The names to choose from, those of the organisation first, with a sentence each.
    names: Vec<(String, Option<String>)>,
    /// What is wrong with which part.
    wrong: Vec<(String, String)>,
    /// What somebody else wrote meanwhile, and who.
    meanwhile: Option<Meanwhile>,
}

struct Rank {
    number: usize,
    value: String,
    is_wrong: bool,
}

/// The draft as it is now, where somebody was quicker.
struct Meanwhile {
    who: Option<String>,
    needs: Vec<String>,
    challenges: Vec<String>,
    values: Vec<String>,
}

/// Of which side.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfSide {
    side: Option<Side>,
}

/// What was typed: lines, and one value for each rank.
#[derive(Clone, Debug, Default)]
struct Typed {
    side: Option<Side>,
    version: Option<i64>,
    needs: String,
    challenges: String,
    values: Vec<String>,
}

/// Why the form comes back.
#[derive(Default)]
struct Again {
    typed: Option<Typed>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

pub async fn ask(visit: Visit, Place(id): Place<RelationshipId>, Query(of): Query<OfSide>) -> Answer {
    page(visit, id, of.side, Again::default()).await
}

async fn page(mut visit: Visit, id: RelationshipId, side: Option<Side>, again: Again) -> Answer {
    let viewer = visit.viewer().clone();
    let relationship = reading::line(&mut visit.view, &viewer, id).await?;
    let side = reading::side(&viewer, &relationship, side);
    require(&viewer, Deed::Draft { side: relationship.party(side) })?;
    let all = statements::of_relationship(&mut visit.view, id).await?;
    let own = all.into_iter().find(|one| one.side == side);
    let said = match &own {
        Some(own) => as_it_is(&mut visit, own).await?,
        None => Said::default(),
    };
    let house = values::chosen(&mut visit.view).await?.chosen;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let version = own.as_ref().map_or(0, |own| own.draft_version);
    let kept = Typed::of(&t, &said, version);
    let meanwhile = again.is_stale.then(|| Meanwhile {
        who: own.as_ref().and_then(|own| own.drafted_name.clone()),
        values: kept.values.clone(),
        needs: said.needs,
        challenges: said.challenges,
    });
    // Whoever has seen what the others wrote replaces it knowingly.
    let typed = match again.typed {
        Some(typed) if again.is_stale => Typed { version: Some(version), ..typed },
        Some(typed) => typed,
        None => kept,
    };
    let status = match (again.is_stale, again.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let page = WritePage {
        ours: name(&relationship, side).to_owned(),
        theirs: name(&relationship, side.other()).to_owned(),
        version: typed.version.unwrap_or(version),
        ranks: ranks(&typed.values, &again.wrong),
        needs: typed.needs,
        challenges: typed.challenges,
        names: to_choose_from(&house, t.words()),
        wrong: told(&t, &again.wrong),
        meanwhile,
        relationship,
        side,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

/// The draft; where there is none, what was signed last, to write on from there.
async fn as_it_is(visit: &mut Visit, own: &Statement) -> Result<Said, Failure> {
    match (&own.draft, own.version_id) {
        (Some(draft), _) => Ok(draft.clone()),
        (None, Some(version)) => {
            Ok(Said::from_entries(&statements::entries(&mut visit.view, &[version]).await?))
        }
        (None, None) => Ok(Said::default()),
    }
}

fn ranks(values: &[String], wrong: &[FieldError]) -> Vec<Rank> {
    let rank = |at: usize| {
        let field = format!("values.{at}");
        Rank {
            number: at + 1,
            value: values.get(at).cloned().unwrap_or_default(),
            is_wrong: wrong.iter().any(|error| error.field == field),
        }
    };
    (0..MOST_RANKED.max(values.len())).map(rank).collect()
}

/// Each part with what is wrong with it; of a line, with its number.
fn told(t: &Speech, wrong: &[FieldError]) -> Vec<(String, String)> {
    let one = |error: &FieldError| {
        let (part, place) = error.field.split_once('.').unwrap_or((&error.field, ""));
        let words = match (part, place.parse::<usize>()) {
            ("needs" | "challenges", Ok(place)) => {
                t.a2("statement-line-wrong", "n", place + 1, "wrong", t.s(error.message))
            }
            _ => t.s(error.message),
        };
        let anchor = if part == "values" {
            format!("value-{}", place.parse::<usize>().unwrap_or(0) + 1)
        } else {
            part.to_owned()
        };
        (anchor, words)
    };
    wrong.iter().map(one).collect()
}

impl WritePage {
    fn wrong_with(&self, part: &str) -> Option<&str> {
        self.wrong.iter().find(|(field, _)| field == part).map(|(_, words)| words.as_str())
    }
}

impl Typed {
    /// What is kept, as somebody could have typed it.
    fn of(t: &Speech, said: &Said, version: i64) -> Self {
        Self {
            side: None,
            version: Some(version),
            needs: said.needs.join("\n"),
            challenges: said.challenges.join("\n"),
            values: said.ranking().iter().map(|value| value.name(t.words())).collect(),
        }
    }

    fn read(pairs: Vec<(String, String)>) -> Result<Self, Refusal> {
        let unreadable = || Refusal::Unreadable("refusal-body");
        let mut typed = Self::default();
        for (field, text) in pairs {
            match field.as_str() {
                "side" => typed.side = Some(text.parse().map_err(|_| unreadable())?),
                "version" => typed.version = Some(text.parse().map_err(|_| unreadable())?),
                "needs" => typed.needs = text,
                "challenges" => typed.challenges = text,
                "value" => typed.values.push(text),
                _ => return Err(unreadable()),
            }
        }
        Ok(typed)
    }

    /// A line each; ranks that are left open close up.
    fn new_draft(&self) -> NewDraft {
        let lines = |text: &str| {
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        let values = self.values.iter().map(|value| value.trim()).filter(|value| !value.is_empty());
        NewDraft {
            side: self.side,
            needs: lines(&self.needs),
            challenges: lines(&self.challenges),
            values: values.map(str::to_owned).collect(),
        }
    }
}

pub async fn save(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::read(pairs)?;
    let new = typed.new_draft();
    let done: Result<Side, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::draft(a, id, typed.version, &new).await);
    let side = typed.side;
    let again = match done {
        Ok(_) => {
            return Ok(web::see_other(&format!("/relationships/{id}/statements?said=statement-drafted")));
        }
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            Again { typed: Some(typed), wrong, is_stale: false }
        }
        Err(Failure::Refused(Refusal::Stale)) => {
            Again { typed: Some(typed), is_stale: true, ..Again::default() }
        }
        Err(failure) => return Err(failure.into()),
    };
    page(actor.visit().await?, id, side, again).await
}
