using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What can be asked about a body. The secretariat asks, or the chair.</summary>
public abstract record BodyCommand : Command;

/// <summary>Bring a body into the record.</summary>
/// <param name="Name">Its name in full.</param>
/// <param name="ShortName">Its name in titles.</param>
/// <param name="Profile">How it works.</param>
public sealed record FoundBody(string Name, string ShortName, BodyProfile Profile) : BodyCommand;

/// <summary>Let the body work in another way.</summary>
/// <param name="Profile">How.</param>
public sealed record ChangeProfile(BodyProfile Profile) : BodyCommand;

/// <summary>Give a party a seat, or change it.</summary>
/// <param name="Seat">The seat.</param>
public sealed record TakeSeat(Seat Seat) : BodyCommand;

/// <summary>Take a party's seat away.</summary>
/// <param name="Code">The party.</param>
public sealed record LeaveSeat(string Code) : BodyCommand;

/// <summary>Say whether a member may vote.</summary>
/// <param name="Code">The member.</param>
/// <param name="IsEntitled">Whether it may.</param>
/// <param name="Reason">Why.</param>
public sealed record SetEntitlement(string Code, bool IsEntitled, string? Reason) : BodyCommand;

/// <summary>Record what was decided on credentials.</summary>
/// <param name="Code">The delegation.</param>
/// <param name="Credentials">What was decided.</param>
public sealed record DecideCredentials(string Code, Credentials Credentials) : BodyCommand;

/// <summary>Form a group, or change its membership.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members' codes.</param>
public sealed record FormCaucus(string Code, string Name, ImmutableArray<string> Members) : BodyCommand;

/// <summary>Dissolve a group.</summary>
/// <param name="Code">Its code.</param>
public sealed record DissolveCaucus(string Code) : BodyCommand;

/// <summary>Let a member take the chair from the one that holds it.</summary>
/// <param name="Holder">The member.</param>
/// <param name="From">Who held it: the chair passes from one to the next, there are never two. <see langword="null"/> for the first.</param>
public sealed record TakePresidency(string Holder, string? From) : BodyCommand;

/// <summary>Arrange who presides from when; it takes the place of what was arranged before.</summary>
/// <param name="Turns">The turns, by day; none gives the rota up.</param>
public sealed record SetRota(ImmutableArray<PresidencyTurn> Turns) : BodyCommand;
