using System.Collections.Immutable;
using System.Text;
using Plenary.Text;

namespace Plenary.Cli;

/// <summary>Who put in and who would take out every word of a weave.</summary>
internal static class Provenance
{
    /// <summary>The paragraphs in order, each with its runs of words.</summary>
    public static ImmutableArray<ParagraphProvenance> Of(Weave weave)
    {
        ImmutableArray<string> names = BlockReference.All(weave.Base);
        ImmutableArray<ParagraphProvenance>.Builder paragraphs = ImmutableArray.CreateBuilder<ParagraphProvenance>(weave.Entries.Length);
        string above = "";
        foreach (WeaveEntry entry in weave.Entries)
        {
            if (entry.Source is { } source)
            {
                string moved = source.Change < 0 ? names[source.Part] : "a new paragraph";
                paragraphs.Add(new ParagraphProvenance($"{moved}, moved {After(above)}", [], [entry.Ref.Change]));
                continue;
            }

            string place = entry.Ref.Change < 0 ? names[entry.Ref.Part] : $"{(entry.Shape.Label is { } label ? $"{label}, new" : "new")} {After(above)}";
            above = entry.Ref.Change < 0 ? place : above;
            paragraphs.Add(new ParagraphProvenance(place, Runs(entry), [.. entry.Moves]));
        }

        return paragraphs.DrainToImmutable();
    }

    private static ImmutableArray<WordRun> Runs(WeaveEntry entry)
    {
        ImmutableArray<WordRun>.Builder runs = ImmutableArray.CreateBuilder<WordRun>();
        StringBuilder words = new();
        for (int i = 0; i < entry.Tokens.Length; i++)
        {
            WovenToken token = entry.Tokens[i];
            bool isOwnMark = token.Token.Kind == TokenKind.Mark && token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part;
            if (isOwnMark && (token.Deleters.IsEmpty || (runs.Count + words.Length > 0 && i > 0 && token.Deleters.SequenceEqual(entry.Tokens[i - 1].Deleters))))
            {
                continue;
            }

            words.Append(token.Token.Kind == TokenKind.Mark ? "¶" : token.Token.Text);
            bool ends = i + 1 == entry.Tokens.Length || entry.Tokens[i + 1].Inserter != token.Inserter || !entry.Tokens[i + 1].Deleters.SequenceEqual(token.Deleters);
            if (ends)
            {
                runs.Add(new WordRun(words.ToString(), token.Inserter, token.Deleters));
                words.Clear();
            }
        }

        // The paragraph's own mark was passed over after these.
        if (words.Length > 0)
        {
            WovenToken last = entry.Tokens[^2];
            runs.Add(new WordRun(words.ToString(), last.Inserter, last.Deleters));
        }

        return runs.DrainToImmutable();
    }

    private static string After(string above) => above.Length == 0 ? "to the top" : $"after {above}";
}

/// <summary>Where the words of one paragraph come from.</summary>
/// <param name="Place">Its name; of a place that it would move to, the name and where that is.</param>
/// <param name="Runs">Its words.</param>
/// <param name="Moves">The indices of the changes that move it, from or to here.</param>
internal sealed record ParagraphProvenance(string Place, ImmutableArray<WordRun> Runs, ImmutableArray<int> Moves)
{
    /// <summary>The indices of all changes that touch it, ascending.</summary>
    public IEnumerable<int> Changes =>
        Runs.SelectMany(run => run.Deleters.Append(run.Inserter)).Concat(Moves).Where(change => change >= 0).Distinct().Order();
}

/// <summary>Words that come from one place.</summary>
/// <param name="Words">The words; ¶ for the end of a paragraph that is put in or taken out.</param>
/// <param name="Inserter">The index of the change that put them in, or -1 for base text.</param>
/// <param name="Deleters">The indices of the changes that take them out.</param>
internal readonly record struct WordRun(string Words, int Inserter, ImmutableArray<int> Deleters);
