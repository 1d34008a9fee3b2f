//! What a notice is about where that is no request: where it is read, and what its mail says of why it came.

use kernel::Id;

use super::model::Reason;

/// Of which kind it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Round,
    Need,
    Review,
    Improvement,
    /// A question of Hallway whether an improvement is wanted.
    Ask,
    Agreement,
    /// What is said over an agreement.
    Talk,
    /// What two sides do about their values; it is known by their relationship.
    Alignment,
    Idea,
    Barrier,
}

impl Thing {
    /// What this reason is about; nothing where it is about a request.
    pub const fn of(reason: Reason) -> Option<Self> {
        use Reason as R;
        Some(match reason {
            R::RoundAsks | R::RoundReminds | R::RoundTold | R::RoundReplied => Self::Round,
            R::NeedRaised
            | R::NeedAnswered
            | R::NeedAgreed
            | R::NeedMet
            | R::NeedConfirmed
            | R::NeedNotYet
            | R::NeedWithdrawn
            | R::NeedReminds
            | R::NeedDayCame => Self::Need,
            R::ReviewPlanned
            | R::ReviewMoved
            | R::ReviewLeftOut
            | R::ReviewCalledOff
            | R::ReviewReminds
            | R::ReviewWaits
            | R::ReviewClosed
            | R::ReviewTold => Self::Review,
            R::ImprovementProposed
            | R::ImprovementYours
            | R::ImprovementStarted
            | R::ImprovementStep
            | R::ImprovementStepDue
            | R::ImprovementStepDone
            | R::ImprovementShows
            | R::ImprovementCheck
            | R::ImprovementThought
            | R::ImprovementEnded => Self::Improvement,
            R::ImprovementAsk => Self::Ask,
            R::AgreementProposed
            | R::AgreementSigned
            | R::AgreementAllSigned
            | R::AgreementEnded
            | R::AgreementReview
            | R::AgreementEnds
            | R::MediationEnded => Self::Agreement,
            R::AgreementSteppedBack
            | R::AgreementSaid
            | R::MediatorAsked
            | R::MediatorCalled
            | R::MediatorAccepted
            | R::MediatorDeclined => Self::Talk,
            R::AlignmentReminds => Self::Alignment,
            R::IdeaProposed | R::IdeaReminds | R::IdeaAnswered | R::IdeaDone => Self::Idea,
            R::BarrierNamed | R::BarrierBridged | R::BarrierBack => Self::Barrier,
            R::NewForTeam
            | R::OpenedForYou
            | R::HasIt
            | R::NewDate
            | R::Said
            | R::Noted
            | R::WaitsForYou
            | R::Waits
            | R::Done
            | R::NotDone
            | R::CameBack
            | R::IsYours
            | R::BroughtIn
            | R::Mentioned
            | R::HandedOver
            | R::Withdrawn
            | R::AskedYou
            | R::CameBy
            | R::FellSilent
            | R::WentOn
            | R::TookOver
            | R::ByItself => return None,
        })
    }

    /// Where it is read.
    pub fn path(self, id: Id) -> String {
        match self {
            Self::Round => format!("/listen/{id}"),
            Self::Need => format!("/needs/{id}"),
            Self::Review => format!("/reviews/{id}"),
            Self::Improvement => format!("/improvements/{id}"),
            Self::Ask => format!("/improvement-asks/{id}"),
            Self::Agreement => format!("/agreements/{id}"),
            Self::Talk => format!("/agreements/{id}/talk"),
            Self::Alignment => format!("/relationships/{id}/alignment"),
            Self::Idea => format!("/ideas/{id}"),
            Self::Barrier => format!("/barriers/{id}"),
        }
    }

    /// The key of why somebody gets a mail of it.
    pub const fn why(self, reason: Reason) -> &'static str {
        match self {
            Self::Round => "mail-why-round",
            Self::Need => "mail-why-need",
            // Whoever mediates is of neither side.
            Self::Talk if matches!(reason, Reason::MediatorAsked) => "mail-why-named",
            Self::Review | Self::Improvement | Self::Ask | Self::Agreement | Self::Talk | Self::Alignment => {
                "mail-why-review"
            }
            Self::Idea => "mail-why-idea",
            Self::Barrier => "mail-why-barrier",
        }
    }

    /// The key of what the button of its mail says.
    pub const fn button(self, reason: Reason) -> &'static str {
        match (self, reason) {
            (Self::Round, Reason::RoundAsks | Reason::RoundReminds) => "mail-answer-round",
            (Self::Round | Self::Agreement | Self::Talk, _) => "mail-read-round",
            _ => "mail-open-need",
        }
    }
}
