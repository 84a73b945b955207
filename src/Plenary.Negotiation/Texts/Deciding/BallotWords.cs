namespace Plenary.Negotiation;

/// <summary>The words in which a ballot is written down.</summary>
internal static class BallotWords
{
    /// <summary>All of them, for a message.</summary>
    public const string All = "yes, no, abstain, not voting, absent, not participating";

    /// <summary>Reads a ballot, in whatever case.</summary>
    public static bool TryRead(string word, out Ballot ballot)
    {
        Ballot? read = word.Trim().Replace('-', ' ').ToUpperInvariant() switch
        {
            "YES" or "Y" or "IN FAVOUR" or "FOR" => Ballot.Yes,
            "NO" or "N" or "AGAINST" => Ballot.No,
            "ABSTAIN" or "ABSTAINED" or "ABSTENTION" or "A" => Ballot.Abstain,
            "NOT VOTING" or "NOTVOTING" or "PRESENT" => Ballot.NotVoting,
            "ABSENT" => Ballot.Absent,
            "NOT PARTICIPATING" or "NOTPARTICIPATING" => Ballot.NotParticipating,
            _ => null,
        };
        ballot = read ?? default;
        return read is not null;
    }
}
