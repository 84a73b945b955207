using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Says what has become of a block that is not in the agreed words.</summary>
public static class BlockFate
{
    /// <summary>One sentence: it was taken out, joined to another, is only proposed, or never was.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">The block.</param>
    public static string Of(NegotiatedText text, BlockId block)
    {
        ArgumentNullException.ThrowIfNull(text);
        Weave weave = text.Weave;
        BlockId whole = NegotiatedText.WholeOf(block);
        if (text.Find(block) is null && text.Standings.TryGetValue(block, out BlockStanding? standing) && standing.Status == BlockStatus.VotedDown)
        {
            return FormattableString.Invariant($"{WordLists.Sentence(text.Labels.InSentence(block))} was voted down on {standing.At:yyyy-MM-dd HH:mm}. The chair can reopen it when nobody objects.");
        }

        foreach (WeaveEntry entry in weave.Entries)
        {
            if (entry.Id == whole && !entry.IsSlot)
            {
                string name = WordLists.Sentence(text.Labels.InSentence(whole));
                return !entry.Ref.IsBase && !text.Adopted.Contains(weave.Changes[entry.Ref.Change].Id)
                    ? Proposed(text, name, weave.Changes[entry.Ref.Change].Id)
                    : TakenOut(text, name, entry);
            }
        }

        return $"There is no such paragraph in {text.Title}.";
    }

    private static string Proposed(NegotiatedText text, string name, ChangeId change)
    {
        foreach (int number in text.MadeBy.GetValueOrDefault(change, []))
        {
            Proposal proposal = text.Proposals[number];
            if (proposal.IsOnTheTable)
            {
                return FormattableString.Invariant($"{name} stands only in proposal {number}, which is not decided: amend proposal {number}.");
            }

            string fate = proposal.Status switch
            {
                ProposalStatus.Folded => "was folded away because nobody seconded it",
                ProposalStatus.Withdrawn => "was withdrawn",
                ProposalStatus.Rejected => "was rejected",
                _ => "is decided",
            };
            return FormattableString.Invariant($"{name} stood only in proposal {number}, which {fate} on {proposal.StatusAt:yyyy-MM-dd HH:mm}.");
        }

        return $"{name} is not in the agreed words.";
    }

    private static string TakenOut(NegotiatedText text, string name, WeaveEntry entry)
    {
        Weave weave = text.Weave;
        foreach (WovenToken token in entry.Tokens)
        {
            foreach (int deleter in token.Deleters)
            {
                Change change = weave.Changes[deleter];
                if (token.Token.Kind == TokenKind.Mark && text.Adopted.Contains(change.Id))
                {
                    string did = change.Kind == ChangeKind.Merge ? "was joined to the paragraph after it" : "was taken out";
                    foreach (int number in text.MadeBy.GetValueOrDefault(change.Id, []))
                    {
                        return FormattableString.Invariant($"{name} {did} by proposal {number}, adopted on {text.Proposals[number].StatusAt:yyyy-MM-dd HH:mm}.");
                    }

                    return $"{name} {did} by a revision.";
                }
            }
        }

        return $"{name} is not in the agreed words.";
    }
}
