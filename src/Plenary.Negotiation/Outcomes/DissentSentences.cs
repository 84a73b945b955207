namespace Plenary.Negotiation;

/// <summary>A dissent as the document words it: negative by exception where members do not agree to paragraphs, never with a reason.</summary>
internal sealed class DissentSentences(OutcomeFacts facts, ParagraphNames names, Rung rung, OutcomePublication publication)
{
    private readonly BodyState body = facts.State.Body;

    public string Of(DissentGroup group) => WordLists.Sentence(group switch
    {
        { IsObjection: true, Kind: DissentKind.NotAgreed, Scope.Kind: DissentScopeKind.Paragraphs } => ByException(group),
        { Kind: DissentKind.NotAgreed, Scope.Kind: DissentScopeKind.Paragraphs } or { Kind: DissentKind.NotAgreed, IsObjection: false } => $"{Members(group)} {(IsOne(group) ? "dissociates itself" : "dissociate themselves")} from {Thing(group)}",
        { Kind: DissentKind.NotAgreed or DissentKind.UnrelatedReasons, Scope.Kind: DissentScopeKind.Status } => $"{Members(group)} {Does(group)} not accept the status of this document as a common outcome",
        { Kind: DissentKind.NotAgreed } => $"{Members(group)} did not agree to this document",
        { Kind: DissentKind.DissociatesFromStatus } => $"{Members(group)} {(IsOne(group) ? "dissociates itself" : "dissociate themselves")} from the status of this document as a common outcome{Because(group)}",
        { Kind: DissentKind.OutsideMandate } => $"{Members(group)} {(IsOne(group) ? "holds" : "hold")} that {Thing(group)} {Is(group)} outside the mandate of {TheBody()}{(group.IsObjection ? $" and did not agree to {It(group)}" : "")}",
        { Kind: DissentKind.WrongForum } => $"{Members(group)} {(IsOne(group) ? "holds" : "hold")} that {TheBody()} is not the right forum for {Thing(group)}{(group.IsObjection ? $" and {Does(group)} not support {Its(group)} inclusion" : "")}",
        { Kind: DissentKind.DistinctViewRecorded, IsObjection: true } when rung.Id == OutcomeLadder.ChairsSummary => Recognises(group),
        { Kind: DissentKind.DistinctViewRecorded } => $"{Members(group)} {(IsOne(group) ? "has" : "have")} a distinct view on {Thing(group)}",
        { Kind: DissentKind.Interpretation } => $"{Members(group)} {(IsOne(group) ? "has" : "have")} stated how {(IsOne(group) ? "it understands" : "they understand")} {Thing(group)}",
        { Kind: DissentKind.UnrelatedReasons } => $"{Members(group)} did not support this document, for reasons unrelated to its substance",
        _ => $"{Members(group)} {(IsOne(group) ? "reserves its" : "reserve their")} position on {Thing(group)}",
    }) + ".";

    /// <summary>The members, as far as they are published: names in protocol order, or how many.</summary>
    public string Members(DissentGroup group) => publication.Names
        ? WordLists.And([.. group.Members.Select(body.NameOf)])
        : group.Members.Length == 1 ? "one member" : $"{WordLists.Number(group.Members.Length)} members";

    /// <summary>The body with its article: "the European Council", "the G20".</summary>
    public string TheBody()
    {
        string name = body.ShortName.Length > 0 ? body.ShortName : body.Name;
        return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name : $"the {name}";
    }

    private string ByException(DissentGroup group)
    {
        string provenance = publication.Provenance is { Length: > 0 } taken ? $", {taken}," : "";
        string were = group.Scope.Paragraphs.Length == 1 ? "was" : "were";
        string agreed = group.Members.Length == facts.Members.Length
            ? $"{were} not agreed to by any of the {body.Profile.MembersAre}"
            : $"{were} agreed to by all {body.Profile.MembersAre} except {(publication.Names ? WordLists.And([.. group.Members.Select(body.NameOf)]) : WordLists.Number(group.Members.Length))}";
        return $"{names.Of(group.Scope.Paragraphs)} of this document{provenance} {agreed}";
    }

    private string Recognises(DissentGroup group)
    {
        string recognises = $"{Members(group)} {(IsOne(group) ? "recognises" : "recognise")} this document as a Chair's Summary";
        return group.Scope.Kind == DissentScopeKind.Paragraphs
            ? $"{recognises}, {(IsOne(group) ? "agrees" : "agree")} with the rest of it and {(IsOne(group) ? "has" : "have")} a distinct view on {names.Of(group.Scope.Paragraphs)}"
            : $"{recognises} and not as a common outcome";
    }

    private string Because(DissentGroup group) => group.Scope.Kind == DissentScopeKind.Paragraphs ? $" because of {names.Of(group.Scope.Paragraphs)}" : "";

    private string Thing(DissentGroup group) => group.Scope.Kind switch
    {
        DissentScopeKind.Document => "this document",
        DissentScopeKind.Status => "the status of this document",
        _ => $"{names.Of(group.Scope.Paragraphs)} of this document",
    };

    private static bool IsOne(DissentGroup group) => group.Members.Length == 1;

    private static bool IsOneThing(DissentGroup group) => group.Scope.Paragraphs.Length < 2;

    private static string Is(DissentGroup group) => IsOneThing(group) ? "is" : "are";

    private static string It(DissentGroup group) => IsOneThing(group) ? "it" : "them";

    private static string Its(DissentGroup group) => IsOneThing(group) ? "its" : "their";

    private static string Does(DissentGroup group) => IsOne(group) ? "does" : "do";
}
