using System.Buffers;
using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Negotiation;

/// <summary>What keeps a paragraph open apart from dissent: brackets, holes, missing words, a status that says so.</summary>
internal static class OpenMatters
{
    // Without one of these a text has neither brackets nor holes (practice B1, O10).
    private static readonly SearchValues<string> Suspicious =
        SearchValues.Create(["[", "［", "〔", "【", "#", "X", "Y", "Z", "x/", "PLACEHOLDER", "Placeholder", "placeholder"], StringComparison.Ordinal);

    /// <summary>One obstacle for each block and kind, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its agreed words, labelled.</param>
    /// <param name="members">The members entitled to decide.</param>
    /// <param name="changes">Where the changes stand.</param>
    public static List<Obstacle> Of(NegotiatedText text, TextDocument words, ImmutableArray<Seat> members, ChangePlaces changes)
    {
        Dictionary<BlockId, List<int>> inPlay = [];
        foreach (int change in changes.InPlay())
        {
            foreach (BlockId block in changes.BlocksOf([change]))
            {
                (inPlay.TryGetValue(block, out List<int>? known) ? known : inPlay[block] = []).Add(change);
            }
        }

        List<Obstacle> open = [];
        HashSet<BlockId> seen = [];
        foreach (Block block in words.Blocks)
        {
            if (seen.Add(NegotiatedText.WholeOf(block.Id)) && inPlay.Remove(NegotiatedText.WholeOf(block.Id), out List<int>? asked))
            {
                open.Add(Brackets(text, members, block.Id, asked));
            }

            ReadWords(block, open);
            ReadStanding(text, members, block.Id, open);
        }

        // A new paragraph in play has no place in the agreed words yet.
        open.AddRange(inPlay.OrderBy(pair => pair.Key).Select(pair => Brackets(text, members, pair.Key, pair.Value)));
        return open;
    }

    private static Obstacle Brackets(NegotiatedText text, ImmutableArray<Seat> members, BlockId block, List<int> changes)
    {
        HashSet<string> sponsors = [.. changes.SelectMany(change => text.SponsorsOf(text.Weave.Changes[change].Id)).Select(sponsor => sponsor.Member)];
        ImmutableArray<string> entitled = [.. members.Where(seat => sponsors.Remove(seat.Code)).Select(seat => seat.Code)];
        return new Obstacle(OutcomeNeed.ParagraphsSettled, ObstacleKind.BracketsOpen, [.. entitled, .. sponsors.Order(StringComparer.Ordinal)], [block]) { Count = changes.Distinct().Count() };
    }

    private static void ReadWords(Block block, List<Obstacle> open)
    {
        bool isParagraph = block.Shape.Kind is not (BlockKind.Title or BlockKind.Heading or BlockKind.TableCell or BlockKind.Footnote);
        string words = block.Text;
        if (isParagraph && IsBlank(block))
        {
            open.Add(new Obstacle(OutcomeNeed.ParagraphsSettled, ObstacleKind.Blank, [], [block.Id]));
            return;
        }

        if (!words.AsSpan().ContainsAny(Suspicious))
        {
            return;
        }

        TypedText typed = TypedText.Parse(words);
        int brackets = typed.Spans.Count(span => span.Kind == BracketSpanKind.Negotiation);
        if (brackets > 0)
        {
            open.Add(new Obstacle(OutcomeNeed.ParagraphsSettled, ObstacleKind.BracketsOpen, [], [block.Id]) { Count = brackets });
        }

        if (typed.Placeholders.Length > 0)
        {
            open.Add(new Obstacle(OutcomeNeed.NoHoles, ObstacleKind.HolesLeft, [], [block.Id]) { Count = typed.Placeholders.Length });
        }
    }

    /// <summary>Whether a labelled paragraph has no words, or nothing but a hole for them.</summary>
    public static bool IsBlank(Block block)
    {
        ReadOnlySpan<char> words = block.Text;
        if (BlockLabel.IsTyped(block))
        {
            words = words[(words.IndexOf(block.Shape.Label, StringComparison.Ordinal) + block.Shape.Label!.Length)..];
        }

        words = words.Trim(" \t\n\u00A0[]［］._…");
        return words.IsEmpty
            ? block.Shape.Label is not null || block.Tokens.Any(token => token.Kind != TokenKind.Space)
            : words.StartsWith("placeholder", StringComparison.OrdinalIgnoreCase);
    }

    private static void ReadStanding(NegotiatedText text, ImmutableArray<Seat> members, BlockId block, List<Obstacle> open)
    {
        if (!text.Standings.TryGetValue(block, out BlockStanding? standing))
        {
            return;
        }

        if (standing.Status == BlockStatus.Parked)
        {
            open.Add(new Obstacle(OutcomeNeed.ParagraphsSettled, ObstacleKind.Parked, [], [block]));
        }
        else if (standing.Status == BlockStatus.AgreedAdReferendum && members.Where(seat => standing.Awaiting.Contains(seat.Code, StringComparer.Ordinal)).Select(seat => seat.Code).ToImmutableArray() is { Length: > 0 } awaited)
        {
            open.Add(new Obstacle(OutcomeNeed.ParagraphsSettled, ObstacleKind.Unconfirmed, awaited, [block]));
        }
    }
}
