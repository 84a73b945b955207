using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Server.Rooms;

/// <summary>Keeps one audience's view, and brings it up to a history when somebody looks.</summary>
/// <remarks>
/// All that happens to a text, apart from private drafts, is addressed to the table or to everybody. Whoever sits at the
/// table therefore knows the texts as they are, and shares them (the weave is most of what a room holds) instead of
/// folding them again.
/// </remarks>
internal sealed class AudienceFold(Audience reader)
{
    private readonly Lock folding = new();
    private readonly HashSet<string> published = new(StringComparer.Ordinal);
    private Proceedings own = Proceedings.Empty;
    private volatile RoomView view = RoomView.Empty(reader);
    private int upTo;

    private bool SharesTexts => reader.Kind != AudienceKind.Public;

    /// <summary>The view after at least a history: a reader never goes back in time.</summary>
    public RoomView After(RoomHistory history)
    {
        // Nearly everybody comes when it is done already, and need not wait for those who do it.
        if (Volatile.Read(ref upTo) >= history.Count)
        {
            return view;
        }

        lock (folding)
        {
            if (history.Count > upTo)
            {
                Fold(history);
            }

            return view;
        }
    }

    /// <summary>Whether an event belongs to the texts that the table shares. Anything else about a text would be a leak waiting to happen.</summary>
    /// <exception cref="InvalidOperationException">It is about a text, no draft, and not addressed to the whole table: a fault in Plenary.</exception>
    public static bool IsOfSharedText(Recorded recorded) => recorded.Event is TextEvent and not (DraftSaved or DraftDropped)
        && (recorded.For.IsOpenTo(Audience.Table) ? true : throw new InvalidOperationException($"{recorded.Event.GetType().Name} is about a text and is not for the whole table ({recorded.For.Kind})."));

    // Of a text that is not published the public is not told which blocks it has, nor that it is there.
    private ImmutableArray<Part> PartsOf(RoomEvent one)
    {
        if (SharesTexts)
        {
            return one.Parts;
        }

        if (one.Recorded.Event is TextEvent told)
        {
            published.Add(told.Text.Value);
        }

        return one.Parts.RemoveAll(part => part.Kind is PartKind.Block or PartKind.Order or PartKind.Drafts && !published.Contains(part.Of));
    }

    private void Fold(RoomHistory history)
    {
        ImmutableArray<Recorded>.Builder seen = ImmutableArray.CreateBuilder<Recorded>();
        ImmutableDictionary<Part, long>.Builder changed = view.Changed.ToBuilder();
        ImmutableHashSet<Part> apart = view.Apart;
        List<RoomEvent> told = [];
        (long version, long ofTable, long sequence, DateTimeOffset at) = (view.Version, view.TableVersion, own.Sequence, own.At);
        foreach (RoomEvent one in history.From(upTo))
        {
            if (!one.Recorded.For.IsOpenTo(reader))
            {
                continue;
            }

            version++;
            ofTable += one.Recorded.For.IsOpenTo(Audience.Table) ? 1 : 0;
            ImmutableArray<Part> parts = PartsOf(one);
            told.Add(parts == one.Parts ? one : one with { Parts = parts });
            (sequence, at) = (one.Recorded.Sequence, one.Recorded.At);
            foreach (Part part in parts)
            {
                changed[part] = version;
            }

            apart = one.Recorded.For.IsOpenTo(Audience.Table) ? apart : apart.Union(parts);
            if (!SharesTexts || !IsOfSharedText(one.Recorded))
            {
                seen.Add(one.Recorded);
            }
        }

        if (version == view.Version)
        {
            Volatile.Write(ref upTo, history.Count);
            return;
        }

        own = own.Apply(seen.DrainToImmutable());
        Proceedings known = SharesTexts ? own with { Texts = own.Texts with { All = history.State.Texts.All }, Sequence = sequence, At = at } : own;
        view = new RoomView(reader, version, known, changed.ToImmutable(), apart) { Trail = view.Trail.With(told), TableVersion = ofTable };
        Volatile.Write(ref upTo, history.Count);
    }
}
