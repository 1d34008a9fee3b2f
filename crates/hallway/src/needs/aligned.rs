//! What both sides do about a value that matters to one of them alone: planned, reminded of, done or dropped.

use http::StatusCode;

use super::{DAY, house, onward, read, sound};
use crate::clinic::Clinic;

/// A side signs which values matter to it.
async fn ranks(clinic: &Clinic, who: &str, line: map::RelationshipId, side: &str, values: [&str; 2]) {
    let [first, second] = values;
    let draft = format!("side={side}&version=0&needs=A+date&challenges=&value={first}&value={second}");
    onward(clinic, who, &format!("/relationships/{line}/statements/draft"), &draft).await;
    let sign = format!("side={side}&version=1");
    onward(clinic, who, &format!("/relationships/{line}/statements/signature"), &sign).await;
}

#[tokio::test]
async fn a_gap_between_values_gets_a_step_with_a_day_and_somebody_who_is_reminded() {
    for (clinic, line) in house().await {
        let path = format!("/relationships/{line}/alignment");
        clinic.look("Amara", &path).await.says(&["No value that matters to one side alone."]);
        ranks(&clinic, "Amara", line, "provider", ["Quiet+mornings", "Plain+words"]).await;
        ranks(&clinic, "Grace", line, "customer", ["Plain+words", "A+quick+yes"]).await;
        let page = clinic.look("Amara", &path).await;
        page.says(&[
            "2 values matter to one side alone.",
            "Quiet mornings, for Patient Billing",
            "A quick yes",
        ]);
        page.does_not_say(&["Plain words, for"]);
        clinic
            .look("Amara", &format!("/relationships/{line}/statements"))
            .await
            .says(&["What we do about it"]);
        // What both share is no gap, a day that has passed is none, and nothing typed is lost.
        let (_, back) = clinic
            .fill_in("Amara", &path, "value=Plain+words&strategy=Sit+together&due_on=2020-01-01&owner=")
            .await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = back.words();
        assert!(words.contains("Choose a value that") && words.contains("from today on"), "{words}");
        assert!(back.html.contains("Sit together"), "{}", back.html);
        let jonas = clinic.person("Jonas");
        let (_, back) = clinic
            .fill_in("Amara", &path, "value=A+quick+yes&strategy=Sit&due_on=2031-01-01&owner=4711")
            .await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody of neither side");
        let until = {
            let at = clinic.test.db.now().plus_seconds(10 * DAY);
            at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
        };
        let form = format!("value=A+quick+yes&strategy=One+call+each+Friday&due_on={until}&owner={jonas}");
        onward(&clinic, "Grace", &path, &form).await;
        let told = read(&clinic, "Amara", &path).await;
        assert_eq!(told["steps"][0]["owner"]["name"], "Jonas Weidner", "{told}");
        assert_eq!(told["gaps"][1]["side"], "customer");
        clinic.look("Amara", &path).await.says(&["One call each Friday", "Jonas Weidner looks after it"]);
        // Those at neither end know of nothing.
        for stranger in ["Hue", "Kes"] {
            assert_eq!(clinic.look(stranger, &path).await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(listen::alignment::remind(&clinic.test.db).await.unwrap(), 0, "its day has not come");
        clinic.test.clock.forward_seconds(11 * DAY);
        assert_eq!(listen::alignment::remind(&clinic.test.db).await.unwrap(), 1);
        assert_eq!(listen::alignment::remind(&clinic.test.db).await.unwrap(), 0, "once");
        clinic.tell().await;
        clinic.look("Jonas", "/notices").await.says(&["was planned until today. What became of it?"]);
        clinic.look("Amara", "/notices").await.does_not_say(&["was planned until today"]);
        clinic.look("Jonas", &path).await.says(&["What became of it?"]);
        let end = format!("{path}/{}/end", told["steps"][0]["id"].as_str().unwrap());
        let (_, back) = clinic.fill_in("Jonas", &end, "end=dropped&outcome=").await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "dropping it needs a word");
        onward(&clinic, "Jonas", &end, "end=done&outcome=We+kept+it").await;
        let (_, late) = clinic.fill_in("Grace", &end, "end=done&outcome=").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        clinic.look("Amara", &path).await.says(&["Done,", "We kept it", "Nothing is planned."]);
        sound(&clinic).await;
    }
}
