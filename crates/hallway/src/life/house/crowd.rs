//! The many of whom nothing is written: colleagues by chance, so that teams are as large as teams are.

use std::collections::HashSet;

use super::rows::{Part, PersonRow, TeamRow};
use crate::life::chance::Chance;

const FIRST: [&str; 96] = [
    "Ada", "Agnes", "Ahmed", "Aisha", "Alba", "Alexei", "Amir", "Ana", "Anders", "Anjali", "Antonio", "Asha",
    "Astrid", "Basma", "Beatriz", "Benedikt", "Bola", "Bruno", "Carmen", "Chidi", "Chiara", "Clara", "Daan",
    "Dalia", "Daniela", "David", "Derya", "Dina", "Edith", "Efua", "Elena", "Elif", "Emeka", "Emil",
    "Esther", "Farid", "Fatima", "Femke", "Filip", "Fiona", "Gabor", "Georg", "Gita", "Hassan", "Helena",
    "Hugo", "Ibrahim", "Ida", "Ilse", "Ines", "Ivo", "Jamal", "Jana", "Jasper", "Joana", "Joseph", "Julia",
    "Kamal", "Karin", "Kenji", "Khadija", "Kofi", "Lamar", "Lars", "Leila", "Liam", "Linh", "Luis", "Magda",
    "Marek", "Maria", "Mateo", "Mina", "Nadia", "Neil", "Nils", "Olga", "Omar", "Paula", "Pedro", "Rana",
    "Rosa", "Ruth", "Sanjay", "Selma", "Simon", "Sofia", "Sven", "Tariq", "Teresa", "Thea", "Uma", "Vera",
    "Yusuf", "Zofia", "Zoltan",
];
const LAST: [&str; 112] = [
    "Abara",
    "Adler",
    "Ahmadi",
    "Almeida",
    "Anand",
    "Andersen",
    "Aydin",
    "Baker",
    "Banerjee",
    "Barros",
    "Becker",
    "Berg",
    "Bianchi",
    "Boateng",
    "Bose",
    "Brandt",
    "Burke",
    "Cabral",
    "Carter",
    "Castro",
    "Chan",
    "Cohen",
    "Conti",
    "Costa",
    "Dahl",
    "Danso",
    "Demir",
    "Diallo",
    "Dietz",
    "Dixon",
    "Dominguez",
    "Eriksen",
    "Evans",
    "Farouk",
    "Ferrari",
    "Fischer",
    "Fofana",
    "Fuchs",
    "Gallo",
    "Garcia",
    "Gomez",
    "Grant",
    "Greco",
    "Gupta",
    "Hagen",
    "Hall",
    "Hansen",
    "Hartmann",
    "Hassan",
    "Herrera",
    "Hoffmann",
    "Horvat",
    "Hughes",
    "Ibe",
    "Ivanova",
    "Iyer",
    "Jansen",
    "Jensen",
    "Joshi",
    "Kaya",
    "Keller",
    "Khan",
    "Kim",
    "Klein",
    "Kovacs",
    "Kumar",
    "Lange",
    "Larsen",
    "Lewis",
    "Lopez",
    "Ludwig",
    "Mahlaba",
    "Malik",
    "Marino",
    "Martin",
    "Mensah",
    "Meyer",
    "Miller",
    "Moreno",
    "Murphy",
    "Nair",
    "Neumann",
    "Nguyen",
    "Nowak",
    "Obi",
    "Olsen",
    "Ortiz",
    "Osei",
    "Park",
    "Patel",
    "Pereira",
    "Petrov",
    "Pinto",
    "Popescu",
    "Quinn",
    "Rao",
    "Reyes",
    "Ricci",
    "Romero",
    "Rossi",
    "Sato",
    "Schmidt",
    "Shah",
    "Silva",
    "Singh",
    "Sousa",
    "Stein",
    "Tanaka",
    "Torres",
    "Vogel",
    "Walsh",
    "Yilmaz",
];
const LEVELS: [&str; 4] = ["Assistant", "Specialist", "Specialist", "Senior specialist"];
/// What most work, and what some do.
const WEEKS: [(&str, f64); 4] = [("MTWTF", 0.8), ("MTWT-", 0.08), ("MTW--", 0.06), ("-TWTF", 0.06)];
/// The same where Saturdays are worked.
const WEEKS_TO_SATURDAY: [(&str, f64); 4] =
    [("MTWTF-", 0.4), ("-TWTFS", 0.25), ("MTW-FS", 0.2), ("--WTFS", 0.15)];
const TO_SATURDAY: &str = "Front desk";
/// When most come and go, for those who are open long before and after, too.
const SHIFTS: [(&str, &str); 4] =
    [("07:00", "15:30"), ("08:00", "16:30"), ("08:30", "17:00"), ("10:00", "19:00")];

/// Fills each team up to its size. A team that nobody leads gets a lead.
pub fn complete(teams: &[TeamRow], people: &mut Vec<PersonRow>, chance: &mut Chance) {
    let mut named: HashSet<String> = people.iter().map(|row| row.called().to_owned()).collect();
    for team in teams {
        let is_of = |row: &&PersonRow| row.team == team.name && row.role != Part::Guest;
        let mut has_lead = people.iter().filter(is_of).any(|row| row.role == Part::Lead);
        let here = people.iter().filter(is_of).count();
        for _ in here..team.size {
            let role = if has_lead { Part::Member } else { Part::Lead };
            has_lead = true;
            people.push(colleague(team, role, &mut named, chance));
        }
    }
}

fn colleague(team: &TeamRow, role: Part, named: &mut HashSet<String>, chance: &mut Chance) -> PersonRow {
    let mut chance = chance.branch();
    let level = if role == Part::Lead { "Team lead" } else { chance.word(&LEVELS) };
    let weeks = if team.calendar.as_deref() == Some(TO_SATURDAY) { WEEKS_TO_SATURDAY } else { WEEKS };
    let (days, _) = weeks[chance.weighted(&weeks.map(|(_, weight)| weight))];
    let is_whole = days.chars().filter(|day| *day != '-').count() == 5;
    let (from, to) = SHIFTS[chance.below(SHIFTS.len())];
    PersonRow {
        name: name(named, &mut chance),
        preferred: None,
        say: None,
        team: team.name.clone(),
        role,
        level: Some(level.to_owned()),
        site: team.site.clone(),
        contract: Some(if is_whole { "full-time" } else { "part-time" }.to_owned()),
        language: if chance.yes(0.1) { "de" } else { "en" }.to_owned(),
        since: chance.between(60, 4_000),
        days: days.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
        pace: chance.around(1.0, 0.28).clamp(0.5, 2.2),
        about: None,
        domain: team.domain.clone(),
    }
}

/// A name that nobody has yet; with initials between when all are taken.
fn name(named: &mut HashSet<String>, chance: &mut Chance) -> String {
    for tries in 0_usize.. {
        let (first, last) = (chance.word(&FIRST), chance.word(&LAST));
        let initials: String = (0..tries / 40).map(|_| format!("{}. ", initial(chance))).collect();
        let name = format!("{first} {initials}{last}");
        if named.insert(name.clone()) {
            return name;
        }
    }
    unreachable!("there is always a longer name")
}

fn initial(chance: &mut Chance) -> char {
    char::from(b'A' + chance.below(26) as u8)
}
