using System.Globalization;
using Google.OrTools.Sat;

namespace Plenary.Mediation.CpSat;

/// <summary>What CP-SAT is told about how to search.</summary>
internal static class SolverParameters
{
    // Whoever proves comes first: our own search has found good packages before the solver starts, and its workers that look
    // for better ones only take the time of those that prove. On question after question the bound came from these.
    private static readonly string[] Proving = ["core", "reduced_costs", "max_lp", "objective_lb_search", "quick_restart", "default_lp", "probing", "objective_shaving"];

    /// <summary>For the fewest dissenters, or for a later criterion.</summary>
    /// <param name="limits">How long it may take.</param>
    /// <param name="work">What is left of the work, in the solver's deterministic seconds.</param>
    /// <param name="left">What is left of the time; <see cref="TimeSpan.MaxValue"/> for no limit.</param>
    /// <param name="isDissent">Whether dissent is minimised.</param>
    public static string Of(ProofLimits limits, double work, TimeSpan left, bool isDissent)
    {
        List<string> parameters = ["random_seed:1", FormattableString.Invariant($"num_workers:{limits.Workers}")];
        if (limits.Work > 0)
        {
            // Taking turns costs much of the time, but the same limit of work then gives the same answer.
            parameters.Add(FormattableString.Invariant($"max_deterministic_time:{work:0.######}"));
            parameters.AddRange(limits.Workers > 1 ? ["interleave_search:true"] : []);
        }
        else if (isDissent && limits.Workers > 1)
        {
            parameters.Add("use_lns:false");
            parameters.AddRange(Proving.Take(limits.Workers).Select(name => $"subsolvers:\"{name}\""));
        }

        if (isDissent && limits.Workers == 1)
        {
            parameters.Add("optimize_with_core:true");
        }

        if (left != TimeSpan.MaxValue)
        {
            parameters.Add(FormattableString.Invariant($"max_time_in_seconds:{left.TotalSeconds:0.###}"));
        }

        return string.Join(' ', parameters);
    }

    /// <summary>How much work a solver did, in deterministic seconds.</summary>
    public static double WorkOf(CpSolver solver)
    {
        const string Name = "deterministic_time:";
        string? line = solver.ResponseStats().Split('\n').FirstOrDefault(one => one.StartsWith(Name, StringComparison.Ordinal));
        return line is not null && double.TryParse(line[Name.Length..], CultureInfo.InvariantCulture, out double spent) ? spent : 0;
    }
}
