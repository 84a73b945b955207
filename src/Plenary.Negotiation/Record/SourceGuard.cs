using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Plenary.Negotiation.Parties;

namespace Plenary.Negotiation;

/// <summary>Finds what would name a protected source in the free text that is to be told (practice A9).</summary>
/// <remarks>
/// Names, offices and affiliations are found whatever their case and diacritics; affiliations under every name that the
/// standard table of parties has for them, and as adjectives. A description of an office in other words is not found: that
/// the recorder has to see.
/// </remarks>
internal sealed class SourceGuard
{
    private const int LongestCode = 5;
    private const int ShortestNamePart = 3;
    private readonly ImmutableArray<ProtectedTerm> terms;
    private readonly ImmutableHashSet<string> parties;

    private SourceGuard(ImmutableArray<ProtectedTerm> terms, ImmutableHashSet<string> parties) => (this.terms, this.parties) = (terms, parties);

    /// <summary>The guard of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="others">For the Chatham House Rule, everybody else who took part.</param>
    /// <param name="body">The body, for the names of its seats.</param>
    /// <param name="isAffiliationKnown">Whether the affiliation is told anyway: by the side whose read-out it is, or by the agreed description.</param>
    public static SourceGuard For(Source source, IEnumerable<Participant> others, BodyState body, bool isAffiliationKnown)
    {
        if (source.Attribution is Attribution.OnTheRecord or Attribution.OffTheRecord)
        {
            return new SourceGuard([], []);
        }

        List<ProtectedTerm> terms = [.. NameTerms(source.Name), .. Term(source.Office, TermMatch.Words, "office")];
        HashSet<string> parties = new(StringComparer.Ordinal);
        if (!isAffiliationKnown)
        {
            terms.AddRange(AffiliationTerms(source.Party, source.PartyName, body));
            parties.Add(source.Party);
        }

        if (source.Attribution == Attribution.ChathamHouse)
        {
            foreach (Participant other in others)
            {
                terms.AddRange([.. Term(other.Office, TermMatch.Words, "office"), .. AffiliationTerms(other.Party, other.PartyName, body)]);
                parties.Add(other.Party);
            }
        }

        return new SourceGuard([.. terms], [.. parties]);
    }

    /// <summary>Whether a description, agreed with the source, tells its affiliation itself: "a senior US official".</summary>
    public static bool TellsAffiliation(Source source, BodyState body) =>
        source is { Attribution: Attribution.Background, Description: { } description }
        && new SourceGuard([.. AffiliationTerms(source.Party, source.PartyName, body)], []).Finds(description, out _);

    /// <summary>Whether a code is that of a protected affiliation.</summary>
    public bool Protects(string party) => parties.Contains(party);

    /// <summary>Looks for the source in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What was found and where, for a message.</param>
    public bool Finds(string text, [NotNullWhen(true)] out string? found)
    {
        found = null;
        if (terms.IsEmpty)
        {
            return false;
        }

        List<WrittenWord> words = WrittenWord.Of(text);
        for (int at = 0; at < words.Count; at++)
        {
            foreach (ProtectedTerm term in terms)
            {
                if (term.StandsAt(words, at))
                {
                    int end = words[at + term.Words.Length - 1].At;
                    found = $"{term.What} at character {words[at].At + 1} (\"{Excerpt(text, words[at].At, end)}\")";
                    return true;
                }
            }
        }

        return false;
    }

    private static string Excerpt(string text, int from, int lastWord)
    {
        int end = lastWord;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[from..end];
    }

    private static IEnumerable<ProtectedTerm> NameTerms(string? name)
    {
        if (name is null)
        {
            return [];
        }

        // A surname alone names a person as well; particles ("van", "de") do not.
        List<WrittenWord> words = WrittenWord.Of(name);
        return [.. Term(name, TermMatch.Words, "name"), .. words
            .Where(word => word.Key.Length >= ShortestNamePart && !char.IsLower(name[word.At]))
            .Select(word => new ProtectedTerm([word.Key], TermMatch.Words, "the source's name"))];
    }

    private static IEnumerable<ProtectedTerm> AffiliationTerms(string code, string? name, BodyState body)
    {
        List<string?> names = [code, name, body.Seats.TryGetValue(code, out Seat? seat) ? seat.Name : null, body.Caucuses.TryGetValue(code, out Caucus? caucus) ? caucus.Name : null];
        if (PartyTable.Standard.TryGet(code, out Party? party))
        {
            names.AddRange([party.Iso2, party.Name, .. party.Names.IsDefault ? [] : party.Names, .. party.Aliases]);
        }

        return names.Distinct(StringComparer.Ordinal).SelectMany(one => Term(one, TermMatch.Affiliation, "affiliation"))
            .Concat(Adjectives.Of(code).Select(word => new ProtectedTerm([word], TermMatch.Words, "the source's affiliation")));
    }

    private static IEnumerable<ProtectedTerm> Term(string? text, TermMatch match, string what)
    {
        if (text is null)
        {
            return [];
        }

        List<WrittenWord> words = WrittenWord.Of(text);
        int first = words.Count > 1 && words[0].Key == "THE" ? 1 : 0;
        ImmutableArray<string> keys = [.. words.Skip(first).Select(word => word.Key)];
        bool isCode = match == TermMatch.Affiliation && keys.Length == 1 && keys[0].Length <= LongestCode && words[first].IsCapitals && char.IsAscii(keys[0][0]);
        return keys.IsEmpty ? [] : [new ProtectedTerm(keys, isCode ? TermMatch.Code : match, $"the source's {what}")];
    }
}
