using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Everything a body has done, as far as one reader may see it: its members, meetings, texts, positions and record.</summary>
/// <remarks>
/// Immutable. A fold over events and nothing else: folding the same events gives the same state (law 8), and folding only
/// the events that an audience may see gives the state as that audience knows it (law 9).
/// </remarks>
public sealed record Proceedings
{
    /// <summary>Before the first event.</summary>
    public static Proceedings Empty { get; } = new();

    /// <summary>The number of the last event applied, 0 before the first.</summary>
    public long Sequence { get; init; }

    /// <summary>When the last event happened.</summary>
    public DateTimeOffset At { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Who the body is: members, groups, guests, presidency, profile.</summary>
    public BodyState Body { get; init; } = BodyState.Empty;

    /// <summary>Its meetings, by identity.</summary>
    public MeetingsState Meetings { get; init; } = MeetingsState.Empty;

    /// <summary>The texts under negotiation, by identity.</summary>
    public TextsState Texts { get; init; } = TextsState.Empty;

    /// <summary>Who holds what on which text.</summary>
    public PositionsState Positions { get; init; } = PositionsState.Empty;

    /// <summary>Contacts, statements, remarks, papers.</summary>
    public RecordState Record { get; init; } = RecordState.Empty;

    /// <summary>What the chair asked of mediation.</summary>
    public MediationState Mediation { get; init; } = MediationState.Empty;

    /// <summary>The state after one more event.</summary>
    /// <remarks>Numbers may skip: what an audience may not see is not applied.</remarks>
    /// <exception cref="ArgumentException">The event's number is not above the last one.</exception>
    public Proceedings Apply(Recorded recorded)
    {
        if (recorded.Sequence <= Sequence)
        {
            throw new ArgumentException($"Event {recorded.Sequence} comes after event {Sequence}.", nameof(recorded));
        }

        Proceedings next = recorded.Event switch
        {
            BodyEvent happened => this with { Body = Body.Apply(happened, recorded) },
            MeetingEvent happened => this with { Meetings = Meetings.Apply(happened, recorded) },
            TextEvent happened => this with { Texts = Texts.Apply(happened, recorded) },
            PositionEvent happened => this with { Positions = Positions.Apply(happened, recorded) },
            MediationEvent happened => this with { Mediation = Mediation.Apply(happened, recorded) },
            RecordEvent happened => this with { Record = Record.Apply(happened, recorded) },
            _ => throw new ArgumentException($"No part of the proceedings knows the event {recorded.Event.GetType().Name}.", nameof(recorded)),
        };
        return next with { Sequence = recorded.Sequence, At = recorded.At };
    }

    /// <summary>The state after these events.</summary>
    public Proceedings Apply(ImmutableArray<Recorded> events)
    {
        if (events.Length >= Many)
        {
            return ApplyMany(events);
        }

        Proceedings state = this;
        foreach (Recorded recorded in events)
        {
            state = state.Apply(recorded);
        }

        return state;
    }

    // From here on it pays to keep the positions, which are most of the events, open while folding.
    private const int Many = 64;

    /// <summary>The state after many events: what applying them one by one gives, in less time.</summary>
    private Proceedings ApplyMany(IEnumerable<Recorded> events)
    {
        Proceedings state = this;
        PositionsFold positions = new(Positions);
        long sequence = Sequence;
        DateTimeOffset at = At;
        foreach (Recorded recorded in events)
        {
            if (recorded.Event is PositionEvent happened)
            {
                if (recorded.Sequence <= sequence)
                {
                    throw new ArgumentException($"Event {recorded.Sequence} comes after event {sequence}.", nameof(events));
                }

                positions.Apply(happened, recorded);
            }
            else
            {
                state = (state.Sequence == sequence ? state : state with { Sequence = sequence, At = at }).Apply(recorded);
            }

            (sequence, at) = (recorded.Sequence, recorded.At);
        }

        return state with { Positions = positions.Finish(), Sequence = sequence, At = at };
    }

    /// <summary>What a reader of an audience is sent: the events it may see, with the audience's own numbers, which have no gaps (<see cref="AudienceNumbering"/>).</summary>
    /// <param name="events">All events, in order.</param>
    /// <param name="reader">Where the reader sits.</param>
    public static IEnumerable<Recorded> SentTo(IEnumerable<Recorded> events, Audience reader)
    {
        AudienceNumbering numbering = new(reader);
        return events.Select(numbering.Next).OfType<Recorded>();
    }

    /// <summary>The state as a reader of an audience knows it.</summary>
    /// <remarks>
    /// Its numbers are those of the stream, so that commands can name entries of the record by them. They have gaps and are not
    /// for the reader's eyes: what is sent out is numbered by <see cref="SentTo"/>.
    /// </remarks>
    /// <param name="events">All events, in order.</param>
    /// <param name="reader">Where the reader sits.</param>
    public static Proceedings SeenBy(IEnumerable<Recorded> events, Audience reader) => Empty.ApplyMany(events.Where(recorded => recorded.For.IsOpenTo(reader)));

    /// <summary>Decides a command on this state: events to apply, or a refusal. Changes nothing.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="at">When.</param>
    public Verdict Decide(Command command, Actor by, DateTimeOffset at)
    {
        if (at < At)
        {
            return Verdict.Refused("time-runs-forward", $"This is said to happen at {at:yyyy-MM-dd HH:mm:ss zzz}, before the last event at {At:yyyy-MM-dd HH:mm:ss zzz}. Give a later time.");
        }

        Hearing hearing = new(this, by, at);
        return command switch
        {
            BodyCommand asked => BodyDecider.Decide(asked, hearing),
            MeetingCommand asked => MeetingDecider.Decide(asked, hearing),
            TextCommand asked => TextDecider.Decide(asked, hearing),
            PositionCommand asked => PositionDecider.Decide(asked, hearing),
            RecordCommand asked => RecordDecider.Decide(asked, hearing),
            AskMediation asked => MediationDecider.Ask(asked, hearing),
            _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
        };
    }
}
