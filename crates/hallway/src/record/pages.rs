//! The page of the record, and what is the same for programs: who may read it, and what they wanted.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::text::EmailAddress;
use kernel::{Failure, Id, Instant, Refusal};
use people::policy::{Deed, require, require_sight};
use people::views::Listed;
use people::{App, Visit, persons};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Pages, Paging, Speech, get};

use super::model::{Filter, Group};
use super::store;
use super::views::RecordEntry;

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings/record", get(show))
}

/// What somebody wants to see of the record.
#[derive(Default)]
pub struct Wanted {
    pub group: Option<Group>,
    pub person: Option<Id>,
    /// Days as `2026-01-31`, the last one with all its hours.
    pub from: Option<String>,
    pub to: Option<String>,
}

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    group: String,
    /// The address of a person.
    #[serde(default)]
    who: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "record/record.html")]
struct RecordPage {
    t: Speech,
    chrome: Chrome,
    asked: Asked,
    /// The address is nobody's.
    is_unknown: bool,
    entries: Vec<RecordEntry>,
    next: Option<String>,
}

impl RecordPage {
    const GROUPS: &[Group] = Group::ALL;

    fn is_filtered(&self) -> bool {
        let asked = &self.asked;
        [&asked.group, &asked.who, &asked.from, &asked.to].iter().any(|value| !value.is_empty())
    }
}

async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    allow(&visit)?;
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let group = match asked.group.as_str() {
        "" => None,
        word => Some(word.parse().map_err(|_| Refusal::field("group", "field-choice"))?),
    };
    let person = find(&mut visit, &asked.who).await?;
    let is_unknown = person.is_none() && !asked.who.is_empty();
    let wanted = Wanted { group, person, from: given(&asked.from), to: given(&asked.to) };
    let paging = Paging { limit: None, after: asked.after.clone() };
    let listed = match is_unknown {
        true => Listed { items: Vec::new(), next: None },
        false => read(&mut visit, &wanted, &paging).await?,
    };
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let page = RecordPage { t, chrome, asked, is_unknown, entries: listed.items, next: listed.next };
    Ok(Page(page).into_response())
}

async fn find(visit: &mut Visit, address: &str) -> Result<Option<Id>, Failure> {
    let Ok(address) = EmailAddress::parse("who", address) else { return Ok(None) };
    let found = persons::store::find_by_email(&mut visit.view, &address.key()).await?;
    Ok(found.map(|person| person.id.0))
}

fn allow(visit: &Visit) -> Result<(), Refusal> {
    require_sight(visit.viewer(), Deed::ReadDirectory)?;
    require(visit.viewer(), Deed::ReadRecord)
}

/// A page of the record for whoever may read it.
pub async fn read(
    visit: &mut Visit,
    wanted: &Wanted,
    paging: &Paging,
) -> Result<Listed<RecordEntry>, Failure> {
    const LIST: &str = "record";
    allow(visit)?;
    let (seal, t) = (visit.seal(), visit.speech());
    let place = paging.after.as_deref().map(|cursor| seal.open::<2>(LIST, cursor)).transpose()?;
    let day = |field: &'static str, text: &Option<String>, later: i64| {
        let begin = |text: &String| begin_of_day(&t, text, later).ok_or(Refusal::field(field, "field-date"));
        text.as_ref().map(begin).transpose()
    };
    let filter = Filter {
        group: wanted.group,
        person: wanted.person,
        from: day("from", &wanted.from, 0)?,
        before: day("to", &wanted.to, 1)?,
        after: place.map(|[at, id]| (Instant(at), Id(id))),
        limit: paging.limit() + 1,
    };
    let mut entries = store::list(&mut visit.view, &filter).await?;
    let more = i64::try_from(entries.len()).is_ok_and(|n| n > paging.limit());
    entries.truncate(usize::try_from(paging.limit()).unwrap_or(usize::MAX));
    let last = entries.last().filter(|_| more);
    let next = last.map(|last| seal.cursor(LIST, &[last.at.0, last.id.0]));
    let named = store::named(&mut visit.view, &entries).await?;
    let items = entries.into_iter().map(|entry| RecordEntry::of(t.words(), entry, &named)).collect();
    Ok(Listed { items, next })
}

/// When this day, or the one so many days later, begins for the viewer.
fn begin_of_day(t: &Speech, text: &str, days: i64) -> Option<Instant> {
    let day: jiff::civil::Date = text.trim().parse().ok()?;
    let day = day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    t.from_input(&format!("{day}T00:00"))
}
