using System.Collections.Immutable;
using Plenary.Formats.Html;
using Plenary.Negotiation;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Server.Pages;

/// <summary>The text as one of its views shows it, block by block, with a sentence that says what is shown.</summary>
/// <param name="Rows">The blocks, in order.</param>
/// <param name="Said">What is shown, or <see langword="null"/> for the whole text.</param>
public sealed record TextReading(ImmutableArray<ReadingRow> Rows, string? Said)
{
    /// <summary>Makes a view.</summary>
    /// <param name="sight">The text as its reader sees it.</param>
    /// <param name="choice">Which view.</param>
    public static TextReading Of(TextSight sight, TextChoice choice)
    {
        NegotiatedText text = sight.Text;
        BodyState body = sight.State.Body;
        switch (choice.Kind)
        {
            case TextChoiceKind.Clean:
                return new TextReading(
                    [.. text.Agreed.Blocks.Where(IsOfBody).Select(block => Row(sight, block.Id, block.Shape, BlockHtml.Words(block.Tokens, sight.Options), block.Text, false))],
                    "The agreed words as they stand, without what is still proposed.");
            case TextChoiceKind.OfMember when text.Weave.Members.Contains(choice.Member):
                ChangeSet wanted = Reading.ChangesOfMember(text.Weave, choice.Member);
                return Redlined(sight, text.Weave, index => wanted.Contains(index), $"The text as {body.NameOf(choice.Member)} would have it. Underlined words are put in, struck words taken out.");
            case TextChoiceKind.OfMember:
                return Redlined(sight, text.Weave, _ => false, $"{body.NameOf(choice.Member)} has proposed nothing: this is the text as it stands.");
            case TextChoiceKind.IfAdopted:
                return If(sight, choice);
            case TextChoiceKind.SinceRevision when text.Revisions.FirstOrDefault(one => one.Label == choice.Revision) is { } revision:
                (Weave weave, HashSet<ChangeId> made) = Since(revision.Document, text.Agreed);
                return Redlined(sight, weave, index => made.Contains(weave.Changes[index].Id), $"What the agreed words have become since {revision.Label} of {sight.Time(revision.At)}. Underlined words are new, struck words are gone.{Renumbered(text, revision)}");
            case TextChoiceKind.SinceRevision:
                return new TextReading([], $"There is no revision called {choice.Revision}.");
            default:
                throw new ArgumentException($"The view {choice.Kind} is drawn with its margin.", nameof(choice));
        }
    }

    private static string Renumbered(NegotiatedText text, TextRevision revision) =>
        RenumberingWords.Of(Renumbering.Since(text, revision)) is { Length: > 0 } words ? $" Of the paragraphs before, {words}." : "";

    private static TextReading If(TextSight sight, TextChoice choice)
    {
        NegotiatedText text = sight.Text;
        int[] known = [.. choice.With.Where(number => text.Proposals.TryGetValue(number, out Proposal? one) && one.IsOnTheTable)];
        if (known.Length == 0)
        {
            return Redlined(sight, text.Weave, _ => false, "No proposal is ticked: this is the text as it stands. Tick proposals on their page to see what it would be.");
        }

        ImmutableArray<ChangeId> asked = [.. known.SelectMany(number => text.Proposals[number].Changes).Where(text.IsInPlay).Distinct()];
        ChangeSet taken = text.Weave.ReadingWith(asked);
        bool collides = asked.Any(change => !taken.Contains(text.Weave.IndexOf(change)));
        string which = known.Length == 1 ? $"proposal {known[0]}" : $"proposals {string.Join(", ", known[..^1])} and {known[^1]}";
        return Redlined(sight, text.Weave, index => taken.Contains(index) && !text.Adopted.Contains(text.Weave.Changes[index].Id), $"The text if {which} {(known.Length == 1 ? "was" : "were")} adopted. Underlined words are put in, struck words taken out.{(collides ? " Some of them touch the same words and cannot all be taken; the later ones are left out where they do." : "")}");
    }

    private static TextReading Redlined(TextSight sight, Weave weave, Func<int, bool> isShown, string said)
    {
        BracketedText drawing = BracketRenderer.Render(weave, new BracketOptions { IsAttributed = false, IsInPlay = change => isShown(weave.IndexOf(change.Id)) });
        return new TextReading(
            [.. drawing.Blocks.Where(block => block.Shape.Place.Story == BlockPlace.Body.Story).Select(block => Row(sight, block.Id, block.Shape, BlockHtml.Redlined(block, sight.Options), BlockView.WordsOf(block.Nodes), block.Nodes.Any(node => node is not PlainNode)))],
            said);
    }

    private static ReadingRow Row(TextSight sight, BlockId id, BlockShape shape, string html, string words, bool differs)
    {
        (string? language, bool rightToLeft) = BlockHtml.WritingOf(words);
        return new ReadingRow(id, sight.Text.Labels.LabelOf(id) ?? "", shape.Kind, Math.Clamp(shape.Level, 0, 5), html, language, rightToLeft, differs);
    }

    private static bool IsOfBody(Block block) => block.Shape.Place.Story == BlockPlace.Body.Story;

    // Blocks keep their identity from revision to revision: nothing has to be guessed by likeness.
    private static (Weave Weave, HashSet<ChangeId> Made) Since(TextDocument then, TextDocument now)
    {
        Dictionary<BlockId, int> placeThen = Enumerable.Range(0, then.Blocks.Length).ToDictionary(place => then.Blocks[place].Id);
        HashSet<BlockId> stays = [.. now.Blocks.Select(block => block.Id)];
        List<WrittenEdit> edits = [.. then.Blocks.Select((block, place) => (block, place)).Where(one => !stays.Contains(one.block.Id)).Select(one => new WrittenDeletion(one.place))];
        int after = -1;
        foreach (Block block in now.Blocks)
        {
            if (placeThen.TryGetValue(block.Id, out int place))
            {
                after = place;
                if (then.Blocks[place].Text != block.Text)
                {
                    edits.Add(new WrittenWords(place, block.Text));
                }
            }
            else
            {
                edits.Add(new WrittenBlock(after, block.Shape, block.Text));
            }
        }

        Weave weave = Weave.Of(then);
        Tabling tabling = weave.TableEdits(new ChangeSet(), edits, [new Sponsorship("now")], out _);
        return (tabling.Weave, [.. tabling.Changes]);
    }
}

/// <summary>A block in a view that is only read.</summary>
/// <param name="Id">The block.</param>
/// <param name="Label">Its label, empty where it has none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Its depth.</param>
/// <param name="Html">Its words as markup.</param>
/// <param name="Language">A BCP 47 tag, or <see langword="null"/>.</param>
/// <param name="IsRightToLeft">Whether its lines run from right to left.</param>
/// <param name="Differs">Whether it differs from what it is compared with.</param>
public sealed record ReadingRow(BlockId Id, string Label, BlockKind Kind, int Level, string Html, string? Language, bool IsRightToLeft, bool Differs);
