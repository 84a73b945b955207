using Microsoft.Extensions.Primitives;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>Reads a question to mediation from the fields of the page.</summary>
internal static class MediationForm
{
    private static readonly string[] Assumptions = ["silence", "support"];

    // As much as a request of the API may hold.
    private const int MostParts = 500;
    private const int MostWords = 20_000;

    /// <summary>Reads the question. Whether what it names is there is seen when it is put.</summary>
    /// <exception cref="QuestionFaultException">Something cannot be read; the message says what.</exception>
    public static MediationQuestion Read(IFormCollection form)
    {
        string words = OneLine(form["offer-words"].ToString());
        string text = Fit("offer", form["offer-text"].ToString().Trim());
        MediationQuestion asked = new WrittenQuestion
        {
            Assumed = [.. Assumptions.Where(name => form[name].ToString().Length > 0).Select(name => $"{name}={form[name]}")],
            Pinned = All(form, "pin"),
            Forbidden = All(form, "forbid"),
            Moves = All(form, "suppose"),
            Seed = form["seed"].ToString(),
        }.Read();
        MediationOffer[] earlier = [.. All(form, "offer").Select(Offer)];
        return asked with
        {
            Offers = words.Length == 0 && text.Length == 0 ? [.. earlier] : [.. earlier, new MediationOffer(form["offer-point"].ToString(), Fit("offer", words), [.. All(form, "offer-accepting")]) { Text = text }],
        };
    }

    // POINT|CODE,CODE|how the words are spoken of, and on the next lines the words themselves: these may hold anything.
    private static MediationOffer Offer(string written) => written.Split('|', 3) is [var point, var accepting, var words] && words.ReplaceLineEndings("\n").Split('\n', 2) is [var label, ..] lines
        ? new MediationOffer(point, label, [.. accepting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]) { Text = lines is [_, var text] ? text : "" }
        : throw new QuestionFaultException("offer", written, "load the page again and write the words anew.");

    // How words are spoken of is one line.
    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] All(IFormCollection form, string name)
    {
        StringValues values = form[name];
        return values.Count <= MostParts ? [.. values.OfType<string>().Where(value => value.Length > 0).Select(value => Fit(name, value))]
            : throw new QuestionFaultException(name, FormattableString.Invariant($"{values.Count} times"), FormattableString.Invariant($"{MostParts} are the most."));
    }

    private static string Fit(string name, string value) => value.Length <= MostWords ? value
        : throw new QuestionFaultException(name, value[..40] + "…", FormattableString.Invariant($"{value.Length} characters are too many; the most is {MostWords}."));
}
