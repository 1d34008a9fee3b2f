//! What a notice is: why it was made, how its person stands to the request, and how it reaches them.

use utoipa::ToSchema;

kernel::id!(NoticeId, "A notice.");

kernel::words! {
    /// What happened, as its person sees it.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Reason {
        NewForTeam = "new_for_team",
        OpenedForYou = "opened_for_you",
        HasIt = "has_it",
        NewDate = "new_date",
        Said = "said",
        Noted = "noted",
        WaitsForYou = "waits_for_you",
        Waits = "waits",
        Done = "done",
        NotDone = "not_done",
        CameBack = "came_back",
        IsYours = "is_yours",
        BroughtIn = "brought_in",
        Mentioned = "mentioned",
        HandedOver = "handed_over",
        Withdrawn = "withdrawn",
        AskedYou = "asked_you",
        CameBy = "came_by",
        FellSilent = "fell_silent",
        WentOn = "went_on",
        TookOver = "took_over",
        ByItself = "by_itself",
        RoundAsks = "round_asks",
        RoundReminds = "round_reminds",
        RoundTold = "round_told",
        RoundReplied = "round_replied",
        NeedRaised = "need_raised",
        NeedAnswered = "need_answered",
        NeedAgreed = "need_agreed",
        NeedMet = "need_met",
        NeedConfirmed = "need_confirmed",
        NeedNotYet = "need_not_yet",
        NeedWithdrawn = "need_withdrawn",
        NeedReminds = "need_reminds",
        NeedDayCame = "need_day_came",
        ReviewPlanned = "review_planned",
        ReviewMoved = "review_moved",
        ReviewLeftOut = "review_left_out",
        ReviewCalledOff = "review_called_off",
        ReviewReminds = "review_reminds",
        ReviewWaits = "review_waits",
        ReviewClosed = "review_closed",
        ReviewTold = "review_told",
        ImprovementProposed = "improvement_proposed",
        ImprovementYours = "improvement_yours",
        ImprovementStarted = "improvement_started",
        ImprovementStep = "improvement_step",
        ImprovementStepDue = "improvement_step_due",
        ImprovementStepDone = "improvement_step_done",
        ImprovementShows = "improvement_shows",
        ImprovementCheck = "improvement_check",
        ImprovementThought = "improvement_thought",
        ImprovementEnded = "improvement_ended",
        ImprovementAsk = "improvement_ask",
        AgreementProposed = "agreement_proposed",
        AgreementSigned = "agreement_signed",
        AgreementAllSigned = "agreement_all_signed",
        AgreementSteppedBack = "agreement_stepped_back",
        AgreementEnded = "agreement_ended",
        AgreementSaid = "agreement_said",
        MediatorAsked = "mediator_asked",
        MediatorCalled = "mediator_called",
        MediatorAccepted = "mediator_accepted",
        MediatorDeclined = "mediator_declined",
        MediationEnded = "mediation_ended",
        AgreementReview = "agreement_review",
        AgreementEnds = "agreement_ends",
        AlignmentReminds = "alignment_reminds",
        IdeaProposed = "idea_proposed",
        IdeaReminds = "idea_reminds",
        IdeaAnswered = "idea_answered",
        IdeaDone = "idea_done",
        BarrierNamed = "barrier_named",
        BarrierBridged = "barrier_bridged",
        BarrierBack = "barrier_back",
    }
}

kernel::words! {
    /// How somebody stands to the request.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Stand {
        /// Asked for it, or it is for them, or they opened it for somebody.
        Asker = "asker",
        /// Has it.
        Holder = "holder",
        /// Of the team that has it, or of the circle of a confidential service.
        Team = "team",
        Follower = "follower",
        /// Named by what happened itself.
        Named = "named",
    }
}

kernel::words! {
    /// What can be chosen for itself.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Topic {
        /// Something is asked of you: it is yours, you were brought in, it came back, somebody waits for your word.
        Asks = "asks",
        /// Answers to what you asked for.
        Answers = "answers",
        /// What is new for your team.
        Team = "team",
        /// How other things go on.
        Progress = "progress",
    }
}

kernel::words! {
    /// How somebody hears of it.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Way { AtOnce = "at_once", Digest = "digest", Here = "here" }
}

impl Topic {
    /// Few mails, unless somebody wishes for more.
    pub const fn usual(self) -> Way {
        match self {
            Self::Asks | Self::Answers => Way::AtOnce,
            Self::Team | Self::Progress => Way::Digest,
        }
    }

    pub const fn of(stand: Stand, reason: Reason) -> Self {
        match (stand, reason) {
            (
                _,
                Reason::RoundTold
                | Reason::RoundReplied
                | Reason::NeedAgreed
                | Reason::NeedConfirmed
                | Reason::NeedWithdrawn
                | Reason::ReviewClosed
                | Reason::ReviewTold
                | Reason::ImprovementStarted
                | Reason::ImprovementStepDone
                | Reason::ImprovementThought
                | Reason::ImprovementEnded
                | Reason::AgreementAllSigned
                | Reason::AgreementEnded
                | Reason::MediatorCalled
                | Reason::MediationEnded,
            ) => Self::Progress,
            (Stand::Named, _) => Self::Asks,
            (Stand::Asker, Reason::Waits | Reason::HandedOver | Reason::OpenedForYou | Reason::TookOver) => {
                Self::Progress
            }
            (Stand::Asker, Reason::WaitsForYou) => Self::Asks,
            (Stand::Asker, _) => Self::Answers,
            (Stand::Holder, Reason::Noted | Reason::Withdrawn) => Self::Progress,
            (Stand::Holder, _) => Self::Asks,
            (Stand::Team, _) => Self::Team,
            (Stand::Follower, _) => Self::Progress,
        }
    }
}
