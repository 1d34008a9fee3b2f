//! What a page shows that others can change.

use std::str::FromStr;

use improve::reviews::ReviewId;
use map::RelationshipId;
use people::TeamId;
use serve::requests::model::RequestId;

/// Something that a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// One request: `request:ID`.
    Request(RequestId),
    /// The line of a team: `line:ID`.
    Line(TeamId),
    /// What both sides of a relationship say, and the draft of one's own: `statements:ID`.
    Statements(RelationshipId),
    /// The page of a review that both sides write: `review:ID`.
    Review(ReviewId),
    /// All that concerns the viewer, and what they are told of it: `today`.
    Today,
}

/// More than any page shows.
const MOST: usize = 60;

impl FromStr for Topic {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text.split_once(':') {
            Some(("request", id)) => id.parse().map(Self::Request).map_err(|_| ()),
            Some(("statements", id)) => id.parse().map(Self::Statements).map_err(|_| ()),
            Some(("review", id)) => id.parse().map(Self::Review).map_err(|_| ()),
            Some(("line", id)) => id.parse().map(Self::Line).map_err(|_| ()),
            None if text == "today" => Ok(Self::Today),
            _ => Err(()),
        }
    }
}

/// Topics with commas between them; nothing where they are not all known, or too many.
pub fn read(text: &str) -> Option<Vec<Topic>> {
    let topics: Vec<Topic> = text.split(',').map(str::parse).collect::<Result<_, _>>().ok()?;
    (topics.len() <= MOST).then_some(topics)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_are_read_whole_or_not_at_all() {
        let wanted = vec![
            Topic::Request(RequestId::new(7)),
            Topic::Line(TeamId::new(3)),
            Topic::Statements(RelationshipId::new(5)),
            Topic::Review(ReviewId::new(9)),
            Topic::Today,
        ];
        assert_eq!(read("request:7,line:3,statements:5,review:9,today"), Some(wanted));
        for odd in ["", "request:", "request:x", "line", "today,", "person:3", "today:3"] {
            assert_eq!(read(odd), None, "{odd}");
        }
        assert_eq!(read(&vec!["today"; MOST + 1].join(",")), None);
    }
}
