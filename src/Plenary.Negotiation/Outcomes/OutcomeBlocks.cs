using System.Collections.Immutable;
using System.Text;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>The agreed words block by block, with every note numbered in the order in which the text refers to it.</summary>
internal sealed class OutcomeBlocks(TextDocument @base, TextDocument words, ParagraphNames names, List<(string Text, ImmutableArray<BlockId> On)> pending, ImmutableArray<BlockId> leftOut)
{
    private static readonly string[] NoteKinds = ["footnote", "endnote"];

    private readonly List<OutcomeNote> notes = [];
    private readonly int[] numbers = new int[pending.Count];

    public (ImmutableArray<OutcomeBlock> Blocks, ImmutableArray<int> TitleNotes, ImmutableArray<OutcomeNote> Notes) Write(bool carriesText)
    {
        ImmutableArray<int> title = [.. Enumerable.Range(0, pending.Count).Where(at => pending[at].On.IsEmpty).Select(Refer)];
        ImmutableArray<OutcomeBlock>.Builder blocks = ImmutableArray.CreateBuilder<OutcomeBlock>();
        if (carriesText)
        {
            Dictionary<BlockId, List<string>> printed = PrintedNotes();
            bool titled = false;
            foreach (Block block in words.Blocks)
            {
                if (block.Shape.Place.Story != BlockPlace.Body.Story)
                {
                    continue;
                }

                // The first title is the document's.
                if (block.Shape.Kind == BlockKind.Title && !titled)
                {
                    titled = true;
                    continue;
                }

                blocks.Add(Written(block, printed.GetValueOrDefault(block.Id, [])));
            }
        }

        return (blocks.ToImmutable(), title, [.. notes]);
    }

    private OutcomeBlock Written(Block block, List<string> printed)
    {
        string name = names.LabelOf(block.Id);
        List<OutcomeRun> runs = [];
        if (!leftOut.Contains(block.Id))
        {
            int note = 0;
            foreach (Token token in block.Tokens)
            {
                if (token.Kind != TokenKind.Inset)
                {
                    Append(runs, token);
                }
                else if (IsReference(token) && note < printed.Count)
                {
                    runs.Add(new OutcomeRun("", TokenStyle.None, Add(printed[note++], [name])));
                }
            }
        }

        foreach (int at in Enumerable.Range(0, pending.Count).Where(at => pending[at].On.Contains(block.Id)))
        {
            runs.Add(new OutcomeRun("", TokenStyle.None, Refer(at)));
        }

        bool isPreambular = block.Shape.Label is { } own && PublishedLabels.IsPreambular(own);
        bool isPrinted = block.Shape.Label is not null && !isPreambular && (!BlockLabel.IsTyped(block) || leftOut.Contains(block.Id));
        return new OutcomeBlock(block.Shape.Kind, block.Shape.Level, isPrinted ? block.Shape.Label : null, [.. isPreambular ? PreambularItalics.Of(runs) : runs])
        {
            Name = block.Shape.Label is null ? null : name,
            Cell = block.Shape.Place.Cell,
        };
    }

    private static void Append(List<OutcomeRun> runs, Token token)
    {
        if (runs is [.., { Note: 0 } last] && last.Style == token.Style)
        {
            runs[^1] = last with { Text = last.Text + token.Text };
        }
        else
        {
            runs.Add(new OutcomeRun(token.Text, token.Style));
        }
    }

    // A note that several paragraphs refer to has the number of the first reference.
    private int Refer(int at)
    {
        if (numbers[at] == 0)
        {
            numbers[at] = Add(pending[at].Text, [.. pending[at].On.Select(names.LabelOf)]);
        }

        return numbers[at];
    }

    private int Add(string text, ImmutableArray<string> paragraphs)
    {
        notes.Add(new OutcomeNote(notes.Count + 1, text, paragraphs));
        return notes.Count;
    }

    // The n-th reference of a kind in the base means its n-th note; a block keeps its references, whatever is done elsewhere.
    private Dictionary<BlockId, List<string>> PrintedNotes()
    {
        Dictionary<string, StringBuilder> stories = new(StringComparer.Ordinal);
        foreach (Block block in words.Blocks.Where(block => block.Shape.Place.Story != BlockPlace.Body.Story))
        {
            StringBuilder story = stories.TryGetValue(block.Shape.Place.Story, out StringBuilder? known) ? known.Append(' ') : stories[block.Shape.Place.Story] = new StringBuilder();
            story.Append(block.Text.Replace(Token.InsetCharacter.ToString(), "", StringComparison.Ordinal).Trim());
        }

        string[][] order = [.. NoteKinds.Select(kind => @base.Blocks.Select(block => block.Shape.Place.Story).Where(story => story.StartsWith(kind, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray())];
        int[] next = new int[NoteKinds.Length];
        Dictionary<BlockId, List<string>> found = [];
        foreach (Block block in @base.Blocks)
        {
            foreach (Token token in block.Tokens.Where(IsReference))
            {
                int kind = Array.FindIndex(NoteKinds, name => token.Key!.StartsWith(name, StringComparison.Ordinal));
                if (next[kind] < order[kind].Length && stories.TryGetValue(order[kind][next[kind]++], out StringBuilder? story))
                {
                    (found.TryGetValue(block.Id, out List<string>? known) ? known : found[block.Id] = []).Add(story.ToString());
                }
            }
        }

        return found;
    }

    private static bool IsReference(Token token) => token.Kind == TokenKind.Inset && Array.Exists(NoteKinds, name => token.Key?.StartsWith(name, StringComparison.Ordinal) == true);
}
