using Plenary.Corpus.Documents;
using Plenary.Samples.Drafting;

namespace Plenary.Samples.Languages;

/// <summary>The same four paragraphs in the six languages of the United Nations, one section a language.</summary>
internal static class LanguagesBase
{
    public static Draft Write()
    {
        Draft draft = new()
        {
            Margins = new Margins("CEF/MM.4/2026/L.2", "Draft in six languages", "Coastal Economies Forum"),
        };
        Section(
            draft,
            "en",
            "English",
            "Members commit to protect coastal communities from storms and floods by 2030.",
            "Early warnings must reach every coastal village in time and in its own language.",
            "Food and fertilizers shall move freely by sea, in accordance with international law.",
            "The Presidency will report on progress at the next meeting.");
        Section(
            draft,
            "ar",
            "العربية",
            "يلتزم الأعضاء بحماية المجتمعات الساحلية من العواصف والفيضانات بحلول عام 2030.",
            "يجب أن تصل الإنذارات المبكرة في الوقت المناسب إلى كل قرية ساحلية وبلغتها.",
            "تنتقل الأغذية والأسمدة عن طريق البحر دون عوائق، وفقاً للقانون الدولي.",
            "تقدم الرئاسة تقريراً عن التقدم المحرز في الاجتماع المقبل.");
        Section(
            draft,
            "zh",
            "中文",
            "各成员承诺到2030年保护沿海社区免受风暴和洪水侵害。",
            "预警信息必须以当地语言及时传达到每个沿海村庄。",
            "粮食和化肥应根据国际法经海路自由运输。",
            "主席国将在下次会议上报告进展情况。");
        Section(
            draft,
            "fr",
            "Français",
            "Les membres s’engagent à protéger les communautés côtières contre les tempêtes et les inondations d’ici à 2030.",
            "Les alertes précoces doivent parvenir à temps à chaque village côtier, dans sa propre langue.",
            "Les denrées alimentaires et les engrais circulent librement par voie maritime, conformément au droit international.",
            "La présidence rendra compte des progrès accomplis à la prochaine réunion.");
        Section(
            draft,
            "ru",
            "Русский",
            "Члены обязуются к 2030 году защитить прибрежные общины от штормов и наводнений.",
            "Ранние предупреждения должны своевременно поступать в каждую прибрежную деревню на её языке.",
            "Продовольствие и удобрения беспрепятственно перевозятся морем в соответствии с международным правом.",
            "Председательство доложит о достигнутом прогрессе на следующем совещании.");
        Section(
            draft,
            "es",
            "Español",
            "Los miembros se comprometen a proteger a las comunidades costeras de las tormentas y las inundaciones para 2030.",
            "Las alertas tempranas deben llegar a tiempo a cada aldea costera y en su propia lengua.",
            "Los alimentos y los fertilizantes circularán libremente por mar, de conformidad con el derecho internacional.",
            "La Presidencia informará sobre los avances en la próxima reunión.");
        return draft;
    }

    private static void Section(Draft draft, string language, string name, params string[] paragraphs)
    {
        RunFormat format = language == "ar" ? RunFormat.RightToLeft : RunFormat.None;
        draft.Add(language, name, Draft.Styled(language == "ar" ? "ArabicHeading" : "Heading1"), format);
        for (int i = 0; i < paragraphs.Length; i++)
        {
            // The last section ends with the document.
            bool ends = i == paragraphs.Length - 1 && language != "es";
            draft.Add($"{language}{i + 1}", paragraphs[i], Draft.Styled(StyleOf(language)) with { EndsSection = ends }, format);
        }
    }

    private static string StyleOf(string language) => language switch
    {
        "ar" => "ArabicText",
        "zh" => "ChineseText",
        "fr" => "FrenchText",
        "ru" => "RussianText",
        "es" => "SpanishText",
        _ => "Organ",
    };
}
