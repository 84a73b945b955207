namespace Plenary.Negotiation;

/// <summary>Words for whom a share is taken of.</summary>
internal static class VotingBases
{
    private static readonly string[] Words = ["voting", "present", "entitled", "members"];

    /// <summary>The word in identifiers.</summary>
    public static string Word(VotingBase votingBase) => Words[(int)votingBase];

    public static VotingBase? Find(string word)
    {
        int at = Array.IndexOf(Words, word);
        return at < 0 ? null : (VotingBase)at;
    }

    /// <summary>To follow "more than half of".</summary>
    public static string Whom(VotingBase votingBase) => votingBase switch
    {
        VotingBase.Voting => "the members present and voting",
        VotingBase.Present => "the members present",
        VotingBase.Entitled => "the members entitled to vote",
        _ => "all members",
    };

    /// <summary>How a ballot that is neither for nor against, or none, is counted; to end a sentence.</summary>
    public static string Rest(VotingBase votingBase) => votingBase switch
    {
        VotingBase.Voting => "abstentions are not counted",
        VotingBase.Present => "who is present and abstains counts against",
        VotingBase.Entitled => "abstention and absence count against",
        _ => "abstention, absence and loss of the vote count against",
    };

    public static CountedAs SideOfNotEntitled(VotingBase votingBase) => votingBase == VotingBase.Members ? CountedAs.Against : CountedAs.Outside;
}
