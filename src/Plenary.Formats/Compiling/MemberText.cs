using Plenary.Formats.Json;
using Plenary.Formats.Word;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>One member's text, got out of a compilation.</summary>
/// <param name="Reading">The text.</param>
/// <param name="Package">The text as a Word file, or <see langword="null"/> when the compilation is no Word file with tracked changes.</param>
/// <param name="Note">What the user should know, or <see langword="null"/>.</param>
public sealed record MemberText(TextDocument Reading, ReadOnlyMemory<byte>? Package, string? Note)
{
    /// <summary>Gets a member's text out of a compilation.</summary>
    /// <param name="name">The compilation's name, for messages.</param>
    /// <param name="content">Its bytes: a Word file with tracked changes, or a weave as JSON.</param>
    /// <param name="member">The member's code, or <see langword="null"/> for the base.</param>
    /// <exception cref="DocumentFaultException">The file is no compilation, or the member is not in it.</exception>
    public static MemberText Extract(string name, byte[] content, string? member)
    {
        if (content.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8))
        {
            return new MemberText(Read(name, Weave(name, content), member), null, null);
        }

        using WordPackage package = WordPackage.Open(name, content);
        if (EmbeddedParts.Weave(package) is { } carried && ResolvedPackage.CountRevisions(package) == 0
            && Weave(name, carried) is { Changes.IsEmpty: false } shown)
        {
            // Bracketed text, or a compilation all of whose tracked changes somebody accepted: only the weave still tells.
            return new MemberText(Read(name, shown, member), null, null);
        }

        AuthorLegend legend = AuthorLegend.Of(package);
        bool Accept(string author) => member is not null && legend.Names(author, member);
        byte[] own = ResolvedPackage.Resolve(package, Accept, EmbeddedParts.Are(package));
        using WordPackage resolved = WordPackage.Open(name, own);
        TextDocument text = WordReader.TextOf(WordReader.ForBase(resolved).Base);
        if (EmbeddedParts.Weave(package) is not { } json)
        {
            return WordReader.ForBase(package).Base.Authors.Any(author => member is null || legend.Names(author, member))
                ? new MemberText(text, own, null)
                : throw Unknown(name, member, WordReader.ForBase(package).Base.Authors);
        }

        TextDocument woven = Read(name, Weave(name, json), member);
        KnownText shows = new(text);
        TextCheck check = new(ComparableTextWriter.Write(shows), new KnownText(woven));
        check.TakeBase(0, woven.Blocks.AsSpan());
        bool edited = !check.Holds;
        return new MemberText(text, own, edited
            ? $"{name}: the file was changed after it was compiled (its tracked changes no longer give what its weave holds). The text written is what the file shows now."
            : null);
    }

    /// <summary>The weave in a JSON file.</summary>
    /// <exception cref="DocumentFaultException">It cannot be read.</exception>
    public static Weave Weave(string name, byte[] json)
    {
        WeaveReadResult read = WeaveJson.Read(json);
        return read.Weave ?? throw new DocumentFaultException($"{name}: {read.Error!.What} (at {read.Error.Path}, line {read.Error.Line}). {read.Error.Advice}");
    }

    private static TextDocument Read(string name, Weave weave, string? member)
    {
        if (member is null)
        {
            return Plenary.Text.Reading.OfBase(weave);
        }

        return weave.Members.Contains(member) ? Plenary.Text.Reading.OfMember(weave, member) : throw Unknown(name, member, weave.Members);
    }

    private static DocumentFaultException Unknown(string name, string? member, IEnumerable<string> known)
    {
        string[] names = [.. known];
        return new DocumentFaultException(names.Length == 0
            ? $"{name}: holds no tracked changes, so nobody's text can be got out of it."
            : $"{name}: {member} asks for nothing in it. It holds {string.Join(", ", names.Take(40))}{(names.Length > 40 ? " …" : "")}.");
    }
}
