using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plenary.Mediation;

/// <summary>Writes an answer as JSON, for the chair's own programs (docs/formats/mediation.md).</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer.</summary>
    public static void Write(MediationAnswer answer, Stream to)
    {
        Instance instance = answer.Question.Instance;
        using Utf8JsonWriter json = new(to, Indented);
        json.WriteStartObject();
        json.WriteString("plenary", "mediation-answer/1");
        json.WriteString("for", MediationAnswer.For.ToString());
        json.WriteString("title", instance.Title);
        json.WriteString("rule", instance.Rule.Identifier);
        json.WriteString("assumptions", answer.Assumptions.Words);
        Strings(json, "supposed", answer.Question.Supposed);
        json.WriteNumber("seed", answer.Seed);
        json.WriteNumber("bound", answer.Bound);
        json.WriteBoolean("proven", answer.IsProven);
        json.WriteBoolean("everyoneAccepts", answer.HasFullAgreement);
        json.WritePropertyName("best");
        Package(json, instance, answer.Best);
        json.WriteStartArray("others");
        foreach (PackageReport other in answer.Others)
        {
            Package(json, instance, other);
        }

        json.WriteEndArray();
        if (answer.Front is { } front)
        {
            json.WriteStartObject("front");
            json.WriteBoolean("exact", front.IsExact);
            json.WriteStartArray("steps");
            foreach (FrontStep step in front.Steps)
            {
                json.WriteStartObject();
                json.WriteNumber("paragraphs", step.Paragraphs);
                json.WriteNumber("dissent", step.Dissent);
                Strings(json, "dissenters", step.Dissenters);
                if (step.Rung is { } rung)
                {
                    json.WriteString("rung", rung);
                }

                Strings(json, "without", step.Dropped.Select(point => instance.Points[point].Label));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        Strings(json, "safe", answer.Safe.Select(point => instance.Points[point].Label));
        json.WriteBoolean("safeProven", answer.IsSafeExact);
        json.WriteStartArray("drops");
        foreach (DroppedParagraph drop in answer.Drops)
        {
            json.WriteStartObject();
            json.WriteString("point", instance.Points[drop.Point].Label);
            json.WriteNumber("dissentWith", drop.With);
            json.WriteNumber("dissentWithout", drop.Without);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (answer.Reasons is { } reasons)
        {
            Reasons(json, instance, reasons);
        }

        Strings(json, "unfinished", answer.Unfinished.Select(stage => JsonNamingPolicy.CamelCase.ConvertName(stage.ToString())));
        Strings(json, "notes", answer.Notes);
        json.WriteEndObject();
    }

    private static void Reasons(Utf8JsonWriter json, Instance instance, AgreementReasons reasons)
    {
        json.WriteStartObject("reasons");
        json.WriteNumber("movesNeeded", reasons.MovesSize);
        json.WriteBoolean("fewerProvenNotToDo", reasons.MovesExact);
        json.WriteBoolean("allMoves", reasons.AllMoves);
        Sets(json, instance, "moves", reasons.Moves);
        Sets(json, instance, "conflicts", reasons.Conflicts);
        json.WriteBoolean("allConflicts", reasons.AllConflicts);
        Strings(json, "pivotal", reasons.Pivotal);
        json.WriteEndObject();
    }

    private static void Sets(Utf8JsonWriter json, Instance instance, string name, ImmutableArray<ImmutableArray<int>> sets)
    {
        json.WriteStartArray(name);
        foreach (ImmutableArray<int> set in sets)
        {
            json.WriteStartArray();
            foreach (int at in set)
            {
                Position(json, instance, at);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter json, Instance instance, int at)
    {
        MemberPosition position = instance.Positions[at];
        json.WriteStartObject();
        json.WriteString("member", instance.Members[position.Member].Code);
        json.WriteString("on", position.On);
        json.WriteString("words", position.Words);
        json.WriteBoolean("confidential", position.IsConfidential);
        json.WriteEndObject();
    }

    private static void Package(Utf8JsonWriter json, Instance instance, PackageReport report)
    {
        Score score = report.Judgement.Score;
        json.WriteStartObject();
        json.WriteStartObject("score");
        json.WriteNumber("dissent", score.Dissent);
        json.WriteNumber("reservations", score.Reservations);
        json.WriteNumber("unhappiestPerMille", score.Unhappiest);
        json.WriteNumber("unmetAsks", score.Unmet);
        json.WriteNumber("droppedParagraphs", score.Dropped);
        json.WriteEndObject();
        json.WriteNumber("paragraphs", report.Paragraphs);
        json.WriteString("rung", report.Rung);
        json.WriteBoolean("rungEstimated", report.IsRungEstimated);
        json.WriteBoolean("adoptedUnderRule", report.IsAdopted);
        json.WriteNumber("distance", report.Distance);
        Strings(json, "dissenters", report.Dissenters);
        json.WriteStartObject("options");
        for (int point = 0; point < instance.Points.Length; point++)
        {
            json.WriteString(instance.Points[point].Label, instance.Points[point].Options[report.Judgement.Package[point]].Label);
        }

        json.WriteEndObject();
        json.WriteStartArray("members");
        foreach (MemberShare member in report.Members)
        {
            json.WriteStartObject();
            json.WriteString("member", member.Member);
            json.WriteBoolean("accepts", member.Accepts);
            json.WriteNumber("asks", member.Asks);
            json.WriteNumber("share", Math.Round(member.Share, 3));
            Strings(json, "gets", member.Gets.Select(at => instance.Positions[at].Words));
            Strings(json, "gives", member.Gives.Select(at => instance.Positions[at].Words));
            Strings(json, "objections", member.Objections.Select(at => instance.Positions[at].Words));
            Strings(json, "reservations", member.Reservations.Select(at => instance.Positions[at].Words));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
