using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>The texts that members' readings of a weave give, for holding outputs against them.</summary>
/// <param name="weave">The weave.</param>
/// <param name="known">Its base.</param>
/// <param name="held">The texts known already, by member: of files that were found to be the readings, word for word.</param>
internal sealed class MemberTexts(Weave weave, KnownText known, IReadOnlyDictionary<string, ComparableText> held)
{
    private readonly Lazy<ManyReadings> readings = new(() => new ManyReadings(weave));

    /// <summary>The texts of a compilation's weave.</summary>
    public static MemberTexts Of(Compilation compilation) =>
        compilation.Texts is { } texts && texts.IsOf(compilation.Weave) ? texts
        : new MemberTexts(compilation.Weave, new KnownText(compilation.Weave.Base), new Dictionary<string, ComparableText>());

    /// <summary>The base of the weave.</summary>
    public KnownText Known => known;

    /// <summary>The text of a member's reading.</summary>
    public ComparableText Of(string member)
    {
        if (held.TryGetValue(member, out ComparableText? text))
        {
            return text;
        }

        using ComparableTextWriter written = new(known);
        readings.Value.TellOfMember(member, written);
        return written.Finish();
    }

    private bool IsOf(Weave other) => ReferenceEquals(weave, other);
}
