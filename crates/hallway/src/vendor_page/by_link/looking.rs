//! Looking through a link: whether it opens, that this is a day of its use, and what there is to see.

use db::{View, act};
use kernel::{Failure, Instant, Refusal, Viewer};
use map::by_link::model::Opened;
use map::by_link::{Line, lines, store};
use people::App;
use people::entrance::{Browser, Secret, throttle};
use serve::requests::between::{self, OfVendor};

/// Everything that the page shows.
pub struct Seen {
    pub opened: Opened,
    pub lines: Vec<Line>,
    pub requests: OfVendor,
    pub now: Instant,
}

/// What the key opens. Five statements, and one on the first look of a day.
pub async fn look(app: &App, browser: &Browser, secret: Option<&Secret>) -> Result<Seen, Failure> {
    let (opened, mut view) = opened(app, browser, secret).await?;
    let now = view.now;
    let (vendor, since) = (opened.vendor_id, now.plus_seconds(-between::DAYS * 86_400));
    let lines = lines(&mut view, vendor, since, now).await?;
    let requests = between::of_vendor(&mut view, vendor, now).await?;
    drop(view);
    count(app, &opened, now).await?;
    Ok(Seen { opened, lines, requests, now })
}

/// What the key opens, and a view to read it with; or *not found*, whatever the reason. A key that opens nothing is counted
/// against where it came from.
pub async fn opened(
    app: &App,
    browser: &Browser,
    secret: Option<&Secret>,
) -> Result<(Opened, View), Failure> {
    let Some(secret) = secret else { return Err(Refusal::NotFound.into()) };
    let mut view = app.db.view(Viewer::nobody()).await?;
    let now = view.now;
    if let Some(opened) = store::opened(&mut view, secret, now).await? {
        return Ok((opened, view));
    }
    // It goes back before the act begins, so that nobody holds two connections.
    drop(view);
    let counted = throttle::unknown_link(browser.address);
    let tried: Result<(), Failure> = act!(app.db, Viewer::nobody(), |a| throttle::take(a, &counted).await);
    tried?;
    Err(Refusal::NotFound.into())
}

/// Of the use of a link its days are kept, and nothing nearer.
async fn count(app: &App, opened: &Opened, now: Instant) -> Result<(), Failure> {
    let day = now.to_string().chars().take(10).collect::<String>();
    if opened.last_used_on.as_ref() >= Some(&day) {
        return Ok(());
    }
    let counted: Result<(), Failure> =
        act!(app.db, Viewer::nobody(), |a| Ok(store::count_day(a, opened.id, &day).await?));
    match counted {
        // Reading goes on while nothing can be written.
        Err(Failure::Refused(Refusal::Unavailable(_) | Refusal::Busy)) => Ok(()),
        counted => counted,
    }
}
