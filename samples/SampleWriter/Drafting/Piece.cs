using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Drafting;

/// <summary>Some content of a paragraph under one set of tracked marks, outermost first.</summary>
internal sealed record Piece(Inline Content, ImmutableArray<TrackedMark> Marks)
{
    /// <summary>Whether a reader with all changes accepted sees it.</summary>
    public bool IsVisible => !Marks.Any(mark => mark.Kind is TrackedKind.Deleted or TrackedKind.MovedFrom);

    /// <summary>What it adds to the text that can be searched and edited.</summary>
    public string Text => IsVisible && Content is TextRun run ? run.Text : "";
}
