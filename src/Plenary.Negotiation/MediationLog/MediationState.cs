using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The logs of mediation, by text.</summary>
public sealed record MediationState
{
    /// <summary>Nothing was asked.</summary>
    public static MediationState Empty { get; } = new();

    /// <summary>The logs of the texts on which something was asked or told.</summary>
    public ImmutableDictionary<TextId, MediationLog> All { get; init; } = ImmutableDictionary<TextId, MediationLog>.Empty;

    /// <summary>The log of a text.</summary>
    /// <param name="text">The text.</param>
    public MediationLog Of(TextId text) => All.GetValueOrDefault(text, MediationLog.Empty);

    internal MediationState Apply(MediationEvent happened, Recorded recorded)
    {
        MediationLog log = Of(happened.Text);
        return this with
        {
            All = All.SetItem(happened.Text, happened switch
            {
                MediationAsked asked => log with { Asked = log.Asked.Add(new LoggedQuestion(asked.Number, recorded.At, recorded.By, asked.Question, asked.Told)) },
                MediationLogOpened opened => log with { Told = opened.Questions, IsOpened = true },
                _ => log,
            }),
        };
    }
}

/// <summary>What the chair asked on a text. For other readers than the chair there is nothing in it until it is opened.</summary>
public sealed record MediationLog
{
    /// <summary>Nothing was asked.</summary>
    public static MediationLog Empty { get; } = new();

    /// <summary>The questions as they were asked; the chair's.</summary>
    public ImmutableArray<LoggedQuestion> Asked { get; init; } = [];

    /// <summary>What the table was told of them.</summary>
    public ImmutableArray<ToldQuestion> Told { get; init; } = [];

    /// <summary>Whether the table was told.</summary>
    public bool IsOpened { get; init; }
}

/// <summary>A question in the log.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When it was asked.</param>
/// <param name="By">In whose name, and by whose hand.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Told">What of it the body is told.</param>
public sealed record LoggedQuestion(int Number, DateTimeOffset At, Actor By, MediationQuestion Question, MediationQuestion Told);
