using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Obstacles and moves in words.</summary>
internal sealed class OutcomeWords(OutcomeFacts facts)
{
    // Beyond so many, a list says less than their number.
    private const int MostNames = 12;

    private readonly ParagraphNames names = new(facts.Words, facts.Count);

    public static string Share(AgreedShare share) => share switch
    {
        { Paragraphs: 0 } => "the text has no paragraphs",
        { Paragraphs: 1 } => share.Agreed == 1 ? "its one paragraph is agreed by all" : "its one paragraph is not agreed by all",
        _ when share.Agreed == share.Paragraphs => string.Create(CultureInfo.InvariantCulture, $"all {share.Paragraphs} paragraphs are agreed by all"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{share.Agreed} of {share.Paragraphs} paragraphs ({share.PerCent} %) {(share.Agreed == 1 ? "is" : "are")} agreed by all"),
    };

    public string Obstacle(ImmutableArray<Obstacle> same)
    {
        Obstacle obstacle = same[0];
        ImmutableArray<BlockId> blocks = [.. same.SelectMany(one => one.Paragraphs).Distinct()];
        int count = same.Sum(one => one.Count);
        string paragraphs = names.Of(blocks);
        string are = Are(blocks);
        string members = Members(obstacle.Members);
        string does = obstacle.Members.Length == 1 ? "does" : "do";
        return obstacle.Kind switch
        {
            ObstacleKind.NotAgreed => $"{paragraphs} {are} not agreed by {members}",
            ObstacleKind.ConditionNotMet => $"{members} accepts {(blocks.IsEmpty ? "the whole" : paragraphs)} only if {obstacle.Condition!.Say(facts.State, facts.Text.Id)}, which is not so",
            ObstacleKind.StatusNotAccepted => $"{members} {does} not accept the document's status as a common outcome",
            ObstacleKind.WholeNotAccepted => $"{members} {does} not accept the whole",
            ObstacleKind.TooManyOutside => $"{WordLists.Number(obstacle.Members.Length)} members ({members}) stay outside, {WordLists.Number(count)} more than a few",
            ObstacleKind.BracketsOpen when obstacle.Members.IsEmpty => $"{paragraphs} {are} in brackets",
            ObstacleKind.BracketsOpen => $"{paragraphs} {are} in brackets ({members})",
            ObstacleKind.OperativePartsRejected => $"{OperativeParts.Named(facts.Text, blocks)} {(blocks.Length == 1 ? "was" : "were")} voted down, and with {(blocks.Length == 1 ? "it" : "them")} the whole",
            ObstacleKind.HolesLeft => $"{paragraphs} {(blocks.Length == 1 ? "has" : "have")} blanks to be filled",
            ObstacleKind.Blank => $"{paragraphs} {(blocks.Length == 1 ? "has" : "have")} no words yet",
            ObstacleKind.Parked => $"{paragraphs} {are} set aside",
            ObstacleKind.Unconfirmed => $"{members} must still confirm {paragraphs}",
            ObstacleKind.NothingShared => "no paragraph is agreed by all",
            ObstacleKind.DifferenceNotRecorded => "no paragraph records the difference",
            ObstacleKind.DifferenceStands => $"{paragraphs} {(blocks.Length == 1 ? "records" : "record")} that members differ",
            ObstacleKind.SilenceNotHeld => obstacle.Members.IsEmpty ? "no silence procedure on the text has held" : $"{members} broke the silence",
            ObstacleKind.VotesMissing => $"as members stand now, {WordLists.Number(count)} more would have to vote for it",
            _ => throw new InvalidOperationException($"Nobody has words for {obstacle.Kind}."),
        };
    }

    public string ReadFromWords(ImmutableArray<BlockId> blocks) =>
        $"{WordLists.Sentence(names.Of(blocks))} {Are(blocks)} taken to record a difference because of {(blocks.Length == 1 ? "its" : "their")} English words alone; the chair can say whether {(blocks.Length == 1 ? "it does" : "they do")}.";

    public string Moves(WayUp way) => WordLists.And([.. way.Moves.Select(Move)]);

    private string Move(OutcomeMove move)
    {
        string paragraphs = names.Of(move.Paragraphs);
        string members = Members(move.Members);
        return move.Kind switch
        {
            OutcomeMoveKind.MembersAgree => Agree(move, paragraphs, members),
            OutcomeMoveKind.SomeAgree => move.Members.Length == move.Count ? $"{members} agreed to the whole" : $"{WordLists.Number(move.Count)} of {members} agreed to the whole",
            OutcomeMoveKind.TakenOut => $"{paragraphs} were taken out",
            OutcomeMoveKind.BracketsSettled => $"the brackets in {paragraphs}{(move.Members.IsEmpty ? "" : $" ({members})")} were settled",
            OutcomeMoveKind.HolesFilled => $"the blanks in {paragraphs} were filled",
            OutcomeMoveKind.WordsFound => $"words that all accept were found for {paragraphs}",
            OutcomeMoveKind.TakenUp => $"{paragraphs} were taken up and agreed",
            OutcomeMoveKind.VoteReopened => $"the vote on {(move.Paragraphs.Length == 1 ? "" : "one of ")}{OperativeParts.Named(facts.Text, move.Paragraphs)} were reopened and the paragraph agreed",
            OutcomeMoveKind.Confirmed => $"{members} confirmed {paragraphs}",
            OutcomeMoveKind.DifferenceRecorded => $"{paragraphs} recorded the difference in words that all accept, {members} among them",
            OutcomeMoveKind.DifferenceDropped => $"{paragraphs} no longer recorded a difference",
            OutcomeMoveKind.SilenceHolds => "a silence procedure held",
            _ => throw new InvalidOperationException($"Nobody has words for {move.Kind}."),
        };
    }

    private string Agree(OutcomeMove move, string paragraphs, string members)
    {
        List<string> to = [];
        if (move.OnWhole)
        {
            to.Add("the whole");
        }

        if (move.OnStatus)
        {
            to.Add("the document's status as a common outcome");
        }

        if (!move.Paragraphs.IsEmpty)
        {
            to.Add(paragraphs);
        }

        string agreed = $"{members} agreed to {WordLists.And(to)}";
        return move.OrIfMet.IsEmpty ? agreed : $"{agreed} (or if {string.Join(" and ", move.OrIfMet.Select(condition => PositionWords.Of(facts.State, facts.Text.Id, condition.Condition)))})";
    }

    private string Members(ImmutableArray<string> codes) => codes.Length <= MostNames
        ? WordLists.And([.. codes.Select(facts.State.Body.NameOf)])
        : WordLists.AndOthers([.. codes.Take(MostNames - 1).Select(facts.State.Body.NameOf)], codes.Length - MostNames + 1);

    private static string Are(ImmutableArray<BlockId> blocks) => blocks.Length == 1 ? "is" : "are";
}
