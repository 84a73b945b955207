using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;

namespace Plenary.Formats.Scenario;

/// <summary>Steps about the record: contacts, read-outs, statements, claims, papers.</summary>
internal static class RecordVerbs
{
    private static readonly (string, Attribution)[] Terms =
    [
        ("on the record", Attribution.OnTheRecord), ("background", Attribution.Background), ("deep background", Attribution.DeepBackground),
        ("off the record", Attribution.OffTheRecord), ("chatham house", Attribution.ChathamHouse),
    ];

    private static readonly (string, RemarkKind)[] Kinds =
    [
        ("statement", RemarkKind.Statement), ("remark", RemarkKind.Remark), ("explanation of position", RemarkKind.ExplanationOfPosition), ("reply", RemarkKind.Reply),
    ];

    private static readonly (string, ClaimAnswer)[] Answers =
        [("confirms", ClaimAnswer.Confirms), ("denies", ClaimAnswer.Denies), ("declines to comment", ClaimAnswer.DeclinesToComment)];

    public static IEnumerable<(string Verb, ScenarioVerb Read)> All =>
    [
        ("contact", ContactSteps.Read),
        ("disclose contact", Disclose),
        ("read-out", ReadOut),
        .. Kinds.Select(pair => (pair.Item1, (ScenarioVerb)((node, context) => Remark(node, context, pair.Item2)))),
        ("claim", Claim),
        ("answer claim", Answer),
        ("paper", Paper),
        ("release due", (_, _) => BodyVerbs.Always(new ReleaseDue())),
    ];

    /// <summary>The confidentiality under <c>for</c>; the table when it is not said.</summary>
    internal static Audience ReadAudience(ScenarioNode node, ScenarioContext context, string key, Audience otherwise) =>
        !node.TryGet(key, out ScenarioNode? named) ? otherwise
        : named.OneOf(
        [
            ("public", Audience.Public), ("table", Audience.Table), ("chair", Audience.ChairAlone),
            ("own delegation", context.By.Party is { } own ? Audience.Of(own) : Audience.ChairAlone),
        ]);

    /// <summary>A number in the order of recording, from 1.</summary>
    internal static Func<ImmutableSortedDictionary<long, T>, long> Ordinal<T>(ScenarioNode node, string key)
    {
        int number = node.NumberOrNull(key) ?? 1;
        return entries => number >= 1 && number <= entries.Count ? entries.Keys.ElementAt(number - 1) : throw node.Fault($"`{key}` {number} is not recorded; there {(entries.Count == 1 ? "is 1" : $"are {entries.Count.ToString(CultureInfo.InvariantCulture)}")}.");
    }

    private static Note ReadNote(ScenarioNode node, ScenarioContext context)
    {
        string? named = node.WordsOrNull("party");
        string party = named is not null ? ContactSteps.CodeOrOwn(node.Get("party"), context)
            : context.By.Party ?? throw node.Fault($"`{node.Name}` needs `party`, the party its source speaks for, where the chair or the secretariat records it.");
        Source source = new(node.Has("terms") ? node.OneOf("terms", Terms) : Attribution.OnTheRecord, party, node.WordsOrNull("office") ?? "Delegation")
        {
            Description = node.WordsOrNull("described as"),
            PartyName = node.WordsOrNull("party name"),
            Others = [.. node.Items("others").Select(other => new Participant(ContactSteps.CodeOrOwn(other, context)))],
        };
        return new Note(
            node.Words("words"),
            source,
            node.TryGet("said at", out ScenarioNode? said) ? ScenarioTime.Read(said, context.Zone, context.Last) : context.Last!.Value,
            ReadAudience(node, context, "for", Audience.Table))
        {
            Language = node.WordsOrNull("language"),
            Interpreter = node.WordsOrNull("interpreter"),
            Embargo = node.TryGet("embargo", out ScenarioNode? embargo) ? ScenarioTime.Read(embargo, context.Zone, context.Last) : null,
            Keeper = node.Has("kept by") ? ReadAudience(node, context, "kept by", Audience.ChairAlone) : null,
        };
    }

    private static Func<Proceedings, ImmutableArray<Subject>> ReadSubjects(ScenarioNode node, ScenarioContext context)
    {
        List<Func<Proceedings, Subject>> subjects = [];
        foreach (ScenarioNode on in node.Items("on"))
        {
            if (!on.IsMap)
            {
                string matter = on.Words();
                subjects.Add(_ => new OnMatter(matter));
                continue;
            }

            if (on.TryGet("paragraph", out ScenarioNode? paragraph))
            {
                Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(on);
                subjects.Add(state => text(state) is { } found ? new OnBlock(found.Id, ScenarioTarget.Block(found, paragraph)) : null!);
            }
            else if (on.TryGet("item", out ScenarioNode? item))
            {
                Func<Proceedings, MeetingId> meeting = MeetingVerbs.Which(on);
                string id = item.Words();
                subjects.Add(state => new OnItem(meeting(state), id));
            }
            else if (on.TryGet("party", out ScenarioNode? party))
            {
                string code = ContactSteps.CodeOrOwn(party, context);
                subjects.Add(_ => new OnParty(code));
            }
            else
            {
                Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(on);
                subjects.Add(state => new OnText(text(state).Id));
            }

            on.Close("paragraph", "item", "party", "text");
        }

        return state => [.. subjects.Select(subject => subject(state))];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Remark(ScenarioNode node, ScenarioContext context, RemarkKind kind)
    {
        Note note = ReadNote(node, context);
        Func<Proceedings, ImmutableArray<Subject>> on = ReadSubjects(node, context);
        Func<ImmutableSortedDictionary<long, Contact>, long>? contact = node.Has("contact") ? Ordinal<Contact>(node, "contact") : null;
        return state => [new RecordRemark(kind, note, on(state), contact?.Invoke(state.Record.Contacts))];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Claim(ScenarioNode node, ScenarioContext context)
    {
        Note note = ReadNote(node, context);
        Func<Proceedings, ImmutableArray<Subject>> on = ReadSubjects(node, context);
        return state => [new RecordClaim(note, on(state))];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Answer(ScenarioNode node, ScenarioContext context)
    {
        Note note = ReadNote(node, context);
        ClaimAnswer answer = node.OneOf("answer", Answers);
        Func<ImmutableSortedDictionary<long, Negotiation.Claim>, long> claim = Ordinal<Negotiation.Claim>(node, "claim");
        return state => [new AnswerClaim(claim(state.Record.Claims), answer, note)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Disclose(ScenarioNode node, ScenarioContext context)
    {
        Func<ImmutableSortedDictionary<long, Contact>, long> contact = Ordinal<Contact>(node, "contact");
        Audience audience = ReadAudience(node, context, "for", Audience.Table);
        return state => [new DiscloseContact(contact(state.Record.Contacts), audience)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> ReadOut(ScenarioNode node, ScenarioContext context)
    {
        Func<ImmutableSortedDictionary<long, Contact>, long> contact = Ordinal<Contact>(node, "contact");
        string side = ContactSteps.CodeOrOwn(node.Get("side"), context);
        Note note = ReadNote(node, context);
        ReadOutClaims claims = ContactSteps.ReadClaims(node, context);
        return state => [new RecordReadOut(contact(state.Record.Contacts), side, note, claims)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Paper(ScenarioNode node, ScenarioContext context)
    {
        string party = node.Has("party") ? context.Code(node.Get("party")) : context.By.Party ?? throw node.Fault("`paper` needs `party`.");
        (string title, string words) = (node.Words("title"), node.Words("words"));
        Func<Proceedings, ImmutableArray<Subject>> on = ReadSubjects(node, context);
        Audience audience = ReadAudience(node, context, "for", Audience.Table);
        return state => [new FilePaper(party, title, words, on(state), audience)];
    }
}
