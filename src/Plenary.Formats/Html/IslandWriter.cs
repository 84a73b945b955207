using System.Collections.Immutable;
using System.Text;
using Plenary.Formats.Drawing;
using Plenary.Text;

namespace Plenary.Formats.Html;

/// <summary>
/// Writes the data from which the page's script makes any member's reading: every word once, with who put it in and
/// who takes it out, and for every member what it asks for.
/// </summary>
/// <remarks>
/// Changes go by their numbers on the page; 0 stands for none.
/// <code>
/// members: [code, full name, what it asks for, what its text takes (only where that differs)]
/// places:  [story, cell or ""]
/// shapes:  [kind, level, label or "", place]
/// entries: [shape, change that made it, place of the block that would stand here or -1, [[move, moves it was written upon …] …], runs]
/// run:     words of the base | [words, put in by, taken out by …, below 0 the style: what TokenStyle counts, negated]
///          | 0, the base's mark | [0, put in by, 1 for the entry's own or 0, shape or -1, taken out by …]
/// </code>
/// </remarks>
internal sealed class IslandWriter(HtmlSink to, PageFacts facts)
{
    private static readonly string[] Kinds = ["p", "title", "head", "pp", "op", "sub", "item", "cell", "note"];

    private readonly Dictionary<BlockShape, int> shapes = [];
    private readonly Dictionary<BlockPlace, int> places = [];
    private readonly StringBuilder words = new();

    /// <summary>Writes the data, as one JSON object.</summary>
    public void Write()
    {
        to.Raw("{\"members\":["u8);
        for (int m = 0; m < facts.Members.Length; m++)
        {
            Member(facts.Members[m], m > 0);
        }

        to.Raw("],\n\"entries\":["u8);
        bool first = true;
        foreach (WeaveEntry entry in facts.Weave.Entries)
        {
            to.Raw(first ? "\n"u8 : ",\n"u8);
            first = false;
            Entry(entry);
        }

        to.Raw("],\n\"shapes\":["u8);
        foreach ((BlockShape shape, int at) in shapes)
        {
            to.Raw(at == 0 ? "["u8 : ",["u8).Json(Kinds[(int)shape.Kind]).Raw(","u8).Number(shape.Level).Raw(","u8).Json(shape.Label ?? "").Raw(","u8).Number(PlaceOf(shape.Place)).Raw("]"u8);
        }

        to.Raw("],\n\"places\":["u8);
        foreach ((BlockPlace place, int at) in places)
        {
            to.Raw(at == 0 ? "["u8 : ",["u8).Json(place.Story).Raw(","u8).Json(place.Cell ?? "").Raw("]"u8);
        }

        to.Raw("]}"u8);
    }

    private void Member(string member, bool follows)
    {
        ChangeSet own = facts.Weave.SetOfMember(member);
        ChangeSet taken = Reading.ChangesOfMember(facts.Weave, member);
        int[] asks = [.. own.Members()];
        int[] takes = [.. taken.Members()];
        to.Raw(follows ? ",\n["u8 : "\n["u8).Json(member).Raw(","u8).Json(facts.Options.FullName(member)).Raw(","u8);
        Numbers(asks);
        if (!asks.AsSpan().SequenceEqual(takes))
        {
            to.Raw(","u8);
            Numbers(takes);
        }

        to.Raw("]"u8);
    }

    private void Numbers(int[] changes)
    {
        to.Raw("["u8);
        for (int i = 0; i < changes.Length; i++)
        {
            to.Raw(i == 0 ? default : ","u8).Number(facts.Numbers[changes[i]]);
        }

        to.Raw("]"u8);
    }

    private void Entry(WeaveEntry entry)
    {
        to.Raw("["u8).Number(ShapeOf(entry.Shape)).Raw(","u8).Number(NumberOf(entry.Ref.Change)).Raw(","u8)
            .Number(entry.Source is { } source ? facts.Positions[source] : -1).Raw(",["u8);
        bool follows = false;
        // The smaller identity first, so that the script need not know identities.
        foreach (int move in entry.Moves.OrderBy(move => facts.Weave.Changes[move].Id))
        {
            to.Raw(follows ? ",["u8 : "["u8).Number(NumberOf(move));
            foreach (ChangeId upon in facts.Weave.Changes[move].Upon)
            {
                to.Raw(","u8).Number(NumberOf(facts.Weave.IndexOf(upon)));
            }

            to.Raw("]"u8);
            follows = true;
        }

        to.Raw("],["u8);
        Runs(entry);
        to.Raw("]]"u8);
    }

    private void Runs(WeaveEntry entry)
    {
        ImmutableArray<WovenToken> tokens = entry.Tokens;
        for (int from = 0, to2; from < tokens.Length; from = to2)
        {
            WovenToken token = tokens[from];
            to2 = from + 1;
            to.Raw(from == 0 ? default : ","u8);
            if (token.Token.Kind == TokenKind.Mark)
            {
                Mark(entry, token);
                continue;
            }

            words.Clear().Append(WordsOf(token.Token));
            while (to2 < tokens.Length && tokens[to2].Token.Kind != TokenKind.Mark && tokens[to2].Inserter == token.Inserter
                && tokens[to2].Token.Style == token.Token.Style
                && tokens[to2].Deleters.AsSpan().SequenceEqual(token.Deleters.AsSpan()))
            {
                words.Append(WordsOf(tokens[to2++].Token));
            }

            if (token.Inserter < 0 && token.Deleters.IsEmpty && token.Token.Style == TokenStyle.None)
            {
                to.Json(words.ToString());
                continue;
            }

            to.Raw("["u8).Json(words.ToString()).Raw(","u8).Number(NumberOf(token.Inserter));
            Deleters(token);
        }
    }

    private string WordsOf(Token token) =>
        token.Kind == TokenKind.Inset && !PageNotes.IsReference(token) ? $"[{InsetName.Of(token, facts.Options.InsetWords)}]" : token.Text;

    private void Mark(WeaveEntry entry, WovenToken token)
    {
        bool own = token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part;
        if (own && token.Inserter < 0 && token.Deleters.IsEmpty)
        {
            to.Raw("0"u8);
            return;
        }

        to.Raw("[0,"u8).Number(NumberOf(token.Inserter)).Raw(own ? ",1,"u8 : ",0,"u8)
            .Number(!own && token.Token.Shape is { } shape ? ShapeOf(shape) : -1);
        Deleters(token);
    }

    private void Deleters(WovenToken token)
    {
        foreach (int deleter in token.Deleters)
        {
            to.Raw(","u8).Number(NumberOf(deleter));
        }

        if (token.Token.Style != TokenStyle.None)
        {
            to.Raw(","u8).Number(-(int)token.Token.Style);
        }

        to.Raw("]"u8);
    }

    private int NumberOf(int change) => change < 0 ? 0 : facts.Numbers[change];

    // The style is the format's own name and nothing to show.
    private int ShapeOf(BlockShape shape)
    {
        BlockShape shown = shape with { Style = null };
        if (!shapes.TryGetValue(shown, out int at))
        {
            shapes.Add(shown, at = shapes.Count);
        }

        return at;
    }

    private int PlaceOf(BlockPlace place)
    {
        if (!places.TryGetValue(place, out int at))
        {
            places.Add(place, at = places.Count);
        }

        return at;
    }
}
