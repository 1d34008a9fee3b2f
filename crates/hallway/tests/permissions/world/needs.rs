//! What a team needs of others.

use super::House;

impl House {
    /// `sales` needs something of `it` and of `boilers`, who offer something else; and `it` says that one thing is done.
    pub async fn need_something(&mut self) {
        for (name, relationship) in [
            ("need.own", "relationship.own"),
            ("need.boiler", "relationship.boiler"),
            ("need.met", "relationship.own"),
        ] {
            self.raise(name, relationship).await;
        }
        for (who, name, verb, body) in [
            ("tess", "need.boiler", "answer", r#"{"answer":"countered","words":"offer-of-boilers"}"#),
            ("lee", "need.met", "answer", r#"{"answer":"accepted"}"#),
            ("lee", "need.met", "met", "{}"),
        ] {
            let id = self.things.word(name).to_owned();
            let done = self.does(who, "POST", &format!("/api/v1/needs/{id}/{verb}"), body).await;
            self.note(&format!("version.{id}"), done["version"].as_i64().unwrap());
        }
    }

    /// `sales` needs something over this relationship.
    pub async fn raise(&mut self, name: &str, relationship: &str) {
        let told = format!(r#"{{"relationship":"<{relationship}>","kind":"need","words":"need-of-sales"}}"#);
        let made = self.does("ana", "POST", "/api/v1/needs", &self.things.fill(&told)).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say(name, &id);
    }
}
