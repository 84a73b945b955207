using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What is allowed with convening and ending meetings, with delegations and with what is scheduled.</summary>
internal static class CalendarDecider
{
    public static Verdict Convene(ConveneMeeting asked, Hearing hearing) =>
        !hearing.State.Body.IsFounded ? Hearing.Refuse("body-first", "There is no body yet. Found it first, with its name and profile.")
        : string.IsNullOrWhiteSpace(asked.Meeting.Value) ? Hearing.Refuse("named-meeting", "A meeting needs a short identity of its own, such as new-delhi-2023-03.")
        : hearing.State.Meetings.TryGet(asked.Meeting, out Meeting? known) ? Hearing.Refuse("one-identity", $"{asked.Meeting} is the identity of {known.Details.Title}, {known.Details.Place}. Another meeting needs another.")
        : Wrong(asked.Meeting, asked.Details, hearing.State.Meetings)
        ?? hearing.Happens(Audience.Public, new MeetingConvened(asked.Meeting, asked.Details));

    public static Verdict Decide(MeetingCommand command, Meeting meeting, Hearing hearing) => command switch
    {
        ChangeMeeting asked => asked.Details == meeting.Details ? hearing.Happens()
            : Wrong(meeting.Id, asked.Details, hearing.State.Meetings) ?? hearing.Happens(Audience.Public, new MeetingChanged(meeting.Id, asked.Details)),
        RegisterDelegation asked => Register(asked.Delegation, meeting, hearing),
        ScheduleGathering asked => Schedule(asked.Gathering, meeting, hearing),
        CancelGathering asked => meeting.Gatherings.ContainsKey(asked.Gathering)
            ? hearing.Happens(Audience.Table, new GatheringCancelled(meeting.Id, asked.Gathering))
            : Hearing.Refuse("known-gathering", $"Nothing called {asked.Gathering} is scheduled. Scheduled are: {MeetingDecider.Listed(meeting.Gatherings.Keys)}."),
        EndMeeting asked => End(asked.Ending, meeting, hearing),
        _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
    };

    private static Verdict? Wrong(MeetingId id, MeetingDetails details, MeetingsState meetings)
    {
        if (string.IsNullOrWhiteSpace(details.Title) || string.IsNullOrWhiteSpace(details.Series) || string.IsNullOrWhiteSpace(details.Track) || string.IsNullOrWhiteSpace(details.Place))
        {
            return Hearing.Refuse("named-meeting", "A meeting needs a title, a series, a track and a place.");
        }

        if (details.To < details.From)
        {
            return Hearing.Refuse("dates-in-order", $"The meeting would end on {details.To:yyyy-MM-dd}, before it begins on {details.From:yyyy-MM-dd}.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(details.Zone, out _))
        {
            return Hearing.Refuse("known-zone", $"\"{details.Zone}\" is no time zone. Give its IANA name, such as Asia/Kolkata or UTC.");
        }

        if (details.Number is < 1)
        {
            return Hearing.Refuse("numbered-from-one", $"Meetings of a series are numbered from 1, not {details.Number}.");
        }

        Meeting? same = details.Number is null ? null : meetings.All.Values.FirstOrDefault(other =>
            other.Id != id && other.Details.Series == details.Series && other.Details.Track == details.Track && other.Details.Number == details.Number);
        return same is null ? null : Hearing.Refuse("one-number", $"{same.Details.Title}, {same.Details.Place}, is number {details.Number} of {details.Series}, {details.Track} already.");
    }

    private static Verdict Register(Delegation delegation, Meeting meeting, Hearing hearing) =>
        MeetingDecider.Seated(hearing.State.Body, delegation.Party)
        ?? (string.IsNullOrWhiteSpace(delegation.Head) ? Hearing.Refuse("headed-delegation", "A delegation has a head: name the office, such as Minister of Foreign Affairs.")
            : delegation.Size < 1 ? Hearing.Refuse("counted-delegation", $"A delegation has at least its head; {delegation.Size} is no size.")
            : meeting.Delegations.TryGetValue(delegation.Party, out Delegation? known) && known == delegation ? hearing.Happens()
            : hearing.Happens(Audience.Public, new DelegationRegistered(meeting.Id, delegation)));

    private static Verdict Schedule(Gathering gathering, Meeting meeting, Hearing hearing)
    {
        if (string.IsNullOrWhiteSpace(gathering.Id) || string.IsNullOrWhiteSpace(gathering.Title))
        {
            return Hearing.Refuse("named-gathering", "What is scheduled needs an identity and a title.");
        }

        if (gathering.To <= gathering.From)
        {
            return Hearing.Refuse("dates-in-order", $"{gathering.Title} would end at {gathering.To:yyyy-MM-dd HH:mm zzz}, not after it begins at {gathering.From:yyyy-MM-dd HH:mm zzz}.");
        }

        ImmutableArray<string> parties = gathering.Parties.IsDefault ? [] : gathering.Parties;
        return parties.Select(party => MeetingDecider.Seated(hearing.State.Body, party)).FirstOrDefault(refused => refused is not null)
            ?? (meeting.Gatherings.TryGetValue(gathering.Id, out Gathering? known) && known == gathering ? hearing.Happens()
                : hearing.Happens(Audience.Table, new GatheringScheduled(meeting.Id, gathering with { Parties = [.. parties.Distinct(StringComparer.Ordinal)] })));
    }

    private static Verdict End(MeetingEnding ending, Meeting meeting, Hearing hearing)
    {
        if (meeting.Open is { } open)
        {
            return Hearing.Refuse("sittings-closed", $"Sitting {open.Number} is open. Close it before the meeting ends.");
        }

        if (ending.Text is { } id)
        {
            if (!hearing.State.Texts.TryGet(id, out NegotiatedText? text))
            {
                return Hearing.Refuse("known-text", $"There is no text {id}. Texts are: {MeetingDecider.Listed(hearing.State.Texts.All.Keys.Select(known => known.Value))}.");
            }

            if (text.Outcome is { } outcome && (ending.Outcome ?? outcome) != outcome)
            {
                return Hearing.Refuse("ending-is-the-outcome", $"The text {id} was concluded as {outcome}, not as {ending.Outcome}.");
            }

            if (text.Outcome is { } concluded && OutcomeLadder.TryGet(concluded, out Rung? known))
            {
                // Whether a text was agreed by all is read from what it was concluded as, never typed.
                if (ending.IsAgreed && !IsAgreedByAll(known))
                {
                    return Hearing.Refuse("ending-is-the-outcome", $"The text {id} was concluded as {known.Name}, which is no text agreed by all.");
                }

                ending = ending with { IsAgreed = IsAgreedByAll(known) };
            }

            ending = ending with { Outcome = ending.Outcome ?? text.Outcome, Title = ending.Title ?? text.OutcomeTitle ?? text.Title };
        }

        ImmutableArray<string> ladder = hearing.State.Body.Profile.Ladder;
        ladder = ladder.IsDefaultOrEmpty ? [.. OutcomeLadder.Known.Select(one => one.Id)] : ladder;
        return ending.Outcome is { } rung && !ladder.Contains(rung, StringComparer.Ordinal)
                ? Hearing.Refuse("known-rung", $"{rung} is nothing this body ends with. It ends with: {MeetingDecider.Listed(ladder)}.")
            : ending.IsAgreed && ending.Outcome is null && string.IsNullOrWhiteSpace(ending.Title)
                ? Hearing.Refuse("agreed-text-named", "A meeting that ended with an agreed text names it: give its outcome or its title.")
            : ending.Paragraphs is < 1 || ending.AgreedParagraphs is < 0 || (ending.AgreedParagraphs is { } agreed && (ending.Paragraphs is not { } all || agreed > all))
                ? Hearing.Refuse("counted-paragraphs", $"{ending.AgreedParagraphs?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "An unknown number"} of {ending.Paragraphs?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} paragraphs cannot be agreed. Give both figures, the agreed ones no more than all.")
            : hearing.Happens(
            [
                (Audience.Public, new MeetingEnded(meeting.Id, ending)),
                .. hearing.State.Texts.All.Values.Where(text => text.Meeting == meeting.Id.Value).OrderBy(text => text.Id.Value, StringComparer.Ordinal).SelectMany(text => MediationDecider.Opening(text.Id, hearing)),
            ]);
    }

    private static bool IsAgreedByAll(Rung rung) => rung.Needs.Contains(OutcomeNeed.WholeAcceptedByAll) || rung.Needs.Contains(OutcomeNeed.SilenceHeld);
}
