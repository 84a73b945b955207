using System.Net;
using Plenary.Server.Access;
using Plenary.Server.Hosting;
using Plenary.Server.Rooms;

namespace Plenary.Server.Accounts;

/// <summary>The accounts of a demonstration: one click each, without a password. They are there only while a server runs with <c>--demo</c>, and only for this machine.</summary>
internal sealed class DemoAccounts(AccountBook book, Door door, ServerSettings settings, TimeProvider time)
{
    // Marks them: no other account has an identity that begins so.
    private const string Mark = "demo-";

    // The last is where the framework puts what a proxy said of the connection, once it has believed it.
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Original-For", "X-Original-Proto"];

    private static readonly (string Id, string Name, Seat Seat)[] Cast =
    [
        ("chair", "The chair", new Seat(Role.Chair, "IND")),
        ("secretariat", "The secretariat", new Seat(Role.Secretariat)),
        ("rus", "Head of delegation, RUS", new Seat(Role.Delegate, "RUS", SeatLevel.Head) { Office = "Minister of Foreign Affairs" }),
        ("chn", "Head of delegation, CHN", new Seat(Role.Delegate, "CHN", SeatLevel.Head) { Office = "Minister of Foreign Affairs" }),
        ("jpn", "Head of delegation, JPN", new Seat(Role.Delegate, "JPN", SeatLevel.Head) { Office = "Minister of Foreign Affairs" }),
        ("jpn-2", "Adviser, JPN", new Seat(Role.Delegate, "JPN", SeatLevel.Member) { Office = "First Secretary" }),
        ("jpn-3", "Capital, JPN", new Seat(Role.Delegate, "JPN", SeatLevel.ReadOnly) { Office = "Desk officer" }),
        ("usa", "Head of delegation, USA", new Seat(Role.Delegate, "USA", SeatLevel.Head) { Office = "Secretary of State" }),
        ("ind", "Head of delegation, IND", new Seat(Role.Delegate, "IND", SeatLevel.Head) { Office = "Minister of External Affairs" }),
        ("observer", "Observer", new Seat(Role.Observer)),
    ];

    /// <summary>Whether this server has them.</summary>
    public bool IsOpen => settings.IsDemo;

    /// <summary>The accounts, in the order in which they are offered.</summary>
    public static IReadOnlyList<(string Id, string Name, string Seat)> All { get; } = [.. Cast.Select(one => (Mark + one.Id, one.Name, SeatWords.Of(one.Seat)))];

    /// <summary>Puts them into the accounts of a demonstration; takes their seats and sign-ins out of those of any other server.</summary>
    public void Prepare() => book.Write(draft =>
    {
        if (!settings.IsDemo)
        {
            foreach (HeldSeat held in draft.State.Seats.Values.Where(held => held.Account.StartsWith(Mark, StringComparison.Ordinal)).ToArray())
            {
                draft.Remove(held);
                draft.EndSessions(held.Account);
            }

            return 0;
        }

        DateTimeOffset now = time.GetUtcNow();
        foreach ((string id, string name, Seat seat) in Cast)
        {
            // The comma is no part of a name that anybody could choose: nobody's account is in the way.
            draft.Keep(new Account(Mark + id, new AccountName(name, Mark + id), now));
            draft.Keep(new HeldSeat(Mark + id, DemoRoom.Meeting, seat, now, null));
        }

        return 0;
    });

    /// <summary>Whether a request may use them: the server is a demonstration, and whoever asks sits at this machine.</summary>
    /// <remarks>
    /// The name in the request counts as well as the connection: a page elsewhere can have a name of its own point to this
    /// machine. What came through a proxy may have come from anywhere.
    /// </remarks>
    public bool MayUse(HttpContext context) =>
        IsOpen
        && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && IsHere(context.Request.Host.Host)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    /// <summary>Signs in as one of them.</summary>
    /// <returns>The sign-in; <see langword="null"/> when there is no such account among them.</returns>
    public SignInSession? Enter(string? id) =>
        IsOpen && All.Any(one => one.Id == id) ? book.Write(draft => door.Open(draft, id!)) : null;

    private static bool IsHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
