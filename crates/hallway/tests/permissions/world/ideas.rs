//! An idea for a team.

use super::House;

impl House {
    /// `ana` has an idea for `it`, and does not say that it is hers.
    pub async fn have_an_idea(&mut self) {
        let told = r#"{"team":"<it>","title":"title-of-idea","words":"words-of-idea","is_named":false}"#;
        let made = self.does("ana", "POST", "/api/v1/ideas", &self.things.fill(told)).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say("idea.own", &id);
    }
}
