//! Messages, notes, followers, and who outside waits.

use axum::extract::Path;
use db::act;
use kernel::{Failure, Id, Refusal};
use map::services::Confidentiality;
use people::{Actor, PersonId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField};
use web::{Answer, Form, see_other};

use super::super::done::{ask, or_again};
use super::meanwhile::meanwhile;
use super::{Choosable, choosable, filled, id_of, seen_for};
use crate::policy::Deed;
use crate::requests::actions::{self, Follower, Outside, Words};
use crate::requests::model::Part;
use crate::requests::{reading, store};

/// Something to say, and the last that whoever says it has read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsForm {
    body: String,
    seen: Option<String>,
    /// Somebody to name, chosen from those who read it.
    name: Option<String>,
    /// Chosen beside the box and not put in.
    #[serde(rename = "template")]
    _template: Option<String>,
}

impl WordsForm {
    fn split(self) -> (Words, Option<Id>) {
        let body = match filled(self.name).map(|name| format!("@{name}")) {
            Some(name) if !self.body.contains(&name) => format!("{name} {}", self.body),
            _ => self.body,
        };
        (Words { body }, self.seen.and_then(|id| id.parse().ok()))
    }
}

/// Whom one can name: everybody who reads what is said. Scripts take the names from here while one types.
pub async fn ask_mention(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let t = visit.speech();
    let seen = seen_for(&mut visit, &reference, Deed::Message).await?;
    let me = PersonId(visit.viewer().person);
    let readers = store::readers(&mut visit.view, seen.shown.id, false).await?;
    let others = readers.into_iter().filter(|one| one.id != me).map(|one| (one.name.clone(), one.name));
    let path = format!("/requests/{reference}");
    let sheet = Sheet {
        title: t.s("mention-title"),
        lead: t.s("mention-lead"),
        action: format!("{path}/messages"),
        fields: vec![
            SheetField::new("name", t.s("mention-whom"), Control::Pick(others.collect())),
            SheetField::new("body", t.s("composer-message"), Control::Text),
        ],
        button: t.s("composer-send"),
        back: path,
        ..Sheet::default()
    };
    ask(visit, sheet).await
}

pub async fn message(actor: Actor, Path(reference): Path<String>, Form(form): Form<WordsForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let (words, read) = form.split();
    let texts = ["composer-message", "composer-send", "messages"];
    if let Some(page) = meanwhile(&actor, &reference, Deed::Message, texts, &words, read).await? {
        return Ok(page);
    }
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::message(a, id, None, &words).await);
    or_again(outcome, &reference, "sent", async || {
        let mut visit = actor.visit().await?;
        let sheet = words_sheet(&mut visit, &reference, Deed::Message, texts, &words).await?;
        Ok((visit, sheet))
    })
    .await
}

pub async fn note(actor: Actor, Path(reference): Path<String>, Form(form): Form<WordsForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let (words, read) = form.split();
    let texts = ["composer-note", "composer-keep-note", "notes"];
    if let Some(page) = meanwhile(&actor, &reference, Deed::Note, texts, &words, read).await? {
        return Ok(page);
    }
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::note(a, id, None, &words).await);
    or_again(outcome, &reference, "noted", async || {
        let mut visit = actor.visit().await?;
        let sheet = words_sheet(&mut visit, &reference, Deed::Note, texts, &words).await?;
        Ok((visit, sheet))
    })
    .await
}

/// What somebody wanted to say and could not: their words again. Its title, its button, and where it goes.
async fn words_sheet(
    visit: &mut Visit,
    reference: &str,
    deed: Deed,
    [title, button, place]: [&'static str; 3],
    words: &Words,
) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, deed).await?;
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s(title),
        lead: seen.shown.subject,
        action: format!("{path}/{place}"),
        fields: vec![SheetField::new("body", t.s(title), Control::Text).value(words.body.as_str())],
        button: t.s(button),
        back: path,
        ..Sheet::default()
    })
}

pub async fn ask_follow(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = follow_sheet(&mut visit, &reference, "", Part::default()).await?;
    ask(visit, sheet).await
}

async fn follow_sheet(visit: &mut Visit, reference: &str, email: &str, part: Part) -> Result<Sheet, Failure> {
    let t = visit.speech();
    seen_for(visit, reference, Deed::AddFollower).await?;
    let path = format!("/requests/{reference}");
    let parts = vec![
        (Part::Participant.to_string(), t.s("follow-participant")),
        (Part::Watcher.to_string(), t.s("follow-watcher")),
    ];
    Ok(Sheet {
        title: t.s("follow-title"),
        lead: t.s("follow-lead"),
        action: format!("{path}/follow"),
        fields: vec![
            SheetField::new("person", t.s("follow-whom"), Control::Line)
                .hint(t.s("follow-hint"))
                .value(email),
            SheetField::new("part", t.s("follow-part"), Control::Choose(parts)).value(part.to_string()),
        ],
        button: t.s("add"),
        back: path,
        ..Sheet::default()
    })
}

/// The sheet names its field as the verb does.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowSheet {
    person: String,
    #[serde(default)]
    part: Part,
}

pub async fn follow(actor: Actor, Path(reference): Path<String>, Form(form): Form<FollowSheet>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let found: Option<i64> = {
        let mut view = actor.app.db.view(actor.viewer.clone()).await?;
        let key = form.person.trim().to_ascii_lowercase();
        view.maybe("SELECT id FROM persons WHERE email_key = $1 AND deactivated_at IS NULL", &[&key]).await?
    };
    let outcome = match found {
        Some(person) => {
            let input = Follower { person: PersonId::new(person), part: form.part };
            act!(actor.app.db, actor.viewer, |a| actions::add_follower(a, id, &input).await)
        }
        None => Err(Refusal::field("person", "field-unknown").into()),
    };
    or_again(outcome, &reference, "follows", async || {
        let mut visit = actor.visit().await?;
        let sheet = follow_sheet(&mut visit, &reference, &form.person, form.part).await?;
        Ok((visit, sheet))
    })
    .await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnfollowForm {
    person: Option<PersonId>,
}

/// Who follows and need not: oneself, or everybody for whoever may let others follow.
pub async fn ask_unfollow(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let t = visit.speech();
    let seen = seen_for(&mut visit, &reference, Deed::RemoveFollower).await?;
    let is_secret = seen.shown.confidentiality == Confidentiality::Confidential;
    let removes = seen.standing.may(Deed::AddFollower) && (!is_secret || seen.standing.provides);
    let me = visit.viewer().person;
    let followers: Vec<Choosable> = visit
        .view
        .all(
            "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name FROM request_participants f
             JOIN persons p ON p.id = f.person_id WHERE f.request_id = $1 ORDER BY name, p.id LIMIT 200",
            &[&seen.shown.id],
        )
        .await?;
    let choices = choosable(followers.into_iter().filter(|one| removes || one.id == me).collect());
    let path = format!("/requests/{reference}");
    let fields = match choices.is_empty() {
        true => Vec::new(),
        false => vec![SheetField::new("person", t.s("unfollow-whom"), Control::Pick(choices))],
    };
    let sheet = Sheet {
        title: t.s("unfollow-title"),
        lead: t.s(if fields.is_empty() { "unfollow-nobody" } else { "unfollow-lead" }),
        action: format!("{path}/unfollow"),
        button: t.s("unfollow-button"),
        fields,
        back: path,
        ..Sheet::default()
    };
    ask(visit, sheet).await
}

pub async fn unfollow(actor: Actor, Path(reference): Path<String>, Form(form): Form<UnfollowForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let person = form.person.unwrap_or(PersonId(actor.viewer.person));
    act!(actor.app.db, actor.viewer, |a| actions::remove_follower(a, id, person).await)?;
    // Whoever does not follow it any more may not see it any more.
    let sees = {
        let mut view = actor.app.db.view(actor.viewer.clone()).await?;
        store::find(&mut view, PersonId(actor.viewer.person), id)
            .await?
            .is_some_and(|found| reading::standing(&found.shown, &actor.viewer).may(Deed::See))
    };
    Ok(see_other(&if sees {
        format!("/requests/{reference}?said=follows-not")
    } else {
        "/?said=follows-not".to_owned()
    }))
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct OutsideForm {
    external_customer: String,
    external_reference: Option<String>,
}

pub async fn ask_outside(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = outside_sheet(&mut visit, &reference, None).await?;
    ask(visit, sheet).await
}

async fn outside_sheet(
    visit: &mut Visit,
    reference: &str,
    form: Option<&OutsideForm>,
) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, Deed::ChangeOutside).await?;
    let types: Vec<Choosable> = visit
        .view
        .all(
            "SELECT id, one AS name FROM external_customer_types WHERE retired_at IS NULL ORDER BY name_key LIMIT 100",
            &[],
        )
        .await?;
    let mut choices = vec![(String::new(), t.s("about-outside-nobody"))];
    choices.extend(choosable(types));
    let (who, case) = match form {
        Some(form) => (form.external_customer.clone(), form.external_reference.clone()),
        None => (
            seen.shown.external_customer_id.map(|id| id.to_string()).unwrap_or_default(),
            seen.shown.external_reference.clone(),
        ),
    };
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("outside-title"),
        lead: t.s("outside-lead"),
        action: format!("{path}/outside"),
        fields: vec![
            SheetField::new("external_customer", t.s("outside-who"), Control::Pick(choices)).value(who),
            SheetField::new("external_reference", t.s("outside-case"), Control::Line)
                .optional()
                .value(case.unwrap_or_default()),
        ],
        button: t.s("save"),
        back: path,
        ..Sheet::default()
    })
}

pub async fn outside(actor: Actor, Path(reference): Path<String>, Form(form): Form<OutsideForm>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let input = Outside {
        external_customer: form.external_customer.clone(),
        external_reference: filled(form.external_reference.clone()),
    };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::change_outside(a, id, None, &input).await);
    or_again(outcome, &reference, "changed", async || {
        let mut visit = actor.visit().await?;
        let sheet = outside_sheet(&mut visit, &reference, Some(&form)).await?;
        Ok((visit, sheet))
    })
    .await
}
