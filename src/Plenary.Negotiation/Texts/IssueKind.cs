using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>What an issue of a text is, as its label says (practice A4); it decides what the issue may change.</summary>
public enum IssueKind
{
    /// <summary><c>Rev.1</c>, and every label that is none of the others: it takes the place of the issue before, may change anything, and numbers anew.</summary>
    Revision,

    /// <summary><c>Add.1</c>: paragraphs are added after the last one; nothing that is there changes, and no number does.</summary>
    Addendum,

    /// <summary><c>Corr.1</c>: words are corrected where they stand; no paragraph comes, goes or moves, no number changes, and what was agreed stays agreed.</summary>
    Corrigendum,

    /// <summary><c>Rev.1*</c>: issued again for technical reasons; no word changes.</summary>
    Reissue,

    /// <summary><c>Amend.1</c>: an adopted text is changed, by decision.</summary>
    Amendment,
}

/// <summary>Reads what an issue is from its label.</summary>
public static class IssueKinds
{
    private static readonly (string Word, IssueKind Kind)[] Words = [("Add", IssueKind.Addendum), ("Corr", IssueKind.Corrigendum), ("Amend", IssueKind.Amendment)];

    /// <summary>The kind: of <c>A/78/L.9/Rev.1/Corr.2</c> the last part says it.</summary>
    /// <param name="label">The label as printed.</param>
    public static IssueKind Of(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        string last = label[(label.LastIndexOf('/') + 1)..].Trim();
        if (last.EndsWith('*'))
        {
            return IssueKind.Reissue;
        }

        foreach ((string word, IssueKind kind) in Words)
        {
            if (last.StartsWith(word + ".", StringComparison.OrdinalIgnoreCase) && int.TryParse(last.AsSpan(word.Length + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return kind;
            }
        }

        return IssueKind.Revision;
    }
}
