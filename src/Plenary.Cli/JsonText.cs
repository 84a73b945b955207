using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Plenary.Cli;

/// <summary>How the command line prints JSON: indented, with letters of every script as they are.</summary>
internal static class JsonText
{
    /// <summary>The form of all of it.</summary>
    public static JsonWriterOptions Form { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What is written, as text.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Form))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
