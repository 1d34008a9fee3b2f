//! News in the safe channel, by mail: that there is something, never what. Once a day, and hours after it was found, so that
//! no row and no mail says when somebody wrote.

use std::time::Duration;

use db::act;
use kernel::{Failure, Viewer};
use people::App;

use super::Kind;
use super::store::{self, NewMail};

const EVERY: Duration = Duration::from_secs(3_600);
/// The day begins at midnight UTC; in the morning somebody reads it.
const LATER_SECONDS: i64 = 6 * 3_600;

/// Tells once a day. Runs until it is dropped.
pub async fn keep_telling_safely(app: App) {
    loop {
        if let Err(error) = tell_safely(&app).await {
            tracing::warn!(%error, "some mails have to wait");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Puts the mails of today on their way; says how many. They are about nothing that is kept with them.
pub async fn tell_safely(app: &App) -> Result<usize, Failure> {
    if app.post.is_none() {
        return Ok(0);
    }
    act!(app.db, Viewer::system(), |a| {
        let told = listen::safe::actions::take_untold(a).await?;
        let at = a.now.plus_seconds(LATER_SECONDS);
        for person in &told {
            let mail = NewMail { person: *person, kind: Kind::Notice, request: None, made_by: None, at };
            store::put(a, mail).await?;
        }
        Ok(told.len())
    })
}
