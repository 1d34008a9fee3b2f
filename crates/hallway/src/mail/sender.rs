//! Sends what is due. A mail is taken in hand for a while, written, handed to the server without a transaction being
//! open, and marked. Whoever dies in between leaves it to be taken up again, with the same Message-ID.

use std::sync::Arc;
use std::time::Duration;

use db::act;
use kernel::{Failure, Viewer};
use people::{App, Post, Undelivered};

use super::State;
use super::compose::compose;
use super::store::{self, InHand};
use crate::notices::{self, Reach};

/// So many at a time, one after the other: fewer than a minute each.
const AT_ONCE: i64 = 10;
const HELD_SECONDS: i64 = 15 * 60;
/// After so many tries, three days after the first, a mail is given up.
const TRIES: i64 = 15;
/// How long to wait after each try that failed; the last one from then on.
const WAITS_SECONDS: [i64; 7] = [60, 5 * 60, 15 * 60, 3600, 2 * 3600, 4 * 3600, 8 * 3600];

const EVERY: Duration = Duration::from_secs(1);
const REST: Duration = Duration::from_secs(30);

/// Counts mails by what became of them.
pub const MAILS: &str = "hallway_mails_total";

/// Tells of what happens, and sends what is due. Runs until it is dropped.
pub async fn keep_mailing(app: App) {
    loop {
        match turn(&app).await {
            Ok(()) => tokio::time::sleep(EVERY).await,
            Err(error) => {
                tracing::warn!(%error, "notices and mails have to wait");
                tokio::time::sleep(REST).await;
            }
        }
    }
}

async fn turn(app: &App) -> Result<(), Failure> {
    let reach = Reach { by_mail: app.post.is_some(), simulated_from: None };
    notices::tell(&app.db, reach).await?;
    if app.post.is_some() {
        notices::make_digests(&app.db).await?;
        while send_due(app).await? > 0 {}
    }
    Ok(())
}

/// Takes some mails that are due in hand and sends them; says how many those were. Nothing where mails do not go out.
pub async fn send_due(app: &App) -> Result<usize, Failure> {
    let Some(post) = app.post.clone() else { return Ok(0) };
    let mut view = app.db.view(Viewer::system()).await?;
    let now = view.now;
    if !store::is_any_due(&mut view, now).await? {
        return Ok(0);
    }
    drop(view);
    let host = app.host();
    let taken: Result<Vec<InHand>, Failure> = act!(app.db, Viewer::system(), |a| {
        let until = a.now.plus_seconds(HELD_SECONDS);
        Ok(store::take(a, &host, until, AT_ONCE).await?)
    });
    let mut taken = taken?;
    taken.sort_by_key(|mail| mail.id);
    for mail in &taken {
        send(app, &post, mail).await?;
    }
    Ok(taken.len())
}

async fn send(app: &App, post: &Arc<dyn Post>, mail: &InHand) -> Result<(), Failure> {
    let carried = match compose(app, mail).await {
        Ok(Some(letter)) => post.carry(&letter).await,
        Ok(None) => return settle(app, mail, State::Dropped, None).await,
        Err(error) => {
            tracing::error!(mail = %mail.id, %error, "a mail could not be written");
            Err(Undelivered::Later("not written".to_owned()))
        }
    };
    let is_over = mail.tries >= TRIES;
    match carried {
        Ok(_) => settle(app, mail, State::Sent, None).await,
        Err(Undelivered::Later(answer)) if !is_over => {
            tracing::info!(mail = %mail.id, tries = mail.tries, %answer, "a mail has to wait");
            settle(app, mail, State::Waiting, Some(&answer)).await
        }
        Err(Undelivered::Later(answer) | Undelivered::Never(answer)) => {
            tracing::warn!(mail = %mail.id, tries = mail.tries, %answer, "a mail was given up");
            settle(app, mail, State::GivenUp, Some(&answer)).await
        }
    }
}

async fn settle(app: &App, mail: &InHand, state: State, answer: Option<&str>) -> Result<(), Failure> {
    let done: Result<bool, Failure> = act!(app.db, Viewer::system(), |a| {
        let next = a.now.plus_seconds(wait(mail.tries));
        Ok(store::settle(a, mail, state, next, answer).await?)
    });
    if done? {
        metrics::counter!(MAILS, "outcome" => state.as_str()).increment(1);
    }
    Ok(())
}

/// How long to wait after so many tries.
fn wait(tries: i64) -> i64 {
    let place = usize::try_from(tries - 1).unwrap_or_default().min(WAITS_SECONDS.len() - 1);
    WAITS_SECONDS[place]
}
