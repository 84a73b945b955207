using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>
/// A text under negotiation: every word that is, was or could be in it, once, in order, each with the changes
/// that put it in or take it out. Everything anyone sees is a reading of it.
/// </summary>
/// <remarks>
/// Immutable: submission, adopting, rejecting and withdrawing give a new weave and lose nothing. The order in which
/// changes were tabled shows in no reading: runs of words put into the same gap stand in an order made from the
/// words themselves (law 2). Safe to read from several threads.
/// </remarks>
public sealed partial class Weave
{
    // What was found of this weave, or of one that it grew from and is brought up to date when somebody asks.
    private ChangeIndex? index;
    private Dictionary<EntryRef, int>? positions;
    private Collisions? collisions;
    private Wholeness? wholeness;
    private Sponsored? sponsored;

    private Weave(TextDocument baseText)
    {
        Base = baseText;
        Changes = [];
        Entries = WeaveLoom.EntriesOf(baseText);
        Remarks = [];
        Adopted = [];
        Rejected = [];
        Withdrawals = [];
    }

    /// <summary>A weave with more changes in it, or other sponsors of them.</summary>
    internal Weave(Weave known, ImmutableArray<Change> changes, ImmutableArray<WeaveEntry> entries, ImmutableArray<Remark> remarks)
        : this(known, changes, entries, remarks, known.Adopted, known.Rejected, known.Withdrawals)
    {
    }

    private Weave(
        Weave known,
        ImmutableArray<Change> changes,
        ImmutableArray<WeaveEntry> entries,
        ImmutableArray<Remark> remarks,
        ImmutableSortedSet<ChangeId> adopted,
        ImmutableSortedSet<ChangeId> rejected,
        ImmutableArray<Withdrawal> withdrawals)
    {
        Base = known.Base;
        Changes = changes;
        Entries = entries;
        Remarks = remarks;
        Adopted = adopted;
        Rejected = rejected;
        Withdrawals = withdrawals;
        index = known.index;
        collisions = known.collisions;
        wholeness = known.wholeness;
        sponsored = known.sponsored;

        // Entries only ever come, none goes: as many are the same.
        positions = entries.Length == known.Entries.Length ? known.positions : null;
    }

    /// <summary>The base text, as it was before any change.</summary>
    public TextDocument Base { get; }

    /// <summary>Every change ever tabled, by index.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>Blocks and slots in order.</summary>
    public ImmutableArray<WeaveEntry> Entries { get; }

    /// <summary>Reasons and comments, attributed.</summary>
    public ImmutableArray<Remark> Remarks { get; }

    /// <summary>The changes that have been adopted.</summary>
    public ImmutableSortedSet<ChangeId> Adopted { get; }

    /// <summary>The changes that have been rejected.</summary>
    public ImmutableSortedSet<ChangeId> Rejected { get; }

    /// <summary>The sponsors who have left a change, in the order in which they left.</summary>
    public ImmutableArray<Withdrawal> Withdrawals { get; }

    /// <summary>The members that ask for at least one change or made a remark, in ordinal order of their codes.</summary>
    public ImmutableSortedSet<string> Members =>
        [.. Sponsored.Members.Concat(Remarks.SelectMany(remark => remark.Members)).Distinct()];

    /// <summary>A weave of a base text alone.</summary>
    public static Weave Of(TextDocument baseText) => new(baseText);

    /// <summary>The index of a change.</summary>
    /// <exception cref="KeyNotFoundException">The weave has no such change.</exception>
    public int IndexOf(ChangeId id) => TryGetIndex(id, out int index)
        ? index
        : throw new KeyNotFoundException($"The weave has no change {id}.");

    /// <summary>The index of a change, if the weave has it.</summary>
    public bool TryGetIndex(ChangeId id, out int index)
    {
        if (this.index is not { } known || !known.Serves(Changes))
        {
            this.index = known = new ChangeIndex(Changes);
        }

        return known.TryGet(Changes, id, out index);
    }

    /// <summary>The set of the given changes.</summary>
    /// <exception cref="KeyNotFoundException">The weave has no such change.</exception>
    public ChangeSet SetOf(IEnumerable<ChangeId> ids)
    {
        ChangeSet set = new(Changes.Length);
        foreach (ChangeId id in ids)
        {
            set.Add(IndexOf(id));
        }

        return set;
    }

    /// <summary>The set of the changes that a member asks for.</summary>
    public ChangeSet SetOfMember(string member)
    {
        ChangeSet set = new(Changes.Length);
        foreach (int change in Sponsored.Of(member))
        {
            set.Add(change);
        }

        return set;
    }

    /// <summary>Tables changes: those the weave has gain sponsors, the others are woven in.</summary>
    /// <exception cref="ArgumentException">An edit refers to a token or an entry that the weave does not have.</exception>
    public Weave Table(IReadOnlyList<TabledChange> tabled) => Table(tabled, []);

    /// <summary>Tables changes with remarks on them, whose change indices are places in <paramref name="tabled"/>.</summary>
    /// <exception cref="ArgumentException">An edit refers to a token or an entry that the weave does not have.</exception>
    public Weave Table(IReadOnlyList<TabledChange> tabled, IReadOnlyList<TabledRemark> remarks) => TableAll([new Submission(tabled, remarks)]);

    /// <summary>Tables several lists of changes, with the remarks on them, in one go: what compiling many files does.</summary>
    /// <exception cref="ArgumentException">An edit refers to a token or an entry that the weave does not have.</exception>
    public Weave TableAll(IEnumerable<Submission> submissions)
    {
        WeaveLoom loom = new(this);
        foreach (Submission submission in submissions)
        {
            loom.Admit(submission);
        }

        return loom.Finish();
    }

    /// <summary>
    /// This weave with decisions that were taken earlier: for reading a kept weave back, once its changes are tabled.
    /// It replaces whatever state this weave has and checks no rule; who decides today uses the commands that do.
    /// </summary>
    /// <param name="adopted">The changes that had been adopted.</param>
    /// <param name="rejected">The changes that had been rejected.</param>
    /// <param name="withdrawals">The sponsors who had left a change, in the order in which they left.</param>
    /// <exception cref="ArgumentException">One of them names a change that the weave does not have.</exception>
    public Weave Restore(IEnumerable<ChangeId> adopted, IEnumerable<ChangeId> rejected, IEnumerable<Withdrawal> withdrawals)
    {
        ImmutableSortedSet<ChangeId> taken = [.. adopted];
        ImmutableSortedSet<ChangeId> refused = [.. rejected];
        return With(withdrawals: []).RestoreRulings(taken, refused, [.. taken, .. refused], withdrawals);
    }

    /// <summary>Which changes each member asks for; found once.</summary>
    internal Sponsored Sponsored => sponsored is { } known && known.Changes == Changes ? known
        : sponsored = sponsored is { } before && Renewed.Between(before.Changes, Changes) is { } renewed ? before.Then(Changes, renewed) : Sponsored.Find(Changes);

    /// <summary>Which changes collide; found once.</summary>
    internal Collisions Collisions => collisions is { } known && known.Changes == Changes ? known
        : collisions = collisions is { } before && Renewed.Between(before.Changes, Changes) is { } renewed ? before.Then(this, renewed) : Collisions.Find(this);

    /// <summary>Which changes must be taken together; found once.</summary>
    internal Wholeness Wholeness => wholeness is { } known && known.Changes == Changes ? known
        : wholeness = wholeness is { } before && Renewed.Between(before.Changes, Changes) is { } renewed ? before.Then(this, renewed) : Wholeness.Find(this);

    /// <summary>The position in <see cref="Entries"/> of every entry; found once.</summary>
    internal Dictionary<EntryRef, int> Positions
    {
        get
        {
            if (positions is not { } known)
            {
                known = new Dictionary<EntryRef, int>(Entries.Length);
                for (int place = 0; place < Entries.Length; place++)
                {
                    known.Add(Entries[place].Ref, place);
                }

                positions = known;
            }

            return known;
        }
    }

    /// <summary>The position in <see cref="Entries"/> of an entry.</summary>
    internal int PositionOf(EntryRef entry) => Positions[entry];

    /// <summary>The entry that a token was woven into.</summary>
    internal EntryRef EntryOf(TokenRef token) => TokenRoots.Of(Changes, token).Entry;

    /// <summary>The same weave with other sponsors or rulings. The edits must be the same.</summary>
    internal Weave With(
        ImmutableArray<Change>? changes = null,
        ImmutableSortedSet<ChangeId>? adopted = null,
        ImmutableSortedSet<ChangeId>? rejected = null,
        ImmutableArray<Withdrawal>? withdrawals = null) =>
        new(this, changes ?? Changes, Entries, Remarks, adopted ?? Adopted, rejected ?? Rejected, withdrawals ?? Withdrawals);
}
