namespace Plenary.Negotiation;

internal static class BodySentences
{
    public static string Of(BodyEvent happened, BodyState body) => happened switch
    {
        BodyFounded founded => $"The proceedings of {founded.Name} are opened. Rule in force: {founded.Profile.Rule}.",
        ProfileChanged changed => $"The body works under changed settings. Rule in force: {changed.Profile.Rule}.",
        SeatTaken taken => $"{WordLists.Sentence(taken.Seat.Name)} takes a seat as {taken.Seat.Kind switch { SeatKind.Member => "a member", SeatKind.Guest => "a guest", _ => "an observer" }}.",
        SeatLeft left => $"{WordLists.Sentence(body.NameOf(left.Code))} gives up its seat.",
        EntitlementChanged changed => $"{WordLists.Sentence(body.NameOf(changed.Code))} {(changed.IsEntitled ? "may vote again" : "may not vote")}{Chronicle.Because(changed.Reason)}.",
        CredentialsDecided decided => $"The credentials of {body.NameOf(decided.Code)} are {decided.Credentials switch { Credentials.Accepted => "accepted", Credentials.Provisional => "accepted provisionally", _ => "rejected" }}.",
        CaucusFormed formed => $"{WordLists.Sentence(formed.Caucus.Name)} speaks for {Chronicle.Names(body, formed.Caucus.Members)}.",
        CaucusDissolved dissolved => $"The group {dissolved.Code} is dissolved.",
        PresidencyTaken taken => $"{WordLists.Sentence(body.NameOf(taken.Holder))} takes the chair{(taken.Turn is null ? "" : taken.Turn == taken.Holder ? ", whose turn it is by the rota" : $", although by the rota it is the turn of {body.NameOf(taken.Turn)}")}.",
        RotaSet { Rota.Turns.IsEmpty: true } => "The rota of the presidency is given up.",
        RotaSet set => $"The rota of the presidency: {WordLists.And([.. set.Rota.Turns.Select(turn => $"{body.NameOf(turn.Member)} from {PresidencyWords.Day(turn.From)}")])}.",
        _ => throw new ArgumentException($"Nobody tells the event {happened.GetType().Name}.", nameof(happened)),
    };
}
