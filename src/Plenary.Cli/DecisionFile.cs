using System.Text;
using System.Text.Json;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary>Writes a decision as JSON, for programs (docs/rules.md).</summary>
internal static class DecisionFile
{
    public static string Json(Decision decision, IReadOnlyList<string> remarks, Func<string, string> nameOf) => JsonText.Of(json => Write(json, decision, remarks, nameOf));

    private static void Write(Utf8JsonWriter json, Decision decision, IReadOnlyList<string> remarks, Func<string, string> nameOf)
    {
        Reckoning counted = decision.Reckoning;
        json.WriteStartObject();
        json.WriteString("rule", decision.Rule.Identifier);
        json.WriteString("name", decision.Rule.Name);
        if (decision.Rule.Weight is { } weight)
        {
            json.WriteString("weight", weight);
        }

        json.WriteString("outcome", Word(decision.Outcome.ToString()));
        WriteStrings(json, "sentences", DecisionWording.Sentences(decision, nameOf));
        json.WriteStartObject("counts");
        json.WriteNumber("inFavour", counted.InFavour);
        json.WriteNumber("against", counted.Against);
        json.WriteNumber("abstaining", counted.Abstaining);
        json.WriteNumber("notVoting", counted.NotVoting);
        json.WriteNumber("absent", counted.Absent);
        json.WriteNumber("notParticipating", counted.NotParticipating);
        json.WriteEndObject();
        if (counted.Quorum is { } quorum)
        {
            json.WriteStartObject("quorum");
            json.WriteNumber("present", quorum.Present);
            json.WriteNumber("of", quorum.Whole);
            json.WriteNumber("needed", quorum.Needed);
            json.WriteBoolean("met", quorum.IsMet);
            json.WriteEndObject();
        }

        WriteFigures(json, counted);
        WriteMembers(json, decision, nameOf);
        WriteStrings(json, "overruled", counted.Overruled);
        WriteStrings(json, "outsiders", counted.Outsiders);
        WriteChange(json, decision.Change);
        WriteStrings(json, "remarks", remarks);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, Reckoning counted)
    {
        json.WriteStartArray("figures");
        foreach (Figure figure in counted.Figures)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(figure.Kind.ToString()));
            json.WriteNumber("value", figure.Value);
            json.WriteNumber("limit", figure.Limit);
            if (figure.Share is { } share)
            {
                json.WriteNumber("of", figure.Whole);
                json.WriteString("share", share.ToString());
            }

            if (figure.Weight is { } weight)
            {
                json.WriteString("weight", weight);
            }

            json.WriteBoolean("met", figure.IsMet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter json, Decision decision, Func<string, string> nameOf)
    {
        json.WriteStartArray("members");
        foreach (CountedMember member in decision.Reckoning.Members)
        {
            json.WriteStartObject();
            json.WriteString("member", member.Member);
            json.WriteString("name", nameOf(member.Member));
            json.WriteString("ballot", Word(member.Ballot.ToString()));
            if (member.Stance is { } stance)
            {
                json.WriteString("stance", Word(stance.ToString()));
            }

            json.WriteString("countedAs", Word(member.As.ToString()));
            json.WriteString("why", Word(member.Why.ToString()));
            if (decision.Rule.Weight is not null)
            {
                json.WriteNumber("weight", member.Weight);
            }

            if (member.NotEntitledBecause is { } reason)
            {
                json.WriteString("notEntitledBecause", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, WhatWouldChange change)
    {
        json.WriteStartObject("change");
        json.WriteStartArray("smallest");
        foreach (MemberMove move in change.Smallest)
        {
            json.WriteStartObject();
            json.WriteString("member", move.Member);
            WriteMove(json, move.From, move.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("kinds");
        foreach (MoveKind kind in change.Kinds)
        {
            json.WriteStartObject();
            WriteMove(json, kind.From, kind.To);
            json.WriteNumber("fewest", kind.Fewest);
            json.WriteNumber("among", kind.Among);
            json.WriteBoolean("anyOfThem", kind.AreAlike);
            WriteStrings(json, "members", kind.Members);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteStrings(json, "pivotal", change.Pivotal.Select(member => member.Member));
        WriteStrings(json, "blockingAlone", change.BlockingAlone);
        json.WriteEndObject();
    }

    private static void WriteMove(Utf8JsonWriter json, Ballot from, Ballot to)
    {
        json.WriteString("from", Word(from.ToString()));
        json.WriteString("to", Word(to.ToString()));
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> strings)
    {
        json.WriteStartArray(name);
        foreach (string one in strings)
        {
            json.WriteStringValue(one);
        }

        json.WriteEndArray();
    }

    // NotAdopted: not-adopted.
    private static string Word(string name)
    {
        StringBuilder word = new(name.Length + 4);
        foreach (char c in name)
        {
            word.Append(char.IsAsciiLetterUpper(c) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
