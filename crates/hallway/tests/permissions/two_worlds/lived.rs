//! The same life in both houses, but for one thing that is hidden.

use db::act;
use kernel::{Failure, Instant, Viewer};
use testkit::SteeredClock;

use crate::world::{House, REQUESTS, Request, Things, empty_houses, principal};

pub struct TwoWorlds {
    pub with: House,
    pub without: House,
    /// What there is in the house with the secret; its ids mean nothing in the other.
    pub things: Things,
}

/// The request that one of the houses does not have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It is confidential, and hidden from everybody who is not cleared.
    Secret,
    /// The team of another vendor was asked; it is open to colleagues, and hidden from those who come from outside.
    OfAnotherVendor,
    /// Two persons drew a line between them.
    BetweenTwo,
    /// A team declared a known problem of a service that it alone sees.
    ProblemOfTeam,
}

impl Hidden {
    fn request(self) -> Option<&'static Request> {
        let name = match self {
            Self::Secret => "secret",
            Self::OfAnotherVendor => "gas",
            Self::BetweenTwo | Self::ProblemOfTeam => return None,
        };
        REQUESTS.iter().find(|request| request.name == name)
    }
}

/// Where ids go on after the secret, in both houses.
const AFTER: i64 = 2_000_000;
/// Where they go on for each look.
const LOOKING: i64 = 3_000_000;

/// When life goes on after the secret, in both houses; nobody is signed out by then.
const LATER: Instant = SteeredClock::START.plus_seconds(5 * 3_600);

/// One pair on each database.
pub async fn pairs(hidden: Hidden) -> Vec<TwoWorlds> {
    let mut pairs = Vec::new();
    for (with, without) in empty_houses().await.into_iter().zip(empty_houses().await) {
        pairs.push(TwoWorlds::live(with, without, hidden).await);
    }
    pairs
}

/// The pair on SQLite alone.
pub async fn on_sqlite(hidden: Hidden) -> TwoWorlds {
    let (with, without) = (empty_houses().await.swap_remove(0), empty_houses().await.swap_remove(0));
    TwoWorlds::live(with, without, hidden).await
}

impl TwoWorlds {
    async fn live(mut with: House, mut without: House, hidden: Hidden) -> Self {
        for house in [&mut with, &mut without] {
            house.move_in().await;
            let left_out = hidden.request().map(|request| request.name);
            for request in REQUESTS.iter().filter(|request| Some(request.name) != left_out) {
                house.ask_for(request).await;
            }
            house.deliver().await;
            if hidden == Hidden::OfAnotherVendor {
                // That somebody once complained to a team is no secret: what one complains through is there from then on.
                house.complain("bob", "wish-of-bob").await;
            }
            if hidden != Hidden::BetweenTwo {
                house.draw_between_two().await;
            }
        }
        match hidden {
            Hidden::Secret => with.keep_a_secret().await,
            Hidden::OfAnotherVendor => with.ask_another_vendor().await,
            Hidden::BetweenTwo => with.live_between_two().await,
            Hidden::ProblemOfTeam => with.live_with_a_problem().await,
        }
        for house in [&mut with, &mut without] {
            house.clock.set(LATER);
            house.ids.set_next(AFTER);
            house.go_on_counting().await;
            // What comes later stays to be counted, so that figures rest on both.
            serve::insights::count_all(&house.db).await.unwrap();
            house.go_on().await;
            house.look_up().await;
            house.agree().await;
            house.open_round().await;
            house.trust().await;
            house.miss_something().await;
            house.raise("need.own", "relationship.own").await;
            house.name_soon();
            house.review("ana", "own", "relationship.own").await;
            house.improve_something().await;
            house.have_an_idea().await;
            house.name_a_barrier().await;
            house.db.place_events().await.unwrap();
            hallway::needs_born::bear(&house.db, None).await.unwrap();
        }
        with.speak_safely().await;
        if hidden != Hidden::Secret {
            without.speak_safely().await;
        }
        assert_eq!(with.things.word("number.later"), without.things.word("number.later"), "{}", with.name);
        let things = with.things.clone();
        Self { with, without, things }
    }

    /// Both houses go on with the same ids.
    pub fn align(&self) {
        self.with.ids.set_next(LOOKING);
        self.without.ids.set_next(LOOKING);
    }
}

impl House {
    /// Everything that can happen between two persons.
    async fn live_between_two(&mut self) {
        self.draw_between_two().await;
        let path = self.things.fill("/api/v1/relationships/<relationship.pair>");
        self.does("bob", "POST", &format!("{path}/confirmation"), "").await;
        self.does("bob", "PATCH", &path, r#"{"rhythm":"Now and then."}"#).await;
        self.does("ana", "POST", &format!("{path}/dispute"), r#"{"reason":"Less often."}"#).await;
        self.does("ana", "DELETE", &format!("{path}/dispute"), "").await;
        self.does("ana", "PUT", &format!("{path}/sight"), r#"{"is_open":true}"#).await;
        let expected = r#"{"expected_at":"2026-11-20T08:00:00Z"}"#;
        self.does("ana", "POST", &format!("{path}/deliveries"), expected).await;
        self.look_up().await;
    }

    /// Everything that can happen to a known problem of a service that its team alone sees.
    async fn live_with_a_problem(&mut self) {
        self.declare("problem.hidden", "service.team").await;
        let path = self.things.fill("/api/v1/known_problems/<problem.hidden>");
        self.does("ivy", "PATCH", &path, r#"{"about":"Known by now."}"#).await;
        self.does("ivy", "POST", &format!("{path}/messages"), r#"{"body":"Nobody reads it."}"#).await;
        self.look_up().await;
    }

    /// Everything that can happen to a confidential request, and whom it brings about.
    async fn keep_a_secret(&mut self) {
        self.ask_for(Hidden::Secret.request().unwrap()).await;
        let (id, reference) =
            (self.things.id("request.secret"), self.things.word("reference.secret").to_owned());
        let (circle, hr) = (self.things.id("service.secret"), self.things.id("hr"));
        let verb = |verb: &str| format!("/api/v1/requests/{id}/{verb}");
        let said = r#"{"body":"said-in-confidence"}"#;
        self.does("ana", "POST", &verb("messages"), said).await;
        let by = r#"{"expected_at":"2026-12-01T12:00:00Z","message":"said-in-confidence"}"#;
        self.does("hal", "POST", &verb("acknowledgement"), by).await;
        self.does("hal", "POST", &verb("messages"), said).await;
        self.does("hal", "POST", &verb("notes"), said).await;
        let follower = format!(r#"{{"person":"{}"}}"#, self.things.id("wat"));
        self.does("hal", "POST", &verb("participants"), &follower).await;
        let over = format!(r#"{{"team":"{}","reason":"Yours?"}}"#, self.things.id("it"));
        assert_eq!(self.call(principal("hal"), "POST", &verb("hand_over"), &over).await.status, 409);
        let wait = r#"{"waiting_on":"requester","reason":"said-in-confidence"}"#;
        self.does("hal", "POST", &verb("pause"), wait).await;
        self.clock.forward_seconds(3_600);
        self.does("hal", "POST", &verb("resumption"), "").await;
        self.does("ana", "PATCH", &format!("/api/v1/requests/{id}"), r#"{"external_customer":"Patients"}"#)
            .await;
        self.keep_more_secrets().await;
        // The circle changes, and what it brought about is confirmed.
        let cleared = format!(r#"{{"person":"{}"}}"#, self.things.id("new"));
        let clearances = format!("/api/v1/services/{circle}/clearances");
        self.does("hal", "POST", &clearances, &cleared).await;
        self.does("hal", "DELETE", &format!("{clearances}/{}", self.things.id("new")), "").await;
        self.look_up().await;
        let link = self.things.id("relationship.secret");
        self.does("hal", "POST", &format!("/api/v1/relationships/{link}/confirmation"), "").await;
        // It is read by those who may, and tried by those who may not.
        for who in ["ana", "hal", "wat", "hue", "adm", "ivy"] {
            for path in [
                format!("/requests/{reference}"),
                format!("/api/v1/requests/{id}"),
                format!("/requests?team={hr}"),
                format!("/api/v1/relationships/{link}"),
                format!("/settings/services/{circle}"),
                "/api/v1/requests".to_owned(),
            ] {
                self.get(principal(who), &path).await;
            }
            if !["ana", "hal", "wat"].contains(&who) {
                assert_eq!(
                    self.call(principal(who), "POST", &verb("messages"), said).await.status,
                    404,
                    "{who}"
                );
            }
        }
    }

    /// So many that are over that a usual time could be told, one that nobody has heard, and one that waits.
    async fn keep_more_secrets(&self) {
        let ask = r#"{"service":"<service.secret>","subject":"subject-of-secret","body":"said-in-confidence",
                      "external_customer":"Patients"}"#;
        let ask = self.things.fill(ask);
        for nth in 0..8 {
            let made = self.does("ana", "POST", "/api/v1/requests", &ask).await;
            let path = format!("/api/v1/requests/{}", made["id"].as_str().unwrap());
            let verbs: &[(&str, &str, &str)] = match nth {
                0 => &[],
                1 => &[(
                    "hal",
                    "pause",
                    r#"{"waiting_on":"team","waiting_for":"said-in-confidence","reason":"x"}"#,
                )],
                // What was not settled is the source of no challenge that others read.
                2 => &[
                    ("hal", "resolution", r#"{"message":"said-in-confidence"}"#),
                    ("ana", "reopening", r#"{"reason":"said-in-confidence"}"#),
                ],
                _ => &[
                    ("hal", "assignment", r#"{"reason":"Urgent."}"#),
                    ("hal", "resolution", r#"{"message":"said-in-confidence"}"#),
                    ("ana", "closure", ""),
                ],
            };
            for (who, verb, body) in verbs {
                self.clock.forward_seconds(300);
                self.does(who, "POST", &format!("{path}/{verb}"), body).await;
            }
        }
    }

    /// Everything that can happen to what the team of another vendor is asked.
    async fn ask_another_vendor(&mut self) {
        self.ask_for(Hidden::OfAnotherVendor.request().unwrap()).await;
        let path = format!("/api/v1/requests/{}", self.things.id("request.gas"));
        let verb = |verb: &str| format!("{path}/{verb}");
        self.does("ned", "POST", &verb("assignment"), r#"{"reason":"Urgent."}"#).await;
        self.does("ned", "POST", &verb("acknowledgement"), r#"{"expected_at":"2026-12-01T12:00:00Z"}"#).await;
        self.does("ned", "POST", &verb("pause"), r#"{"waiting_on":"requester","reason":"Which one?"}"#).await;
        self.does("ana", "POST", &verb("messages"), r#"{"body":"The left one."}"#).await;
        self.look_up().await;
        let link = self.things.id("relationship.gas");
        self.does("ned", "POST", &format!("/api/v1/relationships/{link}/confirmation"), "").await;
        // One that came from inside, and one that nobody has heard.
        let asked = self.things.fill(r#"{"service":"<service.it>","subject":"subject-of-gas"}"#);
        let inside = self.does("ana", "POST", "/api/v1/requests", &asked).await;
        let over = self.things.fill(r#"{"team":"<gas>","reason":"It is the gas."}"#);
        let path = format!("/api/v1/requests/{}/hand_over", inside["id"].as_str().unwrap());
        self.does("ivy", "POST", &path, &over).await;
        let asked = self.things.fill(r#"{"service":"<service.gas>","subject":"subject-of-gas"}"#);
        self.does("bob", "POST", "/api/v1/requests", &asked).await;
        // A colleague has an idea for it, which nobody outside reads.
        let told = self.things.fill(r#"{"team":"<gas>","title":"subject-of-gas","words":"A valve."}"#);
        let made = self.does("ana", "POST", "/api/v1/ideas", &told).await;
        let idea = format!("/api/v1/ideas/{}", made["id"].as_str().unwrap());
        self.does("bob", "PUT", &format!("{idea}/support"), "").await;
        self.does("bob", "PUT", &format!("{idea}/participation"), "").await;
        let told = r#"{"name":"subject-of-gas","words":"A valve.","one":"<gas>","other":"<it>"}"#;
        self.does("ana", "POST", "/api/v1/barriers", &self.things.fill(told)).await;
        // Its people work with a team here, and wish for something there.
        self.work_with("northgate").await;
        let said = self.complain("ned", "subject-of-gas").await;
        self.does("ned", "POST", &format!("{said}/withdrawal"), r#"{"reason":"It has a valve."}"#).await;
    }

    /// Says what should be different about `it`. Gives where that stands.
    async fn complain(&self, who: &str, wish: &str) -> String {
        let about = self.things.fill("/api/v1/teams/<it>/complaints");
        let wish = format!(r#"{{"wish":"{wish}","solution":"A valve."}}"#);
        let made = self.does(who, "POST", &about, &wish).await;
        format!("/api/v1/requests/{}", made["id"].as_str().unwrap())
    }

    /// How many requests there are is no secret: numbers tell. From here on they are the same in both houses.
    async fn go_on_counting(&self) {
        let counted: Result<u64, Failure> = act!(self.db, Viewer::system(), |a| {
            Ok(a.run("UPDATE numbers SET last = 5000 WHERE name = 'request'", &[]).await?)
        });
        counted.unwrap();
    }

    /// Life goes on, in the same words and with the same ids.
    async fn go_on(&mut self) {
        let ask = |service: &str| {
            let service = self.things.id(service);
            format!(r#"{{"service":"{service}","subject":"subject-of-later","body":"Please."}}"#)
        };
        let hr = self.does("ana", "POST", "/api/v1/requests", &ask("service.hr")).await;
        let it = self.does("bob", "POST", "/api/v1/requests", &ask("service.it")).await;
        self.does("gus", "POST", "/api/v1/requests", &ask("service.guests")).await;
        let (hr, number) = (hr["id"].as_str().unwrap().to_owned(), it["number"].to_string());
        self.say("number.later", &number);
        let verb = |verb: &str| format!("/api/v1/requests/{hr}/{verb}");
        self.does("hal", "POST", &verb("acknowledgement"), r#"{"message":"On it."}"#).await;
        self.does("ana", "POST", &verb("messages"), r#"{"body":"Thank you."}"#).await;
        self.does("hue", "POST", &verb("notes"), r#"{"body":"She is kind."}"#).await;
        self.does("hal", "POST", &verb("resolution"), r#"{"message":"Done."}"#).await;
        self.does("ana", "POST", &verb("reopening"), r#"{"reason":"Not yet."}"#).await;
        let own = self.things.id("request.own");
        self.does("ivy", "POST", &format!("/api/v1/requests/{own}/assignment"), r#"{"reason":"Urgent."}"#)
            .await;
        self.does("adm", "POST", "/api/v1/teams", r#"{"name":"Later"}"#).await;
    }
}
