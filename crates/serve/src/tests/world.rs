//! A small clinic: Grace at the desk asks; Amara, Jonas and Sam bill; Hal and Hue are in HR, Hal is cleared.

use db::{Act, Db, act};
use kernel::{Audience, Failure, Id, Kind, Refusal, Scope, TeamRole, Viewer};
use map::services::input::NewService;
use map::services::{Confidentiality, ServiceId};
use people::entrance::Password;
use people::external_customers::model::NewExternalCustomer;
use people::persons::model::NewPerson;
use people::teams::model::NewTeam;
use people::{PersonId, Role, TeamId};
use testkit::TestDb;

use crate::requests::actions::{self, Ask};
use crate::requests::model::RequestId;
use crate::requests::reading::{self, Seen};

pub struct World {
    pub test: TestDb,
    pub db: Db,
    pub grace: Viewer,
    pub amara: Viewer,
    pub jonas: Viewer,
    pub sam: Viewer,
    pub noor: Viewer,
    pub hal: Viewer,
    pub hue: Viewer,
    pub admin: Viewer,
    pub billing: TeamId,
    pub legal: TeamId,
    pub bills: ServiceId,
    pub estimates: ServiceId,
    pub leave: ServiceId,
    pub letters: ServiceId,
}

const TABLES: [&[db::Migration]; 4] =
    [db::event::MIGRATIONS, people::MIGRATIONS, map::MIGRATIONS, crate::MIGRATIONS];

/// The clinic on each database.
pub async fn worlds() -> Vec<World> {
    web::texts::install(&[web::TEXTS, people::TEXTS, map::TEXTS, crate::TEXTS].concat());
    let mut worlds = Vec::new();
    for test in testkit::databases(&TABLES.concat()).await.unwrap() {
        worlds.push(World::new(test).await.unwrap());
    }
    worlds
}

struct Made {
    persons: Vec<PersonId>,
    teams: Vec<TeamId>,
    services: Vec<ServiceId>,
}

impl World {
    async fn new(test: TestDb) -> Result<Self, Failure> {
        let db = test.db.clone();
        people::entrance::init(
            &db,
            "Alderbrook Clinics",
            "adm@clinic.example",
            Some(Password::new("a long walk home")),
        )
        .await?;
        let made = act!(db, Viewer::system(), |a| settle(a).await)?;
        let mut viewers = Vec::new();
        for person in &made.persons {
            viewers.push(signed_in(&db, *person).await);
        }
        let admin: i64 = {
            let mut view = db.view(Viewer::system()).await?;
            view.one("SELECT id FROM persons WHERE is_administrator", &[]).await?
        };
        let admin = signed_in(&db, PersonId::new(admin)).await;
        let [grace, amara, jonas, sam, noor, hal, hue] =
            viewers.try_into().unwrap_or_else(|_| panic!("seven people work here"));
        Ok(Self {
            test,
            db,
            grace,
            amara,
            jonas,
            sam,
            noor,
            hal,
            hue,
            admin,
            billing: made.teams[1],
            legal: made.teams[2],
            bills: made.services[0],
            estimates: made.services[1],
            leave: made.services[2],
            letters: made.services[3],
        })
    }

    pub fn ask_of(&self, service: ServiceId, subject: &str) -> Ask {
        Ask {
            service: Some(service),
            subject: subject.to_owned(),
            body: "Please.".to_owned(),
            ..Ask::default()
        }
    }

    pub fn bill(&self, subject: &str) -> Ask {
        self.ask_of(self.bills, subject)
    }

    pub async fn open(&self, who: &Viewer, ask: &Ask) -> RequestId {
        self.try_open(who, ask).await.unwrap()
    }

    pub async fn try_open(&self, who: &Viewer, ask: &Ask) -> Result<RequestId, Failure> {
        act!(self.db, who, |a| actions::open(a, ask).await)
    }

    pub async fn see(&self, who: &Viewer, id: RequestId) -> Seen {
        self.try_see(who, id).await.unwrap()
    }

    pub async fn try_see(&self, who: &Viewer, id: RequestId) -> Result<Seen, Failure> {
        let mut view = self.db.view(who.clone()).await?;
        reading::by_id(&mut view, id).await
    }

    pub fn later(&self, seconds: i64) {
        self.test.clock.forward_seconds(seconds);
    }
}

/// Does a verb: `done!(world, who, |a| actions::resume(a, id, None))`.
#[macro_export]
macro_rules! verb_by {
    ($world:expr, $who:expr, |$a:ident| $work:expr) => {
        ::db::act!($world.db, $who, |$a| $work.await)
    };
}

pub fn refusal<T>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        Err(Failure::Broken(error)) => panic!("broken, not refused: {error:#}"),
        Ok(_) => panic!("it should have been refused"),
    }
}

async fn settle(a: &mut Act) -> Result<Made, Failure> {
    let mut teams = Vec::new();
    for name in ["Front Desk", "Patient Billing", "Legal", "Human Resources"] {
        let new = NewTeam { name: name.to_owned(), ..NewTeam::default() };
        teams.push(people::teams::actions::create(a, &new).await?);
    }
    let staff = [
        ("Grace Adeyemi", 0),
        ("Amara Okafor", 1),
        ("Jonas Weidner", 1),
        ("Sam Whitlock", 1),
        ("Noor Haddad", 2),
        ("Hal Osei", 3),
        ("Hue Pham", 3),
    ];
    let mut persons = Vec::new();
    for (name, team) in staff {
        let email = format!("{}@clinic.example", name.split(' ').next().unwrap_or_default().to_lowercase());
        let new = NewPerson { name: name.to_owned(), email, team: Some(teams[team]), ..NewPerson::default() };
        persons.push(people::persons::actions::create(a, &new).await?);
    }
    people::teams::actions::add_member(a, teams[1], persons[1], Role::Lead).await?;
    let patients = NewExternalCustomer { name: "Patients".to_owned(), one: "A patient".to_owned() };
    people::external_customers::actions::create(a, &patients).await?;
    let mut services = Vec::new();
    for (name, team, owner, confidentiality, present) in [
        ("Question about a bill", 1, 1, Confidentiality::Open, true),
        ("Estimate before a treatment", 1, 1, Confidentiality::Open, false),
        ("Time off", 3, 5, Confidentiality::Confidential, false),
        ("Wording of a letter", 2, 4, Confidentiality::Team, false),
    ] {
        let new = NewService {
            name: name.to_owned(),
            team: teams[team],
            description: None,
            owner: Some(persons[owner]),
            confidentiality: Some(confidentiality),
            targets: None,
            default_class: None,
            offers_present: Some(present),
            asks_guests: None,
            calendar: None,
        };
        services.push(map::services::actions::offer(a, &new.read()?).await?.id);
    }
    Ok(Made { persons, teams, services })
}

/// The person as signed in now.
pub async fn signed_in(db: &Db, person: PersonId) -> Viewer {
    let mut view = db.view(Viewer::system()).await.unwrap();
    let teams: Vec<Id> =
        view.all("SELECT team_id FROM memberships WHERE person_id = $1", &[&person]).await.unwrap();
    let seen: Vec<i64> =
        view.all("SELECT audience FROM audience_members WHERE person_id = $1", &[&person]).await.unwrap();
    let administrator: bool =
        view.one("SELECT is_administrator FROM persons WHERE id = $1", &[&person]).await.unwrap();
    let works_here: i64 = view
        .one("SELECT COUNT(*) FROM persons WHERE id = $1 AND kind = 'employee'", &[&person])
        .await
        .unwrap();
    let kind = if works_here == 1 { Kind::Employee } else { Kind::Guest };
    Viewer {
        person: person.0,
        kind,
        scope: Scope::Admin,
        administrator,
        home_team: teams.first().copied().filter(|_| kind == Kind::Employee),
        teams: teams.into_iter().map(|team| (team, TeamRole::Member)).collect(),
        audiences: seen.into_iter().map(Audience).collect(),
        ..Viewer::nobody()
    }
}
