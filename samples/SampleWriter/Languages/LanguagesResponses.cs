using System.Collections.Immutable;
using Plenary.Corpus.Documents;
using Plenary.Samples.Drafting;

namespace Plenary.Samples.Languages;

/// <summary>Two parties' edits, the same in substance in each language.</summary>
internal static class LanguagesResponses
{
    /// <summary>EGY.docx: tracked.</summary>
    public static ImmutableArray<byte> Egypt()
    {
        const string office = "Desk officer, Ministry of Foreign Affairs (EGY)";
        Draft draft = LanguagesBase.Write();
        Pen desk = new(draft, office, new DateTimeOffset(2026, 5, 20, 9, 0, 0, TimeSpan.Zero), tracked: true);
        desk.Insert("en1", "2030", ", taking into account the needs of developing countries");
        desk.Insert("ar1", "2030", "، مع مراعاة احتياجات البلدان النامية");
        desk.Insert("zh1", "侵害", "，同时考虑到发展中国家的需要");
        desk.Insert("fr1", "2030", ", en tenant compte des besoins des pays en développement");
        desk.Insert("ru1", "наводнений", " с учётом потребностей развивающихся стран");
        desk.Insert("es1", "2030", ", teniendo en cuenta las necesidades de los países en desarrollo");
        desk.Replace("en3", "freely", "safely and without hindrance");
        desk.Replace("ar3", "دون", "بأمان ودون");
        desk.Replace("zh3", "自由", "安全、畅通");
        desk.Replace("fr3", "librement", "en toute sécurité et sans entrave");
        desk.InsertBefore("ru3", "беспрепятственно", "безопасно и ");
        desk.Replace("es3", "libremente", "de forma segura y sin obstáculos");
        OfMinisters(desk);
        _ = desk.Comment("ar1", "البلدان النامية", "مصر: لغة متفق عليها في إعلان الاجتماع الثالث.");
        return WordPackage.Write(draft.ToDocument(office, tracking: true, saving: 31));
    }

    /// <summary>Mexico.docx: clean, nothing tracked.</summary>
    public static ImmutableArray<byte> Mexico()
    {
        const string office = "Desk officer, Secretariat of Foreign Affairs (MEX)";
        Draft draft = LanguagesBase.Write();
        Pen desk = new(draft, office, new DateTimeOffset(2026, 5, 21, 15, 0, 0, TimeSpan.Zero), tracked: false);
        foreach (string paragraph in (string[])["en1", "ar1", "zh1", "fr1", "ru1", "es1"])
        {
            desk.Replace(paragraph, "2030", "2028");
        }

        desk.Replace("en2", "village", "community");
        desk.Replace("ar2", "قرية ساحلية وبلغتها", "مجتمع ساحلي وبلغته");
        desk.Replace("zh2", "村庄", "社区");
        desk.Replace("fr2", "village côtier", "communauté côtière");
        desk.Replace("ru2", "деревню", "общину");
        desk.Replace("es2", "aldea", "comunidad");
        OfMinisters(desk);
        return WordPackage.Write(draft.ToDocument(office, tracking: false, saving: 32));
    }

    // Both parties ask for it.
    private static void OfMinisters(Pen desk)
    {
        desk.Insert("en4", "next meeting", " of Ministers");
        desk.Insert("ar4", "الاجتماع", " الوزاري");
        desk.Insert("zh4", "下次", "部长级");
        desk.Insert("fr4", "prochaine réunion", " des ministres");
        desk.Insert("ru4", "следующем совещании", " министров");
        desk.Insert("es4", "próxima reunión", " de ministros");
    }
}
