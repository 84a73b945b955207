namespace Plenary.Text.Brackets;

/// <summary>
/// Where reservations stand: pairs of brackets that members typed around words. One that would cut another bracket
/// or cross another reservation is no range; it is drawn as the literal signs its sponsor put in.
/// </summary>
internal sealed class ReservationMap
{
    private static readonly IReadOnlyList<ReservationEnd> None = [];

    private readonly Weave weave;
    private readonly BracketOptions options;
    private readonly ChangeSet adopted;
    private readonly ChangeSet inPlay;
    private readonly Dictionary<EntryRef, int> positions;
    private readonly SortedDictionary<int, Reservation> ranges = [];
    private readonly Dictionary<int, List<ReservationEnd>> endsIn = [];

    public ReservationMap(Weave weave, BracketOptions options, ChangeSet adopted, ChangeSet inPlay, Dictionary<EntryRef, int> positions)
    {
        this.weave = weave;
        this.options = options;
        this.adopted = adopted;
        this.inPlay = inPlay;
        this.positions = positions;
        foreach (int change in inPlay.Members())
        {
            if (weave.Changes[change].Kind == ChangeKind.Bracket && Find(change) is { } range && !ranges.Values.Any(range.Crosses))
            {
                ranges.Add(change, range);
            }
        }

        Reindex();
        while (ranges.Values.FirstOrDefault(range => !Fits(range)) is { } misfit)
        {
            ranges.Remove(misfit.Change);
            Reindex();
        }
    }

    /// <summary>Whether a change is drawn as a range.</summary>
    public bool IsRange(int change) => ranges.ContainsKey(change);

    /// <summary>The ends of ranges in an entry, by its position, in the order to be drawn.</summary>
    public IReadOnlyList<ReservationEnd> EndsIn(int entry) => endsIn.TryGetValue(entry, out List<ReservationEnd>? ends) ? ends : None;

    private Reservation? Find(int change)
    {
        if (weave.Changes[change].Edits is not [SpanEdit { Deleted.IsEmpty: true, Inserted: [{ Text: "[" }] } opening, SpanEdit { Deleted.IsEmpty: true, Inserted: [{ Text: "]" }] } closing]
            || Place(opening, new TokenRef(change, 0, 0)) is not { } from
            || Place(closing, new TokenRef(change, 1, 0)) is not { } to
            || from.CompareTo(to) >= 0)
        {
            return null;
        }

        return from.Entry != to.Entry && (IsWrapped(from.Entry) || IsWrapped(to.Entry)) ? null : new Reservation(change, from, to);
    }

    private (int Entry, int Gap)? Place(SpanEdit edit, TokenRef inserted)
    {
        if (!positions.TryGetValue(edit.After.Entry, out int entry) || weave.Entries[entry].IsSlot)
        {
            return null;
        }

        int gap = new EntryTouches(weave, weave.Entries[entry], adopted, new ChangeSet(), IsRange).GapAfter(edit.After, inserted);
        return gap < 0 ? null : (entry, gap);
    }

    // A block that is new or moves as a whole is a bracket itself.
    private bool IsWrapped(int entry) =>
        inPlay.Contains(weave.Entries[entry].Ref.Change) || weave.Entries[entry].Moves.Any(move => inPlay.Contains(move) || adopted.Contains(move));

    private bool Fits(Reservation range) => range.From.Entry == range.To.Entry
        ? Fits(range.From.Entry, range.From.Gap, range.To.Gap)
        : Fits(range.From.Entry, range.From.Gap, null) && Fits(range.To.Entry, range.To.Gap, null);

    private bool Fits(int at, int gap, int? otherGap)
    {
        WeaveEntry entry = weave.Entries[at];
        EntryTouches touches = new(weave, entry, adopted, inPlay, IsRange);
        return ClusterPlanner.Fits(new ClusterPlanner(weave, entry, touches, adopted, options, EndsIn(at)).Plan(), gap, otherGap);
    }

    private void Reindex()
    {
        endsIn.Clear();
        foreach (Reservation range in ranges.Values)
        {
            long width = ((long)(range.To.Entry - range.From.Entry) << 32) + range.To.Gap - range.From.Gap;
            Add(range.From.Entry, new ReservationEnd(range.Change, range.From.Gap, true, -width));
            Add(range.To.Entry, new ReservationEnd(range.Change, range.To.Gap, false, width));
        }

        foreach (List<ReservationEnd> ends in endsIn.Values)
        {
            ends.Sort((left, right) => (left.Gap, left.IsOpening, left.Order, left.Change).CompareTo((right.Gap, right.IsOpening, right.Order, right.Change)));
        }

        void Add(int entry, ReservationEnd end)
        {
            if (!endsIn.TryGetValue(entry, out List<ReservationEnd>? ends))
            {
                endsIn.Add(entry, ends = []);
            }

            ends.Add(end);
        }
    }
}
