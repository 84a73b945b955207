using System.Collections.Concurrent;
using Plenary.Mediation;
using Plenary.Server.Rooms;

namespace Plenary.Server.Mediating;

/// <summary>The desks of mediation, one for each room. Safe for use from several threads.</summary>
internal sealed class MediationDesks(AnswerSearch search, IProver prover, MediationSettings settings, ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Room, MediationDesk> desks = new();
    private readonly ILogger logger = loggers.CreateLogger("Plenary");

    /// <summary>The desk of a room.</summary>
    public MediationDesk Of(Room room) => desks.GetOrAdd(room, one => new MediationDesk(one, search, prover, settings, logger));

    /// <summary>Ends all work; what listens ends as well.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (MediationDesk desk in desks.Values)
        {
            await desk.CloseAsync();
        }
    }
}
