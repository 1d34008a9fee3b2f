//! Measuring, and the table of it.

use std::process::Command;
use std::time::Duration;

use anyhow::Context;

use crate::asked;
use crate::live;
use crate::load::{Ask, Measured, measure as load};
use crate::program::{Place, Server, now};

const CONNECTIONS: [usize; 2] = [1, 16];
/// A server that has started does not do anything after so long.
const SETTLED: Duration = Duration::from_secs(3);
const STARTS: usize = 5;

/// Fills, serves, asks, and prints.
pub async fn measure(place: &Place, requests: usize, seconds: u64) -> anyhow::Result<()> {
    println!("\n## {requests} requests on {}", place.name());
    fill(place, requests)?;
    let (asks, scene) = asked::prepare(place).await?;
    let time = Duration::from_secs(seconds);
    start_again_and_again(place).await?;
    let serve = || Server::start(place.command(&["serve", "--listen", "127.0.0.1:0"]));
    let server = serve()?;
    tokio::time::sleep(SETTLED).await;
    let idle = server.resident()?;
    let ours = ask_all(place, &server, &asks, time).await?;
    println!("memory: {idle:.0} MiB idle, {:.0} MiB after all of this", server.resident()?);
    drop(server);
    let mut bare = Command::new(std::env::current_exe()?);
    bare.arg("limit").arg("--script").arg(place.script()).arg("--database").arg(place.database());
    let bare = Server::start(bare)?;
    let limit = ask_all(place, &bare, &asks, time).await?;
    println!(
        "| | connections | requests a second | p50 ms | p99 ms | CPU ms | bytes | limit: a second | CPU ms | times the limit |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    for ((name, connections, ours), (_, _, limit)) in ours.iter().zip(&limit) {
        println!(
            "| {name} | {connections} | {:.0} | {:.2} | {:.2} | {:.2} | {} | {:.0} | {:.2} | {:.1} |",
            ours.a_second,
            ours.median_ms,
            ours.p99_ms,
            ours.worked_ms,
            ours.bytes,
            limit.a_second,
            limit.worked_ms,
            ours.worked_ms / limit.worked_ms.max(0.001),
        );
    }
    drop(bare);
    live::measure(place, &serve()?, &scene).await
}

/// A house of so many people and teams handles so many requests in a year.
const REQUESTS_OF_A_HOUSE: usize = 100_000;
const PEOPLE_OF_A_HOUSE: usize = 240;
const TEAMS_OF_A_HOUSE: usize = 25;

fn fill(place: &Place, requests: usize) -> anyhow::Result<()> {
    let init = ["init", "--organisation", "Measured", "--admin", "ada@x.example", "--password-stdin"];
    place.run(&init, "seven quiet lanterns drift\n")?;
    // People grow with what is asked of them: otherwise they never keep up, and all of it stands in a few lines.
    let times = requests.div_ceil(REQUESTS_OF_A_HOUSE);
    let [wanted, people, teams] =
        [requests, PEOPLE_OF_A_HOUSE * times, TEAMS_OF_A_HOUSE * times].map(|n| n.to_string());
    let began = now();
    let size = ["--requests", &wanted, "--people", &people, "--teams", &teams, "--days", "365"];
    let simulated = place.run(&[&["simulate", "--json"], size.as_slice()].concat(), "")?;
    let took = (now() - began).as_secs_f64();
    let simulated: serde_json::Value = serde_json::from_str(&simulated)?;
    let events = simulated["events"].as_i64().context("it says how many events there are")?;
    println!("simulated in {took:.1} s: {:.0} requests a second, {events} events", requests as f64 / took);
    Ok(())
}

/// From the start of the program to its first answer.
async fn start_again_and_again(place: &Place) -> anyhow::Result<()> {
    let mut took = Vec::new();
    for _ in 0..STARTS {
        let server = Server::start(place.command(&["serve", "--listen", "127.0.0.1:0"]))?;
        let page = Ask {
            name: "the first page",
            method: http::Method::GET,
            path: "/sign-in".to_owned(),
            headers: Vec::new(),
            body: None,
        };
        crate::load::once(&server.address, &page).await?;
        took.push(server.age());
    }
    took.sort_unstable();
    println!(
        "first answer {:.0} ms after the start, the middle of {STARTS}",
        took[STARTS / 2].as_secs_f64() * 1_000.0
    );
    Ok(())
}

async fn ask_all(
    place: &Place,
    server: &Server,
    asks: &[Ask],
    time: Duration,
) -> anyhow::Result<Vec<(&'static str, usize, Measured)>> {
    let mut all = Vec::new();
    for ask in asks {
        for connections in CONNECTIONS {
            // The database begins processes as they are needed.
            load(&server.address, ask, connections, time / 5, &[]).await?;
            let pids = [vec![server.pid()], place.database_processes()].concat();
            all.push((ask.name, connections, load(&server.address, ask, connections, time, &pids).await?));
        }
    }
    Ok(all)
}
