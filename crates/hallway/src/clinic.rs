//! For tests: a small clinic with its real router. Amara, Jonas and Sam bill; Grace at the desk asks, and reads German;
//! Hal and Hue are in HR, and Hal alone is cleared for time off; Kes comes from a vendor.

use axum::Router;
use axum::body::{Body, BodyDataStream, to_bytes};
use db::{Act, Count, act, counted};
use http::{HeaderMap, Method, Request, StatusCode, header};
use kernel::{Failure, Instant, Viewer};
use map::services::input::NewService;
use map::services::{Confidentiality, ServiceId};
use people::entrance::{organisation, tokens};
use people::external_customers::model::NewExternalCustomer;
use people::model::TokenScope;
use people::persons::model::NewPerson;
use people::teams::model::NewTeam;
use people::vendors::model::NewVendor;
use people::{App, PersonId, PersonKind, Role, TeamId, TeamKind, VendorId, session};
use serve::requests::actions::{self, Acknowledgement, Ask, Resolution};
use serve::requests::model::RequestId;
use testkit::TestDb;
use tower::ServiceExt;

use crate::mail::MailSettings;
use crate::notices::{self, Reach};
use crate::schema;
use crate::server::{self, Metrics, Settings};

pub struct Clinic {
    pub test: TestDb,
    pub app: App,
    router: Router,
    made: Made,
}

/// What came back.
pub struct Seen {
    pub status: StatusCode,
    pub html: String,
    pub statements: Count,
    pub cookie: Option<String>,
}

#[derive(Clone)]
struct Made {
    people: Vec<Somebody>,
    teams: Vec<TeamId>,
    services: Vec<ServiceId>,
    vendor: VendorId,
}

#[derive(Clone)]
struct Somebody {
    id: PersonId,
    first: &'static str,
    key: String,
}

const ADMIN: &str = "adm@clinic.example";

/// The clinic on each database, on a Thursday at 10:50.
pub async fn clinics() -> Vec<Clinic> {
    schema::install_texts();
    let mut clinics = Vec::new();
    for test in testkit::databases(&schema::migrations()).await.unwrap() {
        organisation::init(&test.db, "Alderbrook Clinics", ADMIN, None).await.unwrap();
        let made: Result<Made, Failure> = act!(test.db, Viewer::system(), |a| settle(a).await);
        let mut made = made.unwrap();
        for somebody in &mut made.people {
            let email = address(somebody.first);
            let key = tokens::create(&test.db, &email, TokenScope::Admin, "test").await.unwrap();
            somebody.key = key.reveal().to_owned();
        }
        let clinic = Clinic::open(test, made);
        // The first look of all asks whether there is an organisation yet.
        clinic.look("Amara", "/keys").await;
        clinics.push(clinic);
    }
    clinics
}

/// Clinics with an open, a team's and a confidential request and one that is done, all of it counted.
pub async fn lived() -> Vec<Clinic> {
    let clinics = clinics().await;
    for clinic in &clinics {
        for (service, subject) in [("bills", "Charged twice"), ("letters", "A comma"), ("leave", "Six weeks")]
        {
            clinic.ask("Grace", service, subject, false).await;
        }
        let id = clinic.ask("Grace", "bills", "Paid twice", false).await;
        clinic.resolve("Jonas", id, "Put right.").await;
        clinic.test.db.place_events().await.unwrap();
        serve::insights::count_all(&clinic.test.db).await.unwrap();
    }
    clinics
}

fn address(first: &str) -> String {
    [first, "@clinic.example"].concat().to_lowercase()
}

async fn settle(a: &mut Act) -> Result<Made, Failure> {
    let mut teams = Vec::new();
    for (name, parent, kind) in [
        ("Operations", None, TeamKind::Division),
        ("Front Desk", Some(0), TeamKind::Team),
        ("Patient Billing", None, TeamKind::Team),
        ("Human Resources", None, TeamKind::Department),
        ("Archive", Some(2), TeamKind::Team),
    ] {
        let new = NewTeam {
            name: name.to_owned(),
            parent: parent.map(|parent: usize| teams[parent]),
            kind: Some(kind),
            about: (name == "Patient Billing").then(|| "Bills, and answers about them.".to_owned()),
            site: Some("Eastgate".to_owned()),
            ..NewTeam::default()
        };
        teams.push(people::teams::actions::create(a, &new).await?);
    }
    let new =
        NewVendor { name: "Kessler Heating".to_owned(), about: Some("Heating, and valves.".to_owned()) };
    let vendor = people::vendors::actions::create(a, &new).await?;
    let mut people = Vec::new();
    for (name, team, language) in [
        ("Amara Okafor", Some(2), "en"),
        ("Jonas Weidner", Some(2), "en"),
        ("Sam Whitlock", Some(2), "en"),
        ("Grace Adeyemi", Some(1), "de"),
        ("Hal Osei", Some(3), "en"),
        ("Hue Pham", Some(3), "en"),
        ("Nia Lund", None, "de"),
        ("Kes Ahlers", None, "en"),
    ] {
        let first = name.split(' ').next().unwrap_or_default();
        let is_guest = first == "Kes";
        let new = NewPerson {
            name: name.to_owned(),
            email: address(first),
            team: team.map(|team: usize| teams[team]),
            kind: is_guest.then_some(PersonKind::Guest),
            vendor: is_guest.then_some(vendor),
            preferred_name: (first == "Hal").then(|| "Ozzy".to_owned()),
            say_it: (first == "Amara").then(|| "ah-MAH-rah".to_owned()),
            about: (first == "Amara").then(|| "Ask me about codes.".to_owned()),
            language: Some(language.to_owned()),
            time_zone: Some("Europe/Berlin".to_owned()),
            ..NewPerson::default()
        };
        people.push(Somebody {
            id: people::persons::actions::create(a, &new).await?,
            first,
            key: String::new(),
        });
    }
    people::teams::actions::add_member(a, teams[2], people[0].id, Role::Lead).await?;
    let patients = NewExternalCustomer { name: "Patients".to_owned(), one: "A patient".to_owned() };
    people::external_customers::actions::create(a, &patients).await?;
    let mut services = Vec::new();
    for (name, team, owner, confidentiality) in [
        ("Question about a bill", 2, 0, Confidentiality::Open),
        ("Wording of a letter", 2, 0, Confidentiality::Team),
        ("Time off", 3, 4, Confidentiality::Confidential),
    ] {
        let new = NewService {
            name: name.to_owned(),
            team: teams[team],
            description: None,
            owner: Some(people[owner].id),
            confidentiality: Some(confidentiality),
            targets: None,
            default_class: None,
            offers_present: None,
            asks_guests: Some(team == 2),
            calendar: None,
        };
        services.push(map::services::actions::offer(a, &new.read()?).await?.id);
    }
    Ok(Made { people, teams, services, vendor })
}

impl Clinic {
    fn open(test: TestDb, made: Made) -> Self {
        Self::run(test, made, &Settings::default())
    }

    fn run(test: TestDb, made: Made, settings: &Settings) -> Self {
        let app = server::app(test.db.clone(), test.clock.clone(), settings, false);
        let router = server::router(app.clone(), settings, Metrics::start()).unwrap();
        Self { test, app, router, made }
    }

    /// The same clinic at hallway.example, from which mails go out to this server.
    pub fn mailing(self, url: &str) -> Self {
        let mail = MailSettings::new(url, None, "hallway.example").unwrap();
        let base_url = Some("https://hallway.example".parse().unwrap());
        let settings = Settings { base_url, mail: Some(mail), ..Settings::default() };
        Self::run(self.test, self.made, &settings)
    }

    /// Everybody is told what happened since.
    pub async fn tell(&self) {
        self.test.db.place_events().await.unwrap();
        let reach = Reach { by_mail: self.app.post.is_some(), simulated_from: None };
        notices::tell(&self.test.db, reach).await.unwrap();
    }

    /// The same clinic in a database to which everything was brought.
    pub fn at(test: TestDb, other: &Self) -> Self {
        Self::open(test, other.made.clone())
    }

    fn somebody(&self, first: &str) -> &Somebody {
        self.made.people.iter().find(|somebody| somebody.first == first).unwrap()
    }

    pub fn person(&self, first: &str) -> PersonId {
        self.somebody(first).id
    }

    pub fn team(&self, name: &str) -> TeamId {
        let names = ["house", "desk", "billing", "hr", "archive"];
        self.made.teams[names.iter().position(|other| *other == name).unwrap()]
    }

    pub fn service(&self, name: &str) -> ServiceId {
        let names = ["bills", "letters", "leave"];
        self.made.services[names.iter().position(|other| *other == name).unwrap()]
    }

    pub fn vendor(&self) -> VendorId {
        self.made.vendor
    }

    /// Somebody as a key of theirs signs them in.
    pub async fn viewer(&self, first: &str) -> Viewer {
        let mut view = self.test.db.view(Viewer::nobody()).await.unwrap();
        session::of_token(&mut view, &self.somebody(first).key).await.unwrap().unwrap().0
    }

    /// Somebody looks at a page.
    pub async fn look(&self, first: &str, path: &str) -> Seen {
        let bearer = ["Bearer ", self.somebody(first).key.as_str()].concat();
        let request =
            Request::get(path).header(header::HOST, "hallway.example").header(header::AUTHORIZATION, bearer);
        self.send(request.body(Body::empty()).unwrap()).await.1
    }

    /// One more node on the same database.
    pub fn node(&self) -> Router {
        server::router(self.app.clone(), &Settings::default(), Metrics::start()).unwrap()
    }

    /// Somebody keeps a page open, here or on another node; what it hears comes as it is said.
    pub async fn listen(&self, node: Option<&Router>, first: &str, path: &str) -> BodyDataStream {
        let bearer = ["Bearer ", self.somebody(first).key.as_str()].concat();
        self.hear(node, path, header::AUTHORIZATION, &bearer).await
    }

    /// The same with any other key.
    pub async fn hear(
        &self,
        node: Option<&Router>,
        path: &str,
        name: header::HeaderName,
        key: &str,
    ) -> BodyDataStream {
        let request = Request::get(path).header(header::HOST, "hallway.example").header(name, key);
        let node = node.unwrap_or(&self.router).clone();
        let answer = node.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        answer.into_body().into_data_stream()
    }

    /// Whatever is sent, and what comes back with its headers.
    pub async fn send(&self, request: Request<Body>) -> (HeaderMap, Seen) {
        let (answer, statements) = counted(self.router.clone().oneshot(request)).await;
        let (head, body) = answer.unwrap().into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let html = String::from_utf8(body.to_vec()).unwrap();
        let cookie = head.headers.get(header::SET_COOKIE).and_then(|value| value.to_str().ok());
        let seen = Seen { status: head.status, html, statements, cookie: cookie.map(str::to_owned) };
        (head.headers, seen)
    }

    /// Somebody fills in a form.
    pub async fn fill_in(&self, first: &str, path: &str, form: &str) -> (HeaderMap, Seen) {
        let bearer = ["Bearer ", self.somebody(first).key.as_str()].concat();
        let request = Self::form(path).header(header::AUTHORIZATION, bearer);
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// A program of somebody does something to the version that this tag says.
    pub async fn program(&self, first: &str, path: &str, body: &str, tag: &str) -> (HeaderMap, Seen) {
        self.program_by(Method::POST, first, path, body, tag).await
    }

    /// The same by another method.
    pub async fn program_by(
        &self,
        method: Method,
        first: &str,
        path: &str,
        body: &str,
        tag: &str,
    ) -> (HeaderMap, Seen) {
        let bearer = ["Bearer ", self.somebody(first).key.as_str()].concat();
        let request = Request::builder().method(method).uri(path).header(header::HOST, "hallway.example");
        let request = request.header(header::CONTENT_TYPE, "application/json").header(header::IF_MATCH, tag);
        self.send(request.header(header::AUTHORIZATION, bearer).body(body.to_owned().into()).unwrap()).await
    }

    /// Somebody who is not signed in sends a form; with `GET` as the form, they look.
    pub async fn stranger(&self, path: &str, form: &str) -> Seen {
        let request = match form {
            "GET" => Request::get(path).header(header::HOST, "hallway.example").body(Body::empty()),
            form => Self::form(path).body(form.to_owned().into()),
        };
        self.send(request.unwrap()).await.1
    }

    fn form(path: &str) -> http::request::Builder {
        let kind = "application/x-www-form-urlencoded";
        Request::post(path).header(header::HOST, "hallway.example").header(header::CONTENT_TYPE, kind)
    }

    /// Somebody asks for something, of someone outside or not.
    pub async fn ask(&self, first: &str, service: &str, subject: &str, outside: bool) -> RequestId {
        let outside = outside.then(|| "Patients".to_owned());
        self.put(first, Ask { external_customer: outside, ..asking(self.service(service), subject) }).await
    }

    /// The same of a service that the clinic does not have from the beginning.
    pub async fn ask_of(&self, first: &str, service: ServiceId, subject: &str) -> RequestId {
        self.put(first, asking(service, subject)).await
    }

    async fn put(&self, first: &str, ask: Ask) -> RequestId {
        let viewer = self.viewer(first).await;
        let asked: Result<RequestId, Failure> = act!(self.test.db, viewer, |a| actions::open(a, &ask).await);
        asked.unwrap()
    }

    /// Somebody says that it is done.
    pub async fn resolve(&self, first: &str, request: RequestId, message: &str) {
        let input = Resolution { message: message.to_owned(), ..Resolution::default() };
        let viewer = self.viewer(first).await;
        let said: Result<_, Failure> =
            act!(self.test.db, viewer, |a| actions::resolve(a, request, None, &input).await);
        said.unwrap();
    }

    /// Somebody belongs to one more team from now on.
    pub async fn join(&self, first: &str, team: &str) {
        let (team, person) = (self.team(team), self.person(first));
        let joined: Result<(), Failure> = act!(self.test.db, Viewer::system(), |a| {
            people::teams::actions::add_member(a, team, person, Role::Member).await
        });
        joined.unwrap();
    }

    /// Somebody says a first word, and promises a date.
    pub async fn acknowledge(&self, first: &str, request: RequestId, expected_at: Instant) {
        let input = Acknowledgement { expected_at: Some(expected_at), message: None };
        let viewer = self.viewer(first).await;
        let said: Result<_, Failure> =
            act!(self.test.db, viewer, |a| actions::acknowledge(a, request, None, &input).await);
        said.unwrap();
    }
}

impl Clinic {
    /// Somebody writes on a request.
    pub async fn write(&self, first: &str, request: RequestId, body: &str) {
        let viewer = self.viewer(first).await;
        let words = actions::Words { body: body.to_owned() };
        let said: Result<_, Failure> =
            act!(self.test.db, viewer, |a| actions::message(a, request, None, &words).await);
        said.unwrap();
    }

    /// Somebody leaves a team.
    pub async fn leave(&self, first: &str, team: &str) {
        let (team, person) = (self.team(team), self.person(first));
        let left: Result<(), Failure> = act!(self.test.db, Viewer::system(), |a| {
            people::teams::actions::remove_member(a, team, person).await
        });
        left.unwrap();
    }

    pub async fn one(&self, sql: &'static str) -> i64 {
        let mut view = self.test.db.view(Viewer::system()).await.unwrap();
        view.one(sql, &[]).await.unwrap()
    }
}

fn asking(service: ServiceId, subject: &str) -> Ask {
    Ask { service: Some(service), subject: subject.to_owned(), body: "Please.".to_owned(), ..Ask::default() }
}

impl Seen {
    /// What people hear, without markup, on one line.
    pub fn words(&self) -> String {
        let main = self.html.split_once("<main").map_or("", |(_, main)| main);
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        let mut words = String::new();
        for (tag, text) in main.split('<').filter_map(|piece| piece.split_once('>')) {
            words.push(' ');
            if !tag.contains("aria-hidden") {
                words.push_str(text);
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The page is there, says all of this, and took few statements.
    pub fn says(&self, all: &[&str]) {
        assert_eq!(self.status, StatusCode::OK, "{}", self.words());
        let words = self.words();
        for some in all {
            assert!(words.contains(some), "“{some}” is not said: {words}");
        }
        assert!(self.statements.0 <= 6, "{} statements", self.statements.0);
    }

    pub fn does_not_say(&self, none: &[&str]) {
        for some in none {
            assert!(!self.html.contains(some), "“{some}” is said: {}", self.words());
        }
    }
}
