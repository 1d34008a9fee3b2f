//! Whoever did something exists, and so does what it was done to.

use super::rule::{Rule, named, of};

pub(super) const RULES: &[Rule] = &[
    named!("events", "actor_id", "There are events of a person who does not exist", "persons"),
    named!("events", "subject_id", "There are events of a request that does not exist", "requests";
        "x.subject_kind = 'request'"),
    named!("events", "subject_id", "There are events of a relationship that does not exist", "relationships";
        "x.subject_kind = 'relationship'"),
    named!("events", "subject_id", "There are events of an agreement that does not exist", "agreements";
        "x.subject_kind = 'agreement'"),
    named!("events", "subject_id", "There are events of a statement that does not exist", "statements";
        "x.subject_kind = 'statement'"),
    named!("events", "subject_id", "There are events of a need that does not exist", "needs";
        "x.subject_kind = 'need'"),
    named!("events", "subject_id", "There are events of a review that does not exist", "reviews";
        "x.subject_kind = 'review'"),
    named!("events", "subject_id", "There are events of an alignment step that does not exist", "alignment_steps";
        "x.subject_kind = 'alignment'"),
    named!("events", "subject_id", "There are events of an improvement that does not exist", "improvements";
        "x.subject_kind = 'improvement'"),
    named!("events", "subject_id", "There are events of a question that does not exist", "improvement_asks";
        "x.subject_kind = 'improvement_ask'"),
    named!("events", "subject_id", "There are events of an idea that does not exist", "ideas";
        "x.subject_kind = 'idea'"),
    named!("events", "subject_id", "There are events of a barrier that does not exist", "barriers";
        "x.subject_kind = 'barrier'"),
    named!("events", "subject_id", "There are events of a service that does not exist", "services";
        "x.subject_kind = 'service'"),
    named!("events", "subject_id", "There are events of a team that does not exist", "teams";
        "x.subject_kind = 'team'"),
    named!("events", "subject_id", "There are events of a person who does not exist", "persons";
        "x.subject_kind IN ('person', 'entrance', 'availability', 'welcome')"),
    named!("events", "subject_id", "There are events of a vendor that does not exist", "vendors";
        "x.subject_kind = 'vendor'"),
    named!("events", "subject_id", "There are events of external customers that do not exist",
        "external_customer_types"; "x.subject_kind = 'external_customer'"),
    named!("events", "subject_id", "There are events of a calendar that does not exist", "calendars";
        "x.subject_kind = 'calendar'"),
    named!("events", "subject_id", "There are events of a suggestion between teams that do not exist", "teams";
        "x.subject_kind = 'suggestion'"),
    named!("events", "subject_id", "There are events of a link that does not exist", "request_links";
        "x.subject_kind = 'request_link'"),
    named!("events", "subject_id", "There are events of a campaign that does not exist", "completion_campaigns";
        "x.subject_kind = 'campaign'"),
    named!("events", "subject_id", "There are events of a known problem that does not exist", "known_problems";
        "x.subject_kind = 'known_problem'"),
    named!("events", "subject_id", "There are events of a template that does not exist", "answer_templates";
        "x.subject_kind = 'answer_template'"),
    named!("events", "subject_id", "There are events of an organisation that does not exist", "organisation";
        "x.subject_kind = 'organisation'"),
    named!("events", "subject_id", "Something was read that does not exist", "requests", "relationships",
        "agreements", "services"; "x.subject_kind = 'reading'"),
    named!("events", "audience", "There are events told to nobody that exists", "teams", "services",
        "relationships", "request_links";
        "x.audience NOT IN (1, 2)"),
    of!(
        "events",
        "subject_kind",
        "There are events of a kind of thing that this Hallway does not know",
        "x.subject_kind NOT IN ('request', 'relationship', 'agreement', 'service', 'team', 'person', 'entrance', 'vendor',
             'external_customer', 'calendar', 'organisation', 'reading', 'suggestion', 'campaign',
             'availability', 'welcome', 'known_problem', 'request_link', 'answer_template', 'statement', 'round',
             'need', 'review', 'alignment', 'improvement', 'improvement_ask', 'idea', 'barrier')"
    ),
];
