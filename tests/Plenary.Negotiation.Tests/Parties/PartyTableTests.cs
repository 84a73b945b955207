using CsCheck;
using Plenary.Negotiation.Parties;
using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Negotiation.Tests.Parties;

public sealed class PartyTableTests
{
    private static readonly PartyTable Table = PartyTable.Standard;

    [Fact]
    public void StandardTable_Has193StatesAndEachGivesAllSixLanguages()
    {
        List<Party> states = [.. Table.All.Where(p => p.Kind == PartyKind.State)];

        Assert.Equal(193, states.Count);
        Assert.All(states, state =>
        {
            Assert.Equal(2, state.Iso2?.Length);
            Assert.Equal(3, state.Code.Length);
            Assert.All(Enum.GetValues<PartyLanguage>(), language => Assert.NotEmpty(state.NameIn(language)));
            Assert.Contains(state.NameIn(PartyLanguage.Russian), c => c is >= '\u0400' and <= '\u04FF');
            Assert.Contains(state.NameIn(PartyLanguage.Chinese), c => c is >= '\u4E00' and <= '\u9FFF');
            Assert.Contains(state.NameIn(PartyLanguage.Arabic), c => c is >= '\u0600' and <= '\u06FF');
        });
    }

    [Theory]
    [InlineData("USA", "US", "U.S.", "U. S. A.", "usa", "United States", "the United States of America", "États-Unis", "EEUU", "EE.UU.", "США", "美国")]
    [InlineData("GBR", "UK", "U.K.", "United Kingdom", "Great Britain", "royaume-uni", "Reino Unido", "英国")]
    [InlineData("RUS", "Russia", "Russian Federation", "the Russian Federation", "Federation of Russia", "Россия", "Fédération de Russie")]
    [InlineData("TUR", "Turkey", "Türkiye", "Turkiye", "TÜRKİYE", "Tu\u0308rkiye", "Republic of Türkiye", "Turquie", "土耳其")]
    [InlineData("CIV", "Côte d'Ivoire", "Cote d’Ivoire", "COTE D'IVOIRE", "Côte d`Ivoire", "Cote d Ivoire", "Ivory Coast", "Co\u0302te d'Ivoire")]
    [InlineData("COD", "DRC", "D.R. Congo", "Democratic Republic of the Congo", "Democratic Republic of Congo", "RDC", "Congo, Democratic Republic of the", "Congo-Kinshasa")]
    [InlineData("COG", "Republic of the Congo", "Republic of Congo", "Congo-Brazzaville", "Congo (Brazzaville)")]
    [InlineData("KOR", "ROK", "Republic of Korea", "South Korea", "Korea, Republic of", "Korea (Republic of)", "RoK", "Delegation of the Republic of Korea", "韩国")]
    [InlineData("PRK", "DPRK", "D.P.R.K.", "North Korea", "Democratic People’s Republic of Korea", "Democratic Peoples Republic of Korea")]
    [InlineData("GIN", "Guinea", "Republic of Guinea", "Guinée")]
    [InlineData("GNB", "Guinea-Bissau", "Guinea Bissau")]
    [InlineData("GNQ", "Equatorial Guinea", "Guinea Ecuatorial")]
    [InlineData("PNG", "Papua New Guinea", "Independent State of Papua New Guinea")]
    [InlineData("NER", "Niger", "the Niger", "Republic of the Niger")]
    [InlineData("NGA", "Nigeria", "Federal Republic of Nigeria")]
    [InlineData("DMA", "Dominica", "Commonwealth of Dominica")]
    [InlineData("DOM", "Dominican Republic", "the Dominican Republic")]
    [InlineData("LAO", "Laos", "Lao PDR", "Lao P.D.R.", "Lao People's Democratic Republic")]
    [InlineData("VCT", "Saint Vincent & the Grenadines", "St. Vincent and the Grenadines", "St Vincent  &  Grenadines")]
    [InlineData("NLD", "Netherlands", "the Netherlands (Kingdom of the)", "Netherlands (Kingdom of the)", "The Kingdom of the Netherlands", "Holland")]
    [InlineData("BOL", "Bolivia", "Plurinational State of Bolivia", "Bolivia (Plurinational State of)")]
    [InlineData("SWZ", "Swaziland", "Eswatini", "eSwatini")]
    [InlineData("MMR", "Burma", "Myanmar")]
    [InlineData("CZE", "Czech Republic", "Czechia")]
    [InlineData("CPV", "Cape Verde", "Cabo Verde")]
    [InlineData("VNM", "Viet Nam", "Vietnam", "Viet-Nam", "Việt Nam")]
    [InlineData("FSM", "Micronesia", "Micronesia, Federated States of")]
    [InlineData("TZA", "Tanzania", "United Republic of Tanzania")]
    [InlineData("CHN", "China", "PRC", "P.R. China", "People's Republic of China", "中华人民共和国", "الصين")]
    [InlineData("EU", "EU", "E.U.", "eu", "European Union", "the European Union and its Member States", "EU27", "EU-27", "UE")]
    [InlineData("G77", "G77", "G-77", "G77 and China", "G77 & China", "Group of 77 and China", "the G-77 and China")]
    [InlineData("LMDC", "LMDC", "LMDCs", "Like-Minded Developing Countries")]
    [InlineData("ABU", "Grupo Sur", "ABU", "grupo sur")]
    [InlineData("AGN", "African Group", "the African Group", "AGN", "Groupe africain")]
    [InlineData("VAT", "Holy See", "the Holy See", "Saint-Siège")]
    [InlineData("PSE", "State of Palestine", "Palestine")]
    [InlineData("CFRN", "CfRN", "CFRN", "Coalition for Rainforest Nations")]
    public void NameInAnyUsualWriting_ResolvesToItsParty(string code, params string[] names) =>
        Assert.All(names, name => Assert.Equal(code, CodeOf(Table.Resolve(name))));

    [Theory]
    [InlineData("COL", "Columbia")]
    [InlineData("PHL", "Phillipines", "Phillippines", "Philipines")]
    [InlineData("URY", "Uraguay")]
    [InlineData("KAZ", "Kazakstan")]
    [InlineData("KGZ", "Kyrgystan")]
    [InlineData("LBY", "Lybia")]
    [InlineData("CMR", "Camerun")]
    [InlineData("MAR", "Marocco")]
    [InlineData("ARG", "Argentinia")]
    [InlineData("ECU", "Equador")]
    public void ListedMisspelling_ResolvesToItsParty(string code, params string[] names) =>
        Assert.All(names, name => Assert.Equal(code, CodeOf(Table.Resolve(name))));

    [Theory]
    [InlineData("Congo", "COD COG")]
    [InlineData("the Congo", "COD COG")]
    [InlineData("Korea", "KOR PRK")]
    [InlineData("Corée", "KOR PRK")]
    [InlineData("AU", "AU AUS")]
    [InlineData("NAM", "NAM NAMOV")]
    public void NameOfSeveralParties_IsToldWithItsCandidates(string name, string codes)
    {
        SeveralParties several = Assert.IsType<SeveralParties>(Table.Resolve(name));

        Assert.Equal(codes, string.Join(' ', several.Candidates.Select(p => p.Code).Order(StringComparer.Ordinal)));
        Assert.False(Table.TryResolve(name, out string code));
        Assert.Equal("", code);
    }

    [Theory]
    [InlineData("in")]
    [InlineData("no")]
    [InlineData("It")]
    [InlineData("can")]
    [InlineData("who")]
    [InlineData("us")]
    [InlineData("and")]
    [InlineData("basic")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("...")]
    [InlineData("the")]
    [InlineData("Republic of")]
    [InlineData("Republic")]
    [InlineData("United")]
    [InlineData("note")]
    [InlineData("&")]
    [InlineData("Canada United States")]
    [InlineData("Republic of China")]
    [InlineData("Northern Ireland")]
    [InlineData("American Samoa")]
    public void OrdinaryWordOrNameOfNoParty_IsUnknown(string name)
    {
        Assert.IsType<NoParty>(Table.Resolve(name));
        Assert.False(Table.TryResolve(name, out _));
    }

    [Theory]
    [InlineData("Switzerlnd", "CHE")]
    [InlineData("Autralia", "AUS")]
    [InlineData("Brasill", "BRA")]
    [InlineData("Jamiaca", "JAM")]
    public void SimilarName_IsSuggestedButNeverTaken(string name, string nearest)
    {
        NoParty none = Assert.IsType<NoParty>(Table.Resolve(name));

        Assert.Equal(nearest, none.Suggestions[0].Code);
        Assert.InRange(none.Suggestions.Length, 1, 3);
    }

    [Fact]
    public void NameFarFromAll_HasNoSuggestion() =>
        Assert.Empty(Assert.IsType<NoParty>(Table.Resolve("Zxqwvutsrq")).Suggestions);

    [Fact]
    public void VeryLongText_IsUnknown() => Assert.IsType<NoParty>(Table.Resolve(new string('a', 100_000)));

    [Fact]
    public void EveryCodeNameAndAlias_LeadsBackToItsParty() =>
        Assert.All(Table.All, party =>
        {
            Assert.True(Table.TryGet(party.Code, out Party? same));
            Assert.Equal(party, same);
            Assert.All(
                party.Aliases.Append(party.Name).Append(party.Code).Append(party.Iso2 ?? party.Code),
                name => Assert.Contains(party, Candidates(Table.Resolve(name))));
        });

    [Fact]
    public void NameWrittenInAnyCaseAndSpacing_MeansTheSame()
    {
        Gen<(string Name, string Code)> names = Gen.OneOf(
            [.. Table.All.Where(p => p.Name.Length > 6).Select(p => (p.Name, p.Code))]);
        Gen.Select(names, Gen.Bool.Array[80], Gen.OneOf(" ", "  ", "\u00A0", " \t")).Sample((name, upper, space) =>
        {
            string written = string.Concat(name.Name.Select((c, i) =>
                c == ' ' ? space : upper[i % upper.Length] ? char.ToUpperInvariant(c).ToString() : char.ToLowerInvariant(c).ToString()));
            Assert.Equal(name.Code, CodeOf(Table.Resolve(" " + written + " ")));
        });
    }

    [Fact]
    public void AnyText_IsResolvedWithoutFailingAndAgreesWithTryResolve() =>
        Gen.String.Sample(text =>
        {
            bool one = Table.Resolve(text) is OneParty;
            Assert.Equal(one, ((IHolderNames)Table).TryResolve(text, out _));
        });

    [Theory]
    [InlineData("EU", 27)]
    [InlineData("G7", 7)]
    [InlineData("G20", 21)]
    [InlineData("ASEAN", 11)]
    [InlineData("NORDIC", 5)]
    [InlineData("CHN", 0)]
    [InlineData("JUSCANZ", 0)]
    [InlineData("nobody", 0)]
    public void GroupMembers_AreGivenWhereTheyAreSettled(string group, int count)
    {
        Assert.Equal(count, Table.GroupMembers(group).Length);
        Assert.All(Table.GroupMembers(group), code => Assert.True(Table.TryGet(code, out _), code));
    }

    [Theory]
    [InlineData("chn", true)]
    [InlineData("CHN", true)]
    [InlineData("China", false)]
    public void TryGet_TakesCodesOnlyAndInAnyCase(string code, bool known) => Assert.Equal(known, Table.TryGet(code, out _));

    private static string CodeOf(PartyResolution meaning) => meaning switch
    {
        OneParty one => one.Party.Code,
        SeveralParties several => "several: " + string.Join(' ', several.Candidates.Select(p => p.Code)),
        _ => "none",
    };

    private static IEnumerable<Party> Candidates(PartyResolution meaning) => meaning switch
    {
        OneParty one => [one.Party],
        SeveralParties several => several.Candidates,
        _ => [],
    };
}
