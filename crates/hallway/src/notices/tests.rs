//! Notices through the real router, on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

use db::{Origin, act};
use futures_util::StreamExt;
use http::StatusCode;
use kernel::{Failure, Viewer};
use serve::requests::actions;
use testkit::SteeredClock;

use super::model::{Topic, Way};
use super::{Reach, choices, tell, tell_past};
use crate::clinic::{Clinic, clinics};

const COUNT: &str = "SELECT COUNT(*) FROM notices";

async fn unread(clinic: &Clinic, first: &str) -> Vec<serde_json::Value> {
    let seen = clinic.look(first, "/api/v1/notices?unread=true").await;
    let told: serde_json::Value = serde_json::from_str(&seen.html).unwrap();
    told["items"].as_array().unwrap_or_else(|| panic!("{told}")).clone()
}

#[tokio::test]
async fn who_is_concerned_reads_on_today_what_happened_and_whoever_did_it_does_not() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.tell().await;
        for colleague in ["Amara", "Jonas", "Sam"] {
            let today = clinic.look(colleague, "/").await;
            today.says(&["News for you 1", "Charged twice", "Grace Adeyemi asks your team."]);
        }
        assert!(unread(&clinic, "Grace").await.is_empty());
        assert!(unread(&clinic, "Hue").await.is_empty());
        clinic.acknowledge("Jonas", id, SteeredClock::START.plus_seconds(3 * 3_600)).await;
        clinic.tell().await;
        let today = clinic.look("Grace", "/").await;
        today.says(&["Neues für Sie", "Jonas Weidner hat es, Sie bekommen es bis heute 13:50."]);
        assert!(today.html.contains("mit Neuigkeiten"), "the menu counts it");
        assert_eq!(unread(&clinic, "Jonas").await.len(), 1, "of what Jonas did himself he is not told");
        clinic.look("Grace", "/notices").await.says(&["Zu einer Sache gibt es Neues."]);
    }
}

#[tokio::test]
async fn each_happening_is_told_once_however_often_and_from_how_many_nodes_the_feed_is_read() {
    for clinic in clinics().await {
        for n in 0..5 {
            clinic.ask("Grace", "bills", &format!("Charged {n} times"), false).await;
        }
        clinic.test.db.place_events().await.unwrap();
        let reach = Reach { by_mail: false, simulated_from: None };
        let db = &clinic.test.db;
        let nodes = futures_util::future::join_all((0..4).map(|_| tell(db, reach))).await;
        let read: u64 = nodes.into_iter().map(Result::unwrap).sum();
        assert!(read >= 5, "{read}: each event is read by one of them");
        tell(db, reach).await.unwrap();
        assert_eq!(clinic.one(COUNT).await, 15, "{}: five requests, three in the team", clinic.test.name);
        assert_eq!(tell(db, reach).await.unwrap(), 0, "nothing is left to read");
    }
}

#[tokio::test]
async fn news_of_one_request_that_follow_each_other_are_one_line_and_are_read_by_one_tap() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.acknowledge("Jonas", id, SteeredClock::START.plus_seconds(3_600)).await;
        clinic.write("Jonas", id, "Which bill is it?").await;
        clinic.tell().await;
        let today = clinic.look("Grace", "/").await;
        today.says(&["Jonas Weidner hat etwas geschrieben. Und eines davor."]);
        let newest = unread(&clinic, "Grace").await[0]["id"].as_str().unwrap().to_owned();
        let other = clinic.fill_in("Sam", "/notices/read", &format!("notice={newest}")).await.1;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "it is not Sam's");
        let read = clinic.fill_in("Grace", "/notices/read", &format!("notice={newest}&back=today")).await.1;
        assert_eq!(read.status, StatusCode::SEE_OTHER);
        assert!(unread(&clinic, "Grace").await.is_empty());
        clinic.look("Grace", "/").await.does_not_say(&["Neues für Sie"]);
        clinic.fill_in("Sam", "/notices/read", "").await;
        assert!(unread(&clinic, "Sam").await.is_empty());
        let all = clinic.look("Grace", "/api/v1/notices?limit=1").await;
        let told: serde_json::Value = serde_json::from_str(&all.html).unwrap();
        assert!(told["next"].is_string() && !told["items"][0]["read_at"].is_null(), "{told}");
    }
}

#[tokio::test]
async fn whoever_may_not_see_a_request_any_more_has_no_news_of_it() {
    for clinic in clinics().await {
        clinic.ask("Grace", "letters", "A comma too many", false).await;
        clinic.tell().await;
        assert_eq!(unread(&clinic, "Sam").await.len(), 1);
        clinic.leave("Sam", "billing").await;
        assert!(unread(&clinic, "Sam").await.is_empty());
        let today = clinic.look("Sam", "/").await;
        today.does_not_say(&["A comma too many", "with news"]);
        clinic.look("Sam", "/notices").await.does_not_say(&["A comma too many"]);
    }
}

#[tokio::test]
async fn of_something_confidential_only_that_there_is_news_is_told_and_to_its_circle_alone() {
    for clinic in clinics().await {
        clinic.ask("Grace", "leave", "Six weeks for an operation", false).await;
        clinic.tell().await;
        let today = clinic.look("Hal", "/notices").await;
        today.says(&["There is news on a confidential request"]);
        today.does_not_say(&["operation", "Grace"]);
        let told = unread(&clinic, "Hal").await;
        assert!(told[0]["subject"].is_null() && told[0]["actor"].is_null() && told[0]["words"].is_null());
        assert!(unread(&clinic, "Hue").await.is_empty());
    }
}

#[tokio::test]
async fn what_was_imported_or_simulated_notifies_nobody_and_a_demo_has_news_of_its_last_days() {
    for clinic in clinics().await {
        let grace = clinic.viewer("Grace").await;
        for origin in [Origin::Imported, Origin::Simulated] {
            let ask = actions::Ask {
                service: Some(clinic.service("bills")),
                subject: "From before".to_owned(),
                body: "Please.".to_owned(),
                ..actions::Ask::default()
            };
            let asked: Result<_, Failure> = act!(clinic.test.db, grace, |a| {
                a.origin = origin;
                actions::open(a, &ask).await
            });
            asked.unwrap();
        }
        clinic.tell().await;
        assert_eq!(clinic.one(COUNT).await, 0);
        let done: Result<u64, Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE feed_readers SET seq = 0 WHERE name = 'notices'", &[]).await?)
        });
        done.unwrap();
        tell_past(&clinic.test.db, SteeredClock::START.plus_seconds(-60)).await.unwrap();
        assert_eq!(clinic.one(COUNT).await, 3, "the simulated one, to the three of the team");
    }
}

#[tokio::test]
async fn a_first_word_that_is_taken_back_is_no_news() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        clinic.acknowledge("Jonas", id, SteeredClock::START.plus_seconds(3_600)).await;
        clinic.tell().await;
        assert_eq!(unread(&clinic, "Grace").await.len(), 1);
        let jonas = clinic.viewer("Jonas").await;
        let undone: Result<_, Failure> =
            act!(clinic.test.db, jonas, |a| actions::take_back_acknowledgement(a, id).await);
        undone.unwrap();
        clinic.tell().await;
        assert!(unread(&clinic, "Grace").await.is_empty());
    }
}

#[tokio::test]
async fn everybody_chooses_how_to_hear_of_what() {
    for clinic in clinics().await {
        let page = clinic.look("Amara", "/settings/notices").await;
        page.says(&["Mails do not go out from here", "In the daily digest"]);
        let form = "asks=here&answers=here&team=at_once&progress=here&digest_at=7%3A15";
        let saved = clinic.fill_in("Amara", "/settings/notices", form).await.1;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        let mut view = clinic.test.db.view(Viewer::system()).await.unwrap();
        let me = clinic.person("Amara").0;
        let habits = choices::habits_of(&mut view, me).await.unwrap();
        drop(view);
        assert_eq!((habits.way(Topic::Asks), habits.way(Topic::Team)), (Way::Here, Way::AtOnce));
        assert_eq!((habits.digest_at.as_str(), habits.quiet), ("07:15", false));
        let wrong = clinic.fill_in("Amara", "/settings/notices", &form.replace("7%3A15", "25%3A00")).await.1;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.html.contains("This is not a time between"));
    }
}

async fn reasons(clinic: &Clinic, first: &str) -> Vec<String> {
    let mut all: Vec<String> =
        unread(clinic, first).await.iter().map(|told| told["reason"].as_str().unwrap().to_owned()).collect();
    all.sort();
    all
}

#[tokio::test]
async fn z_07_whoever_is_named_and_may_read_it_is_told_and_a_name_gives_nobody_anything_to_read() {
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "bills", "Charged twice", false).await;
        let secret = clinic.ask("Grace", "leave", "Six weeks", false).await;
        clinic.tell().await;
        for first in ["Amara", "Sam", "Hal"] {
            clinic.fill_in(first, "/notices/read", "").await;
        }
        clinic.write("Jonas", id, "@amara okafor, is it yours? @Nia Lund may know. jonas@Sam Whitlock").await;
        clinic.write("Hal", secret, "@Hue Pham and @Ozzy, please.").await;
        let note = "body=%40Sam+Whitlock+and+%40Grace+Adeyemi";
        let noted = clinic.fill_in("Jonas", "/requests/1001/notes", note).await.1;
        assert_eq!(noted.status, StatusCode::SEE_OTHER);
        clinic.tell().await;
        // Nobody has it yet, so the whole team hears of the message, too.
        assert_eq!(reasons(&clinic, "Amara").await, ["mentioned", "said"]);
        assert_eq!(reasons(&clinic, "Sam").await, ["mentioned", "said"]);
        assert_eq!(reasons(&clinic, "Nia").await, [""; 0], "Nia sees where it stands, not what is said");
        assert_eq!(reasons(&clinic, "Hue").await, [""; 0], "who is not of the circle is not told");
        assert!(!reasons(&clinic, "Grace").await.contains(&"mentioned".to_owned()));
        let feed = clinic.look("Grace", "/api/v1/events?limit=200").await.html;
        assert!(feed.contains("\"mentioned\"") && !feed.contains("mentioned_in_note"), "{feed}");
        clinic.look("Sam", "/").await.says(&["Jonas Weidner named you."]);
        clinic.look("Sam", "/requests/1001/mention").await.says(&["Whom", "Grace Adeyemi", "Jonas Weidner"]);
        let chosen = clinic.fill_in("Sam", "/requests/1001/messages", "name=Jonas+Weidner&body=Look").await.1;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER);
        let named = "SELECT COUNT(*) FROM request_texts WHERE body = '@Jonas Weidner Look'";
        assert_eq!(clinic.one(named).await, 1);
    }
}

#[tokio::test]
async fn z_06_whoever_watches_is_told_and_reads_and_does_not_write_and_whoever_is_removed_hears_nothing_more()
{
    for clinic in clinics().await {
        let id = clinic.ask("Grace", "letters", "A comma too many", false).await;
        let lets = "person=nia%40clinic.example&part=watcher";
        let added = clinic.fill_in("Grace", "/requests/1001/follow", lets).await.1;
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        clinic.write("Jonas", id, "It is mended.").await;
        clinic.tell().await;
        assert_eq!(reasons(&clinic, "Nia").await, ["brought_in", "said"]);
        let page = clinic.look("Nia", "/requests/1001").await;
        page.says(&["It is mended.", "Nia Lund"]);
        page.does_not_say(&["name=\"body\""]);
        let said = clinic.fill_in("Nia", "/requests/1001/messages", "body=Thanks").await.1;
        assert_eq!(said.status, StatusCode::FORBIDDEN);
        let mut hears = clinic.listen(None, "Nia", &format!("/live?topics=request:{id},today")).await;
        let person = format!("person={}", clinic.person("Nia"));
        let stranger = clinic.fill_in("Hue", "/requests/1001/unfollow", &person).await.1;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        let removed = clinic.fill_in("Jonas", "/requests/1001/unfollow", &person).await.1;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        assert_eq!(clinic.look("Nia", "/requests/1001").await.status, StatusCode::NOT_FOUND);
        clinic.write("Jonas", id, "Once more.").await;
        clinic.tell().await;
        assert_eq!(reasons(&clinic, "Nia").await, [""; 0]);
        // Her stream ends by itself, because her key is a program's; until then it says nothing of what came after.
        let mut all = Vec::new();
        while let Some(chunk) = hears.next().await {
            all.extend(chunk.unwrap());
        }
        let all = String::from_utf8(all).unwrap();
        let told = all.matches("event: changed").count();
        assert!(told <= 1, "what was before she was removed, at most: {all}");
    }
}
