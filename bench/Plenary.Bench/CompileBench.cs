using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using Plenary.Corpus;

namespace Plenary.Bench;

/// <summary>
/// Compiles the corpus of 464 paragraphs and 16,338 words, 40 edits a member, with the tool as a user runs it, process
/// start to exit, beside the floor: unzipping the same files and running XmlReader over their main parts.
/// </summary>
internal static class CompileBench
{
    private const int Rounds = 5;
    private const int FilesUntilWarm = 4_000;

    private static int parsed;

    public static void Run(string tool, int[] sizes)
    {
        string folder = Directory.CreateTempSubdirectory("plenary-bench").FullName;
        try
        {
            Console.WriteLine($"Compile, tracked Word output with receipt (best of {Rounds}, tool and floor by turns; CPU = user + system)");
            Console.WriteLine($"{"N",5} {"CPU s",7} {"wall s",7} {"peak MB",8} {"floor CPU s",12} {"CPU / floor",12} {"2 floor + 0.3",14}");
            List<(int N, double Cpu)> measured = [];
            foreach (int n in sizes)
            {
                string place = Path.Combine(folder, $"n{n}");
                Directory.CreateDirectory(place);
                NegotiationCorpus.Generate(2026, n).WriteTo(place);
                string parties = Path.Combine(place, "parties.csv");
                File.WriteAllLines(parties, ["code,name,aliases,kind", .. Enumerable.Range(194, Math.Max(0, n - 193)).Select(i => $"M{i},Member {i},,state")]);
                double cpu = double.MaxValue;
                double wall = double.MaxValue;
                double floor = double.MaxValue;
                long peak = 0;
                string[] files = [Path.Combine(place, "base.docx"), .. Directory.GetFiles(Path.Combine(place, "responses"))];
                WarmUp(files);
                for (int round = 0; round < Rounds; round++)
                {
                    ChildProcess run = ChildProcess.Run(tool, ["compile", Path.Combine(place, "base.docx"), Path.Combine(place, "responses"), "-o", Path.Combine(place, "out.docx"), "--force", "--parties", parties]);
                    cpu = Math.Min(cpu, run.CpuSeconds);
                    wall = Math.Min(wall, run.WallSeconds);
                    peak = Math.Max(peak, run.PeakBytes);
                    floor = Math.Min(floor, Parse(files));
                }

                measured.Add((n, cpu));
                Console.WriteLine($"{n,5} {cpu,7:0.00} {wall,7:0.00} {peak / 1048576.0,8:0} {floor,12:0.00} {cpu / floor,12:0.00} {(cpu <= (2 * floor) + 0.3 ? "within" : "over"),14}");
            }

            for (int i = 1; i < measured.Count; i++)
            {
                (int from, double before) = measured[i - 1];
                (int to, double after) = measured[i];
                Console.WriteLine($"growth {from} -> {to}: {after / before:0.00} x the CPU for {(double)to / from:0.00} x the files");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The runtime compiles the hot methods anew for some thousands of files; until then the floor is too high by the half.
    private static void WarmUp(string[] files)
    {
        while (parsed < FilesUntilWarm)
        {
            Parse(files);
        }
    }

    // The processor time, in seconds, that unzipping and parsing the files takes.
    private static double Parse(string[] files)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (string file in files)
        {
            using ZipArchive archive = new(new MemoryStream(File.ReadAllBytes(file)), ZipArchiveMode.Read);
            using XmlReader reader = XmlReader.Create(archive.GetEntry("word/document.xml")!.Open());
            while (reader.Read())
            {
            }
        }

        parsed += files.Length;
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
