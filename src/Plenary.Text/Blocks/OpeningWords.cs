using System.Collections.Frozen;

namespace Plenary.Text;

/// <summary>The words with which preambular and operative paragraphs of resolutions open, in the six languages of the UN.</summary>
/// <remarks>
/// Collected from resolutions of the Security Council and decisions of treaty bodies. Words are in lower case; where a
/// language inflects them, every form is in the list. Chinese, which puts no spaces, has prefixes instead.
/// </remarks>
internal static class OpeningWords
{
    /// <summary>Words that only lead up to the one that counts: "once again", "deeply", "вновь".</summary>
    public static readonly FrozenSet<string> Adverbs = Set("""
        also further again once likewise still moreover deeply gravely seriously profoundly fully strongly firmly extremely greatly keenly
        highly duly particularly especially very equally
        également aussi de nouveau en outre profondément vivement gravement fermement pleinement très se
        también profundamente gravemente seriamente plenamente firmemente muy nuevamente una vez más
        вновь также далее глубоко серьезно серьёзно полностью твердо будучи высоко крайне с удовлетворением озабоченностью признательностью
        обеспокоенностью интересом сожалением тревогой беспокойством
        """);

    /// <summary>Participles and adjectives that open a preambular paragraph (practice O7).</summary>
    public static readonly FrozenSet<string> Preambular = Set("""
        acknowledging acting affirming alarmed appalled appreciating approving aware bearing believing calling cognizant commending concerned
        concurring condemning confident confirming conscious considering convinced declaring dedicated deploring desiring desirous determined
        determining dismayed disturbed emphasising emphasizing encouraged encouraging endorsing expecting expressing guided having highlighting
        hoping inspired keeping looking mindful noting notwithstanding observing paying persuaded pursuant reaffirming realising realizing
        recalling recognising recognizing referring regretting reiterating remaining reminding renewing resolved responding saluting seeking
        sharing stressing taking troubled underlining underscoring urging viewing welcoming
        accueillant affirmant agissant alarmé alarmée animé animée appréciant attendant ayant condamnant confirmant conscient consciente
        considérant constatant convaincu convaincue convaincus convaincues craignant demeurant déplorant désireux désireuse désirant déterminé
        déterminée encouragé encouragée espérant estimant exprimant félicitant gardant guidé guidée indigné indignée inquiet inquiète insistant
        mettant notant observant persuadé persuadée prenant préoccupé préoccupée rappelant réaffirmant reconnaissant référant regrettant
        réitérant relevant remerciant rendant résolu résolue s'inspirant sachant saluant soulignant tenant vu
        acogiendo actuando afirmando alarmada alarmado alentada alentado apreciando celebrando condenando confirmando consciente considerando
        convencida convencido decidida decidido deplorando deseando deseosa deseoso destacando encomiando esperando estimando expresando guiada
        guiado guiándose habiendo haciendo inspirada inspirado lamentando notando observando persuadida persuadido poniendo preocupada
        preocupado reafirmando reconociendo recordando reiterando resuelta resuelto rindiendo señalando subrayando teniendo tomando valorando
        ссылаясь подтверждая отмечая признавая приветствуя подчеркивая подчёркивая учитывая принимая сознавая осознавая выражая напоминая
        руководствуясь рассмотрев действуя считая стремясь желая отдавая оценивая заслушав памятуя обращая осуждая сожалея имея преисполненная
        преисполненный исходя повторяя убежденная убежденный убеждена обеспокоенная обеспокоенный обеспокоена встревоженная озабоченная озабочена
        воодушевленная одобряя определяя заявляя надеясь констатируя
        إذ وإذ وقد اقتناعا واقتناعا إدراكا وإدراكا تصميما وتصميما
        """);

    /// <summary>Verbs in the present that open an operative paragraph (practice O7).</summary>
    public static readonly FrozenSet<string> Operative = Set("""
        accepts acknowledges adopts affirms agrees appeals appoints appreciates approves authorises authorizes calls clarifies commends concludes
        condemns confirms congratulates considers decides declares demands deplores designates determines directs draws emphasises emphasizes
        encourages endorses establishes expresses extends highlights insists instructs invites looks notes pays proclaims reaffirms recalls
        recognises recognizes recommends regrets reiterates reminds renews requests resolves stresses supports takes thanks trusts underlines
        underscores urges welcomes
        accueille adopte affirme appelle approuve appuie autorise charge condamne confirme considère constate convient décide déclare demande
        déplore encourage engage estime exhorte exige exprime félicite insiste invite lance note prend prie proclame rappelle réaffirme recommande
        reconnaît regrette réitère remercie salue souligne
        acoge acuerda adopta afirma agradece alienta aprueba autoriza celebra condena confirma considera decide declara deplora destaca encarga
        encomia exhorta exige expresa hace insta invita lamenta observa pide proclama reafirma recomienda reconoce recuerda reitera resuelve
        solicita subraya toma
        благодарит выражает заявляет напоминает настоятельно одобряет осуждает отмечает подтверждает подчеркивает подчёркивает поддерживает
        поручает постановляет предлагает призывает признает признаёт приветствует принимает провозглашает просит рекомендует решает требует
        уполномочивает утверждает
        تقرر تطلب تهيب تدعو تحث تؤكد ترحب تعرب تشجع تحيط تلاحظ توصي تعتمد تشدد تدين تشير يقرر يطلب يهيب يدعو يحث يؤكد يرحب يعرب يشجع يحيط يلاحظ
        يوصي يعتمد يشدد يدين يشير
        """);

    /// <summary>What a Chinese paragraph of the preamble starts with, once <see cref="ChineseAdverbs"/> are passed.</summary>
    public static readonly string[] ChinesePreambular =
    [
        "回顾", "忆及", "重申", "铭记", "注意到", "认识到", "意识到", "欢迎", "强调", "确认", "考虑到", "深信", "关切", "表示", "赞赏", "遵循", "决心", "审议",
        "承认", "念及", "着重", "申明", "肯定", "震惊", "谴责", "依照", "根据", "感到",
    ];

    /// <summary>What a Chinese operative paragraph starts with.</summary>
    public static readonly string[] ChineseOperative =
    [
        "决定", "请", "敦促", "呼吁", "鼓励", "邀请", "欢迎", "重申", "强调", "注意到", "核准", "通过", "谴责", "要求", "建议", "赞赏", "认可", "申明", "宣布", "授权", "促请",
    ];

    public static readonly string[] ChineseAdverbs = ["又", "还", "并", "再次", "深为", "深切", "严重", "特别", "进一步", "也", "满意地", "赞赏地", "强烈"];

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
