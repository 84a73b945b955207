using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Takes an option with changes: all of them together, and nothing else.</summary>
internal static class OptionTaking
{
    /// <summary>What taking it comes to, one change after the other.</summary>
    /// <param name="option">The option; the text has its changes.</param>
    /// <param name="text">The text.</param>
    /// <returns>The steps, none when all was taken before; or the refusal.</returns>
    public static (ImmutableArray<Adoption> Steps, Verdict? Refusal) Of(OptionTarget option, NegotiatedText text)
    {
        ImmutableArray<Adoption>.Builder steps = ImmutableArray.CreateBuilder<Adoption>();
        Weave weave = text.Weave;

        // What is made to the words of another change comes after it, whichever of the two was tabled first.
        List<ChangeId> open = [.. option.Changes.Where(change => !weave.Adopted.Contains(change)).OrderBy(weave.IndexOf)];
        for (int at = 0; open.Count > 0;)
        {
            (Adoption? step, string why) = Step(weave, open[at], option, text);
            if (step is not null)
            {
                steps.Add(step);
                weave = step.Weave;
                open.RemoveAt(at);
                open.RemoveAll(weave.Adopted.Contains);
                at = 0;
            }
            else if (++at == open.Count)
            {
                return ([], Hearing.Refuse("options-are-whole", why));
            }
        }

        return (steps.ToImmutable(), null);
    }

    // As one of its sponsors means it: what goes with it is a part of the option, else it is not taken so.
    private static (Adoption? Step, string Why) Step(Weave weave, ChangeId change, OptionTarget option, NegotiatedText text)
    {
        string why = "";
        foreach (string? sponsor in weave.Changes[weave.IndexOf(change)].Sponsors.Select(held => (string?)held.Member).Append(null))
        {
            Adoption adoption = weave.Adopt(change, sponsor);
            ImmutableArray<ChangeId> more = [.. adoption.Adopted.Except(option.Changes)];
            if (!adoption.IsRefused && more.IsEmpty)
            {
                return (adoption, "");
            }

            why = adoption.IsRefused
                ? $"These changes cannot be taken so. {adoption.Refusal!.Message}"
                : $"{WordLists.Sentence(OptionWords.ChangesOf(text, [change]))} is not taken without {OptionWords.ChangesOf(text, more)}: the option takes both.";
        }

        return (null, why);
    }
}
