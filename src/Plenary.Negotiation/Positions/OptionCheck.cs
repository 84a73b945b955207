using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Whether an option that a position names is one that the text has, or can still come to have.</summary>
internal static class OptionCheck
{
    /// <summary>The refusal, or <see langword="null"/> when a position can be taken on it.</summary>
    /// <param name="option">The option; <see langword="null"/> for what could not be read as one.</param>
    /// <param name="text">The text.</param>
    public static Verdict? Of(OptionTarget? option, NegotiatedText text) => option?.Reading switch
    {
        null => Hearing.Refuse("known-option", "That is no option. An option is no text in a paragraph, or the text with certain changes, or without them."),
        OptionReading.NoText => NoText(option.Block!.Value, text),
        _ => Named(option, text) ?? (option.Reading == OptionReading.With ? With(option, text) : Without(option, text)),
    };

    private static Verdict? NoText(BlockId block, NegotiatedText text)
    {
        WeaveEntry? entry = text.Weave.Entries.FirstOrDefault(entry => entry.Id == block && !entry.IsSlot);
        bool stood = entry is not null && (entry.Ref.IsBase || text.Adopted.Contains(text.Weave.Changes[entry.Ref.Change].Id));
        return stood || text.IsBracketed(block) ? null : Gone(BlockFate.Of(text, block));
    }

    private static Verdict? Named(OptionTarget option, NegotiatedText text) =>
        option.Changes.Where(change => !text.Weave.TryGetIndex(change, out _)).Select(change => Hearing.Refuse("known-change", $"The text has no change {change}.")).FirstOrDefault();

    private static Verdict? With(OptionTarget option, NegotiatedText text)
    {
        foreach (ChangeId change in option.Changes.Where(change => !text.Adopted.Contains(change) && !text.IsInPlay(change)))
        {
            return Gone($"{WordLists.Sentence(OptionWords.ChangesOf(text, [change]))} {(text.Rejected.Contains(change) ? "was rejected" : "was withdrawn, or folded away")}: this option is no longer before the body.");
        }

        if (new OptionsRead(text.Weave).IsRemade(option))
        {
            return Gone($"What {OptionWords.ChangesOf(text, option.Changes)} would have was amended by what is adopted: this option is no longer before the body.");
        }

        return OptionTaking.Of(option, text).Refusal;
    }

    private static Verdict? Without(OptionTarget option, NegotiatedText text) =>
        !option.Changes.Any(text.IsInPlay) ? Gone($"Nothing of {OptionWords.ChangesOf(text, option.Changes)} is open any more. Take a position on the paragraph.")
        : new OptionsRead(text.Weave).Has(option) ? null
        : Gone($"The words without {OptionWords.ChangesOf(text, option.Changes)} do not stand any more.");

    private static Verdict Gone(string why) => Hearing.Refuse("position-on-what-stands", why);
}
