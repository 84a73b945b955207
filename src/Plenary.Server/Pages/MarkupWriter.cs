using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Plenary.Server.Pages;

/// <summary>Writes markup by hand where components would take too long. What stands between the marks of an interpolation is encoded, unless it is markup.</summary>
internal sealed class MarkupWriter
{
    // What is written stands in pages in UTF-8: only what means something in markup is written otherwise.
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    [ThreadStatic]
    private static StringBuilder? spare;

    private readonly StringBuilder html = (spare ?? new StringBuilder(1 << 13)).Clear();

    private MarkupWriter() => spare = null;

    /// <summary>How many characters were written.</summary>
    public int Length => html.Length;

    /// <summary>What is written by an action.</summary>
    public static string Written(Action<MarkupWriter> write)
    {
        MarkupWriter to = new();
        write(to);
        string html = to.html.ToString();
        spare = to.html;
        return html;
    }

    /// <summary>Writes markup, with the values in it encoded.</summary>
    public MarkupWriter Put([InterpolatedStringHandlerArgument("")] ref Piece piece)
    {
        _ = piece;
        return this;
    }

    /// <summary>Writes markup that is drawn already.</summary>
    public MarkupWriter Put(MarkupString drawn)
    {
        html.Append(drawn.Value);
        return this;
    }

    /// <summary>A piece of markup with values in it.</summary>
#pragma warning disable CS9113 // How long it will be is asked for by the compiler.
    [InterpolatedStringHandler]
    public readonly ref struct Piece(int literal, int values, MarkupWriter to)
#pragma warning restore CS9113
    {
        public void AppendLiteral(string markup) => to.html.Append(markup);

        public void AppendFormatted(string? words) => to.html.Append(words is null ? "" : Letters.Encode(words));

        public void AppendFormatted(int number) => to.html.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(MarkupString drawn) => to.html.Append(drawn.Value);
    }
}
