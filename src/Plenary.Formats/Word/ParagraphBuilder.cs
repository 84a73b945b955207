using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Gathers one paragraph: characters, and the stretches that are tracked or formatted. Used again for every paragraph.</summary>
internal sealed class ParagraphBuilder
{
    private readonly List<DraftSpan> spans = [];
    private readonly List<DraftInset> insets = [];
    private char[] text = new char[1024];

    public int Length { get; private set; }

    public BlockShape Shape { get; set; } = BlockShape.Plain;

    public Revision? MarkInserted { get; set; }

    public Revision? MarkDeleted { get; set; }

    public ReadOnlySpan<char> Text => text.AsSpan(0, Length);

    public void Start(BlockShape shape)
    {
        Length = 0;
        spans.Clear();
        insets.Clear();
        Shape = shape;
        MarkInserted = null;
        MarkDeleted = null;
    }

    public void Append(ReadOnlySpan<char> added, Revision? inserted, Revision? deleted, TokenStyle style, string? move)
    {
        if (added.IsEmpty)
        {
            return;
        }

        if (Length + added.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, Length + added.Length));
        }

        added.CopyTo(text.AsSpan(Length));
        if (inserted is not null || deleted is not null || style != TokenStyle.None)
        {
            DraftSpan span = new(Length, added.Length, inserted, deleted, style, move);
            if (spans.Count > 0 && spans[^1] is var last && last.End == span.Start
                && ReferenceEquals(last.Inserted, inserted) && ReferenceEquals(last.Deleted, deleted) && last.Style == style && last.Move == move)
            {
                spans[^1] = last with { Length = last.Length + span.Length };
            }
            else
            {
                spans.Add(span);
            }
        }

        Length += added.Length;
    }

    public void AppendInset(string key, string? story, Revision? inserted, Revision? deleted, string? move)
    {
        insets.Add(new DraftInset(Length, key, story));
        Append([Token.InsetCharacter], inserted, deleted, TokenStyle.None, move);
    }

    /// <summary>The paragraph, with the string of <paramref name="known"/> where it has the same characters.</summary>
    public DraftBlock Finish(Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        string words = known.TryGetValue(Text, out string? same) ? same : Text.ToString();
        return new DraftBlock(Shape, words, spans.Count == 0 ? [] : [.. spans], insets.Count == 0 ? [] : [.. insets], MarkInserted, MarkDeleted);
    }
}
