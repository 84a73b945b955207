using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Plenary.Server.Rooms;
using Xunit;

namespace Plenary.Server.Tests.Rooms;

public sealed class FragmentLaws
{
    /// <summary>A part as it is drawn at some moment: what is around its pieces, and the pieces; how many versions pass before the next.</summary>
    private static readonly Gen<(int Around, int[] Pieces, int Passes)[]> Drawn = Gen.Select(Gen.Int[0, 9].Select(one => one == 0 ? 1 : 0), Gen.Int[0, 2].Array[2], Gen.Int[1, 3]).Array[1, 12];

    [Fact]
    public void Whoever_has_a_part_of_any_earlier_moment_and_exchanges_the_pieces_that_it_is_told_has_it_as_it_is() =>
        Drawn.Sample(moments =>
        {
            long version = 0;
            List<(long Version, string Html)> had = [];
            Fragment? last = null;
            foreach ((int around, int[] pieces, int passes) in moments)
            {
                version += passes;
                last = new Fragment(Part(around, pieces), version, last);
                foreach ((long seen, string html) in had)
                {
                    IEnumerable<(string Name, byte[] Json)>? told = last.PiecesAfter(seen);
                    Assert.Equal(last.Drawn!.Html, told is null ? last.Drawn.Html : ReaderRow.Exchange(html, told));
                }

                Assert.Null(last.PiecesAfter(null));
                had.Add((version, last.Drawn!.Html));
            }

            // Where nothing around them has changed, no more is told than what has.
            if (moments.DistinctBy(one => one.Around).Count() == 1)
            {
                Assert.Empty(last!.PiecesAfter(version)!);
                Assert.All(moments[^1].Pieces.Index().Where(one => moments.All(moment => moment.Pieces[one.Index] == one.Item)), one => Assert.DoesNotContain(last.PiecesAfter(had[0].Version)!, piece => piece.Name == $"w{one.Index}"));
            }
        });

    [Fact]
    public void A_stretch_without_a_name_is_told_otherwise_and_never_as_a_piece()
    {
        static DrawnPart Row(string said) => new($"<p>{said}</p>") { Pieces = [new DrawnPiece("", 3, said.Length)] };
        Fragment later = new(Row("two hold it"), 2, new Fragment(Row("one holds it"), 1, null));
        Assert.Empty(later.PiecesAfter(1)!);
        Assert.Null(later.PiecesAfter(0));
    }

    private static DrawnPart Part(int around, int[] pieces)
    {
        StringBuilder html = new($"<p>{around} ");
        ImmutableArray<DrawnPiece>.Builder places = ImmutableArray.CreateBuilder<DrawnPiece>();
        for (int at = 0; at < pieces.Length; at++)
        {
            string piece = $"<span data-piece=\"w\">{new string('x', pieces[at])}</span>";
            places.Add(new DrawnPiece($"w{at}", html.Length, piece.Length));
            html.Append(piece).Append(" and ");
        }

        return new DrawnPart(html.Append("</p>").ToString()) { Pieces = places.DrainToImmutable() };
    }
}
