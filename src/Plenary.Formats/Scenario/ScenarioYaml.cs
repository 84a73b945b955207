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

        try
        {
            Examine(file, text);
            YamlStream stream = [];
            stream.Load(new StringReader(text));
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
    }

    // Before anything is built: depth would overflow the stack, and anchors can make a small file a huge tree.
    private static void Examine(string file, string text)
    {
        Parser parser = new(new StringReader(text));
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
