//! A house that is killed again and again while people write.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use db::{Db, Location};
use hallway::edge::{Stopwatch, SystemClock};
use kernel::Viewer;
use serde_json::{Value, json};
use testkit::SteeredIds;

use super::chance::Chance;
use super::check;
use super::client::Client;
use super::ledger::Ledger;
use super::log::{CASES, Log};
use crate::ask::Ask;
use crate::program::{self, PASSWORD, err, hallway, out, run_with};

const CLIENTS: usize = 4;

/// Where it all happens, and who may do what there.
pub struct House {
    pub folder: tempfile::TempDir,
    pub url: Option<String>,
    /// Of Mia, who asks; of Jonas in the first team; of Rosa in the second.
    pub keys: Vec<String>,
    pub teams: [String; 2],
    pub service: String,
}

pub struct Siege {
    house: Arc<House>,
    chance: Chance,
    clients: Vec<Client>,
    /// Logs taken in so far.
    logs: u64,
    begun: Option<Log>,
    restarts: Vec<Duration>,
    cut: usize,
}

impl House {
    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    /// A command that uses this database.
    pub fn on<'a>(&'a self, arguments: &[&'a str]) -> Vec<&'a str> {
        let url = self.url.iter().flat_map(|url| ["--database-url", url]);
        arguments.iter().copied().chain(url).collect()
    }

    fn serve(&self) -> program::House {
        program::House::start(hallway(self.data(), &self.on(&["serve", "--listen", "127.0.0.1:0"])))
    }

    fn key(&self, email: &str) -> String {
        let create = ["token", "create", "--person", email, "--scope", "write", "--name", "test"];
        let made = hallway(self.data(), &self.on(&create)).output().unwrap();
        assert!(made.status.success(), "{}", err(&made));
        out(&made).trim_end().to_owned()
    }
}

impl Siege {
    pub fn begin(url: Option<String>, seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut house =
            House { folder, url, keys: Vec::new(), teams: Default::default(), service: String::new() };
        let init = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example", "--password-stdin"];
        let made = run_with(house.data(), &house.on(&init), PASSWORD);
        assert!(made.status.success(), "{}", err(&made));
        let create = ["token", "create", "--person", "ada@x.example", "--scope", "admin", "--name", "test"];
        let made = hallway(house.data(), &house.on(&create)).output().unwrap();
        let ada = out(&made).trim_end().to_owned();
        let running = house.serve();
        let post = |path: &str, body: Value| {
            let made = Ask::new("POST", path).token(&ada).json(&body.to_string()).send(running.address);
            assert_eq!(made.status, 201, "{}", made.text());
            made.json()["id"].as_str().unwrap().to_owned()
        };
        house.teams = ["Records", "Archive"].map(|name| post("/api/v1/teams", json!({ "name": name })));
        house.service = post("/api/v1/services", json!({ "name": "Copies", "team": house.teams[0] }));
        let teams = [None, Some(&house.teams[0]), Some(&house.teams[1])];
        for (name, team) in ["Mia", "Jonas", "Rosa"].into_iter().zip(teams) {
            post(
                "/api/v1/people",
                json!({ "name": name, "email": format!("{name}@x.example"), "team": team }),
            );
        }
        house.keys = ["Mia", "Jonas", "Rosa"].map(|name| house.key(&format!("{name}@x.example"))).to_vec();
        running.kill();
        let (house, mut chance) = (Arc::new(house), Chance(seed));
        let clients = (0..CLIENTS)
            .map(|name| Client {
                name,
                chance: Chance(chance.next()),
                ledger: Ledger::default(),
                house: house.clone(),
                sent: 0,
            })
            .collect();
        Self { house, chance, clients, logs: 0, begun: None, restarts: Vec::new(), cut: 0 }
    }

    /// Starts it, looks whether all is there, lets people write, and kills it.
    pub fn round(&mut self, round: u64) {
        let stopwatch = Stopwatch::start();
        let running = self.house.serve();
        assert_eq!(Ask::get("/readyz").send(running.address).status, 200);
        self.restarts.push(stopwatch.elapsed());
        self.settle(running.address, round);
        let log = (round % 10 == 3).then(|| Log::write(&self.house, round));
        let mut importing = log.as_ref().map(|log| log.begin(&self.house));
        let (wait, cuts) = (self.chance.below(300), round % 5 == 4 && self.house.url.is_some());
        let (enough, address) = (AtomicBool::new(false), running.address);
        thread::scope(|scope| {
            for client in &mut self.clients {
                scope.spawn(|| client.write(address, &enough));
            }
            if cuts {
                thread::sleep(Duration::from_millis(50));
                self.cut += cut_connections(self.house.url.clone().unwrap());
            }
            thread::sleep(Duration::from_millis(20 + wait));
            running.kill();
            enough.store(true, Ordering::Relaxed);
        });
        if let Some(importing) = &mut importing {
            // It may have come to its end before.
            let _ = importing.kill();
            importing.wait().unwrap();
        }
        self.begun = log;
    }

    fn settle(&mut self, address: SocketAddr, round: u64) {
        for client in &mut self.clients {
            // What was written long ago is looked at now and then, and at the end.
            let first = if round % 10 == 9 { 0 } else { client.ledger.requests.len().saturating_sub(20) };
            // What is in doubt may have happened, so it is settled first.
            client.settle(address);
            client.look(address, first);
        }
        if let Some(log) = self.begun.take() {
            log.finish(&self.house);
            self.logs += 1;
        }
        if round % 10 == 9 {
            self.check(address);
        }
    }

    fn check(&self, address: SocketAddr) {
        let asked: usize = self.clients.iter().map(|client| client.ledger.requests.len()).sum();
        check::is_sound(&self.house, address, asked + self.logs as usize * CASES);
    }

    /// Once more, all of it.
    pub fn end(mut self) {
        let running = self.house.serve();
        self.settle(running.address, 9);
        let mut numbers: Vec<i64> =
            self.clients.iter().flat_map(|c| c.ledger.requests.iter().map(|known| known.number())).collect();
        numbers.sort_unstable();
        assert!(numbers.is_sorted_by(|a, b| a < b), "each request has a number of its own");
        let acknowledged: usize = self.clients.iter().map(|client| client.ledger.acknowledged).sum();
        let doubts: usize = self.clients.iter().map(|client| client.ledger.doubts).sum();
        self.restarts.sort_unstable();
        let (median, worst) =
            (self.restarts[self.restarts.len() / 2], self.restarts[self.restarts.len() - 1]);
        println!(
            "{} kills, {} requests, {acknowledged} acknowledged writes, {doubts} without an answer, {} logs, \
             {} connections cut; restart {median:.0?} in the middle, {worst:.0?} at worst",
            self.restarts.len(),
            numbers.len(),
            self.logs,
            self.cut,
        );
        assert!(acknowledged > self.restarts.len() * CLIENTS, "people came to write at all");
        assert_eq!(running.stop().0.code(), Some(0));
    }
}

/// Cuts all connections to this database, as a failing network does; the server of the database goes on.
#[tokio::main(flavor = "current_thread")]
async fn cut_connections(url: String) -> usize {
    let location = Location::Postgres(url);
    let db = Db::open(&location, Arc::new(SystemClock), Arc::new(SteeredIds::default())).await.unwrap();
    let mut view = db.view(Viewer::system()).await.unwrap();
    let cut: Vec<bool> = view
        .all(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
            &[],
        )
        .await
        .unwrap();
    cut.len()
}
