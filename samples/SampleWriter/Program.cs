using System.Collections.Immutable;
using Plenary.Samples;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: dotnet run --project samples/SampleWriter -- FOLDER   (samples, to write them in place)");
    return 2;
}

foreach ((string path, ImmutableArray<byte> content) in SampleFiles.Write())
{
    FileInfo file = new(Path.Combine(folder, path));
    using MemoryStream written = new([.. content]);
    if (file.Exists)
    {
        // A file that holds the same is left alone, so that writing again changes nothing.
        using FileStream present = file.OpenRead();
        if (PackageContent.Same(present, written))
        {
            continue;
        }
    }

    file.Directory!.Create();
    File.WriteAllBytes(file.FullName, [.. content]);
    Console.WriteLine(path);
}

return 0;
