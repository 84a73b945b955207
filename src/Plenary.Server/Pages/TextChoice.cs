using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Plenary.Server.Pages;

/// <summary>How the text is to be shown, as an address says it: <c>?view=of&amp;member=JPN</c>.</summary>
/// <param name="Kind">Which view.</param>
public sealed record TextChoice(TextChoiceKind Kind)
{
    /// <summary>The whole text with its brackets.</summary>
    public static TextChoice All { get; } = new(TextChoiceKind.All);

    /// <summary>The member, for <see cref="TextChoiceKind.OfMember"/>.</summary>
    public string Member { get; init; } = "";

    /// <summary>The proposals, for <see cref="TextChoiceKind.IfAdopted"/>.</summary>
    public ImmutableArray<int> With { get; init; } = [];

    /// <summary>The label of the revision, for <see cref="TextChoiceKind.SinceRevision"/>.</summary>
    public string Revision { get; init; } = "";

    /// <summary>Whether the view is that of the bracketed text, whose blocks are exchanged as they change.</summary>
    public bool IsLive => Kind is TextChoiceKind.All or TextChoiceKind.OnlyOpen;

    /// <summary>Reads the query of an address; what it does not know is the whole text.</summary>
    public static TextChoice Read(IQueryCollection query)
    {
        string view = query["view"].ToString();
        return view switch
        {
            "open" => new TextChoice(TextChoiceKind.OnlyOpen),
            "clean" => new TextChoice(TextChoiceKind.Clean),
            "if" => new TextChoice(TextChoiceKind.IfAdopted) { With = Numbers(query["with"]) },
            _ when view.StartsWith("of:", StringComparison.Ordinal) => new TextChoice(TextChoiceKind.OfMember) { Member = view[3..] },
            _ when view.StartsWith("since:", StringComparison.Ordinal) => new TextChoice(TextChoiceKind.SinceRevision) { Revision = view[6..] },
            _ => All,
        };
    }

    private static ImmutableArray<int> Numbers(StringValues written) =>
        [.. written.Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0).Where(number => number > 0).Distinct().Order()];
}

/// <summary>The views of a text.</summary>
public enum TextChoiceKind
{
    /// <summary>Everything, with brackets.</summary>
    All,

    /// <summary>Only what is open.</summary>
    OnlyOpen,

    /// <summary>The agreed words, without brackets.</summary>
    Clean,

    /// <summary>As one member would have it.</summary>
    OfMember,

    /// <summary>If some proposals were adopted.</summary>
    IfAdopted,

    /// <summary>What has changed since an earlier revision.</summary>
    SinceRevision,
}
