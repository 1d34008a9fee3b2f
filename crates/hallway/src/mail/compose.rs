//! From a mail in hand to what is written in it: as its recipient may see it now, in their language and time zone.

use db::{View, act, record};
use improve::reviews::{self, ReviewId};
use kernel::icalendar::{Mailbox, Method};
use kernel::{Failure, Id, Refusal, Viewer};
use map::services::Confidentiality;
use people::entrance::links::{self, Offer, Purpose};
use people::persons::model::is_own_address;
use people::session::{self, Session};
use people::{App, ForCalendar, Letter, PersonId};
use serve::policy::Deed;
use serve::requests::model::{Happened, RequestEvent, TextId, called};
use serve::requests::reading::{self, Seen};
use web::{Speech, Words};

use super::Kind;
use super::letter::{Line, Said, Sheet};
use super::store::InHand;
use crate::notices::model::{Reason, Topic};
use crate::notices::store::{self as notices, About, Notice};
use crate::notices::thing::Thing;
use crate::notices::{sentence, unsubscribe_link};

/// Whom a mail is for, and how to speak to them.
struct Recipient {
    viewer: Viewer,
    session: Session,
    email: String,
    t: Speech,
}

/// What is written, or nothing: then there is nothing to tell any more.
pub async fn compose(app: &App, mail: &InHand) -> Result<Option<Letter>, Failure> {
    let mut view = app.db.view(Viewer::nobody()).await?;
    let Some((viewer, session)) = session::of_person(&mut view, mail.person_id).await? else {
        return Ok(None);
    };
    let email: String = view.one("SELECT email FROM persons WHERE id = $1", &[&mail.person_id]).await?;
    if !is_own_address(&email) {
        return Ok(None);
    }
    let t = Speech::new(Words::of(&viewer.language), &viewer.time_zone, view.now);
    let to = Recipient { viewer, session, email, t };
    view.viewer = to.viewer.clone();
    match mail.kind {
        Kind::Notice if mail.request_id.is_some() => of_request(app, mail, &to, view).await,
        Kind::Notice => of_thing(app, mail, &to, view).await,
        Kind::Digest => digest(app, mail, &to, view).await,
        Kind::Invitation | Kind::Reset => {
            drop(view);
            link(app, mail, &to).await
        }
    }
}

/// The same to a person for whom nothing is kept: a mail that tries the way.
pub fn trial(
    app: &App,
    t: &Speech,
    viewer: &Viewer,
    email: String,
    organisation: &str,
    id: i64,
) -> anyhow::Result<Letter> {
    let sheet = Sheet {
        language: t.tag(),
        fact: t.s("mail-test-fact"),
        link: app.link("/settings/mail"),
        button: t.s("mail-test-button"),
        why: t.a1("mail-why-test", "organisation", organisation),
        ..Sheet::default()
    };
    Ok(Letter {
        to: email,
        name: viewer.name.clone(),
        message_id: ["test.", &id.to_string(), "@", &app.host()].concat(),
        thread: None,
        subject: t.s("mail-test-subject"),
        text: sheet.text(),
        html: sheet.html()?,
        at: t.now,
        unsubscribe: None,
        calendar: None,
    })
}

async fn of_request(
    app: &App,
    mail: &InHand,
    to: &Recipient,
    mut view: View,
) -> Result<Option<Letter>, Failure> {
    let Some(request) = mail.request_id else { return Ok(None) };
    let mut notices = notices::of_mail(&mut view, mail.id, to.viewer.person).await?;
    let seen = match reading::by_id(&mut view, request).await {
        Ok(seen) => seen,
        Err(Failure::Refused(Refusal::NotFound)) => return Ok(None),
        Err(other) => return Err(other),
    };
    // It could be seen by that kind of event, and not (any more) by its own words.
    notices.retain(|notice| event_of(&seen, notice).is_some());
    let Some(newest) = notices.last().cloned() else { return Ok(None) };
    let (t, organisation) = (&to.t, to.session.organisation.as_str());
    let topic = Topic::of(newest.stand, newest.reason);
    let mut sheet = Sheet { language: t.tag(), ..Sheet::default() };
    let subject;
    let mut thread = None;
    if seen.shown.confidentiality == Confidentiality::Confidential {
        // No name, no number, no service: whoever reads the mail of somebody else learns nothing.
        subject = t.s("mail-confidential");
        sheet.fact = t.s("mail-confidential");
        sheet.link = app.link("/notices");
        sheet.button = t.s("mail-open");
        sheet.why = t.a1("mail-why-confidential", "organisation", organisation);
    } else {
        let reference = called(&seen.shown.reference);
        subject = t.a2("mail-subject", "reference", &reference, "subject", &seen.shown.subject);
        sheet.fact = sentence(t, &newest);
        sheet.sentences = notices[..notices.len() - 1].iter().map(|notice| sentence(t, notice)).collect();
        sheet.link = app.link(&["/requests/", seen.shown.reference.as_str()].concat());
        sheet.button = match newest.reason == Reason::Done && seen.may(Deed::Close, &to.viewer) {
            true => t.s("mail-settled"),
            false => t.a1("mail-open-request", "reference", &reference),
        };
        sheet.said = notices.iter().filter_map(|notice| said(t, &seen, notice)).collect();
        sheet.why = t.a1(why(&newest), "organisation", organisation);
        thread = Some(["request.", &request.to_string(), "@", &app.host()].concat());
    }
    Ok(Some(close(app, mail, to, sheet, subject, thread, Some(topic))?))
}

/// Of what is no request, such as a round: one mail for each notice, without a word of what anybody said.
async fn of_thing(
    app: &App,
    mail: &InHand,
    to: &Recipient,
    mut view: View,
) -> Result<Option<Letter>, Failure> {
    let notices = notices::of_mail(&mut view, mail.id, to.viewer.person).await?;
    let Some(newest) = notices.last() else {
        // Of what was read meanwhile nothing goes out. Of the safe channel there never is a notice.
        let was_told = notices::has_notices(&mut view, mail.id).await?;
        return if was_told { Ok(None) } else { news(app, mail, to).map(Some) };
    };
    let Some(thing) = Thing::of(newest.reason) else { return Ok(None) };
    let t = &to.t;
    let sheet = Sheet {
        language: t.tag(),
        fact: sentence(t, newest),
        link: app.link(&newest.path()),
        button: t.s(thing.button(newest.reason)),
        why: t.a1(thing.why(newest.reason), "organisation", &to.session.organisation),
        ..Sheet::default()
    };
    let topic = Topic::of(newest.stand, newest.reason);
    let (reason, title) = (newest.reason, newest.title.clone());
    if thing != Thing::Review {
        return Ok(Some(close(app, mail, to, sheet, title, None, Some(topic))?));
    }
    let id = ReviewId(newest.thing_id.unwrap_or(Id(0)));
    of_review(app, mail, to, &mut view, sheet, (id, reason, topic)).await
}

/// When and where it is stands in the mail and in its part for calendars; what is on its table in neither.
async fn of_review(
    app: &App,
    mail: &InHand,
    to: &Recipient,
    view: &mut View,
    mut sheet: Sheet,
    (id, reason, topic): (ReviewId, Reason, Topic),
) -> Result<Option<Letter>, Failure> {
    let review = match reviews::reading::known(view, &to.viewer, id).await {
        Ok((_, review)) => review.told_to(&to.viewer),
        Err(Failure::Refused(Refusal::NotFound)) => return Ok(None),
        Err(other) => return Err(other),
    };
    let t = &to.t;
    let ends = (&review.provider_name, &review.customer_name);
    let subject = t.a2("review-of", "provider", ends.0, "customer", ends.1);
    let method = match reason {
        Reason::ReviewPlanned | Reason::ReviewMoved => Some(Method::Request),
        Reason::ReviewCalledOff | Reason::ReviewLeftOut => Some(Method::Cancel),
        _ => None,
    };
    if method.is_some() || reason == Reason::ReviewReminds {
        sheet.sentences = vec![reviews::pages::when(t, &review)];
    }
    let mut letter = close(app, mail, to, sheet, subject, None, Some(topic))?;
    if let Some(method) = method {
        let from = organizer(app, to, view, review.planned_by).await?;
        let mailbox = Mailbox { name: to.viewer.name.clone(), email: to.email.clone() };
        let entry = reviews::pages::invitation(t, app, &review, method, from, Some(mailbox));
        letter.calendar = Some(ForCalendar { media_type: method.media_type(), text: entry.write() });
    }
    Ok(Some(letter))
}

/// Who invites: whoever planned it, so that an answer reaches somebody; where the recipient may not know who that is, or they
/// are gone, Hallway itself.
async fn organizer(
    app: &App,
    to: &Recipient,
    view: &mut View,
    planned_by: Option<PersonId>,
) -> Result<Option<Mailbox>, Failure> {
    record! {
        struct Who {
            pub name: String,
            pub email: String,
        }
    }
    let found: Option<Who> = view
        .maybe(
            "SELECT COALESCE(preferred_name, name) AS name, email FROM persons
             WHERE id = $1 AND deactivated_at IS NULL",
            &[&planned_by],
        )
        .await?;
    let found = found.filter(|who| is_own_address(&who.email));
    Ok(match found {
        Some(who) => Some(Mailbox { name: who.name, email: who.email }),
        None => app
            .post
            .as_ref()
            .map(|post| Mailbox { name: to.session.organisation.clone(), email: post.sender().to_owned() }),
    })
}

/// That there is something, and not what: no name, no place, no subject that tells.
fn news(app: &App, mail: &InHand, to: &Recipient) -> Result<Letter, Failure> {
    let t = &to.t;
    let sheet = Sheet {
        language: t.tag(),
        fact: t.s("mail-news"),
        link: app.link("/"),
        button: t.s("mail-open"),
        why: t.a1("mail-why-confidential", "organisation", &to.session.organisation),
        ..Sheet::default()
    };
    let (text, html) = (sheet.text(), sheet.html()?);
    Ok(letter(mail, to, t.s("mail-news"), text, html))
}

/// What happened, as this recipient may know of it; nothing of a first word that was taken back.
fn event_of<'a>(seen: &'a Seen, notice: &Notice) -> Option<&'a Happened> {
    let found = seen.events.iter().find(|one| one.id == notice.event_id)?;
    let taken_back =
        |one: &Happened| one.at >= found.at && matches!(one.event, RequestEvent::AcknowledgementTakenBack {});
    let is_gone = notice.reason == Reason::HasIt && seen.events.iter().any(taken_back);
    Some(found).filter(|_| !is_gone)
}

/// What was said with it. Notes stay in Hallway: a mail is read by more than a team.
fn said(t: &Speech, seen: &Seen, notice: &Notice) -> Option<Said> {
    let event = event_of(seen, notice)?;
    let body = match &event.event {
        RequestEvent::Noted { .. } | RequestEvent::WasMissing { .. } => return None,
        RequestEvent::Opened { .. } if seen.reads() => seen.whole.body.clone(),
        other => text_of(seen, other.text()?)?,
    };
    let paragraphs: Vec<String> =
        body.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect();
    let who = notice.who(t);
    (!paragraphs.is_empty()).then_some(Said { who, paragraphs })
}

fn text_of(seen: &Seen, id: TextId) -> Option<String> {
    seen.text(id).map(|text| text.body.clone())
}

/// The key of why somebody gets it.
fn why(notice: &Notice) -> &'static str {
    use crate::notices::model::Stand;
    match notice.stand {
        Stand::Asker => "mail-why-asker",
        Stand::Holder => "mail-why-holder",
        Stand::Team => "mail-why-team",
        Stand::Follower => "mail-why-follower",
        Stand::Named => "mail-why-named",
    }
}

async fn digest(app: &App, mail: &InHand, to: &Recipient, mut view: View) -> Result<Option<Letter>, Failure> {
    let notices = notices::of_mail(&mut view, mail.id, to.viewer.person).await?;
    if notices.is_empty() {
        return Ok(None);
    }
    let t = &to.t;
    let mut lines: Vec<(About, Line)> = Vec::new();
    for notice in notices.iter().rev() {
        let is_secret = notice.is_confidential();
        if let Some((_, line)) = lines.iter_mut().find(|(of, _)| *of == notice.about()) {
            if !is_secret {
                line.sentence = [&sentence(t, notice), " ", &line.sentence].concat();
            }
            continue;
        }
        let line = match is_secret {
            true => {
                Line { title: t.s("mail-confidential"), link: app.link("/notices"), sentence: String::new() }
            }
            false => Line {
                title: match &notice.reference {
                    Some(reference) => {
                        let (reference, subject) = (called(reference), notice.title.as_str());
                        t.a2("mail-subject", "reference", reference, "subject", subject)
                    }
                    None => notice.title.clone(),
                },
                link: app.link(&notice.path()),
                sentence: sentence(t, notice),
            },
        };
        lines.push((notice.about(), line));
    }
    let n = lines.len();
    let sheet = Sheet {
        language: t.tag(),
        fact: t.a1("mail-digest-fact", "n", n),
        lines: lines.into_iter().map(|(_, line)| line).collect(),
        link: app.link("/notices"),
        button: t.s("mail-open"),
        why: t.a1("mail-why-digest", "organisation", &to.session.organisation),
        ..Sheet::default()
    };
    let subject = t.a1("mail-digest-subject", "n", n);
    Ok(Some(close(app, mail, to, sheet, subject, None, None)?))
}

/// An invitation or a way to a new password: the link is made now, and is in this mail alone.
async fn link(app: &App, mail: &InHand, to: &Recipient) -> Result<Option<Letter>, Failure> {
    let purpose = if mail.kind == Kind::Reset { Purpose::Reset } else { Purpose::Invitation };
    let (person, made_by, is_first_try) = (mail.person_id, mail.made_by, mail.tries == 1);
    let offer: Result<Option<Offer>, Failure> = act!(app.db, Viewer::system(), |a| {
        links::for_mail(a, person, purpose, made_by, is_first_try).await
    });
    let Some(offer) = offer? else { return Ok(None) };
    let (t, organisation) = (&to.t, to.session.organisation.as_str());
    let until = t.at(offer.expires_at);
    let (subject, fact, button, why) = match purpose {
        Purpose::Reset => (
            t.a1("mail-reset-subject", "organisation", organisation),
            t.a1("mail-reset-fact", "until", &until),
            t.s("mail-reset-button"),
            t.s("mail-why-reset"),
        ),
        Purpose::Invitation | Purpose::Setup => (
            t.a1("mail-invitation-subject", "organisation", organisation),
            t.a2("mail-invitation-fact", "organisation", organisation, "until", &until),
            t.s("mail-invitation-button"),
            t.a1("mail-why-invitation", "organisation", organisation),
        ),
    };
    let link = app.link(&offer.path());
    let sheet = Sheet { language: t.tag(), fact, link, button, why, ..Sheet::default() };
    let (text, html) = (sheet.text(), sheet.html()?);
    Ok(Some(letter(mail, to, subject, text, html)))
}

fn letter(mail: &InHand, to: &Recipient, subject: String, text: String, html: String) -> Letter {
    Letter {
        to: to.email.clone(),
        name: to.viewer.name.clone(),
        message_id: mail.message_id.clone(),
        thread: None,
        subject,
        text,
        html,
        at: to.t.now,
        unsubscribe: None,
        calendar: None,
    }
}

/// A mail that can be ended: with its thread, and the two ways to have fewer.
fn close(
    app: &App,
    mail: &InHand,
    to: &Recipient,
    mut sheet: Sheet,
    subject: String,
    thread: Option<String>,
    topic: Option<Topic>,
) -> Result<Letter, Failure> {
    let t = &to.t;
    let seal = people::seal(&to.session.seal);
    let end = app.link(&unsubscribe_link(&seal, Id(mail.person_id.get()), topic));
    sheet.settings = Some((t.s("mail-settings"), app.link("/settings/notices")));
    sheet.unsubscribe = Some((t.s("mail-unsubscribe"), end.clone()));
    let (text, html) = (sheet.text(), sheet.html()?);
    Ok(Letter { thread, unsubscribe: Some(end), ..letter(mail, to, subject, text, html) })
}
