using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Plenary.Corpus;

/// <summary>An error of schema or of meaning, and where it is.</summary>
public sealed record DocxError(string Part, string Path, string Description);

/// <summary>Holds a file against the schemas of Office 2019 and the rules the Open XML SDK knows beyond them.</summary>
public static class DocxValidator
{
    /// <summary>The errors in the file; none for a sound one.</summary>
    public static ImmutableArray<DocxError> Validate(ImmutableArray<byte> package)
    {
        using MemoryStream stream = new([.. package]);
        return Validate(stream);
    }

    /// <summary>The errors in the file; none for a sound one.</summary>
    public static ImmutableArray<DocxError> Validate(Stream package)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(package, isEditable: false);
        OpenXmlValidator validator = new(FileFormatVersions.Office2019);
        return
        [
            .. validator.Validate(document).Select(error => new DocxError(
                error.Part?.Uri.ToString() ?? "", error.Path?.XPath ?? "", error.Description)),
        ];
    }
}
