using Plenary.Negotiation.Tests.Proceeding;
using Xunit;

namespace Plenary.Negotiation.Tests.Bodies;

public sealed class RotaTests
{
    private readonly Room room = new(BodyProfile.Default with { Zone = "Asia/Kolkata" });

    private static PresidencyTurn Turn(string member, int year, int month = 12) => new(member, new DateOnly(year, month, 1));

    private string Said => string.Join(' ', PresidencyWords.Of(room.State.Body, room.Now));

    [Fact]
    public void Rota_is_set_then_it_is_told_whose_turn_it_is_and_who_is_next()
    {
        Assert.Equal("India presides since 1 March 2023.", Said);
        Recorded set = Assert.Single(room.Do(new SetRota([Turn("IND", 2022), Turn("BRA", 2023), Turn("ZAF", 2024)])));
        Assert.Equal("The rota of the presidency: India from 1 December 2022, Brazil from 1 December 2023 and South Africa from 1 December 2024.", Chronicle.Tell(set, room.State));
        Assert.Equal("India presides since 1 March 2023. By the rota Brazil is next, from 1 December 2023.", Said);
        Assert.Empty(room.Do(new SetRota([Turn("IND", 2022), Turn("BRA", 2023), Turn("ZAF", 2024)])));

        // The day begins at the seat: in Kolkata it is December already.
        room.Now = new DateTimeOffset(2023, 11, 30, 19, 0, 0, TimeSpan.Zero);
        Assert.Equal("India presides since 1 March 2023. By the rota it is the turn of Brazil since 1 December 2023. By the rota South Africa follows, from 1 December 2024.", Said);
        room.Now = room.Now.AddYears(2);
        Assert.EndsWith("By the rota it is the turn of South Africa since 1 December 2024. The rota says nobody after that.", Said, StringComparison.Ordinal);
        Assert.Equal("The rota of the presidency is given up.", Chronicle.Tell(Assert.Single(room.Do(new SetRota([]))), room.State));
    }

    [Fact]
    public void Chair_passes_in_turn_or_out_of_it_then_the_chronicle_says_which()
    {
        room.Do(new SetRota([Turn("IND", 2022), Turn("BRA", 2023)]));
        room.Now = new DateTimeOffset(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(5.5));
        Assert.Equal("Brazil takes the chair, whose turn it is by the rota.", Tell(new TakePresidency("BRA", "IND")));
        Assert.Equal("Japan takes the chair, although by the rota it is the turn of Brazil.", Tell(new TakePresidency("JPN", "BRA")));
        room.Do(new SetRota([]));
        Assert.Equal("South Africa takes the chair.", Tell(new TakePresidency("ZAF", "JPN")));
    }

    [Fact]
    public void Rota_that_cannot_be_is_refused()
    {
        room.Refused("members-only", new SetRota([Turn("NLD", 2023)]), null, "The Netherlands is a guest");
        room.Refused("known-seat", new SetRota([Turn("XXX", 2023)]));
        room.Refused("rota-in-order", new SetRota([Turn("BRA", 2024), Turn("ZAF", 2023)]), null, "1 December 2023 is not after 1 December 2024");
        room.Refused("rota-in-order", new SetRota([Turn("BRA", 2024), Turn("ZAF", 2024)]));
        room.Refused("rota-changes-hands", new SetRota([Turn("BRA", 2023), Turn("BRA", 2024)]), null, "Brazil follows itself");
        room.Refused("dais-keeps-the-roll", new SetRota([Turn("BRA", 2023)]), Room.By("BRA"));
        room.Do(new SetRota([Turn("BRA", 2023)]));
        room.Refused("rota-names-it", new LeaveSeat("BRA"), null, "the rota");
    }

    private string Tell(Command command) => Chronicle.Tell(Assert.Single(room.Do(command)), room.State);
}
