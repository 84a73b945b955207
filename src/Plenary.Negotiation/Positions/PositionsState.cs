using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Who holds what, with its history.</summary>
public sealed record PositionsState
{
    /// <summary>Nobody holds anything.</summary>
    public static PositionsState Empty { get; } = new();

    /// <summary>By text, then by what the position is on, then by holder and confidentiality.</summary>
    public ImmutableDictionary<TextId, ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>> All { get; init; } =
        ImmutableDictionary<TextId, ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>>.Empty;

    /// <summary>By text, on what somebody holds or has held a formal position on a condition that something else in the text may meet: then it counts otherwise.</summary>
    public ImmutableDictionary<TextId, ImmutableHashSet<PositionTarget>> OnCondition { get; init; } = ImmutableDictionary<TextId, ImmutableHashSet<PositionTarget>>.Empty;

    /// <summary>All positions on one thing.</summary>
    public ImmutableDictionary<PositionKey, HeldPosition> On(TextId text, PositionTarget target) =>
        All.TryGetValue(text, out ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>? ofText) && ofText.TryGetValue(target, out ImmutableDictionary<PositionKey, HeldPosition>? held)
            ? held
            : ImmutableDictionary<PositionKey, HeldPosition>.Empty;

    /// <summary>The formal position of a holder on one thing: what it told the table or the public, whichever is later; or <see langword="null"/>.</summary>
    /// <remarks>What is told to the chair alone, or kept within a delegation, is no formal position and decides nothing.</remarks>
    public HeldPosition? Formal(TextId text, PositionTarget target, string holder)
    {
        ImmutableDictionary<PositionKey, HeldPosition> held = On(text, target);
        HeldPosition? table = held.GetValueOrDefault(new PositionKey(holder, AudienceKind.Table));
        HeldPosition? open = held.GetValueOrDefault(new PositionKey(holder, AudienceKind.Public));
        HeldPosition? later = table is null || (open is not null && IsLater(open, table)) ? open : table;
        return later?.Position.Stance is null ? null : later;
    }

    /// <summary>The formal positions on one thing, by holder: what <see cref="Formal"/> gives for each.</summary>
    public Dictionary<string, HeldPosition> FormalOn(TextId text, PositionTarget target)
    {
        Dictionary<string, HeldPosition> formal = new(StringComparer.Ordinal);
        foreach ((PositionKey key, HeldPosition held) in On(text, target))
        {
            bool isFormal = key.Confidentiality is AudienceKind.Table or AudienceKind.Public;
            if (isFormal && (!formal.TryGetValue(key.Holder, out HeldPosition? other) || (key.Confidentiality == AudienceKind.Public ? IsLater(held, other) : !IsLater(other, held))))
            {
                formal[key.Holder] = held;
            }
        }

        foreach ((string holder, HeldPosition held) in formal)
        {
            if (held.Position.Stance is null)
            {
                formal.Remove(holder);
            }
        }

        return formal;
    }

    // Of what was told to everybody and what was told to the table that counts which was told later.
    private static bool IsLater(HeldPosition open, HeldPosition table) => (open.At, open.Sequence).CompareTo((table.At, table.Sequence)) >= 0;

    internal PositionsState Apply(PositionEvent happened, Recorded recorded) => PositionOf(happened) is { } position ? With(position, recorded) : this;

    /// <summary>The position that an event leaves behind; one without stance when it was withdrawn.</summary>
    internal static Position? PositionOf(PositionEvent happened) => happened switch
    {
        PositionTaken taken => taken.Position,
        PositionWithdrawn gone => new Position(gone.Text, gone.On, gone.Holder, null) { Reason = gone.Reason },
        _ => null,
    };

    // What is told in confidence is no formal position: nothing that others see depends on it.
    internal static ImmutableDictionary<TextId, ImmutableHashSet<PositionTarget>> AddCondition(ImmutableDictionary<TextId, ImmutableHashSet<PositionTarget>> known, Position position, Recorded recorded) =>
        !recorded.For.IsOpenTo(Audience.Table) || !IsDecidedElsewhere(position.Condition) ? known : known.SetItem(position.Text, known.GetValueOrDefault(position.Text, []).Add(position.On));

    // Of what is said in words only its holder can say that it is met, by another position.
    private static bool IsDecidedElsewhere(Condition? condition) => condition switch
    {
        null or InWords => false,
        IfAll all => all.Terms.Any(IsDecidedElsewhere),
        IfAny any => any.Terms.Any(IsDecidedElsewhere),
        _ => true,
    };

    private PositionsState With(Position position, Recorded recorded)
    {
        PositionKey key = new(position.Holder, recorded.For.Kind);
        ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>> ofText =
            All.GetValueOrDefault(position.Text, ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>.Empty);
        ImmutableDictionary<PositionKey, HeldPosition> held = ofText.GetValueOrDefault(position.On, ImmutableDictionary<PositionKey, HeldPosition>.Empty);
        HeldPosition now = new(position, recorded.By, recorded.At, recorded.For, held.GetValueOrDefault(key)) { Sequence = recorded.Sequence };
        return this with
        {
            All = All.SetItem(position.Text, ofText.SetItem(position.On, held.SetItem(key, now))),
            OnCondition = AddCondition(OnCondition, position, recorded),
        };
    }
}

/// <summary>Under what a position is kept: its holder and its confidentiality. One holder may tell the table one thing and the chair another.</summary>
/// <param name="Holder">The holder's code.</param>
/// <param name="Confidentiality">The kind of audience.</param>
public readonly record struct PositionKey(string Holder, AudienceKind Confidentiality);
