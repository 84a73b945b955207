using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Mediation;

/// <summary>A point to be decided, with what it can read.</summary>
/// <param name="Id">A stable identity within the text.</param>
/// <param name="Label">How it is spoken of: <c>OP4</c>, <c>OP4 (2)</c> for the second point of a paragraph.</param>
/// <param name="Options">What it can read: at most 64.</param>
public sealed record MediationPoint(string Id, string Label, ImmutableArray<MediationOption> Options)
{
    /// <summary>The most options that a point can have.</summary>
    public const int MostOptions = 64;

    /// <summary>The blocks concerned; empty for a point that was read from a file.</summary>
    public ImmutableArray<BlockId> Blocks { get; init; } = [];

    /// <summary>The place of an option by its identity or label, or -1.</summary>
    public int FindOption(string name)
    {
        for (int option = 0; option < Options.Length; option++)
        {
            if (Options[option].Id == name || string.Equals(Options[option].Label, name, StringComparison.OrdinalIgnoreCase))
            {
                return option;
            }
        }

        return -1;
    }
}

/// <summary>One reading of a point.</summary>
/// <param name="Id">Its identity within the point.</param>
/// <param name="Label">How it is spoken of: <c>as it stands</c>, <c>proposal 3</c>, <c>no text</c>.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Paragraphs">How many paragraphs keep text under it: the breadth of a package is their sum.</param>
public sealed record MediationOption(string Id, string Label, OptionKind Kind, int Paragraphs)
{
    /// <summary>What the blocks then read; empty when it is not known or there is no text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The changes to take for it.</summary>
    public ImmutableArray<ChangeId> Changes { get; init; } = [];

    /// <summary>Who asks for it.</summary>
    public ImmutableArray<string> Sponsors { get; init; } = [];

    /// <summary>Whether it is words that the chair thinks of offering, which nobody has proposed.</summary>
    public bool IsOffer => Kind == OptionKind.Compromise && Changes.IsEmpty;

    /// <summary>Words that the chair thinks of offering, as an option of a point.</summary>
    /// <param name="point">The point, with the options that it has.</param>
    /// <param name="offered">The words.</param>
    public static MediationOption Offer(MediationPoint point, OfferedWords offered)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(offered);
        return new MediationOption(FormattableString.Invariant($"compromise-{point.Options.Length}"), offered.Label, OptionKind.Compromise, point.Options.Max(option => option.Paragraphs)) { Text = offered.Text };
    }
}

/// <summary>Where an option comes from.</summary>
public enum OptionKind
{
    /// <summary>The words agreed so far.</summary>
    AsItStands,

    /// <summary>What members ask for.</summary>
    Proposed,

    /// <summary>The chair's compromise.</summary>
    Compromise,

    /// <summary>No text.</summary>
    NoText,
}
