//! Names of a log become persons, teams, services and words: known ones are found, missing ones are made.

use db::Act;
use kernel::text::{EmailAddress, fold};
use kernel::{Audience, Failure};
use map::services::event::ServiceEvent;
use map::services::{self, Class, Opening, Service, ServiceId};
use people::persons::model::{Defaults, Draft, NewPerson};
use people::teams::model::Draft as TeamDraft;
use people::{PersonId, Role, TeamId, TeamKind, persons, teams};
use sha2::{Digest, Sha256};

use super::links::Links;
use super::model::{Offer, SourceId, WordId};
use super::store::{self, LinkKind, Somebody};

/// How many were made.
#[derive(Clone, Copy, Debug, Default)]
pub struct Made {
    pub teams: u64,
    pub persons: u64,
    pub services: u64,
}

/// Looks names up for one act.
pub struct Naming<'a> {
    pub source: SourceId,
    pub offer: &'a Offer,
    pub known: &'a Links,
    pub fresh: Links,
    pub made: Made,
    pub defaults: Defaults,
}

impl Naming<'_> {
    pub async fn word(&mut self, a: &mut Act, word: &str) -> Result<WordId, Failure> {
        if let Some(id) = self.known.words.get(word).or_else(|| self.fresh.words.get(word)) {
            return Ok(*id);
        }
        let id = store::word(a, self.source, word).await?;
        self.fresh.words.insert(word.to_owned(), id);
        Ok(id)
    }

    pub async fn team(&mut self, a: &mut Act, name: &str) -> Result<TeamId, Failure> {
        if let Some(id) = self.known.teams.get(name).or_else(|| self.fresh.teams.get(name)) {
            return Ok(*id);
        }
        let hash = hash(name);
        let id = match store::link(a, self.source, LinkKind::Team, &hash).await? {
            Some(id) => TeamId(id),
            None => {
                let id = match store::team_by_name(a, &fold(name)).await? {
                    Some(id) => id,
                    None => {
                        self.made.teams += 1;
                        teams::actions::insert(a, &TeamDraft::plain(name, None, TeamKind::Team)).await?
                    }
                };
                store::keep_link(a, self.source, LinkKind::Team, &hash, id.0).await?;
                id
            }
        };
        self.fresh.teams.insert(name.to_owned(), id);
        Ok(id)
    }

    /// Whoever goes by this name in the log. `site` is told of those who are made.
    pub async fn person(&mut self, a: &mut Act, name: &str, site: Option<&str>) -> Result<Somebody, Failure> {
        if let Some(found) = self.known.persons.get(name).or_else(|| self.fresh.persons.get(name)) {
            return Ok(*found);
        }
        let hash = hash(name);
        let linked = match store::link(a, self.source, LinkKind::Person, &hash).await? {
            Some(id) => store::somebody(a, id).await?,
            None => None,
        };
        let found = match linked {
            Some(found) => found,
            None => {
                let id = self.find_or_make_person(a, name, &hash, site).await?;
                store::keep_link(a, self.source, LinkKind::Person, &hash, id.0).await?;
                store::somebody(a, id.0).await?.ok_or_else(|| anyhow::anyhow!("a person who is not there"))?
            }
        };
        self.fresh.persons.insert(name.to_owned(), found);
        Ok(found)
    }

    async fn find_or_make_person(
        &mut self,
        a: &mut Act,
        name: &str,
        hash: &str,
        site: Option<&str>,
    ) -> Result<PersonId, Failure> {
        let address = self.address(name, hash);
        let key = EmailAddress::parse("email", &address).map(|email| email.key()).unwrap_or_default();
        if let Some(person) = persons::store::find_by_email(a, &key).await? {
            return Ok(person.id);
        }
        let new = NewPerson {
            name: name.to_owned(),
            email: address,
            site: site.map(str::to_owned),
            ..NewPerson::default()
        };
        self.made.persons += 1;
        persons::actions::insert(a, &Draft::of(&new, &self.defaults)?).await
    }

    /// An address that is one is taken as it is; a name for signing in gets the domain that the map tells. Everybody
    /// else has one in a domain that never exists (RFC 2606), so that no letter ever leaves for it.
    fn address(&self, name: &str, hash: &str) -> String {
        if EmailAddress::parse("email", name).is_ok() {
            return name.trim().to_owned();
        }
        if let Some(domain) = &self.offer.domain {
            let address = format!("{}@{domain}", name.trim());
            if EmailAddress::parse("email", &address).is_ok() {
                return address;
            }
        }
        let short = hash.get(..16).unwrap_or(hash);
        format!("{}.{short}@{}.imported.invalid", slug(name, 40), slug(&self.offer.source, 40))
    }

    /// Who stands for all whom the log does not name. Nobody finds them in the directory.
    pub async fn nobody(&mut self, a: &mut Act) -> Result<PersonId, Failure> {
        let offer = self.offer;
        let before = self.made.persons;
        let found = self.person(a, &offer.nobody, None).await?;
        if self.made.persons > before {
            self.made.persons = before;
            let now = a.now;
            store::hide(a, found.id, now).await?;
        }
        Ok(found.id)
    }

    /// Somebody whom an import made belongs to the teams for which they did something. Who was here before belongs
    /// to where they were put, and to a vendor's team nobody from inside.
    pub async fn seat(&mut self, a: &mut Act, team: TeamId, somebody: Somebody) -> Result<(), Failure> {
        let seat = (team.get(), somebody.id.get());
        if !somebody.is_imported || self.known.seats.contains(&seat) || !self.fresh.seats.insert(seat) {
            return Ok(());
        }
        if persons::store::is_active_employee(a, somebody.id).await?
            && people::teams::store::is_active(a, team).await?
            && teams::store::origins(a, team, somebody.id).await?.is_some_and(|both| both.of_team.is_none())
        {
            teams::actions::join(a, team, somebody.id, Role::Member).await?;
        }
        Ok(())
    }

    /// The service of this name, wherever it is offered; or without a name the team's own. Missing ones are offered
    /// by this team.
    pub async fn service(
        &mut self,
        a: &mut Act,
        name: Option<&str>,
        team: TeamId,
    ) -> Result<Opening, Failure> {
        let offer = self.offer;
        let (of_team, name) = match name {
            Some(name) => (None, name),
            None => (Some(team), offer.service.as_str()),
        };
        let place = (name.to_owned(), of_team);
        if let Some(found) = self.known.services.get(&place).or_else(|| self.fresh.services.get(&place)) {
            return Ok(found.clone());
        }
        let hash = match of_team {
            Some(team) => hash(&format!("{team}\n{name}")),
            None => hash(name),
        };
        let linked = store::link(a, self.source, LinkKind::Service, &hash).await?;
        let id = match linked {
            Some(id) => ServiceId(id),
            None => {
                let id = match store::service_by_name(a, &fold(name), of_team).await? {
                    Some(id) => ServiceId(id),
                    None => self.offer_service(a, name, team).await?,
                };
                store::keep_link(a, self.source, LinkKind::Service, &hash, id.0).await?;
                id
            }
        };
        let opening = services::for_opening(a, id)
            .await?
            .ok_or_else(|| anyhow::anyhow!("a service that is not there"))?;
        self.fresh.services.insert(place, opening.clone());
        Ok(opening)
    }

    async fn offer_service(&mut self, a: &mut Act, name: &str, team: TeamId) -> Result<ServiceId, Failure> {
        let service = Service {
            id: ServiceId::new(a.id()),
            version: 1,
            team_id: team,
            owner_id: None,
            name: name.to_owned(),
            description: None,
            confidentiality: self.offer.confidentiality,
            calendar_id: None,
            targets: self.offer.targets,
            default_class: Class::Standard,
            offers_present: false,
            asks_guests: false,
            managers_see_since: None,
            circle_since: None,
            retired_at: None,
            created_at: a.now,
            is_direct: false,
            is_complaint: false,
            silent_after_hours: services::model::SILENT_AFTER_HOURS,
        };
        services::store::insert(a, &service).await?;
        let offered =
            ServiceEvent::ServiceOffered { team, owner: None, confidentiality: service.confidentiality };
        a.record(service.id.0, Audience::COLLEAGUES, &offered).await?;
        self.made.services += 1;
        Ok(service.id)
    }
}

/// SHA-256 of the name, in hexadecimal.
fn hash(name: &str) -> String {
    let digest = Sha256::digest(name.as_bytes());
    digest
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|n| char::from_digit(n.into(), 16))
        .collect()
}

/// Small letters, digits and single hyphens.
fn slug(text: &str, most: usize) -> String {
    let mut slug = String::new();
    for c in fold(text).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() >= most {
            break;
        }
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "x".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_parts_of_addresses() {
        for (name, expected) in
            [("Caller 2403", "caller-2403"), ("  Zoë & Co. ", "zoe-co"), ("名前", "x"), ("a/b//c", "a-b-c")]
        {
            assert_eq!(slug(name, 40), expected);
        }
        assert_eq!(slug(&"long ".repeat(30), 9), "long-long");
        assert_eq!(hash("abc").len(), 64);
        assert!(hash("abc").starts_with("ba7816bf"));
    }
}
