using CsCheck;
using Plenary.Negotiation.Parties;
using Xunit;

namespace Plenary.Negotiation.Tests.Parties;

public sealed class PartyFileNameTests
{
    private static readonly PartyTable Table = PartyTable.Standard;

    [Theory]
    [InlineData("CHN.docx", "CHN")]
    [InlineData("chn.docx", "CHN")]
    [InlineData("China_comments_v2.docx", "CHN")]
    [InlineData("comments by the Russian Federation.docx", "RUS")]
    [InlineData("EU-27 response (final).docx", "EU")]
    [InlineData("Rev1 - Côte d'Ivoire.docx", "CIV")]
    [InlineData("Rev1 - Co\u0302te d’Ivoire.docx", "CIV")]
    [InlineData("Republic of Korea.docx", "KOR")]
    [InlineData("Guinea-Bissau.docx", "GNB")]
    [InlineData("Papua New Guinea.docx", "PNG")]
    [InlineData("Equatorial Guinea comments.docx", "GNQ")]
    [InlineData("Guinea.docx", "GIN")]
    [InlineData("South Sudan.docx", "SSD")]
    [InlineData("Sudan - text.docx", "SDN")]
    [InlineData("Dominican Republic.docx", "DOM")]
    [InlineData("Dominica_2.docx", "DMA")]
    [InlineData("Democratic Republic of the Congo v3.docx", "COD")]
    [InlineData("comments Democratic People's Republic of Korea.docx", "PRK")]
    [InlineData("Trinidad & Tobago.docx", "TTO")]
    [InlineData("Niger.docx", "NER")]
    [InlineData("nigeria_final.docx", "NGA")]
    [InlineData("US.docx", "USA")]
    [InlineData("us.docx", "USA")]
    [InlineData("U.S. comments.docx", "USA")]
    [InlineData("US COMMENTS.docx", "USA")]
    [InlineData("CANADA COMMENTS TO DRAFT.docx", "CAN")]
    [InlineData("NO.docx", "NOR")]
    [InlineData("IN.docx", "IND")]
    [InlineData("Comments_IN_v2.docx", "IND")]
    [InlineData("comments NO.docx", "NOR")]
    [InlineData("IT v2.docx", "ITA")]
    [InlineData("SouthSudanComments.docx", "SSD")]
    [InlineData("CfRN.docx", "CFRN")]
    [InlineData("G77 and China.docx", "G77")]
    [InlineData("CHN_response_FR.docx", "CHN")]
    [InlineData("CHN 15 MAR 2024.docx", "CHN")]
    [InlineData("responses of Canada/JPN.docx", "JPN")]
    [InlineData("C:\\meeting\\JPN.docx", "JPN")]
    [InlineData("Netherlands (Kingdom of the).docx", "NLD")]
    [InlineData("中国.docx", "CHN")]
    [InlineData("中国_意见.docx", "CHN")]
    [InlineData("USA", "USA")]
    public void NameWithOneParty_ResolvesToIt(string file, string code) => Assert.Equal(code, Show(PartyFileName.Resolve(file, Table)));

    [Theory]
    [InlineData("USA & Canada.docx", "several: CAN USA")]
    [InlineData("US and Canada.docx", "several: CAN USA")]
    [InlineData("CAN AND US.docx", "several: CAN USA")]
    [InlineData("FR & DE.docx", "several: DEU FRA")]
    [InlineData("Canada & FR.docx", "several: CAN FRA")]
    [InlineData("Canada United States.docx", "several: CAN USA")]
    [InlineData("United States, Republic of Moldova.docx", "several: MDA USA")]
    [InlineData("DE COMMENTS AND FR COMMENTS.docx", "several: DEU FRA")]
    [InlineData("IN AND IT.docx", "several: IND ITA")]
    [InlineData("Congo.docx", "several: COD COG")]
    [InlineData("Comments of Korea.docx", "several: KOR PRK")]
    [InlineData("Niger, Nigeria.docx", "several: NER NGA")]
    public void NameWithSeveralParties_IsAmbiguous(string file, string expected) => Assert.Equal(expected, Show(PartyFileName.Resolve(file, Table)));

    [Theory]
    [InlineData("comments on the text.docx")]
    [InlineData("response in draft.docx")]
    [InlineData("to be or not to be.docx")]
    [InlineData("so it is, at my do.docx")]
    [InlineData("RESPONSE IN DRAFT.docx")]
    [InlineData("COMMENTS AND EDITS.docx")]
    [InlineData("Comments AND edits.docx")]
    [InlineData("NO COMMENTS TO IT.docx")]
    [InlineData("can we agree.docx")]
    [InlineData("basic text.docx")]
    [InlineData("Republic of China.docx")]
    [InlineData("American Samoa.docx")]
    [InlineData("1.docx")]
    [InlineData(".docx")]
    [InlineData("")]
    public void NameWithNoParty_IsUnknown(string file) => Assert.Equal("none", Show(PartyFileName.Resolve(file, Table)));

    [Fact]
    public void MisspeltNameAmongOtherWords_IsSuggested() =>
        Assert.Equal("CHE", Assert.IsType<NoParty>(PartyFileName.Resolve("Comments of Switzerlnd v2.docx", Table)).Suggestions[0].Code);

    [Fact]
    public void AnyPartyInAnyUsualFileName_ResolvesToIt()
    {
        Gen<Party> party = Gen.OneOf([.. Table.All.Where(p => Table.Resolve(p.Name) is OneParty)]);
        Gen<string> frame = Gen.OneOf("{0}.docx", "{0}_comments_v2.docx", "comments by {0}.docx", "Rev1 - {0} (final).docx", "2024-03-15 {0}.docx");
        Gen.Select(party, frame).Sample((p, f) =>
        {
            string file = string.Format(System.Globalization.CultureInfo.InvariantCulture, f, p.Name.Replace('/', '-'));
            Assert.Equal(p.Code, Show(PartyFileName.Resolve(file, Table)));
            Assert.Equal(p.Code, Show(PartyFileName.Resolve(file.Replace(' ', '_'), Table)));
        });
    }

    [Fact]
    public void AnyName_NeverFails() => Gen.String.Sample(name => Assert.NotNull(PartyFileName.Resolve(name + ".docx", Table)));

    private static string Show(PartyResolution meaning) => meaning switch
    {
        OneParty one => one.Party.Code,
        SeveralParties several => "several: " + string.Join(' ', several.Candidates.Select(p => p.Code).Order(StringComparer.Ordinal)),
        _ => "none",
    };
}
