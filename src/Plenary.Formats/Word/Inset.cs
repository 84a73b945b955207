using System.Collections.Immutable;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>A picture or formula of a Word file, with all that it needs to stand in another.</summary>
/// <param name="Words">What is said of it in words (its alternative text), or <see langword="null"/>.</param>
/// <param name="Markup">The element, with every name space that it was in; <see langword="null"/> when it cannot be carried over.</param>
/// <param name="Media">The files it shows, by the ids of their relationships in the element.</param>
internal sealed record Inset(string? Words, XElement? Markup, ImmutableArray<InsetMedia> Media);

/// <summary>A file that a picture shows.</summary>
/// <param name="Relation">The id of the relationship.</param>
/// <param name="Ending">The ending of the part's name, <c>png</c>.</param>
/// <param name="Type">The content type.</param>
/// <param name="Content">The bytes.</param>
internal sealed record InsetMedia(string Relation, string Ending, string Type, byte[] Content);
