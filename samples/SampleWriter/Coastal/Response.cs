using System.Collections.Immutable;
using Plenary.Corpus.Documents;
using Plenary.Samples.Drafting;

namespace Plenary.Samples.Coastal;

/// <summary>One party's file while it is being edited.</summary>
internal sealed class Response
{
    private readonly bool _tracked;
    private readonly string _author;
    private readonly int _saving;

    /// <param name="author">The office that edits.</param>
    /// <param name="day">The day in May 2026 on which it does.</param>
    /// <param name="tracked">Whether change tracking is on.</param>
    public Response(string author, int day, bool tracked = true)
    {
        (_author, _saving, _tracked) = (author, day, tracked);
        Desk = Hand(author, day);
    }

    /// <summary>The text as edited so far.</summary>
    public Draft Draft { get; } = CoastalBase.Write();

    /// <summary>The desk officer.</summary>
    public Pen Desk { get; }

    /// <summary>Another hand in the same file.</summary>
    public Pen Hand(string author, int day) => new(Draft, author, new DateTimeOffset(2026, 5, day, 8, 30, 0, TimeSpan.Zero), _tracked);

    /// <summary>The file.</summary>
    public ImmutableArray<byte> ToFile() => WordPackage.Write(Draft.ToDocument(_author, _tracked, _saving));
}
