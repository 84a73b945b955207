using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Plenary.Negotiation;

namespace Plenary.Server.Rooms;

/// <summary>A command that waits for its room.</summary>
/// <param name="Commands">The commands: all happen or none.</param>
/// <param name="By">Who asks.</param>
/// <param name="Reader">As whom the asker sees the room.</param>
/// <param name="Expected">What the asker takes for granted, or <see langword="null"/>.</param>
/// <param name="Key">Names the command for ever, or <see langword="null"/>.</param>
internal sealed record RoomRequest(ImmutableArray<Command> Commands, Actor By, Audience Reader, Expectation? Expected, string? Key)
{
    /// <summary>When it is to have happened; <see langword="null"/> for now. For samples that are played.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Completed by the room's writer.</summary>
    public TaskCompletionSource<RoomAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// The key as the log keeps it: of this asker alone, so that nobody learns by a guessed key what another has asked.
    /// Hashed, for what a client sends may hold anything.
    /// </summary>
    public string? LoggedKey { get; } = Key is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{By.Role}\n{By.Party}\n{Key}")));
}
