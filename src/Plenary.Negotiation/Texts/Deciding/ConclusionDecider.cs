using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Concluding a text.</summary>
internal static class ConclusionDecider
{
    public static Verdict Conclude(ConcludeText asked, NegotiatedText text, Hearing hearing) => Hearing.Refuse("outcome-named", "Not yet.");
}
