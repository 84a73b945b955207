using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>Reads a question of mediation from JSON (docs/formats/mediation.md).</summary>
public static class InstanceJson
{
    /// <summary>The name of the format, the value of <c>plenary</c>.</summary>
    public const string Format = "mediation/1";

    /// <summary>Whether a text says that it is one.</summary>
    public static bool Looks(string text) => text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal);

    /// <summary>Reads a question.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="assumptions">How what nobody has said is taken; a file says all that is held, so only the words are repeated.</param>
    /// <exception cref="FormatException">It cannot be read; the message says what is wrong, and where.</exception>
    public static Instance Read(string file, string text, Assumptions assumptions)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new Reader(file).Read(document.RootElement, assumptions);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{file}, line {fault.LineNumber + 1}: this is no JSON: {fault.Message}", fault);
        }
    }

    private sealed class Reader(string file)
    {
        private readonly List<MediationPoint> points = [];
        private readonly List<MediationMember> members = [];

        public Instance Read(JsonElement root, Assumptions assumptions)
        {
            if (root.ValueKind != JsonValueKind.Object || Words(root, "plenary", "the file") != Format)
            {
                throw Fault($"the file must say \"plenary\": \"{Format}\"");
            }

            foreach (JsonElement member in List(root, "members", "the file"))
            {
                string code = member.ValueKind == JsonValueKind.String ? member.GetString()! : Words(member, "code", "a member");
                members.Add(new MediationMember(code, member.ValueKind == JsonValueKind.Object && member.TryGetProperty("name", out JsonElement name) ? name.GetString() ?? code : code));
            }

            foreach (JsonElement point in List(root, "points", "the file"))
            {
                string label = Words(point, "label", "a point");
                points.Add(new MediationPoint(label, label, [.. List(point, "options", label).Select(option => Option(option, label))]));
            }

            List<MemberPosition> positions = [];
            foreach (JsonElement held in List(root, "positions", "the file"))
            {
                positions.Add(Position(held));
            }

            string rule = root.TryGetProperty("rule", out JsonElement given) ? given.GetString() ?? "" : "consensus";
            Instance instance = new(
                root.TryGetProperty("title", out JsonElement title) ? title.GetString() ?? file : file,
                DecisionRule.Parse(rule) switch { RuleFound found => found.Rule, RuleUnknown unknown => throw Fault(unknown.Message.TrimEnd('.')), _ => throw new InvalidOperationException("A reading is one of two.") },
                [.. members],
                [.. points],
                [.. positions],
                assumptions);
            return InstanceFaults.Of(instance) is [var first, ..] ? throw Fault(first.TrimEnd('.')) : instance;
        }

        private static bool IsNoText(string label) => label.Equals("no text", StringComparison.OrdinalIgnoreCase);

        private MediationOption Option(JsonElement option, string point)
        {
            string label = option.ValueKind == JsonValueKind.String ? option.GetString()! : Words(option, "label", $"an option of {point}");
            bool isNoText = IsNoText(label);
            int paragraphs = option.ValueKind == JsonValueKind.Object && option.TryGetProperty("paragraphs", out JsonElement given) && given.TryGetInt32(out int number) ? number : isNoText ? 0 : 1;
            return new MediationOption(label, label, isNoText ? OptionKind.NoText : OptionKind.Proposed, paragraphs);
        }

        private MemberPosition Position(JsonElement held)
        {
            string code = Words(held, "member", "a position");
            int member = members.FindIndex(one => one.Code == code);
            if (member < 0)
            {
                throw Fault($"{code} holds a position and is not among the members: {string.Join(", ", members.Take(20).Select(one => one.Code))}");
            }

            (HoldingKind kind, string verb) = Words(held, "holds", $"a position of {code}") switch
            {
                "objects" => (HoldingKind.Objection, "objects to"),
                "reserves" => (HoldingKind.Reservation, "reserves on"),
                "unknown" => (HoldingKind.Unknown, "has not said what it holds on"),
                "asks" => (HoldingKind.Ask, "asks for"),
                var other => throw Fault($"{code} holds “{other}”; write objects, reserves, asks or unknown"),
            };
            ImmutableArray<Choice> where = Choices(held, "to", code);
            ImmutableArray<Term> terms = where.IsEmpty ? [Term.Always] : [new Term(where)];
            string words = where.IsEmpty ? "the text as a whole" : string.Join(" with ", where.Select(Say));
            if (held.TryGetProperty("unless", out _))
            {
                ulong[] all = [.. points.Select(point => point.Options.Length == MediationPoint.MostOptions ? ulong.MaxValue : (1UL << point.Options.Length) - 1)];
                ImmutableArray<Choice> unless = Choices(held, "unless", code);
                terms = Terms.All(terms, Terms.Not([new Term(unless)], all));
                words += $", unless {string.Join(" and ", unless.Select(Say))}";
            }

            return new MemberPosition(member, kind, where.IsEmpty ? "the text as a whole" : string.Join(" and ", where.Select(choice => points[choice.Point].Label)), terms)
            {
                Words = $"{verb} {words}",
                IsConfidential = held.TryGetProperty("for", out JsonElement audience) && audience.GetString() == "chair",
            };
        }

        private string Say(Choice choice)
        {
            MediationPoint point = points[choice.Point];
            return $"{point.Label}: {string.Join(" or ", point.Options.Where((_, option) => choice.Has(option)).Select(option => option.Label))}";
        }

        // { "OP4": ["as it stands", "no text"] }; a single label may stand without the list.
        private ImmutableArray<Choice> Choices(JsonElement held, string name, string code)
        {
            if (!held.TryGetProperty(name, out JsonElement choices) || choices.ValueKind != JsonValueKind.Object)
            {
                throw Fault($"a position of {code} needs \"{name}\": an object of points with their options, {{}} for the whole text");
            }

            SortedDictionary<int, ulong> found = [];
            foreach (JsonProperty one in choices.EnumerateObject())
            {
                int point = points.FindIndex(at => at.Label == one.Name);
                if (point < 0)
                {
                    throw Fault($"a position of {code} is on “{one.Name}”; the points are {string.Join(", ", points.Take(20).Select(at => at.Label))}");
                }

                foreach (JsonElement label in one.Value.ValueKind == JsonValueKind.Array ? [.. one.Value.EnumerateArray()] : (JsonElement[])[one.Value])
                {
                    int option = label.ValueKind == JsonValueKind.String ? points[point].FindOption(label.GetString()!) : -1;
                    found[point] = found.GetValueOrDefault(point) | (option >= 0 ? 1UL << option : throw Fault($"a position of {code} names “{label}”; {one.Name} has {string.Join(", ", points[point].Options.Select(at => at.Label))}"));
                }
            }

            return [.. found.Select(pair => new Choice(pair.Key, pair.Value))];
        }

        private string Words(JsonElement element, string name, string where) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement words) && words.ValueKind == JsonValueKind.String && words.GetString() is { Length: > 0 } found
                ? found
                : throw Fault($"{where} needs \"{name}\" in words");

        private JsonElement[] List(JsonElement element, string name, string where) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray()]
                : throw Fault($"{where} needs a list \"{name}\"");

        private FormatException Fault(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{file}: {what}."));
    }
}
