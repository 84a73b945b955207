using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>
/// The conventional notation, as plain text with one line for each block, that can be read back: the base and every
/// member's text are in it, to the character (law 6).
/// </summary>
/// <remarks>
/// <code>
/// text      = { block LF }
/// block     = content [ "¶" | "‿" ]
/// content   = { words | "¶" | [ " " ] bracket [ " " ] | "[" | reserved "]" }
/// bracket   = option { option }                   all options that touch are one bracket
/// option    = "[" content [ asked ] "]"
/// asked     = " (" names ")"                      words that these propose
///           | " (" [ "del. " names ] [ "; " ] [ "moved: " names ] ")"     the base, and who takes it out or away
///           | " (moved here: " names ")"          a block from elsewhere
/// reserved  = " (reserved by " names ")"          ends what a "[" before began, in this line or an earlier one
/// names     = name { ", " name }
/// </code>
/// The option without names is the base; without one the base has nothing there. <c>[no text (X)]</c> is an option of
/// no words. A space before a bracket that may leave nothing (there is no base, or somebody takes it out) goes with
/// its options: <c>power [in the 2030s (B)], and</c>; so does the space after one that begins its line or its option. ¶ is a paragraph mark, ‿ at the end says that
/// the line runs on. A line ends in a mark that all have, unless the words as they stand end in ¶: then that is the
/// line's mark, for those who have it; and a line that is one bracket has a mark only for those who take an option of it.
/// U+2060 WORD JOINER, which nobody sees, makes the sign after it a plain one: <c>[ ] ¶ ‿</c>, line breaks, U+2060
/// itself, and a parenthesis that would be read as names.
/// What the notation does not hold: shapes, styles and places of blocks, and what an inset (U+FFFC) stands for.
/// </remarks>
public static class BracketNotation
{
    /// <summary>Writes a bracketed text. Without attribution the brackets stay and the parentheses go; that cannot be read back.</summary>
    public static string Write(BracketedText text) => new NotationWriter(text.IsAttributed).Write(text);

    /// <summary>Writes one block, without the line feed.</summary>
    public static string Write(BracketedBlock block, bool isAttributed = true) => new NotationWriter(isAttributed).Write(block);

    /// <summary>Reads the notation.</summary>
    /// <param name="notation">An attributed text as <see cref="Write(BracketedText)"/> gives it, or typed by hand.</param>
    /// <param name="members">The codes of all members; those that the notation does not name have the base for their text.</param>
    /// <exception cref="FormatException">Brackets nest deeper than 1,000.</exception>
    public static BracketedReading Parse(string notation, IReadOnlyCollection<string> members) =>
        Parse(notation, new KnownCodes(members), members);

    /// <summary>Reads the notation, with names resolved to codes.</summary>
    /// <param name="notation">As above.</param>
    /// <param name="names">Who is known: a parenthesis with a name that is not is plain text (practice B11).</param>
    /// <param name="members">Codes of members to give a text even when the notation does not name them.</param>
    /// <exception cref="FormatException">Brackets nest deeper than 1,000.</exception>
    public static BracketedReading Parse(string notation, IHolderNames names, IReadOnlyCollection<string>? members = null)
    {
        NotationContent content = new NotationReader(notation, names).Read();
        ImmutableSortedDictionary<string, TextDocument>.Builder texts = ImmutableSortedDictionary.CreateBuilder<string, TextDocument>(StringComparer.Ordinal);
        foreach (string member in content.Members.Concat(members ?? []))
        {
            if (!texts.ContainsKey(member))
            {
                texts.Add(member, NotationResolver.Resolve(content, member));
            }
        }

        return new BracketedReading(NotationResolver.Resolve(content, null), texts.ToImmutable());
    }

    private sealed class KnownCodes(IEnumerable<string> members) : IHolderNames
    {
        private readonly HashSet<string> codes = new(members, StringComparer.Ordinal);

        public bool TryResolve(ReadOnlySpan<char> name, out string code)
        {
            code = name.ToString();
            return codes.Contains(code);
        }
    }
}

/// <summary>What a bracketed text in notation says: the text as it stands and what each member makes of it.</summary>
/// <param name="Base">The base, of plain paragraphs.</param>
/// <param name="Texts">For each member its text, of plain paragraphs.</param>
public sealed record BracketedReading(TextDocument Base, ImmutableSortedDictionary<string, TextDocument> Texts)
{
    /// <summary>The weave of it: each member's text compared with the base.</summary>
    public Weave ToWeave()
    {
        Alignment.BaseIndex index = new(Base);
        Weave weave = Weave.Of(Base);
        foreach ((string member, TextDocument text) in Texts)
        {
            weave = weave.Table(Alignment.DraftComparer.Compare(index, Draft.Of(text), member).Changes);
        }

        return weave;
    }
}
