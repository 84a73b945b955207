using System.CommandLine;
using System.Text;

namespace Plenary.Cli;

/// <summary>Where a report goes: a terminal, with colours and a width, or a pipe, with neither.</summary>
/// <param name="Output">The writer.</param>
/// <param name="IsColoured">Whether colour, underlining and striking out may be used.</param>
/// <param name="Width">How many characters fit a line.</param>
internal sealed record Screen(TextWriter Output, bool IsColoured, int Width)
{
    private const int WidthInPipe = 100;

    /// <summary>The screen of a command: plain when its output is redirected, when NO_COLOR is set or the terminal is dumb.</summary>
    public static Screen Of(ParseResult parsed)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
        {
            return new Screen(output, false, WidthInPipe);
        }

        bool plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Screen(output, !plain, Math.Clamp(Console.WindowWidth, 40, 140));
    }

    /// <summary>Words taken out.</summary>
    public string Deleted(string words) => IsColoured ? $"\e[31;9m{words}\e[0m" : $"[-{words}-]";

    /// <summary>Words put in.</summary>
    public string Inserted(string words) => IsColoured ? $"\e[32;4m{words}\e[0m" : $"{{+{words}+}}";

    /// <summary>A heading.</summary>
    public string Strong(string words) => IsColoured ? $"\e[1m{words}\e[0m" : words;

    /// <summary>A detail.</summary>
    public string Quiet(string words) => IsColoured ? $"\e[2m{words}\e[0m" : words;

    /// <summary>Text of a file as it may be printed: no line breaks, and no character that a terminal would obey.</summary>
    public static string Printable(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (char c in text)
        {
            clean.Append(c switch
            {
                Plenary.Text.Token.InsetCharacter => '†',
                _ when char.IsControl(c) => ' ',
                _ => c,
            });
        }

        return clean.ToString();
    }

    /// <summary>Writes a sentence over as many lines as it needs, each after the width of the first one's opening.</summary>
    /// <param name="opening">What the first line opens with: a time, a sign.</param>
    /// <param name="words">The sentence.</param>
    public void WriteWrapped(string opening, string words)
    {
        string line = opening;
        string indent = new(' ', opening.Length);
        foreach (string word in Printable(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + word.Length > Width)
            {
                Output.WriteLine(line.TrimEnd());
                line = indent;
            }

            line += word + " ";
        }

        Output.WriteLine(line.TrimEnd());
    }

    /// <summary>The beginning of a text on one line, cut where it gets long.</summary>
    public static string Excerpt(ReadOnlySpan<char> text, int most = 60)
    {
        string line = Printable(text.Trim().ToString());
        int cut = most;
        while (line.Length > most && cut > 0 && (char.IsLowSurrogate(line[cut]) || char.IsHighSurrogate(line[cut - 1])))
        {
            cut--;
        }

        return line.Length <= most ? line : $"{line[..cut].TrimEnd()} …";
    }
}
