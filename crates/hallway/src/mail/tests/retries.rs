//! What a server does not take, and what becomes of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use db::act;
use http::StatusCode;
use kernel::{Failure, Viewer};
use people::{App, Carried, Letter, Post, Undelivered};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tokio::sync::Notify;

use super::super::{Kind, NewMail, send_due, store};
use super::{header, mailing};
use crate::clinic::{Clinic, clinics};
use crate::notices::store as kept;

#[tokio::test]
async fn m_20_one_recipient_waits_another_is_given_up_and_the_rest_get_theirs() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let form = "asks=at_once&answers=at_once&team=at_once&progress=at_once&digest_at=8%3A00";
        for first in ["Sam", "Amara", "Jonas"] {
            clinic.fill_in(first, "/settings/notices", form).await;
        }
        mailing.server.answers("sam@clinic.example 451\namara@clinic.example 550\n").unwrap();
        clinic.ask("Grace", "bills", "Charged twice", false).await;
        mailing.after(61).await;
        assert_eq!(mailing.mails("Jonas").len(), 1);
        assert!(mailing.mails("Sam").is_empty() && mailing.mails("Amara").is_empty());
        // Somebody who keeps the settings sees what the server said, and no address.
        let made: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET is_administrator = TRUE WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        made.unwrap();
        let page = clinic.look("Sam", "/settings/mail").await;
        page.says(&["Mails go out.", "Amara Okafor News 1", "(550)", "(451)", "given up", "Sent today 1"]);
        page.does_not_say(&["amara@clinic.example", "Charged twice"]);
        assert_eq!(clinic.look("Grace", "/settings/mail").await.status, StatusCode::FORBIDDEN);
        mailing.after(30).await;
        assert!(mailing.mails("Sam").is_empty(), "a minute is not over");
        mailing.server.answers("amara@clinic.example 550\n").unwrap();
        mailing.after(31).await;
        assert_eq!(mailing.mails("Sam").len(), 1);
        mailing.after(3 * 24 * 3_600).await;
        assert!(mailing.mails("Amara").is_empty(), "what is refused for ever is not tried again");
    }
}

/// Three days and a little pass, hour by hour; says how often a mail was tried.
async fn tries_of_three_days(clinic: &Clinic) -> usize {
    let mut tries = 0;
    for _ in 0..80 {
        clinic.test.clock.forward_seconds(3_600);
        tries += send_due(&clinic.app).await.unwrap();
    }
    tries
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_for_three_days_and_no_longer() {
    for clinic in clinics().await {
        // Nobody listens there.
        let clinic = clinic.mailing("smtp://127.0.0.1:1");
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.write("Jonas", id, "One.").await;
        clinic.tell().await;
        let state = "SELECT COUNT(*) FROM mails WHERE state = 'waiting'";
        let tries = tries_of_three_days(&clinic).await;
        assert_eq!(clinic.one(state).await, 0);
        assert_eq!(clinic.one("SELECT COUNT(*) FROM mails WHERE state = 'given_up'").await, 1);
        assert!((10..20).contains(&tries), "{tries} tries");
    }
}

#[tokio::test]
async fn a_mail_that_was_taken_without_a_word_comes_again_as_the_same_mail() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        mailing.server.answers("grace@clinic.example drop\n").unwrap();
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.write("Jonas", id, "One.").await;
        mailing.after(61).await;
        assert_eq!(mailing.mails("Grace").len(), 1);
        mailing.server.answers("").unwrap();
        mailing.after(61).await;
        mailing.after(24 * 3_600).await;
        let mails = mailing.mails("Grace");
        assert_eq!(mails.len(), 2);
        assert_eq!(header(&mails[0], "Message-ID"), header(&mails[1], "Message-ID"));
    }
}

#[tokio::test]
async fn of_several_nodes_each_takes_other_mails_in_hand() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        for n in 0..12 {
            let id = clinic.ask("Grace", "bills", &format!("Charged {n} times"), false).await;
            clinic.write("Jonas", id, "One.").await;
        }
        clinic.tell().await;
        clinic.test.clock.forward_seconds(61);
        let nodes = (0..4).map(|_| send_due(&clinic.app));
        for sent in futures_util::future::join_all(nodes).await {
            sent.unwrap();
        }
        mailing.send().await;
        let mails = mailing.mails("Grace");
        let ids: BTreeSet<_> = mails.iter().map(|mail| header(mail, "Message-ID")).collect();
        assert_eq!((mails.len(), ids.len()), (12, 12), "{}", clinic.test.name);
    }
}

#[tokio::test]
async fn an_administrator_tries_the_way_and_reads_the_answer() {
    for mailing in mailing().await {
        let clinic = &mailing.clinic;
        let made: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE persons SET is_administrator = TRUE WHERE name = 'Sam Whitlock'", &[]).await?)
        });
        made.unwrap();
        let taken = clinic.fill_in("Sam", "/settings/mail/test", "").await.1;
        assert!(taken.html.contains("The server has taken it: taken"), "{}", taken.words());
        assert_eq!(mailing.mails("Sam").len(), 1);
        mailing.server.answers("sam@clinic.example 550\n").unwrap();
        let refused = clinic.fill_in("Sam", "/settings/mail/test", "").await.1;
        assert!(refused.html.contains("(550)") && !refused.words().contains("sam@"), "{}", refused.words());
    }
}

/// What happens to one try.
#[derive(Clone, Copy, Debug)]
enum Try {
    Taken,
    Later,
    /// Taken, and the answer is lost.
    Lost,
    /// The node dies after the server has taken it.
    Killed,
    /// The node dies before.
    KilledBefore,
}

/// A post that does as it is told, and notes what arrived.
struct Told {
    tries: Mutex<Vec<Try>>,
    arrived: Mutex<Vec<(String, String)>>,
    killed: Notify,
}

impl Post for Told {
    fn server(&self) -> &str {
        "told"
    }
    fn sender(&self) -> &str {
        "hallway@hallway.example"
    }
    fn carry<'a>(&'a self, letter: &'a Letter) -> Carried<'a> {
        Box::pin(async move {
            let next = self.tries.lock().unwrap().pop().unwrap_or(Try::Taken);
            if matches!(next, Try::Taken | Try::Lost | Try::Killed) {
                self.arrived.lock().unwrap().push((letter.to.clone(), letter.message_id.clone()));
            }
            match next {
                Try::Taken => Ok("taken".to_owned()),
                Try::Later | Try::Lost => Err(Undelivered::Later("later".to_owned())),
                Try::Killed | Try::KilledBefore => {
                    self.killed.notify_one();
                    std::future::pending().await
                }
            }
        })
    }
}

#[test]
fn any_order_of_tries_failures_and_deaths_delivers_each_mail_and_never_under_two_names() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let clinic = runtime.block_on(clinics()).swap_remove(0);
    let parts = |post: Arc<Told>| {
        let settings = crate::server::Settings {
            base_url: Some("https://hallway.example".parse().unwrap()),
            ..crate::server::Settings::default()
        };
        let app = crate::server::app(clinic.test.db.clone(), clinic.test.clock.clone(), &settings, false);
        with_post(&app, post)
    };
    let one = prop_oneof![
        3 => Just(Try::Taken), 2 => Just(Try::Later), 2 => Just(Try::Lost), 1 => Just(Try::Killed),
        1 => Just(Try::KilledBefore)
    ];
    let several = proptest::collection::vec(one, 0..12);
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let law = runner.run(&several, |tries| {
        let post = Arc::new(Told {
            tries: Mutex::new(tries.clone()),
            arrived: Mutex::default(),
            killed: Notify::new(),
        });
        let app = parts(post.clone());
        let mails = runtime.block_on(async {
            let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
            clinic.write("Jonas", id, "One.").await;
            let other = clinic.ask("Nia", "bills", "Paid twice", false).await;
            clinic.write("Jonas", other, "Two.").await;
            clinic.test.db.place_events().await.unwrap();
            let reach = crate::notices::Reach { by_mail: true, simulated_from: None };
            crate::notices::tell(&clinic.test.db, reach).await.unwrap();
            // Twelve tries, none more than eight hours after the one before, and a weekend: two weeks are enough.
            let mut waiting = 1;
            for _ in 0..14 * 12 {
                clinic.test.clock.forward_seconds(2 * 3_600);
                tokio::select! {
                    sent = send_due(&app) => drop(sent.unwrap()),
                    () = post.killed.notified() => {}
                }
                waiting = clinic.one("SELECT COUNT(*) FROM mails WHERE state = 'waiting'").await;
                if waiting == 0 {
                    break;
                }
            }
            waiting
        });
        prop_assert_eq!(mails, 0, "nothing is left");
        let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (to, id) in post.arrived.lock().unwrap().iter() {
            names.entry(to.clone()).or_default().insert(id.clone());
        }
        prop_assert_eq!(names.len(), 2, "both arrived: {:?}", &names);
        prop_assert!(names.values().all(|ids| ids.len() == 1), "{:?}", &names);
        Ok(())
    });
    law.unwrap();
}

/// The same app with another post.
fn with_post(app: &App, post: Arc<dyn Post>) -> App {
    App::new(people::Parts {
        db: app.db.clone(),
        edge: app.edge.clone(),
        base_url: app.base_url.clone(),
        demo: app.demo,
        menu: crate::rooms::menu(),
        trusted_proxies: Vec::new(),
        hashing: people::entrance::Hashing::new(1),
        known_about_me: Vec::new(),
        retention: Vec::new(),
        first_run: people::entrance::FirstRun::default(),
        post: Some(post),
    })
}

#[tokio::test]
async fn what_ended_two_months_ago_is_dropped() {
    for clinic in clinics().await {
        let clinic = clinic.mailing("smtp://127.0.0.1:1");
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.write("Jonas", id, "One.").await;
        clinic.tell().await;
        tries_of_three_days(&clinic).await;
        clinic.test.clock.forward_seconds(58 * 24 * 3_600);
        assert!(crate::privacy::apply(&clinic.test.db).await.unwrap() > 0);
        clinic.test.clock.forward_seconds(61 * 24 * 3_600);
        crate::privacy::apply(&clinic.test.db).await.unwrap();
        assert_eq!(clinic.one("SELECT COUNT(*) FROM mails").await, 0);
        assert_eq!(clinic.one("SELECT COUNT(*) FROM notices").await, 0);
        clinic.tell().await;
        let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
        assert!(!kept::has_more(&mut view).await.unwrap(), "the cursor stays where it is");
        drop(view);
        let made: Result<_, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            let (person, at) = (clinic.person("Grace"), a.now);
            let new = NewMail { person, kind: Kind::Digest, request: None, made_by: None, at };
            Ok(store::put(a, new).await?)
        });
        made.unwrap();
        assert_eq!(send_due(&clinic.app).await.unwrap(), 1);
        let dropped = clinic.one("SELECT COUNT(*) FROM mails WHERE state = 'dropped'").await;
        assert_eq!(dropped, 1, "a digest of nothing is not sent");
    }
}
