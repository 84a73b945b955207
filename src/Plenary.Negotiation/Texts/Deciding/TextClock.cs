using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What happens to a text because a time has come: silence that held, proposals that nobody seconded.</summary>
internal static class TextClock
{
    /// <summary>The events that are due at a hearing's time and have not happened yet, in the order of their deadlines. The clock is their actor.</summary>
    public static ImmutableArray<Recorded> Due(Hearing hearing, NegotiatedText text)
    {
        if (text.IsConcluded)
        {
            return [];
        }

        List<(DateTimeOffset Deadline, int Rank, int Number)> due = [];
        foreach (SilenceProcedure silence in text.Silences)
        {
            if (silence.Status == SilenceStatus.Running && silence.Deadline <= hearing.At)
            {
                due.Add((silence.Deadline, 0, silence.Id));
            }
        }

        foreach ((DateTimeOffset deadline, int proposal) in text.AwaitingSecond)
        {
            if (deadline > hearing.At)
            {
                break;
            }

            due.Add((deadline, 1, proposal));
        }

        if (due.Count == 0)
        {
            return [];
        }

        due.Sort();
        ImmutableArray<Recorded>.Builder events = ImmutableArray.CreateBuilder<Recorded>();
        Hearing clock = hearing with { By = Actor.Clock };
        foreach ((DateTimeOffset _, int rank, int number) in due)
        {
            NegotiatedText now = clock.State.Texts.All[text.Id];
            Verdict verdict = rank == 0 ? SilenceDecider.Lapse(now, number, clock)
                : Seconding.IsSeconded(now, now.Proposals[number], clock.State.Body) ? clock.Happens()
                : clock.Happens(Audience.Table, new ProposalFolded(text.Id, number));
            events.AddRange(verdict.Events);
            clock = clock with { State = clock.State.Apply(verdict.Events) };
        }

        return events.ToImmutable();
    }

    /// <summary>Decides with what is due done first, so that nobody acts in the gap between a deadline and the clock's next tick.</summary>
    public static Verdict After(Hearing hearing, NegotiatedText text, Func<NegotiatedText, Hearing, Verdict> decide)
    {
        ImmutableArray<Recorded> due = Due(hearing, text);
        if (due.IsEmpty)
        {
            return decide(text, hearing);
        }

        Proceedings then = hearing.State.Apply(due);
        Verdict verdict = decide(then.Texts.All[text.Id], hearing with { State = then });
        return verdict.IsRefused ? verdict : Verdict.Of(due.AddRange(verdict.Events));
    }
}
