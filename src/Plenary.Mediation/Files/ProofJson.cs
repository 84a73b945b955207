using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>
/// What two programs say to one another when one has the other prove an answer (docs/formats/mediation.md): the question in one
/// line, then from the prover a line for all that it finds, and a last one when it ends.
/// </summary>
/// <remarks>Names and words stay behind: an exact solver needs places and numbers alone.</remarks>
public static class ProofJson
{
    /// <summary>The name of the format, the value of <c>plenary</c>.</summary>
    public const string Format = "mediation-proof/1";

    /// <summary>The question in one line: what is to be proven, and how long that may take.</summary>
    /// <param name="answer">The answer to prove.</param>
    /// <param name="limits">How long it may take.</param>
    public static string Question(MediationAnswer answer, ProofLimits limits)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(limits);
        Instance instance = answer.Question.Instance;
        return Line(json =>
        {
            json.WriteString("plenary", Format);
            json.WriteNumber("work", limits.Work);
            json.WriteNumber("seconds", limits.Time.TotalSeconds);
            json.WriteNumber("workers", limits.Workers);
            json.WriteNumber("seed", answer.Seed);
            json.WriteNumber("bound", answer.Bound);
            Numbers(json, "package", answer.Best.Judgement.Package);
            Numbers(json, "members", instance.Members.Select(member => member.Weight));
            Lists(json, "points", instance.Points, point => Numbers(json, null, point.Options.Select(option => option.Paragraphs)));
            Lists(json, "allowed", answer.Question.Limits.Masks(instance), json.WriteNumberValue);
            Lists(json, "positions", instance.Positions, position =>
            {
                json.WriteStartArray();
                json.WriteNumberValue(position.Member);
                json.WriteNumberValue((int)position.Kind);
                foreach (Term term in position.Terms)
                {
                    json.WriteStartArray();
                    foreach (Choice choice in term.Choices)
                    {
                        json.WriteNumberValue(choice.Point);
                        json.WriteNumberValue(choice.Options);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndArray();
            });
        });
    }

    /// <summary>Reads a question: an answer with places for names, which is proven like the one it was made of.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static (MediationAnswer Answer, ProofLimits Limits) ReadQuestion(string line) => Read(line, root =>
    {
        ImmutableArray<MediationMember> members = [.. root.GetProperty("members").EnumerateArray().Select((weight, at) => new MediationMember($"{at}", $"{at}") { Weight = weight.GetInt32() })];
        ImmutableArray<MediationPoint> points = [.. root.GetProperty("points").EnumerateArray().Select((options, at) => new MediationPoint($"{at}", $"{at}",
            [.. options.EnumerateArray().Select((paragraphs, option) => new MediationOption($"{option}", $"{option}", OptionKind.Proposed, paragraphs.GetInt32()))]))];
        ImmutableArray<MemberPosition> positions = [.. root.GetProperty("positions").EnumerateArray().Select(Position)];
        Instance instance = new("", new Consensus(), members, points, positions, Assumptions.Default);
        if (InstanceFaults.Of(instance) is [var fault, ..])
        {
            throw new FormatException(fault);
        }

        OptionLimits allowed = OptionLimits.None with
        {
            Only = root.GetProperty("allowed").EnumerateArray().Select((mask, at) => KeyValuePair.Create(at, mask.GetUInt64())).ToImmutableSortedDictionary(),
        };
        ImmutableArray<int> package = Package(root, points);
        if (allowed.Only.Count != points.Length || package.Where((option, point) => ((allowed.Only[point] >> option) & 1) == 0).Any())
        {
            throw new FormatException("The package takes what is not allowed.");
        }

        ProofLimits limits = new(root.GetProperty("work").GetDouble(), TimeSpan.FromSeconds(root.GetProperty("seconds").GetDouble()), root.GetProperty("workers").GetInt32());
        return (new MediationAnswer(new WhatIf(instance, allowed, []), root.GetProperty("seed").GetUInt64(), PackageReport.Of(instance, package), root.GetProperty("bound").GetInt32(), false), limits);
    });

    /// <summary>What was found on the way, in one line.</summary>
    public static string Found(SearchProgress found) => Line(json =>
    {
        Numbers(json, "score", [found.Best.Dissent, found.Best.Reservations, found.Best.Unhappiest, found.Best.Unmet, found.Best.Dropped]);
        json.WriteNumber("bound", found.Bound);
    });

    /// <summary>The end in one line.</summary>
    /// <param name="proven">The answer as the prover gives it back.</param>
    public static string End(MediationAnswer proven)
    {
        ArgumentNullException.ThrowIfNull(proven);
        return Line(json =>
        {
            Numbers(json, "package", proven.Best.Judgement.Package);
            json.WriteNumber("bound", proven.Bound);
            json.WriteBoolean("proven", proven.IsProven);
            json.WriteStartArray("notes");
            foreach (string note in proven.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Reads a line of the prover.</summary>
    /// <param name="line">The line.</param>
    /// <param name="answer">The answer that it was given to prove.</param>
    /// <param name="progress">Told of what was found on the way; may be <see langword="null"/>.</param>
    /// <returns>The answer as far as it is proven, where this is the end.</returns>
    /// <exception cref="FormatException">It is none.</exception>
    public static MediationAnswer? ReadLine(string line, MediationAnswer answer, IProgress<SearchProgress>? progress) => Read(line, root =>
    {
        ArgumentNullException.ThrowIfNull(answer);
        int bound = root.GetProperty("bound").GetInt32();
        if (root.TryGetProperty("score", out JsonElement numbers))
        {
            int[] score = [.. numbers.EnumerateArray().Select(number => number.GetInt32())];
            SearchProgress found = score is [var dissent, var reservations, var unhappiest, var unmet, var dropped]
                ? new SearchProgress(new Score(dissent, reservations, unhappiest, unmet, dropped), bound, false)
                : throw new FormatException("A score has five numbers.");
            progress?.Report(found);
            return null;
        }

        Instance instance = answer.Question.Instance;
        return answer with
        {
            Best = PackageReport.Of(instance, Package(root, instance.Points)),
            Bound = bound,
            IsProven = root.GetProperty("proven").GetBoolean(),
            Notes = AnswerNotes.AfterProof(answer.Notes, root.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)),
        };
    });

    private static MemberPosition Position(JsonElement held)
    {
        JsonElement[] parts = [.. held.EnumerateArray()];
        int kind = parts[1].GetInt32();
        return new MemberPosition(parts[0].GetInt32(), kind is >= 0 and <= (int)HoldingKind.Ask ? (HoldingKind)kind : throw new FormatException($"Nothing is held in way {kind}."), "", [.. parts[2..].Select(Term)]);
    }

    private static Term Term(JsonElement numbers)
    {
        JsonElement[] all = [.. numbers.EnumerateArray()];
        return new Term([.. Enumerable.Range(0, all.Length / 2).Select(at => new Choice(all[2 * at].GetInt32(), all[(2 * at) + 1].GetUInt64()))]);
    }

    private static ImmutableArray<int> Package(JsonElement root, ImmutableArray<MediationPoint> points)
    {
        ImmutableArray<int> package = [.. root.GetProperty("package").EnumerateArray().Select(option => option.GetInt32())];
        return package.Length == points.Length && !package.Where((option, point) => (uint)option >= (uint)points[point].Options.Length).Any()
            ? package
            : throw new FormatException("The package is none of this question.");
    }

    private static T Read<T>(string line, Func<JsonElement, T> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or OverflowException)
        {
            throw new FormatException($"This is no line of {Format}: {fault.Message}", fault);
        }
    }

    private static void Numbers(Utf8JsonWriter json, string? name, IEnumerable<int> numbers) => Lists(json, name, numbers, json.WriteNumberValue);

    private static void Lists<T>(Utf8JsonWriter json, string? name, IEnumerable<T> all, Action<T> write)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        foreach (T one in all)
        {
            write(one);
        }

        json.WriteEndArray();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
