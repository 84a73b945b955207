using System.Collections.Immutable;

namespace Plenary.Samples.Coastal;

/// <summary>India (final).docx: clean, nothing tracked.</summary>
internal static class India
{
    public static ImmutableArray<byte> Write()
    {
        Response file = new("Desk officer, Ministry of External Affairs", 24, tracked: false);
        var desk = file.Desk;
        desk.Replace("PP6", "different capacities of members", "principle of common but differentiated responsibilities and respective capabilities");
        desk.Replace("OP7", "double", "triple");
        desk.Insert("OP12", "unregulated fishing", ", with special and differential treatment for developing country members");
        desk.Replace("OP15", "should not distort trade", "may include public stockholding for food security purposes");
        desk.Delete("OP18", ", and to phase down unabated fossil fuel power in ports");
        desk.Replace("OP20(b)", "voluntary and mutually agreed terms", "concessional and preferential terms");
        return file.ToFile();
    }
}
