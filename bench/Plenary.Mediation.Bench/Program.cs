using System.Diagnostics;
using System.Globalization;
using Plenary.Mediation;
using Plenary.Mediation.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] families = Value("--families")?.Split(',') ?? Family.All;
string[] sizes = Value("--sizes")?.Split(',') ?? ["20x30x3", "193x60x4"];
double seconds = double.Parse(Value("--seconds") ?? "10");
ulong seeds = ulong.Parse(Value("--seeds") ?? "1");
bool alone = args.Contains("--alone");

// Once before the clock: what is compiled and loaded when it is first used is not the search.
Contest.Plenary(Family.Make("near", 20, 10, 3, 1), TimeSpan.FromSeconds(5));
Console.WriteLine($"Fewest dissenters, {seconds:0.#} s a run, {Environment.ProcessorCount} processors. good: first within 2 % of the best known of all runs. gap: best less bound.");
Console.WriteLine($"{"question",-22} {"engine",-12} {"first ms",9} {"good ms",9} {"best",6} {"bound",6} {"gap",5} {"proven ms",10} {"ratio",7}");
foreach (string family in families)
{
    foreach (string size in sizes)
    {
        int[] shape = [.. size.Split('x').Select(int.Parse)];
        for (ulong seed = 1; seed <= seeds; seed++)
        {
            Instance instance = Family.Make(family, shape[0], shape[1], shape[2], seed);
            List<(string Name, Run Run)> runs = [("Plenary", Contest.Plenary(instance, TimeSpan.FromSeconds(seconds)))];
            if (!alone)
            {
                runs.Add(("CP-SAT 1", Contest.Bare(instance, TimeSpan.FromSeconds(seconds), 1)));
                runs.Add(("CP-SAT 8", Contest.Bare(instance, TimeSpan.FromSeconds(seconds), 8)));
            }

            int best = runs.Min(run => run.Run.Best);
            foreach ((string name, Run run) in runs)
            {
                double ratio = run.GoodMs(best) / runs[0].Run.GoodMs(best);
                Console.WriteLine($"{family + " " + size + (seeds > 1 ? " #" + seed : ""),-22} {name,-12} {(run.Found.Count > 0 ? run.Found[0].Ms : double.NaN),9:0.0} {run.GoodMs(best),9:0.0} {(run.Best == int.MaxValue ? "–" : run.Best),6} {run.Bound,6} {(run.Best == int.MaxValue ? "–" : run.Best - run.Bound),5} {run.ProvenMs,10:0.0} {ratio,7:0.0}");
            }
        }
    }
}

if (args.Contains("--what-if"))
{
    Instance instance = Family.Make("near", 193, 60, 4, 1);
    MediationAnswer before = Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole with { Parts = AnswerParts.None });
    double[] times = [.. Enumerable.Range(0, 30).Select(at =>
    {
        Stopwatch watch = Stopwatch.StartNew();
        Answering.Answer(before.Question.Pin(at, (before.Best.Judgement.Package[at] + 1) % 4).Suppose(at), MediationRequest.Glance with { Warm = before.Best.Judgement.Package });
        return watch.Elapsed.TotalMilliseconds;
    }).Order()];
    Console.WriteLine($"what-if on near 193x60x4, one option pinned and one member moved: median {times[15]:0.0} ms, worst {times[^1]:0.0} ms of 30");
}

return 0;

string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
