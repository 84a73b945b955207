using System.Collections.Immutable;
using System.Text;
using Plenary.Formats.Markdown;
using Plenary.Formats.Word;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Compiling;

/// <content>The views in brackets and in a table.</content>
public static partial class ShownIn
{
    /// <summary>
    /// A Word file with brackets: a member's edit is shown when a bookmark of the change stands around an option whose
    /// holders, as they are printed at its end, name the member; unattributed, when there is such an option.
    /// </summary>
    /// <param name="compilation">What was to be shown.</param>
    /// <param name="place">The file's name.</param>
    /// <param name="output">What was written.</param>
    /// <param name="isAttributed">Whether the file says who asks for what.</param>
    public static Shown BracketsWord(Compilation compilation, string place, Stream output, bool isAttributed)
    {
        using WordPackage package = WordPackage.Open(place, Bytes(output));
        MarkedOptions options = MarkedOptions.Read(package);
        return options.Shown(compilation.Weave, place, isAttributed, options.Comments - compilation.BaseComments);
    }

    /// <summary>A compilation table: the same, with the cell of members beside the proposal; reasons are counted by their own bookmarks.</summary>
    /// <inheritdoc cref="BracketsWord"/>
    public static Shown TableWord(Compilation compilation, string place, Stream output, bool isAttributed)
    {
        using WordPackage package = WordPackage.Open(place, Bytes(output));
        MarkedOptions options = MarkedOptions.Read(package);
        return options.Shown(compilation.Weave, place, isAttributed, options.Remarks);
    }

    /// <summary>
    /// Markdown with brackets: a member's edits are shown when the text, read as <see cref="BracketNotation"/>, gives
    /// word for word the member's reading of the weave (law 6). Unattributed, every bracket must be there.
    /// </summary>
    /// <inheritdoc cref="BracketsWord"/>
    public static Shown Markdown(Compilation compilation, string place, Stream output, bool isAttributed)
    {
        Weave weave = compilation.Weave;
        Dictionary<string, int> asked = Sponsors(weave);
        string[] lines = Encoding.UTF8.GetString(Bytes(output)).Split('\n');
        string notation = string.Concat(lines.SelectMany(MarkdownLine.Paragraphs).Select(line => $"{line}\n"));
        if (!isAttributed)
        {
            bool same = notation == BracketNotation.Write(BracketRenderer.Render(weave, new BracketOptions { IsAttributed = false }));
            return new Shown(place, asked.ToImmutableDictionary(pair => pair.Key, pair => same ? pair.Value : 0, StringComparer.Ordinal), null, same ? [] : ["it does not show the brackets of the weave"]);
        }

        BracketedReading read = BracketNotation.Parse(notation, weave.Members);
        List<string> faults = [];
        if (Words(read.Base) != Words(Reading.OfBase(weave)))
        {
            faults.Add("without the proposals it does not give the base");
        }

        ImmutableDictionary<string, int>.Builder shown = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach ((string member, int count) in asked)
        {
            string shows = Words(read.Texts[member]);
            bool right = shows == Words(Reading.OfMember(weave, member)) || shows == Words(Reading.Of(weave, StruckWords.WithThoseStruckAt(weave, member)));
            shown.Add(member, right ? count : 0);
            if (!right)
            {
                faults.Add($"what it shows in the name of {member} does not give its text");
            }
        }

        return new Shown(place, shown.ToImmutable(), lines.Count(MarkdownLine.IsRemark), [.. faults]);
    }

    private static string Words(TextDocument text) => text.ToString();
}
