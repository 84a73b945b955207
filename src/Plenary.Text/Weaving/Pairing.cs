namespace Plenary.Text;

/// <summary>Pairs the changes that touch the same thing.</summary>
internal static class Pairing
{
    /// <summary>For every change those that it is paired with, in no order and some of them twice.</summary>
    /// <param name="touches">What the changes touch.</param>
    /// <param name="count">How many changes there are.</param>
    /// <param name="wanted">The changes whose pairs are asked for, or <see langword="null"/> for all.</param>
    public static List<int>?[] All(Touches touches, int count, ChangeSet? wanted)
    {
        List<int>?[] found = new List<int>?[count];
        foreach (List<int> touching in touches.Tokens.Values)
        {
            Each(touching, touching);
        }

        foreach ((TokenRef gap, List<int> inserting) in touches.OpenGaps)
        {
            Each(inserting, inserting);
            if (touches.InnerGaps.TryGetValue(gap, out List<int>? across))
            {
                Each(inserting, across);
                Each(across, inserting);
            }
        }

        foreach ((int block, List<int> joining) in touches.Joins)
        {
            if (touches.Parts.TryGetValue(block, out List<int>? parting))
            {
                Each(joining, parting);
                Each(parting, joining);
            }
        }

        return found;

        void Each(List<int> these, List<int> those)
        {
            if (those.Count == 1 && these.Count == 1 && these[0] == those[0])
            {
                return;
            }

            foreach (int one in these)
            {
                if (wanted?.Contains(one) != false)
                {
                    foreach (int other in those)
                    {
                        if (other != one)
                        {
                            (found[one] ??= []).Add(other);
                        }
                    }
                }
            }
        }
    }
}
