using System.Runtime.CompilerServices;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>How a body's members and groups are named and ordered: found once for each state of the body.</summary>
internal sealed class BodyNames
{
    private static readonly ConditionalWeakTable<BodyState, BodyNames> Known = [];

    private BodyNames(BodyState body)
    {
        Order = new ProtocolCodes(body);
        Key = string.Join('\n', body.InProtocolOrder(body.Seats.Keys.Concat(body.Caucuses.Keys)).Select(code => $"{code}\t{body.NameOf(code)}"));
    }

    /// <summary>The protocol order.</summary>
    public IComparer<string> Order { get; }

    /// <summary>Codes and names in that order: two bodies with the same are named alike.</summary>
    public string Key { get; }

    /// <summary>The names of a body.</summary>
    public static BodyNames Of(BodyState body) => Known.GetValue(body, static one => new BodyNames(one));
}
