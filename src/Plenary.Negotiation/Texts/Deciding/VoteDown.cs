using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>What becomes of a paragraph that was put to a vote by itself and not carried (GA rule 89: what is approved goes on, the rest is out).</summary>
internal static class VoteDown
{
    /// <summary>The event that takes a block out of the agreed words. Its words stay in the weave, and it can be reopened.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block; nothing in play touches it.</param>
    /// <param name="rule">The identifier of the rule under which it was voted on.</param>
    /// <param name="hearing">Who put it to the vote.</param>
    public static BlockVotedDown Of(NegotiatedText text, BlockId block, string rule, Hearing hearing)
    {
        TextDocument without = new([.. text.Agreed.Blocks.Where(one => one.Id != block)]);
        Adoption adoption = text.Weave.Rebase(without, TextHolder.Members, ProposalDecider.RecordedBy(hearing.By));
        return new BlockVotedDown(text.Id, block, adoption.Weave.TabledAs(adoption.Adopted, [new Sponsorship(TextHolder.Members, hearing.By.Office, hearing.At)]), rule)
        {
            Ids = adoption.Adopted,
            Upon = ProposalDecider.UponOf(adoption.Weave, adoption.Adopted),
            Effects = adoption.Effects,
        };
    }

    /// <summary>The adopted change by which a block was voted down, to reopen it; or <see langword="null"/>.</summary>
    public static ChangeId? ChangeOf(NegotiatedText text, BlockId block)
    {
        foreach (ChangeId change in text.RevisedBy.Keys.Where(text.Adopted.Contains).Order())
        {
            if (text.Weave.Changes[text.Weave.IndexOf(change)].Kind == ChangeKind.DeleteBlock && text.Weave.BlocksOf(change).Contains(NegotiatedText.WholeOf(block)))
            {
                return change;
            }
        }

        return null;
    }
}
