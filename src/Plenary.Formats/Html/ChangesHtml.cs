using System.Collections.Immutable;
using Plenary.Formats.Drawing;
using Plenary.Text;

namespace Plenary.Formats.Html;

/// <summary>What the changes of a weave ask for, each in a line of markup: words put in are <c>ins</c>, words taken out <c>del</c>, a few words around them stand for the place.</summary>
/// <param name="weave">The weave.</param>
public sealed class ChangesHtml(Weave weave)
{
    private const int MostCharacters = 160;

    private readonly ProposalWording wording = new(weave, new WeavePlaces(weave));

    /// <summary>A change with the words around it.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="KeyNotFoundException">The weave has no such change.</exception>
    public string Whole(ChangeId change) => Written(wording.Of(weave.IndexOf(change)), int.MaxValue, true);

    /// <summary>A change without what is around it, cut where it is long.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="KeyNotFoundException">The weave has no such change.</exception>
    public string Short(ChangeId change) => Written(wording.Of(weave.IndexOf(change)), MostCharacters, false);

    private static string Written(ImmutableArray<ProposalPiece> pieces, int most, bool withContext) => HtmlSink.Written(to => Write(to, pieces, most, withContext));

    private static void Write(HtmlSink to, ImmutableArray<ProposalPiece> pieces, int most, bool withContext)
    {
        bool isFirst = true;
        foreach (ProposalPiece piece in pieces)
        {
            bool isContext = piece.Kind == ProposalKind.Context;
            if (isContext && !withContext)
            {
                continue;
            }

            ReadOnlySpan<char> words = withContext ? piece.Text : piece.Text.AsSpan().Trim();
            if (words.IsEmpty)
            {
                continue;
            }

            to.Raw(isFirst || withContext ? default : " "u8);
            to.Raw(piece.Kind switch { ProposalKind.Inserted => "<ins>"u8, ProposalKind.Deleted => "<del>"u8, ProposalKind.Note => "<span class=\"note\">"u8, _ => default });
            bool isCut = words.Length > most;
            to.Text(isCut ? words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)].TrimEnd() : words).Raw(isCut ? " …"u8 : default);
            to.Raw(piece.Kind switch { ProposalKind.Inserted => "</ins>"u8, ProposalKind.Deleted => "</del>"u8, ProposalKind.Note => "</span>"u8, _ => default });
            isFirst = false;
        }
    }
}
