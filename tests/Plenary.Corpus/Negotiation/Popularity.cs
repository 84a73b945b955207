namespace Plenary.Corpus;

/// <summary>Delegations flock to the same few paragraphs, but none is wholly safe from them.</summary>
internal sealed class Popularity
{
    private readonly int[] _paragraphs;
    private readonly double[] _upTo;

    public Popularity(BaseDocument text, int seed)
    {
        Dice dice = Dice.For(seed, "popularity");
        _paragraphs = [.. text.Paragraphs.Where(paragraph => paragraph.Kind is not BaseKind.Cell and not BaseKind.Title).Select(paragraph => paragraph.Index)];
        for (int i = _paragraphs.Length - 1; i > 0; i--)
        {
            int j = dice.Below(i + 1);
            (_paragraphs[i], _paragraphs[j]) = (_paragraphs[j], _paragraphs[i]);
        }

        double sum = 0;
        _upTo = [.. _paragraphs.Select((_, rank) => sum += Math.Pow(rank + 20, -0.8))];
    }

    public int Pick(Dice dice)
    {
        int at = Array.BinarySearch(_upTo, dice.NextUnit() * _upTo[^1]);
        return _paragraphs[Math.Min(at < 0 ? ~at : at, _paragraphs.Length - 1)];
    }
}
