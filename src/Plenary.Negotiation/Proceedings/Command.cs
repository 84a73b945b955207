namespace Plenary.Negotiation;

/// <summary>What somebody asks to be done. Deciding gives events, or a refusal that says why; it never throws for what a user asks.</summary>
public abstract record Command;
