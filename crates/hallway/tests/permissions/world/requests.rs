//! The requests of the house, in every state and of every confidentiality.

use kernel::{Kind, Viewer};
use map::Confidentiality;
use serde_json::{Value, json};
use serve::policy::Standing;
use serve::requests::model::State;

use super::{CLEARED, House, Things, WITH_FORM, principal};

/// A request, by what everybody can know of it.
#[derive(Clone, Copy)]
pub struct Request {
    pub name: &'static str,
    pub asker: &'static str,
    pub follower: Option<&'static str>,
    pub service: &'static str,
    pub team: &'static str,
    pub confidentiality: Confidentiality,
    pub state: State,
}

const fn own(name: &'static str, state: State) -> Request {
    Request {
        name,
        asker: "ana",
        follower: Some("wat"),
        service: "service.it",
        team: "it",
        confidentiality: Confidentiality::Open,
        state,
    }
}

/// In the order in which they are asked: what is hidden from some stands before what they see, so that it would show.
pub const REQUESTS: &[Request] = &[
    Request {
        follower: None,
        service: "service.team",
        confidentiality: Confidentiality::Team,
        ..own("team", State::New)
    },
    own("own", State::New),
    own("acknowledged", State::Acknowledged),
    own("waiting", State::Waiting),
    own("resolved", State::Resolved),
    own("closed", State::Closed),
    Request { asker: "bob", follower: None, service: "service.hr", team: "hr", ..own("other", State::New) },
    Request { follower: None, service: "service.boilers", team: "boilers", ..own("boiler", State::New) },
    Request { follower: None, service: "service.gas", team: "gas", ..own("gas", State::New) },
    Request {
        follower: None,
        service: "service.secret",
        team: "hr",
        confidentiality: Confidentiality::Confidential,
        ..own("secret", State::New)
    },
];

impl Request {
    /// Somebody of the team that has it, who may do everything with it.
    pub fn provider(&self) -> &'static str {
        match (self.confidentiality, self.team) {
            (Confidentiality::Confidential, _) => "hal",
            (_, "hr") => "hue",
            (_, "boilers") => "tess",
            (_, "gas") => "ned",
            _ => "ivy",
        }
    }

    /// How a viewer stands to it, from what the house above says.
    pub fn standing(&self, viewer: &Viewer, things: &Things) -> Standing {
        let is = |name: &str| viewer.person == things.id(name);
        let is_member = viewer.is_member(things.id(self.team));
        let is_cleared = CLEARED.iter().any(|name| is(name));
        let (sees, provides) = match self.confidentiality {
            Confidentiality::Open => (viewer.kind == Kind::Employee || is_member, is_member),
            Confidentiality::Team => (is_member, is_member),
            Confidentiality::Confidential => (is_cleared, is_cleared),
        };
        Standing {
            sees,
            asked: is(self.asker),
            follows: self.follower.is_some_and(is),
            watches: false,
            provides,
            is_guest: viewer.kind == Kind::Guest,
            stands_in: self.confidentiality == Confidentiality::Open && viewer.administers(),
        }
    }
}

impl House {
    /// Has a request asked for, and brought to its state, by those whose part that is.
    pub async fn ask_for(&mut self, request: &Request) {
        let word = |of: &str| format!("{of}-of-{}", request.name);
        let answers = match WITH_FORM.contains(&request.service) {
            true => {
                let proof = self.bring_file(request.asker, request.name).await;
                json!({ "why": word("answer"), "proof": proof })
            }
            false => json!({}),
        };
        let ask = json!({
            "answers": answers,
            "service": self.things.word(request.service),
            "subject": word("subject"),
            "body": word("body"),
            "needed_reason": word("need"),
            "external_customer": "Patients",
            "external_reference": word("case"),
        });
        let made = self.does(request.asker, "POST", "/api/v1/requests", &ask.to_string()).await;
        let (id, reference) = (made["id"].as_str().unwrap(), made["reference"].as_str().unwrap());
        self.note(&format!("request.{}", request.name), id.parse().unwrap());
        self.say(&format!("reference.{}", request.name), reference);
        let path = format!("/api/v1/requests/{id}");
        if let Some(follower) = request.follower {
            let body = format!(r#"{{"person":"{}"}}"#, self.things.id(follower));
            self.does(request.asker, "POST", &format!("{path}/participants"), &body).await;
        }
        let says = |of: &str| json!({ "body": word(of) });
        self.does(request.asker, "POST", &format!("{path}/messages"), &says("message").to_string()).await;
        self.does(request.provider(), "POST", &format!("{path}/notes"), &says("note").to_string()).await;
        let pause = json!({ "waiting_on": "vendor", "waiting_for": word("wait"), "reason": word("reason") });
        let (acknowledged, paused) = (("ivy", "acknowledgement", json!({})), ("ivy", "pause", pause));
        let (resolved, closed) =
            (("ivy", "resolution", json!({ "message": "Done." })), ("ana", "closure", json!({})));
        let steps = match request.state {
            State::Acknowledged => vec![acknowledged],
            State::Waiting => vec![acknowledged, paused],
            State::Resolved => vec![resolved],
            State::Closed => vec![resolved, closed],
            _ => Vec::new(),
        };
        for (who, verb, body) in steps {
            self.does(who, "POST", &format!("{path}/{verb}"), &body.to_string()).await;
        }
    }

    /// Does something that must go, and gives the answer.
    pub async fn does(&self, who: &str, method: &str, path: &str, body: &str) -> Value {
        let answer = self.call(principal(who), method, path, body).await;
        assert!(answer.status < 300, "{who} {method} {path}: {}", answer.text());
        if answer.body.is_empty() { Value::Null } else { answer.json() }
    }
}
