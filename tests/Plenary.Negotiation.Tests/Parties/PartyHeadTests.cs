using CsCheck;
using Plenary.Negotiation.Parties;
using Xunit;

namespace Plenary.Negotiation.Tests.Parties;

public sealed class PartyHeadTests
{
    private static readonly PartyTable Table = PartyTable.Standard;

    [Theory]
    [InlineData("US: replace by should", "USA", "replace by should")]
    [InlineData("U.S, Canada, Japan: bracket this", "USA CAN JPN", "bracket this")]
    [InlineData("LMDC: no text", "LMDC", "no text")]
    [InlineData("Canada, Norway – keep option 1", "CAN NOR", "keep option 1")]
    [InlineData("Canada, Norway - keep option 1", "CAN NOR", "keep option 1")]
    [InlineData("Grupo Sur suggestion: to be deleted", "ABU", "to be deleted")]
    [InlineData("Turkiye: reserve", "TUR", "reserve")]
    [InlineData("Türkiye:reserve", "TUR", "reserve")]
    [InlineData("EU and CAN: as in 2/CMA.3", "EU CAN", "as in 2/CMA.3")]
    [InlineData("China/Russia: delete", "CHN RUS", "delete")]
    [InlineData("[JPN] add this", "JPN", "add this")]
    [InlineData("[US, Canada]: add this", "USA CAN", "add this")]
    [InlineData("On behalf of AOSIS: urgent", "AOSIS", "urgent")]
    [InlineData("AUS supports: option 2", "AUS", "option 2")]
    [InlineData("AUS would like to delete: option 2", "AUS", "option 2")]
    [InlineData("Trinidad and Tobago: x", "TTO", "x")]
    [InlineData("Trinidad and Tobago and Antigua & Barbuda: x", "TTO ATG", "x")]
    [InlineData("Korea, Republic of, and Japan: x", "KOR JPN", "x")]
    [InlineData("Canada, Saint Vincent and the Grenadines, Cuba: x", "CAN VCT CUB", "x")]
    [InlineData("Venezuela (Bolivarian Republic of), Bolivia: x", "VEN BOL", "x")]
    [InlineData("Bolivia, Plurinational State of, Peru: x", "BOL PER", "x")]
    [InlineData("Commonwealth of Independent States, Organization of American States: x", "CIS OAS", "x")]
    [InlineData("Canada, United States: x", "CAN USA", "x")]
    [InlineData("G77/China: x", "G77", "x")]
    [InlineData("G77 and China, EU: x", "G77 EU", "x")]
    [InlineData("Guinea-Bissau: x", "GNB", "x")]
    [InlineData("  EU:  x", "EU", "x")]
    [InlineData("US, U.S., USA: x", "USA", "x")]
    [InlineData("Comments by the Russian Federation: x", "RUS", "x")]
    [InlineData("Canada, Australia, New Zealand: x", "CAN AUS NZL", "x")]
    [InlineData("中国：删除", "CHN", "删除")]
    [InlineData("Китай, Россия: удалить", "CHN RUS", "удалить")]
    [InlineData("Canada:", "CAN", "")]
    [InlineData("AND: Andorra speaks", "AND", "Andorra speaks")]
    public void CommentThatBeginsWithParties_GivesThemAndTheRest(string text, string codes, string rest)
    {
        HeadParties head = Assert.IsType<HeadParties>(PartyHead.Read(text, Table));

        Assert.Equal(codes, string.Join(' ', head.Parties.Select(p => p.Code)));
        Assert.Equal(rest, text[head.RestStart..]);
    }

    [Theory]
    [InlineData("Note: see above")]
    [InlineData("See above")]
    [InlineData("US should check this")]
    [InlineData("Agreed ad ref")]
    [InlineData("In: this case")]
    [InlineData("who: is this")]
    [InlineData("Option 1: no text")]
    [InlineData("The text agreed in Paris: see decision 1/CP.21")]
    [InlineData("https://example.org")]
    [InlineData("[shall] is better")]
    [InlineData("[ ]")]
    [InlineData(": US")]
    [InlineData("")]
    [InlineData("Support: EU")]
    [InlineData("Proposal: delete")]
    [InlineData("Canada\nNorway: x")]
    [InlineData("Congo, the river and its basin: x")]
    [InlineData("Guinea-fowl: x")]
    public void OrdinaryProse_IsNoHead(string text) => Assert.Null(Assert.IsType<NoHead>(PartyHead.Read(text, Table)).Unresolved);

    [Theory]
    [InlineData("US, Wakanda: x", "Wakanda")]
    [InlineData("Wakanda and US: x", "Wakanda")]
    public void HeadWithAnUnknownName_IsLeftAndTheNameTold(string text, string name) =>
        Assert.Equal(name, Assert.IsType<NoHead>(PartyHead.Read(text, Table)).Unresolved);

    [Theory]
    [InlineData("Congo: x", "Congo", "COG COD")]
    [InlineData("US, Korea: x", "Korea", "KOR PRK")]
    [InlineData("Congo suggestion: x", "Congo", "COG COD")]
    public void HeadWithANameOfSeveralParties_IsReportedAmbiguous(string text, string name, string codes)
    {
        HeadAmbiguous head = Assert.IsType<HeadAmbiguous>(PartyHead.Read(text, Table));

        Assert.Equal(name, head.Name);
        Assert.Equal(codes, string.Join(' ', head.Candidates.Select(p => p.Code)));
    }

    [Theory]
    [InlineData("Samoa on behalf of AOSIS: x")]
    [InlineData("Samoa (on behalf of AOSIS): x")]
    [InlineData("Samoa, speaking on behalf of AOSIS: x")]
    public void SpokenOnBehalf_KeepsTheSpeakerApart(string text)
    {
        HeadParties head = Assert.IsType<HeadParties>(PartyHead.Read(text, Table));

        Assert.Equal("AOSIS", Assert.Single(head.Parties).Code);
        Assert.Equal("WSM", Assert.Single(head.SpokenBy).Code);
    }

    [Fact]
    public void WhatThePartiesDo_IsKept() =>
        Assert.Equal("supports", Assert.IsType<HeadParties>(PartyHead.Read("AUS supports: x", Table)).Act);

    [Fact]
    public void AnyListOfNames_IsReadBackWhateverJoinsThem()
    {
        Gen<Party> party = Gen.OneOf([.. Table.All.Where(p => Table.Resolve(p.Name) is OneParty)]);
        Gen<string> join = Gen.OneOf(", ", " and ", " & ", "/", "; ", ", and ");
        Gen<string> end = Gen.OneOf(": ", " – ", " - ", " — ");
        Gen.Select(party.Array[1, 4], join, end).Sample((parties, between, stop) =>
        {
            string text = string.Join(between, parties.Select(p => p.Name)) + stop + "the text: of it";
            HeadParties head = Assert.IsType<HeadParties>(PartyHead.Read(text, Table));
            Assert.Equal(parties.Distinct(), head.Parties);
            Assert.Equal("the text: of it", text[head.RestStart..]);
        });
    }

    [Fact]
    public void AnyText_NeverFailsAndTheRestLiesInside() =>
        Gen.Select(Gen.OneOf("", "US", "[US", "on behalf of ", "Congo ", "EU, "), Gen.String).Sample((start, tail) =>
        {
            string text = start + tail;
            if (PartyHead.Read(text, Table) is HeadParties head)
            {
                Assert.InRange(head.RestStart, 1, text.Length);
                Assert.NotEmpty(head.Parties);
            }
        });
}
