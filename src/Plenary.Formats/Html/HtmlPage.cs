using Plenary.Text;

namespace Plenary.Formats.Html;

/// <summary>
/// Writes a weave as one self-contained page: the bracketed text with an editor's margin, and switches for who looks
/// at what. All of it can be read without script and in print; nothing is fetched, and the policy in its head lets
/// nothing run but the page's own script.
/// </summary>
public static class HtmlPage
{
    /// <summary>Writes the page as UTF-8. It is XML too, after its first line, so that a checker can read it strictly.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="options">How to write it.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(Weave weave, HtmlOptions options, Stream output)
    {
        ArgumentNullException.ThrowIfNull(weave);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        PageFacts facts = new(weave, options);
        HtmlSink to = new(output);
        string? own = weave.Base.Blocks.FirstOrDefault(block => block.Shape.Kind == BlockKind.Title && block.Text.Length > 0)?.Text;
        bool titleInText = own is not null && (options.Title is null || options.Title == own);
        string title = options.Title ?? own?.Replace(Token.InsetCharacter, ' ') ?? "Compilation";
        Head(to, title);
        to.Raw("<body>\n<a class=\"skip\" href=\"#text\">Skip to the text</a>\n"u8);
        BarWriter bar = new(to, facts);
        bar.Write();
        to.Raw("<main id=\"text\">\n"u8);
        if (!titleInText)
        {
            to.Raw("<div class=\"row head\"><h1 class=\"tx\">"u8).Text(title).Raw("</h1></div>\n"u8);
        }

        BlocksWriter blocks = new(to, facts);
        blocks.WriteText(!titleInText);
        blocks.WriteNotes();
        to.Raw("<p id=\"none\" class=\"none-left\" hidden=\"hidden\">No paragraph is left to show: choose another member, or untick “only what is open”.</p>\n</main>\n"u8);
        if (options.IsAttributed)
        {
            to.Raw("<article id=\"reading\" aria-label=\"One member’s reading\" hidden=\"hidden\"></article>\n"u8);
        }

        bar.WriteMembers();
        to.Raw("<footer><p>○ open: somebody asks for something else. ● agreed: nobody does. Words in [brackets] are not agreed; who asks for them stands after them. "u8)
            .Raw("<ins>Underlined</ins> words are put in, <del>struck</del> words taken out.</p></footer>\n"u8);
        if (options.IsAttributed)
        {
            to.Raw("<script type=\"application/json\" id=\"weave\">"u8);
            new IslandWriter(to, facts).Write();
            to.Raw("</script>\n"u8);
        }

        to.Raw("<script>"u8).Raw(PageAssets.Script).Raw("</script>\n</body>\n</html>\n"u8);
        to.Flush();
    }

    private static void Head(HtmlSink to, string title) =>
        to.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\""u8)
            .Raw(PageAssets.Policy)
            .Raw("\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>"u8)
            .Text(title)
            .Raw("</title>\n<style>"u8).Raw(PageAssets.Style).Raw("</style>\n</head>\n"u8);
}
