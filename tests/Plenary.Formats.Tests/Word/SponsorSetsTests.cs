using System.Collections.Immutable;
using CsCheck;
using Plenary.Formats.Word;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>Sets of sponsors are joined and cut as sets are: each member once, ascending.</summary>
public sealed class SponsorSetsTests
{
    private static readonly Gen<int[]> Some = Gen.Int[0, 9].Array[0, 12];

    private static readonly Gen<int[]> Set = Some.Select(some => some.Distinct().Order().ToArray());

    [Fact]
    public void Some_members_are_each_there_once_and_ascending() =>
        Some.Sample(some => Assert.Equal(some.Distinct().Order(), SponsorSets.EachOnce([.. some])));

    [Fact]
    public void Two_sets_are_joined_and_cut_as_sets_are() =>
        Gen.Select(Set, Set).Sample((left, right) =>
        {
            Assert.Equal(left.Union(right).Order(), SponsorSets.Union(left, right));
            Assert.Equal(left.Intersect(right).Order(), SponsorSets.Intersect(left, right));
            Assert.Equal(left.Except(right).Order(), SponsorSets.Except(left, right));
            Assert.Equal(left.SequenceEqual(right), SponsorSets.Same(left, right));
        });

    [Fact]
    public void Sponsors_of_changes_are_all_who_ask_for_any_of_them_and_the_date_is_the_first() =>
        Gen.Select(Gen.Int[0, 5].HashSet[1, 6].Array[1, 6], Gen.Int[0, 5].Array[0, 6]).Sample((asked, asks) =>
        {
            DateTimeOffset start = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
            TabledChange[] tabled = [.. asked.Select((members, c) => new TabledChange(
                ChangeKind.Insert,
                [new SpanEdit(TokenRef.Base(0, 0), Tokenizer.Tokenize($"word{c}"), [])],
                [.. members.Order().Select(member => new Sponsorship($"M{member}", null, start.AddHours(member)))]))];
            Weave weave = Weave.Of(TextDocument.Of("words to stand on")).Table(tabled);
            SponsorSets sets = new(weave);
            ImmutableArray<int> changes = [.. asks.Select(ask => ask % asked.Length).Distinct().Order()];

            Assert.Equal(
                changes.SelectMany(c => asked[c]).Distinct().Select(member => $"M{member}").Order(StringComparer.Ordinal),
                sets.OfAny(changes).Select(index => sets.Members[index]));
            Assert.All(changes, c => Assert.Equal(start.AddHours(asked[c].Min()), sets.DateOf(c)));
        });
}
