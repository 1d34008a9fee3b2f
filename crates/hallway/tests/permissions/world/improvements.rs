//! What two teams improve together.

use super::House;

impl House {
    /// `sales` proposes something over `relationship.own`: Ana looks after it there, Lee for `it`; with a cause and a step of
    /// Ana's.
    pub async fn improve_something(&mut self) {
        let told =
            self.things.fill(r#"{"relationship":"<relationship.own>","page":{"title":"title-of-change"}}"#);
        let made = self.does("ana", "POST", "/api/v1/improvements", &told).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say("improvement.own", &id);
        let path = format!("/api/v1/improvements/{id}");
        self.does("lee", "POST", &format!("{path}/owner"), r#"{"side":"provider"}"#).await;
        self.does("ana", "POST", &format!("{path}/causes"), r#"{"words":"cause-of-it"}"#).await;
        let step = r#"{"words":"step-of-it","due_on":"2099-01-01"}"#;
        let made = self.does("ana", "POST", &format!("{path}/steps"), step).await;
        self.say("cause.own", made["causes"][0]["id"].as_str().unwrap());
        self.say("step.own", made["steps"][0]["id"].as_str().unwrap());
        self.note(&format!("version.{id}"), made["version"].as_i64().unwrap());
    }
}
