using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Reads what a delegate wrote as edits of the blocks of a reading, or says what is wrong with it.</summary>
internal sealed class EditReader
{
    private readonly NegotiatedText text;
    private readonly TextDocument words;
    private readonly Dictionary<BlockId, int> places = [];
    private readonly List<WrittenEdit> written = [];
    private readonly HashSet<BlockId> rewritten = [];
    private readonly HashSet<BlockId> moved = [];

    private EditReader(NegotiatedText text, TextDocument words)
    {
        this.text = text;
        this.words = words;
        for (int b = 0; b < words.Blocks.Length; b++)
        {
            places[words.Blocks[b].Id] = b;
        }
    }

    /// <summary>Reads the edits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The reading they are written on.</param>
    /// <param name="edits">The edits.</param>
    /// <returns>The edits as Plenary.Text knows them; or why not.</returns>
    public static (ImmutableArray<WrittenEdit> Edits, ProceedingsRefusal? Refusal) Read(NegotiatedText text, TextDocument words, ImmutableArray<ProposedEdit> edits)
    {
        EditReader reader = new(text, words);
        foreach (ProposedEdit edit in edits)
        {
            if (reader.Read(edit) is { } refusal)
            {
                return ([], refusal);
            }
        }

        return ([.. reader.written], null);
    }

    private ProceedingsRefusal? Read(ProposedEdit edit)
    {
        if (edit.Block is { } named && !places.ContainsKey(named))
        {
            return new ProceedingsRefusal("paragraph-stands", BlockFate.Of(text, named));
        }

        switch (edit)
        {
            case RewriteBlock rewrite:
                written.Add(string.IsNullOrWhiteSpace(rewrite.Text) ? new WrittenDeletion(places[rewrite.Edited]) : new WrittenWords(places[rewrite.Edited], rewrite.Text));
                return Once(rewrite.Edited);
            case DeleteBlock delete:
                written.Add(new WrittenDeletion(places[delete.Gone]));
                return Once(delete.Gone);
            case InsertBlock insert:
                return Insert(insert);
            case MoveBlock move:
                return Move(move);
            case BracketWords bracket:
                return Bracket(bracket);
            default:
                throw new ArgumentException($"Unknown kind of edit: {edit.GetType().Name}.", nameof(edit));
        }
    }

    private ProceedingsRefusal? Once(BlockId block) => rewritten.Add(block) && !(moved.Contains(block) && IsDeleted(block))
        ? null
        : new ProceedingsRefusal("one-edit-a-paragraph", $"Two edits of {text.Labels.InSentence(block)} contradict each other. Say once how it should read.");

    private bool IsDeleted(BlockId block) => written.Contains(new WrittenDeletion(places[block]));

    private ProceedingsRefusal? Insert(InsertBlock insert)
    {
        if (string.IsNullOrWhiteSpace(insert.Text))
        {
            return new ProceedingsRefusal("words-to-insert", "A new paragraph needs words.");
        }

        if (insert.Kind is BlockKind.Footnote or BlockKind.TableCell || insert.Level < 0)
        {
            return new ProceedingsRefusal("paragraphs-only", "Only a paragraph, sub-paragraph, list item, heading or title can be put in here; notes and table cells are put in with a revision.");
        }

        BlockShape? beside = insert.After is { } after ? words.Blocks[places[after]].Shape : null;
        string? style = beside is not null && beside.Kind == insert.Kind && beside.Level == insert.Level ? beside.Style : null;
        BlockShape shape = new(insert.Kind, insert.Level, null, style, beside?.Place ?? BlockPlace.Body);
        written.Add(new WrittenBlock(insert.After is { } place ? places[place] : -1, shape, insert.Text.Trim()));
        return null;
    }

    private ProceedingsRefusal? Move(MoveBlock move)
    {
        if (move.After is { } target && !places.ContainsKey(target))
        {
            return new ProceedingsRefusal("paragraph-stands", BlockFate.Of(text, target));
        }

        if (!moved.Add(move.Moved) || (rewritten.Contains(move.Moved) && IsDeleted(move.Moved)))
        {
            return new ProceedingsRefusal("one-edit-a-paragraph", $"Two edits of {text.Labels.InSentence(move.Moved)} contradict each other. Say once where it should stand.");
        }

        int from = places[move.Moved];
        int after = move.After is { } to ? places[to] : -1;

        // After itself, or after what it follows already: it stays where it is.
        if (after != from && after != from - 1)
        {
            written.Add(new WrittenMove(from, after));
        }

        return null;
    }

    private ProceedingsRefusal? Bracket(BracketWords bracket)
    {
        int place = places[bracket.Bracketed];
        string stands = words.Blocks[place].Text;
        string sought = bracket.Words ?? stands;
        int at = sought.Length == 0 ? -1 : stands.IndexOf(sought, StringComparison.Ordinal);
        if (at < 0)
        {
            return new ProceedingsRefusal("words-stand-there", $"The words “{sought}” do not stand in {text.Labels.NameOf(bracket.Bracketed)}, which reads: “{stands}”");
        }

        if (stands.IndexOf(sought, at + 1, StringComparison.Ordinal) >= 0)
        {
            return new ProceedingsRefusal("words-stand-once", $"The words “{sought}” stand more than once in {text.Labels.NameOf(bracket.Bracketed)}. Give some of the words around them too.");
        }

        written.Add(new WrittenBrackets(place, at, at + sought.Length));
        return null;
    }
}
