using CsCheck;
using Plenary.Negotiation.Parties;
using Xunit;

namespace Plenary.Negotiation.Tests.Parties;

public sealed class ProtocolOrderTests
{
    private static readonly PartyTable Table = PartyTable.Standard;

    [Fact]
    public void English_FollowsTheShortNamesOfTheUnitedNations() =>
        Assert.Equal(
            ["AFG", "BOL", "CIV", "HRV", "PRK", "COD", "DMA", "DOM", "GIN", "GNB", "IRN", "NER", "NGA", "KOR", "MDA", "TUR", "GBR", "TZA", "USA", "VEN"],
            Sorted(ProtocolOrder.EnglishAlphabetical(Table), "AFG", "BOL", "CIV", "COD", "DMA", "DOM", "GBR", "GIN", "GNB", "HRV", "IRN", "KOR", "MDA", "NER", "NGA", "PRK", "TUR", "TZA", "USA", "VEN"));

    [Fact]
    public void French_FollowsTheFrenchNames() =>
        Assert.Equal(["DEU", "CIV", "ESP", "USA", "NLD", "GBR"], Sorted(ProtocolOrder.FrenchAlphabetical(Table), "CIV", "DEU", "ESP", "GBR", "NLD", "USA"));

    [Fact]
    public void ByCode_FollowsTheCodes() =>
        Assert.Equal(["AUT", "CHE", "DEU", "ZAF"], Sorted(ProtocolOrder.ByCode(Table), "ZAF", "DEU", "CHE", "AUT"));

    [Fact]
    public void Listed_PutsTheRestBehindByEnglishName() =>
        Assert.Equal(["IND", "BRA", "CHE", "USA"], Sorted(ProtocolOrder.Listed(Table, ["ind", "BRA", "IND"]), "USA", "CHE", "BRA", "IND"));

    [Fact]
    public void StartingFrom_TurnsTheAlphabet() =>
        Assert.Equal(["MEX", "ZWE", "AFG", "CHN"], Sorted(ProtocolOrder.EnglishAlphabetical(Table).StartingFrom("MEX"), "AFG", "CHN", "MEX", "ZWE"));

    [Fact]
    public void GroupsFirst_PutsGroupsAndTheUnionBeforeIndividuals() =>
        Assert.Equal(["AOSIS", "EU", "G77", "AUS", "USA"], Sorted(ProtocolOrder.EnglishAlphabetical(Table).WithGroupsFirst(), "USA", "G77", "AUS", "EU", "AOSIS"));

    [Fact]
    public void UnknownCodes_ComeLastInOrdinalOrder() =>
        Assert.Equal(["ZWE", "Qa", "Qb", "qa"], Sorted(ProtocolOrder.EnglishAlphabetical(Table), "qa", "Qb", "ZWE", "Qa"));

    [Fact]
    public void StartOrListWithAnUnknownCode_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => ProtocolOrder.EnglishAlphabetical(Table).StartingFrom("XXX"));
        Assert.Throws<ArgumentException>(() => ProtocolOrder.Listed(Table, ["XXX"]));
    }

    [Fact]
    public void AnyOrder_IsTotalAndKeepsEveryParty()
    {
        Gen<string> code = Gen.OneOf([.. Table.All.Select(p => p.Code), "x1", "x2"]);
        Gen.Select(code.Array[0, 30], Gen.OneOf([.. Table.All.Select(p => p.Code)]), Gen.Bool).Sample((codes, start, groups) =>
        {
            ProtocolOrder order = ProtocolOrder.FrenchAlphabetical(Table).StartingFrom(start);
            order = groups ? order.WithGroupsFirst() : order;
            string[] sorted = Sorted(order, codes);
            Assert.Equal(sorted, Sorted(order, [.. codes.Reverse()]));
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.Equal(pair.First == pair.Second, order.Compare(pair.First, pair.Second) == 0));
        });
    }

    private static string[] Sorted(ProtocolOrder order, params string[] codes) => [.. codes.Order(order)];
}
