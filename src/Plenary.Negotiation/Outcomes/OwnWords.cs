using Plenary.Negotiation.Parties;

namespace Plenary.Negotiation;

/// <summary>Members' own words, as far as a publication prints them.</summary>
internal sealed class OwnWords(OutcomeFacts facts, OutcomePublication publication)
{
    // Short abbreviations are words of their own too often.
    private const int ShortestName = 4;
    private const string Withheld = "(Withheld: the words name a member.)";

    private List<string>? forbidden;

    /// <summary>The member's name, or that it is one.</summary>
    public string NameOf(Dissent dissent) => publication.Names ? WordLists.Sentence(facts.State.Body.NameOf(dissent.Member)) : "One member";

    /// <summary>The words, when they may be printed: without names, only words that name none of those who dissent.</summary>
    public string Printed(string words) => publication.Names || !Names(words) ? words : Withheld;

    private bool Names(string words)
    {
        forbidden ??= [.. facts.Stands.Select(stand => facts.Members[stand.Member]).Distinct().SelectMany(NamesOf).Distinct(StringComparer.OrdinalIgnoreCase)];
        return forbidden.Exists(name => words.Contains(name, name.Length < ShortestName || name.All(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> NamesOf(Seat seat)
    {
        string name = seat.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? seat.Name[4..] : seat.Name;
        IEnumerable<string> all = [seat.Code, name];
        if (PartyTable.Standard.TryGet(seat.Code, out Party? party))
        {
            all = [.. all, party.Name, .. party.Aliases.Where(alias => alias.Length >= ShortestName)];
        }

        return all.Where(one => one.Length > 1);
    }
}
