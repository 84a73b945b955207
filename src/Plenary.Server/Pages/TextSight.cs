using System.Collections.Immutable;
using Plenary.Formats.Html;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Plenary.Text;

namespace Plenary.Server.Pages;

/// <summary>A text as its reader sees it: what its pages are made from, and nothing else (law 9).</summary>
/// <param name="State">The proceedings as seen by <see cref="Viewer.Audience"/>.</param>
/// <param name="Text">The text.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="Now">When.</param>
/// <param name="Path">Where the text's pages are: <c>/texts/outcome</c>.</param>
public sealed record TextSight(Proceedings State, NegotiatedText Text, Viewer Viewer, DateTimeOffset Now, string Path)
{
    private readonly Lazy<RoomFigures> figures = new(() => RoomFigures.Of(State, Text));

    /// <summary>What is computed of the text once, however many blocks are drawn from it.</summary>
    public RoomFigures Figures => figures.Value;

    /// <summary>The token that a form carries so that no other site can send it; empty where none is asked for.</summary>
    public string FormToken { get; init; } = "";

    /// <summary>What is said at the top of the page about what was just done, or <see langword="null"/>.</summary>
    public Notice? Notice { get; init; }

    /// <summary>What is said where the server keeps nothing at the moment.</summary>
    public const string CannotKeep = "The server cannot keep anything at the moment, so nothing can be tabled. What you see is complete up to now; what you are writing stays in this page. It goes on by itself once there is room again.";

    /// <summary>Whether the server keeps nothing at the moment (a full disk): said on every page.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Who is in the room now; <see langword="null"/> for those who are not told.</summary>
    public RoomAttendance? Attendance { get; init; }

    /// <summary>The footer as it was drawn for all; <see langword="null"/> where it is drawn with the page.</summary>
    public string? DrawnFigures { get; init; }

    /// <summary>How many events the audience has seen: what comes later reaches the page by the stream.</summary>
    public long Version { get; init; }

    /// <summary>The code of the delegation, when it takes part in decisions.</summary>
    public string? Member => Viewer.Party is { } party && State.Body.IsMember(party) ? party : null;

    /// <summary>Whether the page offers to propose, to join, to take positions.</summary>
    public bool MaySpeak => Viewer.MaySpeak && Member is not null && !Text.IsConcluded && !IsReadOnly;

    /// <summary>Whether the page offers what the chair does.</summary>
    public bool MayPreside => Viewer.MayPreside && !Text.IsConcluded && !IsReadOnly;

    /// <summary>A page of the text.</summary>
    /// <param name="page">Below <see cref="Path"/>: <c>matrix</c>; empty for the text itself.</param>
    public string Link(string page) => page.Length == 0 ? Path : $"{Path}/{page}";

    /// <summary>How blocks are written.</summary>
    public HtmlOptions Options => new() { FullName = State.Body.NameOf, ProtocolOrder = Figures.Order };

    /// <summary>The number by which a change is spoken of: that of the first proposal that makes it; 0 for a revision's.</summary>
    public int NumberOf(ChangeId change) => Text.MadeBy.TryGetValue(change, out ImmutableArray<int> proposals) && !proposals.IsEmpty ? proposals[0] : 0;

    /// <summary>A time in the seat's zone, with the zone: <c>14:02 IST</c>; with the day when it is another than today's.</summary>
    public string Time(DateTimeOffset at) => SeatClock.Say(at, Now, State.Body.Profile.Zone);

    /// <summary>One block, for its row and its page; <see langword="null"/> when nothing of it is in the text or in play.</summary>
    public BlockView? Block(BlockId id) =>
        Figures.Drawing.Blocks.FirstOrDefault(block => block.Id == id) is { } drawn ? BlockView.Of(this, drawn) : null;
}
