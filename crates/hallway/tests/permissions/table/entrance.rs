//! Pages of the entrance, and of oneself.

use super::{Row, row};
use crate::rule::*;

pub const ROWS: &[Row] = &[
    row("GET /sign-in", everybody, ""),
    row("POST /sign-in", everybody, "email=<adm@>&password=a+long+walk+home"),
    row("POST /sign-in/demo", nothing_there, "person=<ana>"),
    row("GET /sign-in/forgotten", everybody, ""),
    row("POST /sign-in/forgotten", everybody, "email=<adm@>"),
    row("POST /sign-out", everybody, ""),
    row("GET /setup", nothing_there, ""),
    row(
        "POST /setup",
        nothing_there,
        "code=AAAA-BBBB-CCCC-DDDD&organisation=X&name=Eve&email=eve%40x.example&password=seven+blue+kettles",
    ),
    row("GET /join", over, ""),
    row("POST /join", over, "password=seven+blue+kettles"),
    row("GET /join/{token}", |case| if case.is("link") { Ok(()) } else { over(case) }, ""),
    row("GET /reset", over, ""),
    row("POST /reset", over, "password=seven+blue+kettles"),
    row("GET /reset/{token}", over, ""),
    row("GET /between", nothing_there, ""),
    row("GET /between/{token}", |case| if case.is("vendor.link") { Ok(()) } else { nothing_there(case) }, ""),
    row("GET /people/{id}/entrance", doors, ""),
    row("POST /people/{id}/invitation", invite, ""),
    row("POST /people/{id}/invitation/mail", invite, "").or_refuses(),
    row("POST /people/{id}/password-reset/mail", open_door, "").or_refuses(),
    row("POST /people/{id}/invitation/withdrawal", withdraw_invitation, ""),
    row("POST /people/{id}/password-reset", open_door, ""),
    row("POST /people/{id}/password-reset/withdrawal", withdraw_reset, ""),
    row("GET /me", signed_in, ""),
    row(
        "POST /me/profile",
        signed_in,
        "version=<me.version>&preferred_name=&say_it=fresh&about=&language=en&time_zone=UTC",
    ),
    row("POST /me/password", whole_key, "current=a+long+walk+home&password=seven+blue+kettles").or_refuses(),
    row("POST /me/sessions/{id}/end", own_key, ""),
    row("POST /me/tokens", whole_key, "name=Fresh&scope=read"),
    row("POST /me/tokens/{id}/revocation", own_key, ""),
    row("GET /me/data", signed_in, ""),
    row("GET /me/data/download", signed_in, ""),
    row("GET /me/data/{kind}", signed_in_and_there, ""),
];
