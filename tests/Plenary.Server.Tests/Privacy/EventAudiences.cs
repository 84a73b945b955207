using Plenary.Negotiation;

namespace Plenary.Server.Tests.Privacy;

/// <summary>
/// To whom each kind of event may be addressed: P public, T table, D one delegation, C the chair alone. A new kind fails
/// the tests until its audience is decided here.
/// </summary>
internal static class EventAudiences
{
    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        // Who the body is and when it meets is public.
        ["body-founded"] = "P",
        ["profile-changed"] = "P",
        ["seat-taken"] = "P",
        ["seat-left"] = "P",
        ["entitlement-changed"] = "P",
        ["credentials-decided"] = "P",
        ["caucus-formed"] = "P",
        ["caucus-dissolved"] = "P",
        ["presidency-taken"] = "P",
        ["rota-set"] = "P",
        ["meeting-convened"] = "P",
        ["meeting-changed"] = "P",
        ["delegation-registered"] = "P",
        ["item-placed"] = "P",
        ["item-removed"] = "P",
        ["sitting-opened"] = "P",
        ["sitting-closed"] = "P",
        ["item-taken-up"] = "P",
        ["item-suspended"] = "P",
        ["item-closed"] = "P",
        ["meeting-ended"] = "P",

        // What goes on in the room is the room's.
        ["gathering-scheduled"] = "T",
        ["gathering-cancelled"] = "T",
        ["presence-recorded"] = "T",
        ["speakers-ordered"] = "T",
        ["speaker-inscribed"] = "T",
        ["speaker-withdrawn"] = "T",
        ["speakers-list-closed"] = "T",
        ["floor-given"] = "T",
        ["turn-ended"] = "T",
        ["point-raised"] = "T",
        ["point-ruled"] = "T",
        ["ruling-appealed"] = "T",
        ["appeal-decided"] = "T",

        // So is the text, until it is concluded.
        ["text-opened"] = "T",
        ["revision-issued"] = "T",
        ["proposal-tabled"] = "T",
        ["sponsor-joined"] = "T",
        ["sponsor-left"] = "T",
        ["proposal-folded"] = "T",
        ["changes-adopted"] = "T",
        ["changes-rejected"] = "T",
        ["changes-reopened"] = "T",
        ["block-taken-up"] = "T",
        ["block-status-set"] = "T",
        ["block-confirmed"] = "T",
        ["silence-opened"] = "T",
        ["silence-broken"] = "T",
        ["silence-statement-made"] = "T",
        ["silence-held"] = "T",
        ["silence-cancelled"] = "T",
        ["vote-taken"] = "T",
        ["block-voted-down"] = "T",
        ["voting-order-ruled"] = "T",
        ["difference-marked"] = "T",
        ["text-concluded"] = "P",

        // Drafts are a delegation's own.
        ["draft-saved"] = "D",
        ["draft-dropped"] = "D",

        // Who says something says to whom.
        ["position-taken"] = "PTDC",
        ["position-withdrawn"] = "PTDC",
        ["contact-recorded"] = "PTDC",
        ["read-out-recorded"] = "PTDC",
        ["remark-recorded"] = "PTDC",
        ["claim-recorded"] = "PTDC",
        ["claim-answered"] = "PTDC",
        ["paper-filed"] = "PTDC",

        // What the chair asks of mediation is the chair's, and what may be told of it the table's when the work is over.
        ["mediation-asked"] = "C",
        ["mediation-log-opened"] = "T",

        // A source is its keeper's.
        ["source-kept"] = "DC",
    };

    public static IEnumerable<string> Kinds => Table.Keys;

    /// <summary>Kinds that hold nothing but numbers, identities and codes: no words can be planted in them.</summary>
    public static IReadOnlySet<string> Wordless { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "gathering-cancelled", "presence-recorded", "speakers-ordered", "speaker-inscribed", "speaker-withdrawn", "speakers-list-closed", "floor-given", "turn-ended",
        "ruling-appealed", "appeal-decided", "sponsor-joined", "sponsor-left", "changes-rejected", "block-taken-up", "block-confirmed", "silence-opened",
        "vote-taken", "block-voted-down", "voting-order-ruled", "difference-marked", "draft-dropped",
        "proposal-folded", "silence-held",
    };

    public static IEnumerable<AudienceKind> Of(string kind) => Enum.GetValues<AudienceKind>().Where(audience => Table[kind].Contains("PTDC"[(int)audience], StringComparison.Ordinal));

    public static bool May(string kind, Audience audience) => Table[kind].Contains("PTDC"[(int)audience.Kind], StringComparison.Ordinal);
}
