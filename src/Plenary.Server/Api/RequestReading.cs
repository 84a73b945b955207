using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Api;

/// <summary>Reads requests as what the engine knows. What cannot be meant is a <see cref="WrongRequestException"/>.</summary>
internal static class RequestReading
{
    public static ImmutableArray<ProposedEdit> Edits(ImmutableArray<EditRequest>? edits) => [.. Limits.Fit(edits, Limits.Edits, "edits").Select(Edit)];

    /// <summary>The member that a request names, or the asker's own delegation.</summary>
    public static string Member(string? named, Seat seat) =>
        named is not null ? Limits.Named(named, "member")
        : seat.Delegation ?? throw new WrongRequestException("member", "Name the member: your seat is of no delegation.");

    /// <summary>A time zone by its IANA name.</summary>
    public static string Zone(string written) =>
        SeatTime.ZoneNamed(written) is not null ? written : throw new WrongRequestException("zone", $"zone: {Problems.Shown(written)} is no time zone. Name it as in the IANA list, for example Europe/Brussels.");

    public static Audience For(string written) =>
        Audience.TryParse(written, out Audience audience) ? audience : throw new WrongRequestException("audience", $"for: {Problems.Shown(written)} is no audience. There are: public, table, chair, delegation:JPN.");

    public static PositionTarget Target(string? written) =>
        Targets.TryRead(written, out PositionTarget? target) ? target.Value : throw new WrongRequestException("target", $"on: {Problems.Shown(written ?? "nothing")} is nothing that a position is on. There are: text, status, block:b3, proposal:2, change:…, option:with:….");

    public static Condition? Condition(ConditionRequest? written)
    {
        if (written is null)
        {
            return null;
        }

        Condition?[] given =
        [
            written.Adopted is { } adopted ? new IfAdopted(adopted) : null,
            written.NotAdopted is { } not ? new IfNotAdopted(not) : null,
            written.Carries is { } carries ? new IfCarries(new BlockId(Limits.Named(carries.Block, "block")), Limits.Fit(carries.Words, Limits.Reason, "words")) : null,
            written.Holds is { } holds ? new IfHolds(Limits.Named(holds.Member, "member"), Target(holds.On), holds.AtLeast) : null,
            written.All is { } all ? new IfAll([.. Limits.Fit<ConditionRequest>(all, Limits.Items, "all").Select(one => Condition(one)!)]) : null,
            written.Any is { } any ? new IfAny([.. Limits.Fit<ConditionRequest>(any, Limits.Items, "any").Select(one => Condition(one)!)]) : null,
            written.Words is { } words ? new InWords(Limits.Fit(words, Limits.Reason, "words")) : null,
        ];
        return Only(given, "condition", "adopted, notAdopted, carries, holds, all, any, words");
    }

    /// <summary>A text's words. Identities are given in order.</summary>
    public static TextDocument Document(ImmutableArray<ParagraphRequest>? paragraphs, Func<int, string> identity) => new(
    [
        .. Limits.Fit(paragraphs, Limits.Paragraphs, "paragraphs").Select((paragraph, place) => new Block(
            new BlockId(identity(place)),
            new BlockShape(paragraph.Kind, Level(paragraph.Level), Limits.FitOrNull(paragraph.Label, Limits.Name, "label"), null, BlockPlace.Body),
            Tokenizer.Tokenize(Limits.Fit(paragraph.Text, Limits.Words, $"paragraph {place + 1}").Trim()))),
    ]);

    private static ProposedEdit Edit(EditRequest written)
    {
        ProposedEdit?[] given =
        [
            written.Rewrite is { } rewrite ? new RewriteBlock(Block(rewrite.Block), Limits.Fit(rewrite.Text, Limits.Words, "text")) : null,
            written.Delete is { } delete ? new DeleteBlock(Block(delete)) : null,
            written.Insert is { } insert ? new InsertBlock(After(insert.After), insert.Kind, Level(insert.Level), Limits.Fit(insert.Text, Limits.Words, "text")) : null,
            written.Move is { } move ? new MoveBlock(Block(move.Block), After(move.After)) : null,
            written.Bracket is { } bracket ? new BracketWords(Block(bracket.Block), Limits.FitOrNull(bracket.Words, Limits.Words, "words")) : null,
        ];
        return Only(given, "edit", "rewrite, delete, insert, move, bracket");
    }

    private static T Only<T>(T?[] given, string what, string kinds)
        where T : class =>
        given.OfType<T>().ToArray() is [var one] ? one : throw new WrongRequestException(what, $"Each {what} has exactly one of: {kinds}.");

    private static BlockId Block(string? block) => new(Limits.Named(block, "block"));

    private static BlockId? After(string? block) => block is null ? null : Block(block);

    private static int Level(int level) => level is >= 0 and <= 9 ? level : throw new WrongRequestException("level", FormattableString.Invariant($"level: {level} is no depth. There are 0 to 9."));
}
