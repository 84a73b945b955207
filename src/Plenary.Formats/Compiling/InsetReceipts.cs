using System.Collections.Immutable;
using System.Globalization;
using Plenary.Formats.Word;
using Plenary.Text;
using Plenary.Text.Alignment;

namespace Plenary.Formats.Compiling;

/// <summary>A picture, formula or other inset that a response puts in.</summary>
/// <param name="Key">What it is.</param>
/// <param name="InNote">Whether it stands in a note.</param>
/// <param name="Block">The ordinal of the paragraph.</param>
internal readonly record struct PutInInset(string Key, bool InNote, int Block);

/// <summary>What becomes of the pictures and formulas that members put in: carried over, or told.</summary>
internal static class InsetReceipts
{
    /// <summary>All that can be carried over: those of the responses, and those of the base that members put in elsewhere.</summary>
    public static Insets Gather(Weave weave, string baseName, byte[] package, IEnumerable<ReadResponse> read)
    {
        if (!weave.Entries.Any(HoldsAny))
        {
            return Insets.None;
        }

        // In the order of the members, so that the order of the files shows nowhere.
        Insets[] responses = [.. read.OrderBy(one => one.Member, StringComparer.Ordinal).Select(one => one.Insets).Where(one => one != Insets.None)];
        return Insets.ReadWhenAsked(() =>
        {
            Insets all = new();
            using WordPackage opened = WordPackage.Open(baseName, package);
            all.AddAll(InsetReader.Read(opened));
            foreach (Insets response in responses)
            {
                all.AddAll(response);
            }

            return all;
        });
    }

    /// <summary>The pictures, formulas and other insets that a draft puts in.</summary>
    public static ImmutableArray<PutInInset> PutIn(Draft draft, DraftComparison comparison)
    {
        if (!comparison.Changes.SelectMany(change => change.Edits).SelectMany(TokensOf).Any(token => InsetKey.IsShown(token.Key)))
        {
            return [];
        }

        ImmutableArray<PutInInset>.Builder found = ImmutableArray.CreateBuilder<PutInInset>();
        for (int b = 0; b < draft.Blocks.Length; b++)
        {
            foreach (DraftInset inset in draft.Blocks[b].Insets)
            {
                if (InsetKey.IsShown(inset.Key) && comparison.Places.Value.Find(b, inset.At, b, inset.At + 1).From is { Change: < -1 })
                {
                    found.Add(new PutInInset(inset.Key, draft.Blocks[b].Shape.Place.Story != BlockPlace.Body.Story, b));
                }
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>A receipt with the pictures and formulas that the member put in, and those that cannot be carried among what is told.</summary>
    public static MemberReceipt Count(MemberReceipt receipt, ImmutableArray<PutInInset> putIn, Insets insets)
    {
        PutInInset[] left = [.. putIn.Where(inset => inset.InNote || !insets.CanCarry(inset.Key))];
        return putIn.IsEmpty ? receipt : receipt with
        {
            InsetsRead = putIn.Length,
            InsetsCarried = putIn.Length - left.Length,
            Unread =
            [
                .. receipt.Unread,
                .. left.Select(inset => new Unread(
                    inset.InNote ? "picture or formula put into a note, only its place kept" : "chart, shape or object put in, only its place kept",
                    inset.Block,
                    string.Create(CultureInfo.InvariantCulture, $"paragraph {inset.Block + 1}"))),
            ],
        };
    }

    /// <summary>How many pictures and formulas that can be carried over the changes of a weave put into the body.</summary>
    public static int Carried(Weave weave, Insets insets)
    {
        int carried = 0;
        foreach (WeaveEntry entry in weave.Entries)
        {
            if (entry.Shape.Place.Story == BlockPlace.Body.Story)
            {
                foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
                {
                    bool isPutIn = token.Inserter >= 0 && token.Token.Key is { } key && !weave.Changes[token.Inserter].Sponsors.IsEmpty && insets.CanCarry(key);
                    carried += isPutIn ? 1 : 0;
                }
            }
        }

        return carried;
    }

    /// <summary>How many of them a file with tracked changes shows as put in.</summary>
    public static int Shown(Draft draft, Insets insets) => draft.Blocks
        .Where(block => block.Shape.Place.Story == BlockPlace.Body.Story)
        .Sum(block => block.Insets.Count(inset => insets.CanCarry(inset.Key) && block.Spans.Any(span => span.Inserted is not null && span.Start <= inset.At && inset.At < span.End)));

    private static bool HoldsAny(WeaveEntry entry)
    {
        foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
        {
            if (InsetKey.IsShown(token.Token.Key))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Token> TokensOf(Edit edit) =>
        edit is SpanEdit span ? span.Inserted : edit is BlockEdit block ? block.Tokens : ImmutableArray<Token>.Empty;
}
