//! What must be done from time to time, whether or not anybody comes by. Every server does it; twice does no harm.

use std::path::{Path, PathBuf};
use std::time::Duration;

use db::{Db, act};
use kernel::{Failure, Trouble, Viewer};

use crate::needs_born;
use crate::privacy::ErasedList;
use crate::trace::Trace;

const EVERY: Duration = Duration::from_secs(3600);
/// What waits for a date goes on within this time of it.
const REQUESTS_EVERY: Duration = Duration::from_secs(60);

/// Who looks in between reads what is not counted yet by itself.
const COUNT_EVERY: Duration = Duration::from_secs(1);
/// What is lost within this time before a kill goes unnoticed, should somebody remove the write-ahead log by hand.
const TRACE_EVERY: Duration = Duration::from_secs(2);
const TRY_EVERY: Duration = Duration::from_secs(3);

/// So many batches in one go, then others have their turn.
const COUNT_BATCHES: usize = 10;

/// Lets requests go on whose date has come, and settles those nobody objects to. Runs until it is dropped.
pub(crate) async fn keep_requests(db: Db) {
    loop {
        if let Err(error) = requests(&db).await {
            tracing::warn!(%error, "requests that wait for a date have to wait longer");
        }
        tokio::time::sleep(REQUESTS_EVERY).await;
    }
}

async fn requests(db: &Db) -> Result<(), Failure> {
    let resumed = serve::requests::actions::resume_waited_out(db).await?;
    let settled = serve::requests::actions::close_settled(db).await?;
    let silent = serve::requests::actions::sound_alarms(db).await?;
    let reminded = listen::rounds::remind_in_time(db).await?;
    let told = serve::problems::go_on_saying(db).await?;
    if told > 0 {
        tracing::info!(told, "what was said over a problem went on");
    }
    let again = serve::recurring::ask_again(db).await?;
    let rounds = listen::rounds::close_over(db).await?;
    let days = map::agreements::days::remind(db).await?;
    if days > 0 {
        tracing::info!(days, "both sides of agreements were reminded of their days");
    }
    let steps = listen::alignment::remind(db).await?;
    if steps > 0 {
        tracing::info!(steps, "somebody was reminded of what both sides do about a value");
    }
    let needs = improve::needs::remind(db).await?;
    let reviews = improve::reviews::remind(db).await? + improve::reviews::draw(db).await?;
    if reviews > 0 {
        tracing::info!(
            reviews,
            "reviews are near, wait for what came of them, or have their table drawn anew"
        );
    }
    let improvements = improve::improvements::remind(db).await?;
    if improvements > 0 {
        tracing::info!(improvements, "the day of a step has come, or an improvement should show");
    }
    let ideas = improve::ideas::remind(db).await?;
    if ideas > 0 {
        tracing::info!(ideas, "ideas have waited for thirty days, and their teams were reminded");
    }
    if needs > 0 {
        tracing::info!(needs, "somebody was reminded that others wait for their answer");
    }
    if rounds + reminded > 0 {
        tracing::info!(rounds, reminded, "rounds are over and closed, or near their end and remind");
    }
    if resumed + settled + silent + again > 0 {
        tracing::info!(resumed, settled, silent, again, "requests went on by themselves");
    }
    Ok(())
}

/// Takes what has changed into the roll-ups of insights, a moment after it happened. Runs until it is dropped.
pub(crate) async fn keep_counting(db: Db) {
    loop {
        match serve::insights::count(&db, COUNT_BATCHES).await {
            Ok(_) => tokio::time::sleep(COUNT_EVERY).await,
            Err(error) => {
                tracing::warn!(%error, "counting for insights has to wait");
                tokio::time::sleep(REQUESTS_EVERY).await;
            }
        }
    }
}

/// Lets needs be born of what happened, a moment after it did. Runs until it is dropped.
pub(crate) async fn keep_bearing(db: Db) {
    loop {
        match needs_born::bear(&db, None).await {
            Ok(_) => tokio::time::sleep(COUNT_EVERY).await,
            Err(error) => {
                tracing::warn!(%error, "what was signed, sent back or not settled has to wait for the registers");
                tokio::time::sleep(REQUESTS_EVERY).await;
            }
        }
    }
}

/// While nothing can be written, tries again and again, so that a server that nobody writes to recovers, too. Runs until
/// it is dropped.
pub(crate) async fn keep_trying(db: Db) {
    loop {
        tokio::time::sleep(TRY_EVERY).await;
        if let Some(Trouble::NoSpace | Trouble::ReadOnly) = db.trouble() {
            // What is wrong is logged where it is found, and told by /readyz.
            let _ = db.try_writing().await;
        }
    }
}

/// Leaves a trace of how far the database has come, and who was erased, beside it. Runs until it is dropped.
pub(crate) async fn keep_tracing(db: Db, folder: PathBuf) {
    let mut last = None;
    loop {
        match trace(&db, &folder, last).await {
            Ok(newest) => last = newest,
            Err(error) => {
                tracing::warn!(%error, "no trace of the organisation can be left beside its database")
            }
        }
        tokio::time::sleep(TRACE_EVERY).await;
    }
}

async fn trace(db: &Db, folder: &Path, last: Option<Trace>) -> anyhow::Result<Option<Trace>> {
    let newest = Trace::of(db).await?;
    if let Some(trace) = newest.filter(|_| newest != last) {
        let folder = folder.to_owned();
        let erased = ErasedList::of(db).await?;
        tokio::task::spawn_blocking(move || -> std::io::Result<()> {
            trace.write(&folder)?;
            erased.add_to(&folder)
        })
        .await??;
    }
    Ok(newest)
}

/// Runs until it is dropped.
pub(crate) async fn keep(db: Db) {
    loop {
        if let Err(error) = tidy_up(&db).await {
            tracing::warn!(%error, "tidying up has to wait");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn tidy_up(db: &Db) -> Result<(), Failure> {
    let viewer = Viewer::system();
    let dropped: Result<u64, Failure> = act!(db, viewer, |a| people::entrance::tidy_up(a).await);
    let dropped = dropped?;
    // The last day of somebody who leaves is over everywhere on earth once it is over in UTC, give or take half a day.
    let left: Result<usize, Failure> = act!(db, viewer, |a| {
        let today = a.now.timestamp().strftime("%Y-%m-%d").to_string();
        people::persons::actions::deactivate_those_who_left(a, &today).await
    });
    let left = left?;
    let erased: Result<u64, Failure> = act!(db, viewer, |a| map::interactions::erase_overdue(a).await);
    let erased = erased?;
    let released = serve::ratings::close_rounds(db).await?;
    let aged = crate::privacy::apply(db).await?;
    let asked = improve::asks::look(db).await?;
    if asked > 0 {
        tracing::info!(asked, "improvements were asked for, where promises are kept less than agreed");
    }
    if dropped > 0 || left > 0 || erased > 0 || aged > 0 || released > 0 {
        tracing::info!(
            dropped,
            left,
            erased,
            aged,
            released,
            "tidied up: rows that had ended, persons who have left, sums that nobody may read, what is older than its rule; rounds closed"
        );
    }
    Ok(())
}
