namespace Plenary.Server.Bench;

/// <summary>What came of one load on one server. Times are in milliseconds from when a change was due.</summary>
internal sealed record RoomRow
{
    private const double Mega = 1_000_000;

    public static string Heading { get; } = $"{"",-12}{"readers",8}{"changes/s",11}{"offered",9}{"done",8}{"done/s",8}{"answered p50",14}{"p99 ms",8}{"shown p50",11}{"p99 ms",8}{"unseen",10}{"frames/s",10}{"MB/s",7}{"lost",6}{"refused",9}{"failed",8}{"MB",6}{"CPU",6}{"load's",8}{"others",8}";

    public required string Of { get; init; }

    public required int Readers { get; init; }

    public required int Rate { get; init; }

    public required int Offered { get; init; }

    public required int Done { get; init; }

    public required double Seconds { get; init; }

    public required (double Middle, double Late) Answered { get; init; }

    /// <summary>Infinite where that many were not seen at all.</summary>
    public required (double Middle, double Late) Shown { get; init; }

    public required long Unseen { get; init; }

    public required long Frames { get; init; }

    public required long Bytes { get; init; }

    public required int Lost { get; init; }

    public required int Refused { get; init; }

    public required double Memory { get; init; }

    public required double ServerCpu { get; init; }

    public required double LoadCpu { get; init; }

    public required double Busy { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Whether it keeps up: what is offered is shown in time, and more may be tried.</summary>
    public bool KeepsUp => Shown.Late < 2_000;

    public override string ToString() =>
        $"{Of,-12}{Readers,8}{Rate,11:n0}{Offered,9:n0}{Done,8:n0}{Done / Seconds,8:n0}{Answered.Middle,14:n1}{Answered.Late,8:n1}{Shown.Middle,11:n1}{Shown.Late,8:n1}{Unseen,10:n0}{Frames / Seconds,10:n0}{Bytes / Seconds / Mega,7:n1}{Lost,6}{Refused,9}{Offered - Done - Refused,8}{Memory / Mega,6:n0}{ServerCpu / Seconds,6:n2}{LoadCpu / Seconds,8:n2}{(Busy - ServerCpu - LoadCpu) / Seconds,8:n2}{Note}{(Busy / Seconds > 0.95 * Environment.ProcessorCount ? "  all cores busy" : "")}";
}
