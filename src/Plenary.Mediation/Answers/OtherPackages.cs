using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Finds packages that are no worse in dissent and as different as can be: by the number of points on which they differ.</summary>
internal static class OtherPackages
{
    private const int MostTries = 90;

    public static ImmutableArray<PackageReport> Of(Board board, int[] best, Score score, MediationRequest request, CancellationToken token)
    {
        List<(int Point, int Option)> tries = [];
        for (int point = 0; point < board.Points; point++)
        {
            tries.AddRange(board.Allowed[point].Where(option => option != best[point]).Select(option => (point, option)));
        }

        Dice dice = new(request.Seed ^ 0x0D1FFE7E);
        while (tries.Count > MostTries)
        {
            tries.RemoveAt(dice.Below(tries.Count));
        }

        Dictionary<string, (int[] Package, Score Score)> found = new(StringComparer.Ordinal);
        foreach ((int point, int option) in tries)
        {
            token.ThrowIfCancellationRequested();
            ulong[] masks = [.. board.Allowed.Select(options => options.Aggregate(0UL, (mask, one) => mask | (1UL << one)))];
            masks[point] = 1UL << option;
            Trial trial = new(new Board(board.Instance, masks), [.. best.Select((one, at) => at == point ? option : one)]);
            if (trial.Dissent > score.Dissent)
            {
                new Descent(trial, dice).Walk(0, token);
            }

            if (trial.Dissent == score.Dissent)
            {
                Polish.Singles(trial, token);
                found[string.Join(',', trial.Package.ToArray())] = (trial.Copy(), trial.Score);
            }
        }

        List<int[]> chosen = [best];
        while (chosen.Count <= request.MostOthers && found.Count > 0)
        {
            (string key, (int[] package, _)) = found
                .OrderByDescending(one => chosen.Min(other => Distance(other, one.Value.Package)))
                .ThenBy(one => one.Value.Score)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .First();
            found.Remove(key);
            if (chosen.All(other => Distance(other, package) > 0))
            {
                chosen.Add(package);
            }
        }

        return [.. chosen.Skip(1).Select(package => PackageReport.Of(board.Instance, [.. package]) with { Distance = Distance(best, package) })
            .OrderBy(report => report.Judgement.Score).ThenBy(report => report.Distance)];
    }

    private static int Distance(int[] one, int[] other)
    {
        int distance = 0;
        for (int point = 0; point < one.Length; point++)
        {
            distance += one[point] == other[point] ? 0 : 1;
        }

        return distance;
    }
}
