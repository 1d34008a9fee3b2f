//! The database: whether it answers, is up to date and keeps what it acknowledges, and who can use what is in it.

use db::{Db, Pending, View};
use kernel::{Clock, Instant, Viewer};

use super::Finding;
use super::store::{self, Late, Standing};
use crate::backup::{LastBackup, last_backup};
use crate::cli::{Place, sentence};
use crate::edge::SystemClock;
use crate::schema;

const CHECK: &str = "database";
/// Two clocks may differ by so much.
const TOLERABLE_SECONDS: i64 = 60;
/// Mail that has not left for so long is held up.
const LATE_SECONDS: i64 = 2 * 3600;
/// A day, and two hours for a backup that takes its time.
const FRESH_SECONDS: i64 = 26 * 3600;

pub(super) async fn check(place: &Place) -> Vec<Finding> {
    let shown = place.database_in_words();
    if place.file().is_some_and(|file| !file.exists()) {
        return vec![Finding::mend(
            CHECK,
            format!("{shown} is not there"),
            "Make the organisation with `hallway init`.",
        )];
    }
    let mut findings = Vec::new();
    if let Err(error) = look(place, &shown, &mut findings).await {
        let remedy = match place.database_url {
            Some(_) => {
                "Check the address, the account and whether the server runs; `psql` with the same address tells more."
            }
            None => "Check who may read and write the file; take a copy of it before anything else.",
        };
        findings.push(Finding::mend(
            CHECK,
            format!("{shown} cannot be used: {}", sentence::of(&error)),
            remedy,
        ));
    }
    findings
}

async fn look(place: &Place, shown: &str, findings: &mut Vec<Finding>) -> anyhow::Result<()> {
    let db = place.open_or_make().await?;
    db.ping().await?;
    findings.push(Finding::good(CHECK, format!("{shown} answers")));
    if !db.is_postgres() {
        findings.push(pages(&db).await);
    }
    let Pending(missing) = match db.pending(&schema::migrations()).await {
        Ok(pending) => pending,
        Err(error) => {
            let remedy = "Use the version that was here last, or a later one.";
            findings.push(Finding::mend("schema", error.to_string(), remedy));
            return Ok(());
        }
    };
    if !missing.is_empty() {
        let words = format!("{} steps are missing: {}", missing.len(), missing.join(", "));
        findings.push(Finding::mend(
            "schema",
            words,
            "Run `hallway migrate`; `hallway serve` does it by itself.",
        ));
        return Ok(());
    }
    findings.push(Finding::good("schema", "is up to date"));
    let mut view = db.view(Viewer::system()).await?;
    findings.push(durability(&db, &mut view).await?);
    findings.push(clock(&db, &mut view).await?);
    let stands = store::standing(&mut view).await?;
    findings.extend(standing(&stands));
    if stands.organisation.is_some() {
        let now = SystemClock.now();
        findings.push(backups(last_backup(&mut view).await?, now));
        let late = store::late_mails(&mut view, now.plus_seconds(-LATE_SECONDS)).await?;
        findings.extend(mails(&late, now));
    }
    Ok(())
}

async fn pages(db: &Db) -> Finding {
    const CHECK: &str = "pages";
    match db.check().await {
        Ok(()) => Finding::good(CHECK, "every page of the file is sound"),
        Err(error) => Finding::mend(
            CHECK,
            error.to_string(),
            "Keep the file and put back a copy, as the handbook says in \"A damaged or missing database\".",
        ),
    }
}

/// Whether mail leaves; nothing is said where none waits for long. Hallway itself goes on meanwhile, and is ready.
pub(super) fn mails(late: &Late, now: Instant) -> Option<Finding> {
    let since = late.since.filter(|_| late.n > 0)?;
    // One that does not go while others do is for whoever has that address; it is told under Settings, Mail.
    if late.sent_at.is_some_and(|sent| now.seconds_since(sent) < LATE_SECONDS) {
        return None;
    }
    let (n, hours) = (late.n, now.seconds_since(since) / 3600);
    let wait = if n == 1 { "1 mail waits".to_owned() } else { format!("{n} mails wait") };
    let answer = late.answer.as_ref().map(|answer| format!("; the mail server answered: {answer}"));
    Some(Finding::mend(
        "mail",
        format!("none has left for hours: {wait}, the first for {hours} hours{}", answer.unwrap_or_default()),
        "Check the address and the account of the mail server (HALLWAY_MAIL_SMTP), whether this machine reaches it, and whether \
         `hallway serve` runs with it. What waits leaves by itself then; Settings, Mail shows each.",
    ))
}

async fn durability(db: &Db, view: &mut View) -> db::Result<Finding> {
    const CHECK: &str = "durability";
    if !db.is_postgres() {
        let mode = store::journal_mode(view).await?;
        return Ok(match mode.as_str() {
            "wal" => Finding::good(CHECK, "what was acknowledged survives a power cut (write-ahead log)"),
            _ => Finding::mend(
                CHECK,
                format!("the journal mode is {mode}"),
                "Keep the data folder on a local disk: network file systems do not let SQLite keep its write-ahead log.",
            ),
        });
    }
    let odd: Vec<String> = store::settings(view)
        .await?
        .into_iter()
        .filter(|s| match s.name.as_str() {
            "server_encoding" => s.setting != "UTF8",
            _ => s.setting == "off",
        })
        .map(|s| [s.name, s.setting].join(" = "))
        .collect();
    Ok(match odd.is_empty() {
        true => Finding::good(CHECK, "what was acknowledged survives a power cut"),
        false => Finding::mend(
            CHECK,
            odd.join(", "),
            "Set fsync, full_page_writes and synchronous_commit to on in postgresql.conf; the encoding is UTF8.",
        ),
    })
}

async fn clock(db: &Db, view: &mut View) -> db::Result<Finding> {
    const CHECK: &str = "clock";
    let now = SystemClock.now();
    let remedy = "Let the machine keep its time by NTP (`timedatectl set-ntp true`).";
    // No Hallway is older than itself.
    if now < Instant::from_seconds(1_767_225_600) {
        return Ok(Finding::mend(CHECK, format!("it says {now}, which is long past"), remedy));
    }
    if let Some(newest) = store::newest_event(view).await?
        && newest.seconds_since(now) > TOLERABLE_SECONDS
    {
        return Ok(Finding::mend(
            CHECK,
            format!("it says {now}, but something happened at {newest} already"),
            remedy,
        ));
    }
    if db.is_postgres() {
        let apart = store::server_time(view).await?.seconds_since(now).abs();
        if apart > TOLERABLE_SECONDS {
            let words = format!("it is {apart} seconds apart from the clock of the database");
            return Ok(Finding::mend(CHECK, words, remedy));
        }
    }
    Ok(Finding::good(CHECK, format!("it says {now}")))
}

fn backups(last: Option<LastBackup>, now: Instant) -> Finding {
    const CHECK: &str = "backup";
    let remedy = "Let `hallway backup FILE` run every night, keep the files on another machine, and try `hallway restore`.";
    let Some(last) = last else {
        return Finding::advice(CHECK, "none was made yet that could be read back", remedy);
    };
    let words = format!("the last one that could be read back is of {}", last.at);
    match now.seconds_since(last.at) {
        ..=FRESH_SECONDS => Finding::good(CHECK, words),
        _ => Finding::advice(CHECK, format!("{words}, more than 26 hours ago"), remedy),
    }
}

fn standing(standing: &Standing) -> Vec<Finding> {
    let Some(organisation) = &standing.organisation else {
        let words = "there is none yet";
        let remedy = "Make it with `hallway init`, or start `hallway serve` and open /setup with the code that it prints.";
        return vec![Finding::mend("organisation", words, remedy)];
    };
    let administrators = match (standing.administrators, standing.able) {
        (0, _) => Finding::mend(
            "administrators",
            "nobody administers",
            "Ask whoever knows the database to name somebody.",
        ),
        (_, 0) => Finding::mend(
            "administrators",
            "none of them has chosen a password yet",
            "Open the invitation that `hallway init` printed. It lives for three days.",
        ),
        (all, able) => {
            Finding::good("administrators", format!("{able} of {all} can sign in with a password"))
        }
    };
    vec![Finding::good("organisation", organisation.clone()), administrators]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::doctor::State;

    #[test]
    fn a_backup_that_is_older_than_26_hours_or_was_never_made_is_told() {
        let now = Instant::from_seconds(1_795_081_800);
        let state = |hours: i64| {
            let at = now.plus_seconds(-hours * 3600);
            backups(Some(LastBackup { at, row_count: 1, bytes: 1 }), now).state
        };
        assert_eq!((state(1), state(26), state(27)), (State::Good, State::Good, State::Advice));
        assert_eq!(backups(None, now).state, State::Advice);
    }
}
