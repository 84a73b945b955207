using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Server.Api;

namespace Plenary.Server.Pages;

/// <summary>What stands in the form of how a body works: as it is in force, or what was sent and refused, so that nothing has to be written twice.</summary>
public sealed record ProfileDraft
{
    private const string Yes = "yes";

    private static readonly char[] Between = [',', ';', ' ', '\t', '\n', '\r'];

    /// <summary>The rule of decision, by its identifier.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The rule by which is reopened; empty where nobody may object.</summary>
    public string Reopens { get; init; } = "";

    /// <summary>The time zone.</summary>
    public string Zone { get; init; } = "";

    /// <summary>How paragraphs are labelled.</summary>
    public string Labels { get; init; } = "";

    /// <summary>What bis and ter mean.</summary>
    public string Suffixes { get; init; } = "";

    /// <summary>Codes in protocol order.</summary>
    public string Order { get; init; } = "";

    /// <summary>Identifiers of outcomes, strongest first.</summary>
    public string Ladder { get; init; } = "";

    /// <summary>What footnotes call the members.</summary>
    public string MembersAre { get; init; } = "";

    /// <summary>Minutes that a proposal waits for a second; empty where it needs none.</summary>
    public string Second { get; init; } = "";

    /// <summary>Minutes that a silence runs at least; empty where the chair sets it freely.</summary>
    public string Silence { get; init; } = "";

    /// <summary>Per cent of the members that must be there to debate.</summary>
    public string ToDebate { get; init; } = "";

    /// <summary>Per cent of the members that must be there to decide.</summary>
    public string ToDecide { get; init; } = "";

    /// <summary>Whether nothing is agreed until everything is.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whether members may dissociate themselves from the status of a text.</summary>
    public bool AllowsDissociation { get; init; }

    /// <summary>The field in which something is wrong, by its name in the form; <see langword="null"/> where nothing is known to be.</summary>
    public string? Wrong { get; init; }

    /// <summary>The form of a profile that is in force.</summary>
    public static ProfileDraft Of(BodyProfile profile) => new()
    {
        Rule = profile.Rule,
        Reopens = profile.ReopensBy ?? "",
        Zone = profile.Zone,
        Labels = profile.Labels.ToString(),
        Suffixes = profile.Suffixes.ToString(),
        Order = string.Join(' ', profile.ProtocolOrder.IsDefault ? [] : profile.ProtocolOrder),
        Ladder = string.Join('\n', profile.Ladder.IsDefault ? [] : profile.Ladder),
        MembersAre = profile.MembersAre,
        Second = Minutes(profile.EchoWithin),
        Silence = Minutes(profile.SilenceAtLeast),
        ToDebate = profile.QuorumToDebate.ToString(CultureInfo.InvariantCulture),
        ToDecide = profile.QuorumToDecide.ToString(CultureInfo.InvariantCulture),
        IsProvisional = profile.NothingAgreedUntilEverythingAgreed,
        AllowsDissociation = profile.AllowsDissociation,
    };

    /// <summary>Reads the form.</summary>
    public static ProfileDraft Read(IFormCollection form) => new()
    {
        Rule = Words(form, "rule"),
        Reopens = Words(form, "reopens"),
        Zone = Words(form, "zone"),
        Labels = Words(form, "labels"),
        Suffixes = Words(form, "suffixes"),
        Order = Words(form, "order"),
        Ladder = Words(form, "ladder"),
        MembersAre = Words(form, "members-are"),
        Second = Words(form, "second"),
        Silence = Words(form, "silence"),
        ToDebate = Words(form, "quorum-debate"),
        ToDecide = Words(form, "quorum-decide"),
        IsProvisional = form["provisional"] == Yes,
        AllowsDissociation = form["dissociation"] == Yes,
    };

    /// <summary>What the form asks for, or what is wrong in which field. Whether a body can work so is decided where the command is taken.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">The field and what is wrong; empty where nothing is.</param>
    /// <returns>The profile, or <see langword="null"/>.</returns>
    internal BodyProfile? Profile(BodyState body, out (string Field, string Words) fault)
    {
        (int? second, int? silence, int? toDebate, int? toDecide) = (Number(Second), Number(Silence), Number(ToDebate.Length == 0 ? "0" : ToDebate), Number(ToDecide.Length == 0 ? "0" : ToDecide));
        (bool areLabels, LabelStyle labels) = (Choice(Labels, out LabelStyle style), style);
        (bool areSuffixes, SuffixMeaning suffixes) = (Choice(Suffixes, out SuffixMeaning meaning), meaning);
        ImmutableArray<string> order = Codes(Order);
        fault = this switch
        {
            { Rule.Length: 0 or > Limits.Name } => ("rule", "Rule of decision: name one rule, for example consensus or two-thirds."),
            { Reopens.Length: > Limits.Name } => ("reopens", "Reopened by: name one rule, for example two-thirds, or leave it empty."),
            { Zone.Length: 0 or > Limits.Name } => ("zone", "Time zone: name it as in the IANA list, for example Europe/Brussels."),
            _ when !areLabels => ("labels", "Labels: choose how paragraphs are labelled."),
            _ when !areSuffixes => ("suffixes", "Bis and ter: choose what they mean."),
            { MembersAre.Length: 0 or > Limits.Name } => ("members-are", "Footnotes say: give the word for the members, for example member countries."),
            _ when order.FirstOrDefault(code => !body.Seats.ContainsKey(code)) is { } stranger => ("order", $"Protocol order: {Problems.Shown(stranger)} has no seat here."),
            _ when Second.Length > 0 && second is null or 0 or > Limits.MostMinutes => ("second", "A second within: give minutes as a whole number from 1 up to a year’s, or nothing where none is needed."),
            _ when Silence.Length > 0 && silence is null or 0 or > Limits.MostMinutes => ("silence", "Silence at least: give minutes as a whole number from 1 up to a year’s, or nothing where the chair is free."),
            _ when toDebate is null or > 100 => ("quorum-debate", "Quorum to debate: give per cent as a whole number, 0 (none) to 100."),
            _ when toDecide is null or > 100 => ("quorum-decide", "Quorum to decide: give per cent as a whole number, 0 (none) to 100."),
            _ when Ladder.Length > Limits.Words => ("ladder", "Outcomes: the list is too long."),
            _ => default,
        };
        return fault.Field is not null ? null : body.Profile with
        {
            Rule = Rule,
            ReopensBy = Reopens.Length == 0 ? null : Reopens,
            Zone = Zone,
            Labels = labels,
            Suffixes = suffixes,
            ProtocolOrder = order,
            Ladder = Codes(Ladder),
            MembersAre = MembersAre,
            EchoWithin = second is { } wait ? TimeSpan.FromMinutes(wait) : null,
            SilenceAtLeast = silence is { } least ? TimeSpan.FromMinutes(least) : null,
            QuorumToDebate = toDebate!.Value,
            QuorumToDecide = toDecide!.Value,
            NothingAgreedUntilEverythingAgreed = IsProvisional,
            AllowsDissociation = AllowsDissociation,
        };
    }

    /// <summary>The same form, which says where the fault is that a rule of the engine, or the reading of it, found.</summary>
    /// <param name="body">The body.</param>
    /// <param name="rule">The rule that refused it.</param>
    internal ProfileDraft Refused(BodyState body, string rule)
    {
        Profile(body, out (string Field, string Words) fault);
        return this with
        {
            Wrong = fault.Field ?? rule switch
            {
                "known-rule" => DecisionRule.Parse(Rule) is RuleUnknown ? "rule" : "reopens",
                "reopening-is-voted-on" => "reopens",
                "known-zone" => "zone",
                "known-outcome" => "ladder",
                _ => null,
            },
        };
    }

    private static string Words(IFormCollection form, string field) => form[field].ToString().Trim();

    private static bool Choice<T>(string written, out T choice)
        where T : struct, Enum => Enum.TryParse(written, out choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(written[0]);

    private static int? Number(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string Minutes(TimeSpan? span) => span is { } known ? ((long)known.TotalMinutes).ToString(CultureInfo.InvariantCulture) : "";

    private static ImmutableArray<string> Codes(string written) => [.. written.Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
