using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>Which changes of a weave each member asks for.</summary>
internal sealed class Sponsored
{
    private readonly Dictionary<string, List<int>> ofMember;

    private Sponsored(ImmutableArray<Change> changes, Dictionary<string, List<int>> ofMember) => (Changes, this.ofMember) = (changes, ofMember);

    /// <summary>The changes that it was found from.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>The members that ask for anything, in no order.</summary>
    public IEnumerable<string> Members => ofMember.Keys;

    public static Sponsored Find(ImmutableArray<Change> changes)
    {
        Dictionary<string, List<int>> ofMember = new(StringComparer.Ordinal);
        for (int c = 0; c < changes.Length; c++)
        {
            foreach (Sponsorship sponsor in changes[c].Sponsors)
            {
                List<int> own = CollectionsMarshal.GetValueRefOrAddDefault(ofMember, sponsor.Member, out _) ??= [];

                // A kept weave may name a member twice.
                if (own.Count == 0 || own[^1] != c)
                {
                    own.Add(c);
                }
            }
        }

        return new Sponsored(changes, ofMember);
    }

    /// <summary>The same once some changes have come, or have other sponsors.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="others">Those that are not as they were.</param>
    public Sponsored Then(ImmutableArray<Change> changes, IEnumerable<int> others)
    {
        Dictionary<string, List<int>> after = new(ofMember, StringComparer.Ordinal);
        HashSet<string> renewed = new(StringComparer.Ordinal);
        foreach (int c in others)
        {
            SponsorsMoved moved = SponsorsMoved.Between(Changes, changes, c);
            foreach (string member in moved.Left)
            {
                List<int> own = Own(member);
                own.RemoveAt(own.BinarySearch(c));
                if (own.Count == 0)
                {
                    after.Remove(member);
                    renewed.Remove(member);
                }
            }

            foreach (string member in moved.Joined)
            {
                List<int> own = Own(member);
                own.Insert(~own.BinarySearch(c), c);
            }
        }

        return new Sponsored(changes, after);

        List<int> Own(string member)
        {
            ref List<int>? own = ref CollectionsMarshal.GetValueRefOrAddDefault(after, member, out _);
            return renewed.Add(member) ? own = own is null ? [] : [.. own] : own!;
        }
    }

    /// <summary>The indices of the changes that a member asks for, ascending.</summary>
    public IReadOnlyList<int> Of(string member) => ofMember.TryGetValue(member, out List<int>? own) ? own : [];
}
