//! When two teams look at how it goes between them.

use kernel::Clock;

use super::House;

impl House {
    /// `it` and `sales` have held a review and planned another; `boilers` plan one with `sales`.
    pub async fn review_something(&mut self) {
        self.name_soon();
        for (who, name, relationship) in [
            ("ana", "held", "relationship.own"),
            ("ana", "own", "relationship.own"),
            ("tess", "boiler", "relationship.boiler"),
        ] {
            self.review(who, name, relationship).await;
            if name == "held" {
                let path = format!("/api/v1/reviews/{}/close", self.things.word("review.held"));
                self.does("lee", "POST", &path, r#"{"outcome":"on_course","told":"told-by-it"}"#).await;
            }
        }
    }

    /// A week from now, over the API and in a form.
    pub fn name_soon(&mut self) {
        let soon = self.clock.now().plus_seconds(7 * 86_400).timestamp();
        self.say("soon", &soon.strftime("%Y-%m-%dT%H:00:00Z").to_string());
        self.say("soon.here", &soon.strftime("%Y-%m-%dT%H:00").to_string());
    }

    /// Plans one, and writes on its page.
    pub async fn review(&mut self, who: &str, name: &str, relationship: &str) {
        let told =
            format!(r#"{{"relationship":"<{relationship}>","starts_at":"<soon>","place":"room-of-review"}}"#);
        let made = self.does(who, "POST", "/api/v1/reviews", &self.things.fill(&told)).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say(&format!("review.{name}"), &id);
        let path = format!("/api/v1/reviews/{id}/entries");
        let made = self.does(who, "POST", &path, r#"{"kind":"note","words":"note-of-review"}"#).await;
        self.say(&format!("entry.{name}"), made["entries"][0]["id"].as_str().unwrap());
        self.note(&format!("version.{id}"), made["version"].as_i64().unwrap());
    }
}
