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

    public static Weave Of(string baseText, params (string Member, string Text)[] members)
    {
        TextDocument text = TextDocument.Of(baseText.Split('\n'));
        BaseIndex index = new(text);
        Weave weave = Weave.Of(text);
        foreach ((string member, string own) in members)
        {
            weave = weave.Table(DraftComparer.Compare(index, Draft.Of(TextDocument.Of(own.Split('\n'))), member).Changes);
        }

        return weave;
    }
}
