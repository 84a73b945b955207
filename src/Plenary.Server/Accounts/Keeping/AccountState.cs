using System.Collections.Immutable;

namespace Plenary.Server.Accounts;

/// <summary>Everything that is known of accounts at one moment. Immutable: whoever reads it needs no lock.</summary>
internal sealed record AccountState
{
    public static AccountState Empty { get; } = new();

    /// <summary>The accounts by identity.</summary>
    public ImmutableDictionary<string, Account> Accounts { get; init; } = ImmutableDictionary.Create<string, Account>(StringComparer.Ordinal);

    /// <summary>Identities of accounts by the key of their name.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Sign-ins by identity.</summary>
    public ImmutableDictionary<string, SignInSession> Sessions { get; init; } = ImmutableDictionary.Create<string, SignInSession>(StringComparer.Ordinal);

    /// <summary>Invitations by the hash of their secret.</summary>
    public ImmutableDictionary<string, Invitation> Invitations { get; init; } = ImmutableDictionary.Create<string, Invitation>(StringComparer.Ordinal);

    /// <summary>Seats by who holds them and where.</summary>
    public ImmutableDictionary<(string Account, string Meeting), HeldSeat> Seats { get; init; } = ImmutableDictionary<(string, string), HeldSeat>.Empty;

    /// <summary>The account of this name, or <see langword="null"/>.</summary>
    public Account? Find(AccountName name) => Names.TryGetValue(name.Key, out string? id) ? Accounts[id] : null;

    /// <summary>The seat that an account has in a meeting: its own there, or the one in all meetings; or <see langword="null"/>.</summary>
    public HeldSeat? SeatOf(string account, string meeting) =>
        Seats.GetValueOrDefault((account, meeting)) ?? Seats.GetValueOrDefault((account, HeldSeat.EveryMeeting));

    /// <summary>Whether somebody has the secretariat's seat in every meeting: a server without one has no administrator.</summary>
    public bool HasAdministrator => Seats.Values.Any(held => held is { Meeting: HeldSeat.EveryMeeting, Seat.Role: Access.Role.Secretariat });

    public AccountState With(Account account) => this with { Accounts = Accounts.SetItem(account.Id, account), Names = Names.SetItem(account.Name.Key, account.Id) };

    public AccountState With(SignInSession session) => this with { Sessions = Sessions.SetItem(session.Id, session) };

    public AccountState With(Invitation invitation) => this with { Invitations = Invitations.SetItem(invitation.Secret, invitation) };

    public AccountState With(HeldSeat seat) => this with { Seats = Seats.SetItem((seat.Account, seat.Meeting), seat) };

    public AccountState Without(SignInSession session) => this with { Sessions = Sessions.Remove(session.Id) };

    public AccountState Without(Account account) => this with { Accounts = Accounts.Remove(account.Id), Names = Names.Remove(account.Name.Key) };

    public AccountState Without(HeldSeat seat) => this with { Seats = Seats.Remove((seat.Account, seat.Meeting)) };
}
