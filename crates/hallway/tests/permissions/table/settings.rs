//! Pages of the directory and of settings.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /settings", directory, ""),
    row("GET /settings/organisation", keep_organisation, ""),
    row(
        "POST /settings/organisation",
        keep_organisation,
        "version=1&name=Fresh&language=en&time_zone=Europe%2FBerlin",
    ),
    row("GET /settings/people", keep_persons_page, ""),
    row("GET /settings/people/new", keep_persons, ""),
    row("POST /settings/people/new", keep_persons, "name=Fresh&email=fresh%40x.example"),
    row("GET /settings/people/{id}", keep_person_page, ""),
    row("POST /settings/people/{id}", keep_person_page, PERSON).or_refuses(),
    row("GET /settings/people/{id}/deactivation", keep_person_page, ""),
    row("POST /settings/people/{id}/deactivation", keep_person, "").or_refuses(),
    row("POST /settings/people/{id}/readmission", readmit, ""),
    row("GET /settings/teams", directory, ""),
    row("GET /settings/teams/new", shape_teams, ""),
    row("POST /settings/teams/new", shape_teams, "name=Fresh"),
    row("GET /settings/teams/{id}", tend_team_page, ""),
    row("POST /settings/teams/{id}", tend_team_page, "version=<version>&site=Fresh&about="),
    row("POST /settings/teams/{id}/members", take_in_page, "email=<bob@>"),
    row("POST /settings/teams/{id}/members/{person}/removal", remove_member, ""),
    row("GET /settings/teams/{id}/merger", retire_team_page, "").or_refuses(),
    row("POST /settings/teams/{id}/merger", retire_team, "into=<press>").or_refuses(),
    row("GET /settings/teams/{id}/split", retire_team_page, "").or_refuses(),
    row("POST /settings/teams/{id}/split", retire_team, "name=Fresh").or_refuses(),
    row("GET /settings/teams/{id}/move", retire_team_page, "").or_refuses(),
    row("POST /settings/teams/{id}/move", retire_team, "parent=").or_refuses(),
    row("GET /settings/teams/{id}/retirement", retire_team_page, ""),
    row("POST /settings/teams/{id}/retirement", retire_team, "").or_refuses(),
    row("GET /settings/second-key", directory, ""),
    row("POST /settings/second-key/representatives", name_representative, "address=<bob@>"),
    row("POST /settings/second-key/representatives/{id}/end", dismiss_representative, ""),
    row("POST /settings/second-key/interactions/request", ask_second_key, "purpose=Fresh"),
    row("POST /settings/second-key/interactions/consent", turn_second_key, ""),
    row("POST /settings/second-key/interactions/withdrawal", turn_second_key, ""),
    row("POST /settings/second-key/interactions/erasure", erase_sums, ""),
    row("GET /settings/calendars", directory, ""),
    row("GET /settings/calendars/new", keep_calendars, ""),
    row("POST /settings/calendars/new", keep_calendars, "name=Fresh&tz=Europe%2FBerlin"),
    row("GET /settings/calendars/{id}", in_directory, ""),
    row("POST /settings/calendars/{id}", keep_calendar, CALENDAR),
    row("GET /settings/customers", directory, ""),
    row("GET /settings/customers/new", keep_outsiders_page, ""),
    row("POST /settings/customers/new", keep_outsiders, "name=Fresh&one=A+fresh+one"),
    row("GET /settings/customers/{id}", keep_outsider_page, ""),
    row("POST /settings/customers/{id}", keep_outsider, "name=Fresh&one=A+fresh+one")
        .query("version=<version>"),
    row("GET /settings/customers/{id}/retirement", keep_outsider, ""),
    row("POST /settings/customers/{id}/retirement", keep_outsider, ""),
    row("GET /settings/vendors/new", keep_outsiders_page, ""),
    row("POST /settings/vendors/new", keep_outsiders, "name=Fresh&about="),
    row("GET /settings/vendors/{id}", keep_outsider_page, ""),
    row("POST /settings/vendors/{id}", keep_outsider, "name=Fresh&about=").query("version=<version>"),
    row("GET /settings/vendors/{id}/retirement", keep_outsider, ""),
    row("POST /settings/vendors/{id}/retirement", keep_outsider, "").or_refuses(),
];

const PERSON: &str = "version=<version>&name=Fresh&email=fresh%40x.example&preferred_name=&say_it=&about=&language=en\
    &time_zone=UTC&site=Fresh";

const CALENDAR: &str = "version=<version>&name=Fresh&time_zone=UTC&day_1=8-12&day_2=&day_3=&day_4=&day_5=&day_6=&day_7=\
    &holidays=&special=&is_default=yes";
