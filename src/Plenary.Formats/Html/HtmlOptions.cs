namespace Plenary.Formats.Html;

/// <summary>How a weave is written as a page.</summary>
public sealed record HtmlOptions
{
    /// <summary>The page's title; <see langword="null"/> for the text's own.</summary>
    public string? Title { get; init; }

    /// <summary>The body's protocol order over members' codes.</summary>
    public IComparer<string> ProtocolOrder { get; init; } = StringComparer.Ordinal;

    /// <summary>
    /// Whether the page says who asks for what. When not, no member's code is in any byte of it: neither holders nor
    /// the list of members nor remarks, which speak in a member's name.
    /// </summary>
    public bool IsAttributed { get; init; } = true;

    /// <summary>The full name for a member's code.</summary>
    public Func<string, string> FullName { get; init; } = code => code;

    /// <summary>What is said in words of a picture or formula, by its key (its alternative text); <see langword="null"/> for nothing.</summary>
    public Func<string, string?> InsetWords { get; init; } = _ => null;

    /// <summary>The language of the text as a BCP 47 tag; <see langword="null"/> when it is not known: then a block says at least its script.</summary>
    public string? Language { get; init; }
}
