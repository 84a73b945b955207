using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Whether an issue of a text changes what an issue of its kind may change, and no more (practice A4).</summary>
internal static class IssueCheck
{
    /// <summary>The refusal, or <see langword="null"/>.</summary>
    /// <param name="kind">The kind, as the label says.</param>
    /// <param name="label">The label.</param>
    /// <param name="text">The text as it is.</param>
    /// <param name="adoption">Its weave with the new words; <see langword="null"/> where none are given.</param>
    public static Verdict? Of(IssueKind kind, string label, NegotiatedText text, Adoption? adoption)
    {
        if (kind is IssueKind.Amendment)
        {
            return Hearing.Refuse("amend-what-is-adopted", $"{label} would amend an adopted text, by decision, and {text.Title} is not adopted. Issue a revision (Rev.1). What is adopted is amended by a text of its own, whose first words are the adopted ones.");
        }

        if (kind is IssueKind.Reissue)
        {
            return label.TrimEnd('*').Trim() != text.Revision.Label.TrimEnd('*').Trim()
                ? Hearing.Refuse("reissue-of-the-present", $"{label} would issue {text.Revision.Label} again; the label of that is {text.Revision.Label}*.")
                : adoption is { Adopted.IsEmpty: false } ? Hearing.Refuse("reissue-keeps-words", $"{label} is issued again for technical reasons, so no word changes. Where words are wrong, issue a corrigendum (Corr.1).")
                : null;
        }

        return kind is IssueKind.Revision ? null
            : adoption is null || adoption.Adopted.IsEmpty ? Hearing.Refuse("issue-has-words", $"{label} changes nothing. Give the words of the whole text as it then reads.")
            : kind is IssueKind.Addendum ? Addendum(label, text, Reading.OfAgreed(adoption.Weave))
            : Corrigendum(label, text, Reading.OfAgreed(adoption.Weave));
    }

    // What stood before stands word for word, and what is new comes after it.
    private static Verdict? Addendum(string label, NegotiatedText text, TextDocument after)
    {
        ImmutableArray<Block> before = text.Agreed.Blocks;
        for (int at = 0; at < before.Length; at++)
        {
            if (at >= after.Blocks.Length || after.Blocks[at].Id != before[at].Id || after.Blocks[at].Text != before[at].Text)
            {
                return Hearing.Refuse("addendum-only-adds", $"{label} adds paragraphs after the last one and changes nothing that is there, but {text.Labels.InSentence(before[at].Id)} would read otherwise or stand elsewhere. Issue a revision (Rev.1).");
            }
        }

        return null;
    }

    private static Verdict? Corrigendum(string label, NegotiatedText text, TextDocument after)
    {
        ImmutableArray<Block> before = text.Agreed.Blocks;
        int same = 0;
        while (same < before.Length && same < after.Blocks.Length && after.Blocks[same].Id == before[same].Id)
        {
            same++;
        }

        return same == before.Length && same == after.Blocks.Length ? null
            : Hearing.Refuse("corrigendum-only-corrects", $"{label} corrects words where they stand: no paragraph comes, goes or moves, but one does {(same < before.Length ? $"at {text.Labels.InSentence(before[same].Id)}" : "at the end")}. Issue a revision (Rev.1), or an addendum (Add.1).");
    }
}
