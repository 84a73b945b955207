using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plenary.House.Tests.Arrows;

/// <summary>One use of a type: who uses it, where, and where it is written.</summary>
/// <param name="FromProject">The project of the use.</param>
/// <param name="From">The folder of the use in its project; empty at the top.</param>
/// <param name="ToProject">The project of the type.</param>
/// <param name="To">The folder of the type in its project; empty at the top.</param>
/// <param name="Example">A use, as file, line and type.</param>
internal sealed record Arrow(string FromProject, string From, string ToProject, string To, string Example);

/// <summary>
/// Who knows whom, as the compiler sees it: every name in the source that means a type of ours or a member of one.
/// Packages are not resolved; they know nothing of ours.
/// </summary>
internal static class SourceArrows
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Lazy<(Arrow Arrow, string Type)[]> Found = new(Find);

    /// <summary>Every arrow between two folders or two projects, once.</summary>
    public static IEnumerable<Arrow> All => Found.Value.Select(found => found.Arrow).DistinctBy(arrow => (arrow.FromProject, arrow.From, arrow.ToProject, arrow.To));

    /// <summary>The types of one folder of a project that another folder uses.</summary>
    public static IEnumerable<string> Uses(string project, string from, string to) => Found.Value
        .Where(found => found.Arrow.FromProject == project && found.Arrow.ToProject == project && found.Arrow.From == from && found.Arrow.To == to)
        .Select(found => found.Type)
        .Distinct(StringComparer.Ordinal);

    private static (Arrow Arrow, string Type)[] Find()
    {
        List<SyntaxTree> trees = [CSharpSyntaxTree.ParseText(Usings, cancellationToken: CancellationToken.None)];
        trees.AddRange(House.Files("src").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => CSharpSyntaxTree.ParseText(House.Read(file), path: file)));
        string runtime = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "house",
            trees,
            runtime.Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal)).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return [.. trees.Skip(1).AsParallel().AsOrdered().SelectMany(tree => Find(compilation.GetSemanticModel(tree), tree))];
    }

    private static List<(Arrow Arrow, string Type)> Find(SemanticModel model, SyntaxTree tree)
    {
        List<(Arrow, string)> found = [];
        HashSet<(string, string, string)> known = [];
        (string fromProject, string from) = Place(tree.FilePath);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(MayName))
        {
            if (TypeOf(model, node) is { } type && type.Locations.FirstOrDefault(location => location.IsInSource)?.SourceTree?.FilePath is { Length: > 0 } written)
            {
                (string toProject, string to) = Place(written);
                if ((fromProject != toProject || from != to) && known.Add((toProject, to, type.Name)))
                {
                    int line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                    found.Add((new Arrow(fromProject, from, toProject, to, $"{tree.FilePath}:{line} uses {type.Name}"), type.Name));
                }
            }
        }

        return found;
    }

    // Locals and parameters, which have small letters, are of types that are named, or come from members that are.
    private static bool MayName(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax || (node is SimpleNameSyntax name && char.IsUpper(name.Identifier.ValueText.FirstOrDefault()));

    private static INamedTypeSymbol? TypeOf(SemanticModel model, SyntaxNode node)
    {
        SymbolInfo info = model.GetSymbolInfo(node);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }

    // src/Project/Folder/…/File.cs
    private static (string Project, string Folder) Place(string file)
    {
        string[] parts = file.Split('/');
        return (parts[1], parts.Length > 3 ? parts[2] : "");
    }
}
