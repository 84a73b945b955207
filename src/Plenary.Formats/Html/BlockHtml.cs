using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Html;

/// <summary>One block's words as markup, drawn exactly as <see cref="HtmlPage"/> draws them: for pages that show blocks one by one.</summary>
/// <remarks>
/// Words are escaped: the result can stand in any page. Brackets are <c>span.op</c> with their marks in <c>span.m</c> and holders in
/// <c>span.by</c>; words that are only proposed are in <c>span.prop</c>; <c>data-c</c> names the changes by number.
/// </remarks>
public static class BlockHtml
{
    /// <summary>The words of a block with its brackets.</summary>
    /// <param name="block">The block.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="numberOf">A change's number on the page.</param>
    public static string Bracketed(BracketedBlock block, HtmlOptions options, Func<ChangeId, int> numberOf)
    {
        ArgumentNullException.ThrowIfNull(block);
        return HtmlSink.Written(sink => new BracketsWriter(sink, new LooseBlock(options, numberOf)).Write(block));
    }

    /// <summary>The same, one after the other for each of the block's own nodes: joined they are its words.</summary>
    /// <param name="block">The block.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="numberOf">A change's number on the page.</param>
    public static ImmutableArray<string> Nodes(BracketedBlock block, HtmlOptions options, Func<ChangeId, int> numberOf)
    {
        ArgumentNullException.ThrowIfNull(block);
        LooseBlock facts = new(options, numberOf);
        return [.. block.Nodes.Select(node => HtmlSink.Written(sink => new BracketsWriter(sink, facts).Write(node)))];
    }

    /// <summary>The words of a block with what is put in underlined and what is taken out struck, and no bracket.</summary>
    /// <param name="block">The block, drawn with the changes in play that are to be shown.</param>
    /// <param name="options">How to write it.</param>
    public static string Redlined(BracketedBlock block, HtmlOptions options)
    {
        ArgumentNullException.ThrowIfNull(block);
        return HtmlSink.Written(sink => new RedlineWriter(sink, new LooseBlock(options, static _ => 0)).Write(block));
    }

    /// <summary>Words alone, with their formatting.</summary>
    /// <param name="words">The words.</param>
    /// <param name="options">How to write them.</param>
    public static string Words(ImmutableArray<Token> words, HtmlOptions options) =>
        HtmlSink.Written(sink => new WordsWriter(sink, new LooseBlock(options, static _ => 0)).Write(words, new Queue<int>(), false));

    /// <summary>The script that most letters of some words belong to.</summary>
    /// <param name="words">The words.</param>
    /// <returns>A BCP 47 tag or <see langword="null"/> for Latin and others, and whether lines run from right to left.</returns>
    public static (string? Tag, bool IsRightToLeft) WritingOf(ReadOnlySpan<char> words)
    {
        WritingSystem writing = WritingSystem.Of(words);
        return (writing.Tag, writing.IsRightToLeft);
    }

    /// <summary>A block that stands on no page of ours: its notes and members have no numbers.</summary>
    private sealed class LooseBlock(HtmlOptions options, Func<ChangeId, int> numberOf) : IBlockFacts
    {
        public HtmlOptions Options => options;

        public int NumberOf(string member) => 0;

        public int NumberOf(ChangeId change) => numberOf(change);

        public IEnumerable<int> NumbersOf(IEnumerable<ChangeId> changes) => changes.Select(numberOf).Distinct().Order();

        public IReadOnlyList<int> NotesOf(EntryRef entry) => [];

        public bool Refer(int note) => false;
    }
}
