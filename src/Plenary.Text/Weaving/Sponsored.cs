using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Which changes of a weave each member asks for.</summary>
internal sealed class Sponsored
{
    private readonly Dictionary<string, List<int>> ofMember;

    private Sponsored(Dictionary<string, List<int>> ofMember) => this.ofMember = ofMember;

    /// <summary>The members that ask for anything, in no order.</summary>
    public IEnumerable<string> Members => ofMember.Keys;

    public static Sponsored Find(ImmutableArray<Change> changes)
    {
        Dictionary<string, List<int>> ofMember = new(StringComparer.Ordinal);
        for (int c = 0; c < changes.Length; c++)
        {
            foreach (Sponsorship sponsor in changes[c].Sponsors)
            {
                if (!ofMember.TryGetValue(sponsor.Member, out List<int>? own))
                {
                    ofMember.Add(sponsor.Member, own = []);
                }

                // A kept weave may name a member twice.
                if (own.Count == 0 || own[^1] != c)
                {
                    own.Add(c);
                }
            }
        }

        return new Sponsored(ofMember);
    }

    /// <summary>The indices of the changes that a member asks for, ascending.</summary>
    public IReadOnlyList<int> Of(string member) => ofMember.TryGetValue(member, out List<int>? own) ? own : [];
}
