using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>
/// A draft sent to many delegations and what each sent back, with the answers: what every text, footnote and comment
/// must be found to be. Made from a seed; the same arguments give the same bytes. Text is as <see cref="TextMarks"/>
/// defines it. Members are made when asked for, so that a thousand files need not be held at once.
/// </summary>
public sealed class NegotiationCorpus
{
    private const int Savings = 4;

    private readonly BaseDocument _text;
    private readonly MemberPlanner _planner;
    private readonly ConcurrentDictionary<Block, string>[] _written;

    private NegotiationCorpus(int seed, int members, int editsPerMember, int paragraphs, int words)
    {
        _text = new BaseDocument(seed, paragraphs, words);
        _planner = new MemberPlanner(seed, members, editsPerMember, _text);
        Count = members;
        BaseText = MemberText.Of(_text, []);
        BaseFile = WordPackage.Write(Corpus.BaseFile.Of(_text));
        _written = [.. Enumerable.Range(1, Savings).Select(WriteUntouched)];
    }

    /// <summary>How many members there are.</summary>
    public int Count { get; }

    /// <summary>The .docx file of the base.</summary>
    public ImmutableArray<byte> BaseFile { get; }

    /// <summary>The text of the base.</summary>
    public WordText BaseText { get; }

    /// <summary>The members in order, each made as it is reached.</summary>
    public IEnumerable<MemberFile> Members => Enumerable.Range(0, Count).Select(Member);

    /// <summary>Makes a corpus.</summary>
    /// <param name="seed">From which all chance comes.</param>
    /// <param name="members">How many files there are beside the base. The first 193 are United Nations members.</param>
    /// <param name="editsPerMember">How many edits each makes.</param>
    /// <param name="paragraphs">Paragraphs in the body of the base, those in table cells among them; at least 40.</param>
    /// <param name="words">Words in those paragraphs, exactly; about 35 a paragraph is like life.</param>
    /// <exception cref="ArgumentException">So few words do not make so many paragraphs.</exception>
    public static NegotiationCorpus Generate(int seed, int members, int editsPerMember = 40, int paragraphs = 464, int words = 16338)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(paragraphs, 40);
        ArgumentOutOfRangeException.ThrowIfNegative(members);
        return new NegotiationCorpus(seed, members, editsPerMember, paragraphs, words);
    }

    /// <summary>Makes the file of one member, counted from 0.</summary>
    public MemberFile Member(int index)
    {
        MemberPlan plan = _planner.Plan(index);
        int saving = index % Savings;
        return new MemberFile(
            plan.Code,
            plan.Kind,
            WordPackage.Write(MemberDocument.Of(_text, plan, saving + 1), _written[saving]),
            MemberText.Of(_text, plan.Edits),
            plan.Kind == ResponseKind.Tracked ? BaseText : MemberText.Of(_text, plan.Edits.Where(edit => !edit.Tracked)),
            [.. plan.Comments.Select(comment => Expected(comment.Comment, plan.Edits[comment.Edit]))],
            plan.Edits);
    }

    /// <summary>Writes <c>base.docx</c> and, in the subfolder <c>responses</c>, a file for each member.</summary>
    public void WriteTo(string folder)
    {
        string responses = Path.Combine(folder, "responses");
        _ = Directory.CreateDirectory(responses);
        File.WriteAllBytes(Path.Combine(folder, "base.docx"), [.. BaseFile]);
        _ = Parallel.For(0, Count, index =>
        {
            MemberFile member = Member(index);
            using FileStream file = File.Create(Path.Combine(responses, member.FileName));
            file.Write(member.File.AsSpan());
        });
    }

    private static ExpectedComment Expected(WordComment comment, CorpusEdit edit) =>
        new(comment.Id, comment.Author, comment.Date, comment.Text, comment.ParentId, edit.Paragraph);

    private ConcurrentDictionary<Block, string> WriteUntouched(int saving)
    {
        ConcurrentDictionary<Block, string> written = new(ReferenceEqualityComparer.Instance);
        foreach (BaseParagraph paragraph in _text.Paragraphs)
        {
            written[paragraph.Source] = WordPackage.WriteBlock(paragraph.Source, saving);
        }

        return written;
    }
}
