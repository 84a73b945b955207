using Plenary.Text.Alignment;

namespace Plenary.Text.Tests.Generators;

/// <summary>Makes the weave of a negotiation.</summary>
public static class Weaves
{
    public static Weave Of(Negotiation negotiation) => Of(negotiation, negotiation.Files);

    public static Weave Of(Negotiation negotiation, IEnumerable<MemberFile> files)
    {
        BaseIndex index = new(negotiation.Base);
        Weave weave = Weave.Of(negotiation.Base);
        foreach (MemberFile file in files)
        {
            weave = weave.Table(DraftComparer.Compare(index, file.Draft, file.Member).Changes);
        }

        return weave;
    }

    public static Weave Of(string baseText, params (string Member, string Text)[] members) =>
        Of(Negotiation(baseText.Split('\n'), [.. members.Select(member => (member.Member, member.Text.Split('\n')))]));

    /// <summary>A negotiation of clean files, paragraph by paragraph: a line feed in one is a line break within it.</summary>
    public static Negotiation Negotiation(string[] baseText, params (string Member, string[] Text)[] members) => new(
        TextDocument.Of(baseText),
        [.. members.Select(member => (member.Member, Text: TextDocument.Of(member.Text))).Select(member => new MemberFile(member.Member, Draft.Of(member.Text), member.Text.ToString()))]);
}
