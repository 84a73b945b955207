using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Says an option in words.</summary>
internal static class OptionWords
{
    /// <summary>The option: <c>no text in OP4</c>, <c>OP4 as proposals 3 and 5 together would have it</c>, <c>OP4 as it stands, without proposal 3</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="option">The option; <see langword="null"/> for what could not be read as one.</param>
    /// <param name="nameOf">How a block is called.</param>
    public static string Of(NegotiatedText text, OptionTarget? option, Func<BlockId, string> nameOf)
    {
        if (option is null)
        {
            return "an option";
        }

        string where = WordLists.And([.. option.BlocksIn(text.Weave).Select(nameOf)]) is { Length: > 0 } named ? named : "the text";
        string proposed = ChangesOf(text, option.Changes);
        return option.Reading switch
        {
            OptionReading.NoText => $"no text in {where}",
            OptionReading.With => $"{where} as {proposed}{(proposed.StartsWith("proposals ", StringComparison.Ordinal) || proposed.Contains(" and ", StringComparison.Ordinal) ? " together" : "")} would have it",
            _ => $"{where} as it stands, without {proposed}",
        };
    }

    /// <summary>The option in short, as a table heads it: <c>4: no text</c>, <c>4: proposals 3 and 5</c>, <c>4: without proposal 3</c>.</summary>
    public static string LabelOf(NegotiatedText text, OptionTarget option)
    {
        string where = string.Join(", ", option.BlocksIn(text.Weave).Select(block => text.Labels.LabelOf(block) ?? text.Labels.NameOf(block)));
        string proposed = ChangesOf(text, option.Changes);
        return $"{where}: {option.Reading switch { OptionReading.NoText => "no text", OptionReading.With => proposed, _ => $"without {proposed}" }}";
    }

    /// <summary>Changes by the fewest of the proposals that make them: <c>proposal 3</c>, <c>proposals 3 and 5</c>, <c>a part of proposal 3</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="changes">The changes.</param>
    public static string ChangesOf(NegotiatedText text, ImmutableArray<ChangeId> changes)
    {
        HashSet<BlockId> blocks = [.. changes.Where(change => text.Weave.TryGetIndex(change, out _)).SelectMany(change => text.Weave.BlocksOf(change))];
        HashSet<ChangeId> left = [.. changes];
        SortedSet<int> whole = [];
        SortedSet<int> parts = [];
        foreach (int number in changes.SelectMany(change => text.MadeBy.GetValueOrDefault(change, [])).Distinct().OrderByDescending(number => text.Proposals[number].IsOnTheTable).ThenBy(number => number))
        {
            ChangeId[] here = [.. text.Proposals[number].Changes.Where(change => text.Weave.BlocksOf(change).Any(blocks.Contains))];
            if (left.Overlaps(here))
            {
                (Array.TrueForAll(here, change => changes.Contains(change)) ? whole : parts).Add(number);
                left.ExceptWith(here);
            }
        }

        string[] wholly = whole.Count == 0 ? [] : [$"proposal{(whole.Count == 1 ? "" : "s")} {WordLists.And(Written(whole))}"];
        string[] revised = left.Count == 0 ? [] : [left.Count == 1 ? "a change of a revision" : "changes of a revision"];
        return WordLists.And([.. wholly, .. Written(parts).Select(number => $"a part of proposal {number}"), .. revised]);
    }

    private static string[] Written(IEnumerable<int> numbers) => [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
