//! Every kind of person against every deed, printed whole.

use kernel::{Audience, Kind, Scope, TeamRole, Viewer};
use people::{PersonId, TeamId};

use super::{Deed, may};
use crate::{Party, ServiceId};

const TEAM: TeamId = TeamId::new(1_001);
const SERVICE: ServiceId = ServiceId::new(1_002);
const OWNER: PersonId = PersonId::new(7);
const ME: PersonId = PersonId::new(8);
const OTHER: TeamId = TeamId::new(1_003);
const VENDOR: people::VendorId = people::VendorId::new(5);

fn viewer(person: PersonId, role: Option<TeamRole>, is_cleared: bool) -> Viewer {
    let circle = is_cleared.then_some(SERVICE.circle());
    Viewer {
        person: person.0,
        kind: Kind::Employee,
        scope: Scope::Admin,
        teams: role.map(|role| (TEAM.0, role)).into_iter().collect(),
        audiences: [Some(Audience::COLLEAGUES), circle].into_iter().flatten().collect(),
        ..Viewer::nobody()
    }
}

#[test]
fn the_policy_is_this_table() {
    let lead = viewer(ME, Some(TeamRole::Lead), false);
    let administrator = Viewer { administrator: true, ..viewer(ME, None, false) };
    let viewers = [
        ("nobody", Viewer::nobody()),
        ("colleague", viewer(ME, None, false)),
        ("member", viewer(ME, Some(TeamRole::Member), false)),
        ("member, cleared", viewer(ME, Some(TeamRole::Member), true)),
        ("lead", lead.clone()),
        ("lead, cleared", viewer(ME, Some(TeamRole::Lead), true)),
        (
            "lead, cleared, read-only key",
            Viewer { scope: Scope::Read, ..viewer(ME, Some(TeamRole::Lead), true) },
        ),
        ("owner", viewer(OWNER, None, false)),
        ("owner, cleared", viewer(OWNER, None, true)),
        ("administrator", administrator.clone()),
        ("administrator, key to write", Viewer { scope: Scope::Write, ..administrator.clone() }),
        ("administrator who leads", Viewer { administrator: true, ..lead }),
        ("administrator, cleared", Viewer { administrator: true, ..viewer(ME, None, true) }),
        ("auditor", Viewer { auditor: true, ..viewer(ME, None, false) }),
        ("member from outside", Viewer { kind: Kind::Guest, ..viewer(ME, Some(TeamRole::Member), false) }),
        ("Hallway itself", Viewer::system()),
    ];
    let owner = Some(OWNER);
    let deeds = [
        ("offer", Deed::Offer { team: TEAM }),
        ("change", Deed::Change { team: TEAM, owner }),
        ("keep circle", Deed::KeepCircle { service: SERVICE, team: TEAM, owner }),
        ("let in again", Deed::Vouch { service: SERVICE }),
        ("see circle", Deed::SeeCircle { service: SERVICE }),
        (
            "take other out",
            Deed::LeaveCircle { service: SERVICE, team: TEAM, owner, person: PersonId::new(9) },
        ),
        ("step out", Deed::LeaveCircle { service: SERVICE, team: TEAM, owner, person: ME }),
        ("confirm for team", Deed::Confirm { side: TEAM.into(), other: OTHER.into() }),
        ("confirm for me", Deed::Confirm { side: ME.into(), other: OTHER.into() }),
        ("confirm for vendor across", Deed::Confirm { side: VENDOR.into(), other: TEAM.into() }),
        ("propose for team", Deed::Propose { provider: TEAM.into(), customer: OTHER.into() }),
        ("propose for others", Deed::Propose { provider: OTHER.into(), customer: VENDOR.into() }),
        (
            "propose for two others",
            Deed::Propose { provider: OWNER.into(), customer: PersonId::new(9).into() },
        ),
        ("tend", Deed::Tend { provider: TEAM.into(), customer: OTHER.into() }),
        ("judge", Deed::Judge { provider: OTHER.into(), customer: TEAM.into() }),
        ("read figures", Deed::ReadFigures { provider: OTHER.into(), customer: TEAM.into() }),
        ("read deliveries", Deed::ReadDeliveries { provider: OTHER.into(), customer: TEAM.into() }),
        (
            "read talk",
            Deed::ReadTalk { provider: OTHER.into(), customer: Some(TEAM.into()), mediates: false },
        ),
        ("talk", Deed::Talk { provider: OTHER.into(), customer: Some(TEAM.into()), mediates: false }),
        (
            "talk as mediator",
            Deed::Talk { provider: OTHER.into(), customer: Some(VENDOR.into()), mediates: true },
        ),
        (
            "call mediator",
            Deed::CallMediator { provider: (Some(OTHER.into()), true), customer: (Some(TEAM.into()), true) },
        ),
        ("mediate", Deed::Mediate),
        ("answer card", Deed::AnswerCard { team: TEAM }),
        ("read answers", Deed::ReadCardAnswers { team: TEAM, is_led: true }),
        ("read answers, unled", Deed::ReadCardAnswers { team: TEAM, is_led: false }),
        ("read playbook", Deed::ReadPlaybook { team: TEAM, owner }),
        ("write playbook", Deed::WritePlaybook { team: TEAM, owner }),
        ("read charter", Deed::ReadCharter { is_in_touch: false }),
        ("read charter, in touch", Deed::ReadCharter { is_in_touch: true }),
        ("exchange", Deed::Exchange),
        ("open to a vendor one answers for", Deed::OpenToVendor { answers: true }),
        ("open to another vendor", Deed::OpenToVendor { answers: false }),
        ("speak for one's vendor", Deed::SpeakForVendor { is_of_it: true, answers: false }),
        ("speak for another vendor", Deed::SpeakForVendor { is_of_it: false, answers: false }),
    ];
    let mut table = String::new();
    for (who, viewer) in &viewers {
        let allowed: Vec<&str> =
            deeds.iter().filter(|(_, deed)| may(viewer, *deed)).map(|(name, _)| *name).collect();
        let allowed = if allowed.is_empty() { "nothing".to_owned() } else { allowed.join("; ") };
        table.push_str(&format!("{who}: {allowed}\n"));
    }
    insta::assert_snapshot!(table, @r"
    nobody: nothing
    colleague: confirm for me; talk as mediator; mediate; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    member: confirm for team; confirm for me; confirm for vendor across; propose for team; tend; judge; read figures; read deliveries; read talk; talk; talk as mediator; mediate; answer card; read answers, unled; read playbook; write playbook; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    member, cleared: let in again; see circle; step out; confirm for team; confirm for me; confirm for vendor across; propose for team; tend; judge; read figures; read deliveries; read talk; talk; talk as mediator; mediate; answer card; read answers, unled; read playbook; write playbook; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    lead: offer; change; confirm for team; confirm for me; confirm for vendor across; propose for team; propose for others; tend; judge; read figures; read deliveries; read talk; talk; talk as mediator; call mediator; mediate; answer card; read answers; read answers, unled; read playbook; write playbook; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    lead, cleared: offer; change; keep circle; let in again; see circle; take other out; step out; confirm for team; confirm for me; confirm for vendor across; propose for team; propose for others; tend; judge; read figures; read deliveries; read talk; talk; talk as mediator; call mediator; mediate; answer card; read answers; read answers, unled; read playbook; write playbook; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    lead, cleared, read-only key: see circle; read figures; read deliveries; read talk; read answers; read answers, unled; read playbook; read charter; read charter, in touch
    owner: change; propose for two others; talk as mediator; mediate; read playbook; write playbook; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    owner, cleared: change; keep circle; let in again; see circle; take other out; step out; propose for two others; talk as mediator; mediate; read playbook; write playbook; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    administrator: offer; change; confirm for me; confirm for vendor across; propose for team; propose for others; tend; judge; read deliveries; talk as mediator; mediate; read charter; read charter, in touch; exchange; open to a vendor one answers for; open to another vendor; speak for one's vendor; speak for another vendor
    administrator, key to write: confirm for me; talk as mediator; mediate; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    administrator who leads: offer; change; confirm for team; confirm for me; confirm for vendor across; propose for team; propose for others; tend; judge; read figures; read deliveries; read talk; talk; talk as mediator; call mediator; mediate; answer card; read answers; read answers, unled; read playbook; write playbook; read charter; read charter, in touch; exchange; open to a vendor one answers for; open to another vendor; speak for one's vendor; speak for another vendor
    administrator, cleared: offer; change; let in again; see circle; step out; confirm for me; confirm for vendor across; propose for team; propose for others; tend; judge; read deliveries; talk as mediator; mediate; read charter; read charter, in touch; exchange; open to a vendor one answers for; open to another vendor; speak for one's vendor; speak for another vendor
    auditor: confirm for me; talk as mediator; mediate; read charter; read charter, in touch; open to a vendor one answers for; speak for one's vendor
    member from outside: confirm for team; confirm for me; tend; judge; read figures; read deliveries; read talk; talk; talk as mediator; read playbook; write playbook; read charter, in touch; speak for one's vendor
    Hallway itself: offer; change; keep circle; let in again; see circle; take other out; step out; confirm for vendor across; propose for team; propose for others; tend; judge; read deliveries; talk as mediator; mediate; read charter; read charter, in touch; exchange; open to a vendor one answers for; open to another vendor; speak for one's vendor; speak for another vendor
    ");
}

#[test]
fn a_lead_gives_the_word_of_a_team_and_anybody_in_it_where_nobody_leads() {
    let (lead, member) = (viewer(ME, Some(TeamRole::Lead), false), viewer(ME, Some(TeamRole::Member), false));
    let administrator = Viewer { administrator: true, ..viewer(ME, None, false) };
    let reading = Viewer { scope: Scope::Read, ..lead.clone() };
    let team = Some(Party::from(TEAM));
    let signs = |viewer: &Viewer, is_led| may(viewer, Deed::Sign { side: team, is_led });
    let all = [&lead, &member, &administrator, &reading];
    assert_eq!(all.map(|viewer| signs(viewer, true)), [true, false, false, false]);
    assert_eq!(all.map(|viewer| signs(viewer, false)), [true, true, false, false]);
    // A proposal binds nobody: anybody of either side makes one, and who keeps the settings.
    let other = Some(Party::from(TeamId::new(5)));
    let propose = Deed::ProposeAgreement { provider: Party::from(TEAM), customer: other, is_led: true };
    assert_eq!(all.map(|viewer| may(viewer, propose)), [true, true, true, false]);
    let alone = Deed::ProposeAgreement { provider: Party::from(TEAM), customer: None, is_led: true };
    assert_eq!(all.map(|viewer| may(viewer, alone)), [true, false, true, false]);
    // What is promised to all is judged by those who did not promise it.
    let tell = Deed::Tell { receiver: None, promised_by: team };
    assert_eq!(all.map(|viewer| may(viewer, tell)), [false, false, true, false]);
}
