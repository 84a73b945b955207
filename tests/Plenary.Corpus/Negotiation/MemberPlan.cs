using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>What one member does, decided before any file is written.</summary>
internal sealed record MemberPlan(
    string Code, ResponseKind Kind, ImmutableArray<string> Authors, ImmutableArray<CorpusEdit> Edits,
    ImmutableArray<(WordComment Comment, int Edit)> Comments, DateTimeOffset Started);
