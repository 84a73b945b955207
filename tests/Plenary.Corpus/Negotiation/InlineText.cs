using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>The text of inlines as <see cref="TextMarks"/> defines it, of those without tracked changes.</summary>
internal static class InlineText
{
    public static string Of(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(Of));

    public static string Of(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        NoteReference or Picture => "\uFFFC",
        PageBreak => "\n",
        Symbol symbol => symbol.Character.ToString(),
        Field field => Of(field.Result),
        Hyperlink link => Of(link.Content),
        ContentControl control => Of(control.Content),
        Bookmark => "",
        _ => throw new NotSupportedException(inline.GetType().Name),
    };
}
