namespace Plenary.Negotiation;

internal static class MeetingFold
{
    public static MeetingsState Apply(MeetingsState state, MeetingEvent happened, Recorded recorded) => state;
}
