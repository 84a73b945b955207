using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Plenary.Negotiation.Tests.Meetings;
using Xunit;

namespace Plenary.Negotiation.Tests.Record;

/// <summary>The attribution rule, on records full of planted names: no reader but the keeper finds a protected one anywhere.</summary>
public sealed class AttributionLaws
{
    private static readonly Subject[] Subjects = [new OnMatter("food"), new OnParty("BRA"), new OnItem(Room.Meeting, "1")];
    private static readonly Audience[] Readers = [Audience.Public, Audience.Table, Audience.ChairAlone, Audience.Of("JPN"), Audience.Of("CHN"), Audience.Of("ESP")];
    private static readonly Regex Marker = new("[a-z-]+[0-9]+q?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Attribution[] Terms = Enum.GetValues<Attribution>();

    private static readonly Gen<Plan> AnyPlan =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool)
            .Select((what, terms, recorder, audience, keeper, embargo, isLinked) => new Plan(what, Terms[terms], recorder, audience, keeper, embargo, isLinked));

    [Fact]
    public void Sources_are_protected_then_no_projection_answer_or_object_names_them() => AnyPlan.Array[1, 12].Sample(
        plans =>
        {
            Room room = new Room().Do(new PlaceItem(Room.Meeting, new AgendaItem("1", "Food", TimeSpan.FromHours(1))));
            long contact = room.Enter(new RecordContact(new ContactDetails([new("JPN"), new("CHN")], room.Now), Audience.Public));
            long claim = room.Enter(new RecordClaim(new Note("A claim.", new Source(Attribution.OnTheRecord, "BRA", "Minister"), room.Now, Audience.Public), [Subjects[0]]));
            List<Planted> planted = [];
            foreach (Plan plan in plans)
            {
                planted.Add(Plant(room.After(1), plan, planted.Count, contact, claim));
            }

            Search(room, planted);
            room.After(60).Do(new ReleaseDue(), Actor.Clock);
            Search(room, planted);
        },
        iter: LongRun.Times(40));

    [Fact]
    public void The_words_name_the_source_anywhere_and_in_any_case_then_they_are_refused() =>
        Gen.Select(Gen.Int[0, 2], Gen.String[Gen.Char["abc ABC,.-\"\n"], 0, 30], Gen.String[Gen.Char["abc ABC,.-\"\n"], 0, 30], Gen.Bool, Gen.Int[1, 3]).Sample(
            (which, before, after, isUpper, terms) =>
            {
                Source source = SourceOf(7, Terms[terms is 3 ? 4 : terms], "ZP7");
                string marker = which switch { 0 => source.Name!, 1 => source.Office, _ => source.PartyName! };
                string words = $"{before} {(isUpper ? marker.ToUpperInvariant() : marker)} {after}";
                Room room = Shared;
                Verdict verdict = room.State.Decide(new RecordRemark(RemarkKind.Remark, new Note(words, source, room.Now, Audience.Public), []), Actor.Secretariat, room.Now);
                Assert.Equal("source-protected", verdict.Refusal?.Rule);
            });

    [Fact]
    public void Words_that_were_let_in_then_hold_no_name_that_the_guard_protects_however_it_is_mixed_in() =>
        Gen.Select(Gen.Int[0, 2], Gen.String[Gen.Char["abz .-'"], 0, 6], Gen.String[Gen.Char["abz .-'"], 0, 6]).Sample(
            (which, before, after) =>
            {
                Source source = SourceOf(7, Attribution.ChathamHouse, "ZP7");
                string marker = which switch { 0 => source.Name!, 1 => source.Office, _ => source.PartyName! };
                string words = $"It is {before}{marker}{after} here.";
                Verdict verdict = Shared.State.Decide(new RecordRemark(RemarkKind.Remark, new Note(words, source, Shared.Now, Audience.Public), []), Actor.Secretariat, Shared.Now);
                bool stands = (before.Length == 0 || !char.IsLetter(before[^1])) && (after.Length == 0 || !char.IsLetter(after[0]));
                Assert.True(verdict.IsRefused || !stands, words);
            });

    private static Room Shared { get; } = new();

    private static Planted Plant(Room room, Plan plan, int at, long contact, long claim)
    {
        Actor by = plan.Recorder switch { 0 => Actor.Chair, 1 => Actor.Secretariat, 2 => Room.Of("JPN"), _ => Room.Of("CHN") };
        Audience own = by.Role == ActorRole.Delegate ? Audience.Of(by.Party!) : Audience.ChairAlone;
        Audience audience = plan.Audience switch { 0 => own, 1 => Audience.Table, _ => Audience.Public };
        Audience? keeper = plan.Keeper switch { 0 => own, 1 => Audience.ChairAlone, _ => null };
        // A read-out is a side's own: its party is no secret, its name and office are.
        bool isReadOut = plan.What == 1 && plan.Terms is not (Attribution.DeepBackground or Attribution.ChathamHouse);
        string side = by.Party ?? "CHN";
        bool isOwnWords = plan.Terms == Attribution.OnTheRecord && by.Role == ActorRole.Delegate;
        Source source = SourceOf(at, plan.Terms, isReadOut || isOwnWords ? side : $"ZP{at}");
        Note note = new($"Wordsof{at}q were said.", source, room.Now, audience)
        {
            Language = $"x-zlang{at}q",
            Interpreter = $"Zinter{at}q",
            Embargo = plan.Embargo == 0 ? room.Now.AddMinutes(30) : null,
            Keeper = keeper,
        };
        int what = isReadOut ? 1 : plan.What == 1 ? 0 : plan.What;
        long entry = room.Enter(
            what switch
            {
                1 => new RecordReadOut(contact, side, note, new ReadOutClaims { Encounter = Encounter.Met, Matters = ["food"] }),
                2 => new RecordClaim(note, [Subjects[at % 3]]),
                3 => new AnswerClaim(claim, ClaimAnswer.Denies, note),
                _ => new RecordRemark((RemarkKind)(at % 4), note, [Subjects[at % 3]], plan.IsLinked ? contact : null),
            },
            by);
        string[] secrets = [.. (string[])[$"Zname{at}q", $"Zsur{at}q", $"Zoffice{at}q", $"Zinter{at}q", $"x-zlang{at}q", $"Zother{at}q", $"ZO{at}q"],
            .. isReadOut || isOwnWords ? [] : (string[])[$"Zland{at}q", $"ZP{at}"]];
        return new Planted(entry, plan.Terms, secrets, $"Wordsof{at}q", note.Keeper ?? own, note.For == (note.Keeper ?? own) ? null : note.Embargo, what, audience, by);
    }

    private static Source SourceOf(int at, Attribution terms, string party) => new(terms, party, $"Keeper of Zoffice{at}q")
    {
        Name = $"Zname{at}q van Zsur{at}q",
        PartyName = $"Zland{at}q",
        Description = terms == Attribution.Background ? "a senior official" : null,
        Others = terms == Attribution.ChathamHouse ? [new Participant($"ZO{at}q", $"Bearer of Zother{at}q", $"Zother{at}q Union")] : [],
    };

    private static void Search(Room room, List<Planted> planted)
    {
        foreach (Audience reader in Readers)
        {
            HashSet<string> told = Markers(Told(room, reader));
            HashSet<string> answers = Markers(Answers(room.State, reader, room.Now));
            foreach (Planted one in planted)
            {
                bool isKeeper = one.Keeper == reader;
                foreach (string secret in one.Secrets)
                {
                    Assert.False(one.Terms != Attribution.OnTheRecord && !isKeeper && told.Contains(secret), $"{reader} reads {secret}, {one.Terms}.");
                    Assert.False(one.Terms != Attribution.OnTheRecord && answers.Contains(secret), $"An answer to {reader} tells {secret}, {one.Terms}.");
                }

                bool isOff = one.Terms == Attribution.OffTheRecord;
                bool isOpen = !isOff && !(one.Embargo > room.Now) && one.For.IsOpenTo(reader);
                Assert.Equal(isOpen || (isKeeper && (isOff || one.Embargo is not null)), told.Contains(one.Words));
                Assert.Equal(isOpen || (isKeeper && !isOff && one.Embargo > room.Now), answers.Contains(one.Words));
                if (one.Terms != Attribution.OnTheRecord && !isKeeper && one.By.Role == ActorRole.Delegate)
                {
                    Assert.DoesNotContain(room.Events, happened => happened.For.IsOpenTo(reader) && happened.Event is RecordEvent entry && entry.Entry == one.Entry && happened.By == one.By);
                }
            }

            // Counts: of what nobody may be told to have said, no line.
            int named = planted.Count(one => one.What is 0 or > 3 && one.Terms is Attribution.OnTheRecord or Attribution.Background && IsReleased(room.State, one.Entry, reader, room.Now));
            Assert.Equal(named, Subjects.Sum(subject => WhoSpoke.On(room.State, subject, reader, room.Now).Sum(who => who.Times)));
        }
    }

    private static bool IsReleased(Proceedings state, long entry, Audience reader, DateTimeOffset at) =>
        state.Record.Remarks.TryGetValue(entry, out RecordedRemark? remark) && Release.Released(remark, reader, at) is not null;

    /// <summary>All that a reader holds: its events and the state it makes of them.</summary>
    private static string Told(Room room, Audience reader) =>
        Dump.Of(room.Events.Where(happened => happened.For.IsOpenTo(reader))) + Dump.Of(room.SeenBy(reader));

    /// <summary>All that the whole proceedings answer to a reader.</summary>
    private static string Answers(Proceedings state, Audience reader, DateTimeOffset at)
    {
        StringBuilder all = new();
        foreach (Subject subject in (Subject[])[.. Subjects, .. state.Record.Contacts.Keys.Select(contact => new OnContact(contact))])
        {
            all.Append(Dump.Of(SaidOn.Of(state, subject, reader, at))).Append(Dump.Of(WhoSpoke.On(state, subject, reader, at)));
        }

        all.Append(Dump.Of(new ContactHistory(state.Record, reader).Pairs()));
        foreach (Contact contact in state.Record.Contacts.Values)
        {
            all.Append(Dump.Of(ReadOutComparison.Of(state.Record, contact, reader, at)));
        }

        foreach (RecordedRemark remark in state.Record.Remarks.Values)
        {
            all.Append(Dump.Of(Release.Released(remark, reader, at)));
        }

        return all.ToString();
    }

    /// <summary>The planted words that stand in a text, whole: the first marker is the beginning of the tenth.</summary>
    private static HashSet<string> Markers(string text) => Marker.Matches(text).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private sealed record Plan(int What, Attribution Terms, int Recorder, int Audience, int Keeper, int Embargo, bool IsLinked);

    private sealed record Planted(long Entry, Attribution Terms, string[] Secrets, string Words, Audience Keeper, DateTimeOffset? Embargo, int What, Audience For, Actor By);
}
