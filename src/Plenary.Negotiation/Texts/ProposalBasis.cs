using System.Collections.Immutable;
using System.Text;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>The words that edits were written on: kept with a draft or a form, so that a base that has changed meanwhile is noticed.</summary>
public static class ProposalBasis
{
    /// <summary>The words of the edited blocks as they stand now, each closed by a line feed; of a block that is gone, nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="amends">The proposal whose words are edited, or <see langword="null"/> for the agreed ones.</param>
    public static string Of(NegotiatedText text, ImmutableArray<ProposedEdit> edits, int? amends = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextDocument words = WordsOf(text, amends, out _);
        StringBuilder basis = new();
        foreach (BlockId block in edits.Where(edit => edit is not InsertBlock and not MoveBlock && edit.Block is not null).Select(edit => edit.Block!.Value).Distinct())
        {
            foreach (Block one in words.Blocks)
            {
                if (one.Id == block)
                {
                    basis.Append(one.Text).Append('\n');
                }
            }
        }

        return basis.ToString();
    }

    /// <summary>What a proposal is written on: the agreed words, or those with the amended proposal taken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="amends">The proposal that is amended, or <see langword="null"/>.</param>
    /// <param name="reading">The changes taken in these words.</param>
    /// <exception cref="KeyNotFoundException">There is no such proposal.</exception>
    public static TextDocument WordsOf(NegotiatedText text, int? amends, out ChangeSet reading)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (amends is not { } number)
        {
            reading = text.Weave.SetOf(text.Weave.Adopted);
            return text.Agreed;
        }

        reading = text.Weave.ReadingWith(text.Proposals[number].Changes);
        return Reading.Of(text.Weave, reading);
    }
}
