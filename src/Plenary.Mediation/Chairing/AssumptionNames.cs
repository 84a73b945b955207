namespace Plenary.Mediation;

/// <summary>The names of assumptions in questions: <c>silence=can-accept</c>, <c>support=prefers</c>.</summary>
public static class AssumptionNames
{
    /// <summary>All that can be written.</summary>
    public static string All => "silence=can-accept, silence=like-its-group, silence=unknown, support=prefers or support=insists";

    /// <summary>What silence means, by name; <see langword="null"/> for a name that is not known.</summary>
    public static SilenceMeans? Silence(string name) => name switch
    {
        "can-accept" => SilenceMeans.CanAccept,
        "like-its-group" => SilenceMeans.LikeItsGroup,
        "unknown" => SilenceMeans.Unknown,
        _ => null,
    };

    /// <summary>What support means, by name; <see langword="null"/> for a name that is not known.</summary>
    public static SupportMeans? Support(string name) => name switch
    {
        "prefers" => SupportMeans.Prefers,
        "insists" => SupportMeans.Insists,
        _ => null,
    };

    /// <summary>The name of a meaning of silence.</summary>
    public static string Of(SilenceMeans silence) => silence switch
    {
        SilenceMeans.CanAccept => "can-accept",
        SilenceMeans.LikeItsGroup => "like-its-group",
        _ => "unknown",
    };

    /// <summary>The name of a meaning of support.</summary>
    public static string Of(SupportMeans support) => support == SupportMeans.Insists ? "insists" : "prefers";
}
