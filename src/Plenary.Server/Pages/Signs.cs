using Plenary.Formats.Matrix;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>Status by word, sign and colour together: the colour is that of the style sheet's class.</summary>
public static class Signs
{
    /// <summary>Sign, word and class of a block's status.</summary>
    public static (string Sign, string Word, string Class) Of(BlockStatus status) => status switch
    {
        BlockStatus.AgreedInGroup => ("◔", "agreed in a group", "group"),
        BlockStatus.AgreedAdReferendum => ("◐", "agreed ad referendum", "adref"),
        BlockStatus.Agreed => ("●", "agreed", "agreed"),
        BlockStatus.Adopted => ("▣", "adopted", "agreed"),
        BlockStatus.Parked => ("‖", "parked", "parked"),
        BlockStatus.Reopened => ("↺", "reopened", "open"),
        _ => ("○", "open", "open"),
    };

    /// <summary>Sign, word and class of what became of a proposal.</summary>
    public static (string Sign, string Word, string Class) Of(ProposalStatus status) => status switch
    {
        ProposalStatus.Adopted => ("●", "adopted", "agreed"),
        ProposalStatus.AdoptedInPart => ("◐", "adopted in part", "adref"),
        ProposalStatus.Rejected => ("✕", "not adopted", "object"),
        ProposalStatus.Withdrawn => ("–", "withdrawn", "quiet"),
        ProposalStatus.Folded => ("–", "waits for a second", "quiet"),
        _ => ("○", "on the table", "open"),
    };

    /// <summary>The sign of a stance, in characters that every machine's fonts have.</summary>
    public static string Of(Stance? stance) => StanceSigns.Sign(stance) switch { "＋" => "+", "～" => "~", var sign => sign };

    /// <summary>Sign and word of every stance, in the order of the legend.</summary>
    public static IEnumerable<(string Sign, string Word)> Legend => new Stance?[] { Stance.Support, Stance.Accept, Stance.Reserve, Stance.Object, null }.Select(stance => (Of(stance), StanceSigns.Word(stance)));

    /// <summary>The verb for a stance, to follow a member's name.</summary>
    public static string Verb(Stance? stance, bool several = false) => stance switch
    {
        Stance.Support => several ? "support" : "supports",
        Stance.Accept => several ? "accept" : "accepts",
        Stance.Reserve => several ? "reserve" : "reserves",
        Stance.Object => several ? "object" : "objects",
        _ => several ? "are silent" : "is silent",
    };
}
