using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Events told in sentences, as minutes tell them: courteous, exact, names in protocol form.</summary>
/// <remarks>A sentence says what its event holds and nothing else; who may see the event may see the sentence.</remarks>
public static class Chronicle
{
    /// <summary>One event in a sentence.</summary>
    /// <param name="recorded">The event.</param>
    /// <param name="state">The state after it, as its reader knows it: names and labels come from there.</param>
    public static string Tell(Recorded recorded, Proceedings state)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(state);
        string sentence = Sentence(recorded, state);

        // Words in quotes that end their own sentence end this one too.
        return OneStop(sentence);
    }

    /// <summary>Events that happened together, in as few sentences as say all: one holder's like positions on several paragraphs are one sentence.</summary>
    /// <param name="together">The events, in order.</param>
    /// <param name="state">The state after them, as its reader knows it.</param>
    public static ImmutableArray<string> Tell(ImmutableArray<Recorded> together, Proceedings state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ImmutableArray<string>.Builder told = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < together.Length;)
        {
            int next = i + 1;
            if (together[i].Event is PositionTaken first)
            {
                List<PositionTarget> on = [first.Position.On];
                while (next < together.Length && together[next].For == together[i].For && together[next].Event is PositionTaken { Position: var same } && same with { On = first.Position.On } == first.Position)
                {
                    on.Add(same.On);
                    next++;
                }

                told.Add(OneStop(PositionSentences.Of(first.Position, on, together[i], state)));
            }
            else
            {
                told.Add(Tell(together[i], state));
            }

            i = next;
        }

        return told.ToImmutable();
    }

    private static string Sentence(Recorded recorded, Proceedings state) =>
        recorded.Event switch
        {
            BodyEvent happened => BodySentences.Of(happened, state.Body),
            MeetingEvent happened => MeetingSentences.Of(happened, state),
            TextEvent happened => TextSentences.Of(happened, recorded, state),
            PositionEvent happened => PositionSentences.Of(happened, recorded, state),
            MediationEvent happened => MediationWords.Of(happened, state),
            RecordEvent happened => RecordSentences.Of(happened, state),
            _ => throw new ArgumentException($"Nobody tells the event {recorded.Event.GetType().Name}.", nameof(recorded)),
        };

    private static string OneStop(string sentence) =>
        sentence.Replace(".”.", ".”", StringComparison.Ordinal).Replace("?”.", "?”", StringComparison.Ordinal);

    /// <summary>What somebody holds a position on, in words: <c>paragraph 3</c>, <c>the whole text</c>, <c>proposal 17</c>.</summary>
    public static string On(Proceedings state, TextId text, PositionTarget target) => target.Kind switch
    {
        TargetKind.WholeText => "the whole text",
        TargetKind.Status => "the document's status",
        TargetKind.Proposal => $"proposal {target.Id}",
        TargetKind.Change => $"change {target.Id}",
        TargetKind.Option => state.Texts.TryGet(text, out NegotiatedText? found) ? OptionWords.Of(found, target.Option, block => Paragraph(state, text, block)) : "an option",
        _ => Paragraph(state, text, new BlockId(target.Id!)),
    };

    /// <summary>A block in words.</summary>
    public static string Paragraph(Proceedings state, TextId text, BlockId block) =>
        state.Texts.TryGet(text, out NegotiatedText? found)
            ? found.Labels.LabelOf(block) is { } label ? $"paragraph {label}" : found.Labels.NameOf(block)
            : "a paragraph";

    internal static string Names(Proceedings state, IEnumerable<string> codes) => Names(state.Body, codes);

    internal static string Names(BodyState body, IEnumerable<string> codes) => WordLists.And([.. body.InProtocolOrder(codes).Select(body.NameOf)]);

    internal static string Paragraphs(Proceedings state, TextId text, ImmutableArray<ChangeId> changes)
    {
        if (!state.Texts.TryGet(text, out NegotiatedText? found))
        {
            return "the text";
        }

        HashSet<ChangeId> wanted = [.. changes];
        List<string> labels = [];
        foreach (WeaveEntry entry in found.Weave.Entries)
        {
            if (entry.Touching.Any(change => wanted.Contains(found.Weave.Changes[change].Id)) && found.Labels.LabelOf(entry.Id) is { } label && !labels.Contains(label))
            {
                labels.Add(label);
            }
        }

        return labels.Count == 0 ? "the text" : labels.Count == 1 ? $"paragraph {labels[0]}" : $"paragraphs {WordLists.And(labels)}";
    }

    // The words of somebody, in quotes, without a second full stop.
    internal static string Quoted(string words) => $"“{words.Trim()}”";

    internal static string Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? "" : $": {Quoted(reason)}";
}
