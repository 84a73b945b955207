using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What a command is decided on: the state, who asks and when. It numbers the events that come of it.</summary>
/// <param name="State">The state before the command.</param>
/// <param name="By">Who asks.</param>
/// <param name="At">When.</param>
public sealed record Hearing(Proceedings State, Actor By, DateTimeOffset At)
{
    /// <summary>One event.</summary>
    public Verdict Happens(Audience audience, ProceedingsEvent happened) => Happens((audience, happened));

    /// <summary>Several events, in order; none when what is asked already holds.</summary>
    public Verdict Happens(params ReadOnlySpan<(Audience For, ProceedingsEvent Event)> happened)
    {
        ImmutableArray<Recorded>.Builder events = ImmutableArray.CreateBuilder<Recorded>(happened.Length);
        foreach ((Audience audience, ProceedingsEvent one) in happened)
        {
            events.Add(new Recorded(State.Sequence + events.Count + 1, At, By, audience, one));
        }

        return Verdict.Of(events.MoveToImmutable());
    }

    /// <summary>Nothing happens, and this is why: sentences, whatever name the first begins with ("the Russian Federation").</summary>
    public static Verdict Refuse(string rule, string reason) => Verdict.Refused(rule, WordLists.Sentence(reason));
}
