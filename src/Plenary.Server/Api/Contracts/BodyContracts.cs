using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Server.Api;

/// <summary>A body: who it is and how it works.</summary>
/// <param name="Name">Its name in full.</param>
/// <param name="ShortName">Its name in titles.</param>
/// <param name="Presidency">The code of the member in the chair, or null.</param>
/// <param name="Rota">Who presides from when, as arranged; empty where nothing is.</param>
/// <param name="Profile">How it works.</param>
/// <param name="Seats">Members, then guests and observers, in protocol order.</param>
/// <param name="Groups">Groups that speak for their members.</param>
public sealed record BodyAnswer(string Name, string ShortName, string? Presidency, ImmutableArray<TurnContract> Rota, ProfileContract Profile, ImmutableArray<BodySeatAnswer> Seats, ImmutableArray<GroupRequest> Groups);

/// <summary>A seat of a body.</summary>
/// <param name="Code">The party's code.</param>
/// <param name="Name">Its name in protocol form.</param>
/// <param name="Kind">Member, guest or observer.</param>
/// <param name="IsEntitled">Whether a member may vote.</param>
/// <param name="EntitlementReason">Why not, or null.</param>
/// <param name="Credentials">What was decided on its credentials.</param>
/// <param name="IsPermanent">Whether it is a permanent member.</param>
/// <param name="Weights">Weights by name, for rules that need them.</param>
public sealed record BodySeatAnswer(
    string Code, string Name, SeatKind Kind, bool IsEntitled, string? EntitlementReason, Credentials Credentials, bool IsPermanent, ImmutableSortedDictionary<string, decimal> Weights);

/// <summary>How a body works.</summary>
/// <param name="Rule">The rule in force.</param>
/// <param name="Zone">The time zone of its seat (IANA).</param>
/// <param name="ProtocolOrder">Codes in the order in which the body names its members; those left out follow by name.</param>
/// <param name="Labels">How paragraphs are labelled.</param>
/// <param name="Suffixes">What bis and ter mean.</param>
/// <param name="NothingAgreedUntilEverythingAgreed">Whether agreement on a paragraph is provisional until the whole is adopted.</param>
/// <param name="SecondWithinMinutes">How long a proposal waits for a second; null where none is needed.</param>
/// <param name="SilenceAtLeastMinutes">How long silence runs at least; null where the chair sets it freely.</param>
/// <param name="ReopensBy">The rule by which what was agreed is reopened although somebody objects; null where nobody may.</param>
/// <param name="AllowsDissociation">Whether members may dissociate themselves from the status of a text.</param>
/// <param name="Ladder">What the body can end with, strongest first; empty for the ladder of a ministerial group.</param>
/// <param name="MembersAre">Word for its members in a footnote.</param>
/// <param name="QuorumToDebate">In per cent; 0 for none.</param>
/// <param name="QuorumToDecide">In per cent; 0 for none.</param>
public sealed record ProfileContract(
    string Rule = "consensus",
    string Zone = "UTC",
    ImmutableArray<string>? ProtocolOrder = null,
    LabelStyle Labels = LabelStyle.Numbers,
    SuffixMeaning Suffixes = SuffixMeaning.AdditionalParagraph,
    bool NothingAgreedUntilEverythingAgreed = true,
    int? SecondWithinMinutes = null,
    int? SilenceAtLeastMinutes = null,
    string? ReopensBy = null,
    bool AllowsDissociation = true,
    ImmutableArray<string>? Ladder = null,
    string MembersAre = "members",
    int QuorumToDebate = 0,
    int QuorumToDecide = 0);

/// <summary>A seat to be given or changed.</summary>
/// <param name="Name">The name in protocol form, as printed in a footnote.</param>
/// <param name="Kind">Member, guest or observer.</param>
/// <param name="IsPermanent">Whether it is a permanent member.</param>
/// <param name="Weights">Weights by name, for rules that need them.</param>
public sealed record BodySeatRequest(string Name, SeatKind Kind = SeatKind.Member, bool IsPermanent = false, IReadOnlyDictionary<string, decimal>? Weights = null);

/// <summary>Whether a member may vote.</summary>
/// <param name="IsEntitled">Whether it may.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record EntitlementRequest(bool IsEntitled, string? Reason = null);

/// <summary>What was decided on credentials.</summary>
/// <param name="Credentials">What.</param>
public sealed record CredentialsRequest(Credentials Credentials);

/// <summary>A group to be formed or changed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">The codes of its members.</param>
public sealed record CaucusRequest(string Name, ImmutableArray<string> Members);

/// <summary>Who takes the chair.</summary>
/// <param name="Holder">The member.</param>
/// <param name="From">Who held it; null for the first.</param>
public sealed record PresidencyRequest(string Holder, string? From = null);

/// <summary>A turn in the chair.</summary>
/// <param name="Member">Whose.</param>
/// <param name="From">Its first day at the seat.</param>
public sealed record TurnContract(string Member, DateOnly From);

/// <summary>Who presides from when.</summary>
/// <param name="Turns">The turns, by day; empty gives the rota up.</param>
public sealed record RotaRequest(ImmutableArray<TurnContract> Turns);
