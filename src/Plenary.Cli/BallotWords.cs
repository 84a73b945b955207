using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary>The words for ballots and stances in files, and for flags.</summary>
internal static class BallotWords
{
    public const string Expected = "Y or yes, N or no, A or abstain, absent, not voting, not participating; or support, accept, reserve, object, silent";

    /// <summary>What a word says; <see langword="null"/> when it is none of them.</summary>
    public static Voice? Find(string word) => word.ToLowerInvariant() switch
    {
        "y" or "yes" or "for" or "in favour" or "in favor" or "favour" or "favor" or "aye" or "pro" or "oui" or "o" or "pour" or "sí" or "si" or "да" or "за" => new Voice(Ballot.Yes, null),
        "n" or "no" or "against" or "nay" or "contra" or "non" or "contre" or "нет" or "против" => new Voice(Ballot.No, null),
        "a" or "abs" or "abst" or "abstain" or "abstains" or "abstained" or "abstaining" or "abstention" or "abstención" => new Voice(Ballot.Abstain, null),
        "absent" or "away" or "." => new Voice(Ballot.Absent, null),
        "" or "nv" or "not voting" or "non-voting" or "not-voting" or "present" or "none" => new Voice(Ballot.NotVoting, null),
        "np" or "not participating" or "not-participating" or "non-participating" or "opt-out" => new Voice(Ballot.NotParticipating, null),
        "support" or "supports" => Voice.Of(Stance.Support),
        "accept" or "accepts" => Voice.Of(Stance.Accept),
        "reserve" or "reserves" or "reservation" => Voice.Of(Stance.Reserve),
        "object" or "objects" or "objection" => Voice.Of(Stance.Object),
        "silent" or "silence" => Voice.Of(null),
        _ => null,
    };

    /// <summary>The word for a ballot in reports.</summary>
    public static string Of(Ballot ballot) => ballot switch
    {
        Ballot.Yes => "yes",
        Ballot.No => "no",
        Ballot.Abstain => "abstain",
        Ballot.NotVoting => "not voting",
        Ballot.Absent => "absent",
        _ => "not participating",
    };

    /// <summary>The word for a stance in reports.</summary>
    public static string Of(Stance stance) => stance switch
    {
        Stance.Support => "support",
        Stance.Accept => "accept",
        Stance.Reserve => "reserve",
        _ => "object",
    };

    /// <summary>A yes or a no in a column of flags; <see langword="null"/> when it is neither.</summary>
    public static bool? Flag(string word) => word.ToLowerInvariant() switch
    {
        "yes" or "y" or "true" or "1" or "x" or "✓" => true,
        "no" or "n" or "false" or "0" => false,
        _ => null,
    };
}
