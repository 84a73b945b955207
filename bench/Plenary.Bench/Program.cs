using System.Globalization;
using Plenary.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? tool = Array.IndexOf(args, "--tool") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
int[] sizes = [.. args.Where(one => int.TryParse(one, out _)).Select(int.Parse)];
if (tool is null || !File.Exists(tool))
{
    Console.Error.WriteLine("Say which tool to measure: bench/run builds it and names it, or give --tool FILE.");
    return 2;
}

CompileBench.Run(tool, sizes.Length > 0 ? sizes : [5, 20, 50, 193, 1000]);
MergeBench.Run();
return 0;
