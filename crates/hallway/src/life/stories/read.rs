//! Reading the stories: plain text, one sign at the beginning of a line.
//!
//! `==` names the service, `*` begins a story with its subject; lines without a sign are what was asked. Then:
//! `+` who waits outside (`, here`), `=` who asks, `^` for a colleague, `%` needed in so many days, `?` a question
//! back, `!` its answer, `:` how far it is, `#` a note among the team, `~` whom it waits for, `>` to another team,
//! `-` declined, `/` withdrawn, `.` done, `@` back again. Parts of a line are separated by ` | `.

use anyhow::{Context, bail};
use serve::requests::model::{Rework, WaitingOn};

use super::{Back, Story, Wait};

const FILES: [&str; 7] = [
    include_str!("told/billing.txt"),
    include_str!("told/front.txt"),
    include_str!("told/clinical.txt"),
    include_str!("told/records_and_money.txt"),
    include_str!("told/it.txt"),
    include_str!("told/people_law_rooms.txt"),
    include_str!("told/wards_and_roads.txt"),
];

/// All stories there are.
pub fn all() -> anyhow::Result<Vec<Story>> {
    let mut stories = Vec::new();
    for file in FILES {
        read(file, &mut stories)?;
    }
    Ok(stories)
}

fn read(file: &str, stories: &mut Vec<Story>) -> anyhow::Result<()> {
    let mut service = String::new();
    for line in file.lines().filter(|line| !line.is_empty()) {
        let (sign, rest) = line.split_once(' ').unwrap_or((line, ""));
        match sign {
            "==" => service = rest.to_owned(),
            "*" => {
                let subject = rest.to_owned();
                stories.push(Story { service: service.clone(), subject, ..Story::default() });
            }
            sign => {
                let story = stories.last_mut().context("a story begins with its subject")?;
                add(story, sign, rest, line).with_context(|| format!("{}: {line}", story.subject))?;
            }
        }
    }
    Ok(())
}

fn add(story: &mut Story, sign: &str, rest: &str, line: &str) -> anyhow::Result<()> {
    let text = || Some(rest.to_owned());
    match sign {
        "+" => {
            let (outside, here) = rest.split_once(", ").unwrap_or((rest, ""));
            story.outside = Some(outside.to_owned());
            story.is_present = here == "here";
        }
        "=" => story.asked_by = rest.split(", ").map(str::to_owned).collect(),
        "^" => story.is_for_colleague = true,
        "%" => {
            let [days, why] = parts(rest)?;
            story.needed = Some((days.parse()?, why));
        }
        "?" => story.question = text(),
        "!" => story.answer = text(),
        ":" => story.progress = text(),
        "#" => story.note = text(),
        "~" => story.wait = Some(wait(rest)?),
        ">" => {
            let [team, why] = parts(rest)?;
            story.hand_over = Some((team, why));
        }
        "-" => {
            let [why, way] = parts(rest)?;
            story.decline = Some((why, way));
        }
        "/" => story.withdrawal = text(),
        "." => rest.clone_into(&mut story.resolution),
        "@" => {
            let [kind, reason, resolution] = parts(rest)?;
            let kind = Rework::ALL.iter().copied().find(|known| known.as_str() == kind);
            let kind = kind.context("no such kind of rework")?;
            story.rework = Some(Back { kind, reason, resolution });
        }
        _ => {
            if !story.body.is_empty() {
                story.body.push('\n');
            }
            story.body.push_str(line);
        }
    }
    Ok(())
}

/// `vendor Kessler Heating | why`, `team Cardiology | why`, `date | why`.
fn wait(rest: &str) -> anyhow::Result<Wait> {
    let [whom, reason] = parts(rest)?;
    let (on, whom) =
        whom.split_once(' ').map_or((whom.as_str(), None), |(on, name)| (on, Some(name.to_owned())));
    let on = match on {
        "vendor" => WaitingOn::Vendor,
        "team" => WaitingOn::Team,
        "date" => WaitingOn::Date,
        other => bail!("nobody waits for a {other}"),
    };
    Ok(Wait { on, whom, reason })
}

fn parts<const N: usize>(rest: &str) -> anyhow::Result<[String; N]> {
    let parts: Vec<String> = rest.split(" | ").map(str::to_owned).collect();
    parts.try_into().map_err(|_| anyhow::anyhow!("it has {N} parts"))
}
