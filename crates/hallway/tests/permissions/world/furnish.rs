//! Moving in: people, teams, services, keys and requests.

use db::{Act, act};
use hallway::notices::unsubscribe_link;
use hallway::schema;
use kernel::{Audience, Failure, Viewer};
use map::by_link;
use map::by_link::input::{NewLink, NewStatement};
use map::services::forms::{self, Field};
use map::services::input::NewService;
use map::{Confidentiality, ServiceId};
use people::entrance::{Password, links, organisation, tokens};
use people::external_customers::model::NewExternalCustomer;
use people::persons::model::NewPerson;
use people::teams::model::NewTeam;
use people::vendors::model::NewVendor;
use people::{PersonId, PersonKind, Role, TeamId, calendars, persons, session, teams, vendors};

use super::cast::{GUESTS, Key, PRINCIPALS, STAFF};
use super::{House, PASSWORD, REQUESTS, Things};

pub fn email(name: &str) -> String {
    format!("{name}@x.example")
}

impl House {
    /// Everything, the confidential request included.
    pub async fn furnish(&mut self) {
        self.move_in().await;
        for request in REQUESTS {
            self.ask_for(request).await;
        }
        self.deliver().await;
        self.draw_between_two().await;
        self.name_somebody_unknown().await;
        self.look_up().await;
        self.agree().await;
        self.open_round().await;
        self.trust().await;
        self.speak_safely().await;
        self.say_what_they_need().await;
        self.need_something().await;
        self.review_something().await;
        self.improve_something().await;
        self.have_an_idea().await;
        self.name_a_barrier().await;
        self.miss_something().await;
        for name in ["own", "team"] {
            let path =
                format!("/api/v1/known_problems/{}/requests", self.things.word(&format!("problem.{name}")));
            let request = self.things.fill(&format!(r#"{{"request":"<request.{name}>"}}"#));
            self.does("ivy", "POST", &path, &request).await;
        }
    }

    /// What `it` says is a known problem of this service.
    pub async fn declare(&mut self, name: &str, service: &str) {
        let told = format!(r#"{{"service":"<{service}>","title":"title-of-{name}","about":"about-{name}"}}"#);
        let made = self.does("ivy", "POST", "/api/v1/known_problems", &self.things.fill(&told)).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say(name, &id);
    }

    /// `it` has signed what it says to `sales` and drafts on; `sales` has said how it understands `boilers`; `gas` drafts.
    async fn say_what_they_need(&mut self) {
        for (name, lead, relationship) in [
            ("statement.own", "lee", "relationship.own"),
            ("statement.boiler", "tess", "relationship.boiler"),
        ] {
            let path = format!("/api/v1/relationships/{}/statements", self.things.word(relationship));
            let said = r#"{"needs":["need-of-it"],"values":["calm"]}"#;
            self.does(lead, "PUT", &format!("{path}/draft"), said).await;
            let signed = self.does(lead, "POST", &format!("{path}/signature"), "{}").await;
            let id = signed["id"].as_str().unwrap().to_owned();
            self.say(name, &id);
        }
        // What matters to `it` matters to `sales` less, so that something is to be done about it.
        let path = format!("/api/v1/relationships/{}/statements", self.things.word("relationship.own"));
        self.does(
            "ana",
            "PUT",
            &format!("{path}/draft"),
            r#"{"challenges":["hard-for-sales"],"values":["speed"]}"#,
        )
        .await;
        self.does("ana", "POST", &format!("{path}/signature"), "{}").await;
        let answer = format!("/api/v1/statements/{}/answer", self.things.word("statement.boiler"));
        let answered = self.does("ana", "POST", &answer, r#"{"words":"answer-of-sales"}"#).await;
        let version = answered["version"].as_i64().unwrap();
        self.note(&format!("version.{}", self.things.word("statement.boiler")), version);
        for (who, relationship) in [("ivy", "relationship.own"), ("ned", "relationship.gas")] {
            let path = format!("/api/v1/relationships/{}/statements/draft", self.things.word(relationship));
            self.does(who, "PUT", &path, r#"{"needs":["draft-of-side"]}"#).await;
        }
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let draft: i64 = view.one("SELECT id FROM statements WHERE number = 0", &[]).await.unwrap();
        drop(view);
        self.note("statement.draft", draft);
    }

    /// What `it` says was missing on a request.
    pub async fn miss_something(&mut self) {
        let path = format!("/api/v1/requests/{}/missing", self.things.word("request.own"));
        self.does("ivy", "POST", &path, r#"{"what":"word-of-later"}"#).await;
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let text: i64 = view.one("SELECT MIN(text_id) AS id FROM request_missing", &[]).await.unwrap();
        drop(view);
        self.note("asked.later", text);
    }

    /// Words of the first days that wait for an administrator.
    pub async fn name_somebody_unknown(&mut self) {
        let said = r#"{"question":"outside","words":["Night desk"]}"#;
        self.does("ana", "POST", "/api/v1/welcome/answers", said).await;
    }

    /// What is between two persons.
    pub async fn draw_between_two(&mut self) {
        let pair = self.things.fill(r#"{"provider":"<ana>","customer":"<bob>","good":"good-of-pair"}"#);
        let pair = self.does("ana", "POST", "/api/v1/relationships", &pair).await;
        let id = pair["id"].as_str().unwrap().to_owned();
        self.say("relationship.pair", &id);
    }

    /// What is delivered without being asked.
    pub async fn deliver(&mut self) {
        let (it, sales) = (self.things.id("it"), self.things.id("sales"));
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        let own: i64 = view
            .one(
                "SELECT id FROM relationships WHERE provider_id = $1 AND customer_id = $2 AND audience = 1",
                &[&it, &sales],
            )
            .await
            .unwrap();
        drop(view);
        let path = format!("/api/v1/relationships/{own}/deliveries");
        let made = self.does("ivy", "POST", &path, r#"{"expected_at":"2026-11-20T08:00:00Z"}"#).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say("delivery.own", &id);
    }

    /// Everything but requests.
    pub async fn move_in(&mut self) {
        self.db.migrate(&schema::migrations()).await.unwrap();
        let password = Some(Password::new(PASSWORD));
        organisation::init(&self.db, "Alderbrook", &email("adm"), password).await.unwrap();
        let made: Result<Things, Failure> = act!(self.db, Viewer::system(), |a| settle(a).await);
        self.things = made.unwrap();
        self.write_to_each_other().await;
        self.hand_out_keys().await;
        let left: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            persons::actions::deactivate(a, PersonId(self.things.id("exx")), web::IfMatch(None)).await
        });
        left.unwrap();
        self.decide_what_is_kept().await;
        self.bring_file("ana", "unused").await;
        self.declare("problem.own", "service.it").await;
        self.declare("problem.team", "service.team").await;
        self.save_view().await;
        self.keep_template().await;
        self.have_asked_again().await;
        self.work_with("kessler").await;
    }

    /// `it` serves a vendor, which both ends have confirmed, and has said what one may expect of it.
    pub async fn work_with(&mut self, vendor: &str) {
        let ends = format!(r#"{{"provider":"<it>","customer":"<vendor.{vendor}>"}}"#);
        let line = self.does("ivy", "POST", "/api/v1/relationships", &self.things.fill(&ends)).await;
        let path = format!("/api/v1/relationships/{}/confirmation", line["id"].as_str().unwrap());
        self.does("ivy", "POST", &path, r#"{"side":"customer"}"#).await;
    }

    /// What `ana` has asked again.
    async fn have_asked_again(&mut self) {
        let asked = self.things.fill(r#"{"service":"<service.it>","subject":"again-of-ana"}"#);
        let asked = self.does("ana", "POST", "/api/v1/requests", &asked).await;
        let request = asked["id"].as_str().unwrap().to_owned();
        let told = format!(r#"{{"request":"{request}","rhythm":"month","first_on":"2031-01-06"}}"#);
        let made = self.does("ana", "POST", "/api/v1/recurring_requests", &told).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say("recurring.ana", &id);
    }

    /// An answer that `it` gives again and again.
    async fn keep_template(&mut self) {
        let path = self.things.fill("/api/v1/teams/<it>/answer_templates");
        let told = r#"{"title":"template-of-it","body":"Dear {name}"}"#;
        let made = self.does("ivy", "POST", &path, told).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say("template.it", &id);
    }

    /// How `ana` looks at the line of `it`.
    async fn save_view(&mut self) {
        let shows = self.things.fill(r#"{"team":"<it>","name":"view-of-ana","shows":{"tab":"late"}}"#);
        let made = self.does("ana", "POST", "/api/v1/saved_views", &shows).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say("view.ana", &id);
    }

    /// A longer time is asked for mails, `bob` is held, and the erasure of `exx` is asked for.
    async fn decide_what_is_kept(&mut self) {
        let [adm, bob, exx] = ["adm", "bob", "exx"].map(|name| self.things.id(name));
        let made: Result<i64, Failure> = act!(self.db, Viewer::system(), |a| {
            let hold = a.id();
            a.run(
                "INSERT INTO retention_rules (rule, wanted_days, reason, wanted_by, wanted_at)
                 VALUES ('mails', 90, 'An audit.', $1, 0)",
                &[&adm],
            )
            .await?;
            a.run(
                "INSERT INTO holds (id, person_id, reason, set_by, set_at) VALUES ($1, $2, 'A lawsuit.', $3, 0)",
                &[&hold, &bob, &adm],
            )
            .await?;
            a.run("INSERT INTO erasures (person_id, asked_by, asked_at) VALUES ($1, $2, 0)", &[&exx, &adm])
                .await?;
            Ok(hold)
        });
        self.note("hold.bob", made.unwrap());
        self.say("rule.mails", "mails");
        self.say("rule.notices", "notices");
    }

    /// Messages pass between `it` and `press`, and `ivy` allows to add them up.
    async fn write_to_each_other(&mut self) {
        let (ivy, adm) = (self.things.id("ivy"), self.things.id("adm"));
        let [it, press] = ["it", "press"].map(|team| self.things.id(team));
        let (low, high) = if it.0 < press.0 { (it, press) } else { (press, it) };
        let made: Result<(), Failure> = act!(self.db, Viewer::system(), |a| {
            a.run("INSERT INTO representatives (person_id, at) VALUES ($1, 0)", &[&ivy]).await?;
            a.run(
                "INSERT INTO second_keys (matter, purpose, asked_by, asked_at, allowed_by, allowed_at)
                 VALUES ('interactions', 'To see.', $1, 0, $2, 0)",
                &[&adm, &ivy],
            )
            .await?;
            a.run(
                "INSERT INTO interactions (low_id, high_id, month, up_count, up_persons, up_begun, up_asks, down_count,
                                           down_persons, down_begun, down_asks, days)
                 VALUES ($1, $2, '', 40, 6, 0, 0, 30, 5, 0, 0, 0)",
                &[&low, &high],
            )
            .await?;
            Ok(())
        });
        made.unwrap();
        self.things.put("pair", format!("{low}-{high}"));
    }

    /// Brings a file, which waits to be used.
    pub async fn bring_file(&mut self, who: &str, name: &str) -> String {
        let path = format!("/api/v1/files?name=file-of-{name}.txt");
        let made = self.does(who, "POST", &path, &format!("bytes-of-{name}")).await;
        let id = made["id"].as_str().unwrap().to_owned();
        self.say(&format!("file.{name}"), &id);
        id
    }

    /// A session or token for every principal, made while all of them are here.
    async fn hand_out_keys(&mut self) {
        for principal in PRINCIPALS {
            match principal.key {
                Key::None => {}
                Key::Session => self.sign_in(principal.name).await,
                Key::Token(scope) => {
                    let made =
                        tokens::create(&self.db, &email(principal.person), scope, principal.name).await;
                    self.say(&format!("key.{}", principal.name), made.unwrap().reveal());
                }
            }
        }
    }

    async fn sign_in(&mut self, name: &'static str) {
        let key = format!("session-of-{name}");
        let (hash, person) = (session::hash(&key), self.things.id(name));
        let made: Result<i64, Failure> = act!(self.db, Viewer::system(), |a| {
            let (id, now, end) = (a.id(), a.now, a.now.plus_seconds(14 * 86_400));
            a.run(
                "INSERT INTO sessions (token_hash, id, person_id, created_at, seen_at, expires_at, browser)
                 VALUES ($1, $2, $3, $4, $4, $5, 'Firefox, Linux')",
                &[&hash, &id, &person, &now, &end],
            )
            .await?;
            Ok(id)
        });
        self.note(&format!("session.{name}"), made.unwrap());
        self.say(&format!("key.{name}"), &key);
    }

    /// What came about on the way: links between teams, tokens, versions.
    pub async fn look_up(&mut self) {
        let mut view = self.db.view(Viewer::system()).await.unwrap();
        for (name, provider, customer, audience) in [
            ("relationship.own", "it", "sales", Audience::COLLEAGUES.0),
            ("relationship.other", "hr", "press", Audience::COLLEAGUES.0),
            ("relationship.boiler", "boilers", "sales", Audience::COLLEAGUES.0),
            ("relationship.gas", "gas", "sales", Audience::COLLEAGUES.0),
            ("relationship.secret", "hr", "sales", self.things.id("service.secret").0),
        ] {
            let (provider, customer) = (self.things.id(provider), self.things.id(customer));
            let found: Option<i64> = view
                .maybe(
                    "SELECT id FROM relationships WHERE provider_id = $1 AND customer_id = $2 AND audience = $3",
                    &[&provider, &customer, &audience],
                )
                .await
                .unwrap();
            if let Some(id) = found {
                self.things.put(name, id);
            }
        }
        for name in ["tok_ro", "tok_adm"] {
            let id: i64 = view.one("SELECT id FROM api_tokens WHERE name = $1", &[&name]).await.unwrap();
            self.things.put(&format!("token.{name}"), id);
        }
        let versions = [
            ("SELECT id FROM persons LIMIT 100", "SELECT version FROM persons WHERE id = $1"),
            ("SELECT id FROM teams LIMIT 100", "SELECT version FROM teams WHERE id = $1"),
            ("SELECT id FROM services LIMIT 100", "SELECT version FROM services WHERE id = $1"),
            ("SELECT id FROM vendors LIMIT 100", "SELECT version FROM vendors WHERE id = $1"),
            ("SELECT id FROM calendars LIMIT 100", "SELECT version FROM calendars WHERE id = $1"),
        ];
        for (all, version) in versions {
            let ids: Vec<i64> = view.all(all, &[]).await.unwrap();
            for id in ids {
                let version: i64 = view.one(version, &[&id]).await.unwrap();
                self.things.put(&format!("version.{id}"), version);
            }
        }
    }
}

async fn settle(a: &mut Act) -> Result<Things, Failure> {
    let mut things = Things::default();
    for name in ["it", "sales", "hr", "press", "empty", "old"] {
        let new = NewTeam { name: format!("Team {name}"), ..NewTeam::default() };
        things.put(name, teams::actions::create(a, &new).await?);
    }
    let team = |things: &Things, name: &str| TeamId(things.id(name));
    teams::actions::retire(a, team(&things, "old"), web::IfMatch(None)).await?;
    let adm = persons::store::find_by_email(a, &email("adm")).await?;
    things.put("adm", adm.unwrap().id);
    for person in STAFF {
        let new = NewPerson {
            name: format!("Person {}", person.name),
            email: email(person.name),
            team: person.team.map(|name| team(&things, name)),
            is_auditor: person.name == "aud",
            ..NewPerson::default()
        };
        let id = persons::actions::create(a, &new).await?;
        things.put(person.name, id);
        if let (Some(of), true) = (person.team, person.is_lead) {
            teams::actions::add_member(a, team(&things, of), id, Role::Lead).await?;
        }
    }
    settle_outsiders(a, &mut things).await?;
    settle_services(a, &mut things).await?;
    let newcomer = PersonId(things.id("new"));
    let offer = links::offer(a, newcomer, links::Purpose::Invitation).await?;
    things.put("link", offer.secret.reveal());
    let kessler = people::VendorId(things.id("vendor.kessler"));
    let offer = by_link::actions::offer(a, kessler, &NewLink::default()).await?;
    things.put("vendor.link", offer.secret.reveal());
    things.put("vendor.link.id", offer.id);
    let key = people::entrance::Secret::of(a.secret());
    let (id, owner) = (a.id(), things.id("ana"));
    a.run(
        "INSERT INTO calendar_links (id, token_hash, person_id, made_at) VALUES ($1, $2, $3, 0)",
        &[&id, &key.hash(), &owner],
    )
    .await?;
    things.put("calendar.link", key.reveal());
    let seal: String = a.one("SELECT seal FROM organisation WHERE id = 1", &[]).await?;
    let fewer_mails = unsubscribe_link(&people::seal(&seal), things.id("ana"), None);
    things.put("unsubscribe", fewer_mails.trim_start_matches("/unsubscribe/"));
    let said = NewStatement { words: "The key of the boiler room.".to_owned() };
    by_link::actions::state(a, kessler, web::IfMatch(None), &said).await?;
    Ok(things)
}

async fn settle_outsiders(a: &mut Act, things: &mut Things) -> Result<(), Failure> {
    for name in ["kessler", "northgate", "plain", "gone"] {
        let new = NewVendor { name: format!("Vendor {name}"), about: None };
        things.put(&format!("vendor.{name}"), vendors::actions::create(a, &new).await?);
    }
    let gone = people::VendorId(things.id("vendor.gone"));
    vendors::actions::retire(a, gone, web::IfMatch(None)).await?;
    for (name, vendor, team) in GUESTS {
        let vendor = Some(people::VendorId(things.id(&format!("vendor.{vendor}"))));
        let guest = NewPerson {
            name: format!("Person {name}"),
            email: email(name),
            kind: Some(PersonKind::Guest),
            vendor,
            ..NewPerson::default()
        };
        let guest = persons::actions::create(a, &guest).await?;
        things.put(name, guest);
        if let Some(team) = team {
            let new = NewTeam { name: format!("Team {team}"), vendor, ..NewTeam::default() };
            let id = teams::actions::create(a, &new).await?;
            things.put(team, id);
            teams::actions::add_member(a, id, guest, Role::Member).await?;
        }
    }
    for (name, title) in [("patients", "Patients"), ("former", "Former")] {
        let new = NewExternalCustomer { name: title.to_owned(), one: format!("A {name}") };
        things.put(name, people::external_customers::actions::create(a, &new).await?);
    }
    let former = people::ExternalCustomerTypeId(things.id("former"));
    people::external_customers::actions::retire(a, former, web::IfMatch(None)).await?;
    let calendar = calendars::model::NewCalendar { name: "Nights".to_owned(), ..Default::default() };
    things.put("calendar.nights", calendars::actions::create(a, &calendar).await?);
    let default: i64 = a.one("SELECT id FROM calendars WHERE is_default", &[]).await?;
    things.put("calendar.default", default);
    Ok(())
}

async fn settle_services(a: &mut Act, things: &mut Things) -> Result<(), Failure> {
    let offers = [
        ("service.it", "it", "lee", Confidentiality::Open, false),
        ("service.team", "it", "lee", Confidentiality::Team, false),
        ("service.guests", "it", "lee", Confidentiality::Open, true),
        ("service.hr", "hr", "hana", Confidentiality::Open, false),
        ("service.secret", "hr", "hal", Confidentiality::Confidential, false),
        ("service.old", "it", "lee", Confidentiality::Open, false),
        ("service.boilers", "boilers", "bob", Confidentiality::Open, false),
        ("service.gas", "gas", "bob", Confidentiality::Open, false),
    ];
    for (name, team, owner, confidentiality, asks_guests) in offers {
        let new = NewService {
            name: format!("Offer {name}"),
            team: TeamId(things.id(team)),
            description: None,
            owner: Some(PersonId(things.id(owner))),
            confidentiality: Some(confidentiality),
            targets: None,
            default_class: None,
            offers_present: None,
            asks_guests: Some(asks_guests),
            calendar: None,
        };
        things.put(name, map::services::actions::offer(a, &new.read()?).await?.id);
    }
    for name in WITH_FORM {
        let fields = serde_json::from_str::<Vec<Field>>(QUESTIONS).unwrap();
        forms::actions::save(a, ServiceId(things.id(name)), None, &fields).await?;
    }
    map::services::actions::retire(a, ServiceId(things.id("service.old")), None).await
}

/// The services that ask something beside subject and details.
pub const WITH_FORM: &[&str] = &["service.it", "service.team", "service.hr", "service.secret"];

const QUESTIONS: &str = r#"[{"key":"why","label":"Why?","kind":"text"},
    {"key":"who","label":"For whom?","kind":"person","only_if":{"field":"why","values":["for somebody"]}},
    {"key":"proof","label":"Proof","kind":"file"}]"#;
