using System.Collections.Immutable;
using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>Says who presides, whose turn it is by the rota, and who is next.</summary>
public static class PresidencyWords
{
    /// <summary>Sentences, none for a body that has neither a chair nor a rota.</summary>
    /// <param name="body">The body.</param>
    /// <param name="at">The moment.</param>
    public static ImmutableArray<string> Of(BodyState body, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(body);
        DateOnly today = body.DayOf(at);
        ImmutableArray<string>.Builder said = ImmutableArray.CreateBuilder<string>();
        if (!body.Presidencies.IsEmpty)
        {
            Presidency now = body.Presidencies[^1];
            said.Add($"{WordLists.Sentence(body.NameOf(now.Holder))} presides since {Day(body.DayOf(now.Since))}.");
        }

        if (body.Rota.On(today) is { } turn && turn.Member != body.Chair)
        {
            said.Add($"By the rota it is the turn of {body.NameOf(turn.Member)} since {Day(turn.From)}.");
        }

        if (body.Rota.After(today) is { } next)
        {
            said.Add($"By the rota {body.NameOf(next.Member)} {(said.Count > 1 ? "follows" : "is next")}, from {Day(next.From)}.");
        }
        else if (!body.Rota.Turns.IsEmpty)
        {
            said.Add("The rota says nobody after that.");
        }

        return said.ToImmutable();
    }

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
