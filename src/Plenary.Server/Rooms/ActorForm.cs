using Plenary.Negotiation;

namespace Plenary.Server.Rooms;

/// <summary>Actors as the log names them: <c>chair:IND</c>, <c>secretariat</c>, <c>delegate:JPN (First Secretary)</c>.</summary>
internal static class ActorForm
{
    public static string Of(Actor actor)
    {
        string role = actor.Role.ToString().ToLowerInvariant();
        string party = actor.Party is null ? role : $"{role}:{actor.Party}";
        return actor.Office is null ? party : $"{party} ({actor.Office})";
    }

    /// <summary>Reads the form.</summary>
    /// <exception cref="FormatException">It names no role.</exception>
    public static Actor Read(string form)
    {
        int open = form.IndexOf(" (", StringComparison.Ordinal);
        string? office = open > 0 && form[^1] == ')' ? form[(open + 2)..^1] : null;
        string who = office is null ? form : form[..open];
        int cut = who.IndexOf(':', StringComparison.Ordinal);
        string? party = cut < 0 ? null : who[(cut + 1)..];
        return (cut < 0 ? who : who[..cut]) switch
        {
            "chair" => new Actor(ActorRole.Chair, party, office),
            "secretariat" => new Actor(ActorRole.Secretariat, party, office),
            "delegate" => new Actor(ActorRole.Delegate, party, office),
            "clock" => new Actor(ActorRole.Clock, party, office),
            _ => throw new FormatException($"{form} is no actor."),
        };
    }
}
