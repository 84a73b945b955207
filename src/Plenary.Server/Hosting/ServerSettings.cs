namespace Plenary.Server.Hosting;

/// <summary>How a server runs. Read from a file, the environment and flags, the later over the earlier.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Urls">Where it listens, separated by semicolons; by default this machine alone can reach it.</param>
public sealed record ServerSettings(string Data, string Urls)
{
    /// <summary>Where a server listens that was not told.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The data folder of a server that was not told.</summary>
    public const string DefaultData = "plenary-data";

    /// <summary>Whether it opens the sample meeting under way, with accounts for everybody to try.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Whether the data folder is a temporary one, to be deleted at the end.</summary>
    public bool IsDataTemporary { get; init; }

    /// <summary>Whether its log lines are JSON, one object a line; otherwise they are for people.</summary>
    public bool LogsJson { get; init; }

    /// <summary>Everything that was set, for what a feature has of its own: it reads its own section.</summary>
    public IConfiguration Configuration { get; init; } = new ConfigurationBuilder().Build();

    /// <summary>Reads the settings.</summary>
    /// <param name="file">A JSON file, or <see langword="null"/>.</param>
    /// <param name="flags">What was said on the command line: <c>data</c>, <c>urls</c>, <c>demo</c>.</param>
    /// <exception cref="IOException">The file cannot be read, or a setting has a value that it cannot have.</exception>
    public static ServerSettings Read(string? file, IEnumerable<KeyValuePair<string, string?>> flags)
    {
        IConfiguration all;
        try
        {
            ConfigurationBuilder sources = new();
            if (file is not null)
            {
                sources.AddJsonFile(Path.GetFullPath(file), optional: false);
            }

            all = sources.AddEnvironmentVariables("PLENARY_").AddInMemoryCollection(flags).Build();
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException)
        {
            throw new IOException($"{file}: the settings cannot be read ({(fault.InnerException ?? fault).Message.TrimEnd('.')}). A JSON object is expected, for example {{\"data\": \"/var/lib/plenary\"}}.", fault);
        }

        bool isDemo = Flag(all, "demo");
        string? data = all["data"] is { Length: > 0 } named ? named : null;
        return new ServerSettings(data ?? (isDemo ? Directory.CreateTempSubdirectory("plenary-demo-").FullName : DefaultData), Listening(all))
        {
            IsDemo = isDemo,
            IsDataTemporary = isDemo && data is null,
            LogsJson = all["log"] switch
            {
                null or "" or "text" => false,
                "json" => true,
                var other => throw new IOException($"log: `{other}` is neither text nor json."),
            },
            Configuration = all,
        };
    }

    private static string Listening(IConfiguration all)
    {
        string urls = all["urls"] is { Length: > 0 } named ? named : DefaultUrls;
        string? wrong = urls.Split(';').FirstOrDefault(url => !Uri.TryCreate(url.Replace("//+", "//any", StringComparison.Ordinal).Replace("//*", "//any", StringComparison.Ordinal), UriKind.Absolute, out Uri? read) || read.Scheme is not ("http" or "https"));
        return wrong is null ? urls : throw new IOException($"urls: “{wrong}” is no address to listen on. Write it as {DefaultUrls}; several are separated by semicolons.");
    }

    private static bool Flag(IConfiguration all, string name) => all[name] switch
    {
        null or "" => false,
        var set when bool.TryParse(set, out bool flag) => flag,
        var other => throw new IOException($"{name}: `{other}` is neither true nor false."),
    };
}
