using System.Collections.Immutable;

namespace Plenary.Text;

/// <content>What can be done to a change once it has been tabled. Nothing of it takes a word out of the weave.</content>
public sealed partial class Weave
{
    /// <summary>Whether a change can still be decided: somebody asks for it, and it is neither adopted nor rejected.</summary>
    public bool IsInPlay(int change) =>
        !Changes[change].Sponsors.IsEmpty && !Adopted.Contains(Changes[change].Id) && !Rejected.Contains(Changes[change].Id);

    /// <summary>The changes that are not in play.</summary>
    internal ChangeSet Settled()
    {
        ChangeSet settled = SetOf(Adopted.Union(Rejected));
        for (int change = 0; change < Changes.Length; change++)
        {
            if (Changes[change].Sponsors.IsEmpty)
            {
                settled.Add(change);
            }
        }

        return settled;
    }

    /// <summary>Adopts a change with its smallest bundle (law 5), and says what that means for every other change (law 3).</summary>
    /// <param name="change">The change.</param>
    /// <param name="sponsor">The sponsor whose bundle is meant, or <see langword="null"/> for the smallest one.</param>
    /// <param name="listStanding">Whether the effects list the changes that stand as well.</param>
    /// <returns>
    /// The new weave and the effects; or a refusal, when the weave has no such change, when it is adopted, rejected or
    /// withdrawn by all, when the bundle holds a rejected change or collides with an adopted one, or when it is made to
    /// words that are not agreed.
    /// </returns>
    public Adoption Adopt(ChangeId change, string? sponsor = null, bool listStanding = false) =>
        Adopting.Adopt(this, change, sponsor, listStanding);

    /// <summary>Rejects a change, and with it what can then no longer be taken whole (law 5).</summary>
    /// <returns>The new weave; or a refusal, when the weave has no such change or it or one that would go with it is adopted.</returns>
    public Ruling Reject(ChangeId change) => Rulings.Reject(this, change);

    /// <summary>Takes a member off a change. The change stays in the weave; the member rejoins by tabling it again.</summary>
    /// <returns>The new weave; or a refusal, when the member does not ask for the change or it is adopted.</returns>
    public Ruling Withdraw(ChangeId change, string member) => Rulings.Withdraw(this, change, member);

    /// <summary>
    /// Puts a decided change back into play: an adopted one with what was adopted whole only together with it or to its
    /// words, a rejected one with what cannot be taken without it.
    /// </summary>
    /// <returns>The new weave; or a refusal, when the weave has no such change or it is not decided.</returns>
    public Ruling Reopen(ChangeId change) => Rulings.Reopen(this, change);

    /// <summary>
    /// Tables what a draft changes in a reading: a member that writes on the agreed text, or on another's proposal,
    /// changes those words and not the base's. On the base this is what comparing with the base gives.
    /// </summary>
    /// <param name="reading">The changes taken in the reading that the draft was written on.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="member">The member in whose name it is.</param>
    /// <param name="recordedBy">Who saved it, or <see langword="null"/>.</param>
    /// <returns>
    /// The new weave and the changes that lead from the reading to the draft's text: taking them with
    /// <paramref name="reading"/> gives that text.
    /// </returns>
    public Tabling TableAgainst(ChangeSet reading, Draft draft, string member, string? recordedBy = null) =>
        Alignment.ReadingComparer.Table(this, reading, draft, member, recordedBy);

    /// <summary>
    /// Puts the text on a new base: what the new base changes in the agreed text is tabled in the name of its holder and
    /// adopted, whatever stands against it, and the effects say what becomes of every other change.
    /// </summary>
    /// <param name="newBase">The new base.</param>
    /// <param name="by">Who holds it: the chair, the secretariat, the member whose text it is.</param>
    /// <param name="recordedBy">Who saved it, or <see langword="null"/>.</param>
    /// <param name="listStanding">Whether the effects list the changes that stand as well.</param>
    /// <returns>The new weave, whose agreed text is the new base, and the effects. Never refused.</returns>
    public Adoption Rebase(Draft newBase, string by, string? recordedBy = null, bool listStanding = false)
    {
        Tabling tabling = TableAgainst(SetOf(Adopted), newBase, by, recordedBy);
        return Adopting.Take(tabling.Weave, [.. tabling.Changes.Select(tabling.Weave.IndexOf)], listStanding);
    }

    /// <summary>As <see cref="Rebase(Draft, string, string?, bool)"/>, for a text without tracked changes.</summary>
    public Adoption Rebase(TextDocument newBase, string by, string? recordedBy = null, bool listStanding = false) =>
        Rebase(Draft.Of(newBase), by, recordedBy, listStanding);
}

/// <summary>What came of tabling a draft against a reading.</summary>
/// <param name="Weave">The new weave.</param>
/// <param name="Changes">The changes that lead from the reading to the draft, in the order of the text.</param>
public sealed record Tabling(Weave Weave, ImmutableArray<ChangeId> Changes);
