using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Runs the readers one after the other; each is one pass over the text or over what the one before found.</summary>
internal sealed class TypedTextParser(string text, TypedTextOptions options)
{
    private readonly DiagnosticList diagnostics = new();

    public TypedText Parse()
    {
        var lines = new LineMap(text);
        var flags = new TextFlags[text.Length];
        MarkdownReader? markdown = options.Syntax == TextSyntax.Markdown ? new MarkdownReader(text, flags) : null;
        markdown?.Read(lines);
        ImmutableArray<TypedParagraph> paragraphs = ParagraphReader.Read(text, lines, options);
        ImmutableArray<BraceNote> notes = NoteReader.Read(text, flags, paragraphs);
        DraftMark[] drafts = BracketMatcher.Match(text, flags, notes);
        ImmutableArray<TypedOption> labelled =
            new OptionReader(text, flags, paragraphs, notes, SpanBuilder.MatchedPairs(drafts)).Read();
        List<BracketSpan> spans = new SpanBuilder(text, drafts, notes, paragraphs, labelled).Build();
        new SpanClassifier(text, flags, markdown, options.RecogniseOrdinaryUses).Classify(spans);
        ImmutableArray<Attribution> attributions = options.Names is { } names
            ? new AttributionReader(text, flags, names, diagnostics.UnknownName).Read(spans)
            : [];
        HashSet<int> starts = [.. paragraphs.Select(paragraph => ParagraphReader.SkipLead(text, paragraph.Range.Start, paragraph.Range.End))];
        ImmutableArray<Placeholder> holes = new PlaceholderReader(text, flags, options.Syntax).Read(spans, starts.Contains);
        ImmutableArray<BracketMark> marks = Marks(drafts, spans);
        diagnostics.AddNotes(notes);
        diagnostics.AddBrackets(text, marks, spans);
        return new TypedText(text, lines, options)
        {
            Marks = marks,
            Spans = [.. spans],
            Groups = GroupReader.Read(text, spans, attributions),
            Attributions = attributions,
            LabelledOptions = labelled,
            Notes = notes,
            Placeholders = holes,
            Slashes = SlashReader.Read(text, flags, spans),
            Paragraphs = paragraphs,
            Diagnostics = diagnostics.ToImmutable(lines),
            Pieces = PieceCutter.Cut(text, marks, notes),
            Flags = flags,
        };
    }

    private ImmutableArray<BracketMark> Marks(DraftMark[] drafts, List<BracketSpan> spans)
    {
        var spanAt = new Dictionary<int, int>(drafts.Length);
        foreach (BracketSpan span in spans)
        {
            if (span.Open >= 0)
            {
                spanAt[span.Open] = span.Index;
            }

            if (span.Close >= 0)
            {
                spanAt[span.Close] = span.Index;
            }
        }

        var marks = ImmutableArray.CreateBuilder<BracketMark>(drafts.Length);
        foreach (DraftMark draft in drafts)
        {
            char c = text[draft.Position];
            bool opening = BracketCharacters.IsOpening(c);
            int span = draft.Partner == DraftMark.Literal ? -1 : spanAt[draft.Position];
            bool guessed = draft.Partner == DraftMark.Unmatched;
            marks.Add(new BracketMark(
                draft.Position,
                BracketCharacters.FormOf(c),
                opening,
                draft.Partner >= 0,
                span,
                span < 0 ? 0 : spans[span].Depth,
                guessed ? spans[span].Content : null));
        }

        return marks.MoveToImmutable();
    }
}
