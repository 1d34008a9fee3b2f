//! The page that opens the day. Six statements, the session and the count of the menu among them.

use askama::Template;
use axum::response::IntoResponse;
use kernel::{Instant, Kind, Viewer};
use map::cards::today::{CardsToday, cards_today};
use map::deliveries::today::{ExpectedToday, expected_today};
use map::policy::Deed;
use map::relationships::State as Standing;
use map::services::Confidentiality;
use people::{App, Counts, PersonId, TeamId, Visit, avatar};
use serve::problems::Notices;
use serve::ratings::{Waiting, tickets, unanswered};
use serve::requests::chip::Chip;
use serve::requests::model::State;
use serve::requests::narrowed::Tab;
use serve::requests::pages::Line;
use serve::requests::store::{self as requests, Shown, Today};
use web::{Answer, Chrome, Page, Pages, Speech, get, initials};

use super::lead;
use super::store::{self, Served};
use crate::notices;

/// What is read of what waits for the viewer's teams, so that the lead can count.
const READ: i64 = 50;
/// What is shown of each list; the rest is a page away.
const SHOWN: usize = 12;
const SERVED: i64 = 6;
/// What is read of the news, so that those of one request can be one line, and what is shown of it.
const NEWS_READ: i64 = 40;
const NEWS_SHOWN: usize = 6;
/// So many questions how it was are shown; the others are a page away.
const HOW_SHOWN: usize = 3;
const EXPECTED: i64 = 8;

pub fn pages() -> Pages<App> {
    Pages::new().route("/", get(show))
}

#[derive(Template)]
#[template(path = "today/today.html")]
struct TodayPage {
    t: Speech,
    chrome: Chrome,
    greeting: String,
    lead: String,
    /// Nobody waits for a word, and this is worth saying.
    all_heard: bool,
    unheard: Vec<Line>,
    unheard_total: i64,
    queue: String,
    /// Where the rest of the two lists is.
    more_unheard: String,
    more_promised: String,
    /// Whose askers have heard nothing for too long: the viewer's own, and those nobody has.
    silent: Vec<Promised>,
    more_silent: String,
    promised_title: String,
    promised: Vec<Promised>,
    promised_total: usize,
    waited: Vec<Waited>,
    /// There is more that the viewer waits for.
    waits_for_more: bool,
    /// What is said to be done, for the viewer to say whether it is.
    said_done: Vec<Waited>,
    served: Vec<Customer>,
    /// The teams of which the viewer is asked, as their lead, to complete the map, and until when.
    asked_of: Vec<(String, String)>,
    asked_until: Option<String>,
    /// Who of the team is away or leaves with open requests: where these are, and what is said of it.
    absent: Vec<(String, String)>,
    /// What was said to a side for which the viewer speaks, and waits for a word.
    said: Vec<SaidToUs>,
    /// There is news in the safe channel.
    safe_news: bool,
    /// That needs wait for an answer of the viewer, and that some have waited too long for one of a team below.
    needs: Option<String>,
    needs_above: Option<String>,
    /// That reviews wait for what came of them, and that some come within a week.
    reviews: Option<String>,
    /// That Hallway asks for an improvement, where a promise is kept less than agreed.
    improvements_asked: Option<String>,
    /// After which of their requests the viewer is asked how it was, and has not said it yet.
    how: Vec<Waiting>,
    how_total: usize,
    /// What the viewer had asked again and that is not asked any more.
    paused: Vec<String>,
    /// What others deliver to the viewer and their teams today.
    expected: ExpectedToday,
    /// Whether the cards of their teams are clear.
    cards: CardsToday,
    /// What happened to requests and was not read yet.
    news: Vec<notices::Line>,
    news_total: i64,
    /// Where a notice that is read leads back to.
    back: &'static str,
    may_read: bool,
    /// People come by a team, and somebody of it writes it down.
    may_write_walk_ups: bool,
    /// What is known to be a problem now of services that the viewer asked lately.
    problems: Notices,
    /// Nothing is here yet: the ways to begin.
    begin: Option<Ways>,
}

struct Promised {
    line: Line,
    /// For whom, and who has it.
    who: String,
    is_late: bool,
    /// A date was given, so that another one is a new one.
    has_date: bool,
}

struct Waited {
    line: Line,
    /// What whoever has it says or does.
    says: String,
    when: String,
    note: String,
}

struct Customer {
    path: String,
    name: String,
    initials: String,
    avatar: u8,
    is_person: bool,
    standing: String,
    last: String,
    open: i64,
}

/// Somebody signed a statement, or said how they understand ours.
struct SaidToUs {
    path: String,
    says: String,
    of_whom: String,
}

struct Ways {
    administers: bool,
    may_offer: bool,
    team: Option<TeamId>,
    is_guest: bool,
}

async fn show(mut visit: Visit) -> Answer {
    let viewer = visit.viewer().clone();
    let me = PersonId(viewer.person);
    let (counted, news) = notices::store::today(&mut visit.view, viewer.person, NEWS_READ).await?;
    let counts = Counts { waiting: counted.waiting, news: counted.news };
    let (chrome, t) = (visit.chrome_with("room-today", counts), visit.speech());
    let today = requests::today(&mut visit.view, me, t.now, end_of_day(&t), READ, READ + 1).await?;
    let Today { unheard, mut promised, waited: asked, silent, problems, how } = today;
    let more_promised = promised.len() as i64 > READ;
    promised.truncate(READ as usize);
    let more_asked = asked.len() as i64 > READ;
    let (waited, said_done): (Vec<Shown>, Vec<Shown>) =
        asked.into_iter().partition(|shown| shown.state.is_open());
    let (absent, rows): (Vec<Served>, Vec<Served>) =
        store::served(&mut visit.view, me, t.now, SERVED, &tickets(&how, me))
            .await?
            .into_iter()
            .partition(|row| row.absent.is_some());
    let (answered, rows): (Vec<Served>, Vec<Served>) =
        rows.into_iter().partition(|row| row.answered.is_some());
    let answered: Vec<String> = answered.into_iter().filter_map(|row| row.answered).collect();
    let (paused, rows): (Vec<Served>, Vec<Served>) = rows.into_iter().partition(|row| row.paused.is_some());
    let paused: Vec<String> = paused.into_iter().filter_map(|row| row.paused).collect();
    let how = unanswered(how, me, &answered);
    let (said, rows): (Vec<Served>, Vec<Served>) = rows.into_iter().partition(|row| row.said.is_some());
    let (safe, said): (Vec<Served>, Vec<Served>) =
        said.into_iter().partition(|row| row.said.as_deref() == Some("safe"));
    let (tallies, said): (Vec<Served>, Vec<Served>) =
        said.into_iter().partition(|row| row.statement.is_none());
    let counted =
        |said: &str| tallies.iter().find(|row| row.said.as_deref() == Some(said)).map(|row| row.open);
    let (asked_of, served): (Vec<Served>, Vec<Served>) =
        rows.into_iter().partition(|row| row.asked_until.is_some());
    let expected = expected_today(&mut visit.view, &viewer, t.now, EXPECTED).await?;
    let problems = Notices::lately(&t, &viewer, problems);
    let cards = cards_today(&mut visit.view, &viewer).await?;
    for shown in unheard.iter().take(SHOWN).chain(promised.iter().take(SHOWN)).chain(&silent) {
        if shown.confidentiality == Confidentiality::Confidential {
            visit.view.saw(shown.id.0, shown.audience);
        }
    }
    let unheard_total = counts.waiting.max(unheard.len() as i64);
    let waiting = lead::Waiting {
        unheard: &unheard,
        unheard_total,
        promised: &promised,
        more_promised,
        waited: waited.len(),
        said_done: said_done.len(),
        more_asked,
        provides: !viewer.teams.is_empty(),
    };
    let is_empty = unheard.is_empty()
        && promised.is_empty()
        && waited.is_empty()
        && said_done.is_empty()
        && asked_of.is_empty()
        && absent.is_empty()
        && said.is_empty()
        && safe.is_empty()
        && tallies.is_empty()
        && how.is_empty()
        && paused.is_empty()
        && served.is_empty()
        && expected.is_empty()
        && news.is_empty()
        && problems.is_empty()
        && cards.is_empty();
    let page = TodayPage {
        greeting: t.a1(greeting(&t), "name", web::first_name(&viewer.name)),
        lead: waiting.words(&t),
        all_heard: waiting.provides
            && unheard.is_empty()
            && promised.is_empty()
            && waited.is_empty()
            && said_done.is_empty(),
        unheard_total,
        queue: queue(&unheard, Tab::All),
        more_unheard: queue(&unheard, Tab::Unheard),
        more_promised: queue(&promised, Tab::Late),
        more_silent: queue(&silent, Tab::Silent),
        silent: silent.iter().map(|shown| Promised::of(&t, &viewer, shown)).collect(),
        promised_title: match lead::only_team(&promised) {
            Some(team) => t.a1("today-promised-by", "team", team),
            None => t.s("today-promised"),
        },
        unheard: unheard.iter().take(SHOWN).map(|shown| Line::of(&t, &viewer, shown)).collect(),
        promised_total: promised.len(),
        promised: promised.iter().take(SHOWN).map(|shown| Promised::of(&t, &viewer, shown)).collect(),
        waits_for_more: waited.len() > SHOWN || more_asked,
        waited: waited.iter().take(SHOWN).map(|shown| Waited::of(&t, &viewer, shown)).collect(),
        said_done: said_done.iter().take(SHOWN).map(|shown| Waited::of(&t, &viewer, shown)).collect(),
        served: served.iter().map(|served| Customer::of(&t, &viewer, served)).collect(),
        asked_until: asked_of
            .first()
            .and_then(|part| part.asked_until.as_deref()?.parse().ok())
            .map(|day| t.date(day)),
        absent: absent
            .into_iter()
            .map(|row| {
                let key = match row.absent.as_deref() {
                    Some("left") => "today-absent-left",
                    Some("away") => "today-absent-away",
                    _ => "today-absent-leaves",
                };
                let says = t.a2(key, "name", &row.customer_name, "n", row.open);
                (format!("/people/{}/open", row.customer_id), says)
            })
            .collect(),
        asked_of: asked_of
            .into_iter()
            .map(|part| {
                (format!("/relationships/completeness?team={}", part.customer_id), part.customer_name)
            })
            .collect(),
        safe_news: !safe.is_empty(),
        needs: counted("needs").map(|n| t.a1("today-needs", "n", n)),
        needs_above: counted("needs_above").map(|n| t.a1("today-needs-above", "n", n)),
        reviews: match (counted("reviews_wait"), counted("reviews_soon")) {
            (Some(n), _) => Some(t.a1("reviews-lead-wait", "n", n)),
            (None, soon) => soon.map(|n| t.a1("today-reviews-soon", "n", n)),
        },
        improvements_asked: counted("improvements_asked").map(|n| t.a1("today-improvements-asked", "n", n)),
        said: said.iter().filter_map(|row| SaidToUs::of(&t, row)).collect(),
        paused,
        how_total: how.len(),
        how: how.into_iter().take(HOW_SHOWN).collect(),
        expected: ExpectedToday {
            t: t.clone(),
            rows: expected,
            back: "today",
            may_judge: viewer.may_write(),
        },
        problems,
        cards: CardsToday { t: t.clone(), rows: cards },
        news: notices::lines(&t, &news).into_iter().take(NEWS_SHOWN).collect(),
        news_total: counts.news,
        back: "today",
        may_read: viewer.may_write(),
        may_write_walk_ups: serve::policy::require_walk_up(&viewer, None).is_ok(),
        begin: is_empty.then(|| Ways::of(&viewer)),
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

/// The key of the greeting at this viewer's hour.
fn greeting(t: &Speech) -> &'static str {
    match t.local(t.now).hour() {
        5..12 => "today-good-morning",
        12..18 => "today-good-afternoon",
        _ => "today-good-evening",
    }
}

/// The last instant of this viewer's day.
fn end_of_day(t: &Speech) -> Instant {
    let tomorrow = t.local(t.now).tomorrow().and_then(|same_time| same_time.start_of_day());
    tomorrow.map_or(t.now, |midnight| Instant(Instant::from_timestamp(midnight.timestamp()).0 - 1))
}

/// Where all of these are: in the queue of the one team that they are for, or of the viewer's own.
fn queue(some: &[Shown], tab: Tab) -> String {
    match (lead::only_team(some), some.first()) {
        (Some(_), Some(first)) => format!("/requests?team={}&tab={tab}", first.team_id),
        _ => format!("/requests?tab={tab}"),
    }
}

impl Promised {
    fn of(t: &Speech, viewer: &Viewer, shown: &Shown) -> Self {
        let line = Line::of(t, viewer, shown);
        let whom = shown.requested_for_name.as_ref().unwrap_or(&line.requester);
        let who = match (&shown.assignee_name, shown.assignee_id) {
            (_, Some(id)) if id.0 == viewer.person => t.a1("today-for-you-have-it", "whom", whom),
            (Some(name), _) => t.a2("today-for-has-it", "whom", whom, "name", name),
            (None, _) => t.a1("today-for-nobody-has-it", "whom", whom),
        };
        let is_late = lead::is_late(shown, t.now) && viewer.may_write();
        Self { line, who, is_late, has_date: shown.promised_at.is_some() }
    }
}

impl Waited {
    fn of(t: &Speech, viewer: &Viewer, shown: &Shown) -> Self {
        let line = Line::of(t, viewer, shown);
        let says = match &line.chip {
            _ if !shown.state.is_open() => t.s("today-says-done"),
            Some(Chip { rest, .. }) if shown.state == State::Waiting => rest.clone(),
            _ => line.state.clone(),
        };
        let (when, note) = match (&shown.external_one, shown.resolved_at) {
            (_, Some(at)) if !shown.state.is_open() => (t.at(at), String::new()),
            (Some(one), _) if !line.is_late => {
                (line.expected.clone(), t.a1("today-waits-behind", "one", lead::outside(t, one)))
            }
            _ => (line.expected.clone(), line.expected_note.clone()),
        };
        Self { line, says, when, note }
    }
}

impl SaidToUs {
    fn of(t: &Speech, row: &Served) -> Option<Self> {
        let key = ["listen-turn-", row.said.as_deref()?].concat();
        Some(Self {
            path: format!("/statements/{}#answer", row.statement?),
            says: t.a1(&key, "name", &row.customer_name),
            of_whom: t.a1("listen-as", "name", &row.provider_name),
        })
    }
}

impl Customer {
    fn of(t: &Speech, viewer: &Viewer, served: &Served) -> Self {
        let standing = t.s(match (served.state, served.provider_confirmed) {
            (Standing::Proposed, _) => "today-served-proposed",
            (Standing::ConfirmedByOne, true) => "today-served-waits-for-them",
            (Standing::ConfirmedByOne, false) => "today-served-waits-for-us",
            (Standing::Confirmed, _) => "today-served-confirmed",
            (Standing::Disputed | Standing::Retired, _) => "today-served-disputed",
        });
        let standing = match viewer.teams.len() {
            0 | 1 => standing,
            _ => t.a2("today-served-by", "team", &served.provider_name, "standing", &standing),
        };
        Self {
            path: format!("/relationships/{}", served.id),
            name: served.customer_name.clone(),
            initials: initials(&served.customer_name),
            avatar: avatar(served.customer_id),
            is_person: served.customer_is_person,
            standing,
            last: served
                .last_request_at
                .map(|at| t.a1("today-served-last", "day", t.day(at)))
                .unwrap_or_default(),
            open: served.open,
        }
    }
}

impl Ways {
    fn of(viewer: &Viewer) -> Self {
        let offers = |team| map::policy::may(viewer, Deed::Offer { team });
        Self {
            administers: viewer.administers(),
            may_offer: viewer.administers() || viewer.teams.iter().any(|(team, _)| offers(TeamId(*team))),
            team: viewer.home_team.map(TeamId),
            is_guest: viewer.kind == Kind::Guest,
        }
    }
}
