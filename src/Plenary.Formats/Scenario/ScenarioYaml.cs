using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Plenary.Formats.Scenario;

/// <summary>Opens a scenario file: one YAML document, of bounded size and depth, without anchors.</summary>
internal static class ScenarioYaml
{
    private const int LargestFile = 4 << 20;
    private const int Deepest = 40;

    /// <exception cref="ScenarioFaultException">It is no YAML, or more than a scenario may hold.</exception>
    public static ScenarioNode Open(string file, string text)
    {
        if (text.Length > LargestFile)
        {
            throw new ScenarioFaultException($"{file}: longer than a scenario may be ({LargestFile >> 20} million characters).");
        }

        Parser examined = new(new StringReader(text));
        Parser loaded = new(new StringReader(text));
        try
        {
            Examine(file, examined);
            YamlStream stream = [];
            stream.Load(loaded);
            return stream.Documents.Count switch
            {
                1 => new ScenarioNode(file, stream.Documents[0].RootNode, "scenario"),
                0 => throw new ScenarioFaultException(file, 1, "the file is empty. A scenario starts with `plenary: scenario/1`."),
                _ => throw new ScenarioFaultException(file, stream.Documents[1].RootNode.Start.Line, "a scenario is one YAML document; here a second one starts."),
            };
        }
        catch (YamlException fault)
        {
            throw new ScenarioFaultException(file, fault.Start.Line, $"this is no YAML: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Check quotes, colons and indentation there.");
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // Of some that goes wrong the parser knows only that it is lost: then it is where, or after what, it read last.
            throw new ScenarioFaultException(file, (loaded.Current ?? examined.Current)?.Start.Line ?? 1, "this is no YAML: what began there does not go on, or does not end. Check brackets, commas and colons there.");
        }
    }

    // Before anything is built: depth would overflow the stack, and anchors can make a small file a huge tree.
    private static void Examine(string file, Parser parser)
    {
        int depth = 0;
        while (parser.MoveNext())
        {
            ParsingEvent here = parser.Current!;
            depth += here.NestingIncrease;
            if (depth > Deepest)
            {
                throw new ScenarioFaultException(file, here.Start.Line, $"nested more than {Deepest} deep; a scenario needs a few levels.");
            }

            if (here is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                throw new ScenarioFaultException(file, here.Start.Line, "anchors and aliases (& and *) are not used in scenarios. Write the value out.");
            }
        }
    }
}
