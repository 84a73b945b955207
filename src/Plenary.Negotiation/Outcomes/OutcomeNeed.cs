namespace Plenary.Negotiation;

/// <summary>What a rung of the ladder needs: the terms in which its predicate is written, so that it can be explained.</summary>
public enum OutcomeNeed
{
    /// <summary>No paragraph is open: no bracket in play, none parked, none without words, none that a capital must still confirm.</summary>
    ParagraphsSettled,

    /// <summary>Not every operative paragraph was voted down: when all are, the whole is rejected with them (UN General Assembly, rule 89).</summary>
    OperativePartLeft,

    /// <summary>No hole is left within the words of a paragraph (practice O10).</summary>
    NoHoles,

    /// <summary>Nobody objects to any paragraph.</summary>
    ParagraphsAgreedByAll,

    /// <summary>At least one paragraph is agreed by all: without one there is nothing that the members share.</summary>
    SomeParagraphAgreedByAll,

    /// <summary>Nobody dissociates itself from the document's status as a common outcome.</summary>
    StatusAcceptedByAll,

    /// <summary>Nobody objects to the whole.</summary>
    WholeAcceptedByAll,

    /// <summary>Whoever objects to the whole recognises it as the chair's summary, or dissociates itself from its status alone.</summary>
    WholeRecognisedByAll,

    /// <summary>Nobody objects to the whole but a few, and they for reasons unrelated to its substance.</summary>
    WholeAcceptedButByFew,

    /// <summary>A paragraph records, in words that all accept, that members differ.</summary>
    DifferenceRecorded,

    /// <summary>No paragraph records that members differ.</summary>
    NoDifferenceRecorded,

    /// <summary>A silence procedure on the text has held.</summary>
    SilenceHeld,

    /// <summary>At least twice as many members for it as against it.</summary>
    TwoThirds,
}
