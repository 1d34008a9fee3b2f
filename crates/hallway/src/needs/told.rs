//! Who hears of needs, and when: reminders, and the list of those who lead the teams above.

use db::act;
use kernel::{Clock, Failure, Viewer};
use people::Role;

use super::{DAY, bear, house, onward, raise, read, sound};

const REMINDERS: &str = "SELECT COUNT(*) FROM notices WHERE reason = 'need_reminds'";

#[tokio::test]
async fn whose_word_is_waited_for_is_reminded_at_half_time_and_at_its_end() {
    for (clinic, line) in house().await {
        let path = raise(&clinic, "Grace", line, "kind=need&words=A+date").await;
        clinic.tell().await;
        assert_eq!(improve::needs::remind(&clinic.test.db).await.unwrap(), 0, "it is early");
        clinic.test.clock.forward_seconds(8 * DAY);
        assert_eq!(improve::needs::remind(&clinic.test.db).await.unwrap(), 1);
        assert_eq!(improve::needs::remind(&clinic.test.db).await.unwrap(), 0, "once");
        clinic.tell().await;
        assert_eq!(clinic.one(REMINDERS).await, 1, "Amara alone answers");
        clinic.look("Amara", "/").await.says(&["Others wait for an answer of yours"]);
        clinic.test.clock.forward_seconds(8 * DAY);
        assert_eq!(improve::needs::remind(&clinic.test.db).await.unwrap(), 1);
        clinic.tell().await;
        let page = clinic.look("Amara", &path).await;
        page.says(&["was to answer by", "10 opening days", "does not move"]);
        clinic.test.clock.forward_seconds(40 * DAY);
        assert_eq!(improve::needs::remind(&clinic.test.db).await.unwrap(), 0, "twice is enough");
        // What was answered asks nobody any more.
        onward(&clinic, "Amara", &format!("{path}/answer?version=1"), "answer=accepted&words=Yes&by=").await;
        clinic.tell().await;
        clinic.look("Amara", "/").await.does_not_say(&["Others wait for an answer"]);
        clinic.look("Grace", "/").await.says(&["Amara Okafor hat beantwortet"]);
    }
}

#[tokio::test]
async fn whoever_promised_it_for_a_day_hears_of_it_on_its_morning_once() {
    for (clinic, line) in house().await {
        let path = raise(&clinic, "Grace", line, "kind=need&words=A+date").await;
        let day = clinic.test.clock.now().plus_seconds(20 * DAY).timestamp().strftime("%Y-%m-%d").to_string();
        let answer = format!("answer=accepted&words=&by={day}");
        onward(&clinic, "Amara", &format!("{path}/answer?version=1"), &answer).await;
        clinic.test.clock.forward_seconds(18 * DAY);
        assert_eq!(improve::needs::remind(&clinic.test.db).await.unwrap(), 0, "its day has not come");
        clinic.test.clock.forward_seconds(3 * DAY);
        assert_eq!(improve::needs::remind(&clinic.test.db).await.unwrap(), 1);
        assert_eq!(improve::needs::remind(&clinic.test.db).await.unwrap(), 0, "once");
        clinic.tell().await;
        clinic.look("Amara", "/notices").await.says(&["What your side promised is for today. Is it done?"]);
        clinic.look("Grace", "/notices").await.does_not_say(&["is for today"]);
        // Once it is said to be done nobody is asked any more.
        onward(&clinic, "Amara", &format!("{path}/met?version=2"), "words=").await;
        clinic.tell().await;
        let unread = "SELECT COUNT(*) FROM notices WHERE reason = 'need_day_came' AND read_at IS NULL";
        assert_eq!(clinic.one(unread).await, 0);
        sound(&clinic).await;
    }
}

#[tokio::test]
async fn after_thirty_days_who_leads_the_teams_above_hears_that_something_waits_and_no_word_of_it() {
    for (clinic, line) in house().await {
        let (house, nia) = (clinic.team("house"), clinic.person("Nia"));
        let leads: Result<(), Failure> = act!(clinic.test.db, Viewer::system(), |a| {
            people::teams::actions::add_member(a, house, nia, Role::Lead).await
        });
        leads.unwrap();
        // Jonas bills and needs something of the desk, which is below Operations.
        let path = raise(&clinic, "Jonas", line, "kind=need&words=Quillfeather").await;
        clinic.test.clock.forward_seconds(29 * DAY);
        clinic.look("Nia", "/").await.does_not_say(&["seit mehr als dreißig Tagen"]);
        clinic.test.clock.forward_seconds(5 * DAY);
        clinic
            .look("Nia", "/")
            .await
            .says(&["Unter Ihren Teams wartet ein Bedürfnis seit mehr als dreißig Tagen"]);
        let list = clinic.look("Nia", "/needs/unanswered").await;
        list.says(&["Patient Billing", "Front Desk soll antworten", "34 Tage"]);
        list.does_not_say(&["Quillfeather"]);
        let told = read(&clinic, "Nia", "/needs/unanswered").await;
        assert_eq!((&told["items"][0]["days"], &told["items"][0]["waits"]), (&34.into(), &"customer".into()));
        assert_eq!(clinic.look("Nia", &path).await.status.as_u16(), 404);
        // Amara leads no team above the desk.
        clinic.look("Amara", "/needs/unanswered").await.does_not_say(&["Front Desk is to answer"]);
        onward(&clinic, "Grace", &format!("{path}/answer?version=1"), "answer=declined&words=No&by=").await;
        clinic.look("Nia", "/needs/unanswered").await.does_not_say(&["Patient Billing"]);
    }
}

#[tokio::test]
async fn what_goes_on_over_a_folded_line_goes_on_over_the_other() {
    for (clinic, line) in house().await {
        let path = raise(&clinic, "Grace", line, "kind=need&words=A+date").await;
        let amara = clinic.viewer("Amara").await;
        let (billing, hr) = (clinic.team("billing"), clinic.team("hr"));
        let other: Result<_, Failure> = act!(clinic.test.db, amara, |a| {
            let new = format!(r#"{{"provider":"{billing}","customer":"{hr}"}}"#);
            let new = serde_json::from_str(&new).unwrap();
            let origin = map::relationships::model::Origin::Person;
            let other = map::relationships::actions::propose(a, &new, origin).await?.id;
            map::relationships::actions::fold(a, line, None, other).await?;
            Ok(other)
        });
        let other = other.unwrap();
        bear(&clinic).await;
        let told = read(&clinic, "Amara", &path).await;
        assert_eq!(told["relationship"], other.to_string());
        clinic.look("Hue", &format!("/relationships/{other}/needs")).await.says(&["A date"]);
    }
}
