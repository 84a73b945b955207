using Plenary.Text.Brackets;

namespace Plenary.Formats.Html;

/// <summary>Writes the bar with the counts and the switches, and the list of members.</summary>
internal sealed class BarWriter(HtmlSink to, PageFacts facts)
{
    /// <summary>Writes the bar. The switches work by style alone; what needs the script shows only with it.</summary>
    public void Write()
    {
        int open = 0;
        foreach (BracketedBlock block in facts.Drawing.Blocks)
        {
            open += PageFacts.IsOpen(block) ? 1 : 0;
        }

        to.Raw("<header class=\"bar\"><div class=\"in\">\n<p class=\"counts\">"u8);
        Count(facts.Drawing.Blocks.Length, " paragraph"u8, "s"u8);
        to.Raw(" · <span class=\"o\">"u8);
        Count(open, " open"u8, default);
        to.Raw("</span> · "u8);
        Count(facts.Weave.Changes.Length, " change"u8, "s"u8);
        if (facts.Options.IsAttributed)
        {
            to.Raw(" · <a href=\"#members\">"u8);
            Count(facts.Members.Length, " member"u8, "s"u8);
            to.Raw("</a>"u8);
        }

        to.Raw("<output id=\"shown\"></output></p>\n<button type=\"button\" class=\"js\" id=\"next\">next open ↓</button>\n<details class=\"sw\" open=\"open\"><summary>View</summary><fieldset class=\"views\"><legend>View</legend>"u8);
        if (facts.Options.IsAttributed)
        {
            Radio("att"u8, "attributed"u8, true);
            Radio("un"u8, "unattributed"u8, false);
            Radio("base"u8, "clean"u8, false);
            to.Raw("<span class=\"js\">"u8);
            Radio("read"u8, "as read by"u8, false);
            Members("reads"u8, "Member whose reading is shown"u8, false);
            to.Raw("</span>"u8);
        }
        else
        {
            Radio("un"u8, "brackets"u8, true);
            Radio("base"u8, "clean"u8, false);
        }

        to.Raw("<label class=\"only\"><input type=\"checkbox\" id=\"only\"/><span>only what is open</span></label></fieldset>\n"u8);
        if (facts.Options.IsAttributed)
        {
            to.Raw("<label class=\"js asks\"><span>where</span> "u8);
            Members("asks"u8, default, true);
            to.Raw(" <span>asks for something</span></label>"u8);
        }

        to.Raw("</details>\n</div></header>\n"u8);
    }

    /// <summary>Writes the list of members, in protocol order, with how much each asks for.</summary>
    public void WriteMembers()
    {
        if (!facts.Options.IsAttributed)
        {
            return;
        }

        Dictionary<string, int> counts = Compiling.ShownIn.Sponsors(facts.Weave);
        to.Raw("<section id=\"members\" aria-labelledby=\"members-h\"><h2 id=\"members-h\">Members</h2><ol>\n"u8);
        for (int m = 0; m < facts.Members.Length; m++)
        {
            string member = facts.Members[m];
            to.Raw("<li data-member=\""u8).Number(m + 1).Raw("\"><span class=\"code\">"u8).Text(member).Raw("</span> <span class=\"name\">"u8)
                .Text(facts.Options.FullName(member)).Raw("</span> <span class=\"n\">"u8);
            Count(counts.GetValueOrDefault(member), " change"u8, "s"u8);
            to.Raw("</span></li>\n"u8);
        }

        to.Raw("</ol></section>\n"u8);
    }

    private void Radio(ReadOnlySpan<byte> id, ReadOnlySpan<byte> words, bool isChosen) =>
        to.Raw("<label><input type=\"radio\" name=\"view\" id=\"v-"u8).Raw(id).Raw(isChosen ? "\" checked=\"checked\"/><span>"u8 : "\"/><span>"u8).Raw(words).Raw("</span></label>"u8);

    private void Members(ReadOnlySpan<byte> id, ReadOnlySpan<byte> label, bool withAny)
    {
        to.Raw("<select id=\""u8).Raw(id).Raw("\""u8);
        if (!label.IsEmpty)
        {
            to.Raw(" aria-label=\""u8).Raw(label).Raw("\""u8);
        }

        to.Raw(withAny ? "><option value=\"0\">anybody</option>"u8 : ">"u8);
        for (int m = 0; m < facts.Members.Length; m++)
        {
            to.Raw("<option value=\""u8).Number(m + 1).Raw("\">"u8).Text(facts.Members[m]).Raw(" "u8);
            string name = facts.Options.FullName(facts.Members[m]);
            to.Text(name == facts.Members[m] ? "" : name).Raw("</option>"u8);
        }

        to.Raw("</select>"u8);
    }

    private void Count(int count, ReadOnlySpan<byte> word, ReadOnlySpan<byte> plural) =>
        to.Raw("<b>"u8).Number(count).Raw("</b>"u8).Raw(word).Raw(count == 1 ? default : plural);
}
