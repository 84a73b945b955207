using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Negotiation;

/// <summary>What a text would be if something that is being written were tabled: the bracketed result, and who asked for the same or the opposite. Nothing is tabled.</summary>
public sealed record ProposalPreview
{
    /// <summary>The weave with it tabled; the present one when it cannot be.</summary>
    public required Weave Weave { get; init; }

    /// <summary>The changes that it would make; empty when it changes nothing, or cannot be tabled.</summary>
    public ImmutableArray<ChangeId> Changes { get; init; } = [];

    /// <summary>The blocks concerned as they would stand, with their brackets, in the order of the text.</summary>
    public ImmutableArray<BracketedBlock> Blocks { get; init; } = [];

    /// <summary>Who asks for one of its changes already, or for a change that touches the same words.</summary>
    public ImmutableArray<PreviewedRival> Others { get; init; } = [];

    /// <summary>Blocks concerned that are closed: the chair would have to reopen them first.</summary>
    public ImmutableArray<BlockId> Closed { get; init; } = [];

    /// <summary>What is wrong with it, or <see langword="null"/>.</summary>
    public ProceedingsRefusal? Refusal { get; init; }

    /// <summary>Looks ahead.</summary>
    /// <param name="state">The proceedings, as the party may see them.</param>
    /// <param name="text">The text.</param>
    /// <param name="edits">What is being written.</param>
    /// <param name="party">Who writes; <see cref="TextHolder.Chair"/> for the chair's compromise.</param>
    /// <param name="amends">The proposal that it would amend, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There is no such text or proposal.</exception>
    public static ProposalPreview Of(Proceedings state, TextId text, ImmutableArray<ProposedEdit> edits, string party, int? amends = null)
    {
        if (!state.Texts.TryGet(text, out NegotiatedText? negotiated))
        {
            throw new ArgumentException($"There is no text {text}.", nameof(text));
        }

        if (amends is { } number && !negotiated.Proposals.ContainsKey(number))
        {
            throw new ArgumentException(FormattableString.Invariant($"There is no proposal {number}."), nameof(amends));
        }

        TextDocument words = ProposalBasis.WordsOf(negotiated, amends, out ChangeSet reading);
        (ImmutableArray<WrittenEdit> written, ProceedingsRefusal? wrong) = EditReader.Read(negotiated, words, edits);
        if (wrong is not null)
        {
            return new ProposalPreview { Weave = negotiated.Weave, Refusal = wrong };
        }

        Tabling tabling = negotiated.Weave.TableEdits(reading, written, [new Sponsorship(party)], out Refusal? refusal);
        return refusal is not null
            ? new ProposalPreview { Weave = negotiated.Weave, Refusal = new ProceedingsRefusal("edit-can-be-made", refusal.Message) }
            : Of(state, negotiated, tabling, party);
    }

    private static ProposalPreview Of(Proceedings state, NegotiatedText text, Tabling tabling, string party)
    {
        HashSet<BlockId> touched = [.. tabling.Changes.SelectMany(change => tabling.Weave.BlocksOf(change))];
        BracketOptions options = BracketOptions.Default with { ProtocolOrder = new ProtocolCodes(state.Body) };
        return new ProposalPreview
        {
            Weave = tabling.Weave,
            Changes = tabling.Changes,
            Blocks =
            [
                .. tabling.Weave.Entries.Where(entry => touched.Contains(entry.Id))
                    .Select(entry => BracketRenderer.RenderBlock(tabling.Weave, entry.Ref, options)).OfType<BracketedBlock>(),
            ],
            Others = [.. Rivals(text, tabling, party)],
            Closed = [.. tabling.Weave.Entries.Where(entry => !entry.IsSlot && touched.Contains(entry.Id) && ClosedBlocks.IsClosed(text.StatusOf(entry.Id))).Select(entry => entry.Id)],
        };
    }

    private static IEnumerable<PreviewedRival> Rivals(NegotiatedText text, Tabling tabling, string party)
    {
        Weave weave = tabling.Weave;
        foreach (ChangeId change in tabling.Changes)
        {
            ImmutableArray<string> same = OthersOf(weave.Changes[weave.IndexOf(change)], party);
            if (!same.IsEmpty)
            {
                yield return new PreviewedRival(change, change, same, text.MadeBy.GetValueOrDefault(change, []));
            }

            foreach (int other in Collisions.Of(weave).With(weave.IndexOf(change)))
            {
                Change rival = weave.Changes[other];
                if (weave.IsInPlay(other) && !tabling.Changes.Contains(rival.Id) && OthersOf(rival, party) is { IsEmpty: false } against)
                {
                    yield return new PreviewedRival(change, rival.Id, against, text.MadeBy.GetValueOrDefault(rival.Id, []));
                }
            }
        }
    }

    private static ImmutableArray<string> OthersOf(Change change, string party) =>
        [.. change.Sponsors.Select(sponsor => sponsor.Member).Where(member => member != party)];
}

/// <summary>That others ask for a change already, or for one that touches the same words.</summary>
/// <param name="Change">The change that is being written.</param>
/// <param name="Other">Their change; the same one when they ask for the same.</param>
/// <param name="Sponsors">Who asks for it, in ordinal order.</param>
/// <param name="Proposals">With which proposals, ascending.</param>
public sealed record PreviewedRival(ChangeId Change, ChangeId Other, ImmutableArray<string> Sponsors, ImmutableArray<int> Proposals)
{
    /// <summary>Whether they ask for the very same; otherwise the two cannot both be taken.</summary>
    public bool IsSame => Change == Other;
}
