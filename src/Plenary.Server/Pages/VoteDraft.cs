using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>What stands in the form of a vote: nothing yet, or what was sent and refused, so that no roll has to be called twice.</summary>
/// <param name="Rule">The identifier of the rule; empty for the body's.</param>
/// <param name="Ballots">Members and the ballots marked for them.</param>
/// <param name="ToReopen">Whether it is on reopening what was agreed or decided.</param>
public sealed record VoteDraft(string Rule, ImmutableDictionary<string, string> Ballots, bool ToReopen = false)
{
    private const string Prefix = "ballot-";
    private const string Reopen = "reopen";
    private const string Yes = "yes";

    /// <summary>Nothing marked.</summary>
    public static VoteDraft Empty { get; } = new("", ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The ballots that a form offers, in the words of the record.</summary>
    public static ImmutableArray<string> Words { get; } = ["yes", "no", "abstain", "not voting", "absent"];

    /// <summary>The name of a member's field.</summary>
    public static string FieldOf(string member) => Prefix + member;

    /// <summary>The link to the page of a vote.</summary>
    /// <param name="on">What it is on.</param>
    /// <param name="toReopen">Whether it is on reopening that.</param>
    public static string LinkTo(PositionTarget on, bool toReopen = false) => $"vote?on={Uri.EscapeDataString(PositionTargets.Write(on))}{(toReopen ? $"&{Reopen}={Yes}" : "")}";

    /// <summary>The form as a link opens it.</summary>
    public static VoteDraft Read(IQueryCollection query) => Empty with { ToReopen = query[Reopen].ToString() == Yes };

    /// <summary>Reads the form.</summary>
    public static VoteDraft Read(IFormCollection form) => new(form["rule"].ToString().Trim(), form.Where(one => one.Key.StartsWith(Prefix, StringComparison.Ordinal) && !StringValues.IsNullOrEmpty(one.Value))
        .ToImmutableDictionary(one => one.Key[Prefix.Length..], one => one.Value.ToString(), StringComparer.Ordinal), form[Reopen].ToString() == Yes);
}
