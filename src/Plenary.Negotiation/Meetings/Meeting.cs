using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A meeting: what it is, who came, what was on its agenda, who spoke, what it ended with.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Details">What it is.</param>
public sealed record Meeting(MeetingId Id, MeetingDetails Details)
{
    /// <summary>Delegations by the code of their seat.</summary>
    public ImmutableSortedDictionary<string, Delegation> Delegations { get; init; } = ImmutableSortedDictionary.Create<string, Delegation>(StringComparer.Ordinal);

    /// <summary>The agenda, in its order.</summary>
    public ImmutableArray<ItemProgress> Agenda { get; init; } = [];

    /// <summary>What is scheduled, by identity.</summary>
    public ImmutableSortedDictionary<string, Gathering> Gatherings { get; init; } = ImmutableSortedDictionary.Create<string, Gathering>(StringComparer.Ordinal);

    /// <summary>The sittings, in order.</summary>
    public ImmutableArray<Sitting> Sittings { get; init; } = [];

    /// <summary>How the speakers' list is ordered.</summary>
    public SpeakersSetting Speakers { get; init; } = new();

    /// <summary>Who has asked for the floor, in the order of inscription.</summary>
    public ImmutableList<Inscription> Inscribed { get; init; } = [];

    /// <summary>The items whose speakers' lists are closed; empty text for the list outside the items.</summary>
    public ImmutableSortedSet<string> ClosedLists { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Who has the floor, or <see langword="null"/>.</summary>
    public Turn? Floor { get; init; }

    /// <summary>The turns that have ended, in order.</summary>
    public ImmutableList<Turn> Turns { get; init; } = [];

    /// <summary>Points of order, in order; only the last can be open.</summary>
    public ImmutableList<PointOfOrder> Points { get; init; } = [];

    /// <summary>What it ended with, or <see langword="null"/> while it has not ended.</summary>
    public MeetingEnding? Ending { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The sitting that is open, or <see langword="null"/>.</summary>
    public Sitting? Open => Sittings.IsEmpty || Sittings[^1].Closed is not null ? null : Sittings[^1];

    /// <summary>The item under discussion, or <see langword="null"/>.</summary>
    public ItemProgress? UnderDiscussion => Agenda.FirstOrDefault(item => item.Status == ItemStatus.TakenUp);

    /// <summary>The point of order the room waits for, or <see langword="null"/>.</summary>
    public PointOfOrder? OpenPoint => Points.IsEmpty || !Points[^1].IsOpen ? null : Points[^1];

    /// <summary>Whether the speakers' list of an item, or of the discussion outside the items, is closed.</summary>
    public bool IsListClosed(string? item) => ClosedLists.Contains(item ?? "");

    /// <summary>Finds an item of the agenda.</summary>
    public ItemProgress? Item(string id) => Agenda.FirstOrDefault(item => item.Item.Id == id);
}
