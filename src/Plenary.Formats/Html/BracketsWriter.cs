using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Html;

/// <summary>
/// Writes a block's words with its brackets. A bracket's mark is heavy and coloured, its words are not; its holders
/// follow the words for the eye and come before them for the ear.
/// </summary>
internal sealed class BracketsWriter(HtmlSink to, IBlockFacts facts)
{
    private const int MostNamesSpoken = 6;

    private readonly WordsWriter words = new(to, facts);
    private Queue<int> notes = new();

    /// <summary>Writes a block's words.</summary>
    public void Write(BracketedBlock block)
    {
        notes = new Queue<int>(facts.NotesOf(block.Entry));
        Write(block.Nodes, 1, notes);
    }

    /// <summary>Writes one node of a block of which no note has a number.</summary>
    public void Write(BracketedNode node) => Write([node], 1, notes);

    private void Write(ImmutableArray<BracketedNode> nodes, int depth, Queue<int> known)
    {
        foreach (BracketedNode node in nodes)
        {
            switch (node)
            {
                case PlainNode plain:
                    words.Write(plain.Tokens, known, depth > 1);
                    break;
                case ReservationNode end:
                    Write(end);
                    break;
                case BracketNode bracket:
                    Write(bracket, depth, known);
                    break;
            }
        }
    }

    private void Write(ReservationNode end)
    {
        int number = facts.NumberOf(end.Change);
        if (end.IsOpening)
        {
            to.Raw("<span class=\"m rs\" data-c=\""u8).Number(number).Raw("\"><i>reserved: </i>[</span>"u8);
            return;
        }

        to.Raw("<span class=\"rs op\" data-c=\""u8).Number(number).Raw("\""u8);
        By(end.Sponsors);
        to.Raw(">"u8);
        if (!end.Sponsors.IsEmpty)
        {
            to.Raw("<span class=\"by\"> <bdi>reserved by "u8);
            Codes(end.Sponsors);
            to.Raw("</bdi></span>"u8);
        }

        to.Raw("<span class=\"m\"><i> end of reserved words</i>]</span></span>"u8);
    }

    private void Write(BracketNode bracket, int depth, Queue<int> known)
    {
        bool standing = bracket.Options[0].Role == OptionRole.Base;
        Space(bracket.Lead, standing);
        foreach (BracketOption option in bracket.Options)
        {
            Write(option, depth, option.Role == OptionRole.Base ? known : new Queue<int>());
        }

        Space(bracket.Trail, standing);
    }

    private void Write(BracketOption option, int depth, Queue<int> known)
    {
        ImmutableArray<string> holders = [.. option.Sponsors, .. option.DeletedBy, .. option.MovedBy];
        to.Raw(option.Role == OptionRole.Base ? "<span class=\"op d"u8 : "<span class=\"op prop d"u8).Number(Math.Min(depth, 4));
        to.Raw("\" data-c=\""u8).Numbers(facts.NumbersOf(option.Changes)).Raw("\""u8);
        By(holders);
        to.Raw("><span class=\"m\"><i>"u8);
        Spoken(option);
        to.Raw(": </i>[</span>"u8);
        if (option.Role == OptionRole.NoText)
        {
            to.Raw("<span class=\"none\">no text</span>"u8);
        }
        else
        {
            Write(option.Content, depth + 1, known);
        }

        if (!holders.IsEmpty)
        {
            to.Raw("<span class=\"by\" aria-hidden=\"true\"> <bdi>"u8);
            Asked(option.Role == OptionRole.MovedHere ? "moved here: "u8 : default, option.Sponsors);
            Asked("del. "u8, option.DeletedBy);
            to.Raw(option.DeletedBy.IsEmpty || option.MovedBy.IsEmpty ? default : "; "u8);
            Asked("moved: "u8, option.MovedBy);
            to.Raw("</bdi></span>"u8);
        }

        to.Raw("<span class=\"m\"><i> end bracket </i>]</span></span>"u8);
    }

    // A space that goes with the words of a bracket goes with them in the clean text too.
    private void Space(ImmutableArray<Token> tokens, bool standing)
    {
        if (!tokens.IsEmpty)
        {
            to.Raw(standing ? default : "<span class=\"prop\">"u8);
            words.Write(tokens, new Queue<int>(), true);
            to.Raw(standing ? default : "</span>"u8);
        }
    }

    private void By(ImmutableArray<string> holders)
    {
        if (!holders.IsEmpty && facts.NumberOf(holders[0]) > 0)
        {
            to.Raw(" data-by=\""u8).Numbers(holders.Distinct(StringComparer.Ordinal).Select(facts.NumberOf)).Raw("\""u8);
        }
    }

    private void Spoken(BracketOption option)
    {
        to.Raw(option.Role == OptionRole.Base ? "bracket, text as it stands"u8 : "bracket"u8);
        if (facts.Options.IsAttributed)
        {
            to.Raw("<span class=\"by\">"u8);
            Names(option.Role == OptionRole.MovedHere ? ", moved here by "u8 : ", proposed by "u8, option.Sponsors);
            Names(", to be deleted for "u8, option.DeletedBy);
            Names(", to be moved for "u8, option.MovedBy);
            to.Raw("</span>"u8);
        }
    }

    private void Names(ReadOnlySpan<byte> lead, ImmutableArray<string> members)
    {
        if (members.IsEmpty)
        {
            return;
        }

        to.Raw(lead);
        int named = members.Length > MostNamesSpoken + 1 ? MostNamesSpoken : members.Length;
        for (int i = 0; i < named; i++)
        {
            to.Raw(i == 0 ? default : i + 1 == members.Length ? " and "u8 : ", "u8).Text(facts.Options.FullName(members[i]));
        }

        if (named < members.Length)
        {
            to.Raw(" and "u8).Number(members.Length - named).Raw(" others"u8);
        }
    }

    private void Asked(ReadOnlySpan<byte> lead, ImmutableArray<string> members)
    {
        if (!members.IsEmpty)
        {
            to.Raw(lead);
            Codes(members);
        }
    }

    /// <summary>Writes members' codes, the full name on each.</summary>
    public void Codes(ImmutableArray<string> members)
    {
        for (int i = 0; i < members.Length; i++)
        {
            to.Raw(i == 0 ? "<abbr title=\""u8 : ", <abbr title=\""u8).Text(facts.Options.FullName(members[i])).Raw("\">"u8).Text(members[i]).Raw("</abbr>"u8);
        }
    }
}
