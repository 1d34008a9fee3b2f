//! What lies between two teams.

use super::House;

impl House {
    /// `bob` names what he sees between `it` and `sales`.
    pub async fn name_a_barrier(&mut self) {
        let told = r#"{"name":"name-of-barrier","words":"words-of-barrier","one":"<it>","other":"<sales>"}"#;
        let made = self.does("bob", "POST", "/api/v1/barriers", &self.things.fill(told)).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say("barrier.own", &id);
    }
}
