using System.Collections.Immutable;
using Plenary.Corpus.Documents;
using Plenary.Samples.Coastal;
using Plenary.Samples.Languages;

namespace Plenary.Samples;

/// <summary>All sample files, by their path below the samples folder.</summary>
internal static class SampleFiles
{
    private const string Responses = "coastal-resilience/responses/";

    public static IEnumerable<(string Path, ImmutableArray<byte> Content)> Write() =>
    [
        ("coastal-resilience/base.docx", WordPackage.Write(CoastalBase.Write().ToDocument("Presidency", tracking: false, saving: 0))),
        (Responses + "CHN.docx", China.Write()),
        (Responses + "EU comments.docx", EuropeanUnion.Write()),
        (Responses + "United States of America.docx", UnitedStates.Write()),
        (Responses + "Brazil_v2.docx", Brazil.Write()),
        (Responses + "JPN.docx", Japan.Write()),
        (Responses + "South Africa.docx", SouthAfrica.Write()),
        (Responses + "India (final).docx", India.Write()),
        (Responses + "RUS.docx", RussianFederation.Write()),
        ("languages/base.docx", WordPackage.Write(LanguagesBase.Write().ToDocument("Presidency", tracking: false, saving: 30))),
        ("languages/responses/EGY.docx", LanguagesResponses.Egypt()),
        ("languages/responses/Mexico.docx", LanguagesResponses.Mexico()),
    ];
}
